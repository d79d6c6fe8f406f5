"""What references refer to, as far as the specification names it (spec, *Types*, *Heap Types*).

Programs and the rest of the house have these from `types`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from brolga.features import Feature

__all__ = [
    "ANY",
    "ARRAY",
    "EQ",
    "EXN",
    "EXTERN",
    "FUNC",
    "HEAP_TYPES",
    "I31",
    "NOEXN",
    "NOEXTERN",
    "NOFUNC",
    "NONE",
    "STRUCT",
    "HeapType",
]


# Without `eq` it is compared by identity: there is one object for each row.
@dataclass(frozen=True, slots=True, eq=False)
class HeapType:
    """What references refer to, as far as the specification names it (spec, *Heap Types*): a row of `HEAP_TYPES`."""

    name: str
    short: str  # the short name of references to it that may be null
    above: HeapType | None = None  # the narrowest that everything of it belongs to as well
    bottom: bool = False  # whether nothing belongs to it: its references match all of its hierarchy
    of: Feature = Feature.GC  # the proposal that it came with

    @property
    def top(self) -> HeapType:
        """The widest one of its hierarchy, which says how a reference crosses into Python."""
        found = self
        while found.above is not None:
            found = found.above
        return found

    def __str__(self) -> str:
        """Return the type as the text format writes it."""
        return self.name


FUNC: Final = HeapType("func", "funcref", of=Feature.REFERENCE_TYPES)
NOFUNC: Final = HeapType("nofunc", "nullfuncref", FUNC, bottom=True)
EXTERN: Final = HeapType("extern", "externref", of=Feature.REFERENCE_TYPES)
NOEXTERN: Final = HeapType("noextern", "nullexternref", EXTERN, bottom=True)
EXN: Final = HeapType("exn", "exnref", of=Feature.EXCEPTIONS)
NOEXN: Final = HeapType("noexn", "nullexnref", EXN, bottom=True, of=Feature.EXCEPTIONS)
ANY: Final = HeapType("any", "anyref")
EQ: Final = HeapType("eq", "eqref", ANY)
I31: Final = HeapType("i31", "i31ref", EQ)
STRUCT: Final = HeapType("struct", "structref", EQ)
ARRAY: Final = HeapType("array", "arrayref", EQ)
NONE: Final = HeapType("none", "nullref", ANY, bottom=True)
HEAP_TYPES: Final = (FUNC, NOFUNC, EXTERN, NOEXTERN, EXN, NOEXN, ANY, EQ, I31, STRUCT, ARRAY, NONE)
"""Every heap type that has a name."""
