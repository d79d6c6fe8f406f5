"""Control, references, parametric instructions and variables."""

from __future__ import annotations

from typing import Final

from brolga.features import Feature
from brolga.ops.row import CONTEXT, Imm, Op, named

__all__ = [
    "BLOCK",
    "BR",
    "BR_IF",
    "BR_ON_NON_NULL",
    "BR_ON_NULL",
    "BR_TABLE",
    "CALL",
    "CALL_INDIRECT",
    "CALL_REF",
    "DROP",
    "ELSE",
    "END",
    "GLOBAL_GET",
    "GLOBAL_SET",
    "IF",
    "LOCAL_GET",
    "LOCAL_SET",
    "LOCAL_TEE",
    "LOOP",
    "NOP",
    "REF_AS_NON_NULL",
    "REF_FUNC",
    "REF_IS_NULL",
    "REF_NULL",
    "RETURN",
    "RETURN_CALL",
    "RETURN_CALL_INDIRECT",
    "RETURN_CALL_REF",
    "ROWS",
    "SELECT",
    "SELECT_T",
    "UNREACHABLE",
]

MVP: Final = Feature.MVP
REFS: Final = Feature.REFERENCE_TYPES
TYPED: Final = Feature.FUNCTION_REFERENCES
TAIL: Final = Feature.TAIL_CALL

# Control
UNREACHABLE: Final = Op(0x00, "unreachable", CONTEXT, "trap at once")
NOP: Final = Op(0x01, "nop", "", "do nothing")
BLOCK: Final = Op(0x02, "block", CONTEXT, "begin a block; a branch to it goes to its end", Imm.BLOCK)
LOOP: Final = Op(0x03, "loop", CONTEXT, "begin a block; a branch to it goes to its beginning", Imm.BLOCK)
IF: Final = Op(0x04, "if", CONTEXT, "begin a block that runs when the operand is not zero", Imm.BLOCK)
ELSE: Final = Op(0x05, "else", CONTEXT, "begin the other arm of an `if`")
END: Final = Op(0x0B, "end", CONTEXT, "end a block, an `if` or the function")
BR: Final = Op(0x0C, "br", CONTEXT, "go to a label with its operands", Imm.LABEL)
BR_IF: Final = Op(
    0x0D, "br_if", CONTEXT, "go to a label with its operands when the last operand is not zero", Imm.LABEL
)
BR_TABLE: Final = Op(0x0E, "br_table", CONTEXT, "go to the label that the last operand selects", Imm.LABELS)
RETURN: Final = Op(0x0F, "return", CONTEXT, "leave the function with its results")
CALL: Final = Op(0x10, "call", CONTEXT, "call a function", Imm.FUNC)
CALL_INDIRECT: Final = Op(
    0x11, "call_indirect", CONTEXT, "call the function in a table, after a check of its type", Imm.TYPE_TABLE
)
CALL_REF: Final = Op(0x14, "call_ref", CONTEXT, "call the function that a reference refers to", Imm.TYPE, of=TYPED)
RETURN_CALL: Final = Op(
    0x12, "return_call", CONTEXT, "leave the function and call another one in its place", Imm.FUNC, of=TAIL
)
RETURN_CALL_INDIRECT: Final = Op(
    0x13, "return_call_indirect", CONTEXT, "the same for the function in a table", Imm.TYPE_TABLE, of=TAIL
)
RETURN_CALL_REF: Final = Op(
    0x15, "return_call_ref", CONTEXT, "the same for the function that a reference refers to", Imm.TYPE, of=TYPED
)

# References
REF_NULL: Final = Op(0xD0, "ref.null", CONTEXT, "the null reference", Imm.HEAP, of=REFS, const=MVP)
REF_IS_NULL: Final = Op(0xD1, "ref.is_null", CONTEXT, "1 when the reference is null, else 0", of=REFS)
REF_FUNC: Final = Op(0xD2, "ref.func", CONTEXT, "a reference to a function", Imm.FUNC, of=REFS, const=MVP)
REF_AS_NON_NULL: Final = Op(0xD4, "ref.as_non_null", CONTEXT, "the same reference; a trap when it is null", of=TYPED)
BR_ON_NULL: Final = Op(
    0xD5, "br_on_null", CONTEXT, "go to a label when the last operand is null, else keep it", Imm.LABEL, of=TYPED
)
BR_ON_NON_NULL: Final = Op(
    0xD6, "br_on_non_null", CONTEXT, "go to a label with the last operand unless it is null", Imm.LABEL, of=TYPED
)

# Parametric
DROP: Final = Op(0x1A, "drop", CONTEXT, "throw an operand away")
SELECT: Final = Op(
    0x1B, "select", CONTEXT, "the first of two numbers when the third operand is not zero, else the second"
)
SELECT_T: Final = Op(0x1C, "select t", CONTEXT, "the same for operands of any type", Imm.TYPES, of=REFS)

# Variables
LOCAL_GET: Final = Op(0x20, "local.get", CONTEXT, "the value of a local", Imm.LOCAL)
LOCAL_SET: Final = Op(0x21, "local.set", CONTEXT, "give a local a value", Imm.LOCAL)
LOCAL_TEE: Final = Op(0x22, "local.tee", CONTEXT, "give a local a value and keep it", Imm.LOCAL)
GLOBAL_GET: Final = Op(0x23, "global.get", CONTEXT, "the value of a global", Imm.GLOBAL, const=MVP)
GLOBAL_SET: Final = Op(0x24, "global.set", CONTEXT, "give a mutable global a value", Imm.GLOBAL)

ROWS: Final = named(globals())
