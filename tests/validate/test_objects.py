"""The rules of structs, arrays, i31 and casts, each once where it holds and at least once where it does not."""

from __future__ import annotations

import re

import pytest

from brolga import ops
from brolga.errors import InvalidError, LimitError, UnsupportedError
from brolga.features import DEFAULTS, Feature
from brolga.text import parse_module
from brolga.types import ANY, ANYREF, ARRAY, I31, STRUCT, reference
from brolga.validate import INS, OP, OUTS, checked, context, validate
from brolga.validate.objects import OBJECT_RULES

TYPES = """
(type $s (sub (struct (field $a i32) (field $b (mut i64)) (field $c (mut i8)) (field $d (ref null $s)))))
(type $t (sub $s (struct (field i32) (field (mut i64)) (field (mut i8)) (field (ref null $s)) (field f32))))
(type $n (struct (field (ref $s))))
(type $i (array (mut i32))) (type $p (array (mut i8))) (type $q (array i8)) (type $r (array (mut (ref null $s))))
(type $f (func)) (type $nn (array (mut (ref $s))))
(elem $e (ref null $t)) (elem $x externref) (data $x "")
"""
PARAMS = """(param $s (ref null $s)) (param $t (ref $t)) (param $i (ref null $i)) (param $p (ref null $p))
(param $q (ref null $q)) (param $r (ref null $r)) (param $any anyref) (param $eq eqref) (param $ext externref)
(param $n i32) (param $l i64)"""
S, T, EQ, N, L, EXT = (f"(local.get ${name})" for name in ("s", "t", "eq", "n", "l", "ext"))
ARR, P, Q, R, A = (f"(local.get ${name})" for name in ("i", "p", "q", "r", "any"))

VALID: list[tuple[str, str]] = [
    ("struct.new", f"(result (ref $s)) (struct.new $s {N} {L} {N} {T})"),
    ("struct.new", f"(result (ref $n)) (struct.new $n {T})"),
    ("struct.new_default", "(result (ref struct)) (struct.new_default $t)"),
    ("struct.get", f"(result i64) (struct.get $s $b {S})"),
    ("struct.get", f"(result i32) (struct.get $s 0 {T})"),
    ("struct.get", "(result i32) unreachable struct.get $s 0"),
    ("struct.get", "(result i32) (struct.get $s 0 (ref.null none))"),
    ("struct.get_s", f"(result i32) (struct.get_s $s $c {S})"),
    ("struct.get_u", f"(result i32) (struct.get_u $t 2 {T})"),
    ("struct.set", f"(struct.set $s $b {T} {L})"),
    ("struct.set", f"(struct.set $s $c {S} {N})"),
    ("array.new", f"(result (ref $p)) (array.new $p {N} {N})"),
    ("array.new", f"(result (ref array)) (array.new $r {T} {N})"),
    ("array.new_default", f"(result (ref $r)) (array.new_default $r {N})"),
    ("array.new_fixed", f"(result eqref) (array.new_fixed $r 2 {S} {T})"),
    ("array.new_fixed", "(result eqref) (array.new_fixed $nn 0)"),
    ("array.new_data", f"(result (ref $q)) (array.new_data $q $x {N} {N})"),
    ("array.new_elem", f"(result (ref $r)) (array.new_elem $r $e {N} {N})"),
    ("array.get", f"(result i32) (array.get $i {ARR} {N})"),
    ("array.get_s", f"(result i32) (array.get_s $p {P} {N})"),
    ("array.get_u", f"(result i32) (array.get_u $q {Q} {N})"),
    ("array.set", f"(array.set $r {R} {N} {T})"),
    ("array.set", f"(array.set $p {P} {N} {N})"),
    ("array.len", f"(result i32) (array.len {R})"),
    ("array.len", "(result i32) (array.len (ref.null none))"),
    ("array.fill", f"(array.fill $p {P} {N} {N} {N})"),
    ("array.copy", f"(array.copy $p $q {P} {N} {Q} {N} {N})"),
    ("array.copy", f"(array.copy $r $r {R} {N} {R} {N} {N})"),
    ("array.init_data", f"(array.init_data $p $x {P} {N} {N} {N})"),
    ("array.init_elem", f"(array.init_elem $r $e {R} {N} {N} {N})"),
    ("ref.test", f"(result i32) (ref.test (ref $t) {A})"),
    ("ref.test", "(result i32) (ref.test (ref nofunc) (ref.null $f))"),
    ("ref.test null", f"(result i32) (ref.test nullref {T})"),
    ("ref.test null", f"(result i32) (ref.test externref {EXT})"),
    ("ref.cast", f"(result (ref i31)) (ref.cast (ref i31) {EQ})"),
    ("ref.cast null", f"(result (ref null $t)) (ref.cast (ref null $t) {S})"),
    ("ref.cast null", "(result structref) unreachable (ref.cast structref)"),
    ("br_on_cast", f"(result (ref $t)) (br_on_cast 0 anyref (ref $t) {A}) (unreachable)"),
    ("br_on_cast", f"(result i32 (ref null $t)) {N} (br_on_cast 0 eqref (ref null $t) {EQ}) (ref.cast (ref $t))"),
    ("br_on_cast_fail", f"(result anyref) (br_on_cast_fail 0 anyref (ref $t) {A})"),
    ("br_on_cast_fail", f"(result (ref any)) (br_on_cast_fail 0 anyref structref {A}) (ref.as_non_null)"),
    ("ref.eq", f"(result i32) (ref.eq {S} {P})"),
    ("any.convert_extern", f"(result anyref) (any.convert_extern {EXT})"),
    ("any.convert_extern", "(result (ref any)) unreachable any.convert_extern"),
    ("extern.convert_any", f"(result (ref extern)) (extern.convert_any {T})"),
    ("ref.i31", f"(result (ref i31)) (ref.i31 {N})"),
    ("i31.get_s", f"(result i32) (i31.get_s (ref.i31 {N}))"),
    ("i31.get_u", "(result i32) (i31.get_u (ref.null i31))"),
]

INVALID: list[tuple[str, str, str]] = [
    (
        "struct.new",
        f"(drop (struct.new $s {N} {L} {N}))",
        "type mismatch: instruction requires [i32 i64 i32 (ref null 0)]",
    ),
    ("struct.new", "(drop (struct.new $n (ref.null $s)))", "type mismatch: instruction requires [(ref 0)]"),
    ("struct.new", "(drop (struct.new $f))", "non-structure type 7"),
    ("struct.new", "(drop (struct.new 99))", "unknown type 99"),
    (
        "struct.new_default",
        "(drop (struct.new_default $n))",
        "field type is not defaultable: field 0 of type 2 is (ref 0)",
    ),
    ("struct.get", f"(drop (struct.get $s 4 {S}))", "unknown field 4"),
    ("struct.get", f"(drop (struct.get $i 0 {ARR}))", "non-structure type 3"),
    ("struct.get", f"(drop (struct.get $s $c {S}))", "field is packed: i8"),
    ("struct.get", f"(drop (struct.get $t 0 {S}))", "type mismatch: instruction requires [(ref null 1)]"),
    ("struct.get", f"(drop (struct.get $s 0 {EXT}))", "type mismatch: instruction requires [(ref null 0)]"),
    ("struct.get_s", f"(drop (struct.get_s $s 0 {S}))", "field is unpacked: i32"),
    ("struct.get_u", f"(drop (struct.get_u $s 3 {S}))", "field is unpacked: (ref null 0)"),
    ("struct.set", f"(struct.set $s 0 {S} {N})", "immutable field 0 of type 0"),
    ("struct.set", f"(struct.set $s $b {S} {N})", "type mismatch: instruction requires [(ref null 0) i64]"),
    ("array.new", f"(drop (array.new $i {L} {N}))", "type mismatch: instruction requires [i32 i32]"),
    ("array.new", f"(drop (array.new $s {L} {N}))", "non-array type 0"),
    (
        "array.new_default",
        f"(drop (array.new_default $nn {N}))",
        "array type is not defaultable: type 8 has (mut (ref 0))",
    ),
    (
        "array.new_fixed",
        f"(drop (array.new_fixed $i 3 {N} {N}))",
        "type mismatch: instruction requires [i32 i32 i32]",
    ),
    ("array.new_data", f"(drop (array.new_data $r $x {N} {N}))", "array type is not numeric or vector: type 6"),
    ("array.new_data", f"(drop (array.new_data $p 7 {N} {N}))", "unknown data segment 7"),
    ("array.new_elem", f"(drop (array.new_elem $r $x {N} {N}))", "type mismatch: array.new_elem of externref"),
    ("array.new_elem", f"(drop (array.new_elem $p $e {N} {N}))", "type mismatch: array.new_elem of (ref null 1)"),
    ("array.new_elem", f"(drop (array.new_elem $r 7 {N} {N}))", "unknown elem segment 7"),
    ("array.get", f"(drop (array.get $p {P} {N}))", "array is packed: i8"),
    ("array.get", f"(drop (array.get $i {ARR} {L}))", "type mismatch: instruction requires [(ref null 3) i32]"),
    ("array.get_s", f"(drop (array.get_s $i {ARR} {N}))", "array is unpacked: i32"),
    ("array.get_u", f"(drop (array.get_u $r {R} {N}))", "array is unpacked: (ref null 0)"),
    ("array.set", f"(array.set $q {Q} {N} {N})", "immutable array: type 5"),
    ("array.set", f"(array.set $p {P} {N} {L})", "type mismatch: instruction requires [(ref null 4) i32 i32]"),
    ("array.len", f"(drop (array.len {S}))", "type mismatch: instruction requires [arrayref]"),
    ("array.fill", f"(array.fill $q {Q} {N} {N} {N})", "immutable array: type 5"),
    ("array.copy", f"(array.copy $q $q {Q} {N} {Q} {N} {N})", "immutable array: type 5"),
    ("array.copy", f"(array.copy $i $p {ARR} {N} {P} {N} {N})", "array types do not match: array.copy of i8 into i32"),
    ("array.copy", f"(array.copy $nn $r (ref.null $nn) {N} {R} {N} {N})", "array types do not match"),
    ("array.copy", f"(array.copy $p $s {P} {N} {S} {N} {N})", "non-array type 0"),
    ("array.init_data", f"(array.init_data $q $x {Q} {N} {N} {N})", "immutable array: type 5"),
    ("array.init_data", f"(array.init_data $r $x {R} {N} {N} {N})", "array type is not numeric or vector: type 6"),
    ("array.init_elem", f"(array.init_elem $q $e {Q} {N} {N} {N})", "immutable array: type 5"),
    ("array.init_elem", f"(array.init_elem $r $x {R} {N} {N} {N})", "type mismatch: array.init_elem of externref"),
    (
        "ref.test",
        f"(drop (ref.test (ref $t) {EXT}))",
        "type mismatch: instruction requires [anyref] but stack has [externref]",
    ),
    ("ref.test", f"(drop (ref.test (ref 99) {A}))", "unknown type 99"),
    ("ref.test null", f"(drop (ref.test funcref {A}))", "type mismatch: instruction requires [funcref]"),
    ("ref.cast", f"(drop (ref.cast (ref $f) {A}))", "type mismatch: instruction requires [funcref]"),
    (
        "ref.cast null",
        f"(drop (ref.cast nullref {N}))",
        "type mismatch: instruction requires [anyref] but stack has [i32]",
    ),
    (
        "br_on_cast",
        f"(result anyref) (br_on_cast 0 structref anyref {S})",
        "type mismatch: br_on_cast from structref to anyref",
    ),
    ("br_on_cast", f"(br_on_cast 0 anyref (ref $t) {A}) drop", "type mismatch: br_on_cast requires a label"),
    (
        "br_on_cast",
        f"(result i32) (br_on_cast 0 anyref (ref $t) {A}) drop",
        "type mismatch: br_on_cast requires a label",
    ),
    (
        "br_on_cast",
        f"(result (ref $t)) (br_on_cast 0 anyref structref {A}) unreachable",
        "type mismatch: instruction requires [(ref 1)] but stack has [structref]",
    ),
    ("br_on_cast", f"(result anyref) (br_on_cast 0 eqref (ref $t) {A})", "type mismatch: instruction requires [eqref]"),
    ("br_on_cast", f"(result anyref) (br_on_cast 5 eqref (ref $t) {A})", "unknown label 5"),
    (
        "br_on_cast_fail",
        f"(result (ref any)) (br_on_cast_fail 0 anyref (ref $t) {A})",
        "type mismatch: instruction requires [(ref any)] but stack has [anyref]",
    ),
    ("ref.eq", f"(drop (ref.eq {S} {A}))", "type mismatch: instruction requires [eqref eqref]"),
    (
        "any.convert_extern",
        f"(drop (any.convert_extern {A}))",
        "type mismatch: instruction requires [externref]",
    ),
    (
        "any.convert_extern",
        f"(drop (any.convert_extern {N}))",
        "type mismatch: instruction requires [externref]",
    ),
    (
        "extern.convert_any",
        f"(result (ref extern)) (extern.convert_any {A})",
        "type mismatch: instruction requires [(ref extern)]",
    ),
    ("ref.i31", f"(drop (ref.i31 {L}))", "type mismatch: instruction requires [i32]"),
    ("i31.get_s", f"(drop (i31.get_s {EQ}))", "type mismatch: instruction requires [i31ref]"),
    ("i31.get_u", f"(drop (i31.get_u {N}))", "type mismatch: instruction requires [i31ref]"),
]


def module(body: str) -> str:
    return f"(module {TYPES} (func {PARAMS} {body}))"


@pytest.mark.parametrize(("name", "body"), VALID)
def test_a_body_that_keeps_the_rule_is_valid(name: str, body: str) -> None:
    validate(parse_module(module(body)))


@pytest.mark.parametrize(("name", "body", "message"), INVALID)
def test_a_body_that_breaks_the_rule_is_not(name: str, body: str, message: str) -> None:
    with pytest.raises(InvalidError, match="^" + re.escape(message)) as caught:
        validate(parse_module(module(body)))
    assert caught.value.at is not None


def test_every_rule_is_kept_and_broken_above() -> None:
    names = {op.name for op in OBJECT_RULES}
    assert names == {op.name for op in ops.OPS if op.of is Feature.GC}
    assert {name for name, _ in VALID} == names
    # In text, the two rows of a cast differ in the type alone; the rest of both is one rule.
    assert {name for name, *_ in INVALID} == names


def test_an_array_is_not_written_down_with_more_elements_than_others_allow() -> None:
    fill = "(i32.const 0) " * 10_000
    validate(parse_module(module(f"(drop (array.new_fixed $i 10000 {fill}))")))
    for count in (10_001, 2**32 - 1):
        with pytest.raises(LimitError, match="too many operands"):
            validate(parse_module(module(f"unreachable (drop (array.new_fixed $i {count}))")))


@pytest.mark.parametrize(
    ("init", "ty"),
    [
        ("(struct.new $n (struct.new_default $t))", "(ref $n)"),
        ("(array.new $i (i32.const 1) (i32.const 2))", "(ref $i)"),
        ("(array.new_fixed $q 1 (i32.const 1))", "arrayref"),
        ("(array.new_default $r (global.get 0))", "eqref"),
        ("(ref.i31 (i32.add (i32.const 1) (global.get 0)))", "i31ref"),
        ("(any.convert_extern (extern.convert_any (ref.null none)))", "anyref"),
    ],
)
def test_objects_are_made_by_constant_expressions(init: str, ty: str) -> None:
    # Imports stand before what the module defines, and so before the segments among the types.
    text = f'(module (import "" "" (global i32)) {TYPES} (global {ty} {init}))'
    validate(parse_module(text))


@pytest.mark.parametrize("init", ["(array.new_data $q $x (i32.const 0) (i32.const 0))", "(array.len (ref.null $q))"])
def test_what_may_trap_is_not_constant(init: str) -> None:
    with pytest.raises(InvalidError, match=r"^constant expression required"):
        validate(parse_module(f"(module {TYPES} (global anyref {init}))"))


def test_the_checked_stream_tells_what_is_known_of_references() -> None:
    body = f"(drop (struct.get $s 0 {T})) (drop (struct.get $s 0 {S})) (drop (ref.cast (ref struct) {EQ}))"
    found = context(parse_module(module(body)))
    (func,) = parse_module(module(body)).funcs
    events = [event for event in checked(found, func) if event[OP] in OBJECT_RULES]
    eq = reference(STRUCT.above) if STRUCT.above else None
    assert [event[INS] for event in events] == [(found.defs[0].ref,), (found.defs[0].ref_null,), (eq,)]
    assert events[2][OUTS] == (reference(STRUCT, nullable=False),)


SUBTYPES: list[tuple[str, str]] = [
    ("(type (sub (struct))) (type (sub 0 (struct (field i32))))", ""),
    ("(type (sub (struct (field anyref)))) (type (sub 0 (struct (field structref))))", ""),
    ("(type (sub (struct (field (mut anyref))))) (type (sub 0 (struct (field (mut structref)))))", "sub type 1"),
    ("(type (sub (struct (field (mut anyref))))) (type (sub 0 (struct (field anyref))))", "sub type 1"),
    ("(type (sub (struct (field i8)))) (type (sub 0 (struct (field i16))))", "sub type 1"),
    ("(type (sub (struct (field i8)))) (type (sub 0 (struct (field i32))))", "sub type 1"),
    ("(type (sub (struct (field i8)))) (type (sub 0 (struct)))", "sub type 1 does not match its supertype 0"),
    ("(type (sub (array i64))) (type (sub 0 (array (mut i64))))", "sub type 1"),
    ("(type (sub (array eqref))) (type (sub 0 (array (ref i31))))", ""),
    ("(type (sub (array eqref))) (type (sub 0 (struct)))", "sub type 1"),
    ("(type (sub (struct))) (type (sub 0 (array i8)))", "sub type 1"),
    ("(type (sub (func))) (type (sub 0 (struct)))", "sub type 1"),
    ("(type (sub (func (param eqref) (result eqref)))) (type (sub 0 (func (param anyref) (result i31ref))))", ""),
    ("(type (sub (func (param eqref)))) (type (sub 0 (func (param i31ref))))", "sub type 1"),
    ("(type (sub (func (result eqref)))) (type (sub 0 (func (result anyref))))", "sub type 1"),
    ("(type (struct)) (type (sub 0 (struct)))", "sub type 1 has a supertype that is final: 0"),
    ("(type (sub final (struct))) (type (sub 0 (struct)))", "sub type 1 has a supertype that is final: 0"),
    ("(type (sub (struct))) (type (sub (struct))) (type (sub 0 1 (struct)))", "sub type 2 has 2 supertypes"),
    ("(type (sub 0 (struct)))", "unknown type 0"),
    ("(rec (type (sub 1 (struct))) (type (sub (struct))))", "unknown type 1"),
    ("(rec (type (sub (struct (field (ref null 1))))) (type (sub 0 (struct (field (ref null 1))))))", ""),
    ("(type (sub 7 (struct)))", "unknown type 7"),
    ("(type (struct)) (func (type 0))", "non-function type 0"),
    ('(type (struct)) (import "" "" (func (type 0)))', "non-function type 0"),
    ("(type (struct)) (table 1 funcref) (func (call_indirect (type 0) (i32.const 0)))", "non-function type 0"),
    ("(type (struct)) (func (call_ref 0 (ref.null 0)))", "non-function type 0"),
    ("(type (struct)) (func (block (type 0)))", "non-function type 0"),
]


@pytest.mark.parametrize(("text", "message"), SUBTYPES)
def test_a_type_is_what_its_supertype_asks_for(text: str, message: str) -> None:
    found = parse_module(text)
    if not message:
        validate(found)
        return
    with pytest.raises(InvalidError, match=f"^{message}") as caught:
        validate(found)
    assert caught.value.at is not None


def chain(count: int) -> str:
    return "(type (sub (struct)))" + "".join(f"(type (sub {x} (struct)))" for x in range(count))


@pytest.mark.parametrize("around", ["(module {})", "(module (rec {}))"])
def test_chains_of_supertypes_are_as_long_as_others_allow(around: str) -> None:
    validate(parse_module(around.format(chain(63))))
    with pytest.raises(LimitError, match="too many supertypes: 64, at most 63 are supported"):
        validate(parse_module(around.format(chain(64))))


@pytest.mark.parametrize(
    "text",
    [
        "(type (struct))",
        "(type (array i8))",
        "(type (sub (func)))",
        "(func (param anyref))",
        "(global (ref null none) (ref.null none))",
        "(func (drop (ref.null i31)))",
    ],
)
def test_without_the_proposal_it_is_refused_by_its_name(text: str) -> None:
    found = parse_module(text)
    for features in (frozenset(Feature) - {Feature.GC}, DEFAULTS - {Feature.GC}):
        with pytest.raises(UnsupportedError, match=r"^garbage collection"):
            validate(found, features)
        with pytest.raises(UnsupportedError, match=r"^garbage collection"):
            parse_module(text, features=features)


def test_the_widest_types_are_told_apart() -> None:
    assert [heap.top for heap in (ANY, ARRAY, I31, STRUCT)] == [ANY] * 4
    assert ANYREF.root == reference(I31).root == "anyref"
