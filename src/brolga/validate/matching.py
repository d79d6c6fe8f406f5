"""When one type may stand where another is asked for (spec, *Matching*).

Without the types of WebAssembly 3.0 matching is equality; a hierarchy of references changes this file and no rule.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from brolga.types import ValType, val_type

__all__ = ["BOTTOM", "FLOOR", "matches", "matches_all"]

BOTTOM: Final = val_type("any", 0)
"""The type of an operand that unreachable code takes from nowhere: it matches every type. No module can name it."""

FLOOR: Final = val_type("floor", 0)
"""What lies below the operands of a block: it matches nothing, so a block that reaches under its own operands is
found by the comparison that every operand goes through anyhow."""


def matches(sub: ValType, sup: ValType) -> bool:
    """Tell whether a value of type `sub` may stand where `sup` is asked for (spec, *Matching*, *Value Types*)."""
    return sub is sup or sub == sup or sub is BOTTOM


def matches_all(subs: Sequence[ValType], sups: Sequence[ValType]) -> bool:
    """Tell whether the types `subs` match `sups` one by one (spec, *Matching*, *Result Types*)."""
    return len(subs) == len(sups) and all(map(matches, subs, sups))
