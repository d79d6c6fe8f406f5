"""`brolga wast`."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from brolga.cli import main
from brolga.cli.progress import Progress
from tests.cli.conftest import Write

Capture = pytest.CaptureFixture[str]

GOOD = '(module (func (export "f") (result i32) (i32.const 1)))\n(assert_return (invoke "f") (i32.const 1))\n'
BAD = GOOD.replace("(i32.const 1))\n(assert", "(i32.const 2))\n(assert").replace("const 1)))", "const 2)))")


def test_all_passed_is_exit_code_0(write: Write, capsys: Capture) -> None:
    path = write("good.wast", GOOD)
    assert main(["wast", path]) == 0
    assert capsys.readouterr().out == f"{path}: 2 passed, 0 failed\n2 passed, 0 failed\n"


def test_each_failure_is_a_line_with_its_place(write: Write, capsys: Capture) -> None:
    good, bad = write("good.wast", GOOD), write("bad.wast", BAD)
    assert main(["wast", good, bad]) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"{good}: 2 passed, 0 failed",
        f"{bad}: 1 passed, 1 failed",
        f"  {bad}:2: assert_return: expected i32 1, got i32 2",
        "3 passed, 1 failed",
    ]


def test_folders_are_searched_to_the_bottom(write: Write, tmp_path: Path, capsys: Capture) -> None:
    paths = [write("a.wast", GOOD), write("deep/er/b.wast", GOOD)]
    write("deep/notes.txt", "(no script)")
    assert main(["wast", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(": ")[0] for line in lines[:-1]] == paths
    assert lines[-1] == "4 passed, 0 failed"


def test_a_folder_without_scripts_is_an_error(tmp_path: Path, capsys: Capture) -> None:
    assert main(["wast", str(tmp_path)]) == 1
    assert capsys.readouterr() == ("", f"Error: there is no .wast file in {tmp_path}\n")


def test_a_script_that_cannot_be_read_counts_as_a_failure(write: Write, capsys: Capture) -> None:
    path = write("broken.wast", "\n(assert_sanity)")
    assert main(["wast", path]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "0 passed, 1 failed"


@pytest.mark.parametrize("rich", [True, False])
def test_progress_shows_on_a_terminal_and_is_wiped(
    rich: bool, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    if not rich:
        monkeypatch.setattr("brolga.cli.progress.find_spec", lambda _name: None)
    with Progress(2) as progress:
        progress.start("a[b].wast")
        progress.start("c.wast")
    out, err = capsys.readouterr()
    assert out == ""
    assert "2/2 c.wast" in err
    assert rich or err.endswith("\r\x1b[K")


def test_no_progress_goes_into_a_file(capsys: Capture) -> None:
    with Progress(1) as progress:
        progress.start("a.wast")
    assert capsys.readouterr() == ("", "")
