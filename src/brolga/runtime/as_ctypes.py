"""A function of a store as a function of ctypes."""

from __future__ import annotations

import ctypes
import functools
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from brolga.abi.conventions import Results
from brolga.errors import UnsupportedError

if TYPE_CHECKING:
    from brolga.abi.signature import Lowered
    from brolga.runtime.binding import Binding
    from brolga.types import ValType

__all__ = ["as_ctypes"]

_TYPES: Final[MappingProxyType[str, Any]] = MappingProxyType(
    {
        "i32": ctypes.c_int32,
        "i64": ctypes.c_int64,
        "f32": ctypes.c_float,
        "f64": ctypes.c_double,
        "funcref": ctypes.c_void_p,
        "externref": ctypes.c_void_p,
    }
)


def as_ctypes(binding: Binding) -> Any:
    """Return the function that ctypes calls, with the types of the C prototype.

    It gives the GIL to other threads, and raises what waits in the store after a call. A struct of results is a class
    that stands in its `argtypes` or `restype`. UnsupportedError for what ctypes cannot call.
    """
    restype, argtypes = _prototype(binding.lowered)
    function = ctypes.CFUNCTYPE(restype, *argtypes)(binding.thunk.address)
    state = binding.state

    def check(result: Any, _function: Any, _arguments: Any) -> Any:
        # It holds the store, too, without which the address means nothing.
        waiting = state.take_pending() if state.pending else None
        if waiting is not None:
            raise waiting
        return result

    function.errcheck = check
    return function


def _prototype(lowered: Lowered) -> tuple[Any, list[Any]]:
    if lowered.convention.cc:
        raise UnsupportedError(f"ctypes has no functions of the convention {lowered.convention.name}")
    argtypes = [_type(param) for param in lowered.type.ins]
    results = lowered.type.outs
    if len(results) < 2:
        return (_type(results[0]) if results else None), argtypes
    if lowered.convention.results is Results.STRUCT:
        return _struct("Results", results, 0), argtypes
    return _type(results[0]), [*argtypes, ctypes.POINTER(_struct("Rest", results[1:], 1))]


@functools.cache
def _struct(name: str, results: tuple[ValType, ...], first: int) -> Any:
    """A struct whose fields are named by the number of the result.

    One for all functions with these results: ctypes itself keeps every struct that it has made a pointer type of.
    """
    return type(name, (ctypes.Structure,), {"_fields_": [(f"r{n}", _type(ty)) for n, ty in enumerate(results, first)]})


def _type(ty: ValType) -> Any:
    if ty.root not in _TYPES:
        raise UnsupportedError(f"ctypes has no type for {ty}")
    return _TYPES[ty.root]
