"""Who may run Python while WebAssembly runs: other threads, unless the function returns soon."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from brolga import Engine, Func, Instance, Module, Store, Trap, TrapCode, WasmtimeError
from brolga.abi.layout import STORE
from tests.runtime.make import exports, func, get, host, ty

# `wait` goes round until the word at address 0 is not 0. Only another thread can write it.
WAIT = """(module (import "" "h" (func $h (param i32) (result i32))) (memory (export "m") 1)
  (func (export "wait") (param i32) (result i32)
    (loop (br_if 0 (i32.eqz (i32.load (i32.const 0))))) (i32.load (i32.const 0)))
  (func $call (export "call") (param i32) (result i32) (call $h (local.get 0)))
  (func (export "calls") (param i32) (result i32)
    (loop (br_if 0 (local.tee 0 (i32.sub (call $h (local.get 0)) (i32.const 1))))) (local.get 0))
  (func (export "trap") (param i32) (result i32) (i32.load (i32.const -1)))
  (func (export "deep") (param i32) (result i32) (call 5 (local.get 0)))
  (func (export "brief") (param i32) (result i32) (local.get 0)))"""

BOTH = pytest.mark.parametrize("free", [True, False], ids=["released", "held"])


def typed(store: Store, name: str, python: Callable[..., Any] = abs, free: bool | None = None) -> Callable[..., Any]:
    """An export of a new instance, as native callable."""
    return get(Func, store, WAIT, name, [host(store, "i32", "i32", python)]).typed(store, release_gil=free)


def running(store: Store) -> bool:
    """Whether code of the store runs, in whatever thread."""
    return store._state.vm.get(STORE, "activation") != 0


@contextmanager
def held_up(store: Store) -> Iterator[list[object]]:
    """Have another thread run in a loop of the store for the time of the block, and give what it returned."""
    found: Any = exports(store, WAIT, [host(store, "i32", "i32", abs)])
    view = found["m"].view(store)
    wait = found["wait"].typed(store)
    results: list[object] = []
    thread = threading.Thread(target=lambda: results.append(wait(0)))
    thread.start()
    while not running(store):
        pass
    try:
        yield results
    finally:
        view[0] = 7
        thread.join()


def test_a_thread_goes_on_while_another_is_in_a_loop_of_webassembly(store: Store) -> None:
    with held_up(store) as results:  # which only this thread can end
        assert results == []
    assert results == [7]


def test_two_stores_run_at_once(engine: Engine) -> None:
    # Each waits for what the other writes before it returns: one after the other they would never end.
    wat = """(module (memory (export "m") 1) (func (export "meet") (param i32) (result i32)
      (loop (br_if 0 (i32.eqz (i32.load (i32.const 0))))) (i32.const 1)))"""
    stores = [Store(engine), Store(engine)]
    found: list[Any] = [exports(store, wat) for store in stores]
    inside = [threading.Thread(target=f["meet"].typed(s), args=(0,)) for s, f in zip(stores, found, strict=True)]
    views = [f["m"].view(s) for s, f in zip(stores, found, strict=True)]
    for thread in inside:
        thread.start()
    while not all(running(store) for store in stores):
        pass
    for view in views:
        view[0] = 1
    for thread in inside:
        thread.join()


def test_a_store_that_runs_elsewhere_is_refused_whatever_is_done_with_it(store: Store) -> None:
    found: Any = exports(store, WAIT, [host(store, "i32", "i32", abs)])
    module = Module(store.engine, "(module)")
    brief = found["brief"].typed(store)
    with held_up(store):
        uses: list[Callable[[], object]] = [
            lambda: brief(1),
            lambda: found["brief"](store, 1),
            lambda: found["m"].size(store),
            lambda: found["m"].grow(store, 1),
            lambda: Instance(store, module, []),
            lambda: Func(store, ty(), print),
            store.gc,
        ]
        for use in uses:
            with pytest.raises(RuntimeError, match=r"^the store is in use by another thread$"):
                use()
        with pytest.raises(WasmtimeError, match="cannot be closed while its code runs"):
            store.close()
    assert brief(1) == 1
    assert found["m"].grow(store, 1) == 1


@BOTH
def test_values_go_through_a_host_function(store: Store, free: bool) -> None:
    seen: list[int] = []

    def double(x: int) -> int:
        seen.append(x)
        return x

    assert typed(store, "calls", double, free)(5) == 0
    assert seen == [5, 4, 3, 2, 1]


@BOTH
@pytest.mark.parametrize("error", [KeyError("x"), KeyboardInterrupt(), SystemExit(3), GeneratorExit()])
def test_an_exception_arrives_as_it_was_raised(store: Store, free: bool, error: BaseException) -> None:
    def fail(_: int) -> int:
        raise error

    call = typed(store, "call", fail, free)
    for _ in range(3):
        with pytest.raises(type(error)) as caught:
            call(1)
        assert caught.value is error
    assert not store.has_pending_exception()


@BOTH
def test_a_trap_comes_back_with_its_frames(store: Store, free: bool) -> None:
    call = typed(store, "trap", abs, free)
    with pytest.raises(Trap) as caught:
        call(1)
    assert caught.value.code is TrapCode.MEMORY_OUT_OF_BOUNDS
    assert [frame.func_index for frame in caught.value.frames] == [4]


@BOTH
def test_endless_recursion_in_webassembly_is_a_trap(store: Store, free: bool) -> None:
    call = typed(store, "deep", abs, free)
    with pytest.raises(Trap) as caught:
        call(1)
    assert caught.value.code is TrapCode.STACK_OVERFLOW


@BOTH
def test_endless_recursion_through_the_host_ends_in_an_exception(store: Store, free: bool) -> None:
    calls: list[Any] = []
    call = typed(store, "call", lambda x: calls[0](x), free)  # noqa: PLW0108
    calls.append(call)
    with pytest.raises((RecursionError, Trap)):
        call(1)
    calls[0] = abs
    assert call(-1) == 1


@BOTH
def test_a_host_function_calls_back(store: Store, free: bool) -> None:
    calls: list[Any] = []
    call = typed(store, "call", lambda x: calls[0](x - 1) + 1 if x else 0, free)
    calls.append(call)
    assert call(20) == 20


@BOTH
def test_a_host_function_cannot_close_its_store(store: Store, free: bool) -> None:
    def close(x: int) -> int:
        store.close()
        return x

    call = typed(store, "call", close, free)
    with pytest.raises(WasmtimeError, match="cannot be closed while its code runs"):
        call(1)
    store.close()
    with pytest.raises(ValueError, match="already closed"):
        call(1)


@BOTH
def test_another_thread_may_run_in_a_host_function(store: Store, free: bool) -> None:
    def elsewhere(x: int) -> int:
        results: list[object] = []
        thread = threading.Thread(target=lambda: results.append(x + 1))
        thread.start()
        thread.join()
        assert isinstance(results[0], int)
        return results[0]

    assert typed(store, "call", elsewhere, free)(1) == 2


@BOTH
def test_a_store_goes_from_thread_to_thread(store: Store, free: bool) -> None:
    call = typed(store, "call", abs, free)
    results: list[object] = []
    for x in range(20):
        thread = threading.Thread(target=lambda x=x: results.append(call(-x)))
        thread.start()
        thread.join()
        results.append(call(x))
    assert results == [x for x in range(20) for _ in range(2)]


@BOTH
def test_a_first_call_compiles_with_the_gil(store: Store, free: bool) -> None:
    many = " ".join(f"(func $f{n} (param i32) (result i32) (call_indirect (param i32) (result i32)"
                    f" (local.get 0) (i32.const {n + 1})))" for n in range(20))  # fmt: skip
    names = " ".join(f"$f{n}" for n in range(20))
    wat = f"""(module (table funcref (elem {names} $last)) {many}
      (func $last (param i32) (result i32) (local.get 0)) (export "f" (func $f0)))"""
    assert func(store, wat).typed(store, release_gil=free)(5) == 5


@BOTH
def test_nothing_is_left_behind(engine: Engine, free: bool) -> None:
    class Value:
        pass

    def work() -> list[weakref.ref[object]]:
        store = Store(engine)
        value = Value()

        def fail(x: object) -> object:
            raise LookupError(x)

        wat = '(module (import "" "h" (func (param externref) (result externref))) (export "f" (func 0)))'
        call = func(store, wat, [host(store, "externref", "externref", fail)]).typed(store, release_gil=free)
        for _ in range(3):
            with pytest.raises(LookupError):
                call(value)
            with pytest.raises(TypeError):
                call(value, value)
        store.close()
        return [weakref.ref(value), weakref.ref(fail), weakref.ref(store)]

    left = work()
    gc.collect()
    assert [ref() for ref in left] == [None] * 3


@BOTH
def test_threads_that_follow_each_other_are_not_taken_for_one(store: Store, free: bool) -> None:
    # The C library gives a new thread the stack of one that has ended, and so the same ident.
    trap = typed(store, "trap", abs, free)
    deep = typed(store, "deep", abs, free)
    codes: list[object] = []

    def work(call: Callable[[int], object]) -> None:
        with pytest.raises(Trap) as caught:
            call(1)
        codes.append(caught.value.code)

    for call in (trap, deep) * 5:
        thread = threading.Thread(target=work, args=(call,))
        thread.start()
        thread.join()
    assert codes == [TrapCode.MEMORY_OUT_OF_BOUNDS, TrapCode.STACK_OVERFLOW] * 5
