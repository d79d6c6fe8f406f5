"""Memories and data segments."""

from __future__ import annotations

from typing import Final

from brolga.features import Feature
from brolga.ops.row import CONTEXT, Imm, Op, named

__all__ = ["DATA_DROP", "MEMORY_COPY", "MEMORY_FILL", "MEMORY_GROW", "MEMORY_INIT", "MEMORY_SIZE", "ROWS"]

BULK: Final = Feature.BULK_MEMORY

MEMORY_SIZE: Final = Op(0x3F, "memory.size", ":a", "the size of a memory in pages", Imm.MEMORY)
MEMORY_GROW: Final = Op(0x40, "memory.grow", "a:a", "make a memory larger; its old size in pages, or -1", Imm.MEMORY)
# The segment is not in the memory: place and length in it stay i32 where addresses of the memory are i64. A copy
# between memories with different addresses takes two types, so its row leaves them to the context.
MEMORY_INIT: Final = Op(
    0xFC08, "memory.init", "aii:", "copy from a data segment into a memory", Imm.DATA_MEMORY, of=BULK
)
DATA_DROP: Final = Op(0xFC09, "data.drop", "", "give a data segment up", Imm.DATA, of=BULK)
MEMORY_COPY: Final = Op(0xFC0A, "memory.copy", CONTEXT, "copy bytes between memories", Imm.MEMORY_MEMORY, of=BULK)
MEMORY_FILL: Final = Op(0xFC0B, "memory.fill", "aia:", "give a run of bytes one value", Imm.MEMORY, of=BULK)

# Loads and stores have no name of their own: nobody needs one of them in particular, their fields tell all about them.
_ACCESSES: Final = (
    Op(0x28, "i32.load", "a:i", "load 4 bytes as an i32", Imm.MEMARG, access=4),
    Op(0x29, "i64.load", "a:I", "load 8 bytes as an i64", Imm.MEMARG, access=8),
    Op(0x2A, "f32.load", "a:f", "load a 32-bit float", Imm.MEMARG, access=4),
    Op(0x2B, "f64.load", "a:F", "load a 64-bit float", Imm.MEMARG, access=8),
    Op(0x2C, "i32.load8_s", "a:i", "load 1 byte, sign-extended", Imm.MEMARG, access=1),
    Op(0x2D, "i32.load8_u", "a:i", "load 1 byte, zero-extended", Imm.MEMARG, access=1),
    Op(0x2E, "i32.load16_s", "a:i", "load 2 bytes, sign-extended", Imm.MEMARG, access=2),
    Op(0x2F, "i32.load16_u", "a:i", "load 2 bytes, zero-extended", Imm.MEMARG, access=2),
    Op(0x30, "i64.load8_s", "a:I", "load 1 byte, sign-extended", Imm.MEMARG, access=1),
    Op(0x31, "i64.load8_u", "a:I", "load 1 byte, zero-extended", Imm.MEMARG, access=1),
    Op(0x32, "i64.load16_s", "a:I", "load 2 bytes, sign-extended", Imm.MEMARG, access=2),
    Op(0x33, "i64.load16_u", "a:I", "load 2 bytes, zero-extended", Imm.MEMARG, access=2),
    Op(0x34, "i64.load32_s", "a:I", "load 4 bytes, sign-extended", Imm.MEMARG, access=4),
    Op(0x35, "i64.load32_u", "a:I", "load 4 bytes, zero-extended", Imm.MEMARG, access=4),
    Op(0x36, "i32.store", "ai:", "store 4 bytes", Imm.MEMARG, access=4),
    Op(0x37, "i64.store", "aI:", "store 8 bytes", Imm.MEMARG, access=8),
    Op(0x38, "f32.store", "af:", "store 4 bytes", Imm.MEMARG, access=4),
    Op(0x39, "f64.store", "aF:", "store 8 bytes", Imm.MEMARG, access=8),
    Op(0x3A, "i32.store8", "ai:", "store the lowest byte", Imm.MEMARG, access=1),
    Op(0x3B, "i32.store16", "ai:", "store the lowest 2 bytes", Imm.MEMARG, access=2),
    Op(0x3C, "i64.store8", "aI:", "store the lowest byte", Imm.MEMARG, access=1),
    Op(0x3D, "i64.store16", "aI:", "store the lowest 2 bytes", Imm.MEMARG, access=2),
    Op(0x3E, "i64.store32", "aI:", "store the lowest 4 bytes", Imm.MEMARG, access=4),
)

ROWS: Final = (*named(globals()), *_ACCESSES)
