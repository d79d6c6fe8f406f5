"""Global: a variable that Python and WebAssembly share."""

from __future__ import annotations

import math
from typing import Any

import pytest

from brolga import Func, Global, GlobalType, Store, ValType, WasmtimeError
from tests.runtime.make import exports, host


def make(store: Store, name: str, value: object, *, mutable: bool = True) -> Global:
    return Global(store, GlobalType(getattr(ValType, name)(), mutable), value)


@pytest.mark.parametrize(
    ("name", "given", "kept"),
    [
        ("i32", -1, -1),
        ("i32", 0xFFFFFFFF, -1),
        ("i32", True, 1),
        ("i64", 1 << 63, -(1 << 63)),
        ("i64", -(1 << 63), -(1 << 63)),
        ("f32", 1.5, 1.5),
        ("f32", 3, 3.0),
        ("f32", 1e300, math.inf),
        ("f32", -1e300, -math.inf),
        ("f64", 0.1, 0.1),
        ("f64", True, 1.0),
        ("externref", None, None),
        ("externref", 0, 0),
        ("externref", "", ""),
        ("funcref", None, None),
    ],
)
def test_a_value_is_kept(store: Store, name: str, given: object, kept: object) -> None:
    assert make(store, name, given).value(store) == kept
    changed = make(store, name, None if name.endswith("ref") else 0)
    changed.set_value(store, given)
    assert changed.value(store) == kept


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("i32", 1 << 32, OverflowError),
        ("i32", -(1 << 31) - 1, OverflowError),
        ("i64", 1 << 64, OverflowError),
        ("i32", 1.0, TypeError),
        ("i32", "1", TypeError),
        ("i32", None, TypeError),
        ("f64", "1", TypeError),
        ("f64", b"1", TypeError),
        ("f32", None, TypeError),
        ("f64", 10**400, OverflowError),
        ("funcref", print, TypeError),
    ],
)
def test_a_value_that_does_not_fit_is_refused(store: Store, name: str, value: object, error: type[Exception]) -> None:
    with pytest.raises(error):
        make(store, name, value)
    glob = make(store, name, None if name.endswith("ref") else 5)
    before = glob.value(store)
    with pytest.raises(error):
        glob.set_value(store, value)
    assert glob.value(store) == before


def test_a_function_is_kept(store: Store) -> None:
    call = host(store, "", "i32", lambda: 3)
    assert make(store, "funcref", call).value(store) == call


def test_an_immutable_global_does_not_change(store: Store) -> None:
    glob = make(store, "i32", 1, mutable=False)
    with pytest.raises(WasmtimeError, match="immutable global cannot be set"):
        glob.set_value(store, 2)
    assert glob.value(store) == 1


def test_a_global_is_shared_with_webassembly(store: Store) -> None:
    glob = make(store, "i64", 5)
    wat = """(module (import "" "g" (global $g (mut i64))) (export "g" (global $g))
      (func (export "f") global.get $g i64.const 1 i64.add global.set $g))"""
    found = exports(store, wat, [glob])
    add = found["f"]
    assert isinstance(add, Func)
    add(store)
    glob.set_value(store, glob.value(store) * 10)
    add(store)
    assert (glob.value(store), found["g"]) == (61, glob)


def test_an_object_in_a_global_of_an_instance_comes_back(store: Store) -> None:
    wat = """(module (global (export "g") (mut externref) (ref.null extern)))"""
    glob = exports(store, wat)["g"]
    assert isinstance(glob, Global)
    assert glob.value(store) is None
    token: list[int] = []
    glob.set_value(store, token)
    store.gc()
    assert glob.value(store) is token


def test_globals_compute_their_first_value(store: Store) -> None:
    wat = """(module (import "" "g" (global $g i32)) (global (export "h") i32 global.get $g i32.const 2 i32.mul)
      (func $f (export "f")) (global (export "r") funcref (ref.func $f)) (global (export "n") f32 (f32.const -0)))"""
    found = exports(store, wat, [make(store, "i32", 21, mutable=False)])
    values = [found[name].value(store) for name in ("h", "r", "n")]  # type: ignore[union-attr]
    assert values[:2] == [42, found["f"]]
    assert math.copysign(1, values[2]) == -1


def test_the_type_is_told(store: Store) -> None:
    glob = make(store, "f64", 1, mutable=False)
    assert glob.type(store) == GlobalType(ValType.f64(), False)
    assert repr(glob) == "<Global f64>"


def test_two_handles_on_one_global_are_equal(store: Store) -> None:
    found = exports(store, '(module (global (export "a") i32 (i32.const 1)) (export "b" (global 0)))')
    assert found["a"] == found["b"]
    assert len({found["a"], found["b"]}) == 1
    assert found["a"] != make(store, "i32", 1)


@pytest.mark.parametrize("wrong", [None, ValType.i32()])
def test_a_global_is_made_from_a_global_type(store: Store, wrong: Any) -> None:
    with pytest.raises(TypeError, match="expected a GlobalType"):
        Global(store, wrong, 1)
