"""Calls on paths: `path_*`. What a path means is known to the directory that it starts in (directories.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brolga.wasi.descriptor_calls import put_filestat, times_of
from brolga.wasi.errno import Errno, Fail
from brolga.wasi.types import FdFlags, LookupFlags, OFlags, Rights

if TYPE_CHECKING:
    from brolga.wasi.memory import GuestMemory
    from brolga.wasi.wasi import Wasi

__all__ = [
    "path_create_directory",
    "path_filestat_get",
    "path_filestat_set_times",
    "path_link",
    "path_open",
    "path_readlink",
    "path_remove_directory",
    "path_rename",
    "path_symlink",
    "path_unlink_file",
]


def path_create_directory(wasi: Wasi, memory: GuestMemory, fd: int, path: int, size: int) -> None:
    """Make a directory."""
    wasi.fds.directory(fd, Rights.PATH_CREATE_DIRECTORY).create_directory(memory.path(path, size))


def path_filestat_get(wasi: Wasi, memory: GuestMemory, fd: int, lookup: int, path: int, size: int, result: int) -> None:
    """Write what is known of a path."""
    directory = wasi.fds.directory(fd, Rights.PATH_FILESTAT_GET)
    put_filestat(memory, result, directory.stat_at(memory.path(path, size), _follow(lookup)))


def path_filestat_set_times(
    wasi: Wasi,
    memory: GuestMemory,
    fd: int,
    lookup: int,
    path: int,
    size: int,
    atim: int,
    mtim: int,
    fstflags: int,
) -> None:
    """Set when the file of a path was last read and written."""
    directory = wasi.fds.directory(fd, Rights.PATH_FILESTAT_SET_TIMES)
    directory.set_times_at(memory.path(path, size), _follow(lookup), *times_of(atim, mtim, fstflags))


def path_link(
    wasi: Wasi,
    memory: GuestMemory,
    fd: int,
    lookup: int,
    path: int,
    size: int,
    new_fd: int,
    new_path: int,
    new_size: int,
) -> None:
    """Give a file one more name."""
    directory = wasi.fds.directory(fd, Rights.PATH_LINK_SOURCE)
    new_directory = wasi.fds.directory(new_fd, Rights.PATH_LINK_TARGET)
    new = memory.path(new_path, new_size)
    directory.link(memory.path(path, size), _follow(lookup), new_directory, new)


def path_open(
    wasi: Wasi,
    memory: GuestMemory,
    fd: int,
    lookup: int,
    path: int,
    size: int,
    oflags: int,
    rights_base: int,
    rights_inheriting: int,
    fdflags: int,
    result: int,
) -> None:
    """Open a file or directory, and write its descriptor. To make or cut a file takes a right of its own."""
    making = Rights.PATH_CREATE_FILE if oflags & OFlags.CREAT else 0
    cutting = Rights.PATH_FILESTAT_SET_SIZE if oflags & OFlags.TRUNC else 0
    directory = wasi.fds.directory(fd, Rights.PATH_OPEN, making, cutting)
    if oflags & ~OFlags.ALL or fdflags & ~FdFlags.ALL:
        raise Fail(Errno.EINVAL)
    # Whatever can fail without the file comes first: an open file that nobody has a number for would stay.
    name = memory.path(path, size)
    memory.view(result, 4)
    wasi.fds.check_room()
    opened = directory.open(name, _follow(lookup), oflags, rights_base, rights_inheriting, fdflags)
    memory.put_u32(result, wasi.fds.insert(opened))


def path_readlink(
    wasi: Wasi, memory: GuestMemory, fd: int, path: int, size: int, buffer: int, room: int, result: int
) -> None:
    """Write what a link leads to, cut if it does not fit, and the number of bytes."""
    directory = wasi.fds.directory(fd, Rights.PATH_READLINK)
    name = memory.path(path, size)
    view = memory.view(buffer, room)
    memory.view(result, 4)
    text = directory.readlink(name)[:room]
    view[: len(text)] = text
    memory.put_u32(result, len(text))


def path_remove_directory(wasi: Wasi, memory: GuestMemory, fd: int, path: int, size: int) -> None:
    """Remove an empty directory."""
    wasi.fds.directory(fd, Rights.PATH_REMOVE_DIRECTORY).remove_directory(memory.path(path, size))


def path_rename(
    wasi: Wasi, memory: GuestMemory, fd: int, path: int, size: int, new_fd: int, new_path: int, new_size: int
) -> None:
    """Give a file or directory another name, in place of what has it now."""
    directory = wasi.fds.directory(fd, Rights.PATH_RENAME_SOURCE)
    # What is replaced there needs no right of its own: to rename is to replace.
    new_directory = wasi.fds.directory(new_fd, Rights.PATH_RENAME_TARGET)
    new = memory.path(new_path, new_size)
    directory.rename(memory.path(path, size), new_directory, new)


def path_symlink(wasi: Wasi, memory: GuestMemory, target: int, target_size: int, fd: int, path: int, size: int) -> None:
    """Make a link."""
    directory = wasi.fds.directory(fd, Rights.PATH_SYMLINK)
    text = memory.path(target, target_size)
    directory.symlink(text, memory.path(path, size))


def path_unlink_file(wasi: Wasi, memory: GuestMemory, fd: int, path: int, size: int) -> None:
    """Remove a file or a link."""
    wasi.fds.directory(fd, Rights.PATH_UNLINK_FILE).unlink(memory.path(path, size))


def _follow(lookup: int) -> bool:
    """Return whether links at the end of a path are followed; EINVAL for flags that are none."""
    if lookup & ~LookupFlags.ALL:
        raise Fail(Errno.EINVAL)
    return bool(lookup)
