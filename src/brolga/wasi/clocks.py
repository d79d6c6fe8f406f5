"""The clocks: `clock_*`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brolga.wasi.memory import GuestMemory
    from brolga.wasi.wasi import Wasi

__all__ = ["clock_res_get", "clock_time_get"]


def clock_res_get(wasi: Wasi, memory: GuestMemory, clock: int, result: int) -> None:
    """Write the resolution of a clock."""
    memory.put_u64(result, wasi.clocks.resolution(clock))


def clock_time_get(wasi: Wasi, memory: GuestMemory, clock: int, precision: int, result: int) -> None:
    """Write the time of a clock; it is as precise as the clock is, whatever was asked."""
    memory.put_u64(result, wasi.clocks.now(clock))
