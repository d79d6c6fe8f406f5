"""Memory: bytes that Python and WebAssembly share, in place."""

from __future__ import annotations

import array
import ctypes
import gc
import sys
from typing import Any

import numpy as np
import pytest

from brolga import (
    Config,
    Engine,
    LimitError,
    Limits,
    Memory,
    MemoryType,
    Module,
    Store,
    Table,
    TableType,
    Trap,
    UnsupportedError,
    ValType,
    WasmtimeError,
)
from tests.runtime.make import exports, get

PAGE = 65536


@pytest.fixture
def memory(store: Store) -> Memory:
    return Memory(store, MemoryType(Limits(1, 3)))


def test_a_memory_begins_with_zeros(store: Store, memory: Memory) -> None:
    assert memory.read(store) == bytearray(PAGE)


def test_sizes_are_told_in_pages_and_in_bytes(store: Store, memory: Memory) -> None:
    assert (memory.size(store), memory.data_len(store)) == (1, PAGE)
    assert (memory.page_size(store), memory.page_size_log2(store)) == (PAGE, 16)


def test_growing_returns_the_old_size_and_adds_zeros(store: Store, memory: Memory) -> None:
    memory.write(store, b"\xff" * PAGE)
    assert [memory.grow(store, 1), memory.grow(store, 0), memory.grow(store, 1)] == [1, 2, 2]
    assert memory.read(store, PAGE) == bytearray(2 * PAGE)
    assert memory.read(store, 0, PAGE) == b"\xff" * PAGE


@pytest.mark.parametrize("delta", [3, 1 << 16, 1 << 64, -1])
def test_a_memory_does_not_grow_beyond_its_maximum(store: Store, memory: Memory, delta: int) -> None:
    with pytest.raises(WasmtimeError, match=r"failed to grow memory by `\d+`|cannot grow by negative amount"):
        memory.grow(store, delta)
    assert memory.size(store) == 1


def test_the_type_is_that_of_the_beginning(store: Store, memory: Memory) -> None:
    memory.grow(store, 2)
    assert memory.type(store) == MemoryType(Limits(1, 3))


def test_a_memory_that_has_grown_fits_a_larger_import(store: Store, memory: Memory) -> None:
    wat = '(module (import "" "" (memory 2 3)) (export "m" (memory 0)))'
    with pytest.raises(WasmtimeError, match="incompatible import type"):
        exports(store, wat, [memory])
    memory.grow(store, 1)
    assert exports(store, wat, [memory])["m"] == memory


@pytest.mark.parametrize(
    ("start", "stop", "expected"),
    [
        (0, None, slice(0, None)),
        (None, 3, slice(None, 3)),
        (2, 5, slice(2, 5)),
        (-4, None, slice(-4, None)),
        (5, 2, slice(5, 2)),
        (PAGE + 1, None, slice(PAGE + 1, None)),
        (-(1 << 70), 1 << 70, slice(None)),
    ],
)
def test_reading_follows_the_rules_of_slices(
    store: Store, memory: Memory, start: int | None, stop: int | None, expected: slice
) -> None:
    data = bytes(range(256)) * 256
    memory.write(store, data)
    assert memory.read(store, start, stop) == data[expected]


def test_what_is_read_is_a_copy(store: Store, memory: Memory) -> None:
    copy = memory.read(store, 0, 4)
    copy[0] = 1
    assert memory.read(store, 0, 4) == bytes(4)


@pytest.mark.parametrize(
    "value",
    [
        b"abcd",
        bytearray(b"abcd"),
        memoryview(b"abcd"),
        array.array("H", [0x6261, 0x6463]),
        np.array([0x64636261], "<u4"),
    ],
)
def test_everything_that_is_a_buffer_can_be_written(store: Store, memory: Memory, value: Any) -> None:
    assert memory.write(store, value, 2) == 4
    assert memory.read(store, 0, 8) == b"\0\0abcd\0\0"


def test_a_negative_start_counts_from_the_end(store: Store, memory: Memory) -> None:
    assert memory.write(store, b"end", -3) == 3
    assert memory.read(store, -3) == b"end"


@pytest.mark.parametrize("start", [PAGE - 2, PAGE, -2, -PAGE - 1, 1 << 70])
def test_what_does_not_fit_is_not_written_at_all(store: Store, memory: Memory, start: int) -> None:
    with pytest.raises(IndexError, match="out of bounds memory access"):
        memory.write(store, b"abc", start)
    assert memory.read(store) == bytearray(PAGE)


def test_nothing_can_be_written_anywhere_inside(store: Store, memory: Memory) -> None:
    assert [memory.write(store, b"", at) for at in (0, PAGE)] == [0, 0]
    empty: Any = np.zeros((0, 3), "u1")
    assert memory.write(store, empty) == 0


@pytest.mark.parametrize("value", ["abc", 3, None, [1, 2], memoryview(b"abcdef")[::2]])
def test_what_is_no_run_of_bytes_cannot_be_written(store: Store, memory: Memory, value: Any) -> None:
    with pytest.raises(TypeError):
        memory.write(store, value)


def test_a_memory_may_be_written_over_itself(store: Store, memory: Memory) -> None:
    memory.write(store, b"abcdef")
    memory.write(store, memory.view(store)[:6], 2)
    assert memory.read(store, 0, 8) == b"ababcdef"


# Views


def test_a_view_is_the_memory_itself(store: Store) -> None:
    wat = """(module (memory (export "m") 1)
      (func (export "swap") (local i32) i32.const 0 i32.load local.set 0
        i32.const 0 i32.const 4 i32.load i32.store i32.const 4 local.get 0 i32.store))"""
    found = exports(store, wat)
    memory = found["m"]
    assert isinstance(memory, Memory)
    numbers = np.frombuffer(memory.view(store), np.uint32)
    numbers[:2] = 1, 2
    found["swap"](store)  # type: ignore[operator]
    assert numbers[:2].tolist() == [2, 1]


def test_a_view_keeps_its_length_and_its_place_when_the_memory_grows(store: Store, memory: Memory) -> None:
    view = memory.view(store)
    memory.grow(store, 2)
    view[0] = 7
    assert (len(view), bytes(memory.read(store, 0, 1))) == (PAGE, b"\x07")
    assert len(memory.view(store)) == 3 * PAGE


def test_a_view_outlives_memory_store_and_instance(engine: Engine) -> None:
    store = Store(engine)
    memory = get(Memory, store, '(module (memory (export "m") 1) (data (i32.const 65532) "last"))', "m")
    view, pointer, array_ = memory.view(store), memory.data_ptr(store), memory.get_buffer_ptr(store, 4, PAGE - 4)
    numbers = np.frombuffer(view, np.uint8)
    store.close()
    del memory, store
    gc.collect()
    assert bytes(view[-4:]) == bytes(numbers[-4:]) == bytes(array_) == b"last"
    del view, numbers, array_
    gc.collect()
    assert bytes(pointer[PAGE - 4 : PAGE]) == b"last"


def test_a_view_does_not_lead_beyond_the_memory(store: Store, memory: Memory) -> None:
    view = memory.view(store)
    assert len(memoryview(view.obj).cast("B")) == PAGE
    with pytest.raises(IndexError):
        view[PAGE]


def test_a_memory_of_no_pages_has_an_empty_view(store: Store) -> None:
    memory = Memory(store, MemoryType(Limits(0)))
    assert len(memory.view(store)) == len(memory.get_buffer_ptr(store)) == len(memory.read(store)) == 0
    memory.grow(store, 1)
    assert len(memory.view(store)) == PAGE


def test_a_ctypes_array_is_checked_where_it_is_made(store: Store, memory: Memory) -> None:
    memory.write(store, b"abcd")
    found = memory.get_buffer_ptr(store, 2, 1)
    found[0] = ord("x")
    assert (bytes(found), bytes(memory.read(store, 0, 4))) == (b"xc", b"axcd")
    assert ctypes.addressof(memory.get_buffer_ptr(store)) == ctypes.addressof(memory.data_ptr(store).contents)
    for size, offset in ((PAGE, 1), (1, PAGE), (-1, 0), (1, -1), (None, PAGE + 1)):
        with pytest.raises(IndexError, match="out of bounds memory access"):
            memory.get_buffer_ptr(store, size, offset)


def test_a_memory_is_a_buffer_as_long_as_its_store_is_open(store: Store, memory: Memory) -> None:
    view = memory.__buffer__(0)
    view[1] = 9
    assert (len(view), bytes(memory.read(store, 0, 2))) == (PAGE, b"\0\x09")
    if sys.version_info >= (3, 12):
        assert memoryview(memory)[1] == 9
    store.close()
    with pytest.raises(ValueError, match="already closed"):
        memory.__buffer__(0)


# What a memory can be


@pytest.mark.parametrize(
    ("ty", "message"),
    [
        (MemoryType(Limits(2, 1)), "size minimum must not be greater than maximum"),
        (MemoryType(Limits(65537)), "memory size must be at most 65536 pages"),
        (MemoryType(Limits(0, 65537)), "memory size must be at most 65536 pages"),
        (MemoryType(Limits(1, 1), shared=True), "shared memories must be created through `SharedMemory`"),
    ],
)
def test_a_memory_that_cannot_be_is_refused(store: Store, ty: MemoryType, message: str) -> None:
    with pytest.raises(WasmtimeError, match=message):
        Memory(store, ty)


@pytest.mark.parametrize(
    ("ty", "proposal"),
    [
        (MemoryType(Limits(1), page_size_log2=0), "custom page sizes is switched off"),
    ],
)
def test_a_memory_of_a_proposal_that_is_not_there_is_refused_by_name(
    store: Store, ty: MemoryType, proposal: str
) -> None:
    with pytest.raises(UnsupportedError, match=proposal):
        Memory(store, ty)


def test_the_largest_memory_costs_nothing_before_it_is_used(store: Store) -> None:
    memory = Memory(store, MemoryType(Limits(65536)))
    memory.write(store, b"end", -3)
    assert (memory.size(store), bytes(memory.read(store, -3))) == (65536, b"end")


@pytest.mark.parametrize("wrong", [None, 1, Limits(1)])
def test_a_memory_is_made_from_a_memory_type(store: Store, wrong: Any) -> None:
    with pytest.raises(TypeError, match="expected a MemoryType"):
        Memory(store, wrong)


def test_two_handles_on_one_memory_are_equal(store: Store) -> None:
    wat = '(module (memory (export "a") 1) (export "b" (memory 0)))'
    found = exports(store, wat)
    assert found["a"] == found["b"]
    assert len({found["a"], found["b"]}) == 1
    assert found["a"] != Memory(store, MemoryType(Limits(1)))
    assert repr(found["a"]) == "<Memory 1>"


def test_a_module_has_many_memories_each_with_a_view_of_its_own(store: Store, memory: Memory) -> None:
    wat = """(module (import "" "" (memory $a 1 3)) (memory $b (export "b") 2) (export "a" (memory $a))
      (func (export "copy") (param i32 i32 i32)
        (memory.copy $b $a (local.get 0) (local.get 1) (local.get 2))))"""
    made: Any = exports(store, wat, [memory])
    memory.write(store, b"abcd", 8)
    made["copy"](store, PAGE, 8, 4)
    assert (made["a"], made["b"].size(store)) == (memory, 2)
    assert made["b"].read(store, PAGE, PAGE + 5) == b"abcd\0"


def test_a_module_with_more_than_one_memory_is_refused_when_that_is_switched_off() -> None:
    config = Config()
    config.wasm_multi_memory = False
    with pytest.raises(UnsupportedError, match=r"^multiple memories is switched off"):
        Module(Engine(config), "(module (memory 1) (memory 1))")


def test_a_64_bit_memory_is_used_as_any_other(store: Store) -> None:
    memory = Memory(store, MemoryType(Limits(1, 1 << 48), is_64=True))
    wat = """(module (import "" "" (memory i64 1)) (export "m" (memory 0))
      (func (export "f") (param i64) (result i64) (i64.load (local.get 0))))"""
    made: Any = exports(store, wat, [memory])
    memory.write(store, b"\1", -8)
    assert made["f"](store, PAGE - 8) == 1
    assert (memory.grow(store, 1), memory.size(store), len(memory.view(store))) == (1, 2, 2 * PAGE)
    assert (made["m"], memory.type(store).is_64) == (memory, True)
    assert made["f"](store, 2 * PAGE - 8) == 0
    with pytest.raises(Trap, match="out of bounds memory access"):
        made["f"](store, 2 * PAGE - 7)


def test_a_64_bit_memory_does_not_fit_a_32_bit_import(store: Store) -> None:
    memory = Memory(store, MemoryType(Limits(1), is_64=True))
    with pytest.raises(WasmtimeError, match=r"incompatible import type .*: expected memory 1, found memory i64 1"):
        exports(store, '(module (import "" "" (memory 1)))', [memory])


def test_more_than_four_gibibytes_are_there_and_cost_nothing_before_they_are_used(store: Store) -> None:
    memory = Memory(store, MemoryType(Limits(1 << 17), is_64=True))
    wat = """(module (import "" "" (memory i64 1))
      (func (export "f") (param i64) (result i32)
        (i32.store8 (local.get 0) (i32.const 7)) (i32.load8_u (local.get 0))))"""
    made: Any = exports(store, wat, [memory])
    assert made["f"](store, (1 << 33) - 1) == 7
    assert bytes(memory.read(store, -2)) == b"\0\7"


@pytest.mark.parametrize("pages", [(1 << 18) + 1, 1 << 48])
def test_a_64_bit_memory_beyond_the_limit_cannot_be_made(store: Store, pages: int) -> None:
    with pytest.raises(LimitError, match=f"^a memory of {pages} pages exceeds the limit of 17179869184 bytes$"):
        Memory(store, MemoryType(Limits(pages), is_64=True))


def test_a_64_bit_memory_is_refused_when_that_is_switched_off() -> None:
    config = Config()
    config.wasm_memory64 = False
    store = Store(Engine(config))
    with pytest.raises(UnsupportedError, match=r"^64-bit memory is switched off"):
        Memory(store, MemoryType(Limits(1), is_64=True))
    with pytest.raises(UnsupportedError, match=r"^64-bit memory is switched off"):
        Table(store, TableType(ValType.funcref(), Limits(1), is_64=True), None)


# Pages of one byte


@pytest.fixture
def small_pages() -> Store:
    """A store for memories with them."""
    config = Config()
    config.wasm_custom_page_sizes = True
    return Store(Engine(config))


SMALL = """(module (memory (export "m") 3 70000 (pagesize 1))
  (func (export "load") (param i32) (result i32) (i32.load8_u (local.get 0)))
  (func (export "load16") (param i32) (result i32) (i32.load16_u offset=2 (local.get 0)))
  (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
  (func (export "size") (result i32) (memory.size)))"""


def test_a_memory_may_end_at_any_byte(small_pages: Store) -> None:
    store = small_pages
    made: Any = exports(store, SMALL)
    assert (made["load"](store, 2), made["m"].page_size(store), made["m"].data_len(store)) == (0, 1, 3)
    for name, at in (("load", 3), ("load", -1), ("load16", 0), ("load16", -2), ("load16", 0xFFFF_FFFF)):
        with pytest.raises(Trap, match="out of bounds memory access"):
            made[name](store, at)
    assert [made["grow"](store, 1), made["load16"](store, 0)] == [3, 0]
    assert [made["grow"](store, 69_996), made["load"](store, 69_999), made["grow"](store, 1)] == [4, 0, -1]
    assert [made["grow"](store, -1), made["size"](store)] == [-1, 70_000]


def test_a_memory_of_bytes_grows_from_python_too(small_pages: Store) -> None:
    memory = Memory(small_pages, MemoryType(Limits(1), page_size_log2=0))
    memory.write(small_pages, b"a")
    assert [memory.grow(small_pages, n) for n in (4095, 1, 1 << 20)] == [1, 4096, 4097]
    memory.write(small_pages, b"z", -1)
    assert (memory.size(small_pages), len(memory.view(small_pages)), memory.page_size_log2(small_pages)) == (
        *(((1 << 20) + 4097,) * 2),
        0,
    )
    with pytest.raises(WasmtimeError, match="failed to grow"):
        memory.grow(small_pages, 1 << 32)


def test_a_page_has_no_other_size(small_pages: Store) -> None:
    with pytest.raises(WasmtimeError, match="invalid custom page size"):
        Memory(small_pages, MemoryType(Limits(1), page_size_log2=12))
