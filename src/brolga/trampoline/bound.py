"""Functions of a store as plain addresses: each has a thunk, a few bytes of code that know whose function it is.

A thunk loads the address of a VMBound into the register that LLVM has for `nest` parameters, which no C caller uses,
and goes to the code that the VMBound names. Thunks are made in blocks, once for all; the VMBounds are data:

    x86-64:    movabs $bound, %r10; jmp *(%r10)
    aarch64:   ldr x15, bound; ldr x16, [x15]; br x16; nop; bound: .quad
"""

from __future__ import annotations

import ctypes
import struct
import threading
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from brolga.abi.layout import BOUND
from brolga.llvm import elf
from brolga.llvm.block import place
from brolga.llvm.observers import Observer, show
from brolga.trampoline.runtime import machine

if TYPE_CHECKING:
    from brolga.llvm.image import Image

__all__ = ["BoundThunks"]

_BLOCK: Final = 128  # thunks in a block: two thirds of a page on x86-64


def _x86_thunk(bound: int) -> bytes:
    return b"\x49\xba" + struct.pack("<Q", bound) + b"\x41\xff\x22" + b"\xcc" * 3


def _arm_thunk(bound: int) -> bytes:
    return struct.pack("<IIIIQ", 0x5800008F, 0xF94001F0, 0xD61F0200, 0xD503201F, bound)


_THUNKS: Final = MappingProxyType({"x86_64": _x86_thunk, "aarch64": _arm_thunk})


@dataclass(slots=True)
class BoundThunks:
    """The thunks of an engine: `take` one for a function, and `give` it back."""

    observers: tuple[Observer, ...] = ()
    _blocks: list[tuple[Image, ctypes.Array[ctypes.c_uint64]]] = field(default_factory=list)
    _free: list[tuple[int, int]] = field(default_factory=list)  # addresses of thunk and VMBound
    # Reentrant: a finaliser of the program may come in between, and it may give thunks back.
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def take(self, code: int, func_ref: int, vmctx: int, store: int) -> tuple[int, int]:
        """Return the address of a thunk that goes to `code`, and that of its VMBound."""
        with self._lock:
            if not self._free:
                self._free += self._more()
            thunk, bound = self._free.pop()
        values = {"code": code, "func_ref": func_ref, "vmctx": vmctx, "store": store}
        for name, value in values.items():
            ctypes.c_uint64.from_address(bound + BOUND[name]).value = value
        return thunk, bound

    def give(self, thunk: int, bound: int) -> None:
        """Take a thunk back; nothing may call it any more."""
        self._free.append((thunk, bound))

    def _more(self) -> list[tuple[int, int]]:
        row = machine()
        thunk = _THUNKS[row.name]
        records = (ctypes.c_uint64 * (BOUND.size // 8 * _BLOCK))()
        places = [ctypes.addressof(records) + BOUND.size * number for number in range(_BLOCK)]
        block = b"".join(map(thunk, places))
        size = len(block) // _BLOCK
        image = place("bound thunks", elf.MACHINES[row.name], block, [(0, len(block), "brolga_bound_thunk")])
        self._blocks.append((image, records))
        show(image, self.observers)
        return [(image.start + size * number, at) for number, at in enumerate(places)][::-1]

    def close(self) -> None:
        """Give all of them back; nothing may call any."""
        for image, _ in self._blocks:
            image.close()
        self._blocks.clear()
        self._free.clear()
