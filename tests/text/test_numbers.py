"""Number literals: exact ranges of integers, one rounding of floats."""

from __future__ import annotations

import math
import struct
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brolga.errors import MalformedError
from brolga.numerics import F32, F64, FloatFormat, round_ratio
from brolga.text import parse_module
from brolga.text.numbers import f32_bits, f64_bits, integer, unsigned


def double(value: float) -> int:
    return int(struct.unpack("<Q", struct.pack("<d", value))[0])


@pytest.mark.parametrize(
    ("literal", "bits", "value"),
    [
        ("0", 32, 0),
        ("-0", 32, 0),
        ("4294967295", 32, -1),
        ("4294967296", 32, None),
        ("-2147483648", 32, -(1 << 31)),
        ("-2147483649", 32, None),
        ("0x8000_0000", 32, -(1 << 31)),
        ("+0x7fffffff", 32, (1 << 31) - 1),
        ("-0x80000000", 32, -(1 << 31)),
        ("0123_456", 32, 123456),
        ("18446744073709551615", 64, -1),
        ("18446744073709551616", 64, None),
        ("-9223372036854775808", 64, -(1 << 63)),
        ("0" * 100_000 + "7", 32, 7),
        ("9" * 100_000, 32, None),
        ("0x" + "f" * 100_000, 64, None),
        ("1.0", 32, None),
        ("1e3", 32, None),
        ("inf", 32, None),
    ],
)
def test_integers_have_the_range_of_their_bits(literal: str, bits: int, value: int | None) -> None:
    assert integer(literal, bits) == value


def test_indices_have_no_sign() -> None:
    assert unsigned("0xff_ff_ff_ff", 32) == 0xFFFFFFFF
    assert [unsigned(literal, 32) for literal in ("+1", "-1", "4294967296", "1.", "nan")] == [None] * 5


@pytest.mark.parametrize(
    ("literal", "bits"),
    [
        ("0", 0),
        ("-0.0", 0x80000000),
        ("-0x0p99999999999999999999999999999999999999999999", 0x80000000),
        ("1", 0x3F800000),
        ("0x1.fffffep127", 0x7F7FFFFF),
        ("340282356779733623858607532500980858880", 0x7F7FFFFF),
        ("340282356779733661637539395458142568447", 0x7F7FFFFF),  # a hair below the middle to infinity
        ("340282356779733661637539395458142568448", None),  # the middle
        ("0x1.ffffffp127", None),
        ("0x1.fffffefffffp127", 0x7F7FFFFF),
        ("1e39", None),
        ("1e99999999999999999999", None),
        ("1e-99999999999999999999", 0),
        ("0x1p99999999999999999999999999999999999999999999999", None),
        ("-0x1p-99999999999999999999999999999999999999999999999", 0x80000000),
        ("0x1p-149", 1),
        ("0x1p-150", 0),
        ("0x1.0000000000000000000001p-150", 1),
        ("0x1p-126", 0x00800000),
        ("0x0.ffffffp-126", 0x00800000),
        ("0x1.000001p0", 0x3F800000),  # the middle: to even
        ("0x1.000003p0", 0x3F800002),
        ("0x1.00000100000000000000000000001p0", 0x3F800001),
        ("1.000000059604644775390625", 0x3F800000),  # the same middle in decimal
        ("1.00000005960464477539062500000000000000000001", 0x3F800001),  # a double is that middle, this is not
        ("1.00000017881393432617187499999999999999999999", 0x3F800001),
        ("7.0064923216240853546186479164495e-46", 0),  # half the least: its digits end below it
        (
            "7.00649232162408535461864791644958065640130970938257885878534141944895541342930300743319094181060791015626e-46",
            1,
        ),
        ("inf", 0x7F800000),
        ("-inf", 0xFF800000),
        ("nan", 0x7FC00000),
        ("-nan", 0xFFC00000),
        ("nan:0x1", 0x7F800001),
        ("nan:0x7f_ffff", 0x7FFFFFFF),
        ("nan:0x0", None),
        ("nan:0x800000", None),
    ],
)
def test_an_f32_is_rounded_once(literal: str, bits: int | None) -> None:
    assert f32_bits(literal) == bits


@pytest.mark.parametrize(
    ("literal", "bits"),
    [
        ("0x1.fffffffffffffp1023", 0x7FEFFFFFFFFFFFFF),
        ("0x1.fffffffffffff8p1023", None),
        ("1.7976931348623158e308", 0x7FEFFFFFFFFFFFFF),
        ("1.7976931348623159e308", None),
        ("4.9406564584124654e-324", 1),
        ("0x1p-1074", 1),
        ("0x1p-1075", 0),
        ("0x1.8p-1075", 1),
        ("nan:0xfffffffffffff", 0x7FFFFFFFFFFFFFFF),
        ("nan:0x10000000000000", None),
        ("-nan:0x1", 0xFFF0000000000001),
        ("0x0123456789ABCDEF.019aFp-019", double(float.fromhex("0x0123456789ABCDEF.019aFp-019"))),
    ],
)
def test_an_f64_is_rounded_once(literal: str, bits: int | None) -> None:
    assert f64_bits(literal) == bits


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_double_is_read_back_from_its_shortest_decimal_and_its_hex(value: float) -> None:
    assert f64_bits(repr(value)) == double(value)
    assert f64_bits(value.hex()) == double(value)


def exact(literal: str) -> Fraction:
    """The value of a literal, decimal or hexadecimal."""
    if not literal.startswith("0x"):
        return Fraction(literal)
    digits, _, exponent = literal[2:].partition("p")
    whole, _, fraction = digits.partition(".")
    return Fraction(int(whole + fraction, 16)) * Fraction(2) ** (int(exponent or 0) - 4 * len(fraction))


@st.composite
def literals(draw: st.DrawFn) -> str:
    """Literals of all lengths, many of them close to the middle between two f32 values."""
    if draw(st.booleans()):
        middle = draw(st.integers(1, (1 << 25) - 1)) | 1
        scale = draw(st.integers(-175, 103))
        nudge = Fraction(draw(st.sampled_from((-1, 0, 1))), 10 ** draw(st.integers(20, 60)))
        value = middle * Fraction(2) ** scale * (1 + nudge)
        digits = 10 ** draw(st.integers(150, 220))
        return f"{value.numerator * digits // value.denominator}e-{len(str(digits)) - 1}"
    if draw(st.booleans()):
        return f"{draw(st.integers(0, 10**40))}.{draw(st.integers(0, 10**40))}e{draw(st.integers(-90, 10))}"
    whole, fraction = draw(st.integers(0, 1 << 80)), draw(st.integers(0, 1 << 80))
    return f"0x{whole:x}.{fraction:x}p{draw(st.integers(-240, 60))}"


@given(literals(), st.sampled_from([(F32, f32_bits), (F64, f64_bits)]))
def test_a_float_is_the_nearest_to_its_literal(literal: str, kind: tuple[FloatFormat, object]) -> None:
    fmt, read = kind
    value = exact(literal)
    expected = round_ratio(fmt, value.numerator, value.denominator)
    assert callable(read)
    assert read(literal) == (None if expected == fmt.infinity else expected)


@given(st.integers(0, (1 << 32) - 1))
def test_every_f32_pattern_survives_printing_and_reading(bits: int) -> None:
    from brolga.text.spelling import float_literal

    assert f32_bits(float_literal(F32, bits)) == bits


@given(st.integers(0, (1 << 64) - 1))
def test_every_f64_pattern_survives_printing_and_reading(bits: int) -> None:
    from brolga.text.spelling import float_literal

    assert f64_bits(float_literal(F64, bits)) == bits


@pytest.mark.parametrize(
    "literal", ["1" * 100_000, "0." + "0" * 100_000 + "1", "0x" + "1" * 100_000, "1" * 9999 + "e-9999"]
)
def test_the_length_of_a_literal_does_not_matter(literal: str) -> None:
    for read in (f32_bits, f64_bits):
        bits = read(literal)
        assert bits is None or math.isfinite(bits)


@pytest.mark.parametrize(
    ("ty", "literal"), [("i32", "4294967296"), ("i32", "0.5"), ("f32", "1e40"), ("f64", "nan:0x0")]
)
def test_a_constant_out_of_range_is_malformed(ty: str, literal: str) -> None:
    with pytest.raises(MalformedError, match=f"constant out of range: {literal} is no {ty}"):
        parse_module(f"(func ({ty}.const {literal}))")
