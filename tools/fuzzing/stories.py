"""Stories: what a guest of WASI does, one line for each call, with what it writes into its memory before.

`poke 4096 612f62` puts bytes at an address, and `path_unlink_file 3 4096 3` makes a call. Half of the arguments make
sense: descriptors that are open, paths that lead somewhere, buffers that lie in the memory.
"""

from __future__ import annotations

import random
import struct
from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import Final

from brolga.wasi.calls import CALLS, KINDS, Call
from brolga.wasi.types import Rights

__all__ = ["SIZE", "make_story", "steps"]

SIZE: Final = 1 << 17
"""Bytes of the guest's memory."""

_CALLS: Final = 100  # of a story
_PATHS: Final = (0x1000, 0x6000)  # where paths lie; a call has at most two
_IOVECS: Final = 0xB000

_WORDS: Final = (b"f", b"d", b"e", b"g", b"new", b"lf", b"ld", b"out", b"up", b"far", b"loop", b"dang", b"secret")
_STEPS: Final = (
    b"..",
    b"..",
    b"..",
    b".",
    b"",
    b"other",
    b"root",
    b"proc",
    b"self",
    b"x" * 255,
    b"x" * 256,
    b"\xc3\xa9",
)
_WHOLE: Final = (
    *(b"", b"/", b"..", b"../secret", b"../other/inner", b"/etc/passwd", b"d/../../secret", b"up/other/inner", b"\xff"),
    *(b"a\0b", b"d/" * 300, b"../" * 300, b"d/../" * 700, b"./" * 2100, b"out", b"far", b"out/", b"lf/", b"../read/x"),
)

_EDGES: Final = (
    0,
    1,
    2,
    3,
    7,
    8,
    23,
    24,
    255,
    4096,
    SIZE - 65,
    SIZE - 64,
    SIZE - 8,
    SIZE - 4,
    SIZE - 1,
    SIZE,
    SIZE + 1,
)
_WIDE: Final = (1 << 31, (1 << 31) - 1, (1 << 32) - 1, (1 << 32) - 8)
_WIDEST: Final = (1 << 32, (1 << 62) - 1, (1 << 63) - 1, 1 << 63, (1 << 64) - 1, 10**9, 10**18)
_RIGHTS: Final = (Rights.FD_READ, Rights.FD_WRITE, Rights.FD_READ | Rights.FD_WRITE, Rights.ALL, 0, (1 << 64) - 1)
_DIRECTORIES: Final = (
    3,
    3,
    3,
    3,
    3,
    4,
    5,
    5,
    5,
    6,
    7,
    10,
    13,
    15,
)  # those from the start, and what may have been opened
_OPENED: Final = (0, 0, 0, 1, 1, 2, 5, 8, 9)  # flags

# Those that end what a story can still do are left for few of them.
_RARE: Final = frozenset({"proc_exit", "proc_raise", "fd_fdstat_set_rights", "fd_close", "fd_renumber"})


def make_story(rng: random.Random) -> str:
    """Return the lines of a story."""
    often = [call for call in CALLS if call.name not in _RARE]
    paths = [call for call in often if call.name.startswith("path_")]
    lines = list(_opening())
    for _ in range(_CALLS):
        call = rng.choice(CALLS if rng.random() < 0.1 else paths if rng.random() < 0.6 else often)
        lines += _told(rng, call)
    return "\n".join(lines) + "\n"


def _opening() -> Iterator[str]:
    """Return calls that open files and directories, as 9 to 14, so that there is something to work on."""
    both = Rights.FD_READ | Rights.FD_WRITE
    for fd, path, rights, fdflags in (
        *((3, b"f", both, 0), (3, b"d", 0, 0), (5, b"f", both, 0), (4, b"f", Rights.FD_READ, 0)),
        *((5, b"d", 0, 0), (3, b"d/g", both, 1)),
    ):
        yield f"poke {_PATHS[0]} {path.hex()}"
        yield f"path_open {fd} 1 {_PATHS[0]} {len(path)} 0 {rights} {Rights.ALL} {fdflags} 0"


def steps(story: str) -> Iterator[tuple[str, list[int], bytes]]:
    """Return what each line says: a name with numbers, or for `poke` an address and bytes."""
    for line in story.splitlines():
        name, *words = line.split()
        if name == "poke":
            yield name, [int(words[0])], bytes.fromhex("".join(words[1:]))
        else:
            yield name, [int(word) for word in words], b""


def _told(rng: random.Random, call: Call) -> Iterator[str]:
    """Return the lines of one call."""
    params = [_NUMBERS[kind](rng) for kind in call.params]
    if call.name.startswith("path_"):
        _directories(rng, call, params)
    if call.name == "path_open" and rng.random() < 0.9:
        params[4:8] = rng.choice(_OPENED), rng.choice(_RIGHTS[:4]), rng.choice(_RIGHTS), rng.choice((0, 0, 0, 1, 4))
    places = iter(_PATHS)
    for index, pair in enumerate(zip(call.params, call.params[1:], strict=False)):
        if pair != ("ptr", "size") or rng.random() < 0.05:
            continue
        if call.name.startswith("path_") and (at := next(places, None)) is not None:
            path = _path(rng)
            yield f"poke {at} {path.hex()}"
            params[index], params[index + 1] = at, len(path)
        elif call.name.startswith(("fd_", "sock_")) and call.name != "fd_readdir":
            count = rng.randrange(4)
            yield f"poke {_IOVECS} {_iovecs(rng, count).hex()}"
            params[index], params[index + 1] = _IOVECS, count
    if call.name == "poll_oneoff" and rng.random() < 0.9:
        subscriptions = [_subscription(rng) for _ in range(rng.randrange(1, 4))]
        yield f"poke {_IOVECS} {b''.join(subscriptions).hex()}"
        params[:3] = _IOVECS, _IOVECS + 4096 * rng.randrange(2), len(subscriptions)
    yield " ".join([call.name, *map(str, params)])


def _directories(rng: random.Random, call: Call, params: list[int]) -> None:
    """Have a call on paths mostly begin in directories, in one of them if it takes two, and follow or not."""
    places = [index for index, kind in enumerate(call.params) if kind == "fd"]
    fd = rng.choice(_DIRECTORIES)
    for index in places:
        if rng.random() < 0.9:
            params[index] = fd if rng.random() < 0.8 else rng.choice(_DIRECTORIES)
    lookup = 1 if call.params[1] == "flags" else None
    if lookup is not None and rng.random() < 0.9:
        params[lookup] = rng.randrange(2)


def _path(rng: random.Random) -> bytes:
    if rng.random() < 0.15:
        return rng.choice(_WHOLE)
    words = (rng.choice(_WORDS if rng.random() < 0.85 else _STEPS) for _ in range(rng.choice((1, 1, 1, 1, 2, 2, 3, 5))))
    return b"/".join(words)


def _iovecs(rng: random.Random, count: int) -> bytes:
    """Return buffers, mostly inside of the memory; some lie over each other, and over these themselves."""
    found = []
    for _ in range(count):
        address = rng.choice(_EDGES) if rng.random() < 0.1 else rng.randrange(SIZE - 4096)
        size = rng.choice((*_EDGES, *_WIDE)) if rng.random() < 0.05 else rng.randrange(4096)
        found += [address, size]
    return b"".join(number.to_bytes(4, "little") for number in found)


def _subscription(rng: random.Random) -> bytes:
    """Return one to a clock or a descriptor."""
    kind = rng.choice((0, 1, 1, 2, 2, rng.randrange(256)))
    which, timeout, flags = rng.choice(range(16)) if kind else rng.randrange(3), _any(rng), rng.randrange(2)
    return struct.pack("<QB7xI4xQQH6x", rng.getrandbits(64), kind, which, timeout, 0, flags)


def _pointer(rng: random.Random) -> int:
    return rng.choice((*_EDGES, *_WIDE)) if rng.random() < 0.1 else rng.randrange(SIZE - 4096)


def _size(rng: random.Random) -> int:
    return rng.choice((*_EDGES, *_WIDE)) if rng.random() < 0.3 else rng.randrange(600)


def _any(rng: random.Random) -> int:
    return rng.choice((rng.randrange(4096), *_EDGES, *_WIDE, *_WIDEST, rng.getrandbits(64)))


def _signed(rng: random.Random) -> int:
    number = _any(rng)
    return number if number < 1 << 63 else number - (1 << 64)


_NUMBERS: Final[MappingProxyType[str, Callable[[random.Random], int]]] = MappingProxyType(
    {
        "fd": lambda rng: rng.choice((*range(16), *range(9, 15), 9, 9, 9, 11, 11, 14, (1 << 32) - 1)),
        "ptr": _pointer,
        "size": _size,
        "flags": lambda rng: rng.choice((0, 0, 1, 1, 2, 4, 5, 8, 9, rng.randrange(16), rng.getrandbits(32))),
        "enum": lambda rng: rng.choice((0, 1, 2, 3, 4, 5, rng.getrandbits(32))),
        "u32": lambda rng: rng.choice((0, 1, rng.getrandbits(32))),
        "rights": lambda rng: rng.choice((*_RIGHTS, rng.getrandbits(30), rng.getrandbits(64))),
        "u64": lambda rng: rng.choice((0, 1, 2, 5, 100)) if rng.random() < 0.5 else _any(rng),
        "filedelta": _signed,
    }
)
if missing := KINDS.keys() ^ _NUMBERS.keys():
    raise ImportError(f"kinds of parameters without numbers: {missing}")
