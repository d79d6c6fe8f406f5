"""Where parameters travel that may not lie on the stack: which have a register, and where the others are.

LLVM could put those of a tail call on the stack too, but then it moves the return address about, away from the frame
pointer above which a backtrace looks for it, and LLVM 22.1 loses them on x86-64 (its issue 199224). So they lie in the
store, one behind the other as C has the fields of a struct. Whoever calls writes them last of all, and the callee reads
them first of all: nothing comes in between but the resolver of lazy code, which puts them back (trampoline/lazy.py).
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from brolga.abi.returns import BYTES
from brolga.abi.structs import struct_of

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["beyond_registers"]

_VECTOR: Final = frozenset({"float", "double", "<16 x i8>"})

# LLVM, X86CallingConv.td and AArch64CallingConvention.td: rdi, rsi, rdx, rcx, r8, r9 and xmm0-7; x0-x7 and v0-v7.
_REGISTERS: Final = MappingProxyType({"x86_64": (6, 8), "aarch64": (8, 8)})


def beyond_registers(types: Sequence[str], pointers: int, machine: str) -> tuple[tuple[int, int], ...]:
    """Return the parameters of these LLVM types that find no register, each with its offset in the store's arguments.

    `pointers` is how many pointers there are besides.
    """
    general, vector = _REGISTERS[machine]
    left = {False: general - pointers, True: vector}
    beyond = []
    for number, ty in enumerate(types):
        kind = ty in _VECTOR
        left[kind] -= 1
        if left[kind] < 0:
            beyond.append(number)
    return tuple(zip(beyond, struct_of(BYTES[types[number]] for number in beyond).offsets, strict=True))
