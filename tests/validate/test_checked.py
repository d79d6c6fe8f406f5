"""The checked stream: what the translation may rely on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from brolga import ops
from brolga.module import Catch
from brolga.ops import Op
from brolga.types import EXN, EXTERNREF, F64, FUNCREF, I32, I64, FuncType, ValType, reference
from brolga.validate import checked
from tests.validate.exceptions import VALUES
from tests.validate.make import BINARY, EXTERN_LOCAL, I64_LOCAL, SWAP, UNARY, Word, instrs, place

ONE: Word = ("i32.const", 1)
LONG: Word = ("i64.const", 1)


def stream(*words: Word, results: Iterable[ValType] = ()) -> list[tuple[str, str, bool]]:
    """Name, `ins -> outs` and reachability of each event."""
    events = checked(*place(*words, results=results))
    return [
        (op.mnemonic, f"{' '.join(map(str, ins))} -> {' '.join(map(str, outs))}".strip(), live)
        for op, _, _, ins, outs, live in events
    ]


def lines(*words: Word, results: Iterable[ValType] = ()) -> list[str]:
    return [
        f"{name}{'' if live else ' (not reached)'}: {arrow}" for name, arrow, live in stream(*words, results=results)
    ]


def test_straight_code_has_all_its_types() -> None:
    assert lines(ONE, ("local.get", I64_LOCAL), ("i64.store", (0, 0, 0))) == [
        "i32.const: -> i32",
        "local.get: -> i64",
        "i64.store: i32 i64 ->",
        "end: ->",
    ]


def test_types_are_concrete_where_the_row_leaves_them_open() -> None:
    reference: Word = ("local.get", EXTERN_LOCAL)
    assert lines(LONG, "drop", reference, "ref.is_null", "drop", LONG, LONG, ONE, "select", "drop")[1::2] == [
        "drop: i64 ->",
        "ref.is_null: externref -> i32",
        "i64.const: -> i64",
        "i32.const: -> i32",
        "drop: i64 ->",
    ]


def test_a_block_takes_and_leaves_its_parameters_and_says_its_type() -> None:
    events = checked(*place(ONE, LONG, ("block", SWAP), "drop", "drop", LONG, ONE, "end", results=[I64, I32]))
    op, imm, at, ins, outs, live = events[2]
    assert (op, imm, at, live) == (ops.BLOCK, FuncType([I32, I64], [I64, I32]), 2, True)
    assert ins == outs == (I32, I64)
    assert events[-2][3:] == ((I64, I32), (I64, I32), True)


@pytest.mark.parametrize(
    ("ty", "resolved"),
    [(None, FuncType([], [])), (F64, FuncType([], [F64])), (EXTERNREF, FuncType([], [EXTERNREF]))],
)
@pytest.mark.parametrize("op", [ops.BLOCK, ops.LOOP])
def test_a_short_block_type_is_written_out(op: Op, ty: ValType | None, resolved: FuncType) -> None:
    events = checked(*place((op.name, ty), "unreachable", "end", results=resolved.outs))
    assert events[0][:2] == (op, resolved)


def test_an_if_takes_the_condition_on_top_of_its_parameters() -> None:
    assert lines(ONE, ONE, ("if", UNARY), "else", "end", "drop")[2:5] == [
        "if: i32 i32 -> i32",
        "else: i32 -> i32",
        "end: i32 -> i32",
    ]


def test_branches() -> None:
    assert lines(ONE, ONE, ("br_if", 0), ONE, ("br_table", ((0,), 0)), results=[I32]) == [
        "i32.const: -> i32",
        "i32.const: -> i32",
        "br_if: i32 i32 -> i32",
        "i32.const: -> i32",
        "br_table: i32 i32 ->",
        "end (not reached): i32 -> i32",
    ]


def test_a_branch_to_a_loop_takes_its_parameters() -> None:
    assert "br: i32 ->" in lines(ONE, ("loop", UNARY), ("br", 0), "end", results=[I32])


def test_calls() -> None:
    assert lines(ONE, ONE, ("call", 0), ONE, ONE, ("call_indirect", (BINARY, 0)), results=[I32])[2::3] == [
        "call: i32 i32 -> i32",
        "call_indirect: i32 i32 i32 -> i32",
    ]


@pytest.mark.parametrize("leave", ["unreachable", "return", ("br", 0), ("br", 1)])
def test_nothing_follows_where_control_has_left_but_the_end(leave: Word) -> None:
    assert lines(
        ("block", None), leave, ONE, "drop", ("loop", None), ONE, ("br_if", 1), "end", "nop", "end", "nop"
    ) == [
        "block: ->",
        f"{leave if isinstance(leave, str) else leave[0]}: ->",
        "end (not reached): ->",
        "nop: ->",
        "end: ->",
    ]


def test_each_arm_tells_whether_its_end_is_reached() -> None:
    left = lines(ONE, ("if", I32), "unreachable", "else", ONE, "end", "drop")
    assert left[1:6] == [
        "if: i32 ->",
        "unreachable: ->",
        "else (not reached): i32 ->",
        "i32.const: -> i32",
        "end: i32 -> i32",
    ]
    right = lines(ONE, ("if", I32), ONE, "else", "return", "end", "drop")
    assert right[2:6] == ["i32.const: -> i32", "else: i32 ->", "return: ->", "end (not reached): i32 -> i32"]
    neither = lines(ONE, ("if", I32), "return", "else", "return", "end", "drop")
    assert neither[2:] == [
        "return: ->",
        "else (not reached): i32 ->",
        "return: ->",
        "end (not reached): i32 -> i32",
        "drop: i32 ->",
        "end: ->",
    ]


def test_an_if_in_unreachable_code_is_left_out_with_both_arms() -> None:
    assert lines("unreachable", ("if", None), ONE, "drop", "else", "nop", "end", "nop") == [
        "unreachable: ->",
        "end (not reached): ->",
    ]


def test_blocks_in_blocks_that_are_left_out_do_not_confuse_the_count() -> None:
    words: tuple[Word, ...] = (
        "return",
        ("block", None),
        ("block", None),
        "end",
        "unreachable",
        "end",
        "nop",
        "end",
        "nop",
    )
    assert lines(("block", None), *words) == [
        "block: ->",
        "return: ->",
        "end (not reached): ->",
        "nop: ->",
        "end: ->",
    ]


def test_unreachable_code_is_checked_all_the_same_and_leaves_no_trace_in_the_types() -> None:
    assert lines("unreachable", ("select t", (FUNCREF,)), "drop", results=[I64]) == [
        "unreachable: ->",
        "end (not reached): i64 -> i64",
    ]


EXCEPTION = reference(EXN, nullable=False)


def test_a_try_table_tells_what_its_clauses_bring() -> None:
    clauses = (Catch(1, False, 1), Catch(0, True, 2), Catch(None, True, 2), Catch(None, False, 0))
    context, func = place()
    first = len(context.types)  # types of blocks for their labels
    wider = [*context.types, FuncType([], VALUES), FuncType([], [EXCEPTION])]
    words: tuple[Word, ...] = (
        *(("block", first + 1), ("block", first), ("block", None)),
        *(ONE, ("try_table", (UNARY, clauses)), "end", "drop"),
        *("end", "unreachable", "end", "unreachable", "end", "drop"),
    )
    events = checked(replace(context, types=wider), replace(func, body=instrs(*words)))
    ty, caught = events[4][1]
    assert events[4][2:] == (4, (I32,), (I32,), True)
    assert ty == FuncType([I32], [I32])
    assert caught == (
        (clauses[0], VALUES),
        (clauses[1], (EXCEPTION,)),
        (clauses[2], (EXCEPTION,)),
        (clauses[3], ()),
    )
    assert [event[0].name for event in events[5:8]] == ["end", "drop", "end"]


def test_handlers_are_arms_that_are_reached_wherever_the_others_end() -> None:
    handlers: tuple[Word, ...] = (("catch", 1), "drop", "drop", "drop", ("br", 0), "catch_all", ONE)
    assert lines(("try", I32), "unreachable", *handlers, "end", "drop") == [
        "try: ->",
        "unreachable: ->",
        "catch (not reached): i32 -> i32 i64 f32 f64",
        "drop: f64 ->",
        "drop: f32 ->",
        "drop: i64 ->",
        "br: i32 ->",
        "catch_all (not reached): i32 ->",
        "i32.const: -> i32",
        "end: i32 -> i32",
        "drop: i32 ->",
        "end: ->",
    ]


@pytest.mark.parametrize("leave", [("throw", 0), "unreachable", "return"])
def test_a_delegate_is_an_end(leave: Word) -> None:
    assert lines(("try", I32), ONE, ("delegate", 0), "drop")[2] == "delegate: i32 -> i32"
    assert lines(("try", I32), leave, ("delegate", 0), "drop")[2] == "delegate (not reached): i32 -> i32"


@pytest.mark.parametrize("leave", [("throw", 0), ("rethrow", 0), "throw_ref"])
def test_nothing_follows_what_throws(leave: Word) -> None:
    start: tuple[Word, ...] = ("unreachable",) if leave == "throw_ref" else ()
    words = (("try", None), "catch_all", *start, leave, ONE, "drop", "end", "nop")
    assert [line for line in lines(*words) if "const" in line or "not reached" in line] == ["end (not reached): ->"]


def test_handlers_in_unreachable_code_are_left_out() -> None:
    assert lines(
        "unreachable", ("try", None), ("catch", 0), "nop", "catch_all", "end", ("try", None), ("delegate", 0)
    ) == [
        "unreachable: ->",
        "end (not reached): ->",
    ]


def test_immediates_and_positions_pass_through() -> None:
    events = checked(*place(("i32.const", -5), ("i32.load", (1, 7, 0)), "drop"))
    assert [event[1:3] for event in events] == [(-5, 0), ((1, 7, 0), 1), (None, 2), (None, 3)]
