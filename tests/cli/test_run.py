"""`brolga run`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from brolga.cli import main
from tests.cli.conftest import Write

Capture = pytest.CaptureFixture[str]


def test_each_result_stands_on_its_own_line(calculator: str, capsys: Capture) -> None:
    assert main(["run", calculator, "--invoke", "swap", "7", "8"]) == 0
    assert capsys.readouterr().out == "8\n7\n"


def test_the_function_may_be_named_before_the_file(calculator: str, capsys: Capture) -> None:
    assert main(["run", "--invoke", "add", calculator, "1", "2"]) == 0
    assert main(["run", calculator, "--invoke=add", "3", "4"]) == 0
    assert capsys.readouterr().out == "3\n7\n"


ARGUMENTS = {
    "negative": (["add", "-1", "-2"], "-3\n"),
    "hexadecimal": (["add", "0x10", "-0x1"], "15\n"),
    "unsigned": (["add", "0xffffffff", "4294967295"], "-2\n"),
    "grouped": (["add", "1_000", "0"], "1000\n"),
    "behind a dash": (["add", "--", "-1", "1"], "0\n"),
    "infinite": (["half", "-inf"], "-inf\n"),
    "not a number": (["half", "nan"], "nan\n"),
    "with a payload": (["half", "-nan:0x400001"], "-nan:0x400001\n"),
    "shortest": (["half", "0.2"], "0.1\n"),
    "small": (["half", "1e-45"], "0.0\n"),
    "hexadecimal float": (["twice", "0x1p-1074"], "1e-323\n"),
    "no reference": (["same", "null"], "null\n"),
    "a vector": (["negate", "i64x2 1 -1"], "i32x4 0x80000001 0x80000000 0x7fffffff 0x7fffffff\n"),
    "a vector of floats": (["negate", "f64x2 0 inf"], "i32x4 0x80000000 0x80000000 0x80000000 0xfff00000\n"),
    "a function": (["self"], "<funcref>\n"),
}


@pytest.mark.parametrize(("words", "out"), ARGUMENTS.values(), ids=ARGUMENTS)
def test_arguments_are_read_by_the_types_of_the_parameters(
    calculator: str, capsys: Capture, words: list[str], out: str
) -> None:
    assert main(["run", calculator, "--invoke", *words]) == 0
    assert capsys.readouterr().out == out


WRONG = {
    "no number": (["add", "1", "two"], "'two' is not a number in the range of i32"),
    "a float for an integer": (["add", "1", "1.5"], "'1.5' is not a number in the range of i32"),
    "out of range": (["add", "1", "0x100000000"], "'0x100000000' is not a number in the range of i32"),
    "a float out of range": (["half", "1e39"], "'1e39' is not a number in the range of f32"),
    "empty": (["add", "1", ""], "'' is not a number in the range of i32"),
    "two in one": (["add", "1", "2 3"], "'2 3' is not a number in the range of i32"),
    "no text at all": (["add", "1", '"'], "'\"' is not a number in the range of i32"),
    "an object": (["same", "x"], "'x' is no externref: the only reference that can be written is `null`"),
    "no vector": (
        ["negate", "1"],
        "'1' is no v128 such as 'i32x4 1 2 3 4': unexpected token 1, expected the shape of a vector",
    ),
    "more than a vector": (
        ["negate", "i64x2 1 2 x"],
        "'i64x2 1 2 x' is no v128 such as 'i32x4 1 2 3 4': unknown operator x",
    ),
    "an open vector": (
        ["negate", 'i64x2 1 2 "'],
        "'i64x2 1 2 \"' is no v128 such as 'i32x4 1 2 3 4': unclosed string",
    ),
    "too few": (["add", "1"], "the function is (i32, i32) -> (i32): it takes 2 arguments, 1 were given"),
    "too many": (["trap", "1"], "the function is () -> (): it takes 0 arguments, 1 were given"),
}


@pytest.mark.parametrize(("words", "message"), WRONG.values(), ids=WRONG)
def test_a_wrong_argument_is_an_error(calculator: str, capsys: Capture, words: list[str], message: str) -> None:
    assert main(["run", calculator, "--invoke", *words]) == 1
    assert capsys.readouterr() == ("", f"Error: {message}\n")


def test_an_unknown_name_lists_those_that_are_there(write: Write, capsys: Capture) -> None:
    path = write("one.wat", '(module (func (export "a b")) (memory (export "memory") 1))')
    assert main(["run", path, "--invoke", "b"]) == 1
    assert capsys.readouterr().err == 'Error: no function is exported as "b"; exported functions: "a b"\n'


def test_invoke_without_a_name_is_an_error(calculator: str, capsys: Capture) -> None:
    assert main(["run", calculator, "--invoke"]) == 1
    assert capsys.readouterr().err == "Error: --invoke needs the name of an exported function\n"


@pytest.mark.parametrize("name", ["_start", ""])
def test_without_a_name_the_default_function_is_called(name: str, write: Write, capsys: Capture) -> None:
    path = write("default.wat", f'(module (func (export "{name}") (result i32) (i32.const 5)))')
    assert main(["run", path]) == 0
    assert capsys.readouterr().out == "5\n"


def test_without_a_default_function_the_module_is_instantiated_alone(write: Write, capsys: Capture) -> None:
    path = write("library.wat", '(module (func (export "f")))')
    assert main(["run", path]) == 0
    note = 'note: nothing to call without --invoke; exported functions: "f"\n'
    assert capsys.readouterr() == ("", note)


def test_a_trap_shows_its_backtrace(calculator: str, capsys: Capture) -> None:
    assert main(["run", calculator, "--invoke", "trap"]) == 134
    out, err = capsys.readouterr()
    lines = err.splitlines()
    assert out == ""
    assert lines[:2] == ["Error: wasm trap: unreachable", "wasm backtrace:"]
    assert [line.split(" - ")[1] for line in lines[2:]] == ["calculator!inner", "calculator!<wasm function 5>"]


def test_a_trap_of_the_start_function_is_a_trap(write: Write, capsys: Capture) -> None:
    assert main(["run", write("start.wat", "(module (func unreachable) (start 0))")]) == 134
    assert capsys.readouterr().err.startswith("Error: wasm trap: unreachable\n")


def test_a_missing_import_is_an_error(write: Write, capsys: Capture) -> None:
    assert main(["run", write("import.wat", '(module (import "a" "b" (func)))')]) == 1
    assert capsys.readouterr().err.startswith("Error: unknown import")


def test_a_broken_module_names_file_and_place(write: Write, capsys: Capture) -> None:
    path = write("broken.wat", "(module\n  (fun))")
    assert main(["run", path]) == 1
    assert f"  at {path} 2:4\n" in capsys.readouterr().err


def test_a_module_comes_from_standard_input(stdin: Callable[[bytes], None], capsys: Capture) -> None:
    stdin(b'(module (func (export "_start") (result i32) (i32.const 6)))')
    assert main(["run", "-"]) == 0
    assert capsys.readouterr().out == "6\n"


def test_of_many_names_some_are_listed(write: Write, capsys: Capture) -> None:
    path = write("many.wat", "(module" + "".join(f'(func (export "f{x}"))' for x in range(100)) + ")")
    assert main(["run", path, "--invoke", "g"]) == 1
    assert capsys.readouterr().err.endswith('"f38", "f39" and 60 more\n')


def test_only_the_file_has_to_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["run"])
    assert capsys.readouterr().err.endswith("the following arguments are required: FILE\n")
