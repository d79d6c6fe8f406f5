"""Looking for an instruction in a body without decoding it: the lengths of most are what a regular expression can tell.

To decode and check a module of 68 MB takes some twenty seconds, to run over its instructions so takes one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from brolga.errors import ModuleError
from brolga.ops import OPS, Imm, Op

__all__ = ["mentions"]

_NUMBER: Final = rb"[\x80-\xff]*[\x00-\x7f]"
_AT_ONCE: Final = 4096  # instructions: what Python remembers of the way through an expression grows with their number

_SHAPES: Final = MappingProxyType[Imm, bytes](
    {
        Imm.NONE: b"",
        **dict.fromkeys((Imm.LABEL, Imm.FUNC, Imm.TYPE, Imm.LOCAL, Imm.GLOBAL, Imm.TABLE, Imm.MEMORY), _NUMBER),
        **dict.fromkeys((Imm.I32, Imm.I64), _NUMBER),
        Imm.BLOCK: rb"[\x00-\x62\x65-\x7f]",  # what takes more bytes begins otherwise
        Imm.TYPE_TABLE: _NUMBER * 2,
        Imm.MEMARG: rb"[\x00-\x3f]" + _NUMBER,
        Imm.F32: b"." * 4,
        Imm.F64: b"." * 8,
    }
)
"""What stands behind an opcode of one byte. A kind that is not here, somebody has to read."""


def mentions(data: bytes, start: int, end: int, wanted: Collection[Op], behind: Callable[[int], int]) -> bool:
    """Return whether one of the `wanted` instructions stands in the body from `start` to `end`.

    `behind` tells where the next instruction begins, for those that the expression does not know; it may raise what
    readers raise. Of a body that is malformed the answer means nothing.
    """
    opcodes = frozenset(op.code for op in wanted)
    match, at = _run(opcodes).match, start
    try:
        while at < end:
            found = match(data, at, end)
            after = found.end() if found else at
            if after == at:
                if data[at] in opcodes:
                    return True
                after = behind(at)
            at = after
    except (IndexError, ModuleError):
        return False
    return False


@lru_cache(maxsize=8)
def _run(without: frozenset[int]) -> re.Pattern[bytes]:
    """Return what matches a run of instructions but these."""
    behind: dict[bytes, list[int]] = {}
    for op in OPS:
        if not op.prefix and op.imm in _SHAPES and op.code not in without:
            behind.setdefault(_SHAPES[op.imm], []).append(op.code)
    ways = (b"[" + b"".join(b"\\x%02x" % code for code in codes) + b"]" + rest for rest, codes in behind.items())
    return re.compile(b"(?:" + b"|".join(ways) + b"){0,%d}" % _AT_ONCE, re.DOTALL)
