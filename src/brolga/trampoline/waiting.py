"""Threads that wait for each other: `memory.atomic.wait32`, `wait64` and `notify`, and growing a shared memory.

Who waits is in one list of the process, in the order of coming, with the place that it waits at. Both sides look at it
under one lock: a value is compared and the waiter put down in one step, and whoever has written another value before it
notifies finds the waiter there. Each of them sleeps on a word of its own (futex(2)), so that nobody is woken but those
who are told to be, and how many these were is known exactly.

Nobody holds the GIL while it sleeps, whatever held it before. The main thread, where CPython runs the handlers of
signals, looks after them whenever a signal wakes it, and now and then: one that comes right before it falls asleep
would not. If a handler raises, the wait ends with it, as a host function does that raises. So does one in any thread,
with a trap, when the time of its store is over (kicks.py).

    int  brolga_notify(void *place, unsigned count)
    int  brolga_wait32(VMContext *, void *place, int expected, long ns), and brolga_wait64 with a long
    long brolga_shared_grow(VMMemory *, long pages)
    void brolga_main_thread(long ident)           say which thread is the main one
    void brolga_forked_waiting(void)              in a child process nobody waits but the thread that forked
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.helpers import HELPERS
from brolga.abi.layout import ACTIVATION, STORE, Layout
from brolga.trampoline.activations import trap
from brolga.trampoline.emit import Code
from brolga.trampoline.entry import NATIVE
from brolga.trampoline.interrupts import look_from, look_here
from brolga.trampoline.threads import MAIN
from brolga.traps import TrapSite

if TYPE_CHECKING:
    from brolga.trampoline.emit import ImageText
    from brolga.trampoline.machines import Machine

__all__ = ["define_waiting"]

# On the stack of the thread that waits.
_WAITER: Final = Layout(
    "VMWaiter",
    ("next", "ptr", "who came after it; the first field, so that a waiter's address is that of its link"),
    ("place", "ptr", "what it waits at"),
    ("thread", "i64", "pthread_self() of the thread"),
    ("woken", "i32", "1 once it was notified, and is in the list no more"),
)

# The results of waiting (proposal, *Wait and Notify operators*).
_WOKEN: Final = 0
_OTHER: Final = 1
_LATE: Final = 2

_MUTEX_SIZE: Final = 64  # a pthread_mutex_t has 40 bytes on x86-64 and 48 on AArch64; zero is an unlocked one
_WAITERS_LOCK: Final = "waiters_lock"
_GROWING_LOCK: Final = "growing_lock"
_WAITERS: Final = "waiters"

# FUTEX_WAIT and FUTEX_WAKE, both with FUTEX_PRIVATE_FLAG: no other process has these words.
_WAIT: Final = 128
_WAKE: Final = 129
_MONOTONIC: Final = 1  # CLOCK_MONOTONIC, by which futexes measure how long they wait, too
_SECOND: Final = 1_000_000_000
_NEVER: Final = (1 << 63) - 1

# How long the main thread sleeps before it looks for a signal that nothing woke it for.
_SLICE: Final = 100_000_000


def define_waiting(ir: ImageText, row: Machine) -> None:
    """Define everything of this file in the runtime image."""
    for lock in (_WAITERS_LOCK, _GROWING_LOCK):
        ir.variable(lock, f"[{_MUTEX_SIZE} x i8]", "zeroinitializer, align 8")
    ir.variable(_WAITERS, "ptr", "null")
    for define in (_append, _remove, _now, _let_go, _take_back, _check_signals, _wait, _shared_grow):
        define(ir)
    _nap(ir, row)
    _notify(ir, row)
    _wait_for(ir, 32)
    _wait_for(ir, 64)
    _main_thread(ir)
    _forked(ir)


def _lock(code: Code, lock: str = _WAITERS_LOCK) -> None:
    code.call("pthread_mutex_lock", f"@{lock}")


def _unlock(code: Code, lock: str = _WAITERS_LOCK) -> None:
    code.call("pthread_mutex_unlock", f"@{lock}")


def _helper(ir: ImageText, name: str, code: Code, *params: str) -> None:
    row = HELPERS[name]
    code.before_returns(look_from(code) if params[0] == "vmctx" else look_here(code))
    typed = ", ".join(f"{ty} %{param}" for ty, param in zip(row.params, params, strict=True))
    ir.function(row.symbol, f"{row.result} @{row.symbol}({typed})", code)


# The list


def _walk(code: Code, stop: str) -> None:
    """Begin a loop over the list: `%at` is a waiter and `%link` where its address is; beyond the last, go to `stop`.

    It goes on at the label `next`, and leaves the list as it was.
    """
    code.goto("loop")
    code.label("loop")
    code.do(f"%link = phi ptr [ @{_WAITERS}, %entry ], [ %at, %next ]")
    code.do("%at = load ptr, ptr %link")
    code.expect(code.not_null("%at"), stop)


def _append(ir: ImageText) -> None:
    """`void brolga_append_waiter(VMWaiter *)`, with the lock held."""
    code = Code(ir)
    code.put(_WAITER, "next", "%waiter", "null")
    _walk(code, "last")
    code.goto("next")
    code.label("next")
    code.goto("loop")
    code.label("last")
    code.store("ptr", "%waiter", "%link")
    code.do("ret void")
    ir.function("brolga_append_waiter", "void @brolga_append_waiter(ptr %waiter)", code)


def _remove(ir: ImageText) -> None:
    """`int brolga_remove_waiter(VMWaiter *)`: take it off the list; 1 if it was there."""
    code = Code(ir)
    _lock(code)
    _walk(code, "absent")
    code.branch(code.op("icmp eq ptr %at, %waiter"), "found", "next")
    code.label("next")
    code.goto("loop")
    code.label("found")
    code.store("ptr", code.get(_WAITER, "next", "%waiter"), "%link")
    _unlock(code)
    code.do("ret i32 1")
    code.label("absent")
    _unlock(code)
    code.do("ret i32 0")
    ir.function("brolga_remove_waiter", "i32 @brolga_remove_waiter(ptr %waiter)", code)


def _notify(ir: ImageText, row: Machine) -> None:
    """Wake those that came first, under the lock: until it is free again, each of them is where it was."""
    code = Code(ir)
    _lock(code)
    code.goto("loop")
    code.label("loop")
    code.do(f"%link = phi ptr [ @{_WAITERS}, %entry ], [ %at, %other ], [ %link, %woken ]")
    code.do("%number = phi i32 [ 0, %entry ], [ %number, %other ], [ %more, %woken ]")
    code.do("%at = load ptr, ptr %link")
    code.expect(code.not_null("%at"), "done")
    code.expect(code.op("icmp ne i32 %number, %count"), "done")
    code.branch(code.op(f"icmp eq ptr {code.get(_WAITER, 'place', '%at')}, %place"), "woken", "other")
    code.label("other")
    code.goto("loop")
    code.label("woken")
    code.do("%more = add i32 %number, 1")
    code.store("ptr", code.get(_WAITER, "next", "%at"), "%link")
    word = code.address("%at", _WAITER["woken"])
    code.do(f"store atomic i32 1, ptr {word} seq_cst, align 4")
    _futex(code, row, word, f"i32 {_WAKE}", "i32 1")
    code.goto("loop")
    code.label("done")
    _unlock(code)
    code.do("ret i32 %number")
    _helper(ir, "notify", code, "place", "count")


def _futex(code: Code, row: Machine, word: str, *args: str) -> None:
    # What it returns tells nothing that the word and the clock do not.
    code.call("syscall", str(row.futex), variadic=[f"ptr {word}", *args])


# Waiting


def _wait_for(ir: ImageText, bits: int) -> None:
    """Look at the value and join the list in one step, then wait."""
    code = Code(ir)
    waiter = code.slot(f"[{_WAITER.size} x i8]")
    code.put(_WAITER, "place", waiter, "%place")
    code.put(_WAITER, "thread", waiter, code.call("pthread_self"))
    code.put(_WAITER, "woken", waiter, "0")
    _lock(code)
    found = code.op(f"load atomic volatile i{bits}, ptr %place seq_cst, align {bits // 8}")
    other = code.when(code.op(f"icmp ne i{bits} {found}, %expected"), "other", likely=None)
    code.helper("void ptr", "brolga_append_waiter", waiter)
    _unlock(code)
    code.do(f"ret i32 {code.helper('i32 ptr ptr i64', 'brolga_wait', '%vmctx', waiter, '%ns')}")
    code.label(other)
    _unlock(code)
    code.do(f"ret i32 {_OTHER}")
    _helper(ir, f"wait{bits}", code, "vmctx", "place", "expected", "ns")


def _wait(ir: ImageText) -> None:
    """`int brolga_wait(VMContext *, VMWaiter *, long ns)`: until it is woken, or so long; below 0 is for ever."""
    code = Code(ir)
    ir.declare("llvm.sadd.sat.i64", "declare i64 @llvm.sadd.sat.i64(i64, i64)")
    ir.declare("llvm.smin.i64", "declare i64 @llvm.smin.i64(i64, i64)")
    activation = code.get(STORE, "activation", code.load("ptr", "%vmctx"))
    held = code.helper("ptr ptr", "brolga_let_go", activation)
    until = code.op(f"call i64 @llvm.sadd.sat.i64(i64 {code.helper('i64', 'brolga_now')}, i64 %ns)")
    until = code.op(f"select i1 {code.op('icmp slt i64 %ns, 0')}, i64 {_NEVER}, i64 {until}")
    thread = code.get(STORE, "thread", code.load("ptr", "%vmctx"))
    main = code.op(f"icmp eq i64 {code.call('pthread_self')}, {code.load('i64', f'@{MAIN}')}")
    most = code.op(f"select i1 {main}, i64 {_SLICE}, i64 {_NEVER}")
    word = code.address("%waiter", _WAITER["woken"])
    code.goto("loop")
    code.label("loop")
    seen = code.op(f"load atomic i32, ptr {word} acquire, align 4")
    code.branch(code.op(f"icmp ne i32 {seen}, 0"), "woken", "asleep")
    code.label("asleep")
    left = code.op(f"sub i64 {until}, {code.helper('i64', 'brolga_now')}")
    late = code.when(code.op(f"icmp sle i64 {left}, 0"), "late", likely=None)
    code.helper("void ptr i64", "brolga_nap", word, code.op(f"call i64 @llvm.smin.i64(i64 {left}, i64 {most})"))
    code.branch(code.is_zero(code.helper("i32 ptr", "brolga_expired", thread)), "go_on", "over")
    code.label("go_on")
    code.branch(main, "look", "loop")
    code.label("look")
    code.branch(code.is_zero(code.helper("i32 ptr", "brolga_check_signals", activation)), "loop", "raised")
    code.label("raised")
    code.helper("i32 ptr", "brolga_remove_waiter", "%waiter")
    code.helper("void ptr ptr", "brolga_take_back", activation, held)
    trap(code, "%vmctx", TrapSite.HOST)
    code.label("over")
    code.helper("i32 ptr", "brolga_remove_waiter", "%waiter")
    code.helper("void ptr ptr", "brolga_take_back", activation, held)
    trap(code, "%vmctx", TrapSite.INTERRUPT)
    code.label(late)  # unless somebody has come just now, and counted it
    gone = code.is_zero(code.helper("i32 ptr", "brolga_remove_waiter", "%waiter"))
    result = code.op(f"select i1 {gone}, i32 {_WOKEN}, i32 {_LATE}")
    code.goto("done")
    code.label("woken")  # by somebody who may not have let go of the waiter yet
    _lock(code)
    _unlock(code)
    code.goto("done")
    code.label("done")
    code.do(f"%result = phi i32 [ {result}, %{late} ], [ {_WOKEN}, %woken ]")
    code.helper("void ptr ptr", "brolga_take_back", activation, held)
    code.do("ret i32 %result")
    ir.function("brolga_wait", "i32 @brolga_wait(ptr %vmctx, ptr %waiter, i64 %ns)", code)


def _nap(ir: ImageText, row: Machine) -> None:
    """`void brolga_nap(int *word, long ns)`: sleep as long as the word is 0, at most so long, or until a signal."""
    code = Code(ir)
    time = code.slot("[16 x i8]")  # struct timespec
    code.store("i64", code.op(f"sdiv i64 %ns, {_SECOND}"), time)
    code.store("i64", code.op(f"srem i64 %ns, {_SECOND}"), time, 8)
    _futex(code, row, "%word", f"i32 {_WAIT}", "i32 0", f"ptr {time}")
    code.do("ret void")
    ir.function("brolga_nap", "void @brolga_nap(ptr %word, i64 %ns)", code)


def _now(ir: ImageText) -> None:
    """`long brolga_now(void)`: nanoseconds on a clock that nobody sets."""
    code = Code(ir)
    time = code.slot("[16 x i8]")
    code.call("clock_gettime", str(_MONOTONIC), time)
    seconds = code.op(f"mul i64 {code.load('i64', time)}, {_SECOND}")
    code.do(f"ret i64 {code.op(f'add i64 {seconds}, ' + code.load('i64', time, 8))}")
    ir.function("brolga_now", "i64 @brolga_now()", code)


# The GIL


def _let_go(ir: ImageText) -> None:
    """`PyThreadState *brolga_let_go(VMActivation *)`: hold no GIL from here on; what `brolga_take_back` wants to know.

    Null: it was given away already; 1: the activation knows who takes it back; else that of native code that held it.
    """
    code = Code(ir)
    state = code.get(ACTIVATION, "thread_state", "%activation")
    held = code.when(code.is_null(state), "held", likely=None)
    native = code.when(code.op(f"icmp eq ptr {state}, {NATIVE}"), "native", likely=None)
    code.goto("free")
    code.label("free")
    code.do("ret ptr null")
    code.label(held)
    code.helper("void ptr", "brolga_release_gil", "%activation")
    code.do("ret ptr inttoptr (i64 1 to ptr)")
    code.label(native)
    code.branch(code.is_zero(code.call("PyGILState_Check")), "free", "theirs")
    code.label("theirs")
    code.do(f"ret ptr {code.call('PyEval_SaveThread')}")
    ir.function("brolga_let_go", "ptr @brolga_let_go(ptr %activation)", code)


def _take_back(ir: ImageText) -> None:
    """`void brolga_take_back(VMActivation *, PyThreadState *)`."""
    code = Code(ir)
    code.expect(code.not_null("%held"), "done")
    theirs = code.when(code.op("icmp ne ptr %held, inttoptr (i64 1 to ptr)"), "theirs", likely=None)
    code.helper("void ptr", "brolga_retake_gil", "%activation")
    code.goto("done")
    code.label(theirs)
    code.call("PyEval_RestoreThread", "%held")
    code.goto("done")
    code.label("done")
    code.do("ret void")
    ir.function("brolga_take_back", "void @brolga_take_back(ptr %activation, ptr %held)", code)


def _check_signals(ir: ImageText) -> None:
    """`int brolga_check_signals(VMActivation *)`: run the handlers of signals; 0, or -1 when one has raised."""
    code = Code(ir)
    taken = code.helper("i32 ptr", "brolga_take_gil", "%activation")
    fine = code.is_zero(code.call("PyErr_CheckSignals"))
    code.expect(fine, "raised")
    code.helper("void ptr i32", "brolga_give_gil", "%activation", taken)
    code.do("ret i32 0")
    code.label("raised")
    code.helper("void ptr i32", "brolga_fail_gil", "%activation", taken)
    code.do("ret i32 -1")
    ir.function("brolga_check_signals", "i32 @brolga_check_signals(ptr %activation)", code)


# Memories, processes


def _shared_grow(ir: ImageText) -> None:
    """Grow a memory that several threads may want to grow at once, one after the other."""
    code = Code(ir)
    _lock(code, _GROWING_LOCK)
    old = code.helper("i64 ptr i64", "brolga_memory_grow", "%memory", "%pages")
    _unlock(code, _GROWING_LOCK)
    code.do(f"ret i64 {old}")
    _helper(ir, "shared_grow", code, "memory", "pages")


def _main_thread(ir: ImageText) -> None:
    code = Code(ir)
    code.store("i64", "%ident", f"@{MAIN}")
    code.do("ret void")
    ir.function("brolga_main_thread", "void @brolga_main_thread(i64 %ident)", code)


def _forked(ir: ImageText) -> None:
    """Locks are free, whoever held them, and of those who waited nobody has come along but this thread."""
    code = Code(ir)
    for lock in (_WAITERS_LOCK, _GROWING_LOCK):
        code.call("pthread_mutex_init", f"@{lock}", "null")
    mine = code.call("pthread_self")
    code.store("i64", mine, f"@{MAIN}")
    code.goto("loop")
    code.label("loop")
    code.do(f"%link = phi ptr [ @{_WAITERS}, %entry ], [ %at, %own ], [ %link, %other ]")
    code.do("%at = load ptr, ptr %link")
    code.expect(code.not_null("%at"), "done")
    code.branch(code.op(f"icmp eq i64 {code.get(_WAITER, 'thread', '%at')}, {mine}"), "own", "other")
    code.label("own")
    code.goto("loop")
    code.label("other")
    code.store("ptr", code.get(_WAITER, "next", "%at"), "%link")
    code.goto("loop")
    code.label("done")
    code.do("ret void")
    ir.function("brolga_forked_waiting", "void @brolga_forked_waiting()", code)
