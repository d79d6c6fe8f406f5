"""What tests of garbage collection start from: an engine that has it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import brolga.ops  # what it says of support is found out before anything is forced  # noqa: F401
from brolga import Config, Engine
from brolga.features import Feature


def collecting(*, on: bool = True) -> Engine:
    """Make an engine with structs, arrays and i31, or one that refuses them."""
    config = Config()
    config.wasm_gc = on
    return Engine(config)


@contextmanager
def forced(*features: Feature) -> Iterator[None]:
    """Have the engine take these proposals for supported: for what can be tested without their code."""
    rows = [feature.value for feature in features if not feature.value.supported]
    for row in rows:
        object.__setattr__(row, "supported", True)
    try:
        yield
    finally:
        for row in rows:
            object.__setattr__(row, "supported", False)
