"""Open files in memory."""

from __future__ import annotations

from typing import Final

from brolga.wasi.errno import Errno, Fail
from brolga.wasi.fds import Descriptor
from brolga.wasi.memory_nodes import LARGEST, File
from brolga.wasi.types import FdFlags, Filestat, Rights, Time, Whence

__all__ = ["MemoryFile"]

_SETTABLE: Final = FdFlags.APPEND | FdFlags.NONBLOCK


class MemoryFile(Descriptor):
    """An open file in memory; it stays there while it is open, with a name or without."""

    kind = Rights.FILE
    filetype = File.filetype

    def __init__(self, file: File, dev: int, rights: int, fdflags: int, *, writing: bool, mutable: bool) -> None:
        """Open a file at offset 0; `dev` is the number of what it lies in."""
        file.opened += 1  # until `close`: it keeps its bytes without a name
        self.rights_base = rights
        self.fdflags = fdflags
        self._file = file
        self._dev = dev
        self._writing = writing
        self._mutable = mutable
        self._offset = 0

    def read(self, views: list[memoryview]) -> int:
        """Read at the offset; a read past the end gives nothing."""
        size = self._file.read(views, self._offset)
        self._offset += size
        return size

    def write(self, views: list[memoryview]) -> int:
        """Write at the offset, or at the end with APPEND."""
        start = self._start(self._offset)
        size = self._file.write(views, start)
        self._offset = start + size
        return size

    def pread(self, views: list[memoryview], offset: int) -> int:
        """Read at an offset."""
        return self._file.read(views, _offset(offset))

    def pwrite(self, views: list[memoryview], offset: int) -> int:
        """Write at an offset; with APPEND at the end all the same, as Linux does."""
        return self._file.write(views, self._start(_offset(offset)))

    def seek(self, delta: int, whence: int) -> int:
        """Move the offset; EINVAL before the start of the file, or further than files go."""
        # Past the end is fine: what is written there leaves zeros before it.
        bases = {Whence.SET: 0, Whence.CUR: self._offset, Whence.END: self._file.size}
        offset = bases[Whence(whence)] + delta
        if not 0 <= offset <= LARGEST:
            raise Fail(Errno.EINVAL)
        self._offset = offset
        return offset

    def tell(self) -> int:
        """Return the offset."""
        return self._offset

    def stat(self) -> Filestat:
        """Return what is known of the file."""
        return self._file.stat(self._dev)

    def set_size(self, size: int) -> None:
        """Cut or extend it; EINVAL unless it is open for writing."""
        # In the order in which Linux looks: a size that is none, then how the file is open.
        self._change()
        _offset(size)
        if not self._writing:
            raise Fail(Errno.EINVAL)
        self._file.resize(size)

    def allocate(self, offset: int, size: int) -> None:
        """Extend it; EBADF unless it is open for writing."""
        self._change()
        if not size:
            raise Fail(Errno.EINVAL)
        if offset + size > LARGEST:
            raise Fail(Errno.EFBIG)
        if not self._writing:
            raise Fail(Errno.EBADF)
        self._file.grow(offset + size)
        self._file.changed()

    def advise(self, offset: int, size: int, advice: int) -> None:
        """Take note: there is nothing to prepare."""
        _offset(offset)
        _offset(size)

    def sync(self) -> None:
        """Return: there is nothing to wait for."""

    datasync = sync

    def set_times(self, atim: Time, mtim: Time) -> None:
        """Set when it was last read and written."""
        self._change()
        self._file.set_times(atim, mtim)

    def set_flags(self, fdflags: int) -> None:
        """Set APPEND and NONBLOCK; the others cannot change any more (EINVAL)."""
        if (fdflags ^ self.fdflags) & ~_SETTABLE:
            raise Fail(Errno.EINVAL)
        self.fdflags = fdflags

    def ready(self, writing: bool) -> tuple[bool, int]:
        """Tell that it never waits, and how much there is to read."""
        return True, 1 if writing else max(self._file.size - self._offset, 0)

    def close(self) -> None:
        """Close it; without a name, it is gone then."""
        self._file.opened -= 1
        self._file.forget()

    def _start(self, offset: int) -> int:
        return self._file.size if self.fdflags & FdFlags.APPEND else offset

    def _change(self) -> None:
        if not self._mutable:
            raise Fail(Errno.EPERM)


def _offset(given: int) -> int:
    if given > LARGEST:
        raise Fail(Errno.EINVAL)
    return given
