"""Code that has been loaded: where it lies, what its symbols are, and what a pc inside it means."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

__all__ = ["Function", "Image", "Lines", "Names"]

Names = Callable[[str], str]
"""Symbol of a function in an image -> what its user calls it."""


class Lines(Protocol):
    """What knows the lines of an image: a `LineTable`, or many."""

    def line_at(self, pc: int, lowest: int) -> int | None:
        """Return the line of the last row at or before `pc` that knows one, looking back no further than `lowest`."""


@dataclass(frozen=True, slots=True)
class Function:
    """The machine code of one function, local ones included."""

    address: int
    size: int
    name: str


@dataclass(slots=True, eq=False)
class Image:
    """One loaded object. Stays in memory until `close`, whoever still holds it or its addresses."""

    name: str
    """What the loader was told to call it."""
    start: int
    """Address of the first code page; equals `end` where there is no code."""
    end: int
    """Address behind the last code page."""
    symbols: dict[str, int]
    """Defined global symbols -> absolute address."""
    functions: Sequence[Function]
    """All functions, sorted by address."""
    _line_table: Callable[[], Lines] = field(repr=False)
    _free: Callable[[], None] = field(repr=False)
    frames: tuple[int, int] = (0, 0)
    """Address and size of the unwind tables, the zero word at their end included; (0, 0) where there are none."""
    owner: object = None
    """Free for the one who loaded the image: what a pc in it belongs to."""
    at_close: list[Callable[[], object]] = field(default_factory=list, repr=False)
    """What is called when the image is closed, the last one first, while everything is still in place."""
    seen: list[object] = field(default_factory=list, repr=False)
    """The observers (observers.py) that know of the image."""
    _lines: Lines | None = field(default=None, repr=False)
    frame_places: list[tuple[int, int, int]] | None = field(default=None, repr=False)
    """What the unwind tables are about (`cfi.places`), sorted, once somebody has asked (frames.py)."""
    _closed: bool = False

    def function_at(self, pc: int) -> Function | None:
        """The function whose code `pc` lies in; None between functions and in stubs."""
        index = bisect_right(self.functions, pc, key=lambda function: function.address) - 1
        if index >= 0 and pc < self.functions[index].address + self.functions[index].size:
            return self.functions[index]
        return None

    def symbol_at(self, pc: int) -> tuple[str, int] | None:
        """Name of the function that `pc` lies in and the offset of `pc` in it."""
        function = self.function_at(pc)
        return None if function is None else (function.name, pc - function.address)

    def line_at(self, pc: int) -> int | None:
        """The line `pc` was made for; for a return address ask for `pc - 1`, which lies in the call.

        Code without a line of its own (line 0) belongs to the nearest line before it in the same function; None where
        there is none.
        """
        function = self.function_at(pc)
        if function is None:
            return None
        # Decoded when the first trap asks: most code never traps, and the table is a good part of the object.
        if self._lines is None:
            self._lines = self._line_table()
        return self._lines.line_at(pc, function.address)

    def close(self) -> None:
        """Forget the image and give its pages back; nothing may run in it or point into it any more."""
        # Twice is once: the pages may be somebody else's by the second time.
        if not self._closed:
            self._closed = True
            while self.at_close:
                self.at_close.pop()()
            self._free()
