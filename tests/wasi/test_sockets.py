"""Sockets: what a guest is given, what it accepts, and what it does with both."""

from __future__ import annotations

import array
import os
import signal
import socket
import threading
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from brolga.wasi.errno import Errno
from brolga.wasi.fds import Descriptor, Descriptors
from brolga.wasi.sockets import Connection, Listener, open_socket
from brolga.wasi.types import FdFlags, Filetype, RiFlags, Rights, SdFlags
from brolga.wasi.wasi import Wasi

from .guest import PAGE, Guest

OUTSIDE = PAGE - 1
BUFFER, IOVECS, RESULT, ROFLAGS = 0x1000, 0x100, 0x10, 0x20


class Anything(Descriptor):
    """No socket, with all rights."""

    rights_base = Rights.ALL


def listeners() -> Generator[socket.socket, None, None]:
    addresses: list[tuple[socket.AddressFamily, tuple[str, int] | str]] = [
        (socket.AF_INET, ("127.0.0.1", 0)),
        (socket.AF_INET6, ("::1", 0)),
        (socket.AF_UNIX, ""),  # one without a name in the file system
    ]
    for family, address in addresses:
        with socket.socket(family) as listener:
            try:
                listener.bind(address)
            except OSError:  # a machine without IPv6
                continue
            listener.listen()
            yield listener


def connect(listener: socket.socket) -> socket.socket:
    client = socket.socket(listener.family)
    client.settimeout(10)
    client.connect(listener.getsockname())
    return client


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A socket that listens, of the first family that there is."""
    found = listeners()
    yield next(found)
    found.close()


@pytest.fixture
def pair() -> Iterator[tuple[Guest, socket.socket]]:
    """A guest with a connection as descriptor 0, and the other end of it."""
    ours, theirs = socket.socketpair()
    guest = Guest()
    guest.wasi.fds.insert(open_socket(ours))
    ours.close()
    theirs.settimeout(10)
    yield guest, theirs
    theirs.close()
    guest.wasi.close()


def recv(guest: Guest, size: int, flags: int = 0, fd: int = 0) -> tuple[bytes, int] | Errno:
    guest.iovecs(IOVECS, (BUFFER, size))
    errno = guest.call("sock_recv", fd, IOVECS, 1, flags, RESULT, ROFLAGS)
    return errno or (bytes(guest.data[BUFFER : BUFFER + guest.number(RESULT)]), guest.number(ROFLAGS, 2))


def send(guest: Guest, *chunks: bytes, fd: int = 0, call: str = "sock_send") -> int | Errno:
    places = [guest.put(BUFFER + 256 * index, chunk) for index, chunk in enumerate(chunks)]
    errno = guest.call(call, fd, *guest.iovecs(IOVECS, *places), *[0] * (call == "sock_send"), RESULT)
    return errno or guest.number(RESULT)


def accept(guest: Guest, fd: int = 0, fdflags: int = 0) -> int | Errno:
    errno = guest.call("sock_accept", fd, fdflags, RESULT)
    return errno or guest.number(RESULT)


def test_a_guest_serves_every_family() -> None:
    for listener in listeners():
        guest = Guest()
        assert guest.wasi.fds.insert(open_socket(listener)) == 0
        with connect(listener) as client:
            assert accept(guest) == 1
            client.sendall(b"hello")
            assert recv(guest, 100, fd=1) == (b"hello", 0)
            assert send(guest, b"good", b"", b"bye", fd=1) == 7
            assert client.recv(100) == b"goodbye"
            assert guest.call("fd_close", 1) is Errno.SUCCESS
            assert client.recv(100) == b""
        guest.wasi.close()
        with connect(listener):
            listener.accept()[0].close()  # the program still has its socket


def test_a_connection_is_read_and_written_as_a_file(pair: tuple[Guest, socket.socket]) -> None:
    guest, other = pair
    assert send(guest, b"ab", b"c", call="fd_write") == 3
    assert other.recv(10) == b"abc"
    other.sendall(b"12345")
    guest.iovecs(IOVECS, (BUFFER, 2), (BUFFER + 2, 0), (BUFFER + 2, 9))
    assert guest.call("fd_read", 0, IOVECS, 3, RESULT) is Errno.SUCCESS
    assert guest.data[BUFFER : BUFFER + guest.number(RESULT)] == b"12345"
    assert guest.call("fd_read", 0, IOVECS, 0, RESULT) is Errno.SUCCESS  # into nothing: it does not wait
    other.close()
    assert guest.call("fd_read", 0, IOVECS, 1, RESULT) is Errno.SUCCESS
    assert guest.number(RESULT) == 0


def test_what_sockets_say_of_themselves(pair: tuple[Guest, socket.socket], listener: socket.socket) -> None:
    guest, _ = pair
    datagrams = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    guest.wasi.fds.insert(open_socket(datagrams))
    guest.wasi.fds.insert(open_socket(listener))
    datagrams.close()
    found = []
    for fd in range(3):
        assert guest.call("fd_fdstat_get", fd, 0) is Errno.SUCCESS
        assert guest.call("fd_filestat_get", fd, 64) is Errno.SUCCESS
        assert guest.number(0, 1) == guest.number(64 + 16, 1)
        found.append((guest.number(0, 1), guest.number(2, 2), guest.number(8, 8), guest.number(16, 8)))
    assert found == [
        (Filetype.SOCKET_STREAM, 0, Rights.SOCKET, 0),
        (Filetype.SOCKET_DGRAM, 0, Rights.SOCKET, 0),
        (Filetype.SOCKET_STREAM, 0, Rights.LISTENER, Rights.SOCKET),
    ]


def test_a_peek_leaves_what_it_sees(pair: tuple[Guest, socket.socket]) -> None:
    guest, other = pair
    other.sendall(b"hello")
    assert recv(guest, 3, RiFlags.RECV_PEEK) == (b"hel", 0)
    assert recv(guest, 9) == (b"hello", 0)


def test_waiting_for_all_waits(pair: tuple[Guest, socket.socket]) -> None:
    guest, other = pair
    other.sendall(b"he")
    later = threading.Timer(0.01, other.sendall, (b"llo",))
    later.start()
    assert recv(guest, 5, RiFlags.RECV_WAITALL) == (b"hello", 0)
    later.join()
    other.sendall(b"bye")
    other.close()
    assert recv(guest, 5, RiFlags.RECV_WAITALL) == (b"bye", 0)


def test_a_message_that_is_too_long_is_cut_and_says_so() -> None:
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    with ours, theirs:
        guest = Guest()
        guest.wasi.fds.insert(open_socket(ours))
        theirs.send(b"hello")
        theirs.send(b"bye")
        assert recv(guest, 3) == (b"hel", 1)
        assert recv(guest, 3) == (b"bye", 0)
        guest.wasi.close()


def test_descriptors_that_come_along_do_not_stay(pair: tuple[Guest, socket.socket]) -> None:
    guest, other = pair
    before = len(list(Path("/proc/self/fd").iterdir()))
    other.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [0]))])
    assert recv(guest, 9) == (b"x", 0)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_a_guest_need_not_wait(pair: tuple[Guest, socket.socket], listener: socket.socket) -> None:
    guest, other = pair
    listening = guest.wasi.fds.insert(open_socket(listener))
    for fd in (0, listening):
        assert guest.call("fd_fdstat_set_flags", fd, FdFlags.NONBLOCK) is Errno.SUCCESS
        assert guest.call("fd_fdstat_get", fd, 0) is Errno.SUCCESS
        assert guest.number(2, 2) == FdFlags.NONBLOCK
        assert guest.call("fd_fdstat_set_flags", fd, FdFlags.APPEND) is Errno.EINVAL
    assert recv(guest, 1) is Errno.EAGAIN
    assert guest.call("fd_read", 0, IOVECS, 1, RESULT) is Errno.EAGAIN
    assert accept(guest, listening) is Errno.EAGAIN
    while (sent := send(guest, b"x" * 60_000)) is not Errno.EAGAIN:
        assert sent > 0
    assert guest.call("fd_fdstat_set_flags", 0, 0) is Errno.SUCCESS
    other.sendall(b"x")
    assert recv(guest, 1) == (b"x", 0)


def test_an_accepted_connection_waits_only_if_it_is_told() -> None:
    for listener in listeners():
        listener.setblocking(False)
        guest = Guest()
        guest.wasi.fds.insert(open_socket(listener))
        with connect(listener), connect(listener) as client:
            assert accept(guest, fdflags=FdFlags.NONBLOCK) == 1
            assert recv(guest, 1, fd=1) is Errno.EAGAIN
            assert accept(guest) == 2
            later = threading.Timer(0.01, client.sendall, (b"x",))
            later.start()
            assert recv(guest, 1, fd=2) == (b"x", 0)
            later.join()
        guest.wasi.close()
        assert not os.get_blocking(listener.fileno())  # as the program has it


def test_each_direction_is_shut_down_alone(pair: tuple[Guest, socket.socket]) -> None:
    guest, other = pair
    for wrong in (0, 4, 7, 2**32 - 1):
        assert guest.call("sock_shutdown", 0, wrong) is Errno.EINVAL
    assert guest.call("sock_shutdown", 0, SdFlags.WR) is Errno.SUCCESS
    assert other.recv(1) == b""
    assert send(guest, b"x") is Errno.EPIPE
    other.sendall(b"y")
    assert recv(guest, 1) == (b"y", 0)
    assert guest.call("sock_shutdown", 0, SdFlags.RD) is Errno.SUCCESS
    assert recv(guest, 1) == (b"", 0)
    assert guest.call("sock_shutdown", 0, SdFlags.ALL) is Errno.SUCCESS


def test_nobody_to_send_to_is_no_signal(pair: tuple[Guest, socket.socket]) -> None:
    guest, other = pair
    other.close()
    before = signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # it would end this process
    try:
        assert send(guest, b"x") is Errno.EPIPE
        assert send(guest, b"x", call="fd_write") is Errno.EPIPE
    finally:
        signal.signal(signal.SIGPIPE, before)


def test_other_descriptors_are_no_sockets() -> None:
    guest = Guest()
    guest.wasi.fds.insert(Anything())
    for fd, errno in ((0, Errno.ENOTSOCK), (9, Errno.EBADF)):
        assert accept(guest, fd) is errno
        assert recv(guest, 1, fd=fd) is errno
        assert send(guest, b"x", fd=fd) is errno
        assert guest.call("sock_shutdown", fd, 3) is errno


def test_a_socket_does_only_what_it_has_the_right_to(
    pair: tuple[Guest, socket.socket], listener: socket.socket
) -> None:
    guest, _ = pair
    listening = guest.wasi.fds.insert(open_socket(listener))
    assert accept(guest, 0) is Errno.ENOTCAPABLE
    assert recv(guest, 1, fd=listening) is Errno.ENOTCAPABLE
    assert send(guest, b"x", fd=listening) is Errno.ENOTCAPABLE
    assert guest.call("sock_shutdown", listening, 3) is Errno.ENOTCAPABLE
    assert guest.call("fd_seek", 0, 0, 0, 0) is Errno.ESPIPE
    reads = Rights.FD_READ | Rights.FD_FDSTAT_SET_FLAGS
    assert guest.call("fd_fdstat_set_rights", listening, Rights.LISTENER, reads) is Errno.SUCCESS
    with connect(listener):
        accepted = accept(guest, listening)
        assert not isinstance(accepted, Errno)
        assert guest.wasi.fds.get(accepted).rights_base == reads
        assert send(guest, b"x", fd=accepted) is Errno.ENOTCAPABLE


def test_flags_that_are_none(pair: tuple[Guest, socket.socket], listener: socket.socket) -> None:
    guest, _ = pair
    listening = guest.wasi.fds.insert(open_socket(listener))
    for flags in (FdFlags.APPEND, 5, 32, 2**32 - 1):
        assert accept(guest, listening, flags) is Errno.EINVAL
    assert recv(guest, 1, 4) is Errno.EINVAL
    assert guest.call("sock_send", 0, IOVECS, 1, 1, RESULT) is Errno.EINVAL


def test_every_place_is_checked_before_a_byte_moves(pair: tuple[Guest, socket.socket], listener: socket.socket) -> None:
    guest, other = pair
    listening = guest.wasi.fds.insert(open_socket(listener))
    other.sendall(b"x")
    guest.put(BUFFER, b"abc")
    guest.iovecs(IOVECS, (BUFFER, 3), (OUTSIDE, 2))
    with connect(listener):
        assert guest.call("sock_accept", listening, 0, OUTSIDE) is Errno.EFAULT
        for iovs, count, result, roflags in [(IOVECS, 2, 0, 0), (IOVECS, 1, OUTSIDE, 0), (IOVECS, 1, 0, OUTSIDE)]:
            assert guest.call("sock_recv", 0, iovs, count, 0, result, roflags) is Errno.EFAULT
            assert roflags or guest.call("sock_send", 0, iovs, count, 0, result) is Errno.EFAULT
        assert guest.call("sock_recv", 0, IOVECS, 2**32 - 1, 0, 0, 0) is Errno.EFAULT
        assert accept(guest, listening) == 2
    assert recv(guest, 9) == (b"x", 0)


def test_a_full_table_accepts_nothing() -> None:
    for listener in listeners():
        guest = Guest(Wasi(fds=Descriptors(1)))
        guest.wasi.fds.insert(open_socket(listener))
        with connect(listener) as client:
            assert accept(guest) is Errno.EMFILE
            listener.accept()[0].close()  # nobody has taken it away
            assert client.recv(1) == b""
        guest.wasi.close()


def test_closing_twice_and_closing_what_is_not_there(pair: tuple[Guest, socket.socket]) -> None:
    guest, _ = pair
    assert guest.call("fd_close", 0) is Errno.SUCCESS
    assert guest.call("fd_close", 0) is Errno.EBADF
    assert recv(guest, 1) is Errno.EBADF


def test_the_kind_of_a_socket_is_found_out(listener: socket.socket) -> None:
    found = open_socket(listener)
    assert isinstance(found, Listener)
    found.close()
    ours, theirs = socket.socketpair()
    with ours, theirs:
        connection = open_socket(ours)
        assert isinstance(connection, Connection)
        connection.close()
    with pytest.raises(OSError, match="Bad file descriptor"):
        open_socket(ours)
