"""The numbers of the binary format that are no opcodes: sections, types, kinds (spec, *Binary Format*)."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from brolga.types import (
    ANY,
    ARRAY,
    EQ,
    EXN,
    EXTERN,
    F32,
    F64,
    FUNC,
    I8,
    I16,
    I31,
    I32,
    I64,
    NOEXN,
    NOEXTERN,
    NOFUNC,
    NONE,
    STRUCT,
    V128,
    reference,
)

__all__ = [
    "ARRAY_TYPE",
    "CAST_FLAGS",
    "CODE",
    "CODE_OF_TYPE",
    "COMPONENT",
    "CUSTOM",
    "DATA",
    "DATA_COUNT",
    "ELEMENT",
    "EMPTY_BLOCK",
    "EXPORT",
    "EXTERNAL_KINDS",
    "FUNCTION",
    "FUNC_TYPE",
    "GLOBAL",
    "HAS_MAX",
    "HAS_PAGE_SIZE",
    "HEADER",
    "HEAP_TYPES",
    "IMPORT",
    "IS_64",
    "MEMORY",
    "MEMORY_GIVEN",
    "PACKED_TYPES",
    "REC",
    "REFERENCES",
    "REF_TYPES",
    "SECTION_ORDER",
    "SHARED",
    "START",
    "STRUCT_TYPE",
    "SUBS",
    "TABLE",
    "TABLE_WITH_INIT",
    "TAG",
    "TYPE",
    "VAL_TYPES",
]

HEADER: Final = b"\0asm\1\0\0\0"  # the magic number and the version
COMPONENT: Final = b"\0asm\x0d\0\1\0"  # what components begin with (Component Model, *Binary Format*)

# Sections by their ids, in the order in which they must stand: the data count (12) belongs before the code (10),
# the tags (13) behind the memories (5).
CUSTOM, TYPE, IMPORT, FUNCTION, TABLE, MEMORY, GLOBAL, EXPORT, START, ELEMENT, CODE, DATA, DATA_COUNT, TAG = range(14)
SECTION_ORDER: Final = (
    *(TYPE, IMPORT, FUNCTION, TABLE, MEMORY, TAG, GLOBAL, EXPORT, START, ELEMENT),
    *(DATA_COUNT, CODE, DATA),
)

HEAP_TYPES: Final = MappingProxyType(
    {
        0x70: FUNC,
        0x6F: EXTERN,
        0x73: NOFUNC,
        0x72: NOEXTERN,
        0x71: NONE,
        0x69: EXN,
        0x74: NOEXN,
        0x6E: ANY,
        0x6D: EQ,
        0x6C: I31,
        0x6B: STRUCT,
        0x6A: ARRAY,
    }
)
"""Heap types by number; an index of a type is a number that is not negative."""

REFERENCES: Final = MappingProxyType({0x63: True, 0x64: False})
"""First bytes of reference types that a heap type follows, and whether such a reference may be null."""

# A heap type alone stands for references to it that may be null.
REF_TYPES: Final = MappingProxyType({code: reference(heap) for code, heap in HEAP_TYPES.items()})
VAL_TYPES: Final = MappingProxyType({0x7F: I32, 0x7E: I64, 0x7D: F32, 0x7C: F64, 0x7B: V128, **REF_TYPES})
CODE_OF_TYPE: Final = MappingProxyType({ty: bytes((code,)) for code, ty in VAL_TYPES.items()})

FUNC_TYPE: Final = 0x60
STRUCT_TYPE: Final = 0x5F
ARRAY_TYPE: Final = 0x5E
REC: Final = 0x4E
SUBS: Final = MappingProxyType({0x50: False, 0x4F: True})
"""First bytes of definitions with supertypes before the type itself, and whether such a type is final."""
PACKED_TYPES: Final = MappingProxyType({0x78: I8, 0x77: I16})
"""What fields may hold beside values, by number."""

CAST_FLAGS: Final = 1, 2
"""Bits before the types of a cast with a branch: whether the first, and the second may be null."""

# Bits of the byte before limits. A memory knows them all, a table is not shared and has no pages.
HAS_MAX, SHARED, IS_64, HAS_PAGE_SIZE = 1, 2, 4, 8

EMPTY_BLOCK: Final = 0x40
TABLE_WITH_INIT: Final = 0x40
MEMORY_GIVEN: Final = 0x40
"""The bit of a memory instruction's alignment that says that the index of a memory follows."""

EXTERNAL_KINDS: Final = ("func", "table", "memory", "global", "tag")
"""What is imported and exported, by number."""
