"""Code that throws and catches nothing is what it is in a module without exceptions."""

from __future__ import annotations

import re

from tests.translate.machine import ir_of, parse

PLAIN = """
  (func $other (param i64) (result i64) (i64.add (local.get 0) (i64.const 1)))
  (func (export "f") (param i64) (result i64) (local $n i64)
    (block $h (loop $l
      (local.set $n (call $other (i64.add (local.get $n) (local.get 0))))
      (br_if $h (i64.gt_u (local.get $n) (i64.const 9)))
      (br $l)))
    (local.get $n))"""
HANDLER = "(func (export {}) (block $h (try_table (catch_all $h) (drop (call $other (i64.const 1))) (throw $e))))"


def body(text: str, symbol: str) -> list[str]:
    """The lines of a function without what depends on the number of tags: the size of the context."""
    found = re.search(rf"(?ms)^define [^\n]*@{symbol}\(.*?^}}$", text)
    assert found is not None
    return [re.sub(r"dereferenceable\(\d+\)|, !dbg.*", "", line) for line in found[0].splitlines()[1:]]


def test_code_without_handlers_does_not_change() -> None:
    plain = ir_of(parse(f"(module {PLAIN})"))
    beside = ir_of(parse(f"(module (tag $e) {PLAIN} {HANDLER.format(chr(34) + 'g' + chr(34))})"))
    for symbol in ("w0", "w1"):
        assert body(plain, symbol) == body(beside, symbol)
    assert "invoke" not in plain
    assert "personality" not in plain
    assert body(beside, "w2")
    assert "invoke fastcc i64 @w0" in beside


def test_a_unit_without_handlers_says_that_nothing_in_it_throws() -> None:
    text = f"(module (tag $e) {PLAIN} {HANDLER.format(chr(34) + 'g' + chr(34))})"
    without, with_ = ir_of(parse(text), only=frozenset({0, 1})), ir_of(parse(text), only=frozenset({2}))
    assert "attributes #0 = { noinline nounwind uwtable" in without
    assert "attributes #0 = { noinline uwtable" in with_
