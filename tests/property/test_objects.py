"""Programs that make objects: what they compute is what Python says, however often the collector comes in between."""

from __future__ import annotations

import functools
from typing import Any

import pytest

import brolga.translate.structs
from brolga import Engine, Func, FuncType, Instance, Module, Store
from brolga.abi.helpers import HEAP_HELPERS
from brolga.llvm.build import compile_ir
from brolga.llvm.image import Image
from brolga.llvm.loader import load
from brolga.llvm.target import CodeOptions
from brolga.llvm.text import prologue
from brolga.trampoline.runtime import heap_image, resolve
from tests.property.objects import program

MASK = (1 << 64) - 1
SEEDS = range(12)
MAKERS = [
    row for name, row in HEAP_HELPERS.items() if row.result == "ptr" and row.params[0] == "ptr" and "vmctx" in row.doc
]


@functools.cache
def eager(what: str) -> Image:
    """Helpers that make objects, each of which has the collector do something first."""
    lines = [f"declare i64 @brolga_gc_{what}(ptr)"]
    for row in MAKERS:
        params = ", ".join(f"{ty} %a{number}" for number, ty in enumerate(row.params))
        lines.append(
            f"{row.declaration}\n"
            f'define ptr @eager_{row.name}({params}) noinline uwtable "frame-pointer"="all" {{\n'
            f"  %store = load ptr, ptr %a0\n"
            f"  %done = call i64 @brolga_gc_{what}(ptr %store)\n"
            f"  %made = call ptr @{row.symbol}({params})\n"
            f"  ret ptr %made\n}}"
        )
    options = CodeOptions(level=0)
    return load(compile_ir(prologue(options) + "\n".join(lines), options), heap_image().symbols.__getitem__, name=what)


def run(text: str, pause: Any = lambda: None) -> int:
    """What `run` of a program returns in a store of its own."""
    store = Store(Engine())
    host = Func(store, FuncType([], []), lambda: pause(store))
    func = Instance(store, Module(store.engine, text), [host]).exports(store)["run"]
    assert isinstance(func, Func)
    return int(func(store)) & MASK


@pytest.mark.parametrize("seed", SEEDS)
def test_programs_compute_what_they_mean(seed: int) -> None:
    made = program(seed)
    assert run(made.text, lambda store: None) == made.expected


@pytest.mark.parametrize("what", ["collect", "advance"])
@pytest.mark.parametrize("seed", SEEDS)
def test_objects_survive_a_collector_that_comes_before_each(
    seed: int, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = eager(what)
    monkeypatch.setattr(
        "brolga.compiler.resolve",
        lambda symbol: image.symbols.get(f"eager_{symbol.removeprefix('brolga_')}") or resolve(symbol),
    )
    monkeypatch.setattr(brolga.translate.structs, "class_of", lambda _: None)  # every struct is made by its helper
    made = program(seed)
    assert run(made.text, Store.gc) == made.expected


def test_wasmtime_agrees() -> None:
    wasmtime = pytest.importorskip("wasmtime")
    config = wasmtime.Config()
    config.wasm_gc = config.wasm_function_references = True
    engine = wasmtime.Engine(config)
    for seed in SEEDS[:4]:
        made = program(seed)
        store = wasmtime.Store(engine)
        host = wasmtime.Func(store, wasmtime.FuncType([], []), lambda: None)
        exports = wasmtime.Instance(store, wasmtime.Module(engine, made.text), [host]).exports(store)
        assert exports["run"](store) & MASK == made.expected
