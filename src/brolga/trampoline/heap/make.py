"""Making a heap: one reservation with everything in it, of which nothing has memory before it is touched.

    VMHeap | VMBlocks | taken | bits | marks | stack of the collector | externs | handles | blocks

Each part is as large as it can ever have to be, so that nothing in it can overflow, and nothing ever moves. No more
objects can wait to be looked into than there are, and an object takes two words at least, so half as many bytes as
there are in all blocks are enough for the stack.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.cells import BLOCK, GRANULE
from brolga.abi.layout import BLOCK_INFO, HEAP, STORE
from brolga.trampoline.emit import Code
from brolga.trampoline.heap.flow import define

if TYPE_CHECKING:
    from brolga.trampoline.emit import ImageText

__all__ = ["IDLE", "MARKING", "SWEEPING", "THRESHOLD", "define_make"]

IDLE: Final = 0
MARKING: Final = 1
SWEEPING: Final = 2

_PAGE: Final = 1 << 16  # what each part begins at a multiple of: one of the machine's pages, whichever it is
_READ_WRITE: Final = 1 | 2
_FLAGS: Final = 0x02 | 0x20 | 0x4000  # MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
THRESHOLD: Final = 4 << 20
"""Bytes that are allocated at least before a cycle starts."""

# Each part by the field with its address: so many bytes for so many of all blocks together, and a few to begin with.
_PARTS: Final = (
    ("infos", BLOCK_INFO.size, BLOCK),
    ("taken", 1, 8 * BLOCK),
    ("bits", 1, 8 * GRANULE),
    ("marks", 1, 8 * GRANULE),
    ("bottom", 1, 2),
    ("externs", 1, 4),
    ("handles", 1, 8),
    ("base", 1, 1),
)


def _rounded(code: Code, number: str, to: int) -> str:
    return code.op(f"and i64 {code.op(f'add i64 {number}, {to - 1}')}, {-to}")


def define_make(ir: ImageText) -> None:
    """`VMHeap *brolga_gc_make(VMStore *)`: the heap of a store, made when there is none; null: no address space."""
    code = Code(ir)
    old = code.get(STORE, "heap", "%store")
    code.expect(code.is_null(old), "there")
    size = _rounded(code, code.get(STORE, "heap_size", "%store"), BLOCK)
    at = _rounded(code, str(HEAP.size), _PAGE)  # with room for the hashes of externs.py
    offsets = {}
    for field, part, of in _PARTS:
        offsets[field] = at
        bytes_ = code.op(f"mul i64 {code.op(f'udiv i64 {size}, {of}')}, {part}")
        at = code.op(f"add i64 {at}, {_rounded(code, code.op(f'add i64 {bytes_}, {_PAGE}'), _PAGE)}")
    # Writable from the start: what is not touched costs nothing, and nobody has to commit anything later.
    heap = code.call("mmap", "null", at, str(_READ_WRITE), str(_FLAGS), "-1", "0")
    code.expect(code.op(f"icmp ne ptr {heap}, inttoptr (i64 -1 to ptr)"), "none")
    code.put(HEAP, "size", heap, at)
    starts = {field: code.address(heap, offset) for field, offset in offsets.items()}
    for field, start in starts.items():
        code.put(HEAP, field, heap, start)
    for field, start in (("top", "bottom"), ("externs_top", "externs"), ("externs_end", "handles")):
        code.put(HEAP, field, heap, starts[start])
    code.put(HEAP, "total", heap, code.op(f"udiv i64 {size}, {BLOCK}"))
    code.put(HEAP, "handle_most", heap, code.op(f"udiv i64 {size}, 64"))
    code.put(HEAP, "threshold", heap, str(THRESHOLD))
    code.put(STORE, "heap", "%store", heap)
    code.do(f"ret ptr {heap}")
    code.label("there")
    code.do(f"ret ptr {old}")
    code.label("none")
    code.do("ret ptr null")
    define(ir, "ptr @brolga_gc_make(ptr %store)", code)
