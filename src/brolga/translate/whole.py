"""One unit as a whole: the functions that it has, and what they share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from brolga.translate.body import Body
from brolga.translate.table import EMIT
from brolga.translate.tails import entry
from brolga.translate.unit import Unit
from brolga.validate import OP, Checked

if TYPE_CHECKING:
    from brolga.translate.shape import ModuleShape

__all__ = ["translate_unit"]


def translate_unit(
    shape: ModuleShape, unit: Sequence[tuple[int, list[Checked]]], *, name: str, vectors: str = "", whole: bool = False
) -> str:
    """Return the IR of a unit: functions by index in the module's index space, each with its checked stream.

    `name` is what the IR calls its source. The text has no target; whoever compiles it puts that in front
    (`brolga.llvm.text.prologue`). `vectors` is the machine for which vector instructions have rows of their own
    and which has what it needs for them, by `VECTORS_NEED`; with none, the IR is for any. With `whole`, what is made
    of it will be linked with the other functions of the module, and calls them directly.
    """
    made = Unit(shape, (x for x, _ in unit), name, vectors, whole=whole)
    entries = [entry(made, x) for x, _ in unit if x in shape.entries]
    return made.text([*(_function(made, x, events) for x, events in unit), *entries])


def _function(unit: Unit, x: int, events: list[Checked]) -> str:
    """Return the definition of one function."""
    body, emit = Body(unit, x, events), EMIT
    for event in events:
        emit[event[OP]](body, event)
    return body.text()
