"""Everything of the heap together: the IR of an image that only those load who make objects."""

from __future__ import annotations

from brolga.trampoline.emit import ImageText
from brolga.trampoline.heap.allocate import define_allocation
from brolga.trampoline.heap.bits import define_bits
from brolga.trampoline.heap.blocks import define_blocks
from brolga.trampoline.heap.make import define_make

__all__ = ["heap_ir"]


def heap_ir() -> str:
    """Return the IR of the heap image."""
    ir = ImageText()
    for part in (define_make, define_bits, define_blocks, define_allocation):
        part(ir)
    return ir.text()
