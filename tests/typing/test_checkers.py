"""mypy and pyright read the programs beside this file and find nothing, not even a silence that is not needed."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.typing import functions
from tools.sources import ROOT

PROGRAM = Path(functions.__file__)

# No comment silences pyright but its own, and none for nothing.
STRICT = {
    "typeCheckingMode": "strict",
    "enableTypeIgnoreComments": False,
    "reportUnnecessaryTypeIgnoreComment": True,
    "extraPaths": [str(ROOT), str(ROOT / "src")],
}


def check(*command: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a type checker as a module of this Python; skip where it is not installed."""
    if importlib.util.find_spec(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    run = [sys.executable, "-m", *command]
    return subprocess.run(run, cwd=folder, capture_output=True, text=True, check=False, timeout=300)


def pyright(program: Path, folder: Path) -> str:
    """Run pyright on a copy of the program; skip where it has no Node.js to run on, which it may want to download."""
    text = program.read_text(encoding="utf-8")
    (folder / "program.py").write_text(text, encoding="utf-8")  # it takes names in the folder of its configuration only
    config = {**STRICT, "include": ["program.py"]}
    (folder / "pyrightconfig.json").write_text(json.dumps(config), encoding="utf-8")
    if check("pyright", "--version", folder=folder).returncode:
        pytest.skip("pyright does not run here")
    return check("pyright", "--project", ".", folder=folder).stdout


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """A program that takes a result for what it is not."""
    path = tmp_path / "wrong.py"
    path.write_text(
        "from brolga import Func, Store, i32, i64\n"
        "def swap(store: Store, func: Func) -> str:\n"
        "    return func.typed(store, [i32, i64], tuple[i64, i32])(1, 2)\n",
        encoding="utf-8",
    )
    return path


@pytest.mark.slow
def test_mypy_agrees(tmp_path: Path) -> None:
    found = check("mypy", "--strict", "--cache-dir", str(tmp_path), str(PROGRAM))
    assert (found.stdout, found.stderr) == ("Success: no issues found in 1 source file\n", "")


@pytest.mark.slow
def test_mypy_knows_what_a_typed_call_returns(tmp_path: Path, wrong: Path) -> None:
    found = check("mypy", "--strict", "--cache-dir", str(tmp_path), str(wrong))
    assert '(got "tuple[int, int]", expected "str")' in found.stdout


@pytest.mark.slow
def test_pyright_agrees(tmp_path: Path) -> None:
    assert pyright(PROGRAM, tmp_path).splitlines()[-1] == "0 errors, 0 warnings, 0 informations"


@pytest.mark.slow
def test_pyright_knows_what_a_typed_call_returns(tmp_path: Path, wrong: Path) -> None:
    found = pyright(wrong, tmp_path)
    assert 'Type "tuple[i64, i32]" is not assignable to return type "str"' in found
    assert "1 error, 0 warnings" in found


def test_the_program_runs() -> None:
    functions.run()
