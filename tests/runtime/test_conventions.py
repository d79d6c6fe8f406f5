"""Whatever the convention of the engine, calls give the same: in both directions, by name and by table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from brolga import Config, Engine, Func, FuncType, Instance, Module, Store, Trap, ValType
from brolga.abi.conventions import CONVENTIONS, MACHINE
from tests.runtime.make import exports, func, host, ty
from tools.sources import ROOT

STABLE = [row.name for row in CONVENTIONS.values() if row.stable and MACHINE in row.machines]
EXAMPLE: Path = ROOT / "examples" / "multi_value.wat"
TEN = [ValType.i64()] * 10


@pytest.fixture(params=STABLE)
def store(request: pytest.FixtureRequest) -> Store:
    config = Config()
    config.calling_convention = request.param
    assert config.calling_convention == request.param
    return Store(Engine(config))


def typed(store: Store, function: object) -> Any:
    assert isinstance(function, Func)
    return function.typed(store)


def test_the_default_is_wasmtimes() -> None:
    assert Config().calling_convention == "wasmtime_system_v"


def test_the_examples_of_several_results(store: Store) -> None:
    def divide(dividend: int, divisor: int) -> tuple[int, int]:
        return divmod(dividend, divisor)

    imports = [
        host(store, "i64 i32", "i64 i32", divide),
        Func(store, FuncType(TEN, TEN), lambda *values: values[::-1]),
    ]
    found = Instance(store, Module.from_file(store.engine, EXAMPLE), imports).exports(store)
    assert typed(store, found["swap"])(1, 2) == (2, 1)
    assert typed(store, found["minutes_and_seconds"])(200) == (3, 20)
    ten = tuple((number - 5) << 60 | number for number in range(10))
    assert typed(store, found["round_trip_many"])(*ten) == ten
    assert typed(store, found["round_trip_many_through_python"])(*ten) == ten[::-1]
    untyped = found["round_trip_many"]
    assert isinstance(untyped, Func)
    assert untyped(store, *ten) == list(ten)


MIXED = "i32 f32 f64 i64 f32 i32 f64"


@pytest.mark.parametrize("count", range(8))
def test_results_of_mixed_types_in_any_number(store: Store, count: int) -> None:
    names = MIXED.split()[:count]
    values = (-5, 1.5, -2.25, 1 << 50, 0.125, 7, 1e300)[:count]
    params = " ".join(names)
    function = host(store, params, params, lambda *args: args[0] if count == 1 else args or None)
    gets = " ".join(f"local.get {number}" for number in range(count))
    text = f"""(module (import "" "" (func $h (param {params}) (result {params})))
      (func $fast (param {params}) (result {params}) {gets} call $h)
      (func (export "f") (param {params}) (result {params}) {gets} call $fast))"""
    found = typed(store, func(store, text, [function]))(*values)
    assert found == (None if count == 0 else values[0] if count == 1 else values)


def test_references_are_results_like_others(store: Store) -> None:
    text = """(module (func (export "f") (param externref externref) (result externref externref)
      local.get 1 local.get 0))"""
    one, other = object(), object()
    assert typed(store, func(store, text))(one, other) == (other, one)


def test_indirect_calls_and_other_modules_agree(store: Store) -> None:
    first = exports(store, '(module (func (export "f") (param i64 f64) (result f64 i64) local.get 1 local.get 0))')
    function = first["f"]
    assert isinstance(function, Func)
    text = """(module (type $t (func (param i64 f64) (result f64 i64))) (import "" "" (func $f (type $t)))
      (table funcref (elem $f))
      (func (export "f") (type $t) local.get 0 local.get 1 i32.const 0 call_indirect (type $t)))"""
    assert typed(store, func(store, text, [function]))(9, 0.5) == (0.5, 9)


def test_traps_and_exceptions_leave_as_ever(store: Store) -> None:
    text = """(module (import "" "" (func $h (result i64 i64 i64)))
      (func (export "f") (result i64 i64 i64) call $h) (func (export "g") (result i64 i64 i64) unreachable))"""

    def bad() -> None:
        raise LookupError("lost")

    found = exports(store, text, [Func(store, ty("", "i64 i64 i64"), bad)])
    for _ in range(3):
        with pytest.raises(LookupError, match="lost"):
            typed(store, found["f"])()
        with pytest.raises(Trap):
            typed(store, found["g"])()
