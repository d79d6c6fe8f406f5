"""Standard input and output that are nothing, or a descriptor of the host; objects of Python are in objects.py."""

from __future__ import annotations

import fcntl
import os
import select
import stat
from typing import Final

from brolga.wasi.errno import Errno, Fail
from brolga.wasi.fds import Descriptor
from brolga.wasi.types import FdFlags, Filestat, Filetype, Rights

__all__ = ["Empty", "HostStream", "Nowhere", "Stream"]

_FURTHEST: Final = (1 << 63) - 1  # the offsets that hosts take

_FILETYPES: Final = (
    (stat.S_ISREG, Filetype.REGULAR_FILE),
    (stat.S_ISCHR, Filetype.CHARACTER_DEVICE),
    (stat.S_ISBLK, Filetype.BLOCK_DEVICE),
    (stat.S_ISDIR, Filetype.DIRECTORY),
    (stat.S_ISSOCK, Filetype.SOCKET_STREAM),
)
"""There is none for a pipe, which is UNKNOWN."""


class Stream(Descriptor):
    """What all standard streams have in common: others may share them, so their flags are not the guest's to set.

    NONBLOCK is kept here, and waiting is avoided by asking first.
    """

    def set_flags(self, fdflags: int) -> None:
        """Say whether it waits; nothing else can be changed."""
        if (fdflags ^ self.fdflags) & ~FdFlags.NONBLOCK:
            raise Fail(Errno.EINVAL)
        self.fdflags = fdflags

    def ask(self, number: int, mask: int) -> None:
        """Fail with EAGAIN if a descriptor of the host would have the guest wait, who does not want to."""
        if self.fdflags & FdFlags.NONBLOCK:
            poller = select.poll()
            poller.register(number, mask)
            if not poller.poll(0):
                raise Fail(Errno.EAGAIN)


class Empty(Stream):
    """A standard input that nobody has given: at its end from the start, as Wasmtime has it."""

    rights_base = Rights.FD_READ | Rights.STREAM

    def read(self, views: list[memoryview]) -> int:
        """Find the end."""
        return 0


class Nowhere(Stream):
    """A standard output that nobody has asked for: it takes everything, as Wasmtime has it."""

    rights_base = Rights.FD_WRITE | Rights.STREAM

    def write(self, views: list[memoryview]) -> int:
        """Take all."""
        return sum(map(len, views))

    def sync(self) -> None:
        """Do nothing."""

    datasync = sync


class HostStream(Stream):
    """A descriptor of the host, each call being the host's own: short reads and writes, EAGAIN and EPIPE come through.

    A write that must not wait is as short as a pipe needs for that.
    """

    def __init__(self, number: int, rights: int, *, owned: bool) -> None:
        """Take a descriptor of the host, whose rights are these and whatever its kind allows; OSError if it is none."""
        self._number = number
        self._owned = owned
        found = os.fstat(number)
        self.filetype = next((kind for test, kind in _FILETYPES if test(found.st_mode)), Filetype.UNKNOWN)
        self.rights_base = rights | Rights.STREAM
        if not os.isatty(number) and _can_seek(number):
            self.rights_base |= Rights.FD_SEEK | Rights.FD_TELL
        if fcntl.fcntl(number, fcntl.F_GETFL) & os.O_APPEND:
            self.fdflags = FdFlags.APPEND

    def read(self, views: list[memoryview]) -> int:
        """Read what there is."""
        self.ask(self._number, select.POLLIN)
        return os.readv(self._number, views)

    def write(self, views: list[memoryview]) -> int:
        """Write as much as goes."""
        self.ask(self._number, select.POLLOUT)
        if self.fdflags & FdFlags.NONBLOCK:
            first = next((view for view in views if len(view)), memoryview(b""))
            views = [first[: select.PIPE_BUF]]  # as many bytes go into a pipe that is ready
        return os.writev(self._number, views)

    def pread(self, views: list[memoryview], offset: int) -> int:
        """Read at an offset."""
        return os.preadv(self._number, views, _offset(offset))

    def pwrite(self, views: list[memoryview], offset: int) -> int:
        """Write at an offset."""
        return os.pwritev(self._number, views, _offset(offset))

    def seek(self, delta: int, whence: int) -> int:
        """Move the offset, for everybody who shares it."""
        return os.lseek(self._number, delta, whence)

    def tell(self) -> int:
        """Return the offset."""
        return os.lseek(self._number, 0, os.SEEK_CUR)

    def stat(self) -> Filestat:
        """Return what the host knows."""
        found = os.fstat(self._number)
        return Filestat(
            *(found.st_dev, found.st_ino, self.filetype, found.st_nlink, found.st_size),
            *(max(found.st_atime_ns, 0), max(found.st_mtime_ns, 0), max(found.st_ctime_ns, 0)),
        )

    def sync(self) -> None:
        """Wait until the host has all on its disk."""
        os.fsync(self._number)

    def datasync(self) -> None:
        """Wait until the host has the bytes on its disk."""
        os.fdatasync(self._number)

    def fileno(self) -> int:
        """Return the host's descriptor."""
        return self._number

    def close(self) -> None:
        """Close the host's descriptor if it is the guest's alone."""
        if self._owned:
            os.close(self._number)


def _can_seek(number: int) -> bool:
    try:
        os.lseek(number, 0, os.SEEK_CUR)
    except OSError:
        return False
    return True


def _offset(given: int) -> int:
    """Return an offset that the host takes."""
    if given > _FURTHEST:
        raise Fail(Errno.EINVAL)
    return given
