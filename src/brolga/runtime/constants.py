"""Constant expressions, evaluated when a module is instantiated (spec, *Instructions*, *Constant Expressions*).

The numeric instructions mean what `numerics` says; a value is its bits. The instruction table is imported when
the first module is instantiated: until then nobody needs it.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol

from brolga.abi.objects import I31_BIT, INTERNAL_BIT
from brolga.errors import Bug
from brolga.runtime.refs import externalised
from brolga.runtime.vm import peek_cell
from brolga.types import StructType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brolga.module import Instr
    from brolga.ops import Op
    from brolga.runtime.objects import Maker
    from brolga.types import DefType

__all__ = ["Cells", "evaluate"]


class Cells(Protocol):
    """What a constant expression may look at: an instance, as far as it has been filled."""

    def cell(self, x: int) -> int:
        """Address of the cell of global `x`."""

    def func_ref(self, x: int) -> int:
        """Address of the VMFuncRef of function `x`."""

    def definition(self, x: int) -> DefType:
        """Type `x` of the module."""


def evaluate(cells: Cells, expr: Iterable[Instr], maker: Maker) -> int:
    """Return the bits of the value of a valid constant expression; `maker` makes objects for it.

    Raises the Trap when there is no room for one of them.
    """
    values, objects = _values(), _objects()
    stack: list[int] = []  # the expression is valid: it ends with one value, and no operand is missing
    for op, imm, _ in expr:
        value = values.get(op)
        if value is not None:
            stack.append(value(cells, imm))
        elif op in objects:
            stack.append(objects[op](_Making(cells, maker, stack), imm))
        elif op.ins:  # extended constant expressions
            count = len(op.ins)
            stack[-count:] = [_computed(op, stack[-count:])]
    return stack[-1]


@dataclass(frozen=True, slots=True)
class _Making:
    """What an instruction that makes an object has: it takes its operands off the stack."""

    cells: Cells
    maker: Maker
    stack: list[int]

    def taken(self, count: int) -> list[int]:
        """Take operands off the stack."""
        start = len(self.stack) - count
        values = self.stack[start:]
        del self.stack[start:]
        return values


def _struct_new(making: _Making, x: int) -> int:
    """`struct.new`: the operands are the fields."""
    ty = making.cells.definition(x)
    count = len(ty.type.fields) if isinstance(ty.type, StructType) else 0
    return making.maker.struct(ty, making.taken(count))


def _array_new(making: _Making, x: int) -> int:
    """`array.new`: a value, and how many of it."""
    value, count = making.taken(2)
    return making.maker.filled(making.cells.definition(x), value, count & _I32)


def _array_new_default(making: _Making, x: int) -> int:
    """`array.new_default`: how many zeros."""
    return making.maker.filled(making.cells.definition(x), 0, making.stack.pop() & _I32)


def _array_new_fixed(making: _Making, imm: tuple[int, int]) -> int:
    """`array.new_fixed`: the operands are the elements."""
    x, count = imm
    return making.maker.array(making.cells.definition(x), making.taken(count))


def _ref_i31(making: _Making, _: None) -> int:
    """`ref.i31`: the lower 31 bits."""
    return (making.stack.pop() & _I31) << 2 | I31_BIT


def _any_convert_extern(making: _Making, _: None) -> int:
    """`any.convert_extern`: a Python object, which the store keeps, gets an object round it."""
    word = making.stack.pop()
    if not word:
        return 0
    return word ^ INTERNAL_BIT if word & INTERNAL_BIT else making.maker.box(word)


def _extern_convert_any(making: _Making, _: None) -> int:
    """`extern.convert_any`."""
    word = making.stack.pop()
    return externalised(word)


_I32: Final = (1 << 32) - 1
_I31: Final = (1 << 31) - 1


@functools.cache
def _objects() -> Mapping[Op, Callable[[_Making, Any], int]]:
    """Return what makes an object, or turns a reference into one of another hierarchy."""
    from brolga import ops

    return {
        ops.STRUCT_NEW: _struct_new,
        ops.STRUCT_NEW_DEFAULT: lambda making, x: making.maker.struct(making.cells.definition(x), ()),
        ops.ARRAY_NEW: _array_new,
        ops.ARRAY_NEW_DEFAULT: _array_new_default,
        ops.ARRAY_NEW_FIXED: _array_new_fixed,
        ops.REF_I31: _ref_i31,
        ops.ANY_CONVERT_EXTERN: _any_convert_extern,
        ops.EXTERN_CONVERT_ANY: _extern_convert_any,
    }


@functools.cache
def _values() -> Mapping[Op, Callable[[Cells, Any], int]]:
    """Return what gives a value without operands: constants, by what their immediates are, and what is looked up."""
    from brolga import ops

    constants = {ops.Imm.I32, ops.Imm.F32, ops.Imm.I64, ops.Imm.F64, ops.Imm.V128}
    values: dict[Op, Callable[[Cells, Any], int]] = {
        op: functools.partial(_masked, (1 << 8 * op.outs[0].size) - 1) for op in ops.OPS if op.imm in constants
    }
    values[ops.GLOBAL_GET] = lambda cells, x: peek_cell(cells.cell(x))
    values[ops.REF_FUNC] = lambda cells, x: cells.func_ref(x)
    values[ops.REF_NULL] = lambda _, __: 0
    return values


def _masked(mask: int, _: Cells, imm: int) -> int:
    return imm & mask


def _computed(op: Op, operands: list[int]) -> int:
    """Return the result of a numeric instruction: the same meaning that compiled code is held against."""
    from brolga.numerics import NUMERICS  # few modules have any

    meaning = NUMERICS.get(op.name)
    if meaning is None:
        raise Bug(f"{op.name} in a constant expression")
    return meaning(*operands)
