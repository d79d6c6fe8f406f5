"""Files of the host: what is read and written goes straight between the file and the guest's memory."""

from __future__ import annotations

import fcntl
import os
import stat
from types import MappingProxyType
from typing import Final

from brolga.wasi.errno import Errno, Fail
from brolga.wasi.fds import Descriptor
from brolga.wasi.times import set_times
from brolga.wasi.types import Advice, FdFlags, Filestat, Filetype, Rights, Time

__all__ = ["HostFile", "filestat_of", "filetype_of", "host_flags"]

_MOST: Final = (1 << 63) - 1
"""The largest offset that a host knows."""

_LATEST: Final = (1 << 64) - 1  # nanoseconds; some hosts go on for longer

_FILETYPES: Final = MappingProxyType(
    {
        stat.S_IFBLK: Filetype.BLOCK_DEVICE,
        stat.S_IFCHR: Filetype.CHARACTER_DEVICE,
        stat.S_IFDIR: Filetype.DIRECTORY,
        stat.S_IFREG: Filetype.REGULAR_FILE,
        stat.S_IFSOCK: Filetype.SOCKET_STREAM,
        stat.S_IFLNK: Filetype.SYMBOLIC_LINK,
    }
)
"""Of the bits of a mode; a pipe is none of those that WASI has names for."""

_FLAGS: Final = MappingProxyType(
    {
        FdFlags.APPEND: os.O_APPEND,
        FdFlags.DSYNC: os.O_DSYNC,
        FdFlags.NONBLOCK: os.O_NONBLOCK,
        FdFlags.RSYNC: os.O_RSYNC,
        FdFlags.SYNC: os.O_SYNC,
    }
)

_ADVICE: Final = MappingProxyType(
    {
        Advice.NORMAL: os.POSIX_FADV_NORMAL,
        Advice.SEQUENTIAL: os.POSIX_FADV_SEQUENTIAL,
        Advice.RANDOM: os.POSIX_FADV_RANDOM,
        Advice.WILLNEED: os.POSIX_FADV_WILLNEED,
        Advice.DONTNEED: os.POSIX_FADV_DONTNEED,
        Advice.NOREUSE: os.POSIX_FADV_NOREUSE,
    }
)


def filetype_of(mode: int) -> Filetype:
    """Return the kind of file that a mode tells."""
    return _FILETYPES.get(stat.S_IFMT(mode), Filetype.UNKNOWN)


def filestat_of(found: os.stat_result) -> Filestat:
    """Return what the host knows of a file as WASI has it: no time is before 1970, or after 2554."""
    times = (min(max(time, 0), _LATEST) for time in (found.st_atime_ns, found.st_mtime_ns, found.st_ctime_ns))
    return Filestat(found.st_dev, found.st_ino, filetype_of(found.st_mode), found.st_nlink, found.st_size, *times)


def host_flags(fdflags: int) -> int:
    """Return the flags of open(2) for those of WASI."""
    flags = 0
    for flag, host in _FLAGS.items():
        if fdflags & flag:
            flags |= host
    return flags


class HostFile(Descriptor):
    """An open file of the host, which it owns. Its offset is the host's."""

    kind = Rights.FILE

    def __init__(self, fd: int, rights_base: int, rights_inheriting: int = 0, fdflags: int = 0) -> None:
        """Take over a descriptor of the host; `fdflags` are those that it was opened with."""
        self._fd = fd
        self.rights_base = rights_base & Rights.FILE
        self.rights_inheriting = rights_inheriting
        self.fdflags = fdflags
        self.filetype = filetype_of(os.fstat(fd).st_mode)

    def read(self, views: list[memoryview]) -> int:
        """Read at the offset; a read past the end gives nothing."""
        return os.readv(self._fd, views)

    def write(self, views: list[memoryview]) -> int:
        """Write at the offset, or at the end with APPEND, which the host does in one step."""
        return os.writev(self._fd, views)

    def pread(self, views: list[memoryview], offset: int) -> int:
        """Read at an offset."""
        return os.preadv(self._fd, views, _offset(offset))

    def pwrite(self, views: list[memoryview], offset: int) -> int:
        """Write at an offset; with APPEND at the end all the same, as Linux and Wasmtime do."""
        return os.pwritev(self._fd, views, _offset(offset))

    def seek(self, delta: int, whence: int) -> int:
        """Move the offset; EINVAL before the start of the file."""
        return os.lseek(self._fd, delta, whence)

    def tell(self) -> int:
        """Return the offset."""
        return os.lseek(self._fd, 0, os.SEEK_CUR)

    def stat(self) -> Filestat:
        """Return what the host knows of it."""
        return filestat_of(os.fstat(self._fd))

    def set_size(self, size: int) -> None:
        """Cut or extend it."""
        os.ftruncate(self._fd, _offset(size))

    def allocate(self, offset: int, size: int) -> None:
        """Have the host find room, which writing does not fail for then; EFBIG for more than a file can have."""
        if not size:
            raise Fail(Errno.EINVAL)
        if offset + size > _MOST:
            raise Fail(Errno.EFBIG)
        os.posix_fallocate(self._fd, offset, size)

    def advise(self, offset: int, size: int, advice: int) -> None:
        """Pass the advice on."""
        os.posix_fadvise(self._fd, _offset(offset), _offset(size), _ADVICE[Advice(advice)])

    def sync(self) -> None:
        """Wait for the disk."""
        os.fsync(self._fd)

    def datasync(self) -> None:
        """Wait for the disk to have the bytes."""
        os.fdatasync(self._fd)

    def set_times(self, atim: Time, mtim: Time) -> None:
        """Set when it was last read and written."""
        set_times(self._fd, None, atim, mtim)

    def set_flags(self, fdflags: int) -> None:
        """Set APPEND and NONBLOCK; how it is written through cannot change any more, which is EINVAL (Wasmtime)."""
        if (fdflags ^ self.fdflags) & ~(FdFlags.APPEND | FdFlags.NONBLOCK):
            raise Fail(Errno.EINVAL)
        fcntl.fcntl(self._fd, fcntl.F_SETFL, host_flags(fdflags))
        self.fdflags = fdflags

    def fileno(self) -> int:
        """Return the host's descriptor."""
        return self._fd

    def close(self) -> None:
        """Close the host's descriptor."""
        os.close(self._fd)


def _offset(given: int) -> int:
    """Return an offset or size that the host can be told: to it, larger ones would be negative."""
    if given > _MOST:
        raise Fail(Errno.EINVAL)
    return given
