"""Handlers of Python's signals run in the midst of a guest, and end it where they raise; whatever it is doing."""

from __future__ import annotations

import ctypes
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from brolga import Config, Engine, Func, FuncType, Global, Instance, Memory, Module, SharedMemory, Store, Trap, ValType
from brolga.types import Limits, MemoryType
from tests.trampoline.programs import program

I32 = ValType.i32()
SOON = 0.01

LOOPS = """(module
  (import "host" "add" (func $add (param i32) (result i32)))
  (import "host" "builtin" (func $builtin (param i32) (result i32)))
  (import "host" "native" (func $native (param i32) (result i32)))
  (import "host" "sleep" (func $sleep (param i32) (result i32)))
  (memory (export "memory") 2 4)
  (table $table 10 100 funcref)
  (table $natives funcref (elem $sleep))
  (tag $tag (param i32))
  (type $node (struct (field i32) (field (mut (ref null $node)))))
  (type $bytes (array (mut i8)))
  (global $list (mut (ref null $node)) (ref.null $node))
  (global $count (export "count") (mut i64) (i64.const 0))
  (elem declare func $tail)
  (func (export "nothing") (loop (br 0)))
  (func (export "count up") (loop (global.set $count (i64.add (global.get $count) (i64.const 1))) (br 0)))
  (func (export "memory.grow") (loop (drop (memory.grow (i32.const 0))) (br 0)))
  (func (export "memory.copy") (loop (memory.copy (i32.const 0) (i32.const 65536) (i32.const 65536)) (br 0)))
  (func (export "memory.fill") (loop (memory.fill (i32.const 0) (i32.const 65) (i32.const 65536)) (br 0)))
  (func (export "table.fill") (loop (table.fill (i32.const 0) (ref.null func) (i32.const 10)) (br 0)))
  (func (export "table.grow") (loop (drop (table.grow (ref.null func) (i32.const 0))) (br 0)))
  (func (export "notify") (loop (drop (memory.atomic.notify (i32.const 0) (i32.const 1))) (br 0)))
  (func (export "Python") (loop (drop (call $add (i32.const 1))) (br 0)))
  (func (export "builtin") (loop (drop (call $builtin (i32.const 1))) (br 0)))
  (func (export "native") (loop (drop (call $native (i32.const 1))) (br 0)))
  (func (export "slow native") (loop (drop (call $sleep (i32.const 300))) (br 0)))
  (func (export "slow native in a table")
    (loop (drop (call_indirect $natives (param i32) (result i32) (i32.const 300) (i32.const 0))) (br 0)))
  (func (export "throw here")
    (loop (block $caught (result i32) (try_table (catch $tag $caught) (throw $tag (i32.const 1))) (i32.const 0)) (drop)
      (br 0)))
  (func $throw (param i32) (if (local.get 0) (then (call $throw (i32.sub (local.get 0) (i32.const 1)))))
    (throw $tag (i32.const 1)))
  (func (export "throw far")
    (loop (block $caught (result i32) (try_table (catch $tag $caught) (call $throw (i32.const 8))) (i32.const 0)) (drop)
      (br 0)))
  (func $fib (param i32) (result i32)
    (if (result i32) (i32.lt_u (local.get 0) (i32.const 2)) (then (local.get 0))
      (else (i32.add (call $fib (i32.sub (local.get 0) (i32.const 1)))
                     (call $fib (i32.sub (local.get 0) (i32.const 2)))))))
  (func (export "recursion") (loop (drop (call $fib (i32.const 25))) (br 0)))
  (func $tail (export "tail calls") (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i64)
    (return_call $tail (i32.const 1) (i32.const 2) (i32.const 3) (i32.const 4) (i32.const 5) (i32.const 6) (i32.const 7)
      (i32.const 8) (i32.const 9) (local.get 9)))
  (func (export "structs") (local $n i32)
    (loop
      (global.set $list (struct.new $node (i32.const 7) (global.get $list)))
      (local.set $n (i32.add (local.get $n) (i32.const 1)))
      (if (i32.eqz (i32.and (local.get $n) (i32.const 1023))) (then (global.set $list (ref.null $node))))
      (br 0)))
  (func (export "arrays") (loop (drop (array.new_default $bytes (i32.const 3000))) (br 0)))
  (func (export "large") (loop (drop (array.new $bytes (i32.const 1) (i32.const 100000))) (br 0)))
  (func (export "check") (result i32) (local $at (ref null $node)) (local $fresh (ref null $node)) (local $n i32)
    (local.set $at (global.get $list))
    (block $end
      (loop $each
        (br_if $end (ref.is_null (local.get $at)))
        (if (i32.ne (struct.get $node 0 (local.get $at)) (i32.const 7)) (then (return (i32.const 1))))
        (local.set $at (struct.get $node 1 (local.get $at)))
        (br $each)))
    (loop $new
      (local.set $fresh (struct.new_default $node))
      (if (struct.get $node 0 (local.get $fresh)) (then (return (i32.const 2))))
      (if (i32.eqz (ref.is_null (struct.get $node 1 (local.get $fresh)))) (then (return (i32.const 3))))
      (br_if $new (i32.lt_u (local.tee $n (i32.add (local.get $n) (i32.const 1))) (i32.const 500))))
    (i32.const 0)))"""

NAMES = [
    *("nothing", "count up", "memory.grow", "memory.copy", "memory.fill", "table.fill", "table.grow", "notify"),
    *("Python", "builtin", "native", "slow native", "slow native in a table", "throw here", "throw far"),
    *("recursion", "tail calls", "structs", "arrays", "large"),
]


class Stop(Exception):
    """What handlers here raise."""


@pytest.fixture(autouse=True)
def usual() -> Iterator[None]:
    """Put the handlers of signals back."""
    kept = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGALRM, signal.SIGUSR1)}
    signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)
    for number, handler in kept.items():
        signal.signal(number, handler)


def stop(_number: int, _frame: object) -> None:
    """The usual handler."""
    raise Stop


def ring(seconds: float = SOON, handler: Callable[[int, Any], object] | None = None, interval: float = 0) -> None:
    """Have SIGALRM come, and a handler for it that raises Stop unless another one is given."""
    if signal.getsignal(signal.SIGALRM) is not (handler or stop):
        signal.signal(signal.SIGALRM, handler or stop)
    signal.setitimer(signal.ITIMER_REAL, seconds, interval)


def ring_and_call(seconds: float, typed: Callable[[], Any]) -> None:
    """Both in one, since the signal may come before the call."""
    ring(seconds)
    typed()


class Loops:
    """An instance of the loops."""

    def __init__(self, level: str = "speed") -> None:
        config = Config()
        config.cranelift_opt_level = level
        self.store = Store(Engine(config))
        ty = FuncType([I32], [I32])
        native, sleep = (
            ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int)((name, ctypes.CDLL(None))) for name in ("abs", "usleep")
        )
        imports = [
            Func(self.store, ty, lambda x: x + 1),
            Func(self.store, ty, abs),
            Func.from_native(self.store, native, ty),
            Func.from_native(self.store, sleep, ty),
        ]
        module = Module(self.store.engine, LOOPS)
        self.exports = Instance(self.store, module, imports).exports(self.store)

    def typed(self, name: str, **options: Any) -> Callable[[], Any]:
        """The function of a loop, with arguments for its parameters."""
        func = self.exports[name]
        assert isinstance(func, Func)
        typed = func.typed(self.store, **options)
        count = len(func.type(self.store).params)
        return lambda: typed(*range(count))

    def run(self, name: str, seconds: float = SOON, **options: Any) -> None:
        """Interrupt a loop after so long, and look whether everything is as it was."""
        typed = self.typed(name, **options)
        with pytest.raises(Stop):
            ring_and_call(seconds, typed)
        assert self.typed("check")() == 0


@pytest.fixture(scope="module")
def loops() -> Loops:
    """One for all: whatever has been interrupted, the next one runs."""
    return Loops()


@pytest.mark.parametrize("name", NAMES)
def test_a_handler_that_raises_ends_a_loop(loops: Loops, name: str) -> None:
    loops.run(name)


@pytest.mark.parametrize("level", ["none", "aggressive"])
def test_at_every_level_of_optimisation(level: str) -> None:
    loops = Loops(level)
    for name in NAMES:
        loops.run(name, 0.002)


@pytest.mark.slow
@pytest.mark.parametrize("level", ["none", "speed", "aggressive"])
def test_again_and_again_at_random_moments(level: str) -> None:
    loops = Loops(level)
    loops.store.set_limits(memory_size=32 << 20)
    for number in range(6000):
        loops.run(NAMES[number % len(NAMES)], 0.0001 + 0.0019 * (number * 7919 % 1000) / 1000)
        if number % 50 == 0:
            loops.store.gc()


def test_ctrl_c_is_a_keyboard_interrupt_with_the_place_in_its_notes(loops: Loops) -> None:
    signals = threading.Timer(SOON, os.kill, (os.getpid(), signal.SIGINT))
    typed = loops.typed("nothing")
    signals.start()
    with pytest.raises(KeyboardInterrupt) as caught:
        typed()
    signals.join()
    assert "<wasm function 4>" in "".join(getattr(caught.value, "__notes__", []))


def test_it_ends_at_once(loops: Loops) -> None:
    typed = loops.typed("nothing")
    late = []
    for _ in range(5):
        ring(SOON)
        start = time.monotonic()
        with pytest.raises(Stop):
            typed()
        late.append(time.monotonic() - start - SOON)
    assert min(late) < 0.03  # a busy machine may be late itself, but not each time


def test_a_handler_that_returns_lets_it_go_on_as_if_nothing_had_been() -> None:
    text = """(module (func (export "f") (param $n i32) (result i64 f64 v128)
      (local $a i64) (local $b f64) (local $c v128)
      (loop
        (local.set $a (i64.add (i64.mul (local.get $a) (i64.const 6364136223846793005)) (i64.const 14426950408889634)))
        (local.set $b (f64.add (f64.mul (local.get $b) (f64.const 0.99)) (f64.convert_i64_s (local.get $a))))
        (local.set $c (i32x4.add (i32x4.mul (local.get $c) (i32x4.splat (i32.wrap_i64 (local.get $a))))
                                 (i32x4.splat (local.get $n))))
        (br_if 0 (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
      (local.get $a) (local.get $b) (local.get $c)))"""
    store = Store()
    func = Instance(store, Module(store.engine, text), []).exports(store)["f"]
    assert isinstance(func, Func)
    typed = func.typed(store)
    wanted = typed(20_000_000)
    seen: list[int] = []

    def note(number: int, _frame: object) -> None:
        seen.append(number)
        sum(x / 3 for x in range(100))  # what uses registers of its own

    ring(0.0005, note, 0.0005)
    assert typed(20_000_000) == wanted
    assert len(seen) > 10


def test_a_handler_that_is_installed_in_the_meantime_is_called(loops: Loops) -> None:
    store = loops.store
    text = '(module (import "" "f" (func $f)) (func (export "g") (call $f) (loop (br 0))))'
    func = Instance(store, Module(store.engine, text), [Func(store, FuncType([], []), lambda: ring(0.001))]).exports(
        store
    )["g"]
    assert isinstance(func, Func)
    with pytest.raises(Stop):
        func(store)


def test_a_handler_may_install_another_one(loops: Loops) -> None:
    def first(_number: int, _frame: object) -> None:
        ring(0.005)

    ring(SOON, first)
    with pytest.raises(Stop):
        loops.typed("nothing")()


def test_it_holds_for_code_that_keeps_the_gil(loops: Loops) -> None:
    loops.run("nothing", release_gil=False)
    loops.run("Python", release_gil=False)


def test_a_signal_that_another_thread_gets_is_passed_on(loops: Loops) -> None:
    typed = loops.typed("nothing")
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    kept = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
    try:
        ring()  # for the process: the system finds a thread that takes it
        with pytest.raises(Stop):
            typed()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, kept)
        done.set()
        other.join()


def test_a_guest_in_another_thread_goes_on(loops: Loops) -> None:
    store = Store()
    text = '(module (memory (export "m") 1) (func (export "f") (loop (br_if 0 (i32.eqz (i32.load (i32.const 0)))))))'
    exports = Instance(store, Module(store.engine, text), []).exports(store)
    func, memory = exports["f"], exports["m"]
    assert isinstance(func, Func)
    assert isinstance(memory, Memory)
    view = memory.view(store)
    ended = threading.Event()

    def run() -> None:
        func(store)
        ended.set()

    thread = threading.Thread(target=run)
    thread.start()
    ring()
    with pytest.raises(Stop):
        ended.wait()
    assert not ended.wait(0.01)
    view[0] = 1
    assert ended.wait(10)
    thread.join()


def test_an_exception_passes_the_python_frames_between_two_guests(loops: Loops) -> None:
    inner = loops.typed("nothing")
    seen: list[str] = []

    def between() -> None:
        ring()
        try:
            inner()
        finally:
            seen.append("between")

    store = loops.store
    outer = '(module (import "" "f" (func $f)) (func (export "g") (call $f)))'
    func = Instance(store, Module(store.engine, outer), [Func(store, FuncType([], []), between)]).exports(store)["g"]
    assert isinstance(func, Func)
    with pytest.raises(Stop) as caught:
        func(store)
    assert seen == ["between"]
    assert len(getattr(caught.value, "__notes__", [])) == 2


def test_a_wait_ends(loops: Loops) -> None:
    store = Store()
    memory = SharedMemory(store.engine, MemoryType(Limits(1, 1), shared=True))
    text = """(module (import "" "m" (memory 1 1 shared))
      (func (export "f") (result i32) (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1))))"""
    func = Instance(store, Module(store.engine, text), [memory]).exports(store)["f"]
    assert isinstance(func, Func)
    ring()
    with pytest.raises(Stop):
        func(store)
    with store.timeout(SOON), pytest.raises(Trap, match="interrupt"):
        func(store)


def test_a_handler_cannot_call_what_it_has_interrupted(loops: Loops) -> None:
    found: list[str] = []
    other = Loops()
    check, theirs, count = loops.typed("check"), other.typed("check"), loops.exports["count"]
    assert isinstance(count, Global)

    def handler(_number: int, _frame: object) -> None:
        with pytest.raises(RuntimeError, match="interrupted"):
            check()
        loops.store.gc()  # nothing happens
        found.append(f"{theirs()} {count.value(loops.store) >= 0}")
        raise Stop

    for name in ("structs", "count up"):
        loops.run(name)  # which compiles it: within that, its code may be called
        ring(SOON, handler)
        with pytest.raises(Stop):
            loops.typed(name)()
        assert check() == 0
    assert found == ["0 True"] * 2


def test_a_wasm_exception_of_a_handler_is_not_caught_by_the_guest(loops: Loops) -> None:
    def handler(_number: int, _frame: object) -> None:
        raise Trap("mine")

    loops.run("throw far")
    ring(SOON, handler)
    with pytest.raises(Trap, match="mine") as caught:
        loops.typed("throw far")()
    assert caught.value.frames


@pytest.mark.slow
def test_a_signal_that_is_ignored_or_has_no_handler_of_pythons_stays_so() -> None:
    done = program("""
import os, signal, threading, time
from brolga import *
signal.signal(signal.SIGINT, signal.SIG_IGN)
store = Store()
text = '(module (func (export "f") (loop (br 0))))'
typed = Instance(store, Module(store.engine, text), []).exports(store)["f"].typed(store)
threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGINT)).start()
try:
    with store.timeout(0.3):
        typed()
except Trap:
    print("over", flush=True)
signal.signal(signal.SIGINT, signal.SIG_DFL)
threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGINT)).start()
typed()
""")
    assert (done.stdout, done.returncode) == ("over\n", -signal.SIGINT)


@pytest.mark.slow
def test_ctrl_c_works_where_it_was_ignored_at_first_and_where_the_engine_was_made_in_a_thread() -> None:
    done = program("""
import os, signal, threading
signal.signal(signal.SIGINT, signal.SIG_IGN)
from brolga import *
made = []
def make():
    store = Store()
    text = '(module (func (export "f") (loop (br 0))) (func (export "g")))'
    exports = Instance(store, Module(store.engine, text), []).exports(store)
    exports["g"](store)
    made.append(exports["f"].typed(store))
thread = threading.Thread(target=make)
thread.start()
thread.join()
signal.signal(signal.SIGINT, signal.default_int_handler)
threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGINT)).start()
try:
    made[0]()
except KeyboardInterrupt:
    print("interrupted", flush=True)
""")
    assert (done.stdout, done.stderr, done.returncode) == ("interrupted\n", "", 0)


@pytest.mark.slow
def test_a_child_process_is_interrupted_as_its_parent_is() -> None:
    done = program("""
import os, signal, time
from brolga import *
store = Store()
text = '(module (func (export "f") (loop (br 0))))'
typed = Instance(store, Module(store.engine, text), []).exports(store)["f"].typed(store)
def stop(number, frame):
    raise LookupError
signal.signal(signal.SIGALRM, stop)
for _ in range(2):
    child = os.fork()
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    try:
        typed()
    except LookupError:
        try:
            with store.timeout(0.1):
                typed()
        except Trap:
            if child == 0:
                os._exit(7)
            print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
""")
    assert (done.stdout, done.stderr) == ("7\n7\n", "")
