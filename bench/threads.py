"""Whether two threads that run WebAssembly use two processors, and what giving the GIL away costs a call."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Callable
from functools import partial
from typing import Any

from bench.calls import MODULE, call_timer
from bench.engines import Entry, require
from bench.measure import Effort, Figure, Missing, Row, Timer, interleave, prepare, progress, ratio_figures, seconds

GROUP = "threads"
ROUNDS = 30_000_000

LOOP = """(module (func (export "loop") (param $n i32) (result i32) (local $x i32)
  (loop $again
    (local.set $x (i32.add (i32.mul (local.get $x) (i32.const 1664525)) (i32.const 1013904223)))
    (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
  (local.get $x)))"""


def _loops(count: int) -> Timer:
    """Seconds until so many threads have each run a loop in a store of its own."""
    if (os.cpu_count() or 1) < count:
        raise Missing(f"there are not {count} processors")
    brolga: Any = require("brolga")
    engine = brolga.Engine()
    module = brolga.Module(engine, LOOP)
    stores = [brolga.Store(engine) for _ in range(count)]
    calls = [brolga.Instance(store, module, []).exports(store)["loop"].typed(store) for store in stores]
    return lambda: seconds(partial(_at_once, calls))


def _at_once(calls: list[Callable[[int], object]]) -> None:
    threads = [threading.Thread(target=call, args=(ROUNDS,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _hashes(count: int) -> Timer:
    """The same with a function of the standard library that gives the GIL away."""
    data = bytes(10_000_000)
    return lambda: seconds(partial(_at_once, [lambda _: hashlib.sha256(data)] * count))


def _call(effort: Effort, release: bool) -> Timer:
    brolga: Any = require("brolga")
    store = brolga.Store()
    add = brolga.Instance(store, brolga.Module(store.engine, MODULE), []).exports(store)["add"]
    return call_timer(Entry(add.typed(store, release_gil=release)), (12, 8), effort.batch)


ROWS = (
    Row("two threads, two stores / one thread, one of them", "two", "one", 1.5),
    Row("the same with hashlib.sha256", "two hashes", "one hash"),
    Row("typed call that gives the GIL away / one that holds it", "released", "held"),
)


def run(effort: Effort) -> list[Figure]:
    """Measure all rows in one run."""
    progress("threads")
    factories: dict[str, Callable[[], Timer]] = {
        "one": partial(_loops, 1),
        "two": partial(_loops, 2),
        "one hash": partial(_hashes, 1),
        "two hashes": partial(_hashes, 2),
        "released": partial(_call, effort, True),
        "held": partial(_call, effort, False),
    }
    timers, reasons = prepare(factories)
    return ratio_figures(GROUP, ROWS, interleave(timers, effort.rounds), reasons)
