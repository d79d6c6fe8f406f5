"""Types that a program defines, under the rules for those of modules: equal ones are the same type.

A type may refer to another by `ValType.ref(other)`, and to those of its own group by their place in it:
`ValType.ref(0)`. So a group is written as a module writes it, and what modules define is what it finds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, cast

from brolga.types import ArrayType, CompType, DefType, FuncType, StructType, SubType, ValType, reference

if TYPE_CHECKING:
    from brolga.features import FeatureSet

__all__ = ["Group", "check_made"]


class Group:
    """A recursion group out of Python, with the types before it that it names as supertypes."""

    __slots__ = ("before", "types")

    def __init__(self, types: Iterable[object], features: FeatureSet) -> None:
        """Read and check a group: TypeError for what is no type, WasmtimeErrors for what no module may say either."""
        from brolga.validate.definitions import check_group  # the first module brings it, and so does the first type

        given = [_sub_type(ty) for ty in types]
        above = {y: None for sub in given for y in _supers(sub) if isinstance(y, DefType)}
        self.before: tuple[DefType, ...] = tuple(above)
        start = len(self.before)
        self.types: list[SubType] = [_moved(sub, self.before) for sub in given]
        depths = {x: ty.depth for x, ty in enumerate(self.before)}
        check_group(self.types, start, depths, features, [None] * len(given))

    @property
    def named(self) -> set[DefType]:
        """The types outside of the group that its types refer to."""
        found = set(self.before)
        for sub in self.types:
            found.update(heap for ty in _values(sub.type) if isinstance(heap := ty.heap, DefType))
        return found


def check_made(made: Sequence[DefType]) -> None:
    """Raise InvalidError when one of the types of a group is not what its supertype asks for."""
    from brolga.validate.definitions import check_sub_type

    for ty in made:
        check_sub_type(ty)


def _values(ty: CompType) -> Sequence[ValType]:
    if isinstance(ty, FuncType):
        return ty.ins + ty.outs
    return ty.values if isinstance(ty, StructType) else (ty.element.value,)


def _comp_type(ty: object) -> CompType:
    if not isinstance(ty, (FuncType, StructType, ArrayType)):
        raise TypeError(f"expected a StructType, an ArrayType or a FuncType, got {type(ty).__name__}")
    return ty


def _sub_type(ty: object) -> SubType:
    """Return a SubType, whose supertypes are places in the group or types that are defined already."""
    if not isinstance(ty, SubType):
        return SubType(_comp_type(ty))
    supers: tuple[object, ...] = tuple(ty.supers)
    for above in supers:
        if not isinstance(above, DefType) and type(above) is not int:
            raise TypeError(f"expected a supertype or its place in the group, got {type(above).__name__}")
        if isinstance(above, int) and above < 0:
            raise ValueError(f"{above} is no place in a group of types")
    return SubType(_comp_type(ty.type), bool(ty.final), cast("tuple[int, ...]", supers))


def _moved(sub: SubType, before: Sequence[DefType]) -> SubType:
    """Return a type with indices, as they stand in a module that has the types `before` first."""
    start = len(before)

    def moved(ty: ValType) -> ValType:
        return reference(ty.heap + start, nullable=ty.nullable) if isinstance(ty.heap, int) else ty

    supers = [before.index(above) if isinstance(above, DefType) else above + start for above in _supers(sub)]
    return SubType(sub.type.mapped(moved), sub.final, tuple(supers))


def _supers(sub: SubType) -> tuple[DefType | int, ...]:
    return cast("tuple[DefType | int, ...]", sub.supers)  # out of Python they may be what they mean
