"""When one type may stand where another is asked for (spec, *Matching*).

What the types say of each other is `types.is_subtype`; here is what there is in the validator alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from brolga.types import ValType, is_subtype, reference, val_type

__all__ = ["BOTTOM", "BOTTOM_REF", "FLOOR", "matches", "matches_all", "non_null"]

BOTTOM: Final = val_type("any", 0)
"""The type of an operand that unreachable code takes from nowhere: it matches every type. No module can name it."""

BOTTOM_REF: Final = val_type("ref", 0, is_ref=True)
"""The same of an operand that is a reference at least."""

FLOOR: Final = val_type("floor", 0)
"""What lies below the operands of a block: it matches nothing, so a block that reaches under its own operands is
found by the comparison that every operand goes through anyhow."""


def matches(sub: ValType, sup: ValType) -> bool:
    """Tell whether a value of type `sub` may stand where `sup` is asked for (spec, *Matching*, *Value Types*)."""
    return sub is sup or sub is BOTTOM or (sub is BOTTOM_REF and sup.is_ref) or is_subtype(sub, sup)


def matches_all(subs: Sequence[ValType], sups: Sequence[ValType]) -> bool:
    """Tell whether the types `subs` match `sups` one by one (spec, *Matching*, *Result Types*)."""
    return len(subs) == len(sups) and all(map(matches, subs, sups))


def non_null(ty: ValType) -> ValType:
    """Return the type of what a reference of type `ty` is once it is known not to be null."""
    return BOTTOM_REF if ty.heap is None else reference(ty.heap, nullable=False)
