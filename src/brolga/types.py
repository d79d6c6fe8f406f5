"""The types of the specification, as values that the whole house shares (spec, *Structure*, *Types*).

The classes are the public API's (Wasmtime's names) and the validator's at once: immutable, hashable, compared by
content. The value types are shared objects, so comparing two equal ones ends at their addresses.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "EXTERNREF",
    "F32",
    "F64",
    "FUNCREF",
    "I32",
    "I64",
    "V128",
    "Extern",
    "FuncType",
    "GlobalType",
    "Limits",
    "MemoryType",
    "TableType",
    "ValType",
    "externref",
    "f32",
    "f64",
    "funcref",
    "i32",
    "i64",
    "v128",
    "val_type",
]


@dataclass(frozen=True, slots=True, init=False)
class ValType:
    """A value type: a number, a vector or a reference. Get one with `ValType.i32()` and its relatives."""

    name: str
    size: int  # bytes of a value in memory and in a C struct; a reference is a pointer of the machine
    is_ref: bool

    def __init__(self) -> None:
        """Refuse: there are no other types than those of the specification."""
        raise TypeError("a ValType cannot be constructed; get one with ValType.i32() and its relatives")

    def __str__(self) -> str:
        """Return the type as the text format writes it."""
        return self.name

    def __repr__(self) -> str:
        """Return the type as the text format writes it."""
        return f"ValType({self.name})"

    @classmethod
    def i32(cls) -> ValType:
        """Return the type of 32-bit integers."""
        return I32

    @classmethod
    def i64(cls) -> ValType:
        """Return the type of 64-bit integers."""
        return I64

    @classmethod
    def f32(cls) -> ValType:
        """Return the type of 32-bit floats."""
        return F32

    @classmethod
    def f64(cls) -> ValType:
        """Return the type of 64-bit floats."""
        return F64

    @classmethod
    def v128(cls) -> ValType:
        """Return the type of vectors of 128 bits."""
        return V128

    @classmethod
    def externref(cls) -> ValType:
        """Return the type of references to any object of the host, or null."""
        return EXTERNREF

    @classmethod
    def funcref(cls) -> ValType:
        """Return the type of references to functions, or null."""
        return FUNCREF


def val_type(name: str, size: int, *, is_ref: bool = False) -> ValType:
    """Make a value type. It is for those who write the specification down: the types below, the validator's bottom."""
    made = ValType.__new__(ValType)
    for field, value in (("name", name), ("size", size), ("is_ref", is_ref)):
        object.__setattr__(made, field, value)
    return made


I32: Final = val_type("i32", 4)
I64: Final = val_type("i64", 8)
F32: Final = val_type("f32", 4)
F64: Final = val_type("f64", 8)
V128: Final = val_type("v128", 16)
FUNCREF: Final = val_type("funcref", 8, is_ref=True)
EXTERNREF: Final = val_type("externref", 8, is_ref=True)


def _expect(kind: type, value: object) -> None:
    # What a program gives is checked here, once: everything behind relies on it.
    if not isinstance(value, kind):
        raise TypeError(f"expected a {kind.__name__}, got {type(value).__name__}")


def _val_types(types: Iterable[ValType]) -> tuple[ValType, ...]:
    result = tuple(types)
    for ty in result:
        _expect(ValType, ty)
    return result


class FuncType:
    """The type of a function: any number of parameters and any number of results.

    `ins` and `outs` are tuples; `params` and `results` give the same as lists, as users of Wasmtime know them.
    """

    __slots__ = ("_hash", "ins", "outs")
    ins: tuple[ValType, ...]
    outs: tuple[ValType, ...]

    def __init__(self, params: Iterable[ValType], results: Iterable[ValType]) -> None:
        """Make the type `params -> results`; TypeError when something else than a ValType is among them."""
        self.ins = _val_types(params)
        self.outs = _val_types(results)
        self._hash = hash((self.ins, self.outs))

    @property
    def params(self) -> list[ValType]:
        """The parameter types."""
        return list(self.ins)

    @property
    def results(self) -> list[ValType]:
        """The result types."""
        return list(self.outs)

    def __eq__(self, other: object) -> bool:
        """Compare by content."""
        return isinstance(other, FuncType) and self.ins == other.ins and self.outs == other.outs

    def __hash__(self) -> int:
        """Hash by content."""
        return self._hash

    def __str__(self) -> str:
        """Return `(i32, i64) -> (i64, i32)`."""
        return f"({', '.join(map(str, self.ins))}) -> ({', '.join(map(str, self.outs))})"

    def __repr__(self) -> str:
        """Return the constructor's call."""
        return f"FuncType({self.params}, {self.results})"


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
        _expect(Limits, self.limits)

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
        _expect(ValType, self.element)
        _expect(Limits, self.limits)

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
        _expect(ValType, self.content)

    def __str__(self) -> str:
        """Return the type as the text format writes it."""
        return f"(mut {self.content})" if self.mutable else str(self.content)


Extern = FuncType | TableType | MemoryType | GlobalType
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
