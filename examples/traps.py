"""What goes wrong arrives as an exception: traps with code and WebAssembly frames, host exceptions unchanged."""

from __future__ import annotations

from brolga import Func, Instance, Module, Store, Trap, TrapCode, i32

MODULE = """
(module $calculator
  (import "host" "check" (func $check (param i32) (result i32)))
  (memory 1)
  (func $divide (param i32 i32) (result i32)
    (i32.div_s (local.get 0) (call $check (local.get 1))))
  (func $average (export "average") (param $sum i32) (param $count i32) (result i32)
    (call $divide (local.get $sum) (local.get $count)))
  (func (export "peek") (param i32) (result i32)
    (i32.load (local.get 0)))
  (func $forever (export "forever") (param i32) (result i32)
    (i32.add (call $forever (local.get 0)) (i32.const 1))))
"""


class TooMany(ValueError):
    """An exception of our own."""


def check(count: i32) -> i32:
    """Refuse what is above a hundred."""
    if count > 100:
        raise TooMany(count)
    return count


store = Store()
exports = Instance(store, Module(store.engine, MODULE), [Func.wrap(store, check)]).exports(store)


def trap_of(name: str, *arguments: int) -> Trap:
    """Call an export that is known to trap, and return the trap."""
    function = exports[name]
    assert isinstance(function, Func)
    try:
        function(store, *arguments)
    except Trap as trap:
        return trap
    raise AssertionError


trap = trap_of("average", 10, 0)
print(trap)
assert trap.trap_code is TrapCode.INTEGER_DIVISION_BY_ZERO
assert trap.message == "integer divide by zero"
assert [frame.func_name for frame in trap.frames] == ["divide", "average"]

assert trap_of("peek", 65533).trap_code is TrapCode.MEMORY_OUT_OF_BOUNDS
assert trap_of("forever", 1).trap_code is TrapCode.STACK_OVERFLOW

# Our own exception comes out as it went in, through two functions of WebAssembly.
average = exports["average"]
assert isinstance(average, Func)
try:
    average(store, 10, 101)
except TooMany as error:
    print("refused:", error)
    assert error.args == (101,)
else:
    raise AssertionError

# The instance is as usable as before.
assert average(store, 10, 5) == 2
