"""The file format of compiled modules, `.cwasm`: what is in one, and whether this process may run it.

    bytes 0-7    magic: NUL, "brolga", the version of the format
    8-11         CRC-32 of all that follows
    12-15        length of the head
    16-23        length of the whole
    24-          the head, JSON: what the code was made with and for (`Key`), small tables, and where sections are
    sections     the module in the binary format, its machine code, tables of its functions and lines, trampolines, the
                 native runtime

The sum finds what was damaged, and nothing else: a file holds machine code, so to run it is to trust whoever made it,
as Wasmtime says of its own.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from brolga.errors import WasmtimeError

__all__ = ["MAGIC", "Artifact", "Key", "dump", "is_artifact", "parse"]

MAGIC: Final = b"\0brolga\1"
"""The first bytes; the last of them counts versions of the format."""

_FRONT: Final = struct.Struct("<8sIIQ")
_SUMMED: Final = 12  # where what the sum is about begins
_ALIGN: Final = 16


@dataclass(frozen=True, slots=True)
class Key:
    """What the code was made with and for. `load` compares it with what this process is."""

    brolga: str
    fingerprint: int  # of the package (release.py)
    llvm: str  # for people: all that LLVM made is in the file
    machine: str
    cpu: str  # for people, as LLVM calls it
    needs: tuple[str, ...]  # what the processor has to be able to do, as the kernel says it
    convention: str
    proposals: tuple[str, ...]
    python: str  # whose trampolines and runtime are in the file; another one has LLVM make its own
    room: int  # bytes between functions that profilers want


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file: its key, what the head says besides, and sections by name."""

    key: Key
    head: Mapping[str, Any]
    sections: Mapping[str, memoryview | bytes | bytearray] = field(default_factory=dict)


def is_artifact(data: bytes | bytearray | memoryview) -> bool:
    """Tell whether bytes begin as a compiled module of any version does."""
    return bytes(data[: len(MAGIC) - 1]) == MAGIC[:-1]


def dump(artifact: Artifact) -> bytearray:
    """Return the file. Equal artifacts give equal bytes."""
    at, places = 0, {}
    for name, section in artifact.sections.items():
        places[name] = (at, len(section))
        at += -(-len(section) // _ALIGN) * _ALIGN
    # JSON: nothing that is read from a file must be able to make objects, as `pickle` would.
    head = json.dumps({"key": asdict(artifact.key), "head": artifact.head, "sections": places}).encode()
    start = -(-(_FRONT.size + len(head)) // _ALIGN) * _ALIGN
    data = bytearray(start + at)
    data[_FRONT.size : _FRONT.size + len(head)] = head
    for (place, size), section in zip(places.values(), artifact.sections.values(), strict=True):
        data[start + place : start + place + size] = section
    _FRONT.pack_into(data, 0, MAGIC, 0, len(head), len(data))
    struct.pack_into("<I", data, _SUMMED - 4, zlib.crc32(memoryview(data)[_SUMMED:]))
    return data


def parse(data: bytes | bytearray | memoryview) -> Artifact:
    """Read a file; its sections are views of `data`. WasmtimeError for what is no such file, or a damaged one."""
    view = memoryview(data).cast("B")
    if not is_artifact(view):
        raise WasmtimeError("not a compiled module: it does not begin with the magic number of one")
    if len(view) < _FRONT.size:
        raise _damaged("it is cut off")
    magic, found, length, whole = _FRONT.unpack_from(view)
    if magic != MAGIC:
        raise WasmtimeError(f"a compiled module of format {magic[-1]}, this Brolga reads format {MAGIC[-1]}")
    # Before the sum, since it says better what has happened.
    if whole != len(view):
        raise _damaged(f"it should have {whole} bytes and has {len(view)}")
    if zlib.crc32(view[_SUMMED:]) != found:
        raise _damaged("its checksum does not fit")
    try:
        parts = json.loads(bytes(view[_FRONT.size : _FRONT.size + length]))
        start = -(-(_FRONT.size + length) // _ALIGN) * _ALIGN
        sections = {name: view[start + at : start + at + size] for name, (at, size) in parts["sections"].items()}
        return Artifact(_key(parts["key"]), parts["head"], sections)
    except (ValueError, TypeError, KeyError) as problem:
        raise _damaged("its head cannot be read") from problem


def _key(fields: dict[str, Any]) -> Key:
    lists = {name: tuple(value) for name, value in fields.items() if isinstance(value, list)}
    return Key(**{**fields, **lists})


def _damaged(how: str) -> WasmtimeError:
    return WasmtimeError(f"a damaged compiled module: {how}")
