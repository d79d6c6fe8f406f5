"""Guests with a directory as descriptor 3, on the host or in memory, called without an engine or under one."""

from __future__ import annotations

import functools
import struct
from pathlib import Path
from types import ModuleType
from typing import Any

from brolga.wasi.errno import Errno
from brolga.wasi.fds import Descriptor
from brolga.wasi.host_tree import host_directory
from brolga.wasi.memfs import MemoryTree
from brolga.wasi.types import DIRENT, FILESTAT, OFlags, Rights
from brolga.wasi.wasi import Wasi
from tests.wasi.guest import Guest
from tools.fuzzing.forwarder import forwarder

SIZE = 1 << 17  # bytes of memory
PATH, OTHER, RESULT, BUFFER = 0x1000, 0x8000, 0x10000, 0x11000
"""Where the parts of a call lie: paths, results, and what is read."""

READ, WRITE, BOTH = Rights.FD_READ, Rights.FD_WRITE, Rights.FD_READ | Rights.FD_WRITE
CREAT, DIRECTORY, EXCL, TRUNC = OFlags.CREAT, OFlags.DIRECTORY, OFlags.EXCL, OFlags.TRUNC
Text = str | bytes


class Caller:
    """Calls by their names, with paths as Python has them; each returns the name of the errno, without its E."""

    def raw(self, name: str, *params: int) -> int:
        raise NotImplementedError

    def write(self, at: int, data: bytes) -> None:
        raise NotImplementedError

    def read(self, at: int, size: int) -> bytes:
        raise NotImplementedError

    def close(self) -> None:
        """Close all that the guest has open."""

    def call(self, name: str, *params: int) -> str:
        return Errno(self.raw(name, *params)).name.removeprefix("E")

    def put(self, text: Text, at: int = PATH) -> tuple[int, int]:
        data = text.encode() if isinstance(text, str) else text
        self.write(at, data)
        return at, len(data)

    def number(self, at: int = RESULT) -> int:
        return int.from_bytes(self.read(at, 4), "little")

    def at(self, name: str, path: Text, fd: int = 3) -> str:
        """Make a call that takes a directory and a path."""
        return self.call(name, fd, *self.put(path))

    def make_directory(self, path: Text, fd: int = 3) -> str:
        return self.at("path_create_directory", path, fd)

    def remove_directory(self, path: Text, fd: int = 3) -> str:
        return self.at("path_remove_directory", path, fd)

    def unlink(self, path: Text, fd: int = 3) -> str:
        return self.at("path_unlink_file", path, fd)

    def try_open(
        self, path: Text, oflags: int = 0, rights: int = READ, *, fdflags: int = 0, follow: int = 1, fd: int = 3
    ) -> tuple[str, int]:
        error = self.call("path_open", fd, follow, *self.put(path), oflags, rights, Rights.ALL, fdflags, RESULT)
        return error, self.number() if error == "SUCCESS" else -1

    def open(
        self, path: Text, oflags: int = 0, rights: int = READ, *, fdflags: int = 0, follow: int = 1, fd: int = 3
    ) -> int:
        error, opened = self.try_open(path, oflags, rights, fdflags=fdflags, follow=follow, fd=fd)
        assert error == "SUCCESS", (path, error)
        return opened

    def opens(
        self, path: Text, oflags: int = 0, rights: int = READ, *, fdflags: int = 0, follow: int = 1, fd: int = 3
    ) -> str:
        """Open and close again; return the error."""
        error, opened = self.try_open(path, oflags, rights, fdflags=fdflags, follow=follow, fd=fd)
        if opened >= 0:
            assert self.call("fd_close", opened) == "SUCCESS"
        return error

    def stat(self, path: Text, follow: int = 0, fd: int = 3) -> str:
        return self.call("path_filestat_get", fd, follow, *self.put(path), RESULT)

    def filestat(self, path: Text, follow: int = 0, fd: int = 3) -> tuple[int, ...]:
        assert self.stat(path, follow, fd) == "SUCCESS"
        return FILESTAT.unpack(self.read(RESULT, FILESTAT.size))

    def set_times(self, path: Text, follow: int, atim: int, mtim: int, *, fstflags: int = 5, fd: int = 3) -> str:
        return self.call("path_filestat_set_times", fd, follow, *self.put(path), atim, mtim, fstflags)

    def readlink(self, path: Text, size: int = 4096, fd: int = 3) -> tuple[str, bytes]:
        error = self.call("path_readlink", fd, *self.put(path), BUFFER, size, RESULT)
        return error, self.read(BUFFER, self.number()) if error == "SUCCESS" else b""

    def symlink(self, target: Text, path: Text, fd: int = 3) -> str:
        return self.call("path_symlink", *self.put(target, OTHER), fd, *self.put(path))

    def link(self, path: Text, new: Text, follow: int = 0, fd: int = 3, new_fd: int = 3) -> str:
        return self.call("path_link", fd, follow, *self.put(path), new_fd, *self.put(new, OTHER))

    def rename(self, path: Text, new: Text, fd: int = 3, new_fd: int = 3) -> str:
        return self.call("path_rename", fd, *self.put(path), new_fd, *self.put(new, OTHER))

    def readdir(self, fd: int, cookie: int = 0, size: int = 4096) -> tuple[str, bytes]:
        error = self.call("fd_readdir", fd, BUFFER, size, cookie, RESULT)
        return error, self.read(BUFFER, self.number()) if error == "SUCCESS" else b""

    def entries(self, fd: int, cookie: int = 0, size: int = 4096) -> list[tuple[int, int, int, bytes]]:
        """Return (cookie, ino, filetype, name) of those that came whole."""
        error, data = self.readdir(fd, cookie, size)
        assert error == "SUCCESS"
        found = []
        while len(data) >= DIRENT.size:
            next_cookie, ino, length, filetype = DIRENT.unpack_from(data)
            name, data = data[DIRENT.size : DIRENT.size + length], data[DIRENT.size + length :]
            if len(name) == length:
                found.append((next_cookie, ino, filetype, name))
        return found

    def write_file(self, fd: int, data: bytes, at: int | None = None) -> str:
        self.write(BUFFER, data)
        self.write(OTHER, struct.pack("<II", BUFFER, len(data)))
        if at is None:
            return self.call("fd_write", fd, OTHER, 1, RESULT)
        return self.call("fd_pwrite", fd, OTHER, 1, at, RESULT)

    def read_file(self, fd: int, size: int = 4096, at: int | None = None) -> tuple[str, bytes]:
        self.write(OTHER, struct.pack("<II", BUFFER, size))
        where = () if at is None else (at,)
        error = self.call("fd_read" if at is None else "fd_pread", fd, OTHER, 1, *where, RESULT)
        return error, self.read(BUFFER, self.number()) if error == "SUCCESS" else b""


class Plain(Caller):
    """A guest without an engine, whose memory is an array."""

    def __init__(self, *directories: Descriptor) -> None:
        wasi = Wasi()
        for descriptor in (Descriptor(), Descriptor(), Descriptor(), *directories):
            wasi.fds.insert(descriptor)
        self.guest = Guest(wasi, SIZE)

    def raw(self, name: str, *params: int) -> int:
        return self.guest.call(name, *params)

    def write(self, at: int, data: bytes) -> None:
        self.guest.put(at, data)

    def read(self, at: int, size: int) -> bytes:
        return bytes(self.guest.data[at : at + size])

    def close(self) -> None:
        self.guest.wasi.close()


@functools.cache
def _module(engine: ModuleType) -> tuple[Any, Any, Any]:
    shared = engine.Engine()
    linker = engine.Linker(shared)
    linker.define_wasi()
    return shared, linker, engine.Module(shared, forwarder())


class Compiled(Caller):
    """A guest under an engine, `brolga` or `wasmtime`: they have the same names for all that is used."""

    def __init__(self, engine: ModuleType, config: Any) -> None:
        shared, linker, module = _module(engine)
        self.store = engine.Store(shared)
        self.store.set_wasi(config)
        self.exports = linker.instantiate(self.store, module).exports(self.store)
        self.memory = self.exports["memory"]

    def raw(self, name: str, *params: int) -> int:
        result = self.exports[name](self.store, *params)
        assert isinstance(result, int)
        return result

    def write(self, at: int, data: bytes) -> None:
        self.memory.write(self.store, data, at)

    def read(self, at: int, size: int) -> bytes:
        return bytes(self.memory.read(self.store, at, at + size))

    def close(self) -> None:
        self.store.close()


def on_host(root: Path, *, mutable: bool = True) -> Plain:
    """Return a guest with a directory of the host."""
    return Plain(host_directory(root, b"/", mutable=mutable))


def in_memory(files: dict[str, bytes], *, mutable: bool = True, limit: int = 1 << 24) -> tuple[Plain, MemoryTree]:
    """Return a guest with a directory in memory, and that."""
    tree = MemoryTree(files, limit)
    return Plain(tree.directory(b"/", mutable=mutable)), tree


def under(engine: ModuleType, root: Path, *, mutable: bool = True) -> Compiled:
    """Return a guest of an engine with a directory of the host."""
    config = engine.WasiConfig()
    config.preopen_dir(str(root), "/", mutable)
    return Compiled(engine, config)


FILES = {"f": b"hello", "d/g": b"g", "e/": b""}
LINKS = {
    "dang": "nowhere",
    "loop": "loop",
    "up": "../secret",
    "upd": "..",
    "lf": "f",
    "ld": "d",
    "le": "e",
    "lds": "d/",
    "lfs": "f/",
    "through": "d/../f",
}
"""What tests on paths find."""


def plant(root: Path) -> None:
    """Make them on the host, with a secret beside that nobody may reach."""
    root.mkdir()
    (root.parent / "secret").write_text("secret", encoding="utf-8")
    for path, data in FILES.items():
        (root / path).parent.mkdir(exist_ok=True)
        if path.endswith("/"):
            (root / path).mkdir()
        else:
            (root / path).write_bytes(data)
    for path, target in LINKS.items():
        (root / path).symlink_to(target)


def planted(*, mutable: bool = True) -> Plain:
    """Return a guest that has them in memory."""
    guest, tree = in_memory(dict(FILES))
    for path, target in LINKS.items():
        assert guest.symlink(target, path) == "SUCCESS"
    if mutable:
        return guest
    return Plain(tree.directory(b"/", mutable=False))
