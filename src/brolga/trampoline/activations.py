"""Entering WebAssembly, leaving it, and ending it by a trap: the native side of VMActivation.

An activation lives in the stack frame of the trampoline that enters. Whoever traps finds it through the store (explicit
traps) or through the thread (the fault handler, the resolver of lazy code), notes why and where, and jumps back to it.
No Python frame lies between a trap and its activation, because every call into Python returns to its own trampoline first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.helpers import HELPERS, SLOW_PATHS
from brolga.abi.layout import ACTIVATION, MAX_FRAMES, STORE, THREAD
from brolga.trampoline.emit import Code
from brolga.traps import TrapSite

if TYPE_CHECKING:
    from brolga.trampoline.emit import Unit

__all__ = ["STACK_RESERVE", "Entered", "define_activations", "slow_path"]

# Compiled code stops this far above the end of the stack: room for host functions, C code and signal frames. A leaf
# function needs no check of its own as long as its frame is smaller than what this leaves.
STACK_RESERVE: Final = 256 * 1024

_OK: Final = 0
_CLOSED: Final = 1
_BUSY: Final = 2
_EXHAUSTED: Final = 3
_MESSAGES: Final = (
    (_CLOSED, "PyExc_ValueError", "already closed"),
    (_BUSY, "PyExc_RuntimeError", "the store is in use by another thread"),
)


def define_activations(unit: Unit) -> None:
    """Define everything of this file in the runtime image."""
    for define in (_thread, _enter, _leave, _walk, _trap_at, _trap, _refuse, _raise):
        define(unit)


def slow_path(code: Code, store: str, name: str, args: list[str]) -> str:
    """Call the Python callable of a slow path with objects; the result is a new reference, or null with an error set."""
    vector = code.slot(f"[{len(args) + 1} x ptr]")
    for number, arg in enumerate(args):
        code.store("ptr", arg, vector, 8 * number)
    callables = code.get(STORE, "py_store", store)
    callable_ = code.call("PyTuple_GetItem", callables, str(SLOW_PATHS.index(name)))
    return code.call("PyObject_Vectorcall", callable_, vector, str(len(args)), "null")


def _thread(unit: Unit) -> None:
    """`VMThread *brolga_thread(void)`: this thread's record, made when it enters for the first time."""
    key = unit.variable("thread_key", "i32", "-1")
    code = Code(unit)
    thread = code.call("pthread_getspecific", code.load("i32", key))
    first = code.when(code.is_null(thread), "first")
    code.do(f"ret ptr {thread}")
    code.label(first)
    new = code.call("calloc", "1", str(THREAD.size))
    none = code.when(code.is_null(new), "none")
    attributes = code.slot("[16 x i64]")  # pthread_attr_t: 56 bytes on x86-64, 64 on aarch64
    low, size = code.slot("i64"), code.slot("i64")
    code.call("pthread_getattr_np", code.call("pthread_self"), attributes)
    code.call("pthread_attr_getstack", attributes, low, size)
    code.call("pthread_attr_destroy", attributes)
    code.put(THREAD, "stack_low", new, code.op(f"add i64 {code.load('i64', low)}, {STACK_RESERVE}"))
    code.call("pthread_setspecific", code.load("i32", key), new)
    code.do(f"ret ptr {new}")
    code.label(none)
    code.do("ret ptr null")
    unit.function("brolga_thread", "ptr @brolga_thread()", code)
    init = Code(unit)
    unit.declare("free", "declare void @free(ptr)")
    init.do(f"%made = call i32 @pthread_key_create(ptr {key}, ptr @free)")
    unit.declare("pthread_key_create", "declare i32 @pthread_key_create(ptr, ptr)")
    init.do("ret i32 %made")
    unit.function("brolga_init_threads", "i32 @brolga_init_threads()", init)


def _enter(unit: Unit) -> None:
    """`int brolga_enter(VMActivation *, VMStore *, void *entry_fp)`: 0, or why it may not run."""
    code = Code(unit)
    thread = code.helper("ptr", "brolga_thread")
    memory = code.when(code.is_null(thread), "exhausted")
    closed = code.when(code.op(f"icmp ne i64 {code.get(STORE, 'closed', '%store')}, 0"), "closed")
    owner = code.get(STORE, "thread", "%store")
    mine = code.op(f"icmp eq ptr {owner}, {thread}")
    free = code.is_null(owner)
    busy = code.when(code.op(f"xor i1 {code.op(f'or i1 {mine}, {free}')}, true"), "busy")
    here = code.op("ptrtoint ptr %entry_fp to i64")
    # The outermost entry decides how far the stack may go; what runs inside it shares that limit.
    wanted = code.op(f"sub i64 {here}, {code.get(STORE, 'max_stack', '%store')}")
    low = code.get(THREAD, "stack_low", thread)
    higher = code.op(f"call i64 @llvm.umax.i64(i64 {wanted}, i64 {low})")
    limit = code.op(f"select i1 {free}, i64 {higher}, i64 {code.get(STORE, 'stack_limit', '%store')}")
    code.put(STORE, "stack_limit", "%store", limit)
    deep = code.when(code.op(f"icmp ult i64 {here}, {limit}"), "exhausted")
    _link(code, thread)
    code.do(f"ret i32 {_OK}")
    for label, status in ((closed, _CLOSED), (busy, _BUSY), (deep, _EXHAUSTED), (memory, _EXHAUSTED)):
        code.label(label)
        code.do(f"ret i32 {status}")
    unit.declare("llvm.umax.i64", "declare i64 @llvm.umax.i64(i64, i64)")
    unit.function("brolga_enter", "i32 @brolga_enter(ptr %activation, ptr %store, ptr %entry_fp)", code)


def _link(code: Code, thread: str) -> None:
    """Make `%activation` the innermost one of its store and its thread."""
    code.put(ACTIVATION, "store", "%activation", "%store")
    code.put(ACTIVATION, "previous", "%activation", code.get(STORE, "activation", "%store"))
    code.put(ACTIVATION, "outer", "%activation", code.get(THREAD, "activation", thread))
    code.put(ACTIVATION, "entry_fp", "%activation", "%entry_fp")
    code.put(ACTIVATION, "thread_state", "%activation", "null")
    code.put(STORE, "activation", "%store", "%activation")
    code.put(STORE, "thread", "%store", thread)
    code.put(THREAD, "activation", thread, "%activation")


def _leave(unit: Unit) -> None:
    """`void brolga_leave(VMActivation *)`: undo what entering did."""
    code = Code(unit)
    store = code.get(ACTIVATION, "store", "%activation")
    previous = code.get(ACTIVATION, "previous", "%activation")
    thread = code.get(STORE, "thread", store)
    code.put(THREAD, "activation", thread, code.get(ACTIVATION, "outer", "%activation"))
    code.put(STORE, "activation", store, previous)
    owner = code.op(f"select i1 {code.is_null(previous)}, ptr null, ptr {thread}")
    code.put(STORE, "thread", store, owner)
    code.do("ret void")
    unit.function("brolga_leave", "void @brolga_leave(ptr %activation)", code)


def _walk(unit: Unit) -> None:
    """`void brolga_walk(VMActivation *, void *pc, void **fp)`: note the pcs from the frame `fp` up to the entry.

    Every function of ours keeps a frame pointer: `fp[0]` is the caller's, `fp[1]` the return address.
    """
    code = Code(unit)
    entry = code.get(ACTIVATION, "entry_fp", "%activation")
    frames = code.address("%activation", ACTIVATION["frames"])
    code.store("ptr", "%pc", frames)
    # A fault may come before the function has made its frame: then %fp is its caller's, which may be the entry.
    code.branch(code.op(f"icmp eq ptr %fp, {entry}"), "done", "start")
    code.label("start")
    code.goto("loop")
    code.label("loop")
    code.do("%at = phi ptr [ %fp, %start ], [ %next, %more ]")
    code.do("%count = phi i64 [ 1, %start ], [ %further, %more ]")
    code.do("%next = load ptr, ptr %at")
    last = code.op(f"icmp eq ptr %next, {entry}")
    lost = code.is_null("%next")
    full = code.op(f"icmp uge i64 %count, {MAX_FRAMES}")
    code.branch(code.op(f"or i1 {code.op(f'or i1 {last}, {lost}')}, {full}"), "done", "more")
    code.label("more")
    code.do(f"%slot = getelementptr i64, ptr {frames}, i64 %count")
    code.store("i64", code.load("i64", "%at", 8), "%slot")
    code.do("%further = add i64 %count, 1")
    code.goto("loop")
    code.label("done")
    code.do("%noted = phi i64 [ 1, %entry ], [ %count, %loop ]")
    code.put(ACTIVATION, "frame_count", "%activation", "%noted")
    code.do("ret void")
    unit.function("brolga_walk", "void @brolga_walk(ptr %activation, ptr %pc, ptr %fp)", code)


def _trap_at(unit: Unit) -> None:
    """`noreturn brolga_trap_at(VMActivation *, long site, long argument, void *pc, void **fp)`: end the activation."""
    code = Code(unit)
    code.put(ACTIVATION, "site", "%activation", "%site")
    code.put(ACTIVATION, "argument", "%activation", "%argument")
    code.helper("void ptr ptr ptr", "brolga_walk", "%activation", "%pc", "%fp")
    code.call("longjmp", code.address("%activation", ACTIVATION["jump_buffer"]), "1")
    code.do("unreachable")
    signature = "void @brolga_trap_at(ptr %activation, i64 %site, i64 %argument, ptr %pc, ptr %fp)"
    unit.function("brolga_trap_at", signature, code)


def _trap(unit: Unit) -> None:
    """`noreturn brolga_trap(VMContext *, int site, long argument)`: what compiled code calls."""
    code = Code(unit)
    activation = code.get(STORE, "activation", code.load("ptr", "%vmctx"))
    site = code.op("sext i32 %site to i64")
    pc = code.op("call ptr @llvm.returnaddress(i32 0)")
    caller_fp = code.load("ptr", code.op("call ptr @llvm.frameaddress.p0(i32 0)"))
    signature = "void ptr i64 i64 ptr ptr"
    code.helper(signature, "brolga_trap_at", activation, site, "%argument", pc, caller_fp)
    code.do("unreachable")
    unit.declare("llvm.returnaddress", "declare ptr @llvm.returnaddress(i32)")
    unit.declare("llvm.frameaddress", "declare ptr @llvm.frameaddress.p0(i32)")
    symbol = HELPERS["trap"].symbol
    unit.function(symbol, f"void @{symbol}(ptr %vmctx, i32 %site, i64 %argument)", code)


def _refuse(unit: Unit) -> None:
    """`PyObject *brolga_refuse(VMStore *, int status)`: raise what a status of brolga_enter means; returns null."""
    code = Code(unit)
    for status, exception, message in _MESSAGES:
        label = code.when(code.op(f"icmp ne i32 %status, {status}"), "other", likely=None)
        code.call("PyErr_SetString", code.load("ptr", code.data(exception)), unit.string(message))
        code.do("ret ptr null")
        code.label(label)
    site = code.call("PyLong_FromLong", str(int(TrapSite.STACK_OVERFLOW)))
    zero = code.call("PyLong_FromLong", "0")
    slow_path(code, "%store", "raise_trap", [site, zero, code.call("PyTuple_New", "0")])
    code.do("ret ptr null")
    unit.function("brolga_refuse", "ptr @brolga_refuse(ptr %store, i32 %status)", code)


def _raise(unit: Unit) -> None:
    """`PyObject *brolga_raise(VMActivation *)`: turn the trap that ended an activation into an exception; null.

    An exception of a host function is pending in CPython's slot already: it only gets the WebAssembly frames noted on it.
    """
    code = Code(unit)
    store = code.get(ACTIVATION, "store", "%activation")
    site = code.get(ACTIVATION, "site", "%activation")
    host = code.when(code.op(f"icmp eq i64 {site}, {int(TrapSite.HOST)}"), "host", likely=None)
    pcs = code.helper("ptr ptr", "brolga_pcs", "%activation")
    number = code.call("PyLong_FromLongLong", site)
    argument = code.call("PyLong_FromLongLong", code.get(ACTIVATION, "argument", "%activation"))
    slow_path(code, store, "raise_trap", [number, argument, pcs])
    for held in (pcs, number, argument):
        code.call("Py_DecRef", held)
    code.do("ret ptr null")
    code.label(host)
    slots = [code.slot("ptr") for _ in range(3)]
    code.call("PyErr_Fetch", *slots)
    code.call("PyErr_NormalizeException", *slots)
    frames = code.helper("ptr ptr", "brolga_pcs", "%activation")
    done = slow_path(code, store, "note_frames", [code.load("ptr", slots[1]), frames])
    code.call("Py_DecRef", frames)
    code.helper("void ptr", "brolga_forget", done)
    code.call("PyErr_Restore", *(code.load("ptr", slot) for slot in slots))
    code.do("ret ptr null")
    unit.function("brolga_raise", "ptr @brolga_raise(ptr %activation)", code)
    _pcs(unit)
    _forget(unit)


def _forget(unit: Unit) -> None:
    """`void brolga_forget(PyObject *)`: drop a result, or the error that stands in its place."""
    code = Code(unit)
    failed = code.when(code.is_null("%object"), "failed")
    code.call("Py_DecRef", "%object")
    code.do("ret void")
    code.label(failed)
    code.call("PyErr_Clear")
    code.do("ret void")
    unit.function("brolga_forget", "void @brolga_forget(ptr %object)", code)


def _pcs(unit: Unit) -> None:
    """`PyObject *brolga_pcs(VMActivation *)`: the noted pcs as a tuple of ints."""
    code = Code(unit)
    count = code.get(ACTIVATION, "frame_count", "%activation")
    frames = code.address("%activation", ACTIVATION["frames"])
    result = code.call("PyTuple_New", count)
    code.goto("loop")
    code.label("loop")
    code.do("%i = phi i64 [ 0, %entry ], [ %next, %more ]")
    code.branch(code.op(f"icmp ult i64 %i, {count}"), "more", "done")
    code.label("more")
    pc = code.load("i64", code.op(f"getelementptr i64, ptr {frames}, i64 %i"))
    code.call("PyTuple_SetItem", result, "%i", code.call("PyLong_FromUnsignedLongLong", pc))
    code.do("%next = add i64 %i, 1")
    code.goto("loop")
    code.label("done")
    code.do(f"ret ptr {result}")
    unit.function("brolga_pcs", "ptr @brolga_pcs(ptr %activation)", code)
