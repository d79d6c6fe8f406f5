"""Each rule, once where it holds and at least once where it does not."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from brolga import types
from brolga.errors import InvalidError
from brolga.ops import OPS, SUPPORTED, Imm, Op
from brolga.types import EXTERNREF, F64, FUNCREF, I32, I64, ValType, reference
from brolga.validate import AT, OP, check_body, checked
from brolga.validate.indices import INDICES
from brolga.validate.objects import OBJECT_RULES
from brolga.validate.rules import EFFECTS, RULES
from tests.validate import exceptions
from tests.validate.make import (
    BINARY,
    EXTERN_LOCAL,
    F32_LOCAL,
    F64_LOCAL,
    FUNC_LOCAL,
    I32_LOCAL,
    I64_LOCAL,
    MANY,
    SWAP,
    UNARY,
    VOID,
    Word,
    place,
)

ONE: Word = ("i32.const", 1)
LONG: Word = ("i64.const", 1)
FUNC: Word = ("local.get", FUNC_LOCAL)
EXTERN: Word = ("local.get", EXTERN_LOCAL)

TYPED = reference(VOID)
NOT_NULL = reference(types.FUNC, nullable=False)

Row = tuple[str, tuple[Word, ...], tuple[ValType, ...]]
VALID: list[Row] = [
    ("unreachable", ("unreachable",), (I32,)),
    ("unreachable", ("unreachable", "i32.add", "drop", "f64.sqrt"), (F64,)),
    ("block", (("block", None), "end"), ()),
    ("block", (("block", I32), ONE, "end"), (I32,)),
    ("block", (ONE, LONG, ("block", SWAP), "drop", "drop", LONG, ONE, "end"), (I64, I32)),
    ("loop", (ONE, ("loop", UNARY), ("br", 0), "end"), (I32,)),
    ("if", (ONE, ("if", None), "end"), ()),
    ("if", (ONE, ONE, ("if", UNARY), "end"), (I32,)),
    ("else", (ONE, ("if", I64), LONG, "else", "unreachable", "end"), (I64,)),
    ("else", (ONE, ONE, ("if", UNARY), "i32.eqz", "else", "drop", ONE, "end"), (I32,)),
    ("end", (), ()),
    ("br", (ONE, LONG, ("br", 0), "i64.add"), (I64,)),
    ("br_if", (ONE, ONE, ("br_if", 0)), (I32,)),
    ("br_table", (("block", None), ("block", None), ONE, ("br_table", ((0, 1, 0), 2)), "end", "end"), ()),
    ("br_table", (("block", F64), "unreachable", ONE, ("br_table", ((0, 1), 0)), "end", "drop", ONE), (I32,)),
    ("return", (LONG, ONE, "return", "i32.add"), (I32,)),
    ("call", (ONE, ONE, ("call", 0), "drop", ("call", 1)), ()),
    ("call_indirect", (ONE, LONG, ONE, ("call_indirect", (SWAP, 0))), (I64, I32)),
    ("return_call", (LONG, ONE, ONE, ("return_call", 0), "i64.add", "drop"), (I32,)),
    ("return_call", (("block", I64), ("return_call", 1), "end", "drop"), ()),
    ("return_call_indirect", (ONE, LONG, ONE, ("return_call_indirect", (SWAP, 0)), "f32.add", "drop"), (I64, I32)),
    *exceptions.VALID,
    ("ref.null", (("ref.null", EXTERNREF),), (EXTERNREF,)),
    ("ref.is_null", (FUNC, "ref.is_null", EXTERN, "ref.is_null", "i32.or"), (I32,)),
    ("ref.is_null", ("unreachable", "ref.is_null"), (I32,)),
    ("ref.func", (("ref.func", 1),), (FUNCREF,)),
    ("drop", (FUNC, "drop", LONG, "drop", "unreachable", "drop"), ()),
    ("select", (LONG, LONG, ONE, "select"), (I64,)),
    ("select", ("unreachable", LONG, ONE, "select"), (I64,)),
    ("select", ("unreachable", "select", "select", "ref.is_null"), (I32,)),
    ("select t", (FUNC, FUNC, ONE, ("select t", (FUNCREF,))), (FUNCREF,)),
    ("call_ref", (FUNC, "drop", ("ref.null", TYPED), ("call_ref", VOID)), ()),
    (
        "call_ref",
        (ONE, ("ref.null", reference(UNARY)), "ref.as_non_null", ("call_ref", UNARY)),
        (I32,),
    ),
    ("call_ref", ("unreachable", ("call_ref", UNARY)), (I32,)),
    ("return_call_ref", (ONE, ("ref.null", reference(UNARY)), ("return_call_ref", UNARY)), (I32,)),
    ("return_call_ref", (LONG, ("ref.null", TYPED), ("return_call_ref", VOID), "i32.eqz", "drop"), ()),
    ("ref.as_non_null", (("ref.func", 1), "ref.as_non_null"), (FUNCREF,)),
    ("ref.as_non_null", ("unreachable", "ref.as_non_null", "ref.is_null"), (I32,)),
    ("br_on_null", (FUNC, ("br_on_null", 0), "drop"), ()),
    ("br_on_null", (ONE, ("ref.null", EXTERNREF), ("br_on_null", 0), "drop"), (I32,)),
    ("br_on_non_null", (("ref.null", FUNCREF), ("br_on_non_null", 0), "unreachable"), (NOT_NULL,)),
    ("br_on_non_null", (ONE, FUNC, ("br_on_non_null", 0), FUNC), (I32, FUNCREF)),
    ("local.get", (("local.get", I64_LOCAL),), (I64,)),
    ("local.set", (LONG, ("local.set", I64_LOCAL)), ()),
    ("local.tee", (LONG, ("local.tee", I64_LOCAL)), (I64,)),
    ("global.get", (("global.get", 1),), (I64,)),
    ("global.set", (LONG, ("global.set", 1)), ()),
    ("table.get", (ONE, ("table.get", 1)), (EXTERNREF,)),
    ("table.set", (ONE, FUNC, ("table.set", 0)), ()),
    ("table.init", (ONE, ONE, ONE, ("table.init", (1, 1))), ()),
    ("elem.drop", (("elem.drop", 1),), ()),
    ("table.copy", (ONE, ONE, ONE, ("table.copy", (1, 1))), ()),
    ("table.grow", (EXTERN, ONE, ("table.grow", 1)), (I32,)),
    ("table.size", (("table.size", 1),), (I32,)),
    ("table.fill", (ONE, EXTERN, ONE, ("table.fill", 1)), ()),
    ("i64.load", (ONE, ("i64.load", (3, 2**32 - 1, 0))), (I64,)),
    ("i64.store8", (ONE, LONG, ("i64.store8", (0, 0, 0))), ()),
    ("memory.size", (("memory.size", 0), ("memory.grow", 0)), (I32,)),
    ("memory.init", (ONE, ONE, ONE, ("memory.init", (0, 0)), ("data.drop", 0)), ()),
    ("memory.copy", (ONE, ONE, ONE, ("memory.copy", (0, 0))), ()),
    ("memory.fill", (ONE, ONE, ONE, ("memory.fill", 0)), ()),
]

Bad = tuple[str, tuple[Word, ...], tuple[ValType, ...], str]
INVALID: list[Bad] = [
    ("block", (("block", 99), "end"), (), "unknown type 99"),
    ("block", (("block", I32), LONG, "end"), (), "type mismatch: instruction requires [i32] but stack has [i64]"),
    ("block", (ONE, ("block", None), "drop", "end"), (), "type mismatch: instruction requires [any] but stack has []"),
    ("block", (LONG, ("block", UNARY), "end"), (), "type mismatch: instruction requires [i32] but stack has [i64]"),
    ("loop", (("loop", None), ONE, "end"), (), "type mismatch: block requires [] but stack has [i32]"),
    ("if", (LONG, ("if", None), "end"), (), "type mismatch: instruction requires [i32] but stack has [i64]"),
    ("if", (ONE, ("if", I32), ONE, "end"), (I32,), "type mismatch: an if of type () -> (i32) needs an else"),
    ("else", ("else",), (), "else without if"),
    ("else", (("block", None), "else", "end"), (), "else without if"),
    (
        "else",
        (ONE, ("if", I32), "else", ONE, "end"),
        (I32,),
        "type mismatch: instruction requires [i32] but stack has []",
    ),
    ("end", (ONE, ONE), (I32,), "type mismatch: block requires [i32] but stack has [i32 i32]"),
    ("end", ("unreachable", ONE, LONG), (I64,), "type mismatch: block requires [i64] but stack has [i32 i64]"),
    ("end", ("end",), (), "END opcode expected"),
    ("br", (("br", 1),), (), "unknown label 1"),
    ("br", (LONG, ("br", 0)), (I32,), "type mismatch: instruction requires [i32] but stack has [i64]"),
    ("br", ("unreachable", ("br", 7)), (), "unknown label 7"),
    ("br_if", (("br_if", 5),), (), "unknown label 5"),
    ("br_if", (ONE, ("br_if", 0)), (I32,), "type mismatch: instruction requires [i32 i32] but stack has [i32]"),
    ("br_table", (ONE, ("br_table", ((0, 3), 0))), (), "unknown label 3"),
    ("br_table", (ONE, ("br_table", ((), 1))), (), "unknown label 1"),
    (
        "br_table",
        (("block", I64), ONE, ONE, ("br_table", ((0,), 1)), "end", "drop"),
        (I32,),
        "type mismatch: instruction requires [i64 i32] but stack has [i32 i32]",
    ),
    ("br_table", (("block", None), ONE, ("br_table", ((0,), 1)), "end"), (I32,), "type mismatch"),
    ("return", (LONG, "return"), (I32,), "type mismatch: instruction requires [i32] but stack has [i64]"),
    ("call", (("call", 3),), (), "unknown function 3"),
    ("call", (LONG, ONE, ("call", 0)), (I32,), "type mismatch: instruction requires [i32 i32] but stack has [i64 i32]"),
    ("call_indirect", (ONE, ("call_indirect", (0, 2))), (), "unknown table 2"),
    ("call_indirect", (ONE, ("call_indirect", (99, 0))), (), "unknown type 99"),
    ("call_indirect", (ONE, ("call_indirect", (0, 1))), (), "type mismatch: call_indirect requires a table of funcref"),
    (
        "call_indirect",
        (ONE, ONE, ONE, ONE, ONE, ("call_indirect", (MANY, 0))),
        (),
        "type mismatch: instruction requires [i32 i64 f32 f64 i32] but stack has [i32 i32 i32 i32 i32]",
    ),
    ("return_call", (("return_call", 3),), (), "unknown function 3"),
    ("return_call", (LONG, ("return_call", 0)), (I32,), "type mismatch: instruction requires [i32 i32] but stack has"),
    (
        "return_call",
        (ONE, ONE, ("return_call", 0)),
        (I64,),
        "type mismatch: return_call has to return [i64] but the callee returns [i32]",
    ),
    ("return_call", ("unreachable", ("return_call", 0)), (), "type mismatch: return_call has to return []"),
    ("return_call_indirect", (ONE, ("return_call_indirect", (0, 2))), (), "unknown table 2"),
    (
        "return_call_indirect",
        (ONE, ("return_call_indirect", (0, 1))),
        (),
        "type mismatch: return_call_indirect requires a table of funcref",
    ),
    (
        "return_call_indirect",
        (ONE, LONG, ONE, ("return_call_indirect", (SWAP, 0))),
        (I64,),
        "type mismatch: return_call_indirect has to return [i64] but the callee returns [i64 i32]",
    ),
    *exceptions.INVALID,
    (
        "ref.null",
        (("ref.null", EXTERNREF),),
        (FUNCREF,),
        "type mismatch: instruction requires [funcref] but stack has [externref]",
    ),
    (
        "ref.is_null",
        (ONE, "ref.is_null"),
        (I32,),
        "type mismatch: ref.is_null requires a reference but stack has [i32]",
    ),
    ("ref.is_null", ("ref.is_null",), (I32,), "type mismatch: instruction requires [any] but stack has []"),
    ("call_ref", (FUNC, ("call_ref", 99)), (), "unknown type 99"),
    ("call_ref", (FUNC, ("call_ref", VOID)), (), "type mismatch: instruction requires [(ref null 0)] but stack has"),
    ("call_ref", (ONE, ("ref.func", 1), ("call_ref", BINARY)), (I32,), "type mismatch: instruction requires [i32 i32"),
    (
        "return_call_ref",
        (("ref.null", TYPED), ("return_call_ref", UNARY)),
        (I32,),
        "type mismatch: instruction requires",
    ),
    (
        "return_call_ref",
        (("ref.null", TYPED), ("return_call_ref", VOID)),
        (I32,),
        "type mismatch: return_call_ref has to return [i32] but the callee returns []",
    ),
    ("ref.null", (("ref.null", reference(99)),), (), "unknown type 99"),
    (
        "ref.as_non_null",
        (ONE, "ref.as_non_null"),
        (I32,),
        "type mismatch: ref.as_non_null requires a reference but stack has [i32]",
    ),
    ("br_on_null", (("br_on_null", 5),), (), "unknown label 5"),
    ("br_on_null", (ONE, ("br_on_null", 0)), (), "type mismatch: br_on_null requires a reference but stack has [i32]"),
    ("br_on_non_null", (FUNC, ("br_on_non_null", 0)), (), "type mismatch: br_on_non_null requires a label that takes"),
    (
        "br_on_non_null",
        (("ref.null", EXTERNREF), ("br_on_non_null", 0), FUNC),
        (FUNCREF,),
        "type mismatch: instruction requires [funcref] but stack has [externref]",
    ),
    ("ref.func", (("ref.func", 9),), (FUNCREF,), "unknown function 9"),
    ("ref.func", (("ref.func", 2),), (FUNCREF,), "undeclared function reference"),
    ("drop", ("drop",), (), "type mismatch: instruction requires [any] but stack has []"),
    (
        "select",
        (ONE, LONG, ONE, "select"),
        (I32,),
        "type mismatch: instruction requires [i32 i32 i32] but stack has [i32 i64 i32]",
    ),
    ("select", (ONE, ONE, "select"), (I32,), "type mismatch: instruction requires"),
    ("select", (FUNC, FUNC, ONE, "select"), (FUNCREF,), "type mismatch: select without a type requires numbers"),
    ("select", ("unreachable", FUNC, ONE, "select"), (FUNCREF,), "type mismatch: select without a type"),
    (
        "select",
        ("unreachable", LONG, ONE, "select"),
        (I32,),
        "type mismatch: instruction requires [i32] but stack has [i64]",
    ),
    ("select t", (ONE, ("select t", ())), (), "invalid result arity"),
    ("select t", (ONE, ("select t", (I32, I32))), (), "invalid result arity"),
    ("select t", (FUNC, EXTERN, ONE, ("select t", (FUNCREF,))), (FUNCREF,), "type mismatch: instruction requires"),
    ("local.get", (("local.get", 6),), (), "unknown local 6"),
    ("local.get", ("unreachable", ("local.get", 77), "drop"), (), "unknown local 77"),
    ("local.set", (ONE, ("local.set", F32_LOCAL)), (), "type mismatch: instruction requires [f32] but stack has [i32]"),
    ("local.set", (ONE, ("local.set", 6)), (), "unknown local 6"),
    ("local.tee", (("local.tee", F64_LOCAL),), (), "type mismatch: instruction requires [f64] but stack has []"),
    ("local.tee", (("local.tee", 8),), (), "unknown local 8"),
    ("global.get", (("global.get", 2),), (), "unknown global 2"),
    ("global.set", (ONE, ("global.set", 0)), (), "immutable global"),
    ("global.set", (ONE, ("global.set", 2)), (), "unknown global 2"),
    ("global.set", (ONE, ("global.set", 1)), (), "type mismatch: instruction requires [i64] but stack has [i32]"),
    ("table.get", (("table.get", 2),), (), "unknown table 2"),
    ("table.get", (ONE, ("table.get", 0)), (EXTERNREF,), "type mismatch"),
    (
        "table.set",
        (ONE, EXTERN, ("table.set", 0)),
        (),
        "type mismatch: instruction requires [i32 funcref] but stack has [i32 externref]",
    ),
    ("table.init", (("table.init", (0, 2)),), (), "unknown table 2"),
    ("table.init", (("table.init", (2, 0)),), (), "unknown elem segment 2"),
    ("table.init", (ONE, ONE, ONE, ("table.init", (1, 0))), (), "type mismatch: table.init of externref"),
    ("elem.drop", (("elem.drop", 2),), (), "unknown elem segment 2"),
    ("table.copy", (("table.copy", (0, 3)),), (), "unknown table 3"),
    ("table.copy", (("table.copy", (3, 0)),), (), "unknown table 3"),
    ("table.copy", (ONE, ONE, ONE, ("table.copy", (0, 1))), (), "type mismatch: table.copy of externref"),
    ("table.grow", (FUNC, ONE, ("table.grow", 1)), (I32,), "type mismatch"),
    ("table.size", (("table.size", 2),), (), "unknown table 2"),
    ("table.fill", (ONE, FUNC, ONE, ("table.fill", 1)), (), "type mismatch"),
    ("i64.load", (ONE, ("i64.load", (4, 0, 0))), (), "alignment must not be larger than natural"),
    ("i64.load", (ONE, ("i64.load", (2**40, 0, 0))), (), "alignment must not be larger than natural"),
    ("i64.load", (ONE, ("i64.load", (0, 2**32, 0))), (), "offset out of range"),
    ("i64.load", (ONE, ("i64.load", (0, 0, 1))), (), "unknown memory 1"),
    ("i64.store8", (LONG, LONG, ("i64.store8", (0, 0, 0))), (), "type mismatch: instruction requires [i32 i64]"),
    ("memory.size", (("memory.size", 1),), (), "unknown memory 1"),
    ("memory.init", (("memory.init", (1, 0)),), (), "unknown data segment 1"),
    ("memory.init", (("memory.init", (1, 1)),), (), "unknown memory 1"),
    ("data.drop", (("data.drop", 1),), (), "unknown data segment 1"),
    ("memory.copy", (("memory.copy", (0, 1)),), (), "unknown memory 1"),
    ("memory.copy", (ONE, ONE, LONG, ("memory.copy", (0, 0))), (), "type mismatch: instruction requires [i32 i32 i32]"),
    ("memory.fill", (ONE, LONG, ONE, ("memory.fill", 0)), (), "type mismatch: instruction requires [i32 i32 i32]"),
]


@pytest.mark.parametrize(("name", "words", "results"), VALID)
def test_a_body_that_keeps_the_rule_is_valid(name: str, words: tuple[Word, ...], results: tuple[ValType, ...]) -> None:
    check_body(*place(*words, results=results))


@pytest.mark.parametrize(("name", "words", "results", "message"), INVALID)
def test_a_body_that_breaks_the_rule_is_not(
    name: str, words: tuple[Word, ...], results: tuple[ValType, ...], message: str
) -> None:
    for check in (check_body, checked):
        with pytest.raises(InvalidError, match="^" + re.escape(message)):
            check(*place(*words, results=results))


def test_every_rule_is_kept_and_broken_above() -> None:
    names = {op.name for op in RULES.keys() - OBJECT_RULES.keys()}  # those of objects are tried in test_objects.py
    assert names - {name for name, *_ in VALID} == set()
    # Two rules ask for nothing: one may trap wherever one likes, and ask how large a table is.
    assert names - {name for name, *_ in INVALID} == {"unreachable"}


def test_rules_are_for_the_rows_that_the_context_decides() -> None:
    assert set(RULES) == {op for op in OPS if op.signature is None}
    assert set(EFFECTS) <= set(RULES)


def test_every_kind_of_immediate_is_looked_at() -> None:
    assert set(INDICES) == set(Imm)


@pytest.mark.parametrize("imm", Imm, ids=lambda imm: imm.name)
def test_rows_say_their_types(imm: Imm) -> None:
    for row in SUPPORTED:
        if row.imm is imm and row.signature is not None:
            says_its_types(row)


def says_its_types(row: Op) -> None:
    imms = {Imm.MEMARG: (0, 0, 0), Imm.DATA_MEMORY: (0, 0), Imm.MEMARG_LANE: (0, 0, 0, 0), Imm.LANES: (0,) * 16}
    zeros = {I32: "i32.const", I64: "i64.const"}
    operands = [(zeros.get(ty, f"{ty}.const"), 0) for ty in row.ins]
    natural = (row.natural, 0, 0)
    word = (row.name, natural if row.atomic else imms.get(row.imm, 0))
    context, func = place(*operands, word, results=row.outs)
    context = replace(context, features=context.features | {row.of})
    (event,) = [event for event in checked(context, func) if event[OP] is row and event[AT] == len(operands)]
    assert event[3:] == (row.ins, row.outs, True)
    if row.ins:
        with pytest.raises(
            InvalidError, match=rf"^type mismatch: instruction requires .* \({re.escape(row.mnemonic)}\)"
        ):
            check_body(context, place(*operands[1:], word, results=row.outs)[1])


def test_locals_begin_with_the_parameters() -> None:
    check_body(*place(("local.get", 0), ("local.get", 1 + I32_LOCAL), "drop", results=[F64], params=[F64]))
