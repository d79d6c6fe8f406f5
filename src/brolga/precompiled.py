"""The machine code of a whole module, made before: as it stands in a file, and as it is loaded (llvm/linked.py)."""

from __future__ import annotations

import functools
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brolga.llvm.linked import Functions, LinkedLines, Words, place_linked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from brolga.llvm.image import Image
    from brolga.llvm.link import Linked
    from brolga.llvm.loader import Resolve

__all__ = ["Precompiled", "sections_of"]

_Bytes = memoryview | bytes | bytearray

_PLACE = "I"  # of `array`, as small machines have it: four bytes
_NUMBER = "i"


def sections_of(linked: Linked) -> tuple[dict[str, Any], dict[str, bytes | bytearray]]:
    """Return what the head of a file says of an image, and the sections that it takes."""
    head: dict[str, Any] = {
        "outside": linked.outside,
        "table": linked.table,
        "fixups": linked.fixups,
        "frames": linked.frames,
        "functions": len(linked.functions),
        "programs": len(linked.lines),
    }
    # Columns and not rows: each becomes an array by one copy, and nobody wants a row.
    functions = array(_PLACE, [start for start, _, _ in linked.functions])
    functions.extend(size for _, size, _ in linked.functions)
    programs = array(_PLACE, [start for start, _ in linked.lines])
    programs.extend(len(program) for _, program in linked.lines)
    sections: dict[str, bytes | bytearray] = {
        "code": linked.data,
        "functions": functions.tobytes(),
        "numbers": array(_NUMBER, [_number(name) for _, _, name in linked.functions]).tobytes(),
        "programs": programs.tobytes(),
        "lines": b"".join(program for _, program in linked.lines),
    }
    return head, sections


def _number(symbol: str) -> int:
    """Return the index of a function, or the complement of it for what others call in its stead."""
    return int(symbol[1:]) if symbol[0] == "w" else ~int(symbol[1:])


@dataclass(frozen=True, slots=True)
class Precompiled:
    """Code of all functions of a module, as the head and the sections of its file have it; `tails` make tail calls."""

    tails: tuple[int, ...]
    head: Mapping[str, Any]
    sections: Mapping[str, _Bytes]

    def place(self, name: str, resolve: Resolve) -> Image:
        """Load it. WasmtimeError where there is no room."""
        # What JSON has as a list is one here too: nobody asks which it is.
        words = Words(self.head["table"], self.head["outside"], self.head["fixups"])
        start, size = self.head["frames"]
        return place_linked(
            name,
            self.sections["code"],
            words,
            resolve,
            functions=functools.partial(_functions, *self._functions()),
            lines=self._lines(),
            frames=(start, size),
        )

    def addresses(self, image: Image) -> Iterator[tuple[int, int]]:
        """Yield the number of each function, complements as in its sections, with its address in the image."""
        starts, _, numbers = self._functions()
        return zip(numbers, (image.start + start for start in starts), strict=True)

    def _functions(self) -> tuple[array[int], array[int], array[int]]:
        places, count = array(_PLACE), int(self.head["functions"])
        places.frombytes(self.sections["functions"])
        numbers = array(_NUMBER)
        numbers.frombytes(self.sections["numbers"])
        return places[:count], places[count:], numbers

    def _lines(self) -> Callable[[int], LinkedLines]:
        # Kept as bytes until a trap asks; the file itself may be gone by then.
        programs, data, count = bytes(self.sections["programs"]), bytes(self.sections["lines"]), self.head["programs"]

        # Cut when the first trap asks; by then it is known where the image lies.
        def lines(base: int) -> LinkedLines:
            numbers = array(_PLACE)
            numbers.frombytes(programs)
            found, at = [], 0
            for size in numbers[count:]:
                found.append(data[at : at + size])
                at += size
            return LinkedLines(base, numbers[:count], found)

        return lines


def _functions(starts: Sequence[int], sizes: Sequence[int], numbers: Sequence[int], base: int) -> Functions:
    return Functions(base, starts, sizes, numbers)
