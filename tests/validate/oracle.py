"""The algorithm of the specification's appendix, word for word and value by value: slow, and without a short cut.

It knows the rows in `POOL`, and `world`'s context alone. What it says about a body the engine must say too.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from brolga.ops import BY_NAME, Op
from brolga.types import EXTERNREF, F32, F64, FUNCREF, I32, I64, FuncType, ValType
from tests.validate.make import BINARY, SWAP, UNARY, Word, world

UNKNOWN: Final = None
Val = ValType | None
Event = tuple[str, tuple[Val, ...], tuple[Val, ...], bool]

LOCALS: Final = (I32, I64, F32, F64, FUNCREF, EXTERNREF)

POOL: Final[tuple[Word, ...]] = (
    *(("local.get", x) for x in range(6)),
    *(("local.set", x) for x in range(6)),
    *(("local.tee", x) for x in range(6)),
    *((op, ty) for op in ("block", "loop", "if") for ty in (None, I32, FUNCREF, SWAP, UNARY)),
    *(("br", x) for x in range(3)),
    *(("br_if", x) for x in range(3)),
    *(("br_table", imm) for imm in (((), 0), ((0, 1), 0), ((1, 2, 1), 2))),
    *(["else", "end", "end", "end", "unreachable", "return", "drop", "select", "ref.is_null", "nop"]),
    *(["i32.add", "i64.eqz", "i32.wrap_i64", "f64.promote_f32", "i64.trunc_f64_s", "f32.lt"]),
    ("select t", (FUNCREF,)),
    ("call", 0),
    ("call_indirect", (BINARY, 0)),
    ("return_call", 0),
    ("return_call_indirect", (BINARY, 0)),
    ("i32.load", (0, 0, 0)),
    ("i64.store", (0, 0, 0)),
)


class WrongError(Exception):
    """The body is not valid."""


@dataclass
class Ctrl:
    opcode: str
    start_types: tuple[ValType, ...]
    end_types: tuple[ValType, ...]
    height: int
    unreachable: bool
    reached: bool


class Oracle:
    """Feed it a body word by word; `events` is the checked stream that should come out."""

    def __init__(self, results: Iterable[ValType]) -> None:
        self.types: Sequence[FuncType] = [world().function(x) for x in range(len(world().types))]
        self.vals: list[Val] = []
        self.ctrls: list[Ctrl] = []
        self.events: list[Event] = []
        self.push_ctrl("block", (), tuple(results))

    def push_val(self, val: Val) -> None:
        self.vals.append(val)

    def pop_val(self, expect: Val = UNKNOWN) -> Val:
        ctrl = self.ctrls[-1]
        if len(self.vals) == ctrl.height:
            if ctrl.unreachable:
                return UNKNOWN
            raise WrongError
        actual = self.vals.pop()
        if actual != expect and actual is not UNKNOWN and expect is not UNKNOWN:
            raise WrongError
        return actual

    def push_vals(self, vals: Sequence[Val]) -> None:
        for val in vals:
            self.push_val(val)

    def pop_vals(self, vals: Sequence[Val]) -> list[Val]:
        return [self.pop_val(val) for val in reversed(vals)][::-1]

    def push_ctrl(self, opcode: str, start: tuple[ValType, ...], end: tuple[ValType, ...]) -> None:
        reached = not self.ctrls or self.reached
        self.ctrls.append(Ctrl(opcode, start, end, len(self.vals), unreachable=False, reached=reached))
        self.push_vals(start)

    def pop_ctrl(self) -> Ctrl:
        ctrl = self.ctrls[-1]
        self.pop_vals(ctrl.end_types)
        if len(self.vals) != ctrl.height:
            raise WrongError
        return self.ctrls.pop()

    @property
    def reached(self) -> bool:
        return self.ctrls[-1].reached and not self.ctrls[-1].unreachable

    def label_types(self, x: int) -> tuple[ValType, ...]:
        if x >= len(self.ctrls):
            raise WrongError
        ctrl = self.ctrls[-1 - x]
        return ctrl.start_types if ctrl.opcode == "loop" else ctrl.end_types

    def unreachable(self) -> None:
        ctrl = self.ctrls[-1]
        del self.vals[ctrl.height :]
        ctrl.unreachable = True

    # From here on each method pops and pushes for one instruction and returns what it popped and pushed.

    def plain(self, ins: Sequence[Val], outs: Sequence[Val]) -> tuple[Sequence[Val], Sequence[Val]]:
        self.pop_vals(ins)
        self.push_vals(outs)
        return ins, outs

    def begin(self, opcode: str, imm: Any) -> tuple[Sequence[Val], Sequence[Val]]:
        ty = self.types[imm] if isinstance(imm, int) else FuncType([], [imm] if imm else [])
        ins = (*ty.ins, I32) if opcode == "if" else ty.ins
        self.pop_vals(ins)
        self.push_ctrl(opcode, ty.ins, ty.outs)
        return ins, ty.ins

    def otherwise(self) -> tuple[Sequence[Val], Sequence[Val]]:
        ctrl = self.pop_ctrl()
        if ctrl.opcode != "if":
            raise WrongError
        self.push_ctrl("else", ctrl.start_types, ctrl.end_types)
        return ctrl.end_types, ctrl.start_types

    def end(self) -> tuple[Sequence[Val], Sequence[Val]]:
        ctrl = self.pop_ctrl()
        if ctrl.opcode == "if" and ctrl.start_types != ctrl.end_types:
            raise WrongError
        self.push_vals(ctrl.end_types)
        return ctrl.end_types, ctrl.end_types

    def leave(self, ins: Sequence[Val]) -> tuple[Sequence[Val], Sequence[Val]]:
        self.pop_vals(ins)
        self.unreachable()
        return ins, ()

    def replace(self, ins: Sequence[Val], outs: tuple[ValType, ...]) -> tuple[Sequence[Val], Sequence[Val]]:
        if outs != self.ctrls[0].end_types:
            raise WrongError
        return self.leave(ins)

    def br_table(self, labels: tuple[int, ...], default: int) -> tuple[Sequence[Val], Sequence[Val]]:
        self.pop_val(I32)
        arity = len(self.label_types(default))
        for x in labels:
            types = self.label_types(x)
            if len(types) != arity:
                raise WrongError
            self.push_vals(self.pop_vals(types))
        self.pop_vals(self.label_types(default))
        ins = (*self.label_types(default), I32)
        self.unreachable()
        return ins, ()

    def select(self) -> tuple[Sequence[Val], Sequence[Val]]:
        self.pop_val(I32)
        first, second = self.pop_val(), self.pop_val()
        if any(val is not UNKNOWN and val.is_ref for val in (first, second)):
            raise WrongError
        if first != second and first is not UNKNOWN and second is not UNKNOWN:
            raise WrongError
        val = second if first is UNKNOWN else first
        self.push_val(val)
        return (val, val, I32), (val,)

    def ref_is_null(self) -> tuple[Sequence[Val], Sequence[Val]]:
        val = self.pop_val()
        if val is not UNKNOWN and not val.is_ref:
            raise WrongError
        self.push_val(I32)
        return (val,), (I32,)

    def step(self, word: Word) -> None:
        """Take the next instruction, or raise WrongError and be of no use any more."""
        name, imm = (word, None) if isinstance(word, str) else word
        closing, ctrl, live = name in {"else", "end"}, self.ctrls[-1], self.reached
        rule = STEPS.get(name)
        op: Op = BY_NAME[name]
        ins, outs = self.plain(op.ins, op.outs) if rule is None else rule(self, imm)
        if live or (closing and ctrl.reached):
            self.events.append((name, tuple(ins), tuple(outs), live))

    def tried(self, word: Word) -> Oracle | None:
        """Return the oracle after the instruction, or None when it is wrong there."""
        after = copy.copy(self)
        after.vals, after.events = [*self.vals], [*self.events]
        after.ctrls = [replace(ctrl) for ctrl in self.ctrls]
        try:
            after.step(word)
        except WrongError:
            return None
        return after


STEPS: Final[dict[str, Callable[[Oracle, Any], tuple[Sequence[Val], Sequence[Val]]]]] = {
    "local.get": lambda o, x: o.plain((), (LOCALS[x],)),
    "local.set": lambda o, x: o.plain((LOCALS[x],), ()),
    "local.tee": lambda o, x: o.plain((LOCALS[x],), (LOCALS[x],)),
    "block": lambda o, ty: o.begin("block", ty),
    "loop": lambda o, ty: o.begin("loop", ty),
    "if": lambda o, ty: o.begin("if", ty),
    "else": lambda o, _: o.otherwise(),
    "end": lambda o, _: o.end(),
    "br": lambda o, x: o.leave(o.label_types(x)),
    "br_if": lambda o, x: o.plain((*o.label_types(x), I32), o.label_types(x)),
    "br_table": lambda o, imm: o.br_table(*imm),
    "return": lambda o, _: o.leave(o.ctrls[0].end_types),
    "unreachable": lambda o, _: o.leave(()),
    "drop": lambda o, _: ((o.pop_val(),), ()),
    "select": lambda o, _: o.select(),
    "select t": lambda o, types: o.plain((*types, *types, I32), types),
    "ref.is_null": lambda o, _: o.ref_is_null(),
    "call": lambda o, _: o.plain((I32, I32), (I32,)),
    "call_indirect": lambda o, _: o.plain((I32, I32, I32), (I32,)),
    "return_call": lambda o, _: o.replace((I32, I32), (I32,)),
    "return_call_indirect": lambda o, _: o.replace((I32, I32, I32), (I32,)),
}
