"""The inside of a store: what its handles share. `Store` is the face of it.

Who keeps whom alive: a handle (Func, Memory, ...) keeps the state, and the state keeps what compiled code has addresses
of, but no handle. So a store goes as soon as its last handle does, unless the program ties a knot itself: a host
function that refers to its own store is left to the garbage collector.
"""

from __future__ import annotations

import functools
import threading
import weakref
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol

from brolga.abi.layout import FUNC_REF, STORE, STORE_SIZE, THREAD
from brolga.errors import WasmtimeError
from brolga.runtime.frames import Frames
from brolga.runtime.heap import Heap
from brolga.runtime.timeouts import patience
from brolga.runtime.vm import Pinned, Record, peek
from brolga.trampoline.undisturbed import undisturbed
from brolga.types import EXTERNREF

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from brolga.abi.objects import Kind
    from brolga.runtime.engine import Engine
    from brolga.types import ValType

__all__ = ["Bounded", "Closable", "Exporter", "Quotas", "State", "Storelike", "Thunk", "own", "state_of"]

# What VMStore.closed says; compiled code is not entered unless it is 0.
_OPEN: Final = 0
_CLOSED: Final = 1
_COLLECTING: Final = 2

# How many externrefs come in before the collector looks which are gone, and before it goes on with that.
_EXTERNS: Final = 1 << 14
_SOON: Final = 1 << 8
# How many exceptions a store keeps that are on their way through WebAssembly: while one is handled, others may be
# thrown, and it may still be thrown again.
_FLYING: Final = 16

# Looked at by every use of a handle.
_CLOSED_AT: Final = STORE["closed"]
_THREAD_AT: Final = STORE["thread"]


class Storelike(Protocol):
    """A store, or what stands for one: the `Caller` that a host function gets."""

    def _context(self) -> State:
        """Return the state of the store; ValueError when it may not be used any more."""


class Exporter(Protocol):
    """What a `Caller` sees of the instance that calls."""

    def extern(self, state: State, name: str) -> object:
        """Return the export of that name, or None."""

    def is_brief(self, ref: int, hosts: AbstractSet[int]) -> bool:
        """Tell whether the function at `ref`, which the instance defines, returns soon (effects.py)."""

    def pure(self, ref: int) -> object | None:
        """Make the code of the function at `ref`, if that is pure, and return what keeps it; None: it is not."""


class Bounded(Protocol):
    """A memory or table: how far it may grow depends on the quotas."""

    def bound(self, quotas: Quotas) -> None:
        """Take new quotas into account."""


class Closable(Protocol):
    """What a store has for its guests, and ends with it."""

    def limit(self, patience: Callable[[], float | None] | None) -> None:
        """Take what says how many seconds guests may still run; None: nobody has to ask."""

    def close(self) -> None:
        """Give all back; it does not fail."""


@dataclass(frozen=True, slots=True)
class Thunk:
    """A function as native code calls it."""

    address: int
    pure: bool  # whether it may be called without having entered the store
    kept: tuple[object, ...]  # what ends with it


@dataclass(frozen=True, slots=True)
class Quotas:
    """What a store may hold (`Store.set_limits`); -1 is no limit."""

    memory_size: int = -1
    table_elements: int = -1
    instances: int = -1
    tables: int = -1
    memories: int = -1

    def check(self, kind: str, noun: str, count: int) -> None:
        """Refuse a store with `count` instances, tables or memories, with Wasmtime's wording."""
        quota = getattr(self, kind)
        if 0 <= quota < count:
            raise WasmtimeError(f"resource limit exceeded: {noun} count too high at {count}")


class State(Pinned):
    """Everything that belongs to a store. Handles keep it alive, so that no address in them can dangle."""

    def __init__(self, engine: Engine, data: object) -> None:
        """Make an empty store of `engine`."""
        self.engine = engine
        self.data: object = data
        self.quotas: Quotas = Quotas()
        self.vm: Record = Record(STORE_SIZE)
        self.slow_paths: tuple[Callable[..., Any], ...] = ()
        self.shown: Mapping[Kind, type] = {}  # the classes of references
        # A native callable reads these structs, and writes to the roots, before it can be refused: they stay after
        # closing. What is held is for running code alone, and goes then.
        self.structs: list[Record] = []
        # Thunks of functions that have an address for native callers, by their VMFuncRef: they end with this object.
        self.thunks: dict[int, Thunk] = {}
        # Native functions have a second VMFuncRef, for WebAssembly that calls them as imports; by their own.
        self.direct: dict[int, int] = {}
        self.held: list[object] = []
        self.instances: dict[int, Exporter] = {}  # by the address of the VM context
        self.hosts: set[int] = set()  # addresses of the VMFuncRefs that Python functions are behind
        self.bounded: list[Bounded] = []
        self.wasi: Closable | None = None  # what guests reach through WASI (wasi.py)
        self.counts: dict[str, int] = {"instances": 0, "tables": 0, "memories": 0}
        self.roots: dict[int, object] = {}  # externrefs by address
        self.recent: set[int] = set()  # those that have come in by way of Python since some of them were let go
        # Reentrant, because a signal handler or a finaliser of the program may come in between in the same thread.
        self.lock: threading.RLock = threading.RLock()
        self.vm.put(STORE, "max_stack", engine.stack_size)
        self.vm.put(STORE, "extern_count", _EXTERNS)
        self.heap: Heap = Heap(self.vm, engine.heap_size)
        self.vm.put(STORE, "roots", id(self.roots))
        self.frames: Frames = Frames(self.vm)
        # Exceptions of WebAssembly that Python has, by address. What host functions have thrown last is kept even
        # when nobody has it: WebAssembly may hand it on.
        self.exceptions: weakref.WeakValueDictionary[int, BaseException] = weakref.WeakValueDictionary()
        self.flying: deque[BaseException] = deque(maxlen=_FLYING)
        self.kept: list[BaseException | None] = [None]  # what a native caller could not be told
        self.vm.put(STORE, "kept", id(self.kept))

    def _context(self) -> State:
        """Return itself: a state stands for its store."""
        return self.opened()

    def opened(self) -> State:
        """Return itself; ValueError when the store is closed, RuntimeError when another thread uses it."""
        status = self.vm.word(_CLOSED_AT)
        if status == _CLOSED:
            raise ValueError("already closed")
        if status == _COLLECTING:
            raise RuntimeError("the store is being collected")
        # The record of a thread stays for ever, so it may be looked at whatever has become of the thread.
        thread = self.vm.word(_THREAD_AT)
        if thread and peek(thread + THREAD["ident"]) != threading.get_ident():
            raise RuntimeError("the store is in use by another thread")
        return self

    @property
    def patience(self) -> Callable[[], float | None] | None:
        """What says how many seconds code of the store may still run; None when there is no limit."""
        limited = self.engine.epochs is not None or self.vm.get(STORE, "deadline")
        return functools.partial(patience, self.vm) if limited else None

    def limits_changed(self) -> None:
        """Tell guests that wait outside of WebAssembly what they may."""
        if self.wasi is not None:
            self.wasi.limit(self.patience)

    @property
    def suspended(self) -> bool:
        """Whether a handler of a signal runs in the midst of its code (trampoline/interrupts.py)."""
        return self.vm.get(STORE, "suspended") != 0

    def awake(self) -> State:
        """Return itself; RuntimeError when it is suspended, and as `opened` does."""
        self.opened()
        if self.suspended:
            raise RuntimeError("the store's code is interrupted, and makes no objects before it goes on")
        return self

    def is_brief(self, ref: int) -> bool:
        """Tell whether the function with this VMFuncRef returns soon, or leaves it to Python who runs meanwhile."""
        instance = self.instances.get(peek(ref + FUNC_REF["vmctx"]))
        return ref in self.hosts if instance is None else instance.is_brief(ref, self.hosts)

    def pure(self, ref: int) -> object | None:
        """Return what keeps the code of the function with this VMFuncRef, if that is pure; None when it is not.

        A pure function may be called as any C function is, without having entered its store.
        """
        instance = self.instances.get(peek(ref + FUNC_REF["vmctx"]))
        return None if instance is None else instance.pure(ref)

    # Exceptions that native callers could not be told

    @property
    def pending(self) -> bool:
        """Whether such an exception waits to be taken; until then the store is not entered."""
        return self.vm.get(STORE, "pending") != 0

    def take_pending(self) -> BaseException | None:
        """Return the exception that waits, and let the store go on; None when there is none."""
        taken, self.kept[0] = self.kept[0], None
        self.vm.put(STORE, "stop", 0)
        self.vm.put(STORE, "pending", 0)  # last: as long as it is set, nobody puts another one there
        return taken

    def use_references(self, shown: Mapping[Kind, type]) -> None:
        """Take the classes that references to each kind of objects are shown as."""
        self.shown = shown

    def use_slow_paths(self, slow_paths: Iterable[Callable[..., Any]]) -> None:
        """Keep the callables that trampolines fall back to (abi.helpers.SLOW_PATHS)."""
        self.slow_paths = tuple(slow_paths)  # compiled code borrows the tuple
        self.vm.put(STORE, "py_store", id(self.slow_paths))

    # Quotas

    def admit(self, memories: int, tables: int) -> None:
        """Count one more instance with so many memories and tables of its own, within the quotas."""
        added = (("instances", "instance", 1), ("memories", "memory", memories), ("tables", "table", tables))
        # All of them are checked before the first is counted.
        for kind, noun, count in added:
            self.quotas.check(kind, noun, self.counts[kind] + count)
        for kind, _, count in added:
            self.counts[kind] += count

    def set_quotas(self, quotas: Quotas) -> None:
        """Change the quotas, of what is there already too."""
        self.quotas = quotas
        self.heap.bound(quotas.memory_size)
        for item in self.bounded:
            item.bound(quotas)

    # References to Python objects

    def hold(self, ty: ValType, value: object) -> bool:
        """Keep the object behind a value of type `ty` alive, if there is one; tell whether it is time for `relieve`.

        Called after the value was put where the collector looks, with the lock held: a collection that comes in between
        finds it there and has nothing to drop yet.
        """
        if ty.root != EXTERNREF.root or value is None:
            return False
        self.roots[id(value)] = value
        self.recent.add(id(value))
        left = self.vm.get(STORE, "extern_count") - 1
        self.vm.put(STORE, "extern_count", left)
        return left == 0

    def collect(self) -> None:
        """Collect objects of WebAssembly, and let go of those of Python that it has nowhere any more.

        In a host function too: what may lie on the stack stays.
        """
        self._collect(fully=True)

    def relieve(self) -> None:
        """Do a slice of that: a slow path, taken when many externrefs have come in, or a cycle has found out."""
        self._collect(fully=False)

    def _collect(self, *, fully: bool) -> None:
        from brolga.trampoline.runtime import claim, unclaim

        with self.lock, undisturbed():  # nobody else would open the store again
            self.opened()
            if not (self.roots or self.heap.made):
                return
            if self.suspended:  # in the midst of making an object, maybe
                return
            if self.vm.word(_THREAD_AT):  # code of the store runs in this thread
                dead = self._take_dead(fully=fully)
            elif claim(self.vm.address):
                self.vm.put(STORE, "closed", _COLLECTING)  # for this thread, which owns the store now
                try:
                    dead = self._take_dead(fully=fully)
                finally:
                    self.vm.put(STORE, "closed", _OPEN)
                    unclaim(self.vm.address)
            else:
                return
        del dead  # finalisers run now, in a store that is whole again

    def _take_dead(self, *, fully: bool) -> list[object]:
        if fully or self.heap.quiet:
            self.recent.clear()  # what is still somewhere is going to be found
        if fully:
            self.heap.collect()
        else:
            self.heap.advance()
        over = self.heap.over
        seen = self.heap.seen()
        dead = []
        if seen is not None:
            seen |= self.recent
            dead = [self.roots.pop(address) for address in list(self.roots) if address not in seen]
            self.recent.clear()
        # As with bytes: the next cycle starts when as many have come in as there are, and goes on quickly.
        self.vm.put(STORE, "extern_count", max(_EXTERNS, len(self.roots)) if over else _SOON)
        return dead

    # The end

    def close(self) -> None:
        """Refuse all use from now on; what Python still holds stays valid memory."""
        from brolga.trampoline.runtime import claim, unclaim

        with self.lock, undisturbed():
            if self.vm.get(STORE, "closed") == _CLOSED:
                return
            if not claim(self.vm.address):
                raise WasmtimeError("a store cannot be closed while its code runs")
            self.vm.put(STORE, "closed", _CLOSED)
            unclaim(self.vm.address)
            dropped = self.held, self.roots.copy(), self.data, self.instances, self.bounded
            self.held, self.data, self.instances, self.bounded = [], None, {}, []
            wasi, self.wasi = self.wasi, None
            self.heap.close()
            self.recent.clear()
            self.roots.clear()  # compiled code has the address of this dict
            self.flying.clear()
        if wasi is not None:
            wasi.close()
        del dropped


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
