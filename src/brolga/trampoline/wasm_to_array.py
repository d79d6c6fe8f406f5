"""From WebAssembly to a function that gets its values in an array: the machine code behind `Func.new_unchecked`.

The trampoline of a signature is a function in the engine's stable convention whose vmctx is a VMHostFunc. It writes the
parameters to slots of 16 bytes, calls, and reads the results from the same slots:

    R wasm_to_array(VMHostFunc *, VMContext *caller, params...)

What it calls is `brolga_array_to_python`, in the runtime image, which is the same for all signatures: it copies the
slots into an object of Python's and back. So a program that keeps its view of them looks at memory of its own after the
call, never at a stack that has gone on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi import packing
from brolga.abi.conventions import MACHINE
from brolga.abi.layout import HOST_FUNC
from brolga.abi.signature import lower
from brolga.trampoline.activations import trap
from brolga.trampoline.array_to_wasm import SLOT, load_slots, store_slots
from brolga.trampoline.emit import Code, ImageText
from brolga.trampoline.gil import fail, give, take
from brolga.trampoline.interrupts import look
from brolga.traps import TrapSite

if TYPE_CHECKING:
    from brolga.abi.conventions import Convention
    from brolga.types import FuncType

__all__ = ["SYMBOL", "define_array_to_python", "wasm_to_array"]

SYMBOL: Final = "wasm_to_array"
_TO_PYTHON: Final = "brolga_array_to_python"


def wasm_to_array(ty: FuncType, convention: Convention, machine: str = MACHINE, *, caller: bool) -> str:
    """Return the IR of the trampoline for functions of type `ty`, callable under `convention` on `machine`.

    With `caller`, the address of the caller's VM context comes before the slots.
    """
    ir = ImageText()
    code = Code(ir)
    lowered = lower(ty, convention, machine)
    # Even without values there is a slot: an empty array needs no case of its own anywhere.
    size = SLOT * max(len(ty.ins), len(ty.outs), 1)
    values = code.slot(f"[{size} x i8]", 16)
    code.call("memset", values, "0", str(size))  # what lies on the stack is nobody's to see
    store_slots(code, lowered.params, [f"%a{number}" for number in range(len(lowered.params))], values)
    signature = "i32 ptr ptr i64 ptr i64"
    taken = take(code, code.get(HOST_FUNC, "store", "%host"))
    status = code.helper(signature, _TO_PYTHON, "%host", values, str(size), "%caller", str(int(caller)))
    code.expect(code.is_zero(status), "failed")
    give(code, taken)
    look(code, code.get(HOST_FUNC, "store", "%host"))
    packing.leave(code, lowered, load_slots(code, lowered.results, values), "%rest")
    code.label("failed")
    fail(code, taken)
    trap(code, "%host", TrapSite.HOST)
    params = ["ptr %host", "ptr %caller", *(f"{ty} %a{at}" for at, ty in enumerate(lowered.params))]
    head = f"{lowered.cc}{lowered.result} @{SYMBOL}({lowered.arguments(', '.join(params), '%rest')})"
    ir.function(SYMBOL, head, code)
    return ir.text()


def define_array_to_python(ir: ImageText) -> None:
    """Define the side of Python in the runtime image."""
    _array_to_python(ir)
    _call_with_view(ir)
    _release_view(ir)


def _array_to_python(ir: ImageText) -> None:
    """`int brolga_array_to_python(VMHostFunc *, Slot *values, long size, VMContext *caller, long with_caller)`.

    Calls the Python function with a writable view of a copy of the slots, and copies back what it wrote. 0, or -1 with
    an error set.
    """
    code = Code(ir)
    slots = code.call("PyByteArray_FromStringAndSize", "%values", "%size")
    code.expect(code.not_null(slots), "failed")
    # As long as this view exists nobody can resize the bytearray, whatever the function does with its own view.
    lock = code.call("PyMemoryView_FromObject", slots)
    code.expect(code.not_null(lock), "unlocked")
    view = code.call("PyMemoryView_FromObject", lock)
    code.expect(code.not_null(view), "unseen")
    status = code.helper("i32 ptr ptr ptr i64", "brolga_call_with_view", "%host", view, "%caller", "%with_caller")
    code.call("memmove", "%values", code.call("PyByteArray_AsString", slots), "%size")
    for held in (view, lock, slots):
        code.call("Py_DecRef", held)
    code.do(f"ret i32 {status}")
    code.label("unseen")
    code.call("Py_DecRef", lock)
    code.goto("unlocked")
    code.label("unlocked")
    code.call("Py_DecRef", slots)
    code.goto("failed")
    code.label("failed")
    code.do("ret i32 -1")
    params = "ptr %host, ptr %values, i64 %size, ptr %caller, i64 %with_caller"
    ir.function(_TO_PYTHON, f"i32 @{_TO_PYTHON}({params})", code)


def _call_with_view(ir: ImageText) -> None:
    """`int brolga_call_with_view(VMHostFunc *, PyObject *view, VMContext *caller, long with_caller)`: call, judge."""
    code = Code(ir)
    address = code.call("PyLong_FromUnsignedLongLong", code.op("ptrtoint ptr %caller to i64"))
    code.expect(code.not_null(address), "failed")
    args = code.slot("[2 x ptr]")
    code.store("ptr", address, args)
    code.store("ptr", "%view", args, 8)
    start = code.op(f"getelementptr ptr, ptr {args}, i64 {code.op('xor i64 %with_caller, 1')}")
    callable_ = code.get(HOST_FUNC, "callable", "%host")
    count = code.op("add i64 %with_caller, 1")
    result = code.call("PyObject_VectorcallDict", callable_, start, count, "null")
    code.call("Py_DecRef", address)
    code.helper("void ptr", "brolga_release_view", "%view")
    code.expect(code.not_null(result), "failed")
    code.expect(code.op(f"icmp eq ptr {result}, {code.data('_Py_NoneStruct')}"), "strange")
    code.call("Py_DecRef", result)
    code.do("ret i32 0")
    code.label("strange")
    store = code.get(HOST_FUNC, "store", "%host")
    code.call("Py_DecRef", code.helper("ptr ptr i64 ptr", "brolga_strange", store, "0", result))
    code.goto("failed")
    code.label("failed")
    code.do("ret i32 -1")
    signature = "i32 @brolga_call_with_view(ptr %host, ptr %view, ptr %caller, i64 %with_caller)"
    ir.function("brolga_call_with_view", signature, code)


def _release_view(ir: ImageText) -> None:
    """`void brolga_release_view(PyObject *view)`: end the use of the view, and keep the error that is set, if any.

    A view that something else was made of, an array of NumPy's for example, cannot be released. It stays as it is.
    """
    code = Code(ir)
    slots = [code.slot("ptr") for _ in range(3)]
    code.call("PyErr_Fetch", *slots)
    code.call("Py_DecRef", code.call("PyObject_CallMethod", "%view", ir.string("release"), "null"))
    code.call("PyErr_Clear")
    code.call("PyErr_Restore", *(code.load("ptr", slot) for slot in slots))
    code.do("ret void")
    ir.function("brolga_release_view", "void @brolga_release_view(ptr %view)", code)
