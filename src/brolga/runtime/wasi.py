"""WASI for guests of this engine: a row of the table of calls becomes a host function (wasi/).

The memory that a call works on is the one that its caller exports as `memory` (WASI, *Application ABI*). It is looked
up once for each instance that calls: a memory never moves, and never ends before its instance does.
"""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING

from brolga.abi.layout import MEMORY
from brolga.errors import WasmtimeError
from brolga.llvm.lifeline import Borrowed
from brolga.runtime.func import host_with_context
from brolga.runtime.memory import Memory
from brolga.runtime.shared_memory import SharedMemory
from brolga.runtime.state import state_of
from brolga.traps import Trap
from brolga.types import I32, FuncType
from brolga.wasi.calls import CALLS, KINDS, MODULE
from brolga.wasi.config import WasiConfig
from brolga.wasi.errno import Fail, Thrown, errno_of
from brolga.wasi.memory import GuestMemory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from brolga.runtime.func import Func
    from brolga.runtime.memory import MemoryBody
    from brolga.runtime.state import State, Storelike
    from brolga.wasi.calls import Call
    from brolga.wasi.wasi import Wasi

__all__ = ["host_functions", "set_wasi"]


class _Side:
    """The WASI side of a store: what `Store.set_wasi` gave, and the memories of those that have called."""

    __slots__ = ("callers", "wasi")

    def __init__(self) -> None:
        self.wasi: Wasi | None = None
        self.callers: dict[int, tuple[Wasi, GuestMemory]] = {}  # by the address of the VM context

    def limit(self, patience: Callable[[], float | None] | None) -> None:
        """Have calls wait no longer than that says; None: as long as they like, without asking."""
        if self.wasi is not None:
            self.wasi.patience = patience

    def close(self) -> None:
        """Close what the guest has open."""
        self.callers.clear()
        wasi, self.wasi = self.wasi, None
        if wasi is not None:
            wasi.close()


def set_wasi(state: State, config: WasiConfig) -> None:
    """Give a store what a configuration describes; what it had before is closed."""
    if not isinstance(config, WasiConfig):
        raise TypeError(f"expected a WasiConfig, got {type(config).__name__}")
    wasi = config.open()
    side = _side(state)
    side.close()
    side.wasi = wasi
    side.limit(state.patience)


def host_functions() -> Iterator[tuple[str, str, Callable[[Storelike], Func]]]:
    """Return for each call the names that it is imported by, and what makes the host function for a store."""
    # The module's older name, `wasi_unstable`, is not there: its layouts are others, and its seeks count differently.
    for call in CALLS:
        yield MODULE, call.name, _maker(call)


def _maker(call: Call) -> Callable[[Storelike], Func]:
    ty = FuncType([KINDS[kind].ty for kind in call.params], [I32] if call.returns else [])

    def make(store: Storelike) -> Func:
        state = state_of(store)
        return host_with_context(state, ty, _host(state, call), call.name)

    return make


def _host(state: State, call: Call) -> Callable[..., int | None]:
    """Return what WebAssembly calls: with the address of the caller's VM context, and signed numbers."""
    # The store holds the function, so neither this nor what it refers to may hold the store.
    owner, side = Borrowed(state), _side(state)
    callers, func = side.callers, call.func
    # Python gets numbers signed; with a mask they are not.
    kinds = map(KINDS.__getitem__, call.params)
    masks = tuple(-1 if kind.signed else (1 << 8 * kind.ty.size) - 1 for kind in kinds)

    def host(vmctx: int, *params: int) -> int | None:
        # The usual case is a lookup; what may be wrong is looked at where nothing is found.
        found = callers.get(vmctx) or _first_call(owner(), side, vmctx)
        try:
            return func(*found, *map(operator.and_, params, masks)) or 0
        except Fail as failed:
            return int(failed.errno)
        except OSError as failed:
            if failed.errno is None:  # of no host: the program's handler of a signal has raised, TimeoutError perhaps
                raise
            return int(errno_of(failed))
        except Thrown as thrown:
            error = thrown.error
        try:
            raise error  # of an object of the program: out here it keeps its own cause and context
        finally:
            del error  # or it would hold, by way of this frame, all that the guest has open

    return host


def _first_call(state: State, side: _Side, vmctx: int) -> tuple[Wasi, GuestMemory]:
    if side.wasi is None:
        raise WasmtimeError("the store has no WASI configuration: `Store.set_wasi` gives it one")
    # By the name alone, whatever the module imports or how many memories it has.
    instance = state.instances.get(vmctx)
    found = None if instance is None else instance.extern(state, "memory")
    if not isinstance(found, Memory | SharedMemory):
        raise Trap("missing required memory export: WASI works on what the caller exports as `memory`")
    return side.callers.setdefault(vmctx, (side.wasi, _guest_memory(found.body)))


def _guest_memory(body: MemoryBody) -> GuestMemory:
    """Return a memory with all that it may become: what it grows by has its address here already."""
    return GuestMemory(body.reservation.view(body.reservation.size), body.vm.window(MEMORY, "length"))


def _side(state: State) -> _Side:
    """Return the WASI side of a store, made when it is first asked for."""
    if not isinstance(state.wasi, _Side):
        state.wasi = _Side()
    return state.wasi
