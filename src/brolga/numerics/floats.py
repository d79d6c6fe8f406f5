"""Floating-point operations, written once for every format.

The meaning is that of the core specification, *Numerics*, *Floating-Point Operations*: IEEE 754 with rounding to
nearest, ties to even. A float is the unsigned value of its bits, so that signs and payloads of NaNs survive; only
between `decode` and `encode` is it a Python float.

Both formats compute in Python's double. For f64 that is the operation itself. For f32 the exact result is rounded
twice, to 53 bits and then to 24, which gives what one rounding gives for + - * / and square root because
53 >= 2 * 24 + 2 (Figueroa, "When is double rounding innocuous?", 1995): two rounds differ from one only if the exact
result lies within half a double ulp of a midpoint between two f32 values without being that midpoint, and results of
24-bit operands cannot come so close. Below the normal f32 range sums and products are exact in double, and a quotient
x/y that is not a midpoint m keeps |x/y - m| >= 2**-174, that is 2**-48 of it, where a double rounds by 2**-53.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from struct import Struct
from types import MappingProxyType
from typing import Final

from brolga.numerics.operation import Operation

__all__ = [
    "F32",
    "F64",
    "NAN_OPS",
    "FloatFormat",
    "decode",
    "encode",
    "fabs",
    "fbinary",
    "fcompare",
    "fcopysign",
    "float_ops",
    "fneg",
    "funary",
    "is_arithmetic_nan",
    "is_canonical_nan",
    "is_nan",
    "round_ratio",
]


@dataclass(frozen=True, slots=True)
class FloatFormat:
    """A binary interchange format (*Floating-Point*, signif(N) and expon(N)).

    `width` is the size in bits, `signif` the bits of the stored fraction, `packing` the little-endian layout.
    """

    width: int
    signif: int
    packing: Struct

    @property
    def sign(self) -> int:
        """The pattern with only the sign bit set, which is also minus zero."""
        return 1 << (self.width - 1)

    @property
    def infinity(self) -> int:
        """The pattern of plus infinity: all ones in the exponent, no fraction."""
        return self.sign - (1 << self.signif)

    @property
    def canonical_nan(self) -> int:
        """The pattern of the positive NaN with payload canon_N: the top fraction bit alone."""
        return self.infinity | 1 << (self.signif - 1)


F32: Final = FloatFormat(32, 23, Struct("<f"))
"""IEEE 754 binary32."""

F64: Final = FloatFormat(64, 52, Struct("<d"))
"""IEEE 754 binary64."""


def is_nan(fmt: FloatFormat, a: int) -> bool:
    """Tell whether the pattern is a NaN of either sign and any payload."""
    return a & ~fmt.sign > fmt.infinity


def is_canonical_nan(fmt: FloatFormat, a: int) -> bool:
    """Tell whether the pattern is a NaN of either sign with the payload canon_N (*Floating-Point*, canonical NaN)."""
    return a & ~fmt.sign == fmt.canonical_nan


def is_arithmetic_nan(fmt: FloatFormat, a: int) -> bool:
    """Tell whether the pattern is a NaN whose top fraction bit is set (*Floating-Point*, arithmetic NaN)."""
    return a & ~fmt.sign >= fmt.canonical_nan


def decode(fmt: FloatFormat, a: int) -> float:
    """Return the value of a pattern; any NaN becomes Python's."""
    if is_nan(fmt, a):
        return math.nan
    value: float = fmt.packing.unpack(a.to_bytes(fmt.packing.size, "little"))[0]
    return value


def encode(fmt: FloatFormat, value: float) -> int:
    """Return the pattern nearest to a value, ties to even; NaN gives the positive canonical NaN.

    The text lets a NaN result have either sign and, for inputs with other payloads, other payloads (*NaN
    Propagation*). This is the choice of the deterministic profile, and lies in every one of those sets.
    """
    if math.isnan(value):
        return fmt.canonical_nan
    try:
        return int.from_bytes(fmt.packing.pack(value), "little")
    except OverflowError:  # struct refuses what rounds to infinity
        return fmt.infinity | (fmt.sign if value < 0 else 0)


def round_ratio(fmt: FloatFormat, numerator: int, denominator: int = 1) -> int:
    """Return the pattern nearest to an exact ratio, ties to even (*Rounding*, float_N).

    `denominator` is positive. A ratio of zero gives plus zero; what exceeds the range gives an infinity.
    """
    if numerator == 0:
        return 0  # it has no leading bit to scale by
    magnitude = abs(numerator)
    lowest = 2 - (1 << (fmt.width - fmt.signif - 2)) - fmt.signif  # exponent of the smallest subnormal
    # One unit in the last place is 2**exponent: the estimate leaves signif + 1 or signif + 2 bits of quotient.
    exponent = max(magnitude.bit_length() - denominator.bit_length() - fmt.signif - 1, lowest)
    if magnitude >> max(exponent, 0) << max(-exponent, 0) >= denominator << (fmt.signif + 1):
        exponent += 1
    divisor = denominator << max(exponent, 0)
    quotient, remainder = divmod(magnitude << max(-exponent, 0), divisor)
    quotient += 2 * remainder + (quotient & 1) > divisor  # upwards past the middle, and at the middle if odd
    # The leading bit of a normal quotient is added to, not stored beside, the exponent field; so a carry out of the
    # fraction moves the exponent by itself, and a subnormal, which has no leading bit, gets the field 0.
    pattern = ((exponent - lowest) << fmt.signif) + quotient
    return min(pattern, fmt.infinity) | (fmt.sign if numerator < 0 else 0)


def fabs(fmt: FloatFormat, a: int) -> int:
    """Return `a` with its sign cleared, NaN or not (fabs_N)."""
    return a & ~fmt.sign


def fneg(fmt: FloatFormat, a: int) -> int:
    """Return `a` with its sign flipped, NaN or not (fneg_N)."""
    return a ^ fmt.sign


def fcopysign(fmt: FloatFormat, a: int, b: int) -> int:
    """Return `a` with the sign of `b`, NaN or not (fcopysign_N)."""
    return a & ~fmt.sign | b & fmt.sign


def fcompare(relation: Callable[[float, float], bool], fmt: FloatFormat, a: int, b: int) -> int:
    """Return 1 if the relation holds, else 0; with a NaN only `ne` holds (feq_N, fne_N, flt_N ...)."""
    return int(relation(decode(fmt, a), decode(fmt, b)))


def funary(function: Callable[[float], float], fmt: FloatFormat, a: int) -> int:
    """Return the rounded result of a function of one value."""
    return encode(fmt, function(decode(fmt, a)))


def fbinary(function: Callable[[float, float], float], fmt: FloatFormat, a: int, b: int) -> int:
    """Return the rounded result of a function of two values."""
    return encode(fmt, function(decode(fmt, a), decode(fmt, b)))


def _negative(x: float) -> bool:
    return math.copysign(1.0, x) < 0  # unlike x < 0, tells the zeros apart


def _divide(x: float, y: float) -> float:
    """fdiv_N: Python raises where IEEE 754 has infinities and NaN."""
    if y != 0:
        return x / y
    if x == 0 or math.isnan(x):
        return math.nan
    return -math.inf if _negative(x) != _negative(y) else math.inf


def _square_root(x: float) -> float:
    """fsqrt_N: minus zero is its own root, other negative values have none."""
    return math.nan if x < 0 else math.sqrt(x)


def _minimum(x: float, y: float) -> float:
    """fmin_N: a NaN wins, and minus zero is less than plus zero."""
    if math.isnan(x) or math.isnan(y):
        return math.nan
    if x == y:  # two zeros as well, whose signs a comparison does not see
        return x if _negative(x) else y
    return min(x, y)


def _maximum(x: float, y: float) -> float:
    """fmax_N: a NaN wins, and plus zero is greater than minus zero."""
    return -_minimum(-x, -y)


def _integral(rounding: Callable[[float], int], x: float) -> float:
    """fceil_N, ffloor_N, ftrunc_N, fnearest_N: a zero result keeps the sign of the operand."""
    return math.copysign(float(rounding(x)), x) if math.isfinite(x) else x


_UNARY: Final[Mapping[str, Callable[[float], float]]] = MappingProxyType(
    {
        "ceil": partial(_integral, math.ceil),
        "floor": partial(_integral, math.floor),
        "trunc": partial(_integral, math.trunc),
        "nearest": partial(_integral, round),  # Python's round takes ties to even, too
        "sqrt": _square_root,
    }
)

_BINARY: Final[Mapping[str, Callable[[float, float], float]]] = MappingProxyType(
    {
        "add": operator.add,
        "sub": operator.sub,
        "mul": operator.mul,
        "div": _divide,
        "min": _minimum,
        "max": _maximum,
    }
)

_BITWISE: Final[Mapping[str, Operation]] = MappingProxyType({"abs": fabs, "neg": fneg, "copysign": fcopysign})

_RELATIONS: Final[Mapping[str, Callable[[float, float], bool]]] = MappingProxyType(
    {
        "eq": operator.eq,
        "ne": operator.ne,
        "lt": operator.lt,
        "gt": operator.gt,
        "le": operator.le,
        "ge": operator.ge,
    }
)

NAN_OPS: Final[frozenset[str]] = frozenset({*_UNARY, *_BINARY})
"""The operations that may choose the NaN they return (*NaN Propagation*); the others are exact to the bit."""


def float_ops(fmt: FloatFormat) -> dict[str, Operation]:
    """Return the operations of a float type, keyed by mnemonic without its type (`"add"`)."""
    return {
        **{name: partial(op, fmt) for name, op in _BITWISE.items()},
        **{name: partial(funary, function, fmt) for name, function in _UNARY.items()},
        **{name: partial(fbinary, function, fmt) for name, function in _BINARY.items()},
        **{name: partial(fcompare, relation, fmt) for name, relation in _RELATIONS.items()},
    }
