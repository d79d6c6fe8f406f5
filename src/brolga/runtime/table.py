"""Tables of references: a reservation of machine words whose base never moves."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Any

from brolga.abi.layout import TABLE
from brolga.errors import LimitError, UnsupportedError, WasmtimeError
from brolga.features import Feature
from brolga.limits import MAX_TABLE
from brolga.runtime.state import own, state_of
from brolga.runtime.values import from_word, to_word
from brolga.runtime.vm import Reservation, Struct, peek, poke
from brolga.types import EXTERNREF, Limits, TableType

if TYPE_CHECKING:
    from brolga.runtime.state import State, Storelike

__all__ = ["Table"]


class Table:
    """A table of a store: references to functions, or to Python objects."""

    __slots__ = ("_state", "_type", "_vm")

    def __init__(self, store: Storelike, ty: TableType, init: Any) -> None:
        """Make a table of `ty.limits.min` elements, each `init`: a Func or None, or any object for externref."""
        if not isinstance(ty, TableType):
            raise TypeError(f"expected a TableType, got {type(ty).__name__}")
        state = state_of(store)
        size = _check(ty)
        word = to_word(state, ty.element, init)
        state.count("tables")
        quota = state.quotas.table_elements
        if 0 <= quota < size:
            raise WasmtimeError(f"table minimum size of {size} elements exceeds table limits")
        most = MAX_TABLE if ty.limits.max is None else min(ty.limits.max, MAX_TABLE)
        most = min(most, quota) if quota >= 0 else most
        reservation = Reservation(8 * most, 8 * most)
        self._state = state
        self._type = ty
        self._vm = Struct(TABLE.size)
        self._vm.put(TABLE, "base", reservation.address)
        self._vm.put(TABLE, "length", size)
        self._vm.put(TABLE, "maximum", most)
        if word:
            self._fill(0, size, word)
        if ty.element == EXTERNREF:
            state.extern_tables.append(self._vm)
        state.keep(reservation, self._vm)

    @property
    def vm(self) -> Struct:
        """The VMTable that compiled code uses."""
        return self._vm

    @property
    def base(self) -> int:
        """Address of the first element."""
        return self._vm.get(TABLE, "base")

    @property
    def state(self) -> State:
        """The store it belongs to."""
        return self._state

    @property
    def current_type(self) -> TableType:
        """Its type with the size that it has now as the minimum: what an import is matched against."""
        return TableType(self._type.element, Limits(self._length(), self._type.limits.max))

    def _length(self) -> int:
        return self._vm.get(TABLE, "length")

    def _fill(self, start: int, count: int, word: int) -> None:
        for x in range(start, start + count):
            poke(self.base + 8 * x, word)

    def fill_words(self, word: int) -> None:
        """Give every element one value, as a word."""
        self._fill(0, self._length(), word)

    def type(self, store: Storelike) -> TableType:
        """Return the type the table was made with."""
        own(self._state, store)
        return self._type

    def size(self, store: Storelike) -> int:
        """Return the number of elements."""
        own(self._state, store)
        return self._length()

    def grow(self, store: Storelike, amt: int, init: Any) -> int:
        """Add `amt` elements, each `init`, and return the old size; WasmtimeError when it may not become that large."""
        own(self._state, store)
        word = to_word(self._state, self._type.element, init)
        if amt < 0:
            raise OverflowError("cannot grow by a negative number of elements")
        length = self._length()
        if length + amt > self._vm.get(TABLE, "maximum"):
            raise WasmtimeError(f"failed to grow table by `{amt}`")
        self._fill(length, amt, word)
        self._vm.put(TABLE, "length", length + amt)
        return length

    def get(self, store: Storelike, idx: int) -> Any:
        """Return element `idx`: a Func, an object, or None for null and for an index out of bounds."""
        own(self._state, store)
        x = operator.index(idx)
        if not 0 <= x < self._length():
            return None
        return from_word(self._state, self._type.element, peek(self.base + 8 * x))

    def set(self, store: Storelike, idx: int, val: Any) -> None:
        """Give element `idx` a value; WasmtimeError when it is out of bounds."""
        own(self._state, store)
        x = operator.index(idx)
        word = to_word(self._state, self._type.element, val)
        if not 0 <= x < self._length():
            raise WasmtimeError("table element index out of bounds")
        poke(self.base + 8 * x, word)

    def __eq__(self, other: object) -> bool:
        """Tell whether both are the same table."""
        return isinstance(other, Table) and self._vm is other._vm

    def __hash__(self) -> int:
        """Hash by identity of the table."""
        return hash(id(self._vm))

    def __repr__(self) -> str:
        """Return the type."""
        return f"<Table {self._type}>"


def _check(ty: TableType) -> int:
    if ty.is_64:
        raise UnsupportedError(Feature.MEMORY64.refusal)
    if not ty.element.is_ref:
        raise TypeError(f"a table holds references, not {ty.element}")
    if ty.limits.max is not None and ty.limits.max < ty.limits.min:
        raise LimitError("size minimum must not be greater than maximum")
    if ty.limits.min > MAX_TABLE:
        raise LimitError(f"a table of {ty.limits.min} elements exceeds the limit of {MAX_TABLE}")
    return ty.limits.min
