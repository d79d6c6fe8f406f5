"""Reading sections: one reader for each id, which fills the module (spec, *Binary Format*, *Modules*)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from brolga.binary import codes
from brolga.binary.body import BinaryBody, Rows, make_rows
from brolga.binary.codes import VAL_TYPES
from brolga.binary.cursor import Cursor
from brolga.binary.definitions import define
from brolga.binary.externs import IMPORTS, external_kind, global_type, memory_type, refuse, table, tag
from brolga.errors import Bug, MalformedError
from brolga.features import Feature, FeatureSet
from brolga.limits import MAX_FUNCTION, MAX_LOCALS, limit
from brolga.module import (
    FUNCTIONS,
    Data,
    Elem,
    Export,
    Func,
    Global,
    Import,
    Instr,
    Memory,
    Module,
    Rec,
    Start,
    Table,
    Tag,
)
from brolga.ops import END, REF_FUNC
from brolga.types import FUNCREF, ValType

__all__ = ["SECTIONS", "Reading"]

Expr = tuple[Instr, ...]

# Above a reader stands the grammar of what it reads, as the specification writes it. Positions are taken before the
# first byte of each entry, so that an error in validation points at where the entry begins.


class Reading:
    """A module that is being read: the cursor, the module so far, and what two sections tell together."""

    # `rows` change on the way: whether instructions may name data segments depends on a section (`_data_count`).
    __slots__ = ("constant", "cursor", "features", "func_types", "hints", "module", "rows")

    def __init__(self, data: bytes, module: Module, features: FeatureSet) -> None:
        """Stand at the beginning of `data` with an empty module."""
        self.cursor: Cursor = Cursor(data)
        self.module: Module = module
        self.features: FeatureSet = features
        self.func_types: list[int] = []  # of the function section; the code section makes functions of them
        self.hints: dict[int, dict[int, bool]] = {}  # by the index of the function, by the offset in its code
        self.rows: Rows = make_rows(features, counted=False)
        # Instructions on data segments are not constant, which the validator says in better words.
        self.constant: Rows = make_rows(features, counted=True)

    def expr(self) -> Expr:
        """Read a constant expression."""
        return self.cursor.expr(self.constant)


# (type | 0x4e type*)*
def _types(r: Reading) -> None:
    cursor = r.cursor
    for _ in range(cursor.count("types")):
        if cursor.data[cursor.pos] == codes.REC:
            _group(r)
        else:
            define(cursor, r.module, r.features)


def _group(r: Reading) -> None:
    cursor, module = r.cursor, r.module
    at = cursor.pos
    refuse(Feature.FUNCTION_REFERENCES, r.features, at)
    cursor.pos += 1
    count = cursor.count("types")
    module.recs.append(Rec(len(module.types), count, at))
    for _ in range(count):
        define(cursor, module, r.features)


# (module:name name:name kind:byte type)*
def _imports(r: Reading) -> None:
    cursor = r.cursor
    for _ in range(cursor.count("imports")):
        at = cursor.pos
        module, name = cursor.name(), cursor.name()
        desc = IMPORTS[external_kind(cursor, "import", r.features)](cursor, r.features)
        r.module.imports.append(Import(module, name, desc, at))


# typeidx*
def _func_types(r: Reading) -> None:
    r.func_types = [r.cursor.u32() for _ in range(r.cursor.count("functions"))]


# (tabletype | 0x40 0x00 tabletype expr)*
def _tables(r: Reading) -> None:
    for _ in range(r.cursor.count("tables")):
        at = r.cursor.pos
        ty, init = table(r.cursor, r.features, r.constant)
        r.module.tables.append(Table(ty, init, at))


# memtype*
def _memories(r: Reading) -> None:
    for _ in range(r.cursor.count("memories")):
        at = r.cursor.pos
        r.module.memories.append(Memory(memory_type(r.cursor, r.features), at))


# (attribute:byte typeidx)*
def _tags(r: Reading) -> None:
    for _ in range(r.cursor.count("tags")):
        at = r.cursor.pos
        r.module.tags.append(Tag(tag(r.cursor), at))


# (globaltype expr)*
def _globals(r: Reading) -> None:
    for _ in range(r.cursor.count("globals")):
        at = r.cursor.pos
        r.module.globals.append(Global(global_type(r.cursor, r.features), r.expr(), at))


# (name kind:byte index)*
def _exports(r: Reading) -> None:
    cursor = r.cursor
    for _ in range(cursor.count("exports")):
        at = cursor.pos
        name, kind = cursor.name(), codes.EXTERNAL_KINDS[external_kind(cursor, "export", r.features)]
        r.module.exports.append(Export(name, kind, cursor.u32(), at))


# funcidx
def _start(r: Reading) -> None:
    at = r.cursor.pos
    r.module.start = Start(r.cursor.u32(), at)


def _elements(r: Reading) -> None:
    for _ in range(r.cursor.count("element segments")):
        r.module.elems.append(_element(r))


_MODES: Final = ("active", "passive", "active", "declarative")


# 0         expr          funcidx*     1 kind funcidx*    2 tableidx expr kind funcidx*    3 kind funcidx*
# 4         expr          expr*        5 type expr*       6 tableidx expr type expr*       7 type expr*
def _element(r: Reading) -> Elem:
    cursor = r.cursor
    at = cursor.pos
    flags = cursor.u32()
    if flags > 7:
        raise MalformedError("malformed elements segment kind", at)
    mode = _MODES[flags & 3]
    active = mode == "active"
    table_x = cursor.u32() if active and flags & 2 else 0
    offset = r.expr() if active else ()
    # The first form of all says nothing of a type; the others do, the expressions as a type, the functions as a kind.
    if flags & 4:
        ty = cursor.ref_type() if flags & 3 else FUNCREF
    else:
        ty = _element_kind(cursor) if flags & 3 else FUNCTIONS
    number = cursor.count("elements")
    init = tuple(r.expr() for _ in range(number)) if flags & 4 else _functions(cursor, number)
    return Elem(ty, init, mode, table_x, offset, at)


def _element_kind(cursor: Cursor) -> ValType:
    if cursor.byte() != 0:
        raise MalformedError("malformed element kind", cursor.pos - 1)
    return FUNCTIONS


def _functions(cursor: Cursor, number: int) -> tuple[Expr, ...]:
    """Read indices of functions as the expressions that they stand for; all share one `end`."""
    # There can be millions of them, and nobody asks where an `end` is that no byte spells.
    end: Instr = (END, None, cursor.pos)
    init = []
    for _ in range(number):
        at = cursor.pos
        init.append(((REF_FUNC, cursor.u32(), at), end))
    return tuple(init)


# u32
def _data_count(r: Reading) -> None:
    # From here on instructions may speak of data segments.
    r.module.data_count = r.cursor.u32()
    r.rows = make_rows(r.features, counted=True)


# (size:u32 locals expr)*
def _code(r: Reading) -> None:
    cursor, funcs = r.cursor, r.module.funcs
    number = cursor.count("functions")
    imported = r.module.imported_funcs
    # More bodies than types, or fewer, is found at the end of the module; until then the bodies can still be looked at.
    types = r.func_types + [0] * (number - len(r.func_types))
    for x in range(number):
        at = cursor.pos
        size = cursor.length()
        limit("bytes in a function", size, MAX_FUNCTION, at)
        start = cursor.pos
        end = start + size
        runs = _locals(cursor)
        if not cursor.pos <= end <= len(cursor.data):
            raise MalformedError("unexpected end of section or function", min(end, len(cursor.data)))
        body = BinaryBody(cursor.data, cursor.pos, end, r.rows)
        hints = {start + offset: likely for offset, likely in r.hints.get(imported + x, {}).items()}
        funcs.append(Func(types[x], runs, body, start, size, hints))
        cursor.pos = end  # the instructions can wait


# (number:u32 valtype)*
def _locals(cursor: Cursor) -> tuple[tuple[int, ValType], ...]:
    at = cursor.pos
    few = cursor.data[at]
    end = at + 1 + 2 * few
    found = _short_runs(cursor.data[at + 1 : end]) if few < 0x80 else None
    if found is not None and len(found) == few:
        cursor.pos = end
        return found
    runs = []
    total = 0
    for _ in range(cursor.length()):
        number = cursor.u32()
        total += number
        # The runs are never laid out, so that four thousand millions of them cost no more than their bytes.
        if total >= 1 << 32:
            raise MalformedError("too many locals", at)
        runs.append((number, cursor.val_type()))
    limit("locals", total, MAX_LOCALS, at)
    return tuple(runs)


# Ten thousand functions have a few hundred ways to begin, and most of them two bytes for each run.
@lru_cache(maxsize=4096)
def _short_runs(data: bytes) -> tuple[tuple[int, ValType], ...] | None:
    """Return the runs of locals that these bytes spell where each takes two; None where one does not."""
    runs = tuple((number, VAL_TYPES.get(ty)) for number, ty in zip(data[::2], data[1::2], strict=False))
    known = tuple((number, ty) for number, ty in runs if ty is not None and number < 0x80)
    return known if len(known) == len(runs) and sum(number for number, _ in runs) <= MAX_LOCALS else None


def _datas(r: Reading) -> None:
    for _ in range(r.cursor.count("data segments")):
        r.module.datas.append(_data(r))


# 0 expr byte*    1 byte*    2 memidx expr byte*
def _data(r: Reading) -> Data:
    cursor = r.cursor
    at = cursor.pos
    flags = cursor.u32()
    if flags > 2:
        raise MalformedError("malformed data segment kind", at)
    memory = cursor.u32() if flags == 2 else 0
    offset = None if flags == 1 else r.expr()
    return Data(cursor.chunk(cursor.length()), memory, offset, at)


SECTIONS: Final[Mapping[int, Callable[[Reading], None]]] = MappingProxyType(
    {
        codes.TYPE: _types,
        codes.IMPORT: _imports,
        codes.FUNCTION: _func_types,
        codes.TABLE: _tables,
        codes.MEMORY: _memories,
        codes.TAG: _tags,
        codes.GLOBAL: _globals,
        codes.EXPORT: _exports,
        codes.START: _start,
        codes.ELEMENT: _elements,
        codes.DATA_COUNT: _data_count,
        codes.CODE: _code,
        codes.DATA: _datas,
    }
)

if set(SECTIONS) != set(codes.SECTION_ORDER):
    raise Bug("a section without a reader")
