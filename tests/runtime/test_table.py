"""Table: references that Python and WebAssembly share."""

from __future__ import annotations

from typing import Any

import pytest

from brolga import Func, LimitError, Limits, Store, Table, TableType, ValType, WasmtimeError
from tests.runtime.make import exports, func, get, host

OBJECTS = TableType(ValType.externref(), Limits(2, 4))
FUNCS = TableType(ValType.funcref(), Limits(2, 4))


@pytest.fixture
def objects(store: Store) -> Table:
    return Table(store, OBJECTS, None)


@pytest.mark.parametrize("value", [0, "", False, (), 1.5, [1], object()])
def test_an_object_comes_back_as_itself(store: Store, objects: Table, value: object) -> None:
    objects.set(store, 1, value)
    assert objects.get(store, 1) is value
    assert objects.get(store, 0) is None


def test_every_element_begins_with_the_given_one(store: Store) -> None:
    token = object()
    assert [Table(store, OBJECTS, token).get(store, x) for x in range(2)] == [token] * 2
    call = host(store, "", "i32", lambda: 5)
    table = Table(store, FUNCS, call)
    assert [table.get(store, x) for x in range(2)] == [call] * 2
    assert table.get(store, 1)(store) == 5


@pytest.mark.parametrize("idx", [2, -1, 1 << 40, -(1 << 70)])
def test_beyond_the_end_there_is_nothing_to_get_and_nothing_to_set(store: Store, objects: Table, idx: int) -> None:
    assert objects.get(store, idx) is None
    with pytest.raises(WasmtimeError, match="out of bounds table access"):
        objects.set(store, idx, 1)


def test_growing_returns_the_old_size_and_fills(store: Store, objects: Table) -> None:
    token = object()
    assert [objects.grow(store, 1, token), objects.grow(store, 0, 3), objects.grow(store, 1, None)] == [2, 3, 3]
    assert [objects.get(store, x) for x in range(4)] == [None, None, token, None]
    assert objects.size(store) == 4


@pytest.mark.parametrize("amt", [3, 1 << 64, -1])
def test_a_table_does_not_grow_beyond_its_maximum(store: Store, objects: Table, amt: int) -> None:
    with pytest.raises(WasmtimeError, match=r"failed to grow table by `\d+`|cannot grow by negative amount"):
        objects.grow(store, amt, None)
    assert objects.size(store) == 2


def test_the_type_is_that_of_the_beginning(store: Store, objects: Table) -> None:
    objects.grow(store, 2, None)
    assert objects.type(store) == OBJECTS


@pytest.mark.parametrize("value", [3, "f", print, lambda: None])
def test_a_table_of_functions_takes_functions_of_webassembly_alone(store: Store, value: object) -> None:
    table = Table(store, FUNCS, None)
    for put in (
        lambda: table.set(store, 0, value),
        lambda: table.grow(store, 1, value),
        lambda: Table(store, FUNCS, value),
    ):
        with pytest.raises(TypeError, match="expected a Func or None"):
            put()
    assert table.size(store) == 2


def test_a_function_of_another_store_is_refused(store: Store) -> None:
    call = host(Store(store.engine), "", "", print)
    with pytest.raises(WasmtimeError, match="object used with the wrong store"):
        Table(store, FUNCS, call)


def test_webassembly_calls_what_python_has_put_there(store: Store) -> None:
    wat = """(module (table (export "t") 2 funcref) (type $t (func (param i32) (result i32)))
      (func (export "f") (param i32 i32) (result i32) local.get 1 local.get 0 call_indirect (type $t)))"""
    found = exports(store, wat)
    table, call = found["t"], found["f"]
    assert isinstance(table, Table)
    assert isinstance(call, Func)
    table.set(store, 1, host(store, "i32", "i32", lambda x: x * 2))
    assert call(store, 1, 21) == 42


def test_python_finds_what_webassembly_has_put_there(store: Store) -> None:
    wat = """(module (table (export "t") 1 externref)
      (func (export "f") (param externref) i32.const 0 local.get 0 table.set 0))"""
    token: list[int] = []
    table = get(Table, store, wat, "t")
    assert table.get(store, 0) is None
    found = exports(store, wat)
    found["f"](store, token)  # type: ignore[operator]
    assert found["t"].get(store, 0) is token  # type: ignore[union-attr]


def test_a_function_in_a_table_is_the_exported_one(store: Store) -> None:
    wat = '(module (func $f (export "f")) (table (export "t") 1 funcref) (elem (i32.const 0) $f))'
    found = exports(store, wat)
    assert found["t"].get(store, 0) == found["f"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("ty", "error", "message"),
    [
        (TableType(ValType.funcref(), Limits(2, 1)), WasmtimeError, "size minimum must not be greater than maximum"),
        (
            TableType(ValType.funcref(), Limits(10_000_001)),
            LimitError,
            "a table of 10000001 elements exceeds the limit",
        ),
        (TableType(ValType.funcref(), Limits(1 << 63), is_64=True), LimitError, "a table of 9223372036854775808 elem"),
    ],
)
def test_a_table_that_cannot_be_is_refused(
    store: Store, ty: TableType, error: type[WasmtimeError], message: str
) -> None:
    with pytest.raises(error, match=message):
        Table(store, ty, None)


def test_a_table_of_numbers_is_refused(store: Store) -> None:
    with pytest.raises(WasmtimeError, match="a table holds references, not i32"):
        Table(store, TableType(ValType.i32(), Limits(1)), 1)


def test_a_module_with_a_huge_table_is_valid_but_has_no_instance(store: Store) -> None:
    with pytest.raises(LimitError, match="a table of 4294967295 elements exceeds the limit"):
        exports(store, "(module (table 0xffffffff funcref))")


def test_the_largest_table_is_filled_in_no_time(store: Store) -> None:
    table = Table(store, TableType(ValType.externref(), Limits(10_000_000)), "x")
    assert (table.get(store, 9_999_999), table.size(store)) == ("x", 10_000_000)


@pytest.mark.parametrize("wrong", [None, 1, Limits(1)])
def test_a_table_is_made_from_a_table_type(store: Store, wrong: Any) -> None:
    with pytest.raises(TypeError, match="expected a TableType"):
        Table(store, wrong, None)


@pytest.mark.parametrize("idx", ["0", 0.0, None])
def test_an_index_is_an_integer(store: Store, objects: Table, idx: Any) -> None:
    for use in (
        lambda: objects.get(store, idx),
        lambda: objects.set(store, idx, 1),
        lambda: objects.grow(store, idx, 1),
    ):
        with pytest.raises(TypeError):
            use()


def test_two_handles_on_one_table_are_equal(store: Store) -> None:
    found = exports(store, '(module (table (export "a") 1 funcref) (export "b" (table 0)))')
    assert found["a"] == found["b"]
    assert len({found["a"], found["b"]}) == 1
    assert found["a"] != Table(store, FUNCS, None)
    assert repr(found["a"]) == "<Table 1 funcref>"


def test_a_segment_that_is_not_used_yet_keeps_its_references(store: Store) -> None:
    wat = """(module (table 1 funcref) (func $g (result i32) i32.const 9) (elem $e func $g)
      (func (export "f") (result i32)
        i32.const 0 i32.const 0 i32.const 1 table.init $e i32.const 0 call_indirect (result i32)))"""
    assert func(store, wat)(store) == 9
