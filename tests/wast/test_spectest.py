"""The module `spectest`."""

from __future__ import annotations

from brolga.wast import run_script

EVERYTHING = """
(module
  (import "spectest" "print" (func $print))
  (import "spectest" "print_i32" (func $print_i32 (param i32)))
  (import "spectest" "print_i64" (func $print_i64 (param i64)))
  (import "spectest" "print_f32" (func $print_f32 (param f32)))
  (import "spectest" "print_f64" (func $print_f64 (param f64)))
  (import "spectest" "print_i32_f32" (func $print_i32_f32 (param i32 f32)))
  (import "spectest" "print_f64_f64" (func $print_f64_f64 (param f64 f64)))
  (import "spectest" "global_i32" (global $i32 i32))
  (import "spectest" "global_i64" (global $i64 i64))
  (import "spectest" "global_f32" (global $f32 f32))
  (import "spectest" "global_f64" (global $f64 f64))
  (import "spectest" "table" (table 10 20 funcref))
  (import "spectest" "memory" (memory 1 2))
  (func (export "print")
    (call $print)
    (call $print_i32 (global.get $i32))
    (call $print_i64 (global.get $i64))
    (call $print_f32 (f32.const 0.5))
    (call $print_f64 (global.get $f64))
    (call $print_i32_f32 (i32.const -1) (f32.const inf))
    (call $print_f64_f64 (f64.const -0) (f64.const 2)))
  (func (export "f32") (result f32) (global.get $f32)))
(invoke "print")
(assert_return (invoke "f32") (f32.const 666.6))
"""


def test_a_script_finds_everything_in_spectest() -> None:
    lines: list[str] = []
    report = run_script(EVERYTHING, output=lines.append)
    assert report.failures == []
    assert lines == [
        *("666 : i32", "666 : i64", "0.5 : f32", "666.6 : f64"),
        *("-1 : i32", "inf : f32", "-0.0 : f64", "2.0 : f64"),
    ]


def test_each_script_has_a_spectest_of_its_own() -> None:
    script = """
    (module (import "spectest" "memory" (memory 1 2))
      (func (export "swap") (result i32) (i32.load (i32.const 0)) (i32.store (i32.const 0) (i32.const 1))))
    (assert_return (invoke "swap") (i32.const 0))
    """
    assert [run_script(script).failures for _ in range(2)] == [[], []]
