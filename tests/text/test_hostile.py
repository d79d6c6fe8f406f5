"""Any text is answered by a module or by an error of the tree, soon."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brolga import ops
from brolga.errors import ModuleError
from brolga.features import Feature
from brolga.text import parse_module, parse_script, print_module
from tests.text.scripts import modules
from tests.text.shape import shape
from tests.text.test_fields import SAME
from tests.text.test_instructions import IMMEDIATES
from tests.text.test_printer import EVERYTHING

ALL = frozenset(Feature)
VOCABULARY = r"""
( ) ( ) "a" " $x $ (@a ;; (; ;) 0 -1 0x 1e99 nan:0x1 \ é offset=1 align=3 i32x4 nan:canonical ref.extern v128
module func param result local type import export table memory global elem data start offset item declare mut
ref null extern funcref externref i32 f64 then i64 shared pagesize
tag exn noexn exnref do catch catch_ref catch_all_ref binary quote definition instance assert_return
assert_trap invoke get register either v128.const
"""
WORDS = (*VOCABULARY.split(), *"\n\x00\ud800", *(op.mnemonic for op in ops.OPS))
SEEDS = (
    EVERYTHING,
    *(short for short, _ in SAME.values()),
    "(func " + " ".join(text for rows in IMMEDIATES.values() for text, _, _ in rows) + ")",
    '(module $m quote "(func)") (assert_return (invoke $m "f" (f32.const 1)) (either (ref.null) (i64.const 1)))',
    '(module definition $d) (module instance $i $d) (register "a" $i) (assert_trap (module binary "") "x")',
)


def answered(text: str | bytes) -> None:
    """Parse a text as a module and as a script; errors may only be those of the tree, and they can be shown."""
    module = attempt(lambda: parse_module(text, features=ALL))
    if module:
        assert shape(parse_module(print_module(module), features=ALL)) == shape(module)
    for _, found in modules(attempt(lambda: parse_script(text)) or []):
        attempt(found.load)


T = TypeVar("T")


def attempt(action: Callable[[], T]) -> T | None:
    """Do something that may end in an error of the tree."""
    try:
        return action()
    except ModuleError as error:
        str(error)
        return None


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_words_in_any_order(text: str) -> None:
    answered(text)


@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    answered(text)


@given(st.binary(max_size=60))
def test_any_bytes(text: bytes) -> None:
    answered(text)


def mutated(rng: random.Random, text: str) -> str:
    """The text with a few pieces deleted, doubled, moved or replaced."""
    for _ in range(rng.randint(1, 4)):
        start = rng.randrange(len(text) + 1)
        stop = min(len(text), start + rng.randint(0, 12))
        elsewhere = rng.randrange(len(text) + 1)
        piece = rng.choice(["", text[start:stop] * 2, text[elsewhere : elsewhere + 9], f" {rng.choice(WORDS)} "])
        text = text[:start] + piece + text[stop:]
    return text


def test_mutated_modules() -> None:
    rng = random.Random(20)
    for _ in range(600):
        answered(mutated(rng, rng.choice(SEEDS)))


@pytest.mark.slow
@settings(deadline=None)
@given(st.integers(0, 1 << 32))
def test_more_mutated_modules(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(100):
        answered(mutated(rng, rng.choice(SEEDS)))


@pytest.mark.parametrize("seed", SEEDS[:1])
def test_every_beginning_of_a_module(seed: str) -> None:
    for stop in range(0, len(seed), 3):
        answered(seed[:stop])
