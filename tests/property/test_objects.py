"""Programs that make objects: what they compute is what Python says, however often the collector comes in between."""

from __future__ import annotations

import functools
from typing import Any

import pytest

import brolga.translate.structs
from brolga import Config, Engine, Func, FuncType, Instance, Module, Store
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


def be_eager(what: str, patch: pytest.MonkeyPatch) -> None:
    """Have the collector do something before each object that compiled code makes."""
    image = eager(what)
    patch.setattr(
        "brolga.compiler.resolve",
        lambda symbol: image.symbols.get(f"eager_{symbol.removeprefix('brolga_')}") or resolve(symbol),
    )
    patch.setattr(brolga.translate.structs, "class_of", lambda _: None)  # every struct is made by its helper


def run(text: str, pause: Any = lambda store: None, level: str = "speed") -> int:
    """What `run` of a program returns in a store of its own."""
    config = Config()
    config.cranelift_opt_level = level
    store = Store(Engine(config))
    host = Func(store, FuncType([], []), lambda: pause(store))
    func = Instance(store, Module(store.engine, text), [host]).exports(store)["run"]
    assert isinstance(func, Func)
    return int(func(store)) & MASK


@pytest.mark.parametrize("seed", SEEDS)
def test_programs_compute_what_they_mean(seed: int) -> None:
    made = program(seed)
    assert run(made.text) == made.expected


@pytest.mark.parametrize("what", ["collect", "advance"])
@pytest.mark.parametrize("seed", SEEDS)
def test_objects_survive_a_collector_that_comes_before_each(
    seed: int, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    be_eager(what, monkeypatch)
    made = program(seed)
    assert run(made.text, Store.gc) == made.expected


LOOP = """(module (import "" "" (func $pause))
  (type $words (array (mut i64))) (type $refs (array (mut (ref null $words))))
  (func $row (param $n i32) (param $k i64) (result (ref $words)) (array.new $words (local.get $k) (local.get $n)))
  (func $rows (param $n i32) (result (ref $refs)) (local $r (ref $refs)) (local $i i32)
    (local.set $r (array.new_default $refs (local.get $n)))
    (loop $l
      (array.set $refs (local.get $r) (local.get $i) (call $row (local.get $n) (i64.extend_i32_u (local.get $i))))
      (br_if $l (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n))))
    (local.get $r))
  (func (export "run") (result i64) (call $sum (call $rows (i32.const 40)) (i32.const 40)))
  ;; Nobody needs the arrays behind the loops: only addresses into them, that count up or down, remain.
  (func $sum (param $r (ref $refs)) (param $n i32) (result i64)
    (local $i i32) (local $j i32) (local $s i64) (local $w (ref $words))
    (loop $l
      (local.set $w (ref.as_non_null (array.get $refs (local.get $r) (local.get $i))))
      (local.set $j (i32.const 0))
      (loop $m
        (local.set $s (i64.add (local.get $s)
          (array.get $words (local.get $w) (i32.sub (i32.const 39) (local.get $j)))))
        (if (i32.eqz (i32.and (local.get $j) (i32.const 7)))
          (then (drop (array.new $words (i64.const 1000000) (i32.const 40)))
            (drop (array.new_default $refs (i32.const 40)))))
        (br_if $m (i32.lt_u (local.tee $j (i32.add (local.get $j) (i32.const 1))) (i32.const 40))))
      (br_if $l (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n))))
    (local.get $s)))
"""


@pytest.mark.parametrize("level", ["none", "speed", "aggressive"])
def test_an_array_lives_as_long_as_a_loop_goes_over_it(level: str, monkeypatch: pytest.MonkeyPatch) -> None:
    be_eager("collect", monkeypatch)
    assert run(LOOP, level=level) == 40 * sum(range(40))


THROWS = """(module (import "" "pause" (func $pause))
 (type $n (struct (field (mut i64)) (field (mut anyref))))
 (type $w (array (mut i64)))
 (tag $e (param anyref i64 (ref $w)))
 (func $thrower (param $d i32) (result i64) (local $x (ref $n))
   (local.set $x (struct.new $n (i64.extend_i32_u (local.get $d)) (array.new $w (i64.const 3) (i32.const 9))))
   (drop (struct.new_default $n))
   (if (i32.eqz (local.get $d)) (then
     (throw $e (local.get $x) (i64.const 11) (array.new $w (i64.const 5) (i32.const 4)))))
   (i64.add (call $thrower (i32.sub (local.get $d) (i32.const 1))) (struct.get $n 0 (local.get $x))))
 (func $catcher (param $d i32) (result i64) (local $keep (ref $n)) (local $x anyref) (local $w (ref $w))
   (local $v i64) (local $r exnref)
   (local.set $keep (struct.new $n (i64.const 100) (struct.new $n (i64.const 7) (ref.null any))))
   (block $h (result anyref i64 (ref $w) exnref)
     (try_table (result i64) (catch_ref $e $h) (call $thrower (local.get $d)))
     (return))
   (local.set $r) (local.set $w) (local.set $v) (local.set $x)
   (drop (array.new $w (i64.const 9) (i32.const 4))) (call $pause) (drop (struct.new_default $n))
   (block $again (result anyref i64 (ref $w))
     (try_table (catch $e $again) (throw_ref (local.get $r)))
     (unreachable))
   (local.set $w) (local.set $v) (local.set $x)
   (drop (array.new $w (i64.const 9) (i32.const 4)))
   (i64.add (i64.add (array.get $w (local.get $w) (i32.const 3)) (local.get $v))
     (i64.add (struct.get $n 0 (ref.cast (ref $n) (local.get $x)))
       (i64.add (array.get $w (ref.cast (ref $w) (struct.get $n 1 (ref.cast (ref $n) (local.get $x)))) (i32.const 8))
         (i64.add (struct.get $n 0 (local.get $keep))
           (struct.get $n 0 (ref.cast (ref $n) (struct.get $n 1 (local.get $keep)))))))))
 (func (export "run") (result i64) (local $i i32) (local $s i64)
   (loop $l (local.set $s (i64.add (local.get $s) (call $catcher (local.get $i))))
     (br_if $l (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 20))))
   (local.get $s)))
"""


@pytest.mark.parametrize("level", ["none", "speed", "aggressive"])
@pytest.mark.parametrize("what", ["collect", "advance"])
def test_what_is_thrown_and_what_its_handler_has_survive(
    what: str, level: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    be_eager(what, monkeypatch)
    assert run(THROWS, Store.gc, level) == 20 * (5 + 11 + 3 + 100 + 7)


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
