"""Directories are listed whole, with cookies, whatever room there is and whatever happens meanwhile."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import wasmtime

from brolga.wasi.types import DIRENT, Filetype
from tests.wasi.sandboxes import (
    CREAT,
    DIRECTORY,
    RESULT,
    SIZE,
    WRITE,
    Caller,
    in_memory,
    on_host,
    plant,
    planted,
    under,
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    plant(tmp_path / "root")
    return tmp_path / "root"


@pytest.fixture(params=["host", "memory", "wasmtime"])
def guest(request: pytest.FixtureRequest, root: Path) -> Iterator[Caller]:
    makers: dict[str, Callable[[], Caller]] = {
        "host": lambda: on_host(root),
        "memory": planted,
        "wasmtime": lambda: under(wasmtime, root),
    }
    made = makers[request.param]()
    yield made
    made.close()


KINDS = {
    b"f": Filetype.REGULAR_FILE,
    b"d": Filetype.DIRECTORY,
    b"e": Filetype.DIRECTORY,
    **dict.fromkeys(
        (b"dang", b"loop", b"up", b"upd", b"lf", b"ld", b"le", b"lds", b"lfs", b"through"), Filetype.SYMBOLIC_LINK
    ),
}


def test_all_entries_come_with_their_kinds_and_numbers(guest: Caller) -> None:
    found = guest.entries(3)
    assert [(cookie, name) for cookie, _, _, name in found[:2]] == [(1, b"."), (2, b"..")]
    assert [cookie for cookie, _, _, _ in found] == list(range(1, len(found) + 1))
    assert {name: Filetype(kind) for _, _, kind, name in found[2:]} == KINDS
    assert {name: ino for _, ino, _, name in found[2:]} == {name: guest.filestat(name)[1] for name in KINDS}
    assert found[0][1] == found[1][1] == guest.filestat(".")[1]


@pytest.mark.parametrize("size", [24 + 255, 60, 100, 333])
def test_a_listing_goes_on_where_a_cookie_says(guest: Caller, size: int) -> None:
    whole = guest.entries(3)
    found: list[tuple[int, int, int, bytes]] = []
    while True:
        some = guest.entries(3, found[-1][0] if found else 0, size)
        if not some:
            break
        found += some
    assert found == whole


@pytest.mark.parametrize("size", [0, 1, 23, 24, 25, 26, 49, 50, 51, 74, 75, 90])
def test_what_does_not_fit_is_cut(guest: Caller, size: int) -> None:
    whole = guest.readdir(3)[1]
    assert guest.readdir(3, 0, size) == ("SUCCESS", whole[:size])


def test_cookies_past_the_end_give_nothing(guest: Caller) -> None:
    end = len(guest.entries(3))
    assert [guest.readdir(3, cookie) for cookie in (end, end + 1, 1 << 40, (1 << 63) - 1)] == [("SUCCESS", b"")] * 4


def test_a_cookie_works_without_a_first_call(guest: Caller) -> None:
    opened = guest.open(".", DIRECTORY)
    assert guest.entries(opened, 2) == guest.entries(3)[2:]


def test_a_directory_that_is_opened_has_the_same_entries(guest: Caller) -> None:
    inner = guest.open("ld", DIRECTORY)
    assert [name for _, _, _, name in guest.entries(inner)] == [b".", b"..", b"g"]
    assert [name for _, _, _, name in guest.entries(guest.open("e", DIRECTORY))] == [b".", b".."]


def test_a_directory_that_was_removed_is_empty(guest: Caller) -> None:
    opened = guest.open("e", DIRECTORY)
    assert guest.remove_directory("e") == "SUCCESS"
    assert [name for _, _, _, name in guest.entries(opened)] == [b".", b".."]
    assert guest.opens("x", CREAT, WRITE, fd=opened) == "NOENT"
    assert guest.make_directory("x", opened) == "NOENT"
    assert guest.rename("f", "x", new_fd=opened) == "NOENT"
    assert guest.opens(".", DIRECTORY, fd=opened) == "SUCCESS"
    assert guest.opens("..", DIRECTORY, fd=opened) == "PERM"


def test_what_changes_meanwhile_moves_no_entry(root: Path) -> None:
    """A program that removes what it has listed, as `rm -r` does, gets to see all."""
    for made in (on_host(root), planted()):
        inner = made.open("d", DIRECTORY)
        for number in range(20):
            assert made.opens(f"file{number}", CREAT, WRITE, fd=inner) == "SUCCESS"
        removed, cookie = set(), 0
        while True:
            some = made.entries(inner, cookie, 100)
            if not some:
                break
            for _, _, _, name in some:
                if name not in {b".", b".."}:
                    assert made.unlink(name, inner) == "SUCCESS"
                    removed.add(name)
            assert made.opens(f"new{cookie}", CREAT, WRITE, fd=inner) == "SUCCESS"
            cookie = some[-1][0]
        assert removed == {b"g", *(f"file{number}".encode() for number in range(20))}
        assert {name[:3] for _, _, _, name in made.entries(inner)[2:]} == {b"new"}
        made.close()


def test_a_name_that_is_no_text_cannot_be_told(root: Path) -> None:
    (root / "d" / b"\xff".decode(errors="surrogateescape")).touch()
    for made in (on_host(root), under(wasmtime, root)):
        inner = made.open("d", DIRECTORY)
        assert made.readdir(inner)[0] == "ILSEQ"
        (root / "d" / "g").touch()
        assert made.readdir(3)[0] == "SUCCESS"
        made.close()


def test_kinds_that_are_rare(root: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(root / "d" / "socket"))
        made = on_host(root)
        kinds = {name: kind for _, _, kind, name in made.entries(made.open("d", DIRECTORY))}
        assert kinds[b"socket"] == made.filestat("d/socket")[2] == Filetype.SOCKET_STREAM
        assert made.opens("d/socket") == "NXIO"
        made.close()
    devices = on_host(Path("/dev"))
    assert devices.filestat("null")[2] == Filetype.CHARACTER_DEVICE
    assert {name: kind for _, _, kind, name in devices.entries(3, 0, SIZE - 0x11000)}[b"null"] == 2
    null = devices.open("null", 0, WRITE)
    assert devices.write_file(null, b"x") == "SUCCESS"
    devices.close()


def test_the_layout_of_an_entry() -> None:
    made, _ = in_memory({"name": b""})
    (_, ino, _, _) = made.entries(3)[2]
    entry = DIRENT.pack(3, ino, 4, Filetype.REGULAR_FILE) + b"name"
    assert made.readdir(3, 2) == ("SUCCESS", entry)


# What a guest finds at its start


def test_the_name_of_a_directory(guest: Caller) -> None:
    assert guest.call("fd_prestat_get", 3, RESULT) == "SUCCESS"
    assert guest.read(RESULT, 8) == bytes([0, 0, 0, 0, 1, 0, 0, 0])
    guest.write(RESULT, b"???")
    assert guest.call("fd_prestat_dir_name", 3, RESULT, 0) == "NAMETOOLONG"
    assert guest.call("fd_prestat_dir_name", 3, RESULT, 2) == "SUCCESS"
    assert guest.read(RESULT, 3) == b"/??"


def test_what_a_guest_has_opened_was_not_there_at_its_start(guest: Caller) -> None:
    inner, file = guest.open("d", DIRECTORY), guest.open("f")
    assert [guest.call("fd_prestat_get", fd, RESULT) for fd in (0, inner, file, 99)] == ["BADF"] * 4
    assert guest.call("fd_prestat_dir_name", inner, RESULT, 10) == "NOTDIR"
    assert guest.call("fd_prestat_dir_name", 99, RESULT, 10) == "BADF"


# Pointers


def test_results_outside_of_the_memory_change_nothing(root: Path) -> None:
    for made in (on_host(root), planted()):
        path, opened = made.put("new"), len(list(made.guest.wasi.fds))
        assert made.call("path_open", 3, 0, *path, CREAT, WRITE, 0, 0, SIZE - 3) == "FAULT"
        assert made.stat("new") == "NOENT"
        assert len(list(made.guest.wasi.fds)) == opened
        for size in (SIZE, (1 << 32) - 1):
            assert made.call("path_create_directory", 3, 1, size) == "FAULT"
            assert made.call("fd_readdir", 3, 1, size, 0, RESULT) == "FAULT"
            assert made.call("path_readlink", 3, *made.put("lf"), 1, size, RESULT) == "FAULT"
            assert made.call("fd_prestat_dir_name", 3, 1, size) == "FAULT"
        assert made.call("fd_readdir", 3, 0, 10, 0, SIZE - 3) == "FAULT"
        assert made.call("path_readlink", 3, *made.put("lf"), 0, 10, SIZE - 3) == "FAULT"
        assert made.call("path_filestat_get", 3, 0, *made.put("f"), SIZE - 63) == "FAULT"
        assert made.call("path_rename", 3, *made.put("f"), 3, SIZE - 1, 2) == "FAULT"
        assert made.call("path_symlink", SIZE - 1, 2, 3, *made.put("new")) == "FAULT"
        assert made.stat("new") == "NOENT"
        assert made.stat("f") == "SUCCESS"
        made.close()
