"""What the rules look things up in: a module's index spaces with every type resolved (spec, *Validation*, *Contexts*).

To make a context is to validate all declarations but not their expressions: afterwards every index that it holds is
known to be right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from brolga import ops
from brolga.errors import BinarySource, InvalidError, Source
from brolga.features import DEFAULTS, Feature, FeatureSet
from brolga.limits import max_pages
from brolga.module import FUNCTIONS, Import, Instr, Module, TagUse, TypeUse
from brolga.types import (
    FUNCREF,
    I32,
    I64,
    CompType,
    DefType,
    FuncType,
    GlobalType,
    Limits,
    MemoryType,
    TableType,
    ValType,
    resolved,
)
from brolga.validate.definitions import check_val_type, define, refuse, unknown

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


@dataclass(frozen=True, slots=True)
class Context:
    """The index spaces of a module, imports first, as plain data.

    Types that refer to types of the module stand in it with what these are, in `defs`, and not with their indices: so
    equal types are equal whatever index they were written with. `func_defs` has the type of each function as `defs` do.
    `elems` has the element type of each segment, `datas` the number of data segments. `refs` are the functions that
    occur outside of function bodies: only those may a body name with `ref.func`.
    """

    # Functions as types and not as indices: a call then takes one look, and validation is mostly looks.
    types: Sequence[CompType] = ()
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

    def function(self, x: int) -> FuncType:
        """Return type `x`; InvalidError when it is not one of functions."""
        ty = self.types[x]
        if not isinstance(ty, FuncType):
            raise _no_function(x)
        return ty

    def resolve(self, ty: ValType) -> ValType:
        """Return a type as it stands in the module with what it refers to in the place of the index."""
        return resolved(ty, self.defs)


def _no_function(x: int, at: int | None = None) -> InvalidError:
    return InvalidError(f"non-function type {x}", at)


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
    if ty.shared and ty.limits.max is None:
        raise InvalidError("shared memory must have maximum", at)
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
        _check_function(desc.x, module, imp.at)
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
def _check_function(x: int, module: Module, at: int) -> None:
    if x >= len(module.types):
        raise unknown("type", x, at)
    if not isinstance(module.types[x], FuncType):
        raise _no_function(x, at)


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


def _resolved_global(ty: GlobalType, defs: Sequence[DefType]) -> GlobalType:
    return GlobalType(resolved(ty.content, defs), ty.mutable) if isinstance(ty.content.heap, int) else ty


def make_context(module: Module, features: FeatureSet) -> Context:
    """Validate the declarations of a module and return its context. Raises as `validate` does, without the source."""
    # In the order of the sections, so that of several faults the first in a binary is told.
    defs = define(module, features)
    count = len(defs)
    for imp in module.imports:
        _check_import(imp, module, features)
    for func in module.funcs:
        _check_function(func.type, module, func.at)
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
        funcs=tuple(ty.func for ty in func_defs),
        func_defs=func_defs,
        tables=tuple(replace(ty, element=resolved(ty.element, defs)) for ty in module.table_types),
        memories=tuple(module.memory_types),
        tags=tuple(defs[x].func for x in module.tag_types),
        globals=tuple(_resolved_global(ty, defs) for ty in module.global_types),
        elems=tuple(resolved(elem.type, defs) for elem in module.elems),
        datas=len(module.datas),
        refs=_declared(module),
        has_64=any(ty.is_64 for ty in module.memory_types),
        features=features,
        source=module.source,
    )
