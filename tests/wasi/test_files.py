"""Calls on files of the host: what they do, and the errno on every edge."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from brolga.wasi.errno import Errno
from brolga.wasi.files import HostFile, filestat_of, host_flags
from brolga.wasi.types import FDSTAT, FILESTAT, Advice, FdFlags, Filetype, FstFlags, Rights, Whence

from .guest import PAGE, Guest

BIG = 2**32 - 1
HUGE = 2**64 - 1
DATA = 0x1000  # where tests have their bytes
RESULT = 0x800

OK = Errno.SUCCESS


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "file"
    made.write_bytes(b"0123456789")
    return made


@pytest.fixture
def guest() -> Iterator[Guest]:
    made = Guest()
    yield made
    made.wasi.close()


def opened(guest: Guest, path: Path, rights: int = Rights.FILE, fdflags: int = 0, flags: int = os.O_RDWR) -> int:
    fd = os.open(path, flags | host_flags(fdflags) | os.O_CREAT, 0o600)
    return guest.wasi.fds.insert(HostFile(fd, rights, 0, fdflags))


def read(guest: Guest, fd: int, *sizes: int, offset: int | None = None) -> bytes | Errno:
    """Read into buffers that lie one behind the other."""
    starts = [DATA + sum(sizes[:number]) for number in range(len(sizes))]
    iovs = guest.iovecs(0, *zip(starts, sizes, strict=True))
    guest.put(DATA, bytes(sum(sizes)))
    where = () if offset is None else (offset,)
    found = guest.call("fd_read" if offset is None else "fd_pread", fd, *iovs, *where, RESULT)
    return found or bytes(guest.data[DATA : DATA + guest.number(RESULT)])


def write(guest: Guest, fd: int, *parts: bytes, offset: int | None = None) -> int | Errno:
    """Write buffers that lie one behind the other; return how many bytes went."""
    starts = [DATA + len(b"".join(parts[:number])) for number in range(len(parts))]
    iovs = guest.iovecs(0, *zip(starts, map(len, parts), strict=True))
    guest.put(DATA, b"".join(parts))
    where = () if offset is None else (offset,)
    return guest.call("fd_write" if offset is None else "fd_pwrite", fd, *iovs, *where, RESULT) or guest.number(RESULT)


def seek(guest: Guest, fd: int, delta: int, whence: int = Whence.SET) -> int | Errno:
    return guest.call("fd_seek", fd, delta, whence, RESULT) or guest.number(RESULT, 8)


def tell(guest: Guest, fd: int) -> int:
    assert guest.call("fd_tell", fd, RESULT) is OK
    return guest.number(RESULT, 8)


# Reading and writing


def test_bytes_go_into_and_out_of_several_buffers(guest: Guest, path: Path) -> None:
    fd = opened(guest, path)
    assert read(guest, fd, 3, 0, 4) == b"0123456"
    assert read(guest, fd, 4) == b"789"
    assert read(guest, fd, 4) == b""
    assert write(guest, fd, b"ab", b"", b"cde") == 5
    assert path.read_bytes() == b"0123456789abcde"
    assert tell(guest, fd) == 15


def test_a_read_or_write_of_nothing_is_no_error(guest: Guest, path: Path) -> None:
    fd = opened(guest, path)
    assert read(guest, fd) == read(guest, fd, 0) == b""
    assert write(guest, fd) == 0
    assert write(guest, fd, b"") == 0
    assert tell(guest, fd) == 0


def test_reads_and_writes_at_an_offset_leave_the_own_one(guest: Guest, path: Path) -> None:
    fd = opened(guest, path)
    assert read(guest, fd, 3, offset=4) == b"456"
    assert read(guest, fd, 3, offset=9) == b"9"
    assert read(guest, fd, 3, offset=10) == read(guest, fd, 3, offset=2**40) == b""
    assert write(guest, fd, b"xy", offset=12) == 2
    assert path.read_bytes() == b"0123456789\0\0xy"
    assert tell(guest, fd) == 0
    for offset in (2**63, HUGE):
        assert read(guest, fd, 3, offset=offset) is Errno.EINVAL
        assert write(guest, fd, b"xy", offset=offset) is Errno.EINVAL


def test_overlapping_buffers_are_read_one_after_the_other(guest: Guest, path: Path) -> None:
    fd = opened(guest, path)
    assert guest.call("fd_read", fd, *guest.iovecs(0, (DATA, 6), (DATA + 2, 4)), RESULT) is OK
    assert guest.data[DATA : DATA + 6] == b"016789"
    # A buffer that overlaps with the array of buffers, or with the result, is what the guest asked for.
    assert seek(guest, fd, 0) == 0
    assert guest.call("fd_read", fd, *guest.iovecs(0, (0, 8)), 0) is OK
    assert guest.data[:8] == b"\x08\0\0\x004567"


def test_appending_goes_to_the_end_wherever_the_offset_is(guest: Guest, path: Path) -> None:
    fd = opened(guest, path, fdflags=FdFlags.APPEND)
    assert read(guest, fd, 2) == b"01"
    assert write(guest, fd, b"ab") == 2
    assert tell(guest, fd) == 12
    assert write(guest, fd, b"cd", offset=0) == 2
    assert path.read_bytes() == b"0123456789abcd"


def test_bytes_are_not_copied_on_their_way(path: Path) -> None:
    size = 1 << 23
    guest = Guest(size=2 * size)
    path.write_bytes(bytes(size))
    fd = opened(guest, path)
    calls = [(name, fd, *guest.iovecs(0, (DATA, size)), RESULT) for name in ("fd_read", "fd_write")]
    tracemalloc.start()
    try:
        for name, *params in calls:
            assert guest.call(name, *params) is OK
            assert guest.number(RESULT) == size
        assert tracemalloc.get_traced_memory()[1] < size / 8
    finally:
        tracemalloc.stop()
        guest.wasi.close()


FAULTS = {
    "the array": (PAGE - 4, 1, RESULT),
    "far away": (BIG, 1, RESULT),
    "too many": (0, BIG, RESULT),
    "the result": (0, 1, PAGE - 3),
    "the result, far away": (0, 1, BIG),
}


@pytest.mark.parametrize("params", FAULTS.values(), ids=FAULTS)
def test_nothing_is_written_when_a_place_is_outside(guest: Guest, path: Path, params: tuple[int, int, int]) -> None:
    fd = opened(guest, path)
    guest.iovecs(0, (DATA, 4))
    for name in ("fd_read", "fd_write"):
        assert guest.call(name, fd, *params) is Errno.EFAULT
        assert guest.call(name.replace("_", "_p"), fd, *params[:2], 0, params[2]) is Errno.EFAULT
    assert (tell(guest, fd), path.read_bytes()) == (0, b"0123456789")


@pytest.mark.parametrize("buffer", [(PAGE - 1, 2), (BIG, 1), (0, BIG), (BIG, BIG)])
def test_nor_when_a_buffer_is(guest: Guest, path: Path, buffer: tuple[int, int]) -> None:
    fd = opened(guest, path)
    for name in ("fd_read", "fd_write"):
        assert guest.call(name, fd, *guest.iovecs(0, (DATA, 4), buffer), RESULT) is Errno.EFAULT
    assert (tell(guest, fd), path.read_bytes()) == (0, b"0123456789")


def test_more_buffers_than_the_host_takes_are_a_short_write(guest: Guest, path: Path) -> None:
    fd = opened(guest, path)
    count = 1500
    assert guest.call("fd_write", fd, *guest.iovecs(DATA, *[(0, 1)] * count), RESULT) is OK
    assert guest.number(RESULT) == 1024


# The offset


def test_seeks_count_from_three_places(guest: Guest, path: Path) -> None:
    fd = opened(guest, path)
    assert [seek(guest, fd, 4), seek(guest, fd, 3, Whence.CUR), seek(guest, fd, -1, Whence.END)] == [4, 7, 9]
    assert seek(guest, fd, 100) == 100
    assert read(guest, fd, 4) == b""
    assert write(guest, fd, b"x") == 1
    assert path.stat().st_size == 101


@pytest.mark.parametrize(
    ("delta", "whence"),
    [(-1, 0), (-1, 1), (-11, 2), (-(2**63), 0), (-(2**63), 2), (0, 3), (0, 255), (0, BIG)],
)
def test_no_seek_goes_before_the_start(guest: Guest, path: Path, delta: int, whence: int) -> None:
    fd = opened(guest, path)
    assert seek(guest, fd, delta, whence) is Errno.EINVAL
    assert tell(guest, fd) == 0


def test_nor_beyond_all_numbers(guest: Guest, path: Path) -> None:
    fd = opened(guest, path)
    assert seek(guest, fd, 2**63 - 1, Whence.END) in {Errno.EINVAL, Errno.EOVERFLOW}
    assert tell(guest, fd) == 0


def test_a_pipe_has_no_offset(guest: Guest) -> None:
    ends = [guest.wasi.fds.insert(HostFile(fd, Rights.FILE)) for fd in os.pipe()]
    for fd in ends:
        assert seek(guest, fd, 0, Whence.CUR) is Errno.ESPIPE
        assert guest.call("fd_tell", fd, RESULT) is Errno.ESPIPE
    assert read(guest, ends[0], 1, offset=0) is Errno.ESPIPE
    assert write(guest, ends[1], b"x", offset=0) is Errno.ESPIPE
    assert write(guest, ends[1], b"bytes") == 5
    assert read(guest, ends[0], 64) == b"bytes"
    assert write(guest, ends[0], b"x") is Errno.EBADF
    guest.call("fd_close", ends[0])
    assert write(guest, ends[1], b"x") is Errno.EPIPE


def test_whoever_does_not_want_to_wait_is_told_so(guest: Guest) -> None:
    ends = [guest.wasi.fds.insert(HostFile(fd, Rights.FILE)) for fd in os.pipe()]
    assert guest.call("fd_fdstat_set_flags", ends[0], FdFlags.NONBLOCK) is OK
    assert read(guest, ends[0], 1) is Errno.EAGAIN
    assert guest.call("fd_fdstat_get", ends[0], DATA) is OK
    assert guest.memory.get(DATA, FDSTAT)[:2] == (Filetype.UNKNOWN, FdFlags.NONBLOCK)


# Flags and rights


def test_flags_can_be_changed_as_far_as_the_host_can(guest: Guest, path: Path) -> None:
    fd = opened(guest, path, fdflags=FdFlags.DSYNC)
    host = guest.wasi.fds.get(fd).fileno()
    assert host is not None
    for flags in (FdFlags.DSYNC | FdFlags.APPEND | FdFlags.NONBLOCK, FdFlags.DSYNC):
        assert guest.call("fd_fdstat_set_flags", fd, flags) is OK
        assert guest.call("fd_fdstat_get", fd, DATA) is OK
        assert guest.memory.get(DATA, FDSTAT)[1] == flags
        assert bool(fcntl.fcntl(host, fcntl.F_GETFL) & os.O_APPEND) == bool(flags & FdFlags.APPEND)
    for flags in (0, FdFlags.DSYNC | FdFlags.SYNC, FdFlags.DSYNC | 32, BIG):
        assert guest.call("fd_fdstat_set_flags", fd, flags) is Errno.EINVAL


def test_rights_can_only_be_given_up(guest: Guest, path: Path) -> None:
    fd = opened(guest, path, Rights.FD_READ | Rights.FD_SEEK | Rights.FD_FILESTAT_GET)
    assert guest.call("fd_fdstat_set_rights", fd, Rights.FD_READ | Rights.FD_WRITE, 0) is Errno.ENOTCAPABLE
    assert guest.call("fd_fdstat_set_rights", fd, Rights.FD_READ, Rights.FD_READ) is Errno.ENOTCAPABLE
    assert guest.call("fd_fdstat_set_rights", fd, HUGE, 0) is Errno.ENOTCAPABLE
    assert seek(guest, fd, 1) == 1
    assert guest.call("fd_fdstat_set_rights", fd, Rights.FD_READ, 0) is OK
    assert seek(guest, fd, 0) is Errno.ENOTCAPABLE
    assert read(guest, fd, 4) == b"1234"
    assert guest.call("fd_fdstat_get", fd, DATA) is OK
    assert guest.memory.get(DATA, FDSTAT) == (Filetype.REGULAR_FILE, 0, Rights.FD_READ, 0)


EVERY_RIGHT = {
    Rights.FD_READ: ("fd_read", 0, 0, RESULT),
    Rights.FD_WRITE: ("fd_write", 0, 0, RESULT),
    Rights.FD_READ | Rights.FD_SEEK: ("fd_pread", 0, 0, 0, RESULT),
    Rights.FD_WRITE | Rights.FD_SEEK: ("fd_pwrite", 0, 0, 0, RESULT),
    Rights.FD_SEEK: ("fd_seek", 1, 0, RESULT),
    Rights.FD_TELL: ("fd_tell", RESULT),
    Rights.FD_DATASYNC: ("fd_datasync",),
    Rights.FD_SYNC: ("fd_sync",),
    Rights.FD_ADVISE: ("fd_advise", 0, 0, 0),
    Rights.FD_ALLOCATE: ("fd_allocate", 0, 1),
    Rights.FD_FDSTAT_SET_FLAGS: ("fd_fdstat_set_flags", 0),
    Rights.FD_FILESTAT_GET: ("fd_filestat_get", RESULT),
    Rights.FD_FILESTAT_SET_SIZE: ("fd_filestat_set_size", 3),
    Rights.FD_FILESTAT_SET_TIMES: ("fd_filestat_set_times", 0, 0, 0),
}


@pytest.mark.parametrize(("rights", "call"), EVERY_RIGHT.items(), ids=[call[0] for call in EVERY_RIGHT.values()])
def test_each_call_wants_its_right_and_no_other(guest: Guest, path: Path, rights: int, call: tuple[Any, ...]) -> None:
    name, *params = call
    assert guest.call(name, opened(guest, path, rights), *params) is OK
    without = Rights.FILE & ~(rights | (Rights.FD_SEEK if rights == Rights.FD_TELL else 0))
    assert guest.call(name, opened(guest, path, without), *params) is Errno.ENOTCAPABLE
    assert guest.call(name, 99, *params) is Errno.EBADF


def test_who_may_seek_may_tell(guest: Guest, path: Path) -> None:
    fd = opened(guest, path, Rights.FD_SEEK)
    assert tell(guest, fd) == 0
    fd = opened(guest, path, Rights.FD_TELL)
    assert seek(guest, fd, 0, Whence.CUR) == 0
    assert seek(guest, fd, 1, Whence.CUR) is Errno.ENOTCAPABLE


# What is known of a file


def test_a_stat_is_the_hosts(guest: Guest, path: Path) -> None:
    fd = opened(guest, path)
    os.utime(path, ns=(123_456_789_012, 987_654_321_098))
    assert guest.call("fd_filestat_get", fd, DATA) is OK
    dev, ino, filetype, nlink, size, atim, mtim, ctim = guest.memory.get(DATA, FILESTAT)
    found = path.stat()
    assert (dev, ino, filetype, nlink, size) == (found.st_dev, found.st_ino, Filetype.REGULAR_FILE, 1, 10)
    assert (atim, mtim, ctim) == (123_456_789_012, 987_654_321_098, found.st_ctime_ns)
    assert guest.call("fd_filestat_get", fd, PAGE - 63) is Errno.EFAULT


def test_no_time_is_before_1970(path: Path) -> None:
    os.utime(path, ns=(-5_000_000_000, -1))
    found = filestat_of(path.stat())
    assert (found.atim, found.mtim) == (0, 0)


def test_files_that_are_none_have_kinds(guest: Guest) -> None:
    fd = guest.wasi.fds.insert(HostFile(os.open("/dev/null", os.O_RDWR), Rights.FILE))
    assert guest.call("fd_fdstat_get", fd, DATA) is OK
    assert guest.memory.get(DATA, FDSTAT)[0] == Filetype.CHARACTER_DEVICE


def test_a_size_can_be_set(guest: Guest, path: Path) -> None:
    fd = opened(guest, path)
    assert guest.call("fd_filestat_set_size", fd, 3) is OK
    assert guest.call("fd_filestat_set_size", fd, 6) is OK
    assert path.read_bytes() == b"012\0\0\0"
    for size in (2**63, HUGE):
        assert guest.call("fd_filestat_set_size", fd, size) is Errno.EINVAL
    readable = opened(guest, path, flags=os.O_RDONLY)
    assert guest.call("fd_filestat_set_size", readable, 0) is Errno.EINVAL
    assert path.stat().st_size == 6


def test_room_can_be_made(guest: Guest, path: Path) -> None:
    fd = opened(guest, path)
    assert guest.call("fd_allocate", fd, 8, 8) is OK
    assert path.read_bytes() == b"0123456789" + bytes(6)
    assert guest.call("fd_allocate", fd, 0, 1) is OK
    assert path.stat().st_size == 16
    assert guest.call("fd_allocate", fd, 0, 0) is Errno.EINVAL
    for offset, size in ((2**63 - 1, 1), (0, 2**63), (HUGE, HUGE), (2**63 - 8, 8)):
        assert guest.call("fd_allocate", fd, offset, size) is Errno.EFBIG
    assert guest.call("fd_allocate", opened(guest, path, flags=os.O_RDONLY), 0, 1) is Errno.EBADF
    assert path.stat().st_size == 16


def test_advice_is_taken(guest: Guest, path: Path) -> None:
    fd = opened(guest, path)
    for advice in Advice:
        assert guest.call("fd_advise", fd, 1, 2, advice) is OK
    for params in ((0, 0, 6), (0, 0, BIG), (HUGE, 0, 0), (0, HUGE, 0)):
        assert guest.call("fd_advise", fd, *params) is Errno.EINVAL


def test_what_was_written_can_be_waited_for(guest: Guest, path: Path) -> None:
    fd = opened(guest, path)
    assert guest.call("fd_sync", fd) is guest.call("fd_datasync", fd) is OK


# Times

FIRST, SECOND = 1_000_000_000_123_456_789, 2_000_000_000_987_654_321


def times(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_atime_ns, found.st_mtime_ns


def test_times_are_set_left_or_now(guest: Guest, path: Path) -> None:
    fd = opened(guest, path)
    assert guest.call("fd_filestat_set_times", fd, FIRST, SECOND, FstFlags.ATIM | FstFlags.MTIM) is OK
    assert times(path) == (FIRST, SECOND)
    assert guest.call("fd_filestat_set_times", fd, 5, 7, FstFlags.MTIM) is OK
    assert times(path) == (FIRST, 7)
    assert guest.call("fd_filestat_set_times", fd, 5, 9, 0) is OK
    assert times(path) == (FIRST, 7)
    before = time.time_ns() - 20_000_000  # the host's files may have a coarser clock
    assert guest.call("fd_filestat_set_times", fd, 5, 9, FstFlags.ATIM_NOW) is OK
    assert before <= times(path)[0] <= time.time_ns()
    assert times(path)[1] == 7
    assert guest.call("fd_filestat_set_times", fd, 5, 9, FstFlags.ATIM | FstFlags.MTIM_NOW) is OK
    assert times(path)[0] == 5
    assert before <= times(path)[1] <= time.time_ns()


@pytest.mark.parametrize("flags", [3, 12, 15, 16, BIG])
def test_times_cannot_be_set_twice(guest: Guest, path: Path, flags: int) -> None:
    before = times(path)
    assert guest.call("fd_filestat_set_times", opened(guest, path), 1, 2, flags) is Errno.EINVAL
    assert times(path) == before


# Numbers of descriptors


def test_a_closed_descriptor_is_none(guest: Guest, path: Path) -> None:
    fd = opened(guest, path)
    assert guest.call("fd_close", fd) is OK
    assert guest.call("fd_close", fd) is read(guest, fd, 1) is Errno.EBADF
    assert guest.call("fd_close", BIG) is Errno.EBADF


def test_renumbering_moves_a_descriptor(guest: Guest, path: Path) -> None:
    first, second = opened(guest, path), opened(guest, path)
    host = guest.wasi.fds.get(first).fileno()
    assert read(guest, second, 2) == b"01"
    assert guest.call("fd_renumber", second, first) is OK
    assert read(guest, first, 2) == b"23"
    assert read(guest, second, 1) is Errno.EBADF
    assert guest.call("fd_renumber", first, first) is OK
    assert guest.call("fd_renumber", first, 7) is guest.call("fd_renumber", 7, first) is Errno.EBADF
    assert read(guest, first, 2) == b"45"
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(host or 0)


# When the host has no more


def test_a_full_disk_is_told(guest: Guest) -> None:
    fd = guest.wasi.fds.insert(HostFile(os.open("/dev/full", os.O_RDWR), Rights.FILE))
    assert write(guest, fd, b"x") is Errno.ENOSPC


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (12, 12))
sys.path[:0] = {paths!r}
from pathlib import Path
from tests.wasi.guest import Guest
from tests.wasi.test_files import *
guest, path = Guest(), Path({path!r})
fd = opened(guest, path)
seek(guest, fd, 0, Whence.END)
print(write(guest, fd, b"abcd"), repr(write(guest, fd, b"e")), repr(write(guest, fd, b"f", offset=12)))
print(repr(guest.call("fd_allocate", fd, 0, 13)), repr(guest.call("fd_filestat_set_size", fd, 13)))
"""


def test_a_file_that_may_not_grow_keeps_what_it_has(path: Path) -> None:
    # In a process of its own, since a limit that was lowered stays low. Python ignores SIGXFSZ.
    program = LIMITED.format(paths=sys.path, path=str(path))
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.stdout.splitlines(), done.stderr) == (
        ["2 <Errno.EFBIG: 22> <Errno.EFBIG: 22>", "<Errno.EFBIG: 22> <Errno.EFBIG: 22>"],
        "",
    )
    assert path.read_bytes() == b"0123456789ab"


def test_all_files_are_closed_at_the_end(guest: Guest, path: Path) -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(50):
        opened(guest, path)
    guest.wasi.close()
    assert len(list(Path("/proc/self/fd").iterdir())) == before
