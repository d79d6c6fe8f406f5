"""Instructions put into modules that are there already: fuel, so that every call ends, and marks, to see what ran."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any, Final

from brolga import ops
from brolga.module import Export, Global, Instr, Module
from brolga.ops import BY_NAME, Op
from brolga.types import I32, GlobalType

__all__ = ["FUEL", "const", "fuelled", "marked"]

FUEL: Final = "fuel"
"""The export under which a module's fuel is found: the number of loops and calls that it may still begin."""

_MUTABLE: Final = GlobalType(I32, mutable=True)
_WAITING: Final = frozenset({ops.WAIT32, ops.WAIT64})
_I64_CONST: Final = BY_NAME["i64.const"]
_EQZ, _SUB = BY_NAME["i32.eqz"], BY_NAME["i32.sub"]


def const(value: int) -> Instr:
    """An `i32.const`."""
    return BY_NAME["i32.const"], value, 0


def _burn(x: int) -> tuple[Instr, ...]:
    """Trap when global `x` is zero, else count it down."""
    plain: tuple[tuple[Op, Any], ...] = (
        (ops.GLOBAL_GET, x),
        (_EQZ, None),
        (ops.IF, None),
        (ops.UNREACHABLE, None),
        (ops.END, None),
        (ops.GLOBAL_GET, x),
        const(1)[:2],
        (_SUB, None),
        (ops.GLOBAL_SET, x),
    )
    return tuple((op, imm, 0) for op, imm in plain)


def _with_globals(
    module: Module, names: Iterable[str], first: int, rewrite: Callable[[Any], Iterator[Instr]]
) -> Module:
    """The module with exported i32 globals behind its own, which begin with `first`, and with other bodies."""
    count = len(module.global_types)
    fresh = list(names)
    return replace(
        module,
        globals=[*module.globals, *(Global(_MUTABLE, (const(first), (ops.END, None, 0))) for _ in fresh)],
        exports=[*module.exports, *(Export(name, "global", x) for x, name in enumerate(fresh, count))],
        funcs=[replace(func, body=tuple(rewrite(func.body))) for func in module.funcs],
    )


def fuelled(module: Module, fuel: int, name: str = FUEL) -> Module:
    """The module with a global that each function and each turn of a loop counts down, and `unreachable` at zero.

    Whoever waits in it does so for no time at all. `name` is what the global is exported as.
    """
    burn = _burn(len(module.global_types))

    def body(instrs: Iterable[Instr]) -> Iterator[Instr]:
        yield from burn
        for instr in instrs:
            if instr[0] in _WAITING:
                yield from ((ops.DROP, None, 0), (_I64_CONST, 0, 0))
            yield instr
            if instr[0] is ops.LOOP:
                yield from burn

    return _with_globals(module, [name], fuel, body)


def marked(module: Module) -> tuple[Module, dict[str, Op]]:
    """The module with a global for each row of the instruction table that its bodies have, and these globals' names.

    The global becomes 1 as soon as an instruction of that row is reached.
    """
    rows = list(dict.fromkeys(op for func in module.funcs for op, _, _ in func.body))
    count = len(module.global_types)
    marks: dict[Op, tuple[Instr, ...]] = {op: (const(1), (ops.GLOBAL_SET, x, 0)) for x, op in enumerate(rows, count)}

    def body(instrs: Iterable[Instr]) -> Iterator[Instr]:
        for instr in instrs:
            # What begins a handler is reached from elsewhere than what stands before it.
            handler = instr[0] is ops.CATCH or instr[0] is ops.CATCH_ALL
            yield from (instr, *marks[instr[0]]) if handler else (*marks[instr[0]], instr)

    names = {f"ran {op.name}": op for op in rows}
    return _with_globals(module, names, 0, body), names
