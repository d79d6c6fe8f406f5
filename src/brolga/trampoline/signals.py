"""The fault handler: an access beyond a memory lands in a guard page, and the fault becomes a trap.

Whether a fault is ours is one range compare: all compiled code lies in the arena. Every other fault goes on to whoever
was there before (faulthandler, another engine), as if we were not here. So does a signal that somebody sent, wherever
it found the thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.layout import THREAD
from brolga.trampoline.emit import Code
from brolga.trampoline.threads import current_thread
from brolga.traps import TrapSite

if TYPE_CHECKING:
    from brolga.trampoline.emit import ImageText
    from brolga.trampoline.machines import Machine

__all__ = ["define_signals"]

_SIGSEGV: Final = 11
# SA_SIGINFO | SA_ONSTACK | SA_NODEFER: with a context; on the alternate stack where the thread has one, for the sake of
# those we chain to; and without blocking the signal, because a jump out of the handler does not unblock it.
_FLAGS: Final = 0x00000004 | 0x08000000 | 0x40000000
_SIGINFO: Final = 0x00000004
# struct sigaction of glibc: handler, 128 bytes of mask, flags, restorer
_ACTION_SIZE: Final = 152
_ACTION_FLAGS: Final = 136
_INFO_CODE: Final = 8  # si_code in siginfo_t: above 0 the kernel says so, else kill() or raise() does


def define_signals(ir: ImageText, machine: Machine) -> None:
    """Define the handler and `brolga_install_signals` in the runtime image."""
    base, size = ir.variable("code_base", "i64", "0"), ir.variable("code_size", "i64", "0")
    previous = ir.variable("previous_action", f"[{_ACTION_SIZE} x i8]", "zeroinitializer, align 8")
    _handler(ir, machine, base, size)
    _chain(ir, previous)
    _install(ir, base, size, previous)


def _handler(ir: ImageText, machine: Machine, base: str, size: str) -> None:
    """`void brolga_fault(int, siginfo_t *, ucontext_t *)`."""
    code = Code(ir)
    pc = code.load("ptr", "%context", machine.signal_pc)
    inside = code.op(f"sub i64 {code.op(f'ptrtoint ptr {pc} to i64')}, {code.load('i64', base)}")
    ours = code.op(f"icmp ult i64 {inside}, {code.load('i64', size)}")
    fault = code.op(f"xor i1 {_sent(code)}, true")
    code.branch(code.op(f"and i1 {ours}, {fault}"), "ours", "foreign")
    code.label("ours")
    # Nothing is made here, not even a record for the thread: whoever runs our code has entered and has one.
    thread = current_thread(code)
    code.expect(code.not_null(thread), "foreign")
    activation = code.get(THREAD, "activation", thread)
    code.expect(code.not_null(activation), "foreign")
    fp = code.load("ptr", "%context", machine.signal_fp)
    # One behind the instruction, as a return address would be: whoever reads the backtrace looks one before each pc.
    behind = code.address(pc, 1)
    site = str(int(TrapSite.MEMORY_OUT_OF_BOUNDS))
    code.helper("void ptr i64 i64 ptr ptr", "brolga_trap_at", activation, site, "0", behind, fp)
    code.do("unreachable")
    code.label("foreign")
    code.helper("void i32 ptr ptr", "brolga_chain", "%signal", "%info", "%context")
    code.do("ret void")
    ir.function("brolga_fault", "void @brolga_fault(i32 %signal, ptr %info, ptr %context)", code)


def _sent(code: Code) -> str:
    """Tell whether a process or thread sent `%info`'s signal: no instruction faulted, and none will fault again."""
    return code.op(f"icmp sle i32 {code.load('i32', '%info', _INFO_CODE)}, 0")


def _chain(ir: ImageText, previous: str) -> None:
    """`void brolga_chain(int, siginfo_t *, ucontext_t *)`: do what the handler before ours would have done."""
    code = Code(ir)
    handler = code.load("ptr", previous)
    # SIG_DFL is 0 and SIG_IGN 1.
    code.branch(code.op(f"icmp ule ptr {handler}, inttoptr (i64 1 to ptr)"), "nobody", "somebody")
    code.label("somebody")
    flags = code.load("i32", previous, _ACTION_FLAGS)
    full = code.when(code.op(f"icmp ne i32 {code.op(f'and i32 {flags}, {_SIGINFO}')}, 0"), "full", likely=None)
    code.do(f"call void {handler}(i32 %signal)")
    code.do("ret void")
    code.label(full)
    code.do(f"call void {handler}(i32 %signal, ptr %info, ptr %context)")
    code.do("ret void")
    _chain_to_nobody(code, handler, previous)
    ir.function("brolga_chain", "void @brolga_chain(i32 %signal, ptr %info, ptr %context)", code)


def _chain_to_nobody(code: Code, handler: str, previous: str) -> None:
    """End the process by the signal, as it would have ended; one that was sent may also have been ignored."""
    code.label("nobody")
    ignored = code.op(f"and i1 {_sent(code)}, {code.op(f'icmp ne ptr {handler}, null')}")
    code.branch(ignored, "ignored", "default")
    code.label("default")
    code.call("sigaction", str(_SIGSEGV), previous, "null")
    # A fault happens again when its instruction does, and the kernel ignores none; a sent signal has to be sent again.
    code.branch(_sent(code), "again", "ignored")
    code.label("again")
    code.call("raise", "%signal")
    code.goto("ignored")
    code.label("ignored")
    code.do("ret void")


def _install(ir: ImageText, base: str, size: str, previous: str) -> None:
    """`int brolga_install_signals(void *code_base, size_t code_size)`: 0 when the handler is in place."""
    code = Code(ir)
    code.store("i64", "%base", base)
    code.store("i64", "%size", size)
    action = code.slot(f"[{_ACTION_SIZE} x i8]", 8)
    code.call("memset", action, "0", str(_ACTION_SIZE))
    code.store("ptr", "@brolga_fault", action)
    code.store("i32", str(_FLAGS), action, _ACTION_FLAGS)
    code.do(f"ret i32 {code.call('sigaction', str(_SIGSEGV), action, previous)}")
    ir.function("brolga_install_signals", "i32 @brolga_install_signals(i64 %base, i64 %size)", code)
