"""Bytes and text of any kind: those that are nearly modules come from the mutators that `make fuzz` has."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brolga.binary import encode
from brolga.text import print_module
from tests.property import oracles
from tests.property.profiles import examples
from tests.property.strategies import Program, programs
from tools.fuzzing.mutate import mutated_bytes, mutated_text

HEADER = b"\0asm\1\0\0\0"


@examples(300)
@given(st.binary(max_size=200))
def test_any_bytes_are_answered(data: bytes) -> None:
    oracles.hostile(data)
    oracles.hostile(HEADER + data)


@examples(200)
@given(st.text(max_size=200))
def test_any_text_is_answered(text: str) -> None:
    oracles.hostile(text)


@pytest.mark.slow
@examples(1000)
@given(programs, st.integers(0, 1 << 32))
def test_mutated_modules_are_answered(made: Program, seed: int) -> None:
    rng = random.Random(seed)
    data = encode(made.module)
    oracles.hostile(mutated_bytes(rng, data, [data]))


@pytest.mark.slow
@examples(500)
@given(programs, st.integers(0, 1 << 32))
def test_mutated_texts_are_answered(made: Program, seed: int) -> None:
    rng = random.Random(seed)
    text = print_module(made.module)
    oracles.hostile(mutated_text(rng, text, [text]))


@pytest.mark.slow
@examples(1000)
@given(programs, st.integers(0, 1 << 32))
def test_wasmtime_takes_the_same_bytes_for_modules(made: Program, seed: int) -> None:
    data = encode(made.module)
    oracles.verdict(mutated_bytes(random.Random(seed), data, [data]))
