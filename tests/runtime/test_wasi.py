"""Guests of the engine: the caller's memory, exits, stores without WASI, and the end of what was open."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from brolga import ExitTrap, Func, Instance, Linker, LinkError, Memory, Module, Store, Trap, WasiConfig, WasmtimeError
from brolga.wasi.calls import CALLS, KINDS, MODULE
from brolga.wasi.errno import Errno, Thrown
from brolga.wasi.fds import Descriptor
from brolga.wasi.files import HostFile
from brolga.wasi.types import Rights
from brolga.wasi.wasi import Wasi

Start = Callable[[Store, str], Instance]


@pytest.fixture
def start() -> Start:
    """What instantiates a module that imports calls of WASI."""

    def instantiate(store: Store, wat: str) -> Instance:
        linker = Linker(store.engine)
        linker.define_wasi()
        return linker.instantiate(store, Module(store.engine, wat))

    return instantiate


def imported(name: str) -> str:
    """The import of a call as text, under its own name."""
    call = next(call for call in CALLS if call.name == name)
    params = " ".join(KINDS[kind].ty.name for kind in call.params)
    return f'(import "{MODULE}" "{name}" (func ${name} (param {params}) {"(result i32)" if call.returns else ""}))'


def forwarding(name: str, memory: str = '(memory (export "memory") 1)') -> str:
    """A module that exports a call, so that it is made by WebAssembly."""
    call = next(call for call in CALLS if call.name == name)
    params = " ".join(KINDS[kind].ty.name for kind in call.params)
    gets = " ".join(f"(local.get {number})" for number in range(len(call.params)))
    result = "(result i32)" if call.returns else ""
    return f'(module {imported(name)} {memory} (func (export "f") (param {params}) {result} (call ${name} {gets})))'


def function(store: Store, instance: Instance, name: str = "f") -> Func:
    found = instance.exports(store)[name]
    assert isinstance(found, Func)
    return found


def memory_of(store: Store, instance: Instance) -> Memory:
    found = instance.exports(store)["memory"]
    assert isinstance(found, Memory)
    return found


def wasi_of(store: Store) -> Wasi:
    """What the guest has, for tests that put something there which no configuration gives."""
    side = store._state.wasi
    found = getattr(side, "wasi", None)
    assert isinstance(found, Wasi)
    return found


def with_file(store: Store, path: Path, flags: int = os.O_RDWR | os.O_CREAT) -> int:
    return wasi_of(store).fds.insert(HostFile(os.open(path, flags, 0o600), Rights.FILE))


@pytest.fixture
def guest_store() -> Store:
    store = Store()
    store.set_wasi(WasiConfig())
    return store


def test_every_call_can_be_imported_with_the_type_that_its_row_says(guest_store: Store, start: Start) -> None:
    start(guest_store, f"(module {' '.join(imported(call.name) for call in CALLS)})")
    with pytest.raises(LinkError, match="incompatible import type"):
        start(guest_store, f'(module (import "{MODULE}" "fd_close" (func (param i64) (result i32))))')
    with pytest.raises(LinkError, match="fd_frobnicate"):
        start(guest_store, f'(module (import "{MODULE}" "fd_frobnicate" (func)))')


def test_a_call_works_on_the_memory_of_its_caller(guest_store: Store, start: Start) -> None:
    first, second = (start(guest_store, forwarding("random_get")) for _ in range(2))
    assert function(guest_store, first)(guest_store, 0, 64) == 0
    views = [bytes(memory_of(guest_store, each).view(guest_store)[:64]) for each in (first, second)]
    assert any(views[0])
    assert not any(views[1])


def test_a_memory_that_grows_is_as_large_as_it_is(guest_store: Store, start: Start) -> None:
    instance = start(guest_store, forwarding("random_get"))
    fill, memory = function(guest_store, instance), memory_of(guest_store, instance)
    assert fill(guest_store, 65535, 2) == Errno.EFAULT
    memory.grow(guest_store, 1)
    assert fill(guest_store, 65535, 65537) == 0
    assert fill(guest_store, 65535, 65538) == Errno.EFAULT


@pytest.mark.parametrize("memory", ["", '(memory (export "mem") 1)', '(global (export "memory") i32 (i32.const 0))'])
def test_a_caller_without_memory_traps(guest_store: Store, start: Start, memory: str) -> None:
    instance = start(guest_store, forwarding("sched_yield", memory))
    with pytest.raises(Trap, match="missing required memory export"):
        function(guest_store, instance)(guest_store)


def test_so_does_python_which_has_none(guest_store: Store) -> None:
    linker = Linker(guest_store.engine)
    linker.define_wasi()
    found = linker.get(guest_store, MODULE, "sched_yield")
    assert isinstance(found, Func)
    with pytest.raises(Trap, match="missing required memory export"):
        found(guest_store)


def test_a_store_without_a_configuration_says_so(start: Start) -> None:
    store = Store()
    call = function(store, start(store, forwarding("sched_yield")))
    with pytest.raises(WasmtimeError, match="set_wasi"):
        call(store)
    store.set_wasi(WasiConfig())
    assert call(store) == 0


def test_only_a_configuration_is_one() -> None:
    wrongs: tuple[Any, ...] = (None, {}, WasiConfig)
    for wrong in wrongs:
        with pytest.raises(TypeError, match="expected a WasiConfig"):
            Store().set_wasi(wrong)


def test_the_names_of_wasi_are_taken_once() -> None:
    linker = Linker(Store().engine)
    linker.define_wasi()
    with pytest.raises(WasmtimeError, match="defined twice"):
        linker.define_wasi()
    linker.allow_shadowing = True
    linker.define_wasi()


@pytest.mark.parametrize("code", [0, 1, 134, -1])
def test_an_exit_travels_to_whoever_called(guest_store: Store, start: Start, code: int) -> None:
    call = function(guest_store, start(guest_store, forwarding("proc_exit")))
    runs: tuple[Callable[[], object], ...] = (
        lambda: call(guest_store, code),
        lambda: call.typed(guest_store)(code),
    )
    for run in runs:
        with pytest.raises(ExitTrap) as exited:
            run()
        assert exited.value.code == code & 0xFFFFFFFF


ONE_BUFFER = r'(memory (export "memory") 1) (data (i32.const 0) "\20\00\00\00\04\00\00\00")'


class Raising(Descriptor):
    """A descriptor behind which something of the program raises."""

    rights_base = Rights.FD_WRITE

    def __init__(self, error: Exception) -> None:
        self.error = error

    def write(self, views: list[memoryview]) -> int:
        raise self.error


def test_what_the_program_raises_arrives_unchanged(guest_store: Store, start: Start) -> None:
    call = function(guest_store, start(guest_store, forwarding("fd_write")))
    error = PermissionError("of the program")
    for raised in (Thrown(error), ValueError("closed")):
        fd = wasi_of(guest_store).fds.insert(Raising(raised))
        with pytest.raises((PermissionError, ValueError)) as caught:
            call(guest_store, fd, 0, 0, 0)
        assert caught.value is (error if isinstance(raised, Thrown) else raised)
    fd = wasi_of(guest_store).fds.insert(Raising(OSError(28, "of the host")))
    assert call(guest_store, fd, 0, 0, 0) == Errno.ENOSPC


def test_numbers_arrive_as_the_specification_has_them(guest_store: Store, start: Start, tmp_path: Path) -> None:
    # A descriptor of 2**32 - 1, an offset that is signed, a size that is not.
    fd = with_file(guest_store, tmp_path / "file")
    seek = function(guest_store, start(guest_store, forwarding("fd_seek")))
    assert seek(guest_store, -1, 0, 0, 0) == Errno.EBADF
    assert seek(guest_store, fd, 8, 0, 16) == 0
    assert seek(guest_store, fd, -3, 1, 16) == 0
    size = function(guest_store, start(guest_store, forwarding("fd_filestat_set_size")))
    assert size(guest_store, fd, -1) == Errno.EINVAL


def test_bytes_go_straight_between_file_and_memory(guest_store: Store, start: Start, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"some bytes")
    fd = with_file(guest_store, path)
    data = r'(memory (export "memory") 1) (data (i32.const 0) "\20\00\00\00\04\00\00\00\30\00\00\00\ff\00\00\00")'
    instance = start(guest_store, forwarding("fd_read", data))
    assert function(guest_store, instance)(guest_store, fd, 0, 2, 16) == 0
    seen = bytes(memory_of(guest_store, instance).view(guest_store)[:64])
    assert (seen[32:36], seen[48:54], seen[16]) == (b"some", b" bytes", 10)


def is_open(fd: int) -> bool:
    try:
        os.fstat(fd)
    except OSError:
        return False
    return True


def host_fd(store: Store, fd: int) -> int:
    found = wasi_of(store).fds.get(fd).fileno()
    assert found is not None
    return found


def test_all_is_closed_with_the_store(start: Start, tmp_path: Path) -> None:
    for end in (Store.close, lambda _: None):
        store = Store()
        store.set_wasi(WasiConfig())
        start(store, forwarding("fd_close"))
        fd = host_fd(store, with_file(store, tmp_path / "file"))
        assert is_open(fd)
        end(store)
        del store
        gc.collect()
        assert not is_open(fd)


def test_all_is_closed_when_another_configuration_takes_its_place(
    guest_store: Store, start: Start, tmp_path: Path
) -> None:
    instance = start(guest_store, forwarding("fd_tell"))
    number = with_file(guest_store, tmp_path / "file")
    fd = host_fd(guest_store, number)
    guest_store.set_wasi(WasiConfig())
    assert not is_open(fd)
    assert function(guest_store, instance)(guest_store, number, 0) == Errno.EBADF


def test_one_configuration_does_for_many_stores(start: Start) -> None:
    config = WasiConfig()
    for count in range(3):
        config.argv = ["tool"] * count
        store = Store()
        store.set_wasi(config)
        instance = start(store, forwarding("args_sizes_get"))
        assert function(store, instance)(store, 0, 4) == 0
        assert memory_of(store, instance).read(store, 0, 4)[0] == count


class RaisingAnew(Descriptor):
    """A descriptor behind which the program raises, each time another exception."""

    rights_base = Rights.FD_WRITE

    def write(self, views: list[memoryview]) -> int:
        raise Thrown(PermissionError("of the program"))


@pytest.mark.parametrize("name", ["proc_exit", "fd_write"])
def test_what_is_raised_does_not_hold_what_is_open(start: Start, tmp_path: Path, name: str) -> None:
    store = Store()
    store.set_wasi(WasiConfig())
    host = host_fd(store, with_file(store, tmp_path / "file"))
    params = (3,) if name == "proc_exit" else (wasi_of(store).fds.insert(RaisingAnew()), 0, 0, 0)
    call = function(store, start(store, forwarding(name)))
    gc.collect()
    gc.disable()
    try:
        with contextlib.suppress(ExitTrap, PermissionError):
            call(store, *params)
        del store, call
        assert not is_open(host)
    finally:
        gc.enable()


def test_what_a_handler_of_signals_raises_is_no_error_of_the_host(guest_store: Store, start: Start) -> None:
    # A TimeoutError is an OSError, and the usual way to end something that takes too long.
    def ring(_signal: int, _frame: object) -> None:
        raise TimeoutError("too long")

    read = function(guest_store, start(guest_store, forwarding("fd_read", ONE_BUFFER)))
    ends = [wasi_of(guest_store).fds.insert(HostFile(fd, Rights.FILE)) for fd in os.pipe()]
    assert read(guest_store, 99, 0, 1, 16) == Errno.EBADF  # compiled by now, which takes its time
    before = signal.signal(signal.SIGALRM, ring)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.02)
        with pytest.raises(TimeoutError, match="too long"):
            read(guest_store, ends[0], 0, 1, 16)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
