"""Commands and reactors: what a linker makes of a module (WASI, *Application ABI*)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from brolga.errors import WasmtimeError
from brolga.types import Extern, FuncType

__all__ = ["check_command", "kind_of"]

# What toolchains export along with a program; nobody can import it, because each call has an instance of its own.
_IGNORED: Final = frozenset(
    {"memory", "table", "__indirect_function_table", "__data_end", "__heap_base", "__dso_handle", "__global_base"}
)


def kind_of(exports: Mapping[str, Extern]) -> str:
    """Return `command` or `reactor`; WasmtimeError for a module that cannot be either, with Wasmtime's wording."""
    start = exports.get("_start")
    if start is not None and not isinstance(start, FuncType):
        raise WasmtimeError("`_start` must be a function")
    # Old toolchains export both names; Wasmtime refuses such a module rather than guess.
    begin = exports.get("_initialize")
    if start is not None and begin is not None:
        raise WasmtimeError("Program cannot be both a Command and a Reactor")
    if begin is not None and begin != FuncType([], []):
        raise WasmtimeError("`_initialize` must be a function without parameters and results")
    return "reactor" if start is None else "command"


def check_command(exports: Mapping[str, Extern]) -> list[tuple[str, FuncType]]:
    """Return the functions that a command exports; WasmtimeError for an export that a command may not have."""
    for name, ty in exports.items():
        if not isinstance(ty, FuncType) and name not in _IGNORED:
            raise WasmtimeError(f"command export '{name}' is not a function")
    return [(name, ty) for name, ty in exports.items() if isinstance(ty, FuncType)]
