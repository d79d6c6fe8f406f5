"""The numbers of the binary format that are no opcodes: sections, types, kinds (spec, *Binary Format*)."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from brolga.features import Feature
from brolga.types import EXN, EXTERN, F32, F64, FUNC, I32, I64, NOEXN, V128, reference

__all__ = [
    "CODE",
    "CODE_OF_TYPE",
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
    "HEAP_TYPES",
    "HAS_MAX",
    "HAS_PAGE_SIZE",
    "HEADER",
    "IMPORT",
    "IS_64",
    "MEMORY",
    "MEMORY_GIVEN",
    "REC",
    "REFERENCES",
    "REFUSED_DEFINITIONS",
    "REFUSED_TYPES",
    "REF_TYPES",
    "SECTION_ORDER",
    "SHARED",
    "START",
    "TABLE",
    "TABLE_WITH_INIT",
    "TAG",
    "TYPE",
    "VAL_TYPES",
]

HEADER: Final = b"\0asm\1\0\0\0"  # the magic number and the version

# Sections by their ids, in the order in which they must stand: the data count (12) belongs before the code (10),
# the tags (13) behind the memories (5).
CUSTOM, TYPE, IMPORT, FUNCTION, TABLE, MEMORY, GLOBAL, EXPORT, START, ELEMENT, CODE, DATA, DATA_COUNT, TAG = range(14)
SECTION_ORDER: Final = (
    *(TYPE, IMPORT, FUNCTION, TABLE, MEMORY, TAG, GLOBAL, EXPORT, START, ELEMENT),
    *(DATA_COUNT, CODE, DATA),
)

HEAP_TYPES: Final = MappingProxyType({0x70: FUNC, 0x6F: EXTERN, 0x69: EXN, 0x74: NOEXN})
"""Heap types by number; an index of a type is a number that is not negative."""

REFERENCES: Final = MappingProxyType({0x63: True, 0x64: False})
"""First bytes of reference types that a heap type follows, and whether such a reference may be null."""

# A heap type alone stands for references to it that may be null.
REF_TYPES: Final = MappingProxyType({code: reference(heap) for code, heap in HEAP_TYPES.items()})
VAL_TYPES: Final = MappingProxyType({0x7F: I32, 0x7E: I64, 0x7D: F32, 0x7C: F64, 0x7B: V128, **REF_TYPES})
CODE_OF_TYPE: Final = MappingProxyType({ty: bytes((code,)) for code, ty in VAL_TYPES.items()})

REFUSED_TYPES: Final = MappingProxyType(
    {
        **dict.fromkeys((0x71, 0x72, 0x73), Feature.GC),  # none, noextern, nofunc
        **dict.fromkeys(range(0x6A, 0x6F), Feature.GC),  # array, struct, i31, eq, any
    }
)
"""First bytes of value and heap types that are known and not supported."""

FUNC_TYPE: Final = 0x60
REC: Final = 0x4E
# array, struct, sub final, sub
REFUSED_DEFINITIONS: Final = MappingProxyType[int, Feature](dict.fromkeys((0x5E, 0x5F, 0x4F, 0x50), Feature.GC))
"""First bytes of type definitions that are known and not supported."""

# Bits of the byte before limits. A memory knows them all, a table is not shared and has no pages.
HAS_MAX, SHARED, IS_64, HAS_PAGE_SIZE = 1, 2, 4, 8

EMPTY_BLOCK: Final = 0x40
TABLE_WITH_INIT: Final = 0x40
MEMORY_GIVEN: Final = 0x40
"""The bit of a memory instruction's alignment that says that the index of a memory follows."""

EXTERNAL_KINDS: Final = ("func", "table", "memory", "global", "tag")
"""What is imported and exported, by number."""
