"""Lowering: from a WebAssembly function type and a convention to the function that LLVM sees.

Inside the engine every function has two parameters before its own: `vmctx`, the VM context that the callee runs in,
and `caller`, that of whoever calls. With the pointer for further results, the C prototype of `(i32, i64) -> (i64, i32)`
is

    wasmtime_system_v:   int64_t f(void *vmctx, void *caller, int32_t, int64_t, struct { int32_t r1; } *rest)
    fast:                { int64_t, int32_t } f(void *vmctx, void *caller, int32_t, int64_t)
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from brolga.abi.conventions import Convention, Results
from brolga.abi.structs import Struct, struct_of
from brolga.errors import Bug

if TYPE_CHECKING:
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
    return LLVM_TYPES[ty.name]


@dataclass(frozen=True, slots=True)
class Lowered:
    """What LLVM sees of a function."""

    convention: Convention
    type: FuncType
    params: tuple[str, ...]  # LLVM types of the WebAssembly parameters alone
    result: str  # LLVM's return type
    rest: Struct | None  # the struct that the last parameter points to, where there is one

    @property
    def all_params(self) -> tuple[str, ...]:
        """Every parameter: the two contexts, the parameters, the pointer for further results."""
        # Last, where it takes no register away from a parameter.
        tail = ("ptr",) if self.rest else ()
        return ("ptr", "ptr", *self.params, *tail)

    @property
    def cc(self) -> str:
        """LLVM's convention keyword with a space behind it, or nothing."""
        return f"{self.convention.cc} " if self.convention.cc else ""

    def declaration(self, name: str) -> str:
        """Return the LLVM declaration of a function `name` with this signature."""
        return f"declare {self.cc}{self.result} @{name}({', '.join(self.all_params)})"

    @property
    def function_type(self) -> str:
        """The LLVM function type, as an indirect call writes it."""
        return f"{self.result} ({', '.join(self.all_params)})"


def lower(ty: FuncType, convention: Convention) -> Lowered:
    """Return what LLVM sees of a function of type `ty` under `convention`."""
    # Nothing about signs: WebAssembly's integers have none, and the bits above an i32 are nobody's.
    params = tuple(LLVM_TYPES[p.name] for p in ty.ins)
    results = [LLVM_TYPES[r.name] for r in ty.outs]
    # No results or one: every convention does as C does.
    if len(results) < 2:
        return Lowered(convention, ty, params, results[0] if results else "void", None)
    if convention.results is Results.REGISTERS:
        # LLVM itself spills what does not fit into registers to memory that the caller provides.
        return Lowered(convention, ty, params, f"{{ {', '.join(results)} }}", None)
    if convention.results is Results.FIRST_AND_POINTER:
        return Lowered(convention, ty, params, results[0], struct_of(r.size for r in ty.outs[1:]))
    # STRUCT is for code outside, which is called through a thunk that reaches the engine's convention.
    raise Bug(f"{convention.name} is not a convention of functions inside the engine")
