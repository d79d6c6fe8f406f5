"""Tables and element segments."""

from __future__ import annotations

from typing import Final

from brolga.features import Feature
from brolga.ops.row import CONTEXT, Imm, Op, named

__all__ = [
    "ELEM_DROP",
    "ROWS",
    "TABLE_COPY",
    "TABLE_FILL",
    "TABLE_GET",
    "TABLE_GROW",
    "TABLE_INIT",
    "TABLE_SET",
    "TABLE_SIZE",
]

REFS: Final = Feature.REFERENCE_TYPES
BULK: Final = Feature.BULK_MEMORY

TABLE_GET: Final = Op(0x25, "table.get", CONTEXT, "an element of a table", Imm.TABLE, of=REFS)
TABLE_SET: Final = Op(0x26, "table.set", CONTEXT, "give an element of a table a value", Imm.TABLE, of=REFS)
TABLE_INIT: Final = Op(
    0xFC0C, "table.init", CONTEXT, "copy from an element segment into a table", Imm.ELEM_TABLE, of=BULK
)
ELEM_DROP: Final = Op(0xFC0D, "elem.drop", "", "give an element segment up", Imm.ELEM, of=BULK)
TABLE_COPY: Final = Op(0xFC0E, "table.copy", CONTEXT, "copy elements between tables", Imm.TABLE_TABLE, of=BULK)
TABLE_GROW: Final = Op(0xFC0F, "table.grow", CONTEXT, "make a table longer; its old size, or -1", Imm.TABLE, of=REFS)
TABLE_SIZE: Final = Op(0xFC10, "table.size", CONTEXT, "the number of elements of a table", Imm.TABLE, of=REFS)
TABLE_FILL: Final = Op(0xFC11, "table.fill", CONTEXT, "give a run of elements one value", Imm.TABLE, of=REFS)

ROWS: Final = named(globals())
