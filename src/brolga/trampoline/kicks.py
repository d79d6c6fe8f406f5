"""The signal by which a thread is told to look after its guest: who sends it, and what its handler does.

    void brolga_kick(VMThread *)                  send it
    void brolga_arm(VMThread *, long ns)          send it after so long
    void brolga_wind(VMThread *)                  arm for the next thing that is to happen
    void brolga_watch(VMActivation *)             the same where code begins that may run for long, unless it is done
    int  brolga_wrap(void)                        stand before CPython's handlers of signals; 1: one did not know of us
    int  brolga_wrap_with(void *handler)          the same, with the address of CPython's handler
    int  brolga_defer(int on)                     1: have Python's handlers of signals wait, 0: no longer, -1: ask
    int  brolga_install_kicks(long base, long size, int kick, int note, PyObject *learn)
                                                  0: the handler is in place

It is one of the real-time signals that nobody uses. Its handler runs on the thread's own stack, where Python may run.

Python's handlers run in the main thread, between two instructions of the interpreter; CPython's handler in C only notes
which signal came. So ours stands before that one, wherever that one is installed, calls it, and kicks the main thread
if it runs WebAssembly. A program may install a handler of its own at any time, and then CPython's stands there alone
again. That is looked for when code begins that may run for long, and fifty times a second as long as it
does: by the timer of the thread, which also brings the end of a store's time. Kernel timers belong to a thread; so no
other one has to run, nor to get hold of the GIL, for a guest to end in time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.layout import ACTIVATION, STORE, THREAD
from brolga.trampoline.emit import Code
from brolga.trampoline.interrupts import mark, unit_code
from brolga.trampoline.threads import MAIN, MAIN_RECORD, current_thread, unwatched

if TYPE_CHECKING:
    from brolga.trampoline.emit import ImageText
    from brolga.trampoline.machines import Machine

__all__ = ["define_kicks"]

# struct sigaction of glibc: handler, 128 bytes of mask, flags, restorer
_ACTION: Final = "[19 x i64]"
_ACTION_SIZE: Final = 152
_ACTION_MASK: Final = 8
_ACTION_FLAGS: Final = 136
# SA_SIGINFO | SA_NODEFER: with a context; not on an alternate stack, which is small; and without blocking the signal,
# because a jump out of the handler does not unblock it. No SA_RESTART: whoever waits in the kernel comes back.
_FLAGS: Final = 0x00000004 | 0x40000000

# Signals that a program may have a Python handler for: all below the real-time ones but those of faults, and the two
# that cannot be caught.
_WRAPPED: Final = tuple(number for number in range(1, 32) if number not in (4, 5, 6, 7, 8, 9, 11, 19))

_TICK: Final = 20_000_000  # ns: how long a handler that a program has just installed may stand alone
_SOONEST: Final = 1_000  # a timer that is set to 0 never rings
_FIRST_PAUSE: Final = 1_000_000  # how long until a thread that could not be left is kicked again,
_LAST_PAUSE: Final = 1 << 32  # and when it is let alone: twice as long each time, some four seconds at last
_NEVER: Final = (1 << 63) - 1
_SECOND: Final = 1_000_000_000

_MONOTONIC: Final = 1
_THREAD_ID: Final = 4  # SIGEV_THREAD_ID
_UNBLOCK: Final = 1  # SIG_UNBLOCK


def define_kicks(ir: ImageText, row: Machine) -> None:
    """Define everything of this file in the runtime image."""
    for name in ("unit_base", "unit_size"):
        ir.variable(name, "i64", "0")
    for name in ("kick_signal", "note_signal"):
        ir.variable(name, "i32", "0")
    ir.variable("python_handler", "ptr", "null")
    ir.variable("learn", "ptr", "null")
    ir.variable("deferring", "i32", "0")
    ir.variable("deferred", "i64", "0")
    _install(ir)
    _wrap(ir)
    _wrap_one(ir)
    _signalled(ir)
    _defer(ir)
    _kick(ir, row)
    _arm(ir, row)
    _timer(ir, row)
    _wind(ir)
    _nearest(ir)
    _watch(ir)
    _kicked(ir, row)
    _postpone(ir)
    _again(ir)


def _install(ir: ImageText) -> None:
    code = Code(ir)
    for value, ty, name in (("base", "i64", "unit_base"), ("size", "i64", "unit_size"), ("kick", "i32", "kick_signal")):
        code.store(ty, f"%{value}", f"@{name}")
    code.store("i32", "%note", "@note_signal")
    code.store("ptr", "%learn", "@learn")
    action = code.slot(_ACTION)
    code.call("memset", action, "0", str(_ACTION_SIZE))
    code.store("ptr", "@brolga_kicked", action)
    code.store("i32", str(_FLAGS), action, _ACTION_FLAGS)
    code.do(f"ret i32 {code.call('sigaction', '%kick', action, 'null')}")
    head = "i32 @brolga_install_kicks(i64 %base, i64 %size, i32 %kick, i32 %note, ptr %learn)"
    ir.function("brolga_install_kicks", head, code)


# Python's signals


def _wrap(ir: ImageText) -> None:
    code = Code(ir)
    found = [code.helper("i32 i32", "brolga_wrap_one", str(number)) for number in _WRAPPED]
    whole = found[0]
    for each in found[1:]:
        whole = code.op(f"or i32 {whole}, {each}")
    code.do(f"ret i32 {whole}")
    ir.function("brolga_wrap", "i32 @brolga_wrap()", code)
    code = Code(ir)
    code.store("ptr", "%handler", "@python_handler")
    code.do(f"ret i32 {code.helper('i32', 'brolga_wrap')}")
    ir.function("brolga_wrap_with", "i32 @brolga_wrap_with(ptr %handler)", code)


def _wrap_one(ir: ImageText) -> None:
    """`int brolga_wrap_one(int signal)`: 1 when CPython's handler stood there alone.

    Nobody else's is touched: who chains to ours would be called by it, and call it, for ever.
    """
    code = Code(ir)
    action = code.slot(_ACTION)
    code.store("ptr", "null", action)
    code.call("sigaction", "%signal", "null", action)
    known = code.load("ptr", "@python_handler")
    code.expect(code.not_null(known), "other")
    alone = code.op(f"icmp eq ptr {code.load('ptr', action)}, {known}")
    code.branch(alone, "alone", "other", likely=False)
    code.label("alone")
    # Its flags stay, the alternate stack among them: it may come in any thread. A kick waits until it is over.
    code.store("ptr", "@brolga_signalled", action)
    mask = code.load("i64", action, _ACTION_MASK)
    code.store("i64", code.op(f"or i64 {mask}, {_bit_of(code, _signal(code))}"), action, _ACTION_MASK)
    code.call("sigaction", "%signal", action, "null")
    code.do("ret i32 1")
    code.label("other")
    code.do("ret i32 0")
    ir.function("brolga_wrap_one", "i32 @brolga_wrap_one(i32 %signal)", code)


def _bit_of(code: Code, signal: str) -> str:
    """Return the bit of a signal in a set of them, an i64."""
    number = code.op(f"sub i32 {signal}, 1")
    return code.op(f"shl i64 1, {code.op(f'zext i32 {number} to i64')}")


def _signal(code: Code) -> str:
    return code.load("i32", "@kick_signal")


def _signalled(ir: ImageText) -> None:
    """`void brolga_signalled(int)`: CPython's handler, then a kick for the main thread, whichever got the signal."""
    code = Code(ir)
    code.expect(code.is_zero(code.load("i32", "@deferring")), "deferred")
    handler = code.load("ptr", "@python_handler")
    code.do(f"call void {handler}(i32 %signal)")
    main = code.op(f"load atomic ptr, ptr @{MAIN_RECORD} acquire, align 8")
    code.expect(code.not_null(main), "nobody")
    code.do(f"store atomic volatile i64 1, ptr {code.address(main, THREAD['signals'])} seq_cst, align 8")
    runs = code.op(f"load atomic volatile ptr, ptr {code.address(main, THREAD['activation'])} monotonic, align 8")
    code.expect(code.not_null(runs), "nobody")
    errno = code.call("__errno_location")
    before = code.load("i32", errno)
    code.helper("void ptr", "brolga_kick", main)
    code.store("i32", before, errno)
    code.goto("nobody")
    code.label("nobody")
    code.do("ret void")
    code.label("deferred")
    _put_off(code, "%signal")
    code.do("ret void")
    ir.function("brolga_signalled", "void @brolga_signalled(i32 %signal)", code)


def _put_off(code: Code, number: str) -> None:
    """Note that a signal has come, for the end of what must not be disturbed."""
    code.op(f"atomicrmw or ptr @deferred, i64 {_bit_of(code, number)} seq_cst")


def _defer(ir: ImageText) -> None:
    code = Code(ir)
    mine = code.op(f"icmp eq i64 {code.call('pthread_self')}, {code.load('i64', f'@{MAIN}')}")
    code.branch(mine, "main", "other")
    code.label("other")
    code.do("ret i32 0")
    code.label("main")
    before = code.op("load volatile i32, ptr @deferring")
    asked = code.when(code.op("icmp slt i32 %on, 0"), "asked", likely=None)
    code.do("store volatile i32 %on, ptr @deferring")
    code.branch(code.is_zero("%on"), "end", "begin")
    code.label("begin")
    code.helper("i32", "brolga_wrap")
    code.do(f"ret i32 {before}")
    code.label("end")
    code.do("%came = atomicrmw xchg ptr @deferred, i64 0 seq_cst")
    code.goto("loop")
    code.label("loop")
    code.do("%left = phi i64 [ %came, %end ], [ %rest, %next ]")
    code.branch(code.op("icmp eq i64 %left, 0"), "done", "next")
    code.label("next")
    ir.declare("llvm.cttz.i64", "declare i64 @llvm.cttz.i64(i64, i1)")
    number = code.op(f"trunc i64 {code.op('call i64 @llvm.cttz.i64(i64 %left, i1 true)')} to i32")
    code.do(f"%rest = and i64 %left, {code.op('sub i64 %left, 1')}")
    code.call("PyErr_SetInterruptEx", code.op(f"add i32 {number}, 1"))
    code.goto("loop")
    code.label("done")
    code.goto(asked)
    code.label(asked)
    code.do(f"ret i32 {before}")
    ir.function("brolga_defer", "i32 @brolga_defer(i32 %on)", code)


# Sending


def _syscall(code: Code, number: int, *args: str) -> str:
    return code.call("syscall", str(number), variadic=list(args))


def _kick(ir: ImageText, row: Machine) -> None:
    code = Code(ir)
    process = _syscall(code, row.calls["getpid"])
    # A thread that has ended gets nothing, and one that has its number now looks and finds nothing to do.
    thread = code.get(THREAD, "tid", "%thread")
    _syscall(code, row.calls["tgkill"], f"i64 {process}", f"i64 {thread}", f"i32 {_signal(code)}")
    code.do("ret void")
    ir.function("brolga_kick", "void @brolga_kick(ptr %thread)", code)


def _arm(ir: ImageText, row: Machine) -> None:
    code = Code(ir)
    made = code.get(THREAD, "timer", "%thread")
    code.branch(code.op(f"icmp eq i64 {made}, 0"), "make", "there", likely=False)
    code.label("make")
    code.helper("void ptr", "brolga_timer", "%thread")
    code.goto("there")
    code.label("there")
    known = code.get(THREAD, "timer", "%thread")
    code.expect(code.op(f"icmp ne i64 {known}, 0"), "none")
    times = code.slot("[4 x i64]")  # struct itimerspec: interval, then value
    code.store("i64", "0", times)
    code.store("i64", "0", times, 8)
    code.store("i64", code.op(f"sdiv i64 %ns, {_SECOND}"), times, 16)
    code.store("i64", code.op(f"srem i64 %ns, {_SECOND}"), times, 24)
    number = code.op(f"sub i64 {known}, 1")
    _syscall(code, row.calls["timer_settime"], f"i64 {number}", "i64 0", f"ptr {times}", "ptr null")
    code.goto("none")
    code.label("none")
    code.do("ret void")
    ir.function("brolga_arm", "void @brolga_arm(ptr %thread, i64 %ns)", code)


def _timer(ir: ImageText, row: Machine) -> None:
    """`void brolga_timer(VMThread *)`: make the timer of this thread, if the system has one left.

    By the kernel's own calls, which a handler may make.
    """
    code = Code(ir)
    event, number, signals = code.slot("[8 x i64]"), code.slot("i32", 4), code.slot("[16 x i64]")
    code.call("memset", event, "0", "64")
    code.store("i32", _signal(code), event, 8)
    code.store("i32", str(_THREAD_ID), event, 12)
    code.store("i32", code.op(f"trunc i64 {code.get(THREAD, 'tid', '%thread')} to i32"), event, 16)
    status = _syscall(code, row.calls["timer_create"], f"i64 {_MONOTONIC}", f"ptr {event}", f"ptr {number}")
    code.expect(code.op(f"icmp eq i64 {status}, 0"), "none")
    made = code.op(f"zext i32 {code.load('i32', number)} to i64")
    code.put(THREAD, "timer", "%thread", code.op(f"add i64 {made}, 1"))  # the first one that a process makes is 0
    # Somebody may have made the thread with all signals blocked, for reasons that have nothing to do with this one.
    code.call("memset", signals, "0", "128")
    code.store("i64", _bit_of(code, _signal(code)), signals)
    code.call("pthread_sigmask", str(_UNBLOCK), signals, "null")
    code.goto("none")
    code.label("none")
    code.do("ret void")
    ir.function("brolga_timer", "void @brolga_timer(ptr %thread)", code)


def _is_main(code: Code) -> str:
    return code.op(f"icmp eq ptr %thread, {code.load('ptr', f'@{MAIN_RECORD}')}")


def _wind(ir: ImageText) -> None:
    code = Code(ir)
    nearest = code.helper("i64 ptr", "brolga_nearest", "%thread")
    code.branch(_is_main(code), "main", "other")
    code.label("main")
    code.put(THREAD, "watched", "%thread", "1")
    code.branch(code.is_zero(code.helper("i32", "brolga_wrap")), "usual", "new")
    code.label("new")  # something may have come before we were there
    code.do(f"store atomic volatile i64 1, ptr {code.address('%thread', THREAD['signals'])} monotonic, align 8")
    code.goto("usual")
    code.label("usual")
    code.do(f"%most = phi i64 [ {_TICK}, %main ], [ {_FIRST_PAUSE}, %new ]")
    ir.declare("llvm.smin.i64", "declare i64 @llvm.smin.i64(i64, i64)")
    sooner = code.op(f"call i64 @llvm.smin.i64(i64 {nearest}, i64 %most)")
    code.helper("void ptr i64", "brolga_arm", "%thread", sooner)
    code.do("ret void")
    code.label("other")
    code.expect(code.op(f"icmp ne i64 {nearest}, {_NEVER}"), "nothing")
    code.helper("void ptr i64", "brolga_arm", "%thread", nearest)
    code.goto("nothing")
    code.label("nothing")
    code.do("ret void")
    ir.function("brolga_wind", "void @brolga_wind(ptr %thread)", code)


def _nearest(ir: ImageText) -> None:
    """`long brolga_nearest(VMThread *)`: ns until the time of the first of its stores is over, the soonest or never."""
    code = Code(ir)
    ir.declare("llvm.smin.i64", "declare i64 @llvm.smin.i64(i64, i64)")
    ir.declare("llvm.smax.i64", "declare i64 @llvm.smax.i64(i64, i64)")
    code.do(f"%first = load ptr, ptr {code.address('%thread', THREAD['activation'])}")
    code.goto("loop")
    code.label("loop")
    code.do("%at = phi ptr [ %first, %entry ], [ %outer, %next ]")
    code.do(f"%best = phi i64 [ {_NEVER}, %entry ], [ %better, %next ]")
    code.branch(code.is_null("%at"), "end", "look")
    code.label("look")
    deadline = code.get(STORE, "deadline", code.get(ACTIVATION, "store", "%at"))
    none = code.op(f"icmp eq i64 {deadline}, 0")
    candidate = code.op(f"select i1 {none}, i64 {_NEVER}, i64 {deadline}")
    code.do(f"%better = call i64 @llvm.smin.i64(i64 %best, i64 {candidate})")
    code.do(f"%outer = load ptr, ptr {code.address('%at', ACTIVATION['outer'])}")
    code.goto("next")
    code.label("next")
    code.goto("loop")
    code.label("end")
    code.expect(code.op(f"icmp ne i64 %best, {_NEVER}"), "never")
    left = code.op(f"sub i64 %best, {code.helper('i64', 'brolga_now')}")
    code.do(f"ret i64 {code.op(f'call i64 @llvm.smax.i64(i64 {left}, i64 {_SOONEST})')}")
    code.label("never")
    code.do(f"ret i64 {_NEVER}")
    ir.function("brolga_nearest", "i64 @brolga_nearest(ptr %thread)", code)


def _watch(ir: ImageText) -> None:
    code = Code(ir)
    thread = code.get(STORE, "thread", code.get(ACTIVATION, "store", "%activation"))
    code.branch(code.op(f"icmp eq i64 {code.get(THREAD, 'watched', thread)}, 0"), "unwatched", "watched", likely=False)
    code.label("unwatched")
    code.branch(code.is_null(code.load("ptr", "@python_handler")), "unknown", "known")
    code.label("unknown")  # whoever made the engine could not find it out; this is the main thread, and it has the GIL
    found = code.call("PyObject_VectorcallDict", code.load("ptr", "@learn"), "null", "0", "null")
    code.expect(code.not_null(found), "failed")
    code.call("Py_DecRef", found)
    code.goto("known")
    code.label("failed")
    code.call("PyErr_Clear")
    code.goto("known")
    code.label("known")
    code.helper("void ptr", "brolga_wind", thread)
    code.goto("watched")
    code.label("watched")
    code.do("ret void")
    ir.function("brolga_watch", "void @brolga_watch(ptr %activation)", code)


# Getting it


def _kicked(ir: ImageText, row: Machine) -> None:
    """`void brolga_kicked(int, siginfo_t *, ucontext_t *)`."""
    code = Code(ir)
    # Whoever is interrupted may be about to look at it.
    errno = code.call("__errno_location")
    before = code.load("i32", errno)
    thread = current_thread(code)
    code.expect(code.not_null(thread), "done")
    activation = code.get(THREAD, "activation", thread)
    idle = code.when(code.is_null(activation), "idle", likely=None)
    pc, fp, sp = (code.load("ptr", "%context", at) for at in (row.signal_pc, row.signal_fp, row.signal_sp))
    code.branch(unit_code(code, code.op(f"ptrtoint ptr {pc} to i64")), "inside", "outside")
    code.label("inside")
    whole = code.helper("i32 ptr ptr ptr", "brolga_whole", activation, fp, sp)
    code.branch(code.is_zero(whole), "outside", "ours")
    code.label("ours")
    # One behind the instruction, as a return address would be: whoever reads the backtrace looks one before each pc.
    code.helper("void ptr ptr ptr", "brolga_interrupt", thread, code.address(pc, 1), fp)
    code.goto("done")
    code.label("outside")
    code.helper("void ptr", "brolga_postpone", thread)
    code.goto("done")
    code.label(idle)  # the next code that may run for long has the timer set again
    unwatched(code, thread)
    code.goto("done")
    code.label("done")
    code.store("i32", before, errno)
    code.do("ret void")
    ir.function("brolga_kicked", "void @brolga_kicked(i32 %signal, ptr %info, ptr %context)", code)


def _postpone(ir: ImageText) -> None:
    """`void brolga_postpone(VMThread *)`: the thread cannot be left where it is; whoever returns to WebAssembly looks.

    Where nobody may do that soon, as native functions do not, further kicks try their luck.
    """
    code = Code(ir)
    unwatched(code, "%thread")
    store = code.get(ACTIVATION, "store", code.get(THREAD, "activation", "%thread"))
    mark(code, store)
    over = code.helper("i32 ptr", "brolga_expired", "%thread")
    late = code.when(code.op(f"icmp ne i32 {over}, 0"), "late", likely=None)
    code.branch(_is_main(code), "main", "idle")
    # A native function may have been on its way since before our handler stood where it should.
    code.label("main")
    code.branch(code.is_zero(code.helper("i32", "brolga_wrap")), "usual", "new")
    code.label("new")
    code.put(THREAD, "signals", "%thread", "1")
    code.goto("usual")
    code.label("usual")
    asked = code.op(f"load atomic volatile i64, ptr {code.address('%thread', THREAD['signals'])} monotonic, align 8")
    code.branch(code.op(f"icmp ne i64 {asked}, 0"), "again", "idle")
    # Only time has passed. Nobody is kicked on who waits in a function of the host: the next look winds the timer.
    code.label("idle")
    nearest = code.helper("i64 ptr", "brolga_nearest", "%thread")
    code.expect(code.op(f"icmp ne i64 {nearest}, {_NEVER}"), "done")
    code.helper("void ptr i64", "brolga_arm", "%thread", nearest)
    code.goto("done")
    code.label(late)
    # In the main thread, Python's own handler of a signal that never comes raises the trap in a host function.
    code.branch(_is_main(code), "note", "again")
    code.label("note")
    code.branch(code.is_zero(code.load("i32", "@deferring")), "now", "later")
    code.label("now")
    code.call("PyErr_SetInterruptEx", code.load("i32", "@note_signal"))
    code.goto("again")
    code.label("later")
    _put_off(code, code.load("i32", "@note_signal"))
    code.goto("again")
    code.label("again")
    code.helper("void ptr", "brolga_again", "%thread")
    code.goto("done")
    code.label("done")
    code.do("ret void")
    ir.function("brolga_postpone", "void @brolga_postpone(ptr %thread)", code)


def _again(ir: ImageText) -> None:
    """`void brolga_again(VMThread *)`: kick it once more, twice as long after the last time each time."""
    code = Code(ir)
    last = code.get(THREAD, "pause", "%thread")
    first = code.op(f"icmp eq i64 {last}, 0")
    pause = code.op(f"select i1 {first}, i64 {_FIRST_PAUSE}, i64 {code.op(f'shl i64 {last}, 1')}")
    code.expect(code.op(f"icmp ult i64 {pause}, {_LAST_PAUSE}"), "enough")
    code.put(THREAD, "pause", "%thread", pause)
    code.helper("void ptr i64", "brolga_arm", "%thread", pause)
    code.goto("enough")
    code.label("enough")
    code.do("ret void")
    ir.function("brolga_again", "void @brolga_again(ptr %thread)", code)
