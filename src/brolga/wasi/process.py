"""The process: `proc_*` and `sched_yield`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NoReturn

from brolga.errors import ExitTrap
from brolga.wasi.errno import Errno, Fail

if TYPE_CHECKING:
    from brolga.wasi.memory import GuestMemory
    from brolga.wasi.wasi import Wasi

__all__ = ["proc_exit", "proc_raise", "sched_yield"]


def proc_exit(wasi: Wasi, memory: GuestMemory, code: int) -> NoReturn:
    """End the program: an ExitTrap travels to whoever called into WebAssembly."""
    raise ExitTrap(code)


def proc_raise(wasi: Wasi, memory: GuestMemory, signal: int) -> None:
    """Refuse with ENOTSUP: the process is the host's, and a guest may not send it signals."""
    raise Fail(Errno.ENOTSUP)


def sched_yield(wasi: Wasi, memory: GuestMemory) -> None:
    """Let other threads and processes run."""
    os.sched_yield()
