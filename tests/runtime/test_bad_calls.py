"""Whatever is wrong with a call: a clear exception, a store that goes on, and no reference too many or too few."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from brolga import Engine, Func, Store, WasmtimeError
from brolga.abi.layout import STORE
from tests.runtime.make import Index, exports, func, host

WAT = """(module
  (import "" "two" (func $two (param externref i64) (result i64 externref)))
  (func (export "two") (param externref i64) (result i64 externref) (call $two (local.get 0) (local.get 1)))
  (func (export "numbers") (param i32 i64 f32 f64) (result i32) (local.get 0))
  (func (export "take") (param funcref) (result funcref) (local.get 0)))"""

BOTH = pytest.mark.parametrize("free", [True, False], ids=["released", "held"])


class Thing:
    """An object whose references are counted."""


class Broken:
    """A sequence of two that raises at the second."""

    def __len__(self) -> int:
        return 2

    def __getitem__(self, number: int) -> int:
        if number:
            raise LookupError(number)
        return 1


def endless() -> Iterator[int]:
    yield 1
    raise LookupError("not even two")


class Calls:
    """A store whose exports are native callables, with a host function that does what it is told."""

    def __init__(self, engine: Engine, free: bool) -> None:
        self.store = Store(engine)
        self.act: Callable[[], object] = lambda: (1, None)
        imported = host(self.store, "externref i64", "i64 externref", lambda *_: self.act())
        found: Any = exports(self.store, WAT, [imported])
        typed = {name: found[name].typed(self.store, release_gil=free) for name in found}
        self.two, self.numbers, self.take = typed["two"], typed["numbers"], typed["take"]

    def check(self) -> None:
        """The store is idle, and does what it did."""
        vm = self.store._state.vm
        assert [vm.get(STORE, name) for name in ("activation", "thread", "pending")] == [0, 0, 0]
        self.act = lambda: (7, "x")
        assert self.two(None, 1) == (7, "x")
        assert self.numbers(1, 2, 3.0, 4.0) == 1


@pytest.fixture
def calls(engine: Engine, request: pytest.FixtureRequest) -> Calls:
    return Calls(engine, request.param)


WHERE = pytest.mark.parametrize("calls", [True, False], ids=["released", "held"], indirect=True)


def same_counts(times: int, objects: list[object], work: Callable[[], object]) -> None:
    """Do it often; nobody holds one of the objects for longer. What all the world holds is not counted."""
    objects = [held for held in objects if sys.getrefcount(held) < 100]
    work()
    gc.collect()  # tracebacks lead in circles
    before = [sys.getrefcount(held) for held in objects]
    for _ in range(times):
        work()
    gc.collect()
    assert [sys.getrefcount(held) for held in objects] == before


ARGUMENTS = [
    ((), TypeError, "takes 4 arguments, 0 given"),
    ((1, 2, 3.0), TypeError, "takes 4 arguments, 3 given"),
    ((1, 2, 3.0, 4.0, 5), TypeError, "takes 4 arguments, 5 given"),
    (("1", 2, 3.0, 4.0), TypeError, "integer"),
    ((1.5, 2, 3.0, 4.0), TypeError, "integer"),
    ((None, 2, 3.0, 4.0), TypeError, "integer"),
    ((1, b"2", 3.0, 4.0), TypeError, "integer"),
    ((1, 2, "3", 4.0), TypeError, "real number"),
    ((1, 2, 3.0, 4j), TypeError, "complex|real number"),
    ((1 << 32, 2, 3.0, 4.0), OverflowError, r"an i32 holds -2\*\*31 to 2\*\*32 - 1"),
    ((-(1 << 31) - 1, 2, 3.0, 4.0), OverflowError, "an i32 holds"),
    ((1, 1 << 64, 3.0, 4.0), OverflowError, "an i64 holds"),
    ((1, -(1 << 63) - 1, 3.0, 4.0), OverflowError, "an i64 holds"),
    ((1 << 1000, 2, 3.0, 4.0), OverflowError, "too big|too large"),
    ((1, 2, 1 << 5000, 4.0), OverflowError, "too large"),
]


@WHERE
@pytest.mark.parametrize(("args", "error", "match"), ARGUMENTS, ids=lambda part: str(part)[:40])
def test_arguments(calls: Calls, args: tuple[object, ...], error: type[Exception], match: str) -> None:
    def work() -> None:
        with pytest.raises(error, match=match):
            calls.numbers(*args)

    same_counts(20, [calls.numbers, *args], work)
    calls.check()


@WHERE
def test_an_argument_that_raises_while_it_is_converted(calls: Calls) -> None:
    def fail() -> None:
        raise KeyboardInterrupt

    bad = Index(1, fail)

    def work() -> None:
        with pytest.raises(KeyboardInterrupt):
            calls.numbers(1, bad, 3.0, 4.0)

    same_counts(20, [bad, fail, calls.numbers], work)
    calls.check()


@WHERE
def test_an_argument_that_closes_the_store_while_it_is_converted(calls: Calls) -> None:
    bad = Index(1, calls.store.close)

    def work() -> None:
        with pytest.raises(WasmtimeError, match="cannot be closed while its code runs"):
            calls.numbers(1, bad, 3.0, 4.0)

    same_counts(20, [bad, calls.numbers], work)
    calls.check()


@WHERE
def test_a_function_of_another_store(calls: Calls, engine: Engine) -> None:
    other = host(Store(engine), "", "", print)

    def work() -> None:
        with pytest.raises(WasmtimeError, match="object used with the wrong store"):
            calls.take(other)
        with pytest.raises(TypeError, match="expected a Func or None"):
            calls.take(print)

    same_counts(20, [other, print], work)
    assert calls.take(None) is None
    calls.check()


SHAPES: list[tuple[Callable[[], object], type[BaseException], str]] = [
    (lambda: None, TypeError, "returned None, expected a tuple"),
    (lambda: 1, TypeError, "returned int, expected a tuple"),
    (lambda: (), TypeError, "returned 0"),
    (lambda: (1,), TypeError, "returned 1"),
    (lambda: [1, 2, 3], TypeError, "returned 3"),
    (lambda: "ab", TypeError, "returned str"),
    (lambda: {1: 2, 3: 4}, TypeError, "returned dict"),
    (lambda: {1, 2}, TypeError, "returned set"),
    (lambda: (x for x in (1, 2)), TypeError, "returned generator"),
    (endless, TypeError, "returned generator"),
    (Broken, LookupError, "1"),
    (lambda: ("x", None), TypeError, "integer"),
    (lambda: (1 << 64, None), OverflowError, "an i64 holds"),
    (lambda: [*endless()], LookupError, "not even two"),
]


@WHERE
@pytest.mark.parametrize(("act", "error", "match"), SHAPES, ids=[str(n) for n in range(len(SHAPES))])
def test_results_of_a_host_function(
    calls: Calls, act: Callable[[], object], error: type[BaseException], match: str
) -> None:
    calls.act = act
    thing = Thing()

    def work() -> None:
        with pytest.raises(error, match=match):
            calls.two(thing, 1)
        calls.store.gc()

    same_counts(20, [thing, act], work)
    calls.check()


@WHERE
@pytest.mark.parametrize("error", [KeyError, KeyboardInterrupt, SystemExit, GeneratorExit, StopIteration, MemoryError])
def test_a_host_function_that_raises(calls: Calls, error: type[BaseException]) -> None:
    thing = Thing()

    def act() -> object:
        raise error(thing)

    calls.act = act

    def work() -> None:
        with pytest.raises(error) as caught:
            calls.two(thing, 1)
        assert caught.value.args[0] is thing
        calls.store.gc()

    same_counts(20, [thing, act], work)
    calls.check()


@WHERE
def test_a_host_function_that_calls_back_and_fails_there(calls: Calls) -> None:
    thing = Thing()
    depth = [0]

    def act() -> object:
        depth[0] += 1
        if depth[0] % 5 == 0:
            raise LookupError(thing)
        return calls.two(thing, 1)

    calls.act = act

    def work() -> None:
        with pytest.raises(LookupError):
            calls.two(thing, 1)
        calls.store.gc()

    same_counts(20, [thing, act], work)
    calls.check()


@WHERE
def test_objects_that_pass_are_counted_right(calls: Calls) -> None:
    thing = Thing()
    calls.act = lambda: (1, thing)

    def work() -> None:
        assert calls.two(thing, 1) == (1, thing)
        calls.store.gc()

    same_counts(200, [thing], work)
    before = sys.getrefcount(None)
    for _ in range(2000):
        work()
    assert abs(sys.getrefcount(None) - before) < 1000
    calls.check()


@BOTH
def test_a_closed_store_says_so(engine: Engine, free: bool) -> None:
    calls = Calls(engine, free)
    thing = Thing()
    calls.store.close()

    def work() -> None:
        with pytest.raises(ValueError, match=r"^already closed$"):
            calls.two(thing, 1)

    same_counts(20, [thing, calls.two], work)


@BOTH
def test_a_native_callable_outlives_everything_else(engine: Engine, free: bool) -> None:
    thing = Thing()
    store = Store(engine)
    pick = '(module (func (export "f") (param externref i32) (result externref) local.get 0))'
    call = func(store, pick).typed(store, release_gil=free)
    found = sys.getrefcount(thing)
    del store
    assert call(thing, 1) is thing
    del call
    assert sys.getrefcount(thing) == found


def test_a_release_that_is_no_bool_counts_as_one(engine: Engine) -> None:
    store = Store(engine)
    made = func(store, '(module (func (export "f") (result i32) i32.const 7))')
    assert isinstance(made, Func)
    assert [made.typed(store, release_gil=value)() for value in (None, True, False)] == [7] * 3
