"""Objects that Python makes in the heap of a store: those of constant expressions, and what is round Python objects.

Until somebody has put them where the collector looks, only Python knows them. So it does not start meanwhile; and no
other thread runs code of the store, which would take the same places for its own objects.
"""

from __future__ import annotations

import ctypes
import functools
from typing import TYPE_CHECKING

from brolga.abi.layout import STORE, TAG, TYPE
from brolga.abi.objects import (
    ARRAY_ELEMENTS,
    ARRAY_LENGTH,
    EXCEPTION_TAG,
    EXCEPTION_VALUES,
    EXTERN_BOX_SIZE,
    EXTERN_BOX_VALUE,
    fields_of,
)
from brolga.errors import Bug
from brolga.runtime.vm import peek, poke
from brolga.traps import Trap, TrapSite
from brolga.types import ArrayType, StructType

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    from typing_extensions import Self

    from brolga.runtime.state import State
    from brolga.types import DefType, FieldType

__all__ = ["Maker"]


class Maker:
    """Makes objects, as long as its `with` block lasts; after that they have to be where the collector sees them."""

    __slots__ = ("_claimed", "_entered", "_state")

    def __init__(self, state: State) -> None:
        """Make objects in the heap of a store."""
        self._state = state
        self._entered = self._claimed = False

    def __enter__(self) -> Self:
        """Begin. Nothing happens before the first object: most modules have none in their constant expressions."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End: from now on the collector may run."""
        if self._entered:
            _pause(self._state, -1)
        if self._claimed:
            from brolga.trampoline.runtime import unclaim

            unclaim(self._state.vm.address)

    def struct(self, ty: DefType, values: Sequence[int]) -> int:
        """Return a struct with these fields, as bits; the fields that have none are zero."""
        definition = _struct(ty)
        layout = fields_of(definition)
        made = self._allocate(self._state.engine.vmtype(ty), layout.size)
        for field, offset, value in zip(definition.fields, layout.offsets, values, strict=False):
            poke(made + offset, value, field.storage.size)
        return made

    def array(self, ty: DefType, values: Sequence[int]) -> int:
        """Return an array of these elements, as bits."""
        size = _element(ty).storage.size
        made = self._array(ty, len(values))
        for number, value in enumerate(values):
            poke(made + ARRAY_ELEMENTS + size * number, value, size)
        return made

    def filled(self, ty: DefType, value: int, count: int) -> int:
        """Return an array of `count` equal elements."""
        size = _element(ty).storage.size
        made = self._array(ty, count)
        if value and count:
            _repeat(made + ARRAY_ELEMENTS, value, size, size * count)
        return made

    def exception(self, tag: int, values: Sequence[int]) -> int:
        """Return an exception whose VMTag lies at this address, with these values, as bits."""
        vmtype = peek(tag + TAG["type"])
        made = self._allocate(vmtype, peek(vmtype + TYPE["size"]))
        poke(made + EXCEPTION_TAG, tag, 8)
        for number, value in enumerate(values, 1):
            poke(made + EXCEPTION_VALUES * number, value, EXCEPTION_VALUES)
        return made

    def box(self, word: int) -> int:
        """Return the object round the Python object at this address, which the store keeps."""
        made = self._allocate(self._state.engine.extern_box, EXTERN_BOX_SIZE)
        poke(made + EXTERN_BOX_VALUE, word, 8)
        return made

    def _array(self, ty: DefType, count: int) -> int:
        """Make an array of zeros."""
        made = self._allocate(self._state.engine.vmtype(ty), ARRAY_ELEMENTS + _element(ty).storage.size * count)
        poke(made + ARRAY_LENGTH, count, 8)
        return made

    def _allocate(self, vmtype: int, size: int) -> int:
        """Return a new object of zeros; raises the Trap when there is no room."""
        if not self._entered:
            self._enter()
        made = _gc_alloc()(self._state.vm.address, vmtype, size)
        if not made:
            raise Trap.at_site(TrapSite.ALLOCATION_TOO_LARGE)
        return made

    def _enter(self) -> None:
        """Keep other threads out, and the collector from starting."""
        from brolga.trampoline.runtime import claim

        state = self._state.awake()
        # A host function may instantiate a module while this thread runs code of the store: it has it already.
        if not state.vm.get(STORE, "thread"):
            self._claimed = claim(state.vm.address)
            if not self._claimed:
                raise RuntimeError("the store is in use by another thread")
        _pause(state, 1)
        self._entered = True


def _repeat(to: int, value: int, size: int, whole: int) -> None:
    """Fill `whole` bytes with a value of `size` bytes: what is there already is copied behind itself."""
    # Not from a string of all of them: that would be as large once more.
    poke(to, value, size)
    written = size
    while written < whole:
        count = min(written, whole - written)
        ctypes.memmove(to + written, to, count)
        written += count


def _pause(state: State, change: int) -> None:
    """Add to the number of those for whose sake the collector does not start."""
    state.vm.put(STORE, "paused", state.vm.get(STORE, "paused") + change)


def _struct(ty: DefType) -> StructType:
    """Return the definition of a struct type."""
    if not isinstance(ty.type, StructType):
        raise Bug(f"{ty} is no struct")
    return ty.type


def _element(ty: DefType) -> FieldType:
    """Return the type of the elements of an array type."""
    if not isinstance(ty.type, ArrayType):
        raise Bug(f"{ty} is no array")
    return ty.type.element


@functools.cache
def _gc_alloc() -> Callable[[int, int, int], int]:
    return _function("brolga_gc_alloc", 3)


def _function(name: str, arity: int) -> Callable[..., int]:
    """Return a function of the heap image on words; none of them runs Python code or waits."""
    from brolga.trampoline.runtime import heap_image

    return ctypes.PYFUNCTYPE(ctypes.c_uint64, *[ctypes.c_uint64] * arity)(heap_image().symbols[name])
