"""Lowering: from a WebAssembly function type and a convention to the function that LLVM sees.

Inside the engine every function has two parameters before its own: `vmctx`, the VM context that the callee runs in,
and `caller`, that of whoever calls. Results that no register carries are stored where a pointer says that the caller
passes: under `system_v` and `windows_fastcall` as C's hidden parameter, under all others as the last one.
So the C prototype of `(i32, i64) -> (i64, i32)` is

    wasmtime_system_v:   int64_t f(void *vmctx, void *caller, int32_t, int64_t, struct { int32_t r1; } *rest)
    system_v:            struct { int64_t r0; int32_t r1; } f(void *vmctx, void *caller, int32_t, int64_t)
    fast:                { int64_t, int32_t } f(void *vmctx, void *caller, int32_t, int64_t)
    tail:                { int64_t, int32_t } f(void *vmctx, int32_t, int64_t)
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from brolga.abi.conventions import MACHINE, Convention, Params, Results
from brolga.abi.parameters import beyond_registers
from brolga.abi.returns import Part, in_registers, of_c_struct, whole
from brolga.abi.structs import Struct, struct_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from brolga.types import FuncType, ValType

__all__ = ["LLVM_TYPES", "Lowered", "lower"]

LLVM_TYPES: Final = MappingProxyType(
    {
        "i32": "i32",
        "i64": "i64",
        "f32": "float",
        "f64": "double",
        "v128": "<16 x i8>",
        "funcref": "ptr",
        "externref": "ptr",
    }
)
"""The LLVM type that carries a value of each WebAssembly type, by the type's name. A reference is a pointer: to a
VMFuncRef or to a Python object, null being null."""


def llvm_type(ty: ValType) -> str:
    """Return the LLVM type that carries a value of type `ty`."""
    return "ptr" if ty.is_ref else LLVM_TYPES[ty.name]


@dataclass(frozen=True, slots=True)
class Lowered:
    """What LLVM sees of a function. The first results are in `parts`, the others, if any, in `rest`."""

    convention: Convention
    type: FuncType
    params: tuple[str, ...]  # LLVM types of the WebAssembly parameters alone
    results: tuple[str, ...]  # and of the WebAssembly results
    parts: tuple[Part, ...]  # what LLVM returns
    result: str  # as this type
    rest: Struct | None  # the struct that a parameter points to, where there is one
    beyond: tuple[tuple[int, int], ...] = ()  # parameters that lie in the store, each with its offset there

    @property
    def has_caller(self) -> bool:
        """Whether the caller's VM context is a parameter."""
        return self.convention.params is Params.C

    @property
    def passed(self) -> tuple[int, ...]:
        """The WebAssembly parameters that LLVM passes, by number."""
        beyond = {number for number, _ in self.beyond}
        return tuple(number for number in range(len(self.params)) if number not in beyond)

    @property
    def in_registers(self) -> int:
        """How many results, from the first one, LLVM returns."""
        return sum(len(part.pieces) for part in self.parts)

    @property
    def in_memory(self) -> tuple[str, ...]:
        """LLVM types of the results in `rest`."""
        return self.results[self.in_registers :]

    @property
    def pointer(self) -> str:
        """LLVM type and attributes of the parameter that points to `rest`; nothing where there is none."""
        if self.rest is None:
            return ""
        # With `sret` it goes where C has its hidden pointer, and comes back as C wants it to.
        return "ptr noundef" if self.parts else f"ptr noundef sret([{self.rest.size} x i8]) align {self.rest.align}"

    def arguments(self, others: str, rest: str) -> str:
        """Put the pointer to `rest` into its place in a list of parameters or arguments, which has all others."""
        if self.rest is None:
            return others
        # Last, where it takes no register away from a parameter, but C's hidden pointer comes first.
        pointer = f"{self.pointer} {rest}".rstrip()
        return ", ".join(filter(None, (others, pointer) if self.parts else (pointer, others)))

    @property
    def cc(self) -> str:
        """LLVM's convention keyword with a space behind it, or nothing."""
        return f"{self.convention.cc} " if self.convention.cc else ""

    def declaration(self, name: str) -> str:
        """Return the LLVM declaration of a function `name` with this signature."""
        contexts = ("ptr", "ptr") if self.has_caller else ("ptr",)
        params = ", ".join((*contexts, *(self.params[number] for number in self.passed)))
        return f"declare {self.cc}{self.result} @{name}({self.arguments(params, '')})"


def lower(ty: FuncType, convention: Convention, machine: str = MACHINE) -> Lowered:
    """Return what LLVM sees of a function of type `ty` under `convention`; `machine` is one where it exists."""
    # Nothing about signs: WebAssembly's integers have none, and the bits above an i32 are nobody's.
    params = tuple(map(llvm_type, ty.ins))
    results = tuple(map(llvm_type, ty.outs))
    parts, rest = _ways(results, tuple(r.size for r in ty.outs), convention, machine)
    whole_type = f"{{ {', '.join(part.type for part in parts)} }}" if parts else "void"
    result = parts[0].type if len(parts) == 1 else whole_type
    beyond = _BEYOND[convention.params](params, 1 if rest is None else 2, machine)
    return Lowered(convention, ty, params, results, parts, result, rest, beyond)


_BEYOND: Final[MappingProxyType[Params, Callable[[tuple[str, ...], int, str], tuple[tuple[int, int], ...]]]] = (
    MappingProxyType({Params.C: lambda *_: (), Params.REGISTERS: beyond_registers})
)


def _ways(
    results: tuple[str, ...], sizes: tuple[int, ...], convention: Convention, machine: str
) -> tuple[tuple[Part, ...], Struct | None]:
    """The parts of the results that LLVM returns, and the struct of the others."""
    if len(results) < 2:  # every convention does as C does
        return tuple(map(whole, results)), None
    if convention.results is Results.REGISTERS:
        parts = in_registers(results, machine)
        return parts, struct_of(sizes[len(parts) :]) if len(parts) < len(results) else None
    if convention.results is Results.FIRST_AND_POINTER:
        return (whole(results[0]),), struct_of(sizes[1:])
    struct = struct_of(sizes)
    parts = of_c_struct(results, struct, convention.cc, machine)
    return parts, None if parts else struct
