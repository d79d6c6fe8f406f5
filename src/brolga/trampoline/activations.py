"""Entering WebAssembly, leaving it, and ending it by a trap: the native side of VMActivation.

An activation lives in the stack frame of the trampoline that enters. Whoever traps finds it through the store (explicit
traps) or through the thread (the fault handler, the resolver of lazy code), notes why and where, and jumps back to it.
No Python frame lies between a trap and its activation: every call into Python returns to its own trampoline first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.helpers import HELPERS, SLOW_PATHS
from brolga.abi.layout import ACTIVATION, MAX_FRAMES, STORE
from brolga.trampoline.emit import Code
from brolga.trampoline.entry import link, stack_limit, unlink
from brolga.trampoline.ownership import BUSY, CLOSED, EXHAUSTED, EXPIRED, OK, PENDING, SUSPENDED, limits, release
from brolga.traps import TrapSite

if TYPE_CHECKING:
    from brolga.trampoline.emit import ImageText

__all__ = ["define_activations", "slow_path", "trap"]

_MESSAGES: Final = (
    (CLOSED, "PyExc_ValueError", "already closed"),
    (BUSY, "PyExc_RuntimeError", "the store is in use by another thread"),
    (SUSPENDED, "PyExc_RuntimeError", "the store's code is interrupted, and cannot be called before it goes on"),
)


def define_activations(ir: ImageText) -> None:
    """Define everything of this file in the runtime image."""
    for define in (_enter, _leave, _walk, _trap_at, _trap, _slow, _refuse, _raise, _pcs):
        define(ir)


def slow_path(code: Code, store: str, name: str, args: list[str]) -> str:
    """Call the Python callable of a slow path with objects; the result is a new reference, or null with an error set.

    An argument that is null, because making it failed, is passed on as that failure.
    """
    vector = code.slot(f"[{len(args)} x ptr]")
    for number, arg in enumerate(args):
        code.store("ptr", arg, vector, 8 * number)
    return code.helper("ptr ptr i64 ptr i64", "brolga_slow", store, str(SLOW_PATHS.index(name)), vector, str(len(args)))


def trap(code: Code, vmctx: str, site: TrapSite) -> None:
    """End the activation, and the block: nothing of this function runs any more."""
    row = HELPERS["trap"]
    code.helper(" ".join((row.result, *row.params)), row.symbol, vmctx, str(int(site)), "0")
    code.do("unreachable")


def _enter(ir: ImageText) -> None:
    """`int brolga_enter(VMActivation *, VMStore *, void *entry_fp)`: 0, or why it may not run."""
    code = Code(ir)
    thread = code.helper("ptr", "brolga_thread")
    code.expect(code.not_null(thread), "exhausted")
    owner = code.op(f"load atomic ptr, ptr {code.address('%store', STORE['thread'])} monotonic, align 8")
    # A thread that owns the store without running its code keeps out everybody, itself included.
    own = code.op(f"icmp eq ptr {owner}, {thread}")
    runs = code.not_null(code.get(STORE, "activation", "%store"))
    nested = code.when(code.op(f"select i1 {own}, i1 {runs}, i1 false"), "nested", likely=None)
    status = code.helper("i32 ptr ptr", "brolga_take", "%store", thread)
    code.expect(code.is_zero(status), "refused")
    here = code.op("ptrtoint ptr %entry_fp to i64")
    limit = stack_limit(code, "%store", thread, here)
    code.put(STORE, "stack_limit", "%store", limit)
    low = code.when(code.op(f"icmp ult i64 {here}, {limit}"), "low")
    code.goto("good")
    code.label(nested)  # what runs inside shares the limit of the outermost entry, and what may keep it out is the same
    closed = code.when(code.op(f"icmp ne i64 {code.get(STORE, 'closed', '%store')}, 0"), "closed")
    suspended = code.when(code.op(f"icmp ne i64 {code.get(STORE, 'suspended', '%store')}, 0"), "suspended")
    pending = code.when(code.not_null(code.get(STORE, "pending", "%store")), "pending")
    inside = code.op(
        f"icmp uge i64 {code.op('ptrtoint ptr %entry_fp to i64')}, {code.get(STORE, 'stack_limit', '%store')}"
    )
    code.expect(inside, "exhausted")
    code.goto("good")
    code.label("good")
    _begin(code, thread)
    code.label("refused")
    code.do(f"ret i32 {status}")
    code.label(low)
    release(code, "%store")
    code.goto("exhausted")
    for label, why in ((closed, CLOSED), (pending, PENDING), (suspended, SUSPENDED), ("exhausted", EXHAUSTED)):
        code.label(label)
        code.do(f"ret i32 {why}")
    ir.function("brolga_enter", "i32 @brolga_enter(ptr %activation, ptr %store, ptr %entry_fp)", code)


def _begin(code: Code, thread: str) -> None:
    """Make the activation the innermost one, unless the time of the store is over; have the timer set for its end."""
    limited = code.when(code.op(f"icmp ne i64 {limits(code, '%store')}, 0"), "limited")
    link(code, "%activation", "%store", thread, "%entry_fp")
    code.do(f"ret i32 {OK}")
    code.label(limited)
    code.expect(code.is_zero(code.helper("i32 ptr", "brolga_late", "%store")), "late")
    link(code, "%activation", "%store", thread, "%entry_fp")
    code.helper("void ptr", "brolga_wind", thread)
    code.do(f"ret i32 {OK}")
    code.label("late")
    within = code.when(code.not_null(code.get(STORE, "activation", "%store")), "within", likely=None)
    release(code, "%store")
    code.goto(within)
    code.label(within)
    code.do(f"ret i32 {EXPIRED}")


def _leave(ir: ImageText) -> None:
    """`void brolga_leave(VMActivation *)`: undo what entering did."""
    code = Code(ir)
    unlink(code, "%activation")
    code.do("ret void")
    ir.function("brolga_leave", "void @brolga_leave(ptr %activation)", code)


def _walk(ir: ImageText) -> None:
    """`void brolga_walk(VMActivation *, void *pc, void **fp)`: note the pcs from the frame `fp` up to the entry.

    Every function of ours keeps a frame pointer: `fp[0]` is the caller's, `fp[1]` the return address.
    """
    code = Code(ir)
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
    # A chain that ends elsewhere would be a bug of ours, and a crash in the report of a trap hides what it reports.
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
    ir.function("brolga_walk", "void @brolga_walk(ptr %activation, ptr %pc, ptr %fp)", code)


def _trap_at(ir: ImageText) -> None:
    """`noreturn brolga_trap_at(VMActivation *, long site, long argument, void *pc, void **fp)`: end the activation."""
    code = Code(ir)
    code.put(ACTIVATION, "site", "%activation", "%site")
    code.put(ACTIVATION, "argument", "%activation", "%argument")
    code.helper("void ptr ptr ptr", "brolga_walk", "%activation", "%pc", "%fp")
    code.helper("void ptr", "brolga_jump", code.address("%activation", ACTIVATION["jump_buffer"]))
    code.do("unreachable")
    signature = "void @brolga_trap_at(ptr %activation, i64 %site, i64 %argument, ptr %pc, ptr %fp)"
    ir.function("brolga_trap_at", signature, code)


def _trap(ir: ImageText) -> None:
    """`noreturn brolga_trap(VMContext *, int site, long argument)`: what compiled code calls."""
    code = Code(ir)
    # The first word of a VMContext, and of a VMHostFunc, is its store.
    activation = code.get(STORE, "activation", code.load("ptr", "%vmctx"))
    host = code.when(code.op(f"icmp eq i32 %site, {int(TrapSite.HOST)}"), "host", likely=None)
    code.goto("end")
    code.label(host)  # what the host function has raised may be an exception that WebAssembly handles
    exception = code.helper("ptr ptr", "brolga_thrown", activation)
    code.expect(code.not_null(exception), "end")
    row = HELPERS["throw_to_caller"]
    code.helper(" ".join((row.result, *row.params)), row.symbol, "%vmctx", exception, "0")
    code.do("unreachable")
    code.label("end")
    site = code.op("sext i32 %site to i64")
    pc = code.op("call ptr @llvm.returnaddress(i32 0)")
    caller_fp = code.load("ptr", code.op("call ptr @llvm.frameaddress.p0(i32 0)"))
    signature = "void ptr i64 i64 ptr ptr"
    code.helper(signature, "brolga_trap_at", activation, site, "%argument", pc, caller_fp)
    code.do("unreachable")
    ir.declare("llvm.returnaddress", "declare ptr @llvm.returnaddress(i32)")
    ir.declare("llvm.frameaddress", "declare ptr @llvm.frameaddress.p0(i32)")
    symbol = HELPERS["trap"].symbol
    ir.function(symbol, f"void @{symbol}(ptr %vmctx, i32 %site, i64 %argument)", code)


def _slow(ir: ImageText) -> None:
    """`PyObject *brolga_slow(VMStore *, long path, PyObject **args, long count)`: call a slow path, unless one of the
    arguments is null, which means that making it failed and the error is set.
    """
    code = Code(ir)
    code.goto("loop")
    code.label("loop")
    code.do("%i = phi i64 [ 0, %entry ], [ %next, %there ]")
    code.branch(code.op("icmp ult i64 %i, %count"), "more", "made")
    code.label("more")
    code.do("%slot = getelementptr ptr, ptr %args, i64 %i")
    code.do("%next = add i64 %i, 1")
    code.branch(code.is_null(code.load("ptr", "%slot")), "missing", "there")
    code.label("there")
    code.goto("loop")
    code.label("made")
    function = code.call("PyTuple_GetItem", code.get(STORE, "py_store", "%store"), "%path")
    code.do(f"ret ptr {code.call('PyObject_VectorcallDict', function, '%args', '%count', 'null')}")
    code.label("missing")
    code.do("ret ptr null")
    ir.function("brolga_slow", "ptr @brolga_slow(ptr %store, i64 %path, ptr %args, i64 %count)", code)


def _refuse(ir: ImageText) -> None:
    """`PyObject *brolga_refuse(VMStore *, int status)`: raise what a status of brolga_enter means; returns null."""
    code = Code(ir)
    for status, exception, message in _MESSAGES:
        label = code.when(code.op(f"icmp ne i32 %status, {status}"), "other", likely=None)
        code.call("PyErr_SetString", code.load("ptr", code.data(exception)), ir.string(message))
        code.do("ret ptr null")
        code.label(label)
    trapped = code.when(code.op(f"icmp ne i32 %status, {PENDING}"), "trapped", likely=None)
    code.helper("void ptr", "brolga_raise_kept", "%store")
    code.do("ret ptr null")
    code.label(trapped)
    over = code.op(f"icmp eq i32 %status, {EXPIRED}")
    site = code.op(f"select i1 {over}, i64 {int(TrapSite.INTERRUPT)}, i64 {int(TrapSite.STACK_OVERFLOW)}")
    _raise_trap(code, "%store", site, "0", code.call("PyTuple_New", "0"))
    code.do("ret ptr null")
    ir.function("brolga_refuse", "ptr @brolga_refuse(ptr %store, i32 %status)", code)


def _raise_trap(code: Code, store: str, site: str, argument: str, pcs: str) -> None:
    """Have Python raise the trap of a site; releases `pcs`."""
    objects = [code.call("PyLong_FromLongLong", number) for number in (site, argument)]
    slow_path(code, store, "raise_trap", [*objects, pcs])  # it always raises, so there is no result to release
    for held in (*objects, pcs):
        code.call("Py_DecRef", held)  # which takes a null in its stride


def _raise(ir: ImageText) -> None:
    """`PyObject *brolga_raise(VMActivation *)`: turn the trap that ended an activation into an exception; null.

    So does an exception of WebAssembly that nobody has handled. One of a host function is in CPython's slot already, or
    kept in the store when native code lay in between: it only gets the WebAssembly frames noted.
    """
    code = Code(ir)
    store = code.get(ACTIVATION, "store", "%activation")
    site = code.get(ACTIVATION, "site", "%activation")
    host = code.when(code.op(f"icmp eq i64 {site}, {int(TrapSite.HOST)}"), "host", likely=None)
    argument = code.get(ACTIVATION, "argument", "%activation")
    uncaught = code.when(code.op(f"icmp eq i64 {site}, {int(TrapSite.UNCAUGHT)}"), "uncaught", likely=None)
    _raise_trap(code, store, site, argument, code.helper("ptr ptr", "brolga_pcs", "%activation"))
    code.do("ret ptr null")
    code.label(uncaught)
    exception, pcs = code.call("PyLong_FromLongLong", argument), code.helper("ptr ptr", "brolga_pcs", "%activation")
    slow_path(code, store, "raise_exception", [exception, pcs])
    for held in (exception, pcs):
        code.call("Py_DecRef", held)
    code.do("ret ptr null")
    code.label(host)
    code.expect(code.is_null(code.call("PyErr_Occurred")), "set")
    code.helper("void ptr", "brolga_raise_kept", store)
    code.expect(code.not_null(code.call("PyErr_Occurred")), "none")
    code.goto("set")
    code.label("set")
    _note_frames(code, store)
    code.do("ret ptr null")
    code.label("none")  # CPython itself has this error for a C function that fails without saying why
    code.call("PyErr_SetString", code.load("ptr", code.data("PyExc_SystemError")), ir.string("failed without an error"))
    code.do("ret ptr null")
    ir.function("brolga_raise", "ptr @brolga_raise(ptr %activation)", code)


def _note_frames(code: Code, store: str) -> None:
    """Let Python note the frames of `%activation` on the pending exception, which stays pending in any case."""
    slots = [code.slot("ptr") for _ in range(3)]
    code.call("PyErr_Fetch", *slots)
    code.call("PyErr_NormalizeException", *slots)
    frames = code.helper("ptr ptr", "brolga_pcs", "%activation")
    done = slow_path(code, store, "note_frames", [code.load("ptr", slots[1]), frames])
    for held in (frames, done):
        code.call("Py_DecRef", held)
    # Restoring replaces what failed on the way, if anything did: the user's exception is worth more than our note.
    code.call("PyErr_Restore", *(code.load("ptr", slot) for slot in slots))


def _pcs(ir: ImageText) -> None:
    """`PyObject *brolga_pcs(VMActivation *)`: the noted pcs as a tuple of ints, null with an error set: no memory."""
    code = Code(ir)
    count = code.get(ACTIVATION, "frame_count", "%activation")
    frames = code.address("%activation", ACTIVATION["frames"])
    result = code.call("PyTuple_New", count)
    code.branch(code.is_null(result), "done", "start")
    code.label("start")
    code.goto("loop")
    code.label("loop")
    code.do("%i = phi i64 [ 0, %start ], [ %next, %made ]")
    code.branch(code.op(f"icmp ult i64 %i, {count}"), "more", "done")
    code.label("more")
    pc = code.call("PyLong_FromUnsignedLongLong", code.load("i64", code.op(f"getelementptr i64, ptr {frames}, i64 %i")))
    code.branch(code.is_null(pc), "failed", "made")
    code.label("made")
    code.call("PyTuple_SetItem", result, "%i", pc)
    code.do("%next = add i64 %i, 1")
    code.goto("loop")
    code.label("failed")
    code.call("Py_DecRef", result)
    code.do("ret ptr null")
    code.label("done")
    code.do(f"ret ptr {result}")
    ir.function("brolga_pcs", "ptr @brolga_pcs(ptr %activation)", code)
