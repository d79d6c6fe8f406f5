"""Guests that ask for too much: descriptors, room, memory; the host goes on, and files keep what they had."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from brolga import Func, Instance, Limits, Linker, Memory, MemoryType, Module, SharedMemory, Store, WasiConfig
from brolga.wasi.calls import MODULE
from brolga.wasi.errno import Errno

# Opens its argument until that fails, and returns what it was told and how many there were.
OPENS = f"""(module
  (import "{MODULE}" "path_open" (func $path_open
    (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "file")
  (data (i32.const 8) "made")
  (func (export "again") (param $most i32) (result i32 i32) (local $count i32) (local $errno i32)
    (loop $more
      (local.set $errno (call $open (i32.const 0) (i32.const 0)))
      (if (local.get $errno) (then (return (local.get $errno) (local.get $count))))
      (local.set $count (i32.add (local.get $count) (i32.const 1)))
      (br_if $more (i32.lt_u (local.get $count) (local.get $most))))
    (i32.const 0) (local.get $count))
  (func $open (export "open") (param $name i32) (param $oflags i32) (result i32)
    (call $path_open (i32.const 3) (i32.const 0) (local.get $name) (i32.const 4) (local.get $oflags)
      (i64.const 0x42) (i64.const 0) (i32.const 0) (i32.const 16))))"""


def start(store: Store, wat: str) -> Instance:
    linker = Linker(store.engine)
    linker.define_wasi()
    return linker.instantiate(store, Module(store.engine, wat))


def function(store: Store, instance: Instance, name: str) -> Func:
    found = instance.exports(store)[name]
    assert isinstance(found, Func)
    return found


def open_fds() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A directory with a file, in which no descriptor is left behind."""
    (tmp_path / "file").write_bytes(b"kept")
    before = open_fds()
    yield tmp_path
    assert (tmp_path / "file").read_bytes() == b"kept"
    assert open_fds() == before


@pytest.fixture
def few() -> Iterator[None]:
    """A process that may have few descriptors, so that a guest soon has all that it gets."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 512), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("in_memory", [False, True])
def test_a_guest_has_no_100_000_files(folder: Path, in_memory: bool) -> None:
    store, config = Store(), WasiConfig()
    if in_memory:
        config.preopen_dict({"file": b"kept"}, "/")
    else:
        config.preopen_dir(folder, "/")
    store.set_wasi(config)
    instance = start(store, OPENS)
    errno, count = function(store, instance, "again")(store, 100_000)
    assert errno == Errno.EMFILE
    assert 8 <= count < 100_000
    # Nothing is made for a descriptor that cannot be had, and the program can still open files.
    assert function(store, instance, "open")(store, 8, 1) == Errno.EMFILE
    assert not (folder / "made").exists()
    os.close(os.open(folder / "file", os.O_RDONLY))
    store.close()


SCARCE = """
import resource, sys
sys.path[:0] = {paths!r}
from tests.runtime.test_wasi_limits import *
store, config = Store(), WasiConfig()
config.preopen_dir({folder!r}, "/")
store.set_wasi(config)
instance = start(store, OPENS)
function(store, instance, "open").typed(store)(0, 0)
resource.setrlimit(resource.RLIMIT_NOFILE, (32, 32))
errno, count = function(store, instance, "again")(store, 100)
print(Errno(errno).name, count < 32, function(store, instance, "open")(store, 8, 1) == errno)
store.close()
print(open_fds() < 12)
"""


@pytest.mark.slow
def test_nor_more_than_the_host_has(folder: Path) -> None:
    program = SCARCE.format(paths=sys.path, folder=str(folder))
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.stdout.split(), done.stderr) == (["EMFILE", "True", "True", "True"], "")
    assert not (folder / "made").exists()


FILLS = f"""(module
  (import "{MODULE}" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\\00\\00\\00\\00\\00\\00\\01\\00")
  (func (export "f") (param $fd i32) (result i32)
    (call $write (local.get $fd) (i32.const 0) (i32.const 1) (i32.const 8))))"""


def test_a_full_disk_is_told(folder: Path) -> None:
    store, config = Store(), WasiConfig()
    config.stdout_file = "/dev/full"
    store.set_wasi(config)
    assert function(store, start(store, FILLS), "f")(store, 1) == Errno.ENOSPC
    store.close()


FORWARDS = f"""(module
  (import "{MODULE}" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (import "host" "memory" (memory $m {{memory}}))
  (export "memory" (memory $m))
  (data (memory $m) (offset ({{at}}.const 8)) "\\10\\00\\00\\00\\05\\00\\00\\00hello")
  (func (export "f") (result i32) (call $write (i32.const 1) (i32.const 8) (i32.const 1) (i32.const 0))))"""


def test_the_memory_may_be_shared_imported_or_of_64_bits() -> None:
    output = bytearray()
    store, config = Store(), WasiConfig()
    config.stdout = output
    store.set_wasi(config)
    memories: tuple[tuple[str, str, Memory | SharedMemory], ...] = (
        ("1", "i32", Memory(store, MemoryType(Limits(1, None)))),
        ("1 2 shared", "i32", SharedMemory(store.engine, MemoryType(Limits(1, 2), shared=True))),
        ("i64 1", "i64", Memory(store, MemoryType(Limits(1, None), is_64=True))),
    )
    for shown, at, memory in memories:
        linker = Linker(store.engine)
        linker.define_wasi()
        linker.define(store, "host", "memory", memory)
        module = Module(store.engine, FORWARDS.format(memory=shown, at=at))
        assert function(store, linker.instantiate(store, module), "f")(store) == 0
    assert bytes(output) == b"hello" * 3
