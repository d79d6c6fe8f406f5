"""Immediates of vector instructions: a lane has to be one of the vector, or of both operands of a shuffle."""

from __future__ import annotations

import pytest

from brolga.errors import InvalidError
from brolga.module import Memory
from brolga.ops import BY_NAME, Imm
from brolga.types import Limits, MemoryType
from brolga.validate import Context
from brolga.validate.checker import Checker
from brolga.validate.indices import INDICES

LANES = [
    ("i8x16.extract_lane_u", 15, 16),
    ("i16x8.replace_lane", 7, 8),
    ("f32x4.extract_lane", 3, 4),
    ("i64x2.replace_lane", 1, 2),
    ("i8x16.shuffle", (0,) * 15 + (31,), (0,) * 15 + (32,)),
    ("v128.load8_lane", (0, 0, 0, 15), (0, 0, 0, 16)),
    ("v128.store64_lane", (3, 0, 0, 1), (3, 0, 0, 2)),
]


def check(name: str, imm: object) -> None:
    op = BY_NAME[name]
    look = INDICES[op.imm]
    assert look is not None
    memory = Memory(MemoryType(Limits(1)))
    look(Checker(Context(memories=(memory.type,)), (), ()), op, imm)


@pytest.mark.parametrize(("name", "last", "beyond"), LANES)
def test_a_lane_beyond_the_last_is_invalid(name: str, last: object, beyond: object) -> None:
    check(name, last)
    with pytest.raises(InvalidError, match=r"^invalid lane index: \d+, of \d+ lanes$"):
        check(name, beyond)


def test_the_lanes_of_a_shuffle_are_those_of_both_operands() -> None:
    with pytest.raises(InvalidError, match=r"^invalid lane index: 255, of 32 lanes$"):
        check("i8x16.shuffle", (255, *range(15)))


WIDE = [("v128.load", 4), ("v128.load8x8_s", 3), ("v128.load32_zero", 2), ("v128.load16_splat", 1), ("v128.store", 4)]


@pytest.mark.parametrize(("name", "natural"), WIDE)
def test_the_alignment_is_at_most_what_is_moved(name: str, natural: int) -> None:
    check(name, (natural, 0, 0))
    with pytest.raises(InvalidError, match=r"^alignment must not be larger than natural"):
        check(name, (natural + 1, 0, 0))


@pytest.mark.parametrize(
    ("imm", "message"),
    [
        ((1, 0, 0, 0), "alignment must not be larger than natural"),
        ((0, 1 << 32, 0, 0), "offset out of range"),
        ((0, 0, 1, 0), "unknown memory 1"),
    ],
)
def test_the_address_of_a_lane_is_checked_as_any(imm: tuple[int, ...], message: str) -> None:
    assert BY_NAME["v128.load8_lane"].imm is Imm.MEMARG_LANE
    with pytest.raises(InvalidError, match=f"^{message}"):
        check("v128.load8_lane", imm)
