"""`brolga compile`: a module with its machine code in a file, which runs without being compiled."""

from __future__ import annotations

import time
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import PurePath
from typing import Final

from brolga.artifact import is_artifact
from brolga.cli import files
from brolga.cli.command import CommandError, Subcommand
from brolga.cli.progress import Progress
from brolga.cli.proposals import add_enable, config
from brolga.runtime.engine import Engine
from brolga.runtime.module import Module

__all__ = ["SUBCOMMAND"]

# What `Config.cranelift_opt_level` calls them.
_LEVELS: Final = ("none", "speed", "aggressive")

_OFTEN: Final = 0.1  # seconds between two looks at how far it is

_DETAILS: Final = """\
All functions are compiled, by as many processes as there are processors. What comes out runs with `brolga run`, or by
`Module.deserialize_file`, on machines like this one and with this version of Brolga; anything else is refused. It holds
machine code: run only what you, or somebody you trust, have compiled.

examples:
  brolga compile program.wasm
  brolga compile program.wasm -o program.cwasm -O2
  brolga run program.cwasm
"""


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a module, binary or text")
    add_enable(parser)
    parser.add_argument("-o", metavar="OUT", dest="out", help="where to (FILE with the suffix .cwasm)")
    parser.add_argument(
        "-O",
        metavar="LEVEL",
        dest="level",
        type=int,
        choices=range(len(_LEVELS)),
        default=1,
        help="how hard to try: 0 to compile fast, 1 for what a compiler has optimised (the default), 2 for what is"
        " written by hand",
    )
    parser.add_argument("--jobs", metavar="N", type=_positive, default=0, help="how many processes (one a processor)")


def _positive(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise ArgumentTypeError(f"{text!r} is no number of processes")
    return int(text)


def _run(args: Namespace) -> int:
    """Read, validate, compile and write."""
    out = args.out or _beside(args.file)
    settings = config(args)
    settings.cranelift_opt_level = _LEVELS[args.level]
    settings.lazy_validation = True  # each function is validated as it is compiled
    engine = Engine(settings)
    data = files.read(args.file)
    # Its module could be had and compiled once more, but that is hardly what somebody wants who asks for it.
    if is_artifact(data):
        raise CommandError(f"{files.shown(args.file)} is compiled already")
    module = Module(engine, data, name=files.shown(args.file))
    with Progress(1) as progress:
        looked = 0.0

        # Parts take milliseconds each, and a terminal is slow.
        def report(done: int, whole: int) -> None:
            nonlocal looked
            if time.monotonic() - looked > _OFTEN:
                looked = time.monotonic()
                progress.show(f"{files.shown(args.file)}: {100 * done // whole} %")

        from brolga.runtime.serialise import save

        made = save(engine, module.compiled.module, module.types, processes=args.jobs, report=report)
    files.write_bytes(out, made)
    return 0


def _beside(name: str) -> str:
    """Return the name of what is made of a file where no other is given."""
    return name if name == files.STANDARD else str(PurePath(name).with_suffix(".cwasm"))


SUBCOMMAND: Final = Subcommand(_DETAILS, _configure, _run)
