"""Modules as the command line reads them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from brolga.cli import files
from brolga.cli.progress import busy
from brolga.compiler import read
from brolga.features import FeatureSet
from brolga.module import Module

__all__ = ["read_module", "with_module"]

T = TypeVar("T")


def with_module(name: str, features: FeatureSet, work: Callable[[Module], T]) -> T:
    """Return what `work` makes of the module in a file, binary or text; ModuleError when it is none."""
    data = files.read(name)
    with busy(files.shown(name), len(data)):
        # Told apart by the first bytes, not by the name: standard input has none.
        return work(read(data, features, files.shown(name)))


def read_module(name: str, features: FeatureSet) -> Module:
    """Return the module in a file, binary or text; ModuleError when it is none."""
    return with_module(name, features, lambda module: module)
