"""Mutators take anything, change something, and depend on nothing but their generator of random numbers."""

from __future__ import annotations

import random

import pytest

from brolga.binary import codes, encode
from brolga.text import print_module
from tools.fuzzing.choices import Choices
from tools.fuzzing.generate import generate
from tools.fuzzing.mutate import BYTE_MUTATORS, TEXT_MUTATORS, mutated_bytes, mutated_text, sections

MODULE = generate(random.Random(1).randbytes(800))
DATA, TEXT = encode(MODULE), print_module(MODULE)


@pytest.mark.parametrize("mutator", dict.fromkeys(BYTE_MUTATORS), ids=lambda mutator: mutator.__name__)
def test_bytes_of_any_kind_can_be_mutated(mutator: object) -> None:
    assert callable(mutator)
    for data in (b"", b"\0", b"\0asm\1\0\0\0", DATA[:40], b"\xff" * 20):
        for seed in range(30):
            assert isinstance(mutator(random.Random(seed), data, [data, DATA]), bytes)
    assert any(mutator(random.Random(seed), DATA, [DATA, DATA[:90]]) != DATA for seed in range(9))


@pytest.mark.parametrize("mutator", dict.fromkeys(TEXT_MUTATORS), ids=lambda mutator: mutator.__name__)
def test_texts_of_any_kind_can_be_mutated(mutator: object) -> None:
    assert callable(mutator)
    for text in ("", "(", '"', "\ud800", TEXT[:100]):
        for seed in range(30):
            assert isinstance(mutator(random.Random(seed), text, [text, TEXT]), str)
    assert any(mutator(random.Random(seed), TEXT, [TEXT, "(func)"]) != TEXT for seed in range(9))


def test_the_same_random_numbers_make_the_same_mutations() -> None:
    def once(seed: int) -> tuple[bytes, str]:
        rng = random.Random(seed)
        return mutated_bytes(rng, DATA, [DATA]), mutated_text(rng, TEXT, [TEXT])

    assert [once(seed) for seed in range(20)] == [once(seed) for seed in range(20)]


def test_sections_are_the_module_in_pieces() -> None:
    parts = sections(DATA)
    assert b"".join([DATA[:8], *parts]) == DATA
    assert [part[0] for part in parts] == sorted((part[0] for part in parts), key=codes.SECTION_ORDER.index)


def test_choices_come_from_the_bytes_and_end_in_zeros() -> None:
    choices = Choices(b"\x05\x01\x00\xff")
    assert (choices.below(4), choices.below(1000), choices.chance(1)) == (1, 256, True)
    assert choices.spent
    assert (choices.below(7), choices.bits(64), choices.chance(99), choices.pick("abc")) == (0, 0, False, "a")
