"""How the objects of the garbage-collected heap are laid out, behind the VMType that each begins with.

    struct S { VMType *type; ...the fields in order, each with the size and alignment that C gives it... }
    struct A { VMType *type; uint64_t length; ...the elements, one behind the other... }
    struct E { VMType *type; VMTag *tag; ...the values of an exception, 16 bytes apart... }

A reference is the address of an object, a multiple of 8; or an i31, `value << 2 | 1`; or null, 0. An externref that an
internal reference was turned into (`extern.convert_any`) is `reference | 2`, so that it is not taken for a Python
object. A struct begins with the fields of its supertype at the same places, since they stand first.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Final

from brolga.abi.structs import Struct, struct_of
from brolga.types import FUNC, FuncType, HeapType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brolga.types import CompType, Heap, PackedType, StructType, ValType

__all__ = [
    "ARRAY_ELEMENTS",
    "ARRAY_LENGTH",
    "DISPLAY",
    "EXCEPTION_TAG",
    "EXCEPTION_VALUES",
    "EXTERN_BOX_SIZE",
    "EXTERN_BOX_VALUE",
    "I31_BIT",
    "INTERNAL_BIT",
    "Kind",
    "exception_of",
    "fields_of",
    "is_traced",
]


class Kind(IntEnum):
    """What a VMType is the type of: its field `kind`."""

    FUNC = 0
    STRUCT = 1
    ARRAY = 2
    EXN = 3
    EXTERN_BOX = 4  # a Python object that stands where an internal reference is asked for


_HEADER: Final = 8

ARRAY_LENGTH: Final = 8
"""Offset of the number of elements, an i64."""

ARRAY_ELEMENTS: Final = 16
"""Offset of the first element, whatever its size."""

EXTERN_BOX_VALUE: Final = 8
"""Offset of the Python object, which the store keeps."""

EXTERN_BOX_SIZE: Final = 16
"""Bytes of the object round it."""

EXCEPTION_TAG: Final = 8
"""Offset of the address of an exception's tag."""

EXCEPTION_VALUES: Final = 16
"""Offset of the first value of an exception, and how far each is from the next: whatever its type, a vector fits."""

DISPLAY: Final = 8
"""Words that the display of a type has at least: below that depth nobody has to ask how long it is."""

I31_BIT: Final = 1
"""Set in an i31, clear in the address of an object."""

INTERNAL_BIT: Final = 2
"""Set in an externref that is an internal reference, clear in the address of a Python object."""


def fields_of(ty: StructType) -> Struct:
    """Lay a struct type out: offsets of the fields from the start of the object, and the size with the header."""
    whole = struct_of((_HEADER, *(each.storage.size for each in ty.fields)))
    return Struct(whole.offsets[1:], whole.size, whole.align)


def exception_of(ty: FuncType) -> tuple[int, tuple[int, ...]]:
    """Return the size of exceptions whose tag has this type, and where in them the collector follows values."""
    places = [EXCEPTION_VALUES * (1 + number) for number in range(len(ty.ins))]
    traced = tuple(at for at, value in zip(places, ty.ins, strict=True) if is_traced(value))
    return EXCEPTION_VALUES * (1 + len(ty.ins)), traced


def is_traced(storage: ValType | PackedType, types: Sequence[CompType] = ()) -> bool:
    """Tell whether the collector follows values of this type, in fields, cells, tables and segments.

    References to functions lead to what the store keeps anyway. `types` are those of the module that indices mean.
    """
    return storage.is_ref and storage.heap is not None and not _is_function(storage.heap, types)


def _is_function(heap: Heap, types: Sequence[CompType]) -> bool:
    """Tell whether references to this are those to functions."""
    if isinstance(heap, int):
        return isinstance(types[heap], FuncType)
    return (heap if isinstance(heap, HeapType) else heap.heap).top is FUNC
