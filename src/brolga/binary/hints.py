"""The section of branch hints, both ways (spec, Appendix, *Custom Sections*; the branch hinting proposal).

It stands before the code and names an instruction by its offset from where the locals of its function begin, which is
also the position that the function has.
"""

from __future__ import annotations

from typing import Final

from brolga.binary.cursor import Cursor
from brolga.binary.leb import from_unsigned
from brolga.binary.writers import expr, local_runs, vector
from brolga.errors import MalformedError
from brolga.module import Func, Module
from brolga.ops import HINTED

__all__ = ["HINT_SECTION", "read_hints", "write_hints"]

HINT_SECTION: Final = "metadata.code.branch_hint"

Hints = dict[int, dict[int, bool]]
"""By the index of the function, by the offset of the instruction: whether its condition is likely to hold."""


def read_hints(data: bytes) -> Hints | None:
    """Read the payload of the section, or return None when it is malformed: hints are no reason to refuse a module."""
    cursor = Cursor(data)
    try:
        hints = {cursor.u32(): _of_function(cursor) for _ in range(cursor.length())}
    except (MalformedError, IndexError):
        return None
    return hints if cursor.pos == len(data) else None


# (offset:u32 size:u32 value:byte)*, the size always 1
def _of_function(cursor: Cursor) -> dict[int, bool]:
    found = {}
    for _ in range(cursor.length()):
        at = cursor.u32()
        if cursor.u32() != 1:
            raise MalformedError("malformed branch hint", cursor.pos)
        value = cursor.byte()
        if value > 1:
            raise MalformedError("malformed branch hint", cursor.pos)
        found[at] = bool(value)
    return found


def write_hints(module: Module) -> bytes:
    """Return the payload of the section; it is empty where there are no hints."""
    first = module.imported_funcs if any(func.hints for func in module.funcs) else 0
    found = [(x, offsets) for x, func in enumerate(module.funcs, first) if func.hints and (offsets := _offsets(func))]
    return vector([from_unsigned(x) + vector(offsets) for x, offsets in found]) if found else b""


def _offsets(func: Func) -> list[bytes]:
    """Return the hints of a function; one that is not about a branch says nothing and is left out."""
    entries = []
    offset = len(local_runs(func))
    for instr in func.body:
        if instr[0] in HINTED and instr[2] in func.hints:
            entries.append(from_unsigned(offset) + bytes((1, func.hints[instr[2]])))
        offset += len(expr([instr]))
    return entries
