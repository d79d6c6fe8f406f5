"""The sessions in the documentation of the command line are run as they stand there."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.sources import ROOT, SRC

BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAPERS = [path for path in sorted((ROOT / "docs").rglob("*.md")) if BLOCK.search(path.read_text(encoding="utf-8"))]


def session(path: Path) -> list[tuple[str, str]]:
    """The commands of a paper, each with what it says."""
    text = "".join(BLOCK.findall(path.read_text(encoding="utf-8")))
    parts = re.split(r"^\$ (.*)\n", text, flags=re.MULTILINE)[1:]
    return list(zip(parts[::2], parts[1::2], strict=True))


def test_there_is_one() -> None:
    assert "run-a-tool.md" in {path.name for path in PAPERS}


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_commands_say_what_the_documentation_says(path: Path, tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    program = tmp_path / "bin" / "brolga"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m brolga "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    environment = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}", "PYTHONPATH": str(SRC)}
    wrong = []
    for command, expected in session(path):
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=tmp_path,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            text=True,
            check=False,
        )
        if not doctest.OutputChecker().check_output(expected, done.stdout, doctest.ELLIPSIS):
            wrong.append((command, expected, done.stdout))
    assert wrong == []
