"""Memory that compiled code and the runtime share: structs of `abi.layout`, and reservations of address space."""

from __future__ import annotations

import ctypes
import mmap
from typing import TYPE_CHECKING, Final

from brolga.errors import WasmtimeError
from brolga.llvm import sysmem

if TYPE_CHECKING:
    from typing import NoReturn

    from brolga.abi.layout import Layout

__all__ = ["CELL", "Pinned", "Reservation", "Record", "fill", "peek", "peek_cell", "poke", "poke_cell"]

_MAP_NORESERVE = 0x4000  # Linux: address space costs neither memory nor swap; the mmap module does not name it
_MASK = (1 << 64) - 1

CELL: Final = 16
"""Bytes of the cell of a global: room for a vector."""


def peek(address: int) -> int:
    """Return the unsigned 64-bit word at `address`, which must be memory of ours."""
    return ctypes.c_uint64.from_address(address).value


def peek_cell(address: int) -> int:
    """Return what is in the 16-byte cell of a global, which must be memory of ours: the bits of its value."""
    return int.from_bytes(ctypes.string_at(address, CELL), "little")


def poke_cell(address: int, value: int) -> None:
    """Write the bits of a value into the 16-byte cell of a global, which must be memory of ours."""
    ctypes.memmove(address, value.to_bytes(CELL, "little"), CELL)


def fill(address: int, value: int, count: int) -> None:
    """Write a 64-bit word `count` times from `address` on, which must be memory of ours."""
    ctypes.memmove(address, (value & _MASK).to_bytes(8, "little") * count, 8 * count)


def poke(address: int, value: int, size: int) -> None:
    """Write the lowest `size` bytes of a value, which must be memory of ours."""
    ctypes.memmove(address, (value & (1 << 8 * size) - 1).to_bytes(size, "little"), size)


class Pinned:
    """What machine code has the address of. A copy would not keep alive what it points to, so there is none."""

    __slots__ = ()

    def __reduce__(self) -> NoReturn:
        """Refuse to be copied or pickled."""
        raise TypeError(f"cannot copy or pickle {type(self).__name__!r}: it belongs to this process")


class Record(Pinned):
    """A struct of 8-byte words, zero at first, at a fixed address (a multiple of 16), as long as this object lives."""

    __slots__ = ("__weakref__", "_buffer", "_words", "address")

    def __init__(self, size: int) -> None:
        """Make a struct of `size` bytes."""
        # ctypes promises the alignment of a word; cells of globals are 16 bytes and lie in structs.
        self._buffer = (ctypes.c_uint64 * (size // 8 + 2))()
        start = ctypes.addressof(self._buffer)
        self.address: int = -(-start // 16) * 16
        # An array over the same memory, because an index is all that an access then costs.
        self._words = (ctypes.c_uint64 * (size // 8)).from_address(self.address)

    def word(self, offset: int) -> int:
        """Return the word at `offset` bytes."""
        return int(self._words[offset // 8])

    def set_word(self, offset: int, value: int) -> None:
        """Write the word at `offset` bytes."""
        self._words[offset // 8] = value & _MASK

    def window(self, layout: Layout, field: str) -> memoryview:
        """Return a view of one item over a field, which keeps the struct in place: item 0 is always its value."""
        offset = self.address - ctypes.addressof(self._buffer) + layout[field]
        return memoryview((ctypes.c_uint64 * 1).from_buffer(self._buffer, offset)).cast("B").cast("Q")

    def get(self, layout: Layout, field: str) -> int:
        """Return a field."""
        return int(self._words[layout[field] // 8])

    def put(self, layout: Layout, field: str, value: int) -> None:
        """Write a field."""
        self._words[layout[field] // 8] = value & _MASK


class Reservation(Pinned):
    """A run of address space, part of which is committed.

    Python's own mmap object owns it: a view that somebody still holds keeps the mapping alive, so that reading through
    it is safe for ever, whatever becomes of memory and store.
    """

    __slots__ = ("_anchor", "_map", "address", "size")

    def __init__(self, size: int, committed: int) -> None:
        """Reserve `size` bytes of which the first `committed` may be read and written.

        WasmtimeError when there is no room in the address space.
        """
        self.size: int = max(sysmem.pages(size), sysmem.page_size())
        try:
            flags = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | _MAP_NORESERVE
            self._map = mmap.mmap(-1, self.size, flags, mmap.PROT_READ | mmap.PROT_WRITE)
        except (OSError, ValueError, OverflowError) as problem:
            raise WasmtimeError(f"cannot reserve {size} bytes of address space: {problem}") from None
        # As long as something is exported from the map, nobody can close or resize it.
        self._anchor = ctypes.c_char.from_buffer(self._map)
        self.address: int = ctypes.addressof(self._anchor)
        # Made writable as a whole, because Python exports no other mapping; what is not committed loses all access.
        used = sysmem.pages(committed)
        if used < self.size:
            sysmem.commit(self.address + used, self.size - used, sysmem.NONE)

    def array(self, length: int, offset: int = 0) -> ctypes.Array[ctypes.c_ubyte]:
        """Return `length` bytes from `offset` on, which must be committed, as an array that keeps the mapping alive."""
        # A slice of the map itself would lead its reader to the map, and from there beyond what is committed.
        return (ctypes.c_ubyte * length).from_buffer(self._map, offset)

    def view(self, length: int) -> memoryview:
        """Return the first `length` bytes, which must be committed, as a writable view."""
        return memoryview(self.array(length)).cast("B")
