"""Imports of `brolga.load`: objects of Python, whose types the module tells."""

from __future__ import annotations

import math
from types import SimpleNamespace
from typing import Any

import pytest

import brolga
from brolga import Caller, Engine, Func, FuncType, Limits, LinkError, Memory, MemoryType, Store


def calls(params: str, results: str) -> str:
    """A module that hands its import on."""
    given = " ".join(f"(local.get {x})" for x in range(len(params.split())))
    ty = f"{f'(param {params})' if params else ''} {f'(result {results})' if results else ''}"
    return f'(module (import "env" "f" (func $f {ty})) (func (export "f") {ty} (call $f {given})))'


def given(store: Store, params: str, results: str, function: object) -> Any:
    return brolga.load(calls(params, results), imports={"env": {"f": function}}, store=store).f


def test_the_type_is_the_one_that_the_module_wants(store: Store) -> None:
    assert given(store, "i32 f64", "f64", lambda a, b: a + b)(1, 0.5) == 1.5
    assert given(store, "", "", lambda: None)() is None
    assert given(store, "i64", "i64 i32", lambda a: divmod(a, 60))(61) == (1, 1)
    assert given(store, "externref", "externref", str)(5) == "5"


def test_what_a_function_raises_arrives(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        given(store, "i32", "i32", lambda a: 1 // a)(0)


def test_namespaces(store: Store) -> None:
    class Host:
        def f(self, angle: float) -> float:
            return math.cos(angle)

    wanted = calls("f64", "f64")
    other = brolga.load(wanted.replace("env", "x"), imports={"x": {"f": math.cos}}, store=store)
    for space in ({"f": math.cos}, SimpleNamespace(f=math.cos), Host(), other, other.instance.exports(store)):
        assert brolga.load(wanted, imports={"env": space}, store=store).f(0.0) == 1.0
    text = wanted.replace('"env" "f"', '"math" "cos"')
    assert brolga.load(text, imports={"math": math}, store=store).f(0.0) == 1.0


def test_a_function_annotated_so_sees_its_caller(store: Store) -> None:
    def before(caller: Caller, a: int) -> int:
        assert isinstance(caller, Caller)
        return a + 1

    class Host:
        def method(self, caller: Caller, a: int) -> int:
            return before(caller, a)

    def spelled(caller: "brolga.Caller", a: int) -> int:  # noqa: UP037  a string within a string
        return before(caller, a)

    def without(caller: int) -> int:
        return caller + 1

    spelled.__annotations__["caller"] = Caller  # as where annotations are no strings
    for function in (before, Host().method, spelled, without):
        assert given(store, "i32", "i32", function)(1) == 2


def test_values_are_globals(store: Store) -> None:
    text = """(module (import "env" "size" (global $size i32)) (import "env" "more" (global $more (mut f64)))
      (import "env" "any" (global $any externref))
      (export "more" (global $more))
      (func (export "f") (result i32 f64 externref) (global.get $size) (global.get $more) (global.get $any)))"""
    plugin = brolga.load(text, imports={"env": {"size": 3, "more": 0.5, "any": plugin_of}}, store=store)
    assert plugin.f() == (3, 0.5, plugin_of)
    plugin.more.value = 2.0
    assert plugin.f()[1] == 2.0


def plugin_of(engine: Engine, text: str, imports: dict[str, Any] | None = None, store: Store | None = None) -> Any:
    return brolga.load(text, imports=imports, store=store or Store(engine))


def test_handles_and_parts_of_other_plugins_are_shared(store: Store, engine: Engine) -> None:
    owner = plugin_of(
        engine,
        """(module (memory (export "memory") 1) (global (export "g") (mut i32) (i32.const 1))
          (table (export "t") 1 funcref) (func (export "h") (result i32) (i32.const 9)))""",
        store=store,
    )
    user = """(module (import "o" "memory" (memory 1)) (import "o" "g" (global (mut i32)))
      (import "o" "t" (table 1 funcref)) (import "o" "h" (func $h (result i32)))
      (func (export "f") (result i32)
        (i32.store (i32.const 0) (i32.const 42)) (global.set 0 (i32.const 2)) (call $h)))"""
    apart = {"memory": owner.memory, "g": owner.g, "t": owner.t.handle, "h": owner.h}
    for space in (owner, apart):
        owner.g.value = 1
        plugin = plugin_of(engine, user, {"o": space}, store)
        assert (plugin.f(), owner.memory[0], owner.g.value) == (9, 42, 2)
    memory = Memory(store, MemoryType(Limits(1, None)))
    plugin = plugin_of(
        engine, '(module (import "o" "m" (memory 1)) (export "m" (memory 0)))', {"o": {"m": memory}}, store
    )
    assert plugin.m.handle == memory


def test_a_function_of_the_same_store_is_called_without_python(store: Store) -> None:
    inner = given(store, "i32", "i32", abs)
    typed = Func(store, FuncType([brolga.i32], [brolga.i32]), abs).typed(store)  # type: ignore[list-item]
    for function in (inner, typed):
        assert given(store, "i32", "i32", function)(-3) == 3
    with pytest.raises(LinkError, match="incompatible import type"):
        given(store, "i64", "i32", inner)


def test_what_cannot_be_an_import_is_refused(store: Store) -> None:
    with pytest.raises(TypeError, match=r"`env::f` is a func \(i32\) -> \(i32\); int cannot be one"):
        given(store, "i32", "i32", 5)
    with pytest.raises(TypeError, match="`env::m` is a memory 1; bytearray cannot be one"):
        brolga.load('(module (import "env" "m" (memory 1)))', imports={"env": {"m": bytearray(65536)}}, store=store)
    with pytest.raises(TypeError):
        brolga.load('(module (import "env" "g" (global i32)))', imports={"env": {"g": "5"}}, store=store)


def test_what_is_not_given_is_named(store: Store) -> None:
    text = '(module (import "env" "f" (func)) (import "env" "g" (func)) (import "x" "h" (func (param i32))))'
    with pytest.raises(LinkError, match=r"unknown import: `env::g` has not been defined: func \(\) -> \(\)\n1 more is"):
        brolga.load(text, imports={"env": {"f": print}}, store=store)


def test_an_import_of_another_store_is_refused(store: Store, engine: Engine) -> None:
    other = plugin_of(engine, '(module (memory (export "m") 1))')
    with pytest.raises(brolga.WasmtimeError, match="wrong store"):
        plugin_of(engine, '(module (import "o" "m" (memory 1)))', {"o": other}, store)


def test_a_function_of_another_store_is_called_through_python(store: Store, engine: Engine) -> None:
    other = given(Store(engine), "i32", "i32", abs)
    assert given(store, "i32", "i32", other)(-4) == 4
