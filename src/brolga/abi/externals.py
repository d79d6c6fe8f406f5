"""What our native parts call and read of the C library and of CPython: names with LLVM result and parameters.

A name outside these tables is an error when code is written and when it is loaded, so nothing creeps in unseen. The
C API's part is stable: no private function but `_Py_Dealloc`, which `Py_DECREF` has compiled into every extension.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

__all__ = ["DATA", "EXTERNALS", "LIBCALLS", "VARIADIC"]


# Rows of text, because a table of tuples of strings is all quotes: result, name, parameters.
def _rows(text: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    rows = {}
    # A line that does not have this form fails at import, where every test sees it.
    for line in text.strip().splitlines():
        result, name, *params = line.split()
        rows[name] = (result, tuple(params))
    return rows


# C's types on both machines: int is i32, long and size_t are i64, a pthread_key_t is i32.
EXTERNALS: Final = MappingProxyType(
    _rows(
        """
        ptr   calloc                      i64 i64
        ptr   memmove                     ptr ptr i64
        ptr   memset                      ptr i32 i64
        ptr   mmap                        ptr i64 i32 i32 i32 i64
        i32   madvise                     ptr i64 i32
        i32   mprotect                    ptr i64 i32
        i32   pthread_key_create          ptr ptr
        ptr   pthread_getspecific         i32
        i32   pthread_setspecific         i32 ptr
        i64   pthread_self
        i32   pthread_mutex_init          ptr ptr
        i32   pthread_mutex_lock          ptr
        i32   pthread_mutex_unlock        ptr
        i32   clock_gettime               i32 ptr
        i64   syscall                     i64
        i32   sched_yield
        i32   pthread_getattr_np          i64 ptr
        i32   pthread_attr_getstack       ptr ptr ptr
        i32   pthread_attr_destroy        ptr
        i32   sigaction                   i32 ptr ptr
        i32   pthread_sigmask             i32 ptr ptr
        ptr   __errno_location
        i32   raise                       i32
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
        ptr   PyTuple_GetSlice            ptr i64 i64
        ptr   PyList_AsTuple              ptr
        i32   PyList_SetItem              ptr i64 ptr
        ptr   PyBytes_FromStringAndSize   ptr i64
        ptr   PyByteArray_FromStringAndSize ptr i64
        ptr   PyByteArray_AsString        ptr
        ptr   PyMemoryView_FromObject     ptr
        i64   PyType_GetFlags             ptr
        i32   PyType_IsSubtype            ptr ptr
        void  PyObject_GC_UnTrack         ptr
        void  PyObject_GC_Del             ptr
        void  PyObject_ClearWeakRefs      ptr
        i32   PyDict_SetItem              ptr ptr ptr
        ptr   PyObject_CallMethod         ptr ptr ptr
        ptr   PyObject_VectorcallDict     ptr ptr i64 ptr
        void  Py_IncRef                   ptr
        void  Py_DecRef                   ptr
        void  _Py_Dealloc                 ptr
        ptr   PyErr_Occurred
        void  PyErr_Clear
        i32   PyErr_CheckSignals
        i32   PyErr_SetInterruptEx        i32
        i32   PyErr_ExceptionMatches      ptr
        void  PyErr_SetString             ptr ptr
        void  PyErr_SetObject             ptr ptr
        i32   PyException_SetTraceback    ptr ptr
        ptr   PyEval_SaveThread
        void  PyEval_RestoreThread        ptr
        i32   PyGILState_Check
        i32   PyGILState_Ensure
        void  PyGILState_Release          i32
        ptr   PyErr_Format                ptr ptr
        void  PyErr_Fetch                 ptr ptr ptr
        void  PyErr_NormalizeException    ptr ptr ptr
        void  PyErr_Restore               ptr ptr ptr
        """
    )
)
"""Name -> (LLVM result type, LLVM parameter types). Source: the manuals of glibc and CPython's C API."""

LIBCALLS: Final = MappingProxyType(
    _rows(
        """
        float  ceilf      float
        float  floorf     float
        float  truncf     float
        float  roundevenf float
        double ceil       double
        double floor      double
        double trunc      double
        double roundeven  double
        ptr    memcpy     ptr ptr i64
        ptr    memmove    ptr ptr i64
        ptr    memset     ptr i32 i64
        """
    )
)
"""What LLVM itself may call in compiled WebAssembly: roundings, for which x86-64 without SSE4.1 has no instruction, and
moves of memory."""

VARIADIC: Final = frozenset({"PyErr_Format", "PyObject_CallMethod", "syscall"})
"""Those that take further arguments."""

DATA: Final = (
    "PyBytes_Type",
    "PyExc_OverflowError",
    "PyExc_RuntimeError",
    "PyExc_SystemError",
    "PyExc_TypeError",
    "PyExc_ValueError",
    "PyFunction_Type",
    "PyTuple_Type",
    "_Py_NoneStruct",
)
"""Data symbols of CPython: exception types (a pointer each), the types of functions and tuples, and None itself."""
