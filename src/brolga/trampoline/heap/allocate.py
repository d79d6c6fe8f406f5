"""Allocation: the next cell of a row of free ones, and what happens when the row has come to its end.

    void *brolga_gc_alloc(VMStore *, VMType *, u64 bytes)
    zeros but for the header; null when there is no room, even after a full collection

A row (`VMStore.nextN`, `endN`) is free cells side by side, all of them zero, so that compiled code allocates by an
addition and a comparison. As soon as a row is made, its bits say that nothing in it is free any more; while the
collector marks, they say so in its marks too: what is new survives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.cells import BLOCK, CELLS, GRANULE, LARGEST, classes
from brolga.abi.layout import BLOCK_INFO, HEAP, STORE
from brolga.trampoline.emit import Code
from brolga.trampoline.heap import blocks
from brolga.trampoline.heap.bits import fill_bits, is_set
from brolga.trampoline.heap.blocks import block_address
from brolga.trampoline.heap.flow import Var, add, block_info, bump, choose, class_slot, define, each, heap_get, loop

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brolga.trampoline.emit import ImageText

__all__ = ["define_allocation"]

_ROW: Final = STORE["next1"] - STORE["next0"]  # bytes from the row of a class to that of the next one

_CLASSES: Final = "cell_classes"
_SIZES: Final = "cell_sizes"

# A row that has to be cleared first is short enough for the processor's nearest cache to hold it.
_CLEARED: Final = 1 << 12


def define_allocation(ir: ImageText) -> None:
    """Define everything of this file in the heap image."""
    _constants(ir, _CLASSES, "i8", classes())
    _constants(ir, _SIZES, "i64", CELLS)
    for part in (_alloc, _refill, _row, _search, _open, _large, _whole):
        part(ir)


def _constants(ir: ImageText, name: str, ty: str, numbers: Iterable[int]) -> None:
    values = [f"{ty} {number}" for number in numbers]
    ir.variable(name, f"[{len(values)} x {ty}]", f"[{', '.join(values)}]")


def _class(code: Code, granules: str) -> str:
    """Return the class for so many granules."""
    number = code.load("i8", code.op(f"getelementptr i8, ptr @{_CLASSES}, i64 {granules}"))
    return code.op(f"zext i8 {number} to i64")


def _cell(code: Code, number: str) -> str:
    """Return the bytes of a cell of that class."""
    return code.load("i64", code.op(f"getelementptr i64, ptr @{_SIZES}, i64 {number}"))


def _alloc(ir: ImageText) -> None:
    """`void *brolga_gc_alloc(VMStore *, VMType *, u64 bytes)`."""
    code = Code(ir)
    code.expect(code.op(f"icmp ule i64 %bytes, {LARGEST}"), "large")
    # A table of all sizes, because what calls this knows the size no sooner than we do: mostly the length of an array.
    granules = code.op(f"lshr i64 {add(code, '%bytes', GRANULE - 1)}, {GRANULE.bit_length() - 1}")
    number = _class(code, granules)
    row = class_slot(code, "%store", STORE["next0"], number, _ROW)
    made = Var(code, "ptr", code.load("ptr", row))
    behind = code.address(made.get(), _cell(code, number))
    code.expect(code.op(f"icmp ule ptr {behind}, {code.load('ptr', row, 8)}"), "refill")
    code.store("ptr", behind, row)
    code.goto("made")
    code.label("refill")
    made.set(code.helper("ptr ptr i64", "brolga_gc_refill", "%store", number))
    code.goto("check")
    code.label("large")
    made.set(code.helper("ptr ptr i64", "brolga_gc_large", "%store", "%bytes"))
    code.goto("check")
    code.label("check")
    code.expect(code.not_null(made.get()), "full")
    code.goto("made")
    code.label("made")
    code.store("ptr", "%type", made.get())
    code.do(f"ret ptr {made.get()}")
    code.label("full")
    code.do("ret ptr null")
    define(ir, "ptr @brolga_gc_alloc(ptr %store, ptr %type, i64 %bytes)", code)


def _with_room(code: Code, attempt: str, argument: str) -> str:
    """Return what the function of this name does; if that is 0, then what it does after a full collection."""

    def once() -> str:
        return code.helper("i64 ptr ptr i64", attempt, "%store", "%heap", argument)

    # Only here does a program wait for a whole cycle: the other way would be to tell it that there is no room.
    def again() -> None:
        code.helper("i64 ptr", "brolga_gc_collect", "%store")
        found.set(once())

    found = Var(code, "i64", once())
    choose(code, code.op(f"icmp eq i64 {found.get()}, 0"), again, likely=False)
    return found.get()


def _refill(ir: ImageText) -> None:
    """`void *brolga_gc_refill(VMStore *, long class)`: a cell out of a new row, after a slice of the collector's work.

    Null: no room.
    """
    code = Code(ir)
    code.do("%heap = call ptr @brolga_gc_make(ptr %store)")
    code.expect(code.not_null("%heap"), "none")
    code.helper("void ptr ptr", "brolga_gc_step", "%store", "%heap")
    found = _with_room(code, "brolga_gc_row", "%class")
    code.expect(code.op(f"icmp ne i64 {found}, 0"), "none")
    row = class_slot(code, "%store", STORE["next0"], "%class", _ROW)
    made = code.load("ptr", row)
    code.store("ptr", code.address(made, _cell(code, "%class")), row)
    code.do(f"ret ptr {made}")
    code.label("none")
    code.do("ret ptr null")
    define(ir, "ptr @brolga_gc_refill(ptr %store, i64 %class)", code)


def _row(ir: ImageText) -> None:
    """`long brolga_gc_row(VMStore *, VMHeap *, long class)`: 1 when there is a new row; 0: no room."""
    code = Code(ir)
    open_ = class_slot(code, "%heap", HEAP["open0"], "%class")
    ready = class_slot(code, "%heap", HEAP["ready0"], "%class")

    def in_open() -> None:
        number = code.op(f"sub i64 {code.load('i64', open_)}, 1")
        found = code.helper("i64 ptr ptr i64", "brolga_gc_search", "%store", "%heap", number)
        choose(code, code.op(f"icmp ne i64 {found}, 0"), lambda: code.do("ret i64 1"))
        code.store("i64", "0", open_)

    def next_block() -> None:
        choose(code, code.op(f"icmp ne i64 {code.load('i64', ready)}, 0"), from_ready, sweep)

    def from_ready() -> None:
        first = code.load("i64", ready)
        code.store("i64", first, open_)
        info = block_info(code, code.op(f"sub i64 {first}, 1"))
        code.store("i64", code.op(f"zext i32 {code.get(BLOCK_INFO, 'next', info)} to i64"), ready)

    # A block is only taken when sweeping is over or takes too long: then nothing that is in use has room, or little.
    def sweep() -> None:
        found = code.helper("i64 ptr i64", "brolga_gc_find", "%heap", "%class")
        choose(code, code.op(f"icmp eq i64 {found}, 0"), fresh)

    def fresh() -> None:
        number = code.helper("i64 ptr ptr i64", "brolga_gc_take", "%store", "%heap", "1")
        code.expect(code.op(f"icmp ne i64 {number}, {blocks.NONE}"), "none")
        code.helper("void ptr i64 i64", "brolga_gc_open", "%heap", number, "%class")

    loop(code, lambda: "true", lambda: choose(code, _nonzero(code, open_), in_open, next_block))
    code.do("ret i64 0")
    code.label("none")
    code.do("ret i64 0")
    define(ir, "i64 @brolga_gc_row(ptr %store, ptr %heap, i64 %class)", code)


def _nonzero(code: Code, address: str) -> str:
    return code.op(f"icmp ne i64 {code.load('i64', address)}, 0")


def _field(code: Code, info: str, field: str) -> str:
    return code.op(f"zext i32 {code.get(BLOCK_INFO, field, info)} to i64")


def _search(ir: ImageText) -> None:
    """`long brolga_gc_search(VMStore *, VMHeap *, long block)`: 1 when the rest of the block had free cells, in a row
    now.
    """
    code = Code(ir)
    info = block_info(code, "%block")
    cell, count = _field(code, info, "cell"), _field(code, info, "count")
    step = code.op(f"udiv i64 {cell}, {GRANULE}")
    origin = code.op(f"mul i64 %block, {BLOCK // GRANULE}")
    at = Var(code, "i64", _field(code, info, "at"))
    bits = heap_get(code, "bits")

    def free() -> str:
        granule = add(code, origin, code.op(f"mul i64 {at.get()}, {step}"))
        return code.op(f"xor i1 {is_set(code, bits, granule)}, true")

    def below(end: str) -> str:
        return code.op(f"icmp ult i64 {at.get()}, {end}")

    loop(code, lambda: code.op(f"select i1 {below(count)}, i1 {_not(code, free())}, i1 false"), lambda: at.add(1))
    start = at.get()
    # What has never been used is zero already, however much it is.
    dirty = code.op(f"icmp ne i32 {code.get(BLOCK_INFO, 'dirty', info)}, 0")
    most = add(code, start, code.op(f"udiv i64 {_CLEARED}, {cell}"))
    least = code.op(f"call i64 @llvm.umax.i64(i64 {most}, i64 {add(code, start, 1)})")
    end = code.op(
        f"select i1 {dirty}, i64 {code.op(f'call i64 @llvm.umin.i64(i64 {count}, i64 {least})')}, i64 {count}"
    )
    loop(code, lambda: code.op(f"select i1 {below(end)}, i1 {free()}, i1 false"), lambda: at.add(1))
    code.put(BLOCK_INFO, "at", info, code.op(f"trunc i64 {at.get()} to i32"))
    code.expect(code.op(f"icmp ult i64 {start}, {at.get()}"), "full")
    # Said before anybody has a cell of it: a collection that starts while the row is in use must find none of it free.
    first = code.address(block_address(code, "%block"), code.op(f"mul i64 {start}, {cell}"))
    length = code.op(f"mul i64 {code.op(f'sub i64 {at.get()}, {start}')}, {cell}")
    choose(code, dirty, lambda: code.call("memset", first, "0", length))
    row = class_slot(code, "%store", STORE["next0"], _field(code, info, "class"), _ROW)
    code.store("ptr", first, row)
    code.store("ptr", code.address(first, length), row, 8)
    granules = code.op(f"udiv i64 {length}, {GRANULE}")
    _claim(code, add(code, origin, code.op(f"mul i64 {start}, {step}")), granules, length)
    code.do("ret i64 1")
    code.label("full")
    code.do("ret i64 0")
    define(ir, "i64 @brolga_gc_search(ptr %store, ptr %heap, i64 %block)", code)


def _not(code: Code, bit: str) -> str:
    return code.op(f"xor i1 {bit}, true")


def _claim(code: Code, granule: str, number: str, length: str) -> None:
    """Note that so many granules from this one on are not free, and count the bytes."""
    fill_bits(code, heap_get(code, "bits"), granule, number)
    choose(
        code,
        code.op(f"icmp ne i64 {code.get(STORE, 'marking', '%store')}, 0"),
        lambda: fill_bits(code, heap_get(code, "marks"), granule, number),
    )
    for field in ("allocated", "debt"):
        bump(code, field, length)


def _open(ir: ImageText) -> None:
    """`void brolga_gc_open(VMHeap *, long block, long class)`: have a block that was free consist of such cells."""
    code = Code(ir)
    info = block_info(code, "%block")
    cell = _cell(code, "%class")
    # Rounded up, so that the product is never too small; exact as long as an offset times the size of a cell is below
    # 2**32, and both are at most some ten thousand.
    inverse = code.op(f"udiv i64 {add(code, str(1 << 32), code.op(f'sub i64 {cell}, 1'))}, {cell}")
    fields = {"cell": cell, "inverse": inverse, "count": code.op(f"udiv i64 {BLOCK}, {cell}"), "class": "%class"}
    for field, value in {"kind": str(blocks.CELLS), "at": "0", **fields}.items():
        code.put(BLOCK_INFO, field, info, code.op(f"trunc i64 {value} to i32"))
    code.put(BLOCK_INFO, "epoch", info, heap_get(code, "epoch"))
    code.store("i64", add(code, "%block", 1), class_slot(code, "%heap", HEAP["open0"], "%class"))
    code.do("ret void")
    define(ir, "void @brolga_gc_open(ptr %heap, i64 %block, i64 %class)", code)


def _whole(ir: ImageText) -> None:
    """`long brolga_gc_whole(VMStore *, VMHeap *, long count)`: 1 + the first of so many blocks for one object, or 0."""
    code = Code(ir)
    first = code.helper("i64 ptr ptr i64", "brolga_gc_take", "%store", "%heap", "%count")
    code.expect(code.op(f"icmp ne i64 {first}, {blocks.NONE}"), "none")

    # The first of them is told apart below: one loop is shorter than a loop and a special case.
    def rest(distance: str) -> None:
        info = block_info(code, add(code, first, distance))
        code.put(BLOCK_INFO, "kind", info, str(blocks.REST))
        code.put(BLOCK_INFO, "count", info, code.op(f"trunc i64 {distance} to i32"))
        dirty.set(code.op(f"or i32 {dirty.get()}, {code.get(BLOCK_INFO, 'dirty', info)}"))

    dirty = Var(code, "i32", "0")
    each(code, "0", "%count", rest)
    info = block_info(code, first)
    code.put(BLOCK_INFO, "kind", info, str(blocks.LARGE))
    code.put(BLOCK_INFO, "count", info, code.op("trunc i64 %count to i32"))
    code.put(BLOCK_INFO, "epoch", info, heap_get(code, "epoch"))
    length = code.op(f"mul i64 %count, {BLOCK}")
    used = code.op(f"icmp ne i32 {dirty.get()}, 0")
    choose(code, used, lambda: code.call("memset", block_address(code, first), "0", length))
    code.do(f"ret i64 {add(code, first, 1)}")
    code.label("none")
    code.do("ret i64 0")
    define(ir, "i64 @brolga_gc_whole(ptr %store, ptr %heap, i64 %count)", code)


def _large(ir: ImageText) -> None:
    """`void *brolga_gc_large(VMStore *, u64 bytes)`: blocks of its own for an object; null: no room."""
    code = Code(ir)
    code.do("%heap = call ptr @brolga_gc_make(ptr %store)")
    code.expect(code.not_null("%heap"), "none")
    most = code.op(f"mul i64 {heap_get(code, 'total')}, {BLOCK}")
    code.expect(code.op(f"icmp ule i64 %bytes, {most}"), "none")
    code.do(f"%count = udiv i64 {add(code, '%bytes', BLOCK - 1)}, {BLOCK}")
    code.helper("void ptr ptr", "brolga_gc_step", "%store", "%heap")
    found = _with_room(code, "brolga_gc_whole", "%count")
    code.expect(code.op(f"icmp ne i64 {found}, 0"), "none")
    first = code.op(f"sub i64 {found}, 1")
    _claim(code, code.op(f"mul i64 {first}, {BLOCK // GRANULE}"), "1", code.op(f"mul i64 %count, {BLOCK}"))
    code.do(f"ret ptr {block_address(code, first)}")
    code.label("none")
    code.do("ret ptr null")
    define(ir, "ptr @brolga_gc_large(ptr %store, i64 %bytes)", code)
