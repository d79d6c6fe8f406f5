"""Linker: names for imports, and what stands behind them in each store."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from brolga import (
    Caller,
    Engine,
    Func,
    Global,
    Instance,
    InstancePre,
    Limits,
    Linker,
    LinkError,
    Memory,
    MemoryType,
    Module,
    Store,
    Table,
    Trap,
    WasmtimeError,
)  # fmt: skip
from tests.runtime.make import host, ty

CALLS = """(module (import "h" "f" (func (param i32) (result i32)))
  (func (export "f") (param i32) (result i32) local.get 0 call 0))"""


@pytest.fixture
def linker(engine: Engine) -> Linker:
    return Linker(engine)


def call(store: Store, instance: Instance, *args: object) -> Any:
    found = instance.exports(store)["f"]
    assert isinstance(found, Func)
    return found(store, *args)


def test_what_is_defined_is_imported(linker: Linker, store: Store) -> None:
    linker.define(store, "h", "f", host(store, "i32", "i32", lambda x: x + 1))
    assert call(store, linker.instantiate(store, Module(linker.engine, CALLS)), 4) == 5


def test_a_function_without_a_store_is_there_for_all(linker: Linker) -> None:
    linker.define_func("h", "f", ty("i32", "i32"), lambda x: x * 3)
    module = Module(linker.engine, CALLS)
    for store in (Store(linker.engine), Store(linker.engine)):
        assert call(store, linker.instantiate(store, module), 4) == 12


def test_a_function_without_a_store_may_see_its_caller(linker: Linker, store: Store) -> None:
    def look(caller: Caller, x: int) -> int:
        assert caller["f"].type(caller) == ty("i32", "i32")
        return -x

    linker.define_func("h", "f", ty("i32", "i32"), look, access_caller=True)
    assert call(store, linker.instantiate(store, Module(linker.engine, CALLS)), 4) == -4


def test_exports_of_an_instance_become_imports(linker: Linker, store: Store) -> None:
    library = (
        '(module (func (export "f") (param i32) (result i32) local.get 0 i32.const 2 i32.shl) (memory (export "m") 1))'
    )
    instance = linker.instantiate(store, Module(linker.engine, library))
    linker.define_instance(store, "h", instance)
    assert call(store, linker.instantiate(store, Module(linker.engine, CALLS)), 4) == 16
    assert linker.get(store, "h", "m") == instance.exports(store)["m"]


def test_a_name_is_taken_once_unless_shadowing_is_allowed(linker: Linker, store: Store) -> None:
    linker.define_func("h", "f", ty("i32", "i32"), lambda x: 1)
    with pytest.raises(WasmtimeError, match="import of `h::f` defined twice"):
        linker.define(store, "h", "f", host(store, "", "", print))
    linker.allow_shadowing = True
    linker.define_func("h", "f", ty("i32", "i32"), lambda x: 2)
    assert call(store, linker.instantiate(store, Module(linker.engine, CALLS)), 0) == 2
    with pytest.raises(TypeError, match="expected a bool"):
        linker.allow_shadowing = 1  # type: ignore[assignment]


def test_an_import_without_a_definition_is_unknown(linker: Linker, store: Store) -> None:
    module = Module(linker.engine, CALLS)
    for make in (lambda: linker.instantiate(store, module), lambda: linker.instantiate_pre(module)):
        with pytest.raises(LinkError, match=r"^unknown import: `h::f` has not been defined: func \(i32\) -> \(i32\)$"):
            make()


def test_an_import_of_another_type_is_refused(linker: Linker, store: Store) -> None:
    linker.define_func("h", "f", ty("i64"), print)
    with pytest.raises(LinkError, match=r"^incompatible import type for `h::f`: expected func"):
        linker.instantiate(store, Module(linker.engine, CALLS))


def test_what_belongs_to_a_store_is_for_that_store(linker: Linker, store: Store) -> None:
    linker.define(store, "h", "f", host(store, "i32", "i32", abs))
    other = Store(linker.engine)
    with pytest.raises(LinkError, match="wrong store"):
        linker.instantiate(other, Module(linker.engine, CALLS))
    for use in (
        lambda: linker.get(other, "h", "f"),
        lambda: linker.define(other, "h", "g", host(store, "", "", print)),
    ):
        with pytest.raises(WasmtimeError, match="wrong store"):
            use()


def test_another_engine_is_refused(linker: Linker, store: Store) -> None:
    linker.define_func("h", "f", ty("i32", "i32"), abs)
    stranger = Engine()
    with pytest.raises(WasmtimeError, match="different engines"):
        linker.instantiate(Store(stranger), Module(linker.engine, CALLS))
    with pytest.raises(WasmtimeError, match="different engines"):
        linker.instantiate(store, Module(stranger, CALLS))


# Prepared modules


def test_a_prepared_module_is_instantiated_any_number_of_times(linker: Linker) -> None:
    linker.define_func("h", "f", ty("i32", "i32"), lambda x: x + 1)
    module = Module(linker.engine, CALLS)
    prepared = linker.instantiate_pre(module)
    linker.allow_shadowing = True
    linker.define_func("h", "f", ty("i32", "i32"), lambda x: x + 2)
    assert isinstance(prepared, InstancePre)
    assert prepared.module is module
    for store in (Store(linker.engine), Store(linker.engine)):
        assert call(store, prepared.instantiate(store), 1) == 2


# Commands and reactors

COMMAND = """(module (global $n (mut i32) (i32.const 0)) (memory (export "memory") 1)
  (func $add (export "f") (result i32) global.get $n i32.const 1 i32.add global.set $n global.get $n)
  (func (export "_start") call $add drop))"""
REACTOR = """(module (global $n (mut i32) (i32.const 0))
  (func $add (export "f") (result i32) global.get $n i32.const 1 i32.add global.set $n global.get $n)
  (func (export "_initialize") call $add drop))"""


def test_each_call_of_a_command_has_an_instance_of_its_own(linker: Linker, store: Store) -> None:
    linker.define_module(store, "m", Module(linker.engine, COMMAND))
    found = linker.get(store, "m", "f")
    assert isinstance(found, Func)
    assert [found(store), found(store)] == [1, 1]
    assert linker.get_default(store, "m")(store) is None
    with pytest.raises(WasmtimeError, match="item not defined in linker"):
        linker.get(store, "m", "memory")


def test_a_reactor_is_initialised_once(linker: Linker, store: Store) -> None:
    linker.define_module(store, "m", Module(linker.engine, REACTOR))
    found = linker.get(store, "m", "f")
    assert isinstance(found, Func)
    assert [found(store), found(store)] == [2, 3]


@pytest.mark.parametrize(
    ("wat", "message"),
    [
        ('(module (global (export "_start") i32 (i32.const 1)))', "`_start` must be a function"),
        ('(module (func (export "_start")) (func (export "_initialize")))', "both a Command and a Reactor"),
        ('(module (func (export "_start")) (global (export "g") i32 (i32.const 1)))', "'g' is not a function"),
        ('(module (func (export "_initialize") (param i32)))', "`_initialize` must be a function without parameters"),
    ],
)
def test_a_module_that_is_neither_is_refused(linker: Linker, store: Store, wat: str, message: str) -> None:
    with pytest.raises(WasmtimeError, match=message):
        linker.define_module(store, "m", Module(linker.engine, wat))


def test_the_default_of_a_module_is_its_nameless_export_or_start(linker: Linker, store: Store) -> None:
    linker.define_func("both", "", ty("", "i32"), lambda: 1)
    linker.define_func("both", "_start", ty("", "i32"), lambda: 2)
    linker.define_func("start", "_start", ty("", "i32"), lambda: 3)
    assert [linker.get_default(store, name)(store) for name in ("both", "start", "none")] == [1, 3, None]


# Unknown imports

WANTS_ALL = """(module (import "a" "f" (func $f (param i32) (result i32 f64 externref))) (import "a" "m" (memory 2))
  (import "a" "t" (table 3 funcref)) (import "a" "g" (global i64)) (import "a" "r" (global (mut externref)))
  (import "a" "f" (func (param i32) (result i32 f64 externref)))
  (func (export "f") (result i32 f64 externref) i32.const 1 call $f))"""


def test_unknown_imports_get_default_values(linker: Linker, store: Store) -> None:
    module = Module(linker.engine, WANTS_ALL)
    linker.define_unknown_imports_as_default_values(store, module)
    assert call(store, linker.instantiate(store, module)) == [0, 0.0, None]
    found = {name: linker.get(store, "a", name) for name in "mtgr"}
    assert isinstance(found["m"], Memory)
    assert isinstance(found["t"], Table)
    assert isinstance(found["g"], Global)
    assert isinstance(found["r"], Global)
    assert (found["m"].size(store), found["t"].size(store)) == (2, 3)
    assert (found["g"].value(store), found["r"].value(store)) == (0, None)


def test_unknown_functions_trap_when_they_are_called(linker: Linker, store: Store) -> None:
    module = Module(linker.engine, WANTS_ALL)
    linker.define_unknown_imports_as_traps(module)
    with pytest.raises(LinkError, match="unknown import: `a::m` has not been defined"):
        linker.instantiate(store, module)
    linker.define_unknown_imports_as_default_values(store, module)
    with pytest.raises(Trap, match="unknown import: `a::f` has not been defined"):
        call(store, linker.instantiate(store, module))


def test_known_imports_stay_as_they_are(linker: Linker, store: Store) -> None:
    linker.define_func("h", "f", ty("i32", "i32"), lambda x: 9)
    module = Module(linker.engine, CALLS)
    linker.define_unknown_imports_as_traps(module)
    assert call(store, linker.instantiate(store, module), 1) == 9


# What is given in the wrong place


def test_a_linker_takes_what_its_methods_say(linker: Linker, store: Store) -> None:
    module: Any = Module(linker.engine, "(module)")
    wrong: Any = 3
    uses: list[Callable[[], object]] = [
        lambda: Linker(wrong),
        lambda: linker.define(store, "a", "b", wrong),
        lambda: linker.define(store, wrong, "b", host(store, "", "", print)),
        lambda: linker.define(wrong, "a", "b", host(store, "", "", print)),
        lambda: linker.define_func("a", "b", wrong, print),
        lambda: linker.define_func("a", "b", ty(), wrong),
        lambda: linker.define_func("a", wrong, ty(), print),
        lambda: linker.define_instance(store, "a", wrong),
        lambda: linker.define_module(store, "a", wrong),
        lambda: linker.define_module(wrong, "a", module),
        lambda: linker.instantiate(store, wrong),
        lambda: linker.instantiate(wrong, module),
        lambda: linker.instantiate_pre(wrong),
        lambda: linker.define_unknown_imports_as_traps(wrong),
        lambda: linker.define_unknown_imports_as_default_values(store, wrong),
    ]
    for use in uses:
        with pytest.raises(TypeError):
            use()


def test_a_closed_linker_is_of_no_use(linker: Linker, store: Store) -> None:
    module = Module(linker.engine, "(module)")
    with linker:
        linker.define_func("a", "b", ty(), print)
    uses: list[Callable[[], object]] = [
        lambda: linker.define_func("a", "c", ty(), print),
        lambda: linker.get(store, "a", "b"),
        lambda: linker.get_default(store, "x"),
        lambda: linker.instantiate(store, module),
        lambda: linker.instantiate_pre(module),
        lambda: linker.define_unknown_imports_as_traps(module),
        linker.__enter__,
    ]
    for use in uses:
        with pytest.raises(ValueError, match="already closed"):
            use()


def test_memories_are_shared_by_name(linker: Linker, store: Store) -> None:
    memory = Memory(store, MemoryType(Limits(1)))
    linker.define(store, "env", "memory", memory)
    wat = '(module (import "env" "memory" (memory 1)) (data (i32.const {}) "{}"))'
    for at, text in ((0, "ab"), (2, "cd")):
        linker.instantiate(store, Module(linker.engine, wat.format(at, text)))
    assert memory.read(store, 0, 4) == b"abcd"
