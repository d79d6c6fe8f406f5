"""The helpers behind the bulk instructions: memory.grow/copy/fill/init and table.grow/copy/fill/init.

Each checks its whole range before it writes a byte, as the specification has it since bulk memory (spec, *Execution*,
*Memory Instructions*): a trap leaves memory and tables as they were. Offsets and counts come zero-extended to 64 bits.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from brolga.abi.helpers import HELPERS
from brolga.abi.layout import MEMORY, SEGMENT, TABLE
from brolga.trampoline.activations import trap
from brolga.trampoline.emit import Code
from brolga.trampoline.interrupts import look_from, look_here
from brolga.traps import TrapSite

if TYPE_CHECKING:
    from brolga.abi.layout import Layout
    from brolga.trampoline.emit import ImageText

__all__ = ["define_bulk"]

_READ_WRITE: Final = 1 | 2  # PROT_READ | PROT_WRITE
_COMMITTED: Final = (
    1 << 16
)  # a multiple of the machine's pages, whichever it is: memory is committed from one of these on


def define_bulk(ir: ImageText) -> None:
    """Define every helper of this file in the runtime image."""
    _memory_grow(ir)
    _table_grow(ir)
    for kind in (_BYTES, _REFS):
        _copy(ir, f"{kind.name}_copy", kind, kind.layout)
        _copy(ir, f"{kind.name}_init", kind, SEGMENT)
    _memory_fill(ir)
    _table_fill(ir)


@dataclass(frozen=True, slots=True)
class _Kind:
    """What memories and tables differ in: the struct, the trap beyond its length, and log2 of an element's size."""

    name: str
    layout: Layout
    site: TrapSite
    shift: int


_BYTES: Final = _Kind("memory", MEMORY, TrapSite.MEMORY_OUT_OF_BOUNDS, 0)
_REFS: Final = _Kind("table", TABLE, TrapSite.TABLE_OUT_OF_BOUNDS, 3)


def _define(ir: ImageText, name: str, code: Code, *params: str) -> None:
    row = HELPERS[name]
    code.before_returns(look_from(code) if params[0] == "vmctx" else look_here(code))
    typed = ", ".join(f"{ty} %{param}" for ty, param in zip(row.params, params, strict=True))
    ir.function(row.symbol, f"{row.result} @{row.symbol}({typed})", code)


def _check(code: Code, layout: Layout, what: str, at: str, count: str) -> str:
    """Branch away unless [at, at + count) lies in `what`; return the label."""
    # No sum that could overflow; where `at` lies beyond the end, the difference does, and the first test tells.
    length = code.get(layout, "length", what)
    room = code.op(f"sub i64 {length}, {at}")
    beyond = code.op(f"icmp ugt i64 {at}, {length}")
    more = code.op(f"icmp ugt i64 {count}, {room}")
    return code.when(code.op(f"or i1 {beyond}, {more}"), "bounds")


def _element(code: Code, layout: Layout, what: str, at: str, shift: int) -> str:
    """Return the address of element number `at`."""
    return code.address(code.get(layout, "base", what), code.op(f"shl i64 {at}, {shift}"))


def _copy(ir: ImageText, name: str, to: _Kind, source: Layout) -> None:
    """Copy `n` elements from another one of the kind or from a segment; the two ranges may overlap."""
    code = Code(ir)
    # The source first, as the specification lists its conditions; either way nothing has been written yet.
    bounds = [_check(code, source, "%from", "%s", "%n"), _check(code, to.layout, "%to", "%d", "%n")]
    places = [_element(code, to.layout, "%to", "%d", to.shift), _element(code, source, "%from", "%s", to.shift)]
    code.call("memmove", *places, code.op(f"shl i64 %n, {to.shift}"))
    code.do("ret void")
    for label in bounds:
        code.label(label)
        trap(code, "%vmctx", to.site)
    _define(ir, name, code, "vmctx", "to", "from", "d", "s", "n")


def _memory_fill(ir: ImageText) -> None:
    code = Code(ir)
    beyond = _check(code, MEMORY, "%memory", "%d", "%n")
    code.call("memset", _element(code, MEMORY, "%memory", "%d", 0), "%value", "%n")
    code.do("ret void")
    code.label(beyond)
    trap(code, "%vmctx", TrapSite.MEMORY_OUT_OF_BOUNDS)
    _define(ir, "memory_fill", code, "vmctx", "memory", "d", "value", "n")


def _fill(code: Code, table: str, at: str, count: str) -> None:
    """Store `%value` into `count` elements from `at` on."""
    start = _element(code, TABLE, table, at, 3)
    before, loop, more, done = (code.fresh(hint) for hint in ("before", "loop", "more", "done"))
    number, following = (f"%{code.fresh(hint)}" for hint in ("i", "next"))
    code.goto(before)
    code.label(before)
    code.goto(loop)
    code.label(loop)
    code.do(f"{number} = phi i64 [ 0, %{before} ], [ {following}, %{more} ]")
    code.branch(code.op(f"icmp ult i64 {number}, {count}"), more, done)
    code.label(more)
    code.store("ptr", "%value", code.op(f"getelementptr ptr, ptr {start}, i64 {number}"))
    code.do(f"{following} = add i64 {number}, 1")
    code.goto(loop)
    code.label(done)


def _table_fill(ir: ImageText) -> None:
    code = Code(ir)
    beyond = _check(code, TABLE, "%table", "%d", "%n")
    _fill(code, "%table", "%d", "%n")
    code.do("ret void")
    code.label(beyond)
    trap(code, "%vmctx", TrapSite.TABLE_OUT_OF_BOUNDS)
    _define(ir, "table_fill", code, "vmctx", "table", "d", "value", "n")


def _refuse(code: Code, label: str) -> None:
    """Growing does not trap: it says -1 and leaves everything as it was."""
    code.label(label)
    code.do("ret i64 -1")


def _room(code: Code, layout: Layout, what: str, count: str) -> tuple[str, str]:
    """Return the length now, and the label for when `count` more do not fit below the maximum."""
    length = code.get(layout, "length", what)
    room = code.op(f"sub i64 {code.get(layout, 'maximum', what)}, {length}")
    return length, code.when(code.op(f"icmp ugt i64 {count}, {room}"), "full")


def _memory_grow(ir: ImageText) -> None:
    """Commit more pages of the reservation; the base stays where it is."""
    code = Code(ir)
    log2 = code.get(MEMORY, "page_log2", "%memory")
    many = code.when(code.op(f"icmp uge i64 %pages, {1 << 47}"), "many")  # so that the shift cannot overflow
    added = code.op(f"shl i64 %pages, {log2}")
    length, full = _room(code, MEMORY, "%memory", added)
    none = code.when(code.op(f"icmp eq i64 {added}, 0"), "none", likely=None)
    # Where pages are smaller than the machine's, the last one of these is committed already, and may be once more.
    rest = code.op(f"and i64 {length}, {_COMMITTED - 1}")
    start = code.address(code.get(MEMORY, "base", "%memory"), code.op(f"sub i64 {length}, {rest}"))
    size = code.op(f"add i64 {added}, {rest}")
    refused = code.when(code.op(f"icmp ne i32 {code.call('mprotect', start, size, str(_READ_WRITE))}, 0"), "refused")
    # Pages first, length second: another thread that is told of bytes finds them.
    longer = code.op(f"add i64 {length}, {added}")
    code.do(f"store atomic i64 {longer}, ptr {code.address('%memory', MEMORY['length'])} seq_cst, align 8")
    code.goto(none)
    code.label(none)
    code.do(f"ret i64 {code.op(f'lshr i64 {length}, {log2}')}")
    for label in (many, full, refused):
        _refuse(code, label)
    _define(ir, "memory_grow", code, "memory", "pages")


def _table_grow(ir: ImageText) -> None:
    """Commit more of the reservation and fill it."""
    code = Code(ir)
    length, full = _room(code, TABLE, "%table", "%n")
    # The whole reservation of a table is readable and writable: pages cost nothing before they are touched.
    _fill(code, "%table", length, "%n")
    code.put(TABLE, "length", "%table", code.op(f"add i64 {length}, %n"))
    code.do(f"ret i64 {length}")
    _refuse(code, full)
    _define(ir, "table_grow", code, "table", "value", "n")
