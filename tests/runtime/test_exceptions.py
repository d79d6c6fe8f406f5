"""Exceptions of host functions arrive as they were raised, with the WebAssembly frames noted on them."""

from __future__ import annotations

import traceback
from typing import Any

import pytest

from brolga import Store
from tests.runtime.make import func, host

PASS = """(module $m (import "" "h" (func $h (param i32) (result i32)))
  (func $f (export "f") (param i32) (result i32) local.get 0 call $g)
  (func $g (param i32) (result i32) local.get 0 call $h))"""


class Special(BaseException):
    """One that no `except Exception` would catch."""


def notes(error: BaseException) -> list[str]:
    found: list[str] = getattr(error, "__notes__", [])
    return found


@pytest.mark.parametrize(
    "error", [LookupError("x"), KeyboardInterrupt(), SystemExit(3), GeneratorExit(), Special(1, 2)]
)
def test_the_very_exception_arrives(store: Store, error: BaseException) -> None:
    def fail(_: int) -> int:
        raise error

    with pytest.raises(type(error)) as caught:
        func(store, PASS, [host(store, "i32", "i32", fail)])(store, 1)
    assert caught.value is error
    assert (error.__cause__, error.__context__) == (None, None)


def test_the_frames_are_a_note(store: Store) -> None:
    def fail(_: int) -> int:
        raise LookupError

    with pytest.raises(LookupError) as caught:
        func(store, PASS, [host(store, "i32", "i32", fail)])(store, 1)
    (note,) = notes(caught.value)
    first, *frames = note.splitlines()
    assert first == "wasm backtrace:"
    assert [line.split(" - ")[1] for line in frames] == ["m!g", "m!f"]


def test_the_cause_stays(store: Store) -> None:
    cause = ValueError("cause")

    def fail(_: int) -> int:
        raise LookupError("effect") from cause

    with pytest.raises(LookupError) as caught:
        func(store, PASS, [host(store, "i32", "i32", fail)])(store, 1)
    assert (caught.value.__cause__, caught.value.__suppress_context__) == (cause, True)


def test_the_context_stays(store: Store) -> None:
    def fail(_: int) -> int:
        try:
            raise ValueError("first")
        except ValueError:
            raise LookupError("second")  # noqa: B904

    with pytest.raises(LookupError) as caught:
        func(store, PASS, [host(store, "i32", "i32", fail)])(store, 1)
    assert isinstance(caught.value.__context__, ValueError)


def test_the_traceback_shows_the_host_function(store: Store) -> None:
    def culprit(_: int) -> int:
        raise LookupError

    with pytest.raises(LookupError) as caught:
        func(store, PASS, [host(store, "i32", "i32", culprit)])(store, 1)
    assert traceback.extract_tb(caught.value.__traceback__)[-1].name == "culprit"


def test_each_level_adds_a_note(store: Store) -> None:
    def descend(depth: int) -> int:
        if depth == 0:
            raise LookupError("bottom")
        return int(call(depth - 1))

    call = func(store, PASS, [host(store, "i32", "i32", descend)]).typed(store)
    with pytest.raises(LookupError, match="bottom") as caught:
        call(2)
    assert [note.count("m!") for note in notes(caught.value)] == [2, 2, 2]


def test_notes_of_the_program_stay(store: Store) -> None:
    def fail(_: int) -> int:
        error: Any = LookupError()
        error.__notes__ = ["mine"]
        raise error

    with pytest.raises(LookupError) as caught:
        func(store, PASS, [host(store, "i32", "i32", fail)])(store, 1)
    assert [note.splitlines()[0] for note in notes(caught.value)] == ["mine", "wasm backtrace:"]


def test_an_exception_that_takes_no_notes_arrives_all_the_same(store: Store) -> None:
    class Sealed(Exception):
        def __setattr__(self, name: str, value: object) -> None:
            raise AttributeError(name)

    def fail(_: int) -> int:
        raise Sealed

    with pytest.raises(Sealed):
        func(store, PASS, [host(store, "i32", "i32", fail)])(store, 1)


def test_a_host_function_called_from_python_leaves_no_note(store: Store) -> None:
    def fail() -> None:
        raise LookupError

    with pytest.raises(LookupError) as caught:
        host(store, "", "", fail)(store)
    assert notes(caught.value) == []


def test_an_exception_from_a_conversion_arrives(store: Store) -> None:
    class Broken:
        def __index__(self) -> int:
            raise LookupError("index")

    call = func(store, PASS, [host(store, "i32", "i32", lambda _: Broken())])
    for argument in (Broken(), 1):
        with pytest.raises(LookupError, match="index"):
            call(store, argument)


def test_an_exception_may_pass_two_stores(store: Store) -> None:
    other = Store(store.engine)

    def fail(_: int) -> int:
        raise LookupError("inner")

    inner = func(other, PASS, [host(other, "i32", "i32", fail)]).typed(other)
    outer = func(store, PASS, [host(store, "i32", "i32", inner)])
    with pytest.raises(LookupError, match="inner") as caught:
        outer(store, 1)
    assert len(notes(caught.value)) == 2


def test_a_caught_exception_leaves_nothing_behind(store: Store) -> None:
    def rescue(depth: int) -> int:
        if depth == 0:
            raise LookupError
        with pytest.raises(LookupError):
            call(depth - 1)
        return depth

    call = func(store, PASS, [host(store, "i32", "i32", rescue)]).typed(store)
    assert [call(1), call(1)] == [1, 1]
