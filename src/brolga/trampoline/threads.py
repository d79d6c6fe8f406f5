"""The records of threads, VMThread: made when a thread first enters, taken over by another when it has ended.

A thread finds its own through a key of pthreads, which the fault handler may ask as well; every record is in one list.
None is ever freed, because stores refer to them, and whoever finds a store in use looks whose thread that is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.layout import THREAD
from brolga.trampoline.emit import Code

if TYPE_CHECKING:
    from brolga.trampoline.emit import ImageText
    from brolga.trampoline.machines import Machine

__all__ = ["MAIN", "MAIN_RECORD", "STACK_RESERVE", "current_thread", "define_threads", "own_ident", "unwatched"]

# Compiled code stops this far above the end of the stack: room for host functions, C code and signal frames, and for
# LLVM, whose deepest recursion on a large function takes less than 64 KiB. A leaf function needs no check of its own as
# long as its frame is smaller than what this leaves.
STACK_RESERVE: Final = 256 * 1024

_THREAD_KEY: Final = "thread_key"
_THREADS: Final = "threads"


MAIN: Final = "main_thread"
"""The variable that holds the ident of the main thread, where CPython runs handlers of signals."""
MAIN_RECORD: Final = "main_record"
"""That of its record, null before it has entered."""


def define_threads(ir: ImageText, row: Machine) -> None:
    """Define everything of this file in the runtime image."""
    ir.variable(_THREAD_KEY, "i32", "-1")
    ir.variable(_THREADS, "ptr", "null")
    ir.variable(MAIN, "i64", "0")
    ir.variable(MAIN_RECORD, "ptr", "null")
    _init(ir)
    _thread(ir)
    _begin(ir, row)
    _record(ir)
    _ended(ir, row)
    _forked(ir, row)


def unwatched(code: Code, thread: str) -> None:
    """Have code that may run for long set the timer of this thread again (kicks.py), if it is the main one."""
    main = code.op(f"icmp eq ptr {thread}, {code.load('ptr', f'@{MAIN_RECORD}')}")
    kept = code.get(THREAD, "watched", thread)
    code.put(THREAD, "watched", thread, code.op(f"select i1 {main}, i64 0, i64 {kept}"))


def current_thread(code: Code) -> str:
    """Return this thread's VMThread, null when it never entered: safe in a signal handler, for it makes nothing."""
    return code.call("pthread_getspecific", code.load("i32", f"@{_THREAD_KEY}"))


def own_ident(code: Code, row: Machine) -> str:
    """Return what `pthread_self()` does, by an instruction where the machine has one.

    With a C library that keeps something else in that place it is no thread's ident, and then every entry asks.
    """
    return code.op(row.ident) if row.ident else code.call("pthread_self")


def _init(ir: ImageText) -> None:
    """`int brolga_init_threads(void)`: make the key under which each thread finds its record; 0 when that went well."""
    code = Code(ir)
    code.do(f"ret i32 {code.call('pthread_key_create', f'@{_THREAD_KEY}', '@brolga_thread_ended')}")
    ir.function("brolga_init_threads", "i32 @brolga_init_threads()", code)


def _thread(ir: ImageText) -> None:
    """`VMThread *brolga_thread(void)`: this thread's record, got when it first enters; null: no memory."""
    code = Code(ir)
    thread = current_thread(code)
    first = code.when(code.is_null(thread), "first")
    code.do(f"ret ptr {thread}")
    code.label(first)
    record = code.helper("ptr i64", "brolga_record", code.call("pthread_self"))
    code.expect(code.not_null(record), "none")
    code.helper("void ptr", "brolga_begin_thread", record)
    low, high = _stack(code)
    code.put(THREAD, "stack_low", record, code.op(f"add i64 {low}, {STACK_RESERVE}"))
    code.put(THREAD, "stack_high", record, high)
    code.expect(code.is_zero(code.call("pthread_setspecific", code.load("i32", f"@{_THREAD_KEY}"), record)), "lost")
    code.do(f"ret ptr {record}")
    code.label("lost")  # a record that cannot be found again would split the thread's chain of activations
    code.put(THREAD, "ident", record, "0")
    code.goto("none")
    code.label("none")
    code.do("ret ptr null")
    ir.function("brolga_thread", "ptr @brolga_thread()", code)


def _begin(ir: ImageText, row: Machine) -> None:
    """`void brolga_begin_thread(VMThread *)`: what a record holds when its thread enters for the first time."""
    code = Code(ir)
    for field in ("activation", "entering"):
        code.put(THREAD, field, "%thread", "null")
    for field in ("timer", "signals", "pause"):
        code.put(THREAD, field, "%thread", "0")
    code.put(THREAD, "tid", "%thread", code.call("syscall", str(row.calls["gettid"])))
    main = code.op(f"icmp eq i64 {code.call('pthread_self')}, {code.load('i64', f'@{MAIN}')}")
    code.put(THREAD, "watched", "%thread", code.op(f"select i1 {main}, i64 0, i64 1"))
    code.branch(main, "main", "other")
    code.label("main")
    code.do(f"store atomic ptr %thread, ptr @{MAIN_RECORD} release, align 8")
    code.goto("other")
    code.label("other")
    code.do("ret void")
    ir.function("brolga_begin_thread", "void @brolga_begin_thread(ptr %thread)", code)


def _stack(code: Code) -> tuple[str, str]:
    """Return the lowest address of this thread's stack and the one behind it; 0 when nobody knows.

    Then max_stack alone counts, and a collector looks no further than the store's outermost entry.
    """
    attributes = code.slot("[16 x i64]")  # pthread_attr_t: 56 bytes on x86-64, 64 on aarch64
    low, size = code.slot("i64"), code.slot("i64")
    code.store("i64", "0", low)
    code.store("i64", "0", size)
    failed, known = code.fresh("failed"), code.fresh("known")
    status = code.call("pthread_getattr_np", code.call("pthread_self"), attributes)
    code.branch(code.is_zero(status), known, failed)
    code.label(known)
    code.call("pthread_attr_getstack", attributes, low, size)
    code.call("pthread_attr_destroy", attributes)
    code.goto(failed)
    code.label(failed)
    return code.load("i64", low), code.op(f"add i64 {code.load('i64', low)}, {code.load('i64', size)}")


def _record(ir: ImageText) -> None:
    """`VMThread *brolga_record(long ident)`: that of a thread which has ended, or a new one; null: no memory."""
    code = Code(ir)
    code.do(f"%head = load atomic ptr, ptr @{_THREADS} acquire, align 8")
    code.goto("loop")
    code.label("loop")
    code.do("%at = phi ptr [ %head, %entry ], [ %next, %more ]")
    code.branch(code.is_null("%at"), "make", "look")
    code.label("look")
    field = code.address("%at", THREAD["ident"])
    swapped = code.op(f"cmpxchg ptr {field}, i64 0, i64 %ident acq_rel monotonic, align 8")
    code.branch(code.op(f"extractvalue {{ i64, i1 }} {swapped}, 1"), "taken", "more")
    code.label("more")
    code.do(f"%next = load ptr, ptr {code.address('%at', THREAD['next'])}")
    code.goto("loop")
    code.label("taken")
    code.do("ret ptr %at")
    code.label("make")
    new = code.call("calloc", "1", str(THREAD.size))
    failed = code.when(code.is_null(new), "failed")
    code.put(THREAD, "ident", new, "%ident")
    code.goto("push")
    code.label("push")
    first = code.op(f"load atomic ptr, ptr @{_THREADS} acquire, align 8")
    code.put(THREAD, "next", new, first)
    pushed = code.op(f"cmpxchg ptr @{_THREADS}, ptr {first}, ptr {new} acq_rel monotonic, align 8")
    code.branch(code.op(f"extractvalue {{ ptr, i1 }} {pushed}, 1"), failed, "push")
    code.label(failed)
    code.do(f"ret ptr {new}")
    ir.function("brolga_record", "ptr @brolga_record(i64 %ident)", code)


def _ended(ir: ImageText, row: Machine) -> None:
    """`void brolga_thread_ended(VMThread *)`: what the key of pthreads does with a record at the end of its thread."""
    code = Code(ir)
    timer = code.get(THREAD, "timer", "%thread")
    made = code.when(code.op(f"icmp ne i64 {timer}, 0"), "made", likely=None)
    code.goto("end")
    code.label(made)
    code.call("syscall", str(row.calls["timer_delete"]), variadic=[f"i64 {code.op(f'sub i64 {timer}, 1')}"])
    code.put(THREAD, "timer", "%thread", "0")
    code.goto("end")
    code.label("end")
    code.op(f"cmpxchg ptr @{MAIN_RECORD}, ptr %thread, ptr null acq_rel monotonic, align 8")
    # A later thread may get the same ident, but not enter by it: the record has to be its own by then.
    code.do(f"store atomic i64 0, ptr {code.address('%thread', THREAD['ident'])} release, align 8")
    code.do("ret void")
    ir.function("brolga_thread_ended", "void @brolga_thread_ended(ptr %thread)", code)


def _forked(ir: ImageText, row: Machine) -> None:
    """`void brolga_forked(void)`: in a child process, all threads but this one have ended."""
    code = Code(ir)
    code.helper("void", "brolga_forked_waiting")
    mine = current_thread(code)
    code.store("ptr", mine, f"@{MAIN_RECORD}")
    code.do(f"%head = load ptr, ptr @{_THREADS}")
    code.goto("loop")
    code.label("loop")
    code.do("%at = phi ptr [ %head, %entry ], [ %next, %more ]")
    code.branch(code.is_null("%at"), "done", "look")
    code.label("look")
    code.do(f"%next = load ptr, ptr {code.address('%at', THREAD['next'])}")
    code.put(THREAD, "timer", "%at", "0")  # those of the parent stay there
    code.branch(code.op(f"icmp eq ptr %at, {mine}"), "own", "other")
    code.label("own")
    code.put(THREAD, "tid", "%at", code.call("syscall", str(row.calls["gettid"])))
    code.put(THREAD, "watched", "%at", "0")
    code.goto("more")
    code.label("other")
    code.put(THREAD, "ident", "%at", "0")
    code.put(THREAD, "entering", "%at", "null")
    code.goto("more")
    code.label("more")
    code.goto("loop")
    code.label("done")
    code.do("ret void")
    ir.function("brolga_forked", "void @brolga_forked()", code)
