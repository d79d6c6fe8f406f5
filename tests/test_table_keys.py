"""What tables over numbers and words know, written down a second time: no other test misses an entry that goes.

Tables over instructions, immediates and types are in `test_totality.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from brolga.binary import codes
from brolga.binary.immediates import READ, SMALL
from brolga.features import Feature
from brolga.limits import MOST
from brolga.llvm import elf, relocate
from brolga.module import Module
from brolga.ops import Imm
from brolga.text.commands import Nan
from brolga.text.cursor import REFUSED_WORDS
from brolga.validate import whole
from brolga.wast import values


def numbers(spelled: str) -> set[int]:
    """Numbers and ranges, both ends included: `1 5-7`."""
    ends = [[int(end, 0) for end in part.split("-")] for part in spelled.split()]
    return {number for first, *last in ends for number in range(first, (last or [first])[0] + 1)}


# Bytes that begin neither a value type nor a block without results.
NO_TYPES = "0x41-0x62 0x65-0x68 0x75-0x7a"


def test_every_negative_byte_is_a_type_or_none() -> None:
    known = {*codes.VAL_TYPES, *codes.REFERENCES, codes.EMPTY_BLOCK}
    assert numbers("0x40-0x7f") - known == numbers(NO_TYPES)


def test_every_kind_that_is_one_number_is_read_at_a_glance() -> None:
    indices = {Imm.LABEL, Imm.FUNC, Imm.TYPE, Imm.LOCAL, Imm.GLOBAL, Imm.TABLE, Imm.ELEM, Imm.MEMORY, Imm.DATA}
    assert SMALL.keys() == {*indices, Imm.TAG, Imm.I32, Imm.I64}
    for imm, small in SMALL.items():
        assert [READ[imm](bytes((byte,)), 0) for byte in range(0x80)] == [(number, 1) for number in small[:0x80]]


# By machine: the numbers of the System V ABI and of the one for Arm.
RELOCATIONS = {
    elf.X86_64: "1-2 4 9-11 24 41-42",
    elf.AARCH64: "257-258 260-261 273-275 277-280 282-286 299 311-312",
}


@pytest.mark.parametrize("machine", RELOCATIONS)
def test_every_relocation_has_its_row(machine: int) -> None:
    assert relocate.ROWS[machine].keys() == numbers(RELOCATIONS[machine])


def test_every_machine_has_rows_and_a_stub() -> None:
    assert relocate.ROWS.keys() == relocate.STUBS.keys() == RELOCATIONS.keys()


WORDS = {
    Feature.THREADS: "shared",
    Feature.CUSTOM_PAGE_SIZES: "pagesize",
}


@pytest.mark.parametrize("feature", WORDS, ids=lambda feature: feature.name)
def test_words_are_refused_by_the_name_of_their_proposal(feature: Feature) -> None:
    assert {word for word, refused in REFUSED_WORDS.items() if refused is feature} == set(WORDS[feature].split())


def test_no_word_is_refused_for_a_proposal_that_is_not_told_here() -> None:
    assert set(REFUSED_WORDS.values()) == WORDS.keys()


# What is counted elsewhere: where a segment, a type, a declaration of locals or a `br_table` is read.
IN_PARTS = {"elements", "fields", "params", "results", "labels", "catch clauses"}


def test_every_vector_of_a_module_is_counted() -> None:
    assert MOST.keys() == whole._COUNTED.keys() | IN_PARTS
    assert whole._COUNTED.keys() & IN_PARTS == set()
    # Each by a vector of its own.
    empty = Module()
    vectors = [name for name in Module.__slots__ if isinstance(getattr(empty, name), list)]
    counted = {id(vector(empty)) for vector in whole._COUNTED.values()}
    rest = {name for name in vectors if id(getattr(empty, name)) not in counted}
    assert rest == {
        "type_places",
        "recs",
        "customs",
    }  # as many as types; a byte each at least; what costs its bytes alone
    assert len(counted) == len(whole._COUNTED)


SCRIPT_WORDS: list[tuple[Mapping[Any, object], Iterable[object]]] = [
    (values._NANS, Nan),
]


@pytest.mark.parametrize(("table", "keys"), SCRIPT_WORDS, ids=["_NANS"])
def test_scripts_know_every_pattern(table: Mapping[Any, object], keys: Iterable[object]) -> None:
    assert table.keys() == set(keys)
