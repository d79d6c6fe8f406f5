"""Reading what modules define types as: functions, structs, arrays (spec, *Binary Format*, *Recursive Types*)."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Final

from brolga.binary.codes import ARRAY_TYPE, FUNC_TYPE, PACKED_TYPES, STRUCT_TYPE, SUBS
from brolga.binary.cursor import Cursor
from brolga.binary.externs import refuse
from brolga.binary.immediates import bad_type
from brolga.features import Feature, FeatureSet
from brolga.module import Module
from brolga.types import ArrayType, CompType, FieldType, FuncType, StructType, SubType

__all__ = ["define"]


# (0x50 | 0x4f) typeidx* comptype    or comptype, which is final and has no supertypes
def define(cursor: Cursor, module: Module, features: FeatureSet) -> None:
    """Read the definition of a type, and append it to those of the module."""
    x, at = len(module.types), cursor.pos
    final = SUBS.get(cursor.data[at])
    if final is None:
        ty = _comp_type(cursor, features)
    else:
        refuse(Feature.GC, features, at)
        cursor.pos += 1
        supers = tuple(cursor.u32() for _ in range(cursor.length()))
        ty = _comp_type(cursor, features)
        if supers or not final:  # else it says what the short form does
            module.subs[x] = SubType(ty, final, supers)
    module.type_places.append(at)
    module.types.append(ty)


def _comp_type(cursor: Cursor, features: FeatureSet) -> CompType:
    at = cursor.pos
    form = cursor.byte()
    read = _FORMS.get(form)
    if read is None:
        raise bad_type(cursor.data, at, "malformed definition type")
    if form != FUNC_TYPE:
        refuse(Feature.GC, features, at)
    return read(cursor)


def _func_type(cursor: Cursor) -> FuncType:
    return FuncType(cursor.val_types("params"), cursor.val_types("results"))


def _struct_type(cursor: Cursor) -> StructType:
    return StructType([_field_type(cursor) for _ in range(cursor.count("fields"))])


def _array_type(cursor: Cursor) -> ArrayType:
    return ArrayType(_field_type(cursor))


def _field_type(cursor: Cursor) -> FieldType:
    packed = PACKED_TYPES.get(cursor.data[cursor.pos])
    if packed is None:
        return FieldType(cursor.val_type(), cursor.mutability())
    cursor.pos += 1
    return FieldType(packed, cursor.mutability())


_FORMS: Final = MappingProxyType[int, Callable[[Cursor], CompType]](
    {FUNC_TYPE: _func_type, STRUCT_TYPE: _struct_type, ARRAY_TYPE: _array_type}
)
