"""Code for host functions: a thunk until the first call, the trampoline of the signature from then on.

A program may define forty imports and call three, so a trampoline is not made before somebody needs it.
"""

from __future__ import annotations

import threading
import weakref
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brolga.abi.layout import FUNC_REF
from brolga.trampoline.library import Thunks

if TYPE_CHECKING:
    from brolga.abi.conventions import Convention
    from brolga.runtime.vm import Struct
    from brolga.trampoline.library import Trampolines
    from brolga.types import FuncType

__all__ = ["HostCode"]

_BLOCK = 128  # thunks in a block: a page holds some 250


@dataclass(slots=True)
class _Kind:
    """A signature and variant of host functions: its code once made, and the VMFuncRefs that wait for it."""

    ty: FuncType
    caller: bool
    bits: bool
    code: int = 0
    waiting: list[weakref.ref[Struct]] = field(default_factory=list)


class HostCode:
    """Gives host functions their code."""

    def __init__(self, trampolines: Trampolines, convention: Convention) -> None:
        """Make an empty table of kinds; code comes from `trampolines`."""
        self._trampolines = trampolines
        self._convention = convention
        self._lock = threading.RLock()
        self._numbers: dict[tuple[FuncType, bool, bool], int] = {}
        self._kinds: list[_Kind] = []
        self._blocks: list[Thunks] = []

    def attach(self, func_ref: Struct, ty: FuncType, *, caller: bool, bits: bool) -> None:
        """Give a VMFuncRef of this kind its code, now or when it is first called."""
        with self._lock:
            number = self._numbers.setdefault((ty, caller, bits), len(self._kinds))
            if number == len(self._kinds):
                self._kinds.append(_Kind(ty, caller, bits))
            kind = self._kinds[number]
            if not kind.code:
                kind.waiting = [ref for ref in kind.waiting if ref() is not None]
                kind.waiting.append(weakref.ref(func_ref))
            func_ref.put(FUNC_REF, "code", kind.code or self._thunk(number))

    def _thunk(self, number: int) -> int:
        if number // _BLOCK == len(self._blocks):
            self._blocks.append(Thunks(_BLOCK, _Resolver(self, len(self._blocks) * _BLOCK)))
        return self._blocks[number // _BLOCK].address(number % _BLOCK)

    def make(self, number: int) -> int:
        """Make the code of a kind, hand it to all who wait for it, and return its address."""
        with self._lock:
            kind = self._kinds[number]
            if not kind.code:
                kind.code = self._trampolines.wasm_to_python(
                    kind.ty, self._convention, bits=kind.bits, caller=kind.caller
                )
            for waiting in kind.waiting:
                func_ref = waiting()
                if func_ref is not None:
                    func_ref.put(FUNC_REF, "code", kind.code)
            kind.waiting.clear()
            return kind.code


@dataclass(slots=True)
class _Resolver:
    """What a block of thunks calls: numbers in the block are counted from `first`."""

    code: HostCode
    first: int

    def __call__(self, number: int) -> int:
        """Return the address of the code."""
        return self.code.make(self.first + number)
