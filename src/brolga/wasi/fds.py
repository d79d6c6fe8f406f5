"""Descriptors: the table of a guest's numbers, and what every kind answers to what it cannot do."""

from __future__ import annotations

import contextlib
import heapq
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NoReturn

from brolga.wasi.errno import Errno, Fail
from brolga.wasi.types import Dirent, Filestat, Filetype, Rights, Time

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MOST_DESCRIPTORS", "Descriptor", "Descriptors", "Directory", "lacking"]

MOST_DESCRIPTORS: Final = 1 << 16
"""How many descriptors a guest may have; more are EMFILE, whatever they stand for."""


# What POSIX calls answer for things that they make no sense with.
_SENSELESS: Final = MappingProxyType(
    {
        **dict.fromkeys((Rights.FD_SEEK, Rights.FD_TELL, Rights.FD_ALLOCATE, Rights.FD_ADVISE), Errno.ESPIPE),
        **dict.fromkeys((Rights.FD_SYNC, Rights.FD_DATASYNC, Rights.FD_FILESTAT_SET_SIZE), Errno.EINVAL),
        **dict.fromkeys((Rights.SOCK_ACCEPT, Rights.SOCK_SHUTDOWN), Errno.ENOTSOCK),
        Rights.FD_READDIR: Errno.ENOTDIR,
    }
)


def lacking(wanted: int, kind: int) -> Errno:
    """Return why a right is not there: ENOTCAPABLE, or what the call answers for things of another kind."""
    if wanted & kind:
        return Errno.ENOTCAPABLE
    # A directory is no more than something else than what is asked for (Wasmtime).
    return Errno.EBADF if kind & Rights.FD_READDIR else _SENSELESS.get(wanted, Errno.EBADF)


def _refuse(errno: Errno) -> NoReturn:
    raise Fail(errno)


class Descriptor:
    """What a number of a guest stands for.

    Each kind has the methods that make sense for it; the others fail as the host's call would. Buffers are views of the
    guest's memory, offsets and sizes unsigned, times nanoseconds since 1970.
    """

    kind: int = Rights.ALL
    """What can be done with things of its kind, as rights: what cannot is no question of rights (`lacking`)."""
    filetype: Filetype = Filetype.UNKNOWN
    rights_base: int = 0
    rights_inheriting: int = 0
    fdflags: int = 0

    def read(self, views: list[memoryview]) -> int:
        """Fill buffers from the current offset on, and return the number of bytes; 0 at the end."""
        _refuse(Errno.EBADF)

    def write(self, views: list[memoryview]) -> int:
        """Write buffers at the current offset, or at the end with APPEND, and return the number of bytes."""
        _refuse(Errno.EBADF)

    def pread(self, views: list[memoryview], offset: int) -> int:
        """Fill buffers from an offset on, and leave the current one as it is."""
        _refuse(Errno.ESPIPE)

    def pwrite(self, views: list[memoryview], offset: int) -> int:
        """Write buffers at an offset, and leave the current one as it is."""
        _refuse(Errno.ESPIPE)

    def seek(self, delta: int, whence: int) -> int:
        """Move the offset by a signed number of bytes, and return it."""
        _refuse(Errno.ESPIPE)

    def tell(self) -> int:
        """Return the offset."""
        _refuse(Errno.ESPIPE)

    def stat(self) -> Filestat:
        """Return what is known of it."""
        return Filestat(0, 0, self.filetype, 0, 0, 0, 0, 0)

    def set_size(self, size: int) -> None:
        """Cut it or fill it with zeros, so that it has so many bytes."""
        _refuse(Errno.EINVAL)

    def allocate(self, offset: int, size: int) -> None:
        """See that there is room for so many bytes from an offset on."""
        _refuse(Errno.ESPIPE)

    def advise(self, offset: int, size: int, advice: int) -> None:
        """Hear how it is going to be used."""
        _refuse(Errno.ESPIPE)

    def sync(self) -> None:
        """Wait until what was written is safe."""
        _refuse(Errno.EINVAL)

    def datasync(self) -> None:
        """Wait until the bytes that were written are safe."""
        _refuse(Errno.EINVAL)

    def set_times(self, atim: Time, mtim: Time) -> None:
        """Set when it was last read and written."""
        _refuse(Errno.EBADF)

    def set_flags(self, fdflags: int) -> None:
        """Set how it writes and waits."""
        _refuse(Errno.EBADF)

    def close(self) -> None:
        """Let go of what is behind it; what fails is told the guest, and the number is free all the same."""

    def fileno(self) -> int | None:
        """Return the host's descriptor that tells when it is ready; None: `ready` does."""
        return None

    def ready(self, writing: bool) -> tuple[bool, int]:
        """Tell whether reading or writing goes on at once, and for how many bytes."""
        return True, 1

    def shutdown(self, how: int) -> None:
        """End one direction of a connection, or both."""
        _refuse(Errno.ENOTSOCK)

    def accept(self, fdflags: int) -> Descriptor:
        """Return the next connection."""
        _refuse(Errno.ENOTSOCK)

    def recv(self, views: list[memoryview], flags: int) -> tuple[int, int]:
        """Fill buffers from a connection, and return the number of bytes and what became of the message."""
        _refuse(Errno.ENOTSOCK)

    def send(self, views: list[memoryview]) -> int:
        """Send buffers, and return the number of bytes."""
        _refuse(Errno.ENOTSOCK)


class Directory(Descriptor):
    """A directory. Paths are the guest's, as bytes, and lead nowhere but below it."""

    kind = Rights.DIRECTORY
    filetype = Filetype.DIRECTORY
    preopen_name: bytes | None = None
    """The name under which a guest finds it; None for those that it has opened itself."""
    listing: list[bytes] | None = None
    """Its entries as they were when a guest began to list it, as `fd_readdir` writes them."""

    def open(
        self, path: bytes, follow: bool, oflags: int, rights_base: int, rights_inheriting: int, fdflags: int
    ) -> Descriptor:
        """Open a file or directory, made first if `oflags` want it; a link at the end only with `follow`."""
        _refuse(Errno.ENOTSUP)

    def stat_at(self, path: bytes, follow: bool) -> Filestat:
        """Return what is known of a path."""
        _refuse(Errno.ENOTSUP)

    def set_times_at(self, path: bytes, follow: bool, atim: Time, mtim: Time) -> None:
        """Set the times of a path."""
        _refuse(Errno.ENOTSUP)

    def create_directory(self, path: bytes) -> None:
        """Make a directory."""
        _refuse(Errno.ENOTSUP)

    def remove_directory(self, path: bytes) -> None:
        """Remove an empty directory."""
        _refuse(Errno.ENOTSUP)

    def unlink(self, path: bytes) -> None:
        """Remove a file or a link."""
        _refuse(Errno.ENOTSUP)

    def readlink(self, path: bytes) -> bytes:
        """Return what a link leads to."""
        _refuse(Errno.ENOTSUP)

    def symlink(self, target: bytes, path: bytes) -> None:
        """Make a link."""
        _refuse(Errno.ENOTSUP)

    def link(self, path: bytes, follow: bool, new_dir: Directory, new_path: bytes) -> None:
        """Give a file one more name."""
        _refuse(Errno.ENOTSUP)

    def rename(self, path: bytes, new_dir: Directory, new_path: bytes) -> None:
        """Give a file or directory another name, in place of who has it now."""
        _refuse(Errno.ENOTSUP)

    def entries(self) -> list[Dirent]:
        """Return what is in it, `.` and `..` among that."""
        _refuse(Errno.ENOTSUP)


class Descriptors:
    """The descriptors of a guest by number. A new one gets the lowest that is free, as POSIX has it."""

    def __init__(self, most: int = MOST_DESCRIPTORS) -> None:
        """Make an empty table that takes so many."""
        self._table: dict[int, Descriptor] = {}
        self._free: list[int] = []  # a heap of the numbers below `_next` that nobody has
        self._next = 0
        self._most = most

    def get(self, fd: int, *rights: int) -> Descriptor:
        """Return a descriptor: EBADF when there is none, ENOTCAPABLE unless it has the rights."""
        found = self._table.get(fd)
        if found is None:
            raise Fail(Errno.EBADF)
        _check_rights(found, rights)
        return found

    def directory(self, fd: int, *rights: int) -> Directory:
        """Return a directory: EBADF when there is no descriptor, ENOTDIR when it is none, ENOTCAPABLE as `get`."""
        found = self.get(fd)
        if not isinstance(found, Directory):
            raise Fail(Errno.ENOTDIR)
        _check_rights(found, rights)
        return found

    def insert(self, descriptor: Descriptor) -> int:
        """Give a descriptor its number; EMFILE when the table is full: whoever made it closes it then."""
        self.check_room()
        fd = heapq.heappop(self._free) if self._free else self._next
        self._next = max(self._next, fd + 1)
        self._table[fd] = descriptor
        return fd

    def check_room(self) -> None:
        """Refuse, with EMFILE, to have one more: asked before a file is opened, so that none is made in vain."""
        if len(self._table) >= self._most:
            raise Fail(Errno.EMFILE)

    def close(self, fd: int) -> None:
        """Close a descriptor, whose number is free from now on whatever fails."""
        self._take(fd).close()

    def renumber(self, fd: int, to: int) -> None:
        """Have `to`, which is closed, stand for what `fd` stood for; EBADF unless both are open."""
        self.get(to)
        self.get(fd)
        if fd == to:
            return
        replaced, self._table[to] = self._table[to], self._take(fd)
        replaced.close()

    def close_all(self) -> None:
        """Close all, whatever fails."""
        for fd in list(self._table):
            with contextlib.suppress(Fail, OSError):  # nobody is left to be told
                self.close(fd)

    def __iter__(self) -> Iterator[int]:
        """Return the numbers that are taken, in order."""
        return iter(sorted(self._table))

    def _take(self, fd: int) -> Descriptor:
        taken = self._table.pop(fd, None)
        if taken is None:
            raise Fail(Errno.EBADF)
        heapq.heappush(self._free, fd)
        return taken


def _check_rights(descriptor: Descriptor, rights: tuple[int, ...]) -> None:
    for wanted in rights:
        if wanted & ~descriptor.rights_base:
            raise Fail(lacking(wanted, descriptor.kind))
