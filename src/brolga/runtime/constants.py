"""Constant expressions, evaluated when a module is instantiated (spec, *Instructions*, *Constant Expressions*).

The numeric instructions mean what `numerics` says; a value is its bits. The instruction table is imported when
the first module is instantiated: until then nobody needs it.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from brolga.errors import Bug
from brolga.runtime.vm import peek_cell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brolga.module import Instr
    from brolga.ops import Op

__all__ = ["Cells", "evaluate"]


class Cells(Protocol):
    """What a constant expression may look at: an instance, as far as it has been filled."""

    def cell(self, x: int) -> int:
        """Address of the cell of global `x`."""

    def func_ref(self, x: int) -> int:
        """Address of the VMFuncRef of function `x`."""


def evaluate(cells: Cells, expr: Iterable[Instr]) -> int:
    """Return the bits of the value of a valid constant expression."""
    values = _values()
    stack: list[int] = []  # the expression is valid: it ends with one value, and no operand is missing
    for op, imm, _ in expr:
        value = values.get(op)
        if value is not None:
            stack.append(value(cells, imm))
        elif op.ins:  # extended constant expressions
            count = len(op.ins)
            stack[-count:] = [_computed(op, stack[-count:])]
    return stack[-1]


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
