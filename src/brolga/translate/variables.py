"""Locals, globals and the parametric instructions."""

from __future__ import annotations

from brolga.abi.signature import llvm_type
from brolga.translate.body import INVARIANT, Body
from brolga.validate import IMM, OUTS, Checked

__all__ = ["drop", "global_get", "global_set", "local_get", "local_set", "local_tee", "nop", "select"]


def local_get(f: Body, event: Checked) -> None:
    """`local.get`: nothing where the value is known."""
    # The most frequent instruction by far: mostly one lookup.
    x = event[IMM]
    value = f.cache.get(x)
    if value is None:
        ty = f.local_types[x]
        value = f.cache[x] = f.op(f"load {ty}, ptr %l{x}") if x in f.slots else f.zero(ty)
        if x in f.opaque_locals:
            f.opaque.add(value)
    f.stack.append(value)


def local_set(f: Body, event: Checked) -> None:
    """`local.set`."""
    x = event[IMM]
    value = f.cache[x] = f.stack.pop()
    f.lines.append(f"  store {f.local_types[x]} {value}, ptr %l{x}")
    f.sets.append(x)


def local_tee(f: Body, event: Checked) -> None:
    """`local.tee`."""
    x = event[IMM]
    value = f.cache[x] = f.stack[-1]
    f.lines.append(f"  store {f.local_types[x]} {value}, ptr %l{x}")
    f.sets.append(x)


def _cell(f: Body, x: int) -> str:
    """The address of a global: its own cells lie in the VM context, those of imports elsewhere."""
    shape = f.unit.shape
    if x >= shape.imported_globals:
        return f.at(shape.layout.cells_at + 16 * (x - shape.imported_globals))
    return f.field(shape.layout.globals_at + 8 * x)


def global_get(f: Body, event: Checked) -> None:
    """`global.get`."""
    ty = f.unit.shape.global_types[event[IMM]]
    suffix = "" if ty.mutable else INVARIANT  # constants are filled in before any code of the instance runs
    f.stack.append(f.op(f"load {llvm_type(ty.content)}, ptr {_cell(f, event[IMM])}{suffix}"))


def global_set(f: Body, event: Checked) -> None:
    """`global.set`. The store is volatile: a trap that comes later must find it done, one that came before, undone."""
    ty = llvm_type(f.unit.shape.global_types[event[IMM]].content)
    value = f.stack.pop()
    f.do(f"store volatile {ty} {value}, ptr {_cell(f, event[IMM])}")


def drop(f: Body, event: Checked) -> None:
    """`drop`."""
    f.stack.pop()


def nop(f: Body, event: Checked) -> None:
    """`nop`."""


def select(f: Body, event: Checked) -> None:
    """`select`, with or without a type."""
    condition = f.condition(f.stack.pop())
    first, second = f.popped(2)
    ty = llvm_type(event[OUTS][0])
    value = f.op(f"select i1 {condition}, {ty} {first}, {ty} {second}")
    if first in f.opaque and second in f.opaque:
        f.opaque.add(value)
    f.stack.append(value)
