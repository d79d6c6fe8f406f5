"""Arrays as Python sees them."""

from __future__ import annotations

import ctypes
import operator
from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Final, overload

from brolga.abi.objects import ARRAY_LENGTH
from brolga.errors import WasmtimeError
from brolga.runtime.fields import Place, defined, element_of
from brolga.runtime.held import new_object
from brolga.runtime.refs import EqRef
from brolga.runtime.state import state_of
from brolga.runtime.vm import peek
from brolga.types import ARRAY, ArrayType, DefType, HeapType

if TYPE_CHECKING:
    from brolga.runtime.state import State, Storelike

__all__ = ["ArrayRef"]

_MOST: Final = (1 << 32) - 1  # elements

# How the elements of buffers that are taken as they are call themselves (the `struct` module), ours first.
_FORMATS: Final = MappingProxyType({"i8": "Bbc", "i16": "Hh", "i32": "iIlL", "i64": "qQlL", "f32": "f", "f64": "d"})
_CHUNK: Final = 1 << 20  # bytes that are copied at a time where one value is repeated


class ArrayRef(EqRef):
    """A reference to an array: elements by number and by slice, `len`, iteration. A slice is a list of values.

    `bytes(ref)` and `numpy.asarray(ref)` copy the elements of an array of numbers at once; buffers with elements of the
    same kind (bytes for an array of i8) are copied into it in the same way.
    """

    __slots__ = ()
    _type: DefType
    heap_type: ClassVar[HeapType] = ARRAY

    def __init__(self, store: Storelike, ty: DefType | ArrayType, values: Iterable[Any] = ()) -> None:
        """Make an array of type `ty` of these values.

        TypeError for a value that does not convert; OverflowError for a number that does not fit; WasmtimeError when
        there is no room, or the type is one of another engine.
        """
        state = state_of(store)
        found = defined(state, ty, ArrayType)
        place = _place(found)
        data = _buffer(place, values)
        if data is not None:
            self._make(state, found, len(data) // place.size)
            self._bytes(0, len(self))[:] = data
            return
        # A tuple, since what is iterated over may change, and as in a struct all are converted before one is written.
        given = tuple(values)
        words = [place.word(state, value) for value in given]
        self._make(state, found, len(words))
        for number, (value, word) in enumerate(zip(given, words, strict=True)):
            place.fill(state, self._at(place, number), value, word)

    @classmethod
    def filled(cls, store: Storelike, ty: DefType | ArrayType, value: Any, length: int) -> ArrayRef:
        """Make an array of `length` elements, each `value`; errors as for the constructor, ValueError below 0."""
        state = state_of(store)
        found = defined(state, ty, ArrayType)
        place, count = _place(found), _length(length)
        word = place.word(state, value)
        made = cls.__new__(cls)
        made._make(state, found, count)
        if word and count:
            place.fill(state, made._at(place, 0), value, word)
            made._repeat(place.size)
        return made

    @classmethod
    def default(cls, store: Storelike, ty: DefType | ArrayType, length: int) -> ArrayRef:
        """Make an array of `length` zeros or nulls; TypeError when its elements cannot be null."""
        state = state_of(store)
        found = defined(state, ty, ArrayType)
        place = _place(found)
        if not place.type.has_default:
            raise TypeError(f"an element cannot be null: it is a {place.type.storage}")
        made = cls.__new__(cls)
        made._make(state, found, _length(length))
        return made

    def _make(self, state: State, ty: DefType, length: int) -> None:
        if length > _MOST:
            raise WasmtimeError(f"an array has at most {_MOST} elements")
        place = _place(ty)
        size = place.offset + place.size * length
        self._held = new_object(state, state.engine.vmtype(ty), size, length)
        self._state, self._word, self._host, self._type = state, self._held.word, None, ty

    @property
    def type(self) -> DefType:
        """What type it is, the narrowest one; `ref.type.type` is the `ArrayType`."""
        return self._type

    def __len__(self) -> int:
        """Return the number of elements."""
        self._state.opened()
        return peek(self._word + ARRAY_LENGTH)

    def __iter__(self) -> Iterator[Any]:
        """Return the elements, each as it is when it is asked for."""
        return (self[number] for number in range(len(self)))

    @overload
    def __getitem__(self, index: int) -> Any: ...
    @overload
    def __getitem__(self, index: slice) -> list[Any]: ...

    def __getitem__(self, index: int | slice) -> Any:
        """Return an element, or the list of those of a slice; IndexError when there is no such element."""
        place = _place(self.type)
        if not isinstance(index, slice):
            at = self._at(place, self._number(index))
            return place.read(self._state.opened(), at)
        numbers = range(*index.indices(len(self)))
        state = self._state.opened()
        form: Any = _form(place)
        if form and numbers and numbers.step == 1:
            return self._bytes(numbers.start, len(numbers)).cast(form).tolist()
        return [place.read(state, self._at(place, number)) for number in numbers]

    @overload
    def __setitem__(self, index: int, value: Any) -> None: ...
    @overload
    def __setitem__(self, index: slice, value: Iterable[Any]) -> None: ...

    def __setitem__(self, index: int | slice, value: Any) -> None:
        """Change an element, or as many as there are in a slice: no array changes its length.

        IndexError when there is no such element, TypeError when they are immutable, ValueError for another number of
        values; else errors as for a new array. Nothing is written unless all values convert.
        """
        place = _place(self.type)
        if not place.type.mutable:
            raise TypeError(f"elements of {self!r} are immutable")
        if isinstance(index, slice):
            self._replace(place, range(*index.indices(len(self))), value)
            return
        at = self._at(place, self._number(index))
        word = place.word(self._state, value)  # may run code of the program: the store is looked at afterwards
        place.write(self._state.opened(), at, value, word)

    def __bytes__(self) -> bytes:
        """Return the elements of an array of numbers or vectors as they lie in memory; TypeError for references."""
        place = _place(self.type)
        if place.type.storage.is_ref:
            raise TypeError(f"the elements are references: {place.type.storage}")
        self._state.opened()
        return self._bytes(0, len(self)).tobytes()

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Any:
        """Return a copy of an array of numbers as one of NumPy's; ValueError when no copy is allowed."""
        import numpy as np

        form = _form(_place(self.type))
        if not form:
            raise TypeError(f"NumPy has no such elements: {self.type.type}")
        if copy is False:
            raise ValueError("an array of WebAssembly can only be copied")
        found = np.array(self[:], form) if not len(self) else np.frombuffer(bytes(self), form).copy()
        return found if dtype is None else found.astype(dtype, copy=False)

    def __repr__(self) -> str:
        """Return the type."""
        return f"<ArrayRef {self.type}>"

    def _number(self, index: object) -> int:
        number, length = operator.index(index), len(self)  # type: ignore[arg-type]
        if not -length <= number < length:
            raise IndexError(f"no element {number} in an array of {length}")
        return number % length

    def _at(self, place: Place, number: int) -> int:
        return self._word + place.offset + place.size * number

    def _bytes(self, start: int, count: int) -> memoryview:
        """Return the bytes of elements, valid as long as this reference is."""
        place = _place(self.type)
        if not count:
            return memoryview(bytearray())  # views of nothing cannot be cast
        array = (ctypes.c_uint8 * (place.size * count)).from_address(self._at(place, start))
        return memoryview(array).cast("B")

    def _replace(self, place: Place, numbers: range, values: Any) -> None:
        # Whatever is given may be what runs code of the program: the store is looked at when all of it is known.
        data = _buffer(place, values) if numbers.step == 1 else None
        given = tuple(values) if data is None else ()
        count = len(given) if data is None else len(data) // place.size
        words = [place.word(self._state, value) for value in given]
        if count != len(numbers):
            raise ValueError(f"{count} values for {len(numbers)} elements: an array keeps its length")
        state = self._state.opened()
        if data is not None:
            self._bytes(numbers.start, count)[:] = data
            return
        for number, value, word in zip(numbers, given, words, strict=True):
            place.write(state, self._at(place, number), value, word)

    def _repeat(self, size: int) -> None:
        """Copy the first element into all others, of an array that is new."""
        # A piece at a time, because the array may be gigabytes long and Python's copy of the whole would be, too.
        whole = self._bytes(0, len(self))
        pattern = bytes(whole[:size]) * max(1, _CHUNK // size)
        for start in range(0, len(whole), len(pattern)):
            part = whole[start : start + len(pattern)]
            part[:] = pattern[: len(part)]


def _place(ty: DefType) -> Place:
    found: Any = ty.type  # whoever asks has an array
    return element_of(found)


def _form(place: Place) -> str:
    """Return the format of the elements as buffers have it; none for vectors and references."""
    return _FORMATS.get(place.type.storage.name, "")[:1]


def _length(length: object) -> int:
    count = operator.index(length)  # type: ignore[arg-type]
    if count < 0:
        raise ValueError(f"an array of {count} elements")
    return count


def _buffer(place: Place, values: object) -> memoryview | None:
    """Return the bytes of a buffer whose elements are those of the array, None for anything else."""
    formats = _FORMATS.get(place.type.storage.name)
    if formats is None:
        return None
    try:
        view = memoryview(values)  # type: ignore[arg-type]
    except TypeError:
        return None
    if view.ndim != 1 or view.itemsize != place.size or view.format.lstrip("@=<") not in tuple(formats):
        return None
    return view.cast("B") if view.c_contiguous and view.nbytes else memoryview(view.tobytes())
