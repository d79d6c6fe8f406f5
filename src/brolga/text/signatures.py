"""Index spaces and types in text (spec, *Text Format*, *Types*, *Type Uses*, *Indices*)."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Final

from brolga.errors import MalformedError, UnsupportedError
from brolga.features import Feature, FeatureSet
from brolga.module import BlockType, Module
from brolga.text.annotations import NAME, Notes, given_name
from brolga.text.cursor import REFUSED_WORDS, Cursor
from brolga.text.lexer import Kind, Token
from brolga.types import (
    ARRAY,
    F32,
    F64,
    FUNC,
    HEAP_TYPES,
    I8,
    I16,
    I32,
    I64,
    STRUCT,
    V128,
    ArrayType,
    CompType,
    FieldType,
    FuncType,
    GlobalType,
    HeapType,
    Limits,
    MemoryType,
    PackedType,
    StructType,
    SubType,
    TableType,
    ValType,
    reference,
)

__all__ = ["TypeParser"]

_HEAP_TYPES: Final = MappingProxyType({heap.name: heap for heap in HEAP_TYPES})
_VAL_TYPES: Final = MappingProxyType({str(ty): ty for ty in (I32, I64, F32, F64, V128, *map(reference, HEAP_TYPES))})

_PACKED_TYPES: Final = MappingProxyType({ty.name: ty for ty in (I8, I16)})


# Ids may differ only within a space: a function and a table can both be called $x.
class Space:
    """An index space: how many there are, and which of them have ids."""

    def __init__(self, what: str) -> None:
        """Start empty; `what` says in errors what the indices mean."""
        self.what = what
        self.count: int = 0
        self.ids: dict[str, int] = {}
        self.given: dict[int, str] = {}  # by annotations, whatever the ids are

    @property
    def names(self) -> dict[int, str]:
        """What each is called: as an annotation says, else by its id."""
        return {**{x: name for name, x in self.ids.items()}, **self.given}

    def add(self, name: str | None, at: int) -> int:
        """Count one more, with an id or without, and return its index."""
        # One look into the dict: an id that was there has the index of another one.
        if name is not None and self.ids.setdefault(name, self.count) != self.count:
            raise MalformedError(f"duplicate {self.what} ${name}", at)
        self.count += 1
        return self.count - 1


class TypeParser(Cursor):
    """Reads types and indices into a module."""

    def __init__(self, tokens: list[Token], features: FeatureSet, i: int = 0) -> None:
        """Start at token `i` with an empty module."""
        super().__init__(tokens, features, i)
        self.module: Module = Module()
        self.notes: Notes = Notes(tokens)
        self.spaces: dict[str, Space] = {
            what: Space(what) for what in ("type", "func", "table", "memory", "global", "tag", "elem", "data", "local")
        }
        self.fields_of: dict[int, Space] = {}  # the fields of each type of structs
        self._type_index: dict[FuncType, int] = {}  # the first index of each

    # Indices

    def has_index(self) -> bool:
        """Tell whether an index comes next."""
        return self.tokens[self.i][0] in {Kind.NUMBER, Kind.ID}

    def index(self, what: str) -> int:
        """Pass an index, by number or by id, into the space of that name."""
        kind, text, at = self.tokens[self.i]
        # A number may point to nothing, which the validator finds; an id that nobody has cannot become an index.
        if kind is not Kind.ID:
            return self.number(32)
        x = self.spaces[what].ids.get(text)
        if x is None:
            raise MalformedError(f"unknown {what} ${text}", at)
        self.i += 1
        return x

    def field_index(self, x: int) -> int:
        """Pass the index of a field of type `x`, by number or by id."""
        kind, text, at = self.tokens[self.i]
        if kind is not Kind.ID:
            return self.number(32)
        space = self.fields_of.get(x)
        if space is None or text not in space.ids:
            raise MalformedError(f"unknown field ${text}", at)
        self.i += 1
        return space.ids[text]

    def optional_index(self, what: str) -> int:
        """Pass an index if one comes next; 0 stands for none."""
        return self.index(what) if self.has_index() else 0

    def name_next(self, what: str) -> None:
        """Take the annotations with a name before the next token, for the next member of an index space."""
        name = given_name(self.notes.take(self.i, self.i, NAME), what)
        if name is not None:
            self.spaces[what].given[self.spaces[what].count] = name

    # Types

    def val_type(self) -> ValType:
        """Pass a value type."""
        kind, text, at = self.tokens[self.i]
        if kind is Kind.OPEN:
            return self.ref_type()
        ty = _VAL_TYPES.get(text) if kind is Kind.WORD else None
        if ty is None and kind is Kind.WORD and text in REFUSED_WORDS:
            self.need(REFUSED_WORDS[text], at)
        if ty is None:
            self.fault("a value type")
        if isinstance(ty.heap, HeapType) and ty.heap.of is not Feature.REFERENCE_TYPES:
            self.need(ty.heap.of, at)
        self.i += 1
        return ty

    def ref_type(self) -> ValType:
        """Pass a reference type: `(ref null? heaptype)`, or the short form of one."""
        at = self.at
        if not self.open("ref"):
            # The number types are no references; the error belongs before them, not behind.
            ty = self.val_type() if self.next_is(Kind.WORD) else None
            if ty is None or not ty.is_ref:
                self.i -= ty is not None
                self.fault("a reference type")
            return ty
        nullable = self.word("null")
        ty = reference(self.heap_type(), nullable=nullable)
        if not nullable:
            self.need(Feature.FUNCTION_REFERENCES, at)
        self.close()
        return ty

    def heap_type(self) -> HeapType | int:
        """Pass what a reference refers to."""
        kind, text, at = self.tokens[self.i]
        if self.has_index():
            self.need(Feature.FUNCTION_REFERENCES, at)
            return self.index("type")
        heap = _HEAP_TYPES.get(text) if kind is Kind.WORD else None
        if heap is None:
            if kind is Kind.WORD and text in REFUSED_WORDS:
                raise UnsupportedError(REFUSED_WORDS[text].refusal, at)
            self.fault("a heap type")
        # The oldest ones are the validator's to refuse: tables of functions need no proposal.
        if heap.of is not Feature.REFERENCE_TYPES:
            self.need(heap.of, at)
        self.i += 1
        return heap

    def params(self, named: bool = False) -> tuple[ValType, ...]:
        """Pass any number of `(param ...)`, joined. Where they may be `named`, they become locals."""
        types: list[ValType] = []
        while self.open("param"):
            types += self.variables() if named else self.types()
            self.close()
        return tuple(types)

    def types(self) -> list[ValType]:
        """Pass any number of value types."""
        types = []
        while not self.next_is(Kind.CLOSE):
            types.append(self.val_type())
        return types

    def variables(self) -> list[ValType]:
        """Pass the inside of a `(param ...)` or `(local ...)`, one type with an id or any number without, as locals."""
        at = self.at
        name = self.identifier()
        self.name_next("local")
        types = self.types() if name is None else [self.val_type()]
        for _ in types:
            self.spaces["local"].add(name, at)
        return types

    def results(self) -> tuple[ValType, ...]:
        """Pass any number of `(result ...)`, joined."""
        types: list[ValType] = []
        while self.open("result"):
            types += self.types()
            self.close()
        return tuple(types)

    def define_type(self, alone: bool = True) -> None:
        """Pass the inside of a `(type ...)` and append it to the types; `alone` unless other types are in its group."""
        self.identifier()
        x, place = len(self.module.types), self.at
        sub = self._sub_type() if self.opens("sub") else SubType(self._comp_type())
        plain = sub.final and not sub.supers
        if not plain:
            self.module.subs[x] = sub
        elif alone and isinstance(sub.type, FuncType):  # a type use that says nothing more means a type that needs none
            self._type_index.setdefault(sub.type, x)
        self.module.types.append(sub.type)
        self.module.type_places.append(place)

    def _sub_type(self) -> SubType:
        self.i += 1
        self.need(Feature.GC, self.at)
        self.i += 1
        final = self.word("final")
        supers = []
        while self.has_index():
            supers.append(self.index("type"))
        sub = SubType(self._comp_type(), final, tuple(supers))
        self.close()
        return sub

    def _comp_type(self) -> CompType:
        if not self.opens(*_COMP_TYPES):
            self.i += self.next_is(Kind.OPEN)
            self.fault("a type of functions, structs or arrays")
        _, word, at = self.tokens[self.i + 1]
        if word != FUNC.name:
            self.need(Feature.GC, at)
        self.i += 2
        ty = _COMP_TYPES[word](self)
        self.close()
        return ty

    def func_type(self) -> FuncType:
        """Pass the inside of a `(func ...)` that is a type."""
        # Ids of the parameters are allowed here and mean nothing, but no id twice.
        self.spaces["local"] = Space("local")
        return FuncType(self.params(named=True), self.results())

    def struct_type(self) -> StructType:
        """Pass the inside of a `(struct ...)`; the ids of the fields belong to the type that comes next."""
        space = self.spaces["field"] = Space("field")
        fields: list[FieldType] = []
        while self.open("field"):
            at = self.at
            name = self.identifier()
            self.name_next("field")
            # With an id one field, else any number.
            more = [self.field_type()] if name is not None else []
            while name is None and not self.next_is(Kind.CLOSE):
                more.append(self.field_type())
            for _ in more:
                space.add(name, at)
            self.close()
            fields += more
        if space.names:
            self.fields_of[len(self.module.types)] = space
            self.module.names.fields[len(self.module.types)] = space.names
        return StructType(fields)

    def array_type(self) -> ArrayType:
        """Pass the inside of an `(array ...)`."""
        return ArrayType(self.field_type())

    def field_type(self) -> FieldType:
        """Pass the type of a field."""
        if not self.open("mut"):
            return FieldType(self._storage_type())
        ty = FieldType(self._storage_type(), mutable=True)
        self.close()
        return ty

    def _storage_type(self) -> ValType | PackedType:
        kind, word, _ = self.tokens[self.i]
        packed = _PACKED_TYPES.get(word) if kind is Kind.WORD else None
        self.i += packed is not None
        return packed or self.val_type()

    def type_use(self, named: bool = False) -> int:
        """Pass a type use and return the index of its type, which is appended where only its shape is written.

        Where parameters may be `named`, the parameters of the type become locals, in a new space.
        """
        # The one space that ends before the module does: with each function its locals are counted from 0 again.
        if named:
            self.spaces["local"] = Space("local")
        at = self.at
        x = self._explicit_type()
        ty = self._signature(named)
        if x is None:
            return self.implicit(ty, at)
        # An index beyond the types is the validator's to refuse, unless the shape has to be compared now.
        known = self.module.types[x] if x < len(self.module.types) else None
        # No parameters and no results is no statement about the type; a type of that shape then says it all itself.
        if ty.ins or ty.outs:
            if known is None:
                raise MalformedError(f"unknown type {x}", at)
            if known != ty:
                raise MalformedError(f"inline function type {ty} differs from type {x}, {known}", at)
        elif isinstance(known, FuncType) and named:  # they are not written, but they come before the locals
            self.spaces["local"].count = len(known.ins)
        return x

    def _signature(self, named: bool = False) -> FuncType:
        ty = FuncType(self.params(named), self.results())
        # The order is type, parameters, results: what comes too late is not the beginning of an instruction.
        if self.opens("type", "param"):  # worth a word before the signature without them is looked at
            self.i += 1
            self.fault("no more of the type")
        return ty

    def _explicit_type(self) -> int | None:
        if not self.open("type"):
            return None
        x = self.index("type")
        self.close()
        return x

    def implicit(self, ty: FuncType, at: int) -> int:
        """Return the first index of a type, which is appended unless it is there; `at` is where it is used."""
        # Implicit types stand behind all explicit ones, which are all there when the first implicit one is met.
        x = self._type_index.setdefault(ty, len(self.module.types))
        if x == len(self.module.types):
            self.module.types.append(ty)
            self.module.type_places.append(at)
            self.spaces["type"].add(None, 0)  # nobody can name it
        return x

    def block_type(self) -> BlockType:
        """Pass the type of a block: short where it has no parameters and at most one result."""
        # An index that is written is kept, even that of a type which has a short form: both formats tell them apart.
        if self.opens("type"):
            return self.type_use()
        at = self.at
        ty = self._signature()
        if ty.ins or len(ty.outs) > 1:
            return self.implicit(ty, at)
        return ty.outs[0] if ty.outs else None

    def is_64(self) -> bool:
        """Pass the type of addresses, if it is written, and tell whether it is i64."""
        at = self.at
        kind, text, _ = self.tokens[self.i]
        if kind is not Kind.WORD or text not in {I32.name, I64.name}:
            return False
        self.need(Feature.MEMORY64, at)
        self.i += 1
        return text == I64.name

    def tag_type(self) -> int:
        """Pass what a tag is and return the index of its type."""
        return self.type_use(named=True)  # ids of the parameters are allowed here and mean nothing

    def limits(self) -> Limits:
        """Pass limits; the validator knows how large they may be."""
        return Limits(self.number(64), self.number(64) if self.next_is(Kind.NUMBER) else None)

    def table_type(self) -> TableType:
        """Pass a table type."""
        is_64 = self.is_64()
        limits = self.limits()
        return TableType(self.ref_type(), limits, is_64)

    def memory_type(self) -> MemoryType:
        """Pass a memory type."""
        is_64 = self.is_64()
        limits = self.limits()
        at = self.at
        shared = self.word("shared")
        if shared:
            self.need(Feature.THREADS, at)
        return MemoryType(limits, is_64, shared, self.page_size_log2())

    def page_size_log2(self) -> int:
        """Pass the size of pages, if it is written, and return its logarithm."""
        at = self.at
        if not self.open("pagesize"):
            return MemoryType(Limits(0)).page_size_log2
        self.need(Feature.CUSTOM_PAGE_SIZES, at)
        size = self.number(64)
        # The binary format writes the logarithm, so nothing else than a power of two has an encoding.
        if size.bit_count() != 1:
            raise MalformedError(f"invalid custom page size {size}", at)
        self.close()
        return size.bit_length() - 1

    def global_type(self) -> GlobalType:
        """Pass a global type."""
        if not self.open("mut"):
            return GlobalType(self.val_type(), mutable=False)
        ty = GlobalType(self.val_type(), mutable=True)
        self.close()
        return ty


_COMP_TYPES: Final[MappingProxyType[str, Callable[[TypeParser], CompType]]] = MappingProxyType(
    {FUNC.name: TypeParser.func_type, STRUCT.name: TypeParser.struct_type, ARRAY.name: TypeParser.array_type}
)
