"""The two stacks of the checker (spec, Appendix, *Validation Algorithm*, whose names the methods bear).

Rules look at them, only the engine moves the operands, and a few effects move the control stack.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from brolga.errors import InvalidError
from brolga.module import BlockType
from brolga.ops import BLOCK, LOOP, Op
from brolga.types import EXTERNREF, F32, F64, FUNCREF, I32, I64, V128, FuncType, ValType
from brolga.validate.context import Context
from brolga.validate.matching import BOTTOM, FLOOR, matches_all

__all__ = ["Arrow", "Checker", "Frame", "Rule", "Types", "block_type", "mismatch", "shown"]

Types = tuple[ValType, ...]

Arrow = tuple[Types, Types]
"""What an instruction takes and what it leaves."""

_SHOWN: Final = 16  # types in a message

# Most blocks have one of these types, and to make one would cost more than to open the block.
_BLOCK_TYPES: Final = MappingProxyType[ValType | None, FuncType](
    {None: FuncType((), ())} | {ty: FuncType((), (ty,)) for ty in (I32, I64, F32, F64, V128, FUNCREF, EXTERNREF)}
)


def mismatch(op: Op, required: Sequence[ValType], found: Sequence[ValType]) -> InvalidError:
    """Return the error for operands of wrong types.

    `type mismatch: instruction requires [i32] but stack has [i64] (i32.eqz)`
    """
    return _mismatch("instruction", op, required, found)


def _mismatch(what: str, op: Op, required: Sequence[ValType], found: Sequence[ValType]) -> InvalidError:
    # The words of the reference interpreter, which the official scripts ask for; which one it is stands behind them.
    return InvalidError(
        f"type mismatch: {what} requires [{shown(required)}] but stack has [{shown(found)}] ({op.mnemonic})"
    )


def shown(types: Sequence[ValType]) -> str:
    """Return the types as messages have them."""
    # A stack can have millions of operands: the upper ones tell enough.
    cut = "... " if len(types) > _SHOWN else ""
    return cut + " ".join(map(str, types[-_SHOWN:]))


def block_type(context: Context, ty: BlockType) -> FuncType:
    """Return a block type as parameters and results (spec, *Validation*, *Block Types*); its index has been checked."""
    if isinstance(ty, int):
        return context.function(ty)
    found = _BLOCK_TYPES.get(ty)
    return FuncType((), (context.resolve(ty),)) if found is None and ty is not None else _BLOCK_TYPES[ty]


@dataclass(slots=True)
class Frame:
    """An open block on the control stack.

    `label` is what a branch to it takes, `height` where its operands begin on the operand stack. `entered` tells
    whether control can reach the block at all, `unreachable` whether it has left for good since. `inits` is the number
    of locals that had been given their first value before it.
    """

    op: Op
    type: FuncType
    label: Types
    height: int
    entered: bool
    unreachable: bool = False
    inits: int = 0


class Checker:
    """The state in the middle of a body: what is on the operand stack `stack` and which blocks are open, `ctrls`.

    Below the operands of each open block lies `FLOOR`. `unset` are the locals that have no value yet, `inits` those
    that had none and were given one, in order.
    """

    __slots__ = ("caught", "context", "ctrls", "inits", "locals", "stack", "tail_calls", "unset")

    def __init__(
        self, context: Context, local_types: Sequence[ValType], results: Types, unset: Iterable[int] = ()
    ) -> None:
        """Begin a body with these locals (parameters first) that shall leave `results`."""
        self.unset: set[int] = set(unset)
        self.inits: list[int] = []
        self.context: Context = context
        # By the identity of the values of a tag: the same with a reference to the exception behind them. They are made
        # once, since values can be many where clauses are short.
        self.caught: dict[int, Types] = {}
        self.tail_calls: bool = False  # whether there was one
        self.locals: Sequence[ValType] = local_types
        self.stack: list[ValType] = [FLOOR]
        # The body itself is a block: a branch to it returns.
        self.ctrls: list[Frame] = [Frame(BLOCK, FuncType((), results), results, 1, entered=True)]

    def peek_vals(self, count: int) -> Types:
        """Return the types of the upper `count` operands, those that are not there as `BOTTOM`.

        The rule that asks goes on to demand as many operands, so the engine finds out when they should be there.
        """
        # Never below the height: what lies there belongs to the blocks around.
        found = tuple(self.stack[max(self.ctrls[-1].height, len(self.stack) - count) :])
        return (BOTTOM,) * (count - len(found)) + found

    def pop_vals(self, op: Op, required: Types) -> None:
        """Take operands off the stack that match the required types, as `op` asks."""
        stack, frame = self.stack, self.ctrls[-1]
        start = max(frame.height, len(stack) - len(required))
        found = tuple(stack[start:])
        # In unreachable code operands come from nowhere, below those that are really there.
        missing = len(required) - len(found) if frame.unreachable else 0
        # The usual case is equality, and comparing tuples is one step where matching is many.
        if found != required and not matches_all(found, required[missing:]):
            raise mismatch(op, required, found)
        del stack[start:]

    def push_ctrl(self, op: Op, ty: FuncType) -> None:
        """Open a block."""
        around, stack = self.ctrls[-1], self.stack
        stack.append(FLOOR)
        # A branch to a loop goes to its beginning, so it brings what the loop takes.
        label = ty.ins if op is LOOP else ty.outs
        entered = around.entered and not around.unreachable
        self.ctrls.append(Frame(op, ty, label, len(stack), entered, inits=len(self.inits)))

    def pop_ctrl(self, op: Op) -> Frame:
        """Close the innermost block, whose results have been popped: nothing else may be left of it."""
        frame, stack = self.ctrls.pop(), self.stack
        # The engine has popped the results, so anything above the floor is left over.
        if len(stack) > frame.height:
            raise _mismatch("block", op, frame.type.outs, (*stack[frame.height :], *frame.type.outs))
        stack.pop()
        # Behind a block nothing is known of what happened in it.
        if len(self.inits) > frame.inits:
            self.unset.update(self.inits[frame.inits :])
            del self.inits[frame.inits :]
        return frame

    def initialise(self, x: int) -> None:
        """Note that local `x` has a value from here to the end of the block."""
        if x in self.unset:
            self.unset.remove(x)
            self.inits.append(x)

    def unreachable(self) -> None:
        """Control does not come back: what follows in the block may take any operands from nowhere."""
        frame = self.ctrls[-1]
        del self.stack[frame.height :]
        frame.unreachable = True


Rule = Callable[[Checker, Any], Arrow]  # the immediate's type is told by Imm, kind by kind
