"""Values on the command line: the text format's numbers in, the shortest decimals that mean the same out."""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import Final

from brolga.cli.command import CommandError
from brolga.errors import MalformedError
from brolga.features import DEFAULTS
from brolga.numerics import F32 as SINGLE
from brolga.numerics import F64 as DOUBLE
from brolga.numerics import FloatFormat, decode, is_nan
from brolga.text.cursor import Cursor
from brolga.text.lexer import Kind, lex
from brolga.text.numbers import f32_bits, f64_bits, integer
from brolga.text.spelling import float_literal, vector
from brolga.text.vectors import constant
from brolga.types import F32, F64, I32, I64, V128, ValType

__all__ = ["parse_value", "show_value"]

_NULL: Final = "null"

# None for a number out of range: the caller knows what was written, and says so.
_READ: Final = MappingProxyType(
    {
        I32: lambda literal: integer(literal, 32),
        I64: lambda literal: integer(literal, 64),
        F32: f32_bits,
        F64: f64_bits,
    }
)

_FORMATS: Final = MappingProxyType({F32: SINGLE, F64: DOUBLE})


def _is_number(literal: str) -> bool:
    # The readers of numbers trust the lexer, so nothing else may reach them.
    try:
        return [kind for kind, _, _ in lex(literal)] == [Kind.NUMBER, Kind.END]
    except MalformedError:
        return False


def parse_value(ty: ValType, literal: str) -> object:
    """Return the value of a literal, floats as their bits; CommandError when it is none of this type."""
    # What a reference leads to lives in a store or in a host, and nothing that is written can name it.
    if ty.is_ref:
        if literal != _NULL:
            raise CommandError(f"{literal!r} is no {ty}: the only reference that can be written is `null`")
        return None
    if ty is V128:
        return _vector(literal)
    value = _READ[ty](literal) if _is_number(literal) else None
    if value is None:
        raise CommandError(f"{literal!r} is not a number in the range of {ty}")
    return value


def _vector(literal: str) -> int:
    # One argument of the shell: its shape and its lanes, as behind the mnemonic of a constant.
    try:
        cursor = Cursor(lex(literal), DEFAULTS)
        value = constant(cursor)
        if not cursor.next_is(Kind.END):
            cursor.fault()
    except MalformedError as error:
        raise CommandError(f"{literal!r} is no v128 such as 'i32x4 1 2 3 4': {error.message}") from None
    return value


def show_value(ty: ValType, value: object) -> str:
    """Return a value as a person reads it; floats are given as their bits."""
    if value is None:
        return _NULL
    fmt = _FORMATS.get(ty)
    if fmt is not None and isinstance(value, int):
        return _show_float(fmt, value)
    if isinstance(value, bytes):
        return vector(int.from_bytes(value, "little"))
    return f"<{ty}>" if ty.is_ref else str(value)


def _show_float(fmt: FloatFormat, bits: int) -> str:
    if is_nan(fmt, bits):
        return float_literal(fmt, bits)  # with its payload
    number = decode(fmt, bits)
    if fmt is DOUBLE or math.isinf(number):
        return repr(number)
    # The fewest digits that lead back to the same f32; nine always do.
    shortest = next(text for digits in range(1, 10) if f32_bits(text := f"{number:.{digits}g}") == bits)
    return repr(float(shortest))
