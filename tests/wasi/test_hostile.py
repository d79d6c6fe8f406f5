"""Guests that mean no good: no exception of Python comes out of a call, and the memory of the host stays free."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from brolga.wasi import readdir
from brolga.wasi.errno import Errno
from brolga.wasi.fds import Directory
from brolga.wasi.host_tree import host_directory
from brolga.wasi.memfs import MemoryTree
from brolga.wasi.paths import LONGEST_PATH
from brolga.wasi.types import OFlags, Rights

from .guest import Guest

PATH, RESULT, BUFFER = 0x1000, 0x10, 0x2000
READ = Rights.FD_READ


def open_directory(guest: Guest, fd: int, name: bytes) -> int:
    flags = OFlags.DIRECTORY
    assert guest.call("path_open", fd, 0, *guest.put(PATH, name), flags, READ, Rights.ALL, 0, RESULT) is Errno.SUCCESS
    return guest.number(RESULT)


def test_times_that_have_no_number(tmp_path: Path) -> None:
    guest = Guest()
    guest.wasi.fds.insert(host_directory(tmp_path, b"/"))
    file = tmp_path / "file"
    file.touch()
    for time in (1 << 65, -(1 << 40)):
        try:
            os.utime(file, ns=(time, time))
        except OSError:  # the host does not go so far
            continue
        assert guest.call("path_filestat_get", 0, 0, *guest.put(PATH, b"file"), BUFFER) is Errno.SUCCESS
        assert guest.number(BUFFER + 40, 8) == min(max(file.stat().st_mtime_ns, 0), (1 << 64) - 1)


def test_a_tree_without_bottom_is_told_as_far_as_it_can_be_named() -> None:
    tree = MemoryTree({})
    guest = Guest()
    fd = guest.wasi.fds.insert(tree.directory(b"/"))
    for _ in range(LONGEST_PATH):
        assert guest.call("path_create_directory", fd, *guest.put(PATH, b"d")) is Errno.SUCCESS
        below = open_directory(guest, fd, b"d")
        assert guest.call("fd_close", fd) is Errno.SUCCESS
        fd = below
    assert not tree.files()
    tree = MemoryTree({"d/" * 2000 + "file": b"x"})
    assert tree.files() == {"d/" * 2000 + "file": b"x"}


def test_listings_are_kept_as_far_as_they_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readdir, "_MOST_LISTED", 500)
    tree = MemoryTree({f"d/{number:03}": b"" for number in range(100)})
    guest = Guest()
    guest.wasi.fds.insert(tree.directory(b"/"))
    opened = [open_directory(guest, 0, b"d") for _ in range(50)]
    for fd in opened:
        assert guest.call("fd_readdir", fd, BUFFER, 4096, 0, RESULT) is Errno.SUCCESS
    found = [guest.wasi.fds.get(fd) for fd in opened]
    assert sum(len(each.listing or ()) for each in found if isinstance(each, Directory)) < 500 + 102
    for fd in opened:  # from where the first one has ended
        assert guest.call("fd_readdir", fd, BUFFER, 4096, 101, RESULT) is Errno.SUCCESS
        assert guest.data[BUFFER + 24 : BUFFER + 27] == b"099"
        assert guest.number(RESULT) == 27
