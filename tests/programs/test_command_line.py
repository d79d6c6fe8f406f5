"""Programs as people run them, with `brolga run`, beside wasmtime-py."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.programs.rows import FILES, Row, Step
from tests.programs.sandbox import outcome, tree
from tools.programs.packages import Missing
from tools.programs.table import module

LUA = Row(
    "lua",
    (
        Step(
            "lua", ("all.lua", "7"), name="lua.wasm", stdin=b"a line\n1 rest", env={"WHO": "me"}, exit=7, says="handled"
        ),
    ),
    {"all.lua": "all.lua"},
)
PLL = Row("icepll", (Step("icepll", ("-o", "48", "-m", "-f", "/pll.v"), name="icepll.wasm", says="achieved"),))


@pytest.mark.slow
@pytest.mark.parametrize("row", [pytest.param(row, id=row.name) for row in (LUA, PLL)])
def test_a_command_does_what_the_program_does_under_wasmtime(row: Row, tmp_path: Path) -> None:
    pytest.importorskip("wasmtime")
    (step,) = row.steps
    try:
        theirs = outcome(row, "wasmtime", tmp_path / "wasmtime")
    except Missing as missing:
        pytest.skip(str(missing))
    sandbox = tmp_path / "sandbox"
    sandbox.mkdir()
    for name, given in row.files.items():
        sandbox.joinpath(name).write_bytes(given if isinstance(given, bytes) else (FILES / given).read_bytes())
    link = tmp_path / f"{step.program}.wasm"  # whose name is the program's
    link.symlink_to(module(step.program))
    env = [f"--env={name}={value}" for name, value in step.env.items()]
    options = [f"--dir={sandbox}::/", *env, "--max-memory=1GiB"]
    command = [sys.executable, "-m", "brolga", "run", *options, str(link), *step.args]
    done = subprocess.run(command, input=step.input, capture_output=True, check=False, timeout=row.seconds)
    assert (done.returncode, done.stdout, done.stderr) == (step.exit, theirs.outputs[0], theirs.errors[0])
    assert tree(sandbox) == theirs.tree
    assert theirs.codes == [step.exit]
