"""Small ELF64 files of our own: what a debugger reads about code in memory, and a library with two symbols.

Source: System V ABI, chapters 4 and 5 of the generic part. elf.py reads what LLVM writes; this writes what nobody else
does, and no more of the format than its two users need.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from brolga.llvm import elf

__all__ = [
    "DYNAMIC",
    "PROGRAM",
    "SHT_PROGBITS",
    "SHT_STRTAB",
    "SYMBOL_SIZE",
    "Name",
    "Part",
    "Segment",
    "offsets",
    "strings",
    "symbols",
    "write",
]

PROGRAM: Final = 2
"""`e_type` of a program: its addresses are meant as they stand."""
DYNAMIC: Final = 3
"""`e_type` of a library, whose addresses count from wherever it is loaded."""

_FILE: Final = struct.Struct("<16sHHIQQQIHHHHHH")
_SEGMENT: Final = struct.Struct("<IIQQQQQQ")
_SECTION: Final = struct.Struct("<IIQQQQIIQQ")
_SYMBOL: Final = struct.Struct("<IBBHQQ")
_IDENT: Final = b"\x7fELF\x02\x01\x01".ljust(16, b"\0")  # 64-bit, little-endian, version 1
_STB_GLOBAL: Final = 1
_ALIGN: Final = 8

SHT_PROGBITS: Final = 1
SHT_STRTAB: Final = 3

SYMBOL_SIZE: Final = _SYMBOL.size
"""Bytes of an entry of a symbol table."""


@dataclass(frozen=True, slots=True)
class Part:
    """A section. Without `data` it has no bytes in the file (NOBITS), only an address and a size."""

    name: str
    type: int
    flags: int
    data: bytes
    address: int = 0
    size: int = 0  # 0 stands for that of the data
    link: int = 0
    info: int = 0
    entry_size: int = 0


@dataclass(frozen=True, slots=True)
class Name:
    """A global symbol in section number `section`."""

    name: str
    type: int
    section: int
    value: int
    size: int


@dataclass(frozen=True, slots=True)
class Segment:
    """What is mapped, or found, when a library is loaded: a run of the file, and where it lies in memory."""

    type: int
    flags: int
    offset: int
    address: int
    size: int
    align: int


def strings(names: Sequence[str]) -> tuple[bytes, list[int]]:
    """A string table, and where in it each name begins; the table begins with the empty name."""
    table, places = bytearray(b"\0"), []
    for name in names:
        places.append(len(table))
        table += name.encode("utf-8", "replace").replace(b"\0", b"?") + b"\0"
    return bytes(table), places


def symbols(names: Sequence[Name]) -> tuple[bytes, bytes]:
    """A symbol table that begins with the empty symbol, and its string table."""
    table, places = strings([name.name for name in names])
    rows = [_SYMBOL.pack(0, 0, 0, 0, 0, 0)]
    for place, name in zip(places, names, strict=True):
        rows.append(_SYMBOL.pack(place, _STB_GLOBAL << 4 | name.type, 0, name.section, name.value, name.size))
    return b"".join(rows), table


def offsets(parts: Sequence[Part], segments: int) -> list[int]:
    """Where in the file `write` puts the bytes of each section: in order, behind the program headers, 8-aligned."""
    at, places = _FILE.size + _SEGMENT.size * segments, []
    for part in parts:
        places.append(at)
        at += -(-len(part.data) // _ALIGN) * _ALIGN
    return places


def write(machine: int, kind: int, parts: Sequence[Part], segments: Sequence[Segment] = ()) -> bytes:
    """The file. Sections are numbered from 1, in the order given."""
    texts, names = strings([*(part.name for part in parts), ".shstrtab"])
    every = [*parts, Part(".shstrtab", SHT_STRTAB, 0, texts)]
    places = offsets(every, len(segments))
    table = places[-1] + -(-len(texts) // _ALIGN) * _ALIGN
    ident = (_IDENT, kind, machine, 1, 0, _FILE.size if segments else 0, table, 0)
    out = bytearray(
        _FILE.pack(*ident, _FILE.size, _SEGMENT.size, len(segments), _SECTION.size, len(every) + 1, len(every))
    )
    for segment in segments:
        size, where = segment.size, segment.address
        out += _SEGMENT.pack(segment.type, segment.flags, segment.offset, where, where, size, size, segment.align)
    for part in every:
        out += part.data + bytes(-len(part.data) % _ALIGN)
    out += bytes(_SECTION.size)
    for part, name, at in zip(every, names, places, strict=True):
        place = (part.address, at, part.size or len(part.data))
        align = 1 if part.type == elf.SHT_NOBITS else _ALIGN
        out += _SECTION.pack(name, part.type, part.flags, *place, part.link, part.info, align, part.entry_size)
    return bytes(out)
