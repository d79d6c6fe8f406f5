"""THE instruction table: the only place where an opcode number or a mnemonic is spelled.

One row feeds the decoder, the encoder, the parser, the printer, the validator, the translator, the docs and the fuzzer.
Whoever needs one certain instruction imports its row (`ops.CALL`); everybody else goes over `OPS` and keys on the
*kind* of the immediates (`Imm`), never on single instructions.

How to read a row

    Op(0x28, "i32.load", "a:i", "load 4 bytes as an i32", Imm.MEMARG, access=4)
       |      |           |      |                         |           bytes of memory that it touches
       |      |           |      |                         what stands behind it in the code
       |      |           |      the documentation
       |      |           operands:results; i I f F v are i32 i64 f32 f64 v128, a is the address type of the memory;
       |      |           CONTEXT: the validator's rule for this row knows
       |      mnemonic
       number in the binary format; 0xfc0a is 0x0a behind the prefix 0xfc, 0xfd113 is 0x113 behind 0xfd

`of` is the proposal that the instruction belongs to, `const` the one that allows it in constant expressions. `traps` is
set where the result of a numeric instruction is undefined for some operands, and the instruction traps.
What follows from a row is computed once: the operands `ins` and the results `outs` from the letters, and from the
mnemonic whether the bits of an integer are taken as a `signed` number, into how many `lanes` a vector is divided, and
whether memory is accessed in one `atomic` step.

Source: spec, *Binary Format*, *Instructions*, and *Index of Instructions*.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from brolga.ops import control, exceptions, memory, numeric, objects, relaxed, tables, threads, vectors, wide
from brolga.ops.control import (
    BLOCK,
    BR,
    BR_IF,
    BR_ON_NON_NULL,
    BR_ON_NULL,
    BR_TABLE,
    CALL,
    CALL_INDIRECT,
    CALL_REF,
    DROP,
    ELSE,
    END,
    GLOBAL_GET,
    GLOBAL_SET,
    IF,
    LOCAL_GET,
    LOCAL_SET,
    LOCAL_TEE,
    LOOP,
    NOP,
    REF_AS_NON_NULL,
    REF_FUNC,
    REF_IS_NULL,
    REF_NULL,
    RETURN,
    RETURN_CALL,
    RETURN_CALL_INDIRECT,
    RETURN_CALL_REF,
    SELECT,
    SELECT_T,
    UNREACHABLE,
)
from brolga.ops.exceptions import (
    CATCH,
    CATCH_ALL,
    CATCHES,
    DELEGATE,
    RETHROW,
    THROW,
    THROW_REF,
    TRY,
    TRY_TABLE,
)
from brolga.ops.memory import DATA_DROP, MEMORY_COPY, MEMORY_FILL, MEMORY_GROW, MEMORY_INIT, MEMORY_SIZE
from brolga.ops.objects import (
    ANY_CONVERT_EXTERN,
    ARRAY_COPY,
    ARRAY_FILL,
    ARRAY_GET,
    ARRAY_GET_S,
    ARRAY_GET_U,
    ARRAY_INIT_DATA,
    ARRAY_INIT_ELEM,
    ARRAY_LEN,
    ARRAY_NEW,
    ARRAY_NEW_DATA,
    ARRAY_NEW_DEFAULT,
    ARRAY_NEW_ELEM,
    ARRAY_NEW_FIXED,
    ARRAY_SET,
    BR_ON_CAST,
    BR_ON_CAST_FAIL,
    EXTERN_CONVERT_ANY,
    I31_GET_S,
    I31_GET_U,
    REF_CAST,
    REF_CAST_NULL,
    REF_EQ,
    REF_I31,
    REF_TEST,
    REF_TEST_NULL,
    STRUCT_GET,
    STRUCT_GET_S,
    STRUCT_GET_U,
    STRUCT_NEW,
    STRUCT_NEW_DEFAULT,
    STRUCT_SET,
)
from brolga.ops.row import Imm, Op
from brolga.ops.tables import (
    ELEM_DROP,
    TABLE_COPY,
    TABLE_FILL,
    TABLE_GET,
    TABLE_GROW,
    TABLE_INIT,
    TABLE_SET,
    TABLE_SIZE,
)
from brolga.ops.threads import FENCE, NOTIFY, WAIT32, WAIT64

__all__ = [
    "BLOCK",
    "BR",
    "BR_IF",
    "BR_ON_NON_NULL",
    "BR_ON_NULL",
    "BR_TABLE",
    "BY_CODE",
    "BY_NAME",
    "CALL",
    "CALL_INDIRECT",
    "CALL_REF",
    "DATA_DROP",
    "DROP",
    "ELEM_DROP",
    "ELSE",
    "END",
    "FENCE",
    "FOLLOWS",
    "GLOBAL_GET",
    "GLOBAL_SET",
    "HINTED",
    "IF",
    "Imm",
    "LOCAL_GET",
    "LOCAL_SET",
    "LOCAL_TEE",
    "LOOP",
    "MEMORY_COPY",
    "MEMORY_FILL",
    "MEMORY_GROW",
    "MEMORY_INIT",
    "MEMORY_SIZE",
    "NOP",
    "NOTIFY",
    "OPS",
    "Op",
    "PREFIXES",
    "REF_AS_NON_NULL",
    "REF_FUNC",
    "REF_IS_NULL",
    "REF_NULL",
    "RETURN",
    "RETURN_CALL",
    "RETURN_CALL_INDIRECT",
    "RETURN_CALL_REF",
    "SELECT",
    "SELECT_T",
    "SUPPORTED",
    "TABLE_COPY",
    "TABLE_FILL",
    "TABLE_GET",
    "TABLE_GROW",
    "TABLE_INIT",
    "TABLE_SET",
    "TABLE_SIZE",
    "UNREACHABLE",
    "CATCH",
    "CATCHES",
    "CATCH_ALL",
    "DELEGATE",
    "RETHROW",
    "THROW",
    "THROW_REF",
    "TRY",
    "TRY_TABLE",
    "OPENING",
    "TURNING",
    "CLOSING",
    "ANY_CONVERT_EXTERN",
    "ARRAY_COPY",
    "ARRAY_FILL",
    "ARRAY_GET",
    "ARRAY_GET_S",
    "ARRAY_GET_U",
    "ARRAY_INIT_DATA",
    "ARRAY_INIT_ELEM",
    "ARRAY_LEN",
    "ARRAY_NEW",
    "ARRAY_NEW_DATA",
    "ARRAY_NEW_DEFAULT",
    "ARRAY_NEW_ELEM",
    "ARRAY_NEW_FIXED",
    "ARRAY_SET",
    "BR_ON_CAST",
    "BR_ON_CAST_FAIL",
    "EXTERN_CONVERT_ANY",
    "I31_GET_S",
    "I31_GET_U",
    "REF_CAST",
    "REF_CAST_NULL",
    "REF_EQ",
    "REF_I31",
    "REF_TEST",
    "REF_TEST_NULL",
    "STRUCT_GET",
    "STRUCT_GET_S",
    "STRUCT_GET_U",
    "STRUCT_NEW",
    "STRUCT_NEW_DEFAULT",
    "STRUCT_SET",
    "WAIT32",
    "WAIT64",
]

OPS: Final = (
    *control.ROWS,
    *exceptions.ROWS,
    *tables.ROWS,
    *memory.ROWS,
    *numeric.ROWS,
    *wide.ROWS,
    *threads.ROWS,
    *vectors.ROWS,
    *relaxed.ROWS,
    *objects.ROWS,
)
"""Every row."""

BY_CODE: Final = MappingProxyType({op.code: op for op in OPS})
BY_NAME: Final = MappingProxyType({op.name: op for op in OPS})
OPENING: Final = frozenset(op for op in OPS if op.imm is Imm.BLOCK or op.imm is Imm.TRY_TABLE)
"""The instructions that open a block."""
TURNING: Final = frozenset({ELSE, CATCH, CATCH_ALL})
"""The instructions that end one arm of a block and begin the next."""
CLOSING: Final = frozenset({END, DELEGATE})
"""The instructions that close a block."""
FOLLOWS: Final = MappingProxyType({ELSE: (IF,), CATCH: (TRY, CATCH), CATCH_ALL: (TRY, CATCH), DELEGATE: (TRY,)})
"""The beginning of the arm that each of these may end; an `end` may end any."""
HINTED: Final = frozenset({IF, BR_IF})
"""The instructions with a condition that may have a branch hint."""
SUPPORTED: Final = tuple(op for op in OPS if op.of.value.supported)
"""The rows of the proposals that the engine has; those of all others are there to be refused by name."""
PREFIXES: Final = frozenset(op.prefix for op in OPS) - {0}
"""The bytes behind which the number of the instruction follows as an unsigned LEB128."""
