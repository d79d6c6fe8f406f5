"""Conversions: where they trap, saturate and round, and that they invert each other."""

from __future__ import annotations

import math
import struct
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brolga.numerics import F32, F64, NUMERICS, FloatFormat, Trapped, decode, encode, round_ratio
from brolga.traps import TrapCode

FORMATS = {32: F32, 64: F64}
RANGES = {
    (32, "s"): (-(2**31), 2**31 - 1),
    (32, "u"): (0, 2**32 - 1),
    (64, "s"): (-(2**63), 2**63 - 1),
    (64, "u"): (0, 2**64 - 1),
}
every_pair = pytest.mark.parametrize(("n", "sign", "m"), [(n, s, m) for n, s in RANGES for m in FORMATS])


def outcome(name: str, a: int) -> int | TrapCode:
    try:
        return NUMERICS[name](a)
    except Trapped as trapped:
        return trapped.code


def neighbours(fmt: FloatFormat, a: int) -> list[int]:
    """The pattern between those of the next smaller and the next larger magnitude."""
    magnitude = a & ~fmt.sign
    return [a & fmt.sign | near for near in (magnitude - 1, magnitude, magnitude + 1) if near >= 0]


@every_pair
def test_truncation_traps_exactly_outside_the_range(n: int, sign: str, m: int) -> None:
    low, high = RANGES[n, sign]
    fmt = FORMATS[m]
    for limit in (low - 1, low, 0, high, high + 1):
        for a in neighbours(fmt, encode(fmt, float(limit))):
            exact = math.trunc(decode(fmt, a))
            fits = low <= exact <= high
            assert outcome(f"i{n}.trunc_f{m}_{sign}", a) == (exact % 2**n if fits else TrapCode.INTEGER_OVERFLOW)
            clamped = max(low, min(exact, high))
            assert outcome(f"i{n}.trunc_sat_f{m}_{sign}", a) == clamped % 2**n


@every_pair
def test_nan_and_infinities_trap_or_saturate(n: int, sign: str, m: int) -> None:
    low, high = RANGES[n, sign]
    fmt = FORMATS[m]
    for nan in (fmt.canonical_nan, fmt.infinity | 1, fmt.sign | fmt.infinity | 1):
        assert outcome(f"i{n}.trunc_f{m}_{sign}", nan) is TrapCode.BAD_CONVERSION_TO_INTEGER
        assert outcome(f"i{n}.trunc_sat_f{m}_{sign}", nan) == 0
    for infinity, limit in ((fmt.infinity, high), (fmt.infinity | fmt.sign, low)):
        assert outcome(f"i{n}.trunc_f{m}_{sign}", infinity) is TrapCode.INTEGER_OVERFLOW
        assert outcome(f"i{n}.trunc_sat_f{m}_{sign}", infinity) == limit % 2**n


def test_unsigned_truncation_takes_what_lies_above_minus_one() -> None:
    assert outcome("i32.trunc_f64_u", encode(F64, -0.9999999999999999)) == 0
    assert outcome("i32.trunc_f64_u", encode(F64, -1.0)) is TrapCode.INTEGER_OVERFLOW
    assert outcome("i32.trunc_f64_s", encode(F64, -2147483648.9)) == 2**31
    assert outcome("i32.trunc_f64_u", encode(F64, 4294967295.9)) == 2**32 - 1


@every_pair
@given(data=st.data())
def test_conversion_rounds_the_integer_once(n: int, sign: str, m: int, data: st.DataObject) -> None:
    low, high = RANGES[n, sign]
    power = st.integers(0, n).map(lambda k: 1 << k)
    around_powers = st.builds(lambda p, q, d: p + q + d, power, power, st.integers(-2, 2))
    value = data.draw(around_powers.filter(lambda i: low <= i <= high) | st.integers(low, high))
    got = NUMERICS[f"f{m}.convert_i{n}_{sign}"](value % 2**n)
    distances = {a: abs(Fraction(decode(FORMATS[m], a)) - value) for a in neighbours(FORMATS[m], got)}
    assert distances[got] == min(distances.values())
    assert got % 2 == 0 or list(distances.values()).count(distances[got]) == 1


def test_an_i64_is_not_rounded_by_way_of_a_double() -> None:
    # Between two f32 values, one above the middle: a double would drop that one and leave a tie.
    value = 2**62 + 2**38 + 1
    assert decode(F32, NUMERICS["f32.convert_i64_s"](value)) == 2**62 + 2**39
    assert decode(F32, encode(F32, float(value))) == 2**62


@given(st.integers(0, 2**64 - 1))
def test_conversion_to_f64_is_pythons(a: int) -> None:
    assert decode(F64, NUMERICS["f64.convert_i64_u"](a)) == float(a)
    assert decode(F64, NUMERICS["f64.convert_i32_u"](a % 2**32)) == a % 2**32


@given(st.integers(0, 2**32 - 1))
def test_demotion_inverts_promotion(a: int) -> None:
    value = decode(F32, a)
    promoted = NUMERICS["f64.promote_f32"](a)
    if math.isnan(value):
        assert promoted == F64.canonical_nan
        assert NUMERICS["f32.demote_f64"](promoted) == F32.canonical_nan
    else:
        assert struct.pack("<Q", promoted) == struct.pack("<d", value)
        assert NUMERICS["f32.demote_f64"](promoted) == a


@given(st.floats(allow_nan=False, allow_infinity=False) | st.floats(-4e38, 4e38) | st.floats(-1e-37, 1e-37))
def test_demotion_rounds_to_nearest(value: float) -> None:
    numerator, denominator = value.as_integer_ratio()
    expected = round_ratio(F32, numerator, denominator) | (F32.sign if math.copysign(1, value) < 0 else 0)
    assert NUMERICS["f32.demote_f64"](encode(F64, value)) == expected


@pytest.mark.parametrize(("n", "a"), [(32, 0x7F80_0001), (64, 0xFFF0_0000_0000_0001), (32, 0x8000_0000)])
def test_reinterpretation_keeps_every_bit(n: int, a: int) -> None:
    assert NUMERICS[f"i{n}.reinterpret_f{n}"](a) == NUMERICS[f"f{n}.reinterpret_i{n}"](a) == a
