"""Waiting no longer than a store has time.

In the main thread a wait ends by itself: the host interrupts it, Python runs what has to be run, and that raises. In
other threads Python runs nothing, so who is going to wait asks first for how long; the engine ends the guest as soon as
the call has returned.
"""

from __future__ import annotations

import select
from typing import TYPE_CHECKING, Final

from brolga.wasi.errno import Errno, Fail
from brolga.wasi.types import FdFlags

if TYPE_CHECKING:
    from brolga.wasi.fds import Descriptor
    from brolga.wasi.wasi import Wasi

__all__ = ["LONGEST", "await_reading", "await_writing", "nanoseconds_left"]

_SECOND: Final = 1_000_000_000

LONGEST: Final = 3600 * _SECOND
"""Nanoseconds of one wait. A store may have years, and hosts refuse such times, so a wait goes on and on."""


def nanoseconds_left(wasi: Wasi) -> int | None:
    """Return for how long a call may wait until it asks again, or None for ever; EINTR when the time is over."""
    left = None if wasi.patience is None else wasi.patience()
    if left is None:
        return None
    if left <= 0:
        raise Fail(Errno.EINTR)
    return int(min(left * _SECOND, LONGEST))


def await_reading(wasi: Wasi, descriptor: Descriptor) -> None:
    """Wait for something to read as long as there is time, EINTR then; without a limit, reading waits by itself."""
    if wasi.patience is not None:
        _await(wasi, descriptor, select.POLLIN)


def await_writing(wasi: Wasi, descriptor: Descriptor) -> None:
    """Wait for room to write as long as there is time, EINTR then; without a limit, writing waits by itself."""
    if wasi.patience is not None:
        _await(wasi, descriptor, select.POLLOUT)


def _await(wasi: Wasi, descriptor: Descriptor, mask: int) -> None:
    number = descriptor.fileno()
    if number is None or descriptor.fdflags & FdFlags.NONBLOCK:
        return
    poller = select.poll()
    poller.register(number, mask)
    while (left := nanoseconds_left(wasi)) is not None:
        if poller.poll(left / 1_000_000):
            break
