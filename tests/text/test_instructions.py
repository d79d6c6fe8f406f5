"""Instructions: flat and folded, immediates of every kind, nesting without bound."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from brolga import ops
from brolga.features import Feature
from brolga.module import Catch
from brolga.ops import Imm
from brolga.text import parse_module
from brolga.text.immediates import PARSE
from brolga.text.operands import PRINT
from brolga.types import ANYREF, ARRAY, EXTERNREF, F32, FUNCREF, I32, I64, STRUCT, reference

CONTEXT = """
(type $t (func (param i32) (result i32))) (import "" "" (func $f0)) (func $f1) (table $t0 1 funcref)
(table $t1 1 funcref) (memory $m0 1) (memory $m1 1) (global $g0 i32 i32.const 0) (global $g1 i32 i32.const 0)
(tag $t0) (tag $t1 (param i32)) (elem $e0 func) (elem $e1 func) (data $d0 "") (data $d1 "")
(type $s (struct (field i32) (field $x i64))) (type $a (array (mut i8)))
"""


EVERY = frozenset(Feature)


def body(text: str) -> list[tuple[str, Any]]:
    """The instructions of a function in a module with two of everything, without the last `end`."""
    module = parse_module(f"{CONTEXT} (func (param $p i32) (local $l i32) {text})", features=EVERY)
    instrs = [(op.name, imm) for op, imm, _ in module.funcs[-1].body]
    assert instrs.pop() == ("end", None)
    return instrs


IMMEDIATES: dict[Imm, list[tuple[str, str, object]]] = {
    Imm.NONE: [("nop", "nop", None)],
    Imm.BLOCK: [],  # below
    Imm.LABEL: [("br 7", "br", 7)],
    Imm.LABELS: [("br_table 1", "br_table", ((), 1)), ("br_table 1 2 3", "br_table", ((1, 2), 3))],
    Imm.FUNC: [("call $f1", "call", 1), ("ref.func 1", "ref.func", 1)],
    Imm.TAG: [("throw $t1", "throw", 1), ("throw 0", "throw", 0)],
    Imm.TRY_TABLE: [],  # below
    Imm.TYPE: [("call_ref $t", "call_ref", 0), ("call_ref 0", "call_ref", 0)],
    Imm.TYPE_TABLE: [
        ("call_indirect (type $t)", "call_indirect", (0, 0)),
        ("call_indirect $t1 (type $t)", "call_indirect", (0, 1)),
        ("call_indirect 1 (type 0) (param i32) (result i32)", "call_indirect", (0, 1)),
        ("call_indirect (param i32) (result i32)", "call_indirect", (0, 0)),
    ],
    Imm.LOCAL: [("local.get $p", "local.get", 0), ("local.tee $l", "local.tee", 1)],
    Imm.GLOBAL: [("global.get $g1", "global.get", 1)],
    Imm.TABLE: [("table.get", "table.get", 0), ("table.get $t1", "table.get", 1), ("table.size 1", "table.size", 1)],
    Imm.TABLE_TABLE: [("table.copy", "table.copy", (0, 0)), ("table.copy $t1 $t0", "table.copy", (1, 0))],
    Imm.ELEM: [("elem.drop $e1", "elem.drop", 1)],
    Imm.ELEM_TABLE: [("table.init $e1", "table.init", (1, 0)), ("table.init $t1 $e0", "table.init", (0, 1))],
    Imm.MEMARG: [
        ("i32.load", "i32.load", (2, 0, 0)),
        ("i64.load16_u offset=0x1_0", "i64.load16_u", (1, 16, 0)),
        ("i64.store align=1", "i64.store", (0, 0, 0)),
        ("f64.load $m1 offset=1 align=16", "f64.load", (4, 1, 1)),
        ("i32.load8_s 1 offset=18446744073709551615", "i32.load8_s", (0, (1 << 64) - 1, 1)),
    ],
    Imm.MEMORY: [("memory.size", "memory.size", 0), ("memory.grow $m1", "memory.grow", 1)],
    Imm.MEMORY_MEMORY: [("memory.copy", "memory.copy", (0, 0)), ("memory.copy $m1 0", "memory.copy", (1, 0))],
    Imm.DATA: [("data.drop $d1", "data.drop", 1)],
    Imm.DATA_MEMORY: [("memory.init $d1", "memory.init", (1, 0)), ("memory.init 1 $d0", "memory.init", (0, 1))],
    Imm.HEAP: [("ref.null func", "ref.null", FUNCREF), ("ref.null extern", "ref.null", EXTERNREF)],
    Imm.TYPES: [
        ("select (result i32)", "select t", (I32,)),
        ("select (result)", "select t", ()),
        ("select (result i32) (result i64)", "select t", (I32, I64)),
    ],
    Imm.I32: [("i32.const 0xffff_ffff", "i32.const", -1)],
    Imm.I64: [("i64.const -1", "i64.const", -1)],
    Imm.F32: [("f32.const -nan:0x1", "f32.const", 0xFF800001)],
    Imm.F64: [("f64.const 0x1p0", "f64.const", 0x3FF0000000000000)],
    Imm.V128: [
        ("v128.const i8x16 255 -1 2 -128 0 0 0 0 0 0 0 0 0 0 0 127", "v128.const", 127 << 120 | 0x8002_FFFF),
        ("v128.const i16x8 0xffff -32768 0 0 0 0 0 1", "v128.const", 1 << 112 | 0x8000_FFFF),
        ("v128.const i32x4 -1 0 0 0x8000_0000", "v128.const", 1 << 127 | 0xFFFF_FFFF),
        ("v128.const i64x2 -1 2", "v128.const", 2 << 64 | (1 << 64) - 1),
        ("v128.const f32x4 -nan:0x1 1 inf 0", "v128.const", 0x7F800000 << 64 | 0x3F800000 << 32 | 0xFF800001),
        ("v128.const f64x2 nan:0x1 0x1p0", "v128.const", 0x3FF0000000000000 << 64 | 0x7FF0000000000001),
    ],
    Imm.LANE: [
        ("i8x16.extract_lane_s 15", "i8x16.extract_lane_s", 15),
        ("f64x2.replace_lane 0x0_1", "f64x2.replace_lane", 1),
        ("i64x2.extract_lane 255", "i64x2.extract_lane", 255),
    ],
    Imm.LANES: [
        ("i8x16.shuffle 0 31 2 3 4 5 6 7 8 9 10 11 12 13 14 0xff", "i8x16.shuffle", (0, 31, *range(2, 15), 255)),
    ],
    Imm.MEMARG_LANE: [
        ("v128.load8_lane 15", "v128.load8_lane", (0, 0, 0, 15)),
        ("v128.load32_lane offset=16 3", "v128.load32_lane", (2, 16, 0, 3)),
        ("v128.store64_lane align=1 1", "v128.store64_lane", (0, 0, 0, 1)),
        ("v128.store16_lane 1 7", "v128.store16_lane", (1, 0, 1, 7)),
        ("v128.load16_lane 1 offset=2 align=1 0", "v128.load16_lane", (0, 2, 1, 0)),
        ("v128.load64_lane $m1 1", "v128.load64_lane", (3, 0, 1, 1)),
    ],
    Imm.TYPE_FIELD: [
        ("struct.get $s $x", "struct.get", (1, 1)),
        ("struct.set 1 0", "struct.set", (1, 0)),
        ("struct.get_u 7 8", "struct.get_u", (7, 8)),
    ],
    Imm.TYPE_COUNT: [("array.new_fixed $a 3", "array.new_fixed", (2, 3))],
    Imm.TYPE_DATA: [("array.new_data $a $d1", "array.new_data", (2, 1))],
    Imm.TYPE_ELEM: [("array.init_elem 2 $e1", "array.init_elem", (2, 1))],
    Imm.TYPE_TYPE: [("array.copy $a 0", "array.copy", (2, 0))],
    Imm.REF: [
        ("ref.test (ref $s)", "ref.test", reference(1, nullable=False)),
        ("ref.cast (ref array)", "ref.cast", reference(ARRAY, nullable=False)),
    ],
    Imm.REF_NULL: [
        ("ref.test (ref null $s)", "ref.test null", reference(1)),
        ("ref.cast structref", "ref.cast null", reference(STRUCT)),
    ],
    Imm.CAST: [
        ("br_on_cast 1 anyref (ref $s)", "br_on_cast", (1, ANYREF, reference(1, nullable=False))),
        ("br_on_cast_fail 0 anyref anyref", "br_on_cast_fail", (0, ANYREF, ANYREF)),
    ],
    Imm.ORDER: [("atomic.fence", "atomic.fence", None)],
}
ROWS = [row for rows in IMMEDIATES.values() for row in rows]


@pytest.mark.parametrize(("text", "name", "imm"), ROWS, ids=[row[0] for row in ROWS])
def test_immediates_of_every_kind(text: str, name: str, imm: object) -> None:
    assert body(text) == [(name, imm)]
    assert body(f"({text})") == [(name, imm)]
    assert body(f"({text} (nop) (drop (nop)))") == [("nop", None), ("nop", None), ("drop", None), (name, imm)]


def test_every_kind_is_read_printed_and_tried() -> None:
    assert set(PARSE) == set(PRINT) == set(IMMEDIATES) == set(Imm)


def test_every_mnemonic_without_immediates_is_known() -> None:
    rows = [op for op in ops.OPS if op.imm is Imm.NONE and op not in {ops.ELSE, ops.END, ops.CATCH_ALL}]
    assert [body(op.mnemonic) for op in rows] == [[(op.name, None)] for op in rows]


@pytest.mark.parametrize(
    ("text", "imm"),
    [
        ("block", None),
        ("block (result i32)", I32),
        ("block (result)", None),
        ("block (param)", None),
        ("block (type $t)", 0),
        ("block (type 0) (param i32) (result i32)", 0),
        ("block (param i32) (result i32)", 0),
        ("block (param i64)", 5),
        ("block (result i32 i64)", 5),
        ("loop $l (result f32)", F32),
    ],
)
def test_block_types(text: str, imm: object) -> None:
    name = text.partition(" ")[0]
    assert body(f"{text} end") == body(f"({text})") == [(name, imm), ("end", None)]


SAME = {
    "operands first": ("(i32.add (local.get 0) (i32.const 1))", "local.get 0 i32.const 1 i32.add"),
    "block": ("(block $a (br $a))", "block br 0 end"),
    "loop in block": ("(block $a (loop $b (br $a) (br $b)))", "block loop br 1 br 0 end end"),
    "if": ("(if (i32.const 1) (then nop))", "i32.const 1 if nop end"),
    "if else": ("(if (i32.const 1) (then nop) (else drop))", "i32.const 1 if nop else drop end"),
    "if with empty else": ("(if (then) (else))", "if else end"),
    "if with many conditions": ("(if (nop) (drop) (then))", "nop drop if end"),
    "if with nothing before": ("(if $x (result i32) (then (br $x)))", "if (result i32) br 0 end"),
    "condition outside the label": (
        "(block $x (if $x (br $x) (then (br $x) (br 1)) (else (br $x))))",
        "block br 0 if br 0 br 1 else br 0 end end",
    ),
    "flat in folded block": ("(block nop (drop) nop)", "block nop drop nop end"),
    "folded in flat block": ("block (nop) end", "block nop end"),
    "labels at end": ("block $a loop $b end $b end $a", "block loop end end"),
    "labels at else": ("if $a else $a end $a", "if else end"),
    "inner label hides outer": ("block $a block $a br $a end br $a end", "block block br 0 end br 0 end"),
    "try_table": (
        "(block $a (try_table $b (catch $t1 $a) (catch_all 0) (throw $t0)))",
        "block $a try_table (catch $t1 0) (catch_all $a) throw 0 end end",
    ),
    "try and handlers": (
        "(try $a (do nop) (catch $t1 (rethrow $a)) (catch 0 (drop) nop) (catch_all (br $a)))",
        "try nop catch 1 rethrow 0 catch $t0 drop nop catch_all br 0 end",
    ),
    "try alone": ("(try (result i32) (do))", "try (result i32) end"),
    "try and delegate": (
        "(block $a (try $a (do (br $a)) (delegate $a)) (br $a))",
        "block try br 0 delegate 0 br 0 end",
    ),
    "labels of try": ("try $a catch_all br $a end $a", "try catch_all br 0 end"),
    "if in condition": (
        "(if (if (result i32) (nop) (then) (else)) (then) (else))",
        "nop if (result i32) else end if else end",
    ),
}


@pytest.mark.parametrize(("folded", "flat"), SAME.values(), ids=SAME)
def test_folded_is_flat(folded: str, flat: str) -> None:
    assert body(folded) == body(flat)


@pytest.mark.parametrize(
    ("text", "imm"),
    [
        ("try_table", (None, ())),
        ("try_table (type $t)", (0, ())),
        ("try_table $l (result i32) (catch_all 0)", (I32, (Catch(None, False, 0),))),
        ("try_table (catch $t1 1) (catch_ref 0 2)", (None, (Catch(1, False, 1), Catch(0, True, 2)))),
        ("try_table (catch_all_ref 0x7) (catch_all_ref 7)", (None, (Catch(None, True, 7),) * 2)),
    ],
)
def test_clauses_of_try_table(text: str, imm: object) -> None:
    assert body(f"{text} end") == body(f"({text})") == [("try_table", imm), ("end", None)]


def test_an_instruction_stands_where_its_mnemonic_stands() -> None:
    text = "(func (i32.eqz (i32.const 7)) (if (then) (else)))"
    (func,) = parse_module(text).funcs
    found = [(op.name, text[at:].partition(" ")[0].partition(")")[0]) for op, _, at in func.body]
    assert found == [
        ("i32.const", "i32.const"),
        ("i32.eqz", "i32.eqz"),
        ("if", "if"),
        ("else", "else"),
        ("end", ""),
        ("end", ""),
    ]


NESTS: dict[str, Callable[[int], str]] = {
    "folded instructions": lambda deep: "(i32.eqz " * deep + "(i32.const 0)" + ")" * deep,
    "folded blocks": lambda deep: "(block " * deep + ")" * deep,
    "try_table": lambda deep: "(try_table (catch_all 0) " * deep + ")" * deep,
    "flat try_table": lambda deep: "block try_table (catch_all 0) " * deep + "end end " * deep,
    "try": lambda deep: "(try (do " * deep + "))" * deep,
    "handlers": lambda deep: "try catch_all " * deep + "end " * deep,
    "delegates": lambda deep: "try " * deep + "delegate 0 " * deep,
    "folded conditions": lambda deep: "(if " * deep + "(i32.const 0)" + "(then))" * deep,
    "folded arms": lambda deep: "(if (then) (else " * deep + "))" * deep,
    "blocks": lambda deep: "block $a br $a " * deep + "end $a " * deep,
    "branches to the outermost of many labels": lambda deep: (
        "".join(f"block $l{i} br $l0 " for i in range(deep)) + "end " * deep
    ),
}


@pytest.mark.parametrize("deep", [2000, pytest.param(50_000, marks=pytest.mark.slow)])
@pytest.mark.parametrize("text", NESTS.values(), ids=NESTS)
def test_nesting_has_no_bound(text: Callable[[int], str], deep: int) -> None:
    assert len(body(text(deep))) > deep
