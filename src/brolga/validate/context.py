"""What the rules look things up in: a module's index spaces with every type resolved (spec, *Validation*, *Contexts*).

To make a context is to validate all declarations but not their expressions: afterwards every index that it holds is
known to be right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from types import MappingProxyType
from typing import Final

from brolga import ops
from brolga.errors import BinarySource, InvalidError, Source, UnsupportedError
from brolga.features import DEFAULTS, Feature, FeatureSet
from brolga.limits import MAX_PARAMS, MAX_RESULTS, limit, max_pages
from brolga.module import FUNCTIONS, Func, Import, Instr, Module, TagUse, TypeUse
from brolga.types import (
    EXTERNREF,
    FUNCREF,
    I32,
    I64,
    V128,
    DefType,
    FuncType,
    GlobalType,
    HeapType,
    Limits,
    MemoryType,
    TableType,
    ValType,
    resolved,
)
from brolga.typetable import TypeTable

__all__ = ["Context", "check_val_type", "make_context", "refuse", "unknown"]

_LARGEST: Final = MappingProxyType(
    {
        (I32, 0): "2^32-1 pages (4GiB)",
        (I32, 16): "65536 pages (4GiB)",
        (I64, 0): "2^64-1 pages (16EiB)",
        (I64, 16): "2^48 pages (16EiB)",
    }
)
"""The largest memory in words, by its addresses and the logarithm of its page size: there are no other page sizes."""


_TYPE_NEEDS: Final = MappingProxyType(
    {FUNCREF: Feature.REFERENCE_TYPES, EXTERNREF: Feature.REFERENCE_TYPES, V128: Feature.SIMD}
)
"""The value types that came with a proposal. MVP tables hold funcref, but nothing else could."""


@dataclass(frozen=True, slots=True)
class Context:
    """The index spaces of a module, imports first, as plain data.

    Types that refer to types of the module stand in it with what these are, in `defs`, and not with their indices: so
    equal types are equal whatever index they were written with. `func_defs` has the type of each function as `defs` do.
    `elems` has the element type of each segment, `datas` the number of data segments. `refs` are the functions that
    occur outside of function bodies: only those may a body name with `ref.func`.
    """

    # Functions as types and not as indices: a call then takes one look, and validation is mostly looks.
    types: Sequence[FuncType] = ()
    defs: Sequence[DefType] = ()
    funcs: Sequence[FuncType] = ()
    func_defs: Sequence[DefType] = ()
    tables: Sequence[TableType] = ()
    memories: Sequence[MemoryType] = ()
    globals: Sequence[GlobalType] = ()
    tags: Sequence[FuncType] = ()
    elems: Sequence[ValType] = ()
    datas: int = 0
    refs: frozenset[int] = frozenset()
    has_64: bool = False  # whether some memory has 64-bit addresses: else the types of its instructions never vary
    features: FeatureSet = DEFAULTS
    source: Source = field(default_factory=BinarySource)

    def resolve(self, ty: ValType) -> ValType:
        """Return a type as it stands in the module with what it refers to in the place of the index."""
        return resolved(ty, self.defs)


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


def _check_func_type(ty: FuncType, types: int, features: FeatureSet, at: int | None) -> None:
    limit("parameters", len(ty.ins), MAX_PARAMS, at)
    limit("results", len(ty.outs), MAX_RESULTS, at)
    if len(ty.outs) > 1:
        refuse(Feature.MULTI_VALUE, features, at)
    # As a set: a type has up to 2,000 members and at most a handful of different ones.
    for each in {*ty.ins, *ty.outs}:
        check_val_type(each, types, features, at)


def _check_limits(limits: Limits, bound: int, message: str, at: int) -> None:
    # Too large before the wrong way round: the order in which the official test-suite asks.
    if limits.min > bound or (limits.max is not None and limits.max > bound):
        raise InvalidError(message, at)
    if limits.max is not None and limits.min > limits.max:
        raise InvalidError(f"size minimum must not be greater than maximum: {limits.min} is more than {limits.max}", at)


def _check_memory(ty: MemoryType, features: FeatureSet, at: int) -> None:
    for needed, feature in (
        (ty.is_64, Feature.MEMORY64),
        (ty.shared, Feature.THREADS),
        (ty.page_size_log2 != 16, Feature.CUSTOM_PAGE_SIZES),
    ):
        if needed:
            refuse(feature, features, at)
    largest = _LARGEST.get((ty.address, ty.page_size_log2))
    if largest is None:
        raise InvalidError(f"invalid custom page size: 2^{ty.page_size_log2} is neither 1 nor 65536", at)
    _check_limits(ty.limits, max_pages(ty.is_64, ty.page_size_log2), f"memory size must be at most {largest}", at)


def _check_table(ty: TableType, types: int, features: FeatureSet, at: int) -> None:
    if ty.is_64:
        refuse(Feature.MEMORY64, features, at)
    # Tables of functions are older than functions as values.
    if ty.element is not FUNCREF:
        check_val_type(ty.element, types, features, at)
    bits = 8 * ty.address.size  # of a valid table; limits.MAX_TABLE says which of those can be made
    _check_limits(ty.limits, (1 << bits) - 1, f"table size must be at most 2^{bits}-1", at)


def _check_import(imp: Import, module: Module, features: FeatureSet) -> None:
    desc = imp.desc
    if isinstance(desc, TypeUse):
        if desc.x >= len(module.types):
            raise unknown("type", desc.x, imp.at)
    elif isinstance(desc, TableType):
        _check_table(desc, len(module.types), features, imp.at)
    elif isinstance(desc, MemoryType):
        _check_memory(desc, features, imp.at)
    elif isinstance(desc, TagUse):
        _check_tag(desc.x, module, features, imp.at)
    else:
        check_val_type(desc.content, len(module.types), features, imp.at)
        if desc.mutable:
            refuse(Feature.MUTABLE_GLOBAL, features, imp.at)


def _check_tag(x: int, module: Module, features: FeatureSet, at: int) -> None:
    refuse(Feature.EXCEPTIONS, features, at)
    if x >= len(module.types):
        raise unknown("type", x, at)
    ty = module.types[x]
    if not isinstance(ty, FuncType):
        raise InvalidError(f"type mismatch: the type of a tag is {ty}", at)
    if ty.outs:
        raise InvalidError(f"non-empty tag result type: {ty}", at)


# Before any body is looked at: the body of one function may call another, whose type has to be there.
def _check_func(func: Func, module: Module) -> None:
    if func.type >= len(module.types):
        raise unknown("type", func.type, func.at)


def _check_counts(module: Module, features: FeatureSet) -> None:
    """One memory and one table was all that the first version had."""
    # Imports count, but the fault is told of the last definition: without it there would be one less.
    if len(module.memory_types) > 1:
        refuse(Feature.MULTI_MEMORY, features, module.memories[-1].at if module.memories else None)
    if len(module.table_types) > 1:
        refuse(Feature.REFERENCE_TYPES, features, module.tables[-1].at if module.tables else None)


def _expressions(module: Module) -> Iterator[Iterable[Instr]]:
    """Yield all constant expressions of a module."""
    for table in module.tables:
        yield table.init or ()
    for glob in module.globals:
        yield glob.init
    for elem in module.elems:
        yield elem.offset
        yield from elem.init
    for data in module.datas:
        yield data.offset or ()


def _declared(module: Module) -> frozenset[int]:
    """Return the functions that occur outside of bodies and the start section (spec, *Modules*, the set of `refs`)."""
    # A set even of indices that point nowhere: the expressions that have them are refused later, in their own words.
    named = {imm for expr in _expressions(module) for op, imm, _ in expr if op is ops.REF_FUNC}
    return frozenset(named | {export.x for export in module.exports if export.kind == "func"})


def _defined(module: Module, features: FeatureSet) -> tuple[DefType, ...]:
    """Validate the types of a module, and return what they are."""
    table = TypeTable()
    defs: list[DefType] = []
    places = module.type_places
    for start, count, _ in module.groups:
        group = module.types[start : start + count]
        for x, ty in enumerate(group, start):
            _check_func_type(ty, start + count, features, places[x] if x < len(places) else None)
        defs += table.add(group, partial(_called, start), start, defs)
    return tuple(defs)


# By their first index, which is what messages tell of them.
def _called(start: int, place: int) -> tuple[int, str]:
    return start + place, str(start + place)


def _resolved_global(ty: GlobalType, defs: Sequence[DefType]) -> GlobalType:
    return GlobalType(resolved(ty.content, defs), ty.mutable) if isinstance(ty.content.heap, int) else ty


def make_context(module: Module, features: FeatureSet) -> Context:
    """Validate the declarations of a module and return its context. Raises as `validate` does, without the source."""
    # In the order of the sections, so that of several faults the first in a binary is told.
    defs = _defined(module, features)
    count = len(defs)
    for imp in module.imports:
        _check_import(imp, module, features)
    for func in module.funcs:
        _check_func(func, module)
    for table in module.tables:
        _check_table(table.type, count, features, table.at)
    for memory in module.memories:
        _check_memory(memory.type, features, memory.at)
    for tag in module.tags:
        _check_tag(tag.type, module, features, tag.at)
    for glob in module.globals:
        check_val_type(glob.type.content, count, features, glob.at)
    # MVP segments hold functions, as MVP tables do.
    for elem in module.elems:
        if elem.type is not FUNCREF and elem.type is not FUNCTIONS:
            check_val_type(elem.type, count, features, elem.at)
    _check_counts(module, features)
    func_defs = tuple(defs[x] for x in module.func_types)
    return Context(
        types=tuple(ty.type for ty in defs),
        defs=defs,
        funcs=tuple(ty.type for ty in func_defs),
        func_defs=func_defs,
        tables=tuple(replace(ty, element=resolved(ty.element, defs)) for ty in module.table_types),
        memories=tuple(module.memory_types),
        tags=tuple(defs[x].type for x in module.tag_types),
        globals=tuple(_resolved_global(ty, defs) for ty in module.global_types),
        elems=tuple(resolved(elem.type, defs) for elem in module.elems),
        datas=len(module.datas),
        refs=_declared(module),
        has_64=any(ty.is_64 for ty in module.memory_types),
        features=features,
        source=module.source,
    )
