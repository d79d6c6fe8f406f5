"""What a native caller cannot be told: a trap, or the exception of a host function, is kept in the store for later.

The native call returns zeros. When WebAssembly had called the native code, it ends as soon as it is reached again: with
`VMStore.stop` set, every call that may have led to native code goes no further. Else the exception waits in
`VMStore.pending`; until it is taken the store refuses to be entered: native calls return zeros at once, and the next
call from Python raises it.

    void brolga_keep_error(VMStore *)              move the exception of CPython's slot into the store
    void brolga_raise_kept(VMStore *)              and back into the slot, if there is one
    void brolga_keep_trap(VMActivation *)          after leaving: keep what ended the activation
    void brolga_keep_refusal(VMStore *, int)       keep what a status of entering means

The first two want the GIL to be held, the others see to it themselves. The store has a list that holds the exception,
so that the garbage collector sees it, and putting it there needs no memory and cannot fail.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from brolga.abi.layout import ACTIVATION, STORE
from brolga.trampoline.emit import Code
from brolga.trampoline.ownership import BUSY, PENDING
from brolga.trampoline.pyobject import TYPE
from brolga.traps import TrapSite

if TYPE_CHECKING:
    from brolga.trampoline.emit import ImageText

__all__ = ["define_pending", "stop", "stopped"]


def stop(code: Code, store: str) -> None:
    """After the call: go to `stopped` when native code was called, and has left an exception in the store."""
    code.expect(code.op(f"icmp eq i64 {code.get(STORE, 'stop', store)}, 0"), "stopped")


def stopped(code: Code, activation: str) -> None:
    """Place the label `stopped`, from which it goes on to `trapped` as if a host function had failed."""
    code.label("stopped")
    code.put(ACTIVATION, "site", activation, str(int(TrapSite.HOST)))
    code.put(ACTIVATION, "frame_count", activation, "0")
    code.goto("trapped")


def define_pending(ir: ImageText) -> None:
    """Define everything of this file in the runtime image."""
    _keep_error(ir)
    _raise_kept(ir)
    _keep_trap(ir)
    _keep_refusal(ir)


def _keep_error(ir: ImageText) -> None:
    code = Code(ir)
    slots = [code.slot("ptr") for _ in range(3)]
    code.call("PyErr_Fetch", *slots)
    code.call("PyErr_NormalizeException", *slots)
    ty, value, traceback = (code.load("ptr", slot) for slot in slots)
    code.expect(code.not_null(value), "none")
    traced = code.when(code.not_null(traceback), "traced", likely=None)
    code.goto("whole")
    code.label(traced)
    code.call("PyException_SetTraceback", value, traceback)
    code.goto("whole")
    code.label("whole")
    # The first one says where things went wrong; what comes after it, before anybody looked, follows from it.
    code.expect(code.is_null(code.get(STORE, "pending", "%store")), "second")
    code.call("PyList_SetItem", code.get(STORE, "kept", "%store"), "0", value)  # which takes the reference over
    code.put(STORE, "pending", "%store", value)
    code.helper("void ptr", "brolga_revoke", "%store")
    code.goto("none")
    code.label("second")
    code.call("Py_DecRef", value)
    code.goto("none")
    code.label("none")
    code.call("Py_DecRef", ty)
    code.call("Py_DecRef", traceback)
    code.do("ret void")
    ir.function("brolga_keep_error", "void @brolga_keep_error(ptr %store)", code)


def _raise_kept(ir: ImageText) -> None:
    code = Code(ir)
    value = code.get(STORE, "pending", "%store")
    code.expect(code.not_null(value), "none")
    code.call("Py_IncRef", value)
    code.put(STORE, "pending", "%store", "null")
    code.put(STORE, "stop", "%store", "0")
    none = code.data("_Py_NoneStruct")
    code.call("Py_IncRef", none)
    code.call("PyList_SetItem", code.get(STORE, "kept", "%store"), "0", none)
    code.call("PyErr_SetObject", code.load("ptr", value, TYPE), value)
    code.call("Py_DecRef", value)
    code.goto("none")
    code.label("none")
    code.do("ret void")
    ir.function("brolga_raise_kept", "void @brolga_raise_kept(ptr %store)", code)


def _with_gil(code: Code, store: str, raising: tuple[str, ...]) -> None:
    """Take the GIL, have `raising` set an exception, move it into the store, and leave everything as it was."""
    held = code.call("PyGILState_Ensure")
    # Native code that holds the GIL may have an error set of its own, which is none of our business.
    slots = [code.slot("ptr") for _ in range(3)]
    code.call("PyErr_Fetch", *slots)
    code.helper(*raising)
    code.helper("void ptr", "brolga_keep_error", store)
    code.call("PyErr_Restore", *(code.load("ptr", slot) for slot in slots))
    code.call("PyGILState_Release", held)


def _keep_trap(ir: ImageText) -> None:
    code = Code(ir)
    store = code.get(ACTIVATION, "store", "%activation")
    _with_gil(code, store, ("ptr ptr", "brolga_raise", "%activation"))
    code.put(STORE, "stop", store, "1")
    code.do("ret void")
    ir.function("brolga_keep_trap", "void @brolga_keep_trap(ptr %activation)", code)


def _keep_refusal(ir: ImageText) -> None:
    code = Code(ir)
    code.expect(code.op(f"icmp ne i32 %status, {PENDING}"), "done")
    _with_gil(code, "%store", ("ptr ptr i32", "brolga_refuse", "%store", "%status"))
    # Who runs on another thread has called nobody, and goes on.
    code.expect(code.op(f"icmp ne i32 %status, {BUSY}"), "done")
    code.put(STORE, "stop", "%store", "1")
    code.goto("done")
    code.label("done")
    code.do("ret void")
    ir.function("brolga_keep_refusal", "void @brolga_keep_refusal(ptr %store, i32 %status)", code)
