"""Floating-point operations: the cases of the specification, exact rational arithmetic, Python and NumPy as judges."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from brolga.numerics import (
    F32,
    F64,
    NUMERICS,
    FloatFormat,
    decode,
    encode,
    is_arithmetic_nan,
    is_canonical_nan,
    is_nan,
    round_ratio,
)

FORMATS = [F32, F64]
both = pytest.mark.parametrize("fmt", FORMATS, ids=["f32", "f64"])


def patterns(fmt: FloatFormat) -> st.SearchStrategy[int]:
    smallest_normal = 1 << fmt.signif
    edges = [0, 1, smallest_normal - 1, smallest_normal, fmt.infinity - 1, fmt.infinity, fmt.canonical_nan]
    near_one = encode(fmt, 1.0)
    return st.sampled_from([e | s for e in edges for s in (0, fmt.sign)]) | st.one_of(
        st.integers(0, 2 * fmt.sign - 1),
        st.integers(near_one - 4, near_one + 4),
        st.integers(0, 2 * smallest_normal),
    )


@st.composite
def operands(draw: st.DrawFn) -> tuple[FloatFormat, int, int]:
    fmt = draw(st.sampled_from(FORMATS))
    return fmt, draw(patterns(fmt)), draw(patterns(fmt))


def run(fmt: FloatFormat, name: str, *args: int) -> int:
    result = NUMERICS[f"f{fmt.width}.{name}"](*args)
    assert type(result) is int
    assert 0 <= result < 2 * fmt.sign
    return result


def of(fmt: FloatFormat, name: str, *values: float) -> float:
    return decode(fmt, run(fmt, name, *(encode(fmt, value) for value in values)))


def same(x: float, y: float) -> bool:
    """Equality that tells the zeros apart and takes NaN for one value."""
    return struct.pack("<d", x) == struct.pack("<d", y) or (math.isnan(x) and math.isnan(y))


def finite(fmt: FloatFormat, *args: int) -> bool:
    return all(math.isfinite(decode(fmt, a)) for a in args)


INF, NAN = math.inf, math.nan

# (operation, operands, result) of the definitions in *Floating-Point Operations*, where they leave ordinary arithmetic.
SPECIAL = [
    ("add", (INF, -INF), NAN), ("add", (INF, INF), INF), ("add", (0.0, -0.0), 0.0), ("add", (-0.0, -0.0), -0.0),
    ("add", (1.5, -1.5), 0.0), ("add", (-0.0, 2.0), 2.0), ("add", (-INF, 1.0), -INF), ("add", (NAN, 1.0), NAN),
    ("sub", (INF, INF), NAN), ("sub", (INF, -INF), INF), ("sub", (0.0, 0.0), 0.0), ("sub", (-0.0, 0.0), -0.0),
    ("sub", (1.5, 1.5), 0.0), ("sub", (1.0, INF), -INF), ("sub", (0.0, -0.0), 0.0), ("sub", (1.0, NAN), NAN),
    ("mul", (0.0, INF), NAN), ("mul", (-INF, 0.0), NAN), ("mul", (INF, -INF), -INF), ("mul", (-INF, -2.0), INF),
    ("mul", (0.0, -3.0), -0.0), ("mul", (-0.0, -0.0), 0.0), ("mul", (1e-30, -1e-300), -0.0), ("mul", (NAN, 0.0), NAN),
    ("div", (INF, -INF), NAN), ("div", (0.0, 0.0), NAN), ("div", (-0.0, 0.0), NAN), ("div", (INF, -2.0), -INF),
    ("div", (3.0, INF), 0.0), ("div", (-3.0, INF), -0.0), ("div", (0.0, -2.0), -0.0), ("div", (1.0, 0.0), INF),
    ("div", (1.0, -0.0), -INF), ("div", (-1.0, -0.0), INF), ("div", (INF, 0.0), INF), ("div", (NAN, 0.0), NAN),
    ("min", (0.0, -0.0), -0.0), ("min", (-0.0, 0.0), -0.0), ("min", (INF, 1.0), 1.0), ("min", (-INF, 1.0), -INF),
    ("min", (NAN, -INF), NAN), ("min", (1.0, NAN), NAN), ("min", (2.0, 1.0), 1.0), ("min", (0.0, 0.0), 0.0),
    ("max", (0.0, -0.0), 0.0), ("max", (-0.0, 0.0), 0.0), ("max", (INF, 1.0), INF), ("max", (-INF, 1.0), 1.0),
    ("max", (NAN, INF), NAN), ("max", (1.0, NAN), NAN), ("max", (2.0, 1.0), 2.0), ("max", (-0.0, -0.0), -0.0),
    ("sqrt", (-1.0,), NAN), ("sqrt", (-INF,), NAN), ("sqrt", (-0.0,), -0.0), ("sqrt", (INF,), INF),
    ("ceil", (-0.5,), -0.0), ("ceil", (0.5,), 1.0), ("ceil", (-1.5,), -1.0), ("ceil", (INF,), INF),
    ("floor", (0.5,), 0.0), ("floor", (-0.5,), -1.0), ("floor", (-0.0,), -0.0), ("floor", (-INF,), -INF),
    ("trunc", (-0.5,), -0.0), ("trunc", (1.9,), 1.0), ("trunc", (-1.9,), -1.0), ("trunc", (NAN,), NAN),
    ("nearest", (0.5,), 0.0), ("nearest", (-0.5,), -0.0), ("nearest", (1.5,), 2.0), ("nearest", (2.5,), 2.0),
    ("nearest", (-2.5,), -2.0), ("nearest", (-3.5,), -4.0), ("nearest", (0.0,), 0.0), ("nearest", (INF,), INF),
]  # fmt: skip


@both
@pytest.mark.parametrize(("name", "args", "expected"), SPECIAL)
def test_infinities_zeros_and_ties_follow_the_definitions(
    fmt: FloatFormat, name: str, args: tuple[float, ...], expected: float
) -> None:
    assert same(of(fmt, name, *args), expected)


@both
def test_arithmetic_returns_the_positive_canonical_nan(fmt: FloatFormat) -> None:
    signalling = fmt.sign | fmt.infinity | 1
    for name in ("add", "sub", "mul", "div", "min", "max"):
        assert run(fmt, name, signalling, 0) == run(fmt, name, 0, signalling) == fmt.canonical_nan
    for name in ("sqrt", "ceil", "floor", "trunc", "nearest"):
        assert run(fmt, name, signalling) == fmt.canonical_nan


@both
def test_sign_operations_keep_the_payload_of_a_signalling_nan(fmt: FloatFormat) -> None:
    signalling = fmt.infinity | 1
    assert run(fmt, "neg", signalling) == signalling | fmt.sign
    assert run(fmt, "abs", signalling | fmt.sign) == signalling
    assert run(fmt, "copysign", signalling, fmt.sign) == signalling | fmt.sign
    assert run(fmt, "copysign", 1, fmt.canonical_nan | fmt.sign) == fmt.sign | 1


@both
def test_nan_kinds_are_told_by_the_payload_alone(fmt: FloatFormat) -> None:
    canonical, signalling, infinity = fmt.canonical_nan, fmt.infinity | 1, fmt.infinity
    for sign in (0, fmt.sign):
        kinds = [
            (is_nan(fmt, a | sign), is_canonical_nan(fmt, a | sign), is_arithmetic_nan(fmt, a | sign))
            for a in (canonical, canonical | 1, signalling, infinity, 0)
        ]
        assert kinds == [
            (True, True, True),
            (True, False, True),
            (True, False, False),
            (False, False, False),
            (False, False, False),
        ]


def test_the_formats_have_the_patterns_of_ieee_754() -> None:
    assert (F32.infinity, F32.canonical_nan, F32.sign) == (0x7F80_0000, 0x7FC0_0000, 0x8000_0000)
    assert (F64.infinity, F64.canonical_nan) == (0x7FF0_0000_0000_0000, 0x7FF8_0000_0000_0000)


@given(operands())
def test_decoding_and_encoding_return_every_number(case: tuple[FloatFormat, int, int]) -> None:
    fmt, a, _ = case
    assert encode(fmt, decode(fmt, a)) == (fmt.canonical_nan if is_nan(fmt, a) else a)


@given(operands())
def test_comparisons_hold_for_no_nan_except_inequality(case: tuple[FloatFormat, int, int]) -> None:
    fmt, a, b = case
    x, y = decode(fmt, a), decode(fmt, b)
    assert run(fmt, "eq", a, b) == (x == y) == 1 - run(fmt, "ne", a, b)
    assert run(fmt, "lt", a, b) == (x < y) == run(fmt, "gt", b, a)
    assert run(fmt, "le", a, b) == (x <= y) == run(fmt, "ge", b, a)
    if is_nan(fmt, a) or is_nan(fmt, b):
        assert [run(fmt, name, a, b) for name in ("eq", "ne", "lt", "gt", "le", "ge")] == [0, 1, 0, 0, 0, 0]


EXACT: dict[str, Callable[[Fraction, Fraction], Fraction]] = {
    "add": lambda x, y: x + y,
    "sub": lambda x, y: x - y,
    "mul": lambda x, y: x * y,
    "div": lambda x, y: x / y,
}


@pytest.mark.parametrize("name", EXACT)
@given(case=operands())
def test_arithmetic_is_the_exact_result_rounded_once(name: str, case: tuple[FloatFormat, int, int]) -> None:
    fmt, a, b = case
    if not finite(fmt, a, b) or (name == "div" and decode(fmt, b) == 0):
        return
    exact = EXACT[name](Fraction(decode(fmt, a)), Fraction(decode(fmt, b)))
    if exact:
        assert run(fmt, name, a, b) == round_ratio(fmt, exact.numerator, exact.denominator)
    else:
        assert run(fmt, name, a, b) in (0, fmt.sign)


@given(operands())
def test_square_root_is_the_nearest_number(case: tuple[FloatFormat, int, int]) -> None:
    fmt, a, _ = case
    if not finite(fmt, a) or decode(fmt, a) <= 0:
        return
    root = run(fmt, "sqrt", a)
    below, above = ((Fraction(decode(fmt, root)) + Fraction(decode(fmt, root + d))) / 2 for d in (-1, 1))
    assert below**2 <= Fraction(decode(fmt, a)) <= above**2


@given(operands())
def test_rounding_to_integers_is_that_of_the_exact_value(case: tuple[FloatFormat, int, int]) -> None:
    fmt, a, _ = case
    if not finite(fmt, a):
        return
    exact = Fraction(decode(fmt, a))
    integers = {"ceil": math.ceil(exact), "floor": math.floor(exact), "trunc": int(exact), "nearest": round(exact)}
    for name, integer in integers.items():
        result = run(fmt, name, a)
        assert decode(fmt, result) == integer
        assert result & fmt.sign == a & fmt.sign


@given(operands())
def test_minimum_and_maximum_are_operands_in_order(case: tuple[FloatFormat, int, int]) -> None:
    fmt, a, b = case
    if is_nan(fmt, a) or is_nan(fmt, b):
        return
    assert sorted([run(fmt, "min", a, b), run(fmt, "max", a, b)]) == sorted([a, b])
    assert run(fmt, "le", run(fmt, "min", a, b), run(fmt, "max", a, b)) == 1
    assert run(fmt, "min", a, b) == run(fmt, "neg", run(fmt, "max", run(fmt, "neg", a), run(fmt, "neg", b)))


@given(st.integers(), st.integers(1, 2**1100))
def test_rounding_a_ratio_to_f64_is_python_division(numerator: int, denominator: int) -> None:
    assert decode(F64, round_ratio(F64, numerator, denominator)) == numerator / denominator


@example((F64, F64.sign - 1, 0), 0)
@given(operands(), st.sampled_from([-1, 0, 1]))
def test_rounding_a_ratio_takes_ties_to_even(case: tuple[FloatFormat, int, int], nudge: int) -> None:
    fmt, a, _ = case
    a &= ~fmt.sign
    if not finite(fmt, a, a + 1):  # the pattern behind the last NaN is a zero again
        return
    middle = (Fraction(decode(fmt, a)) + Fraction(decode(fmt, a + 1))) / 2 + Fraction(nudge, 2**1200)
    expected = {-1: a, 0: a + a % 2, 1: a + 1}[nudge]
    assert round_ratio(fmt, middle.numerator, middle.denominator) == expected
    assert round_ratio(fmt, -middle.numerator, middle.denominator) == expected | fmt.sign


@both
def test_rounding_a_ratio_overflows_half_a_step_beyond_the_largest_number(fmt: FloatFormat) -> None:
    largest = Fraction(decode(fmt, fmt.infinity - 1))
    half_step = (largest - Fraction(decode(fmt, fmt.infinity - 2))) / 2
    assert round_ratio(fmt, int(largest + half_step)) == fmt.infinity
    assert round_ratio(fmt, int(largest + half_step) - 1) == fmt.infinity - 1
    assert round_ratio(fmt, -(10**400)) == fmt.infinity | fmt.sign
    assert round_ratio(fmt, 0) == 0


@both
def test_arithmetic_agrees_with_numpy(fmt: FloatFormat) -> None:
    np = pytest.importorskip("numpy")
    random = np.random.default_rng(1)
    unsigned, real = np.dtype(f"u{fmt.width // 8}"), np.dtype(f"f{fmt.width // 8}")
    a, b = random.integers(0, 2 * fmt.sign, (2, 1500), dtype=unsigned)
    b[:700] = a[:700] ^ random.integers(0, 1 << fmt.signif + 2, 700, dtype=unsigned)  # operands of similar size
    with np.errstate(all="ignore"):
        x, y = a.view(real), b.view(real)
        peers = {"add": x + y, "sub": x - y, "mul": x * y, "div": x / y, "sqrt": np.sqrt(x), "nearest": np.rint(x)}
    for name, results in peers.items():
        arity = 1 if name in ("sqrt", "nearest") else 2
        expected = results.view(unsigned)
        for left, right, wanted in zip(a.tolist(), b.tolist(), expected.tolist(), strict=True):
            got = run(fmt, name, *(left, right)[:arity])
            assert got == wanted or (is_nan(fmt, got) and is_nan(fmt, wanted)), (name, left, right)
