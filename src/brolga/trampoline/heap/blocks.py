"""Blocks: finding free ones that lie side by side, first fit from the lowest address on, and giving them back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.cells import BLOCK
from brolga.abi.layout import BLOCK_INFO, HEAP, STORE
from brolga.trampoline.emit import Code
from brolga.trampoline.heap.bits import fill_bits, is_set, word_at
from brolga.trampoline.heap.flow import Var, add, block_info, bump, choose, define, each, heap_get, loop

if TYPE_CHECKING:
    from brolga.trampoline.emit import ImageText

__all__ = ["CELLS", "FREE", "LARGE", "NONE", "REST", "block_address", "define_blocks"]

FREE: Final = 0
CELLS: Final = 1
LARGE: Final = 2
REST: Final = 3

NONE: Final = -1
"""For the number of a block that there is not."""

_WORD: Final = 64
_DONTNEED: Final = 4  # MADV_DONTNEED: the pages are zero when they are touched again
_WORTH: Final = (1 << 18) // BLOCK  # blocks at once that are given back to the system: 256 KiB


def block_address(code: Code, number: str) -> str:
    """Return where block `number` of `%heap` begins."""
    return code.address(heap_get(code, "base"), code.op(f"mul i64 {number}, {BLOCK}"))


def define_blocks(ir: ImageText) -> None:
    """Define everything of this file in the heap image."""
    _take(ir)
    _give(ir)
    _trim(ir)


def _take(ir: ImageText) -> None:
    """`long brolga_gc_take(VMStore *, VMHeap *, long count)`: the number of the first of so many blocks, or NONE."""
    code = Code(ir)
    wanted = add(code, heap_get(code, "used"), "%count")
    total = heap_get(code, "total")
    code.expect(code.op(f"icmp ule i64 {wanted}, {total}"), "none")
    limit = code.op(f"udiv i64 {code.get(STORE, 'heap_limit', '%store')}, {BLOCK}")
    code.expect(code.op(f"icmp ule i64 {wanted}, {limit}"), "none")
    at, run = Var(code, "i64", heap_get(code, "hint")), Var(code, "i64", "0")

    def enough() -> str:
        return code.op(f"icmp uge i64 {run.get()}, %count")

    # A word of 64 blocks that are all in use is passed over at once: there may be a hundred thousand blocks.
    def look() -> None:
        bits = code.load("i64", word_at(code, heap_get(code, "taken"), at.get()))
        start = code.op(f"icmp eq i64 {code.op(f'and i64 {at.get()}, {_WORD - 1}')}, 0")
        full = code.op(f"and i1 {start}, {code.op(f'icmp eq i64 {bits}, -1')}")
        choose(code, full, over, one)

    def over() -> None:
        run.set("0")
        at.add(_WORD)

    def one() -> None:
        used = is_set(code, heap_get(code, "taken"), at.get())
        run.set(code.op(f"select i1 {used}, i64 0, i64 {add(code, run.get(), 1)}"))
        at.add(1)

    def more() -> str:
        inside = code.op(f"icmp ult i64 {at.get()}, {total}")
        return code.op(f"and i1 {inside}, {code.op(f'xor i1 {enough()}, true')}")

    loop(code, more, look)
    code.expect(enough(), "none")
    _taken(code, code.op(f"sub i64 {at.get()}, %count"), at.get())
    code.label("none")
    code.do(f"ret i64 {NONE}")
    define(ir, "i64 @brolga_gc_take(ptr %store, ptr %heap, i64 %count)", code)


def _taken(code: Code, first: str, end: str) -> None:
    """Note that the blocks are in use, and return the first."""
    code.ir.declare("llvm.umax.i64", "declare i64 @llvm.umax.i64(i64, i64)")
    # Whoever looks for a single block finds the lowest one, so none before it is free; several blocks may leave gaps.
    fill_bits(code, heap_get(code, "taken"), first, "%count")
    hint = heap_get(code, "hint")
    lowest = code.op(f"or i1 {code.op(f'icmp eq i64 {first}, {hint}')}, {code.op('icmp eq i64 %count, 1')}")
    code.put(HEAP, "hint", "%heap", code.op(f"select i1 {lowest}, i64 {end}, i64 {hint}"))
    bump(code, "used", "%count")
    code.put(HEAP, "high", "%heap", code.op(f"call i64 @llvm.umax.i64(i64 {heap_get(code, 'high')}, i64 {end})"))
    code.do(f"ret i64 {first}")


def _give(ir: ImageText) -> None:
    """`void brolga_gc_give(VMHeap *, long first, long count)`: blocks without objects, whose bits are all zero."""
    code = Code(ir)
    code.ir.declare("llvm.umin.i64", "declare i64 @llvm.umin.i64(i64, i64)")
    dirty = Var(code, "i32", "1")
    length = code.op(f"mul i64 %count, {BLOCK}")

    def clean() -> None:  # which fails where the program has locked all of its memory
        kept = code.op(f"icmp ne i32 {code.call('madvise', block_address(code, '%first'), length, str(_DONTNEED))}, 0")
        dirty.set(code.op(f"zext i1 {kept} to i32"))

    choose(code, code.op(f"icmp uge i64 %count, {_WORTH}"), clean, likely=False)

    def free(number: str) -> None:
        info = block_info(code, number)
        code.put(BLOCK_INFO, "kind", info, str(FREE))
        code.put(BLOCK_INFO, "dirty", info, dirty.get())

    each(code, "%first", add(code, "%first", "%count"), free)
    fill_bits(code, heap_get(code, "taken"), "%first", "%count", value=False)
    code.put(HEAP, "used", "%heap", code.op(f"sub i64 {heap_get(code, 'used')}, %count"))
    hint = code.op(f"call i64 @llvm.umin.i64(i64 {heap_get(code, 'hint')}, i64 %first)")
    code.put(HEAP, "hint", "%heap", hint)
    code.do("ret void")
    define(ir, "void @brolga_gc_give(ptr %heap, i64 %first, i64 %count)", code)


def _trim(ir: ImageText) -> None:
    """`long brolga_gc_trim(VMStore *)`: give the memory of all free blocks back to the system."""
    code = Code(ir)
    code.do(f"%heap = load ptr, ptr {code.address('%store', STORE['heap'])}")

    def look(number: str) -> None:
        info = block_info(code, number)
        free = code.op(f"icmp eq i32 {code.get(BLOCK_INFO, 'kind', info)}, {FREE}")
        dirty = code.op(f"icmp ne i32 {code.get(BLOCK_INFO, 'dirty', info)}, 0")

        def give() -> None:
            kept = code.call("madvise", block_address(code, number), str(BLOCK), str(_DONTNEED))
            code.put(BLOCK_INFO, "dirty", info, code.op(f"zext i1 {code.op(f'icmp ne i32 {kept}, 0')} to i32"))

        choose(code, code.op(f"and i1 {free}, {dirty}"), give)

    each(code, "0", heap_get(code, "high"), look)
    code.do("ret i64 0")
    define(ir, "i64 @brolga_gc_trim(ptr %store)", code)
