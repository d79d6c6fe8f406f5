"""Reading the types of what modules define, import and export (spec, *Binary Format*, *Types*)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from brolga.binary.body import Rows
from brolga.binary.codes import (
    EXTERNAL_KINDS,
    HAS_MAX,
    HAS_PAGE_SIZE,
    IS_64,
    SHARED,
    TABLE_WITH_INIT,
)
from brolga.binary.cursor import Cursor
from brolga.errors import MalformedError, UnsupportedError
from brolga.features import Feature, FeatureSet
from brolga.module import Desc, Instr, TagUse, TypeUse
from brolga.types import GlobalType, Limits, MemoryType, TableType

__all__ = ["IMPORTS", "external_kind", "global_type", "memory_type", "refuse", "table", "tag"]


def refuse(feature: Feature, features: FeatureSet, at: int) -> None:
    """Raise UnsupportedError unless a proposal is switched on."""
    if feature not in features:
        raise UnsupportedError(feature.refusal, at)


def _limits(cursor: Cursor, features: FeatureSet, known: int) -> tuple[Limits, int]:
    """Read limits of which the flags in `known` have a meaning; return them and the flags."""
    at = cursor.pos
    flags = cursor.byte()
    # No proposal says what the other bits mean, or what a shared table is: that is no module at all. The known ones
    # are refused by the name of their proposal.
    if flags & ~known:
        raise MalformedError("malformed limits flags", at)
    if flags & IS_64:
        refuse(Feature.MEMORY64, features, at)
    if flags & SHARED:
        refuse(Feature.THREADS, features, at)
    # Without the proposal no module has this bit, as the official suite knows; the name helps whoever did mean it.
    if flags & HAS_PAGE_SIZE and Feature.CUSTOM_PAGE_SIZES not in features:
        raise MalformedError(f"malformed limits flags: {Feature.CUSTOM_PAGE_SIZES.refusal}", at)
    # 64 bits are what the grammar allows; how large it may be is a question of validation.
    low = cursor.u64()
    return Limits(low, cursor.u64() if flags & HAS_MAX else None), flags


def memory_type(cursor: Cursor, features: FeatureSet) -> MemoryType:
    """Read the type of a memory."""
    limits, flags = _limits(cursor, features, HAS_MAX | SHARED | IS_64 | HAS_PAGE_SIZE)
    log2 = _page_size_log2(cursor) if flags & HAS_PAGE_SIZE else 16
    return MemoryType(limits, is_64=bool(flags & IS_64), shared=bool(flags & SHARED), page_size_log2=log2)


def _page_size_log2(cursor: Cursor) -> int:
    at = cursor.pos
    log2 = cursor.u32()
    # Which of the others there are is a question of validation; these could not be written in text either.
    if log2 >= 64:
        raise MalformedError(f"invalid custom page size: 2^{log2}", at)
    return log2


def table_type(cursor: Cursor, features: FeatureSet) -> TableType:
    """Read the type of a table."""
    element = cursor.ref_type()
    limits, flags = _limits(cursor, features, HAS_MAX | IS_64)
    return TableType(element, limits, is_64=bool(flags & IS_64))


def table(cursor: Cursor, features: FeatureSet, rows: Rows) -> tuple[TableType, tuple[Instr, ...] | None]:
    """Read the type of a table and what fills it, if that is said."""
    at = cursor.pos
    # A table without it begins with its type. No type has this number, so one byte tells the forms apart.
    if cursor.data[at] != TABLE_WITH_INIT:
        return table_type(cursor, features), None
    refuse(Feature.FUNCTION_REFERENCES, features, at)
    cursor.pos += 1
    # The byte is kept free for more forms.
    if cursor.byte() != 0:
        raise MalformedError("zero byte expected", cursor.pos - 1)
    return table_type(cursor, features), cursor.expr(rows)


def global_type(cursor: Cursor, features: FeatureSet) -> GlobalType:
    """Read the type of a global variable."""
    return GlobalType(cursor.val_type(), cursor.mutability())


def _type_use(cursor: Cursor, features: FeatureSet) -> TypeUse:
    return TypeUse(cursor.u32())


def tag(cursor: Cursor) -> int:
    """Read what a tag is, and return the index of its type."""
    at = cursor.pos
    # The byte is kept free for other things than exceptions.
    if cursor.byte() != 0:
        raise MalformedError("malformed tag attribute", at)
    return cursor.u32()


def _tag_use(cursor: Cursor, features: FeatureSet) -> TagUse:
    return TagUse(tag(cursor))


IMPORTS: Final[tuple[Callable[[Cursor, FeatureSet], Desc], ...]] = (
    _type_use,
    table_type,
    memory_type,
    global_type,
    _tag_use,
)
"""Readers of what is imported, in the order of `codes.EXTERNAL_KINDS`."""


def external_kind(cursor: Cursor, what: str, features: FeatureSet) -> int:
    """Read the kind of an import or export, as an index into `codes.EXTERNAL_KINDS`."""
    at = cursor.pos
    kind = cursor.byte()
    if kind >= len(EXTERNAL_KINDS):
        raise MalformedError(f"malformed {what} kind", at)
    if EXTERNAL_KINDS[kind] == "tag":
        refuse(Feature.EXCEPTIONS, features, at)
    return kind
