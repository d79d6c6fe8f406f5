"""The types that a module defines: do they refer to what is there, and are subtypes what they say (spec, *Types*)?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from types import MappingProxyType
from typing import Final

from brolga.errors import InvalidError, UnsupportedError
from brolga.features import Feature, FeatureSet
from brolga.limits import MAX_DEPTH, MAX_FIELDS, MAX_PARAMS, MAX_RESULTS, limit
from brolga.module import Module
from brolga.types import EXTERNREF, FUNCREF, V128, CompType, DefType, FuncType, HeapType, StructType, SubType, ValType
from brolga.typetable import TypeTable
from brolga.validate.matching import comp_type_matches

__all__ = ["check_group", "check_sub_type", "check_val_type", "define", "refuse", "unknown"]

_TYPE_NEEDS: Final = MappingProxyType(
    {FUNCREF: Feature.REFERENCE_TYPES, EXTERNREF: Feature.REFERENCE_TYPES, V128: Feature.SIMD}
)
"""The value types that came with a proposal. MVP tables hold funcref, but nothing else could."""


def unknown(space: str, x: int, at: int | None = None) -> InvalidError:
    """Return the error for an index that points to nothing: `unknown local 3`."""
    return InvalidError(f"unknown {space} {x}", at)


def refuse(feature: Feature, features: FeatureSet, at: int | None = None) -> None:
    """Raise UnsupportedError, with the proposal's name, unless it is switched on and there."""
    # A set of features may ask for more than there is: nobody shall get half of a proposal.
    if feature not in features or not feature.value.supported:
        raise UnsupportedError(feature.refusal, at)


def check_val_type(ty: ValType, types: int, features: FeatureSet, at: int | None = None) -> None:
    """Raise UnsupportedError when the type belongs to a proposal that is off.

    InvalidError when it refers to a type that is none of the first `types` of the module.
    """
    need = _TYPE_NEEDS.get(ty)
    if need is not None:
        refuse(need, features, at)
    elif ty.is_ref:
        if isinstance(ty.heap, HeapType) and ty.heap.of is not Feature.REFERENCE_TYPES:
            refuse(ty.heap.of, features, at)
        # What cannot be null, or has an index, came with typed function references.
        if not ty.nullable or not isinstance(ty.heap, HeapType):
            refuse(Feature.FUNCTION_REFERENCES, features, at)
    if isinstance(ty.heap, int) and ty.heap >= types:
        raise unknown("type", ty.heap, at)


def define(module: Module, features: FeatureSet) -> tuple[DefType, ...]:
    """Validate the types of a module, and return what they are; errors as of `validate`."""
    table = TypeTable()
    defs: list[DefType] = []
    depths: dict[int, int] = {}  # of the types with supertypes
    places = module.type_places
    for start, count, _ in module.groups:
        group = module.group(start, count)
        ats = [places[x] if x < len(places) else None for x in range(start, start + count)]
        check_group(group, start, depths, features, ats)
        defs += table.add(group, partial(_called, start), start, defs)
        for sub, ty, at in zip(group, defs[start:], ats, strict=True):
            if sub.supers:
                check_sub_type(ty, at)
    return tuple(defs)


def check_group(
    group: Sequence[SubType], start: int, depths: dict[int, int], features: FeatureSet, ats: Sequence[int | None]
) -> None:
    """Check what can be said of a recursion group before its types are made; errors as of `validate`.

    Their indices begin at `start`. `depths` are those of the types with supertypes, and gets theirs. Of what it makes,
    `check_sub_type` asks the rest.
    """
    for x, (sub, at) in enumerate(zip(group, ats, strict=True), start):
        _check_comp_type(sub.type, start + len(group), features, at)
        if sub.supers or not sub.final:
            _check_supers(sub, x, depths, features, at)


# By their first index, which is what messages tell of them.
def _called(start: int, place: int) -> tuple[int, str]:
    return start + place, str(start + place)


def _check_comp_type(ty: CompType, types: int, features: FeatureSet, at: int | None) -> None:
    found: Sequence[ValType]
    if isinstance(ty, FuncType):
        limit("parameters", len(ty.ins), MAX_PARAMS, at)
        limit("results", len(ty.outs), MAX_RESULTS, at)
        if len(ty.outs) > 1:
            refuse(Feature.MULTI_VALUE, features, at)
        found = ty.ins + ty.outs
    else:
        refuse(Feature.GC, features, at)
        found = ty.values if isinstance(ty, StructType) else (ty.element.value,)
        limit("fields", len(found), MAX_FIELDS, at)
    # As a set: a type has thousands of members and at most a handful of different ones.
    for each in set(found):
        check_val_type(each, types, features, at)


def _check_supers(sub: SubType, x: int, depths: dict[int, int], features: FeatureSet, at: int | None) -> None:
    refuse(Feature.GC, features, at)
    if len(sub.supers) > 1:
        raise InvalidError(f"sub type {x} has {len(sub.supers)} supertypes, at most one is allowed", at)
    # Also in its own group it has to stand before: so no type can be above itself.
    for y in sub.supers:
        if y >= x:
            raise unknown("type", y, at)
        depths[x] = depths.get(y, 0) + 1
        # Before the types are made, each of which knows all that are above it.
        limit("supertypes", depths[x], MAX_DEPTH, at)


def check_sub_type(ty: DefType, at: int | None = None) -> None:
    """Raise InvalidError when a type is not what its supertype asks for."""
    above = ty.supertype
    if above is None:
        return
    if above.final:
        raise InvalidError(f"sub type {ty} has a supertype that is final: {above}", at)
    if not comp_type_matches(ty.type, above.type):
        raise InvalidError(f"sub type {ty} does not match its supertype {above}", at)
