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
    "TAIL",
    "WASMTIME_FASTCALL",
    "WASMTIME_SYSTEM_V",
    "WINDOWS_FASTCALL",
    "Convention",
    "Params",
]


class Results(Enum):
    """How N >= 2 results leave a function; one result always leaves as C has it."""

    REGISTERS = "the first ones in as many registers as LLVM has, others through a pointer passed last"
    STRUCT = "as a C function returns the struct of all of them"
    FIRST_AND_POINTER = "the first as if it were the only one, the others through a pointer passed last"


class Params(Enum):
    """Where the parameters are; in each case the callee's VM context comes first."""

    C = "after the caller's VM context, as C has them"
    REGISTERS = "in registers as far as there are some, the others in the store, none on the stack"


@dataclass(frozen=True, slots=True)
class Convention:
    """A calling convention of compiled code."""

    name: str
    cc: str  # LLVM's keyword in front of a definition and a call; "" is the C convention of the target
    results: Results
    machines: frozenset[str]  # where it exists
    stable: bool  # whether code outside a module may rely on it
    params: Params = Params.C


MACHINE: Final = os.uname().machine
"""The machine that runs this process, as LLVM names it."""

_ALL: Final = frozenset({"x86_64", "aarch64"})
_X86: Final = frozenset({"x86_64"})

# Not `tailcc`: its callees pop their arguments, for the sake of tail calls, and recursive Fibonacci takes 30 % longer.
FAST: Final = Convention("fast", "fastcc", Results.REGISTERS, _ALL, stable=False)
# One function can take the place of another whatever the parameters of both. Which way the results go depends on their
# types alone, and these are the same for both. `caller` is for host functions, and none has this convention.
TAIL: Final = Convention("tail", "tailcc", Results.REGISTERS, _ALL, stable=False, params=Params.REGISTERS)
SYSTEM_V: Final = Convention("system_v", "", Results.STRUCT, _ALL, stable=True)
WINDOWS_FASTCALL: Final = Convention("windows_fastcall", "win64cc", Results.STRUCT, _X86, stable=True)
WASMTIME_SYSTEM_V: Final = Convention("wasmtime_system_v", "", Results.FIRST_AND_POINTER, _ALL, stable=True)
WASMTIME_FASTCALL: Final = Convention("wasmtime_fastcall", "win64cc", Results.FIRST_AND_POINTER, _X86, stable=True)

CONVENTIONS: Final = MappingProxyType(
    {c.name: c for c in (FAST, TAIL, SYSTEM_V, WINDOWS_FASTCALL, WASMTIME_SYSTEM_V, WASMTIME_FASTCALL)}
)
"""Every convention by its name."""
