"""Programs that make objects and forget them: structs of WebAssembly, and the same in JavaScript as a measure."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from bench.build import KERNELS
from bench.engines import require
from bench.measure import Effort, Figure, Missing, Row, Timer, interleave, prepare, progress, ratio_figures, seconds
from bench.node import NODE, node

GROUP = "gc"

# Export of gc.wat and arguments: 10 to 50 ms of Brolga's time each.
PROGRAMS: dict[str, tuple[str, Sequence[int]]] = {
    "trees, some MB alive": ("trees", (40, 16)),
    "small trees": ("trees", (300, 12)),
    "a queue of 1,000": ("churn", (3_000_000, 1_000)),
    "a queue of 100,000": ("churn", (2_000_000, 100_000)),
    "a list that grows": ("list", (500_000,)),
}
LIMITS = {"wasmtime-py": 0.6}


Load = Callable[[str, Sequence[int]], tuple[Timer, object]]
"""Takes an export and arguments; returns the timer of that call, and the result of it."""


def _wasm(package: str) -> Load:
    """An engine under Wasmtime's API, which needs to be told of the proposals."""
    api: Any = require(package)
    config = api.Config()
    config.wasm_function_references = config.wasm_gc = True
    engine = api.Engine(config)
    module = api.Module(engine, (KERNELS / "gc.wat").read_text(encoding="utf-8"))

    def load(name: str, args: Sequence[int]) -> tuple[Timer, object]:
        store = api.Store(engine)
        call: Callable[[], object] = partial(api.Instance(store, module, []).exports(store)[name], store, *args)
        return lambda: seconds(call), call()

    return load


@functools.cache
def _node() -> Load:
    """The same in JavaScript."""
    warm = node("gc.js")

    def load(name: str, args: Sequence[int]) -> tuple[Timer, object]:
        ask = warm(name, *args)
        return lambda: ask()[0], ask()[1]

    return load


CONTENDERS: dict[str, Callable[[], Load]] = {
    "Brolga": partial(_wasm, "brolga"),
    "wasmtime-py": partial(_wasm, "wasmtime"),
    NODE: _node,
}


def _timer(contender: str, program: str, results: dict[str, set[object]]) -> Timer:
    timer, result = CONTENDERS[contender]()(*PROGRAMS[program])
    results.setdefault(program, set()).add(result)
    if len(results[program]) > 1:
        raise Missing(f"results differ: {sorted(map(str, results[program]))}")
    return timer


def _program(program: str, effort: Effort) -> list[Figure]:
    progress(f"{GROUP}: {program}")
    results: dict[str, set[object]] = {}
    timers, reasons = prepare({name: partial(_timer, name, program, results) for name in CONTENDERS})
    rows = [
        Row(f"{program}: Brolga / {name}", "Brolga", name, LIMITS.get(name)) for name in CONTENDERS if name != "Brolga"
    ]
    return ratio_figures(GROUP, rows, interleave(timers, effort.rounds), reasons)


def run(effort: Effort) -> list[Figure]:
    """Measure all programs."""
    return [figure for program in PROGRAMS for figure in _program(program, effort)]
