"""The roots: where references are that no object holds. All of them are looked at when marking starts.

These are the cells of globals, tables, element segments, what Python has handles on, the exception on its way, and,
where code of the store runs, every word of this thread's stack from here up: references may lie in the frame of any
function, and in registers, which are stored first. Frames of other stores and of Python lie in between, and do no harm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.cells import CELLS, GRANULE
from brolga.abi.layout import ACTIVATION, STORE, STORE_ARGUMENTS, STORE_SIZE, TABLE, THREAD
from brolga.trampoline.emit import Code
from brolga.trampoline.heap.bits import fill_bits
from brolga.trampoline.heap.flow import Var, choose, define, each, heap_get, loop
from brolga.trampoline.heap.visit import Marker, begin

if TYPE_CHECKING:
    from brolga.trampoline.emit import ImageText

__all__ = ["define_roots"]

_REGISTERS: Final = 21  # words that brolga_mark stores at most
_FRAME: Final = 512  # bytes above the frame pointer of an entry in which its caller has put arguments


def define_roots(ir: ImageText) -> None:
    """Define everything of this file in the heap image."""
    _roots(ir)
    _words(ir)
    _stack_top(ir)
    _rows(ir)


def _roots(ir: ImageText) -> None:
    """`void brolga_gc_roots(VMStore *, VMHeap *)`: mark what the roots refer to."""
    code = Code(ir)
    # Registers that calls leave alone may hold references of any caller; all others lie in the callers' frames now.
    kept = code.slot(f"[{_REGISTERS} x i64]", 16)
    code.call("memset", kept, "0", str(8 * _REGISTERS))
    code.helper("i32 ptr", "brolga_mark", kept)
    marker = begin(code)
    marker.visit(code.op(f"ptrtoint ptr {code.get(STORE, 'exception', '%store')} to i64"))
    _array(marker, heap_get(code, "handles"), heap_get(code, "handle_count"))

    def cell(number: str) -> None:
        place = code.load("ptr", code.op(f"getelementptr ptr, ptr {cells}, i64 {number}"))
        marker.visit(code.load("i64", place))

    # A VMSegment begins as a VMTable does.
    def span(number: str) -> None:
        place = code.load("ptr", code.op(f"getelementptr ptr, ptr {spans}, i64 {number}"))
        _array(marker, code.get(TABLE, "base", place), code.get(TABLE, "length", place))

    cells, spans = code.get(STORE, "cells", "%store"), code.get(STORE, "spans", "%store")
    each(code, "0", code.get(STORE, "cell_count", "%store"), cell)
    each(code, "0", code.get(STORE, "span_count", "%store"), span)
    marker.end()
    runs = code.not_null(code.get(STORE, "activation", "%store"))
    choose(code, runs, lambda: _machine(code, kept))
    code.do("ret void")
    define(ir, "void @brolga_gc_roots(ptr %store, ptr %heap)", code)


def _array(marker: Marker, base: str, length: str) -> None:
    code = marker.code
    each(
        code,
        "0",
        length,
        lambda number: marker.visit(code.load("i64", code.op(f"getelementptr i64, ptr {base}, i64 {number}"))),
    )


def _machine(code: Code, kept: str) -> None:
    """Look at registers, the stack above this frame, and parameters of the call that is just being made."""
    code.ir.declare("llvm.frameaddress", "declare ptr @llvm.frameaddress.p0(i32)")
    here = code.op("call ptr @llvm.frameaddress.p0(i32 0)")
    top = code.helper("ptr ptr", "brolga_gc_stack_top", "%store")
    first = code.address("%store", STORE_ARGUMENTS)
    for start, end in (
        (kept, code.address(kept, 8 * _REGISTERS)),
        (here, top),
        (first, code.address("%store", STORE_SIZE)),
    ):
        code.helper("void ptr ptr ptr", "brolga_gc_words", "%heap", start, end)


def _words(ir: ImageText) -> None:
    """`void brolga_gc_words(VMHeap *, long *start, long *end)`: mark whatever these words may refer to."""
    code = Code(ir)
    marker = begin(code)
    at = Var(code, "ptr", "%start")

    def word() -> None:
        marker.visit_any(code.load("i64", at.get()))
        at.set(code.address(at.get(), 8))

    loop(code, lambda: code.op(f"icmp ult ptr {at.get()}, %end"), word)
    marker.end()
    code.do("ret void")
    define(ir, "void @brolga_gc_words(ptr %heap, ptr %start, ptr %end)", code)


def _stack_top(ir: ImageText) -> None:
    """`void *brolga_gc_stack_top(VMStore *)`: the end of this thread's stack, or of what the store may have of it."""
    code = Code(ir)
    high = code.get(THREAD, "stack_high", code.get(STORE, "thread", "%store"))
    unknown = code.when(code.op(f"icmp eq i64 {high}, 0"), "unknown")
    code.do(f"ret ptr {code.op(f'inttoptr i64 {high} to ptr')}")
    code.label(unknown)
    at = Var(code, "ptr", code.get(STORE, "activation", "%store"))
    entry = Var(code, "ptr", "null")

    def outwards() -> None:
        entry.set(code.get(ACTIVATION, "entry_fp", at.get()))
        at.set(code.get(ACTIVATION, "previous", at.get()))

    loop(code, lambda: code.not_null(at.get()), outwards)
    code.do(f"ret ptr {code.address(entry.get(), _FRAME)}")
    define(ir, "ptr @brolga_gc_stack_top(ptr %store)", code)


def _rows(ir: ImageText) -> None:
    """`void brolga_gc_rows(VMStore *, VMHeap *)`: mark what is still free in the rows: it will be new objects."""
    code = Code(ir)
    base = code.op(f"ptrtoint ptr {heap_get(code, 'base')} to i64")

    def row(offset: str) -> None:
        place = code.address("%store", offset)
        first, end = (code.op(f"ptrtoint ptr {code.load('ptr', place, at)} to i64") for at in (0, 8))
        length = code.op(f"udiv i64 {code.op(f'sub i64 {end}, {first}')}, {GRANULE}")
        granule = code.op(f"udiv i64 {code.op(f'sub i64 {first}, {base}')}, {GRANULE}")
        fill_bits(code, heap_get(code, "marks"), granule, length)

    # A row without anything left, or none at all, has no granules: both ends are equal.
    size = STORE["next1"] - STORE["next0"]
    each(code, str(STORE["next0"]), str(STORE["next0"] + size * len(CELLS)), row, size)
    code.do("ret void")
    define(ir, "void @brolga_gc_rows(ptr %store, ptr %heap)", code)
