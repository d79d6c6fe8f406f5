"""`brolga print`: binary to text."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Final

from brolga.cli import files
from brolga.cli.command import Subcommand
from brolga.cli.modules import with_module
from brolga.cli.proposals import add_enable, features
from brolga.text import print_module

__all__ = ["SUBCOMMAND"]

_DETAILS: Final = """\
A module in the text format is accepted too, and comes out in the same layout as all others.

examples:
  brolga print program.wasm
  brolga print program.wasm -o program.wat
"""


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a module, binary or text")
    add_enable(parser)
    files.add_output(parser)


def _run(args: Namespace) -> int:
    """Read, print and write."""
    # Not validated: what is wrong with a module is best seen in its text.
    files.write_text(args.out, with_module(args.file, features(args), print_module))
    return 0


SUBCOMMAND: Final = Subcommand(_DETAILS, _configure, _run)
