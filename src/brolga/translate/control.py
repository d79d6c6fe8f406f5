"""Blocks and branches: LLVM's basic blocks, with a phi for every operand that a label takes.

A branch notes where it comes from and what it brings. The phis of a block, whose branches are all known at its `end`,
are written there (closing.py); those of a loop stand at its beginning, so a line is kept free for them until its `end`.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Final

from brolga.errors import Bug
from brolga.ops import BLOCK, CATCH, ELSE, IF, LOOP, OPENING, TRY, TRY_TABLE, Op
from brolga.translate import exceptions
from brolga.translate.body import Body, Label
from brolga.translate.calls import leave
from brolga.translate.closing import close_block, close_if, close_loop, patch, phi_names
from brolga.traps import TrapSite
from brolga.validate import AT, IMM, REACHABLE, Checked

__all__ = [
    "begin_block",
    "begin_else",
    "begin_if",
    "begin_loop",
    "br",
    "br_if",
    "br_on_non_null",
    "br_on_null",
    "br_table",
    "end",
    "return_",
    "trap",
]


def begin_block(f: Body, event: Checked) -> None:
    """`block`: nothing happens until somebody branches to its end."""
    f.open(BLOCK, f"b{f.fresh()}", event[IMM])


def begin_loop(f: Body, event: Checked) -> None:
    """`loop`: begin the block that branches go back to."""
    label = f.open(LOOP, f"loop{f.fresh()}", event[IMM])
    f.branch(label)
    f.enter(label.name)
    f.cache = f.fixed.copy()  # what the loop will set is not known yet
    label.phis = len(f.lines), f.number + 1
    if label.types:
        f.lines.append("")
        f.stack[label.height :] = phi_names(f, label)  # numbered now, in the order of the text; written at the end


def begin_if(f: Body, event: Checked) -> None:
    """`if`: where its branch goes when the condition is zero depends on whether an `else` follows."""
    condition = f.condition(f.stack.pop())
    label = f.open(IF, f"b{f.fresh()}", event[IMM])
    label.condition, label.origin, label.params = condition, f.block, f.stack[label.height :]
    label.weights = _weights(f, event)
    label.branch_at = len(f.lines)  # written by `patch`
    f.lines.append("")
    f.enter(f"then{label.name}")


def begin_else(f: Body, event: Checked) -> None:
    """`else`: end the first arm, and begin the second one with what was known and on the stack before the first."""
    label = f.labels[-1]
    if event[REACHABLE]:
        f.branch(label)
    label.op = ELSE
    patch(f, label, f"else{label.name}")
    f.stack[label.height :] = label.params
    f.enter(f"else{label.name}")
    f.cache = label.cache.copy()


def end(f: Body, event: Checked) -> None:
    """`end` of a block, or of the function."""
    label = f.labels.pop()
    _CLOSE[label.op](f, label, event[REACHABLE])
    if not f.labels and (event[REACHABLE] or label.edges):
        leave(f, event[AT])


def br(f: Body, event: Checked) -> None:
    """`br`."""
    f.branch(f.labels[-1 - event[IMM]])


def br_if(f: Body, event: Checked) -> None:
    """`br_if`: the other way goes on in a block of its own."""
    condition = f.condition(f.stack.pop())
    label = f.labels[-1 - event[IMM]]
    f.edge(label)
    onward = f"go{f.fresh()}"
    f.lines.append(f"  br i1 {condition}, label %{label.name}, label %{onward}{_weights(f, event)}")
    f.enter(onward)


def br_on_null(f: Body, event: Checked) -> None:
    """`br_on_null`: the reference itself does not go with the branch."""
    ref = f.stack.pop()
    _branch_if(f, f"icmp eq ptr {ref}, null", event)
    f.stack.append(ref)


def br_on_non_null(f: Body, event: Checked) -> None:
    """`br_on_non_null`: the reference goes with the branch alone."""
    _branch_if(f, f"icmp ne ptr {f.stack[-1]}, null", event)
    f.stack.pop()


def _branch_if(f: Body, comparison: str, event: Checked) -> None:
    condition, label = f.op(comparison), f.labels[-1 - event[IMM]]
    f.edge(label)
    onward = f"go{f.fresh()}"
    f.lines.append(f"  br i1 {condition}, label %{label.name}, label %{onward}")
    f.enter(onward)


def _weights(f: Body, event: Checked) -> str:
    """What a branch hint tells LLVM, to which side the code is to lie next."""
    likely = f.hints.get(event[AT]) if f.hints else None
    return "" if likely is None else _WEIGHTS[likely]


# As much as Clang's __builtin_expect, so that LLVM's own guesses from the shape of the code do not outweigh it.
_WEIGHTS: Final = MappingProxyType(
    {
        True: ', !prof !{!"branch_weights", i32 2000, i32 1}',
        False: ', !prof !{!"branch_weights", i32 1, i32 2000}',
    }
)


def br_table(f: Body, event: Checked) -> None:
    """`br_table`: a switch.

    A phi wants an entry for every edge, also for many from one switch. Labels that take operands are therefore reached
    over a block in between, which has one edge whatever number of table entries leads to it.
    """
    depths, default = event[IMM]
    selector = f.stack.pop()
    targets, between = {}, []
    for depth in dict.fromkeys((*depths, default)):
        label = f.labels[-1 - depth]
        targets[depth] = label.name
        origin = None
        if label.types:
            origin = targets[depth] = f"via{f.fresh()}"
            between.append(f"{origin}:\n  br label %{label.name}")
        f.edge(label, origin)
    cases = " ".join(f"i32 {number}, label %{targets[depth]}" for number, depth in enumerate(depths))
    f.lines += [f"  switch i32 {selector}, label %{targets[default]} [ {cases} ]", *between]


def return_(f: Body, event: Checked) -> None:
    """`return`: a branch to the end of the function."""
    f.branch(f.labels[0])


def trap(f: Body, event: Checked) -> None:
    """`unreachable`."""
    f.lines += f.trap(str(int(TrapSite.UNREACHABLE)), event[AT])


_CLOSE: Final = MappingProxyType[Op, Callable[[Body, Label, bool], None]](
    {
        BLOCK: close_block,
        IF: close_if,
        ELSE: close_block,
        LOOP: close_loop,
        TRY_TABLE: exceptions.close_try_table,
        TRY: exceptions.close_try,
        CATCH: exceptions.close_handlers,
    }
)

if set(_CLOSE) != {*OPENING, ELSE, CATCH}:
    raise Bug("an instruction that opens a block has no rule for its end")
