"""Native functions as imports: what they are made of, what they are called with, and what is refused."""

from __future__ import annotations

import ctypes
import gc
import weakref
from collections.abc import Callable
from typing import Any

import pytest

from brolga import Func, Store, WasmtimeError
from brolga.abi.conventions import CONVENTIONS, MACHINE
from brolga.errors import LimitError, LinkError
from tests.runtime.make import exports, func, ty

LIBC = ctypes.CDLL(None)


class Int(ctypes.Structure):
    _fields_ = (("r1", ctypes.c_int32),)


class Mixed(ctypes.Structure):
    _fields_ = (("r1", ctypes.c_float), ("r2", ctypes.c_double), ("r3", ctypes.c_int32))


class Pair(ctypes.Structure):
    _fields_ = (("r0", ctypes.c_int64), ("r1", ctypes.c_int32))


class Long(ctypes.Structure):
    _fields_ = (("r0", ctypes.c_int64), ("r1", ctypes.c_int64), ("r2", ctypes.c_int32))


SWAP = ctypes.CFUNCTYPE(ctypes.c_int64, ctypes.c_int32, ctypes.c_int64, ctypes.POINTER(Int))


def swap(one: int, other: int, rest: Any) -> int:
    rest.contents.r1 = one
    return other


def test_a_function_of_a_library_is_an_import(store: Store) -> None:
    native = Func.from_native(store, LIBC.labs, ty("i64", "i64"))
    text = """(module (import "" "" (func $h (param i64) (result i64)))
      (func (export "f") (param i64) (result i64) local.get 0 call $h i64.const 1 i64.add))"""
    assert func(store, text, [native]).typed(store)(-(1 << 40)) == (1 << 40) + 1
    assert native(store, -3) == 3
    assert repr(native) == "<Func labs: (i64) -> (i64)>"


def test_an_address_is_an_import(store: Store) -> None:
    address = ctypes.cast(LIBC.abs, ctypes.c_void_p).value
    assert Func.from_native(store, address, ty("i32", "i32"))(store, -5) == 5


def test_results_after_the_first_come_through_a_pointer(store: Store) -> None:
    text = """(module (import "" "" (func $h (param i32 i64) (result i64 i32)))
      (func (export "f") (param i32 i64) (result i64 i32) local.get 0 local.get 1 call $h))"""
    native = Func.from_native(store, SWAP(swap), ty("i32 i64", "i64 i32"))
    assert func(store, text, [native]).typed(store)(7, 1 << 40) == (1 << 40, 7)


def test_nothing_beside_the_results_is_written_and_all_are_read(store: Store) -> None:
    prototype = ctypes.CFUNCTYPE(ctypes.c_int64, ctypes.POINTER(Mixed))

    def mixed(rest: Any) -> int:
        rest[0] = Mixed(1.5, -2.25, -7)
        return -1

    native = Func.from_native(store, prototype(mixed), ty("", "i64 f32 f64 i32"))
    assert native.typed(store)() == (-1, 1.5, -2.25, -7)


def test_no_result(store: Store) -> None:
    seen: list[float] = []
    native = Func.from_native(store, ctypes.CFUNCTYPE(None, ctypes.c_double)(seen.append), ty("f64"))
    assert native.typed(store)(1.25) is None
    assert seen == [1.25]


def test_a_struct_is_returned_where_the_convention_does_so(store: Store) -> None:
    division = ctypes.CDLL(None).ldiv
    division.argtypes, division.restype = (
        (ctypes.c_int64, ctypes.c_int64),
        type("L", (ctypes.Structure,), {"_fields_": [("quotient", ctypes.c_int64), ("remainder", ctypes.c_int64)]}),
    )
    native = Func.from_native(store, division, ty("i64 i64", "i64 i64"), "system_v")
    assert native.typed(store)(17, 5) == (3, 2)
    with pytest.raises(TypeError, match="has 2 parameters, expected 3"):
        Func.from_native(store, division, ty("i64 i64", "i64 i64"), "wasmtime_system_v")


def test_callbacks_may_use_the_store(store: Store) -> None:
    inner = func(store, '(module (func (export "f") (param i32) (result i32) local.get 0 i32.const 1 i32.add))')
    typed = inner.typed(store)
    native = Func.from_native(store, ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_int32)(typed), ty("i32", "i32"))
    text = """(module (import "" "" (func $h (param i32) (result i32)))
      (func (export "f") (param i32) (result i32) local.get 0 call $h call $h))"""
    assert func(store, text, [native]).typed(store)(40) == 42


def test_the_store_keeps_what_the_function_is_made_of() -> None:
    store = Store()
    callback = ctypes.CFUNCTYPE(ctypes.c_int32)(lambda: 3)
    gone = weakref.ref(callback)
    native = Func.from_native(store, callback, ty("", "i32"))
    del callback
    gc.collect()
    assert native.typed(store)() == 3
    del native, store
    gc.collect()
    assert gone() is None


# What is refused


@pytest.mark.parametrize("null", [0, ctypes.CFUNCTYPE(None)()], ids=["an int", "ctypes"])
def test_a_null_pointer_is_refused(store: Store, null: object) -> None:
    with pytest.raises(ValueError, match="no address"):
        Func.from_native(store, null, ty())


@pytest.mark.parametrize("number", [-1, 1 << 64])
def test_a_number_that_is_no_address_is_refused(store: Store, number: int) -> None:
    with pytest.raises(ValueError, match="no address"):
        Func.from_native(store, number, ty())


@pytest.mark.parametrize("found", [None, True, "f", 1.5, object(), len, swap, ctypes.c_int32, ctypes.c_void_p(8)])
def test_other_objects_are_refused(store: Store, found: object) -> None:
    with pytest.raises(TypeError, match="expected an address, or a function of ctypes"):
        Func.from_native(store, found, ty())


def test_a_python_function_is_told_where_to_go(store: Store) -> None:
    with pytest.raises(TypeError, match=r"Func\(store, type, callable\)"):
        Func.from_native(store, swap, ty())


def test_what_needs_the_gil_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="GIL"):
        Func.from_native(store, ctypes.pythonapi.PyLong_FromLong, ty("i64", "externref"))


C = ctypes
WRONG: tuple[tuple[tuple[Any, ...], str, str, str], ...] = (
    ((C.c_int32, C.c_int64), "i32", "i32", "parameter 1 of the native function is i8, expected i4"),
    ((C.c_int32, C.c_int16), "i32", "i32", "parameter 1 of the native function is i2, expected i4"),
    ((C.c_int32, C.c_double), "i64", "i32", "parameter 1 of the native function is f8, expected i8"),
    ((C.c_float, C.c_int32), "i32", "i32", "the result of the native function is f4, expected i4"),
    ((None, C.c_int32), "i32", "i32", "the result of the native function is void, expected i4"),
    ((C.c_int32,), "i32", "i32", "has 0 parameters, expected 1"),
    ((C.c_int64, C.POINTER(Pair)), "", "i64 i32", "parameter 1 .* i8 .*, expected i8 "),
    ((C.c_int64, C.POINTER(C.c_float)), "", "i64 i32", "parameter 1 .* i8 .f4 at 0., expected i8 .i4 at 0."),
    ((Pair,), "", "i64 i32", "has 0 parameters, expected 1"),
    ((C.c_longdouble,), "", "f64", "c_longdouble, expected f8"),
)


@pytest.mark.parametrize(("prototype", "params", "results", "message"), WRONG)
def test_a_prototype_that_says_otherwise_is_refused(
    store: Store, prototype: tuple[Any, ...], params: str, results: str, message: str
) -> None:
    function = (
        ctypes.CFUNCTYPE(*prototype)(lambda *_: None) if prototype[0] in SIMPLE else ctypes.CFUNCTYPE(*prototype)(8)
    )
    with pytest.raises(TypeError, match=message):
        Func.from_native(store, function, ty(params, results))


SIMPLE = (None, C.c_int32, C.c_int64, C.c_float)


@pytest.mark.parametrize(
    ("prototype", "params", "results"),
    [
        ((C.c_uint32, C.c_uint32, C.c_uint64), "i32 i64", "i32"),
        ((C.c_void_p, C.c_char_p, C.c_size_t), "i64 externref", "i64"),
        ((C.c_int64, C.POINTER(C.c_int32)), "", "i64 i32 i32"),  # an array of them
        ((C.c_int64, C.c_void_p), "", "i64 i32 f64"),
        ((C.c_int32,), "", ""),  # nobody looks at the result
    ],
)
def test_a_prototype_that_says_the_same_is_taken(
    store: Store, prototype: tuple[Any, ...], params: str, results: str
) -> None:
    assert Func.from_native(store, ctypes.CFUNCTYPE(*prototype)(8), ty(params, results)).type(store) == ty(
        params, results
    )


def test_what_converts_arguments_itself_says_nothing_of_them(store: Store) -> None:
    class Any64:
        @classmethod
        def from_param(cls, value: object) -> object:
            return value

    labs: Any = ctypes.CDLL(None).labs
    labs.argtypes, labs.restype = (Any64,), ctypes.c_int64
    assert Func.from_native(store, labs, ty("i64", "i64"))(store, -4) == 4


def test_struct_results_are_compared(store: Store) -> None:
    assert Func.from_native(store, ctypes.CFUNCTYPE(Pair)(8), ty("", "i64 i32"), "system_v").type(store) == ty(
        "", "i64 i32"
    )
    assert Func.from_native(store, ctypes.CFUNCTYPE(Long)(8), ty("", "i64 i64 i32"), "system_v").type(store) == ty(
        "", "i64 i64 i32"
    )
    for struct in (Int, Long):
        with pytest.raises(TypeError, match=r"the result .* expected struct \(i8 at 0, i4 at 8\)"):
            Func.from_native(store, ctypes.CFUNCTYPE(struct)(8), ty("", "i64 i32"), "system_v")


@pytest.mark.parametrize("name", ["fast", "cdecl", "", "Wasmtime_System_V"])
def test_a_convention_that_is_none_is_refused(store: Store, name: str) -> None:
    with pytest.raises(ValueError, match="is none of system_v"):
        Func.from_native(store, 8, ty(), name)


def test_a_convention_is_given_by_name(store: Store) -> None:
    with pytest.raises(TypeError, match="name of a calling convention"):
        Func.from_native(store, 8, ty(), CONVENTIONS["system_v"])  # type: ignore[arg-type]
    for row in CONVENTIONS.values():
        if row.stable and MACHINE in row.machines:
            assert Func.from_native(store, 8, ty(), row.name).type(store) == ty()


def test_a_type_is_checked_as_for_other_functions(store: Store) -> None:
    with pytest.raises(TypeError, match="FuncType"):
        Func.from_native(store, 8, "i32")  # type: ignore[arg-type]
    with pytest.raises(LimitError):
        Func.from_native(store, 8, ty("i32 " * 1001))


def test_a_closed_store_is_refused() -> None:
    store = Store()
    native = Func.from_native(store, LIBC.abs, ty("i32", "i32"))
    typed = native.typed(store)
    store.close()
    with pytest.raises(ValueError, match="already closed"):
        Func.from_native(store, LIBC.abs, ty("i32", "i32"))
    with pytest.raises(ValueError, match="already closed"):
        typed(1)


def test_it_belongs_to_its_store(store: Store) -> None:
    other = Store(store.engine)
    native = Func.from_native(store, LIBC.abs, ty("i32", "i32"))
    with pytest.raises(WasmtimeError, match="wrong store"):
        native(other, 1)
    with pytest.raises(LinkError, match="wrong store"):
        exports(other, '(module (import "" "" (func (param i32) (result i32))))', [native])


def test_an_object_that_closes_the_store_when_asked() -> None:
    store = Store()

    class Address:
        def __index__(self) -> int:
            store.close()
            return 8

    with pytest.raises(ValueError, match="already closed"):
        Func.from_native(store, Address(), ty())


# cffi and Numba


def test_pointers_of_cffi(store: Store) -> None:
    cffi = pytest.importorskip("cffi")
    ffi = cffi.FFI()
    ffi.cdef("int abs(int); int printf(char *, ...); struct rest { int32_t r1; };")
    libc = ffi.dlopen(None)
    assert Func.from_native(store, libc.abs, ty("i32", "i32"))(store, -2) == 2
    callback = ffi.callback("int64_t(int32_t, int64_t, struct rest *)", _cffi_swap)
    native = Func.from_native(store, callback, ty("i32 i64", "i64 i32"))
    assert native(store, 3, 4) == [4, 3]
    untyped = ffi.cast("void *", libc.abs)
    assert Func.from_native(store, untyped, ty("i32", "i32"))(store, -2) == 2
    with pytest.raises(TypeError, match="parameter 1 of the native function is i4, expected i8"):
        Func.from_native(store, libc.abs, ty("i64", "i32"))
    with pytest.raises(TypeError, match=r"i8 \(i4 at 0\), expected i8 \(i8 at 0\)"):
        Func.from_native(store, callback, ty("i32 i64", "i64 i64"))
    with pytest.raises(TypeError, match="variable arguments"):
        Func.from_native(store, libc.printf, ty("i64", "i32"))
    with pytest.raises(ValueError, match="no address"):
        Func.from_native(store, ffi.cast("int(*)(int)", 0), ty("i32", "i32"))
    with pytest.raises(TypeError, match="expected an address"):
        Func.from_native(store, ffi.new("int *"), ty())


def _cffi_swap(one: int, other: int, rest: Any) -> int:
    rest.r1 = one
    return other


def test_functions_of_numba(store: Store) -> None:
    numba = pytest.importorskip("numba")
    compiled: Callable[[Any], Any] = numba.cfunc("int64(int32, int64, CPointer(int32))")

    @compiled
    def native(one: int, other: int, rest: Any) -> int:
        rest[0] = one
        return other

    text = """(module (import "" "" (func $h (param i32 i64) (result i64 i32)))
      (func (export "f") (param i32 i64) (result i64 i32) local.get 0 local.get 1 call $h))"""
    function = Func.from_native(store, native, ty("i32 i64", "i64 i32"))
    assert func(store, text, [function]).typed(store)(7, 1 << 40) == (1 << 40, 7)
    with pytest.raises(TypeError, match="parameter 1 of the native function is i4, expected f4"):
        Func.from_native(store, native, ty("f32 i64", "i64 i32"))
    with pytest.raises(TypeError, match="@cfunc"):
        Func.from_native(store, numba.njit(lambda x: x), ty())
