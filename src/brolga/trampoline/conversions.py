"""The conversions between Python objects and WebAssembly values that are too rare or too long to stand in a trampoline.

They are functions of the runtime image, which trampolines reach by name (boxing.py):

    int      brolga_unbox_T(PyObject *, VMStore *, T *)     0, or -1 with an error set
    PyObject *brolga_box_T(T, VMStore *)                    a new reference, or null with an error set
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from brolga.abi.layout import FUNC_REF, HEAP, STORE
from brolga.abi.layout import TYPE as VMTYPE
from brolga.abi.objects import INTERNAL_BIT, Kind
from brolga.trampoline.activations import slow_path
from brolga.trampoline.emit import Code
from brolga.trampoline.heap.externs import MARKED, QUIET, append
from brolga.trampoline.heap.flow import Var, choose
from brolga.trampoline.pyobject import BYTES_DATA, SIZE, TYPE

if TYPE_CHECKING:
    from brolga.trampoline.emit import ImageText

__all__ = ["UNTYPED", "define_conversions", "or_error", "vector_of"]

_VECTOR: Final = 16  # bytes of a v128


def vector_of(value: Any) -> bytes:
    """Return the 16 bytes of the v128 that a Python object stands for: the slow path of that name.

    Whatever gives 16 bytes is taken as it is, unless they are no lanes: addresses of objects, or numbers with their
    highest byte first. An int, signed or unsigned, is one number of 128 bits, its lowest byte first.
    """
    number = hasattr(type(value), "__index__")
    try:
        view = memoryview(value)
    except TypeError:
        if not number:
            raise TypeError(f"a v128 is 16 bytes or an int, got {type(value).__name__}") from None
        return _bytes_of(operator.index(value))
    with view:
        if view.format.startswith((">", "!")) or view.format.endswith("O"):
            raise TypeError(f"a v128 is 16 bytes or an int, got elements of format {view.format!r}")
        if view.nbytes == _VECTOR:
            return view.tobytes()
        if number and view.ndim == 0:  # an integer of NumPy's gives its own few bytes as well
            return _bytes_of(operator.index(value))
        raise TypeError(f"a v128 is 16 bytes or an int, got {view.nbytes} bytes")


def _bytes_of(number: int) -> bytes:
    if not -(1 << 127) <= number < 1 << 128:
        raise OverflowError("a v128 holds -2**127 to 2**128 - 1")
    return (number & (1 << 128) - 1).to_bytes(_VECTOR, "little")


def define_conversions(ir: ImageText) -> None:
    """Define every conversion of this file in the runtime image."""
    for key, convert in _RARE.items():
        code = Code(ir)
        convert(code)
        ir.function(f"brolga_unbox_{key}", f"i32 @brolga_unbox_{key}(ptr %object, ptr %store, ptr %slot)", code)
    _wide_i32(ir)
    _check_ref(ir)
    _release(ir)
    _note_extern(ir)
    for key, make in _BOX.items():
        code = Code(ir)
        _none_when_null(code)
        code.do(f"ret ptr {make(code)}")
        ir.function(f"brolga_box_{key}", f"ptr @brolga_box_{key}(ptr %value, ptr %store)", code)


def or_error(code: Code, suspicious: str, failed: str) -> None:
    """Go to `failed` when `suspicious` holds and CPython has an error set, else on."""
    look, go = code.fresh("look"), code.fresh("go")
    code.branch(suspicious, look, go, likely=False)
    code.label(look)
    code.branch(code.is_null(code.call("PyErr_Occurred")), go, failed)
    code.label(go)


def _done(code: Code, llvm: str, value: str) -> None:
    code.store(llvm, value, "%slot")
    code.do("ret i32 0")


def _fail(code: Code, label: str) -> None:
    code.label(label)
    code.do("ret i32 -1")


def _error(code: Code, label: str, exception: str, message: str) -> None:
    code.label(label)
    code.call("PyErr_SetString", code.load("ptr", code.data(exception)), code.ir.string(message))
    code.do("ret i32 -1")


def _wide_i32(ir: ImageText) -> None:
    """`int brolga_wide_i32(long long)`: 0 for a -1 that is a value; else -1, with an error set."""
    code = Code(ir)
    # An int beyond 64 bits also comes here as -1, with CPython's own OverflowError: `int too big to convert`.
    wide = code.when(code.op("icmp ne i64 %value, -1"), "wide", likely=None)
    code.expect(code.is_null(code.call("PyErr_Occurred")), "failed")
    code.do("ret i32 0")
    _error(code, wide, "PyExc_OverflowError", "an i32 holds -2**31 to 2**32 - 1")
    _fail(code, "failed")
    ir.function("brolga_wide_i32", "i32 @brolga_wide_i32(i64 %value)", code)


def _check_ref(ir: ImageText) -> None:
    """`int brolga_check_ref(void *, long number, int nullable)`: 0; or -1, with an error set, for a wrong reference.

    It may not be null unless it is nullable; a function has the type of that number, or one that is below it.
    `int brolga_check_object(void *, long number, int nullable, PyObject *, char *type)`: the same of an internal
    reference; object and type are for the message. `number` may be one of `UNTYPED`, too.
    """
    code = Code(ir)
    null = code.when(code.is_null("%value"), "null", likely=None)
    code.expect(code.op(f"icmp ne i64 %number, {UNTYPED['any']}"), "good")
    code.expect(code.op(f"icmp ne i64 %number, {UNTYPED['none']}"), "other")
    _expect_type(code, code.load("ptr", "%value", FUNC_REF["type_id"]))
    _checked(code, null)
    _error(code, "other", "PyExc_TypeError", "a reference to a function of another type")
    ir.function("brolga_check_ref", "i32 @brolga_check_ref(ptr %value, i64 %number, i32 %nullable)", code)
    code = Code(ir)
    null = code.when(code.is_null("%value"), "null", likely=None)
    for name in ("any", "none"):
        code.expect(code.op(f"icmp ne i64 %number, {UNTYPED[name]}"), "good" if name == "any" else "other")
    _expect_object(code)
    _checked(code, null)
    code.label("other")
    message = ir.string("expected a %s, got %R")
    code.call("PyErr_Format", code.load("ptr", code.data("PyExc_TypeError")), message, variadic=["ptr %type", "ptr %o"])
    code.do("ret i32 -1")
    params = "ptr %value, i64 %number, i32 %nullable, ptr %o, ptr %type"
    ir.function("brolga_check_object", f"i32 @brolga_check_object({params})", code)


UNTYPED: Final = MappingProxyType({"any": -1, "eq": -2, "i31": -3, "struct": -4, "array": -5, "none": -6})
"""In the place of the number of a type: what is asked of a reference is no type of a module. `any` asks for nothing,
whatever the hierarchy, and `none` for null."""


def _checked(code: Code, null: str) -> None:
    """The ways out of a check, but for `other`: `good`, null."""
    code.label("good")
    code.do("ret i32 0")
    code.label(null)
    code.expect(code.op("icmp ne i32 %nullable, 0"), "missing")
    code.do("ret i32 0")
    _error(code, "missing", "PyExc_TypeError", "a reference that cannot be null cannot be None")


def _expect_object(code: Code) -> None:
    """Go to `good` or `other` with an internal reference that is not null, by what it refers to."""
    asked = {name: code.op(f"icmp eq i64 %number, {number}") for name, number in UNTYPED.items()}
    # All is asked with instructions of their own, so that the code is the same for every type: trampolines share it.
    small = code.op(f"trunc i64 {code.op('ptrtoint ptr %value to i64')} to i1")
    heap = code.fresh("object")
    code.branch(small, "small", heap)
    code.label("small")
    code.branch(code.op(f"or i1 {asked['i31']}, {asked['eq']}"), "good", "other")
    code.label(heap)
    ty = code.load("ptr", "%value")
    kind = code.get(VMTYPE, "kind", ty)
    code.expect(code.op(f"icmp ne i64 {kind}, {int(Kind.EXTERN_BOX)}"), "other")
    for name, wanted in (("struct", Kind.STRUCT), ("array", Kind.ARRAY)):
        is_kind = code.op(f"icmp eq i64 {kind}, {int(wanted)}")
        code.expect(code.op(f"xor i1 {code.op(f'and i1 {asked[name]}, {is_kind}')}, true"), "good")
    code.expect(code.op(f"xor i1 {asked['eq']}, true"), "good")
    code.expect(code.op("icmp sge i64 %number, 0"), "other")
    _expect_type(code, ty)


def _expect_type(code: Code, found: str) -> None:
    """Go to `good` when `%number` is that of the VMType `found`, or of one above it, else to `other`."""
    depth, display = code.get(VMTYPE, "depth", found), code.get(VMTYPE, "display", found)
    code.goto("typed")
    code.label("typed")
    code.goto("loop")
    code.label("loop")
    code.do(f"%at = phi i64 [ {depth}, %typed ], [ %above, %on ]")
    here = code.load("ptr", code.op(f"getelementptr ptr, ptr {display}, i64 %at"))
    code.branch(code.op(f"icmp eq i64 {code.get(VMTYPE, 'number', here)}, %number"), "good", "on")
    code.label("on")
    code.do("%above = sub i64 %at, 1")
    code.branch(code.op("icmp sge i64 %above, 0"), "loop", "other")


def _rare_i64(code: Code) -> None:
    """After PyLong_AsLongLong returned -1: a -1 that is a value, an int beyond 2**63, or an error that stays."""
    # `__index__` of an object that is no int runs again only where the first call was out of range.
    error = code.call("PyErr_Occurred")
    minus_one = code.when(code.is_null(error), "minus_one")
    overflow = code.call("PyErr_ExceptionMatches", code.load("ptr", code.data("PyExc_OverflowError")))
    code.expect(code.op(f"icmp ne i32 {overflow}, 0"), "failed")
    code.call("PyErr_Clear")
    value = _unsigned(code, "failed", "wide")
    _done(code, "i64", value)
    code.label(minus_one)
    _done(code, "i64", "-1")
    code.label("wide")  # CPython's own error would tell of an `unsigned long`, or that a negative int does not convert
    code.call("PyErr_Clear")
    code.goto("report")
    _error(code, "report", "PyExc_OverflowError", "an i64 holds -2**63 to 2**64 - 1")
    _fail(code, "failed")


def _unsigned(code: Code, no_int: str, wide: str) -> str:
    """Convert `%object` to an unsigned i64, by `__index__`; to `no_int` or `wide`, with an error, if it is none."""
    index = code.call("PyNumber_Index", "%object")
    code.expect(code.not_null(index), no_int)
    value = code.call("PyLong_AsUnsignedLongLong", index)
    code.call("Py_DecRef", index)
    or_error(code, code.op(f"icmp eq i64 {value}, -1"), wide)
    return value


def _rare_v128(code: Code) -> None:
    """Bytes are copied; what else it may be, Python judges."""
    _expect_vector(code, "%object", "other")
    _copy_vector(code, "%object")
    code.do("ret i32 0")
    code.label("other")
    made = slow_path(code, "%store", "vector_of", ["%object"])
    code.expect(code.not_null(made), "failed")
    _expect_vector(code, made, "wrong")  # whatever the slow path does, nobody reads beyond its bytes
    _copy_vector(code, made)
    code.call("Py_DecRef", made)
    code.do("ret i32 0")
    code.label("wrong")
    code.call("Py_DecRef", made)
    code.goto("report")
    _error(code, "report", "PyExc_SystemError", "no v128 came of a slow path")
    _fail(code, "failed")


def _expect_vector(code: Code, obj: str, otherwise: str) -> None:
    """Go on when an object is exactly a bytes of the right size."""
    code.expect(code.op(f"icmp eq ptr {code.load('ptr', obj, TYPE)}, {code.data('PyBytes_Type')}"), otherwise)
    code.expect(code.op(f"icmp eq i64 {code.load('i64', obj, SIZE)}, {_VECTOR}"), otherwise)


def _copy_vector(code: Code, obj: str) -> None:
    code.call("memmove", "%slot", code.address(obj, BYTES_DATA), str(_VECTOR))


def _rare_f32_bits(code: Code) -> None:
    value = _unsigned(code, "failed", "failed")
    wide = code.when(code.op(f"icmp ugt i64 {value}, 4294967295"), "wide")
    _done(code, "i32", code.op(f"trunc i64 {value} to i32"))
    _error(code, wide, "PyExc_OverflowError", "the bits of an f32 are 0 to 2**32 - 1")
    _fail(code, "failed")


def _rare_f64_bits(code: Code) -> None:
    _done(code, "i64", _unsigned(code, "failed", "failed"))
    _fail(code, "failed")


def _null_unless_none(code: Code) -> None:
    other = code.when(code.op(f"icmp ne ptr %object, {code.data('_Py_NoneStruct')}"), "other", likely=None)
    _done(code, "ptr", "null")
    code.label(other)


def _rare_externref(code: Code) -> None:
    """The store's dict of roots keeps the object alive: WebAssembly copies the pointer freely."""
    _null_unless_none(code)
    ours = code.call("PyType_IsSubtype", code.load("ptr", "%object", TYPE), code.get(STORE, "any_type", "%store"))
    internal = code.when(code.op(f"icmp ne i32 {ours}, 0"), "internal")
    # The key is the address: a dict of the objects themselves would ask for their hashes, which not all have.
    key = code.call("PyLong_FromUnsignedLongLong", code.op("ptrtoint ptr %object to i64"))
    code.expect(code.not_null(key), "failed")
    kept = code.call("PyDict_SetItem", code.get(STORE, "roots", "%store"), key, "%object")
    code.call("Py_DecRef", key)
    code.expect(code.is_zero(kept), "failed")
    # The collector has to know of what comes in while it marks, and Python now and then that much has.
    code.expect(code.is_zero(code.helper("i32 ptr ptr", "brolga_note_extern", "%store", "%object")), "failed")
    _done(code, "ptr", "%object")
    code.label(internal)
    _word_of(code, "extern_word")
    _fail(code, "failed")


def _note_extern(ir: ImageText) -> None:
    """`int brolga_note_extern(VMStore *, PyObject *)`: 0; or -1, with an error set, when a slow path has raised it."""
    code = Code(ir)
    left = code.op(f"sub i64 {code.get(STORE, 'extern_count', '%store')}, 1")
    code.put(STORE, "extern_count", "%store", left)
    due = Var(code, "i1", code.op(f"icmp eq i64 {left}, 0"))
    heap = code.get(STORE, "heap", "%store")

    def noting() -> None:
        state = code.get(HEAP, "noting", heap)
        word = code.op("ptrtoint ptr %object to i64")
        choose(code, code.op(f"icmp ne i64 {state}, {QUIET}"), lambda: append(code, heap, word))
        due.set(code.op(f"or i1 {due.get()}, {code.op(f'icmp eq i64 {state}, {MARKED}')}"))

    choose(code, code.not_null(heap), noting)
    relieve = code.when(due.get(), "relieve")
    code.do("ret i32 0")
    code.label(relieve)
    made = slow_path(code, "%store", "relieve", [])
    code.expect(code.not_null(made), "failed")
    code.call("Py_DecRef", made)
    code.do("ret i32 0")
    _fail(code, "failed")
    ir.function("brolga_note_extern", "i32 @brolga_note_extern(ptr %store, ptr %object)", code)


def _rare_funcref(code: Code) -> None:
    """Only Python knows what a Func is; its store keeps the VMFuncRef alive."""
    _null_unless_none(code)
    _word_of(code, "ref_of")
    _fail(code, "failed")


def _rare_anyref(code: Code) -> None:
    """A handle keeps what it refers to, until it is given to the code that gets the reference."""
    _null_unless_none(code)
    _word_of(code, "any_word")
    _fail(code, "failed")


def _rare_exnref(code: Code) -> None:
    """Only Python knows what a WasmException is."""
    _null_unless_none(code)
    _word_of(code, "exnref_of")
    _fail(code, "failed")


def _word_of(code: Code, path: str) -> None:
    """Return the reference that a slow path says an object stands for."""
    address = slow_path(code, "%store", path, ["%object"])
    code.expect(code.not_null(address), "failed")
    value = code.call("PyLong_AsUnsignedLongLong", address)
    code.call("Py_DecRef", address)
    _done(code, "i64", value)


_RARE: Final[MappingProxyType[str, Callable[[Code], None]]] = MappingProxyType(
    {
        "i64": _rare_i64,
        "v128": _rare_v128,
        "f32_bits": _rare_f32_bits,
        "f64_bits": _rare_f64_bits,
        "externref": _rare_externref,
        "funcref": _rare_funcref,
        "anyref": _rare_anyref,
        "exnref": _rare_exnref,
    }
)


def _none_when_null(code: Code) -> None:
    other = code.when(code.not_null("%value"), "other", likely=None)
    none = code.data("_Py_NoneStruct")
    code.call("Py_IncRef", none)
    code.do(f"ret ptr {none}")
    code.label(other)


def _box_externref(code: Code) -> str:
    """What was internal before it was turned out has a mark; all else is an object of Python."""
    word = code.op("ptrtoint ptr %value to i64")
    internal = code.when(code.op(f"icmp ne i64 {code.op(f'and i64 {word}, {INTERNAL_BIT}')}, 0"), "internal")
    code.call("Py_IncRef", "%value")  # the roots hold one reference, the caller gets its own
    code.do("ret ptr %value")
    code.label(internal)
    return _box_by("extern_at")(code)


def _box_by(path: str) -> Callable[[Code], str]:
    """Return how a reference is boxed by a slow path that is given its word."""

    def box(code: Code) -> str:
        address = code.call("PyLong_FromUnsignedLongLong", code.op("ptrtoint ptr %value to i64"))
        made = slow_path(code, "%store", path, [address])
        code.call("Py_DecRef", address)
        return made

    return box


_BOX: Final[MappingProxyType[str, Callable[[Code], str]]] = MappingProxyType(
    {
        "externref": _box_externref,
        "funcref": _box_by("func_of"),
        "anyref": _box_by("any_at"),
        "exnref": _box_by("exnref_at"),
    }
)


def _release(ir: ImageText) -> None:
    """`void brolga_release(PyObject **, long count)`: give up references, those of arguments that nobody will get."""
    code = Code(ir)
    code.goto("loop")
    code.label("loop")
    code.do("%i = phi i64 [ 0, %entry ], [ %next, %more ]")
    code.branch(code.op("icmp ult i64 %i, %count"), "more", "done")
    code.label("more")
    code.call("Py_DecRef", code.load("ptr", code.op("getelementptr ptr, ptr %objects, i64 %i")))
    code.do("%next = add i64 %i, 1")
    code.goto("loop")
    code.label("done")
    code.do("ret void")
    ir.function("brolga_release", "void @brolga_release(ptr %objects, i64 %count)", code)
