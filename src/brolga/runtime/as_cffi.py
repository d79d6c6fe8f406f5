"""A function of a store as a function pointer of cffi."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from brolga.abi.prototype import c_name, prototype
from brolga.errors import UnsupportedError

if TYPE_CHECKING:
    from brolga.runtime.binding import Binding

__all__ = ["as_cffi"]


def as_cffi(binding: Binding) -> Any:
    """Return the function pointer, which keeps the store alive.

    After a call that trapped, its results are 0 and the exception waits in the store. The struct of results is to be
    found through `ffi.typeof`. ImportError without cffi, UnsupportedError for what it cannot call.
    """
    cffi: Any = importlib.import_module("cffi")  # no requirement of ours, so no type checker need know it
    lowered = binding.lowered
    if lowered.convention.cc:
        raise UnsupportedError(f"cffi has no functions of the convention {lowered.convention.name}")
    if any(ty.name == "v128" for ty in (*lowered.type.ins, *lowered.type.outs)):
        raise UnsupportedError("cffi has no type for v128")
    ffi = cffi.FFI()  # one for each function, since the structs of two functions may have one name
    ffi.cdef(prototype(binding.name, lowered, contexts=False, typedef=True))
    pointer = ffi.cast(f"{c_name(binding.name)} *", binding.thunk.address)
    state = binding.state
    return ffi.gc(pointer, lambda _: state.slow_paths)  # nothing to do then: what counts is that it holds the store
