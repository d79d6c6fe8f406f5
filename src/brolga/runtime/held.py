"""Objects of a store's heap as Python holds them: each has a handle, which is a root of the collector.

A handle ends with a `Held`, at any moment and in any thread. Whatever Python does with references in objects goes
through here, a call of machine code at a time: an address that only Python knows is an object that may be gone.
"""

from __future__ import annotations

import ctypes
import functools
from typing import TYPE_CHECKING

from brolga.errors import WasmtimeError
from brolga.llvm.lifeline import untracked
from brolga.runtime.vm import peek
from brolga.trampoline.heap.access import FULL

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from brolga.runtime.heap import Heap
    from brolga.runtime.state import State

__all__ = ["Held", "Loan", "hold", "new_object", "overwrite"]


class Held:
    """A handle: what it is on lives until this object ends."""

    __slots__ = ("_heap", "_number")
    _heap: Heap
    _number: int

    def __del__(self) -> None:
        """Give it up."""
        self._heap.drop(self._number)

    @property
    def word(self) -> int:
        """The reference."""
        return peek(self._heap.slot(self._number))


def hold(state: State, word: int) -> Held:
    """Return a handle on what a reference refers to, which somebody else has to hold meanwhile."""
    # The number first: what comes to its end half-made gives nothing up.
    heap = state.heap
    number = heap.keep(word)
    made = Held.__new__(Held)
    made._heap, made._number = heap, number
    # Were it found in a cycle, it would be finalised while others of that cycle may still be used. It leads to none.
    return untracked(made)


def new_object(state: State, vmtype: int, size: int, length: int = 0) -> Held:
    """Make an object of `size` bytes, zeros behind its header, and the length if it is an array.

    WasmtimeError when there is no room, RuntimeError when another thread uses the store.
    """
    made = hold(state, 0)
    slot = state.heap.slot(made._number)
    _done(_function("new", 5)(state.opened().vm.address, vmtype, size, length, slot), size)
    return made


class Loan:
    """The reference at an address, which nobody can take away within the `with` block, whatever becomes of it there."""

    __slots__ = ("_held",)

    def __init__(self, state: State, address: int) -> None:
        """Read it; RuntimeError when another thread uses the store."""
        self._held = hold(state, 0)
        _done(_function("read", 3)(state.opened().vm.address, address, state.heap.slot(self._held._number)))

    def __enter__(self) -> int:
        """Return it."""
        return self._held.word

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Nothing is left to do: the handle goes with this object."""


def overwrite(state: State, address: int, word: int) -> None:
    """Write a reference into an object; RuntimeError when another thread uses the store."""
    _done(_function("write", 3)(state.opened().vm.address, address, word))


def _done(status: int, size: int = 0) -> None:
    if status == FULL:
        raise WasmtimeError(f"no room for an object of {size} bytes")
    if status:
        raise RuntimeError("the store is in use by another thread, or its code is interrupted")


@functools.cache
def _function(name: str, arity: int) -> Callable[..., int]:
    """Return a function of trampoline/heap/access.py; with the GIL held, since none of them waits."""
    from brolga.trampoline.runtime import heap_image

    return ctypes.PYFUNCTYPE(ctypes.c_int, *[ctypes.c_uint64] * arity)(heap_image().symbols[f"brolga_gc_{name}"])
