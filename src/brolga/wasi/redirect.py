"""What a program gives for a standard stream becomes a descriptor: `source` for input, `sink` for output."""

from __future__ import annotations

import errno
import os

from brolga.wasi.fds import Descriptor
from brolga.wasi.objects import InputObject, OutputObject
from brolga.wasi.owned import number, opened
from brolga.wasi.streams import Empty, HostStream, Nowhere
from brolga.wasi.types import Rights

__all__ = ["sink", "source"]


def source(given: object) -> Descriptor:
    """Return a standard input of what a program gives, or TypeError.

    None is nothing, a number a descriptor of this process, a path a file, bytes or another buffer themselves. What has
    `read1`, `read` or `readinto` is a file object, and what can be called is asked for at most so many bytes.
    """
    if given is None:
        return Empty()
    # True is a number to Python, and would be standard output.
    if isinstance(given, int) and not isinstance(given, bool):
        return _inherited(given, Rights.FD_READ)
    if isinstance(given, os.PathLike):
        return _opened(given, os.O_RDONLY, Rights.FD_READ)
    return InputObject(given)


def sink(given: object) -> Descriptor:
    """Return a standard output of what a program gives, or TypeError.

    None is nowhere, a number a descriptor of this process, a path a file, which is made or emptied. What has `write` is
    a file object, a bytearray and what has `append` gets bytes, and what can be called is called with them.
    """
    if given is None:
        return Nowhere()
    if isinstance(given, int) and not isinstance(given, bool):
        return _inherited(given, Rights.FD_WRITE)
    if isinstance(given, os.PathLike):
        return _opened(given, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, Rights.FD_WRITE)
    return OutputObject(given)


def _inherited(descriptor: int, rights: int) -> HostStream:
    if not 0 <= descriptor < 1 << 31:  # Python has other errors for what no `int` of C can be
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return HostStream(descriptor, rights)


def _opened(path: os.PathLike[str], flags: int, rights: int) -> HostStream:
    owner = opened(path, flags | os.O_NOCTTY)
    return HostStream(number(owner), rights, owner)
