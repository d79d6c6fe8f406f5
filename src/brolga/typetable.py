"""Which types that modules define are the same: those that stand in the same place of equal recursion groups.

A type may refer to any type before its group, and to all types of the group. Two groups are equal when they are, type
by type, after each reference into the group is written as a place in the group, and each other one as the type that it
means (spec, *Validation*, *Recursive Types*; the types are *iso-recursive*). So a table needs one lookup for a group,
however its types refer to each other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from brolga.types import FUNC, DefType, FuncType, ValType, reference

__all__ = ["TypeTable"]


class TypeTable:
    """The defined types of a module, or of all modules of an engine: equal ones are one object."""

    __slots__ = ("_groups",)

    def __init__(self) -> None:
        """Make an empty table."""
        self._groups: dict[tuple[FuncType, ...], tuple[DefType, ...]] = {}

    def add(
        self,
        group: Sequence[FuncType],
        name: Callable[[int], tuple[int, str]],
        start: int = 0,
        before: Sequence[DefType] = (),
    ) -> tuple[DefType, ...]:
        """Return what the types of a recursion group are.

        Their indices begin at `start`; `before` are the types with lower indices. They refer to nothing behind the
        group. `name` returns number and label for a type that is new, by its place in the group.
        """

        def placed(ty: ValType) -> ValType:
            if not isinstance(ty.heap, int):
                return ty
            heap = before[ty.heap] if ty.heap < start else ty.heap - start
            return reference(heap, nullable=ty.nullable)

        key = tuple(ty.mapped(placed) for ty in group)
        found = self._groups.get(key)
        if found is None:
            # Without a lock, for a finaliser of the program may come here in between: whoever is first in `setdefault`
            # decides, and what was made in vain is never seen.
            found = self._groups.setdefault(key, _made(key, name))
        return found


def _made(group: tuple[FuncType, ...], name: Callable[[int], tuple[int, str]]) -> tuple[DefType, ...]:
    # All of them first: each may refer to each.
    made = tuple(DefType(*name(place), FUNC) for place in range(len(group)))

    def resolved(ty: ValType) -> ValType:
        return reference(made[ty.heap], nullable=ty.nullable) if isinstance(ty.heap, int) else ty

    for each, ty in zip(made, group, strict=True):
        each.type = ty.mapped(resolved)
    return made
