"""Things go when nothing refers to them, not before, and nothing that is kept can crash the process."""

from __future__ import annotations

import copy
import gc
import tracemalloc
import weakref
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any

import pytest

from brolga import (
    Engine,
    Func,
    Global,
    GlobalType,
    Instance,
    Limits,
    Memory,
    MemoryType,
    Module,
    Store,
    Table,
    TableType,
    Trap,
    ValType,
)
from brolga.llvm.arena import ARENA
from tests.runtime.make import Index, exports, func, host, ty

WAT = """(module (import "" "h" (func $h (param i32) (result i32))) (memory (export "m") 1)
  (table (export "t") 2 externref) (global (export "g") (mut i32) (i32.const 3))
  (func (export "call") (param i32) (result i32) local.get 0 call $h)
  (func (export "f") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add))"""


PASSIVE = """(module (memory 1) (data $d "hi") (func (export "f") (result i32)
  i32.const 0 i32.const 0 i32.const 2 memory.init $d i32.const 0 i32.load16_u))"""


@pytest.fixture(autouse=True)
def _without_collector() -> Iterator[None]:
    """What these tests say of reference counting holds without the garbage collector, which they call themselves."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def used(engine: Engine, *, knot: bool = False) -> tuple[weakref.ref[Any], weakref.ref[Any], Func, Store]:
    """Make a store with an instance, and use it; a knot is a host function that refers to its own store."""
    store = Store(engine)
    knots = [store] if knot else []
    module = Module(engine, WAT)
    found = Instance(store, module, [host(store, "i32", "i32", lambda x: x + len(knots))]).exports(store)
    call, add = found["call"], found["f"]
    assert isinstance(call, Func)
    assert isinstance(add, Func)
    assert (call(store, 4), add(store, 1, 2)) == (4 + len(knots), 3)
    return weakref.ref(store._state), weakref.ref(module.compiled), add, store


def free_code() -> int:
    """Bytes of the arena that are free, those that were freed without having been taken in among them."""
    taken = sum(size for _, _, size in ARENA._freed)
    return taken + sum(size for pages in ARENA._zones.values() for size in pages.sizes)


def test_a_store_and_its_code_go_with_the_last_handle(engine: Engine) -> None:
    used(engine)  # makes the trampolines, which are the engine's
    free = free_code()
    state, compiled, add, store = used(engine)
    assert free_code() < free
    del add, store
    assert (state(), compiled(), free_code()) == (None, None, free)


def test_a_store_that_refers_to_itself_is_left_to_the_collector(engine: Engine) -> None:
    used(engine)
    free = free_code()
    state, compiled, _, _ = used(engine, knot=True)
    del _
    assert state() is not None
    gc.collect()
    assert (state(), compiled(), free_code()) == (None, None, free)


def typed_call(store: Store, add: Func) -> Callable[[], object]:
    return partial(add.typed(store), 1, 2)


def untyped_call(store: Store, add: Func) -> Callable[[], object]:
    return partial(add, store, 1, 2)


def memory_call(store: Store, _: Func) -> Callable[[], object]:
    return partial(Memory(store, MemoryType(Limits(3))).size, store)


def table_call(store: Store, _: Func) -> Callable[[], object]:
    return partial(Table(store, TableType(ValType.externref(), Limits(3)), None).size, store)


def global_call(store: Store, _: Func) -> Callable[[], object]:
    return partial(Global(store, GlobalType(ValType.i32(), True), 3).value, store)


def caller_call(store: Store, _: Func) -> Callable[[], object]:
    return host(store, "", "i32", lambda _caller: 3, caller=True).typed(store)


@pytest.mark.parametrize("make", [typed_call, untyped_call, memory_call, table_call, global_call, caller_call])
def test_any_handle_keeps_the_store(engine: Engine, make: Callable[[Store, Func], Callable[[], object]]) -> None:
    state, _, add, store = used(engine)
    call = make(store, add)
    del add, store
    assert state() is not None
    assert call() == 3
    del call
    assert state() is None


def test_an_engine_gives_its_trampolines_back() -> None:
    free = free_code()
    used(Engine())
    gc.collect()
    assert free_code() == free


def test_a_closed_store_lets_go_of_everything_but_views(engine: Engine) -> None:
    class Token:
        pass

    state, compiled, add, store = used(engine)
    token = Token()
    seen = weakref.ref(token)
    table = Table(store, TableType(ValType.externref(), Limits(1)), token)
    callback = host(store, "", "", lambda token=token: None)
    del token
    store.close()
    assert (seen(), compiled()) == (None, None)
    acts: list[Callable[[], object]] = [
        partial(add, store, 1, 2),
        partial(table.get, store, 0),
        partial(callback, store),
    ]
    for act in acts:
        with pytest.raises(ValueError, match="already closed"):
            act()
    assert state() is not None


def test_instances_keep_their_module(engine: Engine) -> None:
    store = Store(engine)
    module = Module(engine, PASSIVE)
    call = Instance(store, module, []).exports(store)["f"]
    del module
    gc.collect()
    assert call(store) == 0x6968  # type: ignore[operator]


def test_a_typed_function_is_enough_to_keep_all(engine: Engine) -> None:
    def make() -> Callable[..., object]:
        store = Store(engine)
        return func(store, WAT, [host(store, "i32", "i32", abs)]).typed(store)

    typed = make()
    gc.collect()
    assert [typed(x, 1) for x in range(3)] == [1, 2, 3]


# Finalisers


class Last:
    """Calls a function when it goes."""

    call: Callable[..., object]
    me: Last

    def __init__(self, log: list[object]) -> None:
        self.log = log

    def __del__(self) -> None:
        self.log.append(self.call(20, 22))


def test_a_finaliser_in_a_cycle_may_call_code_that_was_never_called(engine: Engine) -> None:
    log: list[object] = []

    def make() -> None:
        store, last = Store(engine), Last(log)
        last.call = func(store, WAT, [host(store, "i32", "i32", lambda x: x + len(last.log))]).typed(store)
        last.me = last

    for _ in range(3):
        make()
        gc.collect()
    assert log == [42] * 3


def test_a_store_that_a_finaliser_brings_back_still_works(engine: Engine) -> None:
    kept: list[Any] = []

    class Phoenix:
        def __del__(self) -> None:
            kept.append(self)

    def make() -> None:
        store, phoenix = Store(engine), Phoenix()
        vars(phoenix).update(me=phoenix, store=store, exports=exports(store, WAT, [host(store, "i32", "i32", abs)]))

    make()
    gc.collect()
    (phoenix,) = kept
    found = phoenix.exports
    assert found["f"](phoenix.store, 1, 2) == 3
    assert found["call"](phoenix.store, -4) == 4
    with pytest.raises(TypeError):
        found["call"](phoenix.store, "x")


# Code of the program that comes in between


def closing(store: Store) -> Index:
    def close() -> None:
        store.close()
        gc.collect()

    return Index(1, close)


USES = {
    "table.set": lambda s, i: Table(s, TableType(ValType.externref(), Limits(3)), None).set(s, i, object()),
    "table.get": lambda s, i: Table(s, TableType(ValType.externref(), Limits(3)), None).get(s, i),
    "table.grow": lambda s, i: Table(s, TableType(ValType.externref(), Limits(3)), None).grow(s, i, object()),
    "memory.write": lambda s, i: Memory(s, MemoryType(Limits(1))).write(s, b"abc", i),
    "memory.grow": lambda s, i: Memory(s, MemoryType(Limits(1))).grow(s, i),
    "memory.array": lambda s, i: Memory(s, MemoryType(Limits(1))).get_buffer_ptr(s, 1, i),
}


@pytest.mark.parametrize("use", USES)
def test_an_index_that_closes_the_store_finds_it_closed(engine: Engine, use: str) -> None:
    store = Store(engine)
    act: Callable[[Store, Index], object] = USES[use]
    with pytest.raises(ValueError, match="already closed"):
        act(store, closing(store))


def test_an_argument_that_collects_leaves_those_beside_it_alone(engine: Engine) -> None:
    store = Store(engine)
    wat = """(module (table (export "t") 1 externref)
      (func (export "f") (param externref i32) local.get 1 local.get 0 table.set 0))"""
    found = exports(store, wat)
    put, table = found["f"], found["t"]
    assert isinstance(put, Func)
    assert isinstance(table, Table)
    put(store, [1, 2], Index(0, store.gc))
    store.gc()
    assert table.get(store, 0) == [1, 2]


def test_a_handle_may_be_copied_but_not_what_it_stands_for(engine: Engine) -> None:
    store = Store(engine)
    call = host(store, "", "i32", lambda: 3)
    assert copy.copy(call) == call
    assert copy.copy(call)(store) == 3


# Leaks


def test_calls_traps_and_errors_leave_nothing_behind(engine: Engine) -> None:
    store = Store(engine)

    def fail(x: int) -> int:
        if x == 1:
            raise LookupError
        return x

    call = func(store, WAT, [host(store, "i32", "i32", fail)], "call").typed(store)
    trap = func(store, '(module (func (export "f") unreachable))').typed(store)
    passing = func(store, '(module (func (export "f") (param externref) (result externref) local.get 0))').typed(store)

    def everything() -> None:
        for argument in (0, 1, "x"):
            with suppress(LookupError, TypeError):
                call(argument)
        with suppress(Trap):
            trap()
        passing(object())
        store.gc()

    for _ in range(3):
        everything()
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        for _ in range(200):
            everything()
        gc.collect()
        grown = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    assert grown < 4000


@pytest.mark.slow
def test_stores_leave_no_address_space_behind(engine: Engine) -> None:
    # Some 16,000 memories fill the address space of a process.
    module = Module(engine, "(module (memory 1))")
    for _ in range(17_000):
        Instance(Store(engine), module, [])


def test_types_do_not_pile_up_in_the_engine(engine: Engine) -> None:
    numbers = {engine.type_address(ty("i32 i64 f32")) for _ in range(3)}
    assert len(numbers) == 1
