"""Standard streams that are nothing or the host's: descriptors, pipes, files."""

from __future__ import annotations

import os
import pty
import signal
import socket
import threading
from pathlib import Path

import pytest

from brolga.wasi.errno import Errno
from brolga.wasi.redirect import sink, source
from brolga.wasi.types import FdFlags, Filetype, Rights

from .guest import PAGE, Guest

BUFFER, IOVECS, RESULT = 0x1000, 0x100, 0x10


def read(guest: Guest, *sizes: int, fd: int = 0) -> bytes | Errno:
    """Read into buffers that follow each other."""
    places = [(BUFFER + sum(sizes[:index]), size) for index, size in enumerate(sizes)]
    errno = guest.call("fd_read", fd, *guest.iovecs(IOVECS, *places), RESULT)
    return errno or bytes(guest.data[BUFFER : BUFFER + guest.number(RESULT)])


def write(guest: Guest, *chunks: bytes, fd: int = 0) -> int | Errno:
    """Write buffers that lie apart from each other."""
    places, at = [], BUFFER
    for chunk in chunks:
        places.append(guest.put(at, chunk))
        at += len(chunk) + 1
    errno = guest.call("fd_write", fd, *guest.iovecs(IOVECS, *places), RESULT)
    return errno or guest.number(RESULT)


def guest_with(*given: object, size: int = PAGE) -> Guest:
    """Return a guest with inputs (or descriptors that are made already) as its descriptors."""
    guest = Guest(size=size)
    for thing in given:
        guest.wasi.fds.insert(source(thing))
    return guest


def fdstat(guest: Guest, fd: int = 0) -> tuple[int, int, int, int]:
    assert guest.call("fd_fdstat_get", fd, 0) is Errno.SUCCESS
    return guest.number(0, 1), guest.number(2, 2), guest.number(8, 8), guest.number(16, 8)


def test_an_input_that_nobody_gave_is_at_its_end() -> None:
    guest = guest_with(None)
    assert read(guest, 10) == b""
    assert write(guest, b"x") is Errno.EBADF
    assert fdstat(guest) == (Filetype.UNKNOWN, 0, Rights.FD_READ | Rights.STREAM, 0)


def test_an_output_that_nobody_asked_for_takes_everything() -> None:
    guest = Guest()
    guest.wasi.fds.insert(sink(None))
    assert write(guest, b"ab", b"", b"cde") == 5
    assert read(guest, 1) is Errno.EBADF
    assert guest.call("fd_sync", 0) is Errno.SUCCESS
    assert guest.call("fd_datasync", 0) is Errno.SUCCESS


def test_a_pipe_is_read_as_far_as_it_is_filled(pipe: tuple[int, int]) -> None:
    guest = guest_with(pipe[0])
    os.write(pipe[1], b"hello")
    assert read(guest, 2, 0, 100) == b"hello"
    os.close(pipe[1])
    assert read(guest, 2) == b""
    assert fdstat(guest)[0] == Filetype.UNKNOWN
    assert guest.call("fd_seek", 0, 0, 0, RESULT) is Errno.ESPIPE


def test_writes_to_a_pipe_are_short_when_it_is_full(pipe: tuple[int, int]) -> None:
    os.set_blocking(pipe[1], False)
    guest = Guest(size=1 << 18)
    guest.wasi.fds.insert(sink(pipe[1]))
    guest.iovecs(IOVECS, (BUFFER, 200_000))
    assert guest.call("fd_write", 0, IOVECS, 1, RESULT) is Errno.SUCCESS
    assert 0 < guest.number(RESULT) < 200_000
    assert guest.call("fd_write", 0, IOVECS, 1, RESULT) is Errno.EAGAIN


def test_nobody_to_read_is_an_error(pipe: tuple[int, int]) -> None:
    guest = Guest()
    guest.wasi.fds.insert(sink(pipe[1]))
    os.close(pipe[0])
    assert write(guest, b"x") is Errno.EPIPE


def test_a_descriptor_that_is_closed_meanwhile(pipe: tuple[int, int]) -> None:
    guest = guest_with(pipe[0])
    os.close(pipe[0])
    assert read(guest, 1) is Errno.EBADF
    with pytest.raises(OSError, match="Bad file descriptor"):
        source(pipe[0])


def test_a_guest_need_not_wait_and_others_wait_as_before(pipe: tuple[int, int]) -> None:
    guest = guest_with(pipe[0])
    guest.wasi.fds.insert(sink(pipe[1]))
    for fd in (0, 1):
        assert guest.call("fd_fdstat_set_flags", fd, FdFlags.NONBLOCK) is Errno.SUCCESS
        assert fdstat(guest, fd)[1] == FdFlags.NONBLOCK
        assert guest.call("fd_fdstat_set_flags", fd, FdFlags.APPEND) is Errno.EINVAL
        assert os.get_blocking(pipe[fd])
    assert read(guest, 1) is Errno.EAGAIN
    assert write(guest, b"", b"ab", b"c", fd=1) == 2
    assert read(guest, 10) == b"ab"
    sent = 0
    while (count := write(guest, bytes(20_000), fd=1)) is not Errno.EAGAIN:
        sent += count
    assert sent >= 4096
    assert write(guest, fd=1) is Errno.EAGAIN


def test_a_read_waits_without_the_gil(pipe: tuple[int, int]) -> None:
    guest = guest_with(pipe[0])
    later = threading.Timer(0.01, os.write, (pipe[1], b"x"))
    later.start()
    assert read(guest, 10) == b"x"
    later.join()


def test_a_signal_ends_a_read(pipe: tuple[int, int]) -> None:
    guest = guest_with(pipe[0])
    before = signal.signal(signal.SIGALRM, signal.default_int_handler)
    signal.setitimer(signal.ITIMER_REAL, 0.005)
    try:
        with pytest.raises(KeyboardInterrupt):
            read(guest, 1)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_files_by_their_paths(tmp_path: Path) -> None:
    path = tmp_path / "in"
    path.write_bytes(b"hello world")
    guest = guest_with(path)
    assert guest.wasi.fds.insert(sink(tmp_path / "out")) == 1
    assert read(guest, 5) == b"hello"
    assert guest.call("fd_tell", 0, RESULT) is Errno.SUCCESS
    assert guest.number(RESULT, 8) == 5
    assert guest.call("fd_seek", 0, -2, 2, RESULT) is Errno.SUCCESS
    assert read(guest, 50) == b"ld"
    assert guest.call("fd_pread", 0, *guest.iovecs(IOVECS, (BUFFER, 5)), 6, RESULT) is Errno.SUCCESS
    assert guest.data[BUFFER : BUFFER + 5] == b"world"
    assert write(guest, b"abc", fd=1) == 3
    assert guest.call("fd_pwrite", 1, *guest.iovecs(IOVECS, (BUFFER, 2)), 1, RESULT) is Errno.SUCCESS
    assert guest.call("fd_sync", 1) is Errno.SUCCESS
    assert guest.call("fd_datasync", 1) is Errno.SUCCESS
    assert (tmp_path / "out").read_bytes() == b"aab"
    seekable = Rights.FD_READ | Rights.STREAM | Rights.FD_SEEK | Rights.FD_TELL
    assert fdstat(guest) == (Filetype.REGULAR_FILE, 0, seekable, 0)
    assert guest.call("fd_filestat_get", 0, 0) is Errno.SUCCESS
    assert (guest.number(16, 1), guest.number(32, 8)) == (Filetype.REGULAR_FILE, 11)
    assert guest.number(48, 8) == path.stat().st_mtime_ns
    assert guest.call("fd_filestat_set_size", 1, 0) is Errno.ENOTCAPABLE


def test_offsets_that_no_file_has(tmp_path: Path) -> None:
    guest = guest_with(tmp_path / "file") if (tmp_path / "file").write_bytes(b"x") else Guest()
    guest.iovecs(IOVECS, (BUFFER, 1))
    for offset in (2**63, 2**64 - 1):
        assert guest.call("fd_pread", 0, IOVECS, 1, offset, RESULT) is Errno.EINVAL
    assert guest.call("fd_pread", 0, IOVECS, 1, 2**63 - 1, RESULT) in (Errno.EINVAL, Errno.SUCCESS)
    for delta, whence in [(-1, 0), (-(2**63), 1), (2**63 - 1, 2)]:
        assert guest.call("fd_seek", 0, delta, whence, RESULT) in (Errno.EINVAL, Errno.EOVERFLOW)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        source(tmp_path / "nothing")
    with pytest.raises(FileNotFoundError):
        sink(tmp_path / "nothing" / "below")


def test_an_interruption_leaves_no_file_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_fd: int) -> bool:
        raise KeyboardInterrupt

    held = len(list(Path("/proc/self/fd").iterdir()))
    monkeypatch.setattr(os, "isatty", interrupted)  # which is asked about a file that is open by then
    with pytest.raises(KeyboardInterrupt):
        sink(tmp_path / "out")
    assert (tmp_path / "out").exists()
    assert len(list(Path("/proc/self/fd").iterdir())) == held


def test_only_what_was_opened_here_is_closed(tmp_path: Path, pipe: tuple[int, int]) -> None:
    before = sorted(Path("/proc/self/fd").iterdir())
    guest = guest_with(pipe[0])
    guest.wasi.fds.insert(sink(tmp_path / "out"))
    guest.wasi.close()
    assert sorted(Path("/proc/self/fd").iterdir()) == before
    os.write(pipe[1], b"x")


def test_output_is_appended_where_the_host_does(tmp_path: Path) -> None:
    (tmp_path / "log").write_bytes(b"first\n")
    with (tmp_path / "log").open("ab") as file:
        guest = Guest()
        guest.wasi.fds.insert(sink(file.fileno()))
        assert fdstat(guest)[1] == FdFlags.APPEND
        assert write(guest, b"second\n") == 7
    assert (tmp_path / "log").read_bytes() == b"first\nsecond\n"


def test_a_terminal_is_one_to_the_guest_too() -> None:
    ours, theirs = pty.openpty()
    try:
        kind, _, rights, _ = fdstat(guest_with(theirs))
        assert kind == Filetype.CHARACTER_DEVICE
        assert not rights & (Rights.FD_SEEK | Rights.FD_TELL)  # by which a C library knows
    finally:
        os.close(ours)
        os.close(theirs)
    with Path(os.devnull).open("rb") as null:
        kind, _, rights, _ = fdstat(guest_with(null.fileno()))
        assert kind == Filetype.CHARACTER_DEVICE
        assert rights & Rights.FD_SEEK


def test_a_socket_as_standard_input_is_a_stream() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        guest = guest_with(ours.fileno())
        theirs.send(b"hi")
        assert read(guest, 9) == b"hi"
        assert fdstat(guest)[0] == Filetype.SOCKET_STREAM
        assert guest.call("sock_shutdown", 0, 3) is Errno.ENOTSOCK


@pytest.mark.parametrize("number", [-1, 1 << 31, 1 << 64])
def test_a_number_that_is_no_descriptor(number: int) -> None:
    for open_stream in (source, sink):
        with pytest.raises(OSError, match="Bad file descriptor"):
            open_stream(number)


def test_what_is_no_stream() -> None:
    for wrong in (1.5, "text", object(), True):
        with pytest.raises(TypeError):
            source(wrong)
        with pytest.raises(TypeError):
            sink(wrong)
