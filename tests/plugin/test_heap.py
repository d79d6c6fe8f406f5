"""Strings and bytes in the memory of a plugin."""

from __future__ import annotations

import array
from typing import Any

import pytest

import brolga
from brolga import Plugin, Store, Trap, WasmtimeError
from brolga.plugin.allocators import ALLOCATORS, Row, find_allocator

# An allocator that hands out one piece behind the other, and notes what it is asked for and given back.
HEAP = """(module
  (import "t" "note" (func $note (param i32 i32 i32)))
  (memory (export "memory") 2)
  (global $top (mut i32) (i32.const 1024))
  (func $take (param i32) (result i32)
    (global.get $top) (global.set $top (i32.add (global.get $top) (local.get 0))))
  {})"""

MALLOC = HEAP.format("""
  (func (export "malloc") (param i32) (result i32)
    (call $note (i32.const 1) (local.get 0) (i32.const 0)) (call $take (local.get 0)))
  (func (export "free") (param i32) (call $note (i32.const 2) (local.get 0) (i32.const 0)))""")


@pytest.fixture
def notes() -> list[tuple[int, ...]]:
    return []


def load(store: Store, text: str, notes: list[tuple[int, ...]]) -> Plugin:
    return brolga.load(text, imports={"t": {"note": lambda *said: notes.append(said)}}, store=store)


@pytest.fixture
def plugin(store: Store, notes: list[tuple[int, ...]]) -> Plugin:
    return load(store, MALLOC, notes)


def test_what_is_put_can_be_read(plugin: Plugin) -> None:
    heap = plugin.heap
    data = array.array("H", [1, 2, 0xFFFF])
    assert heap.read(*heap.put(b"bytes")) == b"bytes"
    assert heap.read_text(*heap.put("höhe")) == "höhe"
    assert heap.read(*heap.put(data)) == data.tobytes()
    assert heap.read_text(*heap.put("höhe".encode("latin-1")), "latin-1") == "höhe"
    assert heap.read_c(heap.put_c("text")) == b"text"
    assert heap.read_c_text(heap.put_c(b"")) == ""
    at = heap.allocate(8)
    assert heap.write(at, "12345678") == 8
    assert heap.read_pair(at) == (0x34333231, 0x38373635)
    with pytest.raises(ValueError, match="embedded null byte"):
        heap.put_c("a\0b")
    with pytest.raises(UnicodeDecodeError):
        heap.read_text(*heap.put(b"\xff"))


def test_nothing_is_still_something(plugin: Plugin, notes: list[tuple[int, ...]]) -> None:
    at, size = plugin.heap.put(b"")
    assert (at > 0, size, plugin.heap.read(at, size), notes) == (True, 0, b"", [(1, 1, 0)])


def test_a_scope_frees_what_it_took_the_last_first(plugin: Plugin, notes: list[tuple[int, ...]]) -> None:
    with plugin.heap.scope() as scope:
        first = scope.put("one")[0]
        second = scope.put_c("two")
        third = scope.allocate(100)
        notes.clear()
    assert notes == [(2, third, 0), (2, second, 0), (2, first, 0)]


def failing(_: object) -> None:
    raise TypeError


def test_a_scope_frees_after_an_error_too(plugin: Plugin, notes: list[tuple[int, ...]]) -> None:
    with pytest.raises(TypeError), plugin.heap.scope() as scope:
        failing(scope.put("one"))
    assert [note[0] for note in notes] == [1, 2]


BROKEN = HEAP.format("""
  (func (export "malloc") (param i32) (result i32) (call $take (local.get 0)))
  (func (export "free") (param i32) unreachable)""")


def test_an_error_is_not_hidden_by_that_of_freeing(store: Store, notes: list[tuple[int, ...]]) -> None:
    heap = load(store, BROKEN, notes).heap
    with pytest.raises(TypeError), heap.scope() as scope:
        failing(scope.put("one"))
    with pytest.raises(Trap), heap.scope() as scope:
        scope.put("one")


OUTSIDE = {
    "behind": lambda heap: heap.read(2 * 65536, 1),
    "over the end": lambda heap: heap.read(2 * 65536 - 1, 2),
    "a negative size": lambda heap: heap.read(0, -1),
    "a negative address": lambda heap: heap.read(-4, 4),
    "a huge address": lambda heap: heap.read(1 << 32, 1),
    "a huge negative address": lambda heap: heap.read(-(1 << 40), 1),
    "a huge size": lambda heap: heap.read(0, 1 << 70),
    "a text": lambda heap: heap.read_text(2 * 65536, 4),
    "a string of C": lambda heap: heap.read_c(2 * 65536),
    "a string without an end": lambda heap: (heap.write(65536, b"x" * 65536), heap.read_c(65536 + 5)),
    "a string of AssemblyScript": lambda heap: heap.read_utf16(2),
    "one whose length is wrong": lambda heap: (heap.write(1020, b"\xff\xff\xff\xff"), heap.read_utf16(1024)),
    "a pair": lambda heap: heap.read_pair(2 * 65536 - 4),
    "writing": lambda heap: heap.write(2 * 65536 - 2, b"abc"),
}


@pytest.mark.parametrize("act", OUTSIDE.values(), ids=OUTSIDE)
def test_nothing_outside_the_memory_is_touched(plugin: Plugin, act: Any) -> None:
    with pytest.raises(IndexError, match="out of bounds memory access"):
        act(plugin.heap)


def test_a_string_longer_than_one_look(plugin: Plugin) -> None:
    text = "x" * 5000
    assert plugin.heap.read_c_text(plugin.heap.put_c(text)) == text


def test_addresses_beyond_two_gibibytes_are_negative_numbers(store: Store) -> None:
    text = '(module (memory (export "memory") 32769) (func (export "at") (result i32) (i32.const 0x8000_0010)))'
    plugin = brolga.load(text, store=store)
    assert plugin.at() < 0
    plugin.heap.write(plugin.at(), b"far")
    assert plugin.heap.read(plugin.at(), 3) == plugin.memory[0x80000010:0x80000013] == b"far"


def test_a_memory_of_64_bits(store: Store) -> None:
    text = """(module (memory (export "memory") i64 1)
      (func (export "malloc") (param i64) (result i64) (i64.const 256)) (func (export "free") (param i64)))"""
    heap = brolga.load(text, store=store).heap
    assert heap.put("x") == (256, 1)
    heap.write(16, (5).to_bytes(8, "little") + (6).to_bytes(8, "little"))
    assert heap.read_pair(16) == (5, 6)
    with pytest.raises(IndexError):
        heap.read(-1, 1)


ANSWERS = {"0": MemoryError, "-4": IndexError, "0x20000": IndexError}


@pytest.mark.parametrize(("answer", "error"), ANSWERS.items(), ids=ANSWERS)
def test_an_allocator_may_answer_anything(
    store: Store, notes: list[tuple[int, ...]], answer: str, error: type[Exception]
) -> None:
    functions = f"""(func (export "malloc") (param i32) (result i32) (i32.const {answer}))
      (func (export "free") (param i32))"""
    with pytest.raises(error):
        load(store, HEAP.format(functions), notes).heap.put(b"abc")


def test_a_negative_size_is_refused(plugin: Plugin) -> None:
    with pytest.raises(ValueError, match="negative"):
        plugin.heap.allocate(-1)
    with pytest.raises(OverflowError):
        plugin.heap.allocate(1 << 40)


def functions_of(row: Row) -> str:
    """The functions of a row; each notes the last three of what it takes, and pieces begin at a multiple of 8."""
    parts = []
    for name, takes, result in (
        (row.allocate, row.takes, True),
        (row.free, row.gives_back, False),
        (row.hold, "ptr", False),
    ):
        if not name:
            continue
        count = len(takes.split())
        params = "(param " + "i32 " * count + ")"
        said = [f"(local.get {x})" for x in range(count)][-3:]
        said += ["(i32.const 0)"] * (3 - len(said))
        body = f"(call $note {' '.join(said)})"
        if result:
            size = takes.split().index("size")
            body += f"(call $take (i32.and (i32.add (local.get {size}) (i32.const 7)) (i32.const -8)))"
        parts.append(f'(func (export "{name}") {params} {"(result i32)" if result else ""} {body})')
    return "".join(parts)


def test_every_convention_is_found_and_followed(store: Store) -> None:
    known = {"size": 100, "align": 16, "ptr": 1024, "id": 1, "0": 0}
    wrong = []
    for row in ALLOCATORS:
        notes: list[tuple[int, ...]] = []
        plugin = load(store, HEAP.format(functions_of(row)), notes)
        found = find_allocator(plugin.instance.exports(store), lambda func: func.typed(store))
        at = plugin.heap.allocate(100, 16)
        plugin.heap.free(at, 100, 16)
        calls = [row.takes, *(["ptr"] if row.hold else []), *([row.gives_back] if row.free else [])]
        expected = [[*(known[part] for part in takes.split()[-3:]), 0, 0, 0][:3] for takes in calls]
        if found is None or found.row is not row or [list(note) for note in notes] != expected:
            wrong.append((row, found and found.row, notes))
    assert wrong == []


def test_a_name_with_other_parameters_is_none(store: Store, notes: list[tuple[int, ...]]) -> None:
    text = HEAP.format('(func (export "malloc") (result i32) (i32.const 8)) (func (export "free") (param i32))')
    with pytest.raises(WasmtimeError, match="exports nothing to allocate memory with, such as `malloc`"):
        load(store, text, notes).heap.put(b"x")
    with pytest.raises(WasmtimeError, match="exports nothing to allocate"):
        load(store, text, notes).heap.scope()


def test_strings_of_assemblyscript(store: Store, notes: list[tuple[int, ...]]) -> None:
    # `__new` as its runtime has it: a header of 20 bytes, the last four of which are the length.
    text = HEAP.format("""(func (export "__new") (param i32 i32) (result i32) (local $at i32)
        (local.set $at (i32.add (call $take (i32.add (local.get 0) (i32.const 20))) (i32.const 20)))
        (call $note (i32.const 1) (local.get 0) (local.get 1))
        (i32.store (i32.sub (local.get $at) (i32.const 4)) (local.get 0))
        (local.get $at))
      (func (export "__pin") (param i32) (result i32) (local.get 0))
      (func (export "__unpin") (param i32))""")
    heap = load(store, text, notes).heap
    for word in ("wörter", "\U0001f600", "a\ud800"):
        assert heap.read_utf16(heap.put_utf16(word)) == word
    assert notes[0] == (1, 12, 2)
    with heap.scope() as scope:
        assert heap.read_utf16(scope.put_utf16("x")) == "x"


def test_which_memory_it_is(store: Store) -> None:
    one = brolga.load('(module (memory (export "only") 1))', store=store)
    assert one.heap.read(0, 1) == b"\0"
    two = '(module (memory (export "a") 1) (memory (export "{}") 1) (data (memory 1) (i32.const 0) "x"))'
    assert brolga.load(two.format("memory"), store=store).heap.read(0, 1) == b"x"
    for text, count in ((two.format("b"), 2), ("(module)", 0)):
        plugin = brolga.load(text, store=store)
        with pytest.raises(WasmtimeError, match=f"the module exports {count} memories, none of them as `memory`"):
            plugin.heap  # noqa: B018


def test_a_closed_store_has_no_memory() -> None:
    plugin = brolga.load('(module (memory (export "memory") 1) (func (export "f")))')
    heap = plugin.heap
    plugin.close()
    with pytest.raises(ValueError, match="already closed"):
        heap.read(0, 1)


def test_host_functions_read_what_they_are_given(store: Store) -> None:
    said: list[str] = []
    text = """(module (import "env" "log" (func $log (param i32 i32))) (memory (export "memory") 1)
      (data (i32.const 8) "hello") (func (export "run") (call $log (i32.const 8) (i32.const 5))))"""
    imports = {"env": {"log": lambda at, size: said.append(loaded.heap.read_text(at, size))}}
    loaded: Plugin = brolga.load(text, imports=imports, store=store)
    loaded.run()
    assert said == ["hello"]
