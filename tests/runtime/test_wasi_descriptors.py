"""A guest that is ended while it opens and closes files leaves none of them open, wherever it was."""

from __future__ import annotations

import random
import signal
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

import brolga

BUSY = """
(module
  (import "wasi_snapshot_preview1" "path_open"
    (func $open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_close" (func $close (param i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 64) "d/e/../e/f")
  (func (export "run")
    (loop $again
      (if (call $open (i32.const 3) (i32.const 0) (i32.const 64) (i32.const 10) (i32.const 0)
            (i64.const 2) (i64.const 0) (i32.const 0) (i32.const 32))
        (then (unreachable)))
      (if (call $close (i32.load (i32.const 32))) (then (unreachable)))
      (br $again))))
"""
"""Opens a file and closes it, again and again."""

TIMES = 40

End = Callable[[brolga.Store, Callable[[], object], float], None]


@pytest.fixture
def run(tmp_path: Path) -> Callable[[End, float], None]:
    """A function that has a new guest started by another one, which has to end it after so many seconds."""
    (tmp_path / "d" / "e").mkdir(parents=True)
    (tmp_path / "d" / "e" / "f").touch()
    engine = brolga.Engine()
    linker = brolga.Linker(engine)
    linker.define_wasi()
    module = brolga.Module(engine, BUSY)

    def started(end: End, seconds: float) -> None:
        config = brolga.WasiConfig()
        config.preopen_dir(tmp_path, "/")
        with brolga.Store(engine) as store:
            store.set_wasi(config)
            guest = linker.instantiate(store, module).exports(store)["run"]
            assert isinstance(guest, brolga.Func)
            end(store, guest.typed(store), seconds)

    return started


def descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def more_open_after(run: Callable[[End, float], None], end: End) -> int:
    """Return how many descriptors are open after many guests that were not after the first."""
    rng = random.Random(1)
    run(end, 0.05)
    held = descriptors()
    for _ in range(TIMES):
        run(end, rng.uniform(0.001, 0.003))
    return descriptors() - held


def test_the_end_of_its_time_leaves_no_file_open(run: Callable[[End, float], None]) -> None:
    def late(store: brolga.Store, guest: Callable[[], object], seconds: float) -> None:
        with pytest.raises(brolga.Trap), store.timeout(seconds):
            guest()

    assert more_open_after(run, late) == 0


class Stopped(BaseException):
    """What the handler of a signal raises."""


def test_a_handler_of_a_signal_that_raises_leaves_no_file_open(run: Callable[[End, float], None]) -> None:
    def raises(number: int, frame: FrameType | None) -> None:
        raise Stopped

    def guest_for(seconds: float, guest: Callable[[], object]) -> None:
        signal.setitimer(signal.ITIMER_REAL, seconds)
        guest()

    def stopped(store: brolga.Store, guest: Callable[[], object], seconds: float) -> None:
        with pytest.raises(Stopped):
            guest_for(seconds, guest)

    before = signal.signal(signal.SIGALRM, raises)
    try:
        assert more_open_after(run, stopped) == 0
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
