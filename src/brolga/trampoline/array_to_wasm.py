"""From an array of values into WebAssembly: the machine code behind `Func.call_unchecked`.

The trampoline of a signature reads the parameters from slots of 16 bytes, calls the function in its own convention, and
writes the results over them:

    void array_to_wasm(VMContext *callee, VMContext *caller, void *code, Slot *values)

A value takes the first bytes of its slot, as many as its type has, in the machine's order; no other byte of the array
is written. Nothing is converted and nothing checked, and the array may lie at any address. It does not enter the store:
that is `brolga_call_array`, in the runtime image, which is the same for all signatures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi import packing
from brolga.abi.conventions import MACHINE
from brolga.abi.layout import FUNC_REF
from brolga.abi.signature import lower
from brolga.trampoline.emit import Code, ImageText
from brolga.trampoline.entry import enter, leave, mark
from brolga.trampoline.gil import release, retake

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brolga.abi.conventions import Convention
    from brolga.trampoline.machines import Machine
    from brolga.types import FuncType

__all__ = ["SLOT", "SYMBOL", "array_to_wasm", "define_call_array", "load_slots", "store_slots"]

SYMBOL: Final = "array_to_wasm"

SLOT: Final = 16
"""Bytes from one value of an array to the next: room for a v128, whatever the type."""


def array_to_wasm(ty: FuncType, convention: Convention, machine: str = MACHINE) -> str:
    """Return the IR of the trampoline for functions of type `ty` that follow `convention` on `machine`."""
    ir = ImageText()
    code = Code(ir)
    lowered = lower(ty, convention, machine)
    values = load_slots(code, lowered.params, "%values")
    args = ["ptr %callee", "ptr %caller", *(f"{t} {v}" for t, v in zip(lowered.params, values, strict=True))]
    rest = code.slot(f"[{lowered.rest.size} x i8]", 16) if lowered.rest else ""
    text = f"call {lowered.cc}{lowered.result} %code({lowered.arguments(', '.join(args), rest)})"
    store_slots(code, lowered.results, packing.call(code, lowered, text, rest), "%values")
    code.do("ret void")
    ir.function(SYMBOL, f"void @{SYMBOL}(ptr %callee, ptr %caller, ptr %code, ptr %values)", code)
    return ir.text()


# Whoever gives the array aligns it as it likes, and on both machines an unaligned access to one costs the same.
def load_slots(code: Code, types: Iterable[str], values: str) -> list[str]:
    """Load a value of each LLVM type from the slots at `values`."""
    slots = [(ty, code.address(values, SLOT * number)) for number, ty in enumerate(types)]
    return [code.op(f"load {ty}, ptr {slot}, align 1") for ty, slot in slots]


def store_slots(code: Code, types: Iterable[str], given: Iterable[str], values: str) -> None:
    """Store values of LLVM types to the slots at `values`."""
    for number, (ty, value) in enumerate(zip(types, given, strict=True)):
        code.do(f"store {ty} {value}, ptr {code.address(values, SLOT * number)}, align 1")


def define_call_array(ir: ImageText, row: Machine) -> None:
    """`PyObject *brolga_call_array(VMFuncRef *, void *array_to_wasm, Slot *values, long free)`: enter, call, leave.

    With `free`, other threads may run meanwhile. Returns None, or null with an error set when the function trapped or
    the store refused. What stands after the mark uses the address of the activation alone: see `entry`.
    """
    code = Code(ir)
    callee = code.get(FUNC_REF, "vmctx", "%func_ref")
    target = code.get(FUNC_REF, "code", "%func_ref")
    store = code.load("ptr", callee)
    entry = enter(code, store, row=row)
    mark(code, entry)
    held = code.when(code.op("icmp eq i64 %free, 0"), "held", likely=None)
    release(code, entry.activation)
    code.goto(held)
    code.label(held)
    # Python has no VM context: the function is called on behalf of nobody.
    code.do(f"call void %trampoline(ptr {callee}, ptr null, ptr {target}, ptr %values)")
    retake(code, entry.activation)
    leave(code, entry)
    none = code.data("_Py_NoneStruct")
    code.call("Py_IncRef", none)
    code.do(f"ret ptr {none}")
    code.label("trapped")
    retake(code, entry.activation)
    leave(code, entry, rare=True)
    code.do(f"ret ptr {code.helper('ptr ptr', 'brolga_raise', entry.activation)}")
    code.label("refused")
    code.do(f"ret ptr {code.helper('ptr ptr i32', 'brolga_refuse', store, entry.status)}")
    signature = "ptr @brolga_call_array(ptr %func_ref, ptr %trampoline, ptr %values, i64 %free)"
    ir.function("brolga_call_array", signature, code)
