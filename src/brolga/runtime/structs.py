"""Structs as Python sees them."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Any, ClassVar

from brolga.abi.layout import TYPE
from brolga.runtime.fields import Place, defined, places_of
from brolga.runtime.held import new_object
from brolga.runtime.refs import EqRef
from brolga.runtime.state import state_of
from brolga.runtime.vm import peek
from brolga.types import STRUCT, DefType, HeapType, StructType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brolga.runtime.state import State, Storelike

__all__ = ["StructRef"]


class StructRef(EqRef):
    """A reference to a struct: `ref[0]`, or `ref["name"]` where the name section of a module names its fields.

    `len(ref)` is how many fields there are, and they can be iterated over. What is read is the value as it is then.
    """

    __slots__ = ()
    _type: DefType
    heap_type: ClassVar[HeapType] = STRUCT

    def __init__(self, store: Storelike, ty: DefType | StructType, *values: Any) -> None:
        """Make a struct of type `ty` with a value for each field.

        TypeError for another number of values and for a value that does not convert; OverflowError for a number that
        does not fit; WasmtimeError when there is no room, or the type is one of another engine.
        """
        state = state_of(store)
        found = defined(state, ty, StructType)
        places = _places(found)
        if len(values) != len(places):
            plural = "" if len(places) == 1 else "s"
            raise TypeError(f"a struct of {len(places)} field{plural} takes as many values, {len(values)} given")
        # All of them before anything is made: each may run code of the program, and any may be refused.
        words = [place.word(state, value) for place, value in zip(places, values, strict=True)]
        self._make(state, found)
        for place, value, word in zip(places, values, words, strict=True):
            place.fill(state, self._word + place.offset, value, word)

    @classmethod
    def default(cls, store: Storelike, ty: DefType | StructType) -> StructRef:
        """Make a struct of zeros and nulls; TypeError when one of its fields cannot be null."""
        state = state_of(store)
        found = defined(state, ty, StructType)
        for place in _places(found):
            if not place.type.has_default:
                raise TypeError(f"{place.name} cannot be null: it is a {place.type.storage}")
        made = cls.__new__(cls)
        made._make(state, found)
        return made

    def _make(self, state: State, ty: DefType) -> None:
        # Held before it is filled: from the first moment on the collector may run.
        vmtype = state.engine.vmtype(ty)
        self._held = new_object(state, vmtype, peek(vmtype + TYPE["size"]))
        self._state, self._word, self._host, self._type = state, self._held.word, None, ty

    @property
    def type(self) -> DefType:
        """What type it is, the narrowest one; `ref.type.type` is the `StructType`."""
        return self._type

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its fields that are known, in the order of the fields."""
        names = self._state.engine.field_names(self.type)
        return tuple(sorted(names, key=names.__getitem__))

    def __len__(self) -> int:
        """Return the number of fields."""
        return len(_places(self.type))

    def __iter__(self) -> Iterator[Any]:
        """Return the values of the fields, each as it is when it is asked for."""
        # Not all at once: a field that is a large struct may be looked at and let go before the next one is.
        return (self[number] for number in range(len(self)))

    def __getitem__(self, field: int | str) -> Any:
        """Return the value of a field; IndexError or KeyError when there is no such field."""
        place = self._place(field)
        return place.read(self._state.opened(), self._word + place.offset)

    def __setitem__(self, field: int | str, value: Any) -> None:
        """Change a field; TypeError when it is immutable, and errors as for a new struct."""
        place = self._place(field)
        if not place.type.mutable:
            raise TypeError(f"{place.name} of {self!r} is immutable")
        word = place.word(self._state, value)  # may run code of the program: the store is looked at afterwards
        place.write(self._state.opened(), self._word + place.offset, value, word)

    def __repr__(self) -> str:
        """Return the type."""
        return f"<StructRef {self.type}>"

    def _place(self, field: int | str) -> Place:
        ty = self.type
        places = _places(ty)
        if isinstance(field, str):
            return places[_number(self._state.engine.field_names(ty), field)]
        number = operator.index(field)
        if not -len(places) <= number < len(places):
            raise IndexError(f"no field {number} in a struct of {len(places)}")
        return places[number]


def _places(ty: DefType) -> tuple[Place, ...]:
    return places_of(ty.type) if isinstance(ty.type, StructType) else ()


def _number(names: dict[str, int], field: str) -> int:
    found = names.get(field)
    if found is None:
        raise KeyError(f"no field {field!r}; known: {', '.join(names) or 'none'}")
    return found
