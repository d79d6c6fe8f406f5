"""Tables of references: a reservation of machine words whose base never moves."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Any

from brolga.abi.layout import TABLE
from brolga.abi.objects import is_traced
from brolga.errors import LimitError, UnsupportedError, WasmtimeError
from brolga.features import Feature
from brolga.limits import MAX_TABLE
from brolga.runtime.state import own, state_of
from brolga.runtime.values import put, take, to_word
from brolga.runtime.vm import Record, Reservation
from brolga.types import Limits, TableType

if TYPE_CHECKING:
    from brolga.runtime.state import Quotas, State, Storelike

__all__ = ["Table", "TableBody", "table_of"]


class TableBody:
    """What a table is made of, whoever has a handle on it."""

    __slots__ = ("reservation", "type", "vm")

    def __init__(self, ty: TableType, quotas: Quotas) -> None:
        """Make a table of `ty.limits.min` nulls."""
        _check(ty)
        size = ty.limits.min
        if 0 <= quotas.table_elements < size:
            raise WasmtimeError(f"table minimum size of {size} elements exceeds table limits")
        self.type: TableType = ty  # of the beginning: Wasmtime's `type` does not follow the size
        # All of it may be written from the start: a page costs nothing before it is touched.
        self.reservation: Reservation = Reservation(8 * self.most, 8 * self.most)
        self.vm: Record = Record(TABLE.size)
        self.vm.put(TABLE, "base", self.reservation.address)
        self.vm.put(TABLE, "length", size)
        self.bound(quotas)

    @property
    def base(self) -> int:
        """Address of the first element."""
        return self.reservation.address

    @property
    def length(self) -> int:
        """How many elements there are."""
        return self.vm.get(TABLE, "length")

    @property
    def most(self) -> int:
        """How many elements there may ever be."""
        return MAX_TABLE if self.type.limits.max is None else min(self.type.limits.max, MAX_TABLE)

    def bound(self, quotas: Quotas) -> None:
        """Take new quotas into account: what is there stays, however little may be there from now on."""
        most = self.most if quotas.table_elements < 0 else min(self.most, quotas.table_elements)
        self.vm.put(TABLE, "maximum", max(most, self.length))

    def enter(self, state: State) -> None:
        """Have a store keep it, limit it and, where it holds objects, look into it when it collects."""
        state.held.append(self)
        state.bounded.append(self)
        if is_traced(self.type.element):
            state.heap.add_span(self.vm.address)


class Table:
    """A table of a store: references to functions, or to Python objects."""

    __slots__ = ("_body", "_state")

    def __init__(self, store: Storelike, ty: TableType, init: Any) -> None:
        """Make a table of `ty.limits.min` elements, each `init`: a Func or None, or any object for externref."""
        if not isinstance(ty, TableType):
            raise TypeError(f"expected a TableType, got {type(ty).__name__}")
        state = state_of(store)
        if ty.is_64 and Feature.MEMORY64 not in state.engine.features:
            raise UnsupportedError(Feature.MEMORY64.refusal)
        state.engine.admit(ty.element)
        # Convert first, look at the store afterwards: code of the program may run in between.
        word = to_word(state, ty.element, init)
        body = TableBody(ty, state.quotas)
        body.enter(state.opened())
        self._attach(state, body)
        # Fresh pages are null already, and a table of ten million of them takes no memory.
        put(state, ty.element, body.base, init, word, count=ty.limits.min if word else 0)

    def _attach(self, state: State, body: TableBody) -> None:
        """Make this a handle on a table: it keeps the store alive, and the elements even when the store is closed."""
        self._state = state
        self._body = body

    @property
    def body(self) -> TableBody:
        """What it is made of."""
        return self._body

    @property
    def state(self) -> State:
        """The store it belongs to."""
        return self._state

    @property
    def current_type(self) -> TableType:
        """Its type with the size that it has now as the minimum: what an import is matched against."""
        ty = self._body.type
        return TableType(ty.element, Limits(self._body.length, ty.limits.max), ty.is_64)

    def type(self, store: Storelike) -> TableType:
        """Return the type the table was made with; `size` tells how large it has become."""
        own(self._state, store)
        return self._body.type

    def size(self, store: Storelike) -> int:
        """Return the number of elements."""
        own(self._state, store)
        return self._body.length

    def grow(self, store: Storelike, amt: int, init: Any) -> int:
        """Add `amt` elements, each `init`, and return the old size; WasmtimeError when it may not become that large."""
        count = operator.index(amt)  # this, too, may run code of the program
        body, ty = self._body, self._body.type.element
        word = to_word(self._state, ty, init)
        own(self._state, store)
        if count < 0:
            raise WasmtimeError("cannot grow by negative amount")
        length = body.length
        if length + count > body.vm.get(TABLE, "maximum"):
            raise WasmtimeError(f"failed to grow table by `{count}`")
        # The length first: a collection of references looks no further than that.
        body.vm.put(TABLE, "length", length + count)
        put(self._state, ty, body.base + 8 * length, init, word, count=count)
        return length

    def get(self, store: Storelike, idx: int) -> Any:
        """Return element `idx`: a Func, an object, or None for null and for an index out of bounds."""
        x = operator.index(idx)
        own(self._state, store)
        if not 0 <= x < self._body.length:
            return None  # Wasmtime's answer to an index out of bounds; null looks the same
        return take(self._state, self._body.type.element, self._body.base + 8 * x)

    def set(self, store: Storelike, idx: int, val: Any) -> None:
        """Give element `idx` a value; WasmtimeError when it is out of bounds."""
        x = operator.index(idx)
        ty = self._body.type.element
        word = to_word(self._state, ty, val)
        own(self._state, store)
        if not 0 <= x < self._body.length:
            raise WasmtimeError("out of bounds table access")
        put(self._state, ty, self._body.base + 8 * x, val, word)

    def __eq__(self, other: object) -> bool:
        """Tell whether both are the same table."""
        return isinstance(other, Table) and self._body is other._body

    def __hash__(self) -> int:
        """Hash by identity of the table."""
        return hash(id(self._body))

    def __repr__(self) -> str:
        """Return the type."""
        return f"<Table {self._body.type}>"


def table_of(state: State, body: TableBody) -> Table:
    """Return a handle on a table that an instance has made."""
    found = Table.__new__(Table)
    found._attach(state, body)
    return found


def _check(ty: TableType) -> None:
    """Refuse a table that no module could define either, and one beyond the published limit."""
    if not ty.element.is_ref:
        raise WasmtimeError(f"a table holds references, not {ty.element}")
    if ty.limits.max is not None and ty.limits.max < ty.limits.min:
        raise WasmtimeError("size minimum must not be greater than maximum")
    if ty.limits.min > MAX_TABLE:
        raise LimitError(f"a table of {ty.limits.min} elements exceeds the limit of {MAX_TABLE}")
