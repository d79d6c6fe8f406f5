"""The command line: one file for each subcommand, and what they share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

__all__ = ["main"]

_INTERRUPTED: Final = 130  # as a program that was ended by SIGINT


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with the given arguments (those of the process by default) and return its exit code.

    SystemExit is raised as argparse does: with 0 after `--help` and `--version`, with 2 for arguments that are wrong.
    """
    try:
        from brolga.cli import program  # here: Ctrl-C may come while it is loaded, which takes a while

        return program.main(argv)
    except KeyboardInterrupt:
        return _INTERRUPTED
