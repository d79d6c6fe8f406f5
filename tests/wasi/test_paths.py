"""What each call on a path answers for each kind of path: on the host, in memory, and under Wasmtime."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import pytest
import wasmtime

import brolga
from tests.wasi.sandboxes import (
    BOTH,
    CREAT,
    DIRECTORY,
    EXCL,
    TRUNC,
    WRITE,
    Caller,
    on_host,
    plant,
    planted,
    under,
)

CALLS: MappingProxyType[str, Callable[[Caller, str], str]] = MappingProxyType(
    {
        "make directory": lambda guest, path: guest.make_directory(path),
        "remove directory": lambda guest, path: guest.remove_directory(path),
        "unlink": lambda guest, path: guest.unlink(path),
        "open": lambda guest, path: guest.opens(path),
        "open, not following": lambda guest, path: guest.opens(path, follow=0),
        "open to write": lambda guest, path: guest.opens(path, rights=WRITE),
        "open a directory": lambda guest, path: guest.opens(path, DIRECTORY),
        "open a directory, not following": lambda guest, path: guest.opens(path, DIRECTORY, follow=0),
        "create": lambda guest, path: guest.opens(path, CREAT, BOTH),
        "create, not following": lambda guest, path: guest.opens(path, CREAT, BOTH, follow=0),
        "create anew": lambda guest, path: guest.opens(path, CREAT | EXCL, BOTH),
        "cut": lambda guest, path: guest.opens(path, TRUNC, BOTH),
        "stat": lambda guest, path: guest.stat(path, 1),
        "stat, not following": lambda guest, path: guest.stat(path, 0),
        "set times": lambda guest, path: guest.set_times(path, 1, 1, 2),
        "set times, not following": lambda guest, path: guest.set_times(path, 0, 1, 2),
        "read a link": lambda guest, path: guest.readlink(path)[0],
        "make a link": lambda guest, path: guest.symlink("t", path),
        "add a name for it": lambda guest, path: guest.link(path, "new"),
        "add it as a name for a file": lambda guest, path: guest.link("f", path),
        "rename": lambda guest, path: guest.rename(path, "new"),
        "rename to a directory": lambda guest, path: guest.rename(path, "new/"),
        "rename over a directory": lambda guest, path: guest.rename(path, "e"),
        "rename over a link": lambda guest, path: guest.rename(path, "lf"),
        "rename a file to it": lambda guest, path: guest.rename("f", path),
        "rename a directory to it": lambda guest, path: guest.rename("d", path),
        "rename a link to it": lambda guest, path: guest.rename("ld", path),
    }
)

# Of the names of tests/wasi/sandboxes.py; `N*256` are 256 letters.
ANSWERS = {
    "make directory": (
        "NOENT: '' nope/. nope/.. nope/x nope/../f",
        "EXIST: f f/ d d/ d/. d/.. d//g d/g/ ./d/./g d/../f . ./ dang dang/ loop loop/ up upd lf lf/ ld ld/",
        "EXIST: ld/. ld/.. ld/g le le/ lds lfs through e/ e/. e/..",
        "NOTDIR: f/. f/.. f/x",
        "PERM: d/../.. .. / //f upd/x upd/../f",
        "SUCCESS: nope nope/ e/x e/x/ N*255",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "remove directory": (
        "NOENT: '' nope nope/ nope/. nope/.. nope/x nope/../f e/x e/x/ N*255",
        "NOTDIR: f f/ f/. f/.. f/x d//g d/g/ ./d/./g d/../f dang dang/ loop loop/ up upd lf lf/ ld ld/ ld/g le",
        "NOTDIR: le/ lds lfs through",
        "NOTEMPTY: d d/",
        "INVAL: d/. d/.. . ./ ld/. ld/.. e/. e/..",
        "PERM: d/../.. .. / //f upd/x upd/../f",
        "SUCCESS: e/",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "unlink": (
        "NOENT: '' nope nope/ nope/. nope/.. nope/x nope/../f dang/ e/x e/x/ N*255",
        "SUCCESS: f d//g ./d/./g d/../f dang loop up upd lf ld ld/g le lds lfs through",
        "NOTDIR: f/ f/. f/.. f/x d/g/ lf/",
        "ISDIR: d d/ d/. d/.. . ./ ld/ ld/. ld/.. le/ e/ e/. e/..",
        "PERM: d/../.. .. / //f upd/x upd/../f",
        "LOOP: loop/",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "open": (
        "NOENT: '' nope nope/ nope/. nope/.. nope/x nope/../f dang dang/ e/x e/x/ N*255",
        "SUCCESS: f d d/ d/. d/.. d//g ./d/./g d/../f . ./ lf ld ld/ ld/. ld/.. ld/g le le/ lds through e/ e/.",
        "SUCCESS: e/..",
        "NOTDIR: f/ f/. f/.. f/x d/g/ lf/ lfs",
        "PERM: d/../.. .. / //f up upd upd/x upd/../f",
        "LOOP: loop loop/",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "open, not following": (
        "NOENT: '' nope nope/ nope/. nope/.. nope/x nope/../f dang/ e/x e/x/ N*255",
        "SUCCESS: f d d/ d/. d/.. d//g ./d/./g d/../f . ./ ld/ ld/. ld/.. ld/g le/ e/ e/. e/..",
        "NOTDIR: f/ f/. f/.. f/x d/g/ lf/",
        "PERM: d/../.. .. / //f upd/x upd/../f",
        "LOOP: dang loop loop/ up upd lf ld le lds lfs through",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "open to write": (
        "NOENT: '' nope nope/ nope/. nope/.. nope/x nope/../f dang dang/ e/x e/x/ N*255",
        "SUCCESS: f d//g ./d/./g d/../f lf ld/g through",
        "NOTDIR: f/ f/. f/.. f/x d/g/ lf/ lfs",
        "ISDIR: d d/ d/. d/.. . ./ ld ld/ ld/. ld/.. le le/ lds e/ e/. e/..",
        "PERM: d/../.. .. / //f up upd upd/x upd/../f",
        "LOOP: loop loop/",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "open a directory": (
        "NOENT: '' nope nope/ nope/. nope/.. nope/x nope/../f dang dang/ e/x e/x/ N*255",
        "NOTDIR: f f/ f/. f/.. f/x d//g d/g/ ./d/./g d/../f lf lf/ ld/g lfs through",
        "SUCCESS: d d/ d/. d/.. . ./ ld ld/ ld/. ld/.. le le/ lds e/ e/. e/..",
        "PERM: d/../.. .. / //f up upd upd/x upd/../f",
        "LOOP: loop loop/",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "open a directory, not following": (
        "NOENT: '' nope nope/ nope/. nope/.. nope/x nope/../f dang/ e/x e/x/ N*255",
        "NOTDIR: f f/ f/. f/.. f/x d//g d/g/ ./d/./g d/../f lf/ ld/g",
        "SUCCESS: d d/ d/. d/.. . ./ ld/ ld/. ld/.. le/ e/ e/. e/..",
        "PERM: d/../.. .. / //f upd/x upd/../f",
        "LOOP: dang loop loop/ up upd lf ld le lds lfs through",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "create": (
        "NOENT: '' nope/. nope/.. nope/x nope/../f",
        "SUCCESS: f d//g ./d/./g d/../f nope dang lf ld/g through e/x N*255",
        "ISDIR: f/ d d/ d/. d/.. d/g/ . ./ nope/ dang/ loop/ lf/ ld ld/ ld/. ld/.. le le/ lds lfs e/ e/. e/..",
        "ISDIR: e/x/ N*256/",
        "NOTDIR: f/. f/.. f/x",
        "PERM: d/../.. .. / //f up upd upd/x upd/../f",
        "LOOP: loop",
        "NAMETOOLONG: N*256",
    ),
    "create, not following": (
        "NOENT: '' nope/. nope/.. nope/x nope/../f",
        "SUCCESS: f d//g ./d/./g d/../f nope ld/g e/x N*255",
        "ISDIR: f/ d d/ d/. d/.. d/g/ . ./ nope/ dang/ loop/ lf/ ld/ ld/. ld/.. le/ e/ e/. e/.. e/x/ N*256/",
        "NOTDIR: f/. f/.. f/x",
        "PERM: d/../.. .. / //f upd/x upd/../f",
        "LOOP: dang loop up upd lf ld le lds lfs through",
        "NAMETOOLONG: N*256",
    ),
    "create anew": (
        "NOENT: '' nope/. nope/.. nope/x nope/../f",
        "EXIST: f d d/. d/.. d//g ./d/./g d/../f . ./ dang loop up upd lf ld ld/. ld/.. ld/g le lds lfs through",
        "EXIST: e/. e/..",
        "ISDIR: f/ d/ d/g/ nope/ dang/ loop/ lf/ ld/ le/ e/ e/x/ N*256/",
        "NOTDIR: f/. f/.. f/x",
        "PERM: d/../.. .. / //f upd/x upd/../f",
        "SUCCESS: nope e/x N*255",
        "NAMETOOLONG: N*256",
    ),
    "cut": (
        "NOENT: '' nope nope/ nope/. nope/.. nope/x nope/../f dang dang/ e/x e/x/ N*255",
        "SUCCESS: f d//g ./d/./g d/../f lf ld/g through",
        "NOTDIR: f/ f/. f/.. f/x d/g/ lf/ lfs",
        "ISDIR: d d/ d/. d/.. . ./ ld ld/ ld/. ld/.. le le/ lds e/ e/. e/..",
        "PERM: d/../.. .. / //f up upd upd/x upd/../f",
        "LOOP: loop loop/",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "stat": (
        "NOENT: '' nope nope/ nope/. nope/.. nope/x nope/../f dang dang/ e/x e/x/ N*255",
        "SUCCESS: f d d/ d/. d/.. d//g ./d/./g d/../f . ./ lf ld ld/ ld/. ld/.. ld/g le le/ lds through e/ e/.",
        "SUCCESS: e/..",
        "NOTDIR: f/ f/. f/.. f/x d/g/ lf/ lfs",
        "PERM: d/../.. .. / //f up upd upd/x upd/../f",
        "LOOP: loop loop/",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "stat, not following": (
        "NOENT: '' nope nope/ nope/. nope/.. nope/x nope/../f dang/ e/x e/x/ N*255",
        "SUCCESS: f d d/ d/. d/.. d//g ./d/./g d/../f . ./ dang loop up upd lf ld ld/ ld/. ld/.. ld/g le le/ lds",
        "SUCCESS: lfs through e/ e/. e/..",
        "NOTDIR: f/ f/. f/.. f/x d/g/ lf/",
        "PERM: d/../.. .. / //f upd/x upd/../f",
        "LOOP: loop/",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "set times": (
        "NOENT: '' nope nope/ nope/. nope/.. nope/x nope/../f dang dang/ e/x e/x/ N*255",
        "SUCCESS: f d d/ d/. d/.. d//g ./d/./g d/../f . ./ lf ld ld/ ld/. ld/.. ld/g le le/ lds through e/ e/.",
        "SUCCESS: e/..",
        "NOTDIR: f/ f/. f/.. f/x d/g/ lf/ lfs",
        "PERM: d/../.. .. / //f up upd upd/x upd/../f",
        "LOOP: loop loop/",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "set times, not following": (
        "NOENT: '' nope nope/ nope/. nope/.. nope/x nope/../f dang/ e/x e/x/ N*255",
        "SUCCESS: f d d/ d/. d/.. d//g ./d/./g d/../f . ./ dang loop up upd lf ld ld/ ld/. ld/.. ld/g le le/ lds",
        "SUCCESS: lfs through e/ e/. e/..",
        "NOTDIR: f/ f/. f/.. f/x d/g/ lf/",
        "PERM: d/../.. .. / //f upd/x upd/../f",
        "LOOP: loop/",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "read a link": (
        "NOENT: '' nope nope/ nope/. nope/.. nope/x nope/../f dang/ e/x e/x/ N*255",
        "INVAL: f d d/ d/. d/.. d//g ./d/./g d/../f . ./ ld/ ld/. ld/.. ld/g le/ e/ e/. e/..",
        "NOTDIR: f/ f/. f/.. f/x d/g/ lf/",
        "PERM: d/../.. .. / //f upd/x upd/../f",
        "SUCCESS: dang loop up upd lf ld le lds lfs through",
        "LOOP: loop/",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "make a link": (
        "NOENT: '' nope/ nope/. nope/.. nope/x nope/../f dang/ e/x/",
        "EXIST: f d d/ d/. d/.. d//g ./d/./g d/../f . ./ dang loop up upd lf ld ld/ ld/. ld/.. ld/g le le/ lds",
        "EXIST: lfs through e/ e/. e/..",
        "NOTDIR: f/ f/. f/.. f/x d/g/ lf/",
        "PERM: d/../.. .. / //f upd/x upd/../f",
        "SUCCESS: nope e/x N*255",
        "LOOP: loop/",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "add a name for it": (
        "NOENT: '' nope nope/ nope/. nope/.. nope/x nope/../f dang/ e/x e/x/ N*255",
        "SUCCESS: f d//g ./d/./g d/../f dang loop up upd lf ld ld/g le lds lfs through",
        "NOTDIR: f/ f/. f/.. f/x d/g/ lf/",
        "PERM: d d/ d/. d/.. d/../.. .. . ./ / //f upd/x upd/../f ld/ ld/. ld/.. le/ e/ e/. e/..",
        "LOOP: loop/",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "add it as a name for a file": (
        "NOENT: '' nope/ nope/. nope/.. nope/x nope/../f dang/ e/x/",
        "EXIST: f d d/ d/. d/.. d//g ./d/./g d/../f . ./ dang loop up upd lf ld ld/ ld/. ld/.. ld/g le le/ lds",
        "EXIST: lfs through e/ e/. e/..",
        "NOTDIR: f/ f/. f/.. f/x d/g/ lf/",
        "PERM: d/../.. .. / //f upd/x upd/../f",
        "SUCCESS: nope e/x N*255",
        "LOOP: loop/",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "rename": (
        "NOENT: '' nope nope/ nope/. nope/.. nope/x nope/../f e/x e/x/ N*255",
        "SUCCESS: f d d/ d//g ./d/./g d/../f dang loop up upd lf ld ld/g le lds lfs through e/",
        "NOTDIR: f/ f/. f/.. f/x d/g/ dang/ loop/ lf/ ld/ le/",
        "BUSY: d/. d/.. . ./ ld/. ld/.. e/. e/..",
        "PERM: d/../.. .. / //f upd/x upd/../f",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "rename to a directory": (
        "NOENT: '' nope nope/ nope/. nope/.. nope/x nope/../f e/x e/x/ N*255",
        "NOTDIR: f f/ f/. f/.. f/x d//g d/g/ ./d/./g d/../f dang dang/ loop loop/ up upd lf lf/ ld ld/ ld/g le",
        "NOTDIR: le/ lds lfs through",
        "SUCCESS: d d/ e/",
        "BUSY: d/. d/.. . ./ ld/. ld/.. e/. e/..",
        "PERM: d/../.. .. / //f upd/x upd/../f",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "rename over a directory": (
        "NOENT: '' nope nope/ nope/. nope/.. nope/x nope/../f e/x e/x/ N*255",
        "ISDIR: f d//g ./d/./g d/../f dang loop up upd lf ld ld/g le lds lfs through",
        "NOTDIR: f/ f/. f/.. f/x d/g/ dang/ loop/ lf/ ld/ le/",
        "SUCCESS: d d/ e/",
        "BUSY: d/. d/.. . ./ ld/. ld/.. e/. e/..",
        "PERM: d/../.. .. / //f upd/x upd/../f",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "rename over a link": (
        "NOENT: '' nope nope/ nope/. nope/.. nope/x nope/../f e/x e/x/ N*255",
        "SUCCESS: f d//g ./d/./g d/../f dang loop up upd lf ld ld/g le lds lfs through",
        "NOTDIR: f/ f/. f/.. f/x d d/ d/g/ dang/ loop/ lf/ ld/ le/ e/",
        "BUSY: d/. d/.. . ./ ld/. ld/.. e/. e/..",
        "PERM: d/../.. .. / //f upd/x upd/../f",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "rename a file to it": (
        "NOENT: '' nope/. nope/.. nope/x nope/../f",
        "SUCCESS: f d//g ./d/./g d/../f nope dang loop up upd lf ld ld/g le lds lfs through e/x N*255",
        "NOTDIR: f/ f/. f/.. f/x d/ d/g/ nope/ dang/ loop/ lf/ ld/ le/ e/ e/x/ N*256/",
        "ISDIR: d",
        "BUSY: d/. d/.. . ./ ld/. ld/.. e/. e/..",
        "PERM: d/../.. .. / //f upd/x upd/../f",
        "NAMETOOLONG: N*256",
    ),
    "rename a directory to it": (
        "NOENT: '' nope/. nope/.. nope/x nope/../f",
        "NOTDIR: f f/ f/. f/.. f/x d/../f dang dang/ loop loop/ up upd lf lf/ ld ld/ le le/ lds lfs through",
        "SUCCESS: d d/ nope nope/ e/ e/x e/x/ N*255",
        "BUSY: d/. d/.. . ./ ld/. ld/.. e/. e/..",
        "PERM: d/../.. .. / //f upd/x upd/../f",
        "INVAL: d//g d/g/ ./d/./g ld/g",
        "NAMETOOLONG: N*256 N*256/",
    ),
    "rename a link to it": (
        "NOENT: '' nope/. nope/.. nope/x nope/../f",
        "SUCCESS: f d//g ./d/./g d/../f nope dang loop up upd lf ld ld/g le lds lfs through e/x N*255",
        "NOTDIR: f/ f/. f/.. f/x d/ d/g/ nope/ dang/ loop/ lf/ ld/ le/ e/ e/x/ N*256/",
        "ISDIR: d",
        "BUSY: d/. d/.. . ./ ld/. ld/.. e/. e/..",
        "PERM: d/../.. .. / //f upd/x upd/../f",
        "NAMETOOLONG: N*256",
    ),
}
"""For each call, the errno of each path."""

UNDER_WASMTIME = {
    # Its way to say that the path ends at the directory itself; to POSIX the slash changes nothing.
    "remove directory": ("INVAL: d/ e/ ld/ le/", "NOENT: dang/", "LOOP: loop/"),
    "rename a file to it": ("NAMETOOLONG: N*256/",),
    "rename a link to it": ("NAMETOOLONG: N*256/",),
}
"""Where it answers something else."""

READING = (
    "open",
    "open, not following",
    "open a directory",
    "open a directory, not following",
    "stat",
    "stat, not following",
    "read a link",
)
"""Calls that change nothing."""

PATHS = 54


def by_path(lines: tuple[str, ...]) -> dict[str, str]:
    """Return the errno of each path."""
    found = {}
    for line in lines:
        error, _, paths = line.partition(": ")
        found.update(dict.fromkeys(paths.split(), error))
    return found


def real(path: str) -> str:
    return "" if path == "''" else path.replace("N*255", "n" * 255).replace("N*256", "n" * 256)


def differences(make: Callable[[], Caller], *exceptions: dict[str, tuple[str, ...]]) -> list[str]:
    """Make all calls, each where nothing has been changed yet, and return the answers that are not those expected."""
    found = []
    guest = make()
    for name, lines in ANSWERS.items():
        expected = by_path(lines)
        for exception in exceptions:
            expected |= by_path(exception.get(name, ()))
        for path, wanted in expected.items():
            answer = CALLS[name](guest, real(path))
            if answer != wanted:
                found.append(f"{name} {path}: {answer}, not {wanted}")
            if answer == "SUCCESS" and name not in READING:
                guest.close()
                guest = make()
    guest.close()
    return found


@pytest.fixture
def fresh(tmp_path: Path) -> Callable[[], Path]:
    """A function that returns a new directory with all the files, each time."""
    made: list[Path] = []

    def make() -> Path:
        folder = tmp_path / str(len(made))
        made.append(folder)
        folder.mkdir()
        plant(folder / "root")
        return folder / "root"

    return make


def test_each_call_is_in_the_table() -> None:
    assert list(CALLS) == list(ANSWERS)
    assert {name: len(by_path(lines)) for name, lines in ANSWERS.items()} == dict.fromkeys(CALLS, PATHS)


def test_directories_of_the_host(fresh: Callable[[], Path]) -> None:
    assert differences(lambda: on_host(fresh())) == []


def test_directories_in_memory() -> None:
    assert differences(planted) == []


def test_directories_under_wasmtime(fresh: Callable[[], Path]) -> None:
    assert differences(lambda: under(wasmtime, fresh()), UNDER_WASMTIME) == []


@pytest.mark.slow
def test_directories_under_the_engine(fresh: Callable[[], Path]) -> None:
    assert differences(lambda: under(brolga, fresh())) == []


def read_only_differences(make: Callable[[], Caller]) -> list[str]:
    """Return the answers of calls that would change something, other than EPERM, and of the others, if they differ."""
    guest = make()
    found = []
    for name, lines in ANSWERS.items():
        for path, wanted in by_path(lines).items():
            expected = wanted if name in READING else "PERM"
            answer = CALLS[name](guest, real(path))
            if answer != expected:
                found.append(f"{name} {path}: {answer}, not {expected}")
    guest.close()
    return found


def test_read_only_directories_of_the_host(fresh: Callable[[], Path]) -> None:
    assert read_only_differences(lambda: on_host(fresh(), mutable=False)) == []


def test_read_only_directories_in_memory() -> None:
    assert read_only_differences(lambda: planted(mutable=False)) == []


def test_read_only_directories_under_wasmtime(fresh: Callable[[], Path]) -> None:
    assert read_only_differences(lambda: under(wasmtime, fresh(), mutable=False)) == []
