"""What a program gives its guests: `WasiConfig`, with the names of wasmtime-py and some that its users asked for."""

from __future__ import annotations

import os
import resource
import socket
import sys
import weakref
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from brolga.errors import WasmtimeError
from brolga.wasi.fds import MOST_DESCRIPTORS, Descriptors
from brolga.wasi.host_tree import host_directory
from brolga.wasi.memfs import ROOM, MemoryTree
from brolga.wasi.redirect import sink, source
from brolga.wasi.sockets import open_socket
from brolga.wasi.wasi import Wasi

if TYPE_CHECKING:
    from brolga.wasi.fds import Descriptor

__all__ = ["WasiConfig"]

_Text = str | bytes | os.PathLike[str]
_Opener = Callable[[], "Descriptor"]
"""Makes a descriptor for one more store."""

_Made = TypeVar("_Made")

_STREAMS: Final = ("stdin", "stdout", "stderr")


class WasiConfig:
    """What guests of a store see of the world (`Store.set_wasi`): nothing, unless it is given here.

    A configuration is a description. It may be given to any number of stores and changed in between: each store gets
    what it says at that moment, with descriptors of its own.
    """

    def __init__(self) -> None:
        """Make one that gives nothing: no arguments, no environment, no files."""
        self._argv: tuple[bytes, ...] = ()
        self._env: tuple[tuple[bytes, bytes], ...] = ()
        self._streams: list[_Opener] = [lambda: source(None), lambda: sink(None), lambda: sink(None)]
        self._shown: list[object] = [None, None, None]
        self._given: list[_Opener] = []  # directories and sockets, whose numbers follow

    @property
    def argv(self) -> tuple[bytes, ...]:
        """The arguments, the name of the program first."""
        return self._argv

    @argv.setter
    def argv(self, argv: Iterable[_Text]) -> None:
        """Set them; TypeError for what is no text, ValueError for a zero in it."""
        if isinstance(argv, str | bytes):
            raise TypeError("expected a list of arguments, not one")
        self._argv = tuple(_text(argument, "an argument") for argument in argv)

    def inherit_argv(self) -> None:
        """Give the arguments of this process, the interpreter's name first (`sys.orig_argv`), as Wasmtime does."""
        self.argv = sys.orig_argv

    @property
    def env(self) -> tuple[tuple[bytes, bytes], ...]:
        """The environment: pairs of name and value."""
        return self._env

    @env.setter
    def env(self, pairs: Mapping[str, str] | Iterable[Iterable[str | bytes]]) -> None:
        """Set it from a mapping, or from pairs; TypeError for other things, ValueError for a `=` in a name."""
        if isinstance(pairs, str | bytes):
            raise TypeError("expected a dict, or a list of pairs of name and value")
        self._env = tuple(map(_pair, pairs.items() if isinstance(pairs, Mapping) else pairs))

    def inherit_env(self) -> None:
        """Give the environment of this process, as it is now."""
        self._env = tuple(os.environb.items())

    # Standard streams

    @property
    def stdin(self) -> object:
        """What guests read as standard input: None at first, which is nothing.

        A file object, bytes or another buffer, a function that is called with a number of bytes and returns at most as
        many, a path (`os.PathLike`), or a descriptor of this process as a number. File objects and functions are shared
        by all stores that get them, and what they raise goes to whoever called WebAssembly.
        """
        return self._shown[0]

    @stdin.setter
    def stdin(self, given: object) -> None:
        """Set it; TypeError for what is none of these, WasmtimeError for what cannot be opened."""
        self._put_stream(0, given, source)

    @property
    def stdout(self) -> object:
        """What guests write to as standard output: None at first, which is nowhere.

        A file object (what has `write`), a bytearray or list that bytes are added to, a function that is called with
        bytes, a path (`os.PathLike`: the file is made, or emptied), or a descriptor of this process as a number. A
        function may return how many bytes it took, or a negative errno.
        """
        return self._shown[1]

    @stdout.setter
    def stdout(self, given: object) -> None:
        """Set it; TypeError for what is none of these, WasmtimeError for what cannot be opened."""
        self._put_stream(1, given, sink)

    @property
    def stderr(self) -> object:
        """What guests write to as standard error: as `stdout`."""
        return self._shown[2]

    @stderr.setter
    def stderr(self, given: object) -> None:
        """Set it; TypeError for what is none of these, WasmtimeError for what cannot be opened."""
        self._put_stream(2, given, sink)

    def _stdin_file(self, path: _Text) -> None:
        """Set a file to read standard input from; WasmtimeError if it cannot be read."""
        self.stdin = _path(path)

    def _stdout_file(self, path: _Text) -> None:
        """Set a file for standard output, made or emptied; WasmtimeError if it cannot be written."""
        self.stdout = _path(path)

    def _stderr_file(self, path: _Text) -> None:
        """Set a file for standard error, made or emptied; WasmtimeError if it cannot be written."""
        self.stderr = _path(path)

    def _stdout_custom(self, function: Callable[[bytes], int | None]) -> None:
        """Set a function to call with what goes to standard output."""
        self.stdout = _function(function)

    def _stderr_custom(self, function: Callable[[bytes], int | None]) -> None:
        """Set a function to call with what goes to standard error."""
        self.stderr = _function(function)

    # Wasmtime's names for parts of the same; as there, they can be set and not be read.
    stdin_file = property(None, _stdin_file, None, _stdin_file.__doc__)
    stdout_file = property(None, _stdout_file, None, _stdout_file.__doc__)
    stderr_file = property(None, _stderr_file, None, _stderr_file.__doc__)
    stdout_custom = property(None, _stdout_custom, None, _stdout_custom.__doc__)
    stderr_custom = property(None, _stderr_custom, None, _stderr_custom.__doc__)

    def inherit_stdin(self) -> None:
        """Give the standard input of this process, its descriptor 0."""
        self.stdin = 0

    def inherit_stdout(self) -> None:
        """Give the standard output of this process, its descriptor 1."""
        self.stdout = 1

    def inherit_stderr(self) -> None:
        """Give the standard error of this process, its descriptor 2."""
        self.stderr = 2

    def _put_stream(self, fd: int, given: object, opened: Callable[[object], Descriptor]) -> None:
        # Opened once now, so that a program hears at once what is wrong; a path is that of now, wherever it is later.
        kept = Path(given).absolute() if isinstance(given, os.PathLike) else given
        _opened(lambda: opened(kept), f"failed to set {_STREAMS[fd]}").close()
        self._streams[fd] = lambda: opened(kept)
        self._shown[fd] = given

    # Directories and sockets

    def preopen_dir(self, path: _Text, guest_path: str | bytes, fs_mutable: bool = True) -> None:
        """Give a directory of the host, which the guest knows as `guest_path`; unless `fs_mutable`, to be read only.

        Nothing outside of it can be reached, whatever links lead where. Directories and sockets have numbers from 3 on,
        in the order in which they are given. WasmtimeError if there is no such directory.
        """
        if not isinstance(fs_mutable, bool):
            raise TypeError(f"expected a bool, got {type(fs_mutable).__name__}")
        # The directory that is meant now, wherever this process may be when a store is given it.
        host, name = _path(path).absolute(), _guest_path(guest_path)

        def opened() -> Descriptor:
            return host_directory(host, name, mutable=fs_mutable)

        _opened(opened, f"failed to add preopen dir {str(host)!r}").close()
        self._given.append(opened)

    def preopen_dict(
        self, files: Mapping[str, bytes], guest_path: str | bytes, fs_mutable: bool = True, *, limit: int = ROOM
    ) -> MemoryTree:
        """Give a directory in memory, made of files by path, and return it: its `files()` are what guests made of it.

        Paths are relative, with `/` between names; one that ends with it is an empty directory. Guests may add `limit`
        bytes, names included. The stores that get it see each other's changes, as with a directory of the host.
        TypeError for paths that are no str or files that are no bytes, ValueError for paths that cannot be.
        """
        if not isinstance(fs_mutable, bool):
            raise TypeError(f"expected a bool, got {type(fs_mutable).__name__}")
        if not isinstance(files, Mapping):
            raise TypeError(f"expected a dict of files by path, got {type(files).__name__}")
        tree, name = MemoryTree(files, limit), _guest_path(guest_path)
        self._given.append(lambda: tree.directory(name, mutable=fs_mutable))
        return tree

    def listen(self, listener: socket.socket) -> int:
        """Give a socket, to accept connections on or to talk through, and return the number that it has for guests.

        The program may close its own object afterwards. TypeError for what is no socket, WasmtimeError for a closed
        one.
        """
        if not isinstance(listener, socket.socket):
            raise TypeError(f"expected a socket, got {type(listener).__name__}")
        own = _opened(listener.dup, "failed to add a socket")
        weakref.finalize(self, own.close)
        self._given.append(lambda: open_socket(own))
        return len(_STREAMS) + len(self._given) - 1

    def open(self) -> Wasi:
        """Return what a store gets; WasmtimeError when something is not there any more."""
        env = [name + b"=" + value for name, value in self._env]
        wasi = Wasi(self._argv, env, Descriptors(_most()))
        try:
            for opener in (*self._streams, *self._given):
                wasi.fds.insert(_opened(opener, "failed to open what the configuration gives"))
        except BaseException:
            wasi.close()
            raise
        return wasi


def _pair(pair: object) -> tuple[bytes, bytes]:
    items = () if isinstance(pair, str | bytes) or not isinstance(pair, Iterable) else tuple(pair)
    if len(items) != 2:
        raise TypeError("a variable of the environment is a pair of name and value")
    name, value = _text(items[0], "the name of a variable"), _text(items[1], "a variable")
    if not name or b"=" in name:
        raise ValueError(f"no name for a variable: {items[0]!r}")
    return name, value


def _text(given: object, noun: str) -> bytes:
    """Return text as the host has it; what Python could not decode comes back as the bytes that it was."""
    if not isinstance(given, str | bytes | os.PathLike):
        raise TypeError(f"{noun} is a str, got {type(given).__name__}")
    text = os.fsencode(given)
    if 0 in text:
        raise ValueError(f"{noun} with a zero in it: {given!r}")
    return text


def _guest_path(given: object) -> bytes:
    """Return the name of a directory for guests, which is text to them."""
    text = _text(given, "the name of a directory")
    try:
        text.decode()
    except UnicodeDecodeError:
        raise ValueError(f"the name of a directory is UTF-8: {given!r}") from None
    return text


def _path(given: _Text) -> Path:
    text = _text(given, "a path")
    if not text:  # to Python it would be the current directory
        raise WasmtimeError("an empty path leads nowhere")
    return Path(os.fsdecode(text))


def _function(given: object) -> object:
    if not callable(given):
        raise TypeError(f"expected a function, got {type(given).__name__}")
    return given


def _opened(opener: Callable[[], _Made], problem: str) -> _Made:
    """Return what can be opened; WasmtimeError, with the host's reason, otherwise."""
    try:
        return opener()
    except OSError as error:
        raise WasmtimeError(f"{problem}: {error}") from error


def _most() -> int:
    """Return how many descriptors a guest may have: three quarters of what the process may, which wants some too."""
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return MOST_DESCRIPTORS if soft == resource.RLIM_INFINITY else min(MOST_DESCRIPTORS, max(soft * 3 // 4, 16))
