"""The type of native callables: what `Func.typed` returns is an object that CPython calls without looking at it twice.

An object holds the code that CPython jumps to (PEP 590, *Vectorcall*), the VMFuncRef that this code finds there, and a
tuple that keeps alive what the VMFuncRef belongs to:

    struct { PyObject_HEAD; vectorcallfunc code; VMFuncRef *func_ref; PyObject *bound, *name, *weakrefs; }

Members and properties are added by whoever makes the type; only what CPython wants of an object in C is native here.
Its `tp_clear` is left out: as with a tuple, what an object holds stays until nobody can call it any more, and all
cycles that lead through it have other members that can be cleared.
"""

from __future__ import annotations

import ctypes
import struct
from typing import TYPE_CHECKING, Final

from brolga.llvm.symbols import address_of
from brolga.trampoline.emit import Code
from brolga.trampoline.pyobject import SIZE, TYPE

if TYPE_CHECKING:
    from collections.abc import Callable

    from brolga.trampoline.emit import ImageText

__all__ = ["BOUND", "TYPED_FUNC_REF", "TypedType", "define_typed", "make_type"]

_CODE: Final = SIZE  # behind the head, where an object of variable size has its length
TYPED_FUNC_REF: Final = SIZE + 8
"""Offset of the address of the VMFuncRef."""
_BOUND: Final = SIZE + 16
_NAME: Final = SIZE + 24
_WEAKREFS: Final = SIZE + 32
_BASIC_SIZE: Final = SIZE + 40

BOUND: Final = "_bound"
"""The name of the attribute that is the tuple."""

# CPython's headers: object.h, typeslots.h, structmember.h (descrobject.h since 3.12).
_FLAGS: Final = 1 << 18 | 1 << 14 | 1 << 11 | 1 << 7  # DEFAULT, HAVE_GC, HAVE_VECTORCALL, DISALLOW_INSTANTIATION
_TP_CALL, _TP_DEALLOC, _TP_TRAVERSE, _TP_MEMBERS = 50, 52, 71, 72
_T_OBJECT_EX, _T_PYSSIZET, _READONLY = 16, 19, 1
_SPEC: Final = struct.Struct("@PiiIP")  # PyType_Spec: name, basicsize, itemsize, flags, slots
_SLOT: Final = struct.Struct("@iP")
_MEMBER: Final = struct.Struct("@PiniP")  # PyMemberDef: name, type, offset, flags, documentation
_MEMBERS: Final = (
    (BOUND, _T_OBJECT_EX, _BOUND),
    ("__name__", _T_OBJECT_EX, _NAME),
    ("__qualname__", _T_OBJECT_EX, _NAME),
    ("__vectorcalloffset__", _T_PYSSIZET, _CODE),
    ("__weaklistoffset__", _T_PYSSIZET, _WEAKREFS),
)


def define_typed(ir: ImageText) -> None:
    """Define `brolga_typed_traverse` and `brolga_typed_dealloc` in the runtime image."""
    _traverse(ir)
    _dealloc(ir)


def _traverse(ir: ImageText) -> None:
    """`int brolga_typed_traverse(PyObject *, visitproc, void *)`: the tuple and, since it is on the heap, the type."""
    code = Code(ir)
    bound = code.load("ptr", "%self", _BOUND)
    code.expect(code.not_null(bound), "type")
    status = code.op(f"call i32 %visit(ptr {bound}, ptr %argument)")
    code.expect(code.is_zero(status), "stop")
    code.goto("type")
    code.label("type")
    ty = code.load("ptr", "%self", TYPE)
    code.do(f"ret i32 {code.op(f'call i32 %visit(ptr {ty}, ptr %argument)')}")
    code.label("stop")
    code.do(f"ret i32 {status}")
    signature = "i32 @brolga_typed_traverse(ptr %self, ptr %visit, ptr %argument)"
    ir.function("brolga_typed_traverse", signature, code)


def _dealloc(ir: ImageText) -> None:
    """`void brolga_typed_dealloc(PyObject *)`."""
    code = Code(ir)
    code.call("PyObject_GC_UnTrack", "%self")
    code.expect(code.not_null(code.load("ptr", "%self", _WEAKREFS)), "alone")
    code.call("PyObject_ClearWeakRefs", "%self")
    code.goto("alone")
    code.label("alone")
    bound, name, ty = (code.load("ptr", "%self", at) for at in (_BOUND, _NAME, TYPE))
    code.call("PyObject_GC_Del", "%self")
    # Last, because the end of the tuple may be the end of much else, which runs code of the program.
    for held in (bound, name, ty):
        code.call("Py_DecRef", held)
    code.do("ret void")
    ir.function("brolga_typed_dealloc", "void @brolga_typed_dealloc(ptr %self)", code)


class TypedType:
    """The type, and the way to make objects of it."""

    __slots__ = ("_kept", "type")

    def __init__(self, ty: type, *kept: object) -> None:
        """`kept` is what CPython has addresses of as long as the type is there."""
        self.type = ty
        self._kept = kept

    def make(self, name: str, code: int, func_ref: int, bound: tuple[object, ...]) -> Callable[..., object]:
        """Return an object that is called through the code at `code`, bound to the VMFuncRef at `func_ref`."""
        made: Callable[..., object] = _allocate(self.type, 0)
        for held in (bound, name):
            _inc_ref(held)
        (ctypes.c_uint64 * 4).from_address(id(made) + _CODE)[:] = [code, func_ref, id(bound), id(name)]
        return made


def make_type(name: str, doc: str, symbols: dict[str, int]) -> TypedType:
    """Make a type of native callables; `symbols` are those of the runtime image. `name` begins with a module's."""
    texts = {text: ctypes.create_string_buffer(text.encode()) for text in (name, *(row[0] for row in _MEMBERS))}
    rows = [_MEMBER.pack(ctypes.addressof(texts[text]), kind, at, _READONLY, 0) for text, kind, at in _MEMBERS]
    members = ctypes.create_string_buffer(b"".join(rows) + bytes(_MEMBER.size))
    slots = (
        (_TP_CALL, address_of("PyVectorcall_Call")),
        (_TP_DEALLOC, symbols["brolga_typed_dealloc"]),
        (_TP_TRAVERSE, symbols["brolga_typed_traverse"]),
        (_TP_MEMBERS, ctypes.addressof(members)),
        (0, 0),
    )
    table = ctypes.create_string_buffer(b"".join(_SLOT.pack(*slot) for slot in slots))
    spec = ctypes.create_string_buffer(
        _SPEC.pack(ctypes.addressof(texts[name]), _BASIC_SIZE, 0, _FLAGS, ctypes.addressof(table))
    )
    ty: type = _from_spec(ctypes.addressof(spec), None)
    ty.__doc__ = doc
    return TypedType(ty, texts, members, table, spec)


# Prototypes of our own: the types that one sets on `ctypes.pythonapi.f` itself hold for everybody in the process.
_from_spec: Final = ctypes.PYFUNCTYPE(ctypes.py_object, ctypes.c_void_p, ctypes.c_void_p)(
    ("PyType_FromSpecWithBases", ctypes.pythonapi)
)
_allocate: Final = ctypes.PYFUNCTYPE(ctypes.py_object, ctypes.py_object, ctypes.c_ssize_t)(
    ("PyType_GenericAlloc", ctypes.pythonapi)
)
_inc_ref: Final = ctypes.PYFUNCTYPE(None, ctypes.py_object)(("Py_IncRef", ctypes.pythonapi))
