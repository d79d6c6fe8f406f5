"""Value types, and what modules define types as (spec, *Structure*, *Types*).

Programs and the rest of the house have these from `types`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from brolga.heaps import ANY, EXN, EXTERN, FUNC, HEAP_TYPES, HeapType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = [
    "ANYREF",
    "EXNREF",
    "EXTERNREF",
    "F32",
    "F64",
    "FUNCREF",
    "I16",
    "I32",
    "I64",
    "I8",
    "V128",
    "ArrayType",
    "CompType",
    "DefType",
    "FieldType",
    "FuncType",
    "Heap",
    "PackedType",
    "StructType",
    "SubType",
    "ValType",
    "def_type",
    "expect",
    "is_below",
    "is_subtype",
    "reference",
    "resolved",
    "val_type",
]


class DefType:
    """A type that modules define, as a `TypeTable` knows it: one object for all that are equal, compared by identity.

    So a type may refer to itself, and comparing two costs nothing however deep they are. `display` are all types
    that it is a subtype of, by their depth, itself the last one.
    """

    __slots__ = ("_ref", "_ref_null", "display", "final", "heap", "label", "number", "type")
    type: CompType

    number: int
    label: str
    heap: HeapType  # func, struct or array
    final: bool
    display: tuple[DefType, ...]
    _ref: ValType | None
    _ref_null: ValType | None

    def __init__(self) -> None:
        """Refuse: a type is one of an engine."""
        raise TypeError("a DefType cannot be constructed; get one with Engine.define")

    # Made when they are asked for: a module can define a million types, and refer to none.

    @property
    def ref(self) -> ValType:
        """The type of references to it that are not null."""
        found = self._ref
        if found is None:
            found = self._ref = _reference(self, self.heap.top.short, nullable=False)
        return found

    @property
    def ref_null(self) -> ValType:
        """The type of references to it that may be null."""
        found = self._ref_null
        if found is None:
            found = self._ref_null = _reference(self, self.heap.top.short, nullable=True)
        return found

    @property
    def func(self) -> FuncType:
        """The type of functions that it is; TypeError when it is another one."""
        if not isinstance(self.type, FuncType):
            raise TypeError(f"{self} is not a type of functions")
        return self.type

    @property
    def depth(self) -> int:
        """How many supertypes it has."""
        return len(self.display) - 1

    @property
    def supertype(self) -> DefType | None:
        """The type that it is declared to be a subtype of."""
        return self.display[-2] if len(self.display) > 1 else None

    def __str__(self) -> str:
        """Return what the table calls it."""
        return self.label

    def __repr__(self) -> str:
        """Return what the table calls it."""
        return f"DefType({self.label})"


Heap = HeapType | DefType | int
"""What a reference refers to: a heap type, a defined type, or, as it stands in a module, the index of one."""


def is_below(sub: Heap, sup: Heap) -> bool:
    """Tell whether whatever belongs to `sub` belongs to `sup` (spec, *Matching*, *Heap Types*); not for indices."""
    if sub is sup:
        return True
    if isinstance(sub, HeapType) and sub.bottom:
        return _kind(sup).top is sub.top
    if isinstance(sup, DefType):
        return isinstance(sub, DefType) and sup in sub.display[sup.depth : sup.depth + 1]
    here: HeapType | None = _kind(sub)
    while here is not None and here is not sup:
        here = here.above
    return here is not None


def _kind(heap: Heap) -> HeapType:
    return heap if isinstance(heap, HeapType) else heap.heap if isinstance(heap, DefType) else FUNC


@dataclass(frozen=True, slots=True, init=False)
class ValType:
    """A value type: a number, a vector or a reference. Get one with `ValType.i32()` and its relatives."""

    name: str
    size: int = field(compare=False)  # bytes of a value in memory and in a C struct; a reference is a pointer
    is_ref: bool = field(compare=False)
    # How a value crosses into Python: the name of the type; of references, that of the widest type of their hierarchy
    # (except where they stand with an index, which only the module knows the meaning of).
    root: str = field(compare=False)
    heap: Heap | None = None  # of references: what they refer to
    nullable: bool = field(default=False, compare=False)  # of references: whether they may be null

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
    def exnref(cls) -> ValType:
        """Return the type of references to exceptions, or null."""
        return EXNREF

    @classmethod
    def funcref(cls) -> ValType:
        """Return the type of references to functions, or null."""
        return FUNCREF

    @classmethod
    def ref(cls, heap: Heap | str, nullable: bool = True) -> ValType:
        """Return the type of references to `heap`, which may be null unless `nullable` is false.

        `heap` is what the text format calls it (`"any"`, `"struct"`, `"i31"`), a type that `Engine.define` returned or
        a module has, or an int: the place of a type in the group that is being defined. TypeError for anything else,
        ValueError for a name or a place that cannot be.
        """
        if isinstance(heap, str):
            heap = next((each for each in HEAP_TYPES if each.name == heap), heap)
        if isinstance(heap, DefType) or heap in HEAP_TYPES:
            return reference(heap, nullable=bool(nullable))
        if type(heap) is int and 0 <= heap < 1 << 32:
            return reference(heap, nullable=bool(nullable))
        if not isinstance(heap, (str, int)):
            raise TypeError(f"expected what references refer to, got {type(heap).__name__}")
        raise ValueError(f"{heap!r} is none of {', '.join(map(str, HEAP_TYPES))}")


def def_type(number: int, label: str, heap: HeapType, supertype: DefType | None = None, final: bool = True) -> DefType:
    """Make a type that a table numbers and calls so, of the kind `heap`; what it is, `type`, is set later."""
    made = DefType.__new__(DefType)
    made.number, made.label, made.heap, made.final = number, label, heap, final
    # Not a chain of supertypes: whether one type is below another is asked by compiled code, too.
    made.display = (*(supertype.display if supertype else ()), made)
    made._ref = made._ref_null = None
    return made


def val_type(
    name: str,
    size: int,
    *,
    is_ref: bool = False,
    root: str = "",
    heap: Heap | None = None,
    nullable: bool = False,
) -> ValType:
    """Make a value type. It is for those who write the specification down: the types below, the validator's bottom."""
    made = ValType.__new__(ValType)
    put = object.__setattr__
    put(made, "name", name)
    put(made, "size", size)
    put(made, "is_ref", is_ref)
    put(made, "root", root or name)
    put(made, "heap", heap)
    put(made, "nullable", nullable)
    return made


def _reference(heap: Heap, root: str = "", *, nullable: bool) -> ValType:
    name = heap.short if isinstance(heap, HeapType) and nullable else f"(ref {'null ' if nullable else ''}{heap})"
    return val_type(name, 8, is_ref=True, root=root, heap=heap, nullable=nullable)


# What readers meet again and again: a shared object is compared by its address.
@lru_cache(maxsize=4096)
def _by_index(x: int, nullable: bool) -> ValType:
    return _reference(x, nullable=nullable)


def reference(heap: Heap, *, nullable: bool = True) -> ValType:
    """Return the type of references to `heap`."""
    if isinstance(heap, int):
        return _by_index(heap, nullable)
    if isinstance(heap, DefType):
        return heap.ref_null if nullable else heap.ref
    return _REFERENCES[heap, nullable]


def resolved(ty: ValType, types: Sequence[DefType]) -> ValType:
    """Return `ty` with the type in the place of its index, if it has one; `types` are those of the module."""
    heap = ty.heap
    if not isinstance(heap, int):
        return ty
    return types[heap].ref_null if ty.nullable else types[heap].ref


def is_subtype(sub: ValType, sup: ValType) -> bool:
    """Tell whether every value of type `sub` is one of type `sup` (spec, *Matching*, *Value Types*).

    References must not stand with indices.
    """
    if sub is sup or sub == sup:
        return True
    if sub.heap is None or sup.heap is None or (sub.nullable and not sup.nullable):
        return False
    return is_below(sub.heap, sup.heap)


I32: Final = val_type("i32", 4)
I64: Final = val_type("i64", 8)
F32: Final = val_type("f32", 4)
F64: Final = val_type("f64", 8)
V128: Final = val_type("v128", 16)
_REFERENCES: Final = MappingProxyType(
    {
        (heap, nullable): _reference(heap, heap.top.short, nullable=nullable)
        for heap in HEAP_TYPES
        for nullable in (True, False)
    }
)
FUNCREF: Final = _REFERENCES[FUNC, True]
EXTERNREF: Final = _REFERENCES[EXTERN, True]
ANYREF: Final = _REFERENCES[ANY, True]
EXNREF: Final = _REFERENCES[EXN, True]


def expect(kind: type, value: object) -> None:
    """Raise TypeError unless a value is of this class."""
    # What a program gives is checked here, once: everything behind relies on it.
    if not isinstance(value, kind):
        raise TypeError(f"expected a {kind.__name__}, got {type(value).__name__}")


def _val_types(types: Iterable[ValType]) -> tuple[ValType, ...]:
    result = tuple(types)
    for ty in result:
        expect(ValType, ty)
    return result


class FuncType:
    """The type of a function: any number of parameters and any number of results.

    `ins` and `outs` are tuples; `params` and `results` give the same as lists, as users of Wasmtime know them.
    """

    __slots__ = ("_hash", "ins", "outs", "refers")
    ins: tuple[ValType, ...]
    outs: tuple[ValType, ...]
    refers: bool  # whether references to what modules define are among them

    def __init__(self, params: Iterable[ValType], results: Iterable[ValType]) -> None:
        """Make the type `params -> results`; TypeError when something else than a ValType is among them."""
        self.ins = _val_types(params)
        self.outs = _val_types(results)
        self._hash = hash((self.ins, self.outs))
        self.refers = any(ty.is_ref and not isinstance(ty.heap, HeapType) for ty in (*self.ins, *self.outs))

    def mapped(self, change: Callable[[ValType], ValType]) -> FuncType:
        """Return the type with each reference to what modules define changed."""
        if not self.refers:
            return self
        ins, outs = tuple(map(change, self.ins)), tuple(map(change, self.outs))
        return self if ins == self.ins and outs == self.outs else FuncType(ins, outs)

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
class PackedType:
    """What a field may hold that is no value: an integer that a value is cut down to (spec, *Packed Types*)."""

    name: str
    size: int = field(compare=False)  # bytes
    is_ref: bool = field(default=False, compare=False)
    heap: Heap | None = None

    @classmethod
    def i8(cls) -> PackedType:
        """Return the type of 8-bit integers."""
        return I8

    @classmethod
    def i16(cls) -> PackedType:
        """Return the type of 16-bit integers."""
        return I16

    def __str__(self) -> str:
        """Return the type as the text format writes it."""
        return self.name


I8: Final = PackedType("i8", 1)
I16: Final = PackedType("i16", 2)


def _has_default(ty: ValType) -> bool:
    return ty.nullable or not ty.is_ref


@dataclass(frozen=True, slots=True)
class FieldType:
    """The type of a field of a struct, or of all elements of an array."""

    storage: ValType | PackedType
    mutable: bool = False

    def __post_init__(self) -> None:
        """Check the content."""
        if not isinstance(self.storage, PackedType):
            expect(ValType, self.storage)

    @property
    def value(self) -> ValType:
        """The type of its values outside of objects: an i32 where it is packed."""
        return I32 if isinstance(self.storage, PackedType) else self.storage

    @property
    def has_default(self) -> bool:
        """Whether it may be zero or null."""
        return _has_default(self.value)

    def mapped(self, change: Callable[[ValType], ValType]) -> FieldType:
        """Return the type with its references changed."""
        if isinstance(self.storage, PackedType) or not self.storage.is_ref:
            return self
        storage = change(self.storage)
        return self if storage is self.storage else FieldType(storage, self.mutable)

    def __str__(self) -> str:
        """Return the type as the text format writes it."""
        return f"(mut {self.storage})" if self.mutable else str(self.storage)


def _refers(types: Iterable[FieldType]) -> bool:
    return any(each.storage.is_ref and not isinstance(each.storage.heap, HeapType) for each in types)


class StructType:
    """The type of objects with any number of fields, each of a type of its own."""

    __slots__ = ("_has_default", "_hash", "_values", "fields", "refers")

    def __init__(self, fields: Iterable[FieldType]) -> None:
        """Make the type of objects with these fields; TypeError when something else than a FieldType is among them."""
        self.fields: tuple[FieldType, ...] = tuple(fields)
        for each in self.fields:
            expect(FieldType, each)
        self._hash = hash(self.fields)
        self.refers: bool = _refers(self.fields)  # whether references to what modules define are among them
        self._values: tuple[ValType, ...] | None = None
        self._has_default: bool | None = None

    # Both are kept: each instruction that makes such an object asks, in a few bytes, however many fields it has.

    @property
    def values(self) -> tuple[ValType, ...]:
        """The types of the values of its fields outside of objects."""
        found = self._values
        if found is None:
            found = self._values = tuple([each.value for each in self.fields])
        return found

    @property
    def has_default(self) -> bool:
        """Whether all of its fields may be zero or null."""
        found = self._has_default
        if found is None:
            found = self._has_default = all(map(_has_default, self.values))
        return found

    def mapped(self, change: Callable[[ValType], ValType]) -> StructType:
        """Return the type with each reference to what modules define changed."""
        if not self.refers:
            return self
        fields = tuple([each.mapped(change) for each in self.fields])
        return self if fields == self.fields else StructType(fields)

    def __eq__(self, other: object) -> bool:
        """Compare by content."""
        return isinstance(other, StructType) and self.fields == other.fields

    def __hash__(self) -> int:
        """Hash by content."""
        return self._hash

    def __str__(self) -> str:
        """Return `(struct (field i8) (field (mut i64)))`."""
        return f"(struct{''.join(f' (field {each})' for each in self.fields)})"

    def __repr__(self) -> str:
        """Return the type as the text format writes it."""
        return f"StructType({self})"


@dataclass(frozen=True, slots=True)
class ArrayType:
    """The type of objects with any number of elements, all of one type."""

    element: FieldType

    def __post_init__(self) -> None:
        """Check the element type."""
        expect(FieldType, self.element)

    @property
    def refers(self) -> bool:
        """Whether its elements refer to what modules define."""
        return _refers((self.element,))

    def mapped(self, change: Callable[[ValType], ValType]) -> ArrayType:
        """Return the type with each reference to what modules define changed."""
        return ArrayType(self.element.mapped(change)) if self.refers else self

    def __str__(self) -> str:
        """Return `(array (mut i8))`."""
        return f"(array {self.element})"


CompType = FuncType | StructType | ArrayType
"""What modules define types as (spec, *Composite Types*)."""


class SubType(NamedTuple):
    """The definition of a type as it stands in a module: with indices of its supertypes, of which there is one at most.

    A type that may have subtypes is not `final` (spec, *Recursive Types*).
    """

    type: CompType
    final: bool = True
    supers: tuple[int, ...] = ()
