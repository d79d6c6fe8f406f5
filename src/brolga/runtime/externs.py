"""What can be imported and exported, and whether one thing fits where another is asked for (spec, *Matching*)."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from brolga.errors import LinkError, WasmtimeError
from brolga.runtime.func import Func
from brolga.runtime.globals import Global
from brolga.runtime.memory import Memory
from brolga.runtime.shared_memory import SharedMemory
from brolga.runtime.table import Table
from brolga.runtime.tag import Tag
from brolga.types import FuncType, GlobalType, MemoryType, TableType, TagType, is_below, is_subtype

if TYPE_CHECKING:
    from brolga.runtime.state import State
    from brolga.types import DefType, ImportType
    from brolga.types import Extern as ExternType

__all__ = ["AsExtern", "check_home", "check_import", "described", "is_extern", "stranger"]

AsExtern = Func | Table | Memory | SharedMemory | Global | Tag
"""A thing that can be imported and exported."""


def is_extern(item: object) -> bool:
    """Tell whether `item` can be imported."""
    return isinstance(item, (Func, Table, Memory, SharedMemory, Global, Tag))


def stranger(state: State, item: AsExtern) -> str:
    """Return what keeps a thing from being used in a store, `store` or `engine`: it belongs to another one."""
    if isinstance(item, SharedMemory):
        return "" if item.engine is state.engine else "engine"
    return "" if item.state is state else "store"


def check_home(state: State, item: AsExtern) -> AsExtern:
    """Return a thing that may be used in a store; WasmtimeError when it belongs to another."""
    owner = stranger(state, item)
    if owner:
        raise WasmtimeError(f"object used with the wrong {owner}")
    return item


def check_import(state: State, asked: ImportType, ty: DefType | None, item: object) -> AsExtern:
    """Return `item` if it may be the import; LinkError when its type is another, or it belongs to another store.

    `ty` is the type of a function or tag as its module defines it: two that look the same may be different ones.
    """
    module, name, wanted = asked
    if not isinstance(item, (Func, Table, Memory, SharedMemory, Global, Tag)):
        got = type(item).__name__
        raise TypeError(f"expected a Func, Table, Memory, Global or Tag for `{module}::{name}`, got {got}")
    owner = stranger(state, item)
    if owner:
        raise LinkError(f"object used with the wrong {owner}: import `{module}::{name}`")
    # The size of the moment counts, not the one that the thing was made with (spec, *Instantiation*).
    found = item.current_type
    fits = isinstance(found, type(wanted)) and _FITS[type(wanted)](wanted, found)
    if isinstance(item, Func) and isinstance(wanted, FuncType) and ty is not None:
        fits = is_below(item.definition, ty)
    if isinstance(item, Tag) and isinstance(wanted, TagType):
        fits = item.definition is ty  # whoever throws and whoever catches has to mean the same values
    if not fits:
        message = (
            f"incompatible import type for `{module}::{name}`: expected {described(wanted)}, found {described(found)}"
        )
        raise LinkError(message)
    return item


def _memory_fits(wanted: MemoryType, found: MemoryType) -> bool:
    """Compare what code relies on exactly, and sizes by the rule for limits."""
    same = (wanted.is_64, wanted.shared, wanted.page_size_log2) == (found.is_64, found.shared, found.page_size_log2)
    return same and wanted.limits.accepts(found.limits.min, found.limits.max)


def _global_fits(wanted: GlobalType, found: GlobalType) -> bool:
    """Let what is only read be of a subtype."""
    if wanted.mutable or found.mutable:
        return wanted == found
    return is_subtype(found.content, wanted.content)


def _table_fits(wanted: TableType, found: TableType) -> bool:
    """Compare the element types exactly: a table can be written, so neither a subtype nor a supertype will do."""
    same = (wanted.is_64, wanted.element) == (found.is_64, found.element)
    return same and wanted.limits.accepts(found.limits.min, found.limits.max)


_FITS: Final[MappingProxyType[type, Callable[..., bool]]] = MappingProxyType(
    {
        FuncType: lambda wanted, found: wanted == found,
        GlobalType: _global_fits,
        MemoryType: _memory_fits,
        TableType: _table_fits,
        TagType: lambda wanted, found: wanted == found,
    }
)
_NOUNS: Final = MappingProxyType(
    {FuncType: "func", GlobalType: "global", MemoryType: "memory", TableType: "table", TagType: "tag"}
)


def described(ty: ExternType) -> str:
    """Return a type with its kind before it: `1` alone could be the limits of a memory."""
    return f"{_NOUNS[type(ty)]} {ty}"
