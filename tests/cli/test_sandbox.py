"""`brolga run` with programs: what they get, and what they leave behind."""

from __future__ import annotations

import subprocess
import sys
from argparse import ArgumentTypeError
from pathlib import Path

import pytest

from brolga.cli import main
from brolga.cli.quantities import size, timespan
from brolga.cli.sandbox import Folder, folder, variable
from tests.cli.conftest import Write
from tools.sources import SRC

Capture = pytest.CaptureFixture[str]

NAMES = {
    "args_sizes_get": "i32 i32",
    "args_get": "i32 i32",
    "environ_sizes_get": "i32 i32",
    "environ_get": "i32 i32",
    "fd_read": "i32 i32 i32 i32",
    "fd_write": "i32 i32 i32 i32",
    "fd_prestat_dir_name": "i32 i32 i32",
    "path_create_directory": "i32 i32 i32",
}
IMPORTS = "".join(
    f'(import "wasi_snapshot_preview1" "{name}" (func ${name} (param {params}) (result i32)))'
    for name, params in NAMES.items()
)
PROGRAM = f"""(module {IMPORTS}
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (func $print (param $at i32) (param $size i32)
    (i32.store (i32.const 16) (local.get $at)) (i32.store (i32.const 20) (local.get $size))
    (drop (call $fd_write (i32.const 1) (i32.const 16) (i32.const 1) (i32.const 24))))
  {{}})"""

# Prints what it is given, with a zero behind each.
ECHO = PROGRAM.format("""(func (export "_start")
    (drop (call $args_sizes_get (i32.const 0) (i32.const 4)))
    (drop (call $args_get (i32.const 100) (i32.const 1000)))
    (call $print (i32.const 1000) (i32.load (i32.const 4)))
    (drop (call $environ_sizes_get (i32.const 0) (i32.const 4)))
    (drop (call $environ_get (i32.const 100) (i32.const 1000)))
    (call $print (i32.const 1000) (i32.load (i32.const 4))))""")


@pytest.fixture
def echo(write: Write) -> str:
    return write("echo.wat", ECHO)


def said(capfd: Capture) -> list[str]:
    """What a program has written, split at its zeros."""
    out, err = capfd.readouterr()
    assert err == ""
    return out.split("\0")[:-1]


def test_a_program_gets_its_name_and_all_that_stands_behind_it(echo: str, capfd: Capture) -> None:
    for words in ([], ["a", "b c"], ["--invoke", "x"], ["--", "--dir", "-h"], ["--invoke=x"], ["", "ü"]):
        assert main(["run", echo, *words]) == 0
        assert said(capfd) == ["echo.wat", *words]


def test_two_dashes_end_the_options(write: Write, capfd: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(write("-x.wat", ECHO)).parent)
    assert main(["run", "--env", "A=1", "--", "-x.wat", "--", "a"]) == 0
    assert said(capfd) == ["-x.wat", "--", "a", "A=1"]
    with pytest.raises(SystemExit):
        main(["run", "--"])


def test_it_gets_the_variables_that_are_named(echo: str, capfd: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HERE", "x=y")
    monkeypatch.delenv("GONE", raising=False)
    assert main(["run", "--env", "A=1", "--env", "HERE", "--env=GONE", "--env", "E=", "--env", "A=2", echo, "B=3"]) == 0
    assert said(capfd) == ["echo.wat", "B=3", "A=2", "HERE=x=y", "E="]


@pytest.mark.parametrize("code", [0, 1, 17, 125, 126, 255])
def test_it_ends_with_its_own_exit_code(write: Write, capfd: Capture, code: int) -> None:
    path = write("exit.wat", PROGRAM.format(f'(func (export "_start") (call $exit (i32.const {code})) unreachable)'))
    assert main(["run", path]) == code
    assert capfd.readouterr() == ("", "")


def test_a_code_that_the_system_has_no_room_for_is_an_error(write: Write, capfd: Capture) -> None:
    path = write("exit.wat", PROGRAM.format('(func (export "_start") (call $exit (i32.const 256)))'))
    assert main(["run", path]) == 1
    assert "exit status 256" in capfd.readouterr().err


def test_it_reads_from_standard_input(write: Write) -> None:
    path = write(
        "cat.wat",
        PROGRAM.format("""(func (export "_start")
          (i32.store (i32.const 16) (i32.const 1000)) (i32.store (i32.const 20) (i32.const 100))
          (drop (call $fd_read (i32.const 0) (i32.const 16) (i32.const 1) (i32.const 28)))
          (call $print (i32.const 1000) (i32.load (i32.const 28))))"""),
    )
    done = subprocess.run(
        [sys.executable, "-m", "brolga", "run", path], cwd=SRC, input=b"some text", capture_output=True, check=True
    )
    assert done.stdout == b"some text"


MAKER = PROGRAM.format("""(data (i32.const 1000) "made")
  (func (export "_start")
    (drop (call $fd_prestat_dir_name (i32.const 3) (i32.const 2000) (i32.const 4)))
    (call $print (i32.const 2000) (i32.const 4))
    (call $exit (call $path_create_directory (i32.const 3) (i32.const 1000) (i32.const 4))))""")


def test_it_gets_the_folders_that_are_named(write: Write, tmp_path: Path, capfd: Capture) -> None:
    path = write("maker.wat", MAKER)
    for ending, code, made in ((":ro", 63, False), (":rw", 0, True)):
        (tmp_path / "given").mkdir(exist_ok=True)
        assert main(["run", "--dir", f"{tmp_path / 'given'}::/out{ending}", path]) == code
        assert capfd.readouterr() == ("/out", "")
        assert (tmp_path / "given" / "made").is_dir() is made
    assert main(["run", path]) == 8  # no descriptor 3


def test_a_folder_that_is_not_there_is_an_error(echo: str, capfd: Capture) -> None:
    assert main(["run", "--dir", "nowhere_at_all", echo]) == 1
    out, err = capfd.readouterr()
    assert (out, err.startswith("Error: failed to add preopen dir"), err.count("\n")) == ("", True, 1)


def test_memory_can_be_limited(write: Write, capsys: Capture) -> None:
    grow = '(func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))'
    path = write("grow.wat", f"(module (memory 1) {grow})")
    for limit, results in (("1M", ["-1", "1"]), ("128KiB", ["-1", "-1"]), ("2GiB", ["1", "1"])):
        for pages, result in zip(("16", "15"), results, strict=True):
            assert main(["run", "--max-memory", limit, path, "--invoke", "grow", pages]) == 0
            assert capsys.readouterr().out == f"{result}\n"
    assert main(["run", "--max-memory", "64K", write("two.wat", "(module (memory 2))")]) == 1
    assert "exceeds memory limits" in capsys.readouterr().err


def test_a_reactor_is_initialised_before_the_call(write: Write, capsys: Capture) -> None:
    path = write(
        "reactor.wat",
        """(module (global $g (mut i32) (i32.const 1)) (func (export "_initialize") (global.set $g (i32.const 2)))
          (func (export "get") (result i32) (global.get $g)))""",
    )
    assert main(["run", "--invoke", "get", path]) == 0
    assert capsys.readouterr().out == "2\n"
    assert main(["run", write("odd.wat", '(module (func (export "_initialize") (param i32)))')]) == 1
    assert "type mismatch" in capsys.readouterr().err


def test_a_function_of_a_program_is_called_when_it_is_named_before_the_file(write: Write, capsys: Capture) -> None:
    add = '(func (export "f") (param i32) (result i32) (local.get 0))'
    path = write("both.wat", f'(module (func (export "_start") unreachable) {add})')
    assert main(["run", "--invoke", "f", path, "5"]) == 0
    assert capsys.readouterr().out == "5\n"
    assert main(["run", path, "--invoke", "f", "5"]) == 134


def test_imports_that_are_missing_are_named(write: Write, capsys: Capture) -> None:
    path = write(
        "lacking.wat",
        """(module (import "wasi_snapshot_preview1" "fd_dup" (func)) (import "env" "puts" (func (param i32)))
          (import "wasi_snapshot_preview1" "sched_yield" (func (result i32))))""",
    )
    assert main(["run", path]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "Error: unknown import: `wasi_snapshot_preview1::fd_dup` has not been defined: func () -> ()"
    assert lines[2] == "  env::puts: func (i32) -> ()"
    assert "has no function of that name" in lines[3]


@pytest.mark.slow
def test_a_closed_standard_stream_stays_closed(echo: str) -> None:
    command = f'"{sys.executable}" -m brolga run "{echo}" <&- 2>&-'
    done = subprocess.run(["/bin/sh", "-c", command], cwd=SRC, stdout=subprocess.PIPE, check=False)
    assert (done.returncode, done.stdout) == (0, b"echo.wat\0")


@pytest.mark.slow
def test_nobody_need_see_how_far_a_large_module_is(tmp_path: Path) -> None:
    path = tmp_path / "large.wat"
    path.write_text('(module (func (export "_start")))' + " " * (1 << 19))
    command = f'"{sys.executable}" -m brolga run "{path}" 2>&-'
    assert subprocess.run(["/bin/sh", "-c", command], cwd=SRC, check=False).returncode == 0


SIZES = {"0": 0, "65536": 65536, "64K": 65536, "64kib": 65536, "1 M": 1 << 20, "2GiB": 2 << 30, "1.5g": 3 << 29}
SIZES |= {"1MB": 10**6, "1T": 1 << 40, ".5k": 512, "7b": 7, "9007199254740993": 9007199254740993}


def test_sizes() -> None:
    assert {text: size(text) for text in SIZES} == SIZES
    for text in ("", "M", "-1", "1x", "1 M M", "0x10", "1e3", "nan", "٣", "1" * 30):
        with pytest.raises(ArgumentTypeError):
            size(text)


TIMES = {"0": 0, "10": 10, "0.5": 0.5, "500ms": 0.5, "2m": 120, "1h": 3600, "3 min": 180, "1s": 1}


def test_times() -> None:
    assert {text: timespan(text) for text in TIMES} == TIMES
    for text in ("", "s", "-1", "1d", "inf", "nan"):
        with pytest.raises(ArgumentTypeError):
            timespan(text)


FOLDERS = {
    "a": Folder("a", "a", True),
    "a:ro": Folder("a", "a", False),
    "a::/b": Folder("a", "/b", True),
    "a::/b:ro": Folder("a", "/b", False),
    "a::b::c:rw": Folder("a", "b::c", True),
    "./a:ro:rw": Folder("./a:ro", "./a:ro", True),
    "C:a": Folder("C:a", "C:a", True),
}


def test_folders() -> None:
    assert {text: folder(text) for text in FOLDERS} == FOLDERS
    for text in ("", ":ro", "::a", "a::", "a:::ro"):
        with pytest.raises(ArgumentTypeError, match="HOST::GUEST"):
            folder(text)


def test_variables() -> None:
    assert [variable(text) for text in ("A=1", "A=", "A", "A=b=c")] == [
        ("A", "1"),
        ("A", ""),
        ("A", None),
        ("A", "b=c"),
    ]
    with pytest.raises(ArgumentTypeError, match="NAME=VALUE"):
        variable("=x")


@pytest.mark.parametrize("words", [["--dir", "::"], ["--env", "=1"], ["--max-memory", "much"]], ids=" ".join)
def test_wrong_options_end_with_the_usage(words: list[str], echo: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["run", *words, echo])
    assert ended.value.code == 2
    assert "usage: brolga run" in capsys.readouterr().err
