"""Structs, arrays and casts in programs: types of objects, and a rule for each instruction on them.

A program that traps does no more, so most objects that are asked for are there: a local that is null gets a new one
first, and arrays have at least the elements that instructions ask for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import Any, Final, Protocol

from brolga import ops
from brolga.module import Instr, Module
from brolga.ops import BY_NAME, Op
from brolga.types import (
    ANYREF,
    ARRAY,
    EQ,
    EXTERNREF,
    FUNCREF,
    I8,
    I16,
    I31,
    I32,
    NONE,
    STRUCT,
    ArrayType,
    FieldType,
    PackedType,
    StructType,
    SubType,
    ValType,
    reference,
)
from tools.fuzzing.choices import Choices
from tools.fuzzing.values import NUMBERS

__all__ = ["OBJECT_RULES", "add_types", "object_types"]

_LEAST: Final = 4  # elements of most arrays
_CONST, _OR = BY_NAME["i32.const"], BY_NAME["i32.or"]
_SIMPLE: Final = tuple(reference(heap) for heap in (EQ, I31, STRUCT, ARRAY, NONE))


class Maker(Protocol):
    """What the rules need of a body in the making."""

    choices: Choices
    module: Module
    locals: tuple[ValType, ...]
    stack: list[ValType]
    out: list[Instr]

    def emit(self, op: Op, imm: Any = None) -> None:
        """Add an instruction and nothing else."""

    def put(self, op: Op, imm: Any, outs: tuple[ValType, ...]) -> None:
        """Add an instruction whose operands are there, and its results."""

    def operand(self, ty: ValType, depth: int = 0) -> None:
        """Make an operand and leave it on the stack."""

    def tame(self, most: int, ty: ValType) -> None:
        """Make an integer from 0 to `most`."""

    def some(self, options: Sequence[Any]) -> Any:
        """One of the options."""


# Types


def object_types(module: Module) -> tuple[ValType, ...]:
    """Return the types of references to the structs and arrays of a module."""
    return tuple(reference(x) for x in (*_structs(module), *_arrays(module)))


def _structs(module: Module) -> dict[int, StructType]:
    return {x: ty for x, ty in enumerate(module.types) if isinstance(ty, StructType)}


def _arrays(module: Module) -> dict[int, ArrayType]:
    return {x: ty for x, ty in enumerate(module.types) if isinstance(ty, ArrayType)}


def add_types(choices: Choices, module: Module) -> None:
    """Add some types of objects to a module, subtypes among them."""
    for _ in range(choices.below(8)):
        x = len(module.types)
        open_types = [y for y in _structs(module) if y in module.subs and not module.subs[y].final]
        if choices.chance(35):
            module.types.append(ArrayType(_field(choices, module)))
        elif open_types and choices.chance(60):
            above = choices.pick(open_types)
            more = [_field(choices, module) for _ in range(choices.below(3))]
            module.subs[x] = SubType(StructType([*_structs(module)[above].fields, *more]), choices.chance(40), (above,))
            module.types.append(module.subs[x].type)
        else:
            ty = StructType([_field(choices, module) for _ in range(choices.below(5))])
            if choices.chance(60):
                module.subs[x] = SubType(ty, final=False)
            module.types.append(ty)


def _field(choices: Choices, module: Module) -> FieldType:
    types: tuple[ValType | PackedType, ...] = (*NUMBERS, I8, I16, ANYREF, *(FUNCREF, EXTERNREF) * 2)
    storage = choices.pick((*types, reference(len(module.types)), *object_types(module)))
    return FieldType(storage, mutable=not choices.chance(20))


# Operands


def _taken(f: Maker, count: int) -> None:
    del f.stack[len(f.stack) - count :]


def _new(f: Maker, x: int) -> None:
    """A new object of type `x` whose fields are zero and null."""
    if isinstance(f.module.types[x], StructType):
        f.put(ops.STRUCT_NEW_DEFAULT, x, (reference(x),))
    else:
        f.emit(_CONST, _LEAST + f.choices.below(4))
        f.put(ops.ARRAY_NEW_DEFAULT, x, (reference(x),))


def _object(f: Maker, x: int) -> None:
    """A reference of type `x` that is hardly ever null."""
    places = [local for local, ty in enumerate(f.locals) if ty is reference(x)]
    if places and f.choices.chance(70):
        # What happened to it before is seen again.
        local = f.choices.pick(places)
        f.emit(ops.LOCAL_GET, local)
        f.emit(ops.REF_IS_NULL)
        f.emit(ops.IF)
        _new(f, x)
        _taken(f, 1)
        f.emit(ops.LOCAL_SET, local)
        f.emit(ops.END)
        f.put(ops.LOCAL_GET, local, (reference(x),))
    elif f.choices.chance(3):
        f.operand(reference(x))
    else:
        _new(f, x)


def _any(f: Maker) -> int | None:
    """Any internal reference, and the type of it where that is one of the module."""
    objects = (*_structs(f.module), *_arrays(f.module))
    if objects and f.choices.chance(60):
        x = f.choices.pick(objects)
        _object(f, x)
        f.stack[-1] = ANYREF
        return int(x)
    if f.choices.chance(50):
        f.operand(I32)
        _taken(f, 1)
        f.put(ops.REF_I31, None, (ANYREF,))
    else:
        f.operand(ANYREF)
    return None


def _target(f: Maker) -> ValType:
    """A type to cast to, with null or without."""
    ty = f.choices.pick((*_SIMPLE, *object_types(f.module)))
    return ty if f.choices.chance(40) or ty.heap is None else reference(ty.heap, nullable=False)


def _nullable(ty: ValType) -> ValType:
    return ty if ty.heap is None else reference(ty.heap)


# Structs


def _struct(f: Maker) -> tuple[int, StructType]:
    found: tuple[int, StructType] = f.some([*_structs(f.module).items()])
    return found


def _struct_new(f: Maker, op: Op) -> None:
    x, ty = _struct(f)
    for each in ty.values:
        f.operand(each, 1)
    _taken(f, len(ty.values))
    f.put(op, x, (reference(x),))


def _struct_new_default(f: Maker, op: Op) -> None:
    x, _ = _struct(f)
    f.put(op, x, (reference(x),))


def _struct_get(f: Maker, op: Op) -> None:
    packed = op is not ops.STRUCT_GET
    x, number, field = f.some([place for place in _fields(f) if isinstance(place[2].storage, PackedType) is packed])
    _object(f, x)
    _taken(f, 1)
    f.put(op, (x, number), (field.value,))


def _fields(f: Maker) -> list[tuple[int, int, FieldType]]:
    return [(x, number, field) for x, ty in _structs(f.module).items() for number, field in enumerate(ty.fields)]


def _struct_set(f: Maker, op: Op) -> None:
    x, number, field = f.some([place for place in _fields(f) if place[2].mutable])
    _object(f, x)
    f.operand(field.value, 1)
    _taken(f, 2)
    f.emit(op, (x, number))


# Arrays


def _array(f: Maker, fits: Callable[[FieldType], bool] = lambda _: True) -> tuple[int, FieldType]:
    found: tuple[int, FieldType] = f.some([(x, ty.element) for x, ty in _arrays(f.module).items() if fits(ty.element)])
    return found


def _length(f: Maker) -> None:
    f.tame(15, I32)
    f.emit(_CONST, _LEAST)
    f.emit(_OR)


def _array_new(f: Maker, op: Op) -> None:
    x, element = _array(f)
    if op is ops.ARRAY_NEW:
        f.operand(element.value, 1)
        _taken(f, 1)
    _length(f)
    _taken(f, 1)
    f.put(op, x, (reference(x),))


def _array_new_fixed(f: Maker, op: Op) -> None:
    x, element = _array(f)
    count = _LEAST + f.choices.below(4)
    for _ in range(count):
        f.operand(element.value, 2)
    _taken(f, count)
    f.put(op, (x, count), (reference(x),))


# The arrays that come of segments may be shorter than others: nobody gets them.
def _array_new_data(f: Maker, op: Op) -> None:
    x, _ = _array(f, lambda element: not element.storage.is_ref)
    segment = f.some(range(len(f.module.datas)))
    _run(f, 3, 1)
    f.emit(op, (x, segment))
    f.put(ops.ARRAY_LEN, None, (I32,))


def _array_new_elem(f: Maker, op: Op) -> None:
    x, element = _array(f, lambda element: element.storage is FUNCREF or element.storage is EXTERNREF)
    segment = f.some([y for y, elem in enumerate(f.module.elems) if elem.type is element.storage])
    _run(f, 1, 1)
    f.emit(op, (x, segment))
    f.put(ops.ARRAY_LEN, None, (I32,))


def _run(f: Maker, *most: int) -> None:
    for each in most:
        f.tame(each, I32)
        _taken(f, 1)


def _array_get(f: Maker, op: Op) -> None:
    packed = op is not ops.ARRAY_GET
    x, element = _array(f, lambda element: isinstance(element.storage, PackedType) is packed)
    _object(f, x)
    f.tame(_LEAST - 1, I32)
    _taken(f, 2)
    f.put(op, x, (element.value,))


def _array_set(f: Maker, op: Op) -> None:
    x, element = _array(f, lambda element: element.mutable)
    _object(f, x)
    f.tame(_LEAST - 1, I32)
    f.operand(element.value, 1)
    _taken(f, 3)
    f.emit(op, x)


def _array_len(f: Maker, op: Op) -> None:
    x, _ = _array(f)
    _object(f, x)
    _taken(f, 1)
    f.put(op, None, (I32,))


def _array_fill(f: Maker, op: Op) -> None:
    x, element = _array(f, lambda element: element.mutable)
    _object(f, x)
    f.tame(1, I32)
    f.operand(element.value, 1)
    f.tame(_LEAST - 1, I32)
    _taken(f, 4)
    f.emit(op, x)


def _array_copy(f: Maker, op: Op) -> None:
    x, element = _array(f, lambda element: element.mutable)
    y, _ = _array(f, lambda other: other.storage == element.storage)
    _object(f, x)
    f.tame(1, I32)
    _object(f, y)
    f.tame(1, I32)
    f.tame(_LEAST - 1, I32)
    _taken(f, 5)
    f.emit(op, (x, y))


def _array_init(f: Maker, op: Op) -> None:
    if op is ops.ARRAY_INIT_DATA:
        x, _ = _array(f, lambda element: element.mutable and not element.storage.is_ref)
        segment = f.some(range(len(f.module.datas)))
    else:
        x, found = _array(f, lambda element: element.mutable and element.storage in (FUNCREF, EXTERNREF))
        segment = f.some([y for y, elem in enumerate(f.module.elems) if elem.type is found.storage])
    _object(f, x)
    _taken(f, 1)
    _run(f, 1, 1, 1)
    f.emit(op, (x, segment))


# Casts


def _ref_test(f: Maker, op: Op) -> None:
    _any(f)
    _taken(f, 1)
    ty = _target(f)
    heap = EQ if ty.heap is None else ty.heap
    f.put(op, reference(heap, nullable=op is ops.REF_TEST_NULL), (I32,))


def _ref_cast(f: Maker, op: Op) -> None:
    x = _any(f)
    _taken(f, 1)
    nullable = op is ops.REF_CAST_NULL
    if x is None or f.choices.chance(3):
        x = None
        # What it is, is not known: only what every reference is does not trap, and null does where it must not be.
        if not nullable and not f.choices.chance(5):
            f.emit(ops.DROP)
            f.emit(_CONST, 1)
            f.emit(ops.REF_I31)
        f.put(op, reference(EQ, nullable=nullable) if not nullable else ANYREF, (ANYREF,))
    else:
        f.put(op, reference(x, nullable=nullable), (reference(x),))


def _br_on_cast(f: Maker, op: Op) -> None:
    """A block that is left with any reference, early or late."""
    f.emit(ops.BLOCK, ANYREF)
    _any(f)
    f.emit(op, (0, ANYREF, _target(f)))
    f.emit(ops.DROP)
    _taken(f, 1)
    _any(f)
    f.emit(ops.END)


# References


def _ref_eq(f: Maker, op: Op) -> None:
    objects = (*_structs(f.module), *_arrays(f.module))
    for _ in range(2):
        _object(f, f.some(objects))
    _taken(f, 2)
    f.put(op, None, (I32,))


def _convert(f: Maker, op: Op) -> None:
    """In and out again: what is outside stays what the caller gave."""
    if op is ops.ANY_CONVERT_EXTERN and f.choices.chance(50):
        f.operand(EXTERNREF)
    else:
        _any(f)
        f.emit(ops.EXTERN_CONVERT_ANY)
    _taken(f, 1)
    f.put(ops.ANY_CONVERT_EXTERN, None, (ANYREF,))


def _ref_i31(f: Maker, op: Op) -> None:
    f.operand(I32)
    _taken(f, 1)
    f.put(op, None, (ANYREF,))


def _i31_get(f: Maker, op: Op) -> None:
    f.operand(I32)
    _taken(f, 1)
    f.emit(ops.REF_I31)
    f.put(op, None, (I32,))


OBJECT_RULES: Final = MappingProxyType[Op, Callable[[Maker, Op], None]](
    {
        ops.STRUCT_NEW: _struct_new,
        ops.STRUCT_NEW_DEFAULT: _struct_new_default,
        ops.STRUCT_GET: _struct_get,
        ops.STRUCT_GET_S: _struct_get,
        ops.STRUCT_GET_U: _struct_get,
        ops.STRUCT_SET: _struct_set,
        ops.ARRAY_NEW: _array_new,
        ops.ARRAY_NEW_DEFAULT: _array_new,
        ops.ARRAY_NEW_FIXED: _array_new_fixed,
        ops.ARRAY_NEW_DATA: _array_new_data,
        ops.ARRAY_NEW_ELEM: _array_new_elem,
        ops.ARRAY_GET: _array_get,
        ops.ARRAY_GET_S: _array_get,
        ops.ARRAY_GET_U: _array_get,
        ops.ARRAY_SET: _array_set,
        ops.ARRAY_LEN: _array_len,
        ops.ARRAY_FILL: _array_fill,
        ops.ARRAY_COPY: _array_copy,
        ops.ARRAY_INIT_DATA: _array_init,
        ops.ARRAY_INIT_ELEM: _array_init,
        ops.REF_TEST: _ref_test,
        ops.REF_TEST_NULL: _ref_test,
        ops.REF_CAST: _ref_cast,
        ops.REF_CAST_NULL: _ref_cast,
        ops.BR_ON_CAST: _br_on_cast,
        ops.BR_ON_CAST_FAIL: _br_on_cast,
        ops.REF_EQ: _ref_eq,
        ops.ANY_CONVERT_EXTERN: _convert,
        ops.EXTERN_CONVERT_ANY: _convert,
        ops.REF_I31: _ref_i31,
        ops.I31_GET_S: _i31_get,
        ops.I31_GET_U: _i31_get,
    }
)
"""How to add each instruction on objects."""
