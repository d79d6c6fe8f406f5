"""The store: everything that instances are made of belongs to one (spec, *Runtime Structure*, *Store*)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brolga.runtime.backtrace import note_frames, raise_trap
from brolga.runtime.engine import Engine
from brolga.runtime.func import func_at, ref_of
from brolga.runtime.managed import Managed
from brolga.runtime.state import Quotas, State

if TYPE_CHECKING:
    from typing import NoReturn

__all__ = ["Store"]


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
        state = State(engine or Engine(), data)
        state.use_slow_paths(
            (
                raise_trap,
                note_frames,
                lambda address: func_at(state, address),
                lambda value: ref_of(state, value),
                _wrong_results,
            )
        )
        self._state = state

    def _context(self) -> State:
        return self._state.opened()

    @property
    def engine(self) -> Engine:
        """The engine it was made for."""
        return self._state.engine

    def data(self) -> Any:
        """Return what was given as `data`."""
        return self._state.data

    def gc(self) -> None:
        """Let go of the Python objects that were passed in as externrefs and that no table or global holds any more."""
        self._state.opened().collect()

    def set_limits(
        self,
        memory_size: int = -1,
        table_elements: int = -1,
        instances: int = -1,
        tables: int = -1,
        memories: int = -1,
    ) -> None:
        """Limit what may be made in this store from now on: bytes of each memory, elements of each table, and how many
        instances, tables and memories; -1 is no limit.
        """
        self._state.opened().quotas = Quotas(memory_size, table_elements, instances, tables, memories)

    def close(self) -> None:
        """End the use of the store. Views of its memories stay valid as long as they are held."""
        self._state.close()


def _wrong_results(count: int, value: object) -> NoReturn:
    """Say that a host function returned something of the wrong shape: a slow path of trampolines."""
    if count == 0:
        raise TypeError(f"a host function without results returned {type(value).__name__}, expected None")
    shown = len(value) if isinstance(value, (tuple, list)) else f"another number from {type(value).__name__}"
    raise TypeError(f"a host function with {count} results returned {shown}")
