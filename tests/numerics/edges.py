"""Operands at which numeric operations change their ways, as bit patterns."""

from __future__ import annotations

from brolga.numerics import F32, F64, FloatFormat, encode


def integer_edges(n: int) -> list[int]:
    top = 1 << (n - 1)
    middle = 0x0123_4567_89AB_CDEF & (2 * top - 1)
    small = [0, 1, 2, 3, 7, n - 1, n, n + 1, 0x7F, 0x80, 0x7FFF, 0x8000]
    return [*small, top >> 1, middle, top - 1, top, top + 1, 2 * top - 8, 2 * top - 2, 2 * top - 1]


def _float_edges(fmt: FloatFormat) -> list[int]:
    limits = [0, 1, (1 << fmt.signif) - 1, 1 << fmt.signif, fmt.infinity - 1, fmt.infinity]
    powers = [encode(fmt, 2.0**k) for k in (-1, 0, 1, 31, 32, 63, 64)]
    others = [encode(fmt, 1.5), encode(fmt, 2.5), *(a - 1 for a in powers), powers[1] + 1]
    nans = [fmt.canonical_nan, fmt.canonical_nan | 1, fmt.infinity | 1]
    return [a | sign for a in (*limits, *powers, *others, *nans) for sign in (0, fmt.sign)]


def _packed(n: int, lanes: list[int]) -> list[int]:
    """Vectors of all these lanes of `n` bits, one behind the other."""
    count = 128 // n
    rows = [lanes[at : at + count] for at in range(0, len(lanes), count)]
    return [sum(lane << n * x for x, lane in enumerate(row)) for row in rows]


_NUMBERS = {"i32": integer_edges(32), "i64": integer_edges(64), "f32": _float_edges(F32), "f64": _float_edges(F64)}

EDGES = {
    **_NUMBERS,
    "v128": [0, (1 << 128) - 1, *(v for name, lanes in _NUMBERS.items() for v in _packed(int(name[1:]), lanes))],
}
"""By the name of the type."""
