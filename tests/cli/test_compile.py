"""`brolga compile`, and running what came of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from brolga.artifact import is_artifact
from brolga.cli import main
from tests.cli.conftest import Write

Capture = pytest.CaptureFixture[str]


def test_a_compiled_module_runs_as_the_module_does(calculator: str, capsys: Capture) -> None:
    assert main(["compile", calculator]) == 0
    compiled = calculator.replace(".wat", ".cwasm")
    assert is_artifact(Path(compiled).read_bytes())
    assert main(["run", compiled, "--invoke", "swap", "7", "8"]) == 0
    assert main(["run", "--invoke", "half", compiled, "nan:0x200000"]) == 0
    assert capsys.readouterr() == ("8\n7\nnan:0x600000\n", "")
    assert main(["run", compiled, "--invoke", "trap"]) == 134
    assert "calculator!inner" in capsys.readouterr().err


@pytest.mark.slow
def test_the_file_can_be_named_and_the_effort_chosen(calculator: str, tmp_path: Path) -> None:
    outs = [str(tmp_path / f"out{level}") for level in range(3)]
    for level, out in enumerate(outs):
        assert main(["compile", calculator, "-o", out, f"-O{level}", "--jobs", "1"]) == 0
        assert main(["run", out, "--invoke", "add", "1", "2"]) == 0
    assert len({Path(out).read_bytes() for out in outs}) > 1


def test_a_module_that_is_not_valid_is_not_compiled(write: Write, capsys: Capture, tmp_path: Path) -> None:
    bad = write("bad.wat", '(module (func (export "f") (result i32)))')
    assert main(["compile", bad]) == 1
    assert "Error: type mismatch" in capsys.readouterr().err
    assert not (tmp_path / "bad.cwasm").exists()


def test_a_compiled_module_is_no_module_for_other_commands(write: Write, capsys: Capture, tmp_path: Path) -> None:
    out = str(tmp_path / "a.cwasm")
    assert main(["compile", write("a.wat", "(module)"), "-o", out]) == 0
    assert main(["compile", out]) == 1
    assert "is compiled already" in capsys.readouterr().err
    assert main(["validate", out]) == 1
    assert "magic header not detected" in capsys.readouterr().err


def test_a_damaged_file_is_refused(write: Write, capsys: Capture, tmp_path: Path) -> None:
    out = tmp_path / "a.cwasm"
    assert main(["compile", write("a.wat", "(module)"), "-o", str(out)]) == 0
    out.write_bytes(out.read_bytes()[:-1])
    assert main(["run", str(out)]) == 1
    assert "Error: a damaged compiled module" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["-O3"], ["--jobs", "0"], ["--jobs", "many"]])
def test_what_cannot_be_asked_for_is_refused(calculator: str, capsys: Capture, words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["compile", calculator, *words])
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert "invalid choice" in said or f"{words[-1]!r} is no number of processes" in said
