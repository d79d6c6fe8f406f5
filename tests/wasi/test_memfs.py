"""Directories in memory: files as on the host, a bound on what a guest may add, and what the program sees of it."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import brolga
from brolga.wasi.memfs import MemoryTree
from brolga.wasi.memory_nodes import Room
from brolga.wasi.types import FdFlags
from tests.wasi.sandboxes import (
    BOTH,
    CREAT,
    DIRECTORY,
    EXCL,
    READ,
    RESULT,
    TRUNC,
    WRITE,
    Caller,
    Compiled,
    Plain,
    in_memory,
    on_host,
)

MOST = (1 << 63) - 1
APPEND = FdFlags.APPEND


@pytest.fixture
def guests(tmp_path: Path) -> list[Plain]:
    """Guests with the same file, on the host and in memory."""
    (tmp_path / "f").write_bytes(b"hello")
    (tmp_path / "d").mkdir()
    memory, _ = in_memory({"f": b"hello", "d/": b""})
    return [on_host(tmp_path), memory]


def content(guest: Caller, path: str) -> bytes:
    fd = guest.open(path)
    error, data = guest.read_file(fd)
    assert (error, guest.call("fd_close", fd)) == ("SUCCESS", "SUCCESS")
    return data


def both(guests: list[Plain], story: list[list[object]]) -> None:
    """Compare what the guests have told."""
    assert story[0] == story[1]
    for guest in guests:
        guest.close()


# Files


def test_reads_and_writes_are_those_of_the_host(guests: list[Plain]) -> None:
    story: list[list[object]] = []
    for guest in guests:
        told: list[object] = []
        story.append(told)
        fd = guest.open("f", 0, BOTH)
        told += [guest.read_file(fd, 2), guest.read_file(fd, 100), guest.read_file(fd, 100)]
        told += [guest.read_file(fd, 3, at) for at in (0, 3, 5, 6, MOST, MOST + 1)]
        told += [guest.write_file(fd, b"!!"), content(guest, "f")]
        told += [guest.write_file(fd, b"??", 1), content(guest, "f")]
        told += [guest.write_file(fd, b"end", 12), content(guest, "f")]
        told += [guest.write_file(fd, b"", 50), guest.filestat("f")[4]]
        told += [guest.call("fd_tell", fd, RESULT), guest.number()]
        told.append(guest.write_file(fd, b"x", MOST + 1))
        for delta, whence in ((0, 2), (-3, 2), (-100, 1), (5, 1), (1000, 0), (-1, 0), (MOST, 2), (0, 3)):
            told += [(delta, whence, guest.call("fd_seek", fd, delta, whence, RESULT), guest.number())]
        told += [guest.read_file(fd, 5)]
    both(guests, story)


def test_sizes_are_set_as_on_the_host(guests: list[Plain]) -> None:
    story: list[list[object]] = []
    for guest in guests:
        told: list[object] = []
        story.append(told)
        fd, reader, appender = guest.open("f", 0, BOTH), guest.open("f"), guest.open("f", 0, WRITE, fdflags=APPEND)
        for size in (3, 7, 0, 5000, MOST + 1):
            told += [guest.call("fd_filestat_set_size", fd, size), guest.filestat("f")[4], content(guest, "f")]
        for offset, size in ((0, 10), (10, 6000), (0, 0), (MOST, 1), (5, MOST)):
            told += [guest.call("fd_allocate", fd, offset, size), guest.filestat("f")[4]]
        told += [guest.call("fd_filestat_set_size", reader, 1), guest.call("fd_allocate", reader, 0, 1)]
        told += [guest.call("fd_filestat_set_size", fd, 2), guest.write_file(appender, b"app"), content(guest, "f")]
        told += [guest.write_file(appender, b"p", 0), content(guest, "f")]
        told += [guest.call("fd_fdstat_set_flags", fd, flags) for flags in (APPEND, 4, 2, 16, 32, 0)]
        told += [guest.call(name, fd) for name in ("fd_sync", "fd_datasync")]
        told += [guest.call("fd_advise", fd, *given) for given in ((0, 0, 0), (5, 9, 5), (MOST + 1, 0, 0), (0, 0, 6))]
        told += [guest.write_file(reader, b"x"), guest.read_file(appender)]
        told += [guest.opens("f", TRUNC, WRITE), content(guest, "f")]
    both(guests, story)


def test_a_file_without_a_name_stays_while_it_is_open(guests: list[Plain]) -> None:
    story: list[list[object]] = []
    for guest in guests:
        told: list[object] = []
        story.append(told)
        fd, other = guest.open("f", 0, BOTH), guest.open("f")
        assert guest.link("f", "also") == "SUCCESS"
        told += [guest.filestat("f")[3], guest.unlink("f"), guest.filestat("also")[3]]
        told += [guest.unlink("also"), guest.read_file(fd), guest.write_file(fd, b" you", 5), guest.read_file(other)]
        told += [guest.call("fd_filestat_get", fd, RESULT), guest.opens("f"), guest.opens("f", CREAT, BOTH)]
        told += [content(guest, "f"), guest.read_file(fd, 100, 0)]
    both(guests, story)


def test_names_move_as_on_the_host(guests: list[Plain]) -> None:
    story: list[list[object]] = []
    for guest in guests:
        told: list[object] = []
        story.append(told)
        for path in ("a", "a/b", "a/b/c", "full", "full/x"):
            assert guest.make_directory(path) == "SUCCESS"
        assert guest.opens("a/b/file", CREAT, WRITE) == "SUCCESS"
        told += [guest.rename("a", target) for target in ("a", "a/x", "a/b", "a/b/c", "a/b/c/x", "full", "f")]
        told += [guest.rename("a/b", target) for target in ("a", "full", "full/x")]
        told += [guest.rename("full/x/file", target) for target in ("full", "full/x", "full/x/c", "f", "a/f", "gone/f")]
        told += [guest.rename(path, "g") for path in ("nope", "nope/", "f", "g", "g/")]
        told += [guest.link("g", "g"), guest.link("a", "g"), guest.link("a", "k"), guest.link("g", "h")]
        told += [guest.rename("h", "g"), guest.stat("h"), guest.filestat("h")[3], guest.unlink("h")]
        told += [guest.remove_directory(path) for path in ("full", "full/x", "full/x/c", "full/x", "full", "g", ".")]
        told.append(sorted(name for _, _, _, name in guest.entries(3)))
        told += [guest.filestat(path)[3] for path in ("a", "d", "g", ".")]
        told += [guest.opens("new", CREAT | EXCL, BOTH), guest.opens("new", CREAT | EXCL, BOTH)]
    both(guests, story)


def test_links_lead_where_they_say(guests: list[Plain]) -> None:
    story: list[list[object]] = []
    for guest in guests:
        told: list[object] = []
        story.append(told)
        told += [guest.symlink("../f", "d/up"), guest.symlink("d/up", "two"), guest.symlink("made", "dangling")]
        told += [content(guest, "two"), guest.opens("dangling"), guest.opens("dangling", CREAT, WRITE)]
        told += [guest.stat("made"), guest.readlink("two"), guest.readlink("two", 2), guest.readlink("two", 0)]
        told += [guest.filestat("two")[4], guest.filestat("two", 1)[4], guest.filestat("two")[2]]
        told += [guest.link("two", "three"), guest.readlink("three"), guest.filestat("two")[3]]
        told += [guest.link("two", "hard", 1), guest.filestat("f")[3]]
        told += [guest.rename("two", "d/two"), guest.opens("d/two"), guest.unlink("d/two"), guest.stat("f")]
    both(guests, story)


def test_times_are_set(guests: list[Plain]) -> None:
    for guest in guests:
        before = time.time_ns() - 10**9
        assert guest.symlink("f", "link") == "SUCCESS"
        assert guest.set_times("link", 0, 5, 6) == "SUCCESS"
        assert guest.filestat("link")[5:7] == (5, 6)  # which following it would change
        assert guest.set_times("link", 1, 7, 8, fstflags=1) == "SUCCESS"
        assert guest.filestat("f")[5] == 7
        assert guest.filestat("f")[6] > before
        fd = guest.open("f", 0, BOTH)
        assert guest.call("fd_filestat_set_times", fd, 1, 10**18, 4) == "SUCCESS"
        assert guest.filestat("f")[5:7] == (7, 10**18)
        assert guest.call("fd_filestat_set_times", fd, 0, 0, 2 | 8) == "SUCCESS"
        assert min(guest.filestat("f")[5:8]) > before
        assert guest.call("fd_filestat_set_times", 3, 1, 2, 5) == "SUCCESS"
        assert guest.filestat(".")[5:7] == (1, 2)
        assert guest.opens("new", CREAT, WRITE) == "SUCCESS"
        assert guest.filestat(".")[6] > before
        guest.close()


# What a guest may add


def test_a_guest_cannot_add_more_than_it_may() -> None:
    guest, tree = in_memory({"f": b"x" * 1000}, limit=10_000)
    fd = guest.open("f", 0, BOTH)
    assert guest.write_file(fd, b"x", 1 << 40) == "NOSPC"
    assert guest.write_file(fd, b"x", 11_000) == "NOSPC"
    assert guest.call("fd_filestat_set_size", fd, 11_001) == "NOSPC"
    assert guest.call("fd_allocate", fd, 0, 11_001) == "NOSPC"
    assert guest.filestat("f")[4] == 1000
    assert guest.write_file(fd, b"x", 10_999) == "SUCCESS"
    assert guest.opens("new", CREAT, WRITE) == guest.make_directory("new") == guest.symlink("x", "new") == "NOSPC"
    assert guest.link("f", "new") == guest.rename("f", "ff") == "NOSPC"
    assert guest.call("fd_filestat_set_size", fd, 0) == "SUCCESS"
    assert guest.opens("new", CREAT, WRITE) == "SUCCESS"
    assert tree.files() == {"f": b"", "new": b""}


def test_names_and_links_take_room_too() -> None:
    makers: list[Callable[[Plain, int], str]] = [
        lambda guest, number: guest.opens(f"file{number}", CREAT, WRITE),
        lambda guest, number: guest.make_directory(f"folder{number}"),
        lambda guest, number: guest.symlink("x" * 100, f"link{number}"),
        lambda guest, number: guest.link("f", f"name{number}"),
    ]
    for make in makers:
        guest, _ = in_memory({"f": b""}, limit=10_000)
        made = [make(guest, number) for number in range(30)]
        assert made == sorted(made, reverse=True)
        assert set(made) == {"SUCCESS", "NOSPC"}
        guest.close()


def test_what_is_removed_gives_its_room_back() -> None:
    guest, tree = in_memory({"f": b"x" * 1000}, limit=5_000)
    for _ in range(20):
        fd = guest.open("new", CREAT, BOTH)
        assert guest.write_file(fd, b"y" * 4000) == "SUCCESS"
        assert guest.link("new", "other") == guest.make_directory("other") == "NOSPC"
        assert guest.rename("new", "moved") == guest.unlink("moved") == guest.call("fd_close", fd) == "SUCCESS"
        assert guest.make_directory("folder") == guest.symlink("f", "folder/link") == "SUCCESS"
        assert guest.rename("folder/link", "link") == guest.remove_directory("folder") == "SUCCESS"
        assert guest.opens("over", CREAT, WRITE) == guest.rename("over", "link") == guest.unlink("link") == "SUCCESS"
    assert tree._room.left == 5_000
    assert tree.files() == {"f": b"x" * 1000}


def test_a_file_keeps_a_name_whoever_takes_the_room_meanwhile() -> None:
    class Shared(Room):
        """Room that somebody else takes as soon as it is there."""

        def give(self, size: int) -> None:
            pass

    guest, tree = in_memory({"a": b"kept"})
    tree._room = Shared(0)
    assert guest.rename("a", "b") == "SUCCESS"
    assert guest.rename("b", "longer") == "NOSPC"
    assert tree.files() == {"b": b"kept"}
    guest.close()


def test_an_open_file_without_a_name_takes_its_room() -> None:
    guest, tree = in_memory({}, limit=5_000)
    fd = guest.open("f", CREAT, BOTH)
    assert guest.write_file(fd, b"x" * 4_000) == guest.unlink("f") == "SUCCESS"
    other = guest.open("f", CREAT, BOTH)
    assert guest.write_file(other, b"x" * 4_000) == "NOSPC"
    assert guest.call("fd_close", fd) == "SUCCESS"
    assert guest.write_file(other, b"x" * 4_000) == "SUCCESS"
    guest.close()
    assert tree.files() == {"f": b"x" * 4_000}


# What a program gives and gets


def test_the_program_sees_what_the_guest_made() -> None:
    guest, tree = in_memory({"a/b/c.txt": b"1", "a/d": b"2", "empty/": b""})
    fd = guest.open("a/b/new", CREAT, WRITE)
    assert guest.write_file(fd, b"3") == "SUCCESS"
    assert guest.make_directory("e") == guest.symlink("a/d", "link") == guest.unlink("a/d") == "SUCCESS"
    assert tree.files() == {"a/b/c.txt": b"1", "a/b/new": b"3", "empty/": b"", "e/": b""}


def test_what_the_program_gave_stays_as_it_was() -> None:
    data = bytearray(b"mine")
    given = {"f": bytes(data), "g": data}
    guest, tree = in_memory(given)  # type: ignore[arg-type]
    data[:] = b"else"
    assert guest.write_file(guest.open("f", 0, WRITE), b"Y") == "SUCCESS"
    assert given["f"] == b"mine"
    assert tree.files() == {"f": b"Yine", "g": b"mine"}


def test_a_file_with_many_names_is_copied_once() -> None:
    guest, tree = in_memory({"f": b""})
    assert guest.write_file(guest.open("f", 0, WRITE), b"x" * 1000) == "SUCCESS"
    assert {guest.link("f", f"name{number}") for number in range(9)} == {"SUCCESS"}
    files = tree.files()
    assert len(files) == 10
    assert len({id(data) for data in files.values()}) == 1


def test_threads_may_share_a_directory() -> None:
    """Whoever comes too late is told so, and nobody anything else."""
    _, tree = in_memory({"f": b"x" * 1000})
    answers: set[str] = set()
    failed: list[BaseException] = []

    def work(number: int) -> None:
        guest = Plain(tree.directory(b"/"))
        fd = guest.open("f", 0, BOTH)
        try:
            for turn in range(150):
                answers.update((guest.make_directory("d"), guest.opens("d/new", CREAT, WRITE), guest.unlink("d/new")))
                answers.update((guest.rename("d", f"e{number}"), guest.remove_directory(f"e{number}")))
                answers.update((guest.readdir(3)[0], guest.call("fd_filestat_set_size", fd, turn * 7)))
                answers.update((guest.read_file(fd, 4096, 0)[0], guest.write_file(fd, b"y" * 50, turn)))
                tree.files()
        except BaseException as error:  # noqa: BLE001 - an exception in a thread would only be printed
            failed.append(error)
        guest.close()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(interval)
    assert failed == []
    assert answers <= {"SUCCESS", "EXIST", "NOENT", "NOTEMPTY", "NOTDIR"}


@pytest.mark.parametrize(
    "path", ["", "/", "/a", "a//b", "..", "a/../b", ".", "./a", "a/.", "a\0", "n" * 256, "a/" + "n" * 256, "\ud800"]
)
def test_paths_that_cannot_be(path: str) -> None:
    with pytest.raises(ValueError, match="no path below a directory"):
        MemoryTree({path: b""})


@pytest.mark.parametrize("files", [{"a": b"", "a/b": b""}, {"a/b": b"", "a": b""}, {"a/": b"", "a": b""}, {"a/": b"x"}])
def test_files_that_lie_in_files(files: dict[str, bytes]) -> None:
    with pytest.raises(ValueError, match=r"lies in a file|a file and a folder"):
        MemoryTree(files)


def test_what_is_no_file() -> None:
    config = brolga.WasiConfig()
    with pytest.raises(TypeError, match="a path is a str"):
        config.preopen_dict({b"a": b""}, "/")  # type: ignore[dict-item]
    with pytest.raises(TypeError, match="a file is bytes"):
        config.preopen_dict({"a": "text"}, "/")  # type: ignore[dict-item]
    with pytest.raises(TypeError, match="dict"):
        config.preopen_dict(["a"], "/")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        config.preopen_dict({}, "/", limit="much")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="below 0"):
        config.preopen_dict({}, "/", limit=-1)


def test_a_guest_of_the_engine_works_on_a_dict() -> None:
    config = brolga.WasiConfig()
    tree = config.preopen_dict({"in.txt": b"text"}, "/data")
    guest = Compiled(brolga, config)
    assert guest.read_file(guest.open("in.txt")) == ("SUCCESS", b"text")
    assert guest.make_directory("out") == "SUCCESS"
    assert guest.write_file(guest.open("out/new.txt", CREAT, WRITE), b"made") == "SUCCESS"
    assert tree.files() == {"in.txt": b"text", "out/new.txt": b"made"}
    guest.close()


def test_deep_folders_are_no_recursion() -> None:
    guest, tree = in_memory({}, limit=1 << 30)
    fd = 3
    for _ in range(2000):
        assert guest.make_directory("x", fd) == "SUCCESS"
        inner = guest.open("x", DIRECTORY, READ, fd=fd)
        if fd != 3:
            assert guest.call("fd_close", fd) == "SUCCESS"
        fd = inner
    assert list(tree.files().values()) == [b""]
    assert guest.opens("../x", fd=fd) == "PERM"
    guest.close()
