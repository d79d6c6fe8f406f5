"""Modules as text: readable, and the same module again when it is read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brolga import ops
from brolga.binary import decode, encode
from brolga.errors import LimitError, MalformedError, TextSource
from brolga.features import DEFAULTS, Feature
from brolga.module import Custom, Func, Module
from brolga.text import parse_module, print_module
from brolga.types import FUNCREF, I32, FuncType
from tests.text.shape import shape

EVERY = frozenset(Feature)

EVERYTHING = r"""
(module $"a b"
  (import "é\00" "n" (func $f (param $x i32) (result i64)))
  (import "m" "t" (table 1 2 externref)) (import "m" "m" (memory 1)) (import "m" "g" (global (mut i32)))
  (import "m" "e" (tag $e (param i32)))
  (table $t externref (elem (ref.null extern)))
  (memory (data "abc\00\"\\é"))
  (global $g (mut f32) (f32.const -nan:0x123)) (global f64 f64.const 0.1)
  (global i32 (i32.add (i32.const 1) (i32.const 2)))
  (tag (param exnref)) (export "t" (tag $e))
  (elem declare func $f 1) (elem $p funcref (ref.func $f) (ref.null func))
  (elem (table $t) (offset i32.const 1 i32.const 2 i32.add) externref)
  (data $d "x") (data (memory 1) (i32.const 5) "\ff") (start $"h i")
  (func $"h i" (export "h\"") (local $a i32) (local i32 i32) (local $b f64)
    block $l
      loop
        if $l br $l br 1 br 2 else br 3 end
      end
    end
    block (result i32 i64)
      unreachable
    end
    drop
    i32.load offset=3 align=1
    select (result i32)
    (call_indirect $t (type 0))
    (memory.copy 1 0) (memory.init 1 $d) (table.init $t $p) (table.copy) (memory.grow 1)
    (drop (f64.const inf)) (drop (f32.const 0x1.8p-3)) (br_table 0 0 0)
    local.get $a local.set 1
    block $l (result i32 (ref null exn))
      try_table $m (result i32) (catch_ref $e $l) (catch 1 1) (catch_all 2) (catch_all_ref 2)
        try $n
          br $n
        delegate $m
        try
          throw $e
        catch $e
          rethrow 0
        catch 1
          throw_ref
        catch_all
          (drop (ref.null exn))
        end
      end
      unreachable
    end
    drop))
"""

PRINTED = r"""(module $"a b"
  (type (;0;) (func (param i32) (result i64)))
  (type (;1;) (func (param i32)))
  (type (;2;) (func (param exnref)))
  (type (;3;) (func))
  (type (;4;) (func (result i32 i64)))
  (type (;5;) (func (result i32 exnref)))
  (import "é\u{0}" "n" (func $f (;0;) (type 0) (param $x i32) (result i64)))
  (import "m" "t" (table (;0;) 1 2 externref))
  (import "m" "m" (memory (;0;) 1))
  (import "m" "g" (global (;0;) (mut i32)))
  (import "m" "e" (tag $e (;0;) (type 1) (param i32)))
  (table $t (;1;) 1 1 externref)
  (memory (;1;) 1 1)
  (tag (;1;) (type 2) (param exnref))
  (global $g (;1;) (mut f32) f32.const -nan:0x123)
  (global (;2;) f64 f64.const 0x1.999999999999ap-4 (;=0.1;))
  (global (;3;) i32 i32.const 1 i32.const 2 i32.add)
  (export "t" (tag $e))
  (export "h\u{22}" (func $"h i"))
  (start $"h i")
  (elem (;0;) (table $t) (i32.const 0) externref (ref.null extern))
  (elem (;1;) declare func $f $"h i")
  (elem $p (;2;) funcref (ref.func $f) (ref.null func))
  (elem (;3;) (table $t) (offset i32.const 1 i32.const 2 i32.add) externref)
  (func $"h i" (;1;) (type 3)
    (local $a i32) (local i32 i32) (local $b f64)
    block $l
      loop (;@2;)
        if $l
          br $l
          br 1 (;@2;)
          br 2 (;@1;)
        else
          br 3
        end
      end
    end
    block (type 4) (result i32 i64) (;@1;)
      unreachable
    end
    drop
    i32.load offset=3 align=1
    select (result i32)
    call_indirect $t (type 0) (param i32) (result i64)
    memory.copy 1 0
    memory.init 1 $d
    table.init $t $p
    table.copy
    memory.grow 1
    f64.const inf
    drop
    f32.const 0x1.8p-3 (;=0.1875;)
    drop
    br_table 0 0 0
    local.get $a
    local.set 1
    block $l (type 5) (result i32 exnref)
      try_table $m (result i32) (catch_ref $e $l) (catch 1 1) (catch_all 2) (catch_all_ref 2)
        try $n
          br $n
        delegate $m
        try (;@3;)
          throw $e
        catch $e
          rethrow 0 (;@3;)
        catch 1
          throw_ref
        catch_all
          ref.null exn
          drop
        end
      end
      unreachable
    end
    drop
  )
  (data (;0;) (memory 1) (i32.const 0) "abc\00\22\5c\c3\a9")
  (data $d (;1;) "x")
  (data (;2;) (memory 1) (i32.const 5) "\ff")
)
"""


def test_a_module_is_printed_readably() -> None:
    assert print_module(parse_module(EVERYTHING, features=EVERY)) == PRINTED


def test_what_is_printed_is_the_same_module() -> None:
    module = parse_module(EVERYTHING, features=EVERY)
    again = parse_module(PRINTED, features=EVERY)
    assert shape(again) == shape(module)
    assert print_module(again) == PRINTED


VECTORS = """\
(module
  (type (;0;) (func (param v128) (result v128)))
  (memory $m (;0;) 1)
  (memory $n (;1;) 1)
  (global $v (;0;) (mut v128) v128.const i32x4 0x00000001 0xffffffff 0x00000000 0x7f800001)
  (func $f (;0;) (type 0) (param $x v128) (result v128)
    (local $y v128)
    block (result v128) (;@1;)
      local.get $x
    end
    i8x16.extract_lane_s 15
    f64x2.replace_lane 1
    i8x16.shuffle 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 31
    v128.load
    v128.load8x8_s $n offset=3 align=1
    v128.load8_lane 7
    v128.store32_lane offset=4 align=2 0
    v128.load64_lane $n 1
    f32x4.relaxed_madd
  )
)
"""


def test_vectors_are_printed_readably_and_read_again() -> None:
    features = DEFAULTS | {Feature.SIMD, Feature.RELAXED_SIMD, Feature.MULTI_MEMORY}
    module = parse_module(VECTORS, features=features)
    assert print_module(module) == VECTORS
    assert print_module(decode(encode(module), features=features)) == VECTORS


def test_no_mnemonic_is_printed_with_what_only_tells_rows_apart() -> None:
    assert [op.mnemonic for op in ops.OPS] == [op.name.split()[0] for op in ops.OPS]


def test_names_that_are_empty_or_taken_are_annotations_and_the_index_is_used() -> None:
    module = parse_module("(func) (func) (func (param i32 i32) local.get 0 local.get 1 drop drop call 0 call 1)")
    module.names.funcs.update({0: "same", 1: "same", 2: "", 9: "nobody"})
    module.names.locals[2] = {0: "x", 1: "x", 7: "nobody"}
    module.names.labels[2] = {3: "nobody"}
    text = print_module(module)
    assert "(func $same (;0;)" in text
    assert '(func (@name "") (;2;) (type 1) (param $x i32) (param (@name "x") i32)' in text
    assert "local.get $x\n    local.get 1\n" in text
    assert "call $same\n    call 1\n" in text
    again = parse_module(text)
    assert again.names.funcs == {0: "same", 1: "same", 2: ""}
    assert again.names.locals == {2: {0: "x", 1: "x"}}


def test_a_label_is_named_where_its_name_means_it() -> None:
    text = print_module(parse_module("(func block $a block $a br $a br 1 end br $a end)"))
    assert "        br $a\n        br 1 (;@1;)\n      end\n      br $a\n" in text


def test_custom_sections_are_annotations() -> None:
    module = Module(customs=[Custom("note", b"a\xff", after=3), Custom("name", b"..."), Custom("first\n", b"")])
    text = print_module(module)
    assert '(@custom "note" (after func) "a\\ff")' in text
    assert '(@custom "first\\u{a}" (before first) "")' in text
    assert '(@custom "name" (before first) "...")' in text
    again = parse_module(text)
    assert shape(again) == shape(Module())
    assert [replace(custom, at=0) for custom in again.customs] == [*module.customs[1:], module.customs[0]]


def test_deep_nesting_is_not_indented_without_end() -> None:
    depth = 20_000
    text = print_module(parse_module("(func " + "block " * depth + "end " * depth + ")"))
    assert len(text) < 250 * depth
    assert parse_module(text).funcs[0].size == 2 * depth + 1


def test_more_locals_than_engines_allow_are_not_written_out() -> None:
    end = (ops.END, None, 0)
    module = Module(types=[FuncType([], [])], funcs=[Func(0, ((0xFFFFFFFF, I32),), (end,))])
    with pytest.raises(LimitError, match="too many locals: 4294967295"):
        print_module(module)


def test_a_module_that_is_not_valid_is_printed_all_the_same() -> None:
    body = [(ops.CALL, 99, 0), (ops.ELSE, None, 0), (ops.BR, 5, 0), (ops.BLOCK, 42, 0), (ops.END, None, 0)]
    module = Module(funcs=[Func(7, ((1, FUNCREF),), [*body, (ops.END, None, 0)])])
    module.names.locals[0] = {0: "x"}
    text = print_module(module)
    for part in ("(func (;0;) (type 7)", "call 99", "br 5", "block (type 42)"):
        assert part in text


class Torn:
    """A body that turns out malformed as it is read."""

    def __iter__(self) -> Torn:
        return self

    def __next__(self) -> ops.Op:
        raise MalformedError("unexpected end", 1)


def test_an_error_in_a_body_is_located() -> None:
    module = Module(types=[FuncType([], [])], funcs=[Func(0, (), Torn())], source=TextSource("abc"))  # type: ignore[arg-type]
    with pytest.raises(MalformedError, match="line 1:2"):
        print_module(module)
