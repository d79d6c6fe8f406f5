"""Threads that wait at a place in a shared memory, and those that wake them, time them out or interrupt them."""

from __future__ import annotations

import ctypes
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pytest

from brolga import Engine, Func, Limits, Memory, MemoryType, SharedMemory, Store, WasmtimeError
from tests.runtime.make import exports, func, host
from tests.trampoline.programs import program

LONG = 60_000_000_000  # nanoseconds that no test should take; a wait that ends by them has failed
WOKEN, OTHER, LATE = 0, 1, 2

TEXT = """(module (import "" "m" (memory 1 2 shared))
  (func (export "wait32") (param i32 i32 i64) (result i32)
    (memory.atomic.wait32 (local.get 0) (local.get 1) (local.get 2)))
  (func (export "wait64") (param i32 i64 i64) (result i32)
    (memory.atomic.wait64 (local.get 0) (local.get 1) (local.get 2)))
  (func (export "notify") (param i32 i32) (result i32) (memory.atomic.notify (local.get 0) (local.get 1)))
  (func (export "ping") (param $mine i32) (param $theirs i32) (param $rounds i32) (result i32)
    (local $late i32)
    (loop $round
      (loop $look
        (if (i32.ne (i32.atomic.load (i32.const 0)) (local.get $mine)) (then
          (local.set $late (i32.or (local.get $late) (i32.eq (i32.const 2)
            (memory.atomic.wait32 (i32.const 0) (local.get $theirs) (i64.const 60_000_000_000)))))
          (br_if $look (i32.eqz (local.get $late))))))
      (i32.store (i32.const 4) (i32.add (i32.load (i32.const 4)) (i32.const 1)))
      (i32.atomic.store (i32.const 0) (local.get $theirs))
      (drop (memory.atomic.notify (i32.const 0) (i32.const 1)))
      (br_if $round (local.tee $rounds (i32.sub (local.get $rounds) (i32.const 1)))))
    (local.get $late)))"""


class Side:
    """What one thread does with the memory, in a store of its own."""

    def __init__(self, engine: Engine, memory: SharedMemory, *, release_gil: bool | None = None) -> None:
        self.store = Store(engine)
        found = exports(self.store, TEXT, [memory])
        calls = [item.typed(self.store, release_gil=release_gil) for item in found.values() if isinstance(item, Func)]
        self.wait32, self.wait64, self.notify, self.ping = calls
        assert self.wait32(0, 1, 0) == OTHER  # now there is code


@pytest.fixture
def memory(engine: Engine) -> SharedMemory:
    return SharedMemory(engine, MemoryType(Limits(1, 2), shared=True))


@pytest.fixture
def side(engine: Engine, memory: SharedMemory) -> Side:
    return Side(engine, memory)


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(8) as pool:
        yield pool


def wake(side: Side, place: int, *, count: int = 1, most: int = 1) -> None:
    """Wake `count` threads, `most` at a time, as soon as they wait."""
    while count:
        woken = side.notify(place, min(count, most))
        assert woken <= most
        count -= woken
        time.sleep(0.001)


def test_a_value_that_is_another_one_is_not_waited_for(memory: SharedMemory, side: Side) -> None:
    memory.write(bytes(range(1, 9)), 16)
    assert side.wait32(16, 5, -1) == OTHER
    assert side.wait32(16, 0x04030201, 0) == LATE
    assert side.wait64(16, 0x04030201, -1) == OTHER
    assert side.wait64(16, 0x08070605_04030201, 0) == LATE


@pytest.mark.parametrize("ns", [0, 1, 999, 3_000_000, 120_000_000])
def test_a_wait_takes_its_time(side: Side, ns: int) -> None:
    start = time.monotonic_ns()
    assert side.wait32(0, 0, ns) == LATE
    assert time.monotonic_ns() - start >= ns
    assert side.notify(0, -1) == 0  # nobody is there any more


def test_two_threads_take_turns(engine: Engine, memory: SharedMemory, threads: ThreadPoolExecutor) -> None:
    rounds = 500
    sides = [Side(engine, memory) for _ in range(2)]
    futures = [threads.submit(one.ping, x, 1 - x, rounds) for x, one in enumerate(sides)]
    assert [future.result(60) for future in futures] == [0, 0]
    assert int.from_bytes(memory.read(4, 8), "little") == 2 * rounds


@pytest.mark.parametrize("most", [1, 2, 5])
def test_each_thread_is_woken_once(
    engine: Engine, memory: SharedMemory, side: Side, threads: ThreadPoolExecutor, most: int
) -> None:
    waits: list[Future[int]] = []
    for x in range(5):
        one = Side(engine, memory)
        waits.append(threads.submit(one.wait64 if x % 2 else one.wait32, 8, 0, LONG))
    other = threads.submit(Side(engine, memory).wait32, 12, 0, LONG)
    wake(side, 8, count=5, most=most)
    assert [wait.result(60) for wait in waits] == [WOKEN] * 5
    assert side.notify(8, -1) == 0
    assert not other.done()
    wake(side, 12)
    assert other.result(60) == WOKEN


def test_who_came_first_is_woken_first(engine: Engine, memory: SharedMemory, threads: ThreadPoolExecutor) -> None:
    side, order = Side(engine, memory), list[int]()

    def wait(number: int) -> None:
        assert waiters[number].wait32(8, 0, LONG) == WOKEN
        order.append(number)

    waiters = [Side(engine, memory) for _ in range(3)]
    futures = []
    for number in range(3):
        futures.append(threads.submit(wait, number))
        # Who waits is inside its store, which nobody else may use; a little later it is in the list as well.
        _until(lambda number=number: _is_busy(waiters[number].store))  # type: ignore[misc]
        time.sleep(0.05)
    for number in range(3):
        assert side.notify(8, 1) == 1
        futures[number].result(60)
    assert order == [0, 1, 2]


def _is_busy(store: Store) -> bool:
    try:
        store.data()
    except RuntimeError:
        return True
    return False


def _until(holds: Callable[[], bool]) -> None:
    for _ in range(60_000):
        if holds():
            return
        time.sleep(0.001)
    raise AssertionError("waited in vain")


def test_a_store_whose_code_waits_is_in_use(engine: Engine, memory: SharedMemory, side: Side) -> None:
    other = Side(engine, memory)
    thread = threading.Thread(target=other.wait32, args=(0, 0, LONG))
    thread.start()
    _until(lambda: _is_busy(other.store))
    with pytest.raises(WasmtimeError, match="a store cannot be closed while its code runs"):
        other.store.close()
    wake(side, 0)
    thread.join(60)
    other.store.close()


@pytest.mark.parametrize("release_gil", [True, False])
def test_nobody_holds_the_gil_who_waits(
    engine: Engine, memory: SharedMemory, side: Side, threads: ThreadPoolExecutor, release_gil: bool
) -> None:
    waiting = Side(engine, memory, release_gil=release_gil)
    woken = threads.submit(wake, side, 0)
    assert waiting.wait32(0, 0, LONG) == WOKEN
    woken.result(60)


@pytest.mark.parametrize("prototype", [ctypes.PYFUNCTYPE, ctypes.CFUNCTYPE])
def test_native_code_that_calls_may_hold_it(
    engine: Engine, memory: SharedMemory, side: Side, threads: ThreadPoolExecutor, prototype: Any
) -> None:
    waiting = Side(engine, memory)
    call = prototype(ctypes.c_int32, ctypes.c_int32, ctypes.c_int32, ctypes.c_int64)(waiting.wait32.address)
    woken = threads.submit(wake, side, 0)
    assert call(0, 0, LONG) == WOKEN
    woken.result(60)
    assert call(0, 0, 1000) == LATE


def test_a_host_function_may_wait_in_another_store(
    engine: Engine, memory: SharedMemory, side: Side, threads: ThreadPoolExecutor
) -> None:
    inner, store = Side(engine, memory), Store(engine)
    text = """(module (import "" "h" (func $h (param i32) (result i32)))
      (func (export "f") (result i32) (i32.add (call $h (i32.const 4)) (i32.const 10))))"""
    call = func(store, text, [host(store, "i32", "i32", lambda x: inner.wait32(x, 0, LONG))])
    woken = threads.submit(wake, side, 4)
    assert call(store) == 10 + WOKEN
    woken.result(60)


# Signals


@pytest.fixture
def on_signal() -> Iterator[Callable[[Callable[[], object]], None]]:
    """Sets what happens at SIGUSR1."""
    if threading.current_thread() is not threading.main_thread():
        pytest.skip("handlers of signals run in the main thread")
    before = signal.getsignal(signal.SIGUSR1)

    def put(act: Callable[[], object]) -> None:
        signal.signal(signal.SIGUSR1, lambda *_: act())

    yield put
    signal.signal(signal.SIGUSR1, before)


class Interrupted(Exception):
    """What a handler raises."""


def raising() -> None:
    raise Interrupted


Handler = Callable[[Callable[[], object]], None]


def _signalled(side: Side, thread: int | None, wait: Callable[..., int] | None = None) -> int:
    """Wait, with a signal to come in a while: to a thread, or to whomever the system chooses."""

    def send() -> None:
        _until(lambda: _is_busy(side.store))
        time.sleep(0.01)
        if thread == 0:
            signal.pthread_kill(threading.get_ident(), signal.SIGUSR1)
        elif thread is None:
            os.kill(os.getpid(), signal.SIGUSR1)
        else:
            signal.pthread_kill(thread, signal.SIGUSR1)

    sender = threading.Thread(target=send)
    sender.start()
    try:
        return (wait or side.wait32)(0, 0, LONG)
    finally:
        sender.join(60)


@pytest.mark.parametrize("release_gil", [None, False])
@pytest.mark.parametrize("thread", ["main", "other", "any"])
def test_a_handler_that_raises_ends_the_wait(
    engine: Engine, memory: SharedMemory, on_signal: Handler, thread: str, release_gil: bool | None
) -> None:
    side = Side(engine, memory, release_gil=release_gil)
    on_signal(raising)
    target = {"main": threading.get_ident(), "other": 0, "any": None}[thread]
    with pytest.raises(Interrupted) as caught:
        _signalled(side, target)
    assert any("wait32" in note or "wasm" in note for note in getattr(caught.value, "__notes__", ["wasm"]))
    assert side.notify(0, -1) == 0  # it is in the list no more
    assert side.wait32(0, 0, 0) == LATE


def test_a_handler_that_returns_does_not(engine: Engine, memory: SharedMemory, on_signal: Handler) -> None:
    side, waker, ran = Side(engine, memory), Side(engine, memory), list[int]()

    def handle() -> None:
        ran.append(1)
        threading.Thread(target=wake, args=(waker, 0)).start()

    on_signal(handle)
    assert _signalled(side, threading.get_ident()) == WOKEN
    assert ran == [1]


def test_a_handler_may_use_the_store_that_waits(engine: Engine, memory: SharedMemory, on_signal: Handler) -> None:
    side, found = Side(engine, memory), list[int]()

    def handle() -> None:
        found.append(side.wait32(4, 0, 0))
        if not side.notify(0, 1):  # the wait that it is in, unless that has not begun
            main = threading.get_ident()
            threading.Timer(0.01, lambda: signal.pthread_kill(main, signal.SIGUSR1)).start()

    on_signal(handle)
    assert _signalled(side, threading.get_ident()) == WOKEN
    assert set(found) == {LATE}


def test_what_a_handler_raises_reaches_whoever_called_through_native_code(
    engine: Engine, memory: SharedMemory, on_signal: Handler
) -> None:
    side = Side(engine, memory)
    call = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_int32, ctypes.c_int32, ctypes.c_int64)(side.wait32.address)
    on_signal(raising)
    _signalled(side, threading.get_ident(), call)
    assert isinstance(side.store.take_pending_exception(), Interrupted)
    assert side.notify(0, -1) == 0


def test_other_threads_wait_on(engine: Engine, memory: SharedMemory, side: Side, on_signal: Handler) -> None:
    waiting, ran = Side(engine, memory), list[int]()
    on_signal(lambda: ran.append(1))
    results: list[int] = []
    thread = threading.Thread(target=lambda: results.append(waiting.wait32(0, 0, LONG)))
    thread.start()
    _until(lambda: _is_busy(waiting.store))
    assert thread.ident
    signal.pthread_kill(thread.ident, signal.SIGUSR1)
    _until(lambda: ran == [1])
    assert not results
    wake(side, 0)
    thread.join(60)
    assert results == [WOKEN]


FORK = """
import os, threading, time
from brolga import *
engine = Engine()
memory = SharedMemory(engine, MemoryType(Limits(1, 2), shared=True))
text = '''(module (import "" "m" (memory 1 2 shared))
  (func (export "wait") (param i64) (result i32) (memory.atomic.wait32 (i32.const 0) (i32.const 0) (local.get 0)))
  (func (export "notify") (result i32) (memory.atomic.notify (i32.const 0) (i32.const -1))))'''
def side():
    store = Store(engine)
    found = Instance(store, Module(engine, text), [memory]).exports(store)
    return found["wait"].typed(store), found["notify"].typed(store)
(wait, _), (mine, notify) = side(), side()
wait(0), mine(0), notify()  # a thread that compiles would not come along either
results = []
thread = threading.Thread(target=lambda: results.append(wait(60_000_000_000)))
thread.start()
time.sleep(0.05)
child = os.fork()
if child == 0:
    os.write(1, f"{notify()} {mine(1000)} {memory.grow(1)}\\n".encode())
    os._exit(0)
os.waitpid(child, 0)
while not notify():
    time.sleep(0.001)
thread.join()
print(results, memory.size(), flush=True)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
@pytest.mark.slow
def test_those_who_wait_are_not_in_a_forked_child() -> None:
    done = program(FORK)
    assert (done.returncode, done.stdout.splitlines()) == (0, ["0 2 1", "[0] 1"])


def test_a_memory_that_is_not_shared_has_nobody_to_wake(store: Store) -> None:
    text = TEXT.replace("1 2 shared", "1 2")
    notify = func(store, text, [Memory(store, MemoryType(Limits(1, 2)))], "notify")
    assert notify(store, 0, -1) == 0
