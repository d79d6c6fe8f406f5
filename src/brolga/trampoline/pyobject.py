"""Where CPython keeps what trampolines look at themselves, instead of asking by a call.

Offsets in bytes, computed from what the running interpreter says of its types, never typed in: builds differ.
"""

from __future__ import annotations

import ctypes
import functools
import sys
from types import FunctionType
from typing import Final

__all__ = [
    "BYTES_DATA",
    "COUNT_FIRST",
    "LIST_SUBCLASS",
    "SIZE",
    "TUPLE_ITEMS",
    "TUPLE_SUBCLASS",
    "TYPE",
    "function_vectorcall",
    "interpreter",
]

COUNT_FIRST: Final = object.__basicsize__ == 16
"""Whether an object begins with its reference count; debugging builds and those without the GIL have more in front."""

TYPE: Final = object.__basicsize__ - 8
"""`ob_type`, the last field of PyObject."""

SIZE: Final = object.__basicsize__
"""`ob_size`, which PyVarObject adds."""

TUPLE_ITEMS: Final = tuple.__basicsize__
"""`ob_item` of a tuple, the first of its items in place."""

BYTES_DATA: Final = bytes.__basicsize__ - 1
"""`ob_sval` of a bytes object: its size counts the NUL at the end of the data."""

LIST_SUBCLASS: Final = 1 << 25
"""Py_TPFLAGS_LIST_SUBCLASS: the flag that all types have which are lists."""

TUPLE_SUBCLASS: Final = 1 << 26
"""Py_TPFLAGS_TUPLE_SUBCLASS: the same for tuples, named ones for example."""


def interpreter() -> str:
    """Return which interpreter this is: code that was made in one with the same name finds everything where it is."""
    return f"{sys.implementation.cache_tag}{sys.abiflags}"


@functools.cache
def function_vectorcall() -> int | None:
    """Return the offset of `vectorcall` in a Python function, None where it cannot be told.

    No type says where it has that pointer (PEP 590), but the C API says what it is: the offset is where it stands.
    """
    ask = getattr(ctypes.pythonapi, "PyVectorcall_Function", None)
    if ask is None:  # before 3.11 a function of the headers alone
        return None
    vectorcall = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.py_object)(("PyVectorcall_Function", ctypes.pythonapi))
    address = vectorcall(_sample)
    words = range(SIZE, FunctionType.__basicsize__, 8)
    found = [at for at in words if ctypes.c_void_p.from_address(id(_sample) + at).value == address]
    return found[0] if len(found) == 1 and address else None


def _sample() -> None:
    """A function to look at."""
