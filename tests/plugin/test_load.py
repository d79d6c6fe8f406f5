"""`brolga.load`: exports as attributes."""

from __future__ import annotations

import copy
import gc
import inspect
import weakref
from pathlib import Path
from typing import Any

import pytest

import brolga
from brolga import (
    Engine,
    LinkError,
    MalformedError,
    Module,
    Plugin,
    PluginGlobal,
    PluginMemory,
    PluginTable,
    SharedMemory,
    Store,
    Tag,
    Trap,
    WasmtimeError,
)
from brolga.binary import encode
from brolga.compiler import read
from brolga.features import DEFAULTS

CALCULATOR = """(module $calculator
  (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
  (func (export "swap") (param i32 f64) (result f64 i32) (local.get 1) (local.get 0)))"""

BINARY = bytes(encode(read(CALCULATOR, DEFAULTS, "")))


def test_functions_are_native_callables(store: Store) -> None:
    plugin = brolga.load(CALCULATOR, store=store)
    assert plugin.add(2, 3) == 5
    assert plugin.swap(1, 2.5) == (2.5, 1)
    assert plugin.add is plugin.add
    assert repr(plugin.add) == "<TypedFunc add: (i32, i32) -> (i32)>"


def test_sources(tmp_path: Path, engine: Engine) -> None:
    paths = {"a.wasm": BINARY, "a.wat": CALCULATOR.encode()}
    for name, content in paths.items():
        (tmp_path / name).write_bytes(content)
    sources: list[Any] = [
        *(tmp_path / name for name in paths),
        *(str(tmp_path / name) for name in paths),
        *(BINARY, bytearray(BINARY), memoryview(BINARY), CALCULATOR, f"  ;; text\n{CALCULATOR}", CALCULATOR.encode()),
        Module(engine, BINARY),
    ]
    assert [brolga.load(source, store=Store(engine)).add(4, 5) for source in sources] == [9] * len(sources)


def test_what_is_no_source_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="expected a path, bytes, text or a Module, got int"):
        brolga.load(5, store=store)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="expected a Store, got str"):
        brolga.load(CALCULATOR, store="store")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="expected a mapping of module names, got list"):
        brolga.load(CALCULATOR, imports=[])  # type: ignore[arg-type]
    with pytest.raises(FileNotFoundError):
        brolga.load(tmp_path / "gone.wasm", store=store)
    (tmp_path / "broken.wat").write_text("(module (func")
    with pytest.raises(MalformedError, match=r"broken\.wat 1:"):
        brolga.load(tmp_path / "broken.wat", store=store)
    with pytest.raises(WasmtimeError, match="a module and a store of different engines"):
        brolga.load(Module(Engine(), CALCULATOR), store=store)


ALL_KINDS = """(module
  (memory (export "memory") 1 3) (data (i32.const 16) "hello")
  (global (export "counter") (mut i32) (i32.const 7))
  (global (export "fixed") i64 (i64.const -1))
  (table (export "table") 2 funcref) (elem (i32.const 0) $one)
  (tag (export "tag") (param i32))
  (func $one (export "one") (result i32) (i32.const 1)))"""


def test_memories(store: Store) -> None:
    memory = brolga.load(ALL_KINDS, store=store).memory
    assert isinstance(memory, PluginMemory)
    assert (len(memory), memory.pages, str(memory.type), repr(memory)) == (65536, 1, "1 3", "<PluginMemory 1 3>")
    assert memory[16:21] == b"hello"
    assert memory[20] == ord("o")
    memory[16] = ord("j")
    memory[18:21] = b"lli"
    assert bytes(memory.view()[16:22]) == b"jelli\0"
    assert (memory.grow(2), memory.pages) == (1, 3)
    assert memory.handle.data_len(store) == 3 * 65536
    with pytest.raises(IndexError):
        memory[3 * 65536]
    with pytest.raises(ValueError, match="structure"):
        memory[0:2] = b"one"
    with pytest.raises(WasmtimeError, match="failed to grow"):
        memory.grow(1)


def test_globals(store: Store) -> None:
    plugin = brolga.load(ALL_KINDS, store=store)
    assert isinstance(plugin.counter, PluginGlobal)
    plugin.counter.value += 1
    assert (plugin.counter.value, plugin.fixed.value) == (8, -1)
    assert (repr(plugin.counter), str(plugin.fixed.type)) == ("<PluginGlobal (mut i32)>", "i64")
    with pytest.raises(WasmtimeError, match="immutable"):
        plugin.fixed.value = 1


def test_tables(store: Store) -> None:
    plugin = brolga.load(ALL_KINDS, store=store)
    table = plugin.table
    assert isinstance(table, PluginTable)
    assert (len(table), table[0](), table[-1], str(table.type)) == (2, 1, None, "2 funcref")
    table[1] = plugin.one
    assert (table[1](), table.grow(1), table.grow(1, plugin.one), table[2], table[3]()) == (1, 2, 3, None, 1)
    with pytest.raises(IndexError):
        table[4]
    with pytest.raises(IndexError):
        table[4] = None


def test_tags_and_shared_memories_are_what_they_are(store: Store) -> None:
    assert isinstance(brolga.load(ALL_KINDS, store=store).tag, Tag)
    shared = brolga.load('(module (memory (export "memory") 1 1 shared))', store=store)
    assert isinstance(shared.memory, SharedMemory)
    assert shared.heap.write(8, "x") == 1
    assert shared.memory.read(8, 9) == b"x"


NAMES = '(module (func (export "{}") (result i32) (i32.const 5)))'


@pytest.mark.parametrize("name", ["close", "heap", "store", "instance"])
def test_an_export_hides_our_own_name(store: Store, name: str) -> None:
    plugin = brolga.load(NAMES.format(name), store=store)
    assert getattr(plugin, name)() == plugin[name]() == 5
    assert repr(plugin) == f"<Plugin: {name}>"


def test_an_export_called_close_does_not_keep_a_block_from_closing() -> None:
    with brolga.load(NAMES.format("close")) as plugin:
        close: Any = plugin.close
        assert close() == 5
    with pytest.raises(ValueError, match="already closed"):
        close()


@pytest.mark.parametrize("name", ["__class__", "__dict__", "__getattr__", "__brolga__", "__wrapped__", "__iter__"])
def test_names_with_two_underscores_on_both_sides_are_items_alone(store: Store, name: str) -> None:
    plugin = brolga.load(NAMES.format(name), store=store)
    assert plugin[name]() == 5
    assert not callable(getattr(plugin, name, None)) or getattr(plugin, name) != plugin[name]
    assert plugin.__class__ is Plugin


@pytest.mark.parametrize("name", ["", "a b", "class", "__new", "_store", "é"])
def test_any_other_name_is_an_attribute(store: Store, name: str) -> None:
    plugin = brolga.load(NAMES.format(name), store=store)
    assert getattr(plugin, name)() == 5
    assert (name in dir(plugin)) is name.isidentifier()


def test_a_plugin_is_a_collection_of_names(store: Store) -> None:
    plugin = brolga.load(CALCULATOR, store=store)
    assert (list(plugin), len(plugin), "add" in plugin, "sub" in plugin) == (["add", "swap"], 2, True, False)
    assert [name for name in dir(plugin) if not name.startswith("_")] == [
        *("add", "close", "heap", "instance", "store", "swap")
    ]
    with pytest.raises(AttributeError, match="<Plugin calculator: add, swap> has no export 'sub'"):
        plugin.sub  # noqa: B018  it is the attribute that raises
    with pytest.raises(KeyError, match="has no export 'sub'"):
        plugin["sub"]
    assert not hasattr(plugin, "_repr_html_")


def test_many_exports_are_not_all_shown(store: Store) -> None:
    text = "".join(f'(export "f{number}" (func 0))' for number in range(20))
    plugin = brolga.load(f"(module (func) {text})", store=store, name="many")
    assert repr(plugin).endswith("f11 and 8 more>")
    assert repr(brolga.load("(module)", store=store)) == "<Plugin: no exports>"


def test_exports_cannot_be_replaced(store: Store) -> None:
    plugin = brolga.load(ALL_KINDS, store=store)
    with pytest.raises(AttributeError, match=r"plugin\.counter\.value = \.\.\."):
        plugin.counter = 1
    with pytest.raises(AttributeError, match="cannot delete 'one'"):
        del plugin.one
    for thing in (plugin, plugin.memory, plugin.counter, plugin.table):
        with pytest.raises(TypeError, match="cannot copy or pickle"):
            copy.copy(thing)


def test_a_signature_says_how_many_arguments_there_are(store: Store) -> None:
    plugin = brolga.load(CALCULATOR, store=store)
    assert str(inspect.signature(plugin.swap)) == "(p0: int, p1: float, /) -> tuple[float, int]"
    assert str(inspect.signature(plugin.add)) == "(p0: int, p1: int, /) -> int"
    assert plugin.swap.__doc__ == "swap(i32, f64) -> (f64, i32)"


def test_closing_ends_the_store_that_was_made_for_it(store: Store) -> None:
    alone = brolga.load(CALCULATOR)
    add = alone.add
    alone.close()
    alone.close()
    with pytest.raises(ValueError, match="already closed"):
        add(1, 2)
    with pytest.raises(ValueError, match="already closed"):
        alone.swap  # noqa: B018
    guest = brolga.load(CALCULATOR, store=store)
    guest.close()
    assert guest.add(1, 2) == 3


def test_a_plugin_that_nobody_has_goes_away_with_its_store() -> None:
    plugin = brolga.load(CALCULATOR)
    plugin.add(1, 2)
    left = weakref.ref(plugin), weakref.ref(plugin.store)
    del plugin
    gc.collect()
    assert [ref() for ref in left] == [None, None]


REACTOR = """(module (global $ready (mut i32) (i32.const 0))
  (func (export "_initialize") (global.set $ready (i32.const 1)))
  (func (export "ready") (result i32) (global.get $ready)))"""


def test_a_reactor_is_initialised_and_a_program_not_started(store: Store) -> None:
    assert brolga.load(REACTOR, store=store).ready() == 1
    program = REACTOR.replace("_initialize", "_start")
    plugin = brolga.load(program, store=store)
    assert plugin.ready() == 0
    plugin._start()
    assert plugin.ready() == 1


def test_what_is_neither_is_refused(store: Store) -> None:
    with pytest.raises(WasmtimeError, match="cannot be both a Command and a Reactor"):
        brolga.load('(module (func (export "_start")) (func (export "_initialize")))', store=store)
    with pytest.raises(WasmtimeError, match="`_initialize` must be a function without parameters"):
        brolga.load('(module (func (export "_initialize") (param i32)))', store=store)


def test_a_trap_while_it_is_made_arrives() -> None:
    with pytest.raises(Trap, match="unreachable"):
        brolga.load('(module (func (export "_initialize") unreachable))')
    with pytest.raises(LinkError, match="wasi=WasiConfig"):
        brolga.load('(module (import "wasi_snapshot_preview1" "fd_write" (func)))')


def test_an_instance_can_be_shown_as_a_plugin(store: Store, engine: Engine) -> None:
    instance = brolga.Instance(store, Module(engine, CALCULATOR), [])
    assert Plugin(store, instance).add(1, 1) == 2
    with pytest.raises(WasmtimeError, match="wrong store"):
        Plugin(Store(engine), instance)
    with pytest.raises(TypeError, match="expected a Store"):
        Plugin(instance, instance)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="expected an Instance"):
        Plugin(store, store)  # type: ignore[arg-type]


def test_a_compiled_module_is_known_by_its_name(tmp_path: Path, engine: Engine, store: Store) -> None:
    (tmp_path / "a.cwasm").write_bytes(compiled := Module(engine, CALCULATOR).serialize())
    assert brolga.load(tmp_path / "a.cwasm", store=store).add(1, 2) == 3
    (tmp_path / "a.wasm").write_bytes(compiled)
    for source in (tmp_path / "a.wasm", compiled):
        with pytest.raises(MalformedError):
            brolga.load(source, store=store)
