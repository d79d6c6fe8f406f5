"""Programs that are ended: from the keyboard, and because their time is over."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from brolga.cli import main
from tools.sources import ROOT

LOOP = '(module (func $spin (export "_start") (loop (br 0))))'
BEGINS = """(module
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 64) "!")
  (func (export "_start")
    (i32.store (i32.const 0) (i32.const 64))
    (i32.store (i32.const 4) (i32.const 1))
    (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 16)))
    (loop (br 0))))"""
WAITS = """(module
  (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (func (export "_start")
    (i32.store (i32.const 0) (i32.const 64))
    (i32.store (i32.const 4) (i32.const 8))
    (loop (drop (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 16))) (br 0))))"""


def run(tmp_path: Path, text: str, *options: str) -> subprocess.Popen[str]:
    """Start a program in a process of its own, with an open pipe as its input."""
    path = tmp_path / "program.wat"
    path.write_text(text)
    command = [sys.executable, "-m", "brolga", "run", *options, str(path)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    pipe = subprocess.PIPE
    return subprocess.Popen(command, env=environment, stdin=pipe, stdout=pipe, stderr=pipe, text=True)


def test_ctrl_c_ends_a_loop_at_once(tmp_path: Path) -> None:
    with run(tmp_path, BEGINS) as process:
        assert process.stdout is not None
        assert process.stdout.read(1) == "!"
        start = time.monotonic()
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        assert time.monotonic() - start < 5
        assert process.communicate() == ("", "")


LOADING = """
import sys
class Pressed:
    def find_spec(self, name, *_):
        if name == sys.argv[1]:
            raise KeyboardInterrupt
sys.meta_path.insert(0, Pressed())
from brolga.cli import main
sys.exit(main(["validate", "--help"]))
"""


@pytest.mark.parametrize("name", ["brolga.errors", "brolga.cli.program", "brolga.cli.validate"])
def test_ctrl_c_while_the_program_is_loaded_leaves_no_traceback(name: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-c", LOADING, name]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


TWICE = """
import atexit, os, signal, sys
from brolga.cli import main, run
run._invoke = lambda *_: os.kill(os.getpid(), signal.SIGINT)
atexit.register(lambda: os.kill(os.getpid(), signal.SIGINT))
sys.argv = ["brolga", "run", sys.argv[1]]
sys.exit(main())
"""


def test_a_second_ctrl_c_leaves_no_traceback(tmp_path: Path) -> None:
    path = tmp_path / "done.wat"
    path.write_text('(module (func (export "_start")))')
    done = subprocess.run(
        [sys.executable, "-c", TWICE, str(path)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (-signal.SIGINT, b"")


@pytest.mark.parametrize("text", [pytest.param(LOOP, marks=pytest.mark.slow), WAITS], ids=["a loop", "a read"])
def test_a_timeout_ends_a_program(tmp_path: Path, text: str) -> None:
    with run(tmp_path, text, "--timeout", "300ms") as process:
        assert process.wait(60) == 134
        output, errors = process.communicate()
    assert output == ""
    assert errors.startswith("Error: wasm trap: interrupt\n")


FOREVER = {
    "in a loop": LOOP,
    "before it starts": "(module (func $spin (loop (br 0))) (start $spin))",
    "while it is initialised": '(module (func (export "_initialize") (loop (br 0))))',
    "in a call": '(module (func (export "") (result i32) (loop (br 0)) (unreachable)))',
}


def test_the_time_counts_from_the_start_function_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "forever.wat"
    ended = {}
    for name, text in FOREVER.items():
        path.write_text(text)
        ended[name] = main(["run", "--timeout", "50ms", str(path)]), capsys.readouterr().err.split("\n")[0]
    assert ended == dict.fromkeys(FOREVER, (134, "Error: wasm trap: interrupt"))


def test_a_program_that_is_done_in_time_knows_nothing_of_it(tmp_path: Path) -> None:
    path = tmp_path / "done.wat"
    path.write_text('(module (func (export "_start")))')
    assert main(["run", "--timeout", "1h", str(path)]) == 0


def test_a_timeout_is_a_time(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["run", "--timeout", "soon", str(tmp_path)])
    assert "'soon' is no time such as 10, 0.5, 500ms or 2m" in capsys.readouterr().err
