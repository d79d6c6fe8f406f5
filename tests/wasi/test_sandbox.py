"""Nothing leads out of the directory that a guest was given: whatever paths say, links do, and others do meanwhile."""

from __future__ import annotations

import contextlib
import itertools
import os
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from brolga.wasi.host_tree import HostTree, host_directory
from brolga.wasi.owned import Owned, opened
from brolga.wasi.paths import Walk
from brolga.wasi.types import Rights
from tests.wasi.sandboxes import BOTH, CREAT, DIRECTORY, READ, TRUNC, WRITE, Caller, Plain, on_host, plant, planted

CHANGING: dict[str, Callable[[Caller, str], str]] = {
    "open to write": lambda guest, path: guest.opens(path, CREAT | TRUNC, BOTH),
    "make a directory": lambda guest, path: guest.make_directory(path),
    "remove a directory": lambda guest, path: guest.remove_directory(path),
    "unlink": lambda guest, path: guest.unlink(path),
    "set times": lambda guest, path: guest.set_times(path, 1, 1, 2),
    "make a link": lambda guest, path: guest.symlink("t", path),
    "add a name": lambda guest, path: guest.link("f", path),
    "add a name for it": lambda guest, path: guest.link(path, "new"),
    "rename": lambda guest, path: guest.rename(path, "new"),
    "rename to it": lambda guest, path: guest.rename("f", path),
}
ASKING: dict[str, Callable[[Caller, str], str]] = {
    "open": lambda guest, path: guest.opens(path),
    "open a directory": lambda guest, path: guest.opens(path, DIRECTORY),
    "stat": lambda guest, path: guest.stat(path, 1),
    "read a link": lambda guest, path: guest.readlink(path)[0],
}


def seen(root: Path) -> dict[str, object]:
    """Return what lies below a directory: kinds and modes, links, and contents, by path."""
    found: dict[str, object] = {}
    for folder, folders, files in os.walk(root):
        for name in folders + files:
            path = Path(folder, name)
            mode = path.lstat().st_mode
            key = str(path.relative_to(root))
            content = path.read_bytes() if stat.S_ISREG(mode) else path.readlink() if stat.S_ISLNK(mode) else None
            found[key] = (mode, content, path.lstat().st_mtime_ns if stat.S_ISREG(mode) else 0)
    return found


def descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A directory with a secret, whose `root` is what guests get."""
    plant(tmp_path / "root")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "inner").write_text("secret", encoding="utf-8")
    return tmp_path


@pytest.fixture
def root(outside: Path) -> Path:
    return outside / "root"


def without_root(outside: Path) -> dict[str, object]:
    return {path: what for path, what in seen(outside).items() if not path.startswith("root")}


# Paths and links


def links_out(outside: Path) -> dict[str, str]:
    """Links that would lead outside if they were left to the host, and one that leads back in by a path of the host."""
    return {
        "to_secret": "../secret",
        "to_parent": "..",
        "to_other": "d/../../other",
        "far": "../" * 60 + str(outside)[1:] + "/secret",
        "absolute": str(outside / "secret"),
        "absolute_folder": str(outside / "other"),
        "absolute_inside": str(outside / "root" / "f"),
        "host": "/",
        "process": "/proc/self/root",
        "by_process": f"/proc/self/cwd/..{outside}/secret",
        "chain": "chain2",
        "chain2": "d/chain3",
        "d/chain3": "../to_other/inner",
    }


def paths_out(outside: Path) -> list[str]:
    plain = ["..", "../secret", "../other/inner", "d/../../secret", "./../secret", "e/.././../secret", "/etc/passwd"]
    plain += [str(outside / "secret"), str(outside / "root" / "f"), "//", "ld/../../secret", "../" + "root/f"]
    ends = ("", ".", "secret", "inner", "new", "..", f"..{outside}")
    return [*plain, *(f"{link}/{end}" for link in links_out(outside) for end in ends)]


def lay(root: Path, links: dict[str, str]) -> None:
    """Make links, unless they are there."""
    for path, target in links.items():
        if not os.path.lexists(root / path):
            (root / path).symlink_to(target)


@pytest.mark.parametrize("mutable", [True, False])
def test_no_path_leads_out(outside: Path, root: Path, mutable: bool) -> None:
    links, calls = links_out(outside), ASKING | CHANGING
    before, held = without_root(outside), descriptors()
    guest = on_host(root, mutable=mutable)
    found = []
    for path in paths_out(outside):
        for name, call in calls.items():
            lay(root, links)
            answer = call(guest, path)
            refused = answer in {"PERM", "NOTDIR", "NOENT", "BUSY"}
            if not refused and not (path.endswith("/") and answer in {"EXIST", "ISDIR"}):
                found.append(f"{name} {path}: {answer}")
    guest.close()
    assert found == []
    assert without_root(outside) == before
    assert descriptors() == held


@pytest.mark.parametrize("mutable", [True, False])
def test_no_link_leads_out(outside: Path, root: Path, mutable: bool) -> None:
    """What a call does to a link itself, it may do."""
    links, calls = links_out(outside), ASKING | CHANGING
    before = without_root(outside)
    guest = on_host(root, mutable=mutable)
    found = []
    for path in links:
        for name, call in calls.items():
            lay(root, links)
            answer = call(guest, path)
            itself = mutable and name not in {"open", "open a directory", "open to write", "stat", "set times"}
            if answer != "PERM" and not (itself or name == "read a link"):
                found.append(f"{name} {path}: {answer}")
    guest.close()
    assert found == []
    assert without_root(outside) == before


def test_a_guest_cannot_make_links_to_the_root_of_the_host(root: Path) -> None:
    guest = on_host(root)
    assert guest.symlink("/etc/passwd", "link") == "PERM"
    assert guest.symlink("", "link") == "NOENT"
    assert guest.symlink("x" * 4096, "link") == "NAMETOOLONG"
    assert guest.symlink("../secret", "link") == "SUCCESS"
    assert guest.readlink("link") == ("SUCCESS", b"../secret")
    assert guest.opens("link") == "PERM"
    guest.close()


def test_links_of_the_process_file_system_are_plain_text(tmp_path: Path) -> None:
    """A link there opens what it stands for, and not what its text says."""
    guest = on_host(Path("/proc/self"))
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with (tmp_path / "file").open(encoding="utf-8") as file, (tmp_path / "gone").open("w+", encoding="utf-8") as gone:
        (tmp_path / "gone").unlink()
        for path in ("root", "cwd", "exe", f"fd/{file.fileno()}", f"fd/{gone.fileno()}"):
            assert guest.opens(path) == "PERM", path
            assert guest.opens(f"{path}/etc") in {"PERM", "NOTDIR"}, path
        assert guest.opens("ns/mnt") == "NOENT"  # its text is `mnt:[number]`
        assert guest.opens("status") == "SUCCESS"
    guest.close()


def test_a_directory_that_was_moved_out_has_no_way_up(outside: Path, root: Path) -> None:
    guest = on_host(root)
    (root / "d" / "deep").mkdir()
    opened = guest.open("d", DIRECTORY)
    (root / "d").rename(outside / "moved")
    assert [guest.opens(path, fd=opened) for path in ("..", "../secret", "deep/../..")] == ["PERM"] * 3
    assert guest.opens("deep/..", fd=opened) == "SUCCESS"
    assert guest.opens("d") == "NOENT"
    guest.close()


def test_up_leads_back_to_where_the_path_came_from(outside: Path, root: Path) -> None:
    """Where the directory itself lies by then does not matter."""
    (root / "d" / "deep").mkdir()

    class Moving(HostTree):
        """The host's files, where somebody moves a directory away that was just opened."""

        def descend(self, at: Owned, name: bytes) -> Owned | None:
            found = super().descend(at, name)
            if name == b"deep":
                (root / "d" / "deep").rename(outside / "moved")
            return found

    with Walk(Moving(), opened(root, os.O_RDONLY), b"d/deep/../x") as walk:
        at, name = walk.last()
        assert (os.fstat(at.fileno()).st_ino, name) == ((root / "d").stat().st_ino, b"x")


# Others who change things meanwhile

SWAP = """
import os, sys
path, link, aside = sys.argv[1:]
while True:
    os.rename(path, aside)
    os.rename(link, path)
    os.rename(path, link)
    os.rename(aside, path)
"""


@contextlib.contextmanager
def swapping(path: Path, target: Path) -> Iterator[None]:
    """Have another process make a file a link to another place and back, again and again."""
    link, aside = path.with_name("link"), path.with_name("aside")
    link.symlink_to(target)
    with subprocess.Popen([sys.executable, "-c", SWAP, path, link, aside]) as process:
        try:
            yield
        finally:
            process.kill()


def until_seen(attempt: Callable[[], str], wanted: set[str], times: int = 500) -> set[str]:
    """Try so often, and on until all that is wanted has been seen, or for ten seconds; return what was seen."""
    seen_so_far: set[str] = set()
    end = time.monotonic() + 10
    for turn in itertools.count():
        seen_so_far.add(attempt())
        if turn >= times and (seen_so_far >= wanted or time.monotonic() > end):
            break
    return seen_so_far


def content_or_error(guest: Plain, path: str) -> str:
    error, fd = guest.try_open(path)
    if error != "SUCCESS":
        return error
    content = guest.read_file(fd)[1]
    assert guest.call("fd_close", fd) == "SUCCESS"
    return content.decode()


def test_a_directory_swapped_for_a_link_while_it_is_opened(outside: Path, root: Path) -> None:
    """The link leads where a file of the same name is: reading it would be an escape."""
    (root / "d" / "inner").write_text("mine", encoding="utf-8")
    before, held = without_root(outside), descriptors()
    guest = on_host(root)

    def change_much() -> None:
        guest.make_directory("d/made")
        guest.remove_directory("d/made")
        guest.opens("d/new", CREAT, BOTH)
        guest.rename("d/new", "d/renamed")
        guest.unlink("d/renamed")
        guest.set_times("d/inner", 1, 5, 5)
        guest.link("d/inner", "d/also")
        guest.unlink("d/also")
        guest.symlink("x", "d/made")
        guest.unlink("d/made")

    with swapping(root / "d", outside / "other"):
        contents = until_seen(lambda: content_or_error(guest, "d/inner"), {"mine", "PERM"})
        for _ in range(200):
            change_much()
    assert {"mine", "PERM"} <= contents <= {"mine", "PERM", "NOENT", "NOTDIR"}
    assert without_root(outside) == before
    guest.close()
    assert descriptors() == held


def test_a_file_swapped_for_a_link_while_it_is_opened(outside: Path, root: Path) -> None:
    (root / "inner").write_text("mine", encoding="utf-8")
    guest = on_host(root)
    with swapping(root / "inner", outside / "other" / "inner"):
        contents = until_seen(lambda: content_or_error(guest, "inner"), {"mine", "PERM"})
        for _ in range(200):
            guest.opens("inner", TRUNC, WRITE)
            guest.opens("inner", CREAT | TRUNC, BOTH)
    assert {"mine", "PERM"} <= contents <= {"mine", "PERM", "NOENT", "NOTDIR"}
    assert (outside / "other" / "inner").read_text(encoding="utf-8") == "secret"
    guest.close()


@pytest.mark.parametrize("turn", range(4))
def test_each_moment_of_a_swap(outside: Path, root: Path, turn: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the host is asked, in order, with a swap before one of the questions."""
    asked = 0
    names = ("open", "readlink")
    real = {name: getattr(os, name) for name in names}

    def spy(name: str) -> Callable[..., object]:
        def ask(*args: object, **kwargs: object) -> object:
            nonlocal asked
            if asked == turn:
                if (root / "e").is_symlink():
                    (root / "e").unlink()
                    (root / "e").mkdir()
                else:
                    (root / "e").rmdir()
                    (root / "e").symlink_to(outside / "other")
            asked += 1
            result: object = real[name](*args, **kwargs)
            return result

        return ask

    guest = on_host(root)
    for link in (False, True):
        if link:
            (root / "e").unlink() if (root / "e").is_symlink() else (root / "e").rmdir()
            (root / "e").symlink_to(outside / "other")
        asked = 0
        with monkeypatch.context() as patched:
            for name in names:
                patched.setattr(os, name, spy(name))
            answer = guest.opens("e/inner")
        assert answer in {"PERM", "NOENT", "NOTDIR"}
    guest.close()


# Read-only directories


def test_nothing_below_a_read_only_directory_changes(root: Path) -> None:
    before = seen(root)
    guest = on_host(root, mutable=False)
    inner = guest.open("d", DIRECTORY)
    file = guest.open("f")
    paths = ("f", "d", "new", "lf", "d/g", "d/new", "e", ".")
    assert {call(guest, path) for call in CHANGING.values() for path in paths} == {"PERM"}
    assert guest.opens("g", 0, WRITE, fd=inner) == "PERM"
    assert guest.opens("g", TRUNC, READ, fd=inner) == "PERM"
    assert guest.make_directory("new", inner) == "PERM"
    assert guest.set_times("g", 1, 1, 1, fd=inner) == "PERM"
    assert guest.write_file(file, b"x") in {"BADF", "NOTCAPABLE"}
    assert guest.call("fd_filestat_set_size", file, 0) == "PERM"
    assert guest.call("fd_allocate", file, 0, 100) == "PERM"
    assert [guest.call("fd_filestat_set_times", fd, 1, 1, 5) for fd in (3, inner, file)] == ["PERM"] * 3
    assert guest.read_file(file) == ("SUCCESS", b"hello")
    guest.close()
    assert seen(root) == before


def test_a_read_only_file_gets_no_name_that_could_be_written(root: Path, outside: Path) -> None:
    guest = Plain(host_directory(root, b"/"), host_directory(root / "d", b"/ro", mutable=False))
    assert guest.link("g", "mine", fd=4, new_fd=3) == "PERM"
    assert guest.rename("g", "mine", fd=4, new_fd=3) == "PERM"
    assert guest.link("f", "mine", fd=3, new_fd=4) == "PERM"
    assert guest.rename("f", "mine", fd=3, new_fd=4) == "PERM"
    assert guest.opens("../f", fd=4) == "PERM"
    guest.close()
    memory = planted(mutable=False)
    assert memory.link("f", "new") == "PERM"


# Special files


def test_opening_a_pipe_does_not_wait(root: Path) -> None:
    os.mkfifo(root / "pipe")
    guest = on_host(root)
    assert guest.opens("pipe", 0, WRITE) == "NXIO"  # nobody reads
    reader = guest.open("pipe", fdflags=4)
    assert guest.read_file(reader) == ("SUCCESS", b"")  # nobody writes
    writer = guest.open("pipe", 0, WRITE)
    assert guest.write_file(writer, b"x") == "SUCCESS"
    assert guest.read_file(reader) == ("SUCCESS", b"x")
    assert guest.read_file(reader)[0] == "AGAIN"
    assert guest.set_times("pipe", 1, 1, 2) == "SUCCESS"
    assert guest.filestat("pipe")[2] == 0
    assert guest.opens("pipe", DIRECTORY) == "NOTDIR"
    guest.close()


def test_flags_of_special_files_are_those_that_were_asked_for(root: Path) -> None:
    os.mkfifo(root / "pipe")
    tree = HostTree()
    guest = on_host(root)
    waiting, other = guest.open("pipe"), guest.open("pipe", fdflags=4)
    descriptors_of = guest.guest.wasi.fds
    numbers = [descriptors_of.get(fd).fileno() for fd in (waiting, other)]
    assert [os.get_blocking(number) for number in numbers if number is not None] == [True, False]
    guest.close()
    assert tree == HostTree()


# What a guest may use up


@pytest.fixture
def deep(root: Path) -> int:
    """So many directories in each other, each called `x`."""
    depth = 300
    at = os.open(root, os.O_RDONLY)
    for _ in range(depth):
        os.mkdir("x", dir_fd=at)
        inner = os.open("x", os.O_RDONLY, dir_fd=at)
        os.close(at)
        at = inner
    os.close(at)
    return depth


def test_deep_paths_use_few_descriptors(root: Path, deep: int, monkeypatch: pytest.MonkeyPatch) -> None:
    guest = on_host(root)
    held, numbers = descriptors(), [0]
    real_open: Callable[..., int] = os.open

    def counting(*args: object, **kwargs: object) -> int:
        numbers.append(real_open(*args, **kwargs))
        return numbers[-1]

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", counting)
        assert guest.opens("x/" * deep, DIRECTORY) == "SUCCESS"
        assert guest.opens("x/" * deep + "../x", DIRECTORY) == "SUCCESS"
        assert guest.opens("x/" * 300 + "../" * 200, DIRECTORY) == "SUCCESS"
        assert guest.opens("x/" * 250 + "../" * 250 + "f") == "SUCCESS"
        assert guest.opens("x/" * 250 + "../" * 251 + "f") == "PERM"
    assert max(numbers) < held + 100
    assert descriptors() == held
    guest.close()


def test_no_descriptor_leaks_where_the_host_has_none_left(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "d" / "one" / "two").mkdir(parents=True)
    held = descriptors()
    guest = on_host(root)
    real_open: Callable[..., int] = os.open
    for allowed in range(3):
        left = iter(range(allowed))

        def scarce(*args: object, left: Iterator[int] = left, **kwargs: object) -> int:
            if next(left, None) is None:
                raise OSError(24, "too many")
            return real_open(*args, **kwargs)

        with monkeypatch.context() as patched:
            patched.setattr(os, "open", scarce)
            assert guest.opens("d/one/two", DIRECTORY) == "MFILE"
    assert guest.opens("d/one/two", DIRECTORY) == "SUCCESS"
    guest.close()
    assert descriptors() == held


def test_links_are_followed_forty_times(root: Path) -> None:
    (root / "link0").symlink_to("f")
    for number in range(1, 42):
        (root / f"link{number}").symlink_to(f"link{number - 1}")
    guest = on_host(root)
    assert [guest.opens(f"link{number}") for number in (38, 39, 40, 41)] == ["SUCCESS", "SUCCESS", "LOOP", "LOOP"]
    guest.close()


def test_names_and_paths_have_a_length(root: Path) -> None:
    for guest in (on_host(root), planted()):
        assert guest.opens("n" * 255, CREAT, BOTH) == "SUCCESS"
        assert guest.opens("n" * 256, CREAT, BOTH) == "NAMETOOLONG"
        assert guest.opens("./" * 2047 + "f") == "SUCCESS"  # 4095 bytes
        assert guest.opens("./" * 2047 + ".f") == "NAMETOOLONG"
        assert guest.call("path_unlink_file", 3, 0, 1 << 16) in {"NAMETOOLONG", "INVAL"}
        guest.close()


def test_names_are_text(root: Path) -> None:
    for guest in (on_host(root), planted()):
        for path in (b"\xff", b"f\xc3", b"\xed\xa0\x80", b"\xc0\xaf"):
            assert {call(guest, path) for call in (*ASKING.values(), *CHANGING.values())} == {"ILSEQ"}  # type: ignore[arg-type]
        assert guest.opens("f\0") == "INVAL"
        assert guest.opens("\u00e9\U0001f600", CREAT, BOTH) == "SUCCESS"
        assert guest.stat("\u00e9\U0001f600") == "SUCCESS"
        guest.close()


# Rights


def test_a_directory_gives_on_what_it_may(root: Path) -> None:
    for guest in (on_host(root), planted()):
        assert guest.call("fd_fdstat_set_rights", 3, Rights.DIRECTORY, Rights.DIRECTORY | READ) == "SUCCESS"
        assert guest.opens("f", 0, WRITE) == "NOTCAPABLE"
        assert guest.opens("f") == "SUCCESS"
        inner = guest.open("d", DIRECTORY)
        assert guest.opens("g", 0, BOTH, fd=inner) == "NOTCAPABLE"
        assert guest.opens("g", fd=inner) == "SUCCESS"
        guest.close()


NEEDS: dict[str, tuple[int, Callable[[Caller], str]]] = {
    "path_create_directory": (Rights.PATH_CREATE_DIRECTORY, lambda guest: guest.make_directory("new")),
    "path_filestat_get": (Rights.PATH_FILESTAT_GET, lambda guest: guest.stat("f")),
    "path_filestat_set_times": (Rights.PATH_FILESTAT_SET_TIMES, lambda guest: guest.set_times("f", 1, 1, 1)),
    "path_link": (Rights.PATH_LINK_SOURCE, lambda guest: guest.link("f", "new")),
    "path_link, to it": (Rights.PATH_LINK_TARGET, lambda guest: guest.link("f", "new")),
    "path_open": (Rights.PATH_OPEN, lambda guest: guest.opens("f")),
    "path_open, creating": (Rights.PATH_CREATE_FILE, lambda guest: guest.opens("new", CREAT, BOTH)),
    "path_open, cutting": (Rights.PATH_FILESTAT_SET_SIZE, lambda guest: guest.opens("f", TRUNC, BOTH)),
    "path_readlink": (Rights.PATH_READLINK, lambda guest: guest.readlink("lf")[0]),
    "path_remove_directory": (Rights.PATH_REMOVE_DIRECTORY, lambda guest: guest.remove_directory("e")),
    "path_rename": (Rights.PATH_RENAME_SOURCE, lambda guest: guest.rename("f", "new")),
    "path_rename, to it": (Rights.PATH_RENAME_TARGET, lambda guest: guest.rename("f", "new")),
    "path_symlink": (Rights.PATH_SYMLINK, lambda guest: guest.symlink("f", "new")),
    "path_unlink_file": (Rights.PATH_UNLINK_FILE, lambda guest: guest.unlink("f")),
    "fd_readdir": (Rights.FD_READDIR, lambda guest: guest.readdir(3)[0]),
}


def test_each_call_needs_its_right() -> None:
    found = []
    for name, (right, call) in NEEDS.items():
        without, with_it = planted(), planted()
        assert without.call("fd_fdstat_set_rights", 3, Rights.DIRECTORY & ~right, Rights.ALL & 0) == "SUCCESS"
        found += [(name, call(without), call(with_it))]
    assert found == [(name, "NOTCAPABLE", "SUCCESS") for name in NEEDS]


@pytest.mark.parametrize("fd", [0, 99])
def test_calls_on_what_is_no_directory(root: Path, fd: int) -> None:
    guest = on_host(root)
    wanted = "BADF" if fd == 99 else "NOTDIR"
    assert guest.opens("f", fd=fd) == wanted
    assert guest.stat("f", fd=fd) == wanted
    assert guest.make_directory("new", fd) == wanted
    assert guest.rename("f", "new", new_fd=fd) == wanted
    assert guest.link("f", "new", new_fd=fd) == wanted
    assert guest.readdir(fd)[0] == wanted
    guest.close()


def test_flags_that_are_none(root: Path) -> None:
    guest = on_host(root)
    assert guest.opens("f", 16) == "INVAL"
    assert guest.opens("f", fdflags=32) == "INVAL"
    assert guest.opens("f", follow=2) == "INVAL"
    assert guest.stat("f", 2) == "INVAL"
    assert guest.set_times("f", 1, 1, 1, fstflags=16) == "INVAL"
    assert guest.set_times("f", 1, 1, 1, fstflags=3) == "INVAL"
    assert [guest.opens("d", DIRECTORY | flag) for flag in (1, 4, 8)] == ["INVAL"] * 3
    guest.close()
