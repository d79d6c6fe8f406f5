"""Instructions as text: a table over the kinds of their immediates, the mirror of the parser's (`immediates.py`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from brolga.errors import Bug
from brolga.module import BlockType, Catch, Instr, Module
from brolga.numerics import F32, F64, FloatFormat
from brolga.ops import CATCHES, Imm, Op
from brolga.text.labels import Labels
from brolga.text.spelling import Ids, constant, declarations, signature, vector
from brolga.types import ArrayType, CompType, FieldType, FuncType, StructType, SubType, ValType

__all__ = ["PRINT", "Scope", "instruction"]


# Indices that point nowhere are printed like all others: who looks at a faulty module wants to see it as it is.
@dataclass(slots=True)
class Scope:
    """What indices are called at some place of a module."""

    types: list[CompType]
    spaces: dict[str, Ids]
    field_names: Mapping[int, Mapping[int, str]] = field(default_factory=dict)  # of types
    labels: Labels = field(default_factory=Labels)

    @classmethod
    def of(cls, module: Module) -> Scope:
        """Return the names that a module gives to its index spaces."""
        names = module.names
        return cls(
            module.types,
            {
                "type": Ids(names.types, len(module.types)),
                "func": Ids(names.funcs, len(module.func_types)),
                "table": Ids(names.tables, len(module.table_types)),
                "memory": Ids(names.memories, len(module.memory_types)),
                "global": Ids(names.globals, len(module.global_types)),
                "tag": Ids(names.tags, len(module.tag_types)),
                "elem": Ids(names.elems, len(module.elems)),
                "data": Ids(names.datas, len(module.datas)),
                "local": Ids({}, 0),
            },
            names.fields,
        )

    def within(self, locals_: Ids) -> Scope:
        """Return the scope of a function with the given locals."""
        # A scope of its own, with no labels open: what a body that breaks off has left open does not reach the next.
        return Scope(self.types, {**self.spaces, "local": locals_}, self.field_names)

    def label(self, x: int) -> str:
        """Return what a label is called, with a comment that finds its block where it has no name."""
        # A label that a block further in hides can only be meant by its number.
        name = self.labels.name(x)
        if name is not None:
            return name
        # A branch counts blocks from the inside, a person looks for the block: both numbers are shown.
        return f"{x} (;@{self.labels.depth - x};)" if x < self.labels.depth else str(x)

    def fields(self, x: int) -> Ids:
        """Return what the fields of type `x` are called."""
        ty = self.types[x] if x < len(self.types) else None
        return Ids(self.field_names.get(x, {}), len(ty.fields) if isinstance(ty, StructType) else 0)

    def definition(self, x: int, sub: SubType) -> str:
        """Return what type `x` is defined as."""
        ty, final, supers = sub
        if isinstance(ty, FuncType):
            shape = f"(func{signature(ty, None, self.spell)})"
        elif isinstance(ty, ArrayType):
            shape = f"(array {self.field_type(ty.element)})"
        else:
            ids = self.fields(x)
            fields = ((ids.get(number), each) for number, each in enumerate(ty.fields))
            shape = f"(struct{declarations('field', fields, self.field_type)})"
        if final and not supers:
            return shape
        above = "".join(f"{self.spaces['type'].of(y)} " for y in supers)
        return f"(sub {'final ' if final else ''}{above}{shape})"

    def field_type(self, ty: FieldType) -> str:
        """Return the type of a field."""
        storage = self.spell(ty.storage) if isinstance(ty.storage, ValType) else str(ty.storage)
        return f"(mut {storage})" if ty.mutable else storage

    def spell(self, ty: ValType) -> str:
        """Return a value type, with what its index is called."""
        return f"(ref {'null ' if ty.nullable else ''}{self.heap(ty)})" if isinstance(ty.heap, int) else str(ty)

    def heap(self, ty: ValType) -> str:
        """Return what references of a type refer to."""
        return self.spaces["type"].of(ty.heap) if isinstance(ty.heap, int) else str(ty.heap)

    def type_use(self, x: int, ids: Ids | None = None) -> str:
        """Return a type use by index, and by shape as far as the index has one."""
        # The index decides; the shape saves the reader from looking it up.
        ty = self.types[x] if x < len(self.types) else None
        shape = signature(ty, ids, self.spell) if isinstance(ty, FuncType) else ""
        return f" (type {self.spaces['type'].of(x)}){shape}"


def instruction(scope: Scope, instr: Instr) -> str:
    """Return an instruction with its immediates."""
    op, imm, _ = instr
    return op.mnemonic + PRINT[op.imm](scope, op, imm)


def _none(_scope: Scope, _op: Op, _imm: None) -> str:
    return ""


def _block(scope: Scope, _op: Op, imm: BlockType) -> str:
    if imm is None:
        return ""
    return scope.type_use(imm) if isinstance(imm, int) else f" (result {scope.spell(imm)})"


def _try_table(scope: Scope, op: Op, imm: tuple[BlockType, tuple[Catch, ...]]) -> str:
    ty, catches = imm
    return _block(scope, op, ty) + "".join(f" ({_catch(scope, catch)})" for catch in catches)


# The block is not open yet when its clauses are shown, and their labels are those around it.
def _catch(scope: Scope, catch: Catch) -> str:
    word = CATCHES[2 * (catch.tag is None) + catch.ref]
    tag = "" if catch.tag is None else f" {scope.spaces['tag'].of(catch.tag)}"
    return f"{word}{tag} {scope.label(catch.label)}"


def _label(scope: Scope, _op: Op, imm: int) -> str:
    return f" {scope.label(imm)}"


def _labels(scope: Scope, _op: Op, imm: tuple[tuple[int, ...], int]) -> str:
    return "".join(f" {scope.label(x)}" for x in (*imm[0], imm[1]))


def _index(space: str) -> Print:
    return lambda scope, _op, x: f" {scope.spaces[space].of(x)}"


# Index 0 of a memory is left out, so that what is printed can be read by tools that know of one memory alone.
# Instructions on a table came together with several tables: whoever knows them takes the index.
def _optional(space: str) -> Print:
    """An index that is left out where it is 0."""
    return lambda scope, _op, x: f" {scope.spaces[space].of(x)}" if x else ""


def _pair(space: str) -> Print:
    """Two indices that are left out where both are 0."""
    return lambda scope, _op, imm: "".join(f" {scope.spaces[space].of(x)}" for x in imm) if any(imm) else ""


def _segment(segment: str, space: str) -> Print:
    """A segment, behind the index of what it goes into unless that is 0."""

    def show(scope: Scope, _op: Op, imm: tuple[int, int]) -> str:
        x, into = imm
        return (f" {scope.spaces[space].of(into)}" if into else "") + f" {scope.spaces[segment].of(x)}"

    return show


def _type_table(scope: Scope, _op: Op, imm: tuple[int, int]) -> str:
    x, table = imm
    return (f" {scope.spaces['table'].of(table)}" if table else "") + scope.type_use(x)


def _memarg(scope: Scope, op: Op, imm: tuple[int, int, int]) -> str:
    align, offset, memory = imm
    parts = [scope.spaces["memory"].of(memory)] if memory else []
    if offset:
        parts.append(f"offset={offset}")
    # The natural alignment is what the text means when it says nothing.
    if 1 << align != op.access:
        parts.append(f"align={1 << align}")
    return "".join(f" {part}" for part in parts)


def _memarg_lane(scope: Scope, op: Op, imm: tuple[int, int, int, int]) -> str:
    return f"{_memarg(scope, op, imm[:3])} {imm[3]}"


def _lanes(_scope: Scope, _op: Op, imm: tuple[int, ...]) -> str:
    return "".join(f" {x}" for x in imm)


def _v128(_scope: Scope, _op: Op, imm: int) -> str:
    return f" {vector(imm)}"


def _heap(scope: Scope, _op: Op, imm: ValType) -> str:
    return f" {scope.heap(imm)}"


def _type_field(scope: Scope, _op: Op, imm: tuple[int, int]) -> str:
    x, field = imm
    return f" {scope.spaces['type'].of(x)} {scope.fields(x).of(field)}"


def _type_count(scope: Scope, _op: Op, imm: tuple[int, int]) -> str:
    return f" {scope.spaces['type'].of(imm[0])} {imm[1]}"


def _two(first: str, second: str) -> Print:
    return lambda scope, _op, imm: f" {scope.spaces[first].of(imm[0])} {scope.spaces[second].of(imm[1])}"


def _ref(scope: Scope, _op: Op, imm: ValType) -> str:
    return f" {scope.spell(imm)}"


def _cast(scope: Scope, _op: Op, imm: tuple[int, ValType, ValType]) -> str:
    label, source, target = imm
    return f" {scope.label(label)} {scope.spell(source)} {scope.spell(target)}"


def _types(scope: Scope, _op: Op, imm: tuple[ValType, ...]) -> str:
    # `select` with no types at all is not valid, but still another instruction than the one without the word.
    return declarations("result", (("", ty) for ty in imm), scope.spell) or " (result)"


def _integer(_scope: Scope, _op: Op, imm: int) -> str:
    return f" {imm}"


def _float(fmt: FloatFormat) -> Print:
    return lambda _scope, _op, bits: f" {constant(fmt, bits)}"


Print = Callable[[Scope, Op, Any], str]
"""Shows the immediates of one kind, with a space before each of them."""

PRINT: Final[MappingProxyType[Imm, Print]] = MappingProxyType(
    {
        Imm.NONE: _none,
        Imm.BLOCK: _block,
        Imm.LABEL: _label,
        Imm.LABELS: _labels,
        Imm.FUNC: _index("func"),
        Imm.TAG: _index("tag"),
        Imm.TRY_TABLE: _try_table,
        Imm.TYPE: _index("type"),
        Imm.TYPE_TABLE: _type_table,
        Imm.LOCAL: _index("local"),
        Imm.GLOBAL: _index("global"),
        Imm.TABLE: _index("table"),
        Imm.TABLE_TABLE: _pair("table"),
        Imm.ELEM: _index("elem"),
        Imm.ELEM_TABLE: _segment("elem", "table"),
        Imm.MEMARG: _memarg,
        Imm.MEMORY: _optional("memory"),
        Imm.MEMORY_MEMORY: _pair("memory"),
        Imm.DATA: _index("data"),
        Imm.DATA_MEMORY: _segment("data", "memory"),
        Imm.HEAP: _heap,
        Imm.TYPES: _types,
        Imm.I32: _integer,
        Imm.I64: _integer,
        Imm.F32: _float(F32),
        Imm.F64: _float(F64),
        Imm.V128: _v128,
        Imm.LANE: _integer,
        Imm.LANES: _lanes,
        Imm.MEMARG_LANE: _memarg_lane,
        Imm.TYPE_FIELD: _type_field,
        Imm.TYPE_COUNT: _type_count,
        Imm.TYPE_DATA: _two("type", "data"),
        Imm.TYPE_ELEM: _two("type", "elem"),
        Imm.TYPE_TYPE: _two("type", "type"),
        Imm.REF: _ref,
        Imm.REF_NULL: _ref,
        Imm.CAST: _cast,
        Imm.ORDER: _none,
    }
)
"""How the immediates of each kind are shown."""

if _missing := set(Imm) - set(PRINT):
    raise Bug(f"the printer cannot show {_missing}")
