"""Several results, in both directions: a call returns a tuple, and a Python function returns one to WebAssembly."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from brolga import Engine, Func, FuncType, Instance, Module, Store, ValType, i32, i64

engine = Engine()
store = Store(engine)
module = Module.from_file(engine, Path(__file__).with_name("multi_value.wat"))


def divide(dividend: i64, divisor: i32) -> tuple[i64, i32]:
    """Return quotient and remainder; the annotations are the signature."""
    return divmod(dividend, divisor)


def backwards(*values: int) -> tuple[int, ...]:
    """Return the values in the opposite order; without annotations, the signature is given below."""
    return values[::-1]


ten = [ValType.i64()] * 10
imports = [Func.wrap(store, divide), Func(store, FuncType(ten, ten), backwards)]
exports = Instance(store, module, imports).exports(store)


def typed(name: str) -> Callable[..., Any]:
    """Return an export as a native callable: its signature is checked here, once."""
    function = exports[name]
    assert isinstance(function, Func)
    return function.typed(store)


swap = typed("swap")
print("swap(1, 2) =", swap(1, 2))
assert swap(1, 2) == (2, 1)

minutes_and_seconds = typed("minutes_and_seconds")
print("minutes_and_seconds(200) =", minutes_and_seconds(200))
assert minutes_and_seconds(200) == (3, 20)

round_trip_many = typed("round_trip_many")
print("round_trip_many(0, ..., 9) =", round_trip_many(*range(10)))
assert round_trip_many(*range(10)) == tuple(range(10))

through_python = typed("round_trip_many_through_python")
print("round_trip_many_through_python(0, ..., 9) =", through_python(*range(10)))
assert through_python(*range(10)) == tuple(reversed(range(10)))

# The untyped call takes the store and checks it each time, and returns a list as wasmtime-py does.
untyped = exports["swap"]
assert isinstance(untyped, Func)
assert untyped(store, 1, 2) == [2, 1]
