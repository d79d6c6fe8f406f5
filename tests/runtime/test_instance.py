"""Instance: imports are matched, initialisation is in order, exports are found."""

from __future__ import annotations

import gc
from typing import Any

import pytest

from brolga import (
    Func,
    Global,
    GlobalType,
    Instance,
    LimitError,
    Limits,
    LinkError,
    Memory,
    MemoryType,
    Module,
    Store,
    Table,
    TableType,
    Trap,
    TrapCode,
    ValType,
    WasmtimeError,
)  # fmt: skip
from brolga.runtime.externs import AsExtern
from tests.runtime.make import exports, func, host

FUNCS = TableType(ValType.funcref(), Limits(4))


def test_exports_are_a_mapping_in_the_order_of_the_module(store: Store) -> None:
    wat = '(module (memory (export "m") 1) (func (export "")) (global (export "g") i32 (i32.const 2)))'
    found = exports(store, wat)
    assert list(found) == ["m", "", "g"]
    assert [type(item) for item in found.by_index] == [Memory, Func, Global]
    assert (len(found), "m" in found, "x" in found, found.get("x")) == (3, True, False, None)
    for missing in ("x", 0):
        with pytest.raises(KeyError):
            found[missing]  # type: ignore[index]
    assert repr(exports(store, '(module (memory (export "m") 1))')) == "<InstanceExports {'m': <Memory 1>}>"


def test_exports_are_the_same_each_time(store: Store) -> None:
    instance = Instance(store, Module(store.engine, '(module (func (export "f")))'), [])
    assert instance.exports(store) is instance.exports(store)


def test_what_is_exported_again_is_what_was_imported(store: Store) -> None:
    given: list[AsExtern] = [
        host(store, "", "", print),
        Memory(store, MemoryType(Limits(1))),
        Table(store, FUNCS, None),
        Global(store, GlobalType(ValType.i32(), True), 1),
    ]
    wat = """(module (import "" "f" (func)) (import "" "m" (memory 1)) (import "" "t" (table 4 funcref))
      (import "" "g" (global (mut i32)))
      (export "f" (func 0)) (export "m" (memory 0)) (export "t" (table 0)) (export "g" (global 0)))"""
    found = exports(store, wat, given)
    assert list(found.values()) == given
    assert list(exports(store, wat, found.by_index).values()) == given


def test_imports_may_be_any_iterable(store: Store) -> None:
    module = Module(store.engine, '(module (import "" "" (func)))')
    imports: Any = (item for item in [host(store, "", "", print)])
    assert len(Instance(store, module, imports).exports(store)) == 0


@pytest.mark.parametrize("count", [0, 2])
def test_a_wrong_number_of_imports_is_told(store: Store, count: int) -> None:
    module = Module(store.engine, '(module (import "" "" (func)))')
    with pytest.raises(WasmtimeError, match=f"expected 1 imports, found {count}"):
        Instance(store, module, [host(store, "", "", print)] * count)


@pytest.mark.parametrize("wrong", [None, 3, print, "f"])
def test_what_cannot_be_imported_is_a_type_error(store: Store, wrong: Any) -> None:
    with pytest.raises(TypeError, match="expected a Func, Table, Memory, Global or Tag for `a::b`"):
        exports(store, '(module (import "a" "b" (func)))', [wrong])


def test_an_import_from_another_store_is_refused(store: Store) -> None:
    other = Memory(Store(store.engine), MemoryType(Limits(1)))
    with pytest.raises(LinkError, match="object used with the wrong store: import `a::b`"):
        exports(store, '(module (import "a" "b" (memory 1)))', [other])


# The type asked for, the import given, whether it fits (spec, Matching)
MATCHES = [
    ("(func)", lambda s: host(s, "", "", print), True),
    ("(func)", lambda s: host(s, "i32", "", print), False),
    ("(func (result i32))", lambda s: host(s, "", "i64", print), False),
    ("(func)", lambda s: Memory(s, MemoryType(Limits(1))), False),
    ("(memory 1)", lambda s: Memory(s, MemoryType(Limits(1))), True),
    ("(memory 1)", lambda s: Memory(s, MemoryType(Limits(2, 3))), True),
    ("(memory 2)", lambda s: Memory(s, MemoryType(Limits(1))), False),
    ("(memory 1 2)", lambda s: Memory(s, MemoryType(Limits(1))), False),
    ("(memory 1 2)", lambda s: Memory(s, MemoryType(Limits(1, 2))), True),
    ("(memory 1 2)", lambda s: Memory(s, MemoryType(Limits(1, 3))), False),
    ("(memory 1)", lambda s: Table(s, FUNCS, None), False),
    ("(table 4 funcref)", lambda s: Table(s, FUNCS, None), True),
    ("(table 5 funcref)", lambda s: Table(s, FUNCS, None), False),
    ("(table 4 externref)", lambda s: Table(s, FUNCS, None), False),
    ("(table 4 9 funcref)", lambda s: Table(s, FUNCS, None), False),
    ("(global i32)", lambda s: Global(s, GlobalType(ValType.i32(), False), 1), True),
    ("(global (mut i32))", lambda s: Global(s, GlobalType(ValType.i32(), True), 1), True),
    ("(global i32)", lambda s: Global(s, GlobalType(ValType.i32(), True), 1), False),
    ("(global (mut i32))", lambda s: Global(s, GlobalType(ValType.i32(), False), 1), False),
    ("(global i64)", lambda s: Global(s, GlobalType(ValType.i32(), False), 1), False),
]


@pytest.mark.parametrize(("wanted", "make", "fits"), MATCHES)
def test_an_import_fits_or_is_refused_with_both_types(store: Store, wanted: str, make: Any, *, fits: bool) -> None:
    wat = f'(module (import "a" "b" {wanted}))'
    if fits:
        assert len(exports(store, wat, [make(store)])) == 0
        return
    with pytest.raises(LinkError, match=r"^incompatible import type for `a::b`: expected .+, found .+$"):
        exports(store, wat, [make(store)])


def test_the_start_function_runs_once_everything_is_in_place(store: Store) -> None:
    seen: list[bytes] = []
    memory = Memory(store, MemoryType(Limits(1)))
    look = host(store, "", "", lambda: seen.append(bytes(memory.read(store, 0, 2))))
    wat = """(module (import "" "look" (func $look)) (import "" "m" (memory 1))
      (data (i32.const 0) "hi") (start $look))"""
    exports(store, wat, [look, memory])
    assert seen == [b"hi"]


# What fails half-way


def half_way(store: Store, rest: str) -> tuple[Table, Memory]:
    """Instantiate a module that writes to an imported table and memory, and then fails."""
    table, memory = Table(store, FUNCS, None), Memory(store, MemoryType(Limits(1)))
    wat = f"""(module (import "" "t" (table 4 funcref)) (import "" "m" (memory 1)) (global $g i32 (i32.const 7))
      (func $get (result i32) global.get $g) (elem (i32.const 1) $get) (data (i32.const 0) "hi") {rest})"""
    with pytest.raises(Trap) as caught:
        exports(store, wat, [table, memory])
    gc.collect()
    assert caught.value.code in {TrapCode.UNREACHABLE, TrapCode.MEMORY_OUT_OF_BOUNDS, TrapCode.TABLE_OUT_OF_BOUNDS}
    return table, memory


@pytest.mark.parametrize("rest", ["(func $s unreachable) (start $s)", '(data (i32.const 65535) "xx")'])
def test_functions_of_an_instance_that_failed_can_be_called(store: Store, rest: str) -> None:
    table, memory = half_way(store, rest)
    assert table.get(store, 1)(store) == 7
    assert memory.read(store, 0, 2) == b"hi"


def test_segments_are_written_one_by_one(store: Store) -> None:
    table, memory = half_way(store, "(elem (i32.const 4) $get)")
    assert table.get(store, 1)(store) == 7
    assert memory.read(store, 0, 2) == bytes(2)


def test_the_exception_of_a_start_function_arrives(store: Store) -> None:
    def fail() -> None:
        raise LookupError("start")

    with pytest.raises(LookupError, match="start"):
        exports(store, '(module (import "" "" (func $f)) (start $f))', [host(store, "", "", fail)])


def test_a_store_survives_what_it_could_not_make(store: Store) -> None:
    for _ in range(3):
        with pytest.raises(LimitError):
            exports(store, "(module (memory 1) (table 0xffffffff funcref))")
    assert func(store, '(module (func (export "f") (result i32) i32.const 1))')(store) == 1


@pytest.mark.parametrize("wrong", [None, "(module)"])
def test_an_instance_is_made_from_a_module(store: Store, wrong: Any) -> None:
    with pytest.raises(TypeError, match="expected a Module"):
        Instance(store, wrong, [])
