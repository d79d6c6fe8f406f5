"""The C layout of a struct: natural size and alignment, as every C compiler of our targets has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Struct", "struct_of"]


@dataclass(frozen=True, slots=True)
class Struct:
    """Where the fields of a C struct lie, in bytes."""

    offsets: tuple[int, ...]
    size: int
    align: int


def struct_of(sizes: Iterable[int]) -> Struct:
    """Lay out fields whose alignment is their size (1, 2, 4, 8 or 16 bytes), padded to the largest of them.

    Source: System V ABI, AMD64 supplement, 3.1.2 *Aggregates and Unions*; AAPCS64 and Windows agree.
    """
    offsets = []
    at, align = 0, 1
    for size in sizes:
        at = -(-at // size) * size  # rounded up: // rounds down, also below zero
        offsets.append(at)
        at += size
        align = max(align, size)
    # The padding at the end is what makes arrays of the struct work, and what a C compiler returns with it.
    return Struct(tuple(offsets), -(-at // align) * align, align)
