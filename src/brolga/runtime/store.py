"""The store: everything that instances are made of belongs to one (spec, *Runtime Structure*, *Store*)."""

from __future__ import annotations

import operator
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from brolga.abi.layout import STORE
from brolga.abi.objects import Kind
from brolga.llvm.lifeline import Borrowed
from brolga.runtime.arrays import ArrayRef
from brolga.runtime.backtrace import note_frames, raise_trap
from brolga.runtime.engine import Engine
from brolga.runtime.exceptions import raise_exception, thrown_by_host
from brolga.runtime.func import func_at, ref_of
from brolga.runtime.managed import Managed
from brolga.runtime.refs import AnyRef, any_at, any_word, extern_at, extern_word
from brolga.runtime.state import Quotas, State
from brolga.runtime.structs import StructRef
from brolga.runtime.timeouts import seconds_of, ticks_of, timeout
from brolga.runtime.values import exception_at, thrown

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from typing import NoReturn

    from brolga.wasi.config import WasiConfig

__all__ = ["Store"]

_SHOWN: Final = MappingProxyType({Kind.STRUCT: StructRef, Kind.ARRAY: ArrayRef, Kind.EXTERN_BOX: AnyRef})
"""The class of references to each kind of objects."""


class Store(Managed):
    """A home for instances, functions, memories, tables and globals.

    Only one thread at a time may run code of a store; another that tries gets a RuntimeError. A closed store refuses
    all use with a ValueError.
    """

    __slots__ = ("__weakref__", "_state")

    def __init__(self, engine: Engine | None = None, data: Any = None) -> None:
        """Make an empty store; `data` is whatever the program wants to find again with `data()`."""
        if engine is not None and not isinstance(engine, Engine):
            raise TypeError(f"expected an Engine, got {type(engine).__name__}")
        engine = engine or Engine()  # Wasmtime's default; whoever makes many stores shares one
        engine.check_open()
        self._state = State(engine, data)
        self._state.use_slow_paths(_slow_paths(Borrowed(self._state)))
        self._state.use_references(_SHOWN)
        self._state.vm.put(STORE, "any_type", id(AnyRef))
        self._state.vm.put(STORE, "extern_box", engine.extern_box)
        if engine.epochs is not None:
            engine.epochs.add(self._state.vm)

    def _context(self) -> State:
        return self._state.opened()

    @property
    def engine(self) -> Engine:
        """The engine it was made for."""
        return self._state.engine

    def data(self) -> Any:
        """Return what was given as `data`."""
        return self._state.opened().data

    def gc(self) -> None:
        """Collect the objects of WebAssembly that nothing refers to, and let go of Python objects that it has no more.

        Both also happen while a program runs. In a host function, what the WebAssembly that called it may hold stays.
        """
        self._state.collect()

    def set_limits(
        self,
        memory_size: int = -1,
        table_elements: int = -1,
        instances: int = -1,
        tables: int = -1,
        memories: int = -1,
    ) -> None:
        """Limit what this store may hold from now on; -1 is no limit.

        `memory_size` is the bytes of each memory, `table_elements` the elements of each table: what there is already
        stays, but does not grow beyond. `instances` counts instances, `tables` and `memories` what their modules
        define. The structs, arrays and exceptions of the store, all together, may take `memory_size` bytes too. What
        exceeds a limit is a WasmtimeError, and -1 as the result of an instruction that grows something.
        """
        # Kept as plain ints, so that nothing of the program's is asked when a limit is compared.
        given = (memory_size, table_elements, instances, tables, memories)
        quotas = Quotas(*(operator.index(number) for number in given))
        self._state.opened().set_quotas(quotas)

    def set_wasi(self, config: WasiConfig) -> None:
        """Give guests what a configuration describes: from now on calls of WASI work on that.

        What they had before is closed, and so is this when the store is closed or goes. A configuration may be given to
        any number of stores; each has files and offsets of its own.
        """
        from brolga.runtime.wasi import set_wasi

        set_wasi(self._state.opened(), config)

    def timeout(self, seconds: float) -> AbstractContextManager[None]:
        """Let code of this store run for so many seconds of wall-clock time, within a `with` and from its start on.

        Code that runs when the time is over ends at once with a Trap whose code is `TrapCode.INTERRUPT`; what is called
        later in the same `with` traps too. In the main thread, a Python function that WebAssembly has called gets the
        Trap itself, out of a wait in the system too; in others it comes when that function has returned. Within another
        such `with` the earlier end holds. TypeError for what is no number, ValueError below 0.
        """
        state = self._state.opened()
        return timeout(state.vm, seconds_of(seconds), state.limits_changed)

    def set_epoch_deadline(self, ticks_after_current: int) -> None:
        """Let code of this store run until `Engine.increment_epoch` has been called so often; then it traps.

        Until this is called for the first time, code of the store traps at once. It wants `Config.epoch_interruption`,
        without which nothing happens.
        """
        ticks, epochs = ticks_of(ticks_after_current), self._state.opened().engine.epochs
        if epochs is not None:
            epochs.give(self._state.vm, ticks)

    def check_open(self) -> None:
        """Raise ValueError when the store is closed."""
        self._state.opened()

    def has_pending_exception(self) -> bool:
        """Tell whether a trap, or an exception of a host function, waits that a native caller could not be told.

        Native code that calls an export gets zeros then. Until the exception is taken every further native call into
        this store returns zeros at once, and the next call from Python raises it.
        """
        return self._state.pending

    def take_pending_exception(self) -> BaseException | None:
        """Return the exception that waits, after which the store goes on as if nothing had happened; None without."""
        return self._state.take_pending()

    def close(self) -> None:
        """End the use of the store and all that is in it. Views of its memories stay valid as long as they are held.

        WasmtimeError in a host function: its WebAssembly is still running.
        """
        self._state.close()


def _slow_paths(owner: Borrowed[State]) -> tuple[Callable[..., Any], ...]:
    """Return what trampolines call when machine code does not suffice (abi.helpers.SLOW_PATHS).

    The store holds these functions; were they to hold the store, only the garbage collector could end it.
    """
    from brolga.trampoline.conversions import vector_of
    from brolga.trampoline.results import results_of

    def func_of(address: int) -> object:
        # A new handle for each funcref that comes out of a call: handles are equal when their functions are.
        return func_at(owner(), address)

    def address_of(value: object) -> int:
        return ref_of(owner(), value)

    def references(convert: Callable[[State, Any], Any]) -> Callable[[Any], Any]:
        return lambda value: convert(owner(), value)

    def relieve() -> None:
        owner().relieve()

    conversions = [references(each) for each in (any_at, any_word, extern_at, extern_word)]
    exceptions = [references(each) for each in (thrown_by_host, thrown, exception_at)]

    def frame_of(pc: int) -> int:
        return owner().frames.learn(pc)

    def raised(address: int, pcs: tuple[int, ...]) -> NoReturn:
        raise_exception(owner(), address, pcs)

    return (
        raise_trap,
        note_frames,
        func_of,
        address_of,
        results_of,
        vector_of,
        *conversions,
        relieve,
        frame_of,
        raised,
        *exceptions,
    )
