"""Which locals may hold a vector that LLVM knows something of."""

from __future__ import annotations

import pytest

from brolga import validate
from brolga.features import DEFAULTS
from brolga.translate.opaque import opaque_locals
from tests.translate.machine import parse

BODIES = {
    "(local.set 0 (v128.load (i32.const 0)))": {0, 1, 2},
    "(local.set 0 (i32x4.splat (i32.const 1)))": {1, 2},
    "(local.set 0 (f32x4.add (local.get 0) (i32x4.splat (i32.const 1))))": {0, 1, 2},
    "(local.set 0 (v128.const i64x2 1 1)) (local.set 0 (v128.not (local.get 0)))": {1, 2},
    "(local.set 1 (v128.not (local.get 0))) (local.set 2 (local.get 1)) (local.set 0 (local.get 2))": set(),
    "(local.set 2 (local.tee 1 (v128.not (local.get 0))))": {0},
    "(local.set 2 (local.tee 1 (f32x4.neg (local.get 0))))": {0, 1, 2},
    "(local.set 0 (local.get 1)) (local.set 1 (local.get 0))": {0, 1, 2},
    "(local.set 0 (block (result v128) (local.get 1)))": {1, 2},
    "(local.set 0 (call 0))": {1, 2},
}


@pytest.mark.parametrize(("body", "expected"), BODIES.items())
def test_a_local_is_opaque_when_all_that_it_is_set_to_is(body: str, expected: set[int]) -> None:
    text = f"(module (memory 1) (func (result v128) (unreachable)) (func (local v128 v128 v128) {body}))"
    module = parse(text)
    events = validate.checked(validate.context(module, DEFAULTS), module.funcs[1])
    assert opaque_locals(events, frozenset({0, 1, 2})) == expected


def test_a_long_chain_of_copies_takes_no_longer_than_it_is() -> None:
    count = 20_000
    copies = " ".join(f"(local.set {x} (local.get {x + 1}))" for x in range(count))
    module = parse(
        f"(module (func (local {'v128 ' * (count + 1)}) {copies} (local.set {count} (v128.not (local.get 0)))))"
    )
    events = validate.checked(validate.context(module, DEFAULTS), module.funcs[0])
    assert opaque_locals(events, frozenset(range(count + 1))) == frozenset()
