"""What stands in for an import that nobody has defined."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from brolga.runtime.externs import AsExtern
from brolga.runtime.func import Func
from brolga.runtime.globals import Global
from brolga.runtime.memory import Memory
from brolga.runtime.shared_memory import SharedMemory
from brolga.runtime.state import state_of
from brolga.runtime.table import Table
from brolga.runtime.tag import Tag
from brolga.traps import Trap
from brolga.types import FuncType, GlobalType, MemoryType, TableType, TagType

if TYPE_CHECKING:
    from brolga.runtime.state import Storelike
    from brolga.types import Extern, ImportType

__all__ = ["default_for", "nothing", "trap_for"]


def nothing() -> None:
    """Do nothing: what running a module without a default export means."""


def trap_for(wanted: ImportType) -> Callable[..., Any]:
    """Return a function that traps, with the name of the import that it stands for."""

    def call(*_: Any) -> None:
        """Take whatever the signature of the import gives."""
        raise Trap(f"unknown import: `{wanted.module}::{wanted.name}` has not been defined")

    return call


def default_for(store: Storelike, ty: Extern) -> AsExtern:
    """Return something empty of a type, made in `store`."""
    return _DEFAULTS[type(ty)](store, ty)


def _func(store: Storelike, ty: FuncType) -> AsExtern:
    """A function of many results returns a tuple of zeros, of one the zero itself: what any host function does."""
    zeros = tuple(None if result.is_ref else 0 for result in ty.outs)
    value = zeros[0] if len(zeros) == 1 else zeros or None
    return Func(store, ty, lambda *_: value)


def _memory(store: Storelike, ty: MemoryType) -> AsExtern:
    return SharedMemory(state_of(store).engine, ty) if ty.shared else Memory(store, ty)


_DEFAULTS: Final[MappingProxyType[type, Callable[..., AsExtern]]] = MappingProxyType(
    {
        FuncType: _func,
        GlobalType: lambda store, ty: Global(store, ty, None if ty.content.is_ref else 0),
        MemoryType: _memory,
        TableType: lambda store, ty: Table(store, ty, None),
        TagType: Tag,
    }
)
