"""From a code address back to the line that it was made for: a reader of DWARF line programs, versions 4 and 5.

Source: DWARF 5, section 6.2 "Line Number Information" (version 4 differs in the header alone). Only address and line of
each row are kept; line 0 means that the compiler cannot say. File names, columns and flags are stepped over.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from brolga.errors import Bug

__all__ = ["LineTable", "decode"]

_LENGTH: Final = struct.Struct("<IH")
# Version 5 has two sizes in front.
_HEADER: Final = MappingProxyType({4: struct.Struct("<IBBBbBB"), 5: struct.Struct("<xxIBBBbBB")})
_ADDRESS: Final = struct.Struct("<Q")
_END_SEQUENCE: Final = 1
_SET_ADDRESS: Final = 2


@dataclass(frozen=True, slots=True)
class LineTable:
    """Rows sorted by address; row i is about `addresses[i]` up to the next one."""

    addresses: tuple[int, ...]
    lines: tuple[int, ...]

    def line_at(self, pc: int, lowest: int) -> int | None:
        """The line of the last row at or before `pc` that knows one, looking back no further than `lowest`."""
        # The optimiser merges and moves instructions, and gives those that belong to several lines none.
        row = bisect_right(self.addresses, pc) - 1
        while row >= 0 and self.addresses[row] >= lowest:
            if self.lines[row]:
                return self.lines[row]
            row -= 1
        return None


@dataclass(slots=True)
class _Reader:
    """A place in the section, and the registers of the state machine that matter here."""

    data: bytes
    at: int
    # From the header of the unit: a special opcode is a step of the address and one of the line in a single byte, and
    # these say how the two are packed.
    least: int = 1  # bytes of the smallest instruction
    first_special: int = 13
    line_base: int = 0
    line_range: int = 1
    lengths: bytes = b""
    address: int = 0
    line: int = 1
    rows: list[tuple[int, int]] = field(default_factory=list)

    def byte(self) -> int:
        """The next byte."""
        self.at += 1
        return self.data[self.at - 1]

    # Not the readers of the binary format: numbers are as long as they like here, and what LLVM wrote is trusted.
    def unsigned(self) -> int:
        """The next ULEB128."""
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def signed(self) -> int:
        """The next SLEB128."""
        start = self.at
        value = self.unsigned()
        bits = 7 * (self.at - start)
        return value - (1 << bits) if value >> (bits - 1) else value

    def row(self) -> None:
        """Append a row of the registers."""
        self.rows.append((self.address, self.line))


def decode(section: bytes) -> LineTable:
    """All rows of a `.debug_line` section whose addresses are relocated; damaged data is a Bug."""
    rows: list[tuple[int, int]] = []
    at = 0
    try:
        while at < len(section):
            reader, at = _unit(section, at)
            _run(reader, at)
            rows += reader.rows
    except (IndexError, struct.error, ZeroDivisionError):
        raise Bug("damaged line table") from None
    rows.sort(key=lambda row: row[0])  # stable: of rows at one address the last one written counts
    return LineTable(tuple(address for address, _ in rows), tuple(line for _, line in rows))


def _unit(section: bytes, at: int) -> tuple[_Reader, int]:
    """A reader at the program of the unit that starts at `at`, and where the unit ends."""
    length, version = _LENGTH.unpack_from(section, at)
    if version not in _HEADER:
        raise Bug(f"line table of DWARF version {version}")
    header = _HEADER[version]
    start = at + _LENGTH.size
    header_length, least, _, _, line_base, line_range, first_special = header.unpack_from(section, start)
    lengths = start + header.size
    # The tables of directories and files between here and the program differ by version; their length does not.
    program = start + header.size - 6 + header_length  # the length counts from behind itself
    reader = _Reader(section, program, least, first_special, line_base, line_range)
    reader.lengths = section[lengths : lengths + first_special - 1]
    return reader, at + 4 + length


def _run(reader: _Reader, end: int) -> None:
    while reader.at < end:
        code = reader.byte()
        if code >= reader.first_special:
            _advance(reader, code)
            reader.line += reader.line_base + (code - reader.first_special) % reader.line_range
            reader.row()
        elif code in _STANDARD:
            _STANDARD[code](reader)
        else:
            for _ in range(reader.lengths[code - 1]):  # an opcode of no interest says how many operands it has
                reader.unsigned()


def _advance(reader: _Reader, code: int) -> None:
    """Move the address as the special opcode `code` does."""
    reader.address += (code - reader.first_special) // reader.line_range * reader.least


def _extended(reader: _Reader) -> None:
    # `+` reads its left side first: the length counts from behind itself.
    end = reader.unsigned() + reader.at
    code = reader.byte()
    # Each sequence of rows starts from a fresh state, and its last row only says where it ends.
    if code == _SET_ADDRESS:
        (reader.address,) = _ADDRESS.unpack_from(reader.data, reader.at)
    elif code == _END_SEQUENCE:
        reader.line = 0
        reader.row()
        reader.address, reader.line = 0, 1
    reader.at = end


def _advance_pc(reader: _Reader) -> None:
    reader.address += reader.unsigned() * reader.least


def _advance_line(reader: _Reader) -> None:
    reader.line += reader.signed()


def _const_add_pc(reader: _Reader) -> None:
    _advance(reader, 255)


def _fixed_advance_pc(reader: _Reader) -> None:
    reader.address += reader.byte() | reader.byte() << 8


_STANDARD: Final = MappingProxyType[int, Callable[[_Reader], None]](
    {
        0: _extended,
        1: _Reader.row,
        2: _advance_pc,
        3: _advance_line,
        8: _const_add_pc,
        9: _fixed_advance_pc,
    }
)
