"""The engine: one loop that asks for the types of each instruction and moves the operands accordingly.

It is the hot path of validation. Types are shared objects, so the usual case is decided by identity on one or two
operands; everything else (subtypes, operands from nowhere in unreachable code, errors) is `Checker.pop_vals`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import chain, repeat
from typing import Any, Final

from brolga.errors import InvalidError, ModuleError
from brolga.features import FeatureSet
from brolga.limits import MAX_LOCALS, MAX_OPERANDS, limit
from brolga.module import Expr, Func
from brolga.ops import CLOSING, END, GLOBAL_GET, LOCAL_GET, LOCAL_SET, LOCAL_TEE, OPS, TURNING, Op
from brolga.types import ValType
from brolga.validate.checker import Arrow, Checker, Rule, Types
from brolga.validate.context import Context, check_val_type, refuse
from brolga.validate.indices import INDICES, Check
from brolga.validate.rules import (
    EFFECTS,
    OF_MEMORY,
    RULES,
    Effect,
    constant_global,
    get_initialised,
    initialise,
)

__all__ = [
    "AT",
    "IMM",
    "INS",
    "OP",
    "OUTS",
    "REACHABLE",
    "Checked",
    "Rows",
    "check_body",
    "check_constant",
    "checked",
    "constant_rows",
]

# The immediates differ by kind (ops.Imm), so their static type can only be Any.
Checked = tuple[Op, Any, int, Types, Types, bool]
"""An instruction with its types: row, immediates, position, operand types, result types, reachable."""

# Where those stand that one asks for alone. A class with names would take several times as long to make, for every
# instruction of a module.
OP: Final = 0
IMM: Final = 1
AT: Final = 2
INS: Final = 3
OUTS: Final = 4
REACHABLE: Final = 5

Row = tuple[Check | None, Arrow | None, Rule, Effect | None]
_ALWAYS: Final = TURNING | CLOSING

Rows = Mapping[Op, Row]
"""How to check each instruction: its immediates, its types if they never vary, its rule, its effect."""


def _row(op: Op) -> Row:
    check, effect = INDICES[op.imm], EFFECTS.get(op)
    if op.signature is None:
        return check, None, RULES[op], effect
    arrow = op.ins, op.outs  # made once, not for each instruction
    return check, arrow, lambda c, _: arrow, effect


# A dict and not a view of one: the engine looks into it for every instruction. A row without a rule fails the import.
_ROWS: Final = {op: _row(op) for op in OPS}


def _refused(c: Checker, op: Op, _: object) -> None:
    refuse(op.of, c.context.features)


def _refused_constant(c: Checker, op: Op, _: object) -> None:
    if op.const is None:
        raise InvalidError(f"constant expression required: {op.mnemonic} is not constant")
    refuse(op.const, c.context.features)


# Asked for each function: nearly all modules of a process may use the same proposals.
@lru_cache(maxsize=64)
def _rows(features: FeatureSet) -> Rows:
    """Return the rows for these proposals; an instruction of another one is refused by its name."""
    return {op: row if op.of in features else (_refused, *row[1:]) for op, row in _ROWS.items()}


@lru_cache(maxsize=64)
def _rows_64(features: FeatureSet) -> Rows:
    """Return the same for a module in which the addresses of a memory may be i64."""
    rows = _rows(features)
    return {**rows, **{op: (rows[op][0], None, rule, rows[op][3]) for op, rule in OF_MEMORY.items()}}


@lru_cache(maxsize=64)
def _rows_unset(features: FeatureSet, has_64: bool) -> Rows:
    """Return the same for a body with locals that have no value at first, which few have."""
    rows = {**(_rows_64 if has_64 else _rows)(features)}
    check, arrow, _, effect = rows[LOCAL_GET]
    rows[LOCAL_GET] = check, arrow, get_initialised, effect
    for op in (LOCAL_SET, LOCAL_TEE):
        rows[op] = *rows[op][:3], initialise
    return rows


def _rows_of(context: Context, unset: Sequence[int]) -> Rows:
    if unset:
        return _rows_unset(context.features, context.has_64)
    return (_rows_64 if context.has_64 else _rows)(context.features)


def constant_rows(features: FeatureSet) -> Rows:
    """Return the rows for constant expressions (spec, *Validation*, *Constant Expressions*)."""
    rows = {
        op: row if op.const in features or op is END else (_refused_constant, *row[1:])
        for op, row in _rows(features).items()
    }
    # The only row whose rule differs: what a constant reads must not change.
    check, arrow, _, effect = rows[GLOBAL_GET]
    rows[GLOBAL_GET] = check, arrow, constant_global, effect
    return rows


def _run(  # noqa: PLR0912 - a call for each of these branches would cost more than all of them
    c: Checker, rows: Rows, body: Expr, emit: Callable[[Checked], None] | None
) -> None:
    """Check a body to its end and hand each event of the checked stream to `emit`."""
    stack, ctrls, pop, at = c.stack, c.ctrls, c.stack.pop, None
    instrs = iter(body)
    try:
        for op, imm, at in instrs:
            # Immediates first: rules look things up without a second look at the index.
            check, arrow, rule, effect = rows[op]
            if check is not None:
                check(c, op, imm)
            ins, outs = arrow or rule(c, imm)
            # Below the lowest operand lies FLOOR, which is no instruction's type: no test of the height is needed.
            if ins:
                count = len(ins)
                if count == 1 and stack[-1] is ins[0]:
                    pop()
                elif count == 2 and stack[-1] is ins[1] and stack[-2] is ins[0]:
                    pop()
                    pop()
                else:
                    c.pop_vals(op, ins)
            if effect is not None or emit is not None:
                # As things were before the effect: it is the instruction itself that is reachable or not.
                frame = ctrls[-1]
                live = frame.entered and not frame.unreachable
                if effect is not None:
                    imm = effect(c, op, imm)  # noqa: PLW2901 - the stream has what the effect makes of it
                if emit is not None and (live or (frame.entered and op in _ALWAYS)):
                    emit((op, imm, at, ins, outs, live))
            if outs:
                stack += outs
                if len(stack) > MAX_OPERANDS:
                    limit("operands", len(stack), MAX_OPERANDS)
            if not ctrls:
                break
        # Readers find the end of a body themselves; whoever builds a module by hand may have forgotten it.
        if ctrls or next(instrs, None) is not None:
            raise InvalidError("END opcode expected", at)
    except ModuleError as error:
        # Rules do not know where they are, so that they need not be told each time. A lazy decoder knows better.
        if error.at is None:
            error.at = at
        raise


def _locals(context: Context, func: Func) -> tuple[list[ValType], list[int]]:
    """Return the types of all locals, parameters first, and which of them have no value at first."""
    params = context.function(func.type).ins
    # Counted before the list is made: a run of four billion locals costs six bytes to ask for.
    limit("locals", len(params) + sum(count for count, _ in func.locals), MAX_LOCALS, func.at)
    for _, ty in func.locals:
        check_val_type(ty, len(context.types), context.features, func.at)
    runs = (repeat(context.resolve(ty), count) for count, ty in func.locals)
    found = [*params, *chain.from_iterable(runs)]
    if all(ty.nullable or not ty.is_ref for _, ty in func.locals):
        return found, []
    return found, [x for x in range(len(params), len(found)) if found[x].is_ref and not found[x].nullable]


def _check(context: Context, func: Func, emit: Callable[[Checked], None] | None) -> bool:
    try:
        results = context.function(func.type).outs
        types, unset = _locals(context, func)
        checker = Checker(context, types, results, unset)
        _run(checker, _rows_of(context, unset), func.body, emit)
    except ModuleError as error:
        error.located(context.source)
        raise
    return checker.tail_calls


def check_body(context: Context, func: Func) -> bool:
    """Validate the body of a function of the module that `context` was made from; return whether it makes tail calls.

    Raises InvalidError, UnsupportedError or LimitError with the place; MalformedError when the body, which a binary
    module decodes only now, is none.
    """
    return _check(context, func, None)


def checked(context: Context, func: Func) -> list[Checked]:
    """Validate a body and return its instructions with their types, as the translation reads them.

    Unreachable instructions are left out, and with them whole blocks that begin in unreachable code. The `else` or
    `end` of a block that began reachably is always there, and its `reachable` tells whether the end of the arm before
    it can be arrived at; in all other events it is True. An `end` takes and leaves the results, an `else` takes the
    results and leaves the parameters.

    The immediate of an instruction that opens a block is the FuncType of the block; that of a `try_table` a pair of it
    and of the clauses, each of which is a pair too: its Catch, and the types of what it brings to its label. The
    handlers of a `try` are arms as that of an `else` is: they take the results and leave the values of their tag.
    `delegate` is an `end`.
    Raises as `check_body` does.
    """
    events: list[Checked] = []
    _check(context, func, events.append)
    return events


def check_constant(context: Context, rows: Rows, expr: Expr, ty: ValType) -> None:
    """Validate a constant expression that shall leave a value of type `ty`; `rows` are the `constant_rows`."""
    _run(Checker(context, (), (ty,)), rows, expr, None)
