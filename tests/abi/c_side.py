"""The C side as a library in this process: what trampolines of the engine are tried on."""

from __future__ import annotations

import ctypes
import random
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from brolga.abi.conventions import MACHINE, Convention
from brolga.types import F32, F64, I32, I64, V128, FuncType, ValType
from tests.abi.c_source import source
from tests.abi.signatures import MOST, ruled
from tests.abi.toolchains import DRIVER, compiler, macros

NUMBERS = {I32, I64, F32, F64, V128}  # references are objects to Python
CROSSED = [ty for ty in ruled() if NUMBERS.issuperset((*ty.ins, *ty.outs))][::3]  # each costs milliseconds


@dataclass(frozen=True)
class C:
    """The C side of a convention, compiled. `library` is called under the GIL, `free` without it."""

    library: ctypes.PyDLL
    free: ctypes.CDLL

    def put(self, name: str, types: tuple[ValType, ...], values: tuple[int, ...]) -> None:
        """Fill the places `params` or `results`; what is beyond a value's size is not the value's."""
        for place, ty, value in zip(self._places(name), types, values, strict=False):
            place[:] = (value | (0xAA << 120) // 255 << 8 * ty.size & (1 << 128) - 1).to_bytes(16, "little")

    def get(self, name: str, types: tuple[ValType, ...]) -> tuple[int, ...]:
        """The values in the places `noted` or `taken`."""
        places = zip(self._places(name), types, strict=False)
        return tuple(int.from_bytes(bytes(place)[: ty.size], "little") for place, ty in places)

    def _places(self, name: str) -> ctypes.Array[ctypes.Array[ctypes.c_ubyte]]:
        return ((ctypes.c_ubyte * 16) * MOST).in_dll(self.library, name)

    def seen(self) -> tuple[int | None, int | None]:
        """The contexts that the last function was called with."""
        vm, caller = (ctypes.c_void_p.in_dll(self.library, name) for name in ("seen_vm", "seen_caller"))
        return vm.value, caller.value

    def address(self, name: str) -> int:
        """Where a function is."""
        return ctypes.cast(self.library[name], ctypes.c_void_p).value or 0

    def call(self, k: int, code: int, vm: int, caller: int) -> int:
        """Have take{k} call code of ours; returns 0, or what is wrong."""
        return int(self.library["call"](k, *map(ctypes.c_void_p, (code, vm, caller))))

    def bare_call(self, k: int, code: int, *, gil: bool) -> int:
        """Have bare_take{k} call code of ours, with or without the GIL; returns 0, or what is wrong."""
        return int((self.library if gil else self.free)["bare_call"](k, ctypes.c_void_p(code)))


def c_side(folder: Path, types: Sequence[FuncType], convention: Convention) -> C:
    """Compile the C side; its functions without contexts have the same convention as the others."""
    path = folder / "side.c"
    path.write_text(source(types, convention, MACHINE, bare=convention), encoding="utf-8")
    command = [*compiler(MACHINE), "-shared", "-fPIC", *macros(convention, MOST, {})]
    subprocess.run([*command, path, DRIVER, "-o", path.with_suffix(".so")], check=True)
    name = str(path.with_suffix(".so"))
    return C(ctypes.PyDLL(name), ctypes.CDLL(name))


def some(chosen: random.Random, types: tuple[ValType, ...]) -> tuple[int, ...]:
    """Bits for each type: signalling and quiet NaNs, limits, and whatever comes."""
    telling = {
        4: (0x7FA0_0001, 0xFFFF_FFFF, 0x8000_0000, 0x7FC0_0000),
        8: (0x7FF4_0000_0000_0001, 1 << 63, 2**64 - 1),
        16: (0, 2**128 - 1),
    }
    return tuple(
        chosen.choice(telling[ty.size]) if chosen.random() < 0.3 else chosen.getrandbits(8 * ty.size) for ty in types
    )
