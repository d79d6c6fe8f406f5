"""Garbage collected objects: structs, arrays, i31, casts."""

from __future__ import annotations

from typing import Final

from brolga.features import Feature
from brolga.ops.row import CONTEXT, Imm, Op, named

__all__ = [
    "ANY_CONVERT_EXTERN",
    "ARRAY_COPY",
    "ARRAY_FILL",
    "ARRAY_GET",
    "ARRAY_GET_S",
    "ARRAY_GET_U",
    "ARRAY_INIT_DATA",
    "ARRAY_INIT_ELEM",
    "ARRAY_LEN",
    "ARRAY_NEW",
    "ARRAY_NEW_DATA",
    "ARRAY_NEW_DEFAULT",
    "ARRAY_NEW_ELEM",
    "ARRAY_NEW_FIXED",
    "ARRAY_SET",
    "BR_ON_CAST",
    "BR_ON_CAST_FAIL",
    "EXTERN_CONVERT_ANY",
    "I31_GET_S",
    "I31_GET_U",
    "REF_CAST",
    "REF_CAST_NULL",
    "REF_EQ",
    "REF_I31",
    "REF_TEST",
    "REF_TEST_NULL",
    "ROWS",
    "STRUCT_GET",
    "STRUCT_GET_S",
    "STRUCT_GET_U",
    "STRUCT_NEW",
    "STRUCT_NEW_DEFAULT",
    "STRUCT_SET",
]

GC: Final = Feature.GC

# Structs
STRUCT_NEW: Final = Op(
    0xFB00, "struct.new", CONTEXT, "a new struct with the operands as fields", Imm.TYPE, GC, const=GC
)
STRUCT_NEW_DEFAULT: Final = Op(
    0xFB01, "struct.new_default", CONTEXT, "a new struct with zero and null in its fields", Imm.TYPE, GC, const=GC
)
STRUCT_GET: Final = Op(0xFB02, "struct.get", CONTEXT, "a field of a struct", Imm.TYPE_FIELD, GC)
STRUCT_GET_S: Final = Op(0xFB03, "struct.get_s", CONTEXT, "a packed field as a signed number", Imm.TYPE_FIELD, GC)
STRUCT_GET_U: Final = Op(0xFB04, "struct.get_u", CONTEXT, "a packed field as an unsigned number", Imm.TYPE_FIELD, GC)
STRUCT_SET: Final = Op(0xFB05, "struct.set", CONTEXT, "give a field of a struct a value", Imm.TYPE_FIELD, GC)

# Arrays
ARRAY_NEW: Final = Op(
    0xFB06, "array.new", CONTEXT, "a new array of some length, each element a copy of a value", Imm.TYPE, GC, const=GC
)
ARRAY_NEW_DEFAULT: Final = Op(
    0xFB07, "array.new_default", CONTEXT, "a new array of some length, all of it zero or null", Imm.TYPE, GC, const=GC
)
ARRAY_NEW_FIXED: Final = Op(
    0xFB08, "array.new_fixed", CONTEXT, "a new array with the operands as elements", Imm.TYPE_COUNT, GC, const=GC
)
ARRAY_NEW_DATA: Final = Op(
    0xFB09, "array.new_data", CONTEXT, "a new array of numbers from a data segment", Imm.TYPE_DATA, GC
)
ARRAY_NEW_ELEM: Final = Op(
    0xFB0A, "array.new_elem", CONTEXT, "a new array of references from an element segment", Imm.TYPE_ELEM, GC
)
ARRAY_GET: Final = Op(0xFB0B, "array.get", CONTEXT, "an element of an array", Imm.TYPE, GC)
ARRAY_GET_S: Final = Op(0xFB0C, "array.get_s", CONTEXT, "a packed element as a signed number", Imm.TYPE, GC)
ARRAY_GET_U: Final = Op(0xFB0D, "array.get_u", CONTEXT, "a packed element as an unsigned number", Imm.TYPE, GC)
ARRAY_SET: Final = Op(0xFB0E, "array.set", CONTEXT, "give an element of an array a value", Imm.TYPE, GC)
ARRAY_LEN: Final = Op(0xFB0F, "array.len", CONTEXT, "the length of an array", of=GC)
ARRAY_FILL: Final = Op(0xFB10, "array.fill", CONTEXT, "give a run of elements one value", Imm.TYPE, GC)
ARRAY_COPY: Final = Op(0xFB11, "array.copy", CONTEXT, "copy elements between arrays", Imm.TYPE_TYPE, GC)
ARRAY_INIT_DATA: Final = Op(
    0xFB12, "array.init_data", CONTEXT, "copy from a data segment into an array", Imm.TYPE_DATA, GC
)
ARRAY_INIT_ELEM: Final = Op(
    0xFB13, "array.init_elem", CONTEXT, "copy from an element segment into an array", Imm.TYPE_ELEM, GC
)

# Casts
REF_TEST: Final = Op(0xFB14, "ref.test", CONTEXT, "1 when the reference has a type, else 0", Imm.REF, GC)
REF_TEST_NULL: Final = Op(0xFB15, "ref.test null", CONTEXT, "the same; null has the type as well", Imm.REF_NULL, GC)
REF_CAST: Final = Op(
    0xFB16, "ref.cast", CONTEXT, "the same reference with another type; a trap when it has not", Imm.REF, GC
)
REF_CAST_NULL: Final = Op(0xFB17, "ref.cast null", CONTEXT, "the same; null has the type as well", Imm.REF_NULL, GC)
BR_ON_CAST: Final = Op(
    0xFB18, "br_on_cast", CONTEXT, "go to a label when the last operand has a type, else keep it", Imm.CAST, GC
)
BR_ON_CAST_FAIL: Final = Op(
    0xFB19, "br_on_cast_fail", CONTEXT, "go to a label unless the last operand has a type, else keep it", Imm.CAST, GC
)

# References
REF_EQ: Final = Op(0xD3, "ref.eq", CONTEXT, "1 when two references are the same, else 0", of=GC)
ANY_CONVERT_EXTERN: Final = Op(
    0xFB1A, "any.convert_extern", CONTEXT, "the same reference, brought in from outside", of=GC, const=GC
)
EXTERN_CONVERT_ANY: Final = Op(
    0xFB1B, "extern.convert_any", CONTEXT, "the same reference, to be given to the outside", of=GC, const=GC
)
REF_I31: Final = Op(0xFB1C, "ref.i31", CONTEXT, "a reference that is the lower 31 bits of an i32", of=GC, const=GC)
I31_GET_S: Final = Op(0xFB1D, "i31.get_s", CONTEXT, "the 31 bits as a signed number", of=GC)
I31_GET_U: Final = Op(0xFB1E, "i31.get_u", CONTEXT, "the 31 bits as an unsigned number", of=GC)

ROWS: Final = named(globals())
