"""Store: what belongs to it, what it may hold, and its end."""

from __future__ import annotations

import copy
import pickle
import weakref
from collections.abc import Callable
from typing import Any

import pytest

from brolga import (
    Engine,
    Func,
    FuncType,
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
    ValType,
    WasmtimeError,
)  # fmt: skip
from tests.runtime.make import exports, func, host, ty

ONE_PAGE = MemoryType(Limits(1))
FUNCS = TableType(ValType.funcref(), Limits(2))
COUNTER = GlobalType(ValType.i32(), True)


def everything(store: Store) -> dict[str, Callable[[Store], object]]:
    """Every use of every kind of thing, made in `store`."""
    memory, table = Memory(store, ONE_PAGE), Table(store, FUNCS, None)
    glob, function = Global(store, COUNTER, 1), host(store, "", "", lambda: None)
    instance = Instance(store, Module(store.engine, "(module)"), [])
    return {
        "memory.type": memory.type,
        "memory.size": memory.size,
        "memory.data_len": memory.data_len,
        "memory.page_size": memory.page_size,
        "memory.page_size_log2": memory.page_size_log2,
        "memory.view": memory.view,
        "memory.data_ptr": memory.data_ptr,
        "memory.get_buffer_ptr": memory.get_buffer_ptr,
        "memory.read": memory.read,
        "memory.write": lambda s: memory.write(s, b"x"),
        "memory.grow": lambda s: memory.grow(s, 1),
        "table.type": table.type,
        "table.size": table.size,
        "table.get": lambda s: table.get(s, 0),
        "table.set": lambda s: table.set(s, 0, None),
        "table.grow": lambda s: table.grow(s, 1, None),
        "global.type": glob.type,
        "global.value": glob.value,
        "global.set_value": lambda s: glob.set_value(s, 2),
        "func.type": function.type,
        "func.typed": function.typed,
        "func": function,
        "instance.exports": instance.exports,
    }


USES = sorted(everything(Store()))


@pytest.mark.parametrize("use", USES)
def test_a_thing_means_nothing_in_another_store(engine: Engine, use: str) -> None:
    store, other = Store(engine), Store(engine)
    with pytest.raises(WasmtimeError, match="object used with the wrong store"):
        everything(store)[use](other)
    everything(store)[use](store)


@pytest.mark.parametrize("use", USES)
def test_a_closed_store_refuses_all_use(engine: Engine, use: str) -> None:
    store = Store(engine)
    act = everything(store)[use]
    store.close()
    with pytest.raises(ValueError, match="already closed"):
        act(store)


@pytest.mark.parametrize("use", USES)
@pytest.mark.parametrize("wrong", [None, 3, "store", object()])
def test_what_is_no_store_is_a_type_error(engine: Engine, use: str, wrong: Any) -> None:
    with pytest.raises(TypeError, match="expected a Store or a Caller"):
        everything(Store(engine))[use](wrong)


@pytest.mark.parametrize(
    "make",
    [
        lambda store: Memory(store, ONE_PAGE),
        lambda store: Table(store, FUNCS, None),
        lambda store: Global(store, COUNTER, 1),
        lambda store: Func(store, FuncType([], []), print),
        lambda store: Instance(store, Module(store.engine, "(module)"), []),
        lambda store: store.set_limits(instances=1),
        lambda store: store.data(),
        lambda store: store.gc(),
        lambda store: store.__enter__(),
    ],
)
def test_nothing_is_made_in_a_closed_store(engine: Engine, make: Callable[[Store], object]) -> None:
    store = Store(engine)
    store.close()
    store.close()
    with pytest.raises(ValueError, match="already closed"):
        make(store)


def test_native_callables_of_a_closed_store_refuse_whatever_they_are_given(engine: Engine) -> None:
    store = Store(engine)
    typed = func(store, '(module (func (export "f") (param i32 externref funcref)))').typed(store)
    typed(1, [], None)
    store.close()
    for args in ((1, None, None), (1, object(), None), ("x", None, None)):
        with pytest.raises(ValueError, match="already closed"):
            typed(*args)
    with pytest.raises(TypeError, match="takes 3 arguments"):
        typed()


def test_a_store_is_closed_at_the_end_of_a_block(engine: Engine) -> None:
    with Store(engine) as store:
        memory = Memory(store, ONE_PAGE)
    with pytest.raises(ValueError, match="already closed"):
        memory.size(store)


def test_a_host_function_cannot_close_its_store(store: Store) -> None:
    call = host(store, "", "", store.close)
    with pytest.raises(WasmtimeError, match="cannot be closed while its code runs"):
        call(store)
    assert Memory(store, ONE_PAGE).size(store) == 1


@pytest.mark.parametrize("data", [None, 0, "", [], object()])
def test_the_data_is_what_was_given(engine: Engine, data: object) -> None:
    assert Store(engine, data).data() is data


def test_a_store_makes_an_engine_of_its_own_unless_it_gets_one(engine: Engine) -> None:
    assert Store(engine).engine is engine
    assert Store().engine is not Store().engine
    with pytest.raises(TypeError, match="expected an Engine"):
        Store(3)  # type: ignore[arg-type]


def test_a_module_of_another_engine_is_refused(store: Store) -> None:
    with pytest.raises(WasmtimeError, match="different engines"):
        Instance(store, Module(Engine(), "(module)"), [])


@pytest.mark.parametrize("copier", [copy.deepcopy, pickle.dumps], ids=["deepcopy", "pickle"])
def test_what_machine_code_has_addresses_of_cannot_be_copied(store: Store, copier: Callable[[object], object]) -> None:
    call = host(store, "", "", print)
    things = (store, store.engine, Memory(store, ONE_PAGE), Table(store, FUNCS, None), call, call.typed(store))
    for thing in things:
        if copier is copy.deepcopy and thing is things[-1]:
            continue  # Python takes a builtin for its own copy
        with pytest.raises(TypeError, match="cannot copy or pickle"):
            copier(thing)


# Limits

MEMORY = "(module (memory 1))"
TABLE = "(module (table 1 funcref))"


@pytest.mark.parametrize(
    ("kind", "noun", "wat"),
    [("instances", "instance", "(module)"), ("memories", "memory", MEMORY), ("tables", "table", TABLE)],
)
def test_a_store_holds_no_more_than_its_limit(store: Store, kind: str, noun: str, wat: str) -> None:
    store.set_limits(**{kind: 1})
    exports(store, wat)
    for _ in range(2):  # what was refused does not count
        with pytest.raises(WasmtimeError, match=f"resource limit exceeded: {noun} count too high at 2"):
            exports(store, wat)
    store.set_limits(**{kind: 2})
    exports(store, wat)


def test_what_the_program_makes_itself_is_not_counted(store: Store) -> None:
    store.set_limits(memories=0, tables=0)
    assert Memory(store, ONE_PAGE).size(store) == 1
    assert Table(store, FUNCS, None).size(store) == 2


def test_sizes_are_limited_from_the_start(store: Store) -> None:
    store.set_limits(memory_size=70_000, table_elements=3)
    for make in (lambda: Memory(store, MemoryType(Limits(2))), lambda: exports(store, "(module (memory 2))")):
        with pytest.raises(WasmtimeError, match="memory minimum size of 2 pages exceeds memory limits"):
            make()
    big = TableType(ValType.funcref(), Limits(4))
    for make_table in (lambda: Table(store, big, None), lambda: exports(store, "(module (table 4 funcref))")):
        with pytest.raises(WasmtimeError, match="table minimum size of 4 elements exceeds table limits"):
            make_table()


def test_growing_is_limited_for_what_is_there_already(store: Store) -> None:
    wat = """(module (memory (export "m") 1) (table (export "t") 2 funcref)
      (func (export "grow") (result i32 i32) i32.const 1 memory.grow ref.null func i32.const 1 table.grow 0))"""
    found = exports(store, wat)
    memory, table, grow = found["m"], found["t"], found["grow"]
    assert isinstance(memory, Memory)
    assert isinstance(table, Table)
    assert isinstance(grow, Func)
    store.set_limits(memory_size=100_000, table_elements=1)
    assert grow(store) == [-1, -1]
    with pytest.raises(WasmtimeError, match="failed to grow memory by `1`"):
        memory.grow(store, 1)
    with pytest.raises(WasmtimeError, match="failed to grow table by `1`"):
        table.grow(store, 1, None)
    assert (memory.grow(store, 0), table.grow(store, 0, None)) == (1, 2)
    store.set_limits()
    assert grow(store) == [1, 2]


def test_limits_are_integers(store: Store) -> None:
    with pytest.raises(TypeError):
        store.set_limits(memory_size=1.5)  # type: ignore[arg-type]
    store.set_limits(instances=0)
    with pytest.raises(WasmtimeError, match="instance count too high at 1"):
        exports(store, "(module)")


# References to Python objects


class Token:
    """An object that can be watched."""


def test_gc_lets_go_of_what_nothing_holds(store: Store) -> None:
    passing = func(store, '(module (func (export "f") (param externref)))')
    table = Table(store, TableType(ValType.externref(), Limits(2)), None)
    glob = Global(store, GlobalType(ValType.externref(), True), None)
    made = [Token() for _ in range(4)]
    seen = [weakref.ref(token) for token in made]
    passing(store, made[0])
    table.set(store, 1, made[1])
    glob.set_value(store, made[2])
    table.set(store, 0, made[3])
    table.set(store, 0, None)
    made.clear()
    assert all(token() is not None for token in seen)
    store.gc()
    assert [token() is not None for token in seen] == [False, True, True, False]
    assert (table.get(store, 1), glob.value(store)) == (seen[1](), seen[2]())
    store.close()
    assert [token() is not None for token in seen] == [False] * 4


def test_gc_sees_tables_and_globals_of_instances(store: Store) -> None:
    wat = """(module (table 1 externref) (global $g (mut externref) (ref.null extern))
      (func (export "put") (param externref externref) i32.const 0 local.get 0 table.set 0 local.get 1 global.set $g)
      (func (export "get") (result externref externref) i32.const 0 table.get 0 global.get $g))"""
    found = exports(store, wat)
    put, get = found["put"], found["get"]
    assert isinstance(put, Func)
    assert isinstance(get, Func)
    one, other = Token(), Token()
    put(store, one, other)
    addresses = [id(one), id(other)]
    del one, other
    store.gc()
    assert [id(token) for token in get(store)] == addresses


def test_gc_in_a_host_function_leaves_what_is_on_the_stack(store: Store) -> None:
    collect = host(store, "", "", store.gc)
    wat = (
        """(module (import "" "" (func)) (func (export "f") (param externref) (result externref) call 0 local.get 0))"""
    )
    assert type(func(store, wat, [collect])(store, Token())) is Token


def test_a_finaliser_may_use_the_store_that_is_being_collected(store: Store) -> None:
    table = Table(store, TableType(ValType.externref(), Limits(1)), None)
    passing = func(store, '(module (func (export "f") (param externref)))').typed(store)

    class Last:
        def __del__(self) -> None:
            table.set(store, 0, "seen")

    passing(Last())
    store.gc()
    store.gc()
    assert table.get(store, 0) == "seen"


def test_types_of_one_engine_are_numbered_once(engine: Engine) -> None:
    assert engine.type_address(ty("i32")) == engine.type_address(ty("i32"))
    assert engine.definition(engine.type_address(ty("", "f64"))).type == ty("", "f64")


def test_what_passes_through_is_let_go_while_webassembly_runs(store: Store) -> None:
    alive: weakref.WeakSet[Token] = weakref.WeakSet()
    most = 0

    def make() -> Token:
        nonlocal most
        made = Token()
        alive.add(made)
        most = max(most, len(alive))
        return made

    kept = Token()
    wat = """(module (import "" "make" (func $make (result externref))) (table $t (export "t") 1 externref)
      (func (export "f") (param externref i32) (result externref)
        (loop (table.set $t (i32.const 0) (call $make))
          (local.set 1 (i32.sub (local.get 1) (i32.const 1))) (br_if 0 (local.get 1)))
        (local.get 0)))"""
    found = exports(store, wat, [host(store, "", "externref", make)])
    run, table = found["f"], found["t"]
    assert isinstance(run, Func)
    assert isinstance(table, Table)
    assert run(store, kept, 50_000) is kept
    assert most < 20_000
    assert table.get(store, 0) in alive
    store.gc()
    assert len(alive) == 1


def test_what_passes_through_by_python_is_let_go_as_well(store: Store) -> None:
    table = Table(store, TableType(ValType.externref(), Limits(1)), None)
    alive: weakref.WeakSet[Token] = weakref.WeakSet()
    token = Token()
    for _ in range(20_000):
        token = Token()
        alive.add(token)
        table.set(store, 0, token)
    assert len(alive) < 17_000
    assert table.get(store, 0) is token


def test_gc_in_a_host_function_lets_go_of_what_is_nowhere(store: Store) -> None:
    passing = func(store, '(module (func (export "f") (param externref)))')
    seen: list[weakref.ref[Token]] = []

    def run() -> None:
        token = Token()
        seen.append(weakref.ref(token))
        passing(store, token)
        fill_stack(30)
        del token
        store.gc()

    collect = host(store, "", "", run)
    call = func(store, '(module (import "" "" (func)) (func (export "f") call 0))', [collect])
    for _ in range(20):
        call(store)
    assert sum(ref() is not None for ref in seen) < 10  # an old word on the stack may keep some


def fill_stack(depth: int) -> int:
    return depth and fill_stack(depth - 1)
