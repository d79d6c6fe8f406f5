"""Work in fresh processes: nothing imported, nothing cached, the environment of this one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

from bench.fetch import ROOT
from bench.measure import Missing, Timer, seconds


def python(*arguments: str) -> str:
    """Run this interpreter in the repository's root and return what it printed."""
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or [f"exit code {done.returncode}"]
        raise Missing(last[0].removeprefix("bench.measure.Missing: "))
    return done.stdout.strip()


def printed(*arguments: str) -> Callable[[], Timer]:
    """A contender whose process prints its own seconds."""
    return lambda: lambda: float(python(*arguments))


def whole(*arguments: str) -> Callable[[], Timer]:
    """A contender whose process is timed from start to end."""
    return lambda: lambda: seconds(lambda: python(*arguments))
