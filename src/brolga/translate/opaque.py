"""Which vectors LLVM knows nothing of, so that float arithmetic need not hide them from it (shapes.py)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from brolga.ops import LOCAL_GET, LOCAL_SET, LOCAL_TEE, OPS, Imm, Op
from brolga.types import V128
from brolga.validate import IMM, OP, Checked

__all__ = ["ARITHMETIC", "opaque_locals"]

# A comparison gives no float, and the smaller or larger of two is made with integers.
_NO_ARITHMETIC: Final = frozenset({"eq", "ne", "lt", "gt", "le", "ge", "min", "max"})


def _is_arithmetic(row: Op) -> bool:
    shape, _, name = row.name.partition(".")
    return row.lanes > 0 and shape.startswith("f") and name not in _NO_ARITHMETIC


ARITHMETIC: Final = frozenset(row for row in OPS if _is_arithmetic(row))
"""The rows whose vectors are those of floats: their operands are hidden, and so LLVM cannot know their results."""

_OPAQUE: Final = ARITHMETIC | {row for row in OPS if row.imm in {Imm.MEMARG, Imm.V128} and V128 in row.outs}


def opaque_locals(events: Sequence[Checked], vectors: frozenset[int]) -> frozenset[int]:
    """Return those of some locals of type v128 that are only ever set to what LLVM knows nothing of."""
    known: set[int] = set()
    copies: dict[int, set[int]] = {}  # to which locals one is copied
    before: Op | None = None
    source = 0
    for event in events:
        op = event[OP]
        if op in _SETS and event[IMM] in vectors:
            # What is set is what the instruction before has pushed.
            if before in _COPIED:
                copies.setdefault(source, set()).add(event[IMM])
            elif before not in _OPAQUE:
                known.add(event[IMM])
        before = op
        source = event[IMM] if op in _COPIED else 0
    spreading = list(known)
    while spreading:
        more = copies.get(spreading.pop(), set()) - known
        known |= more
        spreading += more
    return vectors - known


_SETS: Final = frozenset({LOCAL_SET, LOCAL_TEE})
_COPIED: Final = frozenset({LOCAL_GET, LOCAL_TEE})
