"""How long code of a store may run: by the clock, and by the epochs of its engine.

The time is written into the VMStore. Who enters a store with such a limit is asked first, and has the timer of the
thread set (trampoline/kicks.py); a store without one costs nothing.
"""

from __future__ import annotations

import math
import threading
import time
import weakref
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from brolga.abi.layout import STORE

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from brolga.runtime.vm import Record

__all__ = ["Epochs", "patience", "seconds_of", "ticks_of", "timeout"]

_SECOND: Final = 1_000_000_000
_FOREVER: Final = 1e9
"""Seconds: thirty years."""


@contextmanager
def timeout(store: Record, seconds: float, changed: Callable[[], object]) -> Generator[None]:
    """Let code of the store with this VMStore run for so long from now on, unless it has less time already.

    `changed` is called whenever its end has become another one.
    """
    before = store.get(STORE, "deadline")
    end = time.monotonic_ns() + int(seconds * _SECOND) if seconds < _FOREVER else 0
    try:
        if end and not 0 < before <= end:
            _set(store, end)
            changed()
        yield
    finally:
        _set(store, before)
        changed()


def seconds_of(value: Any) -> float:
    """Return a number of seconds as a float; TypeError or ValueError when it is none."""
    if isinstance(value, str | bytes | bytearray | memoryview) or not hasattr(type(value), "__float__"):
        raise TypeError(f"expected a number of seconds, got {type(value).__name__}")
    try:
        seconds = float(value)
    except OverflowError:  # a whole number that is larger than any float
        seconds = math.inf if value > 0 else -math.inf
    if not seconds >= 0:  # so that a NaN is refused too
        raise ValueError("a time is at least 0 seconds")
    return seconds


def _set(store: Record, end: int) -> None:
    from brolga.trampoline.runtime import limits_changed

    if store.get(STORE, "deadline") != end:
        store.put(STORE, "deadline", end)
        limits_changed(store.address)


def patience(store: Record) -> float | None:
    """Return how many seconds code of the store may still run, 0.0 when it may not any more; None: it has no limit."""
    if store.get(STORE, "expired"):
        return 0.0
    end = store.get(STORE, "deadline")
    return max(0.0, (end - time.monotonic_ns()) / _SECOND) if end else None


class Epochs:
    """The epochs of an engine, and when those of its stores are over; all methods may be called from any thread."""

    def __init__(self) -> None:
        """Begin with the first epoch."""
        self._now = 0
        self._last: weakref.WeakKeyDictionary[Record, int] = weakref.WeakKeyDictionary()
        # Reentrant: a handler of a signal may come in between, and count one on.
        self._lock = threading.RLock()

    def add(self, store: Record) -> None:
        """Have the epochs hold for a new store too, whose time is over until somebody gives it some."""
        self.give(store, 0)

    def give(self, store: Record, ticks: int) -> None:
        """Let code of the store run until so many epochs from now are over."""
        with self._lock:
            self._last[store] = self._now + ticks
            if ticks:
                store.put(STORE, "expired", 0)
            else:
                self._end(store)

    def count(self) -> None:
        """Begin the next epoch, and end what was allowed to run until now."""
        with self._lock:
            self._now += 1
            for store, last in list(self._last.items()):
                if last <= self._now:
                    self._end(store)

    def _end(self, store: Record) -> None:
        from brolga.trampoline.runtime import expire

        if not store.get(STORE, "expired"):
            store.put(STORE, "expired", 1)  # where nothing was ever compiled, there is nobody to be told
            expire(store.address)


def ticks_of(value: object) -> int:
    """Return a number of epochs; TypeError or ValueError when it is none."""
    if not isinstance(value, int):
        raise TypeError(f"expected an int, got {type(value).__name__}")
    if not 0 <= value < 1 << 64:
        raise ValueError("a number of epochs lies between 0 and 2**64 - 1")
    return value
