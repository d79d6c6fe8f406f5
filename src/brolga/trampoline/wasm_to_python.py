"""From WebAssembly into Python: the machine code behind `Func(store, type, callable)` and `Func.wrap`.

The trampoline of a signature is a function in the engine's stable convention whose vmctx is a VMHostFunc:

    R wasm_to_python(VMHostFunc *, VMContext *caller, params..., rest *)

It boxes the parameters, calls the Python function, and unboxes its result: None for no results, a value for one, any
sequence of N for N. With `caller`, the address of the caller's VM context goes along as the first argument. Whatever goes
wrong stays in CPython's error slot, and the activation ends as by a trap; the entry hands the exception on unchanged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.helpers import HELPERS
from brolga.abi.layout import HOST_FUNC
from brolga.abi.signature import LLVM_TYPES, lower
from brolga.traps import TrapSite
from brolga.trampoline.activations import slow_path
from brolga.trampoline.boxing import box, unbox
from brolga.trampoline.emit import ATTRIBUTES, Code, Unit

if TYPE_CHECKING:
    from brolga.abi.conventions import Convention
    from brolga.abi.signature import Lowered
    from brolga.types import FuncType

__all__ = ["SYMBOL", "wasm_to_python"]

SYMBOL: Final = "wasm_to_python"
_ARGUMENTS_OFFSET: Final = 1 << 63  # PY_VECTORCALL_ARGUMENTS_OFFSET: the word before the arguments may be overwritten


def wasm_to_python(ty: FuncType, convention: Convention, *, bits: bool, caller: bool) -> str:
    """Return the IR of the trampoline for Python functions of type `ty`, callable under `convention`."""
    unit = Unit()
    code = Code(unit)
    lowered = lower(ty, convention)
    store = code.get(HOST_FUNC, "store", "%host")
    objects = code.slot(f"[{len(ty.ins) + 2} x ptr]")
    slots = [code.slot("i64") for _ in ty.outs]
    count = _box_all(code, ty, bits, caller, store, objects)
    callable_ = code.get(HOST_FUNC, "callable", "%host")
    flags = str(count - _ARGUMENTS_OFFSET)  # as a signed i64
    result = code.call("PyObject_Vectorcall", callable_, code.address(objects, 8), flags, "null")
    _release(code, objects, count)
    raised = code.fresh("go")
    code.branch(code.is_null(result), "failed", raised, likely=False)
    code.label(raised)
    _unbox_all(code, ty, bits, store, result, slots)
    code.call("Py_DecRef", result)
    _return(code, ty, lowered, slots)
    code.label("wrong")
    code.call("Py_DecRef", result)
    code.goto("failed")
    code.label("failed")
    row = HELPERS["trap"]
    code.helper(" ".join((row.result, *row.params)), row.symbol, "%host", str(int(TrapSite.HOST)), "0")
    code.do("unreachable")
    params = ["ptr %host", "ptr %caller", *(f"{t} %a{n}" for n, t in enumerate(lowered.params))]
    if lowered.rest:
        params.append("ptr %rest")
    unit.function(SYMBOL, f"{lowered.cc}{lowered.result} @{SYMBOL}({', '.join(params)})", code, ATTRIBUTES)
    return unit.text()


def _box_all(code: Code, ty: FuncType, bits: bool, caller: bool, store: str, objects: str) -> int:
    """Box the arguments into the array, leaving its first word free; return how many there are."""
    made = 0
    if caller:
        address = code.op("ptrtoint ptr %caller to i64")
        made = _keep(code, objects, made, code.call("PyLong_FromUnsignedLongLong", address))
    for number, param in enumerate(ty.ins):
        made = _keep(code, objects, made, box(code, param, bits, f"%a{number}", store))
    return made


def _keep(code: Code, objects: str, made: int, obj: str) -> int:
    """Put a new object into the array, or give up what is there already and fail; return how many there are then."""
    bad, go = code.fresh("bad"), code.fresh("go")
    code.branch(code.is_null(obj), bad, go, likely=False)
    code.label(bad)
    _release(code, objects, made)
    code.goto("failed")
    code.label(go)
    code.store("ptr", obj, objects, 8 * (made + 1))
    return made + 1


def _release(code: Code, objects: str, count: int) -> None:
    for number in range(count):
        code.call("Py_DecRef", code.load("ptr", objects, 8 * (number + 1)))


def _unbox_all(code: Code, ty: FuncType, bits: bool, store: str, result: str, slots: list[str]) -> None:
    """Unbox the result object into the slots; the label `wrong` is where its shape or an item does not fit."""
    if len(slots) == 1:
        _unbox_one(code, ty, 0, bits, result, store, slots, "wrong")
        return
    if not slots:
        _expect(code, code.op(f"icmp eq ptr {result}, {code.data('_Py_NoneStruct')}"), store, "0", result, "wrong")
        return
    # A tuple comes back as itself, a list as a copy that no other code can change while its items are converted.
    items = code.call("PySequence_Tuple", result)
    strange, go = code.fresh("strange"), code.fresh("go")
    code.branch(code.is_null(items), "wrong", go, likely=False)
    code.label(go)
    size = code.call("PyTuple_Size", items)
    fits = code.op(f"icmp eq i64 {size}, {len(slots)}")
    _expect(code, fits, store, str(len(slots)), result, strange)
    for number in range(len(slots)):
        item = code.call("PyTuple_GetItem", items, str(number))
        _unbox_one(code, ty, number, bits, item, store, slots, strange)
    code.call("Py_DecRef", items)
    done = code.fresh("done")
    code.goto(done)
    code.label(strange)
    code.call("Py_DecRef", items)
    code.goto("wrong")
    code.label(done)


def _unbox_one(
    code: Code, ty: FuncType, number: int, bits: bool, obj: str, store: str, slots: list[str], bad: str
) -> None:
    status = unbox(code, ty.outs[number], bits, obj, store, slots[number])
    go = code.fresh("go")
    code.branch(code.op(f"icmp eq i32 {status}, 0"), go, bad, likely=True)
    code.label(go)


def _expect(code: Code, condition: str, store: str, count: str, result: str, bad: str) -> None:
    """Go on when `condition` holds; else raise that the result has the wrong shape, and go to `bad`."""
    shape, go = code.fresh("shape"), code.fresh("go")
    code.branch(condition, go, shape, likely=True)
    code.label(shape)
    number = code.call("PyLong_FromLong", count)
    slow_path(code, store, "wrong_results", [number, result])  # always raises, so there is nothing to release
    code.call("Py_DecRef", number)
    code.goto(bad)
    code.label(go)


def _return(code: Code, ty: FuncType, lowered: Lowered, slots: list[str]) -> None:
    """Store results 2..N through the pointer, return the first."""
    values = [code.load(LLVM_TYPES[result.name], slot) for result, slot in zip(ty.outs, slots)]
    if lowered.rest:
        for value, result, offset in zip(values[1:], ty.outs[1:], lowered.rest.offsets):
            code.store(LLVM_TYPES[result.name], value, "%rest", offset)
    code.do(f"ret {lowered.result} {values[0]}" if values else "ret void")
