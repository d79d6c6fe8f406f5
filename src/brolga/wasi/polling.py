"""Waiting for clocks and descriptors: `poll_oneoff`."""

from __future__ import annotations

import fcntl
import select
import sys
import termios
import time
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from brolga.wasi.errno import Errno, Fail
from brolga.wasi.patience import LONGEST, nanoseconds_left
from brolga.wasi.types import CLOCK_SUBSCRIPTION, EVENT, FD_SUBSCRIPTION, ClockId, EventType, Rights, SubClockFlags

if TYPE_CHECKING:
    from brolga.wasi.fds import Descriptor
    from brolga.wasi.memory import GuestMemory
    from brolga.wasi.wasi import Wasi

__all__ = ["MOST_SUBSCRIPTIONS", "poll_oneoff"]

MOST_SUBSCRIPTIONS: Final = 1 << 16
"""How many subscriptions go in one call; more are ENOMEM, as in Wasmtime, whatever lies in the memory."""

_MILLISECOND: Final = 1_000_000
_SECOND: Final = 1_000_000_000
_UNKNOWN: Final = 10 * _MILLISECOND  # between two questions to a descriptor that nothing can be waited for at
# FD_SETSIZE: `select` takes descriptors below this. `poll` takes any, and whole milliseconds only.
_SELECTABLE: Final = 1024

_NEEDS: Final[Mapping[int, int]] = MappingProxyType(
    {EventType.FD_READ: Rights.FD_READ, EventType.FD_WRITE: Rights.FD_WRITE}
)
_ASKS: Final[Mapping[int, int]] = MappingProxyType(
    {EventType.FD_READ: select.POLLIN, EventType.FD_WRITE: select.POLLOUT}
)
_GONE: Final = select.POLLHUP | select.POLLERR  # these end a wait for either direction
_HANGUP: Final = 1  # `eventrwflags`


class _Event(NamedTuple):
    """What happened, for an answer."""

    userdata: int
    kind: int
    error: int = 0
    nbytes: int = 0
    flags: int = 0


class _Timer(NamedTuple):
    """A subscription to a clock; `deadline` is a time of the host's monotonic clock."""

    userdata: int
    deadline: int

    def happened(self, now: int, _masks: dict[int, int]) -> _Event | None:
        return _Event(self.userdata, EventType.CLOCK) if now >= self.deadline else None


class _Failed(NamedTuple):
    """A subscription to something that cannot be waited for: the event tells why."""

    userdata: int
    kind: int
    error: int

    def happened(self, _now: int, _masks: dict[int, int]) -> _Event | None:
        return _Event(self.userdata, self.kind, self.error)


class _Hosted(NamedTuple):
    """A subscription to a descriptor of the host."""

    userdata: int
    kind: int
    number: int

    def happened(self, _now: int, masks: dict[int, int]) -> _Event | None:
        mask = masks.get(self.number, 0)
        if mask & select.POLLNVAL:
            return _Event(self.userdata, self.kind, Errno.EBADF)
        if not mask & (_ASKS[self.kind] | _GONE):
            return None
        # Room for how many bytes, hosts do not tell; Wasmtime says 1.
        nbytes = _available(self.number) if self.kind == EventType.FD_READ else 1
        return _Event(self.userdata, self.kind, 0, nbytes, _HANGUP if mask & _GONE else 0)


class _Asked(NamedTuple):
    """A subscription to a descriptor that knows by itself whether it is ready."""

    userdata: int
    kind: int
    descriptor: Descriptor

    def happened(self, _now: int, _masks: dict[int, int]) -> _Event | None:
        ready, nbytes = self.descriptor.ready(self.kind == EventType.FD_WRITE)
        return _Event(self.userdata, self.kind, 0, nbytes) if ready else None


_Wait = _Timer | _Failed | _Hosted | _Asked


def poll_oneoff(wasi: Wasi, memory: GuestMemory, subscriptions: int, events: int, count: int, result: int) -> None:
    """Wait until something has happened that is subscribed to, and write all that has.

    A subscription that says nothing sensible fails the call with EINVAL. A descriptor that is not open, or may not be
    polled, is an event of its own with the error in it.
    """
    if not count:
        raise Fail(Errno.EINVAL)
    if count > MOST_SUBSCRIPTIONS:
        raise Fail(Errno.ENOMEM)
    table = memory.bytes(subscriptions, count * FD_SUBSCRIPTION.size)  # a copy: the events may go to the same place
    memory.view(events, count * EVENT.size)
    memory.view(result, 4)
    happened = _wait(wasi, list(_parsed(wasi, table)))
    for at, event in enumerate(happened):
        place = events + at * EVENT.size
        memory.put(place, EVENT, event.userdata, event.error, event.kind, event.nbytes, event.flags)
    memory.put_u32(result, len(happened))


def _parsed(wasi: Wasi, table: bytes) -> Iterator[_Wait]:
    """Return what an array of subscriptions waits for."""
    start = time.monotonic_ns()
    for at in range(0, len(table), FD_SUBSCRIPTION.size):
        kind = table[at + 8]
        if kind == EventType.CLOCK:
            userdata, _, clock, timeout, _, flags = CLOCK_SUBSCRIPTION.unpack_from(table, at)
            yield _Timer(userdata, start + _duration(wasi, clock, timeout, flags))
        elif kind <= EventType.FD_WRITE:
            userdata, _, fd = FD_SUBSCRIPTION.unpack_from(table, at)
            yield _of_descriptor(wasi, userdata, kind, fd)
        else:
            raise Fail(Errno.EINVAL)


def _duration(wasi: Wasi, clock: int, timeout: int, flags: int) -> int:
    """Return how long a subscription to a clock waits. Nobody can wait for a clock that counts a processor's time."""
    if clock not in (ClockId.REALTIME, ClockId.MONOTONIC) or flags & ~SubClockFlags.ABSTIME:
        raise Fail(Errno.EINVAL)
    # Counted on the monotonic clock from here on, as in Wasmtime: somebody who sets the other one makes no wait longer.
    return timeout - wasi.clocks.now(clock) if flags else timeout


def _of_descriptor(wasi: Wasi, userdata: int, kind: int, fd: int) -> _Wait:
    try:
        descriptor = wasi.fds.get(fd, Rights.POLL_FD_READWRITE)
        if kind == EventType.FD_WRITE or not descriptor.rights_base & Rights.SOCK_ACCEPT:  # who accepts, reads
            wasi.fds.get(fd, _NEEDS[kind])
    except Fail as fail:
        return _Failed(userdata, kind, fail.errno)
    number = descriptor.fileno()
    return _Asked(userdata, kind, descriptor) if number is None else _Hosted(userdata, kind, number)


def _wait(wasi: Wasi, waits: list[_Wait]) -> list[_Event]:
    """Wait, without the GIL, until at least one event has happened; whoever interrupts this raises here.

    EINTR when the store has no more time.
    """
    poller, asks = select.poll(), dict[int, int]()
    for wait in waits:
        if isinstance(wait, _Hosted):
            asks[wait.number] = asks.get(wait.number, 0) | _ASKS[wait.kind]
    for number, mask in asks.items():
        poller.register(number, mask)
    deadlines = [wait.deadline for wait in waits if isinstance(wait, _Timer)]
    longest = _UNKNOWN if any(isinstance(wait, _Asked) for wait in waits) else LONGEST
    while True:
        # All that has happened by now is told, and not only what ended the wait.
        masks = dict(poller.poll(0)) if asks else {}
        now = time.monotonic_ns()
        happened = [event for event in (wait.happened(now, masks) for wait in waits) if event]
        if happened:
            return happened
        left = nanoseconds_left(wasi)
        bounds = [longest] if left is None else [longest, left]
        _pause(poller, asks, min(bounds + [deadline - now for deadline in deadlines]))


def _pause(poller: select.poll, asks: Mapping[int, int], nanoseconds: int) -> None:
    """Sleep until a descriptor is ready or the time is over, or a little less."""
    if not asks:
        time.sleep(nanoseconds / _SECOND)
    elif nanoseconds >= _MILLISECOND:
        poller.poll(nanoseconds // _MILLISECOND)
    elif max(asks) >= _SELECTABLE:
        poller.poll(1)
    else:
        reading, writing = ([number for number, mask in asks.items() if mask & bit] for bit in _ASKS.values())
        select.select(reading, writing, (), nanoseconds / _SECOND)


def _available(number: int) -> int:
    """Return how many bytes a read would find; 1 where the host does not tell, as for a connection to be accepted."""
    try:
        found = fcntl.ioctl(number, termios.FIONREAD, bytes(4))
    except OSError:
        return 1
    return max(int.from_bytes(found, sys.byteorder, signed=True), 0)
