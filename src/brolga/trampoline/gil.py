"""The GIL round WebAssembly: given to other threads while code runs for long, taken back for whatever needs Python.

`VMActivation.thread_state` says what it takes to have the GIL while the code of an activation runs:

    null              nothing: this thread holds it
    a PyThreadState*  it was given away by the entry, and PyEval_RestoreThread takes it back
    1                 native code has entered, and nobody but PyGILState_Ensure knows

Each call into Python takes it and gives it back through the innermost activation, always in pairs, since no trap ever
passes a Python frame. An exception stays where CPython has it, in the state of the thread; but a thread that came from
native code may lose that state when it gives the GIL back, so its exception is moved into the store first (pending.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from brolga.abi.layout import ACTIVATION, STORE
from brolga.trampoline.emit import Code
from brolga.trampoline.entry import NATIVE

if TYPE_CHECKING:
    from brolga.trampoline.emit import ImageText

__all__ = ["Taken", "define_gil", "fail", "give", "release", "retake", "take"]

_UNUSED: Final = "0"


@dataclass(frozen=True, slots=True)
class Taken:
    """The GIL as code has it between `take` and `give`."""

    activation: str
    free: str  # i1: it had to be taken
    held: str  # a stack slot: what PyGILState_Ensure returned


def take(code: Code, store: str) -> Taken:
    """Have the GIL from here on, in code that WebAssembly of this store calls."""
    activation = code.get(STORE, "activation", store)
    held = code.slot("i32", 4)
    free = code.not_null(code.get(ACTIVATION, "thread_state", activation))
    taken, go = code.fresh("take"), code.fresh("held")
    code.branch(free, taken, go, likely=False)
    code.label(taken)
    code.store("i32", code.helper("i32 ptr", "brolga_take_gil", activation), held)
    code.goto(go)
    code.label(go)
    return Taken(activation, free, held)


def give(code: Code, taken: Taken) -> None:
    """Give it back, if it had to be taken."""
    given, go = code.fresh("give"), code.fresh("given")
    code.branch(taken.free, given, go, likely=False)
    code.label(given)
    code.helper("void ptr i32", "brolga_give_gil", taken.activation, code.load("i32", taken.held))
    code.goto(go)
    code.label(go)


def fail(code: Code, taken: Taken) -> None:
    """The same with an error set, which has to outlive it."""
    failed, go = code.fresh("fail"), code.fresh("failed")
    code.branch(taken.free, failed, go, likely=None)
    code.label(failed)
    code.helper("void ptr i32", "brolga_fail_gil", taken.activation, code.load("i32", taken.held))
    code.goto(go)
    code.label(go)


def release(code: Code, activation: str) -> None:
    """Let other threads run from here on, in the code that has entered."""
    code.helper("void ptr", "brolga_release_gil", activation)


def retake(code: Code, activation: str) -> None:
    """Undo `release`, wherever the call has ended."""
    code.helper("void ptr", "brolga_retake_gil", activation)


def define_gil(ir: ImageText) -> None:
    """Define everything of this file in the runtime image."""
    _release(ir)
    _retake(ir)
    _take(ir)
    _give(ir)
    _fail(ir)


def _release(ir: ImageText) -> None:
    """`void brolga_release_gil(VMActivation *)`: of the thread that runs it, maybe for long."""
    code = Code(ir)
    code.helper("void ptr", "brolga_watch", "%activation")
    code.put(ACTIVATION, "thread_state", "%activation", code.call("PyEval_SaveThread"))
    code.do("ret void")
    ir.function("brolga_release_gil", "void @brolga_release_gil(ptr %activation)", code)


def _retake(ir: ImageText) -> None:
    """`void brolga_retake_gil(VMActivation *)`: take back what `brolga_release_gil` gave, if it did."""
    code = Code(ir)
    state = code.get(ACTIVATION, "thread_state", "%activation")
    code.expect(code.not_null(state), "held")
    code.call("PyEval_RestoreThread", state)
    code.put(ACTIVATION, "thread_state", "%activation", "null")
    code.goto("held")
    code.label("held")
    code.do("ret void")
    ir.function("brolga_retake_gil", "void @brolga_retake_gil(ptr %activation)", code)


def _take(ir: ImageText) -> None:
    """`int brolga_take_gil(VMActivation *)`: what `brolga_give_gil` wants to know."""
    code = Code(ir)
    state = code.get(ACTIVATION, "thread_state", "%activation")
    code.expect(code.not_null(state), "held")
    native = code.when(code.op(f"icmp eq ptr {state}, {NATIVE}"), "native", likely=None)
    code.call("PyEval_RestoreThread", state)
    code.goto("held")
    code.label("held")
    code.do(f"ret i32 {_UNUSED}")
    code.label(native)
    code.do(f"ret i32 {code.call('PyGILState_Ensure')}")
    ir.function("brolga_take_gil", "i32 @brolga_take_gil(ptr %activation)", code)


def _give(ir: ImageText) -> None:
    """`void brolga_give_gil(VMActivation *, int)`."""
    code = Code(ir)
    state = code.get(ACTIVATION, "thread_state", "%activation")
    code.expect(code.not_null(state), "held")
    native = code.when(code.op(f"icmp eq ptr {state}, {NATIVE}"), "native", likely=None)
    code.call("PyEval_SaveThread")
    code.goto("held")
    code.label("held")
    code.do("ret void")
    code.label(native)
    code.call("PyGILState_Release", "%taken")
    code.do("ret void")
    ir.function("brolga_give_gil", "void @brolga_give_gil(ptr %activation, i32 %taken)", code)


def _fail(ir: ImageText) -> None:
    """`void brolga_fail_gil(VMActivation *, int)`: give it back when an error is set."""
    code = Code(ir)
    native = code.op(f"icmp eq ptr {code.get(ACTIVATION, 'thread_state', '%activation')}, {NATIVE}")
    keep = code.when(native, "keep", likely=None)
    code.goto("give")
    code.label(keep)
    code.helper("void ptr", "brolga_keep_error", code.get(ACTIVATION, "store", "%activation"))
    code.goto("give")
    code.label("give")
    code.helper("void ptr i32", "brolga_give_gil", "%activation", "%taken")
    code.do("ret void")
    ir.function("brolga_fail_gil", "void @brolga_fail_gil(ptr %activation, i32 %taken)", code)
