"""Addresses of functions and data that the process already has: the C library, the mathematics library, CPython."""

from __future__ import annotations

import ctypes
import functools

from brolga.errors import Bug

__all__ = ["address_of"]


# Remembered, as every object asks for the same few names; what the process has loaded stays where it is.
@functools.cache
def address_of(name: str) -> int:
    """The absolute address of the process symbol `name`; `Bug` when there is none."""
    for library in _libraries():
        try:
            entry = library[name]
        except AttributeError:
            continue
        address = ctypes.cast(entry, ctypes.c_void_p).value
        if address:
            return address
    raise Bug(f"the process has no symbol {name!r}")


@functools.cache
def _libraries() -> tuple[ctypes.CDLL, ...]:
    """Where to look, in order. CPython may be linked without libm, whose functions LLVM may still call."""
    return (ctypes.CDLL(None), ctypes.CDLL("libm.so.6"))
