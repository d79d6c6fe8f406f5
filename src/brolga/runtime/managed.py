"""Handles that can be closed, by hand or at the end of a `with` block."""

from __future__ import annotations

from typing import TypeVar

from brolga.runtime.vm import Pinned

__all__ = ["Managed"]

_Handle = TypeVar("_Handle", bound="Managed")


class Managed(Pinned):
    """The base of engine, module, linker and store: Wasmtime's name for what has a `close`."""

    # Copies are refused (Pinned): two handles with one end each on the same thing would not know of each other.
    __slots__ = ("_closed",)
    _closed: bool

    def close(self) -> None:
        """End the use of the handle: what is done with it afterwards is a ValueError, closing it again does nothing.

        What has been made from it lives on; only a store takes along what is in it.
        """
        self._closed = True

    def check_open(self) -> None:
        """Raise ValueError when the handle is closed."""
        # Not set before: a class that is made in several ways need not remember to.
        if getattr(self, "_closed", False):
            raise ValueError("already closed")

    def __enter__(self: _Handle) -> _Handle:
        """Return the handle."""
        self.check_open()  # a block that begins with a closed handle would fail in a stranger place
        return self

    def __exit__(self, *exc: object) -> None:
        """Close it."""
        self.close()
