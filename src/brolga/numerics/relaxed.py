"""Relaxed vector operations: what each of them may mean.

The specification leaves a choice, to be made once for all executions of an environment. The first meaning is always
that of its deterministic profile.

Source: core specification, *Numerics*, *Relaxed Operations*.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import partial
from types import MappingProxyType
from typing import Final

from brolga.numerics.conversions import meaning, trunc_sat
from brolga.numerics.floats import F32, F64, FloatFormat, decode, encode, float_ops, fneg, round_ratio
from brolga.numerics.integers import iadd, signed, wrap
from brolga.numerics.lanes import WIDTH, join, lanewise, split
from brolga.numerics.operation import Operation
from brolga.numerics.vectors import bitselect, clamp, fpmax, fpmin, q15mulr, swizzle

__all__ = ["RELAXED", "fma"]


def fma(fmt: FloatFormat, a: int, b: int, c: int) -> int:
    """Return a * b + c, rounded once (fma_N)."""
    x, y, z = (decode(fmt, bits) for bits in (a, b, c))
    if not all(map(math.isfinite, (x, y, z))):
        # The product of finite numbers is finite here: where it is not a double, only its sign counts beside infinity.
        product = math.copysign(1.0, x) * math.copysign(1.0, y) if math.isinf(z) and _finite(x, y) else x * y
        return encode(fmt, product + z)
    exact = Fraction(x) * Fraction(y) + Fraction(z)
    if exact == 0:  # the sign of a zero is that of IEEE's sum
        return encode(fmt, math.copysign(0.0, x) * math.copysign(1.0, y) + z) if x * y == 0 else 0
    return round_ratio(fmt, exact.numerator, exact.denominator)


def _finite(x: float, y: float) -> bool:
    return math.isfinite(x) and math.isfinite(y)


def _mul_add(fmt: FloatFormat, a: int, b: int, c: int) -> int:
    scalar = float_ops(fmt)
    return scalar["add"](scalar["mul"](a, b), c)


def _negated(operation: Operation, fmt: FloatFormat, a: int, b: int, c: int) -> int:
    return operation(fmt, fneg(fmt, a), b, c)


def _swapped(operation: Operation, fmt: FloatFormat, a: int, b: int) -> int:
    return operation(fmt, b, a)


def _swizzle_modulo(a: int, b: int) -> int:
    """Bytes above 15 count modulo 16, where their highest bit is not set."""
    return swizzle(a, join(8, (x if x >> 7 else x % 16 for x in split(8, b))))


def _by_sign(n: int, a: int, b: int, c: int) -> int:
    """A lane of `a` where the highest bit of that of `c` is set, else of `b`."""
    return lanewise(lambda x, y, z: x if z >> (n - 1) else y, n, 3)(a, b, c)


def _q15mulr_wrapped(a: int, b: int) -> int:
    return wrap(16, q15mulr(a, b))


def _q15mulr_saturated(a: int, b: int) -> int:
    return clamp(16, "s", q15mulr(a, b))


def _trunc(fmt: FloatFormat, sign: str, otherwise: int, a: int) -> int:
    """Truncated; `otherwise` for NaN and for what does not fit."""
    value = decode(fmt, a)
    if math.isfinite(value) and int(value) in meaning(32, sign):
        return wrap(32, int(value))
    return otherwise


def _to_32(operation: Operation, n: int, a: int) -> int:
    """Lanes of `n` bits to lanes of 32 bits, the others zero."""
    return join(32, map(operation, split(n, a)))


def _dot(unsigned: bool, saturated: bool, a: int, b: int) -> int:
    """Sums of the products of neighbours, which may or may not be saturated.

    The bytes of `b` should have 7 bits; where one has 8, it may count as unsigned.
    """
    right = split(8, b) if unsigned else [signed(8, y) for y in split(8, b)]
    products = [signed(8, x) * y for x, y in zip(split(8, a), right, strict=True)]
    sums = [x + y for x, y in zip(products[::2], products[1::2], strict=True)]
    return join(16, (clamp(16, "s", x) if saturated else wrap(16, x) for x in sums))


def _dot_add(unsigned: bool, saturated: bool, a: int, b: int, c: int) -> int:
    """The same, neighbours added once more, and a vector on top."""
    halves = [signed(16, x) for x in split(16, _dot(unsigned, saturated, a, b))]
    sums = (x + y for x, y in zip(halves[::2], halves[1::2], strict=True))
    return join(32, (iadd(32, wrap(32, x), y) for x, y in zip(sums, split(32, c), strict=True)))


def _of_floats(fmt: FloatFormat) -> dict[str, tuple[Operation, ...]]:
    n, scalar = fmt.width, float_ops(fmt)
    ways: Mapping[str, tuple[Operation, ...]] = {
        "relaxed_madd": (partial(_mul_add, fmt), partial(fma, fmt)),
        "relaxed_nmadd": (partial(_negated, _mul_add, fmt), partial(_negated, fma, fmt)),
        # What machines do whose smaller and larger of two is a comparison and a choice
        "relaxed_min": (scalar["min"], partial(fpmin, fmt), partial(_swapped, fpmin, fmt)),
        "relaxed_max": (scalar["max"], partial(fpmax, fmt), partial(_swapped, fpmax, fmt)),
    }
    return {
        f"f{n}x{WIDTH // n}.{name}": tuple(lanewise(way, n, 3 if "madd" in name else 2) for way in found)
        for name, found in ways.items()
    }


def _truncations() -> dict[str, tuple[Operation, ...]]:
    table: dict[str, tuple[Operation, ...]] = {}
    for sign, otherwise in (("s", 1 << 31), ("u", (1 << 32) - 1)):
        for fmt, name in ((F32, f"f32x4_{sign}"), (F64, f"f64x2_{sign}_zero")):
            ways = (partial(trunc_sat, fmt, meaning(32, sign)), partial(_trunc, fmt, sign, otherwise))
            table[f"i32x4.relaxed_trunc_{name}"] = tuple(partial(_to_32, way, fmt.width) for way in ways)
    return table


def _laneselect(n: int) -> tuple[Callable[..., int], ...]:
    # Where no machine chooses lanes of 16 bits, each of their bytes may choose for itself.
    return (bitselect, partial(_by_sign, n), *((partial(_by_sign, 8),) if n == 16 else ()))


_CHOICES: Final = ((False, False), (True, True), (True, False), (False, True))

RELAXED: Final[Mapping[str, tuple[Operation, ...]]] = MappingProxyType(
    {
        "i8x16.relaxed_swizzle": (swizzle, _swizzle_modulo),
        **{f"i{n}x{WIDTH // n}.relaxed_laneselect": _laneselect(n) for n in (8, 16, 32, 64)},
        "i16x8.relaxed_q15mulr_s": (lanewise(_q15mulr_saturated, 16, 2), lanewise(_q15mulr_wrapped, 16, 2)),
        "i16x8.relaxed_dot_i8x16_i7x16_s": tuple(partial(_dot, *choice) for choice in _CHOICES),
        "i32x4.relaxed_dot_i8x16_i7x16_add_s": tuple(partial(_dot_add, *choice) for choice in _CHOICES),
        **_of_floats(F32),
        **_of_floats(F64),
        **_truncations(),
    }
)
"""By mnemonic, all that an instruction may mean."""
