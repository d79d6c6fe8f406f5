"""What `brolga run` gives a program of the system, and how much of it: options, and what they mean."""

from __future__ import annotations

import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from brolga.cli.quantities import size, timespan
from brolga.errors import WasmtimeError

if TYPE_CHECKING:
    from brolga.runtime.store import Store
    from brolga.wasi.config import WasiConfig

__all__ = ["Folder", "add_sandbox", "limited", "wasi_config"]


class Folder(NamedTuple):
    """A folder of the host, and what the program knows it as."""

    host: str
    guest: str
    mutable: bool


_ACCESS: Final = {":ro": False, ":rw": True}


def add_sandbox(parser: ArgumentParser) -> None:
    """Let a subcommand have the options `--dir`, `--env`, `--max-memory` and `--timeout`."""
    group = parser.add_argument_group("what the program gets", "beside its arguments, standard input and output")
    group.add_argument(
        "--dir",
        metavar="HOST[::GUEST][:ro]",
        dest="dirs",
        action="append",
        default=[],
        type=folder,
        help="a folder, as GUEST if that is named; `:ro` to be read only; may be repeated",
    )
    group.add_argument(
        "--env",
        metavar="NAME[=VALUE]",
        action="append",
        default=[],
        type=variable,
        help="a variable of the environment, of this one without VALUE; may be repeated",
    )
    group.add_argument(
        "--max-memory", metavar="SIZE", type=size, help="what each of its memories may grow to: 64M, 2GiB"
    )
    group.add_argument("--timeout", metavar="TIME", type=timespan, help="end it after so long: 10, 500ms, 2m")


def folder(text: str) -> Folder:
    """Return what `HOST[::GUEST][:ro]` says; ArgumentTypeError when it names no folder."""
    mutable = True
    for ending, access in _ACCESS.items():
        if text.endswith(ending):
            text, mutable = text.removesuffix(ending), access
            break
    host, apart, guest = text.partition("::")
    if not host or (apart and not guest):
        raise ArgumentTypeError("it is a folder, HOST or HOST::GUEST, with `:ro` behind it to be read only")
    return Folder(host, guest or host, mutable)


def variable(text: str) -> tuple[str, str | None]:
    """Return the name of a variable and its value, which is None where the one of this process is meant."""
    name, given, value = text.partition("=")
    if not name:
        raise ArgumentTypeError("it is a variable, NAME=VALUE, or NAME alone for the value it has here")
    return name, value if given else None


def wasi_config(args: Namespace, argv: Sequence[str]) -> WasiConfig:
    """Return what the options give a program with these arguments, beside the standard streams of this process.

    WasmtimeError for a folder that is not there.
    """
    from brolga.wasi.config import WasiConfig  # a module that does not ask for WASI does without all of it

    made = WasiConfig()
    made.argv = argv
    # As for a program that a shell starts, the last of two values counts. One that is not set here is not set there.
    given = {name: os.environ.get(name) if value is None else value for name, value in args.env}
    made.env = {name: value for name, value in given.items() if value is not None}
    for inherit in (made.inherit_stdin, made.inherit_stdout, made.inherit_stderr):
        with suppress(WasmtimeError):  # the shell has closed it (`<&-`), so the program has none either
            inherit()
    for host, guest, mutable in args.dirs:
        made.preopen_dir(host, guest, mutable)
    return made


def limited(store: Store, args: Namespace) -> AbstractContextManager[None]:
    """Set the limits of a store to what the options say; its time runs within a `with`."""
    if args.max_memory is not None:
        store.set_limits(memory_size=args.max_memory)
    return nullcontext() if args.timeout is None else store.timeout(args.timeout)
