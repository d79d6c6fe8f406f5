"""The C declaration of a lowered function: what a C program writes to call it, or to be called in its place.

`(i32, i64) -> (i64, i32)` under `wasmtime_system_v`, without contexts:

    struct swap_rest { int32_t r1; };
    int64_t swap(int32_t, int64_t, struct swap_rest *rest);

A struct stands in front, by itself: declared inside of a parameter list, C would forget it at the list's end. gcc and
clang read every declaration here but those of `fast`, which no C compiler can call; cffi reads those that have neither
an attribute nor a vector. The types are those of <stdint.h>.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from brolga.abi.conventions import Results

if TYPE_CHECKING:
    from brolga.abi.signature import Lowered
    from brolga.types import ValType

__all__ = ["C_TYPES", "c_name", "prototype"]

C_TYPES: Final = MappingProxyType(
    {
        "i32": "int32_t",
        "i64": "int64_t",
        "f32": "float",
        "f64": "double",
        "v128": "v128",
        "funcref": "void *",
        "externref": "void *",
    }
)
"""C type that carries a value of each WebAssembly type, by the type's name. The integers' signs are C's, not ours."""

_VECTOR: Final = "typedef signed char v128 __attribute__((vector_size(16)));"  # C11 may say it more than once

# In front of a declaration, by the convention's LLVM keyword: there gcc takes it before a definition, too.
_ATTRIBUTES: Final = MappingProxyType(
    {"": "", "win64cc": "__attribute__((ms_abi)) ", "fastcc": "fastcc ", "tailcc": "tailcc "}
)

# Words that a function of C cannot be called: C's own, and those that the declarations here use.
_WORDS: Final = """
    auto bool break case char const constexpr continue default do double else enum extern false float for goto if inline
    int long main nullptr register restrict return short signed sizeof static struct switch thread_local true typedef
    typeof union unsigned void volatile while alignas alignof asm static_assert fastcc tailcc int32_t int64_t v128
"""


def c_name(name: str) -> str:
    """Return a C identifier that resembles `name`: itself if it is one, else with `_` for whatever C does not allow."""
    made = re.sub(r"\W", "_", name, flags=re.ASCII)
    if not made or made[0].isdigit():
        made = f"_{made}"
    return f"{made}_" if made in _WORDS.split() else made


def prototype(name: str, lowered: Lowered, *, contexts: bool, typedef: bool = False) -> str:
    """Return the C declaration of a function, with a line for each type that it needs in front.

    With `contexts` it has the two VM contexts of functions inside of the engine, without them it is what native code
    calls through an address. With `typedef` it declares the type `name` instead of a function: `name *` is a pointer to
    such functions. A name that C does not allow is changed (`c_name`). What `fast` and `tail` return in
    several registers is shown in braces and is no C; parameters of `tail` that lie in the store stand among the others.
    """
    name = c_name(name)
    convention, ty = lowered.convention, lowered.type
    before = [_VECTOR] if any(item.name == "v128" for item in (*ty.ins, *ty.outs)) else []
    fields = [(f"r{number}", _c_type(out)) for number, out in enumerate(ty.outs)]
    params = ["void *vmctx", "void *caller"][: 1 + lowered.has_caller] if contexts else []
    params += [_c_type(param) for param in ty.ins]
    result = fields[0][1] if fields else "void"
    if len(fields) > 1:
        result, struct, rest = _SEVERAL[convention.results](name, fields, lowered.in_registers)
        before += struct
        params += rest
    keyword = "typedef " if typedef else ""
    declared = f"{_joined(result, name)}({', '.join(params) or 'void'});"
    return "\n".join([*before, f"{keyword}{_ATTRIBUTES[convention.cc]}{declared}"])


def _c_type(ty: ValType) -> str:
    return "void *" if ty.is_ref else C_TYPES[ty.name]


_Fields = list[tuple[str, str]]
_Several = tuple[str, list[str], list[str]]
"""How several results look: the C result, the definition of a struct, a last parameter."""


def _registers(name: str, fields: _Fields, in_registers: int) -> _Several:
    result = f"{{ {', '.join(ty for _, ty in fields[:in_registers])} }}"
    return (result, *_rest(name, fields[in_registers:])) if fields[in_registers:] else (result, [], [])


def _struct(name: str, fields: _Fields, _: int) -> _Several:
    return f"struct {name}_results", [_defined(f"struct {name}_results", fields)], []


def _first_and_pointer(name: str, fields: _Fields, _: int) -> _Several:
    return fields[0][1], *_rest(name, fields[1:])


def _rest(name: str, fields: _Fields) -> tuple[list[str], list[str]]:
    return [_defined(f"struct {name}_rest", fields)], [f"struct {name}_rest *rest"]


_SEVERAL: Final = MappingProxyType(
    {Results.REGISTERS: _registers, Results.STRUCT: _struct, Results.FIRST_AND_POINTER: _first_and_pointer}
)


def _defined(struct: str, fields: _Fields) -> str:
    return f"{struct} {{ {' '.join(f'{_joined(ty, field)};' for field, ty in fields)} }};"


def _joined(ty: str, name: str) -> str:
    return f"{ty}{name}" if ty.endswith("*") else f"{ty} {name}"
