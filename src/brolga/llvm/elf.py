"""A relocatable ELF64 object (little-endian, as LLVM writes it) as plain data: sections, symbols, relocations.

Source: System V ABI, chapters 4 and 5 of the generic part. Nothing is read outside the bytes given, whatever the
headers say: a file that does not hold what it promises is a `Bug`, since LLVM wrote it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from brolga.errors import Bug

__all__ = [
    "AARCH64",
    "MACHINES",
    "SHF_ALLOC",
    "SHF_EXECINSTR",
    "SHF_TLS",
    "SHF_WRITE",
    "SHN_ABS",
    "SHN_UNDEF",
    "SHT_NOBITS",
    "SHT_REL",
    "SHT_RELA",
    "SHT_SYMTAB",
    "STB_GLOBAL",
    "STB_LOCAL",
    "STT_FUNC",
    "X86_64",
    "Object",
    "Relocation",
    "Section",
    "Symbol",
    "parse",
]

X86_64: Final = 62
"""`e_machine` of AMD64."""
AARCH64: Final = 183
"""`e_machine` of Arm 64-bit."""
MACHINES: Final = MappingProxyType({"x86_64": X86_64, "aarch64": AARCH64})
"""LLVM's name of an architecture -> its `e_machine`."""

SHT_SYMTAB: Final = 2
SHT_RELA: Final = 4
SHT_NOBITS: Final = 8
SHT_REL: Final = 9

SHF_WRITE: Final = 0x1
SHF_ALLOC: Final = 0x2
SHF_EXECINSTR: Final = 0x4
SHF_TLS: Final = 0x400

SHN_UNDEF: Final = 0
SHN_ABS: Final = 0xFFF1

STB_LOCAL: Final = 0
STB_GLOBAL: Final = 1
STT_FUNC: Final = 2

# The layouts of the tables, in the order of the manual; `<` has no padding, as they have none.
_FILE: Final = struct.Struct("<16sHHIQQQIHHHHHH")
_SECTION: Final = struct.Struct("<IIQQQQIIQQ")
_SYMBOL: Final = struct.Struct("<IBBHQQ")
_RELA: Final = struct.Struct("<QQq")
_RELOCATABLE: Final = 1
_IDENT: Final = b"\x7fELF\x02\x01\x01"  # 64-bit, little-endian, version 1


@dataclass(frozen=True, slots=True)
class Section:
    """A section header with its bytes; `size` counts also where there are none in the file (NOBITS)."""

    index: int
    name: str
    type: int
    flags: int
    size: int
    align: int
    link: int
    info: int
    entry_size: int
    data: memoryview


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol: `value` is an offset into section number `section`; 0 there means it is defined elsewhere."""

    name: str
    binding: int
    type: int
    section: int
    value: int
    size: int


@dataclass(frozen=True, slots=True)
class Relocation:
    """Fill in `offset` of the section with what `kind` makes of symbol number `symbol` plus `addend`."""

    offset: int
    kind: int
    symbol: int
    addend: int


@dataclass(frozen=True, slots=True)
class Object:
    """A parsed object; `relocations` are by the number of the section that they patch."""

    machine: int
    sections: tuple[Section, ...]
    symbols: tuple[Symbol, ...]
    relocations: dict[int, tuple[Relocation, ...]]

    def section(self, name: str) -> Section | None:
        """The first section of that name."""
        return next((section for section in self.sections if section.name == name), None)


def parse(data: bytes) -> Object:
    """Read an object file; `Bug` when it is not one or is damaged."""
    try:
        return _parse(memoryview(data))
    except struct.error as problem:
        raise Bug(f"truncated object file: {problem}") from None


def _parse(data: memoryview) -> Object:
    header = _FILE.unpack_from(data)
    # What a loader of relocatable objects needs; the rest is about programs that can be started.
    ident, kind, machine, table, entry, count, names = (header[i] for i in (0, 1, 2, 6, 11, 12, 13))
    if not ident.startswith(_IDENT) or kind != _RELOCATABLE or entry != _SECTION.size:
        raise Bug("not a relocatable ELF64 object")
    # A number of sections beyond 0xff00 would stand elsewhere; no unit of ours comes near it.
    rows = [_SECTION.unpack_from(data, table + i * entry) for i in range(count)]
    if names >= count:
        raise Bug("object file without section names")
    # Copied once, since only bytes can be searched for the zero that ends a name.
    strings = bytes(_content(data, rows[names]))
    sections = tuple(_section(data, strings, i, row) for i, row in enumerate(rows))
    return Object(machine, sections, _symbols(sections), dict(_relocations(sections)))


def _section(data: memoryview, names: bytes, index: int, row: tuple[int, ...]) -> Section:
    name, kind, flags, _, _, size, link, info, align, entry = row
    # An alignment of 0 says the same as 1, but cannot be divided by.
    return Section(index, _string(names, name), kind, flags, size, align or 1, link, info, entry, _content(data, row))


def _content(data: memoryview, row: tuple[int, ...]) -> memoryview:
    kind, offset, size = row[1], row[4], row[5]
    if kind == SHT_NOBITS:
        return memoryview(b"")
    # A slice would come out shorter without a word.
    if offset + size > len(data):
        raise Bug("object file shorter than its sections")
    return data[offset : offset + size]


def _string(table: bytes, offset: int) -> str:
    """The zero-terminated string at `offset` of a string table."""
    end = table.find(b"\0", offset)
    if end < 0:
        raise Bug("string outside the string table of an object file")
    return table[offset:end].decode("utf-8", "replace")


def _symbols(sections: tuple[Section, ...]) -> tuple[Symbol, ...]:
    """The symbols of the one symbol table that a relocatable object has (none is possible too)."""
    for table in sections:
        if table.type == SHT_SYMTAB:
            names = bytes(_at(sections, table.link).data)
            rows = _SYMBOL.iter_unpack(_whole(table, _SYMBOL))
            return tuple(_symbol(names, row) for row in rows)
    return ()


def _symbol(names: bytes, row: tuple[int, ...]) -> Symbol:
    name, info, _, section, value, size = row
    return Symbol(_string(names, name), info >> 4, info & 15, section, value, size)


def _relocations(sections: tuple[Section, ...]) -> Iterator[tuple[int, tuple[Relocation, ...]]]:
    for table in sections:
        # Both our machines use the form with addends alone; the other one read as nothing would be wrong code.
        if table.type == SHT_REL:
            raise Bug(f"relocations without addends in section {table.name!r}")
        if table.type == SHT_RELA:
            rows = _RELA.iter_unpack(_whole(table, _RELA))
            # One number of 64 bits holds both: the symbol in its upper half, the kind in its lower one.
            yield (
                _at(sections, table.info).index,
                tuple(Relocation(at, info & 0xFFFFFFFF, info >> 32, add) for at, info, add in rows),
            )


def _at(sections: tuple[Section, ...], index: int) -> Section:
    if index >= len(sections):
        raise Bug(f"object file has no section {index}")
    return sections[index]


def _whole(table: Section, row: struct.Struct) -> memoryview:
    if table.size % row.size:
        raise Bug(f"section {table.name!r} of an object file is cut off")
    return table.data
