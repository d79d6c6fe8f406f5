"""Constant expressions, evaluated when a module is instantiated (spec, *Instructions*, *Constant Expressions*).

The numeric instructions mean what `numerics` says; a value is a machine word.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Protocol

from brolga import ops
from brolga.errors import Bug
from brolga.numerics import NUMERICS
from brolga.ops import Imm
from brolga.runtime.vm import peek

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brolga.module import Instr

__all__ = ["Cells", "evaluate"]


class Cells(Protocol):
    """What a constant expression may look at."""

    def cell(self, x: int) -> int:
        """Address of the cell of global `x`."""

    def func_ref(self, x: int) -> int:
        """Address of the VMFuncRef of function `x`."""


_BITS: Final = MappingProxyType({Imm.I32: 32, Imm.I64: 64, Imm.F32: 32, Imm.F64: 64})
_READ: Final[MappingProxyType[ops.Op, Callable[[Cells, int], int]]] = MappingProxyType(
    {
        ops.GLOBAL_GET: lambda cells, x: peek(cells.cell(x)),
        ops.REF_FUNC: lambda cells, x: cells.func_ref(x),
        ops.REF_NULL: lambda _, _type: 0,
    }
)


def evaluate(cells: Cells, expr: Iterable[Instr]) -> int:
    """Return the value of a valid constant expression, as an unsigned word."""
    stack: list[int] = []
    for op, imm, _ in expr:
        if op in _READ:
            stack.append(_READ[op](cells, imm))
        elif op.imm in _BITS:
            stack.append(imm & ((1 << _BITS[op.imm]) - 1))
        elif op.name in NUMERICS:
            count = len(op.ins)
            stack[-count:] = [NUMERICS[op.name](*stack[-count:])]
        elif op is not ops.END:
            raise Bug(f"{op.name} in a constant expression")
    return stack[-1]
