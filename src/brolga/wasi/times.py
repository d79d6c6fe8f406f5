"""Setting the times of files, which Python can only do for both at once and with times that were read before."""

from __future__ import annotations

import ctypes
import functools
import os
from typing import TYPE_CHECKING, Final

from brolga.wasi.types import Now

if TYPE_CHECKING:
    from collections.abc import Callable

    from brolga.wasi.types import Time

__all__ = ["set_times"]

# Linux, <sys/stat.h> and <fcntl.h>.
_NOW: Final = (1 << 30) - 1
_OMIT: Final = (1 << 30) - 2
_NOFOLLOW: Final = 0x100


def set_times(fd: int, path: bytes | None, atim: Time, mtim: Time, *, follow: bool = True) -> None:
    """Set the times of an open file, or, with a path, of what that leads to from an open directory (utimensat(2)).

    OSError where the host refuses.
    """
    times = (ctypes.c_long * 4)(*_timespec(atim), *_timespec(mtim))
    if path is None:
        failed = _host("futimens", ctypes.c_int, ctypes.c_void_p)(fd, times)
    else:
        utimensat = _host("utimensat", ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p, ctypes.c_int)
        failed = utimensat(fd, path, times, 0 if follow else _NOFOLLOW)
    if failed:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def _timespec(time: Time) -> tuple[int, int]:
    if time is None:
        return 0, _OMIT
    return (0, _NOW) if isinstance(time, Now) else divmod(time, 1_000_000_000)


@functools.cache
def _host(name: str, *params: type) -> Callable[..., int]:
    """Return a function of the host's C library, with a prototype of our own."""
    return ctypes.CFUNCTYPE(ctypes.c_int, *params, use_errno=True)((name, ctypes.CDLL(None)))
