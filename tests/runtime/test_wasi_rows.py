"""Every row of the table of calls is run by a guest of the engine, and does what it is there for."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

import brolga
from brolga import ExitTrap, Func, Linker, Memory, Module, Store, WasiConfig
from brolga.wasi.calls import CALLS, KINDS, MODULE
from brolga.wasi.errno import Errno
from brolga.wasi.types import FD_SUBSCRIPTION, IOVEC, EventType, OFlags, Rights

# Where the guest has its strings, buffers and results.
FILE, NAME, LINK, FOLDER = (0x100, 4), (0x110, 4), (0x120, 4), (0x130, 6)
IOVECS, SUBSCRIPTIONS, BUFFER, RESULT = 0x200, 0x300, 0x400, 0x800
DIRECTORY, LISTENER, CONNECTION, OPENED = 3, 4, 5, 6

IOV = (IOVECS, 1)
OPEN = (DIRECTORY, 0, *FILE, OFlags.CREAT, Rights.ALL, Rights.ALL, 0, RESULT)

# In this order: what one makes is what another works on.
RUNS: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("args_sizes_get", (RESULT, RESULT + 4)),
    ("args_get", (RESULT, BUFFER)),
    ("environ_sizes_get", (RESULT, RESULT + 4)),
    ("environ_get", (RESULT, BUFFER)),
    ("clock_res_get", (0, RESULT)),
    ("clock_time_get", (1, 0, RESULT)),
    ("random_get", (BUFFER, 64)),
    ("sched_yield", ()),
    ("fd_prestat_get", (DIRECTORY, RESULT)),
    ("fd_prestat_dir_name", (DIRECTORY, BUFFER, 1)),
    ("sock_accept", (LISTENER, 0, RESULT)),
    ("sock_recv", (OPENED, *IOV, 0, RESULT, RESULT + 4)),
    ("sock_send", (CONNECTION, *IOV, 0, RESULT)),
    ("sock_shutdown", (CONNECTION, 1)),
    ("fd_close", (OPENED,)),
    ("path_open", OPEN),
    ("fd_write", (OPENED, *IOV, RESULT)),
    ("fd_pwrite", (OPENED, *IOV, 100, RESULT)),
    ("fd_seek", (OPENED, 0, 0, RESULT)),
    ("fd_read", (OPENED, *IOV, RESULT)),
    ("fd_pread", (OPENED, *IOV, 100, RESULT)),
    ("fd_tell", (OPENED, RESULT)),
    ("fd_advise", (OPENED, 0, 0, 0)),
    ("fd_allocate", (OPENED, 0, 200)),
    ("fd_datasync", (OPENED,)),
    ("fd_sync", (OPENED,)),
    ("fd_fdstat_get", (OPENED, RESULT)),
    ("fd_fdstat_set_flags", (OPENED, 1)),
    ("fd_filestat_get", (OPENED, RESULT)),
    ("fd_filestat_set_size", (OPENED, 7)),
    ("fd_filestat_set_times", (OPENED, 0, 0, 2)),
    ("fd_fdstat_set_rights", (OPENED, Rights.FD_READ | Rights.POLL_FD_READWRITE, 0)),
    ("poll_oneoff", (SUBSCRIPTIONS, BUFFER, 1, RESULT)),
    ("fd_renumber", (OPENED, CONNECTION)),
    ("path_create_directory", (DIRECTORY, *FOLDER)),
    ("path_link", (DIRECTORY, 0, *FILE, DIRECTORY, *NAME)),
    ("path_symlink", (*FILE, DIRECTORY, *LINK)),
    ("path_readlink", (DIRECTORY, *LINK, BUFFER, 64, RESULT)),
    ("path_filestat_get", (DIRECTORY, 1, *LINK, RESULT)),
    ("path_filestat_set_times", (DIRECTORY, 0, *FILE, 0, 0, 2)),
    ("fd_readdir", (DIRECTORY, BUFFER, 64, 0, RESULT)),
    ("path_unlink_file", (DIRECTORY, *FILE)),
    ("path_rename", (DIRECTORY, *NAME, DIRECTORY, *FILE)),
    ("path_remove_directory", (DIRECTORY, *FOLDER)),
)
ELSEWHERE = {"proc_exit", "proc_raise"}  # one returns nothing, the other never does what it is asked for


def module() -> str:
    """A module that exports each call under its name."""
    parts: list[str] = []
    for call in CALLS:
        params = " ".join(KINDS[kind].ty.name for kind in call.params)
        ty = f"(param {params}) {'(result i32)' if call.returns else ''}"
        gets = " ".join(f"(local.get {number})" for number in range(len(call.params)))
        parts.insert(0, f'(import "{MODULE}" "{call.name}" (func ${call.name} {ty}))')
        parts.append(f'(func (export "{call.name}") {ty} (call ${call.name} {gets}))')
    return f'(module {" ".join(parts)} (memory (export "memory") 1))'


def contents() -> Iterator[tuple[int, bytes]]:
    """What lies in the memory of the guest at first."""
    yield from ((FILE[0], b"file"), (NAME[0], b"name"), (LINK[0], b"link"), (FOLDER[0], b"folder"))
    yield IOVECS, IOVEC.pack(BUFFER, 16)
    yield SUBSCRIPTIONS, FD_SUBSCRIPTION.pack(1, EventType.FD_READ, OPENED)


def test_each_call_has_its_turn() -> None:
    assert {name for name, _ in RUNS} | ELSEWHERE == {call.name for call in CALLS}


def test_each_call_does_its_work(tmp_path: Path) -> None:
    store, config = Store(), WasiConfig()
    config.argv, config.env = ["tool"], {"A": "1"}
    config.preopen_dir(tmp_path, "/")
    left, right = socket.socketpair()
    with socket.create_server(("127.0.0.1", 0)) as server, left, right:
        assert (config.listen(server), config.listen(left)) == (LISTENER, CONNECTION)
        store.set_wasi(config)
        linker = Linker(store.engine)
        linker.define_wasi()
        exports = linker.instantiate(store, Module(store.engine, module())).exports(store)
        memory = exports["memory"]
        assert isinstance(memory, Memory)
        for at, data in contents():
            memory.write(store, data, at)
        with socket.create_connection(server.getsockname()) as client:
            client.sendall(b"hello")
            for name, params in RUNS:
                call = exports[name]
                assert isinstance(call, Func)
                assert (name, Errno(call(store, *params))) == (name, Errno.SUCCESS)
            assert client.recv(16) == b""
        assert right.recv(64)[:5] == b"hello"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "link"]
    store.close()


@pytest.mark.parametrize("name", sorted(ELSEWHERE))
def test_the_others_are_answered(name: str) -> None:
    store = Store()
    store.set_wasi(WasiConfig())
    linker = Linker(store.engine)
    linker.define_wasi()
    call = linker.instantiate(store, Module(store.engine, module())).exports(store)[name]
    assert isinstance(call, brolga.Func)
    if name == "proc_raise":
        assert call(store, 15) == Errno.ENOTSUP
        return
    with pytest.raises(ExitTrap) as exited:
        call(store, 3)
    assert exited.value.code == 3
