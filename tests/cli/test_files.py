"""`brolga validate`, `brolga parse`, `brolga print`: what comes in and what goes out."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from brolga.cli import main
from tests.cli.conftest import Write

EMPTY = b"\0asm\1\0\0\0"


def test_nothing_is_said_about_a_valid_module(calculator: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", calculator]) == 0
    assert capsys.readouterr() == ("", "")


def test_every_file_is_validated(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    untyped = write("untyped.wat", "(module (func (result i32)))")
    cut = write("cut.wasm", EMPTY[:6])
    assert main(["validate", untyped, cut, str(Path(cut).parent / "gone.wasm")]) == 1
    err = capsys.readouterr().err
    assert err.count("Error: ") == 3
    assert "Error: type mismatch" in err
    assert re.search(rf"Error: unexpected end.* \({re.escape(cut)}: at offset 0x\d\)", err)
    assert "No such file" in err


def test_text_becomes_binary_and_text_again(
    write: Write, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    source = write("small.wat", '(module $small (func $f (export "f") (result i32) (i32.const 42)))')
    binary = str(tmp_path / "small.wasm")
    assert main(["parse", source, "-o", binary]) == 0
    assert Path(binary).read_bytes().startswith(EMPTY)
    assert main(["print", binary]) == 0
    text = capsysbinary.readouterr().out
    assert b"i32.const 42" in text
    again = write("again.wat", text)
    assert main(["parse", again]) == 0
    assert capsysbinary.readouterr().out == Path(binary).read_bytes()


def test_standard_input_is_a_dash(stdin: Callable[[bytes], None], capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    stdin(b"(module)")
    assert main(["parse", "-"]) == 0
    assert capsysbinary.readouterr().out == EMPTY


def test_a_text_can_be_printed_to_a_file(write: Write, tmp_path: Path) -> None:
    out = tmp_path / "out.wat"
    assert main(["print", write("module.wat", '(module (memory (export "é") 1))'), "-o", str(out)]) == 0
    assert "é" in out.read_text(encoding="utf-8")


def test_a_terminal_gets_no_binary(
    calculator: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["parse", calculator]) == 1
    assert capsys.readouterr().err.startswith("Error: a terminal cannot show a binary module")


def test_errors_name_standard_input(stdin: Callable[[bytes], None], capsys: pytest.CaptureFixture[str]) -> None:
    stdin(b"(modul)")
    assert main(["print", "-"]) == 1
    assert "  at <stdin> 1:2\n" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["validate", "parse", "print"])
def test_a_large_module_is_named_on_a_terminal_while_it_is_worked_on(
    command: str, write: Write, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr("brolga.cli.progress.find_spec", lambda _name: None)
    large = write("large.wat", f"(module) (;{'-' * 300_000};)")
    assert main([command, large]) == 0
    assert main([command, write("small.wat", "(module)")]) == 0
    err = capsys.readouterr().err
    assert f"{large}\r\x1b[K" in err
    assert "small.wat" not in err


def test_each_command_can_switch_on_a_proposal_that_is_off(
    write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = write(
        "wide.wat",
        '(module (memory 70 (pagesize 1)) (func (export "f") (result i64 i64)'
        " (i64.mul_wide_s (i64.const -2) (i64.const 5))))",
    )
    binary = str(tmp_path / "wide.wasm")
    enable = ["--enable", "wide-arithmetic", "--enable", "custom-page-sizes"]
    assert main(["parse", *enable, source, "-o", binary]) == 0
    assert main(["print", *enable, binary]) == 0
    assert "i64.mul_wide_s" in capsys.readouterr().out
    assert main(["validate", *enable, source, binary]) == 0
    assert main(["run", *enable, binary, "--invoke", "f"]) == 0
    assert capsys.readouterr().out == "-10\n-1\n"
    assert main(["abi", *enable, "--bare", binary]) == 0
    assert "int64_t f(" in capsys.readouterr().out
    for command in ("print", "validate", "run", "abi"):
        assert main([command, *enable[:2], binary]) == 1
        assert "custom page sizes is switched off" in capsys.readouterr().err
