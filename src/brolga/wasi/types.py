"""The numbers and layouts of WASI (witx, *typenames*), under their names there.

Bits are plain ints in classes that are only names: an `IntFlag` would cost more than the call that looks at it.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Final

__all__ = [
    "CLOCK_SUBSCRIPTION",
    "DIRENT",
    "EVENT",
    "FDSTAT",
    "FD_SUBSCRIPTION",
    "FILESTAT",
    "IOVEC",
    "NOW",
    "PRESTAT",
    "Advice",
    "ClockId",
    "Dirent",
    "EventType",
    "FdFlags",
    "Filestat",
    "Filetype",
    "FstFlags",
    "LookupFlags",
    "Now",
    "OFlags",
    "Rights",
    "RiFlags",
    "RoFlags",
    "SdFlags",
    "SubClockFlags",
    "Time",
    "Whence",
]


class Rights:
    """What may be done with a descriptor, a bit each."""

    FD_DATASYNC: Final = 1 << 0
    FD_READ: Final = 1 << 1
    FD_SEEK: Final = 1 << 2
    FD_FDSTAT_SET_FLAGS: Final = 1 << 3
    FD_SYNC: Final = 1 << 4
    FD_TELL: Final = 1 << 5
    FD_WRITE: Final = 1 << 6
    FD_ADVISE: Final = 1 << 7
    FD_ALLOCATE: Final = 1 << 8
    PATH_CREATE_DIRECTORY: Final = 1 << 9
    PATH_CREATE_FILE: Final = 1 << 10
    PATH_LINK_SOURCE: Final = 1 << 11
    PATH_LINK_TARGET: Final = 1 << 12
    PATH_OPEN: Final = 1 << 13
    FD_READDIR: Final = 1 << 14
    PATH_READLINK: Final = 1 << 15
    PATH_RENAME_SOURCE: Final = 1 << 16
    PATH_RENAME_TARGET: Final = 1 << 17
    PATH_FILESTAT_GET: Final = 1 << 18
    PATH_FILESTAT_SET_SIZE: Final = 1 << 19
    PATH_FILESTAT_SET_TIMES: Final = 1 << 20
    FD_FILESTAT_GET: Final = 1 << 21
    FD_FILESTAT_SET_SIZE: Final = 1 << 22
    FD_FILESTAT_SET_TIMES: Final = 1 << 23
    PATH_SYMLINK: Final = 1 << 24
    PATH_REMOVE_DIRECTORY: Final = 1 << 25
    PATH_UNLINK_FILE: Final = 1 << 26
    POLL_FD_READWRITE: Final = 1 << 27
    SOCK_SHUTDOWN: Final = 1 << 28
    SOCK_ACCEPT: Final = 1 << 29

    ALL: Final = (1 << 30) - 1
    # What can be done with things of each kind; a descriptor never has more.
    FILE: Final = (
        FD_DATASYNC
        | FD_READ
        | FD_SEEK
        | FD_FDSTAT_SET_FLAGS
        | FD_SYNC
        | FD_TELL
        | FD_WRITE
        | FD_ADVISE
        | (FD_ALLOCATE | FD_FILESTAT_GET | FD_FILESTAT_SET_SIZE | FD_FILESTAT_SET_TIMES | POLL_FD_READWRITE)
    )
    STREAM: Final = FD_DATASYNC | FD_SYNC | FD_FDSTAT_SET_FLAGS | FD_FILESTAT_GET | POLL_FD_READWRITE
    SOCKET: Final = FD_READ | FD_WRITE | FD_FDSTAT_SET_FLAGS | FD_FILESTAT_GET | POLL_FD_READWRITE | SOCK_SHUTDOWN
    LISTENER: Final = FD_FDSTAT_SET_FLAGS | FD_FILESTAT_GET | POLL_FD_READWRITE | SOCK_ACCEPT
    # Those that change something in a directory, which a read-only one does not give.
    MUTATE: Final = (
        PATH_CREATE_DIRECTORY
        | PATH_CREATE_FILE
        | PATH_LINK_SOURCE
        | PATH_LINK_TARGET
        | (PATH_RENAME_SOURCE | PATH_RENAME_TARGET | PATH_FILESTAT_SET_SIZE | PATH_FILESTAT_SET_TIMES | PATH_SYMLINK)
        | PATH_REMOVE_DIRECTORY
        | PATH_UNLINK_FILE
    )
    DIRECTORY: Final = (
        MUTATE
        | PATH_OPEN
        | FD_READDIR
        | PATH_READLINK
        | PATH_FILESTAT_GET
        | (FD_FILESTAT_GET | FD_FILESTAT_SET_TIMES | FD_FDSTAT_SET_FLAGS | FD_SYNC | FD_DATASYNC)
    )


class Filetype(IntEnum):
    """What a descriptor or an entry of a directory is."""

    UNKNOWN = 0
    BLOCK_DEVICE = 1
    CHARACTER_DEVICE = 2
    DIRECTORY = 3
    REGULAR_FILE = 4
    SOCKET_DGRAM = 5
    SOCKET_STREAM = 6
    SYMBOLIC_LINK = 7


class FdFlags:
    """How a descriptor writes and waits, a bit each."""

    APPEND: Final = 1
    DSYNC: Final = 2
    NONBLOCK: Final = 4
    RSYNC: Final = 8
    SYNC: Final = 16
    ALL: Final = 31


class OFlags:
    """How a path is opened, a bit each."""

    CREAT: Final = 1
    DIRECTORY: Final = 2
    EXCL: Final = 4
    TRUNC: Final = 8
    ALL: Final = 15


class LookupFlags:
    """How a path is followed."""

    SYMLINK_FOLLOW: Final = 1
    ALL: Final = 1


class FstFlags:
    """Which times are set, and to what, a bit each."""

    ATIM: Final = 1
    ATIM_NOW: Final = 2
    MTIM: Final = 4
    MTIM_NOW: Final = 8
    ALL: Final = 15


class RiFlags:
    """How a socket is read, a bit each."""

    RECV_PEEK: Final = 1
    RECV_WAITALL: Final = 2
    ALL: Final = 3


class RoFlags:
    """What became of a message that was read."""

    RECV_DATA_TRUNCATED: Final = 1


class SdFlags:
    """Which directions of a socket are shut down, a bit each."""

    RD: Final = 1
    WR: Final = 2
    ALL: Final = 3


class Whence(IntEnum):
    """Where a seek counts from."""

    SET = 0
    CUR = 1
    END = 2


class Advice(IntEnum):
    """How a file is going to be used."""

    NORMAL = 0
    SEQUENTIAL = 1
    RANDOM = 2
    WILLNEED = 3
    DONTNEED = 4
    NOREUSE = 5


class ClockId(IntEnum):
    """The clocks."""

    REALTIME = 0
    MONOTONIC = 1
    PROCESS_CPUTIME_ID = 2
    THREAD_CPUTIME_ID = 3


class EventType(IntEnum):
    """What a subscription waits for."""

    CLOCK = 0
    FD_READ = 1
    FD_WRITE = 2


class SubClockFlags:
    """How the time of a subscription is meant."""

    ABSTIME: Final = 1


class Now(Enum):
    """The time of the host at the moment it is written (`NOW`): exact, unlike one that was read before."""

    NOW = "now"


NOW: Final = Now.NOW
Time = int | Now | None
"""A time to set: nanoseconds since 1970, the host's own, or None to leave it as it is."""


@dataclass(frozen=True, slots=True)
class Filestat:
    """What is known of a file; times are nanoseconds since 1970."""

    dev: int
    ino: int
    filetype: Filetype
    nlink: int
    size: int
    atim: int
    mtim: int
    ctim: int


@dataclass(frozen=True, slots=True)
class Dirent:
    """One entry of a directory."""

    ino: int
    filetype: Filetype
    name: bytes


# Layouts in the guest's memory: C structs, whose padding is written as zeros.
IOVEC: Final = struct.Struct("<II")  # address, length
FDSTAT: Final = struct.Struct("<BxH4xQQ")  # filetype, flags, rights, inheriting rights
FILESTAT: Final = struct.Struct("<QQB7xQQQQQ")  # dev, ino, filetype, nlink, size, atim, mtim, ctim
PRESTAT: Final = struct.Struct("<B3xI")  # 0 for a directory, length of its name
DIRENT: Final = struct.Struct("<QQIB3x")  # next cookie, ino, length of the name, filetype
CLOCK_SUBSCRIPTION: Final = struct.Struct("<QB7xI4xQQH6x")  # userdata, 0, clock, timeout, precision, flags
FD_SUBSCRIPTION: Final = struct.Struct("<QB7xI28x")  # userdata, 1 or 2, descriptor
EVENT: Final = struct.Struct("<QHB5xQH6x")  # userdata, error, type, bytes, flags
