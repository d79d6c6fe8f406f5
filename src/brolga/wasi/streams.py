"""Standard input and output that are nothing, or a descriptor of the host; objects of Python are in objects.py."""

from __future__ import annotations

import fcntl
import os
import select

from brolga.wasi.errno import Errno, Fail
from brolga.wasi.fds import Descriptor
from brolga.wasi.files import HostFile
from brolga.wasi.owned import Owned
from brolga.wasi.types import FdFlags, Rights

__all__ = ["Empty", "HostStream", "Nowhere", "Stream", "require_ready"]


class Stream(Descriptor):
    """What all standard streams have in common: others may share them, so their flags are not the guest's to set.

    NONBLOCK is kept here, and waiting is avoided by asking first (`require_ready`).
    """

    def set_flags(self, fdflags: int) -> None:
        """Say whether it waits; nothing else can be changed."""
        if (fdflags ^ self.fdflags) & ~FdFlags.NONBLOCK:
            raise Fail(Errno.EINVAL)
        self.fdflags = fdflags


class Empty(Stream):
    """A standard input that nobody has given: at its end from the start, as Wasmtime has it."""

    kind = rights_base = Rights.FD_READ | Rights.STREAM

    def read(self, views: list[memoryview]) -> int:
        """Find the end."""
        return 0


class Nowhere(Stream):
    """A standard output that nobody has asked for: it takes everything, as Wasmtime has it."""

    kind = rights_base = Rights.FD_WRITE | Rights.STREAM

    def write(self, views: list[memoryview]) -> int:
        """Take all."""
        return sum(map(len, views))

    def sync(self) -> None:
        """Do nothing."""

    datasync = sync


class HostStream(Stream, HostFile):
    """A descriptor of the host, each call being the host's own: short reads and writes, EAGAIN and EPIPE come through.

    A write that must not wait is as short as a pipe needs for that.
    """

    def __init__(self, number: int, rights: int, owner: Owned | None = None) -> None:
        """Take a descriptor of the host, whose rights are these and whatever its kind allows; OSError if it is none.

        `owner` closes it; without one it is not the guest's to close.
        """
        seeks = not os.isatty(number) and _can_seek(number)
        # C libraries take a character device without these two rights for a terminal (wasi-libc, `isatty`).
        offset = Rights.FD_SEEK | Rights.FD_TELL if seeks else 0
        appends = fcntl.fcntl(number, fcntl.F_GETFL) & os.O_APPEND
        super().__init__(number, rights | Rights.STREAM | offset, 0, FdFlags.APPEND if appends else 0)
        # A pipe answers a seek with ESPIPE; a file could, and is not allowed to do more.
        self.kind = Rights.FILE if seeks else self.rights_base
        self._owner = owner

    def read(self, views: list[memoryview]) -> int:
        """Read what there is."""
        # O_NONBLOCK of the host would be set for everybody who has the same terminal, the user's shell among them.
        if self.fdflags & FdFlags.NONBLOCK:
            require_ready(self._fd, select.POLLIN)
        return os.readv(self._fd, views)

    def write(self, views: list[memoryview]) -> int:
        """Write as much as goes."""
        if self.fdflags & FdFlags.NONBLOCK:
            require_ready(self._fd, select.POLLOUT)
            first = next((view for view in views if len(view)), memoryview(b""))
            views = [first[: select.PIPE_BUF]]  # as many bytes go into a pipe that is ready
        return os.writev(self._fd, views)

    def close(self) -> None:
        """Close the host's descriptor if it is the guest's alone."""
        if self._owner is not None:
            self._owner.close()


def require_ready(number: int, mask: int) -> None:
    """Fail with EAGAIN if a descriptor of the host is not ready for what a mask of `poll` says."""
    poller = select.poll()
    poller.register(number, mask)
    if not poller.poll(0):
        raise Fail(Errno.EAGAIN)


def _can_seek(number: int) -> bool:
    try:
        os.lseek(number, 0, os.SEEK_CUR)
    except OSError:
        return False
    return True
