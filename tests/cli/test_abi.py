"""`brolga abi`: each function with its convention, the reason for it, and a declaration that a C compiler takes."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from brolga.abi.conventions import CONVENTIONS, MACHINE
from brolga.cli import main
from tests.cli.conftest import Write

MODULE = """
(module
  (import "env" "log" (func $log (param i32)))
  (func $swap (export "swap") (export "swap again") (param i32 i64) (result i64 i32) (local.get 1) (local.get 0))
  (func $inner (result f32 f64) (f32.const 1) (f64.const 2))
  (func (export "self") (result funcref) (ref.func $last))
  (func $last)
  (global funcref (ref.func $log))
  (elem declare func $last $last)
  (start $last)
  (func (export "*/ int")))
"""

SHOWN = """\
#include <stdint.h>

/* function 0 "log": (i32) -> ()
   wasmtime_system_v: imported from "env" "log", in the initial value of global 0 */
void log(void *vmctx, void *caller, int32_t);

/* function 1 "swap": (i32, i64) -> (i64, i32)
   wasmtime_system_v: exported as "swap", exported as "swap again" */
struct swap_rest { int32_t r1; };
int64_t swap(void *vmctx, void *caller, int32_t, int64_t, struct swap_rest *rest);

/* function 2 "inner": () -> (f32, f64)
   fast: only its module calls it
   fastcc { float, double } inner(void *vmctx, void *caller); */

/* function 3: () -> (funcref)
   wasmtime_system_v: exported as "self" */
void *self(void *vmctx, void *caller);

/* function 4 "last": () -> ()
   wasmtime_system_v: in element segment 0, the start function, ref.func in function 3 */
void last(void *vmctx, void *caller);

/* function 5: () -> ()
   wasmtime_system_v: exported as "*\\/ int" */
void ___int(void *vmctx, void *caller);
"""


@pytest.mark.parametrize("name", ["abi", "explain"])
def test_every_function_is_shown_with_the_reason(name: str, write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, write("module.wat", MODULE)]) == 0
    assert capsys.readouterr() == (SHOWN, "")


def test_bare_declarations_are_of_what_native_code_can_call(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["abi", "--bare", "--convention", "system_v", write("module.wat", MODULE)]) == 0
    out = capsys.readouterr().out
    assert "struct swap_results { int64_t r0; int32_t r1; };\nstruct swap_results swap(int32_t, int64_t);" in out
    assert "void last(void);" in out
    assert "inner" not in out


@pytest.mark.skipif(shutil.which("gcc") is None, reason="no gcc")
@pytest.mark.parametrize("bare", [[], ["--bare"]], ids=["contexts", "bare"])
@pytest.mark.parametrize("convention", [c.name for c in CONVENTIONS.values() if c.stable and MACHINE in c.machines])
def test_a_c_compiler_takes_it(convention: str, bare: list[str], write: Write, tmp_path: Path) -> None:
    out = tmp_path / "module.h"
    main(["abi", *bare, "--convention", convention, write("module.wat", MODULE), "-o", str(out)])
    command = ["gcc", "-std=c11", "-Wall", "-Wextra", "-Werror", "-fno-builtin", "-fsyntax-only", "-x", "c", str(out)]
    assert subprocess.run(command, capture_output=True, text=True, check=False).stderr == ""


def test_no_two_functions_get_the_same_identifier(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    text = '(module (func (export "a.b")) (func (export "a-b")) (func (export "w3")) (func) (func (export "a_b_1")))'
    assert main(["abi", write("module.wat", text)]) == 0
    declared = re.findall(r"(\w+)\(void \*vmctx", capsys.readouterr().out)
    assert declared == ["a_b", "a_b_1", "w3", "w3_3", "a_b_1_4"]


def test_a_long_list_of_reasons_is_cut(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    exports = " ".join(f'(export "{number}")' for number in range(20))
    assert main(["abi", write("module.wat", f"(module (func {exports}))")]) == 0
    assert 'exported as "7", and 12 more */' in capsys.readouterr().out


def test_a_name_may_be_empty(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["abi", write("module.wat", '(module (func (export "")))')]) == 0
    assert 'wasmtime_system_v: exported as "" */' in capsys.readouterr().out


def test_what_is_not_valid_is_an_error(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["abi", write("module.wat", "(module (func (result i32)))")]) == 1
    assert "type mismatch" in capsys.readouterr().err


def test_fast_is_no_convention_to_choose(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["abi", "--convention", "fast", write("module.wat", "(module)")])
    assert "invalid choice" in capsys.readouterr().err


def test_what_makes_tail_calls_has_an_entry_for_others(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    text = """(module (func $out (export "out") (param i32) (result i32 i64) (return_call $inner (local.get 0)))
      (func $inner (param i32) (result i32 i64) (return_call $out (local.get 0))))"""
    assert main(["abi", write("module.wat", text)]) == 0
    shown = capsys.readouterr().out
    assert "int32_t out(void *vmctx, void *caller, int32_t, struct out_rest *rest);" in shown
    assert "tailcc { int32_t, int64_t } inner(void *vmctx, int32_t);" in shown
