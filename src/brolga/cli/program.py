"""`brolga`: the parser of all subcommands, and what becomes of their errors."""

from __future__ import annotations

import os
import signal
import sys
from argparse import Action, ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from io import TextIOWrapper
from types import FrameType, MappingProxyType
from typing import Final, NoReturn

from brolga.cli.command import CommandError, Subcommand
from brolga.errors import ExitTrap, WasmtimeError
from brolga.traps import Trap

__all__ = ["SUBCOMMANDS", "main", "whole_parser"]


@dataclass(frozen=True, slots=True)
class Row:
    """What is known of a subcommand before its file is read."""

    name: str
    module: str
    summary: str  # one line, for the list of subcommands
    aliases: tuple[str, ...] = ()  # other names that it goes by

    @property
    def subcommand(self) -> Subcommand:
        """The subcommand itself. Some need the whole compiler, and `brolga run` of a compiled file does without."""
        found: Subcommand = import_module(f"brolga.cli.{self.module}").SUBCOMMAND
        return found


# In the order of the help: what most people come for stands first.
SUBCOMMANDS: Final = (
    Row("run", "run", "run a program, or call a function of a module"),
    Row("compile", "compile_", "compile a module to a file that runs at once"),
    Row("wast", "wast", "run scripts of the WebAssembly test suite"),
    Row("validate", "validate", "check that modules are valid"),
    Row("parse", "parse", "translate a module from text to binary"),
    Row("print", "print_", "translate a module from binary to text"),
    Row("abi", "abi", "show how the functions of a module are called", ("explain",)),
    Row("completion", "completion", "print what makes a shell complete commands and options"),
)

TRAPPED: Final = 134  # as a program that was ended by SIGABRT, and as `wasmtime run`
FAILED: Final = 1

# Modules say what they like in names, and a terminal would do what it says. Line ends and tabs may stay.
_SHOWN: Final = MappingProxyType(
    {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160)) if code not in b"\t\n"}
)

_EXAMPLES: Final = """\
examples:
  brolga run --dir . program.wasm --help
  brolga run fac.wat --invoke fac 20
  brolga wast tests/

`brolga COMMAND --help` tells more about each command. A file named `-` is standard input.
"""


class _Version(Action):
    """`--version`: looked up when it is asked for, which takes longer than all else that the parser does."""

    def __call__(self, parser: ArgumentParser, *_: object) -> None:
        """Print the version and end."""
        from importlib.metadata import PackageNotFoundError, version

        try:
            print("brolga", version("brolga"))
        except PackageNotFoundError:  # run from a checkout that is not installed
            print("brolga (not installed)")
        parser.exit()


def whole_parser() -> ArgumentParser:
    """Return the parser with all subcommands, whose files are all read for that."""
    return _parser([name for row in SUBCOMMANDS for name in (row.name, *row.aliases)])


def _parser(words: Sequence[str]) -> ArgumentParser:
    """Return the parser, with the arguments of those subcommands that are among the words."""
    parser = ArgumentParser(
        prog="brolga",
        description="Run, test and translate WebAssembly modules.",
        epilog=_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for row in SUBCOMMANDS:
        sub = commands.add_parser(
            row.name,
            aliases=row.aliases,
            help=row.summary,
            description=f"{row.summary[0].upper()}{row.summary[1:]}.",
            formatter_class=RawDescriptionHelpFormatter,
        )
        if not {row.name, *row.aliases}.isdisjoint(words):
            found = row.subcommand
            sub.epilog = found.details
            found.configure(sub)
            sub.set_defaults(run=found.run, parser=sub, whole_parser=whole_parser)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with the given arguments (those of the process by default) and return its exit code.

    SystemExit is raised as argparse does, and KeyboardInterrupt at Ctrl-C.
    """
    words = sys.argv[1:] if argv is None else list(argv)
    if argv is None:  # the process is ours
        _end_at_second_interrupt()
    parser = _parser([word for word in words if not word.startswith("-")][:1])
    args, unknown = parser.parse_known_args(words)
    if unknown:  # argparse would show how to call the whole program, of whose options none was meant
        args.parser.error(f"unrecognized arguments: {' '.join(unknown)}")
    if isinstance(sys.stdout, TextIOWrapper):  # names of files and modules hold characters that not every terminal has
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code: int = args.run(args)
        _flush()  # here, where a pipe that broke can still be answered
    except BrokenPipeError:  # `brolga print program.wasm | head`: nobody is left to be told of it
        _forget_output()
        return FAILED
    except ExitTrap as ended:  # a program has ended itself, as it wanted to
        return _exit_code(ended)
    except (WasmtimeError, CommandError, OSError) as error:
        _flush_or_forget()  # what was printed before the error stands before it
        print(f"Error: {error}".translate(_SHOWN), file=sys.stderr)
        return TRAPPED if isinstance(error, Trap) else FAILED
    return code


def _end_at_second_interrupt() -> None:
    """Have the system end the process at the second Ctrl-C, while what the first one stopped is put away."""
    # Who started us may want it ignored, as a shell does for `brolga run ... &`.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _first_interrupt)


def _first_interrupt(_number: int, _frame: FrameType | None) -> NoReturn:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    raise KeyboardInterrupt


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
