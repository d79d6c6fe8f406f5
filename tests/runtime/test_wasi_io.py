"""Guests that read, write and wait, beside the same guests under wasmtime-py."""

from __future__ import annotations

import errno
import gc
import io
import os
import signal
import socket
import struct
import threading
from collections.abc import Callable
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

import pytest
import wasmtime

import brolga
from brolga.wasi.errno import Errno
from brolga.wasi.types import EventType

SIGNATURES = {
    "fd_read": "i32 i32 i32 i32",
    "fd_write": "i32 i32 i32 i32",
    "fd_pread": "i32 i32 i32 i64 i32",
    "fd_pwrite": "i32 i32 i32 i64 i32",
    "fd_seek": "i32 i64 i32 i32",
    "fd_tell": "i32 i32",
    "fd_close": "i32",
    "fd_fdstat_get": "i32 i32",
    "fd_prestat_get": "i32 i32",
    "poll_oneoff": "i32 i32 i32 i32",
    "sock_accept": "i32 i32 i32",
    "sock_recv": "i32 i32 i32 i32 i32 i32",
    "sock_send": "i32 i32 i32 i32 i32",
    "sock_shutdown": "i32 i32",
}
"""The calls that this guest forwards."""

CAT = """
(module
  (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (func (export "_start") (local $sent i32)
    (loop $again
      (i32.store (i32.const 0) (i32.const 64))
      (i32.store (i32.const 4) (i32.const 1000))
      (if (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)) (then (unreachable)))
      (if (i32.load (i32.const 8)) (then
        (local.set $sent (i32.const 0))
        (loop $more
          (i32.store (i32.const 0) (i32.add (i32.const 64) (local.get $sent)))
          (i32.store (i32.const 4) (i32.sub (i32.load (i32.const 8)) (local.get $sent)))
          (if (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 12)) (then (unreachable)))
          (local.set $sent (i32.add (local.get $sent) (i32.load (i32.const 12))))
          (br_if $more (i32.lt_u (local.get $sent) (i32.load (i32.const 8)))))
        (br $again))))))
"""
"""Copies standard input to standard output."""


def forwarding() -> str:
    lines = ["(module"]
    for name, params in SIGNATURES.items():
        lines.append(f'(import "wasi_snapshot_preview1" "{name}" (func ${name} (param {params}) (result i32)))')
    lines.append('(memory (export "memory") 1)')
    for name, params in SIGNATURES.items():
        gets = " ".join(f"local.get {index}" for index in range(len(params.split())))
        lines.append(f'(func (export "{name}") (param {params}) (result i32) {gets} call ${name})')
    return "\n".join([*lines, ")"])


class Running:
    """An instance under an engine, which is `brolga` or `wasmtime`: they have the same names for all that is used."""

    def __init__(self, engine: ModuleType, config: Any = None, text: str = "") -> None:
        self.store = engine.Store()
        self.store.set_wasi(config or engine.WasiConfig())
        linker = engine.Linker(self.store.engine)
        linker.define_wasi()
        instance = linker.instantiate(self.store, engine.Module(self.store.engine, text or forwarding()))
        self.exports = instance.exports(self.store)

    def call(self, name: str, *params: int) -> int:
        result = self.exports[name](self.store, *params)
        assert result is None or isinstance(result, int)
        return result or 0

    def put(self, at: int, data: bytes) -> None:
        self.exports["memory"].write(self.store, data, at)

    def get(self, at: int, size: int) -> bytes:
        return bytes(self.exports["memory"].read(self.store, at, at + size))

    def number(self, at: int) -> int:
        return int.from_bytes(self.get(at, 4), "little")

    def read(self, fd: int, size: int) -> tuple[int, bytes]:
        self.put(0, struct.pack("<II", 0x1000, size))
        failed = self.call("fd_read", fd, 0, 1, 8)
        return failed, b"" if failed else self.get(0x1000, self.number(8))

    def write(self, fd: int, data: bytes) -> tuple[int, int]:
        self.put(0x1000, data)
        self.put(0, struct.pack("<II", 0x1000, len(data)))
        failed = self.call("fd_write", fd, 0, 1, 8)
        return failed, 0 if failed else self.number(8)

    def poll(self, *subscriptions: bytes) -> tuple[int, list[tuple[Any, ...]]]:
        self.put(0x100, b"".join(subscriptions))
        failed = self.call("poll_oneoff", 0x100, 0x2000, len(subscriptions), 8)
        found = b"" if failed else self.get(0x2000, 32 * self.number(8))
        return failed, list(struct.iter_unpack("<QHB5xQH6x", found))


def clock(userdata: int, timeout: int, clock: int = 1, flags: int = 0) -> bytes:
    return struct.pack("<QB7xI4xQQH6x", userdata, EventType.CLOCK, clock, timeout, 0, flags)


def waiting(userdata: int, kind: int, fd: int) -> bytes:
    return struct.pack("<QB7xI28x", userdata, kind, fd)


both = pytest.mark.parametrize("engine", [brolga, wasmtime], ids=lambda engine: engine.__name__)
"""Of the program under test and of a peer, so that a test that passes says that they agree."""


@both
def test_streams_that_nobody_gave(engine: ModuleType) -> None:
    guest = Running(engine)
    assert guest.read(0, 10) == (0, b"")
    assert [guest.write(fd, b"hello") for fd in (1, 2)] == [(0, 5)] * 2
    assert guest.write(0, b"x") == (Errno.EBADF, 0)
    assert guest.read(1, 1) == guest.read(3, 1) == (Errno.EBADF, b"")
    for fd in range(3):
        assert guest.call("fd_seek", fd, 0, 1, 16) == guest.call("fd_tell", fd, 16) == Errno.ESPIPE
        assert guest.call("fd_prestat_get", fd, 16) == Errno.EBADF
    assert guest.call("fd_pread", 0, 0, 0, 0, 16) == guest.call("fd_pwrite", 1, 0, 0, 0, 16) == Errno.ESPIPE
    assert guest.call("fd_pread", 1, 0, 0, 0, 16) == guest.call("fd_pwrite", 0, 0, 0, 0, 16) == Errno.EBADF


@both
def test_no_stream_is_a_socket(engine: ModuleType) -> None:
    guest = Running(engine)
    for fd, answer in ((0, Errno.ENOTSOCK), (1, Errno.ENOTSOCK), (99, Errno.EBADF)):
        assert guest.call("sock_accept", fd, 0, 16) == answer
        assert guest.call("sock_recv", fd, 0, 0, 0, 16, 20) == answer
        assert guest.call("sock_send", fd, 0, 0, 0, 16) == answer
        assert guest.call("sock_shutdown", fd, 3) == answer


@both
def test_waiting(engine: ModuleType) -> None:
    guest = Running(engine)
    assert guest.poll() == (Errno.EINVAL, [])
    assert guest.poll(clock(1, 2_000_000)) == (0, [(1, 0, 0, 0, 0)])
    assert guest.poll(clock(1, 50_000_000_000), clock(2, 5), clock(3, 5, 0)) == (0, [(2, 0, 0, 0, 0), (3, 0, 0, 0, 0)])
    assert guest.poll(clock(1, 5, 0, 1)) == (0, [(1, 0, 0, 0, 0)])
    for wrong in (clock(1, 5, 2), clock(1, 5, 3), clock(1, 5, 99), clock(1, 5, 1, 2), waiting(1, 3, 0)):
        assert guest.poll(wrong) == (Errno.EINVAL, [])
    assert guest.poll(clock(1, 10**12), waiting(7, EventType.FD_READ, 0)) == (0, [(7, 0, 1, 1, 0)])
    assert guest.poll(waiting(7, EventType.FD_WRITE, 1), waiting(8, EventType.FD_WRITE, 2)) == (
        0,
        [(7, 0, 2, 1, 0), (8, 0, 2, 1, 0)],
    )


@both
def test_streams_that_are_files(engine: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "in").write_bytes(b"hello world")
    (tmp_path / "out").write_bytes(b"what was there before")
    config = engine.WasiConfig()
    config.stdin_file = tmp_path / "in"
    config.stdout_file = str(tmp_path / "out")
    config.stderr_file = str(tmp_path / "err")
    guest = Running(engine, config)
    assert [guest.read(0, 5), guest.read(0, 100), guest.read(0, 5)] == [(0, b"hello"), (0, b" world"), (0, b"")]
    assert [guest.write(1, b"out"), guest.write(1, b"put"), guest.write(2, b"error")] == [(0, 3), (0, 3), (0, 5)]
    assert guest.call("fd_close", 1) == 0
    assert guest.write(1, b"x") == (Errno.EBADF, 0)
    del guest
    assert (tmp_path / "out").read_bytes() == b"output"
    assert (tmp_path / "err").read_bytes() == b"error"
    with pytest.raises(engine.WasmtimeError):
        engine.WasiConfig().stdin_file = str(tmp_path / "nothing")


@both
def test_functions_get_what_is_written(engine: ModuleType) -> None:
    got: list[bytes] = []
    config = engine.WasiConfig()
    config.stdout_custom = got.append
    config.stderr_custom = lambda _data: -errno.EPIPE
    guest = Running(engine, config)
    assert guest.write(1, b"hello") == (0, 5)
    assert guest.write(1, b"") == (0, 0)
    assert guest.write(2, b"hello") == (Errno.EPIPE, 0)
    assert got == [b"hello"]


def test_bytes_go_in_and_come_out() -> None:
    data = bytes(range(256)) * 100
    outputs: list[Any] = [io.BytesIO(), bytearray(), []]
    for given in (data, io.BytesIO(data), bytearray(data)):
        for output in outputs:
            config = brolga.WasiConfig()
            config.stdin, config.stdout = given, output
            Running(brolga, config, CAT).call("_start")
            if isinstance(given, io.BytesIO):
                given.seek(0)
    assert outputs[0].getvalue() == data * 3
    assert outputs[1] == data * 3
    assert b"".join(outputs[2]) == data * 3


def test_short_writes_are_continued() -> None:
    got = bytearray()

    def take(data: bytes) -> int:
        got.extend(data[:7])
        return min(len(data), 7)

    config = brolga.WasiConfig()
    config.stdin, config.stdout = b"0123456789" * 500, take
    Running(brolga, config, CAT).call("_start")
    assert got == b"0123456789" * 500


def test_what_an_object_raises_is_raised_by_the_call() -> None:
    cause = KeyError("why")
    config = brolga.WasiConfig()
    for error in (OSError(errno.ENOENT, "mine"), ValueError("mine"), TimeoutError()):
        error.__cause__ = cause

        def take(_data: bytes, error: Exception = error) -> None:
            raise error

        config.stdin, config.stdout = b"x", take
        with pytest.raises(type(error)) as caught:
            Running(brolga, config, CAT).call("_start")
        assert caught.value is error
        assert error.__cause__ is cause
        assert error.__context__ is None


def test_a_pipeline_of_two_guests() -> None:
    ours, theirs = os.pipe()
    with open(ours, "rb") as source, open(theirs, "wb") as target:  # noqa: PTH123 - descriptors
        first, second, result = brolga.WasiConfig(), brolga.WasiConfig(), io.BytesIO()
        first.stdin, first.stdout = b"x" * 300_000, target.fileno()
        second.stdin, second.stdout = source, result
        reader = threading.Thread(target=Running(brolga, second, CAT).call, args=("_start",))
        reader.start()
        Running(brolga, first, CAT).call("_start")
        target.close()
        reader.join()
    assert result.getvalue() == b"x" * 300_000


def test_a_guest_serves() -> None:
    config = brolga.WasiConfig()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        fd = config.listen(listener)
        guest = Running(brolga, config)
        assert guest.poll(clock(1, 1000), waiting(7, EventType.FD_READ, fd)) == (0, [(1, 0, 0, 0, 0)])
        with socket.create_connection(listener.getsockname()) as client:
            assert guest.poll(waiting(7, EventType.FD_READ, fd)) == (0, [(7, 0, 1, 1, 0)])
            assert guest.call("sock_accept", fd, 0, 8) == 0
            connection = guest.number(8)
            client.sendall(b"hello")
            assert guest.poll(waiting(7, EventType.FD_READ, connection)) == (0, [(7, 0, 1, 5, 0)])
            assert guest.read(connection, 10) == (0, b"hello")
            assert guest.write(connection, b"world") == (0, 5)
            assert client.recv(10) == b"world"
            assert guest.call("sock_shutdown", connection, 2) == 0
            assert client.recv(10) == b""


def test_a_guest_that_sleeps_lets_others_run() -> None:
    guest = Running(brolga)
    woken = threading.Event()
    timer = threading.Timer(0.005, woken.set)
    timer.start()
    guest.poll(clock(1, 20_000_000))
    assert woken.wait(10)
    timer.join()


def warm(guest: Running) -> Running:
    """Have all compiled that is called: what is raised in a finaliser, as LLVM's objects have them, goes nowhere."""
    assert guest.poll(clock(1, 0)) == (0, [(1, 0, 0, 0, 0)])
    assert guest.read(0, 0) == (0, b"")
    gc.collect()
    return guest


class Rung(Exception):
    """What the alarm clock does."""


@pytest.mark.parametrize("what", [clock(1, 2**62), waiting(1, EventType.FD_READ, 0)], ids=["clock", "pipe"])
def test_an_interruption_ends_a_wait(what: bytes) -> None:
    def ring(_number: int, _frame: FrameType | None) -> None:
        raise Rung

    ours, theirs = os.pipe()
    config = brolga.WasiConfig()
    config.stdin = ours
    guest = warm(Running(brolga, config))
    before = signal.signal(signal.SIGALRM, ring)
    try:
        for use in (lambda: guest.poll(what), lambda: guest.read(0, 1)):
            signal.setitimer(signal.ITIMER_REAL, 0.005, 0.5)
            with pytest.raises(Rung):
                use()
        os.write(theirs, b"x")
        assert guest.read(0, 1) == (0, b"x")  # it can go on
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        os.close(ours)
        os.close(theirs)


@pytest.mark.parametrize("use", ["poll", "read"])
def test_the_keyboard_ends_a_wait(use: str) -> None:
    ours, theirs = os.pipe()
    config = brolga.WasiConfig()
    config.stdin = ours
    guest = warm(Running(brolga, config))
    acts: dict[str, Callable[[], object]] = {
        "poll": lambda: guest.poll(clock(1, 2**62)),
        "read": lambda: guest.read(0, 1),
    }
    timer = threading.Timer(0.02, os.kill, (os.getpid(), signal.SIGINT))
    timer.start()
    try:
        with pytest.raises(KeyboardInterrupt):
            acts[use]()
    finally:
        timer.join()
        os.close(ours)
        os.close(theirs)


@pytest.mark.parametrize("elsewhere", [False, True], ids=["main", "thread"])
def test_the_time_of_a_store_ends_a_wait(elsewhere: bool) -> None:
    ours, theirs = os.pipe()
    ends: list[tuple[str, object]] = []
    with socket.create_server(("127.0.0.1", 0)) as listener, open(ours, "rb") as file:  # noqa: PTH123 - a descriptor
        config, above = brolga.WasiConfig(), brolga.WasiConfig()
        config.stdin, above.stdin = ours, file
        fd = config.listen(listener)
        guest, reader = warm(Running(brolga, config)), warm(Running(brolga, above))
        guest.call("sock_accept", 99, 0, 8)
        waits: dict[str, tuple[Running, Callable[[], object]]] = {
            "sleep": (guest, lambda: guest.poll(clock(1, 2**62))),
            "poll": (guest, lambda: guest.poll(waiting(1, EventType.FD_READ, 0))),
            "read": (guest, lambda: guest.read(0, 1)),
            "accept": (guest, lambda: guest.call("sock_accept", fd, 0, 8)),
            "object": (reader, lambda: reader.read(0, 1)),
        }

        def wait() -> None:
            for name, (running, use) in waits.items():
                with pytest.raises(brolga.Trap) as caught, running.store.timeout(0.01):
                    use()
                ends.append((name, caught.value.trap_code))

        thread = threading.Thread(target=wait) if elsewhere else None
        if thread is None:
            wait()
        else:
            thread.start()
            thread.join()
    os.close(theirs)
    assert ends == [(name, brolga.TrapCode.INTERRUPT) for name in waits]
