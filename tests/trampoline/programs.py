"""Programs of their own, for what a process survives only once."""

from __future__ import annotations

import os
import subprocess
import sys

from tools.sources import ROOT


def program(text: str, *arguments: str, options: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """Run Python text that may import the package and the tests."""
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    environment = {**os.environ, "PYTHONPATH": path}
    environment.pop("PYTHONFAULTHANDLER", None)
    command = [sys.executable, *options, "-c", text, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)
