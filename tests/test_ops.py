"""What rows of the instruction table say of themselves is what the instructions do."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from brolga.numerics import NUMERICS, Trapped
from brolga.ops import BY_CODE, BY_NAME, OPS, REFUSED, Op
from tests.numerics.edges import EDGES


def undefined(row: Op, args: tuple[int, ...]) -> bool:
    try:
        NUMERICS[row.name](*args)
    except Trapped:
        return True
    return False


def undefined_somewhere(row: Op) -> bool:
    """Whether the meaning of a numeric instruction has operands for which it traps."""
    return any(undefined(row, args) for args in itertools.product(*(EDGES[ty.name] for ty in row.ins)))


def test_the_rows_that_trap_are_those_whose_meaning_can_be_undefined() -> None:
    assert {row for row in OPS if row.traps} == {
        row for row in OPS if row.name in NUMERICS and undefined_somewhere(row)
    }
    assert sum(row.traps for row in OPS) == 16


def test_signed_and_unsigned_rows_come_in_pairs() -> None:
    # The extensions of the lowest bits of an integer itself have no unsigned twin: a mask does that.
    single = {row.name for row in OPS if row.signed and row.name[:-1] + "u" not in BY_NAME}
    assert {name.partition(".")[2] for name in single} == {"extend8_s", "extend16_s", "extend32_s"}
    assert not any(row.signed for row in OPS if row.name.endswith("_u"))


@pytest.mark.parametrize(("name", "signed"), [("i32.load8_s", True), ("i32.load8_u", False), ("i32.add", False)])
def test_the_sign_follows_from_the_mnemonic(name: str, signed: bool) -> None:
    row = BY_NAME[name]
    assert row.signed is signed
    assert replace(row, doc="the same row once more").signed is signed


# Bytes that no instruction begins with, in the specification or in a proposal that the table knows; 0xfc is a prefix.
UNASSIGNED = {*(0x16, 0x17, 0x1D, 0x1E, 0x27, 0xFC, 0xFF), *range(0xC5, 0xD0), *range(0xD7, 0xFB)}


def test_every_first_byte_is_an_instruction_here_refused_or_none() -> None:
    assert BY_CODE.keys() & REFUSED.keys() == set()
    known = {code for code in (*BY_CODE, *REFUSED) if code <= 0xFF}
    assert set(range(0x100)) - known == UNASSIGNED


def test_the_numbers_behind_the_prefix_have_one_gap() -> None:
    found = {code for code in (*BY_CODE, *REFUSED) if code > 0xFF}
    assert set(range(0xFC00, 0xFC17)) - found == {0xFC12}
    assert found <= set(range(0xFC00, 0xFC17))
