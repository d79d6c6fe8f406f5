"""Linear memories: a reservation whose base never moves, so that views stay valid when it grows."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Final

from brolga.abi.layout import MEMORY
from brolga.errors import LimitError, UnsupportedError, WasmtimeError
from brolga.features import Feature
from brolga.limits import MAX_PAGES
from brolga.llvm import sysmem
from brolga.runtime.state import own, state_of
from brolga.runtime.vm import Reservation, Struct
from brolga.types import Limits, MemoryType

if TYPE_CHECKING:
    from brolga.runtime.state import State, Storelike

__all__ = ["Memory"]

# A 32-bit index plus a 32-bit offset plus 16 bytes always lies in here: no access needs a check.
_RESERVED: Final = (1 << 33) + (1 << 16)


class Memory:
    """A linear memory of a store. Sizes and addresses are bytes, growing is counted in pages of 64 KiB."""

    __slots__ = ("_reservation", "_state", "_type", "_vm")

    def __init__(self, store: Storelike, ty: MemoryType) -> None:
        """Make a memory of `ty.limits.min` pages, filled with zero."""
        if not isinstance(ty, MemoryType):
            raise TypeError(f"expected a MemoryType, got {type(ty).__name__}")
        state = state_of(store)
        _check(ty)
        size = ty.limits.min << ty.page_size_log2
        state.count("memories")
        quota = state.quotas.memory_size
        if 0 <= quota < size:
            raise WasmtimeError(f"memory minimum size of {ty.limits.min} pages exceeds memory limits")
        pages = MAX_PAGES if ty.limits.max is None else min(ty.limits.max, MAX_PAGES)
        most = pages << ty.page_size_log2
        self._state = state
        self._type = ty
        self._reservation = Reservation(_RESERVED, size)
        self._vm = Struct(MEMORY.size)
        self._vm.put(MEMORY, "base", self._reservation.address)
        self._vm.put(MEMORY, "length", size)
        self._vm.put(MEMORY, "maximum", min(most, quota) if quota >= 0 else most)
        self._vm.put(MEMORY, "page_log2", ty.page_size_log2)
        state.keep(self._reservation, self._vm)

    @property
    def vm(self) -> Struct:
        """The VMMemory that compiled code uses."""
        return self._vm

    @property
    def base(self) -> int:
        """Address of the first byte."""
        return self._reservation.address

    @property
    def state(self) -> State:
        """The store it belongs to."""
        return self._state

    @property
    def current_type(self) -> MemoryType:
        """Its type with the size that it has now as the minimum: what an import is matched against."""
        return MemoryType(Limits(self._pages(), self._type.limits.max))

    def _length(self) -> int:
        return self._vm.get(MEMORY, "length")

    def _pages(self) -> int:
        return self._length() >> self._type.page_size_log2

    def type(self, store: Storelike) -> MemoryType:
        """Return the type the memory was made with."""
        own(self._state, store)
        return self._type

    def size(self, store: Storelike) -> int:
        """Return the size in pages."""
        own(self._state, store)
        return self._pages()

    def data_len(self, store: Storelike) -> int:
        """Return the size in bytes."""
        own(self._state, store)
        return self._length()

    def page_size(self, store: Storelike) -> int:
        """Return the bytes of a page."""
        own(self._state, store)
        return self._type.page_size

    def page_size_log2(self, store: Storelike) -> int:
        """Return the base-2 logarithm of the bytes of a page."""
        own(self._state, store)
        return self._type.page_size_log2

    def grow(self, store: Storelike, delta: int) -> int:
        """Grow by `delta` pages and return the old size in pages; WasmtimeError when it may not become that large."""
        own(self._state, store)
        if delta < 0:
            raise OverflowError("cannot grow by a negative number of pages")
        length = self._length()
        added = delta << self._type.page_size_log2
        if length + added > self._vm.get(MEMORY, "maximum"):
            raise WasmtimeError(f"failed to grow memory by `{delta}`")
        if added:
            sysmem.commit(self.base + length, added, sysmem.READ | sysmem.WRITE)
            self._vm.put(MEMORY, "length", length + added)
        return length >> self._type.page_size_log2

    def view(self, store: Storelike) -> memoryview:
        """Return the bytes as a writable view, without a copy.

        It keeps the length that the memory has now, and stays valid for ever: growing does not move the bytes, and
        closing the store does not take them away while a view is held. `np.frombuffer(memory.view(store), np.float64)`
        is an array over the memory.
        """
        own(self._state, store)
        return self._reservation.view(self._length())

    def data_ptr(self, store: Storelike) -> ctypes._Pointer[ctypes.c_ubyte]:
        """Return a ctypes pointer to the first byte. Nothing checks what is done through it."""
        own(self._state, store)
        return ctypes.cast(self.base, ctypes.POINTER(ctypes.c_ubyte))

    def get_buffer_ptr(
        self, store: Storelike, size: int | None = None, offset: int = 0
    ) -> ctypes.Array[ctypes.c_ubyte]:
        """Return `size` bytes from `offset` on as a ctypes array, without a copy; IndexError unless they lie inside."""
        own(self._state, store)
        size = self._length() - offset if size is None else size
        if not 0 <= offset <= offset + size <= self._length():
            raise IndexError("out of bounds memory access")
        return (ctypes.c_ubyte * size).from_buffer(self._reservation.view(self._length()), offset)

    def read(self, store: Storelike, start: int | None = 0, stop: int | None = None) -> bytearray:
        """Return a copy of the bytes `[start:stop]`, with the rules of slices."""
        own(self._state, store)
        return bytearray(self._reservation.view(self._length())[start:stop])

    def write(self, store: Storelike, value: bytes | bytearray | memoryview, start: int | None = None) -> int:
        """Write bytes from `start` on and return how many; IndexError, and nothing written, unless all fit."""
        own(self._state, store)
        length, start = self._length(), start or 0
        start = start + length if start < 0 else start
        data = memoryview(value).cast("B")
        if not 0 <= start <= start + len(data) <= length:
            raise IndexError("out of bounds memory access")
        self._reservation.view(length)[start : start + len(data)] = data
        return len(data)

    def __eq__(self, other: object) -> bool:
        """Tell whether both are the same memory."""
        return isinstance(other, Memory) and self._vm is other._vm

    def __hash__(self) -> int:
        """Hash by identity of the memory."""
        return hash(id(self._vm))

    def __repr__(self) -> str:
        """Return the type."""
        return f"<Memory {self._type}>"


def _check(ty: MemoryType) -> None:
    needs = {
        Feature.MEMORY64: ty.is_64,
        Feature.THREADS: ty.shared,
        Feature.CUSTOM_PAGE_SIZES: ty.page_size_log2 != 16,
    }
    for feature in (feature for feature, needed in needs.items() if needed):
        raise UnsupportedError(feature.refusal)
    if ty.limits.min > MAX_PAGES or (ty.limits.max or 0) > MAX_PAGES:
        raise LimitError("memory size must be at most 65536 pages (4GiB)")
    if ty.limits.max is not None and ty.limits.max < ty.limits.min:
        raise LimitError("size minimum must not be greater than maximum")
