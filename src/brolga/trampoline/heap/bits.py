"""Bitmaps: one bit for each granule of the heap, or for each block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brolga.trampoline.emit import Code
from brolga.trampoline.heap.flow import INLINE, Var, define, loop

if TYPE_CHECKING:
    from brolga.trampoline.emit import ImageText

__all__ = ["define_bits", "fill_bits", "is_set", "set_bit", "word_at"]


def _place(code: Code, bits: str, number: str) -> tuple[str, str]:
    byte = code.address(bits, code.op(f"lshr i64 {number}, 3"))
    low = code.op(f"trunc i64 {code.op(f'and i64 {number}, 7')} to i8")
    return byte, code.op(f"shl i8 1, {low}")


def is_set(code: Code, bits: str, number: str) -> str:
    """Return the bit of that number as an i1."""
    byte, mask = _place(code, bits, number)
    found = code.load("i8", byte)
    return code.op(f"icmp ne i8 {code.op(f'and i8 {found}, {mask}')}, 0")


def set_bit(code: Code, bits: str, number: str) -> str:
    """Set it, and return as an i1 whether it was set before."""
    byte, mask = _place(code, bits, number)
    old = code.load("i8", byte)
    code.store("i8", code.op(f"or i8 {old}, {mask}"), byte)
    return code.op(f"icmp ne i8 {code.op(f'and i8 {old}, {mask}')}, 0")


def word_at(code: Code, bits: str, number: str) -> str:
    """Return the address of the word with that bit."""
    return code.op(f"getelementptr i64, ptr {bits}, i64 {code.op(f'lshr i64 {number}, 6')}")


def fill_bits(code: Code, bits: str, first: str, count: str, *, value: bool = True) -> None:
    """Set or clear `count` bits from `first` on."""
    code.helper("void ptr i64 i64", f"brolga_gc_bits_{int(value)}", bits, first, count)


def define_bits(ir: ImageText) -> None:
    """Define in the heap image what the functions above call."""
    _fill(ir, value=True)
    _fill(ir, value=False)


def _fill(ir: ImageText, *, value: bool) -> None:
    """`void brolga_gc_bits_V(void *bits, long first, long count)`: a word at a time."""
    code = Code(ir)
    at, left = Var(code, "i64", "%first"), Var(code, "i64", "%count")
    code.ir.declare("llvm.umin.i64", "declare i64 @llvm.umin.i64(i64, i64)")

    def word() -> None:
        low = code.op(f"and i64 {at.get()}, 63")
        room = code.op(f"sub i64 64, {low}")
        some = code.op(f"call i64 @llvm.umin.i64(i64 {room}, i64 {left.get()})")
        ones = code.op(f"lshr i64 -1, {code.op(f'sub i64 64, {some}')}")
        ones = code.op(f"shl i64 {ones}, {low}")
        place = word_at(code, "%bits", at.get())
        old = code.load("i64", place)
        rest = code.op(f"xor i64 {ones}, -1")
        code.store("i64", code.op(f"or i64 {old}, {ones}" if value else f"and i64 {old}, {rest}"), place)
        at.add(some)
        left.set(code.op(f"sub i64 {left.get()}, {some}"))

    loop(code, lambda: code.op(f"icmp ne i64 {left.get()}, 0"), word)
    code.do("ret void")
    define(ir, f"void @brolga_gc_bits_{int(value)}(ptr %bits, i64 %first, i64 %count)", code, INLINE)
