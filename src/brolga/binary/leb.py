"""LEB128 numbers, both ways (spec, *Binary Format*, *Values*, *Integers*).

A reader takes the bytes and a position and returns the number and the position behind it. It leaves running off the end
to Python: whoever starts reading turns that one IndexError into the specification's words, so that no step pays for it.
"""

from __future__ import annotations

from brolga.errors import MalformedError
from brolga.leb128 import signed as from_signed
from brolga.leb128 import unsigned as from_unsigned

__all__ = ["from_signed", "from_unsigned", "s32", "s33", "s64", "u32", "u64"]


# Both stop at the first byte without its highest bit, and complain as soon as they can: about bits beyond the number
# before they look whether another byte follows, and about another byte before they look what it is.


def _unsigned(data: bytes, at: int, bits: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        low = byte & 0x7F
        if low >> (bits - shift):  # only the last byte has bits to spare
            raise MalformedError("integer too large", at)
        value |= low << shift
        at += 1
        shift += 7
        if byte < 0x80:
            return value, at
        if shift >= bits:
            raise MalformedError("integer representation too long", at)


def _signed(data: bytes, at: int, bits: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        low = byte & 0x7F
        if bits - shift < 7:
            above = 0x7F & (-1 << (bits - shift - 1))  # the sign and the bits that must repeat it
            if low & above not in {0, above}:
                raise MalformedError("integer too large", at)
        value |= low << shift
        at += 1
        shift += 7
        if byte < 0x80:
            return (value - (1 << shift) if byte & 0x40 else value), at
        if shift >= bits:
            raise MalformedError("integer representation too long", at)


# Most numbers are a byte, and answering them here saves a call. Signed ones need no such start: the loop over
# instructions has looked up those of a byte in a table before anybody asks here (immediates.py, SMALL).


def u32(data: bytes, at: int) -> tuple[int, int]:
    """Read an unsigned number below 2**32."""
    byte = data[at]
    return (byte, at + 1) if byte < 0x80 else _unsigned(data, at, 32)


def u64(data: bytes, at: int) -> tuple[int, int]:
    """Read an unsigned number below 2**64."""
    byte = data[at]
    return (byte, at + 1) if byte < 0x80 else _unsigned(data, at, 64)


def s32(data: bytes, at: int) -> tuple[int, int]:
    """Read a number of -2**31 to 2**31 - 1."""
    return _signed(data, at, 32)


def s33(data: bytes, at: int) -> tuple[int, int]:
    """Read a number of -2**32 to 2**32 - 1: a type index, or below zero something else."""
    return _signed(data, at, 33)


def s64(data: bytes, at: int) -> tuple[int, int]:
    """Read a number of -2**63 to 2**63 - 1."""
    return _signed(data, at, 64)
