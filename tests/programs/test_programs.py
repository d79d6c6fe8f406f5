"""Each row of the table does under Brolga what it does under wasmtime-py."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.programs.rows import ROWS, Row
from tests.programs.sandbox import outcome
from tools.programs.packages import Missing
from tools.programs.table import PROGRAMS

SMALL = ("files", "icepll", "lua", "oxipng")  # each in a way of its own: files, C++, exceptions, calls from Python


@pytest.mark.slow
@pytest.mark.parametrize("row", [pytest.param(row, id=row.name) for row in ROWS])
def test_a_program_does_what_it_does_under_wasmtime(row: Row, tmp_path: Path) -> None:
    compare(row, tmp_path, ahead=False)


@pytest.mark.slow
@pytest.mark.parametrize("row", [pytest.param(row, id=row.name) for row in ROWS if row.name in SMALL])
def test_a_program_that_was_compiled_ahead_does_the_same(row: Row, tmp_path: Path) -> None:
    compare(row, tmp_path, ahead=True)


def compare(row: Row, work: Path, *, ahead: bool) -> None:
    pytest.importorskip("wasmtime")
    try:
        theirs = outcome(row, "wasmtime", work / "wasmtime")
    except Missing as missing:
        pytest.skip(str(missing))
    ours = outcome(row, "brolga", work / "brolga", ahead=ahead)
    assert ours.codes == theirs.codes == [step.exit for step in row.steps]
    assert ours.outputs == theirs.outputs
    assert ours.errors == theirs.errors
    assert ours.tree == theirs.tree
    for step, output, error in zip(row.steps, ours.outputs, ours.errors, strict=True):
        assert step.says.encode() in output + error
    assert ours.peak <= row.megabytes
    print(f"{row.name}: {sum(ours.seconds):.1f} s, {ours.peak} MiB; wasmtime-py {sum(theirs.seconds):.1f} s")


def test_every_program_is_run() -> None:
    run = {step.program for row in ROWS for step in row.steps}
    assert run == set(PROGRAMS) - {"sqlite-inserts"}  # the benchmark's


def test_nothing_is_said_of_nothing() -> None:
    """A row without an expectation of its own would hold if both engines failed alike."""
    silent = [(row.name, step.args) for row in ROWS for step in row.steps if not (step.says or step.exit)]
    assert len(silent) <= 5
