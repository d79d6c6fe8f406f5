"""What all subcommands share: versions, wrong arguments, pipes, interruption."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from brolga.binary import encode
from brolga.cli import main
from brolga.compiler import read
from brolga.features import DEFAULTS
from tests.cli.conftest import Write
from tools.sources import SRC


def test_the_version_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("brolga ")


@pytest.mark.parametrize("argv", [[], ["walk"], ["run"], ["wast"], ["parse", "a", "b"]], ids=" ".join)
def test_wrong_arguments_end_with_the_usage(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(argv)
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("usage: brolga ")


@pytest.mark.parametrize("argv", [["run", "--bogus", "a.wasm"], ["validate", "a.wasm", "--bogus"]], ids=" ".join)
def test_an_unknown_option_is_answered_by_the_usage_of_its_command(
    argv: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(argv)
    assert ended.value.code == 2
    errors = capsys.readouterr().err
    assert errors.startswith(f"usage: brolga {argv[0]} ")
    assert errors.endswith(f"brolga {argv[0]}: error: unrecognized arguments: --bogus\n")


def test_names_that_a_module_has_do_not_steer_the_terminal(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    path = write("odd.wat", r'(module (import "a\1b[31m" "b\00\c2\9b" (func)))')
    assert main(["run", path]) == 1
    assert capsys.readouterr().err.startswith(r"Error: unknown import: `a\x1b[31m::b\x00\x9b` has not been defined: ")


def test_a_file_that_is_not_there_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", "gone.wasm"]) == 1
    assert capsys.readouterr().err == "Error: [Errno 2] No such file or directory: 'gone.wasm'\n"


def test_an_interruption_ends_quietly(
    calculator: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(_name: str) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr("brolga.cli.files.read", interrupt)
    assert main(["print", calculator]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_reader_that_went_away_is_no_error(calculator: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "brolga", "print", calculator]
    done = subprocess.run(command, cwd=SRC, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_an_output_that_is_full_is_one_message(calculator: str) -> None:
    with Path("/dev/full").open("wb") as full:
        argv = [sys.executable, "-m", "brolga", "print", calculator]
        done = subprocess.run(argv, cwd=SRC, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (1, b"Error: [Errno 28] No space left on device\n")


def test_a_command_reads_only_what_it_needs(write: Write) -> None:
    path = write("program.wasm", bytes(encode(read('(module (func (export "_start")))', DEFAULTS, ""))))
    program = (
        "import sys; from brolga.cli import main; main(sys.argv[1:]);"
        "print(*sorted(name for name in sys.modules if name.split('.')[0] in ('brolga', 'importlib', 'email')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "run", path], cwd=SRC, capture_output=True, text=True, check=True
    )
    read_too = {"brolga.text.parser", "brolga.cli.abi", "brolga.wast", "brolga.wasi", "importlib.metadata"}
    assert read_too & set(done.stdout.split()) == set()
