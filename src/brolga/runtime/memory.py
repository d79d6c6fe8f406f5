"""Linear memories: a reservation whose base never moves, so that views stay valid when it grows."""

from __future__ import annotations

import ctypes
import operator
from typing import TYPE_CHECKING, Final

from brolga.abi.layout import MEMORY, is_checked
from brolga.errors import LimitError, UnsupportedError, WasmtimeError
from brolga.features import Feature, FeatureSet
from brolga.limits import MAX_MEMORY, max_pages
from brolga.llvm import sysmem
from brolga.runtime.state import own, state_of
from brolga.runtime.vm import Record, Reservation
from brolga.types import Limits, MemoryType

if TYPE_CHECKING:
    from typing_extensions import Buffer

    from brolga.runtime.state import Quotas, State, Storelike

__all__ = ["Memory", "MemoryBody", "check_features", "memory_of"]

# A 32-bit index plus a 32-bit offset plus 16 bytes always lies in here: no access needs a check.
_RESERVED: Final = (1 << 33) + (1 << 16)

# What is committed at once when a memory grows begins at a multiple of this, which is one of the machine's pages too.
_COMMITTED: Final = 1 << 16


class MemoryBody:
    """What a memory is made of, whoever has a handle on it."""

    __slots__ = ("reservation", "type", "vm")

    def __init__(self, ty: MemoryType, quotas: Quotas) -> None:
        """Make a memory of `ty.limits.min` pages, filled with zero."""
        _check(ty)
        size = ty.limits.min << ty.page_size_log2
        if 0 <= quotas.memory_size < size:
            raise WasmtimeError(f"memory minimum size of {ty.limits.min} pages exceeds memory limits")
        self.type: MemoryType = ty
        # Where code checks no bounds it relies on what follows the bytes, whatever the maximum.
        self.reservation: Reservation = Reservation(self.most if is_checked(ty) else _RESERVED, size)
        self.vm: Record = Record(MEMORY.size)
        self.vm.put(MEMORY, "base", self.reservation.address)
        self.vm.put(MEMORY, "length", size)
        self.vm.put(MEMORY, "page_log2", ty.page_size_log2)
        self.bound(quotas)

    @property
    def base(self) -> int:
        """Address of the first byte."""
        return self.reservation.address

    @property
    def length(self) -> int:
        """Bytes that may be accessed."""
        return self.vm.get(MEMORY, "length")

    @property
    def pages(self) -> int:
        """The same in pages."""
        return self.length >> self.type.page_size_log2

    @property
    def most(self) -> int:
        """Bytes that there may ever be."""
        ty = self.type
        pages = max_pages(ty.is_64, ty.page_size_log2) if ty.limits.max is None else ty.limits.max
        most = pages << ty.page_size_log2
        return min(most, MAX_MEMORY) if ty.is_64 else most

    def bound(self, quotas: Quotas) -> None:
        """Take new quotas into account: what is there stays, however little may be there from now on."""
        # What the type allows, what the store allows, and never less than there is: code subtracts one from the other.
        most = self.most
        if quotas.memory_size >= 0:
            most = min(most, quotas.memory_size)
        self.vm.put(MEMORY, "maximum", max(most, self.length))

    @property
    def current_type(self) -> MemoryType:
        """Its type with the size that it has now as the minimum."""
        ty = self.type
        return MemoryType(Limits(self.pages, ty.limits.max), ty.is_64, ty.shared, ty.page_size_log2)

    def view(self) -> memoryview:
        """Return the bytes as a writable view that keeps them alive."""
        return self.reservation.view(self.length)

    def pointer(self) -> ctypes._Pointer[ctypes.c_ubyte]:
        """Return a pointer to the first byte, which keeps the bytes alive."""
        # Cast from an array, not from an address: so the pointer refers to what it points to.
        return ctypes.cast(self.reservation.array(self.length), ctypes.POINTER(ctypes.c_ubyte))

    def array(self, size: int | None, start: int) -> ctypes.Array[ctypes.c_ubyte]:
        """Return `size` bytes from `start` on, or all from there on; IndexError unless they lie inside."""
        length = self.length
        count = length - start if size is None else size
        # The array knows its length only, so this is the one place where its ends can be checked.
        if not 0 <= start <= start + count <= length:
            raise IndexError("out of bounds memory access")
        return self.reservation.array(count, start)

    def write(self, data: memoryview, at: int) -> int:
        """Write the bytes of a buffer, and return how many; a negative place counts from the end."""
        view = self.view()
        at += len(view) if at < 0 else 0
        if not 0 <= at <= at + data.nbytes <= len(view):
            raise IndexError("out of bounds memory access")
        if data.nbytes:  # a view of nothing cannot be cast when it has more than one dimension
            view[at : at + data.nbytes] = data.cast("B")
        return data.nbytes

    def grow(self, pages: int) -> int:
        """Grow by so many pages, at least none, and return how many there were; WasmtimeError when that fails."""
        length, added = self.length, pages << self.type.page_size_log2
        if length + added > self.vm.get(MEMORY, "maximum"):
            raise WasmtimeError(f"failed to grow memory by `{pages}`")
        if added:
            # Pages first, length second: code must not be told of bytes that are not there yet.
            start = length // _COMMITTED * _COMMITTED
            sysmem.commit(self.base + start, length + added - start, sysmem.READ | sysmem.WRITE)
            self.vm.put(MEMORY, "length", length + added)
        return length >> self.type.page_size_log2


class Memory:
    """A linear memory of a store. Sizes and addresses are bytes, growing is counted in pages of 64 KiB.

    From Python 3.12 on a memory is a buffer: `memoryview(memory)` and `np.frombuffer(memory, ...)` are views like
    those of `view`.
    """

    __slots__ = ("_body", "_state")

    def __init__(self, store: Storelike, ty: MemoryType) -> None:
        """Make a memory of `ty.limits.min` pages, filled with zero."""
        if not isinstance(ty, MemoryType):
            raise TypeError(f"expected a MemoryType, got {type(ty).__name__}")
        state = state_of(store)
        if ty.shared:
            raise WasmtimeError("shared memories must be created through `SharedMemory`")
        check_features(ty, state.engine.features)
        self._attach(state, MemoryBody(ty, state.quotas))
        state.held.append(self._body)  # code of instances that import it has its address
        state.bounded.append(self._body)

    def _attach(self, state: State, body: MemoryBody) -> None:
        """Make this a handle on a memory: it keeps the store alive, and the bytes even when the store is closed."""
        self._state = state
        self._body = body

    @property
    def body(self) -> MemoryBody:
        """What it is made of."""
        return self._body

    @property
    def state(self) -> State:
        """The store it belongs to."""
        return self._state

    @property
    def current_type(self) -> MemoryType:
        """Its type with the size that it has now as the minimum: what an import is matched against."""
        return self._body.current_type

    def type(self, store: Storelike) -> MemoryType:
        """Return the type the memory was made with; `size` tells how large it has become."""
        own(self._state, store)
        return self._body.type

    def size(self, store: Storelike) -> int:
        """Return the size in pages."""
        own(self._state, store)
        return self._body.pages

    def data_len(self, store: Storelike) -> int:
        """Return the size in bytes."""
        own(self._state, store)
        return self._body.length

    def page_size(self, store: Storelike) -> int:
        """Return the bytes of a page."""
        own(self._state, store)
        return self._body.type.page_size

    def page_size_log2(self, store: Storelike) -> int:
        """Return the base-2 logarithm of the bytes of a page."""
        own(self._state, store)
        return self._body.type.page_size_log2

    def grow(self, store: Storelike, delta: int) -> int:
        """Grow by `delta` pages and return the old size in pages; WasmtimeError when it may not become that large."""
        pages = operator.index(delta)  # runs code of the program, so the store is looked at afterwards
        own(self._state, store)
        if pages < 0:
            raise WasmtimeError("cannot grow by negative amount")
        return self._body.grow(pages)

    def view(self, store: Storelike) -> memoryview:
        """Return the bytes as a writable view, without a copy.

        It keeps the length that the memory has now, and stays valid for ever: growing does not move the bytes, and
        closing the store does not take them away while a view is held. `np.frombuffer(memory.view(store), np.float64)`
        is an array over the memory.
        """
        own(self._state, store)
        return self._body.view()

    def __buffer__(self, flags: int) -> memoryview:
        """Return the same as `view`, for Python 3.12 and newer (PEP 688); ValueError when the store is closed."""
        self._state.opened()
        return self._body.view()

    def data_ptr(self, store: Storelike) -> ctypes._Pointer[ctypes.c_ubyte]:
        """Return a ctypes pointer to the first byte, which keeps the bytes alive. Nothing checks how it is used."""
        own(self._state, store)
        return self._body.pointer()

    def get_buffer_ptr(
        self, store: Storelike, size: int | None = None, offset: int = 0
    ) -> ctypes.Array[ctypes.c_ubyte]:
        """Return `size` bytes from `offset` on as a ctypes array, without a copy; IndexError unless they lie inside."""
        start = operator.index(offset)
        count = None if size is None else operator.index(size)
        own(self._state, store)
        return self._body.array(count, start)

    def read(self, store: Storelike, start: int | None = 0, stop: int | None = None) -> bytearray:
        """Return a copy of the bytes `[start:stop]`, with the rules of slices."""
        return bytearray(self.view(store)[start:stop])

    def write(self, store: Storelike, value: Buffer, start: int | None = None) -> int:
        """Write the bytes of a buffer (bytes, bytearray, memoryview, array, ...) from `start` on; return how many.

        A negative `start` counts from the end. IndexError, and nothing written, unless all fit.
        """
        data = memoryview(value)
        at = 0 if start is None else operator.index(start)
        own(self._state, store)  # after the last code of the program has run
        return self._body.write(data, at)

    def __eq__(self, other: object) -> bool:
        """Tell whether both are the same memory."""
        return isinstance(other, Memory) and self._body is other._body

    def __hash__(self) -> int:
        """Hash by identity of the memory."""
        return hash(id(self._body))

    def __repr__(self) -> str:
        """Return the type."""
        return f"<Memory {self._body.type}>"


def memory_of(state: State, body: MemoryBody) -> Memory:
    """Return a handle on a memory that an instance has made."""
    found = Memory.__new__(Memory)
    found._attach(state, body)
    return found


def check_features(ty: MemoryType, features: FeatureSet) -> None:
    """Refuse a memory that no module of the engine could define."""
    needs = {
        Feature.MEMORY64: ty.is_64,
        Feature.THREADS: ty.shared,
        Feature.CUSTOM_PAGE_SIZES: ty.page_size_log2 != 16,
    }
    for feature in (feature for feature, needed in needs.items() if needed and feature not in features):
        raise UnsupportedError(feature.refusal)


def _check(ty: MemoryType) -> None:
    """Refuse sizes that no module could have either, and what is beyond the published limit."""
    if ty.page_size_log2 not in {0, 16}:
        raise WasmtimeError("invalid custom page size: it is 1 or 65536")
    most = max_pages(ty.is_64, ty.page_size_log2)
    # The wording of the validator, which says the same of the types in a module.
    if ty.limits.min > most or (ty.limits.max or 0) > most:
        raise WasmtimeError(f"memory size must be at most {most} pages")
    if ty.shared and ty.limits.max is None:
        raise WasmtimeError("shared memories must have a maximum size")
    if ty.limits.max is not None and ty.limits.max < ty.limits.min:
        raise WasmtimeError("size minimum must not be greater than maximum")
    if ty.is_64 and ty.limits.min << ty.page_size_log2 > MAX_MEMORY:
        raise LimitError(f"a memory of {ty.limits.min} pages exceeds the limit of {MAX_MEMORY} bytes")
