"""The limits of this engine: the numbers that all browsers and Wasmtime have agreed on (WebAssembly JavaScript
Interface, *Implementation-defined Limits*), so that a module which runs anywhere runs here.

The initial size of a table is not among them: a module with a huge table is valid, to instantiate it is what fails.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Final

from brolga.errors import LimitError
from brolga.module import Module

__all__ = ["MAX_LOCALS", "MAX_OPERANDS", "MAX_PARAMS", "MAX_RESULTS", "check_limits", "limit"]

MAX_PARAMS: Final = 1_000
MAX_RESULTS: Final = 1_000
MAX_LOCALS: Final = 50_000  # of one function, its parameters among them
MAX_OPERANDS: Final = 1_000_000  # on the stack at once: two bytes of code can push a thousand

_MOST: Final = MappingProxyType[str, tuple[Callable[[Module], int], int]](
    {
        "types": (lambda module: len(module.types), 1_000_000),
        "imports": (lambda module: len(module.imports), 1_000_000),
        "functions": (lambda module: len(module.funcs), 1_000_000),
        "tables": (lambda module: len(module.tables), 100_000),
        "memories": (lambda module: len(module.memories), 100),
        "globals": (lambda module: len(module.globals), 1_000_000),
        "exports": (lambda module: len(module.exports), 1_000_000),
        "element segments": (lambda module: len(module.elems), 10_000_000),
        "data segments": (lambda module: len(module.datas), 100_000),
    }
)


def limit(what: str, number: int, most: int, at: int | None = None) -> None:
    """Raise LimitError when there are more than `most` of something."""
    if number > most:
        raise LimitError(f"too many {what}: {number}, at most {most} are supported", at)


def check_limits(module: Module) -> None:
    """Raise LimitError when the module has more of something than this engine takes."""
    for what, (count, most) in _MOST.items():
        limit(what, count(module), most)
