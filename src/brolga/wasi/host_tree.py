"""The host's file system beneath a directory: each call on a name in an open directory, with no link followed."""

from __future__ import annotations

import contextlib
import errno
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NoReturn

from brolga.wasi.directories import TreeDirectory
from brolga.wasi.errno import Errno, Fail
from brolga.wasi.files import HostFile, filestat_of, filetype_of, host_flags
from brolga.wasi.owned import Owned, number, opened
from brolga.wasi.times import set_times
from brolga.wasi.types import Dirent, FdFlags, Filestat, Filetype, OFlags, Time

if TYPE_CHECKING:
    from brolga.wasi.fds import Descriptor
    from brolga.wasi.paths import Opening

__all__ = ["HostTree", "host_directory"]

# O_PATH needs no permission to read what is only gone through, and has no effect on anything special.
_THROUGH: Final = os.O_PATH | os.O_DIRECTORY | os.O_NOFOLLOW
# To open a pipe would else wait for somebody at its other end, and a terminal could become the process's own.
_SAFELY: Final = os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY
_NOT_OPENED: Final = (errno.ELOOP, errno.ENOTDIR)  # what links are, and what is no directory where one has to be

_OFLAGS: Final = (
    (OFlags.CREAT, os.O_CREAT),
    (OFlags.DIRECTORY, os.O_DIRECTORY),
    (OFlags.EXCL, os.O_EXCL),
    (OFlags.TRUNC, os.O_TRUNC),
)


def host_directory(path: str | bytes | os.PathLike[str], name: bytes, *, mutable: bool = True) -> TreeDirectory[Owned]:
    """Open a directory of the host for a guest, which finds it as `name`. OSError where that fails."""
    return TreeDirectory(HostTree(), opened(path, os.O_RDONLY | os.O_DIRECTORY), name, mutable=mutable)


@dataclass(frozen=True, slots=True)
class HostTree:
    """The host's files; what is open is one of its descriptors. All are one tree, whatever they are mounted from."""

    def descend(self, at: Owned, name: bytes) -> Owned | None:
        """Open a directory to go through."""
        try:
            return opened(name, _THROUGH, at)
        except OSError as error:
            if error.errno in _NOT_OPENED:  # a link is mostly ENOTDIR: O_DIRECTORY is looked at before O_NOFOLLOW
                return None
            raise

    def release(self, at: Owned) -> None:
        """Close a descriptor."""
        at.close()

    def target(self, at: Owned, name: bytes) -> bytes | None:
        """Read a link."""
        try:
            return os.readlink(name, dir_fd=number(at))
        except OSError as error:
            if error.errno == errno.EINVAL:  # readlink(2): not a symbolic link
                return None
            raise

    def open(self, at: Owned, name: bytes, how: Opening) -> tuple[Filetype, Owned] | None:
        """Open with the flags that the guest asks for, but never wait: a pipe without a reader is ENXIO."""
        try:
            handle = opened(name, _flags(how), at)
        except OSError as error:
            if error.errno in _NOT_OPENED:
                return None
            raise
        # Of the file that is open: what its name leads to may be another one by now.
        filetype = filetype_of(os.fstat(handle.fileno()).st_mode)
        # Reading and writing may wait, unless the guest said no: opening was all that had to return.
        if filetype not in (Filetype.REGULAR_FILE, Filetype.DIRECTORY) and not how.fdflags & FdFlags.NONBLOCK:
            os.set_blocking(handle.fileno(), True)
        return filetype, handle

    def file(self, handle: Owned, rights: int, how: Opening, *, mutable: bool) -> Descriptor:
        """Return the descriptor of an open file."""
        return (OwnedFile if mutable else ReadOnlyFile)(handle, rights, how.fdflags)

    def status(self, handle: Owned) -> Filestat:
        """Ask about a descriptor."""
        return filestat_of(os.fstat(number(handle)))

    def entries(self, handle: Owned) -> list[Dirent]:
        """Read a directory, in the host's order; EILSEQ, as Wasmtime, if a name in it is no UTF-8."""
        with os.scandir(number(handle)) as found:
            return [_dirent(entry) for entry in found]

    def sync(self, handle: Owned) -> None:
        """Wait for the disk."""
        os.fsync(number(handle))

    def stat(self, at: Owned, name: bytes) -> Filestat:
        """Ask about a name."""
        return filestat_of(os.stat(name, dir_fd=number(at), follow_symlinks=False))

    def set_times(self, at: Owned, name: bytes, atim: Time, mtim: Time) -> None:
        """Set the times of a name."""
        set_times(number(at), name, atim, mtim, follow=False)

    def create_directory(self, at: Owned, name: bytes) -> None:
        """Make a directory."""
        os.mkdir(name, dir_fd=number(at))

    def remove_directory(self, at: Owned, name: bytes) -> None:
        """Remove a directory."""
        os.rmdir(name, dir_fd=number(at))

    def unlink(self, at: Owned, name: bytes) -> None:
        """Remove a name."""
        os.unlink(name, dir_fd=number(at))

    def symlink(self, target: bytes, at: Owned, name: bytes) -> None:
        """Make a link."""
        os.symlink(target, name, dir_fd=number(at))

    def link(self, at: Owned, name: bytes, new_at: Owned, new_name: bytes) -> None:
        """Add a name; that of a link leads to the link itself."""
        os.link(name, new_name, src_dir_fd=number(at), dst_dir_fd=number(new_at), follow_symlinks=False)

    def rename(self, at: Owned, name: bytes, new_at: Owned, new_name: bytes) -> None:
        """Rename, in one step."""
        os.rename(name, new_name, src_dir_fd=number(at), dst_dir_fd=number(new_at))


class OwnedFile(HostFile):
    """A file that was opened by its path."""

    def __init__(self, owned: Owned, rights: int, fdflags: int) -> None:
        """Take over an open file; `fdflags` are those that it was opened with."""
        self._handle = owned
        super().__init__(number(owned), rights, 0, fdflags)

    def close(self) -> None:
        """Close it."""
        self._handle.close()


class ReadOnlyFile(OwnedFile):
    """A file below a read-only directory: what could change it without having been opened for that is refused."""

    def set_times(self, atim: Time, mtim: Time) -> None:
        """Refuse."""
        _refuse()

    def set_size(self, size: int) -> None:
        """Refuse."""
        _refuse()

    def allocate(self, offset: int, size: int) -> None:
        """Refuse."""
        _refuse()


def _refuse() -> NoReturn:
    raise Fail(Errno.EPERM)


def _flags(how: Opening) -> int:
    """Return the flags of open(2)."""
    flags = _SAFELY | host_flags(how.fdflags)
    flags |= os.O_RDWR if how.reading and how.writing else os.O_WRONLY if how.writing else os.O_RDONLY
    for flag, host in _OFLAGS:
        if how.oflags & flag:
            flags |= host
    return flags


def _dirent(entry: os.DirEntry[str]) -> Dirent:
    # A listing of an open directory has no bytes; what is no text has come as surrogates.
    name = os.fsencode(entry.name)
    try:
        name.decode()
    except UnicodeDecodeError:
        raise Fail(Errno.EILSEQ) from None
    return Dirent(entry.inode(), _filetype(entry), name)


def _filetype(entry: os.DirEntry[str]) -> Filetype:
    """Return the kind of an entry, which the host mostly tells with its name; unknown if it is gone by now."""
    if entry.is_symlink():
        return Filetype.SYMBOLIC_LINK
    if entry.is_dir(follow_symlinks=False):
        return Filetype.DIRECTORY
    if entry.is_file(follow_symlinks=False):
        return Filetype.REGULAR_FILE
    with contextlib.suppress(OSError):
        return filetype_of(entry.stat(follow_symlinks=False).st_mode)
    return Filetype.UNKNOWN
