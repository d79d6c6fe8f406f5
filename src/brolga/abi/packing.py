"""The code that puts results where a convention wants them, and takes them from there: the same for all of them.

Whoever writes IR has two methods for it, `op` and `do`, so the translator and the trampolines share what is here.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Protocol

from brolga.abi.returns import BYTES, Way

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from brolga.abi.returns import Part
    from brolga.abi.signature import Lowered

__all__ = ["Writer", "call", "give", "leave", "store"]


class Writer(Protocol):
    """A function in the making."""

    def op(self, text: str, /) -> str:
        """Add an instruction with a result, and return its name."""

    def do(self, text: str, /) -> None:
        """Add an instruction without a result."""


def call(code: Writer, lowered: Lowered, text: str, rest: str) -> list[str]:
    """Add the call `text` of a function, and return its results; `rest` is the address that the call gives it."""
    if lowered.result == "void":
        code.do(text)
        return _loaded(code, lowered, rest) if lowered.rest else []
    value = code.op(text)
    if len(lowered.results) == 1:  # itself, in every convention, and most calls have one
        return [value]
    parts = lowered.parts
    if len(parts) == 1:
        results = _TAKE[parts[0].way](code, parts[0], value)
    else:
        results = []
        for number, part in enumerate(parts):
            results += _TAKE[part.way](code, part, code.op(f"extractvalue {lowered.result} {value}, {number}"))
    return results + _loaded(code, lowered, rest) if lowered.rest else results


def leave(code: Writer, lowered: Lowered, values: Sequence[str], rest: str) -> None:
    """Return from a function with these results; `rest` is the address that its caller gave it."""
    if lowered.rest:
        for number in range(lowered.in_registers, len(values)):
            store(code, lowered, number, values[number], rest)
    give(code, lowered, values)


def store(code: Writer, lowered: Lowered, number: int, value: str, rest: str) -> None:
    """Store one result, if it is one of those that lie in memory."""
    first = lowered.in_registers
    if lowered.rest and number >= first:
        at = _at(code, rest, lowered.rest.offsets[number - first])
        code.do(f"store {lowered.results[number]} {value}, ptr {at}")


def give(code: Writer, lowered: Lowered, values: Sequence[str]) -> None:
    """Return from a function whose results in memory are stored; of `values`, those in registers are looked at."""
    parts = lowered.parts
    if not parts:
        code.do("ret void")
        return
    taken, whole = 0, "poison"
    for number, part in enumerate(parts):
        value = _GIVE[part.way](code, part, values[taken : taken + len(part.pieces)])
        taken += len(part.pieces)
        if len(parts) == 1:
            whole = value
        else:
            whole = code.op(f"insertvalue {lowered.result} {whole}, {part.type} {value}, {number}")
    code.do(f"ret {lowered.result} {whole}")


def _loaded(code: Writer, lowered: Lowered, rest: str) -> list[str]:
    offsets = lowered.rest.offsets if lowered.rest else ()
    fields = zip(lowered.in_memory, offsets, strict=True)
    return [code.op(f"load {ty}, ptr {_at(code, rest, offset)}") for ty, offset in fields]


def _at(code: Writer, base: str, offset: int) -> str:
    return code.op(f"getelementptr i8, ptr {base}, i64 {offset}") if offset else base


# From results to the value of a part.


def _give_whole(code: Writer, part: Part, values: Sequence[str]) -> str:
    return values[0]


def _give_bits(code: Writer, part: Part, values: Sequence[str]) -> str:
    """Integers of the fields' sizes, moved to their places."""
    made = ""
    for piece, value in zip(part.pieces, values, strict=True):
        integer = f"i{8 * BYTES[piece.type]}"
        cast = _CASTS.get(piece.type)
        bits = code.op(f"{cast[0]} {piece.type} {value} to {integer}") if cast else value
        if integer != part.type:
            bits = code.op(f"zext {integer} {bits} to {part.type}")
        if piece.bit:
            bits = code.op(f"shl {part.type} {bits}, {piece.bit}")
        made = code.op(f"or {part.type} {made}, {bits}") if made else bits
    return made


def _give_vector(code: Writer, part: Part, values: Sequence[str]) -> str:
    made = "poison"
    for number, (piece, value) in enumerate(zip(part.pieces, values, strict=True)):
        made = code.op(f"insertelement {part.type} {made}, {piece.type} {value}, i64 {number}")
    return made


# From the value of a part to results.


def _take_whole(code: Writer, part: Part, value: str) -> list[str]:
    return [value]


def _take_bits(code: Writer, part: Part, value: str) -> list[str]:
    taken = []
    for piece in part.pieces:
        integer = f"i{8 * BYTES[piece.type]}"
        bits = code.op(f"lshr {part.type} {value}, {piece.bit}") if piece.bit else value
        if integer != part.type:
            bits = code.op(f"trunc {part.type} {bits} to {integer}")
        cast = _CASTS.get(piece.type)
        taken.append(code.op(f"{cast[1]} {integer} {bits} to {piece.type}") if cast else bits)
    return taken


def _take_vector(code: Writer, part: Part, value: str) -> list[str]:
    return [code.op(f"extractelement {part.type} {value}, i64 {number}") for number in range(len(part.pieces))]


# A bitcast keeps every bit of a NaN.
_CASTS: Final = MappingProxyType({"float": ("bitcast", "bitcast"), "double": ("bitcast", "bitcast")})

_GIVE: Final[MappingProxyType[Way, Callable[[Writer, Part, Sequence[str]], str]]] = MappingProxyType(
    {Way.WHOLE: _give_whole, Way.BITS: _give_bits, Way.VECTOR: _give_vector}
)
_TAKE: Final[MappingProxyType[Way, Callable[[Writer, Part, str], list[str]]]] = MappingProxyType(
    {Way.WHOLE: _take_whole, Way.BITS: _take_bits, Way.VECTOR: _take_vector}
)
