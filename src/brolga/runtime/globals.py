"""Global variables: a 16-byte cell each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brolga.abi.objects import is_traced
from brolga.errors import WasmtimeError
from brolga.runtime.state import own, state_of
from brolga.runtime.values import put, take, to_word
from brolga.runtime.vm import CELL, Record, peek_cell
from brolga.types import GlobalType

if TYPE_CHECKING:
    from brolga.runtime.state import State, Storelike

__all__ = ["Global", "global_at"]


class Global:
    """A global variable of a store."""

    __slots__ = ("_cell", "_state", "_type")

    def __init__(self, store: Storelike, ty: GlobalType, val: Any) -> None:
        """Make a global with a first value."""
        if not isinstance(ty, GlobalType):
            raise TypeError(f"expected a GlobalType, got {type(ty).__name__}")
        state = state_of(store)
        state.engine.admit(ty.content)
        word = to_word(state, ty.content, val)
        cell = Record(CELL)
        state.opened().structs.append(cell)  # asked again: converting may have run code of the program
        self._attach(state, ty, cell.address)
        # Known to the collection of references before an object is in it.
        if is_traced(ty.content):
            state.heap.add_cell(cell.address)
        put(state, ty.content, cell.address, val, word)

    def _attach(self, state: State, ty: GlobalType, cell: int) -> None:
        """Make this the handle on a cell. It lies in a struct of the store, which the state keeps."""
        self._state = state
        self._type = ty
        self._cell = cell  # identity, too: what is imported and exported again has one cell

    @property
    def cell(self) -> int:
        """Address of the cell."""
        return self._cell

    @property
    def state(self) -> State:
        """The store it belongs to."""
        return self._state

    @property
    def current_type(self) -> GlobalType:
        """Its type: what an import is matched against."""
        return self._type

    def type(self, store: Storelike) -> GlobalType:
        """Return the global's type."""
        own(self._state, store)
        return self._type

    def value(self, store: Storelike) -> Any:
        """Return the value; null is None."""
        own(self._state, store)
        return take(self._state, self._type.content, self._cell)

    def set_value(self, store: Storelike, val: Any) -> None:
        """Change the value; WasmtimeError when the global is immutable."""
        # Convert first, look at the store afterwards: `__index__` of a value may close it.
        word = to_word(self._state, self._type.content, val)
        own(self._state, store)
        if not self._type.mutable:
            raise WasmtimeError("immutable global cannot be set")
        put(self._state, self._type.content, self._cell, val, word)

    def bits(self, store: Storelike) -> int:
        """Return the bits that are in the cell, so that every NaN can be told from the others."""
        own(self._state, store)
        return peek_cell(self._cell) & ((1 << 8 * self._type.content.size) - 1)

    def __eq__(self, other: object) -> bool:
        """Tell whether both are the same global."""
        return isinstance(other, Global) and self._cell == other._cell

    def __hash__(self) -> int:
        """Hash by identity of the global."""
        return hash(self._cell)

    def __repr__(self) -> str:
        """Return the type."""
        return f"<Global {self._type}>"


def global_at(state: State, ty: GlobalType, cell: int) -> Global:
    """Return a handle on a global, whose cell belongs to the store or to one of its instances."""
    found = Global.__new__(Global)
    found._attach(state, ty, cell)
    return found
