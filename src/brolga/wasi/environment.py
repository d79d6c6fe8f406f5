"""Arguments and environment: `args_*` and `environ_*`."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brolga.wasi.memory import GuestMemory
    from brolga.wasi.wasi import Wasi

__all__ = ["args_get", "args_sizes_get", "environ_get", "environ_sizes_get"]


def args_get(wasi: Wasi, memory: GuestMemory, starts: int, text: int) -> None:
    """Write the arguments, each with a zero behind it, and where each starts."""
    _write(memory, wasi.args, starts, text)


def args_sizes_get(wasi: Wasi, memory: GuestMemory, count: int, size: int) -> None:
    """Write how many arguments there are, and the bytes that they take."""
    _measure(memory, wasi.args, count, size)


def environ_get(wasi: Wasi, memory: GuestMemory, starts: int, text: int) -> None:
    """Write the variables as `NAME=value`, each with a zero behind it, and where each starts."""
    _write(memory, wasi.env, starts, text)


def environ_sizes_get(wasi: Wasi, memory: GuestMemory, count: int, size: int) -> None:
    """Write how many variables there are, and the bytes that they take."""
    _measure(memory, wasi.env, count, size)


def _write(memory: GuestMemory, strings: Sequence[bytes], starts: int, text: int) -> None:
    all_text = b"".join(string + b"\0" for string in strings)
    places, at = [], text
    for string in strings:
        places.append(at)
        at += len(string) + 1
    table = memory.view(starts, 4 * len(places))
    memory.view(text, len(all_text))[:] = all_text
    struct.pack_into(f"<{len(places)}I", table, 0, *places)


def _measure(memory: GuestMemory, strings: Sequence[bytes], count: int, size: int) -> None:
    memory.view(size, 4)
    memory.put_u32(count, len(strings))
    memory.put_u32(size, sum(len(string) + 1 for string in strings))
