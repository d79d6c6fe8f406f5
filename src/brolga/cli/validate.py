"""`brolga validate`: say what is wrong with modules, and where."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from typing import Final

from brolga.cli.command import Subcommand
from brolga.cli.modules import with_module
from brolga.cli.proposals import add_enable, features
from brolga.errors import WasmtimeError
from brolga.features import FeatureSet
from brolga.validate import validate

__all__ = ["SUBCOMMAND"]

_DETAILS: Final = """\
Nothing is printed about a valid module. An error names the offset in a binary module, line and column in a text. The
exit code is 0 if all files are valid.

examples:
  brolga validate program.wasm
  brolga validate src/*.wat
"""


def _configure(parser: ArgumentParser) -> None:
    add_enable(parser)
    parser.add_argument("files", metavar="FILE", nargs="+", help="a module, binary or text")


def _run(args: Namespace) -> int:
    """Look at all files; one that is not valid does not keep the others from being looked at."""
    known = features(args)
    # A list, for `any` would stop at the first.
    return 1 if sum([_is_faulty(name, known) for name in args.files]) else 0


def _is_faulty(name: str, known: FeatureSet) -> bool:
    """Tell whether a file is no valid module, and on standard error why."""
    try:
        with_module(name, known, lambda module: validate(module, known))
    except (WasmtimeError, OSError) as error:
        print(f"Error: {error}", file=sys.stderr)
        return True
    return False


SUBCOMMAND: Final = Subcommand(_DETAILS, _configure, _run)
