"""Memories, globals and tables that know their store: what attributes of a plugin are, beside functions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from brolga.runtime.binding import binding_of
from brolga.runtime.func import Func, func_at
from brolga.runtime.globals import Global
from brolga.runtime.memory import Memory
from brolga.runtime.state import state_of
from brolga.runtime.store import Store
from brolga.runtime.table import Table
from brolga.runtime.vm import Pinned

if TYPE_CHECKING:
    from typing_extensions import Buffer

    from brolga.runtime.externs import AsExtern
    from brolga.types import GlobalType, MemoryType, TableType

__all__ = ["PluginGlobal", "PluginMemory", "PluginTable", "bound", "unbound"]


class PluginMemory(Pinned):
    """A memory of a plugin: its bytes by index and slice, `memory[16:20]` is a copy, `memory.view()` is none."""

    __slots__ = ("_handle", "_store")

    def __init__(self, store: Store, handle: Memory) -> None:
        """Take a memory and its store."""
        _check(store, handle, Memory)
        self._store = store
        self._handle = handle

    @property
    def handle(self) -> Memory:
        """The same as a `Memory`, whose methods want the store."""
        return self._handle

    @property
    def type(self) -> MemoryType:
        """The type that it was made with."""
        return self._handle.type(self._store)

    @property
    def pages(self) -> int:
        """The size in pages, of 64 KiB unless the type says otherwise."""
        return self._handle.size(self._store)

    def grow(self, pages: int) -> int:
        """Grow by so many pages and return the old number; WasmtimeError when it may not become that large."""
        return self._handle.grow(self._store, pages)

    def view(self) -> memoryview:
        """Return the bytes as a writable view without a copy, with the rules of `Memory.view`."""
        return self._handle.view(self._store)

    def __buffer__(self, flags: int) -> memoryview:
        """Return the same as `view`, for Python 3.12 and newer (PEP 688)."""
        return self.view()

    def __len__(self) -> int:
        """Return the size in bytes."""
        return self._handle.data_len(self._store)

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> bytes: ...

    def __getitem__(self, place: int | slice) -> int | bytes:
        """Return a byte, or a copy of some, with the rules of `bytes`; IndexError for a byte that is not there."""
        found: Any = self.view()[place]
        return found if isinstance(found, int) else bytes(found)

    def __setitem__(self, place: int | slice, value: int | Buffer) -> None:
        """Change a byte, or as many as the slice has; ValueError when the value has another number."""
        view: Any = self.view()
        view[place] = value

    def __repr__(self) -> str:
        """Return the type."""
        return f"<PluginMemory {self._handle.body.type}>"


class PluginGlobal(Pinned):
    """A global of a plugin: `plugin.counter.value`, which can be set when the global is mutable."""

    __slots__ = ("_handle", "_store")

    def __init__(self, store: Store, handle: Global) -> None:
        """Take a global and its store."""
        _check(store, handle, Global)
        self._store = store
        self._handle = handle

    @property
    def handle(self) -> Global:
        """The same as a `Global`, whose methods want the store."""
        return self._handle

    @property
    def type(self) -> GlobalType:
        """The type: what it holds, and whether that may change."""
        return self._handle.type(self._store)

    @property
    def value(self) -> Any:
        """The value; null is None."""
        return self._handle.value(self._store)

    @value.setter
    def value(self, value: Any) -> None:
        """Change it; WasmtimeError when the global is immutable."""
        self._handle.set_value(self._store, value)

    def __repr__(self) -> str:
        """Return the type."""
        return f"<PluginGlobal {self._handle.current_type}>"


class PluginTable(Pinned):
    """A table of a plugin: elements by index, functions as native callables."""

    __slots__ = ("_handle", "_store")

    def __init__(self, store: Store, handle: Table) -> None:
        """Take a table and its store."""
        _check(store, handle, Table)
        self._store = store
        self._handle = handle

    @property
    def handle(self) -> Table:
        """The same as a `Table`, whose methods want the store."""
        return self._handle

    @property
    def type(self) -> TableType:
        """The type that it was made with."""
        return self._handle.type(self._store)

    def grow(self, count: int, init: Any = None) -> int:
        """Add elements and return the old number; WasmtimeError when it may not become that large."""
        return self._handle.grow(self._store, count, unbound(self._store, init))

    def __len__(self) -> int:
        """Return the number of elements."""
        return self._handle.size(self._store)

    def __getitem__(self, number: int) -> Any:
        """Return an element: a callable, an object, or None; IndexError when it is not there."""
        return bound(self._store, self._handle.get(self._store, self._place(number)))

    def __setitem__(self, number: int, value: Any) -> None:
        """Change an element; IndexError when it is not there."""
        self._handle.set(self._store, self._place(number), unbound(self._store, value))

    def _place(self, number: int) -> int:
        # `range` knows Python's rules for indices. The handle has Wasmtime's, which answer None beyond the end.
        return range(len(self))[number]

    def __repr__(self) -> str:
        """Return the type."""
        return f"<PluginTable {self._handle.body.type}>"


def _check(store: Store, handle: Any, kind: type[Memory | Global | Table]) -> None:
    """Raise TypeError or WasmtimeError unless this is a thing of this store: better here than at every use."""
    if not isinstance(store, Store):
        raise TypeError(f"expected a Store, got {type(store).__name__}")
    if not isinstance(handle, kind):
        raise TypeError(f"expected a {kind.__name__}, got {type(handle).__name__}")
    handle.type(store)


def bound(store: Store, item: Any) -> Any:
    """Return an export as an attribute of a plugin: functions as native callables, the others with their store."""
    # Tags and shared memories ask for no store.
    if isinstance(item, Func):
        return item.typed(store)
    if isinstance(item, Memory):
        return PluginMemory(store, item)
    if isinstance(item, Global):
        return PluginGlobal(store, item)
    return PluginTable(store, item) if isinstance(item, Table) else item


def unbound(store: Store, item: Any) -> AsExtern | Any:
    """Return the handle behind what `bound` has made in a store; anything else as it is."""
    if isinstance(item, (PluginMemory, PluginGlobal, PluginTable)):
        return item.handle
    binding = binding_of(item)
    # In another store it is a callable as any other.
    if binding is None or binding.state is not state_of(store):
        return item
    return func_at(binding.state, binding.ref, binding.name)
