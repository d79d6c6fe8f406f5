"""Every row of every table is run: instructions, trap sites, helpers, slow paths. A row that never runs is a failure.

No official test suite is needed for it. The scripts are in `tests/rows/`; instructions whose types the table gives come
from the table itself, so that a new row is run, against its meaning, without a line here.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from brolga import (
    Config,
    Engine,
    Func,
    FuncType,
    Instance,
    Module,
    Store,
    Tag,
    TagType,
    Trap,
    ValType,
    WasmException,
)
from brolga.abi.helpers import HELPERS, SLOW_PATHS
from brolga.features import Feature
from brolga.ops import SUPPORTED
from brolga.traps import TrapSite
from tests.rows.recorder import Ran, record, run_marked
from tests.rows.scripts import scripts
from tools.sources import SRC, nodes, python_files


def host_functions(engine: Engine) -> None:
    """What takes Python on the other side: functions as arguments and results, exceptions, wrong results, objects."""
    store = Store(engine)
    ref = ValType.funcref()
    identity = Func(store, FuncType([ref], [ref]), lambda func: func)
    vector = Func(store, FuncType([], [ValType.v128()]), lambda: 1 << 127)
    raising = Func(store, FuncType([], []), lambda: 1 // 0)
    pair = Func(store, FuncType([], [ValType.i32(), ValType.i32()]), lambda: {1, 2})
    text = """(module (import "" "" (func $identity (param funcref) (result funcref)))
      (import "" "" (func $raising)) (import "" "" (func $pair (result i32 i32)))
      (func $f (export "f") (result funcref) (call $identity (ref.func $f)))
      (func (export "raise") (call $raising))
      (func (export "pair") (result i32 i32) (call $pair)))"""
    small = """(module (func (export "small") (result anyref) (ref.i31 (i32.const 1)))
      (func (export "small?") (param anyref) (result i32) (ref.test (ref i31) (local.get 0)))
      (func (export "in") (param externref) (result anyref) (any.convert_extern (local.get 0))))"""
    instances = (
        Instance(store, Module(engine, text), [identity, raising, pair]),
        Instance(store, Module(engine, small), []),
    )
    exports = [item for instance in instances for item in instance.exports(store).items()]
    funcs = {name: func for name, func in exports if isinstance(func, Func)}
    made = funcs["small"](store)
    assert funcs["in"](store, made) == made
    assert funcs["small?"](store, made) == 1
    assert funcs["f"](store) == funcs["f"]
    assert vector(store) == bytes(15) + b"\x80"
    with pytest.raises(ZeroDivisionError):
        funcs["raise"](store)
    with pytest.raises(TypeError):
        funcs["pair"](store)
    passing = Func(store, FuncType([ValType.externref()], []), lambda _: None).typed(store)
    for _ in range(1 << 14):
        passing(store)


def exceptions(engine: Engine) -> None:
    """References to exceptions that cross to Python and back, and a store without room for one."""
    store = Store(engine)
    tag = Tag(store, TagType(FuncType([], [])))
    ref = ValType.exnref()
    identity = Func(store, FuncType([ref], [ref]), lambda exception: exception)
    exception = WasmException(tag)
    assert identity(store, exception) is exception
    store = Store(engine)
    store.set_limits(memory_size=0)
    text = '(module (tag $e) (func (export "f") (throw $e)))'
    found = Instance(store, Module(engine, text), []).exports(store)["f"]
    assert isinstance(found, Func)
    with pytest.raises(Trap, match="allocation size too large"):
        found(store)


def time_is_over(engine: Engine) -> None:
    """A function of a store whose time is over before it begins."""
    store = Store(engine)
    found = Instance(store, Module(engine, '(module (func (export "f")))'), []).exports(store)["f"]
    assert isinstance(found, Func)
    with store.timeout(0), pytest.raises(Trap, match="interrupt"):
        found(store)


@pytest.fixture(scope="module")
def ran() -> Iterator[Ran]:
    """Run everything; a script that fails fails here."""
    ran = Ran()
    config = Config()
    for feature in Feature:
        if feature.value.supported:
            setattr(config, feature.config_name, True)
    engine = Engine(config)
    with pytest.MonkeyPatch.context() as patch:
        record(ran, patch)
        problems = {name: found for name, text in scripts().items() if (found := run_marked(engine, text, ran))}
        host_functions(engine)
        exceptions(engine)
        time_is_over(engine)
        assert problems == {}
        yield ran


@pytest.mark.slow
def test_every_instruction_has_run(ran: Ran) -> None:
    assert [op.name for op in SUPPORTED if op not in ran.rows] == []


@pytest.mark.slow
def test_every_trap_site_has_fired(ran: Ran) -> None:
    assert set(TrapSite) - ran.sites == set()


def test_every_trap_site_is_passed_by_native_code() -> None:
    passed = {
        node.attr
        for package in ("translate", "trampoline")
        for path in python_files(SRC / "brolga" / package)
        for node in nodes(path)
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "TrapSite"
    }
    assert {site.name for site in TrapSite} - passed == set()


@pytest.mark.slow
def test_every_helper_has_been_called(ran: Ran) -> None:
    assert HELPERS.keys() - ran.helpers == set()


@pytest.mark.slow
def test_every_slow_path_has_been_taken(ran: Ran) -> None:
    assert set(SLOW_PATHS) - ran.slow_paths == set()


def test_a_row_that_does_not_run_is_noticed() -> None:
    ran = Ran()
    text = '(module (func (export "f") (nop) (return) (i32.const 1) (drop))) (invoke "f")'
    assert run_marked(Engine(), text, ran) == []
    assert {op.name for op in ran.rows} == {"nop", "return"}


def test_a_script_that_fails_is_noticed() -> None:
    text = '(module (func (export "f") (result i32) (i32.const 1))) (assert_return (invoke "f") (i32.const 2))'
    (problem,) = run_marked(Engine(), text, Ran())
    assert "expected i32 2, got i32 1" in problem


def test_an_instruction_that_traps_has_run() -> None:
    text = '(module (func (export "f") (unreachable))) (assert_trap (invoke "f") "unreachable")'
    ran = Ran()
    assert run_marked(Engine(), text, ran) == []
    assert {op.name for op in ran.rows} == {"unreachable"}
