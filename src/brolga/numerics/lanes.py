"""Vectors as lanes: the 128 bits as numbers of equal width, lane 0 in the lowest bits.

Source: core specification, *Numerics*, *Vector Operations*: lanes_S and its inverse.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from brolga.numerics.operation import Operation

__all__ = ["WIDTH", "join", "lanewise", "split"]

WIDTH = 128
"""The bits of a vector."""


def split(n: int, v: int) -> list[int]:
    """Return the lanes of `n` bits of a vector, the lowest first (lanes_S)."""
    mask = (1 << n) - 1
    return [v >> at & mask for at in range(0, WIDTH, n)]


def join(n: int, lanes: Iterable[int]) -> int:
    """Return the vector with these lanes of `n` bits, the lowest first; lanes that are missing are zero."""
    return sum(lane << n * x for x, lane in enumerate(lanes))


def lanewise(operation: Operation, n: int, count: int) -> Operation:
    """Return what applies an operation on numbers of `n` bits to all lanes of `count` (1 to 3) vectors."""
    return partial(_OF_OPERANDS[count], operation, n)


# One function for each number of operands, so that the signature of an operation tells how many it takes.


def _unary(operation: Operation, n: int, a: int) -> int:
    return join(n, map(operation, split(n, a)))


def _binary(operation: Operation, n: int, a: int, b: int) -> int:
    return join(n, map(operation, split(n, a), split(n, b)))


def _ternary(operation: Operation, n: int, a: int, b: int, c: int) -> int:
    return join(n, map(operation, split(n, a), split(n, b), split(n, c)))


_OF_OPERANDS: tuple[Callable[..., int], ...] = (_unary, _unary, _binary, _ternary)
