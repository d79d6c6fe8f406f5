"""An operation takes bit patterns and gives one bit pattern, or traps."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from brolga.traps import TrapCode

__all__ = ["Operation", "Trapped"]

Operation: TypeAlias = Callable[..., int]
"""A numeric operation: one or two unsigned bit patterns in, the unsigned bit pattern of the result out.

Operands must lie within the width of their type; the operations do not check it.
"""


class Trapped(Exception):
    """An operation is undefined for its operands, and the instruction traps with `code`.

    Source: core specification, *Numeric Instructions*: "if the result of the operator is undefined, then trap".
    """

    def __init__(self, code: TrapCode) -> None:
        super().__init__(code)
        self.code = code
