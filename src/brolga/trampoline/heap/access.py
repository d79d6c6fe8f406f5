"""What Python does with objects: one call each, so that nothing of Python's can come in between.

    int brolga_gc_new(VMStore *, VMType *, u64 bytes, u64 length, void **to)
    int brolga_gc_read(VMStore *, void **from, void **to)
    int brolga_gc_write(VMStore *, void **at, void *word)

A new object, or a word that is read, is written to the slot of a handle, a root: from then on nobody can take it away.
Code of the store may run in this thread, further out, but in no other: each call owns the store.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.layout import STORE
from brolga.trampoline.emit import Code
from brolga.trampoline.heap.flow import Var, choose, define

if TYPE_CHECKING:
    from collections.abc import Callable

    from brolga.trampoline.emit import ImageText

__all__ = ["BUSY", "DONE", "FULL", "define_access"]

DONE: Final = 0
BUSY: Final = 1
FULL: Final = 2
"""What they return: all went well; code of the store runs in another thread, or is interrupted; there is no room."""

_LENGTH: Final = 8  # offset of an array's length


def define_access(ir: ImageText) -> None:
    """Define everything of this file in the heap image."""
    _define(ir, "new", "ptr %type, i64 %bytes, i64 %length, ptr %to", _new)
    _define(ir, "read", "ptr %from, ptr %to", _read)
    _define(ir, "write", "ptr %at, ptr %word", _write)


def _define(ir: ImageText, name: str, params: str, act: Callable[[Code, Var], None]) -> None:
    code = Code(ir)
    thread = code.helper("ptr", "brolga_thread")
    code.expect(code.not_null(thread), "busy")
    owner = code.op(f"load atomic ptr, ptr {code.address('%store', STORE['thread'])} monotonic, align 8")
    # Within a host function the store is this thread's already, and stays so.
    foreign = code.op(f"icmp ne ptr {owner}, {thread}")
    # Nor within a handler that has interrupted code in the midst of making an object.
    code.expect(code.op(f"icmp eq i64 {code.get(STORE, 'suspended', '%store')}, 0"), "busy")
    status = Var(code, "i32", str(DONE))

    def claim() -> None:
        code.expect(code.is_zero(code.helper("i32 ptr", "brolga_claim", "%store")), "busy")

    choose(code, foreign, claim)
    act(code, status)
    choose(code, foreign, lambda: code.helper("void ptr", "brolga_unclaim", "%store"))
    code.do(f"ret i32 {status.get()}")
    code.label("busy")
    code.do(f"ret i32 {BUSY}")
    define(ir, f"i32 @brolga_gc_{name}(ptr %store, {params})", code)


def _new(code: Code, status: Var) -> None:
    made = code.helper("ptr ptr ptr i64", "brolga_gc_alloc", "%store", "%type", "%bytes")

    # Where nothing has a length there may be another object: the smallest is a header and no more.
    def keep() -> None:
        counted = code.op("icmp ne i64 %length, 0")
        choose(code, counted, lambda: code.store("i64", "%length", made, _LENGTH))
        code.store("ptr", made, "%to")

    choose(code, code.not_null(made), keep, lambda: status.set(str(FULL)))


def _read(code: Code, _: Var) -> None:
    code.store("ptr", code.load("ptr", "%from"), "%to")


def _write(code: Code, _: Var) -> None:
    # As compiled code does it, but with nothing in between that could start to mark after the flag was read.
    def show() -> None:
        code.helper("void ptr ptr", "brolga_gc_barrier", "%store", code.load("ptr", "%at"))

    choose(code, code.op(f"icmp ne i64 {code.get(STORE, 'marking', '%store')}, 0"), show)
    code.store("ptr", "%word", "%at")
