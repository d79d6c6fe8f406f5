"""`brolga wast`: run test scripts."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

from brolga.cli import files
from brolga.cli.command import CommandError, Subcommand
from brolga.cli.progress import Progress
from brolga.cli.proposals import add_enable, config
from brolga.runtime.engine import Engine
from brolga.wast.script import run_script

__all__ = ["SUBCOMMAND"]

_DETAILS: Final = """\
Each command of a script counts once, as passed or as failed. A line for each file says how many there were, the
failures follow it, and the last line is the sum: `N passed, N failed`. The exit code is 0 if nothing failed.

examples:
  brolga wast i32.wast f32.wast
  brolga wast spec/test/core
  brolga wast --enable custom-page-sizes custom-page-sizes.wast
"""


def _configure(parser: ArgumentParser) -> None:
    add_enable(parser)
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a script, or a folder with scripts (*.wast) in it")


def _scripts(paths: list[str]) -> list[str]:
    """Return the files that the paths name; a folder stands for all scripts in it and below."""
    found: list[str] = []
    for path in paths:
        if not Path(path).is_dir():
            if path != files.STANDARD:
                Path(path).stat()  # one that is not there is better known before an hour of work than after it
            found.append(path)
            continue
        # Sorted: the order of a folder's entries is that of the file system, and a report should not depend on it.
        inside = sorted(str(script) for script in Path(path).rglob("*.wast"))
        if not inside:
            raise CommandError(f"there is no .wast file in {path}")
        found += inside
    return found


def _run(args: Namespace) -> int:
    """Run all scripts, one after the other."""
    scripts = _scripts(args.paths)
    engine = Engine(config(args))  # one for all: its trampolines are made once for each signature
    passed = failed = 0
    with Progress(len(scripts)) as progress:
        for script in scripts:
            progress.start(files.shown(script))
            # Named as it was given, so that a failure can be clicked on; `run_file` could not read standard input.
            report = run_script(files.read(script), files.shown(script), engine)
            passed += report.passed
            failed += report.failed
            progress.clear()
            print(f"{report.name}: {report.passed} passed, {report.failed} failed")
            for failure in report.failures:
                print(f"  {report.name}:{failure}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


SUBCOMMAND: Final = Subcommand(_DETAILS, _configure, _run)
