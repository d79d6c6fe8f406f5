"""What is in the fields of structs and the elements of arrays, and how it is read and written.

Numbers are those of calls. A packed field takes what fits its bits, signed or unsigned, and gives it back unsigned: an
array of i8 is one of bytes. References are read and written as the collector wants it (held.py).
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from brolga.abi.objects import ARRAY_ELEMENTS, fields_of, is_traced
from brolga.runtime.func import func_at
from brolga.runtime.held import overwrite
from brolga.runtime.refs import hold_object, note_object
from brolga.runtime.values import from_word, integer, to_word
from brolga.runtime.vm import peek, poke
from brolga.types import ArrayType, DefType, FieldType, PackedType, StructType, ValType

if TYPE_CHECKING:
    from brolga.runtime.state import State

__all__ = ["Place", "defined", "element_of", "places_of"]

_NUMBERS: Final[MappingProxyType[str, Any]] = MappingProxyType(
    {
        "i8": ctypes.c_uint8,
        "i16": ctypes.c_uint16,
        "i32": ctypes.c_int32,
        "i64": ctypes.c_int64,
        "f32": ctypes.c_float,
        "f64": ctypes.c_double,
    }
)


@dataclass(frozen=True, slots=True)
class Place:
    """A field of a struct type, or the element of an array type: where it lies in an object, and what is there."""

    type: FieldType
    offset: int
    size: int
    traced: bool
    name: str = "element"

    def read(self, state: State, address: int) -> Any:
        """Return what is in the place at this address."""
        storage = self.type.storage
        number = _NUMBERS.get(storage.name)
        if number is not None:
            return number.from_address(address).value
        if self.traced:
            return from_word(state, self.type.value, address)
        if storage.is_ref:
            ref = peek(address)  # of a function, which the store keeps
            return func_at(state, ref) if ref else None
        return ctypes.string_at(address, self.size)

    def word(self, state: State, value: Any) -> int:
        """Return the bits of a value; TypeError or OverflowError when it does not fit. Code of the program may run."""
        storage = self.type.storage
        if isinstance(storage, PackedType):
            try:
                return integer(value, 8 * storage.size)
            except OverflowError:
                raise OverflowError(
                    f"an {storage} holds -2**{8 * storage.size - 1} to 2**{8 * storage.size} - 1"
                ) from None
        return to_word(state, storage, value)

    def write(self, state: State, address: int, value: Any, word: int) -> None:
        """Write the bits of a value into an object that others may have seen."""
        # In this order: an object of Python is let go when the collector neither finds it nor has seen it come in.
        if not self.traced:
            poke(address, word, self.size)
            return
        with state.lock:
            overwrite(state, address, word)
            due = note_object(state, self.type.value, value, word)
        if due:
            state.relieve()

    def fill(self, state: State, address: int, value: Any, word: int) -> None:
        """Write the bits of a value into a new object, where zeros are."""
        # Nobody has to be told of what was there before: a new object has nothing in it.
        if word:
            poke(address, word, self.size)
            hold_object(state, self.type.value, value, word)


@lru_cache(maxsize=1024)
def places_of(ty: StructType) -> tuple[Place, ...]:
    """Return the fields of a struct type."""
    offsets = fields_of(ty).offsets
    rows = enumerate(zip(ty.fields, offsets, strict=True))
    return tuple(
        Place(each, at, each.storage.size, is_traced(each.storage), f"field {number}") for number, (each, at) in rows
    )


@lru_cache(maxsize=1024)
def element_of(ty: ArrayType) -> Place:
    """Return the element of an array type, the first of which lies at its offset."""
    return Place(ty.element, ARRAY_ELEMENTS, ty.element.storage.size, is_traced(ty.element.storage))


def defined(state: State, ty: object, kind: type[StructType | ArrayType]) -> DefType:
    """Return the type of an object that a program wants to make: TypeError for a type of another kind.

    It is one that is defined, in the engine of the store (else a WasmtimeError), or that stands for itself.
    """
    if isinstance(ty, kind):
        return state.engine.define(ty)
    if not isinstance(ty, DefType) or not isinstance(ty.type, kind):
        shown = ty if isinstance(ty, (DefType, ValType)) else type(ty).__name__
        raise TypeError(f"expected {'a' if kind is StructType else 'an'} {kind.__name__}, got {shown}")
    state.engine.admit(ty.ref)
    return ty
