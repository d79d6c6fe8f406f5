"""Several results and C: functions of C that return two values as imports, and exports that C calls.

`frexp` gives its second result through a pointer that comes last, `ldiv` returns a struct: each of these is a calling
convention, so WebAssembly calls both as they are, without any Python in between.
"""

from __future__ import annotations

import ctypes
import importlib.util
from typing import Any

from brolga import Engine, Func, FuncType, Instance, Module, Store, ValType

TEXT = """
(module
  (import "libm" "frexp" (func $frexp (param f64) (result f64 i32)))
  (import "libc" "ldiv" (func $ldiv (param i64 i64) (result i64 i64)))
  (memory (export "memory") 1)

  (func (export "swap") (param i32 i64) (result i64 i32)
    (local.get 1) (local.get 0))
  (func (export "parts") (param f64) (result f64 i32)
    (call $frexp (local.get 0)))
  (func (export "minutes_and_seconds") (param i64) (result i64 i64)
    (call $ldiv (local.get 0) (i64.const 60)))
  (func (export "first_and_second") (param i32) (result i32 i32)
    (i32.load (local.get 0)) (i32.load offset=4 (local.get 0))))
"""

store = Store(Engine())
i32, i64, f64 = ValType.i32(), ValType.i64(), ValType.f64()

# C to WebAssembly. `wasmtime_system_v` is what an engine has unless it is told otherwise.
libm, libc = ctypes.CDLL("libm.so.6"), ctypes.CDLL(None)
frexp = Func.from_native(store, libm.frexp, FuncType([f64], [f64, i32]), "wasmtime_system_v")
ldiv = Func.from_native(store, libc.ldiv, FuncType([i64, i64], [i64, i64]), "system_v")
exports = Instance(store, Module(store.engine, TEXT), [frexp, ldiv]).exports(store)


def typed(name: str) -> Any:
    """Return an export as a native callable."""
    function = exports[name]
    assert isinstance(function, Func)
    return function.typed(store)


print("parts(40.0) =", typed("parts")(40.0))
assert typed("parts")(40.0) == (0.625, 6)  # 0.625 * 2**6
assert typed("minutes_and_seconds")(200) == (3, 20)

# WebAssembly to C: an address, and the declaration by which a C program calls it.
swap = typed("swap")
print(swap.prototype)
assert swap.prototype.endswith("int64_t swap(int32_t, int64_t, struct swap_rest *rest);")
assert swap.address

# The same through ctypes, which has the struct of the other results as the type of the last argument.
call = swap.ctypes
rest = call.argtypes[-1]._type_()
first = call(7, 8, rest)
print("swap(7, 8) =", first, rest.r1)
assert (first, rest.r1) == (8, 7)

# What C cannot be told is raised by ctypes; without it, the results are 0 and the exception waits in the store.
plain = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_int32, ctypes.c_void_p)(typed("first_and_second").address)
second = ctypes.c_int32(99)
assert (plain(-4, ctypes.byref(second)), second.value) == (0, 0)
assert "out of bounds memory access" in str(store.take_pending_exception())

# And through cffi, where it is installed.
if importlib.util.find_spec("cffi"):
    import cffi

    pointer = swap.cffi
    ffi = cffi.FFI()
    others = ffi.new(ffi.typeof(pointer).args[-1])
    assert (pointer(7, 8, others), others.r1) == (8, 7)
    print("cffi:", pointer)
else:
    print("cffi is not installed")
