"""Immediates: does every index point to something? One check for each *kind* of immediate, so that no rule must.

What an instruction takes and leaves is the matter of rules.py, which may then look up without looking twice.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Any, Final

from brolga.errors import InvalidError
from brolga.features import Feature
from brolga.limits import MOST, limit
from brolga.module import BlockType, Catch
from brolga.ops import Imm, Op
from brolga.types import ValType
from brolga.validate.checker import Checker
from brolga.validate.context import check_val_type, refuse, unknown

__all__ = ["INDICES", "Check"]

# What the second and third parameter are is told by Imm, kind by kind; see there for the Python values.
Check = Callable[[Checker, Op, Any], None]


def _block(c: Checker, op: Op, ty: BlockType) -> None:
    if isinstance(ty, int):
        if ty >= len(c.context.types):
            raise unknown("type", ty)
        # An index is what multi-value blocks brought, even where the type at it has a single result.
        refuse(Feature.MULTI_VALUE, c.context.features)
    elif ty is not None:
        check_val_type(ty, len(c.context.types), c.context.features)


# The body itself counts: a branch to the outermost label returns.
def _label(c: Checker, op: Op, x: int) -> None:
    if x >= len(c.ctrls):
        raise unknown("label", x)


def _labels(c: Checker, op: Op, imm: tuple[tuple[int, ...], int]) -> None:
    labels, default = imm
    _label(c, op, max((*labels, default)))  # the largest index answers for all


def _func(c: Checker, op: Op, x: int) -> None:
    if x >= len(c.context.funcs):
        raise unknown("function", x)


def _tag(c: Checker, op: Op, x: int) -> None:
    if x >= len(c.context.tags):
        raise unknown("tag", x)


def _try_table(c: Checker, op: Op, imm: tuple[BlockType, tuple[Catch, ...]]) -> None:
    ty, catches = imm
    limit("catch clauses", len(catches), MOST["catch clauses"])
    _block(c, op, ty)
    for catch in catches:
        if catch.tag is not None:
            _tag(c, op, catch.tag)
        _label(c, op, catch.label)  # the block of the instruction is not open yet, nor may a clause mean it


def _type(c: Checker, op: Op, x: int) -> None:
    if x >= len(c.context.types):
        raise unknown("type", x)


def _type_table(c: Checker, op: Op, imm: tuple[int, int]) -> None:
    ty, table = imm
    # The table first, as the other kinds with two index spaces do: tools agree on which of two faults they name.
    _table(c, op, table)
    _type(c, op, ty)


def _local(c: Checker, op: Op, x: int) -> None:
    if x >= len(c.locals):
        raise unknown("local", x)


# In constant expressions the context ends before the global itself (whole.py), so this is also what keeps them from
# going round in a circle.
def _global(c: Checker, op: Op, x: int) -> None:
    if x >= len(c.context.globals):
        raise unknown("global", x)


def _table(c: Checker, op: Op, x: int) -> None:
    if x >= len(c.context.tables):
        raise unknown("table", x)


def _table_table(c: Checker, op: Op, imm: tuple[int, int]) -> None:
    _table(c, op, imm[0])
    _table(c, op, imm[1])


def _elem(c: Checker, op: Op, x: int) -> None:
    if x >= len(c.context.elems):
        raise unknown("elem segment", x)


def _elem_table(c: Checker, op: Op, imm: tuple[int, int]) -> None:
    elem, table = imm
    _table(c, op, table)
    _elem(c, op, elem)


def _memory(c: Checker, op: Op, x: int) -> None:
    if x >= len(c.context.memories):
        raise unknown("memory", x)


def _memarg(c: Checker, op: Op, imm: tuple[int, int, int]) -> None:
    align, offset, memory = imm
    if memory >= len(c.context.memories):
        raise unknown("memory", memory)
    # In logarithms: text may ask for 2^63, and shifts by what a stranger says are never safe.
    if align != op.natural and (align > op.natural or op.atomic):
        rule = "alignment must not be larger than" if align > op.natural else "atomic alignment must be"
        raise InvalidError(f"{rule} natural: 2^{align} for {op.access} bytes")
    # The formats allow 64 bits, a 32-bit memory does not.
    if offset >> 32 and not c.context.memories[memory].is_64:
        raise InvalidError(f"offset out of range: {offset}")


def _memory_memory(c: Checker, op: Op, imm: tuple[int, int]) -> None:
    _memory(c, op, imm[0])
    _memory(c, op, imm[1])


# The number of segments and not the data count: where a module has that, the decoder has compared the two.
def _data(c: Checker, op: Op, x: int) -> None:
    if x >= c.context.datas:
        raise unknown("data segment", x)


def _data_memory(c: Checker, op: Op, imm: tuple[int, int]) -> None:
    data, memory = imm
    _memory(c, op, memory)
    _data(c, op, data)


# The formats have room for 256 lanes.
def _lane(c: Checker, op: Op, lane: int) -> None:
    if lane >= op.lanes:
        raise InvalidError(f"invalid lane index: {lane}, of {op.lanes} lanes")


def _lanes(c: Checker, op: Op, lanes: tuple[int, ...]) -> None:
    count = 2 * op.lanes  # both operands, one behind the other
    if max(lanes) >= count:
        raise InvalidError(f"invalid lane index: {max(lanes)}, of {count} lanes")


def _memarg_lane(c: Checker, op: Op, imm: tuple[int, int, int, int]) -> None:
    _memarg(c, op, imm[:3])
    _lane(c, op, imm[3])


def _heap(c: Checker, op: Op, ty: ValType) -> None:
    check_val_type(ty, len(c.context.types), c.context.features)


def _type_segment(c: Checker, op: Op, imm: tuple[int, int]) -> None:
    ty, segment = imm
    _type(c, op, ty)
    (_data if op.imm is Imm.TYPE_DATA else _elem)(c, op, segment)


def _first_type(c: Checker, op: Op, imm: tuple[int, int]) -> None:
    _type(c, op, imm[0])


def _type_type(c: Checker, op: Op, imm: tuple[int, int]) -> None:
    _type(c, op, imm[0])
    _type(c, op, imm[1])


def _cast(c: Checker, op: Op, imm: tuple[int, ValType, ValType]) -> None:
    label, source, target = imm
    _label(c, op, label)
    _heap(c, op, source)
    _heap(c, op, target)


def _types(c: Checker, op: Op, types: tuple[ValType, ...]) -> None:
    for ty in types:
        check_val_type(ty, len(c.context.types), c.context.features)


_CHECKS: Final = MappingProxyType[Imm, Check | None](
    {
        Imm.NONE: None,
        Imm.BLOCK: _block,
        Imm.LABEL: _label,
        Imm.LABELS: _labels,
        Imm.FUNC: _func,
        Imm.TAG: _tag,
        Imm.TRY_TABLE: _try_table,
        Imm.TYPE: _type,
        Imm.TYPE_TABLE: _type_table,
        Imm.LOCAL: _local,
        Imm.GLOBAL: _global,
        Imm.TABLE: _table,
        Imm.TABLE_TABLE: _table_table,
        Imm.ELEM: _elem,
        Imm.ELEM_TABLE: _elem_table,
        Imm.MEMARG: _memarg,
        Imm.MEMORY: _memory,
        Imm.MEMORY_MEMORY: _memory_memory,
        Imm.DATA: _data,
        Imm.DATA_MEMORY: _data_memory,
        Imm.HEAP: _heap,
        Imm.TYPES: _types,
        Imm.I32: None,
        Imm.I64: None,
        Imm.F32: None,
        Imm.F64: None,
        Imm.V128: None,
        Imm.LANE: _lane,
        Imm.LANES: _lanes,
        Imm.MEMARG_LANE: _memarg_lane,
        Imm.TYPE_FIELD: _first_type,  # whether it has such a field, its rule finds
        Imm.TYPE_COUNT: _first_type,
        Imm.TYPE_DATA: _type_segment,
        Imm.TYPE_ELEM: _type_segment,
        Imm.TYPE_TYPE: _type_type,
        Imm.REF: _heap,
        Imm.REF_NULL: _heap,
        Imm.CAST: _cast,
        Imm.ORDER: None,
    }
)

# Over all of Imm: a kind that is missing above fails the import.
INDICES: Final = MappingProxyType({imm: _CHECKS[imm] for imm in Imm})
"""The check of each kind of immediate; None where there is nothing to check."""
