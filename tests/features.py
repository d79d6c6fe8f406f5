"""Proposals as if they were there: what reads and checks modules is done before there is code for them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from brolga.features import Feature

__all__ = ["EVERY", "forced"]

EVERY = frozenset(Feature)


@contextmanager
def forced(*features: Feature) -> Iterator[frozenset[Feature]]:
    """Have these proposals among the supported ones, and give all that there are."""
    before = [(feature, feature.value.supported) for feature in features]
    try:
        for feature in features:
            object.__setattr__(feature.value, "supported", True)
        yield EVERY
    finally:
        for feature, supported in before:
            object.__setattr__(feature.value, "supported", supported)
