"""What file systems in memory are made of: files, folders and links, and how much of all that there may be."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from brolga.wasi.errno import Errno, Fail
from brolga.wasi.types import NOW, Filestat, Filetype, Time

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["LARGEST", "File", "Folder", "Link", "Node", "Room"]

LARGEST: Final = (1 << 63) - 1
"""The largest size and offset of a file, as on the host."""

_ZEROS: Final = 1 << 20  # bytes that a file grows by at once: the zeros exist twice for a moment


class Room:
    """How many bytes a guest may still add: what it writes must not take the host's memory."""

    __slots__ = ("left",)

    def __init__(self, left: int) -> None:
        """Begin with so many."""
        self.left = left

    def take(self, size: int) -> None:
        """Use some; ENOSPC if there are not so many left."""
        if size > self.left:
            raise Fail(Errno.ENOSPC)
        self.left -= size

    def give(self, size: int) -> None:
        """Have some back."""
        self.left += size


class Node:
    """Something that has a name, or several, or none any more while it is open."""

    __slots__ = ("atim", "ctim", "ino", "links", "mtim")
    filetype = Filetype.UNKNOWN

    def __init__(self, ino: int) -> None:
        """Make one that was never read or written before now."""
        self.ino = ino
        self.links = 0  # names; of folders as Linux counts, and 0 of those that are removed
        self.atim = self.mtim = self.ctim = time.time_ns()

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return 0

    def stat(self, dev: int) -> Filestat:
        """Return what is known of it."""
        times = (self.atim, self.mtim, self.ctim)
        return Filestat(dev, self.ino, self.filetype, self.links, self.size, *times)

    def set_times(self, atim: Time, mtim: Time) -> None:
        """Set when it was last read and written."""
        self.ctim = now = time.time_ns()
        if atim is not None:
            self.atim = now if atim is NOW else int(atim)
        if mtim is not None:
            self.mtim = now if mtim is NOW else int(mtim)

    def changed(self) -> None:
        """Note that it was written now."""
        self.mtim = self.ctim = time.time_ns()

    def dropped(self, room: Room) -> None:
        """Lose a name."""
        self.links -= 1
        self.ctim = time.time_ns()  # of what may still be open, or have other names


class Link(Node):
    """A symbolic link."""

    __slots__ = ("text",)
    filetype = Filetype.SYMBOLIC_LINK

    def __init__(self, ino: int, text: bytes) -> None:
        """Make one that leads to where a text says."""
        super().__init__(ino)
        self.text = text

    @property
    def size(self) -> int:
        """The length of its text."""
        return len(self.text)

    def dropped(self, room: Room) -> None:
        """Lose a name, and with the last one the text."""
        super().dropped(room)
        if not self.links:
            room.give(len(self.text))


class Folder(Node):
    """A directory. `parent` is itself for the uppermost one."""

    __slots__ = ("names", "parent")
    filetype = Filetype.DIRECTORY

    def __init__(self, ino: int, parent: Folder | None = None) -> None:
        """Make an empty one."""
        super().__init__(ino)
        self.names: dict[bytes, Node] = {}
        self.parent = self if parent is None else parent
        self.links = 1  # its own `.`

    def listed(self) -> list[tuple[bytes, Node]]:
        """Return what is in it: a copy, since another thread may change it meanwhile."""
        return list(self.names.items())

    def is_in(self, other: Node) -> bool:
        """Whether it lies somewhere in another one, or is that."""
        # Linux looks upwards too: what lies below may be any number.
        folder = self
        while folder is not other and folder.parent is not folder:
            folder = folder.parent
        return folder is other

    def dropped(self, room: Room) -> None:
        """Lose the only name."""
        super().dropped(room)
        self.links = 0


class File(Node):
    """A file. The bytes that a program gave are shared with it until they are written."""

    __slots__ = ("data", "opened", "room")
    filetype = Filetype.REGULAR_FILE

    def __init__(self, ino: int, room: Room, data: bytes = b"") -> None:
        """Make one whose growth takes from a room."""
        super().__init__(ino)
        self.data: bytes | bytearray = data
        self.room = room
        self.opened = 0  # by descriptors

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return len(self.data)

    def read(self, views: Sequence[memoryview], offset: int) -> int:
        """Fill buffers from an offset on, and return the number of bytes."""
        _within(offset, views)
        start, end = offset, len(self.data)
        for view in views:
            found = self.data[offset : min(offset + len(view), end)]
            view[: len(found)] = found  # of the length that it has: another thread may cut the file
            offset += len(found)
        self.atim = time.time_ns()
        return offset - start

    def write(self, views: Sequence[memoryview], offset: int) -> int:
        """Write buffers at an offset, with zeros before it if the file is shorter; all of them or, for ENOSPC, none."""
        size = _within(offset, views)
        if size:
            self.grow(offset + size)  # to its full length at once: from here on nothing fails
            data = self._own()
            for view in views:
                data[offset : offset + len(view)] = view
                offset += len(view)
            self.changed()
        return size

    def grow(self, size: int) -> None:
        """Add zeros until it has so many bytes; nothing if it has more."""
        missing = size - len(self.data)
        if missing <= 0:
            return
        if size > LARGEST:
            raise Fail(Errno.EFBIG)
        # Before a byte exists: a guest may ask for more than the host has.
        self.room.take(missing)
        before = len(self.data)
        try:
            data = self._own()
            while len(data) < size:
                data += bytes(min(size - len(data), _ZEROS))
        except MemoryError:
            self._cut(before)
            self.room.give(missing)
            raise Fail(Errno.ENOSPC) from None

    def resize(self, size: int) -> None:
        """Cut it or add zeros, so that it has so many bytes."""
        self.grow(size)
        self.room.give(len(self.data) - size)
        self._cut(size)
        self.changed()

    def dropped(self, room: Room) -> None:
        """Lose a name, and with the last one the bytes, unless it is open."""
        super().dropped(room)
        self.forget()

    def forget(self) -> None:
        """Let go of the bytes if nobody can reach them any more."""
        if not self.links and not self.opened:
            self.room.give(len(self.data))
            self.data = b""

    def _own(self) -> bytearray:
        """Return the bytes, which are not the program's any more."""
        if isinstance(self.data, bytes):
            self.data = bytearray(self.data)
        return self.data

    def _cut(self, size: int) -> None:
        if len(self.data) > size:
            del self._own()[size:]


def _within(offset: int, views: Sequence[memoryview]) -> int:
    """Return the length of buffers together; EINVAL, as on the host, if they end beyond the largest offset."""
    size = sum(map(len, views))
    if offset + size > LARGEST:
        raise Fail(Errno.EINVAL)
    return size
