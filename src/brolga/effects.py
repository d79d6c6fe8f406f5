"""What can be said of a function without running it: whether it returns soon, and whether it does anything but compute.

A call from Python keeps the GIL round a function that is *brief*, and gives it to other threads round any other. Brief
is what runs a bounded and small number of instructions: there is no loop, no recursion, no call to who knows whom, no
bulk instruction, whose length is an operand, and nothing that waits. Calls of functions that the module imports do not
count, and nor does a loop that makes one in each of its rounds, as long as Python functions are behind these imports:
the interpreter lets other threads run between its own instructions. Whoever asks has to look what was imported.

A *pure* function cannot trap, touches no memory, table or global and calls nothing. It may run for long, but can be
called as any C function is, from anywhere, without having entered its store.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from brolga import ops
from brolga.ops import OPS, Imm, Op

if TYPE_CHECKING:
    from brolga.module import Catch, Func

__all__ = ["UNKNOWN", "Effect", "effect_of"]

_SOON: Final = 2000
"""Instructions of a brief function with all that it calls: some microseconds, less than others wait for the GIL anyway.
It is also what finding out may cost."""

_DEEPEST: Final = 32  # calls within each other, so that neither Python's stack nor ours is a question

_SMALL: Final = 100
"""Locals and instructions of a pure function: it then needs no stack worth asking for (translate/body.py)."""

_ALL: Final = -1  # every bit: what holds where nothing ever comes


@dataclass(frozen=True, slots=True)
class Effect:
    """What is known of a function. It is brief if Python functions are behind all of `imports`, by function index."""

    brief: bool = False
    pure: bool = False
    imports: frozenset[int] = frozenset()
    cost: int = 0  # instructions of a brief function, with those of what it calls


UNKNOWN: Final = Effect()

_KINDS: Final = frozenset({Imm.NONE, Imm.I32, Imm.I64, Imm.F32, Imm.F64})
_LONG: Final = frozenset(
    {
        *(ops.CALL_INDIRECT, ops.CALL_REF, ops.RETURN_CALL_INDIRECT, ops.RETURN_CALL_REF),
        *(ops.MEMORY_COPY, ops.MEMORY_FILL, ops.MEMORY_INIT),
        *(ops.TABLE_COPY, ops.TABLE_FILL, ops.TABLE_INIT, ops.TABLE_GROW),
        # To make a struct is no long affair: what the collector does meanwhile has a bound, and so has a struct.
        *(ops.ARRAY_NEW, ops.ARRAY_NEW_DEFAULT, ops.ARRAY_NEW_DATA, ops.ARRAY_NEW_ELEM),
        *(ops.ARRAY_COPY, ops.ARRAY_FILL, ops.ARRAY_INIT_DATA, ops.ARRAY_INIT_ELEM),
        *(ops.WAIT32, ops.WAIT64),
    }
)
_PURE: Final = frozenset(
    {
        *(row for row in OPS if row.signature is not None and row.imm in _KINDS and not row.traps),
        *(ops.BLOCK, ops.LOOP, ops.IF, ops.ELSE, ops.END, ops.BR, ops.BR_IF, ops.BR_TABLE, ops.RETURN),
        *(ops.LOCAL_GET, ops.LOCAL_SET, ops.LOCAL_TEE, ops.DROP, ops.SELECT, ops.SELECT_T),
        *(ops.REF_NULL, ops.REF_IS_NULL, ops.BR_ON_NULL, ops.BR_ON_NON_NULL),
    }
)


def effect_of(x: int, func: Callable[[int], Func | None], first: int) -> Effect:
    """Return the effect of the defined function `x` of a module.

    `func` returns a defined function by its index, None for one that is not valid; indices below `first` are imports.
    """
    return _Search(func, first).effect(x)


@dataclass(slots=True)
class _Search:
    """The functions looked at on the way to one answer."""

    func: Callable[[int], Func | None]
    first: int
    known: dict[int, Effect] = field(default_factory=dict)
    depth: int = 0

    def effect(self, x: int) -> Effect:
        """Return the effect of a defined function; one that is being looked at calls itself, and is not brief."""
        if x not in self.known:
            self.known[x] = UNKNOWN
            self.depth += 1
            func = self.func(x) if self.depth <= _DEEPEST else None
            if func is not None:
                self.known[x] = _Look(self).look(func)
            self.depth -= 1
        return self.known[x]


@dataclass(slots=True)
class _Block:
    """A block that is open: its kind, and the rounds that had a call (see `_Look.called`) at its start and its end."""

    op: Op
    start: int
    end: int = _ALL


@dataclass(slots=True)
class _Look:
    """The look at one function."""

    search: _Search
    blocks: list[_Block] = field(default_factory=lambda: [_Block(ops.BLOCK, 0)])
    # A bit for each open block: whether every way from its start to here calls an import. Asked of loops alone.
    called: int = 0
    brief: bool = True
    cost: int = 0
    imports: set[int] = field(default_factory=set)

    def look(self, func: Func) -> Effect:
        """Read the function as far as there is something to find out."""
        pure = True
        locals_ = sum(count for count, _ in func.locals)
        for op, imm, _ in func.body:
            self.cost += 1
            pure = pure and op in _PURE and self.cost + locals_ <= _SMALL
            self.brief = self.brief and op not in _LONG and self.cost <= _SOON
            if not (pure or self.brief):
                return UNKNOWN
            step = _STEPS.get(op)
            if step is not None:
                step(self, imm)
        return Effect(self.brief, pure, frozenset(self.imports), self.cost)

    def begin(self, op: Op) -> None:
        """Open a block."""
        self.blocks.append(_Block(op, self.called))
        if self.called != _ALL:
            self.called &= ~(1 << len(self.blocks) - 1)

    def otherwise(self) -> None:
        """Begin another arm of an `if` or a `try`."""
        block = self.blocks[-1]
        block.op, block.end = ops.ELSE, block.end & self.called
        self.called = block.start

    def end(self) -> None:
        """Close a block: here come together its end, and what branched to it."""
        block = self.blocks.pop()
        if block.op is ops.IF:
            block.end &= block.start
        self.called &= block.end

    def branch(self, label: int) -> None:
        """Go to a label, perhaps: another round of a loop is brief when this one had a call."""
        at = len(self.blocks) - 1 - label
        block = self.blocks[at]
        if block.op is not ops.LOOP:
            block.end &= self.called
        elif not self.called >> at & 1:
            self.brief = False

    def leave(self) -> None:
        """Nothing comes here."""
        self.called = _ALL

    def call(self, x: int) -> None:
        """Call a function."""
        if x < self.search.first:
            self.imports.add(x)
            self.called = _ALL if self.called == _ALL else (1 << len(self.blocks)) - 1
            return
        effect = self.search.effect(x)
        self.brief = self.brief and effect.brief
        self.imports |= effect.imports
        self.cost += effect.cost


def _br(look: _Look, label: int) -> None:
    look.branch(label)
    look.leave()


def _return_call(look: _Look, x: int) -> None:
    look.call(x)
    look.leave()


def _br_table(look: _Look, imm: tuple[tuple[int, ...], int]) -> None:
    for label in {*imm[0], imm[1]}:
        look.branch(label)
    look.leave()


def _try_table(look: _Look, imm: tuple[object, tuple[Catch, ...]]) -> None:
    # Whatever is called in the block, an exception may come before it.
    for label in {catch.label for catch in imm[1]}:
        look.branch(label)
    look.begin(ops.TRY_TABLE)


# What it takes in is the instruction's immediate.
_STEPS: Final = MappingProxyType[Op, Callable[[_Look, Any], None]](
    {
        ops.BLOCK: lambda look, _: look.begin(ops.BLOCK),
        ops.LOOP: lambda look, _: look.begin(ops.LOOP),
        ops.IF: lambda look, _: look.begin(ops.IF),
        ops.ELSE: lambda look, _: look.otherwise(),
        ops.END: lambda look, _: look.end(),
        ops.TRY_TABLE: _try_table,
        ops.TRY: lambda look, _: look.begin(ops.TRY),
        ops.CATCH: lambda look, _: look.otherwise(),
        ops.CATCH_ALL: lambda look, _: look.otherwise(),
        ops.DELEGATE: lambda look, _: look.end(),
        # To whoever catches it: a handler in this function was branched to at its `try_table`, or is an arm.
        ops.THROW: lambda look, _: look.leave(),
        ops.THROW_REF: lambda look, _: look.leave(),
        ops.RETHROW: lambda look, _: look.leave(),
        ops.BR: _br,
        ops.BR_IF: lambda look, label: look.branch(label),
        ops.BR_ON_NULL: lambda look, label: look.branch(label),
        ops.BR_ON_NON_NULL: lambda look, label: look.branch(label),
        ops.BR_ON_CAST: lambda look, imm: look.branch(imm[0]),
        ops.BR_ON_CAST_FAIL: lambda look, imm: look.branch(imm[0]),
        ops.BR_TABLE: _br_table,
        ops.RETURN: lambda look, _: look.leave(),
        ops.UNREACHABLE: lambda look, _: look.leave(),
        ops.CALL: lambda look, x: look.call(x),
        ops.RETURN_CALL: _return_call,
    }
)
