"""Marking: what the stack holds is looked into until it is empty, a bounded part of it at a time.

Marking keeps what could be reached when it started (*snapshot at the beginning*): the roots are all looked at then, a
reference that is overwritten meanwhile is marked first (barrier.py), and what is new is marked from the start. So
nothing has to be looked at twice, and when the stack is empty, marking is over.

A long array is looked into in parts. What is left of it stays on the stack: the number of the next element, and on top
of that the array's address plus 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.layout import TYPE
from brolga.abi.objects import ARRAY_ELEMENTS, ARRAY_LENGTH, Kind
from brolga.trampoline.emit import Code
from brolga.trampoline.heap.flow import Var, add, bump, choose, define, each, heap_get, loop
from brolga.trampoline.heap.visit import Marker, begin

if TYPE_CHECKING:
    from brolga.trampoline.emit import ImageText

__all__ = ["define_marking"]

_OBJECT: Final = 16  # bytes that looking at an object counts for, whatever is in it
_PART: Final = 512  # elements that are looked at in one go


def define_marking(ir: ImageText) -> None:
    """`void brolga_gc_mark(VMHeap *, long budget)`: go on until about so many bytes have been looked at."""
    code = Code(ir)
    marker = begin(code)
    bottom = heap_get(code, "bottom")
    work = Var(code, "i64", "0")

    def more() -> str:
        some = code.op(f"icmp ugt ptr {marker.top.get()}, {bottom}")
        return code.op(f"and i1 {some}, {code.op(f'icmp ult i64 {work.get()}, %budget')}")

    loop(code, more, lambda: _look(marker, work))
    marker.end()
    bump(code, "work", work.get())
    code.do("ret void")
    define(ir, "void @brolga_gc_mark(ptr %heap, i64 %budget)", code)


def _look(marker: Marker, work: Var) -> None:
    """Take an object, or what is left of an array, from the stack."""
    code = marker.code
    word = marker.pop()
    first = Var(code, "i64", "0")
    # Objects have even addresses, so the lowest bit is free to say that a number lies below.
    rest = code.op(f"icmp ne i64 {code.op(f'and i64 {word}, 1')}, 0")
    choose(code, rest, lambda: first.set(marker.pop()))
    obj = code.op(f"inttoptr i64 {code.op(f'and i64 {word}, -2')} to ptr")
    ty = code.load("ptr", obj)
    is_array = code.op(f"icmp eq i64 {code.get(TYPE, 'kind', ty)}, {int(Kind.ARRAY)}")
    choose(
        code,
        is_array,
        lambda: _array(marker, work, (obj, ty, first.get())),
        lambda: _struct(marker, work, obj, ty),
    )


def _struct(marker: Marker, work: Var, obj: str, ty: str) -> None:
    code = marker.code
    bump(code, "live", code.get(TYPE, "size", ty))
    trace = code.get(TYPE, "trace", ty)

    def fields() -> None:
        count = code.load("i64", trace)

        def field(number: str) -> None:
            offset = code.load("i64", code.op(f"getelementptr i64, ptr {trace}, i64 {number}"))
            marker.visit(code.load("i64", obj, offset))

        each(code, "1", add(code, count, 1), field)
        work.add(code.op(f"shl i64 {count}, 3"))

    choose(code, code.not_null(trace), fields)
    # What has no references costs something too: its header had to come out of memory.
    work.add(_OBJECT)


def _array(marker: Marker, work: Var, place: tuple[str, str, str]) -> None:
    code = marker.code
    obj, ty, first = place
    length = code.load("i64", obj, ARRAY_LENGTH)

    def count() -> None:
        size = code.op(f"mul i64 {length}, {code.get(TYPE, 'element', ty)}")
        bump(code, "live", add(code, size, ARRAY_ELEMENTS))

    def elements() -> None:
        code.ir.declare("llvm.umin.i64", "declare i64 @llvm.umin.i64(i64, i64)")
        end = code.op(f"call i64 @llvm.umin.i64(i64 {length}, i64 {add(code, first, _PART)})")

        def keep() -> None:
            marker.push(end)
            marker.push(code.op(f"or i64 {code.op(f'ptrtoint ptr {obj} to i64')}, 1"))

        choose(code, code.op(f"icmp ult i64 {end}, {length}"), keep)
        start = code.address(obj, ARRAY_ELEMENTS)
        each(
            code,
            first,
            end,
            lambda number: marker.visit(code.load("i64", code.op(f"getelementptr i64, ptr {start}, i64 {number}"))),
        )
        work.add(code.op(f"shl i64 {code.op(f'sub i64 {end}, {first}')}, 3"))

    # Counted when it is looked at first, whatever is left for later.
    choose(code, code.op(f"icmp eq i64 {first}, 0"), count)
    choose(code, code.op(f"icmp ne i64 {code.get(TYPE, 'elements_traced', ty)}, 0"), elements)
    work.add(_OBJECT)
