"""Handles that can be closed, by hand or at the end of a `with` block."""

from __future__ import annotations

from typing import TypeVar

__all__ = ["Managed"]

_Handle = TypeVar("_Handle", bound="Managed")


class Managed:
    """The base of engine, module and store: Wasmtime's name for what has a `close`."""

    __slots__ = ()

    def close(self) -> None:
        """End the use of the handle. An engine or a module lives on as long as something made from it does."""

    def __enter__(self: _Handle) -> _Handle:
        """Return the handle."""
        return self

    def __exit__(self, *exc: object) -> None:
        """Close it."""
        self.close()
