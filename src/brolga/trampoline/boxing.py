"""From Python objects to WebAssembly values and back: one row for each value type.

An i32 takes every int that fits 32 bits, signed or unsigned, and comes back signed; i64 likewise. Floats take what
`float()` takes of numbers, and an f32 is rounded as the machine rounds. A v128 takes any 16 bytes, or an int that fits
128 bits, and comes back as bytes. An externref is any object, None being null; a funcref is a Func or None, an anyref
an AnyRef or None, an exnref a WasmException or None. Outside of that: a TypeError or an OverflowError, never a silent
wrap.

A number is converted in place, by a call of the C API and a test: a function of ours in between would cost as much
again as the conversion. What happens rarely, and references, are functions of the runtime image (conversions.py).

The `bits` variants of floats take and give the bit pattern as an int, for whoever must see every NaN.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from brolga.abi.returns import BYTES
from brolga.abi.signature import LLVM_TYPES
from brolga.trampoline.conversions import UNTYPED, or_error
from brolga.trampoline.emit import Code
from brolga.trampoline.pyobject import COUNT_FIRST
from brolga.types import ANYREF, DefType, HeapType

if TYPE_CHECKING:
    from brolga.types import Heap, ValType

__all__ = ["Boxing"]

_VECTOR: Final = LLVM_TYPES["v128"]


@dataclass(frozen=True, slots=True)
class Boxing:
    """The conversions of one trampoline: where their code goes, whose references they are, how floats travel."""

    code: Code
    store: str  # the VMStore
    bits: bool  # floats as ints that hold their bit pattern

    def unbox(self, ty: ValType, obj: str, bad: str) -> str:
        """Convert the object `obj`; return the value. What does not convert goes to label `bad` with an error set."""
        value = _UNBOX[self._key(ty)](self, obj, bad)  # a type without a row has no values: features.py refuses it
        # Code relies on what the type says, and never asks: whatever comes from outside is looked at here.
        number = _number(ty.heap)
        if ty.is_ref and not (ty.nullable and number == UNTYPED["any"]):
            checked = value, str(number), str(int(ty.nullable))
            if ty.root == ANYREF.root:
                # Who gave it is told what was expected: there are many kinds of references.
                named = obj, self.code.ir.string(str(ty))
                status = self.code.helper("i32 ptr i64 i32 ptr ptr", "brolga_check_object", *checked, *named)
            else:
                status = self.code.helper("i32 ptr i64 i32", "brolga_check_ref", *checked)
            self.code.expect(self.code.is_zero(status), bad)
        return value

    def box(self, ty: ValType, value: str) -> str:
        """Convert a value; return a new reference, null with an error set."""
        return _BOX[self._key(ty)](self, value)

    def release(self, obj: str) -> None:
        """Give up a reference that is not null: `Py_DECREF` as extensions of the stable ABI have it compiled in.

        Those count in the first word, immortal objects or not, and every later CPython has to live with it.
        """
        code = self.code
        if not COUNT_FIRST:
            code.call("Py_DecRef", obj)
            return
        count = code.op(f"sub i64 {code.load('i64', obj)}, 1")
        code.store("i64", count, obj)
        last, go = code.fresh("last"), code.fresh("go")
        code.branch(code.op(f"icmp eq i64 {count}, 0"), last, go)
        code.label(last)
        code.call("_Py_Dealloc", obj)
        code.goto(go)
        code.label(go)

    def _key(self, ty: ValType) -> str:
        return f"{ty.name}_bits" if self.bits and f"{ty.name}_bits" in _BOX else ty.root


def _number(heap: Heap | None) -> int:
    """Return what a reference is checked for."""
    if isinstance(heap, DefType):
        return heap.number
    if isinstance(heap, HeapType) and heap.bottom:
        return UNTYPED["none"]
    return UNTYPED.get(str(heap), UNTYPED["any"])


def _unbox_i32(boxing: Boxing, obj: str, bad: str) -> str:
    code = boxing.code
    value = code.call("PyLong_AsLongLong", obj)
    # -2**31 <= value < 2**32, as one unsigned comparison; -1 is a value, and what C functions return with an error.
    wide = code.op(f"icmp uge i64 {code.op(f'add i64 {value}, 2147483648')}, 6442450944")
    look, go = code.fresh("look"), code.fresh("go")
    code.branch(code.op(f"or i1 {wide}, {code.op(f'icmp eq i64 {value}, -1')}"), look, go, likely=False)
    code.label(look)
    code.branch(code.is_zero(code.helper("i32 i64", "brolga_wide_i32", value)), go, bad)
    code.label(go)
    return code.op(f"trunc i64 {value} to i32")


def _unbox_i64(boxing: Boxing, obj: str, bad: str) -> str:
    """What is below 2**63 comes with the first call; its -1 may also stand for an error, or for a larger i64."""
    code = boxing.code
    slot = code.slot("i64")
    value = code.call("PyLong_AsLongLong", obj)
    code.store("i64", value, slot)
    look, go = code.fresh("look"), code.fresh("go")
    code.branch(code.op(f"icmp eq i64 {value}, -1"), look, go, likely=False)
    code.label(look)
    code.branch(code.is_zero(_by_helper(boxing, "i64", obj, slot)), go, bad)
    code.label(go)
    return code.load("i64", slot)


def _unbox_f64(boxing: Boxing, obj: str, bad: str) -> str:
    code = boxing.code
    value = code.call("PyFloat_AsDouble", obj)
    or_error(code, code.op(f"fcmp oeq double {value}, -1.0"), bad)
    return value


# The rounding is that of the machine, to nearest: what is too large becomes infinity, as it does in C.
def _unbox_f32(boxing: Boxing, obj: str, bad: str) -> str:
    return boxing.code.op(f"fptrunc double {_unbox_f64(boxing, obj, bad)} to float")


# The helper leaves the value in a stack slot, because its result says whether there is one.
def _unbox_by_helper(key: str, llvm: str) -> Callable[[Boxing, str, str], str]:
    def unbox(boxing: Boxing, obj: str, bad: str) -> str:
        # A word holds any value but a vector.
        slot = boxing.code.slot("i64") if BYTES[llvm] <= 8 else boxing.code.slot(llvm, BYTES[llvm])
        boxing.code.expect(boxing.code.is_zero(_by_helper(boxing, key, obj, slot)), bad)
        return boxing.code.load(llvm, slot)

    return unbox


def _by_helper(boxing: Boxing, key: str, obj: str, slot: str) -> str:
    return boxing.code.helper("i32 ptr ptr ptr", f"brolga_unbox_{key}", obj, boxing.store, slot)


_UNBOX: Final[MappingProxyType[str, Callable[[Boxing, str, str], str]]] = MappingProxyType(
    {
        "i32": _unbox_i32,
        "i64": _unbox_i64,
        "f32": _unbox_f32,
        "f64": _unbox_f64,
        "v128": _unbox_by_helper("v128", _VECTOR),
        "f32_bits": _unbox_by_helper("f32_bits", "float"),
        "f64_bits": _unbox_by_helper("f64_bits", "double"),
        "externref": _unbox_by_helper("externref", "ptr"),
        "funcref": _unbox_by_helper("funcref", "ptr"),
        "anyref": _unbox_by_helper("anyref", "ptr"),
        "exnref": _unbox_by_helper("exnref", "ptr"),
    }
)


# To objects. CPython keeps small ints ready, so boxing those allocates nothing.


def _box_i32(boxing: Boxing, value: str) -> str:
    return boxing.code.call("PyLong_FromLong", boxing.code.op(f"sext i32 {value} to i64"))


def _box_i64(boxing: Boxing, value: str) -> str:
    return boxing.code.call("PyLong_FromLongLong", value)


def _box_f32(boxing: Boxing, value: str) -> str:
    return boxing.code.call("PyFloat_FromDouble", boxing.code.op(f"fpext float {value} to double"))


def _box_f64(boxing: Boxing, value: str) -> str:
    return boxing.code.call("PyFloat_FromDouble", value)


def _box_f32_bits(boxing: Boxing, value: str) -> str:
    # Through a double a signalling NaN would come out quiet; as an integer it is what it was.
    pattern = boxing.code.op(f"bitcast float {value} to i32")
    return boxing.code.call("PyLong_FromUnsignedLongLong", boxing.code.op(f"zext i32 {pattern} to i64"))


def _box_f64_bits(boxing: Boxing, value: str) -> str:
    return boxing.code.call("PyLong_FromUnsignedLongLong", boxing.code.op(f"bitcast double {value} to i64"))


def _box_v128(boxing: Boxing, value: str) -> str:
    slot = boxing.code.slot(_VECTOR, BYTES[_VECTOR])
    boxing.code.store(_VECTOR, value, slot)
    return boxing.code.call("PyBytes_FromStringAndSize", slot, str(BYTES[_VECTOR]))


def _box_by_helper(key: str) -> Callable[[Boxing, str], str]:
    return lambda boxing, value: boxing.code.helper("ptr ptr ptr", f"brolga_box_{key}", value, boxing.store)


_BOX: Final[MappingProxyType[str, Callable[[Boxing, str], str]]] = MappingProxyType(
    {
        "i32": _box_i32,
        "i64": _box_i64,
        "f32": _box_f32,
        "f64": _box_f64,
        "v128": _box_v128,
        "f32_bits": _box_f32_bits,
        "f64_bits": _box_f64_bits,
        "externref": _box_by_helper("externref"),
        "funcref": _box_by_helper("funcref"),
        "anyref": _box_by_helper("anyref"),
        "exnref": _box_by_helper("exnref"),
    }
)
