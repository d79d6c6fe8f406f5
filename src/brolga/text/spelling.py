"""Names, strings, numbers and types as the text format writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import Final, TypeVar

from brolga.numerics import FloatFormat, decode, is_nan
from brolga.text.lexer import ID_CHARS
from brolga.types import FuncType, ValType

__all__ = [
    "Ids",
    "annotation",
    "constant",
    "declarations",
    "float_literal",
    "identifier",
    "name_literal",
    "signature",
    "string_literal",
    "vector",
]

_T = TypeVar("_T")

# What is ASCII is shown as such, since most data that anybody looks at is text.
_BYTES: Final = tuple(
    chr(byte) if 0x20 <= byte < 0x7F and byte not in b'"\\' else f"\\{byte:02x}" for byte in range(256)
)


def string_literal(data: bytes) -> str:
    """Return the string that stands for some bytes."""
    return f'"{"".join([_BYTES[byte] for byte in data])}"'


def name_literal(name: str) -> str:
    """Return the string that stands for a name: what can be shown as it is, all else escaped."""
    # A name may hold controls and marks that turn the direction of a line: only what prints is shown as it is.
    shown = [c if c.isprintable() and c not in '"\\' else f"\\u{{{ord(c):x}}}" for c in name]
    return f'"{"".join(shown)}"'


def identifier(name: str) -> str:
    """Return the id for a name that is not empty, in quotes where it has other characters than ids have."""
    return f"${name}" if ID_CHARS.fullmatch(name) else f"${name_literal(name)}"


def annotation(name: str) -> str:
    """Return what gives a thing a name that no id can, because it is empty or another one has it."""
    return f"(@name {name_literal(name)})"


def float_literal(fmt: FloatFormat, bits: int) -> str:
    """Return the literal that stands for just these bits, NaNs with their payload."""
    # Taken from the bits: a NaN has a sign too, and minus zero is not less than zero.
    sign = "-" if bits & fmt.sign else ""
    magnitude = bits & ~fmt.sign
    if is_nan(fmt, bits):
        payload = magnitude - fmt.infinity
        return f"{sign}nan" if magnitude == fmt.canonical_nan else f"{sign}nan:{payload:#x}"
    if magnitude == fmt.infinity:
        return f"{sign}inf"
    # Hexadecimal is exact and short; Python writes all digits of the fraction.
    digits, _, exponent = decode(fmt, magnitude).hex().partition("p")
    return f"{sign}{digits.rstrip('0').rstrip('.') if '.' in digits else digits}p{exponent}"


def constant(fmt: FloatFormat, bits: int) -> str:
    """Return a float literal and, behind it as a comment, its value for people."""
    # Only a number needs it: `inf` and `nan` are words already.
    literal = float_literal(fmt, bits)
    return f"{literal} (;={decode(fmt, bits)!r};)" if "p" in literal else literal


def vector(bits: int) -> str:
    """Return the literals that stand for these 128 bits, with the shape before them."""
    # A constant does not know the shape that it was written in; lanes of 32 bits are what other printers show.
    return "i32x4 " + " ".join(f"{bits >> shift & 0xFFFF_FFFF:#010x}" for shift in range(0, 128, 32))


def declarations(word: str, members: Iterable[tuple[str, _T]], spell: Callable[[_T], str] = str) -> str:
    """Return `(word $id type)` for members with an id, `(word type ...)` for runs without; a space before each.

    `spell` says how types are written that refer to a type of the module.
    """
    # An id stands for one member, so each that has one needs parentheses of its own.
    parts = []
    for nameless, run in groupby(members, key=lambda member: not member[0]):
        if nameless:
            parts.append(f" ({word} {' '.join(spell(ty) for _, ty in run)})")
        else:
            parts += [f" ({word} {name} {spell(ty)})" for name, ty in run]
    return "".join(parts)


def signature(ty: FuncType, ids: Ids | None = None, spell: Callable[[ValType], str] = str) -> str:
    """Return the parameters, with their ids, and the results of a function type, a space before each."""
    params = ((ids.get(x) if ids else "", param) for x, param in enumerate(ty.ins))
    return declarations("param", params, spell) + declarations("result", (("", out) for out in ty.outs), spell)


class Ids:
    """What the members of an index space are called: by id where they have a name of their own, else by number."""

    def __init__(self, names: Mapping[int, str], count: int) -> None:
        """Take the names of the first `count` members; a name that occurs twice belongs to the first."""
        # Name sections are written by all sorts of tools: names may be empty, occur twice or belong to nothing.
        taken: set[str] = set()
        self._ids: dict[int, str] = {}
        self._notes: dict[int, str] = {}
        for x in sorted(names):
            name = names[x]
            if x < count and name and name not in taken:
                taken.add(name)
                self._ids[x] = identifier(name)
            elif x < count:
                self._notes[x] = annotation(name)

    def of(self, x: int) -> str:
        """Return what stands for member `x` where it is used."""
        return self._ids.get(x) or str(x)

    def get(self, x: int) -> str:
        """Return what names member `x`: an id, an annotation where the name cannot be one, empty where it has none."""
        return self._ids.get(x) or self._notes.get(x, "")

    def head(self, x: int) -> str:
        """Return what introduces member `x` where it is defined, with its index as a comment."""
        name = self.get(x)
        return f"{name} (;{x};)" if name else f"(;{x};)"
