"""`brolga parse`: text to binary."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Final

from brolga.binary import encode
from brolga.cli import files
from brolga.cli.command import Subcommand
from brolga.cli.modules import with_module
from brolga.cli.proposals import add_enable, features

__all__ = ["SUBCOMMAND"]

_DETAILS: Final = """\
The names of the text are kept in the name section. The module is translated as it is: `brolga validate` says whether
it is valid.

examples:
  brolga parse fac.wat -o fac.wasm
  brolga parse - < fac.wat > fac.wasm
"""


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a module in the text format")
    add_enable(parser)
    files.add_output(parser)


def _run(args: Namespace) -> int:
    """Read, encode and write."""
    # Not validated: who tests a validator has to be able to make modules that are not valid.
    files.write_bytes(args.out, with_module(args.file, features(args), encode))
    return 0


SUBCOMMAND: Final = Subcommand(_DETAILS, _configure, _run)
