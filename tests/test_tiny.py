"""The first test to run: one module, several values in both directions. It takes less than two seconds."""

from __future__ import annotations

import pytest

from brolga import Engine, Func, FuncType, Instance, Module, Store, Trap, TrapCode, ValType, i32, i64

SWAP_THROUGH_HOST = """
(module
  (import "host" "swap" (func $swap (param i32 i64) (result i64 i32)))
  (func (export "twice") (param i32 i64) (result i32 i64)
    (call $swap (local.get 0) (local.get 1))   ;; i64 i32, in the order of the results
    (call $back))
  (func $back (param i64 i32) (result i32 i64) (local.get 1) (local.get 0)))
"""


def swap(a: i32, b: i64) -> tuple[i64, i32]:
    return b, a


def test_several_values_go_in_and_out_in_both_directions() -> None:
    store = Store(Engine())
    instance = Instance(store, Module(store.engine, SWAP_THROUGH_HOST), [Func.wrap(store, swap)])
    twice = instance.exports(store)["twice"]
    assert isinstance(twice, Func)
    assert twice.typed(store)(-1, 1 << 40) == (-1, 1 << 40)
    assert twice(store, -1, 1 << 40) == [-1, 1 << 40]


def test_a_function_type_says_both_lists() -> None:
    store = Store()
    declared = FuncType([ValType.i32(), ValType.i64()], [ValType.i64(), ValType.i32()])
    assert Func.wrap(store, swap).type(store) == Func(store, declared, swap).type(store) == declared


def test_a_trap_is_an_error_with_a_code() -> None:
    store = Store()
    instance = Instance(store, Module(store.engine, '(module (func (export "f") unreachable))'), [])
    function = instance.exports(store)["f"]
    assert isinstance(function, Func)
    with pytest.raises(Trap) as caught:
        function(store)
    assert caught.value.trap_code is TrapCode.UNREACHABLE
