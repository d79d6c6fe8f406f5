"""Backtraces of faults: an access that traps has no call and no check of its own to hang a place on."""

from __future__ import annotations

import pytest

from brolga import Func, Instance, Module, Store, Trap, TrapCode

COUNT = 14
LOADS = " ".join(f"(local.set {x + 2} (i32.load offset={4 * x} (local.get 0)))" for x in range(COUNT))
# Many values alive at once need registers that must be saved first; LLVM would rather do that behind the first branch.
MIXED = " ".join(f"(i32.mul (local.get {x + 2}) (local.get {(5 * x) % COUNT + 2}))" for x in range(COUNT))
SOURCE = f"""(module (memory 1)
  (func $leaf (param i32 i32) (result i32) {"(local i32)" * COUNT}
    (if (result i32) (i32.load (local.get 0))
      (then {LOADS} {LOADS} {MIXED} {"i32.add " * (COUNT - 1)})
      (else (i32.const 3))))
  (func $middle (param i32) (result i32) (i32.add (call $leaf (local.get 0) (i32.const 5)) (i32.const 1)))
  (func $f (export "f") (param i32) (result i32) (i32.add (call $middle (local.get 0)) (i32.const 1)))
  (func $sum (export "sum") (param i32) (result i32) (i32.add (local.get 0) (i32.load (local.get 0)))))"""


def trap(name: str) -> Trap:
    store = Store()
    func = Instance(store, Module(store.engine, SOURCE), []).exports(store)[name]
    assert isinstance(func, Func)
    with pytest.raises(Trap) as caught:
        func.typed(store)(-4)
    assert caught.value.code is TrapCode.MEMORY_OUT_OF_BOUNDS
    return caught.value


def test_a_fault_before_registers_are_saved_shows_every_frame() -> None:
    assert [frame.func_name for frame in trap("f").frames] == ["leaf", "middle", "f"]


def test_a_fault_in_a_comparison_has_the_place_of_the_load() -> None:
    assert SOURCE[trap("f").frames[0].module_offset :].startswith("i32.load (local.get 0)")


def test_a_fault_in_an_addition_has_the_place_of_the_load() -> None:
    assert SOURCE[trap("sum").frames[0].module_offset :].startswith("i32.load (local.get 0)")
