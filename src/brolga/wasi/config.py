"""What a program gives its guests: `WasiConfig`, with the names of wasmtime-py and some that its users asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping

from brolga.wasi.wasi import Wasi

__all__ = ["WasiConfig"]


class WasiConfig:
    """What guests of a store see of the world (`Store.set_wasi`): nothing, unless it is given here.

    A configuration is a description. It may be given to any number of stores and changed in between: each store gets
    what it says at that moment, with descriptors of its own.
    """

    def __init__(self) -> None:
        """Make one that gives nothing: no arguments, no environment, no files."""
        self._argv: tuple[bytes, ...] = ()
        self._env: tuple[tuple[bytes, bytes], ...] = ()

    @property
    def argv(self) -> tuple[bytes, ...]:
        """The arguments, the name of the program first."""
        return self._argv

    @argv.setter
    def argv(self, argv: Iterable[str | bytes | os.PathLike[str]]) -> None:
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

    def open(self) -> Wasi:
        """Return what a store gets; OSError or WasmtimeError when something is not there any more."""
        return Wasi(self._argv, [name + b"=" + value for name, value in self._env])


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
