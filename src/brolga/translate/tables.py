"""Tables and references. An element is a pointer, null being null; the base of a table never moves."""

from __future__ import annotations

from brolga.abi.layout import FUNC_REF, SEGMENT, TABLE
from brolga.translate.body import Body
from brolga.traps import TrapSite
from brolga.types import ValType
from brolga.validate import AT, IMM, INS, Checked

__all__ = [
    "elem_drop",
    "element",
    "length",
    "ref_as_non_null",
    "ref_func",
    "ref_is_null",
    "ref_null",
    "table_copy",
    "table_fill",
    "table_get",
    "table_grow",
    "table_init",
    "table_set",
    "table_size",
]


def _table(f: Body, x: int) -> str:
    """The VMTable."""
    return f.field(f.unit.shape.layout.tables_at + 16 * x + 8)


def length(f: Body, x: int) -> str:
    """Return the number of elements as an i64; for a table that can only have one length, that number."""
    limits = f.unit.shape.table_types[x].limits
    if limits.min == limits.max:  # an import has to match both, so this holds for imported tables as well
        return str(limits.min)
    return f.field(TABLE["length"], "i64", of=_table(f, x), suffix="")


def element(f: Body, x: int, index: str) -> str:
    """Return the address of an element; its index, an i64, has been checked."""
    base = f.early(f"%table{x}", f.unit.shape.layout.tables_at + 16 * x)
    return f.op(f"getelementptr ptr, ptr {base}, i64 {index}")


def _address(f: Body, x: int) -> ValType:
    """The type of the indices of a table."""
    return f.unit.shape.table_types[x].address


def _checked_element(f: Body, x: int, at: int) -> str:
    index = f.word(f.stack.pop(), _address(f, x))
    f.trap_if(f.op(f"icmp uge i64 {index}, {length(f, x)}"), TrapSite.TABLE_OUT_OF_BOUNDS, at, index)
    return element(f, x, index)


def table_get(f: Body, event: Checked) -> None:
    """`table.get`."""
    f.stack.append(f.op(f"load ptr, ptr {_checked_element(f, event[IMM], event[AT])}"))


def table_set(f: Body, event: Checked) -> None:
    """`table.set`. The store is volatile: a trap that comes later must find it done, one that came before, undone."""
    value = f.stack.pop()
    f.do(f"store volatile ptr {value}, ptr {_checked_element(f, event[IMM], event[AT])}")


def table_size(f: Body, event: Checked) -> None:
    """`table.size`."""
    f.stack.append(f.narrow(length(f, event[IMM]), _address(f, event[IMM])))


def table_grow(f: Body, event: Checked) -> None:
    """`table.grow`."""
    value, count = f.popped(2)
    ty = _address(f, event[IMM])
    old = f.helper("table_grow", event[AT], _table(f, event[IMM]), value, f.word(count, ty))
    f.stack.append(f.narrow(old, ty))


def table_fill(f: Body, event: Checked) -> None:
    """`table.fill`."""
    index, value, count = f.popped(3)
    ty = _address(f, event[IMM])
    f.helper("table_fill", event[AT], "%vm", _table(f, event[IMM]), f.word(index, ty), value, f.word(count, ty))


def table_copy(f: Body, event: Checked) -> None:
    """`table.copy`."""
    to, source = event[IMM]
    f.helper("table_copy", event[AT], "%vm", _table(f, to), _table(f, source), *f.words(event))


def table_init(f: Body, event: Checked) -> None:
    """`table.init`."""
    segment, table = event[IMM]
    source = f.at(f.unit.shape.layout.elems_at + SEGMENT.size * segment)
    f.helper("table_init", event[AT], "%vm", _table(f, table), source, *f.words(event))


def elem_drop(f: Body, event: Checked) -> None:
    """`elem.drop`: a segment without elements."""
    place = f.at(f.unit.shape.layout.elems_at + SEGMENT.size * event[IMM] + SEGMENT["length"])
    f.do(f"store volatile i64 0, ptr {place}")


def ref_null(f: Body, event: Checked) -> None:
    """`ref.null`."""
    f.stack.append("null")


def ref_is_null(f: Body, event: Checked) -> None:
    """`ref.is_null`."""
    f.flag(f"icmp eq ptr {f.stack.pop()}, null")


def ref_as_non_null(f: Body, event: Checked) -> None:
    """`ref.as_non_null`: the same pointer."""
    if event[INS][-1].nullable:
        f.trap_if(f.op(f"icmp eq ptr {f.stack[-1]}, null"), TrapSite.NULL_REFERENCE, event[AT])


def ref_func(f: Body, event: Checked) -> None:
    """`ref.func`: the VMFuncRef lies in the VM context, or in that of the instance that the import comes from."""
    x, shape = event[IMM], f.unit.shape
    if x < shape.imported:
        f.stack.append(f.field(shape.layout.import_refs_at + 8 * x))
    else:
        f.stack.append(f.at(shape.layout.func_refs_at + FUNC_REF.size * (x - shape.imported)))
