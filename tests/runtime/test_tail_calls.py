"""Tail calls take no stack, whoever calls whom: in a module, through imports and tables, to Python and native code."""

from __future__ import annotations

import ctypes
import threading

import pytest

from brolga import Config, Engine, Func, FuncType, Instance, Module, Store, Trap, ValType
from brolga.compiler import CompiledModule
from brolga.traps import TrapCode

MANY = 1_000_000
I32, I64, F64 = ValType.i32(), ValType.i64(), ValType.f64()

# Parameters in registers, beyond them and of all types; results in registers and beyond them.
STATE = "(param i32 i64) (result i64 f64 i64 i64 f64 i64 i32)"
WIDE = "(param i64 f64 i32 i64 i64 i64 i64 f32 i64) (result i64 f64 i64 i64 f64 i64 i32)"
RESULTS = "(local.get 1) (f64.const 2) (i64.const 3) (i64.const 4) (f64.const 5) (i64.const 6) (i32.const 7)"
TO_WIDE = """(local.get 1) (f64.const 0.5) (i32.sub (local.get 0) (i32.const 1))
  (i64.const 1) (i64.const 2) (i64.const 3) (i64.const 4) (f32.const 1) (i64.const 5)"""
TO_STATE = """(local.get 2) (i64.add (i64.add (local.get 0) (local.get 8))
  (i64.add (i64.trunc_f32_s (local.get 7)) (i64.trunc_f64_s (f64.add (local.get 1) (f64.const 0.5)))))"""
EXPECTED = [7 * MANY, 2.0, 3, 4, 5.0, 6, 7]


def state(tail: str) -> str:
    return f"(if (i32.eqz (local.get 0)) (then (return {RESULTS}))) ({tail} {TO_WIDE}"


def called(store: Store, text: str, *imports: Func) -> Instance:
    return Instance(store, Module(store.engine, text), list(imports))


def func(store: Store, instance: Instance, name: str) -> Func:
    found = instance.exports(store)[name]
    assert isinstance(found, Func)
    return found


@pytest.fixture(params=["wasmtime_system_v", "system_v"])
def store(request: pytest.FixtureRequest) -> Store:
    config = Config()
    config.calling_convention = request.param
    return Store(Engine(config))


def test_a_million_within_a_module(store: Store) -> None:
    text = f"""(module (func $state (export "f") {STATE} {state("return_call $wide")}))
      (func $wide {WIDE} (return_call $state {TO_STATE})))"""
    assert func(store, called(store, text), "f")(store, MANY, 0) == EXPECTED


def test_a_million_through_a_table(store: Store) -> None:
    text = f"""(module (type $state (func {STATE})) (type $wide (func {WIDE})) (table funcref (elem $s $w))
      (func $s (export "f") (type $state) {state("return_call_indirect (type $wide)")} (i32.const 1)))
      (func $w (type $wide) (return_call_indirect (type $state) {TO_STATE} (i32.const 0))))"""
    assert func(store, called(store, text), "f")(store, MANY, 0) == EXPECTED


def test_a_million_between_instances(store: Store) -> None:
    """There through the table that one of them shares, back through an import."""
    first = called(
        store,
        f"""(module (type $wide (func {WIDE})) (table (export "t") 1 funcref)
          (func (export "f") {STATE} {state("return_call_indirect (type $wide)")} (i32.const 0))))""",
    )
    table = first.exports(store)["t"]
    text = f"""(module (import "" "f" (func $state {STATE})) (import "" "t" (table 1 funcref)) (elem (i32.const 0) $w)
      (func $w {WIDE} (return_call $state {TO_STATE})))"""
    Instance(store, Module(store.engine, text), [func(store, first, "f"), table])
    assert func(store, first, "f")(store, MANY, 0) == EXPECTED


def test_a_chain_ends_in_any_function(store: Store) -> None:
    """In one that makes no tail calls: of the module or of another one, written in Python, or native."""
    ty = FuncType([I64, I32], [I64, I32])
    plain = called(store, '(module (func (export "f") (param i64 i32) (result i64 i32) (local.get 0) (local.get 1)))')
    python = Func(store, ty, lambda first, second: (first + 1, second + 1))
    address = func(store, plain, "f").typed(store).address
    native = Func.from_native(store, address, ty)
    for target in (func(store, plain, "f"), python, native):
        text = """(module (type $t (func (param i64 i32) (result i64 i32)))
          (import "" "" (func $imported (type $t))) (table funcref (elem $imported $inner))
          (func $inner (type $t) (local.get 0) (local.get 1))
          (func $spin (export "imported") (param $n i32) (param i64 i32) (result i64 i32)
            (if (local.get $n)
              (then (return_call $spin (i32.sub (local.get $n) (i32.const 1)) (local.get 1) (local.get 2))))
            (return_call $imported (local.get 1) (local.get 2)))
          (func (export "table") (param i32 i64 i32) (result i64 i32)
            (return_call_indirect (type $t) (local.get 1) (local.get 2) (local.get 0)))
          (func (export "inner") (param i64 i32) (result i64 i32) (return_call $inner (local.get 0) (local.get 1))))"""
        instance = called(store, text, target)
        more = int(target is python)
        assert func(store, instance, "imported")(store, MANY, 5, 6) == [5 + more, 6 + more]
        assert func(store, instance, "table")(store, 0, 5, 6) == [5 + more, 6 + more]
        assert func(store, instance, "table")(store, 1, 5, 6) == [5, 6]
        assert func(store, instance, "inner")(store, 5, 6) == [5, 6]


def test_exceptions_and_traps_at_the_end_of_a_chain(store: Store) -> None:
    text = """(module (import "" "" (func $raise)) (type $t (func))
      (func $a (export "a") (return_call $b (i64.const 1) (i64.const 2) (i64.const 3) (i64.const 4) (i64.const 5)))
      (func $b (param i64 i64 i64 i64 i64) (call $c) (return_call $a))
      (func $c (if (i32.load (i32.const 0)) (then (return_call $raise))) (i32.store (i32.const 0) (i32.const 1)))
      (memory 1)
      (func $far (export "far") (param i32) (result i32)
        (return_call $load (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0) (local.get 0)))
      (func $load (param i32 i32 i32 i32 i32 i32) (result i32)
        (if (local.get 0) (then (return_call $far (local.get 1))))
        (i32.load (local.get 5))))"""

    def fail() -> None:
        raise KeyError("from Python")

    instance = called(store, text, Func(store, FuncType([], []), fail))
    with pytest.raises(KeyError) as caught:
        func(store, instance, "a")(store)
    assert "$" not in str(caught.value)
    for index, value in ((0, 1), (-1, None)):
        if value is None:
            with pytest.raises(Trap) as trap:
                func(store, instance, "far")(store, index)
            assert trap.value.trap_code is TrapCode.MEMORY_OUT_OF_BOUNDS
            assert [frame.func_name for frame in trap.value.frames] == ["load"]
        else:
            assert func(store, instance, "far")(store, index) == value


def test_the_stack_of_ordinary_calls_is_still_counted(store: Store) -> None:
    text = """(module (func $f (export "f") (param i32 i64 i64 i64 i64 i64) (result i32)
        (call $g (local.get 0)) (drop) (return_call $g (local.get 0)))
      (func $g (param i32) (result i32) (return_call $f (local.get 0)
        (i64.const 1) (i64.const 2) (i64.const 3) (i64.const 4) (i64.const 5))))"""
    with pytest.raises(Trap) as caught:
        func(store, called(store, text), "f")(store, 1, 1, 1, 1, 1, 1)
    assert caught.value.trap_code is TrapCode.STACK_OVERFLOW


@pytest.mark.parametrize("count", [100, pytest.param(1000, marks=pytest.mark.slow)])
def test_up_to_a_thousand_parameters_and_results(store: Store, count: int) -> None:
    fewer = count - count // 10
    ins, outs = " ".join(["i64"] * count), " ".join(["i64"] * fewer)
    gets = " ".join(f"(local.get {n})" for n in range(1, count))
    text = f"""(module
      (func $f (export "f") (param i32) (param {" ".join(["i64"] * (count - 1))}) (result {outs})
        (if (i32.eqz (local.get 0)) (then (return {" ".join(f"(local.get {n})" for n in range(1, fewer + 1))})))
        (return_call $g {gets} (i64.extend_i32_u (local.get 0))))
      (func $g (param {ins}) (result {outs})
        (return_call $f (i32.sub (i32.wrap_i64 (local.get {count - 1})) (i32.const 1))
          {" ".join(f"(local.get {n})" for n in range(count - 2, -1, -1))})))"""
    instance = called(store, text)
    given = list(range(count - 1))
    assert func(store, instance, "f")(store, 1000, *given) == given[:fewer]
    assert func(store, instance, "f")(store, 1001, *given) == given[::-1][:fewer]


def test_arguments_outlive_what_runs_while_the_callee_is_compiled(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A finaliser of the program may run then, and call a function of the same store with other arguments."""
    text = """(module (func $f (export "f") (param i64 i64 i64 i64 i64 i64 i64) (result i64)
        (return_call_indirect (param i64 i64 i64 i64 i64 i64 i64) (result i64) (local.get 6) (local.get 5)
          (local.get 4) (local.get 3) (local.get 2) (local.get 1) (local.get 0) (i32.const 0)))
      (func $g (param i64 i64 i64 i64 i64 i64 i64) (result i64)
        (if (i64.eqz (local.get 0)) (then (return_call $f
          (i64.const 0) (i64.const 0) (i64.const 0) (i64.const 0) (i64.const 0) (i64.const 0) (i64.const 0))))
        (i64.add (i64.mul (local.get 5) (i64.const 10)) (local.get 6)))
      (table funcref (elem $g)))"""
    other, target = (func(store, called(store, text), "f") for _ in range(2))
    assert other(store, 1, 2, 3, 4, 5, 6, 7) == 21
    runs: list[object] = []
    compile_ = CompiledModule.thunk_ran

    def thunk_ran(self: CompiledModule, number: int) -> int:
        address = compile_(self, number)
        runs.append(other(store, 91, 92, 3, 4, 5, 6, 7))
        return address

    monkeypatch.setattr(CompiledModule, "thunk_ran", thunk_ran)
    assert target(store, 1, 2, 3, 4, 5, 6, 7) == 21
    assert runs == [92 * 10 + 91] * 2  # one for each of the functions


def test_native_callers_and_threads(store: Store) -> None:
    text = f"""(module (func $state (export "f") (param i32 i64) (result i64)
        (if (i32.eqz (local.get 0)) (then (return (local.get 1))))
        (return_call $wide {TO_WIDE}))
      (func $wide (param i64 f64 i32 i64 i64 i64 i64 f32 i64) (result i64) (return_call $state {TO_STATE})))"""
    native = func(store, called(store, text), "f").typed(store)
    assert ctypes.CFUNCTYPE(ctypes.c_int64, ctypes.c_int32, ctypes.c_int64)(native.address)(MANY, 0) == 7 * MANY
    results: list[object] = []
    for _ in range(2):
        thread = threading.Thread(target=lambda: results.append(native(MANY, 1)))
        thread.start()
        thread.join()
    assert results == [7 * MANY + 1] * 2


@pytest.mark.parametrize("op", ["return_call 0", "return_call_indirect", "drop ref.func 0 return_call_ref 0"])
def test_switched_off_they_are_refused_by_name(op: str) -> None:
    config = Config()
    config.wasm_tail_call = False
    with pytest.raises(Exception, match="tail calls is switched off"):
        Module(
            Engine(config),
            f"(module (type (func)) (table 1 funcref) (elem declare func 0) (func (type 0) i32.const 0 {op}))",
        )
