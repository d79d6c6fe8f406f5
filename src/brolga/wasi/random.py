"""Randomness: `random_get`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from brolga.wasi.memory import GuestMemory
    from brolga.wasi.wasi import Wasi

__all__ = ["random_get"]

_AT_ONCE: Final = 1 << 16  # bytes: a guest may ask for its whole memory, which must not be there twice


def random_get(wasi: Wasi, memory: GuestMemory, ptr: int, size: int) -> None:
    """Fill so many bytes, good enough for keys."""
    view = memory.view(ptr, size)
    for start in range(0, size, _AT_ONCE):
        part = view[start : start + _AT_ONCE]
        part[:] = wasi.random(len(part))
