"""How large a module may be: the published limits of the engines in browsers (WebAssembly JavaScript Interface,
*Implementation-defined Limits*). What is within them can still be too much for a machine, but costs what its bytes do.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from brolga.errors import LimitError

__all__ = ["MAX_FUNCTION", "MAX_LOCALS", "MAX_MODULE", "MOST", "limit"]

# The validator asks again for what it knows better: text has limits too, and imports count with definitions.
MAX_MODULE: Final = 1 << 30  # bytes
MAX_FUNCTION: Final = 7_654_321  # bytes of a body
MAX_LOCALS: Final = 50_000

MOST: Final = MappingProxyType(
    {
        "types": 1_000_000,
        "imports": 1_000_000,
        "functions": 1_000_000,
        "tables": 100_000,
        "memories": 100_000,
        "globals": 1_000_000,
        "exports": 1_000_000,
        "element segments": 10_000_000,
        "elements": 10_000_000,
        "data segments": 100_000,
        "params": 1_000,
        "results": 1_000,
        "labels": MAX_FUNCTION,  # each takes a byte
    }
)
"""The longest vectors, by what they hold."""


def limit(what: str, number: int, most: int, at: int) -> None:
    """Raise LimitError when there are more than `most` of something."""
    if number > most:
        raise LimitError(f"too many {what}: {number}, at most {most} are supported", at)
