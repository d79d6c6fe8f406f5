"""Steady state: C kernels under Brolga, under wasmtime-py and as native code of the same compiler."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable
from functools import partial

from bench import build
from bench.engines import BROLGA, WASMTIME, Entry, Peer, c_function
from bench.measure import (
    Effort,
    Figure,
    Missing,
    Row,
    Spread,
    Timer,
    geometric_means,
    interleave,
    prepare,
    progress,
    ratio_figures,
    ratios,
    seconds,
)

GROUP = "kernels"
NATIVE = "native"
PAIRS = (("Brolga", "wasmtime-py"), ("Brolga", NATIVE), ("wasmtime-py", NATIVE))

# The argument of each: chosen for 20 to 40 ms of native code, so that the call and the clock do not count.
MEASURED = {"gemm": 60, "sieve": 10, "crc32": 150, "fib": 34, "trees": 120, "interp": 12000}
# Not named in any goal: they tell whether the engine is fast or only tuned to the others.
FURTHER = {"nbody": 500_000, "quicksort": 12, "mix": 100_000, "hashtable": 60}

# With vectors of WebAssembly, from vectors in C.
SIMD = {"simd_matmul": 150, "simd_blur": 600, "simd_base64": 2000, "simd_utf8": 3000, "simd_mandelbrot": 6000}

LIMITS = {("Brolga", "wasmtime-py"): (1.2, 0.95)}
SIMD_LIMITS = {("Brolga", "wasmtime-py"): 0.9, ("Brolga", NATIVE): 1.3}  # of the mean

Columns = dict[str, dict[tuple[str, str], list[float]]]


def _native(name: str) -> Entry:
    library = str(build.native(build.KERNELS / f"{name}.c", simd=name in SIMD))
    return c_function(library, "run", (ctypes.c_int,), ctypes.c_longlong)


def _wasm(name: str, peer: Peer) -> Entry:
    return peer.load(build.wasm(build.KERNELS / f"{name}.c", simd=name in SIMD).read_bytes(), ())("run")


def _timer(make: Callable[[], Entry], n: int, checksums: set[object]) -> Timer:
    """A timer of run(n). The first call, which compiles, is made here, and its checksum compared with the others'."""
    entry = make()
    checksums.add(entry(n))
    if len(checksums) > 1:
        raise Missing(f"checksums differ: {sorted(map(str, checksums))}")
    return lambda: seconds(lambda: entry(n))


def _contenders(name: str, n: int) -> dict[str, Callable[[], Timer]]:
    checksums: set[object] = set()
    makers: dict[str, Callable[[], Entry]] = {NATIVE: partial(_native, name)}
    makers |= {peer.name: partial(_wasm, name, peer) for peer in (WASMTIME, BROLGA)}
    return {key: partial(_timer, make, n, checksums) for key, make in makers.items()}


def _kernel(name: str, n: int, effort: Effort, columns: Columns) -> list[Figure]:
    """All ratios of one kernel; those that could be measured are kept in `columns` for the mean."""
    progress(f"kernels: {name}")
    timers, reasons = prepare(_contenders(name, n))
    samples = interleave(timers, effort.rounds)
    measured = [pair for pair in PAIRS if set(pair) <= set(timers)]
    columns[name] = {pair: ratios(samples, *pair) for pair in measured}
    limits = [None if name in SIMD else _limit(*pair, 0) for pair in PAIRS]
    rows = [Row(f"{name}: {pair[0]} / {pair[1]}", *pair, limit) for pair, limit in zip(PAIRS, limits, strict=True)]
    return ratio_figures(GROUP, rows, samples, reasons)


def _limit(above: str, below: str, which: int) -> float | None:
    limits = LIMITS.get((above, below))
    return None if limits is None else limits[which]


def _mean(title: str, names: Iterable[str], pair: tuple[str, str], limit: float | None, columns: Columns) -> Figure:
    """The geometric mean over some kernels: missing when one of them is, as a mean over fewer is another figure."""
    label = f"{title}: {pair[0]} / {pair[1]}"
    absent = [name for name in names if pair not in columns[name]]
    if absent:
        return Figure(GROUP, label, "x", None, limit, f"no figure for {', '.join(absent)}")
    means = geometric_means(columns[name][pair] for name in names)
    return Figure(GROUP, label, "x", Spread.of(means), limit)


def run(effort: Effort) -> list[Figure]:
    """Every kernel and the geometric means."""
    columns: Columns = {}
    kernels = MEASURED | FURTHER
    figures = [figure for name, n in (kernels | SIMD).items() for figure in _kernel(name, n, effort, columns)]
    for pair in PAIRS:
        limit = _limit(*pair, 1)
        figures.append(_mean(f"geometric mean of the first {len(MEASURED)}", MEASURED, pair, limit, columns))
        figures.append(_mean(f"geometric mean of all {len(kernels)}", kernels, pair, limit, columns))
        figures.append(
            _mean(f"geometric mean of the {len(SIMD)} with vectors", SIMD, pair, SIMD_LIMITS.get(pair), columns)
        )
    return figures
