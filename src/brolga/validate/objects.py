"""The typing rules of structs, arrays, i31 and casts (spec, *Validation*, *Instructions*, *Reference Instructions*)."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Any, Final

from brolga import ops
from brolga.errors import InvalidError
from brolga.limits import MAX_FIXED, limit
from brolga.ops import Op
from brolga.types import (
    ANY,
    ARRAY,
    EQ,
    EXTERN,
    I31,
    I32,
    ArrayType,
    DefType,
    FieldType,
    HeapType,
    PackedType,
    StructType,
    ValType,
    is_subtype,
    reference,
)
from brolga.validate.checker import Arrow, Checker, Rule, mismatch
from brolga.validate.context import unknown
from brolga.validate.matching import BOTTOM, matches, storage_matches

__all__ = ["OBJECT_RULES"]


def _operand(c: Checker, heap: HeapType | DefType, behind: int = 0) -> ValType:
    """The type that an operand of type `heap` or null is asked to have, `behind` others.

    Whoever compiles it need not ask whether it is null where it cannot be.
    """
    found = c.peek_vals(behind + 1)[0]
    return reference(heap, nullable=found.nullable or not (found.is_ref or found is BOTTOM))


# Structs


def _struct(c: Checker, x: int) -> tuple[DefType, StructType]:
    found = c.context.defs[x]
    if not isinstance(found.type, StructType):
        raise InvalidError(f"non-structure type {x}")
    return found, found.type


def _struct_new(c: Checker, x: int) -> Arrow:
    found, ty = _struct(c, x)
    return ty.values, (found.ref,)


def _struct_new_default(c: Checker, x: int) -> Arrow:
    found, ty = _struct(c, x)
    if not ty.has_default:
        number, field = next((number, field) for number, field in enumerate(ty.fields) if not field.has_default)
        raise InvalidError(f"field type is not defaultable: field {number} of type {x} is {field}")
    return (), (found.ref,)


def _field(c: Checker, imm: tuple[int, int]) -> tuple[DefType, FieldType]:
    x, number = imm
    found, ty = _struct(c, x)
    if number >= len(ty.fields):
        raise unknown("field", number)
    return found, ty.fields[number]


def _struct_get(packed: bool) -> Rule:
    def rule(c: Checker, imm: tuple[int, int]) -> Arrow:
        found, field = _field(c, imm)
        _check_packing(field, packed, "field")
        return (_operand(c, found),), (field.value,)

    return rule


def _check_packing(field: FieldType, packed: bool, what: str) -> None:
    """Whether a number is signed has to be said of those that are packed, and of no others."""
    if isinstance(field.storage, PackedType) is not packed:
        raise InvalidError(f"{what} is {'unpacked' if packed else 'packed'}: {field.storage}")


def _struct_set(c: Checker, imm: tuple[int, int]) -> Arrow:
    found, field = _field(c, imm)
    if not field.mutable:
        raise InvalidError(f"immutable field {imm[1]} of type {imm[0]}")
    return (_operand(c, found, 1), field.value), ()


# Arrays


def _array(c: Checker, x: int) -> tuple[DefType, FieldType]:
    found = c.context.defs[x]
    if not isinstance(found.type, ArrayType):
        raise InvalidError(f"non-array type {x}")
    return found, found.type.element


def _mutable_array(c: Checker, x: int) -> tuple[DefType, FieldType]:
    found, element = _array(c, x)
    if not element.mutable:
        raise InvalidError(f"immutable array: type {x}")
    return found, element


def _array_new(c: Checker, x: int) -> Arrow:
    found, element = _array(c, x)
    return (element.value, I32), (found.ref,)


def _array_new_default(c: Checker, x: int) -> Arrow:
    found, element = _array(c, x)
    if not element.has_default:
        raise InvalidError(f"array type is not defaultable: type {x} has {element}")
    return (I32,), (found.ref,)


def _array_new_fixed(c: Checker, imm: tuple[int, int]) -> Arrow:
    x, count = imm
    limit("operands of array.new_fixed", count, MAX_FIXED)
    found, element = _array(c, x)
    return (element.value,) * count, (found.ref,)


def _check_numeric(x: int, element: FieldType) -> None:
    if element.storage.is_ref:
        raise InvalidError(f"array type is not numeric or vector: type {x} has {element}")


def _array_new_data(c: Checker, imm: tuple[int, int]) -> Arrow:
    found, element = _array(c, imm[0])
    _check_numeric(imm[0], element)
    return (I32, I32), (found.ref,)


def _check_segment(c: Checker, op: Op, imm: tuple[int, int], element: FieldType) -> None:
    segment = c.context.elems[imm[1]]
    if not isinstance(element.storage, ValType) or not matches(segment, element.storage):
        raise InvalidError(f"type mismatch: {op.mnemonic} of {segment} elements into an array of {element.storage}")


def _array_new_elem(c: Checker, imm: tuple[int, int]) -> Arrow:
    found, element = _array(c, imm[0])
    _check_segment(c, ops.ARRAY_NEW_ELEM, imm, element)
    return (I32, I32), (found.ref,)


def _array_get(packed: bool) -> Rule:
    def rule(c: Checker, x: int) -> Arrow:
        found, element = _array(c, x)
        _check_packing(element, packed, "array")
        return (_operand(c, found, 1), I32), (element.value,)

    return rule


def _array_set(c: Checker, x: int) -> Arrow:
    found, element = _mutable_array(c, x)
    return (_operand(c, found, 2), I32, element.value), ()


def _array_len(c: Checker, _: None) -> Arrow:
    return (_operand(c, ARRAY),), (I32,)


def _array_fill(c: Checker, x: int) -> Arrow:
    found, element = _mutable_array(c, x)
    return (_operand(c, found, 3), I32, element.value, I32), ()


def _array_copy(c: Checker, imm: tuple[int, int]) -> Arrow:
    to, into = _mutable_array(c, imm[0])
    source, element = _array(c, imm[1])
    if not storage_matches(element, into):
        raise InvalidError(f"array types do not match: array.copy of {element.storage} into {into.storage}")
    return (_operand(c, to, 4), I32, _operand(c, source, 2), I32, I32), ()


def _array_init_data(c: Checker, imm: tuple[int, int]) -> Arrow:
    found, element = _mutable_array(c, imm[0])
    _check_numeric(imm[0], element)
    return (_operand(c, found, 3), I32, I32, I32), ()


def _array_init_elem(c: Checker, imm: tuple[int, int]) -> Arrow:
    found, element = _mutable_array(c, imm[0])
    _check_segment(c, ops.ARRAY_INIT_ELEM, imm, element)
    return (_operand(c, found, 3), I32, I32, I32), ()


# Casts


def _cast_operand(c: Checker, target: ValType) -> ValType:
    """The type of the operand of a cast: what it is, if it is anything that may turn out to be a `target`."""
    wide = reference(_top(target))
    found = c.peek_vals(1)[0]
    return found if found.heap is not None and matches(found, wide) else wide


def _top(ty: ValType) -> HeapType:
    heap = ty.heap.heap if isinstance(ty.heap, DefType) else ty.heap
    return heap.top if isinstance(heap, HeapType) else ANY


def _ref_test(c: Checker, ty: ValType) -> Arrow:
    return (_cast_operand(c, c.context.resolve(ty)),), (I32,)


def _ref_cast(c: Checker, ty: ValType) -> Arrow:
    target = c.context.resolve(ty)
    return (_cast_operand(c, target),), (target,)


def _branch(c: Checker, op: Op, imm: tuple[int, ValType, ValType]) -> tuple[tuple[ValType, ...], ValType, ValType]:
    """What goes along with the operand of a cast with a branch, the operand, and what is asked for."""
    x, source, target = imm
    label = c.ctrls[-1 - x].label
    before, after = c.context.resolve(source), c.context.resolve(target)
    if not is_subtype(after, before):
        raise InvalidError(f"type mismatch: {op.mnemonic} from {before} to {after}, which is no subtype of it")
    if not label or not label[-1].is_ref:
        raise InvalidError(f"type mismatch: {op.mnemonic} requires a label that takes a reference last")
    return label[:-1], before, after


def _rest(before: ValType, after: ValType) -> ValType:
    """What a reference is once a cast has failed: null is nothing that fails where it may be null."""
    return reference(before.heap, nullable=False) if after.nullable and before.heap is not None else before


def _check_label(op: Op, taken: ValType, label: ValType) -> None:
    if not matches(taken, label):
        raise mismatch(op, (label,), (taken,))


def _br_on_cast(c: Checker, imm: tuple[int, ValType, ValType]) -> Arrow:
    along, before, after = _branch(c, ops.BR_ON_CAST, imm)
    _check_label(ops.BR_ON_CAST, after, c.ctrls[-1 - imm[0]].label[-1])
    return (*along, before), (*along, _rest(before, after))


def _br_on_cast_fail(c: Checker, imm: tuple[int, ValType, ValType]) -> Arrow:
    along, before, after = _branch(c, ops.BR_ON_CAST_FAIL, imm)
    _check_label(ops.BR_ON_CAST_FAIL, _rest(before, after), c.ctrls[-1 - imm[0]].label[-1])
    return (*along, before), (*along, after)


# References


def _convert(source: HeapType, target: HeapType) -> Rule:
    def rule(c: Checker, _: None) -> Arrow:
        operand = _operand(c, source)
        return (operand,), (reference(target, nullable=operand.nullable),)

    return rule


_EQ_REF: Final = reference(EQ)
_SMALL: Final = reference(I31, nullable=False)


def _i31_get(c: Checker, _: None) -> Arrow:
    return (_operand(c, I31),), (I32,)


OBJECT_RULES: Final = MappingProxyType[Op, Callable[[Checker, Any], Arrow]](
    {
        ops.STRUCT_NEW: _struct_new,
        ops.STRUCT_NEW_DEFAULT: _struct_new_default,
        ops.STRUCT_GET: _struct_get(packed=False),
        ops.STRUCT_GET_S: _struct_get(packed=True),
        ops.STRUCT_GET_U: _struct_get(packed=True),
        ops.STRUCT_SET: _struct_set,
        ops.ARRAY_NEW: _array_new,
        ops.ARRAY_NEW_DEFAULT: _array_new_default,
        ops.ARRAY_NEW_FIXED: _array_new_fixed,
        ops.ARRAY_NEW_DATA: _array_new_data,
        ops.ARRAY_NEW_ELEM: _array_new_elem,
        ops.ARRAY_GET: _array_get(packed=False),
        ops.ARRAY_GET_S: _array_get(packed=True),
        ops.ARRAY_GET_U: _array_get(packed=True),
        ops.ARRAY_SET: _array_set,
        ops.ARRAY_LEN: _array_len,
        ops.ARRAY_FILL: _array_fill,
        ops.ARRAY_COPY: _array_copy,
        ops.ARRAY_INIT_DATA: _array_init_data,
        ops.ARRAY_INIT_ELEM: _array_init_elem,
        ops.REF_TEST: _ref_test,
        ops.REF_TEST_NULL: _ref_test,
        ops.REF_CAST: _ref_cast,
        ops.REF_CAST_NULL: _ref_cast,
        ops.BR_ON_CAST: _br_on_cast,
        ops.BR_ON_CAST_FAIL: _br_on_cast_fail,
        ops.REF_EQ: lambda c, _: ((_EQ_REF, _EQ_REF), (I32,)),
        ops.ANY_CONVERT_EXTERN: _convert(EXTERN, ANY),
        ops.EXTERN_CONVERT_ANY: _convert(ANY, EXTERN),
        ops.REF_I31: lambda c, _: ((I32,), (_SMALL,)),
        ops.I31_GET_S: _i31_get,
        ops.I31_GET_U: _i31_get,
    }
)
"""The rule of each row of `ops.objects`."""
