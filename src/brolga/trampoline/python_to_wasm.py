"""From Python into WebAssembly: the machine code behind `Func.typed`.

A typed function is a CPython builtin (METH_FASTCALL) whose code is the trampoline of its signature:

    PyObject *python_to_wasm(PyObject *self, PyObject *const *args, Py_ssize_t nargs)

`self` is a tuple that begins with a bytes object holding the address of the VMFuncRef; its other items keep the store
alive. The trampoline converts the arguments, enters, calls the function in its own convention, leaves, and converts the
results: none as None, one as itself, N as a tuple.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.layout import ACTIVATION, FUNC_REF
from brolga.abi.signature import LLVM_TYPES, lower
from brolga.trampoline.boxing import box, unbox
from brolga.trampoline.emit import Code, Unit

if TYPE_CHECKING:
    from brolga.abi.conventions import Convention
    from brolga.types import FuncType

__all__ = ["SYMBOL", "python_to_wasm"]

SYMBOL: Final = "python_to_wasm"

# sizeof(PyVarObject) is where the items of a tuple start; the bytes of a bytes object start behind its hash.
_TUPLE_ITEMS: Final = tuple.__basicsize__
_BYTES_DATA: Final = bytes.__basicsize__ - 1


def python_to_wasm(ty: FuncType, convention: Convention, *, bits: bool) -> str:
    """Return the IR of the trampoline for functions of type `ty` that follow `convention`.

    With `bits`, floats travel as ints that hold their bit pattern.
    """
    unit = Unit()
    code = Code(unit)
    wrong = code.when(code.op(f"icmp ne i64 %count, {len(ty.ins)}"), "arity")
    record = code.address(code.load("ptr", "%self", _TUPLE_ITEMS), _BYTES_DATA)
    func_ref = code.load("ptr", record)
    vmctx = code.get(FUNC_REF, "vmctx", func_ref)
    store = code.load("ptr", vmctx)  # the first word of a VMContext and of a VMHostFunc
    activation = code.slot(f"[{ACTIVATION.size} x i8]", 16)
    values = _arguments(code, ty, bits, store)
    fp = code.op("call ptr @llvm.frameaddress.p0(i32 0)")
    status = code.helper("i32 ptr ptr ptr", "brolga_enter", activation, store, fp)
    refused = code.when(code.op(f"icmp ne i32 {status}, 0"), "refused")
    jumped = code.op(f"call i32 @_setjmp(ptr {code.address(activation, ACTIVATION['jump_buffer'])}) returns_twice")
    trapped = code.when(code.op(f"icmp ne i32 {jumped}, 0"), "trapped")
    results = _call(code, ty, convention, func_ref, vmctx, values)
    code.helper("void ptr", "brolga_leave", activation)
    _return(code, ty, bits, results, store)
    code.label(trapped)
    code.helper("void ptr", "brolga_leave", activation)
    code.do(f"ret ptr {code.helper('ptr ptr', 'brolga_raise', activation)}")
    code.label(refused)
    code.do(f"ret ptr {code.helper('ptr ptr i32', 'brolga_refuse', store, status)}")
    _wrong_arity(code, wrong, ty)
    code.label("failed")
    code.do("ret ptr null")
    unit.declare("llvm.frameaddress", "declare ptr @llvm.frameaddress.p0(i32)")
    unit.declare("_setjmp", "declare i32 @_setjmp(ptr) returns_twice")
    unit.function(SYMBOL, f"ptr @{SYMBOL}(ptr %self, ptr %args, i64 %count)", code)
    return unit.text()


def _arguments(code: Code, ty: FuncType, bits: bool, store: str) -> list[str]:
    """Convert the arguments, all of them before anything runs; a failure returns null at once."""
    values = []
    for number, param in enumerate(ty.ins):
        slot = code.slot("i64")
        status = unbox(code, param, bits, code.load("ptr", "%args", 8 * number), store, slot)
        go = code.fresh("go")
        code.branch(code.op(f"icmp eq i32 {status}, 0"), go, "failed", likely=True)
        code.label(go)
        values.append(code.load(LLVM_TYPES[param.name], slot))
    return values


def _call(code: Code, ty: FuncType, convention: Convention, func_ref: str, vmctx: str, values: list[str]) -> list[str]:
    """Call the function in its convention and return the values of its results."""
    lowered = lower(ty, convention)
    args = [f"ptr {vmctx}", "ptr null", *(f"{t} {v}" for t, v in zip(lowered.params, values))]
    rest = ""
    if lowered.rest:
        rest = code.slot(f"[{lowered.rest.size} x i8]", 16)
        args.append(f"ptr {rest}")
    target = code.get(FUNC_REF, "code", func_ref)
    call = f"call {lowered.cc}{lowered.result} {target}({', '.join(args)})"
    if not ty.outs:
        code.do(call)
        return []
    results = [code.op(call)]
    if lowered.rest:
        for result, offset in zip(ty.outs[1:], lowered.rest.offsets):
            results.append(code.load(LLVM_TYPES[result.name], rest, offset))
    return results


def _return(code: Code, ty: FuncType, bits: bool, results: list[str], store: str) -> None:
    if not results:
        none = code.data("_Py_NoneStruct")
        code.call("Py_IncRef", none)
        code.do(f"ret ptr {none}")
        return
    if len(results) == 1:
        code.do(f"ret ptr {box(code, ty.outs[0], bits, results[0], store)}")
        return
    whole = code.call("PyTuple_New", str(len(results)))
    bad = [(code.when(code.is_null(whole), "memory"), False)]
    for number, (result, value) in enumerate(zip(ty.outs, results)):
        item = box(code, result, bits, value, store)
        bad.append((code.when(code.is_null(item), "unboxed"), True))
        code.store("ptr", item, whole, _TUPLE_ITEMS + 8 * number)
    code.do(f"ret ptr {whole}")
    for label, made in bad:
        code.label(label)
        if made:
            code.call("Py_DecRef", whole)
        code.do("ret ptr null")


def _wrong_arity(code: Code, label: str, ty: FuncType) -> None:
    code.label(label)
    plural = "" if len(ty.ins) == 1 else "s"
    message = code.unit.string(f"a function of type {ty} takes {len(ty.ins)} argument{plural}, %zd given")
    error = code.load("ptr", code.data("PyExc_TypeError"))
    code.do(f"ret ptr {code.call('PyErr_Format', error, message, variadic=['i64 %count'])}")
