"""The cost of a call between Python and WebAssembly, in both directions."""

from __future__ import annotations

import ctypes
import math
import timeit
from collections.abc import Callable
from functools import partial

from bench import build
from bench.engines import BROLGA, BROLGA_UNTYPED, WASM3, WASMTIME, Entry, Host, Peer, c_function
from bench.measure import Effort, Figure, Row, Timer, interleave, prepare, progress, ratio_figures, seconds

GROUP = "calls"
UNROLLED = 10
ROUND_TRIPS = 20_000

MODULE = """
(module
  (func (export "add") (param i32 i32) (result i32)
    local.get 0  local.get 1  i32.add)
  (func (export "swap") (param i32 i64) (result i64 i32)
    local.get 1  local.get 0)
  (func (export "ten") (param i32 i64) (result i32 i64 i32 i64 i32 i64 i32 i64 i32 i64)
    local.get 0  local.get 1  local.get 0  local.get 1  local.get 0
    local.get 1  local.get 0  local.get 1  local.get 0  local.get 1))
"""

CALLBACKS = """
(module
  (import "host" "step" (func $step (param i32) (result i32)))
  (func (export "loop") (param $n i32) (local $i i32)
    (loop $again
      (drop (call $step (local.get $i)))
      (br_if $again (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n))))))
"""

CALLBACKS_OF_TWO = """
(module
  (import "host" "swap" (func $swap (param i32 i64) (result i64 i32)))
  (func (export "loop") (param $n i32) (local $i i32)
    (loop $again
      (call $swap (local.get $i) (i64.const 7))
      drop
      drop
      (br_if $again (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n))))))
"""

EXPORTED = ("add", "swap", "ten")


def step(x: int) -> int:
    """The callback with one result."""
    return x + 1


def swap(a: int, b: int) -> tuple[int, int]:
    """The callback with two results."""
    return b, a


STEP = Host("host", "step", ("i32",), ("i32",), step)
SWAP = Host("host", "swap", ("i32", "i64"), ("i64", "i32"), swap)


def call_timer(entry: Entry, arguments: tuple[int, ...], batch: float) -> Timer:
    """Seconds of one call, written in source as a user would; ten of them stand in one turn of the loop, to hide it."""
    names = {f"leading{at}": value for at, value in enumerate(entry.leading)}
    call = f"f({', '.join([*names, *map(str, arguments)])})"
    timer = timeit.Timer("; ".join([call] * UNROLLED), globals={"f": entry.function, **names})
    number = max(1, round(batch / max(min(timer.repeat(3, 10)) / 10, 1e-9)))
    return lambda: timer.timeit(number) / number / UNROLLED


def loop_timer(loop: Callable[[], object], turns: int) -> Timer:
    """Seconds of one turn of a loop that makes `turns` of them."""
    return lambda: seconds(loop) / turns


def python_loop(turns: int) -> None:
    """What the loop in WebAssembly is compared with: the same calls, the same arguments, the results dropped."""
    for i in range(turns):
        step(i)


def python_loop_of_two(turns: int) -> None:
    """The same with two results, which Python too takes out of their tuple."""
    for i in range(turns):
        _, _ = swap(i, 7)


def _exported(peer: Peer, name: str, effort: Effort) -> Timer:
    return call_timer(peer.load(MODULE, ())(name), (12, 8), effort.batch)


def _callback(peer: Peer, module: str, host: Host) -> Timer:
    loop = peer.load(module, (host,))("loop")
    return loop_timer(lambda: loop(ROUND_TRIPS), ROUND_TRIPS)


def _builtin(function: Callable[..., object], effort: Effort) -> Timer:
    return call_timer(Entry(function), (12, 8), effort.batch)


def _ctypes(effort: Effort) -> Timer:
    library = str(build.native(build.NATIVE / "add.c"))
    add = c_function(library, "add", (ctypes.c_int, ctypes.c_int), ctypes.c_int)
    return call_timer(add, (12, 8), effort.batch)


def contenders(effort: Effort) -> dict[str, Callable[[], Timer]]:
    """All that is timed, under the names that the rows use."""
    factories: dict[str, Callable[[], Timer]] = {
        "math.gcd": partial(_builtin, math.gcd, effort),
        "divmod": partial(_builtin, divmod, effort),
        "ctypes": partial(_ctypes, effort),
        "Python": partial(loop_timer, partial(python_loop, ROUND_TRIPS), ROUND_TRIPS),
        "Python of two": partial(loop_timer, partial(python_loop_of_two, ROUND_TRIPS), ROUND_TRIPS),
    }
    for peer in (BROLGA, BROLGA_UNTYPED, WASMTIME, WASM3):
        factories |= {f"{peer.name}: {name}": partial(_exported, peer, name, effort) for name in EXPORTED}
        factories[f"{peer.name}: callback"] = partial(_callback, peer, CALLBACKS, STEP)
        factories[f"{peer.name}: callback of two"] = partial(_callback, peer, CALLBACKS_OF_TWO, SWAP)
    return factories


ROWS = (
    Row("typed (i32, i32) -> i32 / math.gcd(12, 8)", "Brolga: add", "math.gcd", 3),
    Row("typed (i32, i64) -> (i64, i32) / math.gcd(12, 8)", "Brolga: swap", "math.gcd", 4),
    Row("typed, ten results / math.gcd(12, 8)", "Brolga: ten", "math.gcd"),
    Row("untyped (i32, i32) -> i32 / math.gcd(12, 8)", "Brolga untyped: add", "math.gcd"),
    Row("untyped (i32, i64) -> (i64, i32) / math.gcd(12, 8)", "Brolga untyped: swap", "math.gcd"),
    Row("untyped, ten results / math.gcd(12, 8)", "Brolga untyped: ten", "math.gcd"),
    Row("divmod(12, 8) / math.gcd(12, 8)", "divmod", "math.gcd"),
    Row("C function by ctypes / math.gcd(12, 8)", "ctypes", "math.gcd"),
    Row("wasmtime-py, one result / math.gcd(12, 8)", "wasmtime-py: add", "math.gcd"),
    Row("wasmtime-py, two results / math.gcd(12, 8)", "wasmtime-py: swap", "math.gcd"),
    Row("wasmtime-py, ten results / math.gcd(12, 8)", "wasmtime-py: ten", "math.gcd"),
    Row("pywasm3, one result / math.gcd(12, 8)", "pywasm3: add", "math.gcd"),
    Row("pywasm3, two results / math.gcd(12, 8)", "pywasm3: swap", "math.gcd"),
    Row("pywasm3, ten results / math.gcd(12, 8)", "pywasm3: ten", "math.gcd"),
    Row("typed / wasmtime-py, one result", "Brolga: add", "wasmtime-py: add"),
    Row("typed / wasmtime-py, two results", "Brolga: swap", "wasmtime-py: swap"),
    Row("typed / wasmtime-py, ten results", "Brolga: ten", "wasmtime-py: ten"),
    Row("untyped / wasmtime-py, one result", "Brolga untyped: add", "wasmtime-py: add"),
    Row("untyped / wasmtime-py, two results", "Brolga untyped: swap", "wasmtime-py: swap"),
    Row("typed, ten results / typed, one result", "Brolga: ten", "Brolga: add", 4),
    Row("typed / pywasm3, one result", "Brolga: add", "pywasm3: add", 0.5),
    Row("typed / ctypes, one result", "Brolga: add", "ctypes"),
    Row("host callback (i32) -> i32 / Python calling it", "Brolga: callback", "Python", 1.2),
    Row("host callback (i32, i64) -> (i64, i32) / Python calling it", "Brolga: callback of two", "Python of two"),
    Row("wasmtime-py, host callback / Python calling it", "wasmtime-py: callback", "Python"),
    Row("wasmtime-py, callback of two results / Python calling it", "wasmtime-py: callback of two", "Python of two"),
    Row("pywasm3, host callback / Python calling it", "pywasm3: callback", "Python"),
    Row("host callback / pywasm3's", "Brolga: callback", "pywasm3: callback", 0.6),
)


def run(effort: Effort) -> list[Figure]:
    """Measure all rows in one run."""
    progress("calls")
    timers, reasons = prepare(contenders(effort))
    samples = interleave(timers, effort.rounds)
    nanoseconds = {name: sorted(times)[len(times) // 2] * 1e9 for name, times in samples.items()}
    notes = {row.name: f"({nanoseconds[row.above]:,.0f} ns)" for row in ROWS if row.above in nanoseconds}
    figures = ratio_figures(GROUP, ROWS, samples, reasons)
    return [_noted(figure, notes.get(figure.name, "")) for figure in figures]


def _noted(figure: Figure, note: str) -> Figure:
    """The figure with the absolute time beside it, unless it already says why it is missing."""
    text = figure.note or note
    return Figure(figure.group, figure.name, figure.unit, figure.spread, figure.limit, text)
