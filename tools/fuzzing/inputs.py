"""Input number n of a run: the same for the same seed and number, whoever asks."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Final

from tools.fuzzing.mutate import mutated_bytes, mutated_text
from tools.fuzzing.seeds import Seeds
from tools.fuzzing.stories import make_story

__all__ = ["KINDS", "make_input"]

KINDS: Final = ("both", "binary", "text", "wasi")
"""Modules of either form or of one, or stories of what guests of WASI do."""

_TEXTS: Final = 3  # of every 13 inputs, where both kinds are asked for


@dataclass(frozen=True, slots=True)
class Input:
    """Bytes or text to try."""

    number: int
    source: bytes | str

    suffix: str
    """What the name of its file ends with."""


def make_input(seeds: Seeds, kind: str, seed: int, number: int) -> Input:
    """Return an input of one of the `KINDS`."""
    rng = random.Random(f"{seed} {number}")
    if kind == "wasi":
        return Input(number, make_story(rng), ".story")
    if kind == "text" or (kind == "both" and number % 13 < _TEXTS):
        return Input(number, mutated_text(rng, rng.choice(seeds.texts), seeds.texts), ".wat")
    return Input(number, mutated_bytes(rng, rng.choice(seeds.binaries), seeds.binaries), ".wasm")
