"""From WebAssembly into Python: the machine code behind `Func(store, type, callable)` and `Func.wrap`.

The trampoline of a signature is a function in the engine's stable convention whose vmctx is a VMHostFunc:

    R wasm_to_python(VMHostFunc *, VMContext *caller, params...)

It takes the GIL where the code that calls runs without it, boxes the parameters, calls the Python function, and
unboxes its result: None for no results, a value for one, a tuple, list or other sequence of N for N (results.py). With
`caller`, the address of the caller's VM context goes along as the first argument. Whatever goes wrong stays in
CPython's error slot, and the activation ends as by a trap; the entry hands the exception on unchanged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi import packing
from brolga.abi.layout import HOST_FUNC
from brolga.abi.signature import lower
from brolga.trampoline.activations import trap
from brolga.trampoline.boxing import Boxing
from brolga.trampoline.emit import Code, ImageText
from brolga.trampoline.gil import Taken, fail, give, take
from brolga.trampoline.interrupts import look
from brolga.trampoline.pyobject import SIZE, TUPLE_ITEMS, TYPE, function_vectorcall
from brolga.traps import TrapSite

if TYPE_CHECKING:
    from brolga.abi.conventions import Convention
    from brolga.abi.signature import Lowered
    from brolga.types import FuncType

__all__ = ["SYMBOL", "wasm_to_python"]

SYMBOL: Final = "wasm_to_python"
_ARGUMENTS_OFFSET: Final = 1 << 63  # PY_VECTORCALL_ARGUMENTS_OFFSET: the word before the arguments may be overwritten


def wasm_to_python(ty: FuncType, convention: Convention, *, bits: bool, caller: bool) -> str:
    """Return the IR of the trampoline for Python functions of type `ty`, callable under `convention`.

    With `bits`, floats travel as ints that hold their bit pattern; with `caller`, the caller's VM context comes first.
    """
    ir = ImageText()
    code = Code(ir)
    lowered = lower(ty, convention)
    store = code.get(HOST_FUNC, "store", "%host")
    taken = take(code, store)
    boxing = Boxing(code, store, bits)
    objects = code.slot(f"[{len(ty.ins) + 2} x ptr]")
    count = _arguments(boxing, ty, caller, objects)
    result = _call(code, code.address(objects, 8), count)
    for number in range(count):
        boxing.release(code.load("ptr", objects, 8 * (number + 1)))
    code.expect(code.not_null(result), "failed")
    unbox = (_no_result, _one_result)[len(ty.outs)] if len(ty.outs) < 2 else _results
    unbox(boxing, lowered, result, taken)
    code.label("failed")
    fail(code, taken)
    trap(code, "%host", TrapSite.HOST)  # a VMHostFunc begins as a VM context does, with its store
    ir.function(SYMBOL, f"{lowered.cc}{lowered.result} @{SYMBOL}({_params(lowered)})", code)
    return ir.text()


def _params(lowered: Lowered) -> str:
    params = ["ptr %host", "ptr %caller", *(f"{ty} %a{at}" for at, ty in enumerate(lowered.params))]
    return lowered.arguments(", ".join(params), "%rest")


def _arguments(boxing: Boxing, ty: FuncType, caller: bool, objects: str) -> int:
    """Box the arguments into the array, leaving its first word free; return how many there are."""
    code = boxing.code
    made = 0
    if caller:
        address = code.op("ptrtoint ptr %caller to i64")
        made = _keep(code, objects, made, code.call("PyLong_FromUnsignedLongLong", address))
    for number, param in enumerate(ty.ins):
        made = _keep(code, objects, made, boxing.box(param, f"%a{number}"))
    return made


def _keep(code: Code, objects: str, made: int, obj: str) -> int:
    """Put a new object into the array, or give up what is there already and fail; return how many there are then."""
    bad = code.when(code.is_null(obj), "bad")
    code.store("ptr", obj, objects, 8 * (made + 1))
    go = code.fresh("go")
    code.goto(go)
    code.label(bad)
    code.helper("void ptr i64", "brolga_release", code.address(objects, 8), str(made))
    code.goto("failed")
    code.label(go)
    return made + 1


def _call(code: Code, args: str, count: int) -> str:
    """Call the Python function with `count` arguments; return its result, null with an error set.

    A function written in Python is called through its own pointer, which saves a twentieth of a call with one argument;
    CPython's check that a callable sets an error or returns a result, not both, is for callables written in C.
    """
    callable_ = code.get(HOST_FUNC, "callable", "%host")
    flags = str(count - _ARGUMENTS_OFFSET)  # as a signed i64
    offset = function_vectorcall()
    if offset is None:
        return code.call("PyObject_VectorcallDict", callable_, args, flags, "null")
    slot = code.slot("ptr")
    function, other, called = (code.fresh(hint) for hint in ("function", "other", "called"))
    is_function = code.op(f"icmp eq ptr {code.load('ptr', callable_, TYPE)}, {code.data('PyFunction_Type')}")
    code.branch(is_function, function, other, likely=True)
    code.label(function)
    vectorcall = code.load("ptr", callable_, offset)
    code.store("ptr", code.op(f"call ptr {vectorcall}(ptr {callable_}, ptr {args}, i64 {flags}, ptr null)"), slot)
    code.goto(called)
    code.label(other)
    code.store("ptr", code.call("PyObject_VectorcallDict", callable_, args, flags, "null"), slot)
    code.goto(called)
    code.label(called)
    return code.load("ptr", slot)


def _no_result(boxing: Boxing, lowered: Lowered, result: str, taken: Taken) -> None:
    """Return, if the Python function returned None."""
    code = boxing.code
    code.expect(code.op(f"icmp eq ptr {result}, {code.data('_Py_NoneStruct')}"), "strange")
    boxing.release(result)
    give(code, taken)
    look(code, boxing.store)
    packing.leave(code, lowered, [], "%rest")
    code.label("strange")
    code.call("Py_DecRef", code.helper("ptr ptr i64 ptr", "brolga_strange", boxing.store, "0", result))
    code.goto("failed")


def _one_result(boxing: Boxing, lowered: Lowered, result: str, taken: Taken) -> None:
    """Return the value of the object."""
    code = boxing.code
    value = boxing.unbox(lowered.type.outs[0], result, "wrong")
    boxing.release(result)
    give(code, taken)
    look(code, boxing.store)
    packing.leave(code, lowered, [value], "%rest")
    _wrong(code, result)


def _results(boxing: Boxing, lowered: Lowered, result: str, taken: Taken) -> None:
    """Return the values of the items.

    What lies in memory is stored as it comes, which takes no registers. If a later item does not convert, nobody looks
    at what is stored already, since the activation ends.
    """
    code = boxing.code
    items = _items(code, boxing.store, len(lowered.results), result)
    values = []
    for number, ty in enumerate(lowered.type.outs):
        value = boxing.unbox(ty, code.load("ptr", items, TUPLE_ITEMS + 8 * number), "wrong")
        packing.store(code, lowered, number, value, "%rest")
        values.append(value)
    boxing.release(items)
    give(code, taken)
    look(code, boxing.store)
    packing.give(code, lowered, values)
    _wrong(code, items)


def _items(code: Code, store: str, count: int, result: str) -> str:
    """Return a reference to an exact tuple of `count` items that takes the place of the one to the result."""
    tuple_, right, other = code.fresh("tuple"), code.fresh("right"), code.fresh("other")
    kept = code.slot("ptr")
    code.store("ptr", result, kept)
    ty = code.load("ptr", result, TYPE)
    code.branch(code.op(f"icmp eq ptr {ty}, {code.data('PyTuple_Type')}"), tuple_, other, likely=True)
    code.label(tuple_)
    size = code.load("i64", result, SIZE)
    code.branch(code.op(f"icmp eq i64 {size}, {count}"), right, other, likely=True)
    code.label(other)
    made = code.helper("ptr ptr i64 ptr", "brolga_results", store, str(count), result)
    code.store("ptr", made, kept)
    code.branch(code.is_null(made), "failed", right, likely=False)
    code.label(right)
    return code.load("ptr", kept)


def _wrong(code: Code, held: str) -> None:
    """Where a result goes that does not convert."""
    code.label("wrong")
    code.call("Py_DecRef", held)
    code.goto("failed")
