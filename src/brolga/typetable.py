"""Which types that modules define are the same: those that stand in the same place of equal recursion groups.

A type may refer to any type before its group, and to all types of the group. Two groups are equal when they are, type
by type, after each reference into the group is written as a place in the group, and each other one as the type that it
means (spec, *Validation*, *Recursive Types*; the types are *iso-recursive*). So a table needs one lookup for a group,
however its types refer to each other.

What a type says of its supertype, and whether it may have subtypes, is a part of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import Final

from brolga.types import (
    ARRAY,
    FUNC,
    STRUCT,
    ArrayType,
    CompType,
    DefType,
    FuncType,
    HeapType,
    StructType,
    SubType,
    ValType,
    def_type,
    reference,
)

__all__ = ["TypeTable"]

_KINDS: Final = MappingProxyType[type, HeapType]({FuncType: FUNC, StructType: STRUCT, ArrayType: ARRAY})

# A type with its references placed; and, of those that are not final or have a supertype: final, and the supertype,
# as a place in the group or as what it is.
_Placed = CompType | tuple[CompType, bool, "DefType | int | None"]


class TypeTable:
    """The defined types of a module, or of all modules of an engine: equal ones are one object."""

    __slots__ = ("_groups",)

    def __init__(self) -> None:
        """Make an empty table."""
        self._groups: dict[tuple[_Placed, ...], tuple[DefType, ...]] = {}

    def add(
        self,
        group: Sequence[SubType],
        name: Callable[[int], tuple[int, str]],
        start: int = 0,
        before: Sequence[DefType] = (),
    ) -> tuple[DefType, ...]:
        """Return what the types of a recursion group are.

        Their indices begin at `start`; `before` are the types with lower indices. They refer to nothing behind the
        group, and have at most one supertype, which stands before them.
        `name` returns number and label for a type that is new, by its place in the group.
        """

        def placed(ty: ValType) -> ValType:
            if not isinstance(ty.heap, int):
                return ty
            heap = before[ty.heap] if ty.heap < start else ty.heap - start
            return reference(heap, nullable=ty.nullable)

        def place(sub: SubType) -> _Placed:
            ty = sub.type.mapped(placed) if start else sub.type  # the indices of the first group are its places
            if sub.final and not sub.supers:
                return ty
            x = sub.supers[0] if sub.supers else None
            return ty, sub.final, x if x is None else before[x] if x < start else x - start

        key = tuple(map(place, group))
        found = self._groups.get(key)
        if found is None:
            # Without a lock, for a finaliser of the program may come here in between: whoever is first in `setdefault`
            # decides, and what was made in vain is never seen.
            found = self._groups.setdefault(key, _made(key, name))
        return found


def _made(group: tuple[_Placed, ...], name: Callable[[int], tuple[int, str]]) -> tuple[DefType, ...]:
    # All of them first: each may refer to each.
    made: list[DefType] = []
    types: list[CompType] = []
    for place, placed in enumerate(group):
        ty, final, above = placed if isinstance(placed, tuple) else (placed, True, None)
        supertype = made[above] if isinstance(above, int) else above
        made.append(def_type(*name(place), _KINDS[type(ty)], supertype, final))
        types.append(ty)

    def resolved(ty: ValType) -> ValType:
        return reference(made[ty.heap], nullable=ty.nullable) if isinstance(ty.heap, int) else ty

    for each, ty in zip(made, types, strict=True):
        each.type = ty.mapped(resolved)
    return tuple(made)
