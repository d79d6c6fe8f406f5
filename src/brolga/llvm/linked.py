"""Loading an image that was linked before (link.py): one copy, and a word for each symbol outside of it."""

from __future__ import annotations

import functools
import struct
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, overload

from brolga.llvm import sysmem, unwind
from brolga.llvm.arena import ARENA, Arena, Zone
from brolga.llvm.image import Function, Image, Lines
from brolga.llvm.lines import LineTable, decode

if TYPE_CHECKING:
    from brolga.llvm.loader import Resolve

__all__ = ["Functions", "LinkedLines", "Words", "place_linked"]

_WORD = struct.Struct("<Q")


@dataclass(frozen=True, slots=True)
class Functions(Sequence[Function]):
    """All functions of an image, sorted by address. There may be a hundred thousand, and hardly one is asked for."""

    base: int
    starts: Sequence[int]  # from `base` on
    sizes: Sequence[int]
    numbers: Sequence[int]  # of the function in its module; the complement of it for what others call in its stead

    @overload
    def __getitem__(self, number: int) -> Function: ...

    @overload
    def __getitem__(self, number: slice) -> Sequence[Function]: ...

    def __getitem__(self, number: int | slice) -> Function | Sequence[Function]:
        """Return one of them, or some."""
        if isinstance(number, slice):
            return [self[n] for n in range(*number.indices(len(self)))]
        x = self.numbers[number]
        name = f"w{x}" if x >= 0 else f"e{~x}"
        return Function(self.base + self.starts[number], self.sizes[number], name)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.starts)


@dataclass(frozen=True, slots=True)
class LinkedLines:
    """The line programs of an image: each is decoded when somebody asks for a line of the code that it is about."""

    base: int
    starts: Sequence[int]  # of the code, from `base` on
    programs: Sequence[bytes]
    _decoded: dict[int, LineTable] = field(default_factory=dict)

    def line_at(self, pc: int, lowest: int) -> int | None:
        """Return what `LineTable.line_at` would of all of them."""
        number = bisect_right(self.starts, pc - self.base) - 1
        if number < 0:
            return None
        # A trap asks for a line or two. All programs of a large module together take a second to decode.
        if number not in self._decoded:
            self._decoded[number] = decode(self.programs[number])
        return self._decoded[number].line_at(pc - self.base, lowest - self.base)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of an image that are filled in when it is loaded."""

    table: int  # where those of `outside` begin
    outside: Sequence[str]
    fixups: Iterable[tuple[int, int, int]]


def place_linked(
    name: str,
    data: bytes | bytearray | memoryview,
    words: Words,
    resolve: Resolve,
    *,
    functions: Callable[[int], Sequence[Function]],
    lines: Callable[[int], Lines],
    frames: tuple[int, int],
    arena: Arena = ARENA,
) -> Image:
    """Load an image and register it. What `functions` and `lines` return may depend on its address.

    `resolve` is asked for each symbol. A full arena is a WasmtimeError, a place outside of the image a struct.error or
    IndexError; nothing stays behind then.
    """
    # All of it lies among the code, constants as well: what counts are the distances.
    # Asked first: whoever knows no such symbol raises, and then there is nothing to give back.
    size = sysmem.pages(len(data))
    addresses = [resolve(symbol) for symbol in words.outside]
    base = arena.allocate(Zone.CODE, size)
    try:
        _fill(sysmem.view(base, size), base, data, words, addresses)
        arena.seal(Zone.CODE, base, size)
        image = Image(
            name=name,
            start=base,
            end=base + size,
            symbols={},
            functions=functions(base),
            _line_table=lambda: lines(base),
            _free=lambda: None,
            frames=(base + frames[0], frames[1]) if frames[1] else (0, 0),
        )
    except BaseException:
        arena.free(Zone.CODE, base, size)
        raise
    image._free = functools.partial(arena.drop, Zone.CODE, image)
    arena.add(image)
    unwind.attach(image)
    return image


def _fill(
    view: memoryview, base: int, data: bytes | bytearray | memoryview, words: Words, addresses: Sequence[int]
) -> None:
    """Copy an image to the pages at `base`, and write its words."""
    view[: len(data)] = data
    for number, address in enumerate(addresses):
        _WORD.pack_into(view, words.table + _WORD.size * number, address)
    for place, number, addend in words.fixups:
        _WORD.pack_into(view, place, (base if number < 0 else addresses[number]) + addend)
