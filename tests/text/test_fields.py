"""Fields of modules: each abbreviation is the long form that it stands for."""

from __future__ import annotations

import pytest

from brolga.features import DEFAULTS, Feature
from brolga.module import FUNCTIONS, Elem, Func, Names
from brolga.text import parse_module
from brolga.types import EXTERNREF, F32, FUNCREF, I32, I64, FuncType, GlobalType, Limits, MemoryType, TableType
from tests.text.shape import shape

EVERY = frozenset(Feature)

SAME = {
    "no module keyword": ("(func) (memory 1)", "(module (func) (memory 1))"),
    "empty": ("", "(module)"),
    "params in one": ("(func (param i32 i64 f32))", "(func (param i32) (param i64 f32) (param))"),
    "results in one": (
        "(func (result i32 i64) unreachable)",
        "(func (result i32) (result) (result i64) unreachable)",
    ),
    "locals in one": ("(func (local i32 i32 i64))", "(func (local i32) (local) (local i32 i64))"),
    "ids in quotes": ('(func $"a" (call $a))', '(func $a (call $"\\61"))'),
    "implicit type": (
        "(func (param i32)) (type (func))",
        "(type (func)) (type (func (param i32))) (func (type 1))",
    ),
    "implicit type found": (
        "(type (func)) (type $t (func (param i32))) (func (param i32))",
        "(type (func)) (type $t (func (param i32))) (func (type $t))",
    ),
    "type and its shape": (
        "(type (func (param i32))) (func (type 0) (param i32))",
        "(type (func (param i32))) (func (type 0))",
    ),
    "no type at all": ("(func)", "(type (func)) (func (type 0))"),
    "inline import of a function": (
        '(func $f (import "m" "n") (param i32))',
        '(import "m" "n" (func $f (param i32)))',
    ),
    "inline import of a table": (
        '(table $t (import "m" "n") 1 2 funcref)',
        '(import "m" "n" (table $t 1 2 funcref))',
    ),
    "inline import of a memory": ('(memory $m (import "m" "n") 1)', '(import "m" "n" (memory $m 1))'),
    "inline import of a global": (
        '(global $g (import "m" "n") (mut i32))',
        '(import "m" "n" (global $g (mut i32)))',
    ),
    "inline exports": (
        '(func (export "a") (export "b") (param i32))',
        '(func (param i32)) (export "a" (func 0)) (export "b" (func 0))',
    ),
    "inline exports of all kinds": (
        '(table (export "t") 1 funcref) (memory (export "m") 1) (global (export "g") i32 (i32.const 0))',
        """(table 1 funcref) (memory 1) (global i32 i32.const 0)
        (export "t" (table 0)) (export "m" (memory 0)) (export "g" (global 0))""",
    ),
    "inline export of an import": (
        '(func (export "a") (import "m" "n"))',
        '(import "m" "n" (func)) (export "a" (func 0))',
    ),
    "inline import of a tag": (
        '(tag $t (import "m" "n") (param i32))',
        '(import "m" "n" (tag $t (param i32)))',
    ),
    "inline exports of a tag": (
        '(func) (tag $t (export "a") (export "b") (param $x i32) (param i64))',
        '(func) (tag $t (param i32 i64)) (export "a" (tag $t)) (export "b" (tag 0))',
    ),
    "type of a tag": ("(type (func (param i32))) (tag (type 0))", "(type (func (param i32))) (tag (param i32))"),
    "inline elements": (
        "(func $f) (table $t funcref (elem $f $f))",
        "(func $f) (table $t 2 2 funcref) (elem (table $t) (i32.const 0) func $f $f)",
    ),
    "inline element expressions": (
        "(func $f) (table funcref (elem (ref.func $f) (item ref.null func)))",
        "(func $f) (table 2 2 funcref) (elem (i32.const 0) funcref (ref.func $f) (ref.null func))",
    ),
    "inline elements of the second table": (
        "(table 1 funcref) (table $t externref (elem))",
        "(table 1 funcref) (table $t 0 0 externref) (elem (table 1) (i32.const 0) externref)",
    ),
    "inline data": (
        '(memory $m (data "ab" "" "c"))',
        '(memory $m 1 1) (data (memory $m) (offset i32.const 0) "abc")',
    ),
    "no inline data": ("(memory (data))", '(memory 0 0) (data (i32.const 0) "")'),
    "two pages of inline data": (
        f'(memory (data "{"a" * 65537}"))',
        f'(memory 2 2) (data (i32.const 0) "{"a" * 65537}")',
    ),
    "functions as elements": (
        "(func $f) (table 1 funcref) (elem (i32.const 0) $f 0)",
        "(func $f) (table 1 funcref) (elem (table 0) (offset (i32.const 0)) func $f 0)",
    ),
    "functions are expressions": (
        "(func $f) (elem func $f 0)",
        "(func $f) (elem (ref func) (ref.func $f) (item (ref.func 0)))",
    ),
    "declared functions": (
        "(func $f) (elem declare func $f)",
        "(func $f) (elem declare (ref func) (item ref.func $f))",
    ),
    "offset": (
        '(memory 1) (data (offset (i32.const 1)) "a")',
        '(memory 1) (data (i32.const 1) "a")',
    ),
    "memory of data": (
        '(memory $m 1) (data (memory $m) (i32.const 1) "a")',
        '(memory $m 1) (data (i32.const 1) "a")',
    ),
    "long funcref": (
        "(table 1 (ref null func)) (func (param (ref null extern)))",
        "(table 1 funcref) (func (param externref))",
    ),
    "long funcref with inline elements": (
        "(table (ref null func) (elem (ref.null func)))",
        "(table funcref (elem (ref.null func)))",
    ),
    "long funcref in a segment": ("(elem (ref null func) (ref.null func))", "(elem funcref (ref.null func))"),
    "annotations": ('(@a) (func (@b "c") (nop) (@d))', "(func nop)"),
    "order": (
        '(export "f" (func $f)) (start $f) (func $f (call $g)) (func $g)',
        '(func $f (call 1)) (func $g) (start 0) (export "f" (func 0))',
    ),
}


@pytest.mark.parametrize(("short", "long"), SAME.values(), ids=SAME)
def test_an_abbreviation_is_its_long_form(short: str, long: str) -> None:
    assert shape(parse_module(short, features=EVERY)) == shape(parse_module(long, features=EVERY))


def test_types_come_as_they_are_written_and_implicit_ones_behind_them() -> None:
    module = parse_module(
        "(func (param f32) (block (param i32) (result i32 i32) unreachable) (call_indirect (param i64)))"
        "(func (result f32)) (type (func))"
    )
    assert module.types == [
        FuncType([], []),
        FuncType([F32], []),
        FuncType([I32], [I32, I32]),
        FuncType([I64], []),
        FuncType([], [F32]),
    ]


def test_indices_count_imports_first_and_then_the_fields() -> None:
    module = parse_module(
        '(import "a" "f" (func $a)) (global $g (import "a" "g") i32) (func $b (import "a" "h"))'
        '(memory (data "x")) (data $second "y") (table funcref (elem)) (elem $last func)'
        "(func $c (call $a) (call $b) (call $c) (drop (global.get $g)) (data.drop $second) (elem.drop $last))"
    )
    names = module.names
    assert (names.funcs, names.globals) == ({0: "a", 1: "b", 2: "c"}, {0: "g"})
    assert (names.datas, names.elems) == ({1: "second"}, {1: "last"})
    assert [imm for _, imm, _ in module.funcs[0].body][:-1] == [0, 1, 2, 0, None, 1, 1]


def test_ids_become_names() -> None:
    module = parse_module(
        '(module $m (type $t (func (param $unused i32))) (import "" "" (func $i (param $p i32) (param i64)))'
        "(table $tab 1 funcref) (memory $mem 1) (global $g i32 (i32.const 0))"
        "(func $f (type $t) (local $a i32) (local i64 i64) (local $b f32)"
        "  block loop $l end end (block $o (if (i32.const 1) (then)))))"
    )
    assert module.names == Names(
        module="m",
        types={0: "t"},
        funcs={0: "i", 1: "f"},
        locals={0: {0: "p"}, 1: {1: "a", 4: "b"}},
        labels={1: {1: "l", 2: "o"}},
        tables={0: "tab"},
        memories={0: "mem"},
        globals={0: "g"},
    )


def test_locals_count_from_the_parameters_of_the_type() -> None:
    module = parse_module("(type $t (func (param i32 i64))) (func (type $t) (local $x f32) (local.get $x) drop)")
    assert [imm for _, imm, _ in module.funcs[0].body] == [2, None, None]


def test_a_function_has_runs_of_locals_a_size_and_a_place() -> None:
    (func,) = parse_module("(module (func (local i32 i32) (local $x i32) (local i64) nop))").funcs
    assert isinstance(func, Func)
    assert (func.locals, func.size, func.at) == (((3, I32), (1, I64)), 2, 9)


def test_segments_have_their_modes() -> None:
    module = parse_module(
        "(table 1 externref) (memory 1) (elem (i32.const 0) externref) (elem func) (elem declare func)"
        '(data "a") (data (i32.const 0) "b" "c")'
    )
    assert [(elem.mode, elem.type) for elem in module.elems] == [
        ("active", EXTERNREF),
        ("passive", FUNCTIONS),
        ("declarative", FUNCTIONS),
    ]
    assert all(isinstance(elem, Elem) for elem in module.elems)
    assert [(data.init, data.offset is None) for data in module.datas] == [(b"a", True), (b"bc", False)]


def test_limits_may_be_larger_than_any_memory_the_validator_judges_them() -> None:
    module = parse_module("(memory 0x1_0000_0000 18446744073709551615) (table 3 funcref)")
    assert module.memories[0].type == MemoryType(Limits(1 << 32, (1 << 64) - 1))
    assert module.tables[0].type == TableType(FUNCREF, Limits(3))


def test_globals_and_start() -> None:
    module = parse_module("(global (mut i64) (i64.const -1)) (global f32 f32.const 1) (func) (start 0)")
    assert [glob.type for glob in module.globals] == [GlobalType(I64, True), GlobalType(F32, False)]
    assert module.start is not None
    assert module.start.x == 0


def test_a_proposal_that_is_on_reads_its_types() -> None:
    features = DEFAULTS | {Feature.MEMORY64, Feature.THREADS, Feature.CUSTOM_PAGE_SIZES}
    module = parse_module(
        "(memory i64 1 2 shared (pagesize 1)) (table i64 1 funcref) (func (param v128))"
        '(memory (pagesize 1) (data "abc")) (memory i32 (data)) (table i64 funcref (elem))'
        "(memory 1 (pagesize 0x1_0000))",
        features=features,
    )
    types = [str(memory.type) for memory in module.memories]
    assert types == ["i64 1 2 shared", "3 3", "0 0", "1"]
    assert [memory.type.page_size for memory in module.memories] == [1, 1, 65536, 65536]
    assert [table.type.is_64 for table in module.tables] == [True, True]
    again = parse_module("(table 1 funcref (ref.null func))", features=DEFAULTS | {Feature.FUNCTION_REFERENCES})
    assert again.tables[0].init is not None
