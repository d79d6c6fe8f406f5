"""What is fetched is unpacked beneath its own folder, once, and what cannot be fetched is told."""

from __future__ import annotations

import io
import subprocess
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.programs.sandbox import tree
from tools.programs import packages
from tools.programs.packages import Missing, Package, unpack, unpacked


def tar(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return made.getvalue()


def test_only_what_is_wanted_is_unpacked_and_nothing_outside_of_the_folder(tmp_path: Path) -> None:
    inner = tar({"inner/a.c": b"inside"})
    files = {
        "p/a.c": b"1",
        "p/a.txt": b"2",
        "../out.c": b"3",
        "/abs.c": b"4",
        "p/../../out.c": b"5",
        "p/in.tar.gz": inner,
    }
    unpack("p.tgz", tar(files), ("*.c", "*.tar.gz"), tmp_path / "folder")
    assert tree(tmp_path / "folder") == {"p": "/", "p/a.c": b"1", "inner": "/", "inner/a.c": b"inside"}
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_wheel_is_unpacked_too(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("pkg/tool.wasm", b"\0asm")
        archive.writestr("pkg/__init__.py", "")
    unpack("p.whl", made.getvalue(), ("*.wasm",), tmp_path)
    assert tree(tmp_path) == {"pkg": "/", "pkg/tool.wasm": b"\0asm"}


def test_what_cannot_be_fetched_is_told_and_not_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tries = []

    def offline(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        tries.append(command)
        return subprocess.CompletedProcess(command, 1, "", "a warning\nno network\n")

    monkeypatch.setattr(packages, "CACHE", tmp_path)
    monkeypatch.setattr(subprocess, "run", offline)
    package = Package("wheel", "nothing-of-that-name", "1", ("*",))
    for _ in range(2):
        with pytest.raises(Missing, match=r"fetching nothing-of-that-name 1 by wheel failed: a warning no network"):
            unpacked(package)
    assert len(tries) == 1
    assert not package.folder.exists()


def test_a_tool_that_takes_too_long_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "TIMEOUT", 0.01)
    with pytest.raises(Missing, match="sleeping took more than"):
        packages.run(["sleep", "5"], "sleeping", cwd=tmp_path)
