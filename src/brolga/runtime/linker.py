"""The linker: a table of names that imports are looked up in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brolga.errors import LinkError, WasmtimeError
from brolga.runtime.engine import Engine
from brolga.runtime.externs import AsExtern, is_extern
from brolga.runtime.func import Func
from brolga.runtime.globals import Global
from brolga.runtime.instance import Instance
from brolga.runtime.memory import Memory
from brolga.runtime.module import Module
from brolga.runtime.state import own, state_of
from brolga.runtime.table import Table
from brolga.traps import Trap
from brolga.types import FuncType, GlobalType, ImportType, MemoryType, TableType

if TYPE_CHECKING:
    from brolga.runtime.state import Storelike

__all__ = ["InstancePre", "Linker"]


@dataclass(frozen=True, slots=True)
class _HostFunc:
    """A host function that belongs to no store yet: each store that it is used in gets its own."""

    type: FuncType
    func: Callable[..., Any]
    access_caller: bool


@dataclass(frozen=True, slots=True)
class _Command:
    """An export of a command module: each call of it runs in a fresh instance (WASI, *Application ABI*)."""

    linker: Linker
    module: Module
    name: str

    def func(self, store: Storelike) -> Func:
        """Return a function of `store` that instantiates the module and calls the export."""
        ty = next(e.type for e in self.module.exports if e.name == self.name)
        if not isinstance(ty, FuncType):
            raise WasmtimeError(f"export {self.name} of a command is no function")
        state = state_of(store)

        def call(*params: Any) -> Any:
            instance = self.linker.instantiate(state, self.module)
            found = instance.exports(state)[self.name]
            return found.typed(state)(*params) if isinstance(found, Func) else None

        return Func(state, ty, call)


class Linker:
    """Resolves the imports of modules by their two names."""

    def __init__(self, engine: Engine) -> None:
        """Make an empty linker."""
        if not isinstance(engine, Engine):
            raise TypeError(f"expected an Engine, got {type(engine).__name__}")
        self.engine = engine
        self.allow_shadowing = False
        self._items: dict[tuple[str, str], AsExtern | _HostFunc | _Command] = {}

    def define(self, store: Storelike, module: str, name: str, item: AsExtern) -> None:
        """Name a thing of a store; WasmtimeError when the name is taken and `allow_shadowing` is off."""
        if not is_extern(item):
            raise TypeError(f"expected a Func, Table, Memory or Global, got {type(item).__name__}")
        own(item.state, store)
        self._put(module, name, item)

    def define_func(
        self, module: str, name: str, ty: FuncType, func: Callable[..., Any], access_caller: bool = False
    ) -> None:
        """Name a host function, for every store that instantiates through this linker."""
        if not isinstance(ty, FuncType):
            raise TypeError(f"expected a FuncType, got {type(ty).__name__}")
        if not callable(func):
            raise TypeError(f"expected a callable, got {type(func).__name__}")
        self._put(module, name, _HostFunc(ty, func, access_caller))

    def define_instance(self, store: Storelike, name: str, instance: Instance) -> None:
        """Name every export of an instance: `name` is their module name."""
        for export, item in instance.exports(store).items():
            self._put(name, export, item)

    def define_module(self, store: Storelike, name: str, module: Module) -> None:
        """Name every export of a module, which is instantiated through this linker.

        A module with `_start` is a command: each call of an export runs in a fresh instance. Any other is a reactor: it
        is instantiated once, and its `_initialize`, if it has one, is called.
        """
        exports = {export.name: export.type for export in module.exports}
        if "_start" in exports:
            for export, ty in exports.items():
                if isinstance(ty, FuncType):
                    self._put(name, export, _Command(self, module, export))
            return
        instance = self.instantiate(store, module)
        begin = instance.exports(store).get("_initialize")
        if isinstance(begin, Func):
            begin(store)
        self.define_instance(store, name, instance)

    def define_unknown_imports_as_traps(self, module: Module) -> None:
        """Name a host function that traps for every function import that has no name yet."""
        for wanted in self._unknown(module):
            if isinstance(wanted.type, FuncType):
                self.define_func(wanted.module, wanted.name, wanted.type, _trap_for(wanted))

    def define_unknown_imports_as_default_values(self, store: Storelike, module: Module) -> None:
        """Name something empty for every import that has no name yet: functions that return zeros, zero globals, and
        memories and tables of the smallest size.
        """
        for wanted in self._unknown(module):
            self._put(wanted.module, wanted.name, _default(store, wanted.type))

    def get(self, store: Storelike, module: str, name: str) -> AsExtern:
        """Return what is named so, for this store; WasmtimeError when nothing is."""
        item = self._items.get((module, name))
        if item is None:
            raise WasmtimeError(f"unknown import: `{module}::{name}` has not been defined")
        return self._item(store, item)

    def get_default(self, store: Storelike, name: str) -> Func:
        """Return what running module `name` means: its export `` or `_start`, else a function that does nothing."""
        for export in ("", "_start"):
            if (name, export) in self._items:
                found = self.get(store, name, export)
                if isinstance(found, Func):
                    return found
        return Func(store, FuncType([], []), _nothing)

    def instantiate(self, store: Storelike, module: Module) -> Instance:
        """Instantiate `module` with the imports that are named here; LinkError for one that is not."""
        if not isinstance(module, Module):
            raise TypeError(f"expected a Module, got {type(module).__name__}")
        found = []
        for wanted in module.imports:
            item = self._items.get((wanted.module, wanted.name))
            if item is None:
                raise LinkError(f"unknown import: `{wanted.module}::{wanted.name}` has not been defined")
            found.append(self._item(store, item))
        return Instance(store, module, found)

    def instantiate_pre(self, module: Module) -> InstancePre:
        """Return `module` tied to this linker, to be instantiated in stores later."""
        return InstancePre(self, module)

    def _unknown(self, module: Module) -> list[ImportType]:
        return [wanted for wanted in module.imports if (wanted.module, wanted.name) not in self._items]

    def _put(self, module: str, name: str, item: AsExtern | _HostFunc | _Command) -> None:
        if not isinstance(module, str) or not isinstance(name, str):
            raise TypeError("names of imports are str")
        if (module, name) in self._items and not self.allow_shadowing:
            raise WasmtimeError(f"import of `{module}::{name}` defined twice")
        self._items[module, name] = item

    def _item(self, store: Storelike, item: AsExtern | _HostFunc | _Command) -> AsExtern:
        if isinstance(item, _HostFunc):
            return Func(store, item.type, item.func, item.access_caller)
        return item.func(store) if isinstance(item, _Command) else item


@dataclass(frozen=True, slots=True)
class InstancePre:
    """A module whose imports a linker will provide."""

    linker: Linker
    module: Module

    def instantiate(self, store: Storelike) -> Instance:
        """Instantiate it in `store`."""
        return self.linker.instantiate(store, self.module)


def _nothing() -> None:
    """What running a module without a default export does."""


def _trap_for(wanted: ImportType) -> Callable[..., Any]:
    def call(*_: Any) -> None:
        raise Trap(f"unknown import: `{wanted.module}::{wanted.name}` has not been defined")

    return call


def _default(store: Storelike, ty: object) -> AsExtern:
    if isinstance(ty, FuncType):
        zeros = tuple(None if result.is_ref else 0 for result in ty.outs)
        value = zeros[0] if len(zeros) == 1 else zeros or None
        return Func(store, ty, lambda *_: value)
    if isinstance(ty, GlobalType):
        return Global(store, ty, None if ty.content.is_ref else 0)
    if isinstance(ty, MemoryType):
        return Memory(store, ty)
    if isinstance(ty, TableType):
        return Table(store, ty, None)
    raise WasmtimeError(f"no default value for {ty}")
