"""Whole modules (spec, *Validation*, *Modules*): the sections one by one, then every function body."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final, TypeVar

from brolga.errors import InvalidError, ModuleError
from brolga.features import DEFAULTS, Feature, FeatureSet
from brolga.limits import MOST, limit
from brolga.module import Data, Elem, Export, Module, Start
from brolga.types import GlobalType, ValType
from brolga.validate.body import Rows, check_body, check_constant, constant_rows
from brolga.validate.context import Context, make_context, refuse, unknown
from brolga.validate.matching import matches

__all__ = ["context", "validate"]

_T = TypeVar("_T")

_EXPORTED: Final = MappingProxyType[str, tuple[str, Callable[[Context], Sequence[object]]]](
    {
        "func": ("function", lambda context: context.funcs),
        "table": ("table", lambda context: context.tables),
        "memory": ("memory", lambda context: context.memories),
        "global": ("global", lambda context: context.globals),
        "tag": ("tag", lambda context: context.tags),
    }
)
"""The index space that an export of each kind points into, with the name that errors give it."""


_COUNTED: Final = MappingProxyType[str, Callable[[Module], Sequence[object]]](
    {
        "types": lambda module: module.types,
        "imports": lambda module: module.imports,
        "functions": lambda module: module.funcs,
        "tables": lambda module: module.tables,
        "memories": lambda module: module.memories,
        "tags": lambda module: module.tags,
        "globals": lambda module: module.globals,
        "exports": lambda module: module.exports,
        "element segments": lambda module: module.elems,
        "data segments": lambda module: module.datas,
    }
)
"""What a module may not have too many of. Text has these limits too, so the decoder's word is not enough."""


def validate(module: Module, features: FeatureSet = DEFAULTS) -> None:
    """Check that a module is valid, in whole.

    Raises InvalidError with the specification's wording, UnsupportedError with the name of the proposal when the
    module needs one that is not in `features`, LimitError when it is larger than this engine takes, each with the
    place.
    """
    # Each body on its own, by means of the context alone: the translation checks them again, when it needs them.
    found = context(module, features)
    for func in module.funcs:
        check_body(found, func)


def context(module: Module, features: FeatureSet = DEFAULTS) -> Context:
    """Check all of a module but its function bodies, and return what those are checked against.

    Raises as `validate` does.
    """
    # Counted first, so that nothing below takes time that nobody has agreed to.
    try:
        _check_counts(module)
        found = make_context(module, features)
        rows = constant_rows(features)
        _check_tables_and_globals(module, found, rows)
        for elem, ty in zip(module.elems, found.elems, strict=True):
            _check_elem(elem, ty, found, rows)
        for data in module.datas:
            _check_data(data, found, rows)
        _check_exports(module.exports, found)
        if module.start is not None:
            _check_start(module.start, found)
    except ModuleError as error:
        error.located(module.source)
        raise
    return found


def _check_tables_and_globals(module: Module, found: Context, rows: Rows) -> None:
    """A table's initial value sees the imported globals, a global's those before it."""
    # One list that grows: a copy of the context for each of a million globals would take until tomorrow.
    before: list[GlobalType] = list(found.globals[: len(found.globals) - len(module.globals)])
    inner = replace(found, globals=before)
    for table, ty in zip(module.tables, _own(found.tables, module.tables), strict=True):
        if table.init is not None:
            check_constant(inner, rows, table.init, ty.element)
        elif not ty.element.nullable:
            raise InvalidError(f"type mismatch: a table of {ty.element} needs an initial value", table.at)
    for glob, kind in zip(module.globals, _own(found.globals, module.globals), strict=True):
        check_constant(inner, rows, glob.init, kind.content)  # it does not see itself
        before.append(kind)


def _own(space: Sequence[_T], defined: Sequence[object]) -> Sequence[_T]:
    """The part of an index space that the module defines."""
    return space[len(space) - len(defined) :]


def _check_elem(elem: Elem, ty: ValType, found: Context, rows: Rows) -> None:
    # The first version had active segments alone.
    if elem.mode != "active":
        refuse(Feature.BULK_MEMORY, found.features, elem.at)
    elif elem.table >= len(found.tables):
        raise unknown("table", elem.table, elem.at)
    else:
        table = found.tables[elem.table]
        if not matches(ty, table.element):
            raise InvalidError(f"type mismatch: segment of {ty} for a table of {table.element}", elem.at)
        check_constant(found, rows, elem.offset, table.address)
    for init in elem.init:
        check_constant(found, rows, init, ty)


def _check_data(data: Data, found: Context, rows: Rows) -> None:
    if data.offset is None:
        refuse(Feature.BULK_MEMORY, found.features, data.at)
    elif data.memory >= len(found.memories):
        raise unknown("memory", data.memory, data.at)
    else:
        check_constant(found, rows, data.offset, found.memories[data.memory].address)


def _check_exports(exports: Sequence[Export], found: Context) -> None:
    names: set[str] = set()
    for export in exports:
        space, members = _EXPORTED[export.kind]
        if export.x >= len(members(found)):
            raise unknown(space, export.x, export.at)
        # One name space for all kinds.
        if export.name in names:
            raise InvalidError(f"duplicate export name {export.name!r}", export.at)
        names.add(export.name)
        if export.kind == "global" and found.globals[export.x].mutable:
            refuse(Feature.MUTABLE_GLOBAL, found.features, export.at)


def _check_start(start: Start, found: Context) -> None:
    if start.x >= len(found.funcs):
        raise unknown("function", start.x, start.at)
    # Nobody is there to give it arguments or to take its results.
    ty = found.funcs[start.x]
    if ty.ins or ty.outs:
        raise InvalidError(f"start function must not have parameters or results, but is {ty}", start.at)


def _check_counts(module: Module) -> None:
    for what, found in _COUNTED.items():
        limit(what, len(found(module)), MOST[what])
