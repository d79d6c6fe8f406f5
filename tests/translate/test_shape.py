"""Which functions something outside can reach, and where things lie in a VM context."""

from __future__ import annotations

import pytest

from brolga import validate
from brolga.abi.conventions import FAST, SYSTEM_V, WASMTIME_SYSTEM_V, WINDOWS_FASTCALL
from brolga.features import DEFAULTS
from brolga.ops import SUPPORTED
from brolga.translate import shape_of, vmcontext_layout
from brolga.translate.shape import Reach, reached
from brolga.translate.table import EMIT
from brolga.translate.whole import translate_unit
from tests.translate.machine import ir_of, parse

REACHED = {
    "exported": '(func $f (export "f"))',
    "in an active element segment": "(table 1 funcref) (elem (i32.const 0) $f) (func $f)",
    "in a passive element segment": "(elem func $f) (func $f)",
    "in a declarative element segment": "(elem declare func $f) (func $f)",
    "in an element expression": "(elem funcref (ref.func $f)) (func $f)",
    "in a global": "(global funcref (ref.func $f)) (func $f)",
    "started": "(start $f) (func $f)",
}


@pytest.mark.parametrize("text", REACHED.values(), ids=REACHED)
def test_a_function_that_others_can_reach_is_stable(text: str) -> None:
    shape = shape_of(parse(f'(module (import "m" "i" (func)) {text} (func (call $f)))'), WASMTIME_SYSTEM_V)
    assert shape.conventions == (WASMTIME_SYSTEM_V, FAST)
    assert shape.convention(0) is WASMTIME_SYSTEM_V


def test_a_function_that_only_its_module_calls_is_fast() -> None:
    shape = shape_of(parse("(module (func $a) (func (call $a)))"), WASMTIME_SYSTEM_V)
    assert shape.conventions == (FAST, FAST)


def test_the_layout_counts_every_index_space() -> None:
    text = """(module (import "m" "f" (func)) (import "m" "g" (global i32)) (import "m" "t" (table 1 funcref))
      (import "m" "m" (memory 1)) (type $x (func (param i32)))
      (table 1 funcref) (global i64 (i64.const 1)) (global i64 (i64.const 1)) (func) (func) (func)
      (data "a") (elem func) (elem func))"""
    layout = vmcontext_layout(parse(text))
    counts = (layout.types, layout.imports, layout.memories, layout.tables, layout.globals, layout.cells)
    assert counts == (2, 1, 1, 2, 3, 2)
    assert (layout.funcs, layout.datas, layout.elems) == (3, 1, 2)
    assert shape_of(parse(text), WASMTIME_SYSTEM_V).imported_globals == 1


def test_the_machine_says_in_which_registers_results_leave() -> None:
    module = parse('(module (func (export "f") (result f32 f32) (f32.const 1) (f32.const 2)))')
    stream = [(0, validate.checked(validate.context(module, DEFAULTS), module.funcs[0]))]
    machines = {"x86_64": "<2 x float>", "aarch64": "{ float, float }"}
    for machine, result in machines.items():
        ir = translate_unit(shape_of(module, SYSTEM_V, machine), stream, name="test")
        assert f"define dso_local noundef {result} @w0(" in ir


def test_every_row_has_a_translation() -> None:
    assert EMIT.keys() == set(SUPPORTED)


def test_translation_is_deterministic() -> None:
    text = """(module (memory 1) (func (export "f") (param f64) (result f64 i32)
      (f64.add (f64.const 1.5) (f64.load (i32.trunc_f64_s (f64.const 2.5))))
      (i32.div_s (i32.const 1) (i32.const 2))))"""
    assert ir_of(parse(text)) == ir_of(parse(text))


def test_each_way_to_a_function_is_told() -> None:
    text = """(module (import "m" "f" (func)) (import "m" "g" (global i32)) (import "m" "t" (table 1 funcref))
      (func $a (export "a") (export "b")) (func $b) (func $c)
      (global funcref (ref.func $a)) (elem func $c) (elem funcref (ref.func $c))
      (start $b) (memory (export "memory") 1))"""
    assert list(reached(parse(text))) == [
        (1, Reach.EXPORT, "a"),
        (1, Reach.EXPORT, "b"),
        (3, Reach.ELEM, 0),
        (3, Reach.ELEM, 1),
        (1, Reach.GLOBAL, 1),
        (2, Reach.START, None),
    ]


def test_inner_functions_may_have_any_convention() -> None:
    text = '(module (func $a (export "a") (call $b)) (func $b (call $c)) (func $c))'
    inner = {0: SYSTEM_V, 1: WINDOWS_FASTCALL}
    shape = shape_of(parse(text), WASMTIME_SYSTEM_V, "x86_64", inner)
    assert shape.conventions == (WASMTIME_SYSTEM_V, WINDOWS_FASTCALL, FAST)
