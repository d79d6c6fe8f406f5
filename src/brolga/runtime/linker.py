"""The linker: a table of names that imports are looked up in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from brolga.errors import WasmtimeError
from brolga.runtime.commands import check_command, kind_of
from brolga.runtime.defaults import default_for, nothing, trap_for
from brolga.runtime.engine import Engine
from brolga.runtime.externs import AsExtern, check_home, is_extern
from brolga.runtime.func import Func, check_host
from brolga.runtime.instance import Instance
from brolga.runtime.managed import Managed
from brolga.runtime.module import Module
from brolga.runtime.state import state_of
from brolga.types import FuncType, ImportType

if TYPE_CHECKING:
    from brolga.runtime.state import Storelike

__all__ = ["InstancePre", "Linker"]

_Item = Callable[["Storelike"], AsExtern]
"""What a name stands for: asked with a store, it returns what to import there."""


class Linker(Managed):
    """Resolves the imports of modules by their two names.

    What is defined with a store can be imported in that store alone, what is defined without one in any store.
    """

    __slots__ = ("_engine", "_items", "_shadowing")

    def __init__(self, engine: Engine) -> None:
        """Make an empty linker."""
        if not isinstance(engine, Engine):
            raise TypeError(f"expected an Engine, got {type(engine).__name__}")
        engine.check_open()
        self._engine = engine
        self._shadowing = False
        # One kind of entry for all: a thing of a store ignores the store that it is asked with, and is checked later.
        self._items: dict[tuple[str, str], _Item] = {}

    @property
    def engine(self) -> Engine:
        """The engine it was made for."""
        return self._engine

    @property
    def allow_shadowing(self) -> bool:
        """Whether a name may be defined again; False at first."""
        return self._shadowing

    @allow_shadowing.setter
    def allow_shadowing(self, allow: bool) -> None:
        """Set it; TypeError for anything but a bool."""
        if not isinstance(allow, bool):
            raise TypeError("expected a bool")
        self.check_open()
        self._shadowing = allow

    def define(self, store: Storelike, module: str, name: str, item: AsExtern) -> None:
        """Name a thing of a store; WasmtimeError when the name is taken and `allow_shadowing` is off."""
        if not is_extern(item):
            raise TypeError(f"expected a Func, Table, Memory, Global or Tag, got {type(item).__name__}")
        check_home(state_of(store), item)  # Wasmtime wants the store to know whose thing this is; ours knows it itself
        self._put(module, name, lambda _: item)

    def define_func(
        self, module: str, name: str, ty: FuncType, func: Callable[..., Any], access_caller: bool = False
    ) -> None:
        """Name a host function, for every store that instantiates through this linker."""
        check_host(ty, func)  # here, where the program can see its mistake, and not at some later import
        self._put(module, name, lambda store: Func(store, ty, func, access_caller))

    def define_instance(self, store: Storelike, name: str, instance: Instance) -> None:
        """Name every export of an instance: `name` is their module name."""
        if not isinstance(instance, Instance):
            raise TypeError(f"expected an Instance, got {type(instance).__name__}")
        for export, item in instance.exports(store).items():
            self.define(store, name, export, item)

    def define_wasi(self) -> None:
        """Name every call of WASI preview 1, as `wasi_snapshot_preview1`, for every store that has a configuration.

        Which one, is asked when a guest calls (`Store.set_wasi`).
        """
        from brolga.runtime.wasi import host_functions

        for module, name, make in host_functions():
            self._put(module, name, make)

    def define_module(self, store: Storelike, name: str, module: Module) -> None:
        """Name every export of a module, which is instantiated through this linker (WASI, *Application ABI*).

        A module that exports a function `_start` is a command: each call of an export runs in a fresh instance. Any
        other is a reactor: it is instantiated once, and its `_initialize`, if it has one, is called.
        """
        state = state_of(store)
        exports = {export.name: export.type for export in _module(module).exports}
        if kind_of(exports) == "command":
            # Looked up now: what the linker learns later must not change what the command imports.
            prepared = self.instantiate_pre(module)
            for export, ty in check_command(exports):
                self._put(name, export, _command(prepared, export, ty))
            return
        instance = self.instantiate(state, module)
        begin = instance.exports(state).get("_initialize")
        if isinstance(begin, Func):
            begin(state)
        self.define_instance(state, name, instance)

    def define_unknown_imports_as_traps(self, module: Module) -> None:
        """Name a host function that traps for every function import that has no name yet."""
        for wanted in self._unknown(module):
            if isinstance(wanted.type, FuncType):
                self.define_func(wanted.module, wanted.name, wanted.type, trap_for(wanted))

    def define_unknown_imports_as_default_values(self, store: Storelike, module: Module) -> None:
        """Name something empty for every import that has no name yet.

        Functions return zeros and nulls, globals hold them, memories and tables have the smallest size.
        """
        for wanted in self._unknown(module):
            self.define(store, wanted.module, wanted.name, default_for(store, wanted.type))

    def get(self, store: Storelike, module: str, name: str) -> AsExtern:
        """Return what is named so, for this store; WasmtimeError when nothing is."""
        self.check_open()
        item = self._items.get((module, name))
        if item is None:
            raise WasmtimeError(f"item not defined in linker: `{module}::{name}`")
        # A thing of another store must not come out here only because its name is known.
        return check_home(state_of(store), item(store))

    def get_default(self, store: Storelike, name: str) -> Func:
        """Return what running module `name` means: its export `""` or `_start`, else a function that does nothing."""
        # The nameless export is the older convention, and the stronger one (Wasmtime does the same).
        for export in ("", "_start"):
            if (name, export) in self._items:
                found = self.get(store, name, export)
                if isinstance(found, Func):
                    return found
        self.check_open()
        return Func(store, FuncType([], []), nothing)

    def instantiate(self, store: Storelike, module: Module) -> Instance:
        """Instantiate `module` with the imports that are named here; LinkError for one that is not."""
        return self.instantiate_pre(module).instantiate(store)

    def instantiate_pre(self, module: Module) -> InstancePre:
        """Return `module` with its imports looked up, to be instantiated any number of times.

        LinkError that names every import which is not here. Types are compared when it is instantiated.
        """
        # Names only: types can be compared once there is a store to make host functions in.
        imports = self._imports(module)
        missing = [wanted for wanted in imports if (wanted.module, wanted.name) not in self._items]
        if missing:
            from brolga.runtime.missing import missing_imports

            raise missing_imports(missing, {module for module, _ in self._items}.__contains__)
        return InstancePre(module, [self._items[wanted.module, wanted.name] for wanted in imports])

    def _imports(self, module: Module) -> list[ImportType]:
        """Return what a module asks for, once linker and module have been looked at."""
        self.check_open()
        return _module(module).imports

    def _unknown(self, module: Module) -> list[ImportType]:
        """Return the imports without a name here."""
        # One module may import the same thing twice.
        wanted = {(wanted.module, wanted.name): wanted for wanted in self._imports(module)}
        return [wanted for key, wanted in wanted.items() if key not in self._items]

    def _put(self, module: str, name: str, item: _Item) -> None:
        """Take a name, which must be free or may be shadowed."""
        self.check_open()
        if not isinstance(module, str) or not isinstance(name, str):
            raise TypeError("names of imports are str")
        if (module, name) in self._items and not self._shadowing:
            raise WasmtimeError(f"import of `{module}::{name}` defined twice")
        self._items[module, name] = item


class InstancePre:
    """A module whose imports a linker has looked up (`Linker.instantiate_pre`)."""

    __slots__ = ("_items", "_module")

    def __init__(self, module: Module, items: list[_Item]) -> None:
        """Take the module and what its imports stand for, in order; TypeError when it is no module."""
        if not isinstance(module, Module):
            raise TypeError(f"expected a Module, got {type(module).__name__}")
        self._module = module
        self._items = items

    @property
    def module(self) -> Module:
        """The module that it makes instances of."""
        return self._module

    def instantiate(self, store: Storelike) -> Instance:
        """Instantiate it in `store`; LinkError when an import has another type or belongs to another store."""
        state = state_of(store)
        if self._module.engine is not state.engine:  # before a host function is made for a store that has no use for it
            raise WasmtimeError("a module and a store of different engines")
        # Host functions are made anew for each instance: their structs belong to one store.
        return Instance(state, self._module, [item(state) for item in self._items])


def _command(prepared: InstancePre, export: str, ty: FuncType) -> _Item:
    """Return what an export of a command stands for: a function that makes an instance for each call."""

    # The caller is the store: a function that held the store would tie a knot that only the collector could undo.
    def call(caller: Storelike, *params: Any) -> Any:
        found = prepared.instantiate(caller).exports(caller)[export]
        return found(caller, *params) if isinstance(found, Func) else None

    return lambda store: Func(store, ty, call, access_caller=True)


def _module(module: Module) -> Module:
    """Return a module, after a check that it is one."""
    if not isinstance(module, Module):
        raise TypeError(f"expected a Module, got {type(module).__name__}")
    return module
