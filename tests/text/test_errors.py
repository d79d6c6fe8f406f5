"""What is wrong is said in the specification's words, at its place."""

from __future__ import annotations

import pytest

from brolga.errors import MalformedError, UnsupportedError
from brolga.features import DEFAULTS, Feature
from brolga.text import parse_module

# The place of the error is marked with a paragraph sign before it.
MALFORMED = {
    # Tokens
    "(func ¶i32.cost 1)": "unknown operator i32.cost",
    "(func (¶current_memory))": "unknown operator current_memory",
    "(func (¶i32.wrap/i64 (i64.const 0)))": "unknown operator i32.wrap/i64",
    "(func (i32.const ¶0x))": "unknown operator 0x",
    "(func (i32.const ¶1_))": "unknown operator",
    "(global ¶anyfunc (ref.null func))": "unknown operator anyfunc",
    "(¶fnc)": "unknown operator fnc",
    '(module (¶data"a"))': "unknown operator",
    "(func (i32.load ¶offset=x (i32.const 0)))": "unknown operator offset=x",
    "(func)¶)": "unexpected token )",
    "(func¶": "unexpected end of text",
    "(module (func)¶": "unexpected end of text",
    "(module) (¶module)": "unexpected token module",
    '(module ¶quote "")': "unexpected token quote",
    "(func (i32.const¶))": "unexpected token ), expected a number",
    "(func (i32.const ¶$x))": "unexpected token $x",
    "(func (local ¶1))": "unexpected token 1, expected a value type",
    "(func (local i32) (¶param i32))": "unexpected token param",
    "(func (result i32) (¶param i32))": "unexpected token param",
    "(func (param $x i32 ¶i32))": "unexpected token i32, expected a closing parenthesis",
    '(func ¶"f")': 'unexpected token "f"',
    # Instructions
    "(func (i32.add ¶i32.const 1))": "unexpected token i32.const",
    "(func (if ¶i32.const 0 (then)))": "unexpected token i32.const",
    "(func (if (i32.const 0)¶))": "unexpected token ), expected `(then`",
    "(func (if (i32.const 0) (¶else)))": "unexpected token else",
    "(func (if (then) (else) ¶(nop)))": "unexpected token (",
    "(func (if (then) (¶nop)))": "unexpected token nop",
    "(func (¶then))": "unexpected token then",
    "(func (¶end))": "unexpected token end",
    "(func ¶end)": "unexpected token end",
    "(func ¶else)": "unexpected token else",
    "(func block ¶else end)": "unexpected token else",
    "(func if else ¶else end)": "unexpected token else",
    "(func (block ¶end))": "unexpected token end",
    "(func block¶)": "unexpected token ), expected `end` of `block`",
    "(func block (nop ¶end))": "unexpected token end",
    "(func (call¶))": "unexpected token ), expected a number",
    "(func (br_table¶))": "unexpected token )",
    "(func ¶0)": "unexpected token 0",
    "(func br ¶-1)": "i32 constant out of range: -1",
    "(func br ¶4294967296)": "i32 constant out of range: 4294967296",
    "(func ref.null ¶i32)": "unexpected token i32, expected a heap type",
    "(func (ref.null¶))": "unexpected token ), expected a heap type",
    # Constants and memory arguments
    "(func i32.const ¶4294967296)": "constant out of range: 4294967296 is no i32",
    "(func i64.const ¶-9223372036854775809)": "constant out of range",
    "(func f32.const ¶1e39)": "constant out of range",
    "(func f64.const ¶nan:0x0)": "constant out of range",
    "(func f32.const ¶nan:canonical)": "unexpected token nan:canonical",
    "(func i32.load ¶align=0)": "alignment must be a power of two, not 0",
    "(func i32.load offset=1 ¶align=3)": "alignment must be a power of two, not 3",
    "(func i32.load ¶offset=18446744073709551616)": "i64 constant out of range",
    "(func i32.load align=1 ¶offset=1)": "unexpected token offset=1",
    # Vectors
    "(func v128.const ¶0 0 0 0)": "unexpected token 0, expected the shape of a vector",
    "(func v128.const ¶i7x3 0)": "unknown operator i7x3",
    "(func v128.const ¶i32 0)": "unexpected token i32, expected the shape of a vector",
    "(func v128.const i64x2 ¶0)": "wrong number of lane literals: 2 numbers expected, not 1",
    "(func v128.const i64x2 ¶0 0 0)": "wrong number of lane literals: 2 numbers expected, not 3",
    "(func v128.const f32x4 0 1 2 ¶nan:1)": "unknown operator nan:1",
    "(func v128.const i8x16 ¶256 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0)": "constant out of range: 256 is no i8",
    "(func v128.const i16x8 0 0 0 0 0 0 0 ¶-32769)": "constant out of range: -32769 is no i16",
    "(func v128.const i32x4 0 ¶1.5 0 0)": "constant out of range: 1.5 is no i32",
    "(func v128.const f64x2 0 ¶1e309)": "constant out of range: 1e309 is no f64",
    "(func i8x16.extract_lane_s ¶256)": "i8 constant out of range: 256",
    "(func i8x16.extract_lane_s ¶99999999999999999999999999999999999999999999999)": "i8 constant out of range: 9",
    "(func i8x16.extract_lane_s ¶-1)": "unexpected token -1, expected a lane",
    "(func i8x16.extract_lane_s ¶1.0)": "unexpected token 1.0, expected a lane",
    "(func (f64x2.replace_lane¶))": "unexpected token ), expected a lane",
    "(func i8x16.shuffle ¶0 1 2 3 4 5 6 7 8 9 10 11 12 13 14)": "invalid lane length: 16 numbers expected, not 15",
    "(func i8x16.shuffle 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 ¶-1)": "i8 constant out of range: -1",
    "(func (v128.load8_lane¶))": "unexpected token ), expected a lane",
    "(func (v128.load8_lane ¶$m))": "unknown memory $m",
    "(func (v128.load8_lane offset=1¶))": "unexpected token ), expected a lane",
    "(func v128.load8_lane ¶256)": "i8 constant out of range: 256",
    # Ids
    "(func (call ¶$f))": "unknown func $f",
    "(func (local.get ¶$x))": "unknown local $x",
    "(func (global.get ¶$g))": "unknown global $g",
    "(func (table.get ¶$t))": "unknown table $t",
    "(func (i32.load ¶$m))": "unknown memory $m",
    "(func (br ¶$l))": "unknown label $l",
    "(func block $l end br ¶$l)": "unknown label $l",
    "(func (type ¶$t))": "unknown type $t",
    "(func (elem.drop ¶$e))": "unknown elem $e",
    "(func (data.drop ¶$d))": "unknown data $d",
    "(start ¶$f)": "unknown func $f",
    '(export "" (memory ¶$m))': "unknown memory $m",
    "(elem func ¶$f)": "unknown func $f",
    "(func $f) (func ¶$f)": "duplicate func $f",
    '(import "" "" (func $f)) (func ¶$f)': "duplicate func $f",
    '(import "" "" (table $t 1 funcref)) (import "" "" (table ¶$t 1 funcref))': "duplicate table $t",
    "(memory $m 1) (memory ¶$m 1)": "duplicate memory $m",
    "(global $g i32 i32.const 0) (global ¶$g i32 i32.const 0)": "duplicate global $g",
    "(type $t (func)) (type ¶$t (func))": "duplicate type $t",
    "(elem $e func) (elem ¶$e func)": "duplicate elem $e",
    '(data $d "") (data ¶$d "")': "duplicate data $d",
    "(func (param $x i32) (local ¶$x i32))": "duplicate local $x",
    '(func (param $x i32) (param ¶$"x" i32))': "duplicate local $x",
    "(func block end ¶$l)": "mismatching label $l",
    "(func block $a end ¶$b)": "mismatching label $b",
    "(func if $a else ¶$b end)": "mismatching label $b",
    # Exceptions
    "(func (throw ¶$t))": "unknown tag $t",
    "(tag $t) (tag ¶$t)": "duplicate tag $t",
    "(func (try_table (catch¶)))": "unexpected token ), expected a number",
    "(func (try_table (catch 0¶)))": "unexpected token ), expected a number",
    "(func (try_table (catch_ref 0 0 ¶0)))": "unexpected token 0, expected a closing parenthesis",
    "(func (try_table (catch_all ¶$l)))": "unknown label $l",
    "(func (try_table $l (catch_all ¶$l)))": "unknown label $l",
    "(func (try_table nop (¶catch 0 0)))": "unexpected token catch",
    "(func (try_table (¶catch_none 0)))": "unknown operator catch_none",
    "(func ¶catch_ref 0 0)": "unexpected token catch_ref",
    "(func (try_table ¶catch_all))": "unexpected token catch_all",
    "(func (¶catch_all))": "unexpected token catch_all",
    "(func (¶catch 0))": "unexpected token catch",
    "(func (¶delegate 0))": "unexpected token delegate",
    "(func ¶delegate 0)": "unexpected token delegate",
    "(func (try¶))": "unexpected token ), expected `(do`",
    "(func (try ¶nop))": "unexpected token nop",
    "(func (try (¶nop)))": "unexpected token nop",
    "(func (try (do) (¶do)))": "unexpected token do",
    "(func (try (do) (¶nop)))": "unexpected token nop",
    "(func (try (do) ¶end))": "unexpected token end",
    "(func (try (do) (catch_all) (¶catch 0)))": "unexpected token catch",
    "(func (try (do) (catch 0) (¶delegate 0)))": "unexpected token delegate",
    "(func (try (do) (delegate 0) ¶(catch 0)))": "unexpected token (, expected a closing parenthesis",
    "(func (try (do) (delegate 0 ¶nop)))": "unexpected token nop, expected a closing parenthesis",
    "(func (try $l (do) (delegate ¶$l)))": "unknown label $l",
    "(func (try (do) (delegate¶)))": "unexpected token ), expected a number",
    "(func try¶)": "unexpected token ), expected `end` of `try`",
    "(func try ¶else end)": "unexpected token else",
    "(func block ¶catch 0 end)": "unexpected token catch",
    "(func try catch_all ¶catch_all end)": "unexpected token catch_all",
    "(func try $a catch_all ¶$a end)": "unexpected token $a",
    "(func try $a catch_all end ¶$b)": "mismatching label $b",
    # Types
    "(type (func (param i32))) (func ¶(type 0) (result i32))": "inline function type () -> (i32) differs",
    "(type (func)) (func (call_indirect ¶(type 0) (param i32)))": "inline function type",
    "(func ¶(type 7) (param i32))": "unknown type 7",
    "(func (type 7) (local ¶$x i32))": "unknown type 7",
    "(type (func)) (func (type 0) (¶type 0))": "unexpected token type",
    "(func (block (param ¶$x i32)))": "unexpected token $x",
    "(func (call_indirect (param ¶$x i32)))": "unexpected token $x",
    "(func (select (result i32) (¶param i32)))": "unexpected token param",
    "(table 1 ¶i32)": "unexpected token i32, expected a reference type",
    "(table 1¶)": "unexpected token ), expected a reference type",
    "(table funcref¶)": "unexpected token ), expected the elements of the table",
    "(memory¶)": "unexpected token ), expected a number",
    "(memory ¶-1)": "i64 constant out of range: -1",
    "(memory 1 ¶funcref)": "unexpected token funcref",
    "(global (mut i32 ¶i32) i32.const 0)": "unexpected token i32",
    "(type ¶func)": "unexpected token func, expected a type of functions, structs or arrays",
    # Fields
    "(start 0) (¶start 0) (func)": "multiple start sections",
    '(func) (¶import "" "" (func))': "import after function",
    '(table 0 funcref) (¶func (import "" ""))': "import after table",
    '(memory 0) (¶import "" "" (global i32))': "import after memory",
    '(global i32 i32.const 0) (¶memory (import "" "") 1)': "import after global",
    '(import "a" ¶(func))': "unexpected token (, expected a string",
    '(import "a" "b" (¶type 0))': "unexpected token type",
    '(import "a" ¶"\\ff" (func))': "malformed UTF-8 encoding",
    '(export ¶"\\80" (func 0))': "malformed UTF-8 encoding",
    '(export "a" (¶start 0))': "unexpected token start",
    "(elem¶)": "unexpected token ), expected a reference type",
    "(elem ¶0)": "unexpected token 0",
    "(table 1 funcref) (elem (table 0) (i32.const 0) ¶0)": "unexpected token 0",
    "(data (offset i32.const 0) ¶0)": "unexpected token 0",
    "(data (i32.const 0) ¶(i32.const 0))": "unexpected token (",
}


@pytest.mark.parametrize(("marked", "message"), MALFORMED.items(), ids=MALFORMED)
def test_what_breaks_the_grammar_is_malformed_at_its_place(marked: str, message: str) -> None:
    at, text = marked.index("¶"), marked.replace("¶", "")
    with pytest.raises(MalformedError) as caught:
        parse_module(text, features=DEFAULTS | {Feature.EXCEPTIONS, Feature.LEGACY_EXCEPTIONS})
    assert caught.value.message.startswith(message)
    assert caught.value.at == at
    lines = str(caught.value).splitlines()
    assert lines[-2].strip() == text
    assert lines[-1] == " " * (4 + at) + "^"


PROPOSALS = {
    "(func ¶throw 0)": Feature.EXCEPTIONS,
    "(func ¶try end)": Feature.LEGACY_EXCEPTIONS,
    "(¶tag)": Feature.EXCEPTIONS,
    '(import "" "" (¶tag))': Feature.EXCEPTIONS,
    '(export "" (¶tag 0))': Feature.EXCEPTIONS,
    "(memory 1 ¶(pagesize 1))": Feature.CUSTOM_PAGE_SIZES,
    "(func ¶i64.add128)": Feature.WIDE_ARITHMETIC,
}


@pytest.mark.parametrize(("marked", "feature"), PROPOSALS.items(), ids=PROPOSALS)
def test_what_a_proposal_has_is_refused_by_its_name_where_it_is_switched_off(marked: str, feature: Feature) -> None:
    with pytest.raises(UnsupportedError) as caught:
        parse_module(marked.replace("¶", ""), features=DEFAULTS - {feature})
    assert (caught.value.message, caught.value.at) == (feature.refusal, marked.index("¶"))


TYPED_REFERENCES = [
    "(func (¶call_ref 0))",
    "(func ¶ref.as_non_null)",
    "(func ¶br_on_null 0)",
    "(func (param ¶(ref func)))",
    "(func (param (ref ¶0)))",
    "(type $t (func)) (func (param (ref null ¶$t)))",
    "(func ref.null ¶0)",
    "(table 1 funcref ¶(ref.null func))",
    "(¶rec (type (func)))",
]


@pytest.mark.parametrize("marked", TYPED_REFERENCES)
def test_typed_function_references_are_refused_where_they_are_switched_off(marked: str) -> None:
    with pytest.raises(UnsupportedError) as caught:
        parse_module(marked.replace("¶", ""), features=DEFAULTS - {Feature.FUNCTION_REFERENCES})
    assert (caught.value.message, caught.value.at) == (Feature.FUNCTION_REFERENCES.refusal, marked.index("¶"))
    assert caught.value.message == "typed function references is switched off"


OBJECTS = [
    "(func ref.null ¶any)",
    "(func ¶struct.new 0)",
    "(func (local ¶anyref))",
    "(type (¶struct))",
    "(type (¶sub (func)))",
]


@pytest.mark.parametrize("marked", OBJECTS)
def test_garbage_collection_is_refused_where_it_is_switched_off(marked: str) -> None:
    with pytest.raises(UnsupportedError, match="garbage collection is switched off") as caught:
        parse_module(marked.replace("¶", ""), features=DEFAULTS - {Feature.GC})
    assert caught.value.at == marked.index("¶")


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("(func i32.extend8_s)", Feature.SIGN_EXTENSION),
        ("(func (memory.fill))", Feature.BULK_MEMORY),
        ("(func (select (result i32)))", Feature.REFERENCE_TYPES),
        ("(memory i64 1)", Feature.MEMORY64),
        ("(table i64 1 funcref)", Feature.MEMORY64),
    ],
)
def test_what_is_switched_off_is_refused_by_its_name(text: str, feature: Feature) -> None:
    parse_module(text)
    with pytest.raises(UnsupportedError, match="is switched off"):
        parse_module(text, features=DEFAULTS - {feature})


def test_an_error_shows_the_name_of_the_text_and_the_line() -> None:
    with pytest.raises(MalformedError) as caught:
        parse_module("(module\n\t(func $f\n\t\tlocal.get $y))\n", "answer.wat")
    assert str(caught.value) == ("unknown local $y\n  at answer.wat 3:13\n      local.get $y))\n                ^")


def test_a_custom_page_size_is_a_power_of_two() -> None:
    with pytest.raises(MalformedError, match="invalid custom page size 3"):
        parse_module("(memory 1 (pagesize 3))", features=DEFAULTS | {Feature.CUSTOM_PAGE_SIZES})
