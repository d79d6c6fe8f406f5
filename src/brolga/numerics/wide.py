"""Wide arithmetic: operations on numbers of 128 bits that are given as halves.

Source: the proposal, *Wide Arithmetic*, https://github.com/WebAssembly/wide-arithmetic.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from brolga.numerics.integers import signed, wrap

__all__ = ["WIDE", "WideOperation"]

WideOperation = Callable[..., tuple[int, int]]
"""A numeric operation with two results: unsigned bit patterns of i64 in and out, low halves before high ones."""


def _halves(i: int) -> tuple[int, int]:
    return wrap(64, i), wrap(64, i >> 64)


def add128(a_low: int, a_high: int, b_low: int, b_high: int) -> tuple[int, int]:
    """Return a + b modulo 2**128."""
    return _halves((a_high << 64 | a_low) + (b_high << 64 | b_low))


def sub128(a_low: int, a_high: int, b_low: int, b_high: int) -> tuple[int, int]:
    """Return a - b modulo 2**128."""
    return _halves((a_high << 64 | a_low) - (b_high << 64 | b_low))


def mul_wide_s(a: int, b: int) -> tuple[int, int]:
    """Return a * b, all signed."""
    return _halves(signed(64, a) * signed(64, b))


def mul_wide_u(a: int, b: int) -> tuple[int, int]:
    """Return a * b, all unsigned."""
    return _halves(a * b)


WIDE: Final[Mapping[str, WideOperation]] = MappingProxyType(
    {
        "i64.add128": add128,
        "i64.sub128": sub128,
        "i64.mul_wide_s": mul_wide_s,
        "i64.mul_wide_u": mul_wide_u,
    }
)
"""The operations with two results, by mnemonic: `WIDE["i64.mul_wide_u"](a, b)` is (low, high)."""
