"""Looking at one word: an object is marked and put on the stack of those to look into, unless it was marked before.

A traced word is null, an i31 (odd), the address of an object, that of an object of Python (an externref), or an object
of the heap as an externref (its address plus 2). What a machine's stack holds may be anything: an address anywhere in
an object counts as the object, and what may be an object of Python counts as one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from brolga.abi.cells import BLOCK, GRANULE
from brolga.abi.layout import BLOCK_INFO, HEAP
from brolga.trampoline.heap import blocks
from brolga.trampoline.heap.bits import is_set, set_bit
from brolga.trampoline.heap.externs import append
from brolga.trampoline.heap.flow import Var, add, block_info, choose, heap_get

if TYPE_CHECKING:
    from brolga.trampoline.emit import Code

__all__ = ["Marker", "begin"]

_LOWEST: Final = 1 << 12  # no object lies below: Python's are no fields of a null struct


@dataclass(frozen=True, slots=True)
class Marker:
    """What marking needs at hand in one function; `end` writes back what has changed."""

    code: Code
    base: str  # as an i64
    size: str  # bytes of the blocks that have ever been used
    marks: str
    top: Var  # of the stack

    def end(self) -> None:
        """Put the stack's end where the next one looks for it."""
        self.code.put(HEAP, "top", "%heap", self.top.get())

    def visit(self, word: str) -> None:
        """Look at a traced word, an i64."""
        code = self.code
        offset = code.op(f"sub i64 {word}, {self.base}")  # beyond all sizes for whatever lies below the heap
        # The address of an object is even, and so is 2 more.
        even = code.op(f"icmp eq i64 {code.op(f'and i64 {word}, 1')}, 0")
        inside = code.op(f"icmp ult i64 {offset}, {self.size}")

        def other() -> None:
            some = code.op(f"icmp ne i64 {word}, 0")
            choose(code, code.op(f"and i1 {even}, {some}"), lambda: append(code, "%heap", word), likely=None)

        choose(
            code,
            code.op(f"and i1 {inside}, {even}"),
            lambda: self.mark(code.op(f"and i64 {offset}, {-GRANULE}")),
            other,
        )

    def mark(self, offset: str) -> None:
        """Mark the object at this offset from the first block."""
        code = self.code
        old = set_bit(code, self.marks, code.op(f"lshr i64 {offset}, {GRANULE.bit_length() - 1}"))
        choose(code, code.op(f"xor i1 {old}, true"), lambda: self.push(add(code, self.base, offset)))

    def push(self, word: str) -> None:
        """Put a word on the stack."""
        code, top = self.code, self.top.get()
        code.store("i64", word, top)
        # It is needed in a moment, and far away.
        code.ir.declare("llvm.prefetch", "declare void @llvm.prefetch.p0(ptr, i32, i32, i32)")
        place = code.op(f"inttoptr i64 {word} to ptr")
        code.do(f"call void @llvm.prefetch.p0(ptr {place}, i32 0, i32 3, i32 1)")
        self.top.set(code.address(top, 8))

    def pop(self) -> str:
        """Take a word from the stack."""
        code = self.code
        self.top.set(code.address(self.top.get(), -8))
        return code.load("i64", self.top.get())

    def visit_any(self, word: str) -> None:
        """Look at a word that may mean anything."""
        code = self.code
        offset = code.op(f"sub i64 {word}, {self.base}")

        def other() -> None:
            aligned = code.op(f"icmp eq i64 {code.op(f'and i64 {word}, 7')}, 0")
            high = code.op(f"icmp uge i64 {word}, {_LOWEST}")
            choose(code, code.op(f"and i1 {aligned}, {high}"), lambda: append(code, "%heap", word))

        inside = code.op(f"icmp ult i64 {offset}, {self.size}")
        choose(code, inside, lambda: self._find(offset), other)

    def _find(self, offset: str) -> None:
        """Mark the object in which an offset lies, if it lies in one."""
        code = self.code
        start = Var(code, "i64", "-1")
        block = code.op(f"udiv i64 {offset}, {BLOCK}")
        info = block_info(code, block)
        kind = code.get(BLOCK_INFO, "kind", info)
        origin = code.op(f"mul i64 {block}, {BLOCK}")
        count = code.op(f"zext i32 {code.get(BLOCK_INFO, 'count', info)} to i64")

        def in_cells() -> None:
            inner = code.op(f"sub i64 {offset}, {origin}")
            inverse = code.op(f"zext i32 {code.get(BLOCK_INFO, 'inverse', info)} to i64")
            number = code.op(f"lshr i64 {code.op(f'mul i64 {inner}, {inverse}')}, 32")
            cell = code.op(f"zext i32 {code.get(BLOCK_INFO, 'cell', info)} to i64")
            there = add(code, origin, code.op(f"mul i64 {number}, {cell}"))
            start.set(code.op(f"select i1 {code.op(f'icmp ult i64 {number}, {count}')}, i64 {there}, i64 -1"))

        def in_rest() -> None:
            start.set(code.op(f"sub i64 {origin}, {code.op(f'mul i64 {count}, {BLOCK}')}"))

        for wanted, part in (
            (blocks.CELLS, in_cells),
            (blocks.LARGE, lambda: start.set(origin)),
            (blocks.REST, in_rest),
        ):
            choose(code, code.op(f"icmp eq i32 {kind}, {wanted}"), part)
        choose(code, code.op(f"icmp ne i64 {start.get()}, -1"), lambda: self._mark_used(start.get()))

    def _mark_used(self, start: str) -> None:
        """Mark what begins at an offset unless it is free, or has not been taken out of its row yet."""
        code = self.code
        used = is_set(code, heap_get(code, "bits"), code.op(f"udiv i64 {start}, {GRANULE}"))

        # A cell in a row is not free, but nothing is in it before its header is written.
        def look() -> None:
            header = code.load("i64", code.op(f"inttoptr i64 {add(code, self.base, start)} to ptr"))
            choose(code, code.op(f"icmp ne i64 {header}, 0"), lambda: self.mark(start))

        choose(code, used, look)


def begin(code: Code) -> Marker:
    """Return what marks in `%heap`."""
    base = code.op(f"ptrtoint ptr {heap_get(code, 'base')} to i64")
    size = code.op(f"mul i64 {heap_get(code, 'high')}, {BLOCK}")
    return Marker(code, base, size, heap_get(code, "marks"), Var(code, "ptr", heap_get(code, "top")))
