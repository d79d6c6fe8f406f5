"""The two files that gdb reads: the symbols of an image, and a library with the two names that it looks for.

Source: System V ABI, chapters 4 and 5 of the generic part; the gdb manual, "JIT Compilation Interface".
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from brolga.llvm import elf, elfwriter, sysmem
from brolga.llvm.elfwriter import SHT_PROGBITS, SHT_STRTAB, SYMBOL_SIZE, Name, Part, Segment

if TYPE_CHECKING:
    from brolga.llvm.image import Image, Names

__all__ = ["DESCRIPTOR", "FUNCTION", "library", "symbol_file"]

FUNCTION: Final = "__jit_debug_register_code"
"""What is called after each change of the list of symbol files; gdb has a breakpoint in it."""
DESCRIPTOR: Final = "__jit_debug_descriptor"
"""The list."""

_CODE: Final = elf.SHF_ALLOC | elf.SHF_EXECINSTR
_DATA: Final = elf.SHF_ALLOC | elf.SHF_WRITE


def symbol_file(image: Image, names: Names, machine: int) -> bytes:
    """An ELF program without code that describes an image: where each function lies, and how to unwind it."""
    functions = [Name(names(f.name), elf.STT_FUNC, 1, f.address, f.size) for f in image.functions]
    table, texts = elfwriter.symbols(functions)
    address, size = image.frames
    parts = [
        Part(".text", elf.SHT_NOBITS, _CODE, b"", image.start, image.end - image.start),
        Part(".symtab", elf.SHT_SYMTAB, 0, table, link=3, info=1, entry_size=SYMBOL_SIZE),
        Part(".strtab", SHT_STRTAB, 0, texts),
    ]
    if size:
        # The distances in it hold for the address that it has in the process.
        parts.append(Part(".eh_frame", SHT_PROGBITS, elf.SHF_ALLOC, bytes(sysmem.view(address, size)), address))
    return elfwriter.write(machine, elfwriter.PROGRAM, parts)


# The body of the function: it returns.
_RETURN: Final = MappingProxyType({elf.X86_64: bytes.fromhex("c3"), elf.AARCH64: bytes.fromhex("c0035fd6")})
_EMPTY: Final = struct.pack("<IIQQ", 1, 0, 0, 0)  # version 1, no action, no entry, no first entry
_HASHES: Final = struct.pack("<6I", 1, 3, 1, 0, 2, 0)  # one bucket, three symbols: number 1, behind it 2, then the end

_PAGE: Final = 1 << 16  # the largest one of either machine: what is writable shares none with what is not
_READ, _WRITE, _EXECUTE = 4, 2, 1
_PT_LOAD, _PT_DYNAMIC, _PT_GNU_STACK = 1, 2, 0x6474E551
_SHT_HASH, _SHT_DYNAMIC, _SHT_DYNSYM = 5, 6, 11
_DT_HASH, _DT_STRTAB, _DT_SYMTAB, _DT_STRSZ, _DT_SYMENT = 4, 5, 6, 10, 11
_STT_OBJECT: Final = 1
_SEGMENTS: Final = 4


def library(machine: int) -> bytes:
    """An ELF library that defines the two names: a function that returns, and an empty list."""
    # Lengths do not depend on addresses: a first draft tells where everything lies.
    at = elfwriter.offsets(_parts(machine, (0,) * 6), _SEGMENTS)
    parts = _parts(machine, at)
    ends = [offset + len(part.data) for offset, part in zip(at, parts, strict=True)]
    segments = [
        Segment(_PT_LOAD, _READ | _EXECUTE, 0, 0, ends[3], _PAGE),
        # The same page of the file once more, at another address: then the file needs no gap.
        Segment(_PT_LOAD, _READ | _WRITE, at[4], _PAGE + at[4], ends[5] - at[4], _PAGE),
        Segment(_PT_DYNAMIC, _READ | _WRITE, at[4], _PAGE + at[4], ends[4] - at[4], 8),
        Segment(_PT_GNU_STACK, _READ | _WRITE, 0, 0, 0, 16),  # or the loader would make all stacks executable
    ]
    return elfwriter.write(machine, elfwriter.DYNAMIC, parts, segments)


def _parts(machine: int, at: Sequence[int]) -> list[Part]:
    """The sections of the library, when they lie at these offsets in the file."""
    code = _RETURN[machine]
    names = [
        Name(FUNCTION, elf.STT_FUNC, 1, at[0], len(code)),
        Name(DESCRIPTOR, _STT_OBJECT, 6, _PAGE + at[5], len(_EMPTY)),
    ]
    table, texts = elfwriter.symbols(names)
    entries = (
        (_DT_HASH, at[3]),
        (_DT_STRTAB, at[2]),
        (_DT_SYMTAB, at[1]),
        (_DT_STRSZ, len(texts)),
        (_DT_SYMENT, SYMBOL_SIZE),
        (0, 0),
    )
    dynamic = b"".join(struct.pack("<QQ", *entry) for entry in entries)
    return [
        Part(".text", SHT_PROGBITS, _CODE, code, at[0]),
        Part(".dynsym", _SHT_DYNSYM, elf.SHF_ALLOC, table, at[1], link=3, info=1, entry_size=SYMBOL_SIZE),
        Part(".dynstr", SHT_STRTAB, elf.SHF_ALLOC, texts, at[2]),
        Part(".hash", _SHT_HASH, elf.SHF_ALLOC, _HASHES, at[3], link=2, entry_size=4),
        Part(".dynamic", _SHT_DYNAMIC, _DATA, dynamic, _PAGE + at[4], link=3, entry_size=16),
        Part(".data", SHT_PROGBITS, _DATA, _EMPTY, _PAGE + at[5]),
    ]
