"""The object that `Func.typed` returns: what it says of itself, and how it lives."""

from __future__ import annotations

import copy
import gc
import pickle
import sys
import weakref
from collections.abc import Callable
from typing import Any

import pytest

from brolga import Engine, Func, Store, WasmtimeError
from brolga.runtime.callables import TypedFunc
from brolga.runtime.typed import _ATTRIBUTES
from tests.runtime.make import exports, func, host, ty

ADD = '(module (func (export "f") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add))'
SWAP = '(module (func (export "f") (param i32 i64) (result i64 i32) local.get 1 local.get 0))'


@pytest.fixture
def add(store: Store) -> Any:
    return func(store, ADD).typed(store)


def test_it_says_what_it_is(store: Store, add: Any) -> None:
    assert repr(add) == "<TypedFunc f: (i32, i32) -> (i32)>"
    assert (add.__name__, add.__qualname__) == ("f", "f")
    assert add.__doc__ == "f(i32, i32) -> (i32)"
    assert add.type == ty("i32 i32", "i32")
    assert (type(add).__name__, type(add).__module__) == ("TypedFunc", "brolga")
    assert type(add) is type(func(store, SWAP).typed(store))


def test_type_checkers_see_all_that_it_has() -> None:
    public = {name for name in _ATTRIBUTES if not name.startswith("_")}
    assert {name for name in vars(TypedFunc) if not name.startswith("_")} == public


def test_it_has_a_c_declaration(store: Store, add: Any) -> None:
    assert add.prototype == "int32_t f(int32_t, int32_t);"
    swap: Any = func(store, SWAP).typed(store)
    assert swap.prototype == "struct f_rest { int32_t r1; };\nint64_t f(int32_t, int64_t, struct f_rest *rest);"


@pytest.mark.parametrize(
    ("arguments", "count"), [((), "0"), ((1,), "1"), ((1, 2, 3), "3"), (range(1000), "1000")], ids=str
)
def test_it_counts_its_arguments(add: Any, arguments: Any, count: str) -> None:
    message = rf"a function of type \(i32, i32\) -> \(i32\) takes 2 arguments, {count} given"
    with pytest.raises(TypeError, match=message):
        add(*arguments)


@pytest.mark.parametrize("arguments", [(), (1,), (1, 2)])
def test_it_takes_no_arguments_by_name(add: Any, arguments: tuple[int, ...]) -> None:
    with pytest.raises(TypeError, match="takes no keyword arguments"):
        add(*arguments, x=1)
    no_names: dict[str, int] = {}
    assert add(*(1, 2), **no_names) == 3


def test_it_is_called_in_every_way(add: Any) -> None:
    assert add.__call__(1, 2) == 3
    assert list(map(add, [1, 2], [3, 4])) == [4, 6]
    assert [*filter(func_of_one(add), range(3))] == [1, 2]


def func_of_one(add: Callable[[int, int], int]) -> Callable[[int], int]:
    return lambda number: add(number, 0)


def test_it_is_no_method_of_a_class_that_has_it(add: Any) -> None:
    holder = type("Holder", (), {"add": add})
    assert holder().add(1, 2) == 3


@pytest.mark.parametrize("act", [copy.copy, copy.deepcopy, pickle.dumps], ids=lambda act: act.__name__)
def test_it_cannot_be_copied(add: Any, act: Callable[[object], object]) -> None:
    with pytest.raises(TypeError, match="cannot copy or pickle"):
        act(add)


def test_nobody_else_can_make_one(add: Any) -> None:
    with pytest.raises(TypeError, match="cannot create"):
        type(add)()
    with pytest.raises(TypeError, match="not an acceptable base type"):
        type("Sub", (type(add),), {})


def test_its_attributes_are_read_only(add: Any) -> None:
    for name in ("__name__", "type", "prototype", "_bound", "anything"):
        with pytest.raises((AttributeError, TypeError)):
            setattr(add, name, None)


def test_it_is_one_for_each_handle(store: Store) -> None:
    function = func(store, ADD)
    assert function.typed(store) is function.typed(store)
    assert function.typed(store) is not function.typed_bits(store)


def test_it_keeps_its_store_and_not_longer() -> None:
    def make() -> tuple[Any, weakref.ref[Any]]:
        store = Store()
        token = type("Token", (), {})()
        return host(store, "", "externref", lambda: token).typed(store), weakref.ref(token)

    typed, store_data = make()
    gc.collect()
    assert typed() is store_data() is not None
    gone = weakref.ref(typed)
    del typed
    gc.collect()
    assert gone() is None
    assert store_data() is None


def test_a_weak_reference_is_told_when_it_goes(store: Store) -> None:
    told: list[str] = []
    typed = func(store, ADD).typed_bits(store)
    reference = weakref.ref(typed, lambda _: told.append("gone"))
    del typed
    gc.collect()
    assert (told, reference()) == (["gone"], None)


def test_a_cycle_through_it_is_collected() -> None:
    def make() -> weakref.ref[Any]:
        store = Store()
        token = type("Token", (), {})()
        calls: list[Any] = [token]
        calls.append(host(store, "", "i32", lambda: len(calls)).typed(store))
        assert calls[1]() == 2
        return weakref.ref(token)

    gone = make()
    gc.collect()
    assert gone() is None


def test_it_can_be_called_by_a_finaliser_of_its_cycle() -> None:
    seen: list[int] = []

    class Last:
        def __init__(self, typed: Any) -> None:
            self.typed = typed

        def __del__(self) -> None:
            seen.append(self.typed())

    def make() -> None:
        store = Store()
        held: list[object] = []
        held.append(Last(host(store, "", "i32", lambda: len(held)).typed(store)))

    make()
    gc.collect()
    assert seen == [1]


def test_references_are_counted(engine: Engine) -> None:
    store = Store(engine)
    function = func(store, ADD)
    first: Any = function.typed(store)
    gc.collect()
    before = sys.getrefcount(type(first)), sys.getrefcount(function.state)
    made = [function.typed_bits(store) for _ in range(20)]
    assert [typed(1, 2) for typed in made] == [3] * 20
    assert sys.getrefcount(type(first)) >= before[0] + 20
    del made
    gc.collect()
    assert (sys.getrefcount(type(first)), sys.getrefcount(function.state)) == before


def test_it_is_refused_by_a_closed_store(engine: Engine) -> None:
    store = Store(engine)
    typed: Any = func(store, ADD).typed(store)
    store.close()
    with pytest.raises(ValueError, match="already closed"):
        typed(1, 2)
    assert typed.__name__ == "f"
    assert isinstance(typed.prototype, str)


def test_a_function_of_the_host_has_one_too(store: Store) -> None:
    def double(value: int) -> int:
        return 2 * value

    typed: Any = Func(store, ty("i32", "i32"), double).typed(store)
    assert (typed.__name__, typed(4)) == ("double", 8)


def test_a_native_callable_is_a_funcref(store: Store) -> None:
    found = exports(
        store,
        """(module (table $t (export "t") 1 funcref) (type $f (func (result i32)))
          (func $one (export "one") (result i32) (i32.const 1))
          (func (export "same") (param funcref) (result funcref) (local.get 0))
          (func (export "call") (param funcref) (result i32)
            (table.set $t (i32.const 0) (local.get 0)) (call_indirect (type $f) (i32.const 0))))""",
    )
    functions: list[Any] = [found[name] for name in ("one", "same", "call")]
    one, same, call = (function.typed(store) for function in functions)
    assert call(one) == 1
    assert same(one) == found["one"]
    table: Any = found["t"]
    table.set(store, 0, one)
    assert table.get(store, 0) == found["one"]
    assert host(store, "", "funcref", lambda: one).typed(store)() == found["one"]
    elsewhere = Store(store.engine)
    with pytest.raises(WasmtimeError, match="wrong store"):
        call(host(elsewhere, "", "i32", lambda: 1).typed(elsewhere))
