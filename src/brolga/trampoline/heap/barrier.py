"""The barrier: compiled code shows each reference that it overwrites in an object while the collector marks.

What could be reached when marking started is to survive it, also when the only reference to it moves to a place that
has been looked at already. Roots need no barrier: all of them have been looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brolga.abi.layout import STORE
from brolga.trampoline.emit import Code
from brolga.trampoline.heap.flow import define, each
from brolga.trampoline.heap.visit import begin

if TYPE_CHECKING:
    from brolga.trampoline.emit import ImageText

__all__ = ["define_barrier"]


def define_barrier(ir: ImageText) -> None:
    """Define both barriers in the heap image."""
    _one(ir)
    _many(ir)


def _one(ir: ImageText) -> None:
    """`void brolga_gc_barrier(VMStore *, void *old)`: `old` is overwritten next; VMStore.marking is set."""
    code = Code(ir)
    code.do(f"%heap = load ptr, ptr {code.address('%store', STORE['heap'])}")
    marker = begin(code)
    marker.visit(code.op("ptrtoint ptr %old to i64"))
    marker.end()
    code.do("ret void")
    define(ir, "void @brolga_gc_barrier(ptr %store, ptr %old)", code)


def _many(ir: ImageText) -> None:
    """`void brolga_gc_barrier_many(VMStore *, void **first, u64 count)`: all of these words are overwritten next."""
    code = Code(ir)
    code.do(f"%heap = load ptr, ptr {code.address('%store', STORE['heap'])}")
    marker = begin(code)

    def word(number: str) -> None:
        marker.visit(code.load("i64", code.op(f"getelementptr i64, ptr %first, i64 {number}")))

    each(code, "0", "%count", word)
    marker.end()
    code.do("ret void")
    define(ir, "void @brolga_gc_barrier_many(ptr %store, ptr %first, i64 %count)", code)
