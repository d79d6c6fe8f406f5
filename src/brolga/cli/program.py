"""`brolga`: the parser of all subcommands, and what becomes of their errors."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from io import TextIOWrapper
from typing import Final

from brolga.cli import abi, compile_, completion, parse, print_, run, validate, wast
from brolga.cli.command import CommandError
from brolga.errors import ExitTrap, WasmtimeError
from brolga.traps import Trap

__all__ = ["main"]

# In the order of the help: what most people come for stands first.
SUBCOMMANDS: Final = (
    run.SUBCOMMAND,
    compile_.SUBCOMMAND,
    wast.SUBCOMMAND,
    validate.SUBCOMMAND,
    parse.SUBCOMMAND,
    print_.SUBCOMMAND,
    abi.SUBCOMMAND,
    completion.SUBCOMMAND,
)

TRAPPED: Final = 134  # as a program that was ended by SIGABRT, and as `wasmtime run`
FAILED: Final = 1
INTERRUPTED: Final = 130  # as a program that was ended by SIGINT

_EXAMPLES: Final = """\
examples:
  brolga run --dir . program.wasm --help
  brolga run fac.wat --invoke fac 20
  brolga wast tests/

`brolga COMMAND --help` tells more about each command. A file named `-` is standard input.
"""


def _version() -> str:
    try:
        return version("brolga")
    except PackageNotFoundError:  # run from a checkout that is not installed
        return "(not installed)"


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="brolga",
        description="Run, test and translate WebAssembly modules.",
        epilog=_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"brolga {_version()}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for row in SUBCOMMANDS:
        sub = commands.add_parser(
            row.name,
            aliases=row.aliases,
            help=row.summary,
            description=f"{row.summary[0].upper()}{row.summary[1:]}.",
            epilog=row.details,
            formatter_class=RawDescriptionHelpFormatter,
        )
        row.configure(sub)
        sub.set_defaults(run=row.run, parser=parser)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with the given arguments (those of the process by default) and return its exit code.

    SystemExit is raised as argparse does: with 0 after `--help` and `--version`, with 2 for arguments that are wrong.
    """
    # Outside of the `try`: argparse has its own words and exit code for arguments that are wrong.
    args = _parser().parse_args(argv)
    if isinstance(sys.stdout, TextIOWrapper):  # names of files and modules hold characters that not every terminal has
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code: int = args.run(args)
        _flush()  # here, where a pipe that broke can still be answered
    except BrokenPipeError:  # `brolga print program.wasm | head`: nobody is left to be told of it
        _forget_output()
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except ExitTrap as ended:  # a program has ended itself, as it wanted to
        return _exit_code(ended)
    except (WasmtimeError, CommandError, OSError) as error:
        _flush_or_forget()  # what was printed before the error stands before it
        print(f"Error: {error}", file=sys.stderr)
        return TRAPPED if isinstance(error, Trap) else FAILED
    return code


def _exit_code(ended: ExitTrap) -> int:
    """Return the exit code of a program. The system has eight bits for it, and more of them must not look like 0."""
    if ended.code in range(256):
        return ended.code
    print(f"Error: {ended}, and the system knows 0 to 255", file=sys.stderr)
    return FAILED


def _flush() -> None:
    print(end="", flush=True)  # unlike a method of sys.stdout, also where a daemon has none


def _flush_or_forget() -> None:
    """Write what was printed; where that is what went wrong (a disk is full), one message about it is enough."""
    try:
        _flush()
    except OSError:
        _forget_output()


def _forget_output() -> None:
    """Nobody reads our output any more: let the interpreter's last flush write it nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
