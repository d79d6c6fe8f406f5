"""The types of the API: values, compared by content."""

from __future__ import annotations

from typing import Any

import pytest

import brolga
from brolga import Engine, ExportType, FuncType, GlobalType, ImportType, Limits, MemoryType, Module, TableType, ValType

I32, I64, FUNCREF, EXTERNREF = ValType.i32(), ValType.i64(), ValType.funcref(), ValType.externref()


def test_value_types_are_written_as_in_the_text_format() -> None:
    names = ["i32", "i64", "f32", "f64", "externref", "funcref"]
    assert [str(getattr(ValType, name)()) for name in names] == names
    assert [getattr(brolga, name) for name in names] == [getattr(ValType, name)() for name in names]


def test_a_value_type_cannot_be_invented() -> None:
    with pytest.raises(TypeError, match=r"get one with ValType.i32"):
        ValType()
    with pytest.raises(TypeError):
        ValType("i128", 16)  # type: ignore[call-arg]


def test_types_are_equal_and_hash_alike_by_content() -> None:
    pairs: list[tuple[object, object]] = [
        (FuncType([I32], [I64]), FuncType((I32,), (I64,))),
        (Limits(1, 2), Limits(1, 2)),
        (MemoryType(Limits(1, None)), MemoryType(Limits(1))),
        (TableType(FUNCREF, Limits(1)), TableType(FUNCREF, Limits(1))),
        (GlobalType(I32, True), GlobalType(I32, True)),
    ]
    for one, other in pairs:
        assert one == other
        assert hash(one) == hash(other)
    assert FuncType([I32], []) != FuncType([], [I32])
    assert Limits(1) != Limits(1, 1)


def test_lists_of_a_function_type_are_copies() -> None:
    ty = FuncType([I32], [I64])
    ty.params.append(I64)
    ty.results.clear()
    assert (ty.params, ty.results) == ([I32], [I64])


def test_types_show_themselves() -> None:
    assert str(FuncType([I32, I64], [I64])) == "(i32, i64) -> (i64)"
    assert repr(FuncType([I32], [])) == "FuncType([ValType(i32)], [])"
    assert [str(Limits(1)), str(Limits(1, 2))] == ["1", "1 2"]
    assert str(MemoryType(Limits(1, 2))) == "1 2"
    assert str(TableType(FUNCREF, Limits(1))) == "1 funcref"
    assert [str(GlobalType(I32, True)), str(GlobalType(I32, False))] == ["(mut i32)", "i32"]


def test_a_memory_type_tells_its_page_size() -> None:
    ty = MemoryType(Limits(1))
    assert (ty.page_size, ty.page_size_log2, ty.is_64, ty.is_shared) == (65536, 16, False, False)


@pytest.mark.parametrize(
    ("make", "args"),
    [
        (FuncType, ([3], [])),
        (FuncType, ([], ["i32"])),
        (FuncType, (None, [])),
        (Limits, ("1", None)),
        (Limits, (1.5, None)),
        (Limits, (1, "2")),
        (MemoryType, (1,)),
        (TableType, (Limits(1), FUNCREF)),
        (TableType, (FUNCREF, 1)),
        (GlobalType, ("i32", True)),
    ],
)
def test_a_type_made_of_something_else_is_a_type_error(make: Any, args: tuple[object, ...]) -> None:
    with pytest.raises(TypeError):
        make(*args)


@pytest.mark.parametrize("args", [(-1, None), (0, -1), (1 << 64, None)])
def test_limits_that_no_memory_can_have_are_an_overflow(args: tuple[int, int | None]) -> None:
    with pytest.raises(OverflowError):
        Limits(*args)


def test_a_limit_does_not_change() -> None:
    with pytest.raises(AttributeError):
        Limits(1).min = 2  # type: ignore[misc]


def test_a_module_lists_imports_and_exports_in_order(engine: Engine) -> None:
    module = Module(
        engine,
        """(module (import "a" "f" (func (param i32))) (import "a" "m" (memory 1 2)) (import "b" "g" (global i64))
             (table (export "t") 3 externref) (func (export "h") (result i32) i32.const 1)
             (export "f" (func 0)) (export "m" (memory 0)) (export "g" (global 0)))""",
    )
    assert module.imports == [
        ImportType("a", "f", FuncType([I32], [])),
        ImportType("a", "m", MemoryType(Limits(1, 2))),
        ImportType("b", "g", GlobalType(I64, False)),
    ]
    assert module.exports == [
        ExportType("t", TableType(EXTERNREF, Limits(3))),
        ExportType("h", FuncType([], [I32])),
        ExportType("f", FuncType([I32], [])),
        ExportType("m", MemoryType(Limits(1, 2))),
        ExportType("g", GlobalType(I64, False)),
    ]
    assert [(i.module, i.name) for i in module.imports] == [("a", "f"), ("a", "m"), ("b", "g")]
    assert module.exports[1].name == "h"
