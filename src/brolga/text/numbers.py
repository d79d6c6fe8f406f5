"""Number literals to bits, each rounded once (spec, *Text Format*, *Values*).

An f32 is never read by way of an f64: a decimal close to the middle between two f32 values would be rounded twice.
"""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import Final

from brolga.numerics import F32, F64, FloatFormat, encode, round_ratio

__all__ = ["f32_bits", "f64_bits", "integer", "is_natural", "unsigned"]

_INTEGER: Final = re.compile(r"([+-]?)(0x)?([0-9a-fA-F_]+)")
_NATURAL: Final = re.compile(r"0x[0-9a-fA-F_]+|[0-9_]+")
_HEX_FLOAT: Final = re.compile(r"0x([0-9a-fA-F]+)(?:\.([0-9a-fA-F]*))?(?:[pP]([+-]?[0-9]+))?")
_LONGEST_DECIMAL: Final = 40  # digits: more than 64 bits have, fewer than Python refuses to read


def _magnitude(is_hex: bool, digits: str) -> int | None:
    # Zeros before a number do not make it large, and Python refuses to read very long decimals.
    digits = digits.replace("_", "").lstrip("0") or "0"
    if len(digits) > _LONGEST_DECIMAL:
        return None
    try:
        return int(digits, 16 if is_hex else 10)
    except ValueError:  # `1e` without the 0x is a float, not an integer
        return None


def is_natural(literal: str) -> bool:
    """Tell whether a number is an integer without a sign, of any size."""
    return _NATURAL.fullmatch(literal) is not None


def unsigned(literal: str, bits: int) -> int | None:
    """Return the value of an unsigned integer literal of at most so many bits, None for all other numbers."""
    found = _INTEGER.fullmatch(literal)
    if not found or found[1]:
        return None
    value = _magnitude(bool(found[2]), found[3])
    return value if value is not None and value < 1 << bits else None


def integer(literal: str, bits: int) -> int | None:
    """Return the value of an integer literal, signed: from -2**(bits-1), and up to 2**bits - 1 as written.

    None for what is out of this range or no integer.
    """
    found = _INTEGER.fullmatch(literal)
    value = _magnitude(bool(found[2]), found[3]) if found else None
    if found is None or value is None:
        return None
    if found[1] == "-":
        return -value if value <= 1 << (bits - 1) else None
    if value >= 1 << bits:
        return None
    return value - (1 << bits) if value >> (bits - 1) else value


def f32_bits(literal: str) -> int | None:
    """Return the 32 bits of a float literal, None for what is out of range."""
    return _float_bits(F32, literal)


def f64_bits(literal: str) -> int | None:
    """Return the 64 bits of a float literal, None for what is out of range."""
    return _float_bits(F64, literal)


def _float_bits(fmt: FloatFormat, literal: str) -> int | None:
    unsigned_literal = literal.lstrip("+-").replace("_", "")
    if unsigned_literal == "inf":
        bits: int | None = fmt.infinity
    elif unsigned_literal.startswith("nan"):
        bits = _nan_bits(fmt, unsigned_literal[len("nan:0x") :])
    else:
        bits = (_hex_bits if unsigned_literal.startswith("0x") else _decimal_bits)(fmt, unsigned_literal)
        if bits == fmt.infinity:
            return None
    if bits is not None and literal.startswith("-"):
        bits |= fmt.sign
    return bits


def _nan_bits(fmt: FloatFormat, payload: str) -> int | None:
    if not payload:
        return fmt.canonical_nan
    value = int(payload, 16)
    return fmt.infinity | value if 0 < value < 1 << fmt.signif else None


def _hex_bits(fmt: FloatFormat, literal: str) -> int | None:
    found = _HEX_FLOAT.fullmatch(literal)
    if not found:
        return None
    whole, fraction, exponent = found[1], found[2] or "", found[3] or "0"
    mantissa = int(whole + fraction, 16)
    # No text is so long that its digits could make up for an exponent of 40 digits.
    scale = _bounded(exponent) - 4 * len(fraction)
    return _scaled(fmt, mantissa, scale)


def _bounded(exponent: str) -> int:
    digits = exponent.lstrip("+-").lstrip("0") or "0"
    value = int(digits[:_LONGEST_DECIMAL])  # cut short it is still beyond every range
    return -value if exponent.startswith("-") else value


def _scaled(fmt: FloatFormat, mantissa: int, scale: int) -> int:
    """Return the bits of mantissa * 2**scale; numbers far out of range are not written out."""
    magnitude = mantissa.bit_length() + scale
    if not mantissa or magnitude < -2 * fmt.width - (1 << (fmt.width - fmt.signif)):
        return 0
    if magnitude > 1 << (fmt.width - fmt.signif):
        return fmt.infinity
    return round_ratio(fmt, mantissa << max(scale, 0), 1 << max(-scale, 0))


def _decimal_bits(fmt: FloatFormat, literal: str) -> int:
    near = float(literal)  # correctly rounded, from any number of digits
    if fmt is F64 or near == 0 or math.isinf(near):
        return encode(fmt, near)
    # `near` is within half a unit of its last place: whether that matters shows a quarter to either side, and only
    # then the digits have to be compared exactly.
    mantissa, exponent = math.frexp(near)
    quadruple, scale = int(mantissa * 2**55), exponent - 55  # near, counted in quarters of its last place
    below, above = _scaled(fmt, quadruple - 1, scale), _scaled(fmt, quadruple + 1, scale)
    if below == above:  # what `near` lost does not matter
        return below
    exact = Decimal(literal)
    there = Decimal.from_float(near)  # noqa: FURB164 -- the constructor may signal, as its user likes

    return _scaled(fmt, quadruple + (exact > there) - (exact < there), scale)
