"""What the specification and its proposals have beyond the rows: refused by the proposal's name."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from brolga.features import Feature

__all__ = ["REFUSED", "REFUSED_NAMES"]

REFUSED: Final = MappingProxyType(
    {
        0xFE: Feature.THREADS,
    }
)
"""Codes of instructions that are known and not supported; the prefix alone where all behind it are."""

REFUSED_NAMES: Final = (
    ("memory.atomic.", Feature.THREADS),
    ("i32.atomic.", Feature.THREADS),
    ("i64.atomic.", Feature.THREADS),
    ("atomic.", Feature.THREADS),
)
"""Beginnings of mnemonics that are known and not supported, the longer of two before the shorter."""
