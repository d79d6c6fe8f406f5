"""How the results of a function travel: which share a register, which lie in memory.

One vocabulary for every convention: a *part* is a value that LLVM returns in a register, with one or more results in
it; what is in no part lies in memory that the caller provides. Two or more results that leave as C's struct of them
are classified here as a C compiler does, since LLVM's own return of `{ i64, i64, i64 }` is that of no C ABI.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from brolga.abi.structs import Struct

__all__ = ["BYTES", "Part", "Piece", "Way", "in_registers", "of_c_struct", "whole"]

BYTES: Final = MappingProxyType({"i32": 4, "i64": 8, "float": 4, "double": 8, "<16 x i8>": 16, "ptr": 8})
"""Size of each LLVM type that carries a WebAssembly value."""

_FLOATS: Final = frozenset({"float", "double"})
_HOMOGENEOUS: Final = _FLOATS | {"<16 x i8>"}  # what an HFA or HVA may consist of


class Way(Enum):
    """How the results of a part are put together."""

    WHOLE = "one result as it is"
    BITS = "bits of an integer, the first ones lowest"
    VECTOR = "elements of a vector"


@dataclass(frozen=True, slots=True)
class Piece:
    """A result in a part: its LLVM type and its first bit."""

    type: str
    bit: int


@dataclass(frozen=True, slots=True)
class Part:
    """What one register carries: consecutive results."""

    type: str  # LLVM's
    way: Way
    pieces: tuple[Piece, ...]


def whole(ty: str) -> Part:
    """Return the part that is one result."""
    return Part(ty, Way.WHOLE, (Piece(ty, 0),))


@dataclass(frozen=True, slots=True)
class _Registers:
    """What `fastcc` returns values in: how many registers of each kind, and how many of floats as they are."""

    general: int
    vector: int
    floats: int


# LLVM, X86CallingConv.td and AArch64CallingConvention.td: rax, rdx, rcx and xmm0-3; x0-x7 and v0-v7. On x86-64 only two
# floats are returned in vector registers, and two more on the x87's stack, which makes signalling NaNs quiet; but four
# vectors are, and the lowest element of one is where a float would be.
_FAST: Final = MappingProxyType({"x86_64": _Registers(3, 4, 2), "aarch64": _Registers(8, 8, 8)})
_VECTORS: Final = MappingProxyType({"float": "<4 x float>", "double": "<2 x double>"})


def in_registers(types: tuple[str, ...], machine: str) -> tuple[Part, ...]:
    """Return the parts of as many results, from the first one, as LLVM's `fastcc` has registers for.

    If there were one more, LLVM would return all of them in memory.
    """
    have = _FAST[machine]
    general, vector, parts = 0, 0, []
    for ty in types:
        if ty in _HOMOGENEOUS:
            vector += 1
            alone = ty in _FLOATS and vector > have.floats
            parts.append(Part(_VECTORS[ty], Way.VECTOR, (Piece(ty, 0),)) if alone else whole(ty))
        else:
            general += 1
            parts.append(whole(ty))
        if general > have.general or vector > have.vector:
            return tuple(parts[:-1])
    return tuple(parts)


def of_c_struct(types: tuple[str, ...], struct: Struct, cc: str, machine: str) -> tuple[Part, ...]:
    """Return the parts in which a C function returns a struct of two or more fields; none: through a hidden pointer.

    `types` are LLVM's, `cc` and `machine` say whose C it is. A combination that does not exist is a KeyError: a
    Convention knows where it exists.
    """
    return _CLASSIFY[cc, machine](types, struct)


def _system_v(types: tuple[str, ...], struct: Struct) -> tuple[Part, ...]:
    """System V ABI, AMD64 supplement, 3.2.3: each eightbyte is of class SSE when all of it is, else INTEGER."""
    # With two fields, vectors do not fit: the exception for one of them alone is a single result, which is no struct.
    if struct.size > 16:
        return ()
    return tuple(_sse(fields) or _integer(fields) for fields in _eightbytes(types, struct))


def _windows(types: tuple[str, ...], struct: Struct) -> tuple[Part, ...]:
    """Microsoft, *x64 calling convention*, Return values: 1, 2, 4 or 8 bytes are an integer, whatever they hold."""
    if struct.size not in (1, 2, 4, 8):
        return ()
    return tuple(_integer(fields) for fields in _eightbytes(types, struct))


def _aapcs64(types: tuple[str, ...], struct: Struct) -> tuple[Part, ...]:
    """AAPCS64, 6.9 and 5.9.5: up to four equal floats or vectors in v0-v3, else up to 16 bytes in x0 and x1."""
    if len(types) <= 4 and len(set(types)) == 1 and types[0] in _HOMOGENEOUS:
        return tuple(map(whole, types))
    if struct.size > 16:
        return ()
    return tuple(_integer(fields) for fields in _eightbytes(types, struct))


_CLASSIFY: Final[MappingProxyType[tuple[str, str], Callable[[tuple[str, ...], Struct], tuple[Part, ...]]]] = (
    MappingProxyType({("", "x86_64"): _system_v, ("", "aarch64"): _aapcs64, ("win64cc", "x86_64"): _windows})
)


def _eightbytes(types: tuple[str, ...], struct: Struct) -> list[tuple[Piece, ...]]:
    """The fields of each eightbyte, with their places in it. No field reaches into the next one: all are aligned."""
    fields = zip(types, struct.offsets, strict=True)
    return [
        tuple(Piece(ty, at % 8 * 8) for ty, at in group)
        for _, group in groupby(fields, key=lambda field: field[1] // 8)
    ]


def _sse(fields: tuple[Piece, ...]) -> Part | None:
    """The part in a vector register, if nothing but floats is in it."""
    if any(field.type not in _FLOATS for field in fields):
        return None
    return whole(fields[0].type) if len(fields) == 1 else Part("<2 x float>", Way.VECTOR, fields)


def _integer(fields: tuple[Piece, ...]) -> Part:
    """The part in a general register. Bits beyond the last field are nobody's, so a lone field needs no widening."""
    if len(fields) == 1 and fields[0].type not in _FLOATS:
        return whole(fields[0].type)
    last = fields[-1]
    return Part(f"i{last.bit + 8 * BYTES[last.type]}", Way.BITS, fields)
