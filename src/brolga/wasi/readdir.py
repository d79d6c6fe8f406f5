"""Listing directories (`fd_readdir`), and what a guest is told of those that it finds at its start (`fd_prestat_*`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.wasi.errno import Errno, Fail
from brolga.wasi.fds import Directory
from brolga.wasi.types import DIRENT, PRESTAT, Dirent, Rights

if TYPE_CHECKING:
    from brolga.wasi.memory import GuestMemory
    from brolga.wasi.wasi import Wasi

__all__ = ["fd_prestat_dir_name", "fd_prestat_get", "fd_readdir"]

_MOST_LISTED: Final = 1 << 20
"""Entries that are kept for all open directories together, some hundred bytes each."""

_DIRECTORY: Final = 0  # the one kind of thing that a guest finds


def fd_readdir(wasi: Wasi, memory: GuestMemory, fd: int, buffer: int, size: int, cookie: int, result: int) -> None:
    """Fill a buffer with entries from a cookie on, the last one cut if it does not fit, and write the number of bytes.

    A cookie is the number of entries before it. They are read when a guest begins, with cookie 0, and stay as they were
    then: what is made or removed while it reads moves none, so that nothing comes twice or is left out.
    """
    directory = wasi.fds.directory(fd, Rights.FD_READDIR)
    view = memory.view(buffer, size)
    memory.view(result, 4)
    if cookie == 0 or directory.listing is None:
        _make_room(wasi)
        directory.listing = [_encoded(number, entry) for number, entry in enumerate(directory.entries(), 1)]
    # The last entry is cut, not left out: that the buffer is full tells a guest that there is more (witx).
    used = 0
    while used < size and cookie < len(directory.listing):
        entry = directory.listing[cookie][: size - used]
        view[used : used + len(entry)] = entry
        used += len(entry)
        cookie += 1
    memory.put_u32(result, used)


def _make_room(wasi: Wasi) -> None:
    """Forget all listings if they are too much: one that is still being read is read again from its cookie on."""
    open_now = (wasi.fds.get(fd) for fd in wasi.fds)
    listed = [each for each in open_now if isinstance(each, Directory) and each.listing is not None]
    if sum(len(each.listing or ()) for each in listed) >= _MOST_LISTED:
        for each in listed:
            each.listing = None


def _encoded(number: int, entry: Dirent) -> bytes:
    return DIRENT.pack(number, entry.ino, len(entry.name), entry.filetype) + entry.name


def fd_prestat_get(wasi: Wasi, memory: GuestMemory, fd: int, result: int) -> None:
    """Write how long the name of a directory is that the guest has found; EBADF for all else, which ends its search."""
    memory.put(result, PRESTAT, _DIRECTORY, len(_found(wasi, fd, Errno.EBADF)))


def fd_prestat_dir_name(wasi: Wasi, memory: GuestMemory, fd: int, buffer: int, size: int) -> None:
    """Write the name of a directory that the guest has found; ENAMETOOLONG if there is too little room."""
    name = _found(wasi, fd, Errno.ENOTDIR)
    view = memory.view(buffer, size)
    if len(name) > size:
        raise Fail(Errno.ENAMETOOLONG)
    view[: len(name)] = name


def _found(wasi: Wasi, fd: int, otherwise: Errno) -> bytes:
    """Return the name of a directory that was there at the start, or fail as Wasmtime does."""
    descriptor = wasi.fds.get(fd)
    name = descriptor.preopen_name if isinstance(descriptor, Directory) else None
    if name is None:
        raise Fail(otherwise)
    return name
