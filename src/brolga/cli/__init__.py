"""The command line: one file for each subcommand, and what they share."""

from __future__ import annotations

from brolga.cli.program import main

__all__ = ["main"]
