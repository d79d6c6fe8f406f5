"""`call_unchecked` and `new_unchecked`: what is checked is checked, and the rest are bytes."""

from __future__ import annotations

import gc
import struct
import sys
from contextlib import suppress
from itertools import pairwise
from typing import Any

import pytest

from brolga import Caller, Func, Store, Trap, WasmtimeError
from tests.runtime.make import func, ty

SWAP = '(module (func (export "f") (param i32 i64) (result i64 i32) (local.get 1) (local.get 0)))'


def slots(first: int, second: int) -> bytearray:
    return bytearray(struct.pack("<i12xq8x", first, second))


def test_values_are_read_from_the_slots_and_written_over_them(store: Store) -> None:
    buffer = slots(-7, 1 << 40)
    swap = func(store, SWAP)
    for _ in range(2):
        swap.call_unchecked(store, buffer)
        assert (struct.unpack_from("<q", buffer)[0], struct.unpack_from("<i", buffer, 16)[0]) == (1 << 40, -7)
        buffer = slots(-7, 1 << 40)


def test_a_longer_buffer_keeps_its_end(store: Store) -> None:
    buffer = slots(1, 2) + b"end"
    func(store, SWAP).call_unchecked(store, buffer)
    assert buffer[32:] == b"end"


def test_numpy_arrays_are_buffers(store: Store) -> None:
    numpy = pytest.importorskip("numpy")
    values = numpy.array([[3, 0], [4, 0]], numpy.int64)
    func(store, SWAP).call_unchecked(store, values)
    assert values[:, 0].tolist() == [4, 3]
    with pytest.raises(TypeError, match="contiguous"):
        func(store, SWAP).call_unchecked(store, numpy.zeros((4, 4), numpy.int64)[:, ::2])


@pytest.mark.parametrize("buffer", [bytearray(31), bytearray(), memoryview(bytearray(64))[:16]], ids=len)
def test_a_buffer_that_is_too_short_is_refused(store: Store, buffer: Any) -> None:
    with pytest.raises(ValueError, match="needs 32 bytes, the buffer has"):
        func(store, SWAP).call_unchecked(store, buffer)


@pytest.mark.parametrize(
    "buffer", [bytes(32), memoryview(bytes(32)), "x" * 32, None, 32, [0] * 32], ids=lambda value: type(value).__name__
)
def test_what_cannot_be_written_is_refused(store: Store, buffer: Any) -> None:
    with pytest.raises(TypeError):
        func(store, SWAP).call_unchecked(store, buffer)


def test_the_buffer_is_held_during_the_call_and_let_go_afterwards(store: Store) -> None:
    buffer = bytearray(16)

    def grow() -> None:
        with pytest.raises(BufferError):
            buffer.extend(b"more")

    Func(store, ty(), grow).call_unchecked(store, buffer)
    buffer.extend(b"more")


def test_a_function_without_values_takes_an_empty_buffer(store: Store) -> None:
    seen: list[int] = []
    Func(store, ty(), lambda: seen.append(1)).call_unchecked(store, bytearray())
    Func.new_unchecked(store, ty(), lambda view: seen.append(len(view))).typed(store)()
    assert seen == [1, 16]


@pytest.mark.parametrize("types", [("externref", ""), ("", "funcref"), ("i32 funcref", "i32")])
def test_references_do_not_travel_as_bytes(store: Store, types: tuple[str, str]) -> None:
    with pytest.raises(TypeError, match=r"^references cannot travel as bytes: "):
        Func(store, ty(*types), lambda *_: None).call_unchecked(store, bytearray(64))
    with pytest.raises(TypeError, match=r"^references cannot travel as bytes: "):
        Func.new_unchecked(store, ty(*types), lambda view: None)


def test_a_store_that_is_closed_or_another_is_refused(store: Store) -> None:
    swap = func(store, SWAP)
    with pytest.raises(WasmtimeError, match="wrong store"):
        swap.call_unchecked(Store(store.engine), slots(1, 2))
    other = Store(store.engine)
    swap = func(other, SWAP)
    other.close()
    with pytest.raises(ValueError, match="already closed"):
        swap.call_unchecked(other, slots(1, 2))


def test_traps_and_exceptions_arrive(store: Store) -> None:
    with pytest.raises(Trap, match="unreachable"):
        func(store, '(module (func (export "f") unreachable))').call_unchecked(store, bytearray())
    raising = Func.new_unchecked(store, ty(), lambda view: 1 // 0)
    caller = func(store, '(module (import "" "" (func)) (func (export "f") (call 0)))', [raising])
    for call in (lambda: caller(store), lambda: caller.call_unchecked(store, bytearray())):
        with pytest.raises(ZeroDivisionError):
            call()


def test_webassembly_calls_a_function_that_gets_bytes(store: Store) -> None:
    def swap(view: memoryview) -> None:
        first, second = struct.unpack("<i12xq8x", view)
        struct.pack_into("<q8xi", view, 0, second, first)

    made = Func.new_unchecked(store, ty("i32 i64", "i64 i32"), swap)
    assert str(made.type(store)) == "(i32, i64) -> (i64, i32)"
    wat = """(module (import "" "" (func $swap (param i32 i64) (result i64 i32)))
      (func (export "f") (param i32 i64) (result i64 i32) (call $swap (local.get 0) (local.get 1))))"""
    assert func(store, wat, [made])(store, -1, 5) == [5, -1]
    assert made(store, -1, 5) == [5, -1]
    buffer = slots(-1, 5)
    made.call_unchecked(store, buffer)
    assert struct.unpack_from("<q8xi", buffer) == (5, -1)


def test_with_access_the_caller_comes_first(store: Store) -> None:
    def read(caller: Caller, view: memoryview) -> None:
        view[0] = caller["m"].read(caller, 8)[0]

    made = Func.new_unchecked(store, ty("", "i32"), read, access_caller=True)
    wat = """(module (import "" "" (func $read (result i32))) (memory (export "m") 1) (data (i32.const 8) "!")
      (func (export "f") (result i32) (call $read)))"""
    assert func(store, wat, [made])(store) == ord("!")


@pytest.mark.parametrize("given", [(None, print), ("i32", print), (ty(), 5)], ids=["None", "str", "int"])
def test_a_wrong_type_or_callable_is_a_type_error(store: Store, given: tuple[Any, Any]) -> None:
    with pytest.raises(TypeError):
        Func.new_unchecked(store, *given)


def test_nothing_is_leaked(store: Store) -> None:
    def fail(view: memoryview) -> None:
        raise problem

    problem = ValueError("mine")
    good = Func.new_unchecked(store, ty("i32", "i32"), lambda view: None).typed(store)
    odd = Func.new_unchecked(store, ty("i32", "i32"), lambda view: 10**6).typed(store)
    bad = Func.new_unchecked(store, ty("i32", "i32"), fail).typed(store)

    def calls(count: int) -> int:
        for _ in range(count):
            good(5)
            for function in (odd, bad):
                with suppress(TypeError, ValueError):
                    function(5)
        problem.__traceback__ = None
        gc.collect()
        return sys.getallocatedblocks()

    # A leak would be one for each call at least, in every round; what else a process allocates comes and goes.
    counts = [calls(500) for _ in range(6)]
    assert min(after - before for before, after in pairwise(counts)) < 250
