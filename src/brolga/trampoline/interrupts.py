"""Interrupting a guest: handlers of Python's signals run in the midst of it, and a store whose time is over ends it.

Compiled code never looks whether it shall stop. Whoever wants it to sends the thread a signal (kicks.py), and its
handler does here what there is to do, if the thread was in compiled WebAssembly: that holds no lock and leaves nothing
half done that anybody could see later, so that it may be gone on with, or left, after each of its instructions. Where
the thread was anywhere else, the store is *marked*, and what returns to WebAssembly looks: helpers and trampolines of
Python functions, right before they return, and throwing, before it lands.

    void brolga_interrupt(VMThread *, void *pc, void **fp)     do what there is to do; does not return if that is to end
    void brolga_look(VMStore *)                                the same, for code that is about to return to WebAssembly
    int  brolga_expired(VMThread *)                            1: the time of a store that it runs code of is over
    int  brolga_expired_here(void)                             the same for this thread
    int  brolga_late(VMStore *)                                1: the time of this store is over
    void brolga_limits_changed(VMStore *)                      its time is over at another moment than before
    void brolga_expire(VMStore *)                              the time of this store is over, wherever its code runs
    int  brolga_whole(VMActivation *, void **fp, void *sp)     1: nothing but our frames lie between here and the entry

While Python's handlers run in the midst of a function, its store is *suspended*: nobody may call its code, which could
find a row of the heap, or parameters of a call, half written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.helpers import HELPERS
from brolga.abi.layout import ACTIVATION, STORE, THREAD
from brolga.trampoline.emit import Code
from brolga.trampoline.threads import current_thread, unwatched
from brolga.traps import TrapSite

if TYPE_CHECKING:
    from collections.abc import Callable

    from brolga.trampoline.emit import ImageText

__all__ = ["define_interrupts", "look", "look_from", "look_here", "mark", "unit_code"]

_INTERRUPTED: Final = 2
"""The bit of `VMStore.stop` that asks code behind an import to look."""


def mark(code: Code, store: str) -> None:
    """Have whoever returns to WebAssembly look: helpers and trampolines by the one, its own code by the other."""
    code.do(f"store atomic volatile i64 1, ptr {code.address(store, STORE['marked'])} monotonic, align 8")
    code.op(f"atomicrmw or ptr {code.address(store, STORE['stop'])}, i64 {_INTERRUPTED} monotonic")


def look(code: Code, store: str) -> None:
    """Look whether the store is marked; code that may be in an activation of its own, and knows the store."""
    ask, go = code.fresh("ask"), code.fresh("unmarked")
    code.branch(code.op(f"icmp ne i64 {code.get(STORE, 'marked', store)}, 0"), ask, go, likely=False)
    code.label(ask)
    code.helper("void ptr", "brolga_look", store)
    code.goto(go)
    code.label(go)


def look_from(code: Code, vmctx: str = "%vmctx") -> Callable[[], None]:
    """Return what looks in a helper that knows the VM context: for `Code.before_returns`."""
    return lambda: look(code, code.load("ptr", vmctx))


def look_here(code: Code) -> Callable[[], None]:
    """Return what looks in a helper that knows nothing of stores."""

    def write() -> None:
        thread = current_thread(code)
        known, runs, go = (code.fresh(hint) for hint in ("known", "runs", "nobody"))
        code.branch(code.not_null(thread), known, go)
        code.label(known)
        activation = code.get(THREAD, "activation", thread)
        code.branch(code.not_null(activation), runs, go)
        code.label(runs)
        look(code, code.get(ACTIVATION, "store", activation))
        code.goto(go)
        code.label(go)

    return write


def unit_code(code: Code, pc: str) -> str:
    """Return an i1: whether an address, an i64, lies among the functions of WebAssembly."""
    inside = code.op(f"sub i64 {pc}, {code.load('i64', '@unit_base')}")
    return code.op(f"icmp ult i64 {inside}, {code.load('i64', '@unit_size')}")


def define_interrupts(ir: ImageText) -> None:
    """Define everything of this file in the runtime image."""
    for define in (
        _stopped,
        _interrupt,
        _leaving,
        _handle,
        _look,
        _expired,
        _expired_here,
        _late,
        _limits_changed,
        _expire,
        _whole,
    ):
        define(ir)


def _interrupt(ir: ImageText) -> None:
    code = Code(ir)
    activation = code.get(THREAD, "activation", "%thread")
    store = code.get(ACTIVATION, "store", activation)
    code.put(THREAD, "pause", "%thread", "0")
    code.goto("loop")
    code.label("loop")
    # Whatever is asked for from here on comes in a handler of its own, and marks the store once more.
    code.do(f"store atomic volatile i64 0, ptr {code.address(store, STORE['marked'])} monotonic, align 8")
    code.op(f"atomicrmw and ptr {code.address(store, STORE['stop'])}, i64 {~_INTERRUPTED} monotonic")
    code.expect(code.is_zero(code.helper("i32 ptr", "brolga_expired", "%thread")), "over")
    asked = code.address("%thread", THREAD["signals"])
    signals = code.op(f"atomicrmw xchg ptr {asked}, i64 0 monotonic")
    code.branch(code.op(f"icmp eq i64 {signals}, 0"), "done", "handle", likely=None)
    code.label("handle")
    code.expect(code.is_zero(code.helper("i32 ptr", "brolga_handle", activation)), "raised")
    marked = code.op(f"load atomic volatile i64, ptr {code.address(store, STORE['marked'])} monotonic, align 8")
    code.branch(code.op(f"icmp eq i64 {marked}, 0"), "done", "loop", likely=True)
    code.label("done")
    code.helper("void ptr", "brolga_wind", "%thread")
    code.do("ret void")
    for label, site in (("over", TrapSite.INTERRUPT), ("raised", TrapSite.HOST)):
        code.label(label)
        code.helper("void ptr ptr", "brolga_leaving", "%thread", activation)
        code.helper("void ptr i64 i64 ptr ptr", "brolga_trap_at", activation, str(int(site)), "0", "%pc", "%fp")
        code.do("unreachable")
    ir.function("brolga_interrupt", "void @brolga_interrupt(ptr %thread, ptr %pc, ptr %fp)", code)


def _leaving(ir: ImageText) -> None:
    """`void brolga_leaving(VMThread *, VMActivation *)`: this one ends; who catches that further out is asked again."""
    code = Code(ir)
    unwatched(code, "%thread")
    outer = code.get(ACTIVATION, "outer", "%activation")
    code.expect(code.not_null(outer), "alone")
    store = code.get(ACTIVATION, "store", outer)
    mark(code, store)
    code.helper("void ptr", "brolga_again", "%thread")
    code.goto("alone")
    code.label("alone")
    code.do("ret void")
    ir.function("brolga_leaving", "void @brolga_leaving(ptr %thread, ptr %activation)", code)


def _handle(ir: ImageText) -> None:
    """`int brolga_handle(VMActivation *)`: run Python's handlers of signals, with the store suspended; -1: one raised.

    Not at once, if another thread has the GIL and does not give it away.
    """
    code = Code(ir)
    store = code.get(ACTIVATION, "store", "%activation")
    # Within the same store a handler of a handler cannot be: nobody enters it meanwhile.
    code.put(STORE, "suspended", store, "1")
    code.helper("void ptr", "brolga_revoke", store)
    status = code.helper("i32 ptr", "brolga_check_signals", "%activation")
    code.put(STORE, "suspended", store, "0")
    code.do(f"ret i32 {status}")
    ir.function("brolga_handle", "i32 @brolga_handle(ptr %activation)", code)


def _look(ir: ImageText) -> None:
    code = Code(ir)
    # The caller's frame, and where it goes on; its own caller has to be WebAssembly of the innermost activation. A
    # helper that Python calls must not end one that lies further out.
    fp = code.op("call ptr @llvm.frameaddress.p0(i32 0)")
    ir.declare("llvm.frameaddress", "declare ptr @llvm.frameaddress.p0(i32)")
    caller, pc = code.load("ptr", fp), code.load("ptr", fp, 8)
    code.expect(unit_code(code, code.load("i64", caller, 8)), "foreign")
    thread = code.get(STORE, "thread", "%store")
    activation = code.get(STORE, "activation", "%store")
    code.expect(code.not_null(activation), "foreign")
    code.expect(code.op(f"icmp eq ptr {code.get(THREAD, 'activation', thread)}, {activation}"), "foreign")
    code.helper("void ptr ptr ptr", "brolga_interrupt", thread, pc, caller)
    code.goto("foreign")
    code.label("foreign")
    code.do("ret void")
    ir.function("brolga_look", "void @brolga_look(ptr %store)", code)


def _stopped(ir: ImageText) -> None:
    """What compiled code calls after an import with `VMStore.stop` set."""
    code = Code(ir)
    store = code.load("ptr", "%vmctx")
    look(code, store)
    # Nobody looks from here twice, whatever becomes of the mark.
    before = code.op(f"atomicrmw and ptr {code.address(store, STORE['stop'])}, i64 {~_INTERRUPTED} monotonic")
    ends = code.op(f"and i64 {before}, 1")
    code.do(f"ret i32 {code.op(f'trunc i64 {ends} to i32')}")
    symbol = HELPERS["stopped"].symbol
    ir.function(symbol, f"i32 @{symbol}(ptr %vmctx)", code)


def _expired(ir: ImageText) -> None:
    code = Code(ir)
    code.do(f"%first = load ptr, ptr {code.address('%thread', THREAD['activation'])}")
    code.goto("loop")
    code.label("loop")
    code.do("%at = phi ptr [ %first, %entry ], [ %outer, %next ]")
    code.branch(code.is_null("%at"), "none", "look")
    code.label("look")
    late = code.helper("i32 ptr", "brolga_late", code.get(ACTIVATION, "store", "%at"))
    code.do(f"%outer = load ptr, ptr {code.address('%at', ACTIVATION['outer'])}")
    code.branch(code.is_zero(late), "next", "late")
    code.label("next")
    code.goto("loop")
    code.label("none")
    code.do("ret i32 0")
    code.label("late")
    code.do("ret i32 1")
    ir.function("brolga_expired", "i32 @brolga_expired(ptr %thread)", code)


def _expired_here(ir: ImageText) -> None:
    code = Code(ir)
    thread = current_thread(code)
    code.expect(code.not_null(thread), "nobody")
    code.do(f"ret i32 {code.helper('i32 ptr', 'brolga_expired', thread)}")
    code.label("nobody")
    code.do("ret i32 0")
    ir.function("brolga_expired_here", "i32 @brolga_expired_here()", code)


def _late(ir: ImageText) -> None:
    code = Code(ir)
    expired = code.op(f"load atomic volatile i64, ptr {code.address('%store', STORE['expired'])} monotonic, align 8")
    code.expect(code.op(f"icmp eq i64 {expired}, 0"), "late")
    deadline = code.op(f"load atomic volatile i64, ptr {code.address('%store', STORE['deadline'])} monotonic, align 8")
    code.expect(code.op(f"icmp ne i64 {deadline}, 0"), "early")
    code.expect(code.op(f"icmp slt i64 {code.helper('i64', 'brolga_now')}, {deadline}"), "late")
    code.goto("early")
    code.label("early")
    code.do("ret i32 0")
    code.label("late")
    code.do("ret i32 1")
    ir.function("brolga_late", "i32 @brolga_late(ptr %store)", code)


def _limits_changed(ir: ImageText) -> None:
    """Called by Python, in the thread that is going to run code of the store or does so already."""
    code = Code(ir)
    code.helper("void ptr", "brolga_revoke", "%store")
    thread = current_thread(code)
    code.expect(code.not_null(thread), "nobody")
    # What it rings for may not be wanted any more.
    code.expect(code.op(f"icmp ne i64 {code.get(THREAD, 'timer', thread)}, 0"), "silent")
    code.helper("void ptr i64", "brolga_arm", thread, "0")
    unwatched(code, thread)
    code.goto("silent")
    code.label("silent")
    code.expect(code.not_null(code.get(THREAD, "activation", thread)), "nobody")
    code.helper("void ptr", "brolga_wind", thread)
    code.goto("nobody")
    code.label("nobody")
    code.do("ret void")
    ir.function("brolga_limits_changed", "void @brolga_limits_changed(ptr %store)", code)


def _expire(ir: ImageText) -> None:
    """Called by Python, in any thread."""
    code = Code(ir)
    code.do(f"store atomic volatile i64 1, ptr {code.address('%store', STORE['expired'])} seq_cst, align 8")
    # Who comes now, asks and is refused; who is there already, is told.
    code.helper("void ptr", "brolga_revoke", "%store")
    thread = code.op(f"load atomic ptr, ptr {code.address('%store', STORE['thread'])} acquire, align 8")
    code.expect(code.not_null(thread), "nobody")
    code.helper("void ptr", "brolga_kick", thread)
    code.goto("nobody")
    code.label("nobody")
    code.do("ret void")
    ir.function("brolga_expire", "void @brolga_expire(ptr %store)", code)


def _whole(ir: ImageText) -> None:
    """Everything that is read lies in this thread's stack, whatever the frame pointer of a native function means.

    A pure function (effects.py) may have been called by native code that WebAssembly has called. Its first and its last
    instruction, where the frame pointer is still the native function's, cannot be told from those of any other.
    """
    code = Code(ir)
    entry = code.op(f"ptrtoint ptr {code.get(ACTIVATION, 'entry_fp', '%activation')} to i64")
    lowest, first = code.op("ptrtoint ptr %sp to i64"), code.op("ptrtoint ptr %fp to i64")
    code.goto("loop")
    code.label("loop")
    code.do(f"%at = phi i64 [ {first}, %entry ], [ %next, %more ]")
    code.do(f"%least = phi i64 [ {lowest}, %entry ], [ %above, %more ]")
    code.branch(code.op(f"icmp eq i64 %at, {entry}"), "whole", "look")
    code.label("look")
    span = code.op(f"sub i64 {entry}, %least")
    inside = code.op(f"icmp ult i64 {code.op('sub i64 %at, %least')}, {span}")
    aligned = code.op(f"icmp eq i64 {code.op('and i64 %at, 7')}, 0")
    code.expect(code.op(f"and i1 {inside}, {aligned}"), "broken")
    frame = code.op("inttoptr i64 %at to ptr")
    code.do(f"%next = load i64, ptr {frame}")
    code.do("%above = add i64 %at, 16")
    back = code.op(f"sub i64 {code.load('i64', frame, 8)}, {code.load('i64', '@code_base')}")
    code.branch(code.op(f"icmp ult i64 {back}, {code.load('i64', '@code_size')}"), "more", "broken")
    code.label("more")
    code.goto("loop")
    code.label("whole")
    code.do("ret i32 1")
    code.label("broken")
    code.do("ret i32 0")
    ir.function("brolga_whole", "i32 @brolga_whole(ptr %activation, ptr %fp, ptr %sp)", code)
