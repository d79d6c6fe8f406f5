"""`poll_oneoff`: clocks to the nanosecond, descriptors, and everything together."""

from __future__ import annotations

import os
import resource
import signal
import socket
import struct
import threading
import time
from pathlib import Path
from types import FrameType

import pytest

from brolga.wasi.errno import Errno
from brolga.wasi.fds import Descriptor
from brolga.wasi.polling import MOST_SUBSCRIPTIONS
from brolga.wasi.types import ClockId, EventType, Rights
from brolga.wasi.wasi import Wasi

from .guest import PAGE, Guest

MILLISECOND = 1_000_000
EVENTS, RESULT = 20_000, 16
Event = tuple[int, int, int, int, int]  # userdata, errno, kind, bytes, flags


class Pollable(Descriptor):
    """One end of a pipe, or nothing of the host's."""

    rights_base = Rights.POLL_FD_READWRITE | Rights.FD_READ | Rights.FD_WRITE

    def __init__(self, number: int | None) -> None:
        self.number = number

    def fileno(self) -> int | None:
        return self.number


class Later(Pollable):
    """Says that it is ready when it is asked once more."""

    asked = 0

    def ready(self, writing: bool) -> tuple[bool, int]:
        self.asked += 1
        return self.asked > 1 and not writing, 5


def clock(userdata: int, timeout: int, clock: int = ClockId.MONOTONIC, flags: int = 0) -> bytes:
    return struct.pack("<QB7xI4xQQH6x", userdata, EventType.CLOCK, clock, timeout, 0, flags)


def reading(userdata: int, fd: int) -> bytes:
    return struct.pack("<QB7xI28x", userdata, EventType.FD_READ, fd)


def writing(userdata: int, fd: int) -> bytes:
    return struct.pack("<QB7xI28x", userdata, EventType.FD_WRITE, fd)


def poll(guest: Guest, *subscriptions: bytes) -> list[Event] | Errno:
    """Return the events of one call, or how it failed."""
    guest.put(0x100, b"".join(subscriptions))
    errno = guest.call("poll_oneoff", 0x100, EVENTS, len(subscriptions), RESULT)
    if errno:
        return errno
    found = guest.data[EVENTS : EVENTS + 32 * guest.number(RESULT)]
    return [(data, error, kind, n, flags) for data, error, kind, n, flags in struct.iter_unpack("<QHB5xQH6x", found)]


def with_descriptors(*numbers: int | None) -> Guest:
    guest = Guest()
    for number in numbers:
        guest.wasi.fds.insert(Pollable(number))
    return guest


TICK: Event = (1, 0, EventType.CLOCK, 0, 0)


@pytest.mark.parametrize("which", [ClockId.MONOTONIC, ClockId.REALTIME])
def test_a_clock_waits_as_long_as_it_is_told(which: ClockId) -> None:
    guest = Guest()
    start = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    assert poll(guest, clock(1, 3 * MILLISECOND, which)) == [TICK]
    assert time.clock_gettime_ns(time.CLOCK_MONOTONIC) - start >= 3 * MILLISECOND


@pytest.mark.parametrize("which", [ClockId.MONOTONIC, ClockId.REALTIME])
def test_a_clock_waits_until_it_is_as_late_as_it_is_told(which: ClockId) -> None:
    guest = Guest()
    end = guest.wasi.clocks.now(which) + 3 * MILLISECOND
    assert poll(guest, clock(1, end, which, 1)) == [TICK]
    assert guest.wasi.clocks.now(which) >= end - MILLISECOND // 10  # the real clock may be slowed down meanwhile
    assert poll(guest, clock(1, 5, which, 1)) == [TICK]  # long ago


def test_a_wait_with_a_descriptor_is_as_exact(pipe: tuple[int, int]) -> None:
    guest = with_descriptors(pipe[0])
    for timeout in (300_000, 2_300_000):  # the host's poll alone counts whole milliseconds
        tries = (elapsed(guest, timeout) for _ in range(200))  # a busy machine may be late, again and again
        assert any(taken < timeout + 500_000 for taken in tries)


def elapsed(guest: Guest, timeout: int) -> int:
    start = time.monotonic_ns()
    assert poll(guest, clock(1, timeout), reading(2, 0)) == [TICK]
    taken = time.monotonic_ns() - start
    assert taken >= timeout
    return taken


def test_what_comes_first_is_told_in_the_order_of_the_subscriptions() -> None:
    hour = 3600 * 1000 * MILLISECOND
    found = poll(Guest(), clock(1, hour), clock(2, 5), clock(3, 2**64 - 1), clock(4, 5))
    assert found == [(2, 0, 0, 0, 0), (4, 0, 0, 0, 0)]


def test_userdata_comes_back_as_it_went_in() -> None:
    assert poll(Guest(), clock(2**64 - 1, 0)) == [(2**64 - 1, 0, 0, 0, 0)]


def test_what_makes_no_sense_fails_the_call() -> None:
    guest = with_descriptors(None)
    cpu = [clock(1, 1, which) for which in (ClockId.PROCESS_CPUTIME_ID, ClockId.THREAD_CPUTIME_ID, 4, 2**32 - 1)]
    kinds = [struct.pack("<QB39x", 1, kind) for kind in (3, 255)]
    for wrong in [*cpu, *kinds, clock(1, 1, flags=2), clock(1, 1, flags=3)]:
        assert poll(guest, wrong) is Errno.EINVAL
        assert poll(guest, reading(2, 0), clock(1, 0), wrong) is Errno.EINVAL
    assert poll(guest) is Errno.EINVAL


def test_a_readable_descriptor_tells_how_many_bytes_it_has(pipe: tuple[int, int]) -> None:
    guest = with_descriptors(*pipe)
    assert poll(guest, clock(1, 0), reading(2, 0)) == [TICK]
    os.write(pipe[1], b"hello")
    assert poll(guest, reading(2, 0)) == [(2, 0, EventType.FD_READ, 5, 0)]
    assert poll(guest, reading(2, 0), writing(3, 1)) == [(2, 0, 1, 5, 0), (3, 0, 2, 1, 0)]


def test_the_other_end_gone_is_a_hangup(pipe: tuple[int, int]) -> None:
    guest = with_descriptors(*pipe)
    os.close(pipe[1])
    assert poll(guest, reading(2, 0)) == [(2, 0, EventType.FD_READ, 0, 1)]


def test_nobody_to_read_is_a_hangup_too(pipe: tuple[int, int]) -> None:
    guest = with_descriptors(*pipe)
    os.close(pipe[0])
    assert poll(guest, writing(2, 1)) == [(2, 0, EventType.FD_WRITE, 1, 1)]


def test_one_descriptor_waits_for_both_directions() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        guest = with_descriptors(ours.fileno())
        assert poll(guest, reading(1, 0), writing(2, 0)) == [(2, 0, EventType.FD_WRITE, 1, 0)]
        theirs.send(b"abc")
        assert poll(guest, reading(1, 0), writing(2, 0), reading(3, 0)) == [
            (1, 0, EventType.FD_READ, 3, 0),
            (2, 0, EventType.FD_WRITE, 1, 0),
            (3, 0, EventType.FD_READ, 3, 0),
        ]


def test_a_wait_ends_when_bytes_arrive(pipe: tuple[int, int]) -> None:
    guest = with_descriptors(pipe[0])
    writer = threading.Timer(0.01, os.write, (pipe[1], b"x"))  # it runs at all only when the wait has no GIL
    writer.start()
    assert poll(guest, reading(2, 0)) == [(2, 0, EventType.FD_READ, 1, 0)]
    writer.join()


def test_a_wrong_descriptor_is_an_event(pipe: tuple[int, int]) -> None:
    guest = with_descriptors(pipe[0], pipe[1], None)
    guest.wasi.fds.get(1).rights_base = Rights.POLL_FD_READWRITE | Rights.FD_WRITE
    guest.wasi.fds.get(2).rights_base = Rights.FD_READ
    hour = 3600 * 1000 * MILLISECOND
    assert poll(guest, clock(1, hour), reading(2, 9), reading(3, 0), reading(4, 1), reading(5, 2)) == [
        (2, Errno.EBADF, EventType.FD_READ, 0, 0),
        (4, Errno.ENOTCAPABLE, EventType.FD_READ, 0, 0),
        (5, Errno.ENOTCAPABLE, EventType.FD_READ, 0, 0),
    ]
    os.close(pipe[0])
    assert poll(guest, reading(3, 0)) == [(3, Errno.EBADF, EventType.FD_READ, 0, 0)]


def test_a_descriptor_without_one_of_the_host_answers_itself() -> None:
    guest = with_descriptors(None)
    assert poll(guest, clock(1, 2**64 - 1), writing(2, 0)) == [(2, 0, EventType.FD_WRITE, 1, 0)]
    later = guest.wasi.fds.insert(Later(None))
    assert poll(guest, reading(2, later), clock(1, 2**64 - 1)) == [(2, 0, EventType.FD_READ, 5, 0)]
    assert poll(guest, writing(2, later), clock(1, MILLISECOND)) == [TICK]


def test_high_numbers_of_the_host_do_as_well(pipe: tuple[int, int]) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft <= 1100:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(2048, hard), hard))
    high = os.dup2(pipe[0], 1100)
    try:
        guest = with_descriptors(high)
        assert poll(guest, reading(2, 0), clock(1, 1_300_000)) == [TICK]
        os.write(pipe[1], b"x")
        assert poll(guest, reading(2, 0)) == [(2, 0, EventType.FD_READ, 1, 0)]
    finally:
        os.close(high)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_a_regular_file_is_always_ready(tmp_path: Path) -> None:
    with (tmp_path / "file").open("wb+") as file:
        file.write(b"12345")
        file.seek(2)
        guest = with_descriptors(file.fileno())
        assert poll(guest, reading(2, 0), writing(3, 0)) == [(2, 0, 1, 3, 0), (3, 0, 2, 1, 0)]


def test_events_may_lie_over_the_subscriptions() -> None:
    guest = Guest()
    guest.put(0, clock(1, 0) + clock(2, 0) + clock(3, 0))
    assert guest.call("poll_oneoff", 0, 0, 3, 200) is Errno.SUCCESS
    assert [guest.number(32 * index, 8) for index in range(3)] == [1, 2, 3]


def test_how_many_subscriptions_there_are_is_bounded() -> None:
    guest = Guest()
    guest.put(0, clock(1, 0))
    for count in (MOST_SUBSCRIPTIONS + 1, 2**31, 2**32 - 1):
        assert guest.call("poll_oneoff", 0, 0, count, 0) is Errno.ENOMEM
    many = Guest(Wasi(), 81 * MOST_SUBSCRIPTIONS)
    count = 2000
    many.put(0, clock(1, 0) * count)
    assert many.call("poll_oneoff", 0, 48 * MOST_SUBSCRIPTIONS, count, 80 * MOST_SUBSCRIPTIONS) is Errno.SUCCESS
    assert many.number(80 * MOST_SUBSCRIPTIONS) == count


def test_every_place_is_checked_first() -> None:
    guest = Guest()
    guest.put(0, clock(1, 2**63))  # whoever waited for that would not come back
    for subscriptions, events, result in [(PAGE - 47, 64, 128), (0, PAGE - 31, 128), (0, 64, PAGE - 3)]:
        assert guest.call("poll_oneoff", subscriptions, events, 1, result) is Errno.EFAULT
    assert guest.call("poll_oneoff", 2**32 - 1, 2**32 - 1, 1, 2**32 - 1) is Errno.EFAULT


class Interrupted(Exception):
    """What a handler of a signal raises."""


@pytest.mark.parametrize("waits_for", [clock(1, 2**62), reading(1, 0)], ids=["clock", "pipe"])
def test_a_signal_ends_a_wait(pipe: tuple[int, int], waits_for: bytes) -> None:
    def handler(_number: int, _frame: FrameType | None) -> None:
        raise Interrupted

    guest = with_descriptors(pipe[0])
    before = signal.signal(signal.SIGALRM, handler)
    signal.setitimer(signal.ITIMER_REAL, 0.005)
    try:
        with pytest.raises(Interrupted):
            poll(guest, waits_for)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
