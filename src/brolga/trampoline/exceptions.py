"""Throwing: from frame to frame until a landing pad takes the exception, or the activation ends with it.

    noreturn brolga_unwind(VMContext *, void *exception, int again, long *registers)   what brolga_throw_to_caller calls
    VMFrame *brolga_frame_of(VMActivation *, void *pc)                                 null with an error set
    void *brolga_exception(VMContext *, VMTag *)                                       a new one, in the heap's image
    void *brolga_thrown(VMActivation *)                                                what a host function has raised

All frames of an activation are ours, and each function of ours keeps a frame pointer. What else a frame means, and
whether its function has a landing pad for the call that it is in, Python finds out when an exception first passes its
return address (llvm/frames.py), and the store knows it from then on. Nothing is undone before a landing pad is found:
an exception that nobody handles leaves as a trap does, from where it was thrown.

A landing pad is entered with `VMStore.exception` being the exception, compares its tag with those of the clauses in
order, and throws it once more, to go on with the caller, when none fits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.helpers import HEAP_HELPERS, HELPERS
from brolga.abi.layout import ACTIVATION, FRAME, MAX_FRAMES, STORE, TAG, TYPE
from brolga.abi.objects import EXCEPTION_TAG
from brolga.trampoline.activations import slow_path, trap
from brolga.trampoline.conversions import or_error
from brolga.trampoline.emit import Code
from brolga.trampoline.interrupts import look
from brolga.trampoline.landing import HASH_FACTOR, HASH_SHIFT, LANDINGS
from brolga.traps import TrapSite

if TYPE_CHECKING:
    from brolga.trampoline.emit import ImageText
    from brolga.trampoline.landing import Landing
    from brolga.trampoline.machines import Machine

__all__ = ["define_exceptions", "define_new_exception"]

_CONTINUE: Final = 8  # _URC_CONTINUE_UNWIND (Itanium C++ ABI, *Exception Handling*, 1.1)


def define_exceptions(ir: ImageText, machine: Machine) -> None:
    """Define everything of this file in the runtime image."""
    row = LANDINGS[machine.name]
    # The one that compiled code calls, and the one that goes back to it: they stand at both ends of the walk.
    for name, head, assembly in (
        (
            HELPERS["throw_to_caller"].symbol,
            "void @brolga_throw_to_caller(ptr %vmctx, ptr %exception, i32 %again)",
            row.throw,
        ),
        ("brolga_land", "void @brolga_land(ptr %registers)", row.land),
    ):
        # Naked: what the two keep and give back is what it is before any prologue.
        body = f'  call void asm sideeffect "{assembly}", ""()\n  unreachable'
        ir.raw(name, f"define dso_local {head} naked noinline uwtable {{\n{body}\n}}")
    _personality(ir)
    _unwind(ir, row)
    _frame_of(ir)
    _thrown(ir)


def _personality(ir: ImageText) -> None:
    """`int brolga_personality(...)`: what a foreign unwinder is told of each frame of ours, to pass it by."""
    code = Code(ir)
    code.do(f"ret i32 {_CONTINUE}")
    symbol = HELPERS["personality"].symbol
    ir.function(symbol, f"i32 @{symbol}()", code)


def _unwind(ir: ImageText, row: Landing) -> None:
    code = Code(ir)
    # As with a trap: only the store is known, and it knows its innermost activation. No frame beyond that is looked at,
    # whoever it belongs to.
    store = code.load("ptr", "%vmctx")
    activation = code.get(STORE, "activation", store)
    entry_fp = code.get(ACTIVATION, "entry_fp", activation)
    frames = code.address(activation, ACTIVATION["frames"])
    # Where the collector finds it; and what a trap in between would throw away, a landing pad needs.
    code.put(STORE, "exception", store, "%exception")
    code.do(f"%fp0 = load ptr, ptr {code.address('%registers', row.frame_pointer)}")
    code.do(f"%pc0 = load i64, ptr {code.address('%registers', row.pc)}")
    _begin_notes(code, activation, frames)
    code.label("frame")
    code.do("%fp = phi ptr [ %fp0, %ready ], [ %next, %further ]")
    code.do("%pc = phi i64 [ %pc0, %ready ], [ %return, %further ]")
    code.do("%noted = phi i64 [ %first, %ready ], [ %return, %further ]")
    code.do("%count = phi i64 [ %count0, %ready ], [ %counted, %further ]")
    _note(code, frames)
    _look_up(code, activation, store)
    code.label("found")
    code.do("%known = phi ptr [ %remembered, %hit ], [ %learnt, %known_now ]")
    handler = code.get(FRAME, "handler", "%known")
    code.branch(code.not_null(handler), "land", "leave")
    _leave_frame(code, row)
    code.branch(code.op(f"icmp eq ptr %next, {entry_fp}"), "uncaught", "further")
    code.label("further")
    code.goto("frame")
    code.label("land")
    code.store("ptr", handler, "%registers", row.pc)
    code.store("ptr", "%fp", "%registers", row.frame_pointer)
    code.put(ACTIVATION, "frame_count", activation, "%counted")
    _look_before_landing(code, store)
    code.put(STORE, "exception", store, "%exception")  # finding out about a frame may have run anything
    code.helper("void ptr", "brolga_land", "%registers")
    code.do("unreachable")
    _end(code, activation)
    ir.function("brolga_unwind", "void @brolga_unwind(ptr %vmctx, ptr %exception, i32 %again, ptr %registers)", code)


def _look_before_landing(code: Code, store: str) -> None:
    """A loop that throws and catches spends its time here. All frames are still as they were when it threw."""
    marked = code.op(f"icmp ne i64 {code.get(STORE, 'marked', store)}, 0")
    code.branch(marked, "asked", "unasked", likely=False)
    code.label("asked")
    pc = code.op("inttoptr i64 %pc0 to ptr")
    code.helper("void ptr ptr ptr", "brolga_interrupt", code.get(STORE, "thread", store), pc, "%fp0")
    code.goto("unasked")
    code.label("unasked")


def _begin_notes(code: Code, activation: str, frames: str) -> None:
    """Begin a backtrace; or go on with it, when a landing pad passes an exception on: its frame is noted already."""
    code.branch(code.is_zero("%again"), "anew", "more_of_it")
    code.label("more_of_it")
    code.do(f"%kept = sub i64 {code.get(ACTIVATION, 'frame_count', activation)}, 1")
    code.do(f"%last = load i64, ptr {code.op(f'getelementptr i64, ptr {frames}, i64 %kept')}")
    code.goto("ready")
    code.label("anew")
    code.goto("ready")
    code.label("ready")
    code.do("%count0 = phi i64 [ 0, %anew ], [ %kept, %more_of_it ]")
    code.do("%first = phi i64 [ %pc0, %anew ], [ %last, %more_of_it ]")
    code.goto("frame")


def _note(code: Code, frames: str) -> None:
    code.branch(code.op(f"icmp ult i64 %count, {MAX_FRAMES}"), "note", "full")
    code.label("note")
    code.store("i64", "%noted", code.op(f"getelementptr i64, ptr {frames}, i64 %count"))
    code.do("%more = add i64 %count, 1")
    code.goto("full")
    code.label("full")
    code.do("%counted = phi i64 [ %count, %frame ], [ %more, %note ]")


def _look_up(code: Code, activation: str, store: str) -> None:
    """Find the VMFrame of `%pc`: go to `found` from `hit` or, when it was not known before, from `known_now`."""
    table = code.get(STORE, "frames", store)
    code.branch(code.is_null(table), "unknown", "search")
    code.label("search")
    mask = code.get(STORE, "frames_mask", store)
    # Return addresses of one function differ in their low bits, those of many in all: a multiplication spreads both.
    product = code.op(f"mul i64 %pc, {HASH_FACTOR - (1 << 64)}")
    code.do(f"%hash = lshr i64 {product}, {HASH_SHIFT}")
    code.goto("probe")
    code.label("probe")
    code.do("%number = phi i64 [ %hash, %search ], [ %other, %miss ]")
    code.do(f"%pair = getelementptr [2 x i64], ptr {table}, i64 {code.op(f'and i64 %number, {mask}')}")
    code.do("%key = load i64, ptr %pair")
    code.branch(code.op("icmp eq i64 %key, %pc"), "hit", "miss")
    code.label("hit")
    code.do(f"%remembered = load ptr, ptr {code.address('%pair', 8)}")
    code.goto("found")
    code.label("miss")
    code.do("%other = add i64 %number, 1")
    code.branch(code.op("icmp eq i64 %key, 0"), "unknown", "probe")
    code.label("unknown")
    code.do(f"%learnt = call ptr @brolga_frame_of(ptr {activation}, i64 %pc)")
    code.branch(code.is_null("%learnt"), "failed", "known_now")
    code.label("known_now")
    code.goto("found")


def _leave_frame(code: Code, row: Landing) -> None:
    """Put back what the function of frame `%fp` has saved of its caller's registers, and take a step to the caller."""
    code.label("leave")
    count = code.get(FRAME, "count", "%known")
    saved = code.address("%known", FRAME["saved"])
    code.goto("words")
    code.label("words")
    code.do("%word = phi i64 [ 0, %leave ], [ %following, %restore ]")
    code.branch(code.op(f"icmp ult i64 %word, {count}"), "restore", "left")
    code.label("restore")
    code.do(f"%where = getelementptr [2 x i64], ptr {saved}, i64 %word")
    value = code.load("i64", code.address("%fp", code.load("i64", "%where", 8)))
    code.store("i64", value, "%registers", code.load("i64", "%where"))
    code.do("%following = add i64 %word, 1")
    code.goto("words")
    # The frame pointer and the return address are not among the saved words: they lie where it points to.
    code.label("left")
    stack = code.address("%fp", code.get(FRAME, "stack", "%known"))
    code.store("ptr", stack, "%registers", row.stack_pointer)
    code.do("%next = load ptr, ptr %fp")
    code.do(f"%return = load i64, ptr {code.address('%fp', 8)}")


def _end(code: Code, activation: str) -> None:
    """End the activation: nobody handles the exception, or an error of Python's came in between."""
    code.label("uncaught")
    code.put(ACTIVATION, "frame_count", activation, "%counted")
    code.put(ACTIVATION, "argument", activation, code.op("ptrtoint ptr %exception to i64"))
    code.put(ACTIVATION, "site", activation, str(int(TrapSite.UNCAUGHT)))
    code.helper("void ptr", "brolga_jump", code.address(activation, ACTIVATION["jump_buffer"]))
    code.do("unreachable")
    code.label("failed")
    code.put(ACTIVATION, "frame_count", activation, "%counted")
    code.put(ACTIVATION, "site", activation, str(int(TrapSite.HOST)))
    code.helper("void ptr", "brolga_jump", code.address(activation, ACTIVATION["jump_buffer"]))
    code.do("unreachable")


def _frame_of(ir: ImageText) -> None:
    """Ask Python; the exception on its way is not to be lost meanwhile, whatever else is thrown."""
    code = Code(ir)
    store = code.get(ACTIVATION, "store", "%activation")
    taken = code.helper("i32 ptr", "brolga_take_gil", "%activation")
    number = code.call("PyLong_FromUnsignedLongLong", "%pc")
    made = slow_path(code, store, "frame_of", [number])
    code.call("Py_DecRef", number)
    code.expect(code.not_null(made), "failed")
    address = code.call("PyLong_AsUnsignedLongLong", made)
    code.call("Py_DecRef", made)
    or_error(code, code.op(f"icmp eq i64 {address}, -1"), "failed")
    code.helper("void ptr i32", "brolga_give_gil", "%activation", taken)
    code.do(f"ret ptr {code.op(f'inttoptr i64 {address} to ptr')}")
    code.label("failed")
    code.helper("void ptr i32", "brolga_fail_gil", "%activation", taken)
    code.do("ret ptr null")
    ir.function("brolga_frame_of", "ptr @brolga_frame_of(ptr %activation, i64 %pc)", code)


def define_new_exception(ir: ImageText) -> None:
    """Define `brolga_exception`, which traps when the heap has no room: in the image that has the heap."""
    code = Code(ir)
    # What the values are, compiled code knows; here only how much room they take.
    ty = code.get(TAG, "type", "%tag")
    size = code.get(TYPE, "size", ty)
    made = code.helper("ptr ptr ptr i64", HEAP_HELPERS["gc_alloc"].symbol, code.load("ptr", "%vmctx"), ty, size)
    code.expect(code.not_null(made), "full")
    code.store("ptr", "%tag", made, EXCEPTION_TAG)
    look(code, code.load("ptr", "%vmctx"))
    code.do(f"ret ptr {made}")
    code.label("full")
    trap(code, "%vmctx", TrapSite.ALLOCATION_TOO_LARGE)
    symbol = HEAP_HELPERS["exception"].symbol
    ir.function(symbol, f"ptr @{symbol}(ptr %vmctx, ptr %tag)", code)


def _thrown(ir: ImageText) -> None:
    """Return the exception that goes on through WebAssembly when a host function has raised a WasmException, or native
    code has left one in the store; null when it is any other exception, which stays where it is.
    """
    code = Code(ir)
    store = code.get(ACTIVATION, "store", "%activation")
    taken = code.helper("i32 ptr", "brolga_take_gil", "%activation")
    slots = [code.slot("ptr") for _ in range(3)]
    code.call("PyErr_Fetch", *slots)
    code.call("PyErr_NormalizeException", *slots)
    ty, value, traceback = (code.load("ptr", slot) for slot in slots)
    traced = code.when(code.not_null(traceback), "traced", likely=None)
    code.goto("ask")
    code.label(traced)
    code.call("PyException_SetTraceback", value, traceback)
    code.goto("ask")
    code.label("ask")
    given = code.op(f"select i1 {code.is_null(value)}, ptr {code.data('_Py_NoneStruct')}, ptr {value}")
    made = slow_path(code, store, "exception_of", [given])
    code.expect(code.not_null(made), "failed")
    address = code.call("PyLong_AsUnsignedLongLong", made)
    code.call("Py_DecRef", made)
    other = code.when(code.op(f"icmp eq i64 {address}, 0"), "other", likely=None)
    for held in (ty, value, traceback):
        code.call("Py_DecRef", held)
    code.helper("void ptr i32", "brolga_give_gil", "%activation", taken)
    code.do(f"ret ptr {code.op(f'inttoptr i64 {address} to ptr')}")
    code.label(other)
    code.call("PyErr_Restore", ty, value, traceback)
    code.goto("kept")
    code.label("failed")  # what it raises takes the place of what the host function has raised
    for held in (ty, value, traceback):
        code.call("Py_DecRef", held)
    code.goto("kept")
    code.label("kept")
    code.helper("void ptr i32", "brolga_fail_gil", "%activation", taken)
    code.do("ret ptr null")
    ir.function("brolga_thrown", "ptr @brolga_thrown(ptr %activation)", code)
