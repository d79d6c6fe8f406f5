"""`python -m bench [GROUP...]`: measure, and print a table with the limits beside the figures."""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from bench import calls, collector, conventions, exceptions, kernels, objects, programs, report, startup, threads, wasi
from bench import compile as compiling
from bench.measure import QUICK, Effort, Figure, progress

GROUPS: dict[str, Callable[[Effort], list[Figure]]] = {
    calls.GROUP: calls.run,
    conventions.GROUP: conventions.run,
    kernels.GROUP: kernels.run,
    objects.GROUP: objects.run,
    compiling.GROUP: compiling.run,
    startup.GROUP: startup.run,
    threads.GROUP: threads.run,
    collector.GROUP: collector.run,
    exceptions.GROUP: exceptions.run,
    wasi.GROUP: wasi.run,
    programs.GROUP: programs.run,
}


def _arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=f"of {', '.join(GROUPS)}; all when none is named")
    parser.add_argument("--rounds", type=int, help=f"turns that the contenders take (default {Effort().rounds})")
    parser.add_argument("--quick", action="store_true", help="few rounds: is everything there, roughly how fast is it")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there")
    parser.add_argument("--compare", type=Path, metavar="FILE", help="show the change against figures written earlier")
    parser.add_argument("--strict", action="store_true", help="exit with 1 when a figure is missing or over its limit")
    chosen = parser.parse_args(given)
    unknown = set(chosen.groups) - set(GROUPS)
    if unknown:
        parser.error(f"no such group: {', '.join(sorted(unknown))}")
    if chosen.rounds is not None and chosen.rounds < 1:
        parser.error("at least one round")
    return chosen


def main(given: Sequence[str] | None = None) -> int:
    """Measure the groups that were named and report them."""
    chosen = _arguments(given)
    effort = QUICK if chosen.quick else Effort()
    if chosen.rounds is not None:
        effort = Effort(chosen.rounds, effort.batch)
    before = report.load(chosen.compare) if chosen.compare else []
    print(
        f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}, {effort.rounds} rounds"
    )
    figures = [figure for group in chosen.groups or GROUPS for figure in GROUPS[group](effort)]
    progress("")
    print(report.table(figures, before))
    if chosen.json:
        report.save(figures, chosen.json)
    failed = [figure for figure in figures if figure.limit is not None and figure.verdict != "ok"]
    return 1 if chosen.strict and failed else 0


if __name__ == "__main__":
    sys.exit(main())
