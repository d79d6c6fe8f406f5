"""One store is for one thread at a time; many stores are for many threads."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

import pytest

from brolga import Engine, Instance, Limits, Memory, MemoryType, Module, Store, Trap, TrapCode, WasmtimeError
from tests.runtime.make import exports, func, host
from tests.trampoline.programs import program

PASS = """(module (import "" "h" (func $h (param i32) (result i32)))
  (func (export "f") (param i32) (result i32) local.get 0 call $h)
  (func (export "deep") (param i32) (result i32) local.get 0 call 2))"""


def _keep(results: list[object], work: Callable[[], object]) -> None:
    results.append(work())


def in_threads(*works: Callable[[], object]) -> list[BaseException]:
    """Run each in a thread of its own; return what they raised."""
    raised: list[BaseException] = []

    def run(work: Callable[[], object]) -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001
            raised.append(error)

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


def test_a_store_that_is_in_use_refuses_another_thread(store: Store) -> None:
    inside, done = threading.Event(), threading.Event()

    def wait(x: int) -> int:
        inside.set()
        assert done.wait(60)
        return x

    memory = Memory(store, MemoryType(Limits(1)))
    call = func(store, PASS, [host(store, "i32", "i32", wait)])
    results: list[object] = []
    thread = threading.Thread(target=lambda: results.append(call(store, 5)))
    thread.start()
    assert inside.wait(60)
    with pytest.raises(RuntimeError, match="the store is in use by another thread"):
        call(store, 6)
    with pytest.raises(WasmtimeError, match="cannot be closed while its code runs"):
        store.close()
    for use in (store.gc, store.data, lambda: memory.size(store), lambda: memory.view(store)):
        with pytest.raises(RuntimeError, match="the store is in use by another thread"):
            use()
    done.set()
    thread.join()
    assert memory.size(store) == 1
    assert results == [5]
    assert call(store, 6) == 6


def test_exceptions_of_threads_do_not_mix(engine: Engine) -> None:
    module = Module(engine, PASS)

    def work(name: int) -> None:
        def fail(x: int) -> int:
            raise LookupError(name, x)

        store = Store(engine)
        call = Instance(store, module, [host(store, "i32", "i32", fail)]).exports(store)["f"].typed(store)  # type: ignore[union-attr]
        for x in range(300):
            with pytest.raises(LookupError) as caught:
                call(x)
            assert caught.value.args == (name, x)

    assert in_threads(*(partial(work, name) for name in range(4))) == []


def test_threads_share_a_module_that_none_has_called_yet(engine: Engine) -> None:
    body = " ".join(f"local.get 0 i32.const {x} i32.add local.set 0" for x in range(50))
    module = Module(engine, f'(module (func (export "f") (param i32) (result i32) {body} local.get 0))')
    start = threading.Barrier(4)
    results: list[object] = []

    def work() -> None:
        store = Store(engine)
        call: Any = Instance(store, module, []).exports(store)["f"]
        start.wait()
        results.append(call(store, 1))

    assert in_threads(*[work] * 4) == []
    assert results == [1226] * 4


@pytest.mark.parametrize("size", [0, 1 << 20])
def test_the_stack_of_a_thread_is_not_exhausted_unnoticed(engine: Engine, size: int) -> None:
    codes: list[object] = []

    def work() -> None:
        store = Store(engine)
        wat = '(module (func $f (export "f") (param i32) (result i32) local.get 0 i32.const 1 i32.add call $f))'
        try:
            func(store, wat)(store, 0)
        except Trap as trap:
            codes.append(trap.code)

    before = threading.stack_size(size)
    try:
        assert in_threads(work) == []
    finally:
        threading.stack_size(before)
    assert codes == [TrapCode.STACK_OVERFLOW]


def test_a_store_may_go_from_thread_to_thread(store: Store) -> None:
    call = func(store, PASS, [host(store, "i32", "i32", abs)])
    results: list[object] = []
    for x in range(3):
        assert in_threads(partial(_keep, results, partial(call, store, -x))) == []
    assert results == [0, 1, 2]


SHARED = """(module (import "" "h" (func $h (param externref) (result externref))) (table (export "t") 2 60 externref)
  (func (export "put") (param externref) i32.const 0 local.get 0 table.set 0)
  (func (export "get") (result externref) i32.const 0 table.get 0)
  (func (export "move") i32.const 1 i32.const 0 table.get 0 table.set 0 i32.const 0 ref.null extern table.set 0)
  (func (export "host") (param externref) (result externref) local.get 0 call $h))"""


def test_threads_that_share_a_store_against_the_rules_get_errors_at_most(engine: Engine) -> None:
    store = Store(engine)

    def collect(value: object) -> object:
        store.gc()
        return value

    found: Any = exports(store, SHARED, [host(store, "externref", "externref", collect)])
    table, put, get = found["t"], found["put"], found["get"]
    uses: list[Callable[[], object]] = [
        lambda: put(store, [7]),
        lambda: get(store),
        lambda: found["move"](store),
        lambda: found["host"](store, [7]),
        lambda: table.set(store, 1, [7]),
        lambda: table.get(store, 1),
        lambda: table.grow(store, 1, [7]),
        store.gc,
    ]

    def work() -> None:
        for turn in range(3000):
            # In use by another thread, being collected, or too large a table: an object that comes back is a whole one.
            with suppress(RuntimeError, WasmtimeError):
                assert uses[turn * 5 % len(uses)]() in (None, [7], *range(60))

    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        assert in_threads(*[work] * 3) == []
    finally:
        sys.setswitchinterval(before)
    store.gc()
    put(store, [7])
    assert get(store) == [7]


FORK = """
import os
from brolga import Engine, Store, Trap, TrapCode
from tests.runtime.make import func, host
store = Store(Engine())
wat = '(module (import "" "" (func (param i32) (result i32))) (export "f" (func 0)))'
call = func(store, wat, [host(store, "i32", "i32", abs)])
assert call(store, -1) == 1
child = os.fork()
load = func(store, '(module (memory 1) (func (export "f") (param i32) (result i32) local.get 0 i32.load))')
try:
    load(store, 70000)
except Trap as trap:
    os.write(1, f"{trap.code.name} {load(store, 0)} {call(store, -2)}\\n".encode())  # at once, for both write
if child:
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_a_forked_child_goes_on_and_compiles() -> None:
    done = program(FORK)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == ["MEMORY_OUT_OF_BOUNDS 0 2"] * 2 + ["0"]


ENDING = """
import atexit, sys, threading
early = []
atexit.register(lambda: print("early exit handler", *[call(20, 22) for call in early]))
from brolga import Engine, Instance, Module, Store
engine = Engine(); store = Store(engine)
module = Module(engine, '(module (func (export "f") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add))')
call = Instance(store, module, []).exports(store)["f"].typed(store)
del engine, store, module
early.append(call)
atexit.register(lambda: print("exit handler", call(20, 22)))
threading.Timer(0.01, lambda: print("thread", call(20, 22))).start()
class Last:
    def __del__(self): print("finaliser", self.call(20, 22))
last = Last(); last.me, last.call = last, call
"""


def test_code_can_be_called_to_the_end_of_the_process() -> None:
    done = program(ENDING)
    assert (done.returncode, done.stderr) == (0, "")
    expected = ["early exit handler 42", "exit handler 42", "finaliser 42", "thread 42"]
    assert sorted(done.stdout.splitlines()) == expected
