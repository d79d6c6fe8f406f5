"""From Python into WebAssembly: the machine code behind `Func.typed`.

A typed function is an object (typed_type.py) whose vectorcall code is the trampoline of its signature:

    PyObject *python_to_wasm(PyObject *self, PyObject *const *args, size_t nargsf, PyObject *kwnames)

`self` holds the address of the VMFuncRef, and keeps the store alive. The trampoline enters, converts the arguments,
calls the function in its own convention, converts the results (none to None, one to itself, N to a tuple), and leaves.
The conversions lie inside the activation because some of them run Python code: while a store is running, it lets go of
no externref, not even one that only a register holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from brolga.abi import packing
from brolga.abi.layout import FUNC_REF
from brolga.abi.signature import lower
from brolga.trampoline.boxing import Boxing
from brolga.trampoline.emit import Code, ImageText
from brolga.trampoline.entry import Entry, enter, leave, mark
from brolga.trampoline.gil import release, retake
from brolga.trampoline.pyobject import TUPLE_ITEMS
from brolga.trampoline.typed_type import TYPED_FUNC_REF

if TYPE_CHECKING:
    from brolga.abi.conventions import Convention
    from brolga.abi.signature import Lowered
    from brolga.types import FuncType, ValType

__all__ = ["SYMBOL", "python_to_wasm"]

SYMBOL: Final = "python_to_wasm"
_COUNT: Final = (1 << 63) - 1


@dataclass(frozen=True, slots=True)
class _Callee:
    """The function that a trampoline calls: its signature, and the addresses of its VMFuncRef and VM context."""

    lowered: Lowered
    func_ref: str
    vmctx: str


def python_to_wasm(ty: FuncType, convention: Convention, *, bits: bool, free: bool = False, held: bool = False) -> str:
    """Return the IR of the trampoline for functions of type `ty` that follow `convention`.

    With `bits`, floats travel as ints that hold their bit pattern. With `free`, other threads may run meanwhile: the
    GIL is given away round the call. With `held` it is not, though the function may run for long.
    """
    ir = ImageText()
    code = Code(ir)
    # The flag on top says that the word before the arguments may be overwritten, which nobody here does.
    wrong = code.op(f"icmp ne i64 {code.op('shl i64 %flagged, 1')}, {2 * len(ty.ins)}")
    code.branch(code.op(f"or i1 {wrong}, {code.not_null('%names')}"), "strange", "begin", likely=False)
    code.label("begin")
    func_ref = code.load("ptr", "%self", TYPED_FUNC_REF)
    vmctx = code.get(FUNC_REF, "vmctx", func_ref)
    store = code.load("ptr", vmctx)  # the first word of a VMContext and of a VMHostFunc
    boxing = Boxing(code, store, bits)
    entry = enter(code, store)
    values = [boxing.unbox(param, code.load("ptr", "%args", 8 * at), "failed") for at, param in enumerate(ty.ins)]
    mark(code, entry)
    if free:
        release(code, entry.activation)
    elif held:
        code.helper("void ptr", "brolga_watch", entry.activation)
    results = _call(code, _Callee(lower(ty, convention), func_ref, vmctx), values)
    if free:
        retake(code, entry.activation)
    whole = _results(boxing, ty.outs, results)
    leave(code, entry)
    code.do(f"ret ptr {whole}")
    _failures(code, store, entry, free=free)
    _strange(code, ty)
    ir.function(SYMBOL, f"ptr @{SYMBOL}(ptr %self, ptr %args, i64 %flagged, ptr %names)", code)
    return ir.text()


def _call(code: Code, callee: _Callee, values: list[str]) -> list[str]:
    """Call the function in its convention and return the values of its results."""
    lowered = callee.lowered
    # Python has no VM context: the function is called on behalf of nobody.
    args = [f"ptr {callee.vmctx}", "ptr null", *(f"{t} {v}" for t, v in zip(lowered.params, values, strict=True))]
    rest = code.slot(f"[{lowered.rest.size} x i8]", 16) if lowered.rest else ""
    target = code.get(FUNC_REF, "code", callee.func_ref)
    text = f"call {lowered.cc}{lowered.result} {target}({lowered.arguments(', '.join(args), rest)})"
    return packing.call(code, lowered, text, rest)


def _results(boxing: Boxing, types: tuple[ValType, ...], values: list[str]) -> str:
    """Return a new reference to what the Python caller gets; to `failed` when there is none."""
    code = boxing.code
    if not values:
        none = code.data("_Py_NoneStruct")
        code.call("Py_IncRef", none)
        return none
    if len(values) == 1:
        return boxing.box(types[0], values[0])  # null with an error set is an answer, too
    whole = code.call("PyTuple_New", str(len(values)))
    code.expect(code.not_null(whole), "failed")
    for number, (result, value) in enumerate(zip(types, values, strict=True)):
        item = boxing.box(result, value)
        code.expect(code.not_null(item), "unboxed")
        # Filled in by hand, since nobody else has seen the tuple yet: ten results cost ten calls less.
        code.store("ptr", item, whole, TUPLE_ITEMS + 8 * number)
    good = code.fresh("good")
    code.goto(good)
    code.label("unboxed")
    code.call("Py_DecRef", whole)  # and with it the items that it has so far
    code.goto("failed")
    code.label(good)
    return whole


def _failures(code: Code, store: str, entry: Entry, *, free: bool) -> None:
    """The ways out that return null: an error is set, the function trapped, or the store refused."""
    code.label("failed")
    leave(code, entry, rare=True)
    code.do("ret ptr null")
    code.label("trapped")
    if free:
        retake(code, entry.activation)
    leave(code, entry, rare=True)
    code.do(f"ret ptr {code.helper('ptr ptr', 'brolga_raise', entry.activation)}")
    code.label("refused")
    code.do(f"ret ptr {code.helper('ptr ptr i32', 'brolga_refuse', store, entry.status)}")


def _strange(code: Code, ty: FuncType) -> None:
    """Refuse another number of arguments, and arguments by name: the parameters have none."""
    code.label("strange")
    error = code.load("ptr", code.data("PyExc_TypeError"))
    nobody = code.when(code.is_null("%names"), "nobody", likely=None)
    # An empty tuple is what CPython never passes, but others may.
    code.expect(code.is_zero(code.op(f"trunc i64 {code.call('PyTuple_Size', '%names')} to i32")), "named")
    code.goto(nobody)
    code.label(nobody)
    count = code.op(f"and i64 %flagged, {_COUNT}")
    code.expect(code.op(f"icmp ne i64 {count}, {len(ty.ins)}"), "begin")
    plural = "" if len(ty.ins) == 1 else "s"
    message = code.ir.string(f"a function of type {ty} takes {len(ty.ins)} argument{plural}, %zd given")
    code.do(f"ret ptr {code.call('PyErr_Format', error, message, variadic=[f'i64 {count}'])}")
    code.label("named")
    code.call("PyErr_SetString", error, code.ir.string(f"a function of type {ty} takes no keyword arguments"))
    code.do("ret ptr null")
