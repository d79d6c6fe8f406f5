"""The limits of this engine: what browsers and Wasmtime have agreed on (WebAssembly JavaScript Interface,
*Implementation-defined Limits*), so that a module which runs anywhere runs here.

What is within them can still be too much for a machine, but it costs what its bytes do. The sizes of tables and
64-bit memories are asked for when they are made: a module with a huge one is valid, to instantiate it is what fails.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from brolga.errors import LimitError

__all__ = [
    "MAX_DEPTH",
    "MAX_FIELDS",
    "MAX_FIXED",
    "MAX_FUNCTION",
    "MAX_LOCALS",
    "MAX_MEMORY",
    "MAX_MODULE",
    "MAX_OPERANDS",
    "MAX_PARAMS",
    "MAX_RESULTS",
    "MAX_TABLE",
    "MOST",
    "limit",
    "max_pages",
]

MAX_MODULE: Final = 1 << 30  # bytes
MAX_FUNCTION: Final = 7_654_321  # bytes of a body
MAX_LOCALS: Final = 50_000  # of one function, its parameters among them
MAX_OPERANDS: Final = 1_000_000  # on the stack at once: two bytes of code can push a thousand
MAX_PARAMS: Final = 1_000
MAX_RESULTS: Final = 1_000
MAX_MEMORY: Final = 1 << 34  # bytes of a 64-bit memory; a 32-bit one may have all that its addresses reach
MAX_TABLE: Final = 10_000_000  # elements
MAX_FIELDS: Final = 10_000  # of a struct
MAX_FIXED: Final = 10_000  # operands of array.new_fixed
MAX_DEPTH: Final = 63  # supertypes above a type

MOST: Final = MappingProxyType(
    {
        "types": 1_000_000,
        "imports": 1_000_000,
        "functions": 1_000_000,
        "tables": 100_000,
        "memories": 100,
        "tags": 1_000_000,
        "globals": 1_000_000,
        "exports": 1_000_000,
        "element segments": 10_000_000,
        "elements": 10_000_000,
        "data segments": 100_000,
        "params": MAX_PARAMS,
        "results": MAX_RESULTS,
        "fields": MAX_FIELDS,
        "labels": MAX_FUNCTION,  # each takes a byte
        "catch clauses": 10_000,
    }
)
"""The longest vectors, by what they hold."""


def limit(what: str, number: int, most: int, at: int | None = None) -> None:
    """Raise LimitError when there are more than `most` of something."""
    if number > most:
        raise LimitError(f"too many {what}: {number}, at most {most} are supported", at)


def max_pages(is_64: bool, page_size_log2: int) -> int:
    """Return the size in pages that a valid memory type may have (spec, *Validation*, *Memory Types*)."""
    bits = 64 if is_64 else 32
    # What an address reaches; but the number of pages has to be one of those that `memory.size` can return.
    return min(1 << bits - page_size_log2, (1 << bits) - 1)
