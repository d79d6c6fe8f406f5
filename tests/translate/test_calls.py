"""Calls in both conventions, inside and outside a unit, and what is checked before an indirect one."""

from __future__ import annotations

import ctypes
import re
import struct

import pytest

from brolga.abi.conventions import CONVENTIONS, Convention
from brolga.abi.layout import STORE
from brolga.llvm.loader import load
from brolga.llvm.symbols import address_of
from brolga.traps import TrapSite
from tests.translate.machine import Machine, Trapped, compiled, ir_of, machine, parse

MIXED = """(module
  (func $fast (param i32 i64) (result i64 i32) (local.get 1) (local.get 0))
  (func $stable (export "stable") (param i32 i64) (result i64 i32) (call $fast (local.get 0) (local.get 1)))
  (func $both (param i32 i64) (result i64 i32) (call $stable (local.get 0) (local.get 1)))
  (func $three (param f32 f64 i32 f32) (result f32 i32 f64 f32)
    (local.get 3) (local.get 2) (local.get 1) (local.get 0))
  (func $three_stable (export "three") (param f32 f64 i32 f32) (result f32 i32 f64 f32)
    (call $three (local.get 0) (local.get 1) (local.get 2) (local.get 3)))
  (func (param f32 f64 i32 f32) (result f32 i32 f64 f32)
    (call $three_stable (local.get 0) (local.get 1) (local.get 2) (local.get 3))))"""


@pytest.mark.parametrize("stable", [row for row in CONVENTIONS.values() if row.stable], ids=lambda row: row.name)
def test_each_convention_calls_the_other(stable: Convention) -> None:
    made = machine(MIXED, stable)
    for x in (0, 1, 2):
        assert made.call(x, 7, 1 << 40) == (1 << 40, 7)
    for x in (3, 4, 5):
        assert made.call(x, 1, 2, 3, 4) == (4, 3, 2, 1)


def test_further_results_are_stored_in_their_own_size() -> None:
    made = machine(
        '(module (func (export "f") (result i32 i32 i64 f32) (i32.const 1) (i32.const 2) (i64.const 3) (f32.const 1)))'
    )
    rest = (ctypes.c_ubyte * 24)(*[0xAA] * 24)
    function = ctypes.CFUNCTYPE(ctypes.c_uint32, *[ctypes.c_void_p] * 3)(made.image.symbols["w0"])
    vm = ctypes.addressof(made.vm)
    assert function(vm, vm, rest) == 1
    assert bytes(rest) == struct.pack("<I4sQI4s", 2, b"\xaa" * 4, 3, 0x3F80_0000, b"\xaa" * 4)


def test_the_same_layout_shares_one_stack_slot() -> None:
    text = """(module (func $a (export "a") (result i32 i64) (i32.const 1) (i64.const 2))
      (func $b (export "b") (param f64) (result f64 i64) (local.get 0) (i64.const 2))
      (func (call $a) (drop) (drop) (call $b (f64.const 0)) (drop) (drop)))"""
    assert ir_of(parse(text)).count("alloca") == 1


def test_a_call_out_of_the_unit_goes_through_the_code_table() -> None:
    text = "(module (func $a (result i32) (i32.const 1)) (func (result i32) (call $a)))"
    assert "call fastcc i32 @w0" in ir_of(parse(text))
    alone = ir_of(parse(text), only=frozenset({1}))
    assert "@w0" not in alone
    assert re.search(r"call fastcc i32 %\d+\(ptr noundef %vm, ptr poison\)", alone)


def test_a_unit_of_its_own_finds_the_others() -> None:
    text = "(module (func $a (result i32) (i32.const 41)) (func (result i32) (i32.add (call $a) (i32.const 1))))"
    made = machine(text)
    alone = load(
        compiled(ir_of(parse(text), only=frozenset({1}))), lambda name: made.entries.symbols[name], name="alone"
    )
    made.image.symbols["w1"] = alone.symbols["w1"]
    assert made.call(1) == (42,)


def test_an_import_is_called_with_its_own_context() -> None:
    text = """(module (import "m" "f" (func $f (param i32) (result i32)))
      (func (export "g") (param i32) (result i32) (call $f (local.get 0))))"""
    made = machine(text)
    seen = []

    def host(callee: int, caller: int, value: int) -> int:
        seen.append((callee, caller, value))
        return value + 1

    native = ctypes.CFUNCTYPE(ctypes.c_uint32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint32)(host)
    ref = struct.pack("<QQQQ", ctypes.cast(native, ctypes.c_void_p).value or 0, 4242, 0, 0)
    made.write(made.shape.layout.imports_at, made.keep(ctypes.create_string_buffer(ref)))
    assert made.call(1, 5) == (6,)
    assert seen == [(4242, ctypes.addressof(made.vm), 5)]


INDIRECT = """(module
  (type $t (func (param i32) (result i32))) (type $other (func (param i64) (result i32)))
  (table 4 8 funcref)
  (func $a (export "a") (type $t) (i32.add (local.get 0) (i32.const 1)))
  (func (export "call") (param i32 i32) (result i32) (call_indirect (type $t) (local.get 0) (local.get 1)))
  (func (export "other") (param i32) (result i32) (call_indirect (type $other) (i64.const 0) (local.get 0))))"""


@pytest.fixture
def indirect() -> Machine:
    made = machine(INDIRECT)
    made.table(0, [made.func_ref(0, 100), 0, made.func_ref(0, 101), 0])
    return made


def test_an_indirect_call_reaches_its_function(indirect: Machine) -> None:
    assert indirect.call(1, 5, 0) == (6,)


@pytest.mark.parametrize(
    ("index", "site", "argument"),
    [
        (4, TrapSite.UNDEFINED_ELEMENT, 4),
        (0xFFFF_FFFF, TrapSite.UNDEFINED_ELEMENT, 0xFFFF_FFFF),
        (1, TrapSite.UNINITIALIZED_ELEMENT, 1),
        (2, TrapSite.BAD_SIGNATURE, 0),
    ],
)
def test_an_indirect_call_is_checked(indirect: Machine, index: int, site: TrapSite, argument: int) -> None:
    with pytest.raises(Trapped) as caught:
        indirect.call(1, 5, index)
    assert caught.value == Trapped(site, argument)


def test_types_are_compared_by_the_number_of_the_engine(indirect: Machine) -> None:
    with pytest.raises(Trapped) as caught:
        indirect.call(2, 0)
    assert caught.value.site is TrapSite.BAD_SIGNATURE


def test_a_table_that_cannot_grow_has_its_length_in_the_code() -> None:
    text = INDIRECT.replace("(table 4 8 funcref)", "(table 4 4 funcref)")
    assert "icmp uge i64 %1, 4" in ir_of(parse(text))
    made = machine(text)
    made.table(0, [0] * 4)
    with pytest.raises(Trapped) as caught:
        made.call(1, 5, 4)
    assert caught.value == Trapped(TrapSite.UNDEFINED_ELEMENT, 4)


FOREVER = "(module (func $f (param i32) (result i32) (i32.add (call $f (i32.const 1)) (local.get 0))))"
CHAIN = "(module (func $f (param i32) (result i32) (call $f (local.get 0))))"


@pytest.mark.parametrize("text", [FOREVER, CHAIN], ids=["sum", "chain"])
def test_endless_recursion_exhausts_the_stack(text: str) -> None:
    made = machine(text)
    struct.pack_into("<Q", made.store, STORE["stack_limit"], stack_pointer() - (256 << 10))
    with pytest.raises(Trapped) as caught:
        made.call(0, 0)
    assert caught.value.site is TrapSite.STACK_OVERFLOW


def stack_pointer() -> int:
    """An address in the stack of this thread."""
    ir = """define i64 @frame() "frame-pointer"="all" {
      %fp = call ptr @llvm.frameaddress.p0(i32 0)
      %at = ptrtoint ptr %fp to i64
      ret i64 %at
    }"""
    image = load(compiled(ir), address_of, name="frame")
    return int(ctypes.CFUNCTYPE(ctypes.c_uint64)(image.symbols["frame"])())


def test_a_leaf_checks_no_stack() -> None:
    assert "%limit" not in ir_of(parse("(module (func (param i32) (result i32) (local.get 0)))"))


def test_a_large_leaf_checks_the_stack() -> None:
    sets = " ".join(f"(local.set {n} (i64.const {n}))" for n in range(200))
    ir = ir_of(parse(f"(module (func (local {'i64 ' * 200}) {sets}))"))
    assert "getelementptr i8, ptr %fp, i64 -1600" in ir
