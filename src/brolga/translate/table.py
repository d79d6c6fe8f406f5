"""How to translate each instruction: one entry for each row of the instruction table, or the import fails."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from brolga import ops
from brolga.errors import Bug
from brolga.ops import OPS, SUPPORTED, Imm, Op
from brolga.translate import (
    arrays,
    atomics,
    calls,
    casts,
    control,
    exceptions,
    memory,
    numeric,
    shapes,
    structs,
    tables,
    tails,
    variables,
    vector_memory,
    vectors,
    wide,
)
from brolga.translate.body import Body, Handler
from brolga.types import V128
from brolga.validate import IMM, Checked

__all__ = ["EMIT"]


def _integer(f: Body, event: Checked) -> None:
    f.stack.append(str(event[IMM]))


def _float(f: Body, event: Checked) -> None:
    f.stack.append(f.float_constant("float", event[IMM]))


def _double(f: Body, event: Checked) -> None:
    f.stack.append(f.float_constant("double", event[IMM]))


_CONSTANTS: Final = MappingProxyType(
    {Imm.I32: _integer, Imm.I64: _integer, Imm.F32: _float, Imm.F64: _double, Imm.V128: shapes.constant}
)

_SINGLE: Final = MappingProxyType[Op, Handler](
    {
        ops.UNREACHABLE: control.trap,
        ops.NOP: variables.nop,
        ops.BLOCK: control.begin_block,
        ops.LOOP: control.begin_loop,
        ops.IF: control.begin_if,
        ops.ELSE: control.begin_else,
        ops.END: control.end,
        ops.BR: control.br,
        ops.BR_IF: control.br_if,
        ops.BR_TABLE: control.br_table,
        ops.RETURN: control.return_,
        ops.CALL: calls.call,
        ops.CALL_INDIRECT: calls.call_indirect,
        ops.CALL_REF: calls.call_ref,
        ops.BR_ON_NULL: control.br_on_null,
        ops.BR_ON_NON_NULL: control.br_on_non_null,
        ops.REF_AS_NON_NULL: tables.ref_as_non_null,
        ops.RETURN_CALL: tails.return_call,
        ops.RETURN_CALL_INDIRECT: tails.return_call_indirect,
        ops.RETURN_CALL_REF: tails.return_call_ref,
        ops.THROW: exceptions.throw,
        ops.THROW_REF: exceptions.throw_ref,
        ops.TRY_TABLE: exceptions.begin_try_table,
        ops.TRY: exceptions.begin_try,
        ops.CATCH: exceptions.begin_catch,
        ops.CATCH_ALL: exceptions.begin_catch_all,
        ops.DELEGATE: exceptions.delegate,
        ops.RETHROW: exceptions.rethrow,
        ops.REF_NULL: tables.ref_null,
        ops.REF_IS_NULL: tables.ref_is_null,
        ops.REF_FUNC: tables.ref_func,
        # What is known of packed fields, and whether null has the type, follows from row and immediate: one entry
        # serves all instructions that differ in nothing else.
        ops.STRUCT_NEW: structs.struct_new,
        ops.STRUCT_NEW_DEFAULT: structs.struct_new_default,
        ops.STRUCT_GET: structs.struct_get,
        ops.STRUCT_GET_S: structs.struct_get,
        ops.STRUCT_GET_U: structs.struct_get,
        ops.STRUCT_SET: structs.struct_set,
        ops.ARRAY_NEW: arrays.array_new,
        ops.ARRAY_NEW_DEFAULT: arrays.array_new_default,
        ops.ARRAY_NEW_FIXED: arrays.array_new_fixed,
        ops.ARRAY_NEW_DATA: arrays.array_new_data,
        ops.ARRAY_NEW_ELEM: arrays.array_new_elem,
        ops.ARRAY_GET: arrays.array_get,
        ops.ARRAY_GET_S: arrays.array_get,
        ops.ARRAY_GET_U: arrays.array_get,
        ops.ARRAY_SET: arrays.array_set,
        ops.ARRAY_LEN: arrays.array_len,
        ops.ARRAY_FILL: arrays.array_fill,
        ops.ARRAY_COPY: arrays.array_copy,
        ops.ARRAY_INIT_DATA: arrays.array_init_data,
        ops.ARRAY_INIT_ELEM: arrays.array_init_elem,
        ops.REF_TEST: casts.ref_test,
        ops.REF_TEST_NULL: casts.ref_test,
        ops.REF_CAST: casts.ref_cast,
        ops.REF_CAST_NULL: casts.ref_cast,
        ops.BR_ON_CAST: casts.br_on_cast,
        ops.BR_ON_CAST_FAIL: casts.br_on_cast_fail,
        ops.REF_EQ: casts.ref_eq,
        ops.REF_I31: casts.ref_i31,
        ops.I31_GET_S: casts.i31_get,
        ops.I31_GET_U: casts.i31_get,
        ops.ANY_CONVERT_EXTERN: casts.any_convert_extern,
        ops.EXTERN_CONVERT_ANY: casts.extern_convert_any,
        ops.DROP: variables.drop,
        ops.SELECT: variables.select,
        ops.SELECT_T: variables.select,
        ops.LOCAL_GET: variables.local_get,
        ops.LOCAL_SET: variables.local_set,
        ops.LOCAL_TEE: variables.local_tee,
        ops.GLOBAL_GET: variables.global_get,
        ops.GLOBAL_SET: variables.global_set,
        ops.TABLE_GET: tables.table_get,
        ops.TABLE_SET: tables.table_set,
        ops.TABLE_INIT: tables.table_init,
        ops.ELEM_DROP: tables.elem_drop,
        ops.TABLE_COPY: tables.table_copy,
        ops.TABLE_GROW: tables.table_grow,
        ops.TABLE_SIZE: tables.table_size,
        ops.TABLE_FILL: tables.table_fill,
        ops.MEMORY_SIZE: memory.memory_size,
        ops.MEMORY_GROW: memory.memory_grow,
        ops.MEMORY_INIT: memory.memory_init,
        ops.DATA_DROP: memory.data_drop,
        ops.MEMORY_COPY: memory.memory_copy,
        ops.MEMORY_FILL: memory.memory_fill,
        ops.FENCE: atomics.fence,
        ops.NOTIFY: atomics.notify,
        ops.WAIT32: atomics.wait32,
        ops.WAIT64: atomics.wait64,
    }
)


def _handler(row: Op) -> Handler:
    if row in _SINGLE:
        return _SINGLE[row]
    if row.imm in _CONSTANTS:
        return _CONSTANTS[row.imm]
    if row.atomic:
        return atomics.handler(row)
    if row.access:
        return vector_memory.access(row) if V128 in (*row.ins, *row.outs) else memory.access(row)
    if row.name in vectors.VECTOR:
        return shapes.handler(row)
    if row.name in wide.WIDE:
        return wide.handler(row)
    if row.name in numeric.NUMERIC:
        return numeric.handler(row)
    raise Bug(f"{row.name} has no translation")


EMIT: Final = {row: _handler(row) for row in SUPPORTED}
"""What to do for each instruction of a proposal that the engine has."""

_superfluous = (numeric.NUMERIC.keys() | vectors.VECTOR.keys() | wide.WIDE.keys()) - {row.name for row in OPS}
if _superfluous:
    raise Bug(f"translations of what is no instruction: {sorted(_superfluous)}")
