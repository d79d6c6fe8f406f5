"""Throwing and catching, and what it costs not to throw: one module in the words of today, and in the older ones.

Node.js may know the older instructions alone, so it runs those; under the engines here both do the same.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from functools import partial
from typing import Any

from bench.engines import require
from bench.measure import Effort, Figure, Missing, Row, Timer, interleave, prepare, progress, ratio_figures, seconds
from bench.node import NODE, node

GROUP = "exceptions"

# Export, and how many rounds of its loop: each throws once, the last two never.
PROGRAMS = {
    "in the same function": ("same", 3_000_000),
    "one frame up": ("one", 50_000),
    "ten frames up": ("ten", 20_000),
    "nothing thrown": ("calm", 3_000_000),
}
WITHOUT = ("plain", 3_000_000)
LIMITS = {"one frame up": 0.5, "ten frames up": 0.5}

TODAY = "(block $h (result i32) (try_table (catch $e $h) {body}) (i32.const 0))"
OLDER = "(try (result i32) (do {body} (i32.const 0)) (catch $e))"

_LOOP = """
  (func (export "{name}") (param $n i32) (result i32) (local $s i32)
    (loop $l
      (local.set $s (i32.add (local.get $s) {round}))
      (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (local.get $s))"""


def text(form: str) -> str:
    """The module, with exceptions caught as `form` says: `TODAY` or `OLDER`."""
    rounds = {
        "same": form.format(body="(throw $e (local.get $n))"),
        "one": form.format(body="(call $down (i32.const 0) (local.get $n))"),
        "ten": form.format(body="(call $down (i32.const 9) (local.get $n))"),
        "calm": form.format(body="(call $maybe (i32.const 0))"),
        "plain": "(block (result i32) (call $maybe (i32.const 0)) (i32.const 0))",
    }
    loops = "".join(_LOOP.format(name=name, round=each) for name, each in rounds.items())
    return f"""(module (tag $e (param i32)) (global $g (mut i32) (i32.const 0))
  (func $down (param i32 i32)
    (if (i32.eqz (local.get 0)) (then (throw $e (local.get 1))))
    (call $down (i32.sub (local.get 0) (i32.const 1)) (local.get 1))
    (global.set $g (local.get 0)))
  (func $maybe (param i32)
    (if (local.get 0) (then (throw $e (local.get 0))))
    (global.set $g (i32.add (global.get $g) (i32.const 1))))
  {loops})"""


Load = Callable[[str, int], tuple[Timer, object]]


def _wasm(package: str) -> Load:
    api: Any = require(package)
    config = api.Config()
    config.wasm_exceptions = True
    engine = api.Engine(config)
    store = api.Store(engine)
    exports = api.Instance(store, api.Module(engine, text(TODAY)), []).exports(store)

    def load(name: str, rounds: int) -> tuple[Timer, object]:
        call: Callable[[], object] = partial(exports[name], store, rounds)
        return lambda: seconds(call) / rounds, call()

    return load


@functools.cache
def _node() -> Load:
    """The same module in the older words."""
    from brolga.binary import encode
    from brolga.text import parse_module

    warm = node("exceptions.js", encode(parse_module(text(OLDER))).hex())

    def load(name: str, rounds: int) -> tuple[Timer, object]:
        ask = warm(name, rounds)
        return lambda: ask()[0] / rounds, ask()[1]

    return load


BROLGA = "Brolga"
CONTENDERS: dict[str, Callable[[], Load]] = {
    BROLGA: partial(_wasm, "brolga"),
    "wasmtime-py": partial(_wasm, "wasmtime"),
    NODE: _node,
}


def _timer(contender: str, program: tuple[str, int], results: set[object]) -> Timer:
    timer, result = CONTENDERS[contender]()(*program)
    results.add(result)
    if len(results) > 1:
        raise Missing(f"results differ: {sorted(map(str, results))}")
    return timer


def _program(name: str, effort: Effort) -> list[Figure]:
    progress(f"{GROUP}: {name}")
    results: set[object] = set()
    timers, reasons = prepare({each: partial(_timer, each, PROGRAMS[name], results) for each in CONTENDERS})
    limit = LIMITS.get(name)
    rows = [
        Row(f"{name}: {BROLGA} / {each}", BROLGA, each, limit if each != NODE else None)
        for each in CONTENDERS
        if each != BROLGA
    ]
    return ratio_figures(GROUP, rows, interleave(timers, effort.rounds), reasons)


def _free(effort: Effort) -> list[Figure]:
    """What a call in a block with handlers costs more than one outside, when nothing is thrown."""
    programs = {"in try_table": PROGRAMS["nothing thrown"], "without": WITHOUT}
    results: set[object] = set()
    timers, reasons = prepare({name: partial(_timer, BROLGA, each, results) for name, each in programs.items()})
    row = Row("a call in try_table / without", "in try_table", "without", 1.05)
    return ratio_figures(GROUP, [row], interleave(timers, effort.rounds), reasons)


def run(effort: Effort) -> list[Figure]:
    """Measure all programs."""
    return [*(figure for name in PROGRAMS for figure in _program(name, effort)), *_free(effort)]
