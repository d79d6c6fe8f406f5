"""Calls whose values travel as bytes in an array of slots, 16 bytes for each, without a Python object for any.

What can be checked once is checked: the store, the types, the length of the array. The bytes are the program's affair.
"""

from __future__ import annotations

import ctypes
import functools
from typing import TYPE_CHECKING, Any

from brolga.abi.layout import FUNC_REF

if TYPE_CHECKING:
    from collections.abc import Callable

    from brolga.runtime.state import State
    from brolga.runtime.vm import Record
    from brolga.types import FuncType

__all__ = ["array_caller", "attach_array", "check_raw"]


def check_raw(ty: FuncType) -> FuncType:
    """Return `ty`; TypeError when a reference is among its values: bytes that anybody may write are no reference."""
    if any(value.is_ref for value in (*ty.ins, *ty.outs)):
        raise TypeError(f"references cannot travel as bytes: {ty}")
    return ty


def array_caller(state: State, ref: int, ty: FuncType) -> Callable[[Any], None]:
    """Return what calls the function at `ref` of type `ty` with the slots in a buffer."""
    from brolga.trampoline.array_to_wasm import SLOT

    check_raw(ty)
    code = state.engine.trampolines.array_to_wasm(ty, state.engine.stable)
    enter, free = _native(), int(not state.is_brief(ref))
    needed = SLOT * max(len(ty.ins), len(ty.outs))
    array = ctypes.c_char * needed

    def call(buffer: Any) -> None:
        size = memoryview(buffer).nbytes
        if size < needed:
            raise ValueError(f"a call of type {ty} needs {needed} bytes, the buffer has {size}")
        # It holds the buffer until the call is over, and says itself that one must be writable and in one piece.
        slots = array.from_buffer(buffer)
        enter(ref, code, ctypes.addressof(slots), free)

    return call


def attach_array(state: State, func_ref: Record, ty: FuncType, *, caller: bool) -> None:
    """Give the VMFuncRef of a host function that gets its values in an array its code."""
    code = state.engine.trampolines.wasm_to_array(ty, state.engine.stable, caller=caller)
    func_ref.put(FUNC_REF, "code", code)


@functools.cache
def _native() -> Callable[[int, int, int, int], None]:
    """Return the entry of the runtime image; ctypes raises the error that it sets."""
    from brolga.trampoline.runtime import runtime_image

    words = (ctypes.c_void_p,) * 4
    return ctypes.PYFUNCTYPE(ctypes.py_object, *words)(runtime_image().symbols["brolga_call_array"])
