"""Numbers as LEB128: of modules (spec, *Binary Format*, *Values*) and of unwind tables (DWARF 5, section 7.6) alike."""

from __future__ import annotations

__all__ = ["signed", "unsigned"]


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
