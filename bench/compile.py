"""The cost of getting started with a large module: the SQLite of npm's sql.js, 688 KB."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from bench.engines import require
from bench.fetch import sqlite_module
from bench.first_result import STAGES
from bench.fresh import printed
from bench.measure import (
    Effort,
    Figure,
    Missing,
    Row,
    Samples,
    Spread,
    Timer,
    interleave,
    prepare,
    progress,
    ratio_figures,
)

GROUP = "compile"
FRESH = ", fresh process"
MILLISECONDS = 1e3
MICROSECONDS = 1e6

ROWS = (
    Row("bytes to first result / wasmtime-py's compile", "brolga first result", "wasmtime compile", 1.5),
    Row(
        "bytes to first result / wasmtime-py's compile" + FRESH,
        "brolga first result" + FRESH,
        "wasmtime compile" + FRESH,
        1.5,
    ),
    Row("bytes to first result / wasmtime-py's", "brolga first result", "wasmtime first result"),
    Row(
        "bytes to first result / wasmtime-py's" + FRESH, "brolga first result" + FRESH, "wasmtime first result" + FRESH
    ),
)

# Figures per instruction: the stage, what it is called, and its limit in microseconds.
PER_INSTRUCTION = (
    ("brolga validate", "decode and validate, one instruction", 2.0),
    ("brolga Module", "Module(engine, bytes), one instruction", None),
)


def instructions(wasm: bytes) -> int:
    """How many instructions the bodies of a module's functions hold, block ends included."""
    decoded = require("brolga.binary").decode(wasm)
    return sum(sum(1 for _ in function.body) for function in decoded.funcs)


def run(effort: Effort) -> list[Figure]:
    """All figures of the SQLite module; every round passes through every stage, in this process and in fresh ones."""
    progress("compile: fetching the module")
    try:
        path = sqlite_module()
    except Missing as missing:
        return [Figure(GROUP, row.name, "x", None, row.limit, str(missing)) for row in ROWS]
    wasm = path.read_bytes()
    progress("compile")
    timers, reasons = prepare(_contenders(wasm, str(path)))
    samples = interleave(timers, effort.rounds)
    return [
        *_per_instruction(wasm, samples, reasons),
        *ratio_figures(GROUP, ROWS, samples, reasons),
        *(Figure(GROUP, name, "ms", _scaled(times, MILLISECONDS)) for name, times in samples.items()),
    ]


def _contenders(wasm: bytes, path: str) -> dict[str, Callable[[], Timer]]:
    here: dict[str, Callable[[], Timer]] = {stage: partial(_here, run, wasm) for stage, run in STAGES.items()}
    fresh = {stage + FRESH: printed("-m", "bench.first_result", stage, path) for stage in STAGES}
    return here | fresh


def _here(stage: Callable[[bytes], float], wasm: bytes) -> Timer:
    return partial(stage, wasm)


def _scaled(times: list[float], scale: float) -> Spread:
    return Spread.of([time * scale for time in times])


def _per_instruction(wasm: bytes, samples: Samples, reasons: dict[str, str]) -> list[Figure]:
    figures = []
    for stage, name, limit in PER_INSTRUCTION:
        if stage in reasons:
            figures.append(Figure(GROUP, name, "µs", None, limit, reasons[stage]))
            continue
        count = instructions(wasm)
        spread = _scaled(list(samples[stage]), MICROSECONDS / count)
        figures.append(Figure(GROUP, name, "µs", spread, limit, f"({count:,} instructions)"))
    return figures
