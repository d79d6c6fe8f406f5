"""Several results and Numba: compiled Python as an import, and exports inside of compiled Python, as tuples.

Nothing here goes through the interpreter, neither on the way into WebAssembly nor on the way out.
"""

from __future__ import annotations

import importlib.util
from typing import Any

from brolga import Func, FuncType, Instance, Module, Store, Trap, ValType

TEXT = """
(module
  (import "host" "divmod" (func $divmod (param i64 i32) (result i64 i32)))
  (memory (export "memory") 1)

  (func (export "swap") (param i32 i64) (result i64 i32)
    (local.get 1) (local.get 0))
  (func (export "minutes_and_seconds") (param i64) (result i64 i32)
    (call $divmod (local.get 0) (i32.const 60)))
  (func (export "at") (param i32) (result i32)
    (i32.load (local.get 0))))
"""


def functions(store: Store, divide: Func) -> tuple[Any, Any, Any]:
    """Instantiate the module with an import, and return its functions as native callables."""
    exports = Instance(store, Module(store.engine, TEXT), [divide]).exports(store)
    found = [item.typed(store) for item in exports.values() if isinstance(item, Func)]
    return found[0], found[1], found[2]


def with_numba(store: Store, ty: FuncType) -> None:
    """Both directions, compiled."""
    import numba

    # The first result is returned, the others are stored through a pointer, laid out as C's struct.
    def divide(dividend: int, divisor: int, rest: Any) -> int:
        rest[0] = dividend % divisor
        return dividend // divisor

    native = numba.cfunc("int64(int64, int32, CPointer(int32))")(divide)
    swap, minutes_and_seconds, at = functions(store, Func.from_native(store, native, ty))
    print("minutes_and_seconds(200) =", minutes_and_seconds(200))
    assert minutes_and_seconds(200) == (3, 20)

    swapped, split, load = swap.numba, minutes_and_seconds.numba, at.numba

    def total(count: int) -> int:
        seconds = 0
        for number in range(count):
            large, small = swapped(number, 2 * number)
            minutes, rest = split(large + small)
            seconds += 60 * minutes + rest
        return seconds

    compiled = numba.njit(total)
    print("total(1000) =", compiled(1000))
    assert compiled(1000) == 3 * sum(range(1000))

    def look(address: int) -> Any:
        return load(address)

    try:
        numba.njit(look)(-4)
        raise AssertionError
    except Trap as trap:
        print("a trap:", str(trap).splitlines()[0])
    assert numba.njit(look)(0) == 0


def without_numba(store: Store, ty: FuncType) -> None:
    """The same module with a function of plain Python."""
    swap, minutes_and_seconds, at = functions(store, Func(store, ty, divmod))
    assert (swap(1, 2), minutes_and_seconds(200), at(0)) == ((2, 1), (3, 20), 0)
    print("Numba is not installed")


run = with_numba if importlib.util.find_spec("numba") else without_numba
run(Store(), FuncType([ValType.i64(), ValType.i32()], [ValType.i64(), ValType.i32()]))
