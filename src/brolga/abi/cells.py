"""The sizes of the cells that objects lie in: compiled code knows them, so that it can take the next one itself.

The heap consists of blocks. A block has cells of one size, or is part of an object that has blocks of its own.
"""

from __future__ import annotations

from typing import Final

__all__ = ["BLOCK", "CELLS", "GRANULE", "LARGEST", "class_of", "classes"]

GRANULE: Final = 8
"""Bytes: the address of an object is a multiple of it, and a cell has a whole number."""

_VECTOR: Final = 16  # an object with vectors has a size that is a multiple of this, and so has to have its address

BLOCK: Final = 1 << 15
"""Bytes of a block."""

# Every multiple of the granule as far as most objects go: one with two references takes three words, not four. Beyond,
# only such as keep objects with vectors in their places; then what fills a block with 16, 14, 12, ... cells, and so
# wastes nothing of it: an object is at most an eighth smaller than its cell up to 2 KiB, and at most a third above.
CELLS: Final = (
    *range(_VECTOR, 129, GRANULE),
    *range(128 + _VECTOR, 513, _VECTOR),
    *(640, 768, 896, 1024, 1280, 1536, 1792, 2048),
    *(BLOCK // count // _VECTOR * _VECTOR for count in (12, 10, 8, 6, 5, 4, 3, 2)),
)
"""Bytes of a cell, by its class."""

LARGEST: Final = CELLS[-1]
"""Bytes of the largest cell: what is larger has blocks of its own."""


def class_of(size: int) -> int | None:
    """Return the class of the cell for an object of `size` bytes, header included; None when it has its own blocks."""
    return next((number for number, cell in enumerate(CELLS) if size <= cell), None)


def classes() -> list[int]:
    """Return the class for each number of granules from 0 to those of the largest cell."""
    found: list[int] = []
    for number, cell in enumerate(CELLS):
        found += [number] * (cell // GRANULE + 1 - len(found))
    return found
