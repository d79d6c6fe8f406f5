"""Random calls, made by guests on the host, in memory and under Wasmtime: all three get the same answers."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import wasmtime

from brolga.wasi.types import FILESTAT, Filetype, Rights
from tests.wasi.sandboxes import (
    BOTH,
    CREAT,
    DIRECTORY,
    EXCL,
    LINKS,
    READ,
    RESULT,
    TRUNC,
    WRITE,
    Caller,
    Text,
    on_host,
    plant,
    planted,
    under,
)

CALLS = 80  # of a story
NAMES = (b"f", b"d", b"e", b"g", b"new", b"other", *(link.encode() for link in LINKS))
RARE = (b"..", b"..", b".", b"", b"x" * 255, "\u00e9".encode())
ODD = (b"", b"/", b"/f", b"d/../..", b"\xff", b"a\0b", b"d/" * 50, b"./" * 2100, b"x" * 256)

Answer = tuple[object, ...]
Step = Callable[[Caller], Answer]


class Story:
    """The calls of a seed, each as a function that makes it."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)

    def __iter__(self) -> Iterator[tuple[str, Step]]:
        kinds = [self.open, self.path, self.path, self.two_paths, self.two_paths, self.file]
        for _ in range(CALLS):
            yield self.rng.choice(kinds)()

    def name(self, *, odd: bool = True) -> bytes:
        if odd and self.rng.random() < 0.05:
            return self.rng.choice(ODD)
        some = (
            self.rng.choice(NAMES if self.rng.random() < 0.85 else RARE) for _ in range(self.rng.choice((1, 1, 2, 3)))
        )
        found = b"/".join(some) + (b"/" if self.rng.random() < 0.1 else b"")
        # Of two paths, which one is looked at first is nobody's promise.
        return found if odd or (found.strip(b"/") and found[:1] != b"/" and len(found) < 250) else b"f"

    def directory(self) -> int:
        return self.rng.choice((3, 3, 4))  # 4 is `d`

    def open(self) -> tuple[str, Step]:
        path, fd, follow, keep = self.name(), self.directory(), self.rng.randrange(2), self.rng.random() < 0.2
        oflags = self.rng.choice((0, 0, CREAT, CREAT, CREAT | EXCL, TRUNC, CREAT | TRUNC, DIRECTORY, 3, EXCL, 12))
        # Wasmtime lets a guest write what it makes or cuts, even if it has asked to read it.
        rights = self.rng.choice((WRITE, BOTH, Rights.ALL) if oflags & (CREAT | TRUNC) else (READ, WRITE, BOTH, 0))
        fdflags = self.rng.choice((0, 0, 1, 4, 5))

        def step(guest: Caller) -> Answer:
            if keep:
                return guest.try_open(path, oflags, rights, fdflags=fdflags, follow=follow, fd=fd)[:1]
            return (guest.opens(path, oflags, rights, fdflags=fdflags, follow=follow, fd=fd),)

        return f"open {path!r} {oflags} {rights:#x} {fdflags} {follow} in {fd}", step

    def path(self) -> tuple[str, Step]:
        path, fd, follow = self.name(), self.directory(), self.rng.randrange(2)
        time, fstflags = self.rng.choice((1, 10**9, 5 * 10**18)), self.rng.choice((0, 1, 4, 5, 2, 8, 10, 6))
        steps: dict[str, Step] = {
            "make directory": lambda guest: (guest.make_directory(path, fd),),
            "remove directory": lambda guest: (guest.remove_directory(path.rstrip(b"/"), fd),),
            "unlink": lambda guest: (guest.unlink(path, fd),),
            "read link": lambda guest: guest.readlink(path, 100, fd),
            "stat": lambda guest: stat_of(guest, guest.stat(path, follow, fd)),
            "set times": lambda guest: (guest.set_times(path, follow, time, time, fstflags=fstflags, fd=fd),),
        }
        name = self.rng.choice(list(steps))
        return f"{name} {path!r} {follow} {fstflags} in {fd}", steps[name]

    def two_paths(self) -> tuple[str, Step]:
        one, other, fd, new_fd = self.name(odd=False), self.name(odd=False), self.directory(), self.directory()
        steps: dict[str, Step] = {
            "symlink": lambda guest: (guest.symlink(one, other, fd),),
            "link": lambda guest: (guest.link(one, other, 0, fd, new_fd),),
            "rename": lambda guest: (guest.rename(one, other, fd, new_fd),),
        }
        name = self.rng.choice(list(steps))
        return f"{name} {one!r} {other!r} in {fd} {new_fd}", steps[name]

    def file(self) -> tuple[str, Step]:
        fd, at, size = self.rng.choice((3, 4, 5, 5, 6, 7)), self.rng.choice((None, 0, 3, 50)), self.rng.randrange(100)
        data, delta, whence = (
            self.rng.randbytes(self.rng.randrange(20)),
            self.rng.randrange(-5, 100),
            self.rng.randrange(3),
        )
        steps: dict[str, Step] = {
            "list": lambda guest: listed(guest, fd),
            "write": lambda guest: (guest.write_file(fd, data, at),),
            "read": lambda guest: guest.read_file(fd, 30, at),
            "stat": lambda guest: stat_of(guest, guest.call("fd_filestat_get", fd, RESULT)),
            "seek": lambda guest: (guest.call("fd_seek", fd, delta, whence, RESULT),),
            "cut": lambda guest: (guest.call("fd_filestat_set_size", fd, size),),
        }
        name = self.rng.choice(list(steps))
        return f"{name} {fd} {at} {size} {delta} {whence}", steps[name]


def stat_of(guest: Caller, error: str) -> Answer:
    """Return what a call on a file has told, as far as it is the same everywhere."""
    if error != "SUCCESS":
        return (error,)
    found = FILESTAT.unpack(guest.read(RESULT, FILESTAT.size))
    kind, links, size = found[2:5]
    return kind, links, 0 if kind == Filetype.DIRECTORY else size


def listed(guest: Caller, fd: int) -> Answer:
    if guest.readdir(fd)[0] != "SUCCESS":
        return ("no directory",)
    return tuple(sorted((kind, name) for _, _, kind, name in guest.entries(fd)))


def alike(answer: Answer) -> Answer:
    """Take what one may not do with a descriptor for what one cannot: rights do not count in Wasmtime."""
    return tuple("BADF" if part == "NOTCAPABLE" else part for part in answer)


@pytest.mark.parametrize("seed", [1, 2, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(3, 200))])
def test_all_get_the_same_answers(tmp_path: Path, seed: int) -> None:
    for name in ("host", "wasmtime"):
        (tmp_path / name).mkdir()
        plant(tmp_path / name / "root")
    peers: dict[str, Caller] = {
        "host": on_host(tmp_path / "host" / "root"),
        "memory": planted(),
        "wasmtime": under(wasmtime, tmp_path / "wasmtime" / "root"),
    }
    numbers = {guest.open("d", DIRECTORY) for guest in peers.values()}
    assert numbers == {4}
    for told, step in Story(seed):
        answers = {name: alike(step(guest)) for name, guest in peers.items()}
        assert len(set(answers.values())) == 1, (told, answers)
    for guest in peers.values():
        guest.close()


def test_a_story_has_all_kinds_of_answers() -> None:
    """Most calls must not fail for the same reason, or the stories would say little."""
    guest = planted()
    guest.open("d", DIRECTORY)
    found = [step(guest)[0] for seed in range(10) for _, step in Story(seed)]
    kinds: set[Text] = {kind for kind in found if isinstance(kind, str)}
    assert {"SUCCESS", "NOENT", "PERM", "EXIST", "NOTDIR", "ISDIR", "LOOP", "INVAL", "ILSEQ", "NAMETOOLONG"} <= kinds
    assert found.count("SUCCESS") > len(found) / 10
    guest.close()
