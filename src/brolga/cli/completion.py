"""`brolga completion`: a script that teaches a shell to complete."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Final

from brolga.cli import files
from brolga.cli.command import Subcommand

__all__ = ["SUBCOMMAND"]

_SHELLS: Final = ("bash", "zsh", "fish")

_DETAILS: Final = """\
The script is printed. A shell that reads it completes commands, options and their values, and names of files.

examples:
  brolga completion bash > ~/.local/share/bash-completion/completions/brolga
  brolga completion zsh > ~/.zfunc/_brolga      (a folder of $fpath)
  brolga completion fish > ~/.config/fish/completions/brolga.fish
  source <(brolga completion bash)
"""


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("shell", metavar="SHELL", choices=_SHELLS, help="bash, zsh or fish")


def _run(args: Namespace) -> int:
    """Print the script, made from the parser of all subcommands."""
    from brolga.cli.shells import SHELLS
    from brolga.cli.words import commands_of

    files.write_text(files.STANDARD, SHELLS[args.shell](commands_of(args.whole_parser())))
    return 0


SUBCOMMAND: Final = Subcommand(_DETAILS, _configure, _run)
