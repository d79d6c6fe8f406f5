"""Modules without positions, so that two of them can be compared."""

from __future__ import annotations

import dataclasses
from typing import Any

from brolga.module import Names
from brolga.ops import Op

# Positions, where a module is from, and what only a binary one has.
_SKIPPED = {"at", "type_places", "source", "size", "data_count", "customs", "hints"}


def shape(thing: Any) -> Any:
    """What a module, or a part of one, says, wherever it says it."""
    if isinstance(thing, tuple) and len(thing) == 3 and isinstance(thing[0], Op):
        return thing[0].name, thing[1]
    if isinstance(thing, list | tuple):
        return [shape(part) for part in thing]
    if not dataclasses.is_dataclass(thing) or isinstance(thing, Names | Op | type):
        return thing
    parts = {field.name: getattr(thing, field.name) for field in dataclasses.fields(thing)}
    return {
        "": type(thing).__name__,
        **_hints(thing),
        **{name: shape(list(part) if name == "body" else part) for name, part in parts.items() if name not in _SKIPPED},
    }


def _hints(thing: Any) -> dict[str, Any]:
    """The branch hints of a function, by the numbers of its instructions."""
    hints = getattr(thing, "hints", None)
    return {"hints": {x: hints[at] for x, (_, _, at) in enumerate(thing.body) if at in hints}} if hints else {}
