"""The calling conventions, one row each: which registers, and how two or more results travel.

Not a stable interface: the next version may do it otherwise.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

__all__ = [
    "CONVENTIONS",
    "FAST",
    "MACHINE",
    "SYSTEM_V",
    "WASMTIME_FASTCALL",
    "WASMTIME_SYSTEM_V",
    "WINDOWS_FASTCALL",
    "Convention",
]


class Results(Enum):
    """How N >= 2 results leave a function; one result always leaves as C has it."""

    REGISTERS = "the first ones in as many registers as LLVM has, others through a pointer passed last"
    STRUCT = "as a C function returns the struct of all of them"
    FIRST_AND_POINTER = "the first as if it were the only one, the others through a pointer passed last"


@dataclass(frozen=True, slots=True)
class Convention:
    """A calling convention of compiled code."""

    name: str
    cc: str  # LLVM's keyword in front of a definition and a call; "" is the C convention of the target
    results: Results
    machines: frozenset[str]  # where it exists
    stable: bool  # whether code outside a module may rely on it


MACHINE: Final = os.uname().machine
"""The machine that runs this process, as LLVM names it."""

_ALL: Final = frozenset({"x86_64", "aarch64"})
_X86: Final = frozenset({"x86_64"})

# Not `tailcc`: its callees pop their arguments, for the sake of tail calls, and recursive Fibonacci takes 30 % longer.
FAST: Final = Convention("fast", "fastcc", Results.REGISTERS, _ALL, stable=False)
SYSTEM_V: Final = Convention("system_v", "", Results.STRUCT, _ALL, stable=True)
WINDOWS_FASTCALL: Final = Convention("windows_fastcall", "win64cc", Results.STRUCT, _X86, stable=True)
WASMTIME_SYSTEM_V: Final = Convention("wasmtime_system_v", "", Results.FIRST_AND_POINTER, _ALL, stable=True)
WASMTIME_FASTCALL: Final = Convention("wasmtime_fastcall", "win64cc", Results.FIRST_AND_POINTER, _X86, stable=True)

CONVENTIONS: Final = MappingProxyType(
    {c.name: c for c in (FAST, SYSTEM_V, WINDOWS_FASTCALL, WASMTIME_SYSTEM_V, WASMTIME_FASTCALL)}
)
"""Every convention by its name."""
