"""Each example runs alone, as a reader would run it, and ends without complaint."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.sources import ROOT, SRC

EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
QUICK = {"hello.py", "multi_value.py", "traps.py"}  # each is a process of its own, and the others wait for more
RUN = [pytest.param(path, marks=[pytest.mark.slow] * (path.name not in QUICK), id=path.name) for path in EXAMPLES]


@pytest.mark.parametrize("path", RUN)
def test_an_example_runs(path: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(SRC)}
    done = subprocess.run(
        [sys.executable, "-W", "error", str(path)],
        cwd=tmp_path,  # an example finds its files beside itself, wherever it is started
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout, "an example prints what it shows"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_an_example_tells_its_idea_and_asserts_its_results(path: Path) -> None:
    parsed = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(parsed)
    assert any(isinstance(node, ast.Assert) for node in ast.walk(parsed))


def test_there_are_examples() -> None:
    assert EXAMPLES
