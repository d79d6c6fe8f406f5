"""Calls that no Python takes part in: inside WebAssembly, out to native code, and in from code that Numba compiled.

Each comparison is a loop around one call whose argument is the last call's result, so that calls cannot overlap.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import partial
from typing import Any

from bench import build
from bench.engines import require
from bench.measure import Effort, Figure, Row, Timer, interleave, prepare, progress, ratio_figures, seconds

GROUP = "conventions"
TURNS = 2_000_000

# Three values of 20 bits, and the same three packed into one. What makes them and what uses them is the same.
_THREE = """
(module
  (func $three (param $x i64) (result i64 i64 i64)
    (i64.and (i64.add (local.get $x) (i64.const 7)) (i64.const 0xfffff))
    (i64.and (i64.xor (local.get $x) (i64.const 0x5555)) (i64.const 0xfffff))
    (i64.and (i64.mul (local.get $x) (i64.const 3)) (i64.const 0xfffff)))
  (func $packed (param $x i64) (result i64)
    (i64.and (i64.add (local.get $x) (i64.const 7)) (i64.const 0xfffff))
    (i64.shl (i64.and (i64.xor (local.get $x) (i64.const 0x5555)) (i64.const 0xfffff)) (i64.const 20))
    (i64.shl (i64.and (i64.mul (local.get $x) (i64.const 3)) (i64.const 0xfffff)) (i64.const 40))
    i64.or  i64.or)
  (func (export "three") (param $n i32) (result i64) (local $x i64) (local $y i64) (local $z i64)
    (loop $again
      (call $three (local.get $x))
      (local.set $z)  (local.set $y)
      (local.set $x (i64.add (i64.sub (local.get $y)) (local.get $z)))
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (local.get $x))
  (func (export "packed") (param $n i32) (result i64) (local $x i64) (local $p i64)
    (loop $again
      (local.set $p (call $packed (local.get $x)))
      (local.set $x (i64.add
        (i64.sub
          (i64.and (local.get $p) (i64.const 0xfffff))
          (i64.and (i64.shr_u (local.get $p) (i64.const 20)) (i64.const 0xfffff)))
        (i64.shr_u (local.get $p) (i64.const 40))))
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (local.get $x)))
"""

_IMPORTS = """
(module
  (import "c" "step" (func $step (param i32) (result i32)))
  (import "c" "swap" (func $swap (param i32 i64) (result i64 i32)))
  (func (export "step") (param $n i32) (result i32) (local $x i32)
    (loop $again
      (local.set $x (call $step (local.get $x)))
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (local.get $x))
  (func (export "swap") (param $n i32) (result i64) (local $i i32) (local $x i64)
    (loop $again
      (call $swap (local.get $i) (local.get $x))
      i64.extend_i32_s  i64.add  (local.set $x)
      (br_if $again (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n))))
    (local.get $x)))
"""

# The last one may trap, so that it is entered with all that a trap needs.
_EXPORTS = """
(module
  (memory 1)
  (data (i32.const 0) "\\01\\00\\00\\00")
  (func (export "step") (param i32) (result i32)
    (i32.add (local.get 0) (i32.const 1)))
  (func (export "swap") (param i32 i64) (result i64 i32)
    (local.get 1) (local.get 0))
  (func (export "load") (param i32) (result i32)
    (i32.add (local.get 0) (i32.load (i32.const 0)))))
"""

_I32, _I64 = ctypes.c_int32, ctypes.c_int64
# How C declares what the module imports: the second result leaves through a pointer.
_PROTOTYPES = {
    "step": ctypes.CFUNCTYPE(_I32, _I32),
    "swap": ctypes.CFUNCTYPE(_I64, _I32, _I64, ctypes.c_void_p),
}


def _instance(text: str, imports: Callable[[Any, Any], list[Any]] = lambda _api, _store: []) -> Callable[[str], Any]:
    """Instantiate and return the lookup of typed exports."""
    api = require("brolga")
    store = api.Store(api.Engine())
    module = api.Module(store.engine, text)
    exports = api.Instance(store, module, imports(api, store)).exports(store)
    return lambda name: exports[name].typed(store)


def _library() -> ctypes.CDLL:
    return ctypes.CDLL(str(build.native(build.NATIVE / "loop.c")))


def _loop(function: Callable[[int], object]) -> Timer:
    return lambda: seconds(lambda: function(TURNS)) / TURNS


def _inside(name: str) -> Timer:
    return _loop(_instance(_THREE)(name))


def _natives(api: Any, store: Any) -> list[Any]:
    """The two functions of the C library, as imports."""
    i32, i64 = api.ValType.i32(), api.ValType.i64()
    types = {"step": api.FuncType([i32], [i32]), "swap": api.FuncType([i32, i64], [i64, i32])}
    return [api.Func.from_native(store, _library()[name], ty) for name, ty in types.items()]


def _out(name: str) -> Timer:
    return _loop(_instance(_IMPORTS, _natives)(name))


def _c_loop(name: str, loop: str) -> Timer:
    library = _library()
    prototype = _PROTOTYPES[name]
    function, target = library[loop], prototype((name, library))
    function.argtypes, function.restype = [ctypes.c_int, prototype], ctypes.c_longlong
    return _loop(lambda n: function(n, target))


def _marker(numba: Any) -> Any:
    """Return what keeps LLVM too from inlining the function that calls it: Numba's own switch is for Numba alone."""
    from numba.extending import intrinsic

    def no_inlining(_context: Any) -> Any:
        def emit(_target: Any, builder: Any, _signature: Any, _args: Any) -> None:
            builder.function.attributes.add("noinline")

        return numba.void(), emit

    return intrinsic(no_inlining)


def _pair(numba: Any) -> Any:
    no_inlining = _marker(numba)

    def swap(a: Any, b: Any) -> Any:
        no_inlining()
        return b, a

    return numba.njit("Tuple((int64, int32))(int32, int64)", inline="never")(swap)


def _single(numba: Any) -> Any:
    no_inlining = _marker(numba)

    def step(x: Any) -> Any:
        no_inlining()
        return numba.int32(x + 1)

    return numba.njit("int32(int32)", inline="never")(step)


def _loop_of_one(numba: Any, function: Any) -> Callable[[int], object]:
    def loop(n: Any) -> Any:
        x = numba.int32(0)
        for _ in range(n):
            x = function(x)
        return x

    return numba.njit("int32(int32)")(loop)  # type: ignore[no-any-return]


def _loop_of_two(numba: Any, function: Any) -> Callable[[int], object]:
    def loop(n: Any) -> Any:
        total = numba.int64(0)
        for i in range(n):
            b, a = function(numba.int32(i), total)
            total = b + a
        return total

    return numba.njit("int64(int32)")(loop)  # type: ignore[no-any-return]


_NUMBA: dict[str, tuple[Callable[[Any], Any], Callable[[Any, Any], Callable[[int], object]]]] = {
    "step": (_single, _loop_of_one),
    "swap": (_pair, _loop_of_two),
    "load": (_single, _loop_of_one),
}


def _numba_own(name: str) -> Timer:
    numba = require("numba")
    callee, loop = _NUMBA[name]
    return _loop(loop(numba, callee(numba)))


def _numba_in(name: str) -> Timer:
    numba = require("numba")
    return _loop(_NUMBA[name][1](numba, _instance(_EXPORTS)(name).numba))


def contenders() -> dict[str, Callable[[], Timer]]:
    """All that is timed, under the names that the rows use."""
    factories: dict[str, Callable[[], Timer]] = {name: partial(_inside, name) for name in ("three", "packed")}
    for name, loop in (("step", "loop"), ("swap", "loop_of_two")):
        factories[f"import {name}"] = partial(_out, name)
        factories[f"C {name}"] = partial(_c_loop, name, loop)
    for name in _NUMBA:
        factories[f"Numba to {name}"] = partial(_numba_in, name)
        factories[f"Numba's {name}"] = partial(_numba_own, name)
    return factories


ROWS = (
    Row("three results in registers / one packed value", "three", "packed", 1.1),
    Row("native import (i32) -> i32 / C through a pointer", "import step", "C step", 1.5),
    Row("native import (i32, i64) -> (i64, i32) / C through a pointer", "import swap", "C swap", 1.5),
    Row("Numba -> (i32) -> i32 / Numba's own function", "Numba to step", "Numba's step", 2),
    Row("Numba -> (i32, i64) -> (i64, i32) / Numba's own function", "Numba to swap", "Numba's swap", 2),
    Row("Numba -> a load from memory / Numba's own function, without one", "Numba to load", "Numba's load"),
)


def run(effort: Effort) -> list[Figure]:
    """Measure all rows in one run."""
    progress(GROUP)
    timers, reasons = prepare(contenders())
    return ratio_figures(GROUP, ROWS, interleave(timers, effort.rounds), reasons)
