"""Fixed-width vector operations: those of single numbers on all lanes, and what goes from lane to lane.

A vector is its 128 bits as an unsigned number; the shape `i8x16` means 16 lanes of 8 bits, lane 0 the lowest.

Source: core specification, *Numerics*, *Integer Operations* (saturation, averages) and *Vector Operations*.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Final

from brolga.numerics.conversions import convert, meaning, resize, trunc_sat
from brolga.numerics.floats import F32, F64, FloatFormat, decode, float_ops
from brolga.numerics.integers import iadd, iextend_s, imul, int_ops, ishl, ishr_s, ishr_u, signed, wrap
from brolga.numerics.lanes import WIDTH, join, lanewise, split
from brolga.numerics.operation import Operation

__all__ = ["LANE_OPS", "bitselect", "clamp", "fpmax", "fpmin", "q15mulr", "swizzle", "vector_ops"]

_ALL: Final = (1 << WIDTH) - 1


def clamp(n: int, sign: str, value: int) -> int:
    """Return the bits of the number of `n` bits that is nearest to `value` (sat_s_N, sat_u_N); `sign` is "s" or "u"."""
    target = meaning(n, sign)
    return wrap(n, max(target.start, min(value, target.stop - 1)))


def _value(n: int, sign: str, bits: int) -> int:
    return signed(n, bits) if sign == "s" else bits


# Lanes of integers


def _add_sat(n: int, sign: str, a: int, b: int) -> int:
    """iadd_sat_s_N, iadd_sat_u_N."""
    return clamp(n, sign, _value(n, sign, a) + _value(n, sign, b))


def _sub_sat(n: int, sign: str, a: int, b: int) -> int:
    """isub_sat_s_N, isub_sat_u_N."""
    return clamp(n, sign, _value(n, sign, a) - _value(n, sign, b))


def _least(n: int, sign: str, a: int, b: int) -> int:
    """imin_s_N, imin_u_N."""
    return min(a, b, key=partial(_value, n, sign))


def _greatest(n: int, sign: str, a: int, b: int) -> int:
    """imax_s_N, imax_u_N."""
    return max(a, b, key=partial(_value, n, sign))


def _absolute(n: int, a: int) -> int:
    """iabs_N: the least number has no positive counterpart, and stays."""
    return wrap(n, abs(signed(n, a)))


def _negative(n: int, a: int) -> int:
    """ineg_N."""
    return wrap(n, -a)


def _average(a: int, b: int) -> int:
    """iavgr_u_N: rounded up."""
    return (a + b + 1) // 2


def q15mulr(a: int, b: int) -> int:
    """Return the product of two fractions of 15 bits, rounded, not yet brought into their range (iq15mulr_sat_s_N)."""
    return (signed(16, a) * signed(16, b) + (1 << 14)) >> 15


def _q15mulr_sat(a: int, b: int) -> int:
    return clamp(16, "s", q15mulr(a, b))


# Lanes of floats


def fpmin(fmt: FloatFormat, a: int, b: int) -> int:
    """Return `b` if it is less than `a`, else `a`, to the bit (fpmin_N)."""
    return b if decode(fmt, b) < decode(fmt, a) else a


def fpmax(fmt: FloatFormat, a: int, b: int) -> int:
    """Return `b` if it is greater than `a`, else `a`, to the bit (fpmax_N)."""
    return b if decode(fmt, b) > decode(fmt, a) else a


# The bits as a whole


def _not(a: int) -> int:
    return a ^ _ALL


def _and(a: int, b: int) -> int:
    return a & b


def _andnot(a: int, b: int) -> int:
    return a & ~b


def _or(a: int, b: int) -> int:
    return a | b


def _xor(a: int, b: int) -> int:
    return a ^ b


def bitselect(a: int, b: int, c: int) -> int:
    """Return the bits of `a` where `c` has ones, those of `b` elsewhere (ibitselect_N)."""
    return a & c | b & ~c


def _any_true(a: int) -> int:
    return int(a != 0)


# From lane to lane


def _all_true(n: int, a: int) -> int:
    return int(all(split(n, a)))


def _bitmask(n: int, a: int) -> int:
    """The sign bits of the lanes, that of lane 0 lowest."""
    return sum(lane >> (n - 1) << x for x, lane in enumerate(split(n, a)))


def _splat(n: int, a: int) -> int:
    return join(n, [wrap(n, a)] * (WIDTH // n))


def _shift(operation: Operation, n: int, a: int, k: int) -> int:
    """All lanes by one count, modulo their width."""
    return join(n, (operation(n, lane, k) for lane in split(n, a)))


def _comparison(operation: Operation, n: int, a: int, b: int) -> int:
    """A lane of ones where the relation holds, of zeros where it does not."""
    return lanewise(lambda x, y: wrap(n, -operation(x, y)), n, 2)(a, b)


def swizzle(a: int, b: int) -> int:
    """Return the bytes of `a` that the bytes of `b` name; 0 for those above 15."""
    lanes = split(8, a)
    return join(8, (lanes[x] if x < len(lanes) else 0 for x in split(8, b)))


def _narrow(n: int, sign: str, a: int, b: int) -> int:
    """The lanes of both, of 2n bits and signed, brought into the range of `n` bits."""
    return join(n, (clamp(n, sign, signed(2 * n, lane)) for v in (a, b) for lane in split(2 * n, v)))


def _half(n: int, high: bool, v: int) -> list[int]:
    lanes = split(n, v)
    return lanes[len(lanes) // 2 :] if high else lanes[: len(lanes) // 2]


def _extend(n: int, sign: str, high: bool, a: int) -> int:
    """Half of the lanes, of n/2 bits, with twice the width."""
    return join(n, (wrap(n, _value(n // 2, sign, lane)) for lane in _half(n // 2, high, a)))


def _extmul(n: int, sign: str, high: bool, a: int, b: int) -> int:
    """The exact products of half of the lanes."""
    return lanewise(partial(imul, n), n, 2)(_extend(n, sign, high, a), _extend(n, sign, high, b))


def _pairwise(n: int, sums: Sequence[int]) -> int:
    """Sums of neighbours, modulo 2**n."""
    return join(n, (wrap(n, x + y) for x, y in zip(sums[::2], sums[1::2], strict=True)))


def _extadd_pairwise(n: int, sign: str, a: int) -> int:
    return _pairwise(n, [_value(n // 2, sign, lane) for lane in split(n // 2, a)])


def _dot(a: int, b: int) -> int:
    return _pairwise(32, [signed(16, x) * signed(16, y) for x, y in zip(split(16, a), split(16, b), strict=True)])


# Conversions: of a vector with twice as many lanes the low half counts, or the high half of the result is zero.


def _low(operation: Operation, source: int, target: int, a: int) -> int:
    lanes = min(WIDTH // source, WIDTH // target)
    return join(target, map(operation, split(source, a)[:lanes]))


def _conversions() -> dict[str, Operation]:
    table: dict[str, Operation] = {
        "f32x4.demote_f64x2_zero": partial(_low, partial(resize, F64, F32), 64, 32),
        "f64x2.promote_low_f32x4": partial(_low, partial(resize, F32, F64), 32, 64),
    }
    for sign in "su":
        whole = meaning(32, sign)
        table[f"i32x4.trunc_sat_f32x4_{sign}"] = partial(_low, partial(trunc_sat, F32, whole), 32, 32)
        table[f"i32x4.trunc_sat_f64x2_{sign}_zero"] = partial(_low, partial(trunc_sat, F64, whole), 64, 32)
        table[f"f32x4.convert_i32x4_{sign}"] = partial(_low, partial(convert, whole, F32), 32, 32)
        table[f"f64x2.convert_low_i32x4_{sign}"] = partial(_low, partial(convert, whole, F64), 32, 64)
    return table


# The tables

_INTEGER: Final[Mapping[str, Callable[[int], Operation]]] = MappingProxyType(
    {
        "abs": lambda n: lanewise(partial(_absolute, n), n, 1),
        "neg": lambda n: lanewise(partial(_negative, n), n, 1),
        "add": lambda n: lanewise(partial(iadd, n), n, 2),
        "sub": lambda n: lanewise(int_ops(n)["sub"], n, 2),
        "all_true": lambda n: partial(_all_true, n),
        "bitmask": lambda n: partial(_bitmask, n),
        "splat": lambda n: partial(_splat, n),
        "shl": lambda n: partial(_shift, ishl, n),
        "shr_s": lambda n: partial(_shift, ishr_s, n),
        "shr_u": lambda n: partial(_shift, ishr_u, n),
    }
)
"""What all integer shapes have, by the width of a lane."""

_SIGNED: Final = ("lt_s", "gt_s", "le_s", "ge_s")
_UNSIGNED: Final = ("lt_u", "gt_u", "le_u", "ge_u")


def _integers(n: int) -> dict[str, Operation]:
    """The operations of an integer shape."""
    scalar = int_ops(n)
    relations = ("eq", "ne", *_SIGNED, *(_UNSIGNED if n < 64 else ()))
    table = {name: make(n) for name, make in _INTEGER.items()}
    table |= {name: partial(_comparison, scalar[name], n) for name in relations}
    if n > 8:
        table["mul"] = lanewise(partial(imul, n), n, 2)
    for sign in "su":
        if n < 64:
            table[f"min_{sign}"] = lanewise(partial(_least, n, sign), n, 2)
            table[f"max_{sign}"] = lanewise(partial(_greatest, n, sign), n, 2)
        if n < 32:
            table[f"add_sat_{sign}"] = lanewise(partial(_add_sat, n, sign), n, 2)
            table[f"sub_sat_{sign}"] = lanewise(partial(_sub_sat, n, sign), n, 2)
            table[f"narrow_i{2 * n}x{WIDTH // (2 * n)}_{sign}"] = partial(_narrow, n, sign)
    if n < 32:
        table["avgr_u"] = lanewise(_average, n, 2)
    if n > 8:
        table |= _widening(n)
    return table


def _widening(n: int) -> dict[str, Operation]:
    """What makes lanes of `n` bits from those of half the width."""
    table: dict[str, Operation] = {}
    half = f"i{n // 2}x{WIDTH // (n // 2)}"
    for sign in "su":
        for part in ("low", "high"):
            table[f"extend_{part}_{half}_{sign}"] = partial(_extend, n, sign, part == "high")
            table[f"extmul_{part}_{half}_{sign}"] = partial(_extmul, n, sign, part == "high")
        if n < 64:
            table[f"extadd_pairwise_{half}_{sign}"] = partial(_extadd_pairwise, n, sign)
    return table


_LANEWISE: Final = ("abs", "neg", "sqrt", "ceil", "floor", "trunc", "nearest")
_OF_TWO: Final = ("add", "sub", "mul", "div", "min", "max")


def _floats(fmt: FloatFormat) -> dict[str, Operation]:
    """The operations of a float shape."""
    n, scalar = fmt.width, float_ops(fmt)
    return {
        **{name: lanewise(scalar[name], n, 1) for name in _LANEWISE},
        **{name: lanewise(scalar[name], n, 2) for name in _OF_TWO},
        **{name: partial(_comparison, scalar[name], n) for name in ("eq", "ne", "lt", "gt", "le", "ge")},
        "pmin": lanewise(partial(fpmin, fmt), n, 2),
        "pmax": lanewise(partial(fpmax, fmt), n, 2),
        "splat": partial(_splat, n),
    }


_SINGLE: Final[Mapping[str, Operation]] = MappingProxyType(
    {
        "v128.not": _not,
        "v128.and": _and,
        "v128.andnot": _andnot,
        "v128.or": _or,
        "v128.xor": _xor,
        "v128.bitselect": bitselect,
        "v128.any_true": _any_true,
        "i8x16.swizzle": swizzle,
        "i8x16.popcnt": lanewise(int_ops(8)["popcnt"], 8, 1),
        "i16x8.q15mulr_sat_s": lanewise(_q15mulr_sat, 16, 2),
        "i32x4.dot_i16x8_s": _dot,
    }
)


def vector_ops() -> dict[str, Operation]:
    """Return all operations of the fixed-width shapes without immediates, keyed by mnemonic (`"i8x16.add"`)."""
    return {
        **_SINGLE,
        **{f"i{n}x{WIDTH // n}.{name}": op for n in (8, 16, 32, 64) for name, op in _integers(n).items()},
        **{f"f{fmt.width}x{WIDTH // fmt.width}.{name}": op for fmt in (F32, F64) for name, op in _floats(fmt).items()},
        **_conversions(),
    }


# With an immediate, which is the first parameter: a lane, or the lanes of a shuffle.


def _extract(n: int, x: int, a: int) -> int:
    return split(n, a)[x]


def _extract_s(n: int, x: int, a: int) -> int:
    return iextend_s(32, n, split(n, a)[x])


def _replace(n: int, x: int, a: int, b: int) -> int:
    lanes = split(n, a)
    lanes[x] = wrap(n, b)
    return join(n, lanes)


def _shuffle(chosen: Sequence[int], a: int, b: int) -> int:
    lanes = split(8, a) + split(8, b)
    return join(8, (lanes[x] for x in chosen))


_SHAPES: Final = ((8, "i8x16"), (16, "i16x8"), (32, "i32x4"), (64, "i64x2"), (32, "f32x4"), (64, "f64x2"))

LANE_OPS: Final[Mapping[str, Operation]] = MappingProxyType(
    {
        **{f"{shape}.extract_lane": partial(_extract, n) for n, shape in _SHAPES if n > 16},
        **{f"{shape}.extract_lane_u": partial(_extract, n) for n, shape in _SHAPES if n < 32},
        **{f"{shape}.extract_lane_s": partial(_extract_s, n) for n, shape in _SHAPES if n < 32},
        **{f"{shape}.replace_lane": partial(_replace, n) for n, shape in _SHAPES},
        "i8x16.shuffle": _shuffle,
    }
)
"""The operations that have a lane, or the 16 lanes of a shuffle, as an immediate: it comes before the operands."""
