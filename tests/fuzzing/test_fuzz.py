"""The fuzzer sees what goes wrong, goes on behind it, and keeps the input."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from brolga import Bug, Engine
from tests.fuzzing import faults
from tools.fuzz import Work, _Lane, _watch
from tools.fuzzing import trial as trial_module
from tools.fuzzing.inputs import make_input
from tools.fuzzing.seeds import Seeds, _forms
from tools.fuzzing.trial import Trial
from tools.fuzzing.worker import Job
from tools.sources import ROOT

SEEDS = Seeds([b"\0asm\1\0\0\0", b"\0asm\1\0\0\0\1\4\1\x60\0\0"], ["(module)", "(func (nop))"])


def watched(work: Work, folder: Path, patience: float = 60) -> int:
    lanes = [_Lane(Job("both", 5, first, 6, 2), SEEDS, work, patience) for first in range(2)]
    return _watch(lanes, folder)


FAULTS = {
    "nothing": (faults.good, 0, 60, ""),
    "crash": (faults.crashing, 1, 60, "crash with exit code -9"),
    "hang": (faults.hanging, 1, 1, "hang"),
    "error": (faults.raising, 6, 60, "KeyError in decode.py:1"),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", FAULTS)
def test_what_goes_wrong_is_counted_and_kept(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    work, failed, patience, fault = FAULTS[name]
    assert watched(work, tmp_path, patience) == failed
    kept = {path.read_bytes() for path in tmp_path.iterdir() if path.suffix != ".txt"}
    made = [make_input(SEEDS, "both", 5, number).source for number in ([2] if failed == 1 else range(failed))]
    assert kept == {data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data for data in made}
    assert all(fault in path.read_text() for path in tmp_path.glob("*.txt"))
    assert fault in capsys.readouterr().out


@pytest.mark.slow
def test_a_short_run_closes_with_its_counts() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tools.fuzz", "--count", "60", "--seed", "3"],
        cwd=ROOT, capture_output=True, text=True, check=True, env={"PYTHONPATH": "src", "PATH": ""},
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == "60 passed, 0 failed"


def test_the_same_seed_makes_the_same_inputs() -> None:
    def made(seed: int) -> list[bytes | str]:
        return [make_input(SEEDS, "both", seed, number).source for number in range(50)]

    assert made(1) == made(1) != made(2)
    assert {type(source) for source in made(1)} == {bytes, str}


def test_modules_are_found_in_scripts() -> None:
    text = '(assert_invalid (module $a (func)) "(module") ;; (module\n(module binary "\\00")\n(register "m")'
    assert list(_forms(text)) == ["(module $a (func))", '(module binary "\\00")']


LOOP = """(module (import "m" "f" (func $f)) (import "m" "g" (global i64)) (import "m" "m" (memory 1))
    (import "m" "t" (table 1 externref))
    (func (export "loop") (loop (br 0)))
    (func $again (export "recursion") (call $again))
    (func (export "import") (call $f))
    (func (export "good") (param i32 f64 externref) (result i64) (global.get 0)))"""


def test_modules_are_run_to_the_end_whatever_they_do() -> None:
    trial = Trial()
    syntax = trial.load(LOOP)
    assert syntax is not None
    assert trial.run(syntax) == 1


def test_what_is_no_module_is_an_answer() -> None:
    assert Trial().load(b"\0as") is None
    assert Trial().load("(assert_trap (module (func)) 7") is None


def test_other_errors_come_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(engine: Engine, source: object) -> None:
        raise Bug("lost") if source == b"" else KeyError(source)

    monkeypatch.setattr(trial_module, "Module", wrong)
    with pytest.raises(KeyError):
        Trial().load("x")
    with pytest.raises(Bug):
        Trial().load(b"")
