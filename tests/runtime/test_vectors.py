"""Vectors at the edge of the API: functions and globals."""

from __future__ import annotations

from typing import Any

import pytest

from brolga import Func, FuncType, Store, ValType, i32, v128
from brolga.runtime.globals import Global
from brolga.types import GlobalType
from tests.runtime.make import ty

SIXTEEN = bytes(range(16))


def test_a_host_function_gets_and_gives_bytes(store: Store) -> None:
    seen: list[Any] = []

    def note(vector: bytes, number: int) -> tuple[int, bytes]:
        seen.append(vector)
        return number, vector[::-1]

    function = Func(store, ty("v128 i32", "i32 v128"), note)
    assert function.typed(store)(bytearray(SIXTEEN), 7) == (7, SIXTEEN[::-1])
    assert function(store, 1, 7) == [7, bytes(15) + b"\1"]
    assert seen == [SIXTEEN, b"\1" + bytes(15)]
    assert str(function.type(store)) == "(v128, i32) -> (i32, v128)"


def test_annotations_name_the_type(store: Store) -> None:
    def first(vector: v128) -> i32:
        return vector[0]

    function = Func.wrap(store, first)
    assert function.type(store) == FuncType([ValType.v128()], [ValType.i32()])
    assert function(store, SIXTEEN[::-1]) == 15


def test_vectors_travel_in_arrays_too(store: Store) -> None:
    def reverse(view: memoryview) -> None:
        view[:] = bytes(view)[::-1]

    buffer = bytearray(range(32))
    Func.new_unchecked(store, ty("v128 v128", "v128 v128"), reverse).call_unchecked(store, buffer)
    assert buffer == bytes(range(32))[::-1]
    Func(store, ty("v128 v128", "v128 v128"), lambda a, b: (b, a)).call_unchecked(store, buffer)
    assert buffer == bytes(range(15, -1, -1)) + bytes(range(31, 15, -1))


def test_a_global_holds_one(store: Store) -> None:
    cell = Global(store, GlobalType(ValType.v128(), True), SIXTEEN)
    assert cell.value(store) == SIXTEEN
    assert cell.bits(store) == int.from_bytes(SIXTEEN, "little")
    cell.set_value(store, -2)
    assert cell.value(store) == b"\xfe" + b"\xff" * 15
    for wrong, error in ((bytes(15), TypeError), ("sixteen letters.", TypeError), (1 << 128, OverflowError)):
        with pytest.raises(error):
            cell.set_value(store, wrong)
    assert cell.bits(store) == (1 << 128) - 2
