"""The trampolines of an engine: one for each direction, signature and variant, made on first use and kept."""

from __future__ import annotations

import ctypes
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brolga.llvm.arena import ARENA, Zone
from brolga.llvm.build import compile_ir
from brolga.llvm.image import Image
from brolga.llvm.loader import load
from brolga.llvm.symbols import address_of
from brolga.llvm.sysmem import pages
from brolga.llvm.target import CodeOptions
from brolga.trampoline import python_to_wasm, wasm_to_python
from brolga.trampoline.lazy import block_of_thunks, thunk_offset
from brolga.trampoline.runtime import machine, runtime_image

if TYPE_CHECKING:
    from collections.abc import Callable

    from brolga.abi.conventions import Convention
    from brolga.types import FuncType

__all__ = ["Builtin", "Thunks", "Trampolines"]

_METH_FASTCALL = 0x80


@dataclass(slots=True)
class Trampolines:
    """Makes trampolines and keeps them: `images` by direction, type, convention and variant."""

    options: CodeOptions
    images: dict[object, Image] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def python_to_wasm(self, ty: FuncType, convention: Convention, *, bits: bool = False) -> int:
        """Return the address of the METH_FASTCALL code that calls functions of this type."""
        key = ("python_to_wasm", ty, convention.name, bits)
        return self._address(
            key, python_to_wasm.SYMBOL, lambda: python_to_wasm.python_to_wasm(ty, convention, bits=bits)
        )

    def wasm_to_python(self, ty: FuncType, convention: Convention, *, bits: bool = False, caller: bool = False) -> int:
        """Return the address of the code through which WebAssembly calls Python functions of this type."""
        key = ("wasm_to_python", ty, convention.name, bits, caller)
        return self._address(
            key, wasm_to_python.SYMBOL, lambda: wasm_to_python.wasm_to_python(ty, convention, bits=bits, caller=caller)
        )

    def _address(self, key: tuple[object, ...], symbol: str, make: Callable[[], str]) -> int:
        with self.lock:
            image = self.images.get(key)
            if image is None:
                name = f"{symbol}_{len(self.images)}"
                image = self.images[key] = load(compile_ir(make(), self.options, name=name), _resolve, name=name)
        return image.symbols[symbol]

    def close(self) -> None:
        """Give the code back; nothing may call it any more."""
        for image in self.images.values():
            image.close()
        self.images.clear()


def _resolve(symbol: str) -> int:
    """What a trampoline may refer to: the runtime image and the C API, nothing else."""
    known = runtime_image().symbols.get(symbol)
    return address_of(symbol) if known is None else known


class Thunks:
    """A block of thunks (lazy.py): `address(number)` is code that asks `resolver(number)` for code and goes on there."""

    __slots__ = ("_code", "_resolver", "_size", "_start")

    def __init__(self, count: int, resolver: Callable[[int], int]) -> None:
        """Make `count` thunks. `resolver` returns an address; what it raises ends the call that ran into the thunk."""
        row = machine()
        lazy = runtime_image().symbols["brolga_lazy"]
        block = block_of_thunks(row, count, lazy, id(resolver))
        self._code = row
        self._resolver = resolver  # the block holds its address
        self._size = pages(len(block))
        self._start = ARENA.allocate(Zone.CODE, self._size)
        ctypes.memmove(self._start, block, len(block))
        ARENA.seal(Zone.CODE, self._start, self._size)

    def address(self, number: int) -> int:
        """Return the address of thunk `number`."""
        return self._start + thunk_offset(self._code, number)

    def close(self) -> None:
        """Give the block back; nothing may jump to it any more."""
        if self._start:
            ARENA.free(Zone.CODE, self._start, self._size)
            self._start = 0


class _MethodDef(ctypes.Structure):
    """`PyMethodDef` of CPython."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("code", ctypes.c_void_p),
        ("flags", ctypes.c_int),
        ("doc", ctypes.c_char_p),
    )


class Builtin:
    """The definition of a CPython builtin over machine code: a name, a docstring and the code's address.

    CPython keeps a pointer to it, so it must live as long as the functions made from it: `make` puts it into their
    `self` tuple.
    """

    __slots__ = ("_definition",)

    def __init__(self, name: str, code: int, doc: str) -> None:
        """Define a builtin `name` whose METH_FASTCALL code lies at `code`."""
        self._definition = _MethodDef(
            name.encode("utf-8", "replace"), code, _METH_FASTCALL, doc.encode("utf-8", "replace")
        )

    def make(self, func_ref: int, *keep: object) -> Callable[..., object]:
        """Return the function, bound to the VMFuncRef at `func_ref`; `keep` lives as long as it does."""
        bound = (func_ref.to_bytes(8, "little"), self, *keep)
        make = ctypes.pythonapi.PyCFunction_NewEx
        make.restype = ctypes.py_object
        make.argtypes = (ctypes.c_void_p, ctypes.py_object, ctypes.c_void_p)
        function: Callable[..., object] = make(ctypes.addressof(self._definition), bound, None)
        return function
