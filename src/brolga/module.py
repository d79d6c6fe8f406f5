"""What a module IS: plain data, the same from bytes and from text (spec, *Structure*, *Modules*).

The naming law of the house
    x       an index into an index space          at      a position: byte offset (binary) or character (text)
    ty      a type                                op      a row of the instruction table
    imm     the immediates of an instruction      ins, outs   operand and result types of an instruction
Index spaces count imports first, then what the module defines; `Module` gives each of them as a list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Union

from brolga.errors import BinarySource, Bug, Source
from brolga.types import FUNC, FuncType, GlobalType, MemoryType, SubType, TableType, TagType, reference

if TYPE_CHECKING:
    from brolga.ops import Op
    from brolga.types import CompType, Extern, ValType

__all__ = [
    "FUNCTIONS",
    "BlockType",
    "Catch",
    "Custom",
    "Data",
    "Desc",
    "Elem",
    "Export",
    "Expr",
    "Func",
    "Global",
    "Import",
    "Instr",
    "Memory",
    "Module",
    "Names",
    "Rec",
    "Start",
    "Table",
    "Tag",
    "TagUse",
    "TypeUse",
]

# Immediates differ by kind (ops.Imm says which Python value each kind has), so their static type can only be Any.
# A bare tuple: a module has hundreds of thousands of them, and to make an object of one takes longer than to decode it.
Instr = tuple["Op", Any, int]
"""An instruction: its row, its immediates (see `ops.Imm`) and its position."""

Expr = Iterable[Instr]
"""A sequence of instructions up to and with its last `end`. It may be iterated again and again: a binary module
decodes the body of a function anew each time, so that a large module costs its bytes and nothing more."""

BlockType = Union["ValType", int, None]
"""No result (None), one result, or an index into the types of the module."""


@dataclass(frozen=True, slots=True)
class Rec:
    """A recursion group that is written as one: `count` types from index `start` on, which may refer to each other."""

    start: int
    count: int
    at: int = 0


@dataclass(frozen=True, slots=True)
class TypeUse:
    """The type of an imported function: an index into the types of the module."""

    x: int


@dataclass(frozen=True, slots=True)
class TagUse:
    """The type of an imported tag: an index into the types of the module."""

    x: int


Desc = TypeUse | TableType | MemoryType | GlobalType | TagUse
"""The type of an import as it stands in a module."""


class Catch(NamedTuple):
    """A clause of `try_table`: where an exception goes, with its values, that has a certain tag, or any."""

    tag: int | None  # None: any
    ref: bool  # whether a reference to the exception follows the values
    label: int  # counted from outside of the `try_table`


@dataclass(frozen=True, slots=True)
class Import:
    """An import; `desc` is its type, by index for a function or a tag."""

    module: str
    name: str
    # As both formats have it: the types of functions are shared through the type section, all others stand in place.
    desc: Desc
    at: int = 0


@dataclass(frozen=True, slots=True)
class Func:
    """A function that the module defines.

    `locals` counts runs of one type, parameters not among them: `((3, I32), (1, F64))`. `size` is the length of the
    body in bytes (text: in instructions), for whoever must guess at its cost without reading it. `hints` tells, by the
    positions of instructions, whether their condition is likely to hold (spec, Appendix, *Custom Sections*, branch
    hints).
    """

    type: int
    # Runs and not a list of all: six bytes of code can declare four thousand million locals.
    locals: tuple[tuple[int, ValType], ...]
    body: Expr
    at: int = 0
    size: int = 0
    hints: Mapping[int, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `init` fills it where the module says so (else null)."""

    type: TableType
    init: tuple[Instr, ...] | None = None
    at: int = 0


@dataclass(frozen=True, slots=True)
class Memory:
    """A memory."""

    type: MemoryType
    at: int = 0


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of exceptions; `type` is the index of a function type, whose parameters are the values of an exception."""

    type: int
    at: int = 0


@dataclass(frozen=True, slots=True)
class Global:
    """A global variable with its first value."""

    type: GlobalType
    init: tuple[Instr, ...]
    at: int = 0


@dataclass(frozen=True, slots=True)
class Export:
    """An export: `kind` is `func`, `table`, `memory`, `global` or `tag`, `x` an index of that space."""

    name: str
    kind: str  # the word of the text format, which messages, printer and parser so need no table for
    x: int
    at: int = 0


# Not a bare index: when it is wrong, somebody has to say where it stands.
@dataclass(frozen=True, slots=True)
class Start:
    """The function that instantiation calls."""

    x: int
    at: int = 0


FUNCTIONS: Final = reference(FUNC, nullable=False)
"""The type of an element segment that is written with function indices."""


@dataclass(frozen=True, slots=True)
class Elem:
    """An element segment: references for a table.

    `mode` is `active`, `passive` or `declarative`; `table` and `offset` belong to the active mode. `init` has one
    constant expression for each reference; a segment that was written with function indices has the type `FUNCTIONS`
    and expressions of a `ref.func` each.
    """

    type: ValType
    init: tuple[tuple[Instr, ...], ...]
    # An active segment is copied at instantiation and then dropped, a passive one waits for `table.init`; a
    # declarative one is never copied, it only says that `ref.func` may name its functions.
    mode: str = "passive"
    table: int = 0
    offset: tuple[Instr, ...] = ()
    at: int = 0


@dataclass(frozen=True, slots=True)
class Data:
    """A data segment: bytes for a memory. `offset` is None in the passive mode."""

    init: bytes
    memory: int = 0
    offset: tuple[Instr, ...] | None = None
    at: int = 0


@dataclass(frozen=True, slots=True)
class Custom:
    """A custom section; `after` is the id of the section before it, 0 for none."""

    name: str
    data: bytes
    after: int = 0
    at: int = 0


# Sparse, and never to be relied on: tools name some things, name one twice, or name what is not there.
@dataclass(slots=True)
class Names:
    """What the name section tells (spec, Appendix, *Name Section*, and the extended name section): index -> name."""

    module: str | None = None
    funcs: dict[int, str] = field(default_factory=dict)
    locals: dict[int, dict[int, str]] = field(default_factory=dict)
    labels: dict[int, dict[int, str]] = field(default_factory=dict)
    types: dict[int, str] = field(default_factory=dict)
    tables: dict[int, str] = field(default_factory=dict)
    memories: dict[int, str] = field(default_factory=dict)
    globals: dict[int, str] = field(default_factory=dict)
    elems: dict[int, str] = field(default_factory=dict)
    datas: dict[int, str] = field(default_factory=dict)
    fields: dict[int, dict[int, str]] = field(default_factory=dict)  # of a type
    tags: dict[int, str] = field(default_factory=dict)


# Not frozen, unlike its parts: sections come one after the other and may be missing, and lists take what comes in
# without being made anew for each entry.
@dataclass(slots=True)
class Module:
    """A module. Readers fill it, nobody changes it afterwards."""

    types: list[CompType] = field(default_factory=list)
    # Not in the types: equal ones are equal wherever they stand. A module that nobody read has none.
    type_places: list[int] = field(default_factory=list)
    recs: list[Rec] = field(default_factory=list)  # in order; a type in none of them is a group of its own
    subs: dict[int, SubType] = field(default_factory=dict)  # by index; a type not in it is final, without supertypes
    imports: list[Import] = field(default_factory=list)
    funcs: list[Func] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    memories: list[Memory] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    globals: list[Global] = field(default_factory=list)
    exports: list[Export] = field(default_factory=list)
    start: Start | None = None
    elems: list[Elem] = field(default_factory=list)
    datas: list[Data] = field(default_factory=list)
    data_count: int | None = None  # of the data count section; text modules and encoders derive it
    customs: list[Custom] = field(default_factory=list)
    names: Names = field(default_factory=Names)
    source: Source = field(default_factory=BinarySource)

    # Made anew each time: as long as a reader fills the module, what was kept would go stale. Whoever asks often keeps
    # the answer (validate/context.py).

    @property
    def groups(self) -> Iterator[tuple[int, int, bool]]:
        """The recursion groups in order: the index of the first type, how many there are, whether it is written."""
        x = 0
        for rec in self.recs:
            yield from ((alone, 1, False) for alone in range(x, rec.start))
            yield rec.start, rec.count, True
            x = rec.start + rec.count
        yield from ((alone, 1, False) for alone in range(x, len(self.types)))

    def group(self, start: int, count: int) -> list[SubType]:
        """Return the definitions of `count` types from index `start` on."""
        if not self.subs:
            return [SubType(ty) for ty in self.types[start : start + count]]
        return [self.subs.get(x) or SubType(ty) for x, ty in enumerate(self.types[start : start + count], start)]

    def func_type(self, x: int) -> FuncType | None:
        """Return type `x` if it is there and that of a function."""
        ty = self.types[x] if x < len(self.types) else None
        return ty if isinstance(ty, FuncType) else None

    def function(self, x: int) -> FuncType:
        """Return type `x` of a valid module, where that can only be one of functions."""
        ty = self.func_type(x)
        if ty is None:
            raise Bug(f"type {x} is not one of functions")
        return ty

    @property
    def func_types(self) -> list[int]:
        """The index space of functions, as type indices."""
        return [i.desc.x for i in self.imports if isinstance(i.desc, TypeUse)] + [f.type for f in self.funcs]

    @property
    def table_types(self) -> list[TableType]:
        """The index space of tables."""
        return [i.desc for i in self.imports if isinstance(i.desc, TableType)] + [table.type for table in self.tables]

    @property
    def memory_types(self) -> list[MemoryType]:
        """The index space of memories."""
        return [i.desc for i in self.imports if isinstance(i.desc, MemoryType)] + [
            memory.type for memory in self.memories
        ]

    @property
    def tag_types(self) -> list[int]:
        """The index space of tags, as type indices."""
        return [i.desc.x for i in self.imports if isinstance(i.desc, TagUse)] + [tag.type for tag in self.tags]

    @property
    def global_types(self) -> list[GlobalType]:
        """The index space of globals."""
        return [i.desc for i in self.imports if isinstance(i.desc, GlobalType)] + [glob.type for glob in self.globals]

    @property
    def imported_funcs(self) -> int:
        """How many functions are imported: the index of the first one that is defined."""
        return sum(isinstance(i.desc, TypeUse) for i in self.imports)

    def extern(self, desc: Desc) -> Extern:
        """Return the type of an import with function types looked up; the module must be valid."""
        if isinstance(desc, TagUse):
            return TagType(self.function(desc.x))
        return self.function(desc.x) if isinstance(desc, TypeUse) else desc
