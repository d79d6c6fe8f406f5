"""Decisions out of a string of bytes: the same bytes, the same decisions; no more bytes, the first of all options.

Whoever makes something of them puts the simplest option first. Then a shorter string of smaller bytes is a simpler
thing, and Hypothesis, which knows how to shrink bytes, shrinks what was made of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

__all__ = ["Choices"]

T = TypeVar("T")


class Choices:
    """Reads decisions from bytes."""

    __slots__ = ("_at", "_data")

    def __init__(self, data: bytes) -> None:
        """Begin at the first byte of `data`."""
        self._data = data
        self._at = 0

    @property
    def spent(self) -> bool:
        """Whether all that comes is zero."""
        return self._at >= len(self._data)

    def bits(self, count: int) -> int:
        """Return an unsigned number of `count` bits, a multiple of 8."""
        size = count // 8
        found = self._data[self._at : self._at + size]
        self._at += size
        return int.from_bytes(found, "big")

    def below(self, limit: int) -> int:
        """Return a number from 0 to `limit` - 1; `limit` is far below 65536."""
        if limit <= 1:
            return 0
        return self.bits(8 if limit <= 64 else 16) % limit

    def chance(self, percent: int) -> bool:
        """Return True in about so many of a hundred cases, and False at the end of the bytes."""
        return self.bits(8) * 100 >= (100 - percent) * 256

    def pick(self, options: Sequence[T]) -> T:
        """Return one of the options, which must not be empty."""
        return options[self.below(len(options))]
