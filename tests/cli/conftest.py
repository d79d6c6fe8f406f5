"""Modules in files, as the command line finds them."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

CALCULATOR = """
(module $calculator
  (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
  (func (export "swap") (param i32 i64) (result i64 i32) (local.get 1) (local.get 0))
  (func (export "half") (param f32) (result f32) (f32.mul (local.get 0) (f32.const 0.5)))
  (func (export "twice") (param f64) (result f64) (f64.add (local.get 0) (local.get 0)))
  (func $inner (unreachable))
  (func (export "trap") (call $inner))
  (func (export "same") (param externref) (result externref) (local.get 0))
  (func (export "negate") (param v128) (result v128) (f32x4.neg (local.get 0)))
  (func (export "self") (result funcref) (ref.func $inner))
  (elem declare func $inner)
  (memory (export "memory") 1))
"""

Write = Callable[[str, str | bytes], str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file and return its path."""

    def _write(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    return _write


@pytest.fixture
def calculator(write: Write) -> str:
    """The path of a module with some functions."""
    return write("calculator.wat", CALCULATOR)


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Give standard input some content."""

    def _stdin(content: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))

    return _stdin
