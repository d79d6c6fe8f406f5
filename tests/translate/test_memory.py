"""Loads, stores, globals, tables and what goes to helpers, run or read."""

from __future__ import annotations

import ctypes
import re
import struct

import pytest

from brolga.abi.layout import FUNC_REF, SEGMENT
from brolga.llvm.build import optimised_ir
from brolga.llvm.text import prologue
from brolga.ops import SUPPORTED, Op
from brolga.traps import TrapSite
from brolga.types import V128
from tests.translate.machine import OPTIONS, Machine, Trapped, ir_of, machine, parse

LOADS = [row for row in SUPPORTED if row.access and not row.atomic and row.outs and V128 not in row.outs]
STORES = [row for row in SUPPORTED if row.access and not row.atomic and not row.outs and V128 not in row.ins]


def load(row: Op) -> str:
    return f"(func (param i32) (result {row.outs[0]}) ({row.name} offset=3 (local.get 0)))"


def store(row: Op) -> str:
    return f"(func (param i32 {row.ins[1]}) ({row.name} offset=3 (local.get 0) (local.get 1)))"


@pytest.fixture(scope="module")
def accesses() -> Machine:
    return machine("(module (memory 1) " + " ".join([*map(load, LOADS), *map(store, STORES)]) + ")")


PATTERN = bytes([0xFE, 0x81, 0xC3, 0xA5, 0x97, 0x80, 0xF1, 0xFF])


@pytest.mark.parametrize("x", range(len(LOADS)), ids=[row.name for row in LOADS])
def test_a_load_extends_what_it_reads(accesses: Machine, x: int) -> None:
    row = LOADS[x]
    for sample in (PATTERN, PATTERN[::-1], bytes(8), b"\x01\x00\xa0\x7f" * 2):
        ctypes.memmove(ctypes.addressof(accesses.memory) + 13, sample, 8)
        value = int.from_bytes(sample[: row.access], "little", signed=row.signed)
        assert accesses.call(x, 10) == (value & ((1 << 8 * row.outs[0].size) - 1),)


@pytest.mark.parametrize("number", range(len(STORES)), ids=[row.name for row in STORES])
def test_a_store_writes_its_bytes_and_no_others(accesses: Machine, number: int) -> None:
    row = STORES[number]
    ctypes.memset(accesses.memory, 0x55, 32)
    value = int.from_bytes(PATTERN[: row.ins[1].size], "little")
    assert accesses.call(len(LOADS) + number, 10, value) == ()
    assert accesses.memory.raw[:32] == b"\x55" * 13 + PATTERN[: row.access] + b"\x55" * (19 - row.access)


def optimised(text: str) -> str:
    return optimised_ir(prologue(OPTIONS) + ir_of(parse(text)), OPTIONS)


def test_a_load_nobody_uses_stays() -> None:
    text = "(module (memory 1) (func (param i32) (drop (i32.load (local.get 0))) (drop (i32.load (local.get 0)))))"
    assert optimised(text).count("load volatile") == 2


def test_a_store_that_is_overwritten_stays() -> None:
    text = """(module (memory 1) (func (param i32)
      (i32.store (local.get 0) (i32.const 1)) (i32.store (local.get 0) (i32.const 2))))"""
    assert optimised(text).count("store volatile") == 2


def test_a_global_is_written_where_the_program_says() -> None:
    text = """(module (memory 1) (global $g (export "g") (mut i32) (i32.const 0))
      (func (param i32)
        (loop
          (global.set $g (i32.add (global.get $g) (i32.const 1)))
          (br_if 0 (i32.load (local.get 0))))))"""
    order = [found for found in re.findall(r"(store|load) volatile", optimised(text)) if found]
    assert order[:2] == ["store", "load"]


def test_no_instruction_before_a_trap_is_lost() -> None:
    text = """(module (memory 1) (global $g (mut i64) (i64.const 0))
      (func (param i32) (result i32)
        (i32.store (i32.const 0) (i32.const 77))
        (global.set $g (i64.const 5))
        (i32.div_u (i32.const 1) (local.get 0))
        (i32.store (i32.const 0) (i32.const 78))))"""
    made = machine(text)
    with pytest.raises(Trapped) as caught:
        made.call(0, 0)
    assert caught.value.site is TrapSite.INTEGER_DIVISION_BY_ZERO
    assert made.memory[0] == b"\x4d"
    assert made.word(made.shape.layout.cells_at) == 5


def test_offsets_are_unsigned_and_never_wrap() -> None:
    text = "(module (memory 1) (func (param i32) (result i32) (i32.load offset=0xffffffff (local.get 0))))"
    assert "i64 4294967295" in ir_of(parse(text))
    constant = "(module (memory 1) (func (result i32) (i32.load offset=1 (i32.const -1))))"
    assert re.findall(r"getelementptr i8, ptr %\w+, i64 (\d+)$", ir_of(parse(constant)), re.MULTILINE)[-2:] == [
        "4294967295",
        "1",
    ]


GLOBALS = """(module
  (global $a (import "m" "a") (mut i64)) (global $b (import "m" "b") f32)
  (global $c (mut i32) (i32.const 1)) (global $d (mut externref) (ref.null extern))
  (func (param i64) (result i64) (global.get $a) (global.set $a (local.get 0)))
  (func (result f32) (global.get $b))
  (func (param i32) (result i32) (global.get $c) (global.set $c (local.get 0)))
  (func (param externref) (result externref) (global.get $d) (global.set $d (local.get 0))))"""


def test_globals_lie_in_their_cells() -> None:
    made = machine(GLOBALS)
    cells = (ctypes.c_uint64 * 4)(11, 0, 0x7FA0_0001, 0)
    at = made.keep(cells)
    made.write(made.shape.layout.globals_at, at, at + 16)
    assert (made.call(0, 12), cells[0]) == ((11,), 12)
    assert made.call(1) == (0x7FA0_0001,)
    assert (made.call(2, 9), made.word(made.shape.layout.cells_at)) == ((0,), 9)
    assert (made.call(3, 8), made.word(made.shape.layout.cells_at + 16)) == ((0,), 8)


TABLES = """(module (import "m" "f" (func $imported)) (table 2 funcref) (table 3 9 externref)
  (func $f (export "f"))
  (func (param i32) (result externref) (table.get 1 (local.get 0)))
  (func (param i32 externref) (table.set 1 (local.get 0) (local.get 1)))
  (func (result i32) (i32.add (table.size 0) (i32.mul (table.size 1) (i32.const 100))))
  (func (result funcref) (ref.func $f))
  (func (result funcref) (ref.func $imported))
  (func (param externref) (result i32) (ref.is_null (local.get 0)))
  (elem declare func $imported))"""


def test_tables_are_read_and_written_in_place() -> None:
    made = machine(TABLES)
    made.table(1, [5, 6, 7])
    assert made.call(2, 2) == (7,)
    made.call(3, 2, 99)
    assert made.call(2, 2) == (99,)
    assert made.call(4) == (300,)
    for x, args in ((2, (3,)), (3, (0xFFFF_FFFF, 1))):
        with pytest.raises(Trapped) as caught:
            made.call(x, *args)
        assert caught.value == Trapped(TrapSite.TABLE_OUT_OF_BOUNDS, args[0])


def test_references_to_functions_are_places_of_the_instance() -> None:
    made = machine(TABLES)
    layout = made.shape.layout
    made.write(layout.import_refs_at, 4242)
    assert made.call(5) == (ctypes.addressof(made.vm) + layout.func_refs_at,)
    assert made.call(6) == (4242,)
    assert [made.call(7, ref) for ref in (0, 1)] == [(1,), (0,)]
    assert FUNC_REF.size == 32


BULK = """(module (memory 1) (table 1 9 funcref) (table 1 9 funcref)
  (data "abc") (data "de") (elem func 0) (elem func 0)
  (func (param i32 i32 i32) (memory.copy (local.get 0) (local.get 1) (local.get 2)))
  (func (param i32 i32 i32) (memory.fill (local.get 0) (local.get 1) (local.get 2)))
  (func (param i32 i32 i32) (memory.init 1 (local.get 0) (local.get 1) (local.get 2)))
  (func (param i32) (result i32) (memory.grow (local.get 0)))
  (func (param i32 i32 i32) (table.copy 0 1 (local.get 0) (local.get 1) (local.get 2)))
  (func (param i32 funcref i32) (table.fill 1 (local.get 0) (local.get 1) (local.get 2)))
  (func (param i32 i32 i32) (table.init 1 1 (local.get 0) (local.get 1) (local.get 2)))
  (func (param funcref i32) (result i32) (table.grow 1 (local.get 0) (local.get 1)))
  (func (result i32) (memory.size))
  (func (data.drop 1))
  (func (elem.drop 1)))"""


def test_bulk_instructions_call_helpers_with_zero_extended_operands() -> None:
    made = machine(BULK)
    layout, vm = made.shape.layout, ctypes.addressof(made.vm)
    memory = made.word(layout.memories_at + 8)
    first, second = made.word(layout.tables_at + 8), made.word(layout.tables_at + 24)
    data, elem = vm + layout.datas_at + SEGMENT.size, vm + layout.elems_at + SEGMENT.size
    top = 0xFFFF_FFFF
    expected = {
        0: ("memory_copy", vm, memory, memory),
        1: ("memory_fill", vm, memory),
        2: ("memory_init", vm, memory, data),
        4: ("table_copy", vm, first, second),
        5: ("table_fill", vm, second),
        6: ("table_init", vm, second, elem),
    }
    for x, (name, *pointers) in expected.items():
        assert made.call(x, top, 2, 3) == ()
        assert made.noted.pop() == (name, (*pointers, top, 2, 3))
    assert made.call(3, top) == (7,)
    assert made.noted.pop() == ("memory_grow", (memory, top))
    assert made.call(7, 5, top) == (7,)
    assert made.noted.pop() == ("table_grow", (second, 5, top))
    assert made.noted == []


def test_memory_size_counts_pages() -> None:
    assert machine(BULK).call(8) == (1,)


def test_a_dropped_segment_is_empty() -> None:
    made = machine(BULK)
    layout = made.shape.layout
    for x, at in ((9, layout.datas_at), (10, layout.elems_at)):
        struct.pack_into("<QQQQ", made.vm, at, 1, 2, 3, 4)
        made.call(x)
        assert struct.unpack_from("<QQQQ", made.vm, at) == (1, 2, 3, 0)


def test_select_takes_any_type() -> None:
    types = ("i32", "i64", "f32", "f64", "externref")
    functions = [
        f"(func (param {ty} {ty} i32) (result {ty}) (select (result {ty}) (local.get 0) (local.get 1) (local.get 2)))"
        for ty in types
    ]
    made = machine(f"(module {' '.join(functions)})")
    for x in range(len(types)):
        assert [made.call(x, 3, 4, condition) for condition in (0, 1, 1 << 31)] == [(4,), (3,), (3,)]
