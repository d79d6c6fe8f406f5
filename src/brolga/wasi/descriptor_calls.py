"""Calls on open descriptors: `fd_*`, but for those that list directories (readdir.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brolga.wasi.errno import Errno, Fail
from brolga.wasi.fds import lacking
from brolga.wasi.patience import await_reading, await_writing
from brolga.wasi.types import (
    FDSTAT,
    FILESTAT,
    NOW,
    Advice,
    FdFlags,
    Filestat,
    FstFlags,
    Rights,
    Time,
    Whence,
)

if TYPE_CHECKING:
    from brolga.wasi.fds import Descriptor
    from brolga.wasi.memory import GuestMemory
    from brolga.wasi.wasi import Wasi

__all__ = [
    "fd_advise",
    "fd_allocate",
    "fd_close",
    "fd_datasync",
    "fd_fdstat_get",
    "fd_fdstat_set_flags",
    "fd_fdstat_set_rights",
    "fd_filestat_get",
    "fd_filestat_set_size",
    "fd_filestat_set_times",
    "fd_pread",
    "fd_pwrite",
    "fd_read",
    "fd_renumber",
    "fd_seek",
    "fd_sync",
    "fd_tell",
    "fd_write",
    "put_filestat",
    "times_of",
]


def fd_read(wasi: Wasi, memory: GuestMemory, fd: int, iovs: int, count: int, result: int) -> None:
    """Fill buffers from the offset on, and write the number of bytes."""
    file = wasi.fds.get(fd, Rights.FD_READ)
    views = memory.iovecs(iovs, count)
    place = memory.view(result, 4)
    await_reading(wasi, file)
    place[:] = file.read(views).to_bytes(4, "little")


def fd_write(wasi: Wasi, memory: GuestMemory, fd: int, iovs: int, count: int, result: int) -> None:
    """Write buffers at the offset, and write the number of bytes to the memory."""
    file = wasi.fds.get(fd, Rights.FD_WRITE)
    views = memory.iovecs(iovs, count)
    place = memory.view(result, 4)
    await_writing(wasi, file)
    place[:] = file.write(views).to_bytes(4, "little")


def fd_pread(wasi: Wasi, memory: GuestMemory, fd: int, iovs: int, count: int, offset: int, result: int) -> None:
    """Fill buffers from an offset on, and write the number of bytes."""
    file = wasi.fds.get(fd, Rights.FD_READ, Rights.FD_SEEK)
    views = memory.iovecs(iovs, count)
    place = memory.view(result, 4)
    place[:] = file.pread(views, offset).to_bytes(4, "little")


def fd_pwrite(wasi: Wasi, memory: GuestMemory, fd: int, iovs: int, count: int, offset: int, result: int) -> None:
    """Write buffers at an offset, and write the number of bytes to the memory."""
    file = wasi.fds.get(fd, Rights.FD_WRITE, Rights.FD_SEEK)
    views = memory.iovecs(iovs, count)
    place = memory.view(result, 4)
    place[:] = file.pwrite(views, offset).to_bytes(4, "little")


def fd_seek(wasi: Wasi, memory: GuestMemory, fd: int, delta: int, whence: int, result: int) -> None:
    """Move the offset, and write what it is now; to ask where it is needs the right of `fd_tell` alone."""
    asks = whence == Whence.CUR and delta == 0
    file = _with_offset(wasi, fd) if asks else wasi.fds.get(fd, Rights.FD_SEEK)
    memory.view(result, 8)
    if whence > Whence.END:
        raise Fail(Errno.EINVAL)
    memory.put_u64(result, file.seek(delta, whence))


def fd_tell(wasi: Wasi, memory: GuestMemory, fd: int, result: int) -> None:
    """Write the offset."""
    file = _with_offset(wasi, fd)
    memory.view(result, 8)
    memory.put_u64(result, file.tell())


def _with_offset(wasi: Wasi, fd: int) -> Descriptor:
    """Return a descriptor that may be asked for its offset: whoever may move it may (witx, *rights*)."""
    found = wasi.fds.get(fd)
    if not found.rights_base & (Rights.FD_TELL | Rights.FD_SEEK):
        raise Fail(lacking(Rights.FD_TELL, found.kind))
    return found


def fd_advise(wasi: Wasi, memory: GuestMemory, fd: int, offset: int, size: int, advice: int) -> None:
    """Tell how a part of a file is going to be used."""
    file = wasi.fds.get(fd, Rights.FD_ADVISE)
    if advice > Advice.NOREUSE:
        raise Fail(Errno.EINVAL)
    file.advise(offset, size, advice)


def fd_allocate(wasi: Wasi, memory: GuestMemory, fd: int, offset: int, size: int) -> None:
    """See that a file has room for a part, which it is long enough for afterwards."""
    wasi.fds.get(fd, Rights.FD_ALLOCATE).allocate(offset, size)


def fd_close(wasi: Wasi, memory: GuestMemory, fd: int) -> None:
    """Close a descriptor."""
    wasi.fds.close(fd)


def fd_datasync(wasi: Wasi, memory: GuestMemory, fd: int) -> None:
    """Wait until the bytes that were written are safe."""
    wasi.fds.get(fd, Rights.FD_DATASYNC).datasync()


def fd_sync(wasi: Wasi, memory: GuestMemory, fd: int) -> None:
    """Wait until what was written is safe, with what is known of the file."""
    wasi.fds.get(fd, Rights.FD_SYNC).sync()


def fd_fdstat_get(wasi: Wasi, memory: GuestMemory, fd: int, result: int) -> None:
    """Write the kind, the flags and the rights of a descriptor."""
    found = wasi.fds.get(fd)
    memory.put(result, FDSTAT, found.filetype, found.fdflags, found.rights_base, found.rights_inheriting)


def fd_fdstat_set_flags(wasi: Wasi, memory: GuestMemory, fd: int, fdflags: int) -> None:
    """Set how a descriptor writes and waits."""
    file = wasi.fds.get(fd, Rights.FD_FDSTAT_SET_FLAGS)
    if fdflags & ~FdFlags.ALL:
        raise Fail(Errno.EINVAL)
    file.set_flags(fdflags)


def fd_fdstat_set_rights(wasi: Wasi, memory: GuestMemory, fd: int, base: int, inheriting: int) -> None:
    """Give rights up; ENOTCAPABLE for one that the descriptor does not have."""
    found = wasi.fds.get(fd)
    if base & ~found.rights_base or inheriting & ~found.rights_inheriting:
        raise Fail(Errno.ENOTCAPABLE)
    found.rights_base, found.rights_inheriting = base, inheriting


def fd_filestat_get(wasi: Wasi, memory: GuestMemory, fd: int, result: int) -> None:
    """Write what is known of a file."""
    put_filestat(memory, result, wasi.fds.get(fd, Rights.FD_FILESTAT_GET).stat())


def fd_filestat_set_size(wasi: Wasi, memory: GuestMemory, fd: int, size: int) -> None:
    """Cut a file, or fill it with zeros."""
    wasi.fds.get(fd, Rights.FD_FILESTAT_SET_SIZE).set_size(size)


def fd_filestat_set_times(wasi: Wasi, memory: GuestMemory, fd: int, atim: int, mtim: int, fstflags: int) -> None:
    """Set when a file was last read and written."""
    wasi.fds.get(fd, Rights.FD_FILESTAT_SET_TIMES).set_times(*times_of(atim, mtim, fstflags))


def fd_renumber(wasi: Wasi, memory: GuestMemory, fd: int, to: int) -> None:
    """Put one descriptor in the place of another, which is closed."""
    wasi.fds.renumber(fd, to)


def times_of(atim: int, mtim: int, fstflags: int) -> tuple[Time, Time]:
    """Return the times to set, as descriptors want them; EINVAL for flags that are no such or contradict each other."""
    if fstflags & ~FstFlags.ALL:
        raise Fail(Errno.EINVAL)
    return (
        _time(atim, fstflags & FstFlags.ATIM, fstflags & FstFlags.ATIM_NOW),
        _time(mtim, fstflags & FstFlags.MTIM, fstflags & FstFlags.MTIM_NOW),
    )


def _time(given: int, as_given: int, now: int) -> Time:
    if as_given and now:
        raise Fail(Errno.EINVAL)
    return given if as_given else NOW if now else None


def put_filestat(memory: GuestMemory, result: int, found: Filestat) -> None:
    """Write what is known of a file."""
    memory.put(result, FILESTAT, *found)
