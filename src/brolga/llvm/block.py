"""Code that is known byte by byte, such as thunks: loaded like an object, with a table for those who walk the stack."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from brolga.llvm import cfi, lines, sysmem, unwind
from brolga.llvm.arena import ARENA, Arena, Zone
from brolga.llvm.image import Function, Image

__all__ = ["place"]

_TABLE_END = bytes(4)
_TABLE_ALIGN = 8


def place(
    name: str, machine: int, block: bytes, code: Iterable[tuple[int, int, str]], *, arena: Arena = ARENA
) -> Image:
    """Load a block of position-independent code and constants for a machine (`elf.X86_64`, `elf.AARCH64`).

    `code` says where in the block there is code: offset, size and name of each part, in order. It may jump, but must
    neither push anything nor change the frame pointer. A full arena is a WasmtimeError.
    """
    # The table lies among the code, which may be read: constants of its own would cost a page more.
    table = -(-len(block) // _TABLE_ALIGN) * _TABLE_ALIGN
    parts = [Function(offset, size, label) for offset, size, label in code]
    entries = b""
    for part in parts:
        entries += cfi.at_entry(machine, table + len(entries), part.address, part.size)
    size = sysmem.pages(table + len(entries) + len(_TABLE_END))
    address = arena.allocate(Zone.FIXTURE, size)
    view = sysmem.view(address, size)
    view[: len(block)] = block
    view[table : table + len(entries)] = entries
    arena.seal(Zone.FIXTURE, address, size)
    image = Image(
        name=name,
        start=address,
        end=address + size,
        symbols={part.name: address + part.address for part in parts},
        functions=tuple(Function(address + part.address, part.size, part.name) for part in parts),
        _line_table=lambda: lines.LineTable((), ()),
        _free=lambda: None,
        frames=(address + table, len(entries) + len(_TABLE_END)),
    )
    image._free = functools.partial(arena.drop, Zone.FIXTURE, image)
    arena.add(image)
    unwind.attach(image)
    return image
