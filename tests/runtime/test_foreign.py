"""Functions of a store as objects of ctypes, cffi and Numba."""

from __future__ import annotations

import gc
import weakref
from typing import Any

import pytest

from brolga import Config, Engine, Func, Store, Trap
from brolga.abi.conventions import CONVENTIONS, MACHINE
from brolga.errors import UnsupportedError
from tests.runtime.make import exports, func, host

STABLE = [row.name for row in CONVENTIONS.values() if row.stable and MACHINE in row.machines]
C_ONLY = [name for name in STABLE if not CONVENTIONS[name].cc]

TEXT = """(module
  (memory (export "memory") 1)
  (func (export "swap") (param i32 i64) (result i64 i32) local.get 1 local.get 0)
  (func (export "load") (param i32) (result i32) local.get 0 i32.load)
  (func (export "store") (param i32 i32) local.get 0 local.get 1 i32.store)
  (func (export "both") (param i32) (result i64 i32) i64.const 5 local.get 0 i32.load)
  (func (export "many") (param f32 f64) (result f32 f32 f64 i32)
    local.get 0 f32.const 2 local.get 1 i32.const 0 i32.load)
  (func (export "floats") (param f32) (result f32 f32) local.get 0 f32.const 2)
  (func (export "mixed") (param f32) (result f32 i32) local.get 0 i32.const 2)
  (func (export "refs") (param externref) (result externref) local.get 0))"""


def typed_of(store: Store) -> dict[str, Any]:
    return {name: item.typed(store) for name, item in exports(store, TEXT).items() if isinstance(item, Func)}


@pytest.fixture
def typed(store: Store) -> dict[str, Any]:
    return typed_of(store)


def engine_of(name: str) -> Engine:
    config = Config()
    config.calling_convention = name
    return Engine(config)


# ctypes


def test_ctypes_has_the_types_of_the_prototype(typed: dict[str, Any]) -> None:
    swap = typed["swap"].ctypes
    rest = swap.argtypes[-1]._type_()
    assert swap(7, 1 << 40, rest) == 1 << 40
    assert rest.r1 == 7
    assert typed["load"].ctypes(0) == 0
    assert typed["store"].ctypes(0, 5) is None
    assert typed["load"].ctypes(0) == 5


def test_ctypes_returns_a_struct_where_the_convention_does(engine: Engine) -> None:
    typed = typed_of(Store(engine_of("system_v")))
    found = typed["swap"].ctypes(7, 1 << 40)
    assert (found.r0, found.r1) == (1 << 40, 7)
    found = typed["many"].ctypes(1.5, 2.5)
    assert (found.r0, found.r1, found.r2, found.r3) == (1.5, 2.0, 2.5, 0)


def test_ctypes_raises_what_waits(store: Store, typed: dict[str, Any]) -> None:
    with pytest.raises(Trap, match="out of bounds memory access"):
        typed["load"].ctypes(-4)
    assert not store.has_pending_exception()
    assert typed["load"].ctypes(0) == 0


def test_ctypes_passes_references_as_pointers(typed: dict[str, Any]) -> None:
    token = object()
    assert typed["refs"].ctypes(id(token)) == id(token)
    assert typed["refs"].ctypes(None) is None


def test_ctypes_keeps_the_store() -> None:
    def make() -> tuple[Any, weakref.ref[Any]]:
        store = Store()
        token = type("Token", (), {})()
        typed: Any = host(store, "", "i32", lambda: len(vars(token))).typed(store)
        return typed.ctypes, weakref.ref(token)

    function, token = make()
    gc.collect()
    assert function() == 0
    assert token() is not None
    del function
    gc.collect()
    assert token() is None


@pytest.mark.parametrize("name", C_ONLY)
def test_ctypes_has_one_struct_for_the_same_results(name: str) -> None:
    # It keeps a struct for ever that something points to, so each function must not have its own.
    engine = engine_of(name)
    first, second = (typed_of(Store(engine))["swap"].ctypes for _ in range(2))
    assert (first.restype, first.argtypes) == (second.restype, second.argtypes)


@pytest.mark.parametrize("name", sorted(set(STABLE) - set(C_ONLY)))
def test_ctypes_and_cffi_refuse_what_they_cannot_call(name: str) -> None:
    typed = typed_of(Store(engine_of(name)))
    for attribute in ("ctypes", "cffi"):
        if attribute == "cffi":
            pytest.importorskip("cffi")
        with pytest.raises(UnsupportedError, match=name):
            getattr(typed["load"], attribute)


def test_a_closed_store_gives_no_objects(engine: Engine) -> None:
    store = Store(engine)
    typed = typed_of(store)
    function = typed["load"].ctypes
    store.close()
    with pytest.raises(ValueError, match="already closed"):
        _ = typed["load"].ctypes
    with pytest.raises(ValueError, match="already closed"):
        function(0)


# cffi


@pytest.mark.parametrize("name", C_ONLY)
def test_cffi_has_a_function_pointer(name: str) -> None:
    cffi = pytest.importorskip("cffi")
    store = Store(engine_of(name))
    typed = typed_of(store)
    swap, ffi = typed["swap"].cffi, cffi.FFI()
    if CONVENTIONS[name].results.name == "STRUCT":
        found = swap(7, 1 << 40)
        assert (found.r0, found.r1) == (1 << 40, 7)
    else:
        rest = ffi.new(ffi.typeof(swap).args[-1])
        assert swap(7, 1 << 40, rest) == 1 << 40
        assert rest.r1 == 7
    assert typed["load"].cffi(-4) == 0
    assert isinstance(store.take_pending_exception(), Trap)
    assert typed["load"].cffi(0) == 0


def test_cffi_keeps_the_store() -> None:
    pytest.importorskip("cffi")

    def make() -> tuple[Any, weakref.ref[Any]]:
        store = Store()
        token = type("Token", (), {})()
        typed: Any = host(store, "", "i32", lambda: len(vars(token))).typed(store)
        return typed.cffi, weakref.ref(token)

    function, token = make()
    gc.collect()
    assert function() == 0
    assert token() is not None
    del function
    gc.collect()
    assert token() is None


def test_cffi_takes_any_name_of_a_function(store: Store) -> None:
    pytest.importorskip("cffi")
    typed: Any = func(store, '(module (func (export "a b-c") (result i32) i32.const 3))', name="a b-c").typed(store)
    assert typed.cffi() == 3


# Numba


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.slow] * (name != "system_v")) for name in STABLE]
)
def test_numba_gets_several_results_as_a_tuple(name: str) -> None:
    numba = pytest.importorskip("numba")
    typed = typed_of(Store(engine_of(name)))
    swap, both, many = typed["swap"].numba, typed["both"].numba, typed["many"].numba
    floats, mixed, store, load = (typed[name].numba for name in ("floats", "mixed", "store", "load"))

    def run(one: int, other: int) -> Any:
        store(0, one)
        return swap(one, other), both(0), many(1.5, 2.5), floats(3.5), mixed(4.5), load(0), store(4, one)

    expected = ((1 << 40, -7), (5, -7), (1.5, 2.0, 2.5, -7), (3.5, 2.0), (4.5, 2), -7, None)
    assert numba.njit(run)(-7, 1 << 40) == expected


def test_numba_raises_the_trap_itself(store: Store, typed: dict[str, Any]) -> None:
    numba = pytest.importorskip("numba")
    load = typed["load"].numba
    done: list[int] = []

    def look(at: int) -> Any:
        return load(at) + 1

    run = numba.njit(nogil=True)(look)
    assert run(0) == 1
    with pytest.raises(Trap, match="out of bounds memory access"):
        done.append(run(-4))
    assert not store.has_pending_exception()
    assert (run(0), load(0), done) == (1, 0, [])


def test_numba_raises_the_exception_of_a_host_function(store: Store) -> None:
    numba = pytest.importorskip("numba")

    def fail(value: int) -> int:
        raise KeyError(value)

    typed: Any = host(store, "i32", "i32", fail).typed(store)
    call = typed.numba

    def run(value: int) -> Any:
        return call(value)

    with pytest.raises(KeyError, match="5"):
        numba.njit(run)(5)


@pytest.mark.parametrize("compiled", [False, True])
def test_numba_keeps_the_store_as_long_as_there_is_code_that_calls_it(compiled: bool) -> None:
    numba = pytest.importorskip("numba")

    def make() -> tuple[Any, weakref.ref[Any]]:
        store = Store()
        token = type("Token", (), {})()
        typed: Any = host(store, "i32", "i32", lambda x: x + len(vars(token))).typed(store)
        call = typed.numba

        def run(value: int) -> Any:
            return call(value)

        function = numba.njit(run)
        if compiled:
            assert function(3) == 3
        call = None  # what is compiled keeps what it calls, whatever becomes of the name
        return function, weakref.ref(token)

    function, token = make()
    gc.collect()
    if compiled:
        assert token() is not None
        assert function(4) == 4
    del function
    gc.collect()
    assert token() is None


def test_numba_says_what_it_cannot_call(typed: dict[str, Any]) -> None:
    numba = pytest.importorskip("numba")
    with pytest.raises(UnsupportedError, match="externref"):
        _ = typed["refs"].numba
    with pytest.raises(numba.TypingError, match=r"\(i32, i64\) -> \(i64, i32\) takes 2 arguments, 1 given"):
        typed["swap"].numba(1)
    with pytest.raises(numba.TypingError):
        typed["swap"].numba("a", 1)


def test_what_is_bound_to_a_process_is_not_cached(typed: dict[str, Any]) -> None:
    numba = pytest.importorskip("numba")
    swap = typed["swap"].numba

    def run(one: int, other: int) -> Any:
        return swap(one, other)

    compiled = numba.njit(run)
    compiled(1, 2)
    (library,) = (result.library for result in compiled.overloads.values())
    assert library.has_dynamic_globals
