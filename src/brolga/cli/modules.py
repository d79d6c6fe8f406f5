"""Modules as the command line reads them."""

from __future__ import annotations

from brolga.cli import files
from brolga.compiler import read
from brolga.features import DEFAULTS
from brolga.module import Module

__all__ = ["read_module"]


def read_module(name: str) -> Module:
    """Return the module in a file, binary or text; ModuleError when it is none."""
    # Told apart by the first bytes, not by the name: standard input has none.
    return read(files.read(name), DEFAULTS, files.shown(name))
