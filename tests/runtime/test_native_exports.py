"""Functions of a store as plain C functions: called by native code, in every convention, on any thread."""

from __future__ import annotations

import ctypes
import gc
import itertools
from collections.abc import Sequence
from typing import Any

import pytest

from brolga import Config, Engine, Func, FuncType, Instance, Module, Store, Trap, ValType
from brolga.abi.conventions import CONVENTIONS, MACHINE
from brolga.errors import WasmtimeError
from tests.runtime.make import exports, func, host, ty

STABLE = [row.name for row in CONVENTIONS.values() if row.stable and MACHINE in row.machines]

TEXT = """(module
  (memory (export "memory") 1)
  (func (export "swap") (param i32 i64) (result i64 i32) local.get 1 local.get 0)
  (func (export "load") (param i32) (result i32) local.get 0 i32.load)
  (func (export "trap") (param i64) (result i64 i32) unreachable)
  (func (export "double") (param f64) (result f64) local.get 0 local.get 0 f64.add)
  (func (export "nothing"))
  (func (export "size") (result i32) memory.size)
  (func (export "deep") (param i64) (result i64)
    local.get 0 i64.eqz if (result i64) i64.const 0 else
    local.get 0 i64.const 1 i64.sub call 6 i64.const 1 i64.add end))"""


class Rest(ctypes.Structure):
    _fields_ = (("r1", ctypes.c_int32), ("canary", ctypes.c_int32))


SWAP = ctypes.CFUNCTYPE(ctypes.c_int64, ctypes.c_int32, ctypes.c_int64, ctypes.POINTER(Rest))
INT = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_int32)


@pytest.fixture
def typed(store: Store) -> dict[str, Any]:
    found = exports(store, TEXT)
    return {name: item.typed(store) for name, item in found.items() if isinstance(item, Func)}


def test_an_export_has_an_address(typed: dict[str, Any]) -> None:
    rest = Rest(0, 77)
    assert SWAP(typed["swap"].address)(7, 1 << 40, rest) == 1 << 40
    assert (rest.r1, rest.canary) == (7, 77)
    assert ctypes.CFUNCTYPE(ctypes.c_double, ctypes.c_double)(typed["double"].address)(1.25) == 2.5
    assert ctypes.CFUNCTYPE(None)(typed["nothing"].address)() is None


def test_an_address_is_one_for_each_function(store: Store, typed: dict[str, Any]) -> None:
    addresses = [function.address for function in typed.values()]
    assert len(set(addresses)) == len(addresses)
    assert addresses == [function.address for function in typed.values()]
    function = func(store, TEXT, name="load")
    assert function.typed(store).address == function.typed_bits(store).address


@pytest.mark.slow
def test_more_functions_than_a_block_of_thunks_has(engine: Engine) -> None:
    count = 300
    funcs = "".join(f'(func (export "f{n}") (result i32) i32.const {n})' for n in range(count))
    store = Store(engine)
    found = exports(store, f"(module {funcs})")
    addresses = []
    for item in found.values():
        assert isinstance(item, Func)
        typed: Any = item.typed(store)
        addresses.append(typed.address)
    prototype = ctypes.CFUNCTYPE(ctypes.c_int32)
    assert [prototype(address)() for address in addresses] == list(range(count))


def test_thunks_are_used_again(engine: Engine) -> None:
    def address() -> int:
        store = Store(engine)
        typed: Any = func(store, TEXT, name="load").typed(store)
        return int(typed.address)

    gc.collect()
    assert address() == address()


def test_host_functions_have_addresses_too(store: Store) -> None:
    typed: Any = host(store, "i32 i64", "i64 i32", lambda one, other: (other, one)).typed(store)
    rest = Rest(0, 77)
    assert SWAP(typed.address)(7, 1 << 40, rest) == 1 << 40
    assert (rest.r1, rest.canary) == (7, 77)


@pytest.mark.parametrize("counts", [(10,), pytest.param(range(11), marks=pytest.mark.slow)], ids=["ten", "all"])
@pytest.mark.parametrize(("outside", "inside"), [*itertools.product(STABLE, STABLE)])
def test_every_convention_calls_every_other(outside: str, inside: str, counts: Sequence[int]) -> None:
    """A function of one engine is a native import of another, which has another convention."""
    stores = []
    for name in (outside, inside):
        config = Config()
        config.calling_convention = name
        stores.append(Store(Engine(config)))
    names = ["i32", "i64", "f32", "f64", "externref"]
    values = (-5, 1 << 50, 0.125, -1e300, None)
    for count in counts:
        kinds = [names[number % 5] for number in range(count)]
        given = tuple(values[number % 5] for number in range(count))
        one, back = " ".join(kinds), " ".join(reversed(kinds))
        gets = " ".join(f"local.get {number}" for number in reversed(range(count)))
        reverse = f'(module (func (export "f") (param {one}) (result {back}) {gets}))'
        typed: Any = func(stores[1], reverse).typed(stores[1])
        typed(*given)
        native = Func.from_native(stores[0], typed.address, ty(one, back), inside)
        gets = " ".join(f"local.get {number}" for number in range(count))
        text = f"""(module (import "" "" (func $h (param {one}) (result {back})))
          (func (export "f") (param {one}) (result {back}) {gets} call $h))"""
        found = func(stores[0], text, [native]).typed(stores[0])(*given)
        expected = given[::-1]
        assert found == (None if count == 0 else expected[0] if count == 1 else expected)


def test_many_parameters_and_results(store: Store) -> None:
    many = FuncType([ValType.i64()] * 1000, [ValType.i64()] * 1000)
    gets = " ".join(f"local.get {number}" for number in range(1000))
    types = " ".join(["i64"] * 1000)
    text = f'(module (func (export "f") (param {types}) (result {types}) {gets}))'
    typed: Any = func(store, text).typed(store)
    values = tuple(range(1000))
    assert typed(*values) == values
    assert Func.from_native(store, typed.address, many).typed(store)(*values) == values


# Traps


def test_a_trap_gives_zeros_and_waits_in_the_store(store: Store, typed: dict[str, Any]) -> None:
    load = INT(typed["load"].address)
    memory = exports(store, TEXT)
    assert memory is not None
    assert load(0) == 0
    assert not store.has_pending_exception()
    assert load(-4) == 0
    assert store.has_pending_exception()
    found = store.take_pending_exception()
    assert isinstance(found, Trap)
    assert "out of bounds memory access" in str(found)
    assert store.take_pending_exception() is None


def test_all_results_are_zeros(store: Store, typed: dict[str, Any]) -> None:
    trap = ctypes.CFUNCTYPE(ctypes.c_int64, ctypes.c_int64, ctypes.POINTER(Rest))(typed["trap"].address)
    rest = Rest(55, 77)
    assert trap(1, rest) == 0
    assert (rest.r1, rest.canary) == (0, 77)
    assert isinstance(store.take_pending_exception(), Trap)


def test_until_it_is_taken_native_calls_return_zeros(store: Store, typed: dict[str, Any]) -> None:
    rest = Rest(55, 77)
    size = ctypes.CFUNCTYPE(ctypes.c_int32)(typed["size"].address)
    INT(typed["load"].address)(-4)
    assert size() == 0
    # What neither traps nor looks at anything is called without entering the store.
    assert SWAP(typed["swap"].address)(7, 8, rest) == 8
    with pytest.raises(Trap, match="out of bounds memory access"):
        typed["swap"](1, 2)
    assert not store.has_pending_exception()
    assert typed["swap"](1, 2) == (2, 1)
    assert size() == 1


def test_the_exception_of_a_host_function_waits_too(store: Store) -> None:
    def fail() -> int:
        raise KeyError("host")

    typed: Any = host(store, "", "i32", fail).typed(store)
    with pytest.raises(KeyError):
        typed()
    assert ctypes.CFUNCTYPE(ctypes.c_int32)(typed.address)() == 0
    assert isinstance(store.take_pending_exception(), KeyError)


def test_a_trap_goes_through_native_code_to_the_webassembly_that_called_it(store: Store, typed: dict[str, Any]) -> None:
    text = """(module (import "" "" (func $h (param i32) (result i32)))
      (func (export "f") (param i32) (result i32) local.get 0 call $h drop unreachable))"""
    native = Func.from_native(store, typed["load"].address, ty("i32", "i32"))
    outer = func(store, text, [native]).typed(store)
    with pytest.raises(Trap, match="unreachable"):
        outer(0)
    with pytest.raises(Trap, match="out of bounds memory access"):
        outer(-4)
    assert not store.has_pending_exception()


def test_a_trap_in_a_callback_of_python_goes_through_it(store: Store, typed: dict[str, Any]) -> None:
    load = INT(typed["load"].address)
    native = Func.from_native(store, INT(lambda at: load(at) + 1), ty("i32", "i32"))
    assert native.typed(store)(0) == 1
    with pytest.raises(Trap, match="out of bounds memory access"):
        native.typed(store)(-4)
    assert typed["load"](0) == 0


def test_it_goes_through_a_call_by_table_too(store: Store, typed: dict[str, Any]) -> None:
    text = """(module (import "" "" (func $h (param i32) (result i32)))
      (table funcref (elem $h)) (type $t (func (param i32) (result i32)))
      (func $inner (param i32) (result i32) local.get 0 i32.const 0 call_indirect (type $t) drop unreachable)
      (func (export "f") (param i32) (result i32) local.get 0 call $inner))"""
    native = Func.from_native(store, typed["load"].address, ty("i32", "i32"))
    with pytest.raises(Trap, match="out of bounds memory access") as caught:
        func(store, text, [native]).typed(store)(-4)
    assert [frame.func_index for frame in caught.value.frames] == [1, 1, 2]
    assert not store.has_pending_exception()


def test_a_host_function_that_leaves_a_trap_behind_ends_what_called_it(store: Store, typed: dict[str, Any]) -> None:
    load = INT(typed["load"].address)
    text = """(module (import "" "" (func $h (param i32) (result i32)))
      (func (export "f") (param i32) (result i32) local.get 0 call $h drop unreachable))"""
    leaving = host(store, "i32", "i32", load)
    with pytest.raises(Trap, match="out of bounds memory access"):
        func(store, text, [leaving]).typed(store)(-4)

    def taking(at: int) -> int:
        assert load(at) == 0
        assert isinstance(store.take_pending_exception(), Trap)
        return 0

    with pytest.raises(Trap, match="unreachable"):
        func(store, text, [host(store, "i32", "i32", taking)]).typed(store)(-4)


def test_values_in_slots_are_told_of_it_too(store: Store, typed: dict[str, Any]) -> None:
    native = Func.from_native(store, typed["load"].address, ty("i32", "i32"))
    buffer = bytearray((-4 & 0xFFFFFFFF).to_bytes(16, "little"))
    with pytest.raises(Trap, match="out of bounds memory access"):
        native.call_unchecked(store, buffer)
    assert not store.has_pending_exception()


def test_the_stack_is_limited_for_native_callers(store: Store, typed: dict[str, Any]) -> None:
    deep = ctypes.CFUNCTYPE(ctypes.c_int64, ctypes.c_int64)(typed["deep"].address)
    assert typed["deep"](10) == deep(10) == 10
    assert deep(1 << 40) == 0
    found = store.take_pending_exception()
    assert isinstance(found, Trap)
    assert "stack" in str(found)


def test_a_closed_store_gives_zeros(engine: Engine) -> None:
    store = Store(engine)
    typed: Any = func(store, TEXT, name="load").typed(store)
    load = INT(typed.address)
    store.close()
    assert load(0) == 0
    with pytest.raises(ValueError, match="already closed"):
        _ = typed.address
    with pytest.raises(ValueError, match="already closed"):
        typed(0)


# Threads


def on_a_thread_of_its_own(address: int, argument: int) -> int:
    """Run a function of type (i64) -> (i64) on a thread that Python has never seen."""
    libc = ctypes.CDLL(None)
    create, join = libc.pthread_create, libc.pthread_join
    create.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
    join.argtypes = (ctypes.c_uint64, ctypes.c_void_p)
    thread, result = ctypes.c_uint64(), ctypes.c_int64()
    assert create(ctypes.byref(thread), None, address, argument) == 0
    assert join(thread, ctypes.byref(result)) == 0
    return result.value


def test_a_thread_that_python_does_not_know(store: Store, typed: dict[str, Any]) -> None:
    assert typed["deep"](5) == 5
    for depth in range(20):
        assert on_a_thread_of_its_own(typed["deep"].address, depth) == depth
        assert typed["deep"](5) == 5
    assert on_a_thread_of_its_own(typed["deep"].address, 1 << 40) == 0
    assert isinstance(store.take_pending_exception(), Trap)


def test_a_thread_that_python_does_not_know_calls_python(store: Store) -> None:
    seen: list[int] = []

    def note(value: int) -> int:
        seen.append(value)
        if value < 0:
            raise KeyError(value)
        return value + 1

    typed: Any = host(store, "i64", "i64", note).typed(store)
    assert typed(1) == 2
    assert on_a_thread_of_its_own(typed.address, 5) == 6
    assert on_a_thread_of_its_own(typed.address, -5) == 0
    assert isinstance(store.take_pending_exception(), KeyError)
    assert seen == [1, 5, -5]


def test_code_is_made_when_a_native_caller_comes_first(store: Store, typed: dict[str, Any]) -> None:
    assert INT(typed["load"].address)(0) == 0
    assert on_a_thread_of_its_own(typed["deep"].address, 3) == 3


def test_a_store_that_runs_elsewhere_gives_zeros(engine: Engine) -> None:
    store = Store(engine)
    found: list[int] = []
    inner: Any = func(store, TEXT, name="deep").typed(store)
    assert inner(3) == 3

    def meanwhile() -> None:
        found.append(on_a_thread_of_its_own(inner.address, 3))

    outer = host(store, "", "", meanwhile).typed(store)
    outer()
    assert found == [0]
    with pytest.raises(RuntimeError, match="in use by another thread"):
        outer()
    assert inner(3) == 3


def test_instances_of_other_modules_are_called_by_address(store: Store, typed: dict[str, Any]) -> None:
    native = Func.from_native(store, typed["swap"].address, ty("i32 i64", "i64 i32"))
    module = Module(store.engine, '(module (import "" "" (func (param i32 i64) (result i64 i32))))')
    Instance(store, module, [native])
    with pytest.raises(WasmtimeError):
        Instance(store, module, [Func.from_native(store, typed["load"].address, ty("i32", "i32"))])
