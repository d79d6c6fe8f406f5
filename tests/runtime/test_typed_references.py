"""References to functions of a type: nothing else gets into them, whichever way it comes."""

from __future__ import annotations

from typing import Any

import pytest

from brolga import Config, Engine, Func, FuncType, Global, Instance, LinkError, Module, Store, Table, Trap, ValType
from brolga.errors import UnsupportedError
from brolga.traps import TrapCode

I32, I64 = ValType.i32(), ValType.i64()

TEXT = """(module
  (type $f (func (result i32)))
  (import "" "pass" (func $pass (param (ref $f)) (result (ref null $f))))
  (table (export "table") 2 (ref null $f))
  (global (export "global") (mut (ref $f)) (ref.func $one))
  (func $one (export "one") (type $f) (i32.const 1))
  (func (export "other") (result i64) (i64.const 2))
  (func (export "call") (param (ref null $f)) (result i32) (call_ref $f (local.get 0)))
  (func (export "strict") (param (ref $f)) (result i32) (call_ref $f (local.get 0)))
  (func (export "through") (result (ref null $f)) (call $pass (ref.func $one)))
  (func (export "any") (param (ref func) (ref extern)) (result (ref extern)) (local.get 1)))"""


def exports(result: Any = None) -> tuple[Store, dict[str, Any]]:
    store = Store(Engine())
    module = Module(store.engine, TEXT)
    ty = module.imports[0].type
    assert isinstance(ty, FuncType)
    passed = Func(store, ty, lambda func: func if result is None else result(store))
    return store, dict(Instance(store, module, [passed]).exports(store))


def wrong(store: Store) -> Func:
    return Func(store, FuncType([], [I64]), lambda: 1)


def test_a_function_of_the_type_is_called() -> None:
    store, found = exports()
    assert found["call"](store, found["one"]) == 1
    assert found["strict"](store, Func(store, FuncType([], [I32]), lambda: 7)) == 7
    assert found["through"](store) == found["one"]


def test_null_traps_or_is_refused() -> None:
    store, found = exports()
    with pytest.raises(Trap, match="null function reference") as caught:
        found["call"](store, None)
    assert caught.value.trap_code is TrapCode.NULL_REFERENCE
    for name, args in (("strict", (None,)), ("any", (None, 1)), ("any", (found["one"], None))):
        with pytest.raises(TypeError, match="cannot be None"):
            found[name](store, *args)
    assert found["any"](store, found["other"], "x") == "x"


@pytest.mark.parametrize("name", ["call", "strict"])
def test_an_argument_of_another_type_is_refused(name: str) -> None:
    store, found = exports()
    with pytest.raises(TypeError, match="a reference to a function of another type"):
        found[name](store, found["other"])


def test_a_host_function_returns_nothing_else() -> None:
    store, found = exports(wrong)
    with pytest.raises(TypeError, match="a reference to a function of another type"):
        found["through"](store)


def test_tables_and_globals_take_nothing_else() -> None:
    store, found = exports()
    table, cell = found["table"], found["global"]
    table.set(store, 0, found["one"])
    assert table.get(store, 0) == found["one"]
    for act in (
        lambda: table.set(store, 0, found["other"]),
        lambda: table.grow(store, 1, found["other"]),
        lambda: cell.set_value(store, found["other"]),
        lambda: Table(store, table.type(store), found["other"]),
        lambda: Global(store, cell.type(store), found["other"]),
    ):
        with pytest.raises(TypeError, match=r"expected a \(ref .*\), got a function of type"):
            act()
    with pytest.raises(TypeError, match=r"a \(ref .*\) cannot be None"):
        cell.set_value(store, None)
    assert cell.value(store) == found["one"]


def link(exporting: str, importing: str) -> None:
    store = Store(Engine())
    given = Instance(store, Module(store.engine, exporting), []).exports(store).by_index
    Instance(store, Module(store.engine, importing), list(given))


FITTING = [
    ('(global (export "g") (ref $f) (ref.func $x))', "(global (ref null $f))"),
    ('(global (export "g") (ref $f) (ref.func $x))', "(global funcref)"),
    ('(global (export "g") (mut (ref $f)) (ref.func $x))', "(global (mut (ref $f)))"),
    ('(table (export "t") 1 (ref null $f))', "(table 1 (ref null $f))"),
]
OTHER = [
    ('(global (export "g") (ref null $f) (ref.func $x))', "(global (ref $f))"),
    ('(global (export "g") (ref $f) (ref.func $x))', "(global (ref $g))"),
    ('(global (export "g") (mut (ref $f)) (ref.func $x))', "(global (mut (ref null $f)))"),
    ('(table (export "t") 1 (ref null $f))', "(table 1 funcref)"),
    ('(export "x" (func $x))', "(func (type $alike))"),
]
EXPORTING = "(type $f (func (result i32))) (func $x (type $f) (i32.const 1)) (elem declare func $x)"
TYPES = """(type $g (func (result i64))) (type $f (func (result i32)))
  (rec (type $alike (func (result i32))) (type (func)))"""


@pytest.mark.parametrize(("exported", "imported"), FITTING)
def test_an_import_may_be_of_a_subtype_where_it_is_only_read(exported: str, imported: str) -> None:
    link(
        f"(module {EXPORTING} {exported})",
        f'(module {TYPES} (import "" "" {imported}))',
    )


@pytest.mark.parametrize(("exported", "imported"), OTHER)
def test_another_import_does_not_fit(exported: str, imported: str) -> None:
    with pytest.raises(LinkError, match="incompatible import type"):
        link(
            f"(module {EXPORTING} {exported})",
            f'(module {TYPES} (import "" "" {imported}))',
        )


def test_types_are_shown_as_far_as_they_are_short() -> None:
    module = Module(Engine(), '(module (type $f (func (param i32))) (global (export "g") (ref null $f) ref.null $f))')
    assert str(module.exports[0].type) == "(ref null (func (i32) -> ()))"


def test_recursive_types_are_the_same_in_all_modules_of_an_engine() -> None:
    text = '(module (rec (type $r (func (param (ref null $r))))) (func (export "f") (type $r)))'
    importing = '(module (type (func)) (rec (type $s (func (param (ref null $s))))) (import "" "f" (func (type $s))))'
    link(text, importing)
    engine = Engine()
    first, second = Module(engine, text), Module(engine, importing)
    assert first.types[0] is second.types[1]


def test_it_can_be_switched_off() -> None:
    config = Config()
    config.wasm_function_references = False
    with pytest.raises(UnsupportedError, match="typed function references is switched off"):
        Module(Engine(config), TEXT)
