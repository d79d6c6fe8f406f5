"""The types of the specification, as values that the whole house shares (spec, *Structure*, *Types*).

The classes are the public API's (Wasmtime's names) and the validator's at once: immutable, hashable, compared by
content. The value types are shared objects, so comparing two equal ones ends at their addresses. Here are those of
what modules import and export; what is in `heaps` and `valtypes` is to be had from here, too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from brolga.heaps import (
    ANY,
    ARRAY,
    EQ,
    EXN,
    EXTERN,
    FUNC,
    HEAP_TYPES,
    I31,
    NOEXN,
    NOEXTERN,
    NOFUNC,
    NONE,
    STRUCT,
    HeapType,
)
from brolga.valtypes import (
    ANYREF,
    EXNREF,
    EXTERNREF,
    F32,
    F64,
    FUNCREF,
    I8,
    I16,
    I32,
    I64,
    V128,
    ArrayType,
    CompType,
    DefType,
    FieldType,
    FuncType,
    Heap,
    PackedType,
    StructType,
    SubType,
    ValType,
    def_type,
    expect,
    is_below,
    is_subtype,
    reference,
    resolved,
    val_type,
)

__all__ = [
    "ANY",
    "ANYREF",
    "ARRAY",
    "EQ",
    "EXN",
    "EXNREF",
    "EXTERN",
    "EXTERNREF",
    "F32",
    "F64",
    "FUNC",
    "FUNCREF",
    "HEAP_TYPES",
    "I16",
    "I31",
    "I32",
    "I64",
    "I8",
    "NOEXN",
    "NOEXTERN",
    "NOFUNC",
    "NONE",
    "STRUCT",
    "V128",
    "ArrayType",
    "CompType",
    "DefType",
    "Extern",
    "FieldType",
    "FuncType",
    "GlobalType",
    "Heap",
    "HeapType",
    "Limits",
    "MemoryType",
    "PackedType",
    "StructType",
    "SubType",
    "TableType",
    "TagType",
    "ValType",
    "def_type",
    "externref",
    "f32",
    "f64",
    "funcref",
    "i32",
    "i64",
    "is_below",
    "is_subtype",
    "reference",
    "resolved",
    "v128",
    "val_type",
]


@dataclass(frozen=True, slots=True)
class Limits:
    """The size of a memory (in pages) or table (in elements): at least `min`, at most `max` if that is given."""

    min: int
    max: int | None = None

    def __post_init__(self) -> None:
        """Check what can be checked without knowing whether pages or elements are meant."""
        for size in (self.min, 0 if self.max is None else self.max):
            if not isinstance(size, int):
                raise TypeError(f"expected an int, got {type(size).__name__}")
            if not 0 <= size < 1 << 64:
                raise OverflowError("limits are 0 to 2**64 - 1")

    def __str__(self) -> str:
        """Return the limits as the text format writes them."""
        return f"{self.min}" if self.max is None else f"{self.min} {self.max}"

    def accepts(self, size: int, maximum: int | None) -> bool:
        """Tell whether something of `size` now and `maximum` ever may be imported under these limits.

        Source: spec, *Matching*, *Limits*.
        """
        return size >= self.min and (self.max is None or (maximum is not None and maximum <= self.max))


@dataclass(frozen=True, slots=True)
class MemoryType:
    """The type of a memory; limits count pages of `page_size` bytes."""

    limits: Limits
    is_64: bool = False
    shared: bool = False
    page_size_log2: int = 16

    def __post_init__(self) -> None:
        """Check the limits; which of them a memory may have, validation says."""
        expect(Limits, self.limits)

    @property
    def is_shared(self) -> bool:
        """Whether several threads may use it at once."""
        return self.shared

    @property
    def page_size(self) -> int:
        """Bytes in a page."""
        return 1 << self.page_size_log2

    @property
    def address(self) -> ValType:
        """The type of its addresses, and of sizes in pages."""
        return I64 if self.is_64 else I32

    def __str__(self) -> str:
        """Return the type as the text format writes it."""
        return f"{'i64 ' if self.is_64 else ''}{self.limits}{' shared' if self.shared else ''}"


@dataclass(frozen=True, slots=True)
class TableType:
    """The type of a table: limits count elements, all of one reference type."""

    element: ValType
    limits: Limits
    is_64: bool = False

    def __post_init__(self) -> None:
        """Check the element type."""
        expect(ValType, self.element)
        expect(Limits, self.limits)

    @property
    def address(self) -> ValType:
        """The type of its indices and sizes."""
        return I64 if self.is_64 else I32

    def __str__(self) -> str:
        """Return the type as the text format writes it."""
        return f"{'i64 ' if self.is_64 else ''}{self.limits} {self.element}"


@dataclass(frozen=True, slots=True)
class GlobalType:
    """The type of a global variable."""

    content: ValType
    mutable: bool

    def __post_init__(self) -> None:
        """Check the content."""
        expect(ValType, self.content)

    def __str__(self) -> str:
        """Return the type as the text format writes it."""
        return f"(mut {self.content})" if self.mutable else str(self.content)


@dataclass(frozen=True, slots=True)
class TagType:
    """The type of a tag: the parameters of a function type are the values that its exceptions have."""

    functype: FuncType

    def __post_init__(self) -> None:
        """Check the function type; ValueError when it has results, which no exception can give."""
        expect(FuncType, self.functype)
        if self.functype.outs:
            raise ValueError("the type of a tag has no results")

    def __str__(self) -> str:
        """Return the values as a function type has them."""
        return str(self.functype)


Extern = FuncType | TableType | MemoryType | GlobalType | TagType
"""What can be imported and exported, as a type (spec, *External Types*)."""


class ImportType(NamedTuple):
    """An import that a module asks for."""

    module: str
    name: str
    type: Extern


class ExportType(NamedTuple):
    """An export that a module gives."""

    name: str
    type: Extern


# Annotations for `Func.wrap`: type checkers see int, float, bytes and object, Brolga sees which value type is meant.
if TYPE_CHECKING:
    i32 = int
    i64 = int
    f32 = float
    f64 = float
    v128 = bytes
    externref = object
    funcref = object
else:
    i32, i64, f32, f64, v128, externref, funcref = I32, I64, F32, F64, V128, EXTERNREF, FUNCREF
