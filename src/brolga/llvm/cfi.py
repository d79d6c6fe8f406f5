"""Unwind tables for code that LLVM did not make: how to find the caller's frame at a pc in a jump or a thunk.

Sources: DWARF 5, section 6.4 "Call Frame Information"; the Linux Standard Base, "Exception Frames", for the form that
such a table has in `.eh_frame`; the System V ABI (AMD64 supplement, figure 3.36) and DWARF for the Arm 64-bit
Architecture (section 4.1) for the numbers of registers. Tables of compiled functions are LLVM's own.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from brolga.leb128 import read_signed, read_unsigned, signed, unsigned
from brolga.llvm import elf

__all__ = [
    "AT_ENTRY_SIZE",
    "INSTRUCTIONS",
    "ROWS",
    "Entry",
    "Row",
    "alone",
    "at_entry",
    "encode",
    "entries",
]

# Where its frame begins says a distance from the table itself, in four bytes: such a table needs no relocations.
_POINTER: Final = 0x1B  # DW_EH_PE_pcrel | DW_EH_PE_sdata4
_ALIGN: Final = 8

Operand = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class Instruction:
    """A call frame instruction: its code and its operands; `packed` puts the first one into the low six bits."""

    code: int
    operands: tuple[Operand, ...]
    packed: bool = False


INSTRUCTIONS: Final = MappingProxyType(
    {
        "def_cfa": Instruction(0x0C, (unsigned, unsigned)),  # register, offset: the frame's address is their sum
        "offset": Instruction(0x80, (unsigned,), packed=True),  # register; where it is saved, in units of -8 bytes
    }
)
"""The instructions that a frame of ours at its entry needs (DWARF 5, table 7.29), without DW_CFA_ in their names."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a machine's tables have in common, and its frame when a function has just been called."""

    return_address: int  # the number of the register, or of the column that stands for it
    code_align: int
    entry: tuple[tuple[str, int, int], ...]


_DATA_ALIGN: Final = -8

ROWS: Final = MappingProxyType(
    {
        # The call has pushed the return address: the frame begins above it. rsp is 7, the return address column 16.
        elf.X86_64: Row(16, 1, (("def_cfa", 7, 8), ("offset", 16, 1))),
        # Nothing has been pushed: the frame begins at sp (31), and the return address is still in x30.
        elf.AARCH64: Row(30, 4, (("def_cfa", 31, 0),)),
    }
)
"""Machine -> its row."""


def encode(name: str, *operands: int) -> bytes:
    """The bytes of one instruction."""
    row = INSTRUCTIONS[name]
    code, rest = (row.code | operands[0], operands[1:]) if row.packed else (row.code, operands)
    return bytes([code]) + b"".join(operand(value) for operand, value in zip(row.operands, rest, strict=True))


def at_entry(machine: int, place: int, start: int, size: int) -> bytes:
    """The table of `size` bytes of code at `start` that move neither stack nor frame, to lie at `place`.

    Its length is `AT_ENTRY_SIZE[machine]`. The zero word that ends an unwind table is left to the caller.
    """
    row = ROWS[machine]
    augmentation = unsigned(1) + bytes([_POINTER])
    common = _entry(
        struct.pack("<I", 0)
        + b"\x01zR\0"
        + unsigned(row.code_align)
        + signed(_DATA_ALIGN)
        + bytes([row.return_address])
        + augmentation
        + b"".join(encode(*instruction) for instruction in row.entry)
    )
    # Both distances count from the field that they stand in: four bytes for the length of this entry come first.
    to_common, to_code = len(common) + 4, start - (place + len(common) + 8)
    return common + _entry(struct.pack("<IiI", to_common, to_code, size) + unsigned(0))


def _entry(body: bytes) -> bytes:
    """An entry with its length in front, filled up with instructions that do nothing (DW_CFA_nop is 0)."""
    whole = -(-(4 + len(body)) // _ALIGN) * _ALIGN
    return struct.pack("<I", whole - 4) + body.ljust(whole - 4, b"\0")


AT_ENTRY_SIZE: Final = MappingProxyType({machine: len(at_entry(machine, 0, 0, 0)) for machine in ROWS})
"""Machine -> bytes of what `at_entry` returns."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a table says about one function.

    Where its exceptions are handled is apart from the rest, which so means the same wherever it is moved to.
    """

    start: int
    size: int
    common: bytes  # the entry with what it shares with others
    rest: bytes  # what follows the size in its own entry
    handlers: int = 0  # address of its table of handlers (frames.py); 0: it handles none


_FIELDS: Final = struct.Struct("<IIiI")  # length, distance back to the common entry, start, size
_LENGTH: Final = 4
_AUGMENTATION: Final = 9  # where the letters of a common entry stand: behind its length, a zero and the version
_PLAIN: Final = b"zR\0"
_HANDLING: Final = b"zPLR\0"

# By the low half of their encoding (DW_EH_PE_sdata4, DW_EH_PE_sdata8), how pointers are written that count from their
# own place.
_POINTERS: Final = MappingProxyType({0x0B: struct.Struct("<i"), 0x0C: struct.Struct("<q")})


def places(table: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield of each function's entry: where its code starts, counted from the table, its size, and its own place."""
    at = 0
    while int.from_bytes(table[at : at + 4], "little"):  # the zero word ends it
        length, back, start, size = _FIELDS.unpack_from(table, at)
        if back:  # 0 marks a common entry
            yield at + 8 + start, size, at
        at += 4 + length


def entry(table: bytes | memoryview, address: int, at: int) -> Entry:
    """Take apart the entry at place `at` of a table of this form, which lies at `address`: one of ours, or LLVM's."""
    length, back, start, size = _FIELDS.unpack_from(table, at)
    first = at + 4 - back
    common = bytes(table[first : first + 4 + int.from_bytes(table[first : first + 4], "little")])
    rest, handlers = bytes(table[at + _FIELDS.size : at + 4 + length]), 0
    if common[_AUGMENTATION:].startswith(_HANDLING):
        common, encoding = _without_handling(common)
        pointer, place = _POINTERS[encoding & 0x0F], at + _FIELDS.size + 1
        handlers = address + place + pointer.unpack_from(table, place)[0]
        rest = unsigned(0) + rest[1 + pointer.size :]
    return Entry(address + at + 8 + start, size, common, rest, handlers)


def entries(table: bytes, address: int) -> Iterator[Entry]:
    """Take apart all of a table."""
    return (entry(table, address, at) for _, _, at in places(table))


def _without_handling(common: bytes) -> tuple[bytes, int]:
    """A common entry without what it says of exceptions, and how its entries point to their tables of handlers."""
    at = _AUGMENTATION + len(_HANDLING)
    _, end = read_unsigned(common, at)
    _, end = read_signed(common, end)
    numbers = common[at : end + 1]  # what code and data are aligned to, and the return address
    size, end = read_unsigned(common, end + 1)
    encoding, instructions = common[end + size - 2], common[end + size :]
    body = common[_LENGTH:_AUGMENTATION] + _PLAIN + numbers + unsigned(1) + bytes([_POINTER]) + instructions
    return _entry(body), encoding


def alone(entry: Entry, distance: int) -> bytes:
    """A table with one entry, zero word included, that lies `distance` bytes behind the start of the function."""
    length = _FIELDS.size - 4 + len(entry.rest)
    start = -(distance + len(entry.common) + 8)
    own = _FIELDS.pack(length, len(entry.common) + 4, start, entry.size)
    return entry.common + own + entry.rest + bytes(4)
