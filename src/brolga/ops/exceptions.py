"""Exceptions, and the older form of them, *legacy exception handling* (spec, *Control Instructions*; its addendum)."""

from __future__ import annotations

from typing import Final

from brolga.features import Feature
from brolga.ops.row import CONTEXT, Imm, Op, named

__all__ = [
    "CATCH",
    "CATCHES",
    "CATCH_ALL",
    "DELEGATE",
    "RETHROW",
    "ROWS",
    "THROW",
    "THROW_REF",
    "TRY",
    "TRY_TABLE",
]

EXCEPTIONS: Final = Feature.EXCEPTIONS
LEGACY: Final = Feature.LEGACY_EXCEPTIONS

# The specification's (WebAssembly 3.0)
THROW: Final = Op(0x08, "throw", CONTEXT, "throw an exception with a tag and its operands", Imm.TAG, of=EXCEPTIONS)
THROW_REF: Final = Op(
    0x0A, "throw_ref", CONTEXT, "throw the exception of a reference; a trap when it is null", of=EXCEPTIONS
)
TRY_TABLE: Final = Op(
    0x1F,
    "try_table",
    CONTEXT,
    "begin a block; an exception in it that a clause catches goes to the label of that clause",
    Imm.TRY_TABLE,
    of=EXCEPTIONS,
)

# What engines had before it and compilers still make: it never became a part of the specification
TRY: Final = Op(0x06, "try", CONTEXT, "begin a block whose exceptions its handlers catch", Imm.BLOCK, of=LEGACY)
CATCH: Final = Op(0x07, "catch", CONTEXT, "begin the handler of a `try` for a tag", Imm.TAG, of=LEGACY)
RETHROW: Final = Op(
    0x09, "rethrow", CONTEXT, "throw again what the handler with this label has caught", Imm.LABEL, of=LEGACY
)
DELEGATE: Final = Op(
    0x18,
    "delegate",
    CONTEXT,
    "end a `try`; its exceptions are thrown at the end of the block with a label",
    Imm.LABEL,
    of=LEGACY,
)
CATCH_ALL: Final = Op(0x19, "catch_all", CONTEXT, "begin the handler of a `try` for all other exceptions", of=LEGACY)

ROWS: Final = named(globals())

CATCHES: Final = ("catch", "catch_ref", "catch_all", "catch_all_ref")
"""The clauses of `try_table`, by number: with a tag or without, without a reference to the exception or with it."""
