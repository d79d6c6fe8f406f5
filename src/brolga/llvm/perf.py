"""Telling perf(1) about code in memory, in either of the two ways that it has.

A *map* names address ranges; perf reads it from /tmp when it reports, on the machine and in the boot where the program
ran. A *jitdump* also holds the code itself and how to unwind it, each with the time when it came: `perf inject --jit`
turns it into files, and then code can be annotated, addresses may be used again, and stacks be walked by their tables.

Sources: tools/perf/Documentation of Linux, "jit-interface.txt" and "jitdump-specification.txt".
"""

from __future__ import annotations

import functools
import itertools
import mmap
import os
import re
import struct
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Final

from brolga.errors import WasmtimeError
from brolga.llvm import cfi, elf, sysmem

if TYPE_CHECKING:
    from brolga.llvm.image import Function, Image, Names

__all__ = ["JitDump", "PerfMap"]

# Never through a link that somebody else put there: everybody may write into /tmp.
_FLAGS: Final = os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC


@dataclass(frozen=True, slots=True)
class PerfMap:
    """An observer that writes `/tmp/perf-PID.map`: a line for each function, with address, size and name."""

    room: ClassVar[int] = 0

    def __post_init__(self) -> None:
        """Make the file, so that what cannot be written is refused at once."""
        self._append("")

    def loaded(self, image: Image, names: Names) -> None:
        """Add the functions of an image. What goes later stays in the file: the format cannot say it."""
        self._append("".join(f"{f.address:x} {f.size:x} {_line(names(f.name))}\n" for f in image.functions))

    def _append(self, text: str) -> None:
        # Opened anew each time: a child has its own file, and CPython may write to the same one (`-X perf`).
        file = _open(f"/tmp/perf-{os.getpid()}.map", 0)  # noqa: S108  perf looks nowhere else
        try:
            os.write(file, text.encode("utf-8", "replace"))
        finally:
            os.close(file)


_HEADER: Final = struct.Struct("<IIIIIIQQ")  # magic, version, size, machine, 0, process, time, flags
_PREFIX: Final = struct.Struct("<IIQ")  # kind of record, its whole size, time
_LOAD: Final = struct.Struct("<IIQQQQ")  # process, thread, address twice, size, number
_UNWIND: Final = struct.Struct("<QQQ")  # sizes: of both tables, of the index alone, of what lies in memory
_INDEX: Final = struct.Struct("<BBBBiIii")  # .eh_frame_hdr with one entry
_MAGIC: Final = 0x4A695444
_CODE_LOAD, _UNWINDING_INFO = 0, 4
_ALIGN: Final = 8


@dataclass(frozen=True, slots=True)
class JitDump:
    """An observer that writes `jit-PID.dump` in the working directory."""

    # perf takes the bytes behind a function for its unwind table, and what comes next there for the end of it. Frames
    # that save all registers they may save take 110.
    room: ClassVar[int] = 256

    def __post_init__(self) -> None:
        """Begin the file, so that what cannot be written is refused at once."""
        _dump(os.getpid())

    def loaded(self, image: Image, names: Names) -> None:
        """Add the functions of an image."""
        dump = _dump(os.getpid())
        address, size = image.frames
        tables = bytes(sysmem.view(address, size)) if size else bytes(4)
        unwinding = {entry.start: entry for entry in cfi.entries(tables, address)}
        ends = [*(function.address for function in image.functions[1:]), image.end]
        out = []
        for function, end in zip(image.functions, ends, strict=True):
            entry = unwinding.get(function.address)
            if entry is not None:
                out.append(_unwinding(entry, end - function.address))
            out.append(_code(function, names(function.name), next(dump.numbers)))
        os.write(dump.file, b"".join(out))  # in one piece: other threads append to the file, too


@dataclass(frozen=True, slots=True)
class _Dump:
    """The file of this process."""

    file: int
    marker: mmap.mmap  # that a file of this name was mapped is what leads perf to it
    numbers: Iterator[int] = field(default_factory=itertools.count)


# By process, as a child needs a file of its own.
@functools.cache
def _dump(process: int) -> _Dump:
    """Begin the file."""
    file = _open(f"jit-{process}.dump", os.O_TRUNC)
    machine = elf.MACHINES[os.uname().machine]
    os.write(file, _HEADER.pack(_MAGIC, 1, _HEADER.size, machine, 0, process, time.monotonic_ns(), 0))
    try:
        return _Dump(file, mmap.mmap(file, 0, mmap.MAP_PRIVATE, mmap.PROT_READ | mmap.PROT_EXEC))
    except OSError as problem:
        raise WasmtimeError(f"profiler: cannot map jit-{process}.dump: {problem.strerror}") from None


def _code(function: Function, name: str, number: int) -> bytes:
    """The record with a function."""
    place = (function.address, function.address, function.size, number)
    head = _LOAD.pack(os.getpid(), threading.get_native_id(), *place)
    code = bytes(sysmem.view(function.address, function.size))
    return _record(_CODE_LOAD, head + _line(name).encode("utf-8", "replace") + b"\0" + code)


def _unwinding(entry: cfi.Entry, room: int) -> bytes:
    """The record that stands before that of a function: a table with its entry, and an index to it.

    perf puts them behind the code, 8-aligned. `room` says how far away the next function begins.
    """
    distance = -(-entry.size // _ALIGN) * _ALIGN
    table = cfi.alone(entry, distance)
    # Pointers in it count from their own place (0x1b) or from the start of the index (0x3b), the number is plain (3).
    index = _INDEX.pack(
        1, 0x1B, 3, 0x3B, -(len(table) + 4), 1, -(len(table) + distance), len(entry.common) - len(table)
    )
    size = len(table) + len(index)
    # With libunwind perf finds nothing unless it believes that the tables lie in memory too; with libdw it reads them
    # from the file that it has made.
    mapped = size if distance + size <= room else 0
    return _record(_UNWINDING_INFO, _UNWIND.pack(size, len(index), mapped) + table + index + bytes(-size % _ALIGN))


def _record(kind: int, body: bytes) -> bytes:
    return _PREFIX.pack(kind, _PREFIX.size + len(body), time.monotonic_ns()) + body


def _line(name: str) -> str:
    """A name that takes one line."""
    return re.sub(r"[\x00-\x1f\x7f]", "?", name)


def _open(path: str, flags: int) -> int:
    try:
        return os.open(path, _FLAGS | flags, 0o600)
    except OSError as problem:
        raise WasmtimeError(f"profiler: cannot write {path}: {problem.strerror}") from None
