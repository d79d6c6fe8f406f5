"""Vectors in text: literals of lanes, in the shape that says how many there are and what they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Final

from brolga.errors import MalformedError
from brolga.text.cursor import Cursor
from brolga.text.lexer import Kind
from brolga.text.numbers import f32_bits, f64_bits, integer

__all__ = ["SHAPES", "Shape", "constant", "join", "literals", "shape"]

Literal = tuple[str, int]
"""A number as written, and where."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How many lanes, of which type and width, and what reads a literal; it returns None for what is out of range."""

    lanes: int
    type: str
    bits: int
    read: Callable[[str], int | None]

    def lane(self, literal: str, at: int) -> int:
        """Return the value of a literal that stands at `at`."""
        value = self.read(literal)
        if value is None:
            raise MalformedError(f"constant out of range: {literal} is no {self.type}", at)
        return value


def _integers(bits: int) -> Shape:
    return Shape(128 // bits, f"i{bits}", bits, partial(integer, bits=bits))


SHAPES: Final = MappingProxyType(
    {
        "i8x16": _integers(8),
        "i16x8": _integers(16),
        "i32x4": _integers(32),
        "i64x2": _integers(64),
        "f32x4": Shape(4, "f32", 32, f32_bits),
        "f64x2": Shape(2, "f64", 64, f64_bits),
    }
)


def shape(cursor: Cursor) -> Shape:
    """Pass the name of a shape."""
    kind, word, _ = cursor.tokens[cursor.i]
    if kind is not Kind.WORD or word not in SHAPES:
        cursor.fault("the shape of a vector")
    cursor.i += 1
    return SHAPES[word]


def literals(cursor: Cursor, count: int, message: str) -> list[Literal]:
    """Pass `count` numbers; the error for any other count begins with `message`."""
    at = cursor.at
    found = []
    while cursor.next_is(Kind.NUMBER):
        _, literal, place = cursor.tokens[cursor.i]
        found.append((literal, place))
        cursor.i += 1
    kind, word, _ = cursor.tokens[cursor.i]
    if kind is Kind.RESERVED or (kind is Kind.WORD and not cursor.is_known(word)):
        cursor.fault("a number")
    if len(found) != count:
        raise MalformedError(f"{message}: {count} numbers expected, not {len(found)}", at)
    return found


def join(lanes: Sequence[int], bits: int) -> int:
    """Return the vector of lanes that are `bits` wide, the first in the lowest bits."""
    mask = (1 << bits) - 1
    return sum((lane & mask) << bits * x for x, lane in enumerate(lanes))


def constant(cursor: Cursor) -> int:
    """Pass a shape with its lanes."""
    form = shape(cursor)
    found = literals(cursor, form.lanes, "wrong number of lane literals")
    return join([form.lane(*literal) for literal in found], form.bits)
