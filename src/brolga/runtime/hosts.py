"""Code for host functions: a thunk until the first call, the trampoline of the signature from then on.

A program may define forty imports and call three, so a trampoline is not made before somebody needs it.
"""

from __future__ import annotations

import contextlib
import functools
import itertools
import threading
import weakref
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brolga.abi.layout import FUNC_REF
from brolga.llvm.observers import show
from brolga.trampoline.library import Thunks

if TYPE_CHECKING:
    from collections.abc import Callable

    from brolga.abi.conventions import Convention
    from brolga.runtime.vm import Record
    from brolga.trampoline.library import Trampolines
    from brolga.types import FuncType

__all__ = ["HostCode"]

_BLOCK = 128  # thunks in a block: a page holds some 250


@dataclass(slots=True)
class _Kind:
    """A signature and variant of host functions: its code once made, and the VMFuncRefs that wait for it."""

    number: int
    make: Callable[[], int]
    code: int = 0
    # Weak: a store that goes before the function is called takes its VMFuncRefs along.
    waiting: weakref.WeakSet[Record] = field(default_factory=weakref.WeakSet)


class HostCode:
    """Gives host functions their code."""

    def __init__(self, trampolines: Trampolines, convention: Convention) -> None:
        """Make an empty table of kinds; code comes from `trampolines`."""
        self._trampolines = trampolines
        self._convention = convention
        # Reentrant, and the tables are right at any moment: a finaliser of the program may come here in between.
        self._lock = threading.RLock()
        self._count = itertools.count()
        self._kinds: dict[tuple[object, ...], _Kind] = {}
        self._numbered: dict[int, _Kind] = {}
        self._blocks: dict[int, Thunks] = {}

    def attach(self, func_ref: Record, ty: FuncType, *, caller: bool, bits: bool) -> None:
        """Give the VMFuncRef of a Python function its code, now or when it is first called."""
        make = functools.partial(self._trampolines.wasm_to_python, ty, self._convention, bits=bits, caller=caller)
        self._attach(func_ref, (ty, caller, bits), make)

    def attach_native(self, func_ref: Record, ty: FuncType, native: Convention, *, direct: bool) -> None:
        """Give a VMFuncRef of a native function its code, now or when it is first called.

        With `direct` it is the one for WebAssembly that calls the function as an import.
        """
        make = functools.partial(self._trampolines.wasm_to_native, ty, self._convention, native, direct=direct)
        self._attach(func_ref, (ty, native, direct), make)

    def _attach(self, func_ref: Record, key: tuple[object, ...], make: Callable[[], int]) -> None:
        with self._lock:
            kind = self._kinds.get(key)
            if kind is None:
                kind = self._kinds.setdefault(key, _Kind(next(self._count), make))
                self._numbered[kind.number] = kind
            if not kind.code:
                kind.waiting.add(func_ref)
            func_ref.put(FUNC_REF, "code", kind.code or self._thunk(kind.number))

    def _thunk(self, number: int) -> int:
        """Return the thunk of a kind, out of a block that is made for many at once: a block takes a page at least."""
        block = number // _BLOCK
        if block not in self._blocks:
            thunks = self._blocks[block] = Thunks(_BLOCK, _Resolver(self, block * _BLOCK))
            show(thunks.image, self._trampolines.observers)
        return self._blocks[block].address(number % _BLOCK)

    def make(self, number: int) -> int:
        """Make the code of a kind, hand it to all who wait for it, and return its address."""
        with self._lock:  # two threads may run into the thunks of one kind at once
            kind = self._numbered[number]
            if not kind.code:
                kind.code = kind.make()
            # One by one, because a set that is being iterated over must not be added to, and a finaliser might.
            while kind.waiting:
                _take(kind.waiting, kind.code)
            return kind.code

    def close(self) -> None:
        """Give the thunks back; nothing may call them any more."""
        for block in self._blocks.values():
            block.close()
        self._blocks.clear()  # their resolvers refer to this object


def _take(waiting: weakref.WeakSet[Record], code: int) -> None:
    """Give one of those that wait its code."""
    with contextlib.suppress(KeyError):  # the last of them may go at any moment
        waiting.pop().put(FUNC_REF, "code", code)


@dataclass(slots=True)
class _Resolver:
    """What a block of thunks calls: numbers in the block are counted from `first`."""

    code: HostCode
    first: int

    def __call__(self, number: int) -> int:
        """Return the address of the code."""
        return self.code.make(self.first + number)
