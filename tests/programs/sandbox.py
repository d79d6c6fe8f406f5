"""Run a row under an engine in a fresh sandbox, and what came of it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.programs.rows import FILES, Row, Step
from tools.programs.table import module
from tools.sources import ROOT, SRC


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that a row did which others can see, and what it took: the seconds of each step, the MiB of all of them."""

    codes: list[int | str]
    outputs: list[bytes]
    errors: list[bytes]
    tree: dict[str, bytes | str]
    seconds: list[float]
    peak: int


def outcome(row: Row, engine: str, work: Path, *, ahead: bool = False) -> Outcome:
    """Run the row in a process of its own, compiled ahead or not. Raises `Missing` if a program is not to be had."""
    sandbox = work / "sandbox"
    sandbox.mkdir(parents=True)
    for path, content in row.files.items():
        (sandbox / path).write_bytes((FILES / content).read_bytes() if isinstance(content, str) else content)
    streams = [[str(work / f"{number}.{name}") for name in ("in", "out", "err")] for number in range(len(row.steps))]
    for step, (source, _, _) in zip(row.steps, streams, strict=True):
        Path(source).write_bytes(step.input)
    shared = [(str(module(program).parent / below), guest, False) for guest, (program, below) in row.shared.items()]
    task = {
        "steps": [_step(step, files) for step, files in zip(row.steps, streams, strict=True)],
        "preopens": [(str(sandbox), "/", True), *shared],
        "report": str(work / "report.json"),
        "ahead": ahead,
    }
    report = _report(engine, task, row.seconds, work)
    clocks = re.compile((row.clocks or "(?!)").encode())
    outputs, errors = ([clocks.sub(b"(time)", Path(files[fd]).read_bytes()) for files in streams] for fd in (1, 2))
    return Outcome(report["codes"], outputs, errors, tree(sandbox), report["seconds"], report["peak"])


def _step(step: Step, streams: list[str]) -> dict[str, object]:
    return {
        "wasm": str(module(step.program)),
        "argv": [step.name or step.program, *step.args],
        "env": dict(step.env),
        "streams": streams,
        "driver": step.driver,
    }


def _report(engine: str, task: dict[str, object], seconds: int, work: Path) -> Any:
    (work / "task.json").write_text(json.dumps(task), encoding="utf-8")
    command = [sys.executable, "-m", "tests.programs.child", engine, str(work / "task.json")]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(SRC), str(ROOT)))}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False, timeout=seconds)
    if done.returncode:
        errors = [path.read_text(errors="replace") for path in sorted(work.glob("*.err"))]
        raise AssertionError("\n".join((done.stderr.decode(), *errors)))
    return json.loads((work / "report.json").read_text(encoding="utf-8"))


def tree(root: Path) -> dict[str, bytes | str]:
    """Everything below a folder: bytes of files, where links lead, and `/` for folders."""
    return {
        str(path.relative_to(root)): f"-> {path.readlink()}"
        if path.is_symlink()
        else "/"
        if path.is_dir()
        else path.read_bytes()
        for path in sorted(root.rglob("*"))
    }
