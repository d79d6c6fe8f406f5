"""What a subcommand is: what its file gives to the program (`SUBCOMMAND`)."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["CommandError", "Subcommand"]


@dataclass(frozen=True, slots=True)
class Subcommand:
    """A subcommand: its help, its arguments and what it does."""

    details: str  # how to use it, with examples
    configure: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]  # to the exit code


class CommandError(Exception):
    """What was asked for on the command line cannot be done; the text says why."""
