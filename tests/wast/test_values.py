"""Vectors of scripts: their bits as arguments, and lane by lane as patterns."""

from __future__ import annotations

import pytest

from brolga import Store
from brolga.text import parse_script
from brolga.text.commands import AssertReturn, Perform, Result, Value
from brolga.types import F32, I32, V128
from brolga.wast.values import argument, fits, matches, show, show_pattern


def value(text: str) -> Value:
    """The argument of a call."""
    (command,) = parse_script(f'(invoke "f" ({text}))')
    assert isinstance(command, Perform)
    return command.action.args[0]  # type: ignore[union-attr]


def pattern(text: str) -> Result:
    """What a call shall return."""
    (command,) = parse_script(f'(assert_return (invoke "f") ({text}))')
    assert isinstance(command, AssertReturn)
    return command.results[0]


def lanes(*numbers: int, size: int = 4) -> bytes:
    return b"".join(number.to_bytes(size, "little") for number in numbers)


def test_an_argument_has_its_first_lane_in_the_lowest_bits() -> None:
    store = Store()
    assert argument(store, value("v128.const i32x4 1 -1 0 0x8000_0000")) == 1 | 0xFFFF_FFFF << 32 | 1 << 127
    assert argument(store, value("v128.const f64x2 1 -0")) == 0x3FF0 << 48 | 1 << 127
    assert fits(value("v128.const i64x2 0 0"), V128)
    assert not fits(value("v128.const i64x2 0 0"), I32)
    assert not fits(value("i32.const 0"), V128)


CANONICAL, ARITHMETIC, SIGNALLING, ONE = 0x7FC0_0000, 0xFFC0_0005, 0x7F80_0001, 0x3F80_0000

MATCHES = [
    ("v128.const i32x4 1 2 3 -4", lanes(1, 2, 3, 0xFFFF_FFFC), True),
    ("v128.const i32x4 1 2 3 4", lanes(1, 2, 3, 5), False),
    ("v128.const i8x16 1 0 0 0 2 0 0 0 3 0 0 0 4 0 0 0", lanes(1, 2, 3, 4), True),
    ("v128.const i64x2 1 -1", lanes(1, (1 << 64) - 1, size=8), True),
    ("v128.const f32x4 1 nan:canonical nan:arithmetic 0", lanes(ONE, CANONICAL | 1 << 31, ARITHMETIC, 0), True),
    ("v128.const f32x4 1 nan:canonical nan:arithmetic 0", lanes(ONE, ARITHMETIC, ARITHMETIC, 0), False),
    ("v128.const f32x4 1 nan:canonical nan:arithmetic 0", lanes(ONE, CANONICAL, SIGNALLING, 0), False),
    ("v128.const f32x4 1 nan:canonical nan:arithmetic 0", lanes(ONE, CANONICAL, CANONICAL, 1 << 31), False),
    ("v128.const f64x2 nan:canonical 1", lanes(0x7FF8 << 48, 0x3FF0 << 48, size=8), True),
    ("v128.const f64x2 nan:arithmetic 1", lanes(0x7FF0 << 48, 0x3FF0 << 48, size=8), False),
    ("either (v128.const i64x2 0 0) (v128.const i64x2 1 1)", lanes(1, 1, size=8), True),
    ("either (v128.const i64x2 0 0) (v128.const i64x2 1 1)", lanes(1, 0, size=8), False),
]


@pytest.mark.parametrize(("text", "got", "verdict"), MATCHES)
def test_a_vector_matches_where_all_its_lanes_do(text: str, got: bytes, verdict: bool) -> None:
    assert matches(pattern(text), V128, got) is verdict


def test_a_vector_matches_no_number() -> None:
    assert not matches(pattern("v128.const i64x2 1 0"), I32, 1)
    assert not matches(pattern("i32.const 1"), V128, lanes(1, 0, 0, 0))
    assert not matches(pattern("f32.const nan:canonical"), V128, lanes(CANONICAL, 0, 0, 0))
    assert not matches(pattern("v128.const i64x2 1 0"), F32, 1)


def test_a_vector_is_shown_in_lanes() -> None:
    assert show(V128, lanes(1, 0, 0, 1 << 31)) == "v128 i32x4 0x00000001 0x00000000 0x00000000 0x80000000"
    assert show_pattern(pattern("v128.const f32x4 1 nan:canonical 0 -1")) == (
        "v128 f32x4 0x3f800000 nan:canonical 0x0 0xbf800000"
    )
