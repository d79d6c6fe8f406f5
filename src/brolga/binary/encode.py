"""A module to bytes: the inverse of `decode`, in the shortest form that each thing has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final

from brolga.binary import codes
from brolga.binary.hints import HINT_SECTION, write_hints
from brolga.binary.leb import from_unsigned
from brolga.binary.names import NAME_SECTION, named, write_names
from brolga.binary.writers import expr, local_runs, val_type, val_types, vector
from brolga.errors import Bug
from brolga.module import FUNCTIONS, Data, Desc, Elem, Export, Func, Import, Module, Table, TypeUse
from brolga.ops import END, REF_FUNC, Imm
from brolga.types import (
    FUNCREF,
    ArrayType,
    CompType,
    FieldType,
    FuncType,
    GlobalType,
    Limits,
    MemoryType,
    SubType,
    TableType,
    ValType,
)

__all__ = ["encode"]


def encode(module: Module) -> bytes:
    """Encode a module in the binary format; decoding the result gives the same module, positions apart.

    Custom sections keep their places, branch hints stand before the code, names go into one section at the end. Raises
    what iterating its bodies raises.
    """
    parts = [codes.HEADER, *_customs(module, codes.CUSTOM)]
    for section in codes.SECTION_ORDER:
        if section == codes.CODE and (hints := write_hints(module)):
            parts.append(_section(codes.CUSTOM, named(HINT_SECTION) + hints))
        payload = _SECTIONS[section](module)
        if payload:
            parts.append(_section(section, payload))
        parts += _customs(module, section)
    names = write_names(module.names)
    if names:
        # Behind all others: names may only stand after the data, and readers in one pass know everything by then.
        parts.append(_section(codes.CUSTOM, named(NAME_SECTION) + names))
    return b"".join(parts)


def _section(section: int, payload: bytes) -> bytes:
    return bytes((section,)) + from_unsigned(len(payload)) + payload


def _customs(module: Module, after: int) -> list[bytes]:
    return [_section(codes.CUSTOM, named(c.name) + c.data) for c in module.customs if c.after == after]


def _sub_type(sub: SubType) -> bytes:
    ty, final, supers = sub
    # A type that says nothing of subtypes is written without the form for it, which older readers understand too.
    head = bytes((_SUBS[final],)) + vector([from_unsigned(x) for x in supers]) if supers or not final else b""
    return head + _comp_type(ty)


def _comp_type(ty: CompType) -> bytes:
    if isinstance(ty, FuncType):
        return bytes((codes.FUNC_TYPE,)) + val_types(ty.ins) + val_types(ty.outs)
    if isinstance(ty, ArrayType):
        return bytes((codes.ARRAY_TYPE,)) + _field_type(ty.element)
    return bytes((codes.STRUCT_TYPE,)) + vector([_field_type(field) for field in ty.fields])


def _field_type(ty: FieldType) -> bytes:
    storage = val_type(ty.storage) if isinstance(ty.storage, ValType) else _PACKED[ty.storage]
    return storage + bytes((ty.mutable,))


_SUBS: Final = MappingProxyType({final: code for code, final in codes.SUBS.items()})
_PACKED: Final = MappingProxyType({ty: bytes((code,)) for code, ty in codes.PACKED_TYPES.items()})


def _types(module: Module) -> list[bytes]:
    parts = []
    for start, count, written in module.groups:
        types = [_sub_type(sub) for sub in module.group(start, count)]
        parts.append(bytes((codes.REC,)) + vector(types) if written else types[0])
    return parts


def _limits(limits: Limits, flags: int) -> bytes:
    if limits.max is None:
        return bytes((flags,)) + from_unsigned(limits.min)
    return bytes((flags | codes.HAS_MAX,)) + from_unsigned(limits.min) + from_unsigned(limits.max)


def _table_type(ty: TableType) -> bytes:
    return val_type(ty.element) + _limits(ty.limits, codes.IS_64 * ty.is_64)


def _memory_type(ty: MemoryType) -> bytes:
    flags = codes.IS_64 * ty.is_64 | codes.SHARED * ty.shared
    if ty.page_size_log2 == MemoryType(ty.limits).page_size_log2:
        return _limits(ty.limits, flags)
    return _limits(ty.limits, flags | codes.HAS_PAGE_SIZE) + from_unsigned(ty.page_size_log2)


def _global_type(ty: GlobalType) -> bytes:
    return val_type(ty.content) + bytes((ty.mutable,))


# The numbers are those of codes.EXTERNAL_KINDS.
def _external(desc: Desc) -> bytes:
    if isinstance(desc, TypeUse):
        return b"\0" + from_unsigned(desc.x)
    if isinstance(desc, TableType):
        return b"\1" + _table_type(desc)
    if isinstance(desc, MemoryType):
        return b"\2" + _memory_type(desc)
    if isinstance(desc, GlobalType):
        return b"\3" + _global_type(desc)
    return b"\4" + _tag(desc.x)


def _tag(ty: int) -> bytes:
    return b"\0" + from_unsigned(ty)


def _import(imp: Import) -> bytes:
    return named(imp.module) + named(imp.name) + _external(imp.desc)


def _table(table: Table) -> bytes:
    if table.init is None:
        return _table_type(table.type)
    return bytes((codes.TABLE_WITH_INIT, 0)) + _table_type(table.type) + expr(table.init)


def _export(export: Export) -> bytes:
    return named(export.name) + bytes((codes.EXTERNAL_KINDS.index(export.kind),)) + from_unsigned(export.x)


def _is_function(init: Iterable[tuple[object, ...]]) -> bool:
    return [instr[0] for instr in init] == [REF_FUNC, END]


def _elem(elem: Elem) -> bytes:
    # The forms of `sections._element`; the first of each four says neither table nor type, as both are the usual ones.
    plain = elem.type == FUNCTIONS and all(_is_function(init) for init in elem.init)
    # Bits of the number of the form: 4 for expressions, 1 for a segment that is not active; 2 says which of those it
    # is, or of an active one that the table is spelled.
    by_expr = 0 if plain else 4
    ty = b"\0" if plain else val_type(elem.type)
    if elem.mode != "active":
        head = bytes((by_expr | (3 if elem.mode == "declarative" else 1),)) + ty
    elif elem.table == 0 and elem.type == (FUNCTIONS if plain else FUNCREF):
        head = bytes((by_expr,)) + expr(elem.offset)
    else:
        head = bytes((by_expr | 2,)) + from_unsigned(elem.table) + expr(elem.offset) + ty
    return head + vector([from_unsigned(init[0][1]) if plain else expr(init) for init in elem.init])


def _func(func: Func) -> bytes:
    body = local_runs(func) + expr(func.body)  # its size stands before it, so it is written first
    return from_unsigned(len(body)) + body


def _data(data: Data) -> bytes:
    if data.offset is None:
        head = b"\1"
    elif data.memory == 0:
        head = b"\0" + expr(data.offset)
    else:
        head = b"\2" + from_unsigned(data.memory) + expr(data.offset)
    return head + from_unsigned(len(data.init)) + data.init


def _start(module: Module) -> bytes:
    return b"" if module.start is None else from_unsigned(module.start.x)


_OF_DATA: Final = frozenset({Imm.DATA, Imm.DATA_MEMORY, Imm.TYPE_DATA})


def _data_count(module: Module) -> bytes:
    # A module that was text has no count to keep, but instructions that want one.
    needed = module.data_count is not None or any(op.imm in _OF_DATA for func in module.funcs for op, _, _ in func.body)
    return from_unsigned(len(module.datas)) if needed else b""


def _nonempty(parts: list[bytes]) -> bytes:
    """Return a vector, or nothing at all for an empty one: its section is left out."""
    return vector(parts) if parts else b""


# A section without entries is left out, which a reader cannot tell from an empty one.
_SECTIONS: Final[Mapping[int, Callable[[Module], bytes]]] = MappingProxyType(
    {
        codes.TYPE: lambda module: _nonempty(_types(module)),
        codes.IMPORT: lambda module: _nonempty([_import(imp) for imp in module.imports]),
        codes.FUNCTION: lambda module: _nonempty([from_unsigned(func.type) for func in module.funcs]),
        codes.TABLE: lambda module: _nonempty([_table(table) for table in module.tables]),
        codes.MEMORY: lambda module: _nonempty([_memory_type(memory.type) for memory in module.memories]),
        codes.TAG: lambda module: _nonempty([_tag(tag.type) for tag in module.tags]),
        codes.GLOBAL: lambda module: _nonempty([_global_type(g.type) + expr(g.init) for g in module.globals]),
        codes.EXPORT: lambda module: _nonempty([_export(export) for export in module.exports]),
        codes.START: _start,
        codes.ELEMENT: lambda module: _nonempty([_elem(elem) for elem in module.elems]),
        codes.DATA_COUNT: _data_count,
        codes.CODE: lambda module: _nonempty([_func(func) for func in module.funcs]),
        codes.DATA: lambda module: _nonempty([_data(data) for data in module.datas]),
    }
)

if set(_SECTIONS) != set(codes.SECTION_ORDER):
    raise Bug("a section without a writer")
