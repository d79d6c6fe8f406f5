"""Real programs (tools/programs) against wasmtime-py: SQLite when it is warm, and what first runs of others cost."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from bench.engines import require
from bench.fresh import printed
from bench.measure import (
    QUICK,
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
    seconds,
)
from tools.programs import packages
from tools.programs.table import module

GROUP = "programs"
PACKAGES = ("brolga", "wasmtime")
INSERTS = 100_000
WARM = Row(f"SQLite, {INSERTS:,} inserts and an aggregate, warm / wasmtime-py", "brolga", "wasmtime", 1.0)

# What each is asked to do is little, so that starting it is what is measured.
ARGUMENTS = MappingProxyType(
    {
        "icepll": ("-i", "12", "-o", "60"),
        "lua": ("-e", "print(_VERSION)"),
        "sqlite": (":memory:", "select 1"),
        "nextpnr-ice40": ("--version",),
        "python": ("-c", "pass"),
        "yosys": ("-V",),
    }
)
FEW = ("icepll", "lua")  # what a quick run measures
AHEAD = (*FEW, "sqlite")  # what is compiled ahead, too, which takes as long as it takes
MOST_ROUNDS = MappingProxyType({"python": 2, "yosys": 1})  # of those that take a minute
ROUNDS = 3


def run(effort: Effort) -> list[Figure]:
    """All figures; each round of a program passes through both engines."""
    figures = _warm(effort)
    for name in FEW if effort.rounds <= QUICK.rounds else ARGUMENTS:
        figures += _first_runs(name, min(effort.rounds, MOST_ROUNDS.get(name, ROUNDS)))
    for name in FEW if effort.rounds <= QUICK.rounds else AHEAD:
        figures += _compiled(name, effort.rounds)
    return figures


def _warm(effort: Effort) -> list[Figure]:
    """SQLite as a library that is called again and again, each time with a fresh file in a folder of its own."""
    progress("programs: SQLite")
    with tempfile.TemporaryDirectory() as folder:
        factories: dict[str, Callable[[], Timer]] = {name: partial(_inserts, name, Path(folder)) for name in PACKAGES}
        timers, reasons = prepare(factories)
        return ratio_figures(GROUP, [WARM], interleave(timers, effort.rounds), reasons)


def _module(name: str) -> Path:
    try:
        return module(name)
    except packages.Missing as missing:
        raise Missing(str(missing)) from missing


def _inserts(package: str, folder: Path) -> Timer:
    path = _module("sqlite-inserts")
    api: Any = require(package)
    engine = api.Engine()
    store, linker, config = api.Store(engine), api.Linker(engine), api.WasiConfig()
    own = folder / package
    own.mkdir()
    config.preopen_dir(str(own), "/")
    store.set_wasi(config)
    linker.define_wasi()
    exports = linker.instantiate(store, api.Module.from_file(engine, str(path))).exports(store)
    exports["_initialize"](store)
    sums = set()

    def take() -> float:
        taken = seconds(lambda: sums.add(exports["work"](store, INSERTS)))
        assert sums == {2501063889}, sums
        return taken

    return take


def _first_runs(name: str, rounds: int) -> list[Figure]:
    """From the module's bytes to the end of the program, in fresh processes."""
    progress(f"programs: first runs of {name}")
    arguments = (name, *ARGUMENTS[name])

    def factory(package: str) -> Timer:
        return printed("-m", "bench.first_run", package, str(_module(name)), *arguments)()

    return _compared(f"{name}, bytes to exit", factory, rounds)


def _compiled(name: str, rounds: int) -> list[Figure]:
    """The same with a module that was compiled before, each by its own engine."""
    progress(f"programs: {name}, compiled before")

    def factory(package: str) -> Timer:
        api: Any = require(package)
        compiled = packages.CACHE / f"{name}-{package}.cwasm"
        compiled.parent.mkdir(parents=True, exist_ok=True)
        compiled.write_bytes(api.Module.from_file(api.Engine(), str(_module(name))).serialize())
        return printed("-m", "bench.first_run", package, str(compiled), name, *ARGUMENTS[name])()

    return _compared(f"{name}, compiled before, to exit", factory, rounds)


def _compared(what: str, factory: Callable[[str], Timer], rounds: int) -> list[Figure]:
    """The ratio of both engines, and their times; nothing is warmed."""
    try:
        samples: Samples = interleave({package: factory(package) for package in PACKAGES}, rounds)
    except Missing as missing:
        return [Figure(GROUP, f"{what} / wasmtime-py", "x", None, None, str(missing))]
    times = [
        Figure(GROUP, f"{what}, {package}", "ms", Spread.of([1e3 * second for second in taken]))
        for package, taken in samples.items()
    ]
    return [*ratio_figures(GROUP, [Row(f"{what} / wasmtime-py", *PACKAGES)], samples, {}), *times]
