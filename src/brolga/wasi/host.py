"""The host's clocks, by the numbers that a guest has for them."""

from __future__ import annotations

import time
from types import MappingProxyType
from typing import Final

from brolga.wasi.errno import Errno, Fail
from brolga.wasi.types import ClockId

__all__ = ["Clocks"]

_HOST: Final = MappingProxyType(
    {
        ClockId.REALTIME: time.CLOCK_REALTIME,
        ClockId.MONOTONIC: time.CLOCK_MONOTONIC,
        ClockId.PROCESS_CPUTIME_ID: time.CLOCK_PROCESS_CPUTIME_ID,
        ClockId.THREAD_CPUTIME_ID: time.CLOCK_THREAD_CPUTIME_ID,
    }
)


class Clocks:
    """The host's clocks. All times are nanoseconds."""

    def now(self, clock: int) -> int:
        """Return the time of a clock, which is one of `ClockId`; EINVAL for any other."""
        return time.clock_gettime_ns(_of_host(clock))

    def resolution(self, clock: int) -> int:
        """Return the smallest step of a clock."""
        return max(round(time.clock_getres(_of_host(clock)) * 1_000_000_000), 1)


def _of_host(clock: int) -> int:
    found = _HOST.get(clock)  # type: ignore[call-overload]
    if found is None:
        raise Fail(Errno.EINVAL)
    return int(found)
