"""What a return address says to whoever throws an exception: where the caller's registers are, and who handles it.

Sources: DWARF 5, section 6.4 "Call Frame Information"; the Linux Standard Base, "Exception Frames"; for the table of
handlers, LLVM's *Exception Handling in LLVM*, "Exception Tables", and EHStreamer.cpp, which writes it. Functions of
ours have a frame pointer and save registers in their first instructions alone, so that a frame has one form at all its
calls.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from brolga.errors import Bug
from brolga.leb128 import read_signed, read_unsigned
from brolga.llvm import cfi, elf, sysmem

if TYPE_CHECKING:
    from brolga.llvm.image import Image

__all__ = ["FRAME_POINTERS", "CallerFrame", "frame_at"]

FRAME_POINTERS: Final = MappingProxyType({elf.X86_64: 6, elf.AARCH64: 29})
"""Machine -> DWARF's number of its frame pointer."""


@dataclass(frozen=True, slots=True)
class CallerFrame:
    """How to get from the frame of a function, at one of its calls, to that of its caller.

    Distances count from the frame pointer: there lie the caller's and, behind it, the return address.
    """

    stack: int  # where the caller's stack pointer is, once the function has returned
    saved: tuple[tuple[int, int], ...]  # registers of the caller by DWARF's numbers, and where they are saved
    handler: int  # address of the landing pad for exceptions out of this call, 0 where there is none


def frame_at(image: Image, machine: int, pc: int) -> CallerFrame:
    """Return what the return address `pc`, in an image for this machine, means. Bug when no table tells."""
    # A call may be the last instruction of its function: the byte before is surely inside.
    entry = _entry_of(image, pc - 1)
    if entry is None:
        raise Bug(f"no unwind table for {pc:#x} in {image.name}")
    state = _run(machine, entry, pc - 1)
    if state.base[0] != FRAME_POINTERS[machine]:
        raise Bug(f"no frame pointer at {pc:#x} in {image.name}")
    skipped = {FRAME_POINTERS[machine], cfi.ROWS[machine].return_address}
    # From here on everything counts from the frame pointer: what a walk has at hand.
    to_frame = state.base[1]
    saved = {register: to_frame + at for register, at in state.saved.items() if register not in skipped}
    return CallerFrame(to_frame, tuple(sorted(saved.items())), _handler(entry, pc - 1))


def _entry_of(image: Image, pc: int) -> cfi.Entry | None:
    """The entry of the function that `pc` lies in."""
    address, size = image.frames
    if not size:
        return None
    view = sysmem.view(address, size)
    # Each image is asked about many addresses, and that of a whole module may have a hundred thousand entries.
    if image.frame_places is None:
        image.frame_places = sorted(cfi.places(bytes(view)))
    places, wanted = image.frame_places, pc - address
    index = bisect_right(places, wanted, key=lambda place: place[0]) - 1
    if index < 0 or wanted >= places[index][0] + places[index][1]:
        return None
    return cfi.entry(view, address, places[index][2])


# The state of the frame, by the instructions of its table


@dataclass(slots=True)
class _State:
    """The frame at an address: its base is a register and a distance; from there on, where registers are saved."""

    base: tuple[int, int] = (0, 0)
    saved: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Reader:
    """A program of instructions on its way through the code of a function."""

    data: bytes
    at: int
    code_align: int
    data_align: int
    address: int
    state: _State
    kept: list[_State] = field(default_factory=list)

    def unsigned(self) -> int:
        value, self.at = read_unsigned(self.data, self.at)
        return value

    def signed(self) -> int:
        value, self.at = read_signed(self.data, self.at)
        return value

    def fixed(self, form: struct.Struct) -> int:
        (value,) = form.unpack_from(self.data, self.at)
        self.at += form.size
        return int(value)

    def advance(self, units: int) -> None:
        self.address += units * self.code_align

    def save(self, register: int, units: int) -> None:
        self.state.saved[register] = units * self.data_align

    def forget(self, register: int) -> None:
        self.state.saved.pop(register, None)

    def remember(self) -> None:
        self.kept.append(_State(self.state.base, dict(self.state.saved)))

    def restore(self) -> None:
        self.state = self.kept.pop()


def _run(machine: int, entry: cfi.Entry, pc: int) -> _State:
    """The frame at `pc`: what the common part of a table says, then what its own does up to there."""
    at = entry.common.index(0, 9) + 1
    code_align, at = read_unsigned(entry.common, at)
    data_align, at = read_signed(entry.common, at)
    size, at = read_unsigned(entry.common, at + 1)
    reader = _Reader(entry.common, at + size, code_align, data_align, entry.start, _State())
    _step_to(reader, pc)
    size, at = read_unsigned(entry.rest, 0)
    reader.data, reader.at = entry.rest, at + size
    _step_to(reader, pc)
    return reader.state


def _step_to(reader: _Reader, pc: int) -> None:
    while reader.at < len(reader.data):
        code = reader.data[reader.at]
        reader.at += 1
        packed, operand = code & 0xC0, code & 0x3F
        if packed:
            _PACKED[packed](reader, operand)
        elif code in _STEPS:
            _STEPS[code](reader)
        else:
            raise Bug(f"unexpected call frame instruction {code:#x}")
        # A row holds from its address on, up to that of the next one.
        if reader.address > pc:  # what follows holds further on
            return


def _define(reader: _Reader) -> None:
    reader.state.base = (reader.unsigned(), reader.unsigned())


def _define_register(reader: _Reader) -> None:
    reader.state.base = (reader.unsigned(), reader.state.base[1])


def _define_offset(reader: _Reader) -> None:
    reader.state.base = (reader.state.base[0], reader.unsigned())


def _skip(reader: _Reader) -> None:
    reader.unsigned()


_PACKED: Final = MappingProxyType[int, Callable[[_Reader, int], None]](
    {
        0x40: _Reader.advance,
        0x80: lambda reader, register: reader.save(register, reader.unsigned()),
        0xC0: _Reader.forget,
    }
)
_BYTE, _HALF, _WORD = (struct.Struct(f"<{form}") for form in "BHI")
_STEPS: Final = MappingProxyType[int, Callable[[_Reader], None]](
    {
        0x00: lambda _: None,  # nop
        0x02: lambda reader: reader.advance(reader.fixed(_BYTE)),
        0x03: lambda reader: reader.advance(reader.fixed(_HALF)),
        0x04: lambda reader: reader.advance(reader.fixed(_WORD)),
        0x05: lambda reader: reader.save(reader.unsigned(), reader.unsigned()),
        0x06: lambda reader: reader.forget(reader.unsigned()),
        0x08: lambda reader: reader.forget(reader.unsigned()),  # it has the same value as in the caller
        0x0A: _Reader.remember,
        0x0B: _Reader.restore,
        0x0C: _define,
        0x0D: _define_register,
        0x0E: _define_offset,
        0x11: lambda reader: reader.save(reader.unsigned(), reader.signed()),
        0x2E: _skip,  # GNU_args_size
    }
)

# The table of handlers

_NO_TYPES: Final = b"\xff\xff\x01"  # neither a base for landing pads nor types; numbers are unsigned


def _handler(entry: cfi.Entry, pc: int) -> int:
    """The landing pad for exceptions out of the call that `pc` lies in; 0 where there is none."""
    if not entry.handlers:
        return 0
    # How long it is, it says itself; it is longer than this.
    head = bytes(sysmem.view(entry.handlers, 8))
    if not head.startswith(_NO_TYPES):
        raise Bug(f"a table of handlers begins with {head[:3].hex()}")
    size, at = read_unsigned(head, len(_NO_TYPES))
    # Calls without a handler have no entry, or one without a landing pad.
    data, at = bytes(sysmem.view(entry.handlers + at, size)), 0
    while at < size:
        start, at = read_unsigned(data, at)
        length, at = read_unsigned(data, at)
        pad, at = read_unsigned(data, at)
        _, at = read_unsigned(data, at)  # which exceptions it wants: any
        if start <= pc - entry.start < start + length:
            return entry.start + pad if pad else 0
    return 0
