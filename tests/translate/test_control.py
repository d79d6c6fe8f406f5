"""Blocks and branches, run."""

from __future__ import annotations

import re

import pytest

from brolga.llvm.target import CodeOptions
from tests.translate.machine import ir_of, machine, parse


def call(body: str, *args: int, head: str = "(param i32 i32) (result i32)") -> tuple[int, ...]:
    return machine(f"(module (memory 1) (func {head} {body}))").call(0, *args)


FACTORIAL = """(param i64) (result i64) (local $r i64) (local.set $r (i64.const 1))
  (loop $again
    (local.set $r (i64.mul (local.get $r) (local.get 0)))
    (br_if $again (i64.ne (local.tee 0 (i64.sub (local.get 0) (i64.const 1))) (i64.const 0))))
  (local.get $r)"""


def test_a_loop_with_locals() -> None:
    assert call("", 20, head=FACTORIAL) == (2432902008176640000,)


def test_a_loop_with_parameters() -> None:
    body = """(i32.const 1) (local.get 0)
      (loop $again (param i32 i32) (result i32)
        (local.set 1) (i32.mul (local.get 1))
        (local.tee 0 (i32.sub (local.get 1) (i32.const 1)))
        (br_if $again (i32.ne (local.get 0) (i32.const 0)))
        drop)"""
    assert call(body, 5, 0) == (120,)


@pytest.mark.parametrize(("condition", "result"), [(0, 22), (1, 11)])
def test_an_if_takes_parameters(condition: int, result: int) -> None:
    body = """(i32.const 10) (local.get 0)
      (if (param i32) (result i32) (then (i32.add (i32.const 1))) (else (i32.add (i32.const 12))))"""
    assert call(body, condition, 0) == (result,)


@pytest.mark.parametrize(("condition", "result"), [(0, 5), (7, 6)])
def test_an_if_without_else_gives_back_its_parameters(condition: int, result: int) -> None:
    assert call(
        "(i32.const 5) (local.get 0) (if (param i32) (result i32) (then (i32.add (i32.const 1))))", condition, 0
    ) == (result,)


def test_what_one_arm_knows_the_other_does_not() -> None:
    body = """(local $x i32)
      (if (local.get 0) (then (local.set $x (i32.const 3))) (else (local.set 1 (local.get $x))))
      (i32.add (i32.mul (local.get $x) (i32.const 100)) (local.get 1))"""
    assert call(body, 1, 9) == (309,)
    assert call(body, 0, 9) == (0,)


def test_an_address_of_one_arm_is_none_in_the_other() -> None:
    body = """(i32.store (i32.const 16) (i32.const 7))
      (local.get 0)
      (if (result i32) (then (i32.load offset=16 (local.get 1))) (else (i32.load offset=12 (local.get 1))))
      (i32.add (i32.load offset=16 (local.get 1)))"""
    assert call(body, 1, 0) == (14,)
    assert call(body, 0, 4) == (7,)


@pytest.mark.parametrize(("selector", "result"), [(0, 0), (1, 1), (2, 2), (3, 3), (0xFFFF_FFFF, 3)])
def test_a_table_of_branches_with_operands(selector: int, result: int) -> None:
    body = """
      (block $d (result i32) (block $c (result i32) (block $b (result i32) (block $a (result i32)
        (i32.const 0) (br_table $a $b $c $d (local.get 0)))
        (return) )
        (drop) (return (i32.const 1)))
        (drop) (return (i32.const 2)))
      (drop) (i32.const 3)"""
    assert call(body, selector, 0) == (result,)


def test_a_table_with_many_entries_for_one_label() -> None:
    table = f"(br_table {'$a ' * 10_000} $b (local.get 0))"
    body = f"(block $b (result i32 i32) (block $a (result i32 i32) (i32.const 4) (i32.const 5) {table})) (i32.sub)"
    assert call(body, 9_999, 0) == (0xFFFF_FFFF,)


def test_a_table_may_lead_back_to_a_loop() -> None:
    body = """(loop $l (local.set 1 (i32.add (local.get 1) (i32.const 1)))
        (block $out (br_table $l $out (i32.ge_u (local.get 1) (local.get 0)))))
      (local.get 1)"""
    assert call(body, 10, 0) == (10,)


def test_return_leaves_from_inside() -> None:
    body = "(block (loop (br_if 1 (local.get 0)) (return (i32.const 1)))) (i32.const 2)"
    assert [call(body, x, 0) for x in (0, 1)] == [(1,), (2,)]


def test_a_branch_to_the_function_returns() -> None:
    body = "(i32.const 7) (br_if 0 (local.get 0)) (drop) (i32.const 8)"
    assert [call(body, x, 0) for x in (0, 1)] == [(8,), (7,)]


NEVER = {
    "a loop that is never left": "(if (local.get 0) (then (return (i32.const 4)))) (loop (br 0)) (i32.const 5)",
    "a block that always returns": "(block (result i32 f64) (return (i32.const 4))) (drop) (i32.load)",
    "a loop with results": "(if (local.get 0) (then (return (i32.const 4)))) (loop (result i32 f32) (br 0)) (drop)",
    "blocks in between": """(block (result i32)
        (block (return (i32.const 4))) (block (br_if 0 (i32.const 1))) (i32.const 3))""",
    "both arms": """(if (result i32) (local.get 0) (then (return (i32.const 4))) (else (unreachable)))
        (i32.const 1) (i32.add)""",
}


@pytest.mark.parametrize("body", NEVER.values(), ids=NEVER)
def test_what_nothing_leads_to_is_no_trouble(body: str) -> None:
    assert call(body, 1, 0) == (4,)


def test_a_block_with_a_thousand_results() -> None:
    types, values = "i32 " * 1000, " ".join(f"(i32.const {n})" for n in range(1000))
    body = f"(block (result {types}) {values} (br_if 0 (local.get 0)) (i32.add (i32.const 1)))" + " i32.add" * 999
    total = sum(range(1000))
    assert [call(body, x, 0) for x in (0, 1)] == [(total + 1,), (total,)]


def test_a_function_with_many_results_in_each_convention() -> None:
    types, values = "i64 f32 " * 100, " ".join(f"(i64.const {n}) (f32.const {n})" for n in range(100))
    many = f"(param i32) (result {types}) {values}"
    text = f"""(module (func $a {many}) (func $b (export "b") {many})
        (func (result {types}) (call $a (i32.const 0))) (func (result {types}) (call $b (i32.const 0))))"""
    made = machine(text, options=CodeOptions(level=0))
    results = [made.call(0, 0), made.call(1, 0), made.call(2), made.call(3)]
    assert results[0] == results[1] == results[2] == results[3]
    assert results[0][::2] == tuple(range(100))


def test_nesting_has_no_depth_that_is_too_much() -> None:
    depth = 20_000
    flat = "block (result i32) " * depth + f"i32.const 6 local.get 0 br_if {depth - 1} " + "end " * depth
    module = parse(f"(module (func (param i32 i32) (result i32) {flat}))")
    assert ir_of(module).count("phi") == 1


def test_stack_slots_stand_in_the_entry_block_alone() -> None:
    text = """(module (func $many (export "many") (result i32 i64) (i32.const 1) (i64.const 2))
      (func (local $x i32)
        (loop (call $many) (drop) (local.set $x) (call $many) (drop) (drop) (br_if 0 (local.get $x)))))"""
    first, second = re.findall(r"^define .*?^}", ir_of(parse(text)), re.MULTILINE | re.DOTALL)
    assert "alloca" not in first
    entry, rest = second.split("start:")
    assert re.findall(r"(%\w+) = alloca (.*)", entry) == [("%l0", "i32"), ("%rest0", "[8 x i8], align 8")]
    assert "alloca" not in rest
