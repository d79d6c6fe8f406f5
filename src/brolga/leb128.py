"""Numbers as LEB128: of modules (spec, *Binary Format*, *Values*) and of unwind tables (DWARF 5, section 7.6) alike."""

from __future__ import annotations

__all__ = ["read_signed", "read_unsigned", "signed", "unsigned"]


def unsigned(value: int) -> bytes:
    """Return the shortest bytes for a number that is not negative."""
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def signed(value: int) -> bytes:
    """Return the shortest bytes for a number with its sign."""
    out = bytearray()
    # The seventh bit of the last byte is the sign, so six are left for the number. Python shifts and masks negative
    # numbers as if their sign went on for ever, which is what the format wants.
    while not -0x40 <= value < 0x40:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value & 0x7F)
    return bytes(out)


def read_unsigned(data: bytes, at: int) -> tuple[int, int]:
    """Return the number that begins at `at`, and where the next byte is. What we or LLVM wrote is trusted."""
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at


def read_signed(data: bytes, at: int) -> tuple[int, int]:
    """Return the number with a sign that begins at `at`, and where the next byte is."""
    value, end = read_unsigned(data, at)
    bits = 7 * (end - at)
    return (value - (1 << bits) if value >> (bits - 1) else value), end
