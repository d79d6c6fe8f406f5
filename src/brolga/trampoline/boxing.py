"""From Python objects to WebAssembly values and back: one row for each value type.

An i32 takes every int that fits 32 bits, signed or unsigned, and comes back signed; i64 likewise. Floats take what
`float()` takes of numbers. An externref is any object, None being null; a funcref is a Func or None. Outside of that: a
TypeError or an OverflowError, never a silent wrap.

The conversions are functions of the runtime image, so that a trampoline is little more than a list of calls:

    int      brolga_unbox_T(PyObject *, VMStore *, T *)     0, or -1 with an error set
    PyObject *brolga_box_T(T, VMStore *)                    a new reference, or null with an error set

The `bits` variants of floats take and give the bit pattern as an int, for whoever must see every NaN.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from brolga.abi.layout import STORE
from brolga.abi.signature import LLVM_TYPES
from brolga.trampoline.activations import slow_path
from brolga.trampoline.emit import Code

if TYPE_CHECKING:
    from brolga.trampoline.emit import Unit
    from brolga.types import ValType

__all__ = ["box", "define_boxing", "unbox"]


def unbox(code: Code, ty: ValType, bits: bool, obj: str, store: str, slot: str) -> str:
    """Call the conversion of a Python object into `slot`; return the i32 that is 0 when it went well."""
    return code.helper("i32 ptr ptr ptr", f"brolga_unbox_{_key(ty, bits)}", obj, store, slot)


def box(code: Code, ty: ValType, bits: bool, value: str, store: str) -> str:
    """Call the conversion of a value to a Python object; return the object, null with an error set."""
    return code.helper(f"ptr {LLVM_TYPES[ty.name]} ptr", f"brolga_box_{_key(ty, bits)}", value, store)


def _key(ty: ValType, bits: bool) -> str:
    return f"{ty.name}_bits" if bits and ty.name in _FLOATS else ty.name


_FLOATS: Final = frozenset({"f32", "f64"})


def define_boxing(unit: Unit) -> None:
    """Define every conversion in the runtime image."""
    for key, (llvm, convert) in _UNBOX.items():
        code = Code(unit)
        convert(code, llvm)
        unit.function(f"brolga_unbox_{key}", f"i32 @brolga_unbox_{key}(ptr %object, ptr %store, ptr %slot)", code)
    for key, (llvm, make) in _BOX.items():
        code = Code(unit)
        code.do(f"ret ptr {make(code)}")
        unit.function(f"brolga_box_{key}", f"ptr @brolga_box_{key}({llvm} %value, ptr %store)", code)


def _done(code: Code, llvm: str, value: str) -> None:
    code.store(llvm, value, "%slot")
    code.do("ret i32 0")


def _fail(code: Code, *labels: str) -> None:
    for label in labels:
        code.label(label)
        code.do("ret i32 -1")


def _error(code: Code, label: str, exception: str, message: str) -> None:
    code.label(label)
    code.call("PyErr_SetString", code.load("ptr", code.data(exception)), code.unit.string(message))
    code.do("ret i32 -1")


def _or_error(code: Code, suspicious: str) -> str:
    """Branch away when `suspicious` holds and CPython has an error set; return that label."""
    look, go = code.fresh("look"), code.fresh("go")
    code.branch(suspicious, look, go, likely=False)
    code.label(look)
    failed = code.fresh("failed")
    code.branch(code.is_null(code.call("PyErr_Occurred")), go, failed)
    code.label(go)
    return failed


def _unbox_i32(code: Code, llvm: str) -> None:
    value = code.call("PyLong_AsLongLong", "%object")
    failed = _or_error(code, code.op(f"icmp eq i64 {value}, -1"))
    # -2**31 <= value < 2**32, as one unsigned comparison
    shifted = code.op(f"add i64 {value}, 2147483648")
    wide = code.when(code.op(f"icmp uge i64 {shifted}, 6442450944"), "wide")
    _done(code, llvm, code.op(f"trunc i64 {value} to i32"))
    _error(code, wide, "PyExc_OverflowError", "an i32 holds -2**31 to 2**32 - 1")
    _fail(code, failed)


def _unbox_i64(code: Code, llvm: str) -> None:
    value = code.call("PyLong_AsLongLong", "%object")
    failed = _or_error(code, code.op(f"icmp eq i64 {value}, -1"))
    _done(code, llvm, value)
    code.label(failed)
    overflow = code.call("PyErr_ExceptionMatches", code.load("ptr", code.data("PyExc_OverflowError")))
    other = code.when(code.op(f"icmp eq i32 {overflow}, 0"), "other", likely=None)
    code.call("PyErr_Clear")
    index = code.call("PyNumber_Index", "%object")
    none = code.when(code.is_null(index), "none")
    unsigned = code.call("PyLong_AsUnsignedLongLong", index)
    code.call("Py_DecRef", index)
    wide = _or_error(code, code.op(f"icmp eq i64 {unsigned}, -1"))
    _done(code, llvm, unsigned)
    code.label(wide)
    code.call("PyErr_Clear")
    code.goto("report")
    _error(code, "report", "PyExc_OverflowError", "an i64 holds -2**63 to 2**64 - 1")
    _fail(code, other, none)


def _unbox_float(code: Code, llvm: str) -> None:
    value = code.call("PyFloat_AsDouble", "%object")
    failed = _or_error(code, code.op(f"fcmp oeq double {value}, -1.0"))
    _done(code, llvm, value if llvm == "double" else code.op(f"fptrunc double {value} to float"))
    _fail(code, failed)


def _unbox_bits(code: Code, llvm: str) -> None:
    value = code.call("PyLong_AsUnsignedLongLong", "%object")
    failed = _or_error(code, code.op(f"icmp eq i64 {value}, -1"))
    _done(code, llvm, code.op(f"trunc i64 {value} to i32") if llvm == "i32" else value)
    _fail(code, failed)


def _null_unless_none(code: Code) -> None:
    none = code.data("_Py_NoneStruct")
    null, other = code.fresh("null"), code.fresh("other")
    code.branch(code.op(f"icmp eq ptr %object, {none}"), null, other)
    code.label(null)
    _done(code, "ptr", "null")
    code.label(other)


def _unbox_externref(code: Code, llvm: str) -> None:
    """The store's dict of roots keeps the object alive: WebAssembly copies the pointer freely."""
    _null_unless_none(code)
    key = code.call("PyLong_FromUnsignedLongLong", code.op("ptrtoint ptr %object to i64"))
    none = code.when(code.is_null(key), "none")
    kept = code.call("PyDict_SetItem", code.get(STORE, "roots", "%store"), key, "%object")
    code.call("Py_DecRef", key)
    failed = code.when(code.op(f"icmp ne i32 {kept}, 0"), "failed")
    _done(code, llvm, "%object")
    _fail(code, none, failed)


def _unbox_funcref(code: Code, llvm: str) -> None:
    _null_unless_none(code)
    address = slow_path(code, "%store", "ref_of", ["%object"])
    failed = code.when(code.is_null(address), "failed")
    value = code.call("PyLong_AsUnsignedLongLong", address)
    code.call("Py_DecRef", address)
    _done(code, llvm, code.op(f"inttoptr i64 {value} to ptr"))
    _fail(code, failed)


_UNBOX: Final[MappingProxyType[str, tuple[str, Callable[[Code, str], None]]]] = MappingProxyType(
    {
        "i32": ("i32", _unbox_i32),
        "i64": ("i64", _unbox_i64),
        "f32": ("float", _unbox_float),
        "f64": ("double", _unbox_float),
        "f32_bits": ("i32", _unbox_bits),
        "f64_bits": ("i64", _unbox_bits),
        "externref": ("ptr", _unbox_externref),
        "funcref": ("ptr", _unbox_funcref),
    }
)


def _box_i32(code: Code) -> str:
    return code.call("PyLong_FromLong", code.op("sext i32 %value to i64"))


def _box_i64(code: Code) -> str:
    return code.call("PyLong_FromLongLong", "%value")


def _box_f32(code: Code) -> str:
    return code.call("PyFloat_FromDouble", code.op("fpext float %value to double"))


def _box_f64(code: Code) -> str:
    return code.call("PyFloat_FromDouble", "%value")


def _box_f32_bits(code: Code) -> str:
    bits = code.op("bitcast float %value to i32")
    return code.call("PyLong_FromUnsignedLongLong", code.op(f"zext i32 {bits} to i64"))


def _box_f64_bits(code: Code) -> str:
    return code.call("PyLong_FromUnsignedLongLong", code.op("bitcast double %value to i64"))


def _none_when_null(code: Code) -> None:
    null, other = code.fresh("null"), code.fresh("other")
    code.branch(code.is_null("%value"), null, other)
    code.label(null)
    none = code.data("_Py_NoneStruct")
    code.call("Py_IncRef", none)
    code.do(f"ret ptr {none}")
    code.label(other)


def _box_externref(code: Code) -> str:
    _none_when_null(code)
    code.call("Py_IncRef", "%value")
    return "%value"


def _box_funcref(code: Code) -> str:
    _none_when_null(code)
    address = code.call("PyLong_FromUnsignedLongLong", code.op("ptrtoint ptr %value to i64"))
    func = slow_path(code, "%store", "func_of", [address])
    code.call("Py_DecRef", address)
    return func


_BOX: Final[MappingProxyType[str, tuple[str, Callable[[Code], str]]]] = MappingProxyType(
    {
        "i32": ("i32", _box_i32),
        "i64": ("i64", _box_i64),
        "f32": ("float", _box_f32),
        "f64": ("double", _box_f64),
        "f32_bits": ("float", _box_f32_bits),
        "f64_bits": ("double", _box_f64_bits),
        "externref": ("ptr", _box_externref),
        "funcref": ("ptr", _box_funcref),
    }
)
