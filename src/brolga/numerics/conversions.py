"""Conversions between the number types, written once for every pair of widths.

Source: core specification, *Numerics*, *Conversions*.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from brolga.numerics.floats import F32, F64, FloatFormat, decode, encode, round_ratio
from brolga.numerics.integers import iextend_s, wrap
from brolga.numerics.operation import Operation, Trapped
from brolga.traps import TrapCode

__all__ = ["conversion_ops", "convert", "meaning", "reinterpret", "resize", "trunc", "trunc_sat"]

_FORMATS: Final = (F32, F64)
_WIDTHS: Final = (32, 64)

# What the n bits of an integer can mean, by the suffix of the mnemonic.
_MEANINGS: Final[Mapping[str, Callable[[int], range]]] = MappingProxyType(
    {
        "s": lambda n: range(-(1 << (n - 1)), 1 << (n - 1)),
        "u": lambda n: range(1 << n),
    }
)


def meaning(n: int, sign: str) -> range:
    """Return the integers that `n` bits stand for; `sign` is "s" or "u"."""
    return _MEANINGS[sign](n)


def trunc(fmt: FloatFormat, target: range, a: int) -> int:
    """Return the float `a` truncated toward zero, as bits of the integers `target` (trunc_u_M,N, trunc_s_M,N).

    NaN traps as a bad conversion; infinities and what truncates to outside of `target` as an overflow.
    """
    value = decode(fmt, a)
    if math.isnan(value):
        raise Trapped(TrapCode.BAD_CONVERSION_TO_INTEGER)
    # Truncated first, compared second, and as integers: -0.9 becomes a valid 0 of an unsigned type, and the highest
    # integers of 64 bits are no doubles that floats could be compared with.
    if math.isinf(value) or int(value) not in target:
        raise Trapped(TrapCode.INTEGER_OVERFLOW)
    return _bits(target, int(value))


def trunc_sat(fmt: FloatFormat, target: range, a: int) -> int:
    """Return the float `a` truncated toward zero and clamped to `target`, NaN as 0 (trunc_sat_u_M,N, ..._s_M,N)."""
    value = decode(fmt, a)
    if math.isnan(value):
        return 0
    if math.isinf(value):
        return _bits(target, target.start if value < 0 else target.stop - 1)
    return _bits(target, max(target.start, min(int(value), target.stop - 1)))


def convert(source: range, fmt: FloatFormat, a: int) -> int:
    """Return the float nearest to the integer `a` of `source`, ties to even (convert_u_M,N, convert_s_M,N).

    Rounded once from the exact integer: an i64 does not fit a double, and by way of one it would be rounded twice.
    """
    # The bits of a negative number lie above all that a signed type can mean; unsigned, none do.
    value = a if a < source.stop else a - (source.stop - source.start)
    return round_ratio(fmt, value)


def resize(source: FloatFormat, target: FloatFormat, a: int) -> int:
    """Return the float `a` in another format, rounded to nearest (promote_M,N, demote_M,N)."""
    # A double holds every value of both formats, so that only the second step can round.
    return encode(target, decode(source, a))


def reinterpret(a: int) -> int:
    """Return the same bits, meant as another type (reinterpret_t1,t2)."""
    return a


def _bits(target: range, value: int) -> int:
    # Both meanings of n bits span 2**n integers, so the span is the modulus of the pattern.
    return value % (target.stop - target.start)


def _between_integers_and_floats() -> dict[str, Operation]:
    table: dict[str, Operation] = {}
    for n in _WIDTHS:
        for fmt in _FORMATS:
            for suffix, meaning in _MEANINGS.items():
                table[f"i{n}.trunc_f{fmt.width}_{suffix}"] = partial(trunc, fmt, meaning(n))
                table[f"i{n}.trunc_sat_f{fmt.width}_{suffix}"] = partial(trunc_sat, fmt, meaning(n))
                table[f"f{fmt.width}.convert_i{n}_{suffix}"] = partial(convert, meaning(n), fmt)
        table[f"i{n}.reinterpret_f{n}"] = table[f"f{n}.reinterpret_i{n}"] = reinterpret
    return table


def conversion_ops() -> dict[str, Operation]:
    """Return all conversions, keyed by mnemonic (`"i32.wrap_i64"`)."""
    return {
        "i32.wrap_i64": partial(wrap, 32),
        "i64.extend_i32_s": partial(iextend_s, 64, 32),
        "i64.extend_i32_u": reinterpret,
        "f32.demote_f64": partial(resize, F64, F32),
        "f64.promote_f32": partial(resize, F32, F64),
        **_between_integers_and_floats(),
    }
