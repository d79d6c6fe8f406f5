"""Caller: what a host function sees of the instance that calls it."""

from __future__ import annotations

import pytest

from brolga import Caller, Func, Store
from tests.runtime.make import exports, func, host, ty


def test_a_caller_has_the_exports_of_the_instance_that_calls(store: Store) -> None:
    seen: list[object] = []

    def look(caller: Caller, x: int) -> int:
        memory = caller["memory"]
        seen.extend([memory, caller.get("f"), caller.get("missing"), memory.read(caller, 0, 2)])
        return x

    wat = """(module (import "" "" (func $look (param i32) (result i32))) (memory (export "memory") 1)
      (data (i32.const 0) "hi") (func (export "f") (param i32) (result i32) local.get 0 call $look))"""
    found = exports(store, wat, [host(store, "i32", "i32", look, caller=True)])
    assert found["f"](store, 3) == 3  # type: ignore[operator]
    assert seen == [found["memory"], found["f"], None, b"hi"]


def test_a_caller_is_a_store(store: Store) -> None:
    results: list[object] = []

    def use(caller: Caller) -> None:
        inner = func_in(caller)
        results.append(inner(caller, 20, 22))

    def func_in(caller: Caller) -> Func:
        return Func(caller, ty("i32 i32", "i32"), lambda a, b: a + b)

    host(store, "", "", use, caller=True)(store)
    assert results == [42]


def test_a_caller_without_instance_has_no_exports(store: Store) -> None:
    def look(caller: Caller) -> None:
        assert caller.get("memory") is None
        with pytest.raises(KeyError, match="failed to find export memory"):
            caller["memory"]

    host(store, "", "", look, caller=True)(store)


@pytest.mark.parametrize("ending", ["return", "raise"])
def test_a_caller_is_valid_until_the_host_function_ends(store: Store, ending: str) -> None:
    kept: list[Caller] = []

    def keep(caller: Caller) -> None:
        kept.append(caller)
        if ending == "raise":
            raise LookupError

    wat = '(module (import "" "" (func)) (memory (export "m") 1) (func (export "f") call 0))'
    call = func(store, wat, [host(store, "", "", keep, caller=True)])
    if ending == "raise":
        with pytest.raises(LookupError):
            call(store)
    else:
        call(store)
    assert kept[0].get("m") is None
    with pytest.raises(KeyError):
        kept[0]["m"]
    with pytest.raises(ValueError, match="caller is no longer valid"):
        call(kept[0])


def test_each_level_has_a_caller_of_its_own(store: Store) -> None:
    seen: list[str] = []

    def look(caller: Caller, depth: int) -> None:
        seen.append(exported(caller))
        if depth:
            calls[depth % 2](depth - 1)
        seen.append(exported(caller))

    def exported(caller: Caller) -> str:
        return next(name for name in "ab" if caller.get(name))

    wat = """(module (import "" "" (func (param i32)))
      (func $f (export "f") (param i32) local.get 0 call 0) (export "{}" (func $f)))"""
    calls = [func(store, wat.format(name), [host(store, "i32", "", look, caller=True)]).typed(store) for name in "ab"]
    calls[0](3)
    assert "".join(seen) == "ababbaba"
