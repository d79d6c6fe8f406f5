"""What a subcommand is: a row that the program builds its parser from."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["CommandError", "Subcommand"]


@dataclass(frozen=True, slots=True)
class Subcommand:
    """A subcommand: its name, its help, its arguments and what it does."""

    name: str
    summary: str  # one line, for the list of subcommands
    details: str  # for its own help: how to use it, with examples
    configure: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]  # to the exit code
    aliases: tuple[str, ...] = ()  # other names that it goes by


class CommandError(Exception):
    """What was asked for on the command line cannot be done; the text says why."""
