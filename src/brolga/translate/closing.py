"""The ends of blocks: where the branches to one meet, with a phi for every operand that its label takes."""

from __future__ import annotations

from brolga.translate.body import ZEROS, Body, Label

__all__ = ["close_block", "close_if", "close_loop", "go_on", "patch", "phi_names"]


def patch(f: Body, label: Label, otherwise: str) -> None:
    """Write the branch of an `if`, now that it is known where it goes when the condition is zero."""
    f.lines[label.branch_at] = f"  br i1 {label.condition}, label %then{label.name}, label %{otherwise}{label.weights}"


def close_block(f: Body, label: Label, reachable: bool) -> None:
    """Go on where the branches to a block and its own end meet."""
    if not label.edges:
        go_on(f, label, reachable)
        return
    if reachable:
        f.branch(label)
    f.meet(label)
    first = f.number + 1
    del f.stack[label.height :]
    f.stack += phi_names(f, label)
    f.lines += phis(label, first)


def close_if(f: Body, label: Label, reachable: bool) -> None:
    """The missing `else` gives back the parameters."""
    patch(f, label, label.name)
    label.edges.append((label.origin, label.params))
    close_block(f, label, reachable)


def close_loop(f: Body, label: Label, reachable: bool) -> None:
    """Its results are the operands as they lie; the phis at its beginning can be written now."""
    if label.types:
        at, first = label.phis
        f.lines[at] = "\n".join(phis(label, first))
    go_on(f, label, reachable)


def go_on(f: Body, label: Label, reachable: bool) -> None:
    """Go on behind a block that only its own end leads out of, with the operands as they lie.

    If not even that does, nothing leads to what follows, though validation has no such notion and it is in the stream:
    it is translated all the same, with any values, for LLVM to throw away.
    """
    if not reachable and f.labels:
        f.enter(f"never{f.fresh()}")
        f.stack[label.height :] = [ZEROS.get(ty, "poison") for ty in label.results]


def phi_names(f: Body, label: Label) -> list[str]:
    """Number the phis of a label."""
    first = f.number + 1
    f.number += len(label.types)
    return [f"%{number}" for number in range(first, f.number + 1)]


def phis(label: Label, first: int) -> list[str]:
    """The phis of a label, numbered from `first` on, from the branches to it."""
    phis = []
    for number, ty in enumerate(label.types):
        pairs = ", ".join(f"[ {values[number]}, %{origin} ]" for origin, values in label.edges)
        phis.append(f"  %{first + number} = phi {ty} {pairs}")
    return phis
