"""The trampolines of an engine: one for each direction, signature and variant, made on first use and kept."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from brolga.abi.externals import DATA, EXTERNALS
from brolga.errors import Bug
from brolga.llvm import elf
from brolga.llvm.arena import Zone
from brolga.llvm.block import place
from brolga.llvm.build import compile_ir
from brolga.llvm.image import Image
from brolga.llvm.loader import load
from brolga.llvm.observers import Observer, show
from brolga.llvm.target import CodeOptions
from brolga.llvm.text import prologue
from brolga.trampoline import (
    array_to_wasm,
    native_to_wasm,
    python_to_wasm,
    wasm_to_array,
    wasm_to_native,
    wasm_to_python,
)
from brolga.trampoline.bound import BoundThunks
from brolga.trampoline.lazy import block_of_thunks, code_of_thunks, thunk_offset
from brolga.trampoline.relocations import check
from brolga.trampoline.runtime import host_symbol, machine, runtime_image
from brolga.trampoline.undisturbed import undisturbed

if TYPE_CHECKING:
    from collections.abc import Callable

    from brolga.abi.conventions import Convention
    from brolga.types import FuncType

__all__ = ["Key", "Thunks", "Trampolines"]


# A trampoline is calls in a row, so optimising gives little: 1.5 ns a call from level 0 to 1, nothing beyond. It takes
# 3 ms instead of 1 for a few values, but grows faster than their number, to seconds for a thousand.
_OPTIMISED_VALUES: Final = 32


@dataclass(frozen=True, slots=True)
class Key:
    """What a trampoline depends on; its direction is its symbol."""

    symbol: str
    ty: FuncType
    convention: Convention
    bits: bool = False
    caller: bool = False
    free: bool = False
    held: bool = False
    pure: bool = False
    direct: bool = False
    native: Convention | None = None  # that of code outside of the engine


@dataclass(slots=True)
class Trampolines:
    """Makes trampolines and keeps them: `images` by direction, type, convention and variant."""

    options: CodeOptions
    observers: tuple[Observer, ...] = ()
    images: dict[Key, Image] = field(default_factory=dict)
    objects: dict[Key, bytes] = field(default_factory=dict)
    """Object files that somebody has made beforehand."""
    bound: BoundThunks = field(init=False)
    # Reentrant: while a trampoline is made, the collector may run a finaliser of the program, and that a function.
    lock: threading.RLock = field(default_factory=threading.RLock)

    def __post_init__(self) -> None:
        """Make the thunks for native callers, which the same observers are shown."""
        self.bound = BoundThunks(self.observers)

    def python_to_wasm(
        self, ty: FuncType, convention: Convention, *, bits: bool = False, free: bool = False, held: bool = False
    ) -> int:
        """Return the address of the vectorcall code for functions of this type.

        `free` gives the GIL away; `held` says that it is not given away although the function may run for long.
        """
        return self._address(Key(python_to_wasm.SYMBOL, ty, convention, bits, free=free, held=held))

    def wasm_to_python(self, ty: FuncType, convention: Convention, *, bits: bool = False, caller: bool = False) -> int:
        """Return the address of the code through which WebAssembly calls Python functions of this type."""
        return self._address(Key(wasm_to_python.SYMBOL, ty, convention, bits, caller))

    def array_to_wasm(self, ty: FuncType, convention: Convention) -> int:
        """Return the address of the code that calls functions of this type with values in an array."""
        return self._address(Key(array_to_wasm.SYMBOL, ty, convention))

    def wasm_to_array(self, ty: FuncType, convention: Convention, *, caller: bool = False) -> int:
        """Return the address of the code through which WebAssembly calls Python with values in an array."""
        return self._address(Key(wasm_to_array.SYMBOL, ty, convention, caller=caller))

    def wasm_to_native(self, ty: FuncType, convention: Convention, native: Convention, *, direct: bool = False) -> int:
        """Return the address of the code through which WebAssembly calls native functions of this type."""
        return self._address(Key(wasm_to_native.SYMBOL, ty, convention, native=native, direct=direct))

    def native_to_wasm(self, ty: FuncType, convention: Convention, *, pure: bool = False) -> int:
        """Return the address of the code behind the thunks of functions of this type, for callers of `convention`."""
        return self._address(Key(native_to_wasm.SYMBOL, ty, convention, pure=pure))

    def object(self, key: Key, name: str) -> bytes:
        """Return a trampoline as an object file; `name` is what dumps and errors call it."""
        options = self._options(key.ty)
        with undisturbed():
            obj = compile_ir(prologue(options) + _MAKE[key.symbol](key), options, name=name)
        check(obj, name, _is_known)
        return obj

    def _address(self, key: Key) -> int:
        with self.lock:  # two threads may ask at once, and one of the images would never be given back
            image = self.images.get(key)
            if image is None:
                with undisturbed():
                    image = self._load(key)
        return image.symbols[key.symbol]

    def _load(self, key: Key) -> Image:
        name = f"{key.symbol}_{len(self.images)}"
        made = self.objects.get(key) or self.object(key, name)
        image = self.images[key] = load(made, _resolve, name=name, zone=Zone.FIXTURE)
        show(image, self.observers)
        return image

    def _options(self, ty: FuncType) -> CodeOptions:
        few = len(ty.ins) + len(ty.outs) <= _OPTIMISED_VALUES
        return replace(self.options, level=min(self.options.level, 1 if few else 0))

    def close(self) -> None:
        """Give the code back; nothing may call it any more."""
        for image in self.images.values():
            image.close()
        self.images.clear()
        self.bound.close()


def _native_to_wasm(key: Key) -> str:
    make = native_to_wasm.native_to_pure if key.pure else native_to_wasm.native_to_wasm
    return make(key.ty, key.convention, key.convention)


def _wasm_to_native(key: Key) -> str:
    if key.native is None:
        raise Bug("a way to native code without its convention")
    return wasm_to_native.wasm_to_native(key.ty, key.convention, key.native, direct=key.direct)


_MAKE: Final = MappingProxyType[str, "Callable[[Key], str]"](
    {
        python_to_wasm.SYMBOL: lambda key: python_to_wasm.python_to_wasm(
            key.ty, key.convention, bits=key.bits, free=key.free, held=key.held
        ),
        wasm_to_python.SYMBOL: lambda key: wasm_to_python.wasm_to_python(
            key.ty, key.convention, bits=key.bits, caller=key.caller
        ),
        array_to_wasm.SYMBOL: lambda key: array_to_wasm.array_to_wasm(key.ty, key.convention),
        wasm_to_array.SYMBOL: lambda key: wasm_to_array.wasm_to_array(key.ty, key.convention, caller=key.caller),
        native_to_wasm.SYMBOL: _native_to_wasm,
        wasm_to_native.SYMBOL: _wasm_to_native,
    }
)
"""The IR of a trampoline, by its direction."""


def _is_known(symbol: str) -> bool:
    """Whether a trampoline may refer to it: a helper of the runtime image, or a row of abi/externals.py."""
    return symbol in runtime_image().symbols or symbol in EXTERNALS or symbol in DATA


def _resolve(symbol: str) -> int:
    """The address of what a trampoline refers to."""
    known = runtime_image().symbols.get(symbol)
    return host_symbol(symbol) if known is None else known


class Thunks:
    """A block of thunks (lazy.py): `address(number)` is code that asks `resolver(number)` for code and goes there."""

    __slots__ = ("_machine", "_resolver", "image")

    def __init__(self, count: int, resolver: Callable[[int], int]) -> None:
        """Make `count` thunks. `resolver` returns an address; what it raises ends the call that ran into the thunk."""
        row = machine()
        lazy = runtime_image().symbols["brolga_lazy"]
        block = block_of_thunks(row, count, lazy, id(resolver))
        self._machine = row
        self._resolver = resolver  # the block holds its address
        # Pages of its own: neighbours come and go, and no page is writable again.
        self.image = place("thunks", elf.MACHINES[row.name], block, [code_of_thunks(row, count)])

    def address(self, number: int) -> int:
        """Return the address of thunk `number`."""
        return self.image.start + thunk_offset(self._machine, number)

    def close(self) -> None:
        """Give the block back; nothing may jump to it any more."""
        self.image.close()
