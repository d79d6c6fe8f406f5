"""The inside of a store: what its handles share. `Store` is the face of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from brolga.abi.layout import STORE, TABLE
from brolga.errors import WasmtimeError
from brolga.runtime.vm import Struct, peek

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from brolga.runtime.engine import Engine

__all__ = ["Exporter", "Quotas", "State", "Storelike", "own", "state_of"]


class Storelike(Protocol):
    """A store, or what stands for one: the `Caller` that a host function gets."""

    def _context(self) -> State:
        """Return the state of the store; ValueError when it may not be used any more."""


class Exporter(Protocol):
    """What a `Caller` sees of the instance that calls."""

    @property
    def externs(self) -> Mapping[str, object]:
        """The exports by name."""


@dataclass(slots=True)
class Quotas:
    """What a store may hold (`Store.set_limits`); -1 is no limit."""

    memory_size: int = -1
    table_elements: int = -1
    instances: int = -1
    tables: int = -1
    memories: int = -1

    def take(self, kind: str, count: int) -> None:
        """Refuse the object that would be number `count` of its kind, with Wasmtime's wording."""
        quota = getattr(self, kind)
        if 0 <= quota < count:
            raise WasmtimeError(f"resource limit exceeded: {kind[:-1]} count too high at {count}")


class State:
    """Everything that belongs to a store. Handles keep it alive, so that no address in them can dangle."""

    def __init__(self, engine: Engine, data: object) -> None:
        """Make an empty store of `engine`."""
        self.engine = engine
        self.data = data
        self.quotas = Quotas()
        self.vm = Struct(STORE.size)
        self.roots: dict[int, object] = {}
        self.slow_paths: tuple[Callable[..., Any], ...] = ()
        self.kept: list[object] = []  # structs and modules that compiled code has addresses of
        self.instances: dict[int, Exporter] = {}  # by the address of the VM context
        self.counts = {"instances": 0, "tables": 0, "memories": 0}
        self.extern_tables: list[Struct] = []  # tables of externrefs,
        self.extern_cells: set[int] = set()  # and addresses of the cells of externref globals: what roots are held by
        self.vm.put(STORE, "max_stack", engine.stack_size)
        self.vm.put(STORE, "roots", id(self.roots))

    def _context(self) -> State:
        """Return itself: a state stands for its store."""
        return self.opened()

    def opened(self) -> State:
        """Return itself; ValueError when the store is closed."""
        if self.vm.get(STORE, "closed"):
            raise ValueError("already closed")
        return self

    @property
    def running(self) -> bool:
        """Whether WebAssembly of this store is being executed."""
        return self.vm.get(STORE, "activation") != 0

    def use_slow_paths(self, slow_paths: Iterable[Callable[..., Any]]) -> None:
        """Keep the callables that trampolines fall back to (abi.helpers.SLOW_PATHS)."""
        self.slow_paths = tuple(slow_paths)
        self.vm.put(STORE, "py_store", id(self.slow_paths))

    def keep(self, *things: object) -> None:
        """Keep things as long as the store lives."""
        self.kept.extend(things)

    def count(self, kind: str) -> None:
        """Count one more instance, table or memory, within the quotas."""
        self.quotas.take(kind, self.counts[kind] + 1)
        self.counts[kind] += 1

    def root(self, value: object) -> int:
        """Return the externref for a Python object, 0 for None, and keep the object alive."""
        if value is None:
            return 0
        self.roots[id(value)] = value
        return id(value)

    def collect(self) -> None:
        """Drop the roots that no table or global holds any more; without effect while WebAssembly runs, whose stack
        may hold others.
        """
        if self.running:
            return
        live = {word for table in self.extern_tables for word in _words(table)}
        live.update(peek(cell) for cell in self.extern_cells)
        for address in [address for address in self.roots if address not in live]:
            del self.roots[address]

    def close(self) -> None:
        """Refuse all use from now on; what Python still holds stays valid memory."""
        if self.running:
            raise WasmtimeError("a store cannot be closed while its code runs")
        self.vm.put(STORE, "closed", 1)


def _words(table: Struct) -> Iterable[int]:
    base = table.get(TABLE, "base")
    return [peek(base + 8 * x) for x in range(table.get(TABLE, "length"))]


def state_of(storelike: object) -> State:
    """Return the state behind a store or caller; TypeError when it is neither, ValueError when it is closed."""
    context = getattr(storelike, "_context", None)
    if context is None:
        raise TypeError(f"expected a Store or a Caller, got {type(storelike).__name__}")
    state = context()
    if not isinstance(state, State):
        raise TypeError(f"expected a Store or a Caller, got {type(storelike).__name__}")
    return state


def own(state: State, storelike: object) -> State:
    """Return `state`, after a check that `storelike` is its store: a handle of one store means nothing in another."""
    if state_of(storelike) is not state:
        raise WasmtimeError("object used with the wrong store")
    return state
