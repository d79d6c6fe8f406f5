"""Sweeping: after marking each block is looked at once, when a cell is needed or as part of a slice of work.

What was marked is now what is not free: the two bitmaps have changed their roles. So sweeping touches no object. A
block without any goes back to the others that are free, one with some waits for allocation to come to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.cells import BLOCK, GRANULE
from brolga.abi.layout import BLOCK_INFO, HEAP
from brolga.trampoline.emit import Code
from brolga.trampoline.heap import blocks
from brolga.trampoline.heap.bits import is_set
from brolga.trampoline.heap.flow import Var, add, block_info, bump, choose, class_slot, define, each, heap_get, loop
from brolga.trampoline.heap.make import IDLE, SWEEPING

if TYPE_CHECKING:
    from brolga.trampoline.emit import ImageText

__all__ = ["define_sweeping"]

_BITMAP: Final = BLOCK // GRANULE // 8  # bytes of a bitmap for a block
_PATIENCE: Final = 64  # blocks that are swept to find a cell


def define_sweeping(ir: ImageText) -> None:
    """Define everything of this file in the heap image."""
    _sweep(ir)
    _find(ir)
    _one(ir)
    _cells(ir)
    _large(ir)


def _sweep(ir: ImageText) -> None:
    """`void brolga_gc_sweep(VMHeap *, long count)`: sweep so many blocks, or as many as are left."""
    code = Code(ir)
    left = Var(code, "i64", "%count")

    def one() -> None:
        code.helper("void ptr", "brolga_gc_sweep_one", "%heap")
        left.add(-1)

    def more() -> str:
        some = code.op(f"icmp ne i64 {left.get()}, 0")
        return code.op(f"and i1 {some}, {_sweeping(code)}")

    loop(code, more, one)
    code.do("ret void")
    define(ir, "void @brolga_gc_sweep(ptr %heap, i64 %count)", code)


def _sweeping(code: Code) -> str:
    return code.op(f"icmp eq i64 {heap_get(code, 'phase')}, {SWEEPING}")


def _find(ir: ImageText) -> None:
    """`long brolga_gc_find(VMHeap *, long class)`: sweep until a block has cells of the class; 0: not for now."""
    code = Code(ir)
    left = Var(code, "i64", str(_PATIENCE))
    ready = class_slot(code, "%heap", HEAP["ready0"], "%class")

    def one() -> None:
        code.helper("void ptr", "brolga_gc_sweep_one", "%heap")
        left.add(-1)

    def more() -> str:
        patient = code.op(f"icmp ne i64 {left.get()}, 0")
        none = code.op(f"icmp eq i64 {code.load('i64', ready)}, 0")
        return code.op(f"and i1 {code.op(f'and i1 {patient}, {none}')}, {_sweeping(code)}")

    loop(code, more, one)
    code.do(f"ret i64 {code.load('i64', ready)}")
    define(ir, "i64 @brolga_gc_find(ptr %heap, i64 %class)", code)


def _one(ir: ImageText) -> None:
    """`void brolga_gc_sweep_one(VMHeap *)`: sweep the next block, or find that all are swept."""
    code = Code(ir)
    number = heap_get(code, "swept")
    code.expect(code.op(f"icmp ult i64 {number}, {heap_get(code, 'high')}"), "over")
    info = block_info(code, number)
    kind = code.get(BLOCK_INFO, "kind", info)
    step = Var(code, "i64", "1")
    is_large = code.op(f"icmp eq i32 {kind}, {blocks.LARGE}")
    count = code.op(f"zext i32 {code.get(BLOCK_INFO, 'count', info)} to i64")
    choose(code, is_large, lambda: step.set(count))
    # What was taken since marking ended holds new objects, and has no marks.
    old = code.op(f"icmp ne i64 {code.get(BLOCK_INFO, 'epoch', info)}, {heap_get(code, 'epoch')}")
    used = code.op(f"icmp ne i32 {kind}, {blocks.FREE}")

    def sweep() -> None:
        code.put(BLOCK_INFO, "epoch", info, heap_get(code, "epoch"))
        choose(
            code,
            is_large,
            lambda: code.helper("void ptr ptr i64", "brolga_gc_sweep_large", "%heap", info, number),
            lambda: code.helper("void ptr ptr i64", "brolga_gc_sweep_cells", "%heap", info, number),
        )

    choose(code, code.op(f"and i1 {old}, {used}"), sweep)
    code.put(HEAP, "swept", "%heap", add(code, number, step.get()))
    bump(code, "work", str(_BITMAP))
    code.do("ret void")
    code.label("over")
    code.put(HEAP, "phase", "%heap", str(IDLE))
    bump(code, "cycles", "1")
    code.do("ret void")
    define(ir, "void @brolga_gc_sweep_one(ptr %heap)", code)


def _bitmap(code: Code, bits: str) -> str:
    return code.address(heap_get(code, bits), code.op(f"mul i64 %number, {_BITMAP}"))


def _cells(ir: ImageText) -> None:
    """`void brolga_gc_sweep_cells(VMHeap *, VMBlock *, long number)`."""
    code = Code(ir)
    # Nobody asks any more what was free before; the next marking starts from zeros.
    code.call("memset", _bitmap(code, "marks"), "0", str(_BITMAP))
    bits, some = _bitmap(code, "bits"), Var(code, "i64", "0")

    def word(offset: str) -> None:
        some.set(code.op(f"or i64 {some.get()}, {code.load('i64', bits, offset)}"))

    each(code, "0", str(_BITMAP), word, 8)
    code.expect(code.op(f"icmp ne i64 {some.get()}, 0"), "empty")
    number = code.op(f"zext i32 {code.get(BLOCK_INFO, 'class', '%info')} to i64")
    ready = class_slot(code, "%heap", HEAP["ready0"], number)
    # Full ones too: whether anything is free in them, allocation finds out in less time than it takes to count.
    code.put(BLOCK_INFO, "dirty", "%info", "1")
    code.put(BLOCK_INFO, "at", "%info", "0")
    code.put(BLOCK_INFO, "next", "%info", code.op(f"trunc i64 {code.load('i64', ready)} to i32"))
    code.store("i64", add(code, "%number", 1), ready)
    code.do("ret void")
    code.label("empty")
    code.helper("void ptr i64 i64", "brolga_gc_give", "%heap", "%number", "1")
    code.do("ret void")
    define(ir, "void @brolga_gc_sweep_cells(ptr %heap, ptr %info, i64 %number)", code)


def _large(ir: ImageText) -> None:
    """`void brolga_gc_sweep_large(VMHeap *, VMBlock *, long number)`."""
    code = Code(ir)
    code.store("i8", "0", _bitmap(code, "marks"))  # the object's own bit is the first of its block
    granule = code.op(f"mul i64 %number, {BLOCK // GRANULE}")
    dead = code.op(f"xor i1 {is_set(code, heap_get(code, 'bits'), granule)}, true")
    count = code.op(f"zext i32 {code.get(BLOCK_INFO, 'count', '%info')} to i64")
    choose(code, dead, lambda: code.helper("void ptr i64 i64", "brolga_gc_give", "%heap", "%number", count))
    code.do("ret void")
    define(ir, "void @brolga_gc_sweep_large(ptr %heap, ptr %info, i64 %number)", code)
