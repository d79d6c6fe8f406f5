"""Input and output of guests: one copies a large file in blocks, one writes many small pieces, against wasmtime-py."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from bench.engines import require
from bench.measure import Effort, Figure, Row, Timer, interleave, prepare, progress, ratio_figures, seconds

GROUP = "wasi"
SIZE = 256 << 20
WRITES = 100_000

# Descriptor 3 is the directory; files are opened with the rights to read, write and seek, nothing else.
MODULE = r"""(module
  (import "wasi_snapshot_preview1" "path_open" (func $path_open
    (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_close" (func $close (param i32) (result i32)))
  (memory (export "memory") 2)
  (data (i32.const 0) "in")
  (data (i32.const 8) "out")
  (data (i32.const 16) "\00\00\01\00\00\00\01\00") ;; a buffer of 64 KiB at 64 KiB
  (data (i32.const 32) "\40\00\00\00\10\00\00\00") ;; a buffer of 16 bytes at 64
  (data (i32.const 64) "sixteen bytes..\n")
  (func $check (param $errno i32) (if (local.get $errno) (then unreachable)))
  (func $open (param $name i32) (param $size i32) (param $oflags i32) (result i32)
    (call $check (call $path_open (i32.const 3) (i32.const 0) (local.get $name) (local.get $size)
      (local.get $oflags) (i64.const 0x46) (i64.const 0) (i32.const 0) (i32.const 128)))
    (i32.load (i32.const 128)))
  (func (export "copy") (result i64) (local $in i32) (local $out i32) (local $total i64)
    (local.set $in (call $open (i32.const 0) (i32.const 2) (i32.const 0)))
    (local.set $out (call $open (i32.const 8) (i32.const 3) (i32.const 9)))
    (block $end (loop $block
      (i32.store (i32.const 20) (i32.const 0x10000))
      (call $check (call $read (local.get $in) (i32.const 16) (i32.const 1) (i32.const 128)))
      (i32.store (i32.const 20) (i32.load (i32.const 128)))
      (br_if $end (i32.eqz (i32.load (i32.const 128))))
      (call $check (call $write (local.get $out) (i32.const 16) (i32.const 1) (i32.const 128)))
      (local.set $total (i64.add (local.get $total) (i64.load32_u (i32.const 128))))
      (br $block)))
    (call $check (call $close (local.get $in)))
    (call $check (call $close (local.get $out)))
    (local.get $total))
  (func (export "writes") (param $count i32) (result i64) (local $out i32) (local $total i64)
    (local.set $out (call $open (i32.const 8) (i32.const 3) (i32.const 9)))
    (loop $again
      (call $check (call $write (local.get $out) (i32.const 32) (i32.const 1) (i32.const 128)))
      (local.set $total (i64.add (local.get $total) (i64.load32_u (i32.const 128))))
      (br_if $again (local.tee $count (i32.sub (local.get $count) (i32.const 1)))))
    (call $check (call $close (local.get $out)))
    (local.get $total)))"""


def _guest(package: str, folder: Path) -> tuple[Any, Any]:
    """The store and the exports of the guest under an engine, with `folder` as its only directory."""
    api: Any = require(package)
    engine = api.Engine()
    linker, store, config = api.Linker(engine), api.Store(engine), api.WasiConfig()
    linker.define_wasi()
    config.preopen_dir(str(folder), "/")
    store.set_wasi(config)
    return store, linker.instantiate(store, api.Module(engine, MODULE)).exports(store)


def _copy(package: str, folder: Path, size: int) -> Timer:
    store, exports = _guest(package, folder)
    return partial(_timed, lambda: exports["copy"](store), folder, size)


def _writes(package: str, folder: Path, count: int) -> Timer:
    store, exports = _guest(package, folder)
    return partial(_timed, lambda: exports["writes"](store, count), folder, 16 * count)


def _timed(run: Callable[[], object], folder: Path, size: int) -> float:
    """Seconds that a guest takes to write a file of so many bytes, which is not there at first and not kept."""
    out = folder / "out"
    taken = seconds(run)
    assert out.stat().st_size == size
    out.unlink()
    return taken


ROWS = (
    Row("copy of 256 MB in blocks of 64 KiB / wasmtime-py", "brolga copy", "wasmtime copy", 1.2),
    Row("writes of 16 bytes into a file / wasmtime-py", "brolga writes", "wasmtime writes", 1.5),
)


def run(effort: Effort) -> list[Figure]:
    """Measure all rows in one run; the files lie in a folder for temporary ones, and in the host's cache."""
    progress("wasi")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with (folder / "in").open("wb") as file:
            for _ in range(SIZE >> 20):
                file.write(os.urandom(1 << 20))
        factories: dict[str, Callable[[], Timer]] = {
            f"{package} {what}": partial(make, package, folder, number)
            for what, make, number in (("copy", _copy, SIZE), ("writes", _writes, WRITES))
            for package in ("brolga", "wasmtime")
        }
        timers, reasons = prepare(factories)
        return ratio_figures(GROUP, ROWS, interleave(timers, effort.rounds), reasons)
