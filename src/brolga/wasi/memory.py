"""A guest's memory as calls see it: every access is checked against its length of that moment.

A call looks at everything that it was given, the places of its results among them, before it moves a byte.
"""

from __future__ import annotations

import struct
from itertools import islice
from typing import TYPE_CHECKING, Final

from brolga.wasi.errno import Errno, Fail
from brolga.wasi.types import IOVEC

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["GuestMemory"]

_Bytes = bytes  # in the class the name is that of a method

_IOVECS: Final = 1024  # what hosts take at once (IOV_MAX); the rest is for the next call
_AT_ONCE: Final = 0x7FFFF000  # bytes, as Linux has it: a sum of lengths need not fit into the result otherwise
_U32: Final = struct.Struct("<I")
_U64: Final = struct.Struct("<Q")
_PATH: Final = 1 << 16  # bytes: longer than any host takes


class GuestMemory:
    """The bytes of a memory, numbers being little-endian. Addresses and sizes are unsigned."""

    __slots__ = ("_bytes", "_length")

    def __init__(self, data: memoryview, length: Sequence[int]) -> None:
        """Take all bytes that the memory may ever have, and a sequence whose item 0 is how many it has now."""
        self._bytes = data
        self._length = length

    @classmethod
    def over(cls, data: bytearray) -> GuestMemory:
        """Return one over the bytes of an array, which does not grow."""
        return cls(memoryview(data), (len(data),))

    def view(self, ptr: int, size: int) -> memoryview:
        """Return so many bytes as a writable view, without a copy; EFAULT unless all are inside."""
        end = ptr + size
        if end > self._length[0]:
            raise Fail(Errno.EFAULT)
        return self._bytes[ptr:end]

    def bytes(self, ptr: int, size: int) -> _Bytes:
        """Return a copy of so many bytes."""
        return bytes(self.view(ptr, size))

    def path(self, ptr: int, size: int) -> _Bytes:
        """Return a path: EILSEQ unless it is UTF-8, EINVAL for a zero in it, ENAMETOOLONG above 64 KiB."""
        view = self.view(ptr, size)
        if size > _PATH:
            raise Fail(Errno.ENAMETOOLONG)
        found = bytes(view)
        try:
            found.decode()
        except UnicodeDecodeError:
            raise Fail(Errno.EILSEQ) from None
        if 0 in found:
            raise Fail(Errno.EINVAL)
        return found

    def iovecs(self, ptr: int, count: int) -> list[memoryview]:
        """Return the buffers of an array of so many (address, length).

        Those beyond what a host takes at once are left out, as a short read or write does: the first 1024, and 2 GiB.
        Of more than 1024, empty ones do not count: nothing read would tell the guest that a file is at its end.
        """
        table = self.view(ptr, count * 8)
        if count == 1:  # nearly always
            start, size = IOVEC.unpack(table)
            view = self.view(start, size)
            return [view if size <= _AT_ONCE else view[:_AT_ONCE]]
        pairs = IOVEC.iter_unpack(table)
        if count > _IOVECS:
            pairs = islice((pair for pair in pairs if pair[1]), _IOVECS)
        views = [self.view(start, size) for start, size in pairs]
        return views if sum(map(len, views)) <= _AT_ONCE else _cut(views)

    def u32(self, ptr: int) -> int:
        """Return the 32-bit number at an address."""
        return int.from_bytes(self.view(ptr, 4), "little")

    def get(self, ptr: int, layout: struct.Struct) -> tuple[int, ...]:
        """Return the fields of a struct."""
        return layout.unpack(self.view(ptr, layout.size))

    def put(self, ptr: int, layout: struct.Struct, *values: int) -> None:
        """Write the fields of a struct."""
        layout.pack_into(self.view(ptr, layout.size), 0, *values)

    def put_u16(self, ptr: int, value: int) -> None:
        """Write a 16-bit number."""
        self.view(ptr, 2)[:] = value.to_bytes(2, "little")

    def put_u32(self, ptr: int, value: int) -> None:
        """Write a 32-bit number."""
        _U32.pack_into(self.view(ptr, 4), 0, value)

    def put_u64(self, ptr: int, value: int) -> None:
        """Write a 64-bit number."""
        _U64.pack_into(self.view(ptr, 8), 0, value)


def _cut(views: list[memoryview]) -> list[memoryview]:
    """Return the buffers as far as they have together what goes at once."""
    kept, left = [], _AT_ONCE
    for view in views:
        kept.append(view[:left])
        left -= len(kept[-1])
        if not left:
            break
    return kept
