"""The functions of the C library and of CPython that our native parts call, one row each: LLVM result and parameters."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

__all__ = ["EXTERNALS", "VARIADIC"]


def _rows(text: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    rows = {}
    for line in text.strip().splitlines():
        result, name, *params = line.split()
        rows[name] = (result, tuple(params))
    return rows


EXTERNALS: Final = MappingProxyType(
    _rows(
        """
        ptr   calloc                      i64 i64
        void  free                        ptr
        ptr   memmove                     ptr ptr i64
        ptr   memset                      ptr i32 i64
        i32   mprotect                    ptr i64 i32
        i32   pthread_key_create          ptr ptr
        ptr   pthread_getspecific         i32
        i32   pthread_setspecific         i32 ptr
        i64   pthread_self
        i32   pthread_getattr_np          i64 ptr
        i32   pthread_attr_getstack       ptr ptr ptr
        i32   pthread_attr_destroy        ptr
        i32   sigaction                   i32 ptr ptr
        i32   _setjmp                     ptr
        void  longjmp                     ptr i32
        i64   PyLong_AsLongLong           ptr
        i64   PyLong_AsUnsignedLongLong   ptr
        ptr   PyLong_FromLong             i64
        ptr   PyLong_FromLongLong         i64
        ptr   PyLong_FromUnsignedLongLong i64
        ptr   PyNumber_Index              ptr
        double PyFloat_AsDouble           ptr
        ptr   PyFloat_FromDouble          double
        ptr   PyTuple_New                 i64
        i32   PyTuple_SetItem             ptr i64 ptr
        ptr   PyTuple_GetItem             ptr i64
        i64   PyTuple_Size                ptr
        ptr   PySequence_Tuple            ptr
        i32   PyDict_SetItem              ptr ptr ptr
        ptr   PyObject_Vectorcall         ptr ptr i64 ptr
        void  Py_IncRef                   ptr
        void  Py_DecRef                   ptr
        ptr   PyErr_Occurred
        void  PyErr_Clear
        i32   PyErr_ExceptionMatches      ptr
        void  PyErr_SetString             ptr ptr
        ptr   PyErr_Format                ptr ptr
        void  PyErr_Fetch                 ptr ptr ptr
        void  PyErr_NormalizeException    ptr ptr ptr
        void  PyErr_Restore               ptr ptr ptr
        """
    )
)
"""Name -> (LLVM result type, LLVM parameter types). Source: the manuals of glibc and CPython's C API."""

VARIADIC: Final = frozenset({"PyErr_Format"})
"""Those that take further arguments."""

DATA: Final = ("PyExc_TypeError", "PyExc_OverflowError", "PyExc_ValueError", "PyExc_RuntimeError", "_Py_NoneStruct")
"""Data symbols of CPython: exception types (a pointer each) and None itself."""
