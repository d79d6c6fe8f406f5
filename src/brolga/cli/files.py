"""Files as the command line names them: `-` is standard input or output."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Final

from brolga.cli.command import CommandError

__all__ = ["STANDARD", "add_output", "read", "shown", "write_bytes", "write_text"]

STANDARD: Final = "-"  # what most tools call it; a file of that name is `./-`


def add_output(parser: ArgumentParser) -> None:
    """Let a subcommand have the option `-o`; the name is `out` among its arguments."""
    parser.add_argument("-o", metavar="OUT", dest="out", default=STANDARD, help="where to (standard output)")


def read(name: str) -> bytes:
    """Return the bytes of a file; OSError when it cannot be read."""
    if name != STANDARD:
        return Path(name).read_bytes()
    if sys.stdin is None:  # the shell can close it: `<&-`
        raise CommandError("standard input is closed")
    return sys.stdin.buffer.read()


def shown(name: str) -> str:
    """Return the name of an input for messages."""
    return "<stdin>" if name == STANDARD else name


def write_bytes(name: str, data: bytes | bytearray) -> None:
    """Write a binary module to a file or to standard output, which must not be a terminal."""
    # Bytes can put a terminal into any state.
    if name == STANDARD and sys.stdout is not None and sys.stdout.isatty():
        raise CommandError("a terminal cannot show a binary module: name a file with -o, or redirect the output")
    _write(name, data)


def write_text(name: str, text: str) -> None:
    """Write text to a file or to standard output, in UTF-8 whatever the terminal has: modules are."""
    _write(name, text.encode())


def _write(name: str, data: bytes | bytearray) -> None:
    if name != STANDARD:
        Path(name).write_bytes(data)
        return
    if sys.stdout is None:
        raise CommandError("standard output is closed")
    sys.stdout.flush()  # the text layer above has a buffer of its own
    sys.stdout.buffer.write(data)
