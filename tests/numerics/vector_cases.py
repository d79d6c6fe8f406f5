"""What to try of each vector instruction: every edge value of a lane against every other one, many in one vector."""

from __future__ import annotations

import itertools
import random
import re
from dataclasses import dataclass
from functools import partial

from brolga.numerics import LANE_OPS, NUMERICS, Operation
from brolga.ops import OPS, Op
from brolga.types import V128
from tests.numerics.edges import EDGES, integer_edges

_OF_LANES = {
    **{f"i{n}x{128 // n}": sorted({x & ((1 << n) - 1) for x in integer_edges(n)}) for n in (8, 16, 32, 64)},
    "f32x4": EDGES["f32"],
    "f64x2": EDGES["f64"],
}
_COUNTS = (0, 1, 3, 7, 8, 15, 16, 31, 32, 63, 64, 0xFFFF_FFFF)
_MOST = 4096
_SHUFFLES = (
    tuple(range(16)),
    tuple(range(31, 15, -1)),
    (0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23),
    (4, 5, 6, 7, 0, 1, 2, 3, 28, 29, 30, 31, 12, 13, 14, 15),
    (7,) * 16,
)


@dataclass(frozen=True)
class Case:
    """An instruction with its immediate, what it means, and what to try."""

    row: Op
    immediate: str
    meaning: Operation
    arguments: list[tuple[int, ...]]

    @property
    def name(self) -> str:
        """The instruction with its immediate, as in the text format."""
        return f"{self.row.name} {self.immediate}".rstrip()


def cases() -> list[Case]:
    """Every vector instruction with a meaning, those with an immediate several times."""
    rows = [row for row in OPS if V128 in (*row.ins, *row.outs)]
    found = [Case(row, "", NUMERICS[row.name], arguments(row)) for row in rows if row.name in NUMERICS]
    for row in rows:
        for immediate in immediates(row):
            text = " ".join(map(str, immediate)) if isinstance(immediate, tuple) else str(immediate)
            found.append(Case(row, text, partial(LANE_OPS[row.name], immediate), arguments(row)))
    return found


def immediates(row: Op) -> list[object]:
    """Some immediates of an instruction that has lanes for one."""
    if row.name not in LANE_OPS:
        return []
    return [*_SHUFFLES] if "shuffle" in row.name else [*sorted({0, 1, row.lanes - 1})]


def arguments(row: Op) -> list[tuple[int, ...]]:
    """Operands of an instruction: all pairs of edge values of a lane, then some at random."""
    shape = _operand_shape(row)
    width = int(re.sub(r"x.*", "", shape[1:]))
    edges = _OF_LANES[shape]
    vectors = row.ins.count(V128)
    rng = random.Random(row.name)
    lanes = list(itertools.product(edges, repeat=min(vectors, 2)))
    columns = [_packed(width, column) for column in zip(*lanes, strict=True)]
    tried: list[tuple[int, ...]] = list(zip(*columns, strict=True))
    if vectors == 3:
        tried = [(a, b, _packed(width, rng.choices(edges, k=128 // width))[0]) for a, b in tried]
    tried += [tuple(rng.getrandbits(128) for _ in range(vectors)) for _ in range(20)]
    numbers = row.ins[vectors:] if vectors else row.ins
    for ty in numbers:
        others = EDGES[ty.name] if row.name.endswith(("lane", "splat")) else list(_COUNTS)
        tried = [(*args, other) for args in tried for other in others]
    return tried if len(tried) <= _MOST else rng.sample(tried, _MOST)


def _operand_shape(row: Op) -> str:
    """The shape of what an instruction takes: where its name has two, the second."""
    shapes = [shape for shape in re.findall(r"[if]\d+x\d+", row.name) if shape in _OF_LANES]  # "i7x16" is in one
    return shapes[-1] if shapes else "i8x16"


def _packed(width: int, values: tuple[int, ...] | list[int]) -> list[int]:
    """Vectors of the values, one lane after the other."""
    lanes = 128 // width
    padded = [*values, *values[: -len(values) % lanes]]
    return [
        sum(lane << width * x for x, lane in enumerate(padded[at : at + lanes])) for at in range(0, len(padded), lanes)
    ]
