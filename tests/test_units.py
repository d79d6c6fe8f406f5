"""What is compiled together, and what is too hard for LLVM's optimiser."""

from __future__ import annotations

import pytest

from brolga import Config, Engine, Store, compiler, objects
from brolga.llvm.target import CodeOptions
from brolga.text import parse_module
from brolga.translate import ModuleShape
from brolga.units import CALM, UNIT_BUDGET, Stream, gather, is_worth, strain
from brolga.validate import checked, context
from tests.runtime.make import func

CHAIN = "(func $a call $b call $c) (func $b call $d) (func $c call $a) (func $d) (func $e call $a)"


def streams(source: str) -> list[Stream]:
    module = parse_module(f"(module {source})")
    known = context(module)
    return [checked(known, func) for func in module.funcs]


def body(text: str) -> Stream:
    return streams(f"(func (param i32) (result i32) {text})")[0]


def test_a_unit_has_what_is_called_breadth_first() -> None:
    found = streams(CHAIN)
    assert [x for x, _ in gather(0, found.__getitem__, lambda _: 0)] == [0, 1, 2, 3]


def test_a_unit_leaves_out_what_is_compiled_already() -> None:
    found = streams(CHAIN)
    assert [x for x, _ in gather(0, found.__getitem__, lambda x: -1 if x == 1 else 0)] == [0, 2]


def test_a_callee_beyond_the_budget_is_left_out_without_being_read() -> None:
    found = streams(f"(func call $b call $c) (func $b {'nop ' * UNIT_BUDGET}) (func $c)")
    read: list[int] = []

    def stream(x: int) -> Stream:
        read.append(x)
        return found[x]

    assert [x for x, _ in gather(0, stream, lambda x: len(found[x]))] == [0, 2]
    assert read == [0, 2]


def test_the_function_that_was_called_may_be_as_large_as_it_is() -> None:
    found = streams(f"(func {'nop ' * UNIT_BUDGET * 3})")
    assert len(gather(0, found.__getitem__, lambda _: 0)) == 1


def test_short_loops_are_worth_it_where_much_waits_to_be_compiled() -> None:
    loop, long = "loop local.get 0 br_if 0 end local.get 0", "nop " * 400 + "local.get 0"
    assert is_worth([(0, body(loop))])
    assert is_worth([(0, body("local.get 0")), (1, body(loop))])
    assert not is_worth([(0, body("local.get 0"))])
    assert not is_worth([(0, body(loop)), (1, body(long))])


@pytest.mark.parametrize(("level", "large", "used"), [("auto", 1, 0), ("auto", 1000, 1), ("speed", 1, 1)])
def test_large_modules_are_compiled_fast_unless_asked_otherwise(
    monkeypatch: pytest.MonkeyPatch, level: str, large: int, used: int
) -> None:
    levels: list[int] = []
    made = objects.compile_unit

    def compile_unit(shape: ModuleShape, options: CodeOptions, unit: list[tuple[int, Stream]], *, name: str) -> bytes:
        levels.append(options.level)
        return made(shape, options, unit, name=name)

    monkeypatch.setattr(objects, "compile_unit", compile_unit)
    monkeypatch.setattr(compiler, "LARGE", large)
    config = Config()
    config.cranelift_opt_level = level
    store = Store(Engine(config))
    assert func(store, '(module (func (export "f") (result i32) i32.const 5))')(store) == 5
    assert levels == [used]


def test_ordinary_code_is_calm() -> None:
    assert strain(body("local.get 0 if local.get 0 local.set 0 end " * 4000 + "local.get 0")) <= CALM


def test_long_straight_code_is_not() -> None:
    assert strain(body("local.get 0 " + "i32.const 1 i32.add " * 3000)) > CALM


def test_calls_with_very_many_results_are_not() -> None:
    many = f"(func $f (result {'i32 ' * 1000}) unreachable)"
    assert strain(streams(f"{many} (func {'call $f ' * 3} unreachable)")[1]) <= CALM
    assert strain(streams(f"{many} (func {'call $f ' * 4} unreachable)")[1]) > CALM


def test_many_checks_are_not() -> None:
    assert strain(body("local.get 0 " + "local.get 0 i32.div_u " * 1200)) > CALM


def test_a_giant_is_not() -> None:
    assert strain(body("local.get 0 if local.get 0 local.set 0 end " * 8001 + "local.get 0")) > CALM


def test_division_of_floats_has_no_checks() -> None:
    found = streams(f"(func (param f64) (result f64) local.get 0 {'local.get 0 f64.div ' * 1200})")
    assert strain(found[0]) <= CALM
