"""Calls wait no longer than their store has time, also where no signal interrupts them."""

from __future__ import annotations

import contextlib
import math
import os
import socket
import time
from collections.abc import Callable, Iterator

import pytest

from brolga.wasi.errno import Errno
from brolga.wasi.files import HostFile
from brolga.wasi.sockets import open_socket
from brolga.wasi.types import CLOCK_SUBSCRIPTION, FD_SUBSCRIPTION, EventType, FdFlags, Rights

from .guest import Guest

LIMIT = 0.02  # seconds
RESULT, DATA = 0x800, 0x1000


@pytest.fixture
def guest() -> Iterator[Guest]:
    made = Guest()
    end = time.monotonic() + LIMIT
    made.wasi.patience = lambda: max(0.0, end - time.monotonic())
    yield made
    made.wasi.close()


def pipe(guest: Guest) -> list[int]:
    return [guest.wasi.fds.insert(HostFile(fd, Rights.FILE)) for fd in os.pipe()]


def interrupted(call: Callable[[], Errno]) -> bool:
    """Whether a call ends because the time is over; else it would end never, or in a minute."""
    return call() is Errno.EINTR


def test_a_read_that_would_wait_longer_ends(guest: Guest) -> None:
    reader, writer = pipe(guest)
    iovs = guest.iovecs(0, (DATA, 4))
    assert interrupted(lambda: guest.call("fd_read", reader, *iovs, RESULT))
    guest.wasi.patience = lambda: None
    assert guest.call("fd_write", writer, *iovs, RESULT) is Errno.SUCCESS
    assert guest.call("fd_read", reader, *iovs, RESULT) is Errno.SUCCESS


def test_so_does_a_write(guest: Guest) -> None:
    _, writer = pipe(guest)
    number = guest.wasi.fds.get(writer).fileno()
    assert number is not None
    os.set_blocking(number, False)
    with contextlib.suppress(BlockingIOError):
        while os.write(number, bytes(65536)):
            pass
    os.set_blocking(number, True)
    assert interrupted(lambda: guest.call("fd_write", writer, *guest.iovecs(0, (DATA, 4)), RESULT))


def test_what_need_not_wait_goes_on_when_there_is_time(guest: Guest) -> None:
    reader, writer = pipe(guest)
    iovs = guest.iovecs(0, (DATA, 4))
    guest.put(DATA, CLOCK_SUBSCRIPTION.pack(1, EventType.CLOCK, 1, 1000, 0, 0))
    for patience in (60.0, 1e10, math.inf):  # seconds that no host could wait
        guest.wasi.patience = lambda patience=patience: patience
        assert guest.call("fd_write", writer, *iovs, RESULT) is Errno.SUCCESS
        assert guest.call("fd_read", reader, *iovs, RESULT) is Errno.SUCCESS
        assert guest.call("poll_oneoff", DATA, DATA + 0x200, 1, RESULT) is Errno.SUCCESS
    guest.call("fd_fdstat_set_flags", reader, FdFlags.NONBLOCK)
    assert guest.call("fd_read", reader, *iovs, RESULT) is Errno.EAGAIN


def test_sockets_wait_no_longer(guest: Guest) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        listener = guest.wasi.fds.insert(open_socket(server))
        assert interrupted(lambda: guest.call("sock_accept", listener, 0, RESULT))
    left, right = socket.socketpair()
    with left, right:
        end = time.monotonic() + LIMIT
        guest.wasi.patience = lambda: max(0.0, end - time.monotonic())
        fd = guest.wasi.fds.insert(open_socket(left))
        assert interrupted(lambda: guest.call("sock_recv", fd, *guest.iovecs(0, (DATA, 4)), 0, RESULT, RESULT + 4))


@pytest.mark.parametrize("with_descriptor", [False, True])
def test_nor_does_a_sleep(guest: Guest, with_descriptor: bool) -> None:
    guest.put(DATA, CLOCK_SUBSCRIPTION.pack(1, EventType.CLOCK, 1, 60_000_000_000, 0, 0))
    if with_descriptor:
        reader, _ = pipe(guest)
        guest.put(DATA + 48, FD_SUBSCRIPTION.pack(2, EventType.FD_READ, reader))
    assert interrupted(lambda: guest.call("poll_oneoff", DATA, DATA + 0x200, 1 + with_descriptor, RESULT))
