"""The relocations that may occur in an object of ours, one row each: what the bits mean and how they are patched.

Sources: System V ABI, AMD64 supplement, table 4.9 "Relocation Types"; ELF for the Arm 64-bit Architecture, section 5.7.
In their notation S is the address of the symbol, A the addend, P the patched place, G the address of a table slot that
holds S. A kind without a row is an internal error: it says that the IR used something it must not use.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

from brolga.errors import Bug
from brolga.llvm import elf

__all__ = ["ABSOLUTE", "ROWS", "STUBS", "STUB_SIZE", "Patch", "Row", "Through", "row", "slot_stub", "stub"]


class Through(Enum):
    """How the target is reached."""

    DIRECT = "the symbol itself"
    CALL = "the symbol, or a jump to it nearby when it is out of reach"
    SLOT = "a slot nearby that holds the address of the symbol"


Patch = Callable[[memoryview, int, int, int], bool]
"""`patch(code, offset, value, place)`: put S+A (or G+A) into the bytes; False when the value does not fit."""


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of relocation."""

    name: str
    through: Through
    patch: Patch


def row(machine: int, kind: int, symbol: str) -> Row:
    """The row of relocation number `kind`; `Bug` names kind and symbol when there is none."""
    found = ROWS.get(machine, {}).get(kind)
    if found is None:
        raise Bug(f"unexpected relocation {kind} of machine {machine} against {symbol!r}")
    return found


def stub(machine: int, target: int) -> bytes:
    """Code that jumps to `target` anywhere in the address space, changing only what a linker's stub may change."""
    return STUBS[machine] + target.to_bytes(8, "little")


def slot_stub(machine: int, place: int, slot: int) -> bytes:
    """Code at `place` that jumps to the address in the 8 bytes at `slot`: the same wherever both are moved to.

    Both places count from the start of a page.
    """
    return _SLOT_STUBS[machine](place, slot)


def _x86_slot_stub(place: int, slot: int) -> bytes:
    """`jmp *slot(%rip)`, filled up."""
    return b"\xff\x25" + struct.pack("<i", slot - place - 6) + b"\xcc" * 10


def _arm_slot_stub(place: int, slot: int) -> bytes:
    """`adrp x16, slot; ldr x16, [x16, :lo12:slot]; br x16; nop`."""
    code = bytearray(struct.pack("<IIII", 0x90000010, 0xF9400210, 0xD61F0200, 0xD503201F))
    view = memoryview(code)
    if not (_address(12)(view, 0, slot, place) and _low12(3)(view, 4, slot, 0)):
        raise Bug("a slot out of reach of its stub")
    return bytes(code)


_SLOT_STUBS: Final = MappingProxyType({elf.X86_64: _x86_slot_stub, elf.AARCH64: _arm_slot_stub})


def _word(code: str, relative: bool) -> Patch:
    """Store S+A, or S+A-P, as the integer that `struct` calls `code`."""
    form = struct.Struct("<" + code)  # packing checks the range, so the row needs no limits of its own

    def patch(data: memoryview, offset: int, value: int, place: int) -> bool:
        try:
            form.pack_into(data, offset, value - place if relative else value)
        except struct.error:
            return False
        return True

    return patch


def _insert(data: memoryview, offset: int, mask: int, bits: int) -> bool:
    """Replace the bits of an instruction word that `mask` covers."""
    (word,) = struct.unpack_from("<I", data, offset)
    struct.pack_into("<I", data, offset, word & ~mask | bits & mask)
    return True


def _branch(width: int, shift: int) -> Patch:
    """A pc-relative distance in instructions: `width` bits of the word from bit `shift` on."""
    mask = ((1 << width) - 1) << shift

    def patch(data: memoryview, offset: int, value: int, place: int) -> bool:
        distance = value - place
        fits = distance % 4 == 0 and -(1 << (width + 1)) <= distance < 1 << (width + 1)
        return fits and _insert(data, offset, mask, distance >> 2 << shift)

    return patch


def _address(shift: int) -> Patch:
    """ADR and ADRP: a distance in units of `1 << shift` bytes, its low two bits in 29..30, the rest in 5..23."""

    def patch(data: memoryview, offset: int, value: int, place: int) -> bool:
        # ADRP counts pages: the page of the target less the page of the instruction, not the distance in pages.
        distance = (value >> shift) - (place >> shift)
        fits = -(1 << 20) <= distance < 1 << 20
        return fits and _insert(data, offset, 0x60FFFFE0, (distance & 3) << 29 | (distance >> 2 & 0x7FFFF) << 5)

    return patch


def _low12(shift: int) -> Patch:
    """The low twelve bits of S+A in bits 10..21, scaled by the size of the access."""

    def patch(data: memoryview, offset: int, value: int, place: int) -> bool:
        low = value & 0xFFF
        return low % (1 << shift) == 0 and _insert(data, offset, 0xFFF << 10, low >> shift << 10)

    return patch


_X86_64: Final = MappingProxyType(
    {
        1: Row("R_X86_64_64", Through.DIRECT, _word("Q", relative=False)),
        2: Row("R_X86_64_PC32", Through.DIRECT, _word("i", relative=True)),
        4: Row("R_X86_64_PLT32", Through.CALL, _word("i", relative=True)),
        9: Row("R_X86_64_GOTPCREL", Through.SLOT, _word("i", relative=True)),
        10: Row("R_X86_64_32", Through.DIRECT, _word("I", relative=False)),
        11: Row("R_X86_64_32S", Through.DIRECT, _word("i", relative=False)),
        24: Row("R_X86_64_PC64", Through.DIRECT, _word("q", relative=True)),
        41: Row("R_X86_64_GOTPCRELX", Through.SLOT, _word("i", relative=True)),
        42: Row("R_X86_64_REX_GOTPCRELX", Through.SLOT, _word("i", relative=True)),
    }
)

_AARCH64: Final = MappingProxyType(
    {
        257: Row("R_AARCH64_ABS64", Through.DIRECT, _word("Q", relative=False)),
        258: Row("R_AARCH64_ABS32", Through.DIRECT, _word("I", relative=False)),
        260: Row("R_AARCH64_PREL64", Through.DIRECT, _word("q", relative=True)),
        261: Row("R_AARCH64_PREL32", Through.DIRECT, _word("i", relative=True)),
        273: Row("R_AARCH64_LD_PREL_LO19", Through.DIRECT, _branch(19, 5)),
        274: Row("R_AARCH64_ADR_PREL_LO21", Through.DIRECT, _address(0)),
        275: Row("R_AARCH64_ADR_PREL_PG_HI21", Through.DIRECT, _address(12)),
        277: Row("R_AARCH64_ADD_ABS_LO12_NC", Through.DIRECT, _low12(0)),
        278: Row("R_AARCH64_LDST8_ABS_LO12_NC", Through.DIRECT, _low12(0)),
        279: Row("R_AARCH64_TSTBR14", Through.DIRECT, _branch(14, 5)),
        280: Row("R_AARCH64_CONDBR19", Through.DIRECT, _branch(19, 5)),
        282: Row("R_AARCH64_JUMP26", Through.CALL, _branch(26, 0)),
        283: Row("R_AARCH64_CALL26", Through.CALL, _branch(26, 0)),
        284: Row("R_AARCH64_LDST16_ABS_LO12_NC", Through.DIRECT, _low12(1)),
        285: Row("R_AARCH64_LDST32_ABS_LO12_NC", Through.DIRECT, _low12(2)),
        286: Row("R_AARCH64_LDST64_ABS_LO12_NC", Through.DIRECT, _low12(3)),
        299: Row("R_AARCH64_LDST128_ABS_LO12_NC", Through.DIRECT, _low12(4)),
        311: Row("R_AARCH64_ADR_GOT_PAGE", Through.SLOT, _address(12)),
        312: Row("R_AARCH64_LD64_GOT_LO12_NC", Through.SLOT, _low12(3)),
    }
)

ROWS: Final[Mapping[int, Mapping[int, Row]]] = MappingProxyType({elf.X86_64: _X86_64, elf.AARCH64: _AARCH64})
"""Machine -> number of the relocation -> its row."""

ABSOLUTE: Final = frozenset({"R_X86_64_64", "R_AARCH64_ABS64"})
"""The kinds, by name, that store a whole address: all others mean the same wherever an image is moved to."""

STUBS: Final = MappingProxyType(
    {
        elf.X86_64: bytes.fromhex("ff25 02000000 cccc"),  # jmp *2(%rip); two bytes to align the address
        elf.AARCH64: bytes.fromhex("50000058 00021fd6"),  # ldr x16, .+8; br x16: stubs may use x16
    }
)
"""Machine -> code of a stub, to which the 8 bytes of the target address are appended."""

STUB_SIZE: Final = 16
"""Bytes of a stub with its address."""
