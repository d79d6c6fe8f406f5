"""What a configuration takes, and what it refuses at once."""

from __future__ import annotations

import contextlib
import gc
import io
import os
import resource
import socket
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from brolga import WasiConfig, WasmtimeError
from brolga.wasi.errno import Fail
from brolga.wasi.fds import Directory
from brolga.wasi.wasi import Wasi
from tests.property.test_methods import ODD
from tools.sources import SRC

STREAMS = ("stdin", "stdout", "stderr")


def read(wasi: Wasi, size: int = 64) -> bytes:
    buffer = bytearray(size)
    return bytes(buffer[: wasi.fds.get(0).read([memoryview(buffer)])])


def open_fds() -> list[str]:
    return sorted(path.name for path in Path("/proc/self/fd").iterdir())


def write(wasi: Wasi, fd: int, data: bytes) -> int:
    return wasi.fds.get(fd).write([memoryview(bytearray(data))])


def test_arguments_are_text() -> None:
    config = WasiConfig()
    config.argv = ["tool", b"\xff", Path("é")]
    assert config.open().args == (b"tool", b"\xff", "é".encode())
    config.inherit_argv()
    assert config.argv == tuple(map(os.fsencode, sys.orig_argv))


@pytest.mark.parametrize("wrong", ["tool", b"tool", None, 1, [1], [None], [["tool"]]])
def test_other_things_are_no_arguments(wrong: object) -> None:
    config = WasiConfig()
    with pytest.raises(TypeError):
        config.argv = wrong  # type: ignore[assignment]
    assert config.argv == ()


def test_the_environment_is_a_dict_or_pairs() -> None:
    config = WasiConfig()
    config.env = {"A": "1", "B": ""}
    assert config.open().env == [b"A=1", b"B="]
    config.env = [["A", "x=y"], (b"B", b"2")]
    assert config.open().env == [b"A=x=y", b"B=2"]


def test_the_environment_can_be_that_of_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROLGA_TEST", "é")
    config = WasiConfig()
    assert config.open().env == []
    config.inherit_env()
    assert "BROLGA_TEST=é".encode() in config.open().env


@pytest.mark.parametrize("wrong", ["A=1", None, 3, ["A"], [["A"]], [["A", "B", "C"]], [["A", 1]], [[1, "A"]], ["AB"]])
def test_other_things_are_no_environment(wrong: object) -> None:
    with pytest.raises(TypeError):
        WasiConfig().env = wrong  # type: ignore[assignment]


@pytest.mark.parametrize("wrong", [[["A=B", "1"]], [["", "1"]], [["A\0", "1"]], [["A", "\0"]]])
def test_what_no_guest_could_read_is_refused(wrong: list[list[str]]) -> None:
    with pytest.raises(ValueError, match="variable"):
        WasiConfig().env = wrong
    with pytest.raises(ValueError, match="zero"):
        WasiConfig().argv = ["a\0b"]


def test_nothing_is_given_at_first() -> None:
    wasi = WasiConfig().open()
    assert (list(wasi.fds), wasi.args, list(wasi.env)) == ([0, 1, 2], (), [])
    assert read(wasi) == b""
    assert write(wasi, 1, b"lost") == write(wasi, 2, b"lost") == 4


def test_streams_are_what_they_are_set_to() -> None:
    config = WasiConfig()
    output, errors = io.BytesIO(), bytearray()
    config.stdin, config.stdout, config.stderr = b"some input", output, errors
    wasi = config.open()
    assert (read(wasi, 4), read(wasi)) == (b"some", b" input")
    assert (write(wasi, 1, b"out"), write(wasi, 2, b"err")) == (3, 3)
    assert (output.getvalue(), bytes(errors)) == (b"out", b"err")
    assert (config.stdin, config.stdout, config.stderr) == (b"some input", output, errors)
    assert read(config.open()) == b"some input"  # each store reads bytes from their start


def test_streams_can_be_files(tmp_path: Path) -> None:
    names = [tmp_path / name for name in ("in", "out", "err")]
    names[0].write_bytes(b"some input")
    config = WasiConfig()
    config.stdin_file, config.stdout_file, config.stderr_file = str(names[0]), os.fsencode(names[1]), names[2]
    wasi = config.open()
    assert read(wasi) == b"some input"
    assert (write(wasi, 1, b"out"), write(wasi, 2, b"err")) == (3, 3)
    assert [name.read_bytes() for name in names] == [b"some input", b"out", b"err"]


def test_a_path_is_that_of_the_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "dir").mkdir()
    monkeypatch.chdir(tmp_path)
    config = WasiConfig()
    config.stdout_file = "out"
    config.preopen_dir("dir", "/")
    monkeypatch.chdir("/")
    write(config.open(), 1, b"out")
    assert (tmp_path / "out").read_bytes() == b"out"


def test_streams_can_be_functions() -> None:
    config = WasiConfig()
    seen: list[bytes] = []
    config.stdout_custom = seen.append
    config.stderr_custom = lambda data: 1
    config.stdin = lambda size: b"x" * (size // 2)
    wasi = config.open()
    assert (write(wasi, 1, b"out"), write(wasi, 2, b"err"), read(wasi, 8)) == (3, 1, b"xxxx")
    assert seen == [b"out"]


@pytest.mark.parametrize("name", STREAMS)
def test_a_stream_that_is_none_is_refused_at_once(name: str) -> None:
    config = WasiConfig()
    for wrong in (3.5, "text", object(), True):
        with pytest.raises(TypeError):
            setattr(config, name, wrong)
    for wrong in (Path("/nowhere/at/all"), 2**20):
        with pytest.raises(WasmtimeError, match=f"failed to set {name}"):
            setattr(config, name, wrong)
    assert getattr(config, name) is None


def test_wasmtimes_names_refuse_what_they_do_not_mean(tmp_path: Path) -> None:
    config = WasiConfig()
    with pytest.raises(WasmtimeError, match="failed to set stdin"):
        config.stdin_file = tmp_path / "missing"
    for name in ("stdin_file", "stdout_file", "stderr_file", "stdout_custom", "stderr_custom"):
        for wrong in (None, 3, io.BytesIO()):
            with pytest.raises(TypeError):
                setattr(config, name, wrong)
        with pytest.raises(AttributeError):
            getattr(config, name)


def test_inherited_streams_are_those_of_the_process() -> None:
    program = """
import brolga
config = brolga.WasiConfig()
config.inherit_stdin(), config.inherit_stdout(), config.inherit_stderr()
wasi = config.open()
data = bytearray(8)
count = wasi.fds.get(0).read([memoryview(data)])
for fd in (1, 2):
    wasi.fds.get(fd).write([memoryview(data)[:count], memoryview(b"%d" % fd)])
wasi.close()
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=SRC, input=b"bytes", capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"bytes1", b"bytes2")


def test_directories_have_numbers_from_three_on(tmp_path: Path) -> None:
    config = WasiConfig()
    config.preopen_dir(str(tmp_path), "/")
    config.preopen_dir(tmp_path, "data", fs_mutable=False)
    wasi = config.open()
    fds = wasi.fds
    assert list(fds) == [0, 1, 2, 3, 4]
    assert [fds.directory(fd).preopen_name for fd in (3, 4)] == [b"/", b"data"]
    fds.directory(3).create_directory(b"made")
    with pytest.raises(Fail, match="EPERM"):
        fds.directory(4).create_directory(b"refused")
    assert [path.name for path in tmp_path.iterdir()] == ["made"]


def test_what_is_no_directory_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    config = WasiConfig()
    for wrong in (tmp_path / "missing", tmp_path / "file"):
        with pytest.raises(WasmtimeError, match="failed to add preopen dir"):
            config.preopen_dir(wrong, "/")
    bad: tuple[Callable[[], None], ...] = (
        lambda: config.preopen_dir(None, "/"),  # type: ignore[arg-type]
        lambda: config.preopen_dir(tmp_path, 3),  # type: ignore[arg-type]
        lambda: config.preopen_dir(tmp_path, "/", 1),  # type: ignore[arg-type]
    )
    for call in bad:
        with pytest.raises(TypeError):
            call()
    for name in (b"\xff", "a\0b"):
        with pytest.raises(ValueError):
            config.preopen_dir(tmp_path, name)
    wasi = config.open()
    assert list(wasi.fds) == [0, 1, 2]


def test_a_directory_that_is_gone_is_an_error_and_no_leak(tmp_path: Path) -> None:
    config = WasiConfig()
    config.preopen_dir(tmp_path, "/")
    (tmp_path / "gone").mkdir()
    config.preopen_dir(tmp_path / "gone", "/gone")
    (tmp_path / "gone").rmdir()
    before = open_fds()
    with pytest.raises(WasmtimeError, match="gone"):
        config.open()
    assert open_fds() == before


def test_sockets_can_be_given_and_outlive_the_programs_own() -> None:
    config = WasiConfig()
    left, right = socket.socketpair()
    with right:
        assert config.listen(left) == 3
        left.close()
        wasi = config.open()
        assert write(wasi, 3, b"hello") == 5
        assert right.recv(16) == b"hello"
        wasi.close()
        del config, wasi
        gc.collect()
        assert right.recv(16) == b""  # nobody has the other end any more


def test_what_is_no_open_socket_is_refused() -> None:
    left, right = socket.socketpair()
    left.close()
    right.close()
    with pytest.raises(WasmtimeError, match="failed to add a socket"):
        WasiConfig().listen(left)
    with pytest.raises(TypeError, match="expected a socket"):
        WasiConfig().listen(3)  # type: ignore[arg-type]


def test_a_guest_leaves_descriptors_to_its_process() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, hard))
    try:
        wasi = WasiConfig().open()
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    for _ in range(64 * 3 // 4 - 3):
        wasi.fds.insert(Directory())
    with pytest.raises(Fail, match="EMFILE"):
        wasi.fds.insert(Directory())


def test_an_empty_path_is_not_the_current_directory() -> None:
    for name in ("stdin_file", "stdout_file"):
        with pytest.raises(WasmtimeError, match="empty"):
            setattr(WasiConfig(), name, "")
    with pytest.raises(WasmtimeError, match="empty"):
        WasiConfig().preopen_dir("", "/")


def test_anything_is_taken_or_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    config = WasiConfig()
    attributes = ("argv", "env", *STREAMS, *(f"{name}_file" for name in STREAMS), "stdout_custom", "stderr_custom")
    for thing in ODD:
        directories: list[tuple[Any, ...]] = [(thing, "/"), (tmp_path, thing), (tmp_path, "/", thing)]
        dicts: list[tuple[Any, ...]] = [(thing, "/"), ({}, thing), ({"a": thing}, "/")]
        calls: list[Callable[[], object]] = [partial(setattr, config, name, thing) for name in attributes]
        calls += [partial(config.preopen_dir, *given) for given in directories]
        calls += [partial(config.preopen_dict, *given) for given in dicts]
        calls.append(partial(config.listen, thing))
        for call in calls:
            with contextlib.suppress(TypeError, ValueError, OverflowError, LookupError, WasmtimeError):
                call()
    config.open().close()
