"""What rows of the instruction table say of themselves is what the instructions do."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest

from brolga import ops
from brolga.features import Feature
from brolga.numerics import NUMERICS, Trapped
from brolga.ops import BY_CODE, BY_NAME, OPS, Imm, Op, control, exceptions, memory, objects, tables, threads
from brolga.types import V128
from tests.numerics.edges import EDGES


def undefined(row: Op, args: tuple[int, ...]) -> bool:
    try:
        NUMERICS[row.name](*args)
    except Trapped:
        return True
    return False


def undefined_somewhere(row: Op) -> bool:
    """Whether the meaning of a numeric instruction has operands for which it traps; those of vectors never do."""
    return V128 not in row.ins and any(
        undefined(row, args) for args in itertools.product(*(EDGES[ty.name] for ty in row.ins))
    )


def test_the_rows_that_trap_are_those_whose_meaning_can_be_undefined() -> None:
    assert {row for row in OPS if row.traps} == {
        row for row in OPS if row.name in NUMERICS and undefined_somewhere(row)
    }
    assert sum(row.traps for row in OPS) == 16


def test_signed_and_unsigned_rows_come_in_pairs() -> None:
    # The extensions of the lowest bits of an integer itself have no unsigned twin: a mask does that.
    # Neither have products of fractions, sums of products, and comparisons of vectors of i64.
    single = {row.name for row in OPS if row.signed and re.sub("_s(?=$|_zero$)", "_u", row.name) not in BY_NAME}
    assert {name.partition(".")[2] for name in single} == {
        *("extend8_s", "extend16_s", "extend32_s", "lt_s", "gt_s", "le_s", "ge_s"),
        *("q15mulr_sat_s", "dot_i16x8_s", "relaxed_q15mulr_s"),
        *("relaxed_dot_i8x16_i7x16_s", "relaxed_dot_i8x16_i7x16_add_s"),
    }
    assert not any(row.signed for row in OPS if row.name.endswith("_u"))


@pytest.mark.parametrize(
    ("name", "signed"),
    [
        *(("i32.load8_s", True), ("i32.load8_u", False), ("i32.add", False)),
        *(("i32x4.trunc_sat_f64x2_s_zero", True), ("i32x4.trunc_sat_f64x2_u_zero", False)),
    ],
)
def test_the_sign_follows_from_the_mnemonic(name: str, signed: bool) -> None:
    row = BY_NAME[name]
    assert row.signed is signed
    assert replace(row, doc="the same row once more").signed is signed


def test_the_lanes_follow_from_the_mnemonic_or_from_what_is_moved() -> None:
    names = {"i8x16.add": 16, "f64x2.extract_lane": 2, "v128.load16_lane": 8, "v128.and": 0, "i32.add": 0}
    assert {name: BY_NAME[name].lanes for name in names} == names
    assert {row.lanes for row in OPS if row.imm in {Imm.LANE, Imm.LANES}} == {2, 4, 8, 16}


# Bytes that no instruction begins with, in the specification or in a proposal that the table knows; four are prefixes.
UNASSIGNED = {*(0x16, 0x17, 0x1D, 0x1E, 0x27, 0xFB, 0xFC, 0xFD, 0xFE, 0xFF), *range(0xC5, 0xD0), *range(0xD7, 0xFB)}


def test_every_first_byte_is_an_instruction_here_or_none() -> None:
    known = {code for code in BY_CODE if code <= 0xFF}
    assert set(range(0x100)) - known == UNASSIGNED


def test_the_numbers_behind_the_first_prefix_have_one_gap() -> None:
    found = {code for code in BY_CODE if code >> 8 == 0xFC}
    assert set(range(0xFC00, 0xFC17)) - found == {0xFC12}
    assert found <= set(range(0xFC00, 0xFC17))


def test_the_numbers_of_vectors_are_those_of_the_specification() -> None:
    rows = {
        feature: [row.number for row in OPS if row.of is feature] for feature in (Feature.SIMD, Feature.RELAXED_SIMD)
    }
    gaps = (0x9A, 0xA2, 0xA5, 0xA6, 0xAF, 0xB0, 0xB2, 0xB3, 0xB4, 0xBB, 0xC2, 0xC5, 0xC6, 0xCF, 0xD0, 0xD2, 0xD3, 0xD4)
    assert set(range(0x100)) - set(rows[Feature.SIMD]) == {*gaps, 0xE2, 0xEE}
    assert rows[Feature.RELAXED_SIMD] == list(range(0x100, 0x114))
    assert {row.prefix for row in OPS if row.of in rows} == {0xFD}
    assert [len(found) for found in rows.values()] == [236, 20]


def test_every_name_of_a_row_is_one_of_the_package() -> None:
    named = {
        value
        for part in (control, exceptions, memory, objects, tables, threads)
        for value in vars(part).values()
        if isinstance(value, Op)
    }
    assert {getattr(ops, name) for name in ops.__all__ if isinstance(getattr(ops, name), Op)} == named
