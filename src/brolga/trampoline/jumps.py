"""Going back to where an activation was entered: `setjmp` and `longjmp`, with only what compiled code needs.

    int  brolga_mark(long *buffer)     0; and once more 1, when somebody jumps
    void brolga_jump(long *buffer)     never returns

They keep the registers that a function of C hands back unchanged, the stack pointer and the address behind the call;
neither the signal mask, which stays as it is, nor a check of the pointers, which the C library's own pay for. A
trampoline in another convention keeps what is more to be kept itself: to it, this is a call of a C function.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brolga.trampoline.emit import Code, ImageText
    from brolga.trampoline.machines import Machine

__all__ = ["define_jumps", "mark"]

_MARK = "brolga_mark"


def define_jumps(ir: ImageText, row: Machine) -> None:
    """Define both in the runtime image."""
    for name, result, assembly in ((_MARK, "i32", row.mark), ("brolga_jump", "void", row.jump)):
        # Naked: what the two keep and give back is what it is on the way in, before any prologue.
        body = f'  call void asm sideeffect "{assembly}", ""()\n  unreachable'
        head = f"define dso_local {result} @{name}(ptr %buffer) naked noinline nounwind uwtable"
        ir.raw(name, f"{head} {{\n{body}\n}}")


def mark(code: Code, buffer: str) -> str:
    """Return an i32 that is 0 here, and not 0 when `brolga_jump` comes back with the buffer."""
    code.ir.declare(_MARK, f"declare i32 @{_MARK}(ptr) returns_twice")
    return code.op(f"call i32 @{_MARK}(ptr {buffer}) returns_twice")
