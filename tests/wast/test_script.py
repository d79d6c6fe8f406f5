"""Scripts that pass and scripts that fail: the runner must be able to do both."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from brolga import Engine
from brolga.text.commands import Command
from brolga.wast import Failure, run_file, run_script
from brolga.wast.runner import COMMANDS

ENGINE = Engine()

MODULE = r"""
(module $m
  (func (export "one") (result i32) (i32.const 1))
  (func (export "pair") (result i32 i64) (i32.const -1) (i64.const 2))
  (func (export "nothing"))
  (func (export "same") (param externref) (result externref) (local.get 0))
  (func (export "bits") (param i32) (result f32) (f32.reinterpret_i32 (local.get 0)))
  (func (export "trap") (unreachable))
  (func $deep (export "deep") (call $deep))
  (func $f (export "func") (result funcref) (ref.func $f))
  (table 3 funcref)
  (func (export "empty") (param i32) (call_indirect (local.get 0)))
  (global (export "minus") i32 (i32.const -7))
  (global (export "nan") f64 (f64.const -nan:0x4000000000000))
  (memory (export "memory") 1))
"""

PASSES = {
    "a result": '(assert_return (invoke "one") (i32.const 1))',
    "several results": '(assert_return (invoke $m "pair") (i32.const 0xffffffff) (i64.const 2))',
    "no result": '(assert_return (invoke "nothing"))',
    "an object": '(assert_return (invoke "same" (ref.extern 3)) (ref.extern 3))',
    "any object": '(assert_return (invoke "same" (ref.extern 3)) (ref.extern))',
    "null": '(assert_return (invoke "same" (ref.null extern)) (ref.null extern))',
    "any null": '(assert_return (invoke "same" (ref.null extern)) (ref.null))',
    "a function": '(assert_return (invoke "func") (ref.func))',
    "a canonical NaN": '(assert_return (invoke "bits" (i32.const 0xffc00000)) (f32.const nan:canonical))',
    "an arithmetic NaN": '(assert_return (invoke "bits" (i32.const 0x7fc00001)) (f32.const nan:arithmetic))',
    "a NaN by its bits": '(assert_return (invoke "bits" (i32.const 0x7f800001)) (f32.const nan:0x1))',
    "one of two": '(assert_return (invoke "one") (either (i32.const 0) (i32.const 1)))',
    "a global": '(assert_return (get "minus") (i32.const -7))',
    "a global float": '(assert_return (get $m "nan") (f64.const -nan:0x4000000000000))',
    "an action": '(invoke "one")',
    "a trap": '(assert_trap (invoke "trap") "unreachable")',
    "a trap with a number": '(assert_trap (invoke "empty" (i32.const 2)) "uninitialized element 2")',
    "the start of a message": '(assert_trap (invoke "empty" (i32.const 3)) "undefined element")',
    "exhaustion": '(assert_exhaustion (invoke "deep") "call stack exhausted")',
    "a trap of a module": '(assert_trap (module (func unreachable) (start 0)) "unreachable")',
    "malformed text": '(assert_malformed (module quote "(func (i32.cost 1))") "unknown operator")',
    "malformed bytes": r'(assert_malformed (module binary "\00asm\02\00\00\00") "unknown binary version")',
    "no magic": r'(assert_malformed (module binary "asm\00") "magic header not detected")',
    "an invalid module": '(assert_invalid (module (func (result i32))) "type mismatch")',
    "a missing import": '(assert_unlinkable (module (import "a" "b" (func))) "unknown import")',
    "another import": '(assert_unlinkable (module (import "spectest" "memory" (func))) "incompatible import")',
    "a registered module": '(register "r" $m) (module (import "r" "one" (func (result i32))))',
    "bytes": r'(module $b binary "\00asm" "\01\00\00\00") (register "b" $b)',
    "fields without a module": '(func (export "two") (result i32) (i32.const 2))',
    "a definition": '(module definition $d (func (export "f"))) (module instance $i $d) (invoke $i "f")',
}


@pytest.mark.parametrize("text", PASSES.values(), ids=PASSES)
def test_a_command_that_does_what_it_says_passes(text: str) -> None:
    report = run_script(MODULE + text, engine=ENGINE)
    assert report.failures == []
    assert report.passed >= 2


FAILS = {
    "another result": (
        '(assert_return (invoke "one") (i32.const 2))',
        "assert_return: expected i32 2, got i32 1",
    ),
    "a result of another type": (
        '(assert_return (invoke "one") (i64.const 1))',
        "assert_return: expected i64 1, got i32 1",
    ),
    "too few results": (
        '(assert_return (invoke "pair") (i32.const -1))',
        "assert_return: expected i32 -1, got i32 -1, i64 2",
    ),
    "a result where there is none": (
        '(assert_return (invoke "nothing") (i32.const 0))',
        "assert_return: expected i32 0, got nothing",
    ),
    "none where there is a result": (
        '(assert_return (invoke "one"))',
        "assert_return: expected nothing, got i32 1",
    ),
    "another object": (
        '(assert_return (invoke "same" (ref.extern 3)) (ref.extern 4))',
        "assert_return: expected externref 4, got externref 3",
    ),
    "null for an object": (
        '(assert_return (invoke "same" (ref.null extern)) (ref.extern 0))',
        "assert_return: expected externref 0, got externref null",
    ),
    "an object for null": (
        '(assert_return (invoke "same" (ref.extern 0)) (ref.null extern))',
        "assert_return: expected nullref, got externref 0",
    ),
    "an object for a function": (
        '(assert_return (invoke "same" (ref.extern 0)) (ref.func))',
        "assert_return: expected funcref, got externref 0",
    ),
    "a number for a reference": (
        '(assert_return (invoke "one") (ref.null))',
        "assert_return: expected nullref, got i32 1",
    ),
    "another NaN": (
        '(assert_return (invoke "bits" (i32.const 0x7f800001)) (f32.const nan:arithmetic))',
        "assert_return: expected f32 nan:arithmetic, got f32 0x7f800001 (nan)",
    ),
    "not the canonical NaN": (
        '(assert_return (invoke "bits" (i32.const 0x7fc00001)) (f32.const nan:canonical))',
        "assert_return: expected f32 nan:canonical, got f32 0x7fc00001 (nan)",
    ),
    "another zero": (
        '(assert_return (invoke "bits" (i32.const 0)) (f32.const -0))',
        "assert_return: expected f32 0x80000000 (-0.0), got f32 0x0 (0.0)",
    ),
    "neither of two": (
        '(assert_return (invoke "one") (either (i32.const 0) (i32.const 2)))',
        "assert_return: expected i32 0 or i32 2, got i32 1",
    ),
    "a vector": (
        '(assert_return (invoke "one") (v128.const i64x2 1 2))',
        "assert_return: expected v128 i64x2 0x1 0x2, got i32 1",
    ),
    "a vector as an argument": (
        '(invoke "one" (v128.const i64x2 1 2))',
        "action: wrong arguments for 'one', whose type is () -> (i32)",
    ),
    "no trap": (
        '(assert_trap (invoke "one") "unreachable")',
        "assert_trap: expected a trap: 'unreachable', got no error",
    ),
    "another trap": (
        '(assert_trap (invoke "trap") "integer overflow")',
        "assert_trap: expected a trap: 'integer overflow', got Trap: unreachable",
    ),
    "a trap where none is expected": (
        '(assert_return (invoke "trap"))',
        "assert_return: Trap: unreachable",
    ),
    "exhaustion as a trap": (
        '(assert_trap (invoke "deep") "call stack exhausted")',
        "assert_trap: expected a trap: 'call stack exhausted', got Trap: call stack exhausted",
    ),
    "a trap as exhaustion": (
        '(assert_exhaustion (invoke "trap") "unreachable")',
        "assert_exhaustion: expected exhaustion: 'unreachable', got Trap: unreachable",
    ),
    "no exception": (
        '(assert_exception (invoke "trap"))',
        "assert_exception: expected an exception: '', got Trap: unreachable",
    ),
    "text in order": (
        '(assert_malformed (module quote "(func)") "unexpected token")',
        "assert_malformed: expected a malformed module: 'unexpected token', got no error",
    ),
    "invalid, not malformed": (
        '(assert_malformed (module quote "(func (result i32))") "type mismatch")',
        "assert_malformed: expected a malformed module: 'type mismatch', got InvalidError: type mismatch",
    ),
    "a valid module": (
        '(assert_invalid (module) "type mismatch")',
        "assert_invalid: expected an invalid module: 'type mismatch', got no error",
    ),
    "another fault": (
        '(assert_invalid (module (func (result i32))) "unknown local")',
        "assert_invalid: expected an invalid module: 'unknown local', got InvalidError: type mismatch",
    ),
    "a proposal that is off": (
        "(module (memory 1 (pagesize 1)))",
        "module: UnsupportedError: custom page sizes",
    ),
    "a linkable module": (
        '(assert_unlinkable (module) "unknown import")',
        "assert_unlinkable: expected a link failure: 'unknown import', got no error",
    ),
    "an unlinkable module": (
        '(module (import "a" "b" (func)))',
        "module: LinkError: unknown import",
    ),
    "an unknown export": (
        '(invoke "two")',
        "action: undefined export 'two'",
    ),
    "an unknown module": (
        '(invoke $n "one")',
        "action: unknown module instance $n",
    ),
    "an unknown definition": (
        "(module instance $n $n)",
        "module instance: unknown module $n",
    ),
    "a memory, called": (
        '(invoke "memory")',
        "action: export 'memory' is not a function",
    ),
    "a function, read": (
        '(get "one")',
        "action: export 'one' is not a global",
    ),
    "too many arguments": (
        '(invoke "one" (i32.const 1))',
        "action: wrong arguments for 'one', whose type is () -> (i32)",
    ),
    "an argument of another type": (
        '(invoke "same" (ref.null func))',
        "action: wrong arguments for 'same', whose type is (externref) -> (externref)",
    ),
    "a trap in a mismatch": (
        '(assert_trap (invoke "two") "unreachable")',
        "assert_trap: expected a trap: 'unreachable', got undefined export 'two'",
    ),
}


@pytest.mark.parametrize(("text", "message"), FAILS.values(), ids=FAILS)
def test_a_command_that_does_something_else_fails(text: str, message: str) -> None:
    report = run_script(MODULE + text, engine=ENGINE)
    assert (report.passed, report.failed) == (1, 1)
    line = MODULE.count("\n") + 1
    assert str(report.failures[0]).startswith(f"{line}: {message}")


def test_a_failure_does_not_end_the_script() -> None:
    checks = '(assert_return (invoke "one") (i32.const 2))\n(assert_return (invoke "one") (i32.const 1))'
    report = run_script(MODULE + checks, engine=ENGINE)
    assert (report.passed, report.failed) == (2, 1)


def test_no_command_is_answered_by_an_older_module() -> None:
    report = run_script(f'{MODULE}(module (import "a" "b" (func)))\n(invoke "one")(invoke $m "one")', engine=ENGINE)
    assert [str(failure).split(": ", 1)[1] for failure in report.failures][1:] == ["action: no module instance defined"]
    assert report.passed == 2


def test_each_instance_has_its_own_state() -> None:
    script = """
    (module definition $counter
      (global $n (mut i32) (i32.const 0))
      (func (export "next") (result i32) (global.set $n (i32.add (global.get $n) (i32.const 1))) (global.get $n)))
    (module instance $a $counter)
    (module instance $b $counter)
    (assert_return (invoke $a "next") (i32.const 1))
    (assert_return (invoke $a "next") (i32.const 2))
    (assert_return (invoke $b "next") (i32.const 1))
    """
    assert run_script(script, engine=ENGINE).failures == []


def test_a_module_that_traps_leaves_what_it_has_done() -> None:
    script = """
    (module $a
      (table (export "t") 2 funcref)
      (func (export "call") (result i32) (call_indirect (result i32) (i32.const 0))))
    (register "a" $a)
    (assert_trap
      (module (import "a" "t" (table 2 funcref)) (func $f (result i32) (i32.const 9))
        (elem (i32.const 0) $f) (elem (i32.const 9) $f))
      "out of bounds table access")
    (assert_return (invoke $a "call") (i32.const 9))
    """
    assert run_script(script, engine=ENGINE).failures == []


def test_a_name_can_be_registered_again() -> None:
    script = """
    (module (func (export "f") (result i32) (i32.const 1)))
    (register "m")
    (module (func (export "f") (result i32) (i32.const 2)))
    (register "m")
    (module (import "m" "f" (func $f (result i32))) (func (export "g") (result i32) (call $f)))
    (assert_return (invoke "g") (i32.const 2))
    """
    assert run_script(script, engine=ENGINE).failures == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\n\n(assert_sanity)", "3: script: MalformedError: unknown operator assert_sanity"),
        ('(module "', "1: script: MalformedError: unclosed string"),
        ("(module) (invoke", "1: script: MalformedError: unexpected end of text"),
        (b"\n;; \xff", "2: script: MalformedError: malformed UTF-8 encoding"),
    ],
)
def test_what_is_no_script_is_one_failure(text: str | bytes, message: str) -> None:
    report = run_script(text, engine=ENGINE)
    assert (report.passed, report.failed) == (0, 1)
    assert str(report.failures[0]).startswith(message)


def test_a_script_comes_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "small.wast"
    path.write_text("(module)", encoding="utf-8")
    report = run_file(path)
    assert (report.name, report.passed, report.failures) == (str(path), 1, [])


def test_a_failure_is_plain_data() -> None:
    failure = Failure(3, "assert_trap", "expected a trap")
    assert str(failure) == "3: assert_trap: expected a trap"
    assert failure == Failure(3, "assert_trap", "expected a trap")


def test_every_command_of_the_language_has_its_row() -> None:
    assert set(COMMANDS) == set(get_args(Command))


PLACES = {
    "text": ("(module)\n(module (func\n  (i32.const 1)))", "at 3:16"),
    "quoted text": ('(module quote "(func" " (bad))")', "at 1:8"),
    "bytes": (r'(module binary "\00asm\01\00\00\00\ff")', "at offset 0x8"),
}


@pytest.mark.parametrize(("text", "place"), PLACES.values(), ids=PLACES)
def test_an_error_in_a_module_names_its_place(text: str, place: str) -> None:
    assert [failure.message.rpartition(" (")[2] for failure in run_script(text).failures] == [f"{place})"]
