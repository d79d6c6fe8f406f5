"""Which functions return soon, and which do nothing but compute."""

from __future__ import annotations

import pytest

from brolga.effects import Effect, effect_of
from brolga.features import Feature
from brolga.text import parse_module

TYPES = """(import "" "h" (func $h (param i32) (result i32))) (memory 1) (table 4 funcref) (tag $e)
  (type $t (func (param i32) (result i32))) (type $s (struct (field i32))) (type $a (array (mut i8)))
  (func $brief (param i32) (result i32) local.get 0)
  (func $long (loop (br 0)))
  (func $stores (i32.store (i32.const 0) (i32.const 1)))
"""


def effect(body: str) -> Effect:
    """The effect of a function `(param i32) (result i32)` with this body."""
    source = f"(module {TYPES} (func $f (param i32) (result i32) (local i32) {body}))"
    module = parse_module(source, features=frozenset(Feature))
    return effect_of(4, lambda x: module.funcs[x - 1], 1)


PURE = [
    "local.get 0",
    "(i32.add (local.get 0) (i32.const 1))",
    "(if (result i32) (local.get 0) (then i32.const 1) (else i32.const 2))",
    "(block (result i32) (br 0 (local.get 0)))",
    "(i32.trunc_sat_f32_s (f32.const 1))",
    "(return (local.get 0))",
    "(block (br_table 0 0 (local.get 0))) (local.get 0)",
]
BRIEF = [
    "(struct.get $s 0 (struct.new $s (local.get 0)))",
    "(block $b (result anyref) (br_on_cast $b anyref eqref (ref.null any))) (drop) (local.get 0)",
    "(i32.load (local.get 0))",
    "(i32.div_u (local.get 0) (local.get 0))",
    "(call $brief (call $brief (local.get 0)))",
    "(call $stores) (local.get 0)",
    "(memory.grow (local.get 0))",
    "(i32.atomic.rmw.add (local.get 0) (i32.const 1))",
    "(atomic.fence) (memory.atomic.notify (local.get 0) (i32.const 1))",
    "unreachable",
    "(throw $e)",
    "(try_table (catch $e 0) (call $stores)) local.get 0",
    "(try (do (throw $e)) (catch $e (rethrow 0)) (catch_all)) local.get 0",
    "(loop (try (do) (delegate 0))) local.get 0",
    # A loop that is never gone round again is none.
    "(loop (result i32) (i32.load (local.get 0)))",
]
LONG = [
    "(ref.null any) (loop $l (param anyref) (br_on_cast $l anyref eqref) (drop)) (local.get 0)",
    "(ref.null any) (loop $l (param anyref) (br_on_cast_fail $l anyref eqref) (drop)) (local.get 0)",
    "(array.len (array.new_default $a (local.get 0)))",
    "(array.len (array.new $a (i32.const 1) (local.get 0)))",
    "(memory.atomic.wait32 (local.get 0) (i32.const 0) (i64.const 0))",
    "(memory.atomic.wait64 (local.get 0) (i64.const 0) (i64.const 0))",
    "(loop (br_if 0 (i32.atomic.load (local.get 0)))) local.get 0",
    "(loop (br_if 0 (i32.load (local.get 0)))) local.get 0",
    "(call $long) local.get 0",
    "(loop (try_table (catch $e 0) (call $brief (local.get 0)) drop)) local.get 0",
    "(loop (try_table (catch_all 0) (call $h (local.get 0)) drop)) local.get 0",
    "(loop (try (do (br 1)) (catch_all (br 1)))) local.get 0",
    "(call $f (local.get 0))",
    "(return_call $f (local.get 0))",
    "(return_call_indirect (param i32) (result i32) (local.get 0) (local.get 0))",
    "(call_indirect (param i32) (result i32) (local.get 0) (local.get 0))",
    "(call_ref $t (local.get 0) (ref.null $t))",
    "(return_call_ref $t (local.get 0) (ref.null $t))",
    "(loop (drop (br_on_null 0 (table.get (local.get 0))))) local.get 0",
    "(loop (drop (br_on_null 0 (ref.func $brief)))) local.get 0",
    "(memory.fill (i32.const 0) (i32.const 0) (local.get 0)) local.get 0",
    "(memory.copy (i32.const 0) (i32.const 0) (local.get 0)) local.get 0",
    "(table.grow (ref.null func) (local.get 0))",
    "(i32.load (local.get 0)) drop " * 700 + "local.get 0",
]
# Loops round a call of the import: whether each way to the next round has one.
WITH_CALLS = [
    "(call $h (local.get 0))",
    "(return_call $h (local.get 0))",
    "(loop (br_if 0 (call $h (local.get 0)))) local.get 0",
    "(loop (if (local.get 0) (then (call $h (local.get 0)) drop) (else (call $h (local.get 0)) drop)) (br 0))",
    "(loop (loop (br_if 0 (call $h (local.get 0)))) (br_if 0 (local.get 0))) local.get 0",
    "(loop (drop (call $h (local.get 0))) (block (br_if 0 (local.get 0)) (br_if 1 (local.get 0)))) local.get 0",
    "(loop (br_table 0 0 (call $h (local.get 0)))) local.get 0",
    "(loop (block (br_if 0 (local.get 0)) (drop (call $h (local.get 0))) (br 1))) local.get 0",
    "(loop (block (br 0) (br 1)) (return (local.get 0))) unreachable",
]
WITHOUT = [
    "(loop (if (local.get 0) (then (drop (call $h (local.get 0))))) (br_if 0 (local.get 0))) local.get 0",
    "(loop (br_if 0 (local.get 0)) (br_if 0 (call $h (local.get 0)))) local.get 0",
    "(drop (call $h (local.get 0))) (loop (br_if 0 (local.get 0))) local.get 0",
    "(loop (loop (br_if 0 (local.get 0))) (br_if 0 (call $h (local.get 0)))) local.get 0",
    "(loop (block (br_if 0 (local.get 0)) (drop (call $h (local.get 0)))) (br_if 0 (local.get 0))) local.get 0",
    "(loop (block (br_table 0 1 (local.get 0))) (br_if 0 (call $h (local.get 0)))) local.get 0",
    "(loop (drop (call $h (local.get 0))) (loop (br_if 1 (local.get 0)) (br_if 0 (local.get 0)))) local.get 0",
]


@pytest.mark.parametrize("body", PURE)
def test_what_only_computes_is_pure_and_brief(body: str) -> None:
    found = effect(body)
    assert (found.brief, found.pure, found.imports) == (True, True, frozenset())


@pytest.mark.parametrize("body", BRIEF)
def test_what_ends_soon_is_brief(body: str) -> None:
    found = effect(body)
    assert (found.brief, found.pure, found.imports) == (True, False, frozenset())


@pytest.mark.parametrize("body", LONG, ids=lambda body: body[:60])
def test_what_may_take_its_time_is_not(body: str) -> None:
    found = effect(body)
    assert (found.brief, found.pure) == (False, False)


@pytest.mark.parametrize("body", WITH_CALLS)
def test_rounds_with_a_call_depend_on_what_is_called(body: str) -> None:
    found = effect(body)
    assert (found.brief, found.pure) == (True, False)
    assert found.imports <= {0}


@pytest.mark.parametrize("body", WITHOUT)
def test_a_round_without_a_call_may_be_the_first_of_many(body: str) -> None:
    assert not effect(body).brief


def test_a_loop_that_computes_is_pure_but_not_brief() -> None:
    found = effect("(loop (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1))))) local.get 0")
    assert (found.brief, found.pure) == (False, True)


def test_too_large_a_function_is_not_pure_since_it_may_need_stack() -> None:
    assert effect("i32.const 1 drop " * 40 + "local.get 0").pure
    assert not effect("i32.const 1 drop " * 60 + "local.get 0").pure
    source = "(module (func (param i32) (result i32) (local i64 i64) " + "(local i64) " * 120 + "local.get 0))"
    assert not effect_of(0, lambda x: parse_module(source).funcs[x], 0).pure


def test_calls_that_double_are_counted() -> None:
    funcs = "".join(f"(func $d{n} (call $d{n + 1}) (call $d{n + 1}))" for n in range(20))
    module = parse_module(f"(module {funcs} (func $d20))")
    assert not effect_of(0, lambda x: module.funcs[x], 0).brief
    assert effect_of(15, lambda x: module.funcs[x], 0).brief


def test_calls_within_calls_are_followed_as_far_as_that_is_cheap() -> None:
    funcs = "".join(f"(func $d{n} (call $d{n + 1}))" for n in range(400))
    module = parse_module(f"(module {funcs} (func $d400))")
    assert not effect_of(0, lambda x: module.funcs[x], 0).brief
    assert effect_of(390, lambda x: module.funcs[x], 0).brief


def test_functions_that_call_each_other_are_not_brief() -> None:
    module = parse_module("(module (func $a (call $b)) (func $b (call $a)) (func (call $a)))")
    assert not any(effect_of(x, lambda y: module.funcs[y], 0).brief for x in range(3))
