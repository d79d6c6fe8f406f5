"""A module that has been brought to life, as an object whose attributes are its exports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NoReturn, final

from brolga.errors import WasmtimeError
from brolga.plugin.allocators import find_allocator
from brolga.plugin.bound import bound
from brolga.plugin.heap import PluginHeap
from brolga.plugin.names import is_special
from brolga.runtime.instance import Instance
from brolga.runtime.memory import Memory
from brolga.runtime.shared_memory import SharedMemory
from brolga.runtime.store import Store
from brolga.runtime.vm import Pinned

if TYPE_CHECKING:
    from brolga.runtime.instance import InstanceExports

__all__ = ["Plugin"]

_MOST: Final = 12  # names in what is shown of a plugin


@dataclass(frozen=True, slots=True)
class _Core:
    """What a plugin is made of."""

    store: Store
    instance: Instance
    exports: InstanceExports
    name: str
    owned: bool  # nobody else has the store


@final
class Plugin(Pinned):
    """An instance whose exports are attributes: functions as native callables, the others with their store.

    `plugin["name"]` is the export of that name, whatever it is; so is `plugin.name`, except for names that begin and
    end with two underscores, which belong to Python. `close`, `heap`, `instance` and `store` are ours as long as no
    export has their name, and `Plugin.heap.func(plugin)` or `Plugin.close(plugin)` are so even then. At the end of a
    `with` block a plugin is closed.
    """

    # One name of ours, and one that no attribute can have: all others are those of the module.
    __slots__ = ("__brolga__", "__dict__", "__weakref__")
    __brolga__: _Core

    def __init__(self, store: Store, instance: Instance, *, name: str = "", owned: bool = False) -> None:
        """Show an instance as a plugin; `name` is for people. If `owned`, closing it closes the store."""
        if not isinstance(store, Store):
            raise TypeError(f"expected a Store, got {type(store).__name__}")
        if not isinstance(instance, Instance):
            raise TypeError(f"expected an Instance, got {type(instance).__name__}")
        exports = instance.exports(store)
        object.__setattr__(self, "__brolga__", _Core(store, instance, exports, str(name), bool(owned)))
        # Found in the object before the class is asked. All others are made when somebody wants them.
        for export in exports:
            if hasattr(Plugin, export) and not is_special(export):
                self.__dict__[export] = self[export]

    @cached_property
    def store(self) -> Store:
        """The store that it lives in."""
        return self.__brolga__.store

    @cached_property
    def instance(self) -> Instance:
        """The instance that it shows."""
        return self.__brolga__.instance

    @cached_property
    def heap(self) -> PluginHeap:
        """Strings and bytes in its memory: the one that is exported as `memory`, or the only one that is exported.

        WasmtimeError when there is none.
        """
        store, exports = self.__brolga__.store, self.__brolga__.exports
        memories = {name: item for name, item in exports.items() if isinstance(item, (Memory, SharedMemory))}
        if not memories or ("memory" not in memories and len(memories) > 1):
            raise WasmtimeError(f"the module exports {len(memories)} memories, none of them as `memory`")
        memory = memories.get("memory") or next(iter(memories.values()))
        view = memory.view if isinstance(memory, SharedMemory) else lambda: memory.view(store)
        bits = 64 if memory.current_type.is_64 else 32
        return PluginHeap(view, bits, find_allocator(exports, lambda func: func.typed(store)))

    def close(self) -> None:
        """End its use: if `brolga.load` has made the store, close that, and with it all that comes from the plugin."""
        if self.__brolga__.owned:
            self.__brolga__.store.close()

    def __enter__(self) -> Plugin:
        """Return itself."""
        return self

    def __exit__(self, *exc: object) -> None:
        """Close it, whatever `plugin.close` may be."""
        Plugin.close(self)

    def __getitem__(self, name: str) -> Any:
        """Return an export: a callable, a `PluginMemory`, a `PluginGlobal`, a `PluginTable`; KeyError without one."""
        core = self.__brolga__
        if name not in core.exports:
            raise KeyError(f"{self!r} has no export {name!r}")
        return bound(core.store, core.exports[name])

    def __getattr__(self, name: str) -> Any:
        """Return an export, and remember it: the next time it is an attribute as any other."""
        if name not in self.__brolga__.exports or is_special(name):
            # With what Python needs to say which name it may have been.
            raise AttributeError(f"{self!r} has no export {name!r}", name=name, obj=self)
        value = self.__dict__[name] = self[name]
        return value

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Refuse: what a module exports is the module's."""
        raise AttributeError(f"cannot set {name!r}: exports are fixed; a global is set by `plugin.{name}.value = ...`")

    def __delattr__(self, name: str) -> NoReturn:
        """Refuse as well."""
        raise AttributeError(f"cannot delete {name!r}: exports are fixed")

    def __contains__(self, name: object) -> bool:
        """Tell whether there is an export of that name."""
        return name in self.__brolga__.exports

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names of the exports."""
        return iter(self.__brolga__.exports)

    def __len__(self) -> int:
        """Return the number of exports."""
        return len(self.__brolga__.exports)

    def __dir__(self) -> list[str]:
        """List what can be written behind a point: exports whose names are words, and our own."""
        return sorted(name for name in {*object.__dir__(self), *self} if name.isidentifier())

    def __repr__(self) -> str:
        """Return the name, and the first exports."""
        names = list(self)
        more = f" and {len(names) - _MOST} more" if len(names) > _MOST else ""
        named = f" {self.__brolga__.name}" if self.__brolga__.name else ""
        return f"<Plugin{named}: {', '.join(names[:_MOST]) or 'no exports'}{more}>"
