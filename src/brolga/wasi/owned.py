"""Descriptors of the host that close themselves: whoever ends a call half-way leaves none open.

A handler of a signal, or the end of a store's time, may raise between any two instructions of Python: also between the
call that opens a file and the one that keeps its number. So the number never reaches Python. An object of C takes it,
within one instruction, and closes it when nobody has the object any more.
"""

from __future__ import annotations

import os
import select
from functools import partial
from typing import Final, TypeAlias

from brolga.wasi.errno import Errno, Fail

__all__ = ["Owned", "number", "opened"]

Owned: TypeAlias = select.epoll
"""The one class of Python's library that takes any descriptor, never looks at it, and closes it without a word."""

_MODE: Final = 0o666  # of new files, as the program's umask leaves it


def opened(name: str | bytes | os.PathLike[str], flags: int, at: Owned | None = None) -> Owned:
    """Open a file, in an open directory if one is given. Nothing else is inherited by programs that are started."""
    dir_fd = None if at is None else number(at)
    # One instruction: `next` asks `map`, which asks the other one, which opens; the number is an owner's by then.
    return next(map(Owned.fromfd, map(partial(os.open, dir_fd=dir_fd), (name,), (flags | os.O_CLOEXEC,), (_MODE,))))


def number(owned: Owned) -> int:
    """Return the descriptor; EBADF if it is closed."""
    try:
        return owned.fileno()
    except ValueError:
        raise Fail(Errno.EBADF) from None
