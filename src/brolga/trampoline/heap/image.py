"""Everything of the heap together: the IR of an image that only those load who make objects."""

from __future__ import annotations

from typing import Final

from brolga.trampoline.emit import ImageText
from brolga.trampoline.exceptions import define_new_exception
from brolga.trampoline.heap.access import define_access
from brolga.trampoline.heap.allocate import define_allocation
from brolga.trampoline.heap.barrier import define_barrier
from brolga.trampoline.heap.bits import define_bits
from brolga.trampoline.heap.blocks import define_blocks
from brolga.trampoline.heap.cycle import define_cycle
from brolga.trampoline.heap.make import define_make
from brolga.trampoline.heap.mark import define_marking
from brolga.trampoline.heap.roots import define_roots
from brolga.trampoline.heap.sweep import define_sweeping
from brolga.trampoline.objects import define_objects

__all__ = ["heap_ir"]


_PARTS: Final = (
    *(define_make, define_bits, define_blocks, define_allocation),
    *(define_marking, define_roots, define_sweeping, define_cycle, define_barrier, define_objects),
    define_access,
    define_new_exception,
)


def heap_ir() -> str:
    """Return the IR of the heap image."""
    ir = ImageText()
    for part in _PARTS:
        part(ir)
    return ir.text()
