"""Input number n of a run: the same for the same seed and number, whoever asks."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Final

from tools.fuzzing.mutate import mutated_bytes, mutated_text
from tools.fuzzing.seeds import Seeds

__all__ = ["KINDS", "make_input"]

KINDS: Final = ("both", "binary", "text")
_TEXTS: Final = 3  # of every 13 inputs, where both kinds are asked for


@dataclass(frozen=True, slots=True)
class Input:
    """Bytes or text to try."""

    number: int
    source: bytes | str

    @property
    def suffix(self) -> str:
        """What the name of its file ends with."""
        return ".wat" if isinstance(self.source, str) else ".wasm"


def make_input(seeds: Seeds, kind: str, seed: int, number: int) -> Input:
    """Return an input of one of the `KINDS`."""
    rng = random.Random(f"{seed} {number}")
    if kind == "text" or (kind == "both" and number % 13 < _TEXTS):
        return Input(number, mutated_text(rng, rng.choice(seeds.texts), seeds.texts))
    return Input(number, mutated_bytes(rng, rng.choice(seeds.binaries), seeds.binaries))
