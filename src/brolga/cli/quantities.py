"""Sizes and times as people write them: `64M`, `1.5GiB`, `500ms`."""

from __future__ import annotations

import math
import re
from argparse import ArgumentTypeError
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = ["size", "timespan"]

# Memory comes in powers of two, so that is what a bare letter means; whoever wants powers of ten writes `MB`.
_BYTES: Final = MappingProxyType(
    {
        "": 1,
        "b": 1,
        **{unit: 1024**power for power, letter in enumerate("kmgt", 1) for unit in (letter, f"{letter}ib")},
        **{f"{letter}b": 1000**power for power, letter in enumerate("kmgt", 1)},
    }
)
_SECONDS: Final = MappingProxyType({"": 1.0, "ms": 0.001, "s": 1.0, "m": 60.0, "min": 60.0, "h": 3600.0})

_QUANTITY: Final = re.compile(r"(\d+(?:\.\d*)?|\.\d+)\s*([a-z]*)", re.ASCII)


def size(text: str) -> int:
    """Return a number of bytes, rounded up; ArgumentTypeError when it is none."""
    return math.ceil(_quantity(text, _BYTES, "size such as 65536, 64M or 2GiB"))


def timespan(text: str) -> float:
    """Return a number of seconds; ArgumentTypeError when it is none."""
    return _quantity(text, _SECONDS, "time such as 10, 0.5, 500ms or 2m")


def _quantity(text: str, units: Mapping[str, float], expected: str) -> float:
    found = _QUANTITY.fullmatch(text.strip().lower())
    if found is None or found[2] not in units:
        raise ArgumentTypeError(f"{text!r} is no {expected}")
    # Whole numbers stay whole: a float would round large ones.
    number = int(found[1]) if found[1].isdecimal() else float(found[1])
    value = number * units[found[2]]
    if value > 1 << 62:
        raise ArgumentTypeError(f"{text!r} is more than there can be")
    return value
