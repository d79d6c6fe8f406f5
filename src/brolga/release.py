"""Which Brolga this is: code that one made is for the same one alone."""

from __future__ import annotations

import os
from functools import cache
from typing import Final
from zlib import crc32

__all__ = ["VERSION", "fingerprint"]

VERSION: Final = "0.1.0"
"""The version of the package."""


@cache
def fingerprint() -> int:
    """Return a number that changes when the package does, also between two versions: from names and sizes of its files.

    0 where the package is not made of files.
    """
    found: list[str] = []
    # By names and sizes, not by what is in them: to read them would take ten times as long.
    top = os.path.dirname(__file__)  # noqa: PTH120  pathlib would be loaded for this alone
    for folder, folders, names in os.walk(top):
        folders.sort()
        sizes = ((name, os.stat(f"{folder}/{name}").st_size) for name in sorted(names) if name.endswith(".py"))  # noqa: PTH116
        found += (f"{folder.removeprefix(top)}/{name} {size}" for name, size in sizes)
    return crc32("\n".join(found).encode("utf-8", "surrogateescape")) if found else 0
