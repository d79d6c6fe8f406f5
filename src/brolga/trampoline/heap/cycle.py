"""Cycles of the collector: when one starts, how much of it is done at a time, and all of it at once.

Work is done where a row of cells has come to its end, in proportion to what was allocated since: so a program never
waits for longer than a slice takes, and what allocates faster pays more. A cycle starts when as much has been allocated
as was alive after the last one, and at least a few MiB.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.cells import BLOCK, CELLS
from brolga.abi.layout import HEAP, STORE
from brolga.trampoline.emit import Code
from brolga.trampoline.heap import externs
from brolga.trampoline.heap.flow import bump, choose, define, heap_get
from brolga.trampoline.heap.make import IDLE, MARKING, SWEEPING, THRESHOLD

if TYPE_CHECKING:
    from brolga.trampoline.emit import ImageText

__all__ = ["MOST", "RATE", "define_cycle"]

RATE: Final = 4
"""Bytes that are looked at for each one that is allocated while marking: the heap grows by at most a fourth then."""

MOST: Final = 1 << 20
"""Bytes that a slice answers for: who allocates more at once has the next slices do the rest."""

_SWEPT: Final = 8  # blocks that are swept for each one that is allocated
_ALL: Final = -1  # as a budget


def define_cycle(ir: ImageText) -> None:
    """Define everything of this file in the heap image."""
    for part in (_step, _advance, _start, _finish, _complete, _collect):
        part(ir)


def _is(code: Code, phase: int) -> str:
    return code.op(f"icmp eq i64 {heap_get(code, 'phase')}, {phase}")


def _step(ir: ImageText) -> None:
    """`void brolga_gc_step(VMStore *, VMHeap *)`: a slice of work, if enough has been allocated since the last one."""
    code = Code(ir)
    code.ir.declare("llvm.umin.i64", "declare i64 @llvm.umin.i64(i64, i64)")
    debt = heap_get(code, "debt")
    code.expect(code.op(f"icmp uge i64 {debt}, {BLOCK}"), "early")
    part = code.op(f"call i64 @llvm.umin.i64(i64 {debt}, i64 {MOST})")
    code.put(HEAP, "debt", "%heap", code.op(f"sub i64 {debt}, {part}"))
    code.put(HEAP, "work", "%heap", "0")

    def start() -> None:
        enough = code.op(f"icmp uge i64 {heap_get(code, 'allocated')}, {heap_get(code, 'threshold')}")
        free = code.op(f"icmp eq i64 {code.get(STORE, 'paused', '%store')}, 0")
        choose(code, code.op(f"and i1 {enough}, {free}"), lambda: _call(code, "start"))

    def mark() -> None:
        _mark(code, code.op(f"mul i64 {part}, {RATE}"))

    def sweep() -> None:
        count = code.op(f"mul i64 {code.op(f'udiv i64 {part}, {BLOCK}')}, {_SWEPT}")
        code.helper("void ptr i64", "brolga_gc_sweep", "%heap", count)

    choose(code, _is(code, MARKING), mark, lambda: choose(code, _is(code, SWEEPING), sweep, start))
    longest = code.op(f"call i64 @llvm.umax.i64(i64 {heap_get(code, 'longest')}, i64 {heap_get(code, 'work')})")
    code.ir.declare("llvm.umax.i64", "declare i64 @llvm.umax.i64(i64, i64)")
    code.put(HEAP, "longest", "%heap", longest)
    code.goto("early")
    code.label("early")
    code.do("ret void")
    define(ir, "void @brolga_gc_step(ptr %store, ptr %heap)", code)


def _call(code: Code, name: str) -> None:
    code.helper("void ptr ptr", f"brolga_gc_{name}", "%store", "%heap")


def _advance(ir: ImageText) -> None:
    """`long brolga_gc_advance(VMStore *)`: start a cycle, or do a slice of the one that goes on, for Python's sake."""
    code = Code(ir)
    code.do("%heap = call ptr @brolga_gc_make(ptr %store)")
    code.expect(code.not_null("%heap"), "none")

    def sweep() -> None:
        code.helper("void ptr i64", "brolga_gc_sweep", "%heap", str(MOST // BLOCK * _SWEPT))

    # It has been over for a while, and nobody has started since: Python waits for the next one, so this is the time.
    def start() -> None:
        free = code.op(f"icmp eq i64 {code.get(STORE, 'paused', '%store')}, 0")
        choose(code, free, lambda: _call(code, "start"))

    def idle() -> None:
        known = code.op(f"icmp eq i64 {heap_get(code, 'noting')}, {externs.MARKED}")
        choose(code, known, lambda: code.do("ret i64 1"))
        choose(code, _is(code, SWEEPING), sweep)
        choose(code, _is(code, IDLE), start)

    choose(code, code.op(f"xor i1 {_is(code, MARKING)}, true"), idle)
    choose(code, _is(code, MARKING), lambda: _mark(code, str(MOST)))
    code.goto("none")
    code.label("none")
    code.do("ret i64 1")
    define(ir, "i64 @brolga_gc_advance(ptr %store)", code)


def _mark(code: Code, budget: str) -> None:
    """Mark for so long, and end it when nothing is left."""
    code.helper("void ptr i64", "brolga_gc_mark", "%heap", budget)
    over = code.op(f"icmp eq ptr {heap_get(code, 'top')}, {heap_get(code, 'bottom')}")
    choose(code, over, lambda: _call(code, "finish"))


def _start(ir: ImageText) -> None:
    """`void brolga_gc_start(VMStore *, VMHeap *)`: look at the roots; all blocks have been swept."""
    code = Code(ir)
    for field in ("allocated", "live"):
        code.put(HEAP, field, "%heap", "0")
    externs.forget(code, "%heap")
    # First the flag: whatever is allocated from here on is marked.
    code.put(HEAP, "phase", "%heap", str(MARKING))
    code.put(STORE, "marking", "%store", "1")
    _call(code, "rows")
    _call(code, "roots")
    code.do("ret void")
    define(ir, "void @brolga_gc_start(ptr %store, ptr %heap)", code)


def _finish(ir: ImageText) -> None:
    """`void brolga_gc_finish(VMStore *, VMHeap *)`: everything is marked; what is not is free from now on."""
    code = Code(ir)
    bits, marks = heap_get(code, "bits"), heap_get(code, "marks")
    code.put(HEAP, "bits", "%heap", marks)
    code.put(HEAP, "marks", "%heap", bits)
    # The rows stay: what is left of them is marked, so no block seems to have it.
    # Lists of blocks with free cells are made anew by sweeping, which knows better.
    lists = 8 * len(CELLS)
    for field in ("open0", "ready0"):
        code.call("memset", code.address("%heap", HEAP[field]), "0", str(lists))
    bump(code, "epoch", "1")
    code.put(HEAP, "swept", "%heap", "0")
    code.put(HEAP, "phase", "%heap", str(SWEEPING))
    code.put(HEAP, "noting", "%heap", str(externs.MARKED))
    code.put(STORE, "marking", "%store", "0")
    live = code.op(f"call i64 @llvm.umax.i64(i64 {heap_get(code, 'live')}, i64 {THRESHOLD})")
    code.ir.declare("llvm.umax.i64", "declare i64 @llvm.umax.i64(i64, i64)")
    # So marking costs about as much for each byte that is allocated, however large the heap is.
    code.put(HEAP, "threshold", "%heap", live)
    code.do("ret void")
    define(ir, "void @brolga_gc_finish(ptr %store, ptr %heap)", code)


def _complete(ir: ImageText) -> None:
    """`void brolga_gc_complete(VMStore *, VMHeap *)`: bring the cycle that goes on to its end, if there is one."""
    code = Code(ir)

    def mark() -> None:
        code.helper("void ptr i64", "brolga_gc_mark", "%heap", str(_ALL))
        _call(code, "finish")

    choose(code, _is(code, MARKING), mark)
    choose(code, _is(code, SWEEPING), lambda: code.helper("void ptr i64", "brolga_gc_sweep", "%heap", str(_ALL)))
    code.put(HEAP, "debt", "%heap", "0")
    code.do("ret void")
    define(ir, "void @brolga_gc_complete(ptr %store, ptr %heap)", code)


def _collect(ir: ImageText) -> None:
    """`long brolga_gc_collect(VMStore *)`: a whole cycle, so that nothing is left that cannot be reached now.

    1 when that is done; 0 when there is no address space, or marking must not start.
    """
    code = Code(ir)
    code.do("%heap = call ptr @brolga_gc_make(ptr %store)")
    code.expect(code.not_null("%heap"), "none")
    _call(code, "complete")
    code.expect(code.op(f"icmp eq i64 {code.get(STORE, 'paused', '%store')}, 0"), "none")
    # Without rows: their blocks may be all that is missing.
    rows = (STORE["next1"] - STORE["next0"]) * len(CELLS)
    code.call("memset", code.address("%store", STORE["next0"]), "0", str(rows))
    _call(code, "start")
    _call(code, "complete")
    code.do("ret i64 1")
    code.label("none")
    code.do("ret i64 0")
    define(ir, "i64 @brolga_gc_collect(ptr %store)", code)
