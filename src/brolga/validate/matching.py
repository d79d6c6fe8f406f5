"""When one type may stand where another is asked for (spec, *Matching*).

What the types say of each other is `types.is_subtype`; here is what there is in the validator alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from brolga.types import (
    ArrayType,
    CompType,
    FieldType,
    FuncType,
    PackedType,
    StructType,
    ValType,
    is_subtype,
    reference,
    val_type,
)

__all__ = [
    "BOTTOM",
    "BOTTOM_REF",
    "FLOOR",
    "comp_type_matches",
    "matches",
    "matches_all",
    "non_null",
    "storage_matches",
]

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


def comp_type_matches(sub: CompType, sup: CompType) -> bool:
    """Tell whether a type may be declared as a subtype of another (spec, *Matching*, *Composite Types*)."""
    if isinstance(sub, FuncType):
        return isinstance(sup, FuncType) and matches_all(sup.ins, sub.ins) and matches_all(sub.outs, sup.outs)
    if isinstance(sub, ArrayType):
        return isinstance(sup, ArrayType) and field_matches(sub.element, sup.element)
    # More fields than the supertype has are what a subtype is for.
    return isinstance(sup, StructType) and (
        len(sub.fields) >= len(sup.fields) and all(map(field_matches, sub.fields, sup.fields))
    )


def field_matches(sub: FieldType, sup: FieldType) -> bool:
    """Tell whether a field may be one of a subtype (spec, *Matching*, *Field Types*)."""
    # What may be written through either has to be the same.
    if sub.mutable or sup.mutable:
        return sub == sup or (sub.mutable and sup.mutable and storage_matches(sub, sup) and storage_matches(sup, sub))
    return storage_matches(sub, sup)


def storage_matches(sub: FieldType, sup: FieldType) -> bool:
    """Tell whether what is in a field `sub` may be put into `sup` (spec, *Matching*, *Field Types*)."""
    one, other = sub.storage, sup.storage
    if isinstance(one, PackedType) or isinstance(other, PackedType):
        return one == other
    return is_subtype(one, other)


def non_null(ty: ValType) -> ValType:
    """Return the type of what a reference of type `ty` is once it is known not to be null."""
    return BOTTOM_REF if ty.heap is None else reference(ty.heap, nullable=False)
