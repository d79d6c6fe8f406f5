"""Writing LLVM IR as text: the few pieces that a format string alone gets wrong."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from brolga.llvm.target import CodeOptions, data_layout, host_triple

__all__ = ["FLOATS", "INTEGERS", "DebugInfo", "Scope", "float_constant", "prologue", "quoted"]

FLOATS: Final = MappingProxyType({32: "float", 64: "double"})
"""Bits -> floating-point type."""

INTEGERS: Final = MappingProxyType({bits: f"i{bits}" for bits in (1, 8, 16, 32, 64, 128)})
"""Bits -> integer type."""

# All bits of the exponent set: infinity, or a NaN.
_EXPONENT: Final = MappingProxyType({32: 0x7F800000, 64: 0x7FF0000000000000})
_BYTES: Final = tuple(
    chr(byte) if 0x20 <= byte < 0x7F and byte not in b'"\\' else f"\\{byte:02X}" for byte in range(256)
)


def quoted(data: bytes | str) -> str:
    """A string of LLVM's, in quotes, with whatever is not plain ASCII as two hexadecimal digits."""
    # Names of files are among them, and may hold bytes that no encoding explains.
    raw = data.encode("utf-8", "surrogateescape") if isinstance(data, str) else data
    return '"' + "".join(map(_BYTES.__getitem__, raw)) + '"'


def float_constant(bits: int, width: int) -> str:
    """The floating-point constant of `width` (32, 64) bits with exactly these `bits`.

    LLVM writes a float by the digits of the equal double. NaNs would pass through a conversion there, which makes
    signalling ones quiet, so they travel as integers.
    """
    # Infinities take the same way, for the simpler test.
    if bits & _EXPONENT[width] == _EXPONENT[width]:
        return f"bitcast ({INTEGERS[width]} {bits} to {FLOATS[width]})"
    return f"0x{(bits if width == 64 else _widened(bits)):016X}"


def _widened(bits: int) -> int:
    """The bits of the double that equals a finite float."""
    sign, exponent, fraction = bits >> 31 << 63, bits >> 23 & 0xFF, bits & 0x7FFFFF
    if exponent == 0:
        if fraction == 0:
            return sign
        shift = 24 - fraction.bit_length()  # subnormal as a float, normal as a double
        exponent, fraction = 1 - shift, fraction << shift & 0x7FFFFF
    return sign | exponent - 127 + 1023 << 52 | fraction << 29


def prologue(options: CodeOptions) -> str:
    """The lines that open a module: target triple and data layout."""
    triple = options.triple or host_triple()
    return f'target datalayout = "{data_layout(options)}"\ntarget triple = "{triple}"\n'


class DebugInfo:
    """Line numbers for the code of a module. A "line" is whatever number the caller wants back from a pc (32 bits).

    Metadata is numbered from `first` on; `finish` gives the text that goes to the end of the module.
    """

    def __init__(self, file: str, first: int = 0) -> None:
        """`file` names the source."""
        # Five entries that everything else refers to, then functions in the order they are asked for.
        self._first = first
        self._next = first + 5
        unit = f"language: DW_LANG_C99, file: !{first + 3}, emissionKind: LineTablesOnly"
        self._lines = [
            f"!llvm.module.flags = !{{!{first}, !{first + 1}}}",
            f"!llvm.dbg.cu = !{{!{first + 2}}}",
            f'!{first} = !{{i32 2, !"Debug Info Version", i32 3}}',
            f'!{first + 1} = !{{i32 7, !"Dwarf Version", i32 4}}',
            f"!{first + 2} = distinct !DICompileUnit({unit})",
            f'!{first + 3} = !DIFile(filename: {quoted(file)}, directory: "")',
            f"!{first + 4} = !DISubroutineType(types: !{{}})",
        ]

    def function(self, name: str) -> Scope:
        """The scope of one function definition; its `attachment` stands at the end of the `define` line."""
        number = self._define(
            f"distinct !DISubprogram(name: {quoted(name)}, scope: !{self._first + 3}, file: !{self._first + 3}, "
            f"type: !{self._first + 4}, unit: !{self._first + 2}, spFlags: DISPFlagDefinition)"
        )
        return Scope(number)

    def finish(self) -> str:
        """All metadata, one a line."""
        return "\n".join(self._lines) + "\n"

    def _define(self, text: str) -> int:
        number = self._next
        self._next += 1
        self._lines.append(f"!{number} = {text}")
        return number


class Scope:
    """Where the lines of one function are handed out."""

    __slots__ = ("_scope", "attachment")

    def __init__(self, number: int) -> None:
        """`number` is that of the function's metadata."""
        self._scope = f"scope: !{number})"
        self.attachment = f" !dbg !{number}"

    def at(self, line: int) -> str:
        """What is to be appended to an instruction of this line."""
        # Written in place: a number of its own would cost a lookup, and LLVM makes one node of equal ones all the same.
        return f", !dbg !DILocation(line: {line}, {self._scope}"
