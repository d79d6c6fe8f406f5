"""Function types to try conventions on: the shapes that rules speak of, any others by chance, and very wide ones."""

from __future__ import annotations

import itertools
import random

from brolga.types import EXTERNREF, F32, F64, FUNCREF, I32, I64, V128, FuncType, ValType

TYPES = (I32, I64, F32, F64, V128, FUNCREF, EXTERNREF)
MOST = 16
"""Parameters and results of all but the wide ones."""
WIDEST = 1000


def ruled() -> list[FuncType]:
    """Around every limit of every convention."""
    made = [FuncType([], [])]
    # Of each type alone: in registers, the last one that still fits, the first one that does not, all on the stack.
    for ty in TYPES:
        counts = ((1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 2), (7, 3), (8, 4), (9, 5), (16, 16))
        made += [FuncType([ty] * n, [ty] * m) for n, m in counts]
    # Two and three results: all that fits 16 bytes, and the first that does not.
    pairs = list(itertools.product(TYPES[:6], repeat=2))
    made += [FuncType([F64, I32], outs) for outs in pairs]
    small = (I32, F32)
    made += [FuncType([I32], [*pair, last]) for pair in itertools.product(small, repeat=2) for last in TYPES[:5]]
    made += [FuncType([], outs) for outs in itertools.product(small, repeat=4)]
    # One parameter of each kind behind so many others that it is the last in a register, or the first on the stack.
    fills = [
        FuncType([fill] * n + [last, I32], [last]) for fill in (I32, F64) for n in range(1, 9, 2) for last in TYPES
    ]
    return made + fills


def random_ones(seed: int, count: int) -> list[FuncType]:
    """Signatures by chance, the same each time."""
    chosen = random.Random(seed)
    return [FuncType(_some(chosen), _some(chosen)) for _ in range(count)]


def _some(chosen: random.Random) -> list[ValType]:
    # Mostly a few, which is what the rules are about; and now and then of one or two types alone.
    count = min(chosen.randrange(MOST + 1), chosen.randrange(MOST + 1))
    among = TYPES if chosen.random() < 0.7 else chosen.sample(TYPES, 2)
    return chosen.choices(among, k=count)


def wide() -> list[FuncType]:
    """Up to a thousand parameters and results."""
    chosen = random.Random(1000)
    mixed = [chosen.choices(TYPES, k=count) for count in (100, 300, WIDEST, WIDEST)]
    return [FuncType(mixed[0], mixed[1]), FuncType(mixed[2], mixed[3]), FuncType([F32] * 999, [V128] * 999)]
