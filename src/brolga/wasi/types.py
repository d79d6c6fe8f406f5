"""The numbers and layouts of WASI (witx, *typenames*), under their names there.

Bits are plain ints in classes that are only names: an `IntFlag` would cost more than the call that looks at it.
"""

from __future__ import annotations

import struct
from enum import Enum, IntEnum
from typing import Final, NamedTuple

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

    FD_DATASYNC: Final = 1 << 0  # fd_datasync
    FD_READ: Final = 1 << 1  # fd_read, sock_recv; fd_pread where it may seek
    FD_SEEK: Final = 1 << 2  # fd_seek, and all that FD_TELL allows
    FD_FDSTAT_SET_FLAGS: Final = 1 << 3  # fd_fdstat_set_flags
    FD_SYNC: Final = 1 << 4  # fd_sync
    FD_TELL: Final = 1 << 5  # fd_tell, and fd_seek that moves nothing
    FD_WRITE: Final = 1 << 6  # fd_write, sock_send; fd_pwrite where it may seek
    FD_ADVISE: Final = 1 << 7  # fd_advise
    FD_ALLOCATE: Final = 1 << 8  # fd_allocate
    PATH_CREATE_DIRECTORY: Final = 1 << 9  # path_create_directory
    PATH_CREATE_FILE: Final = 1 << 10  # path_open that makes a file
    PATH_LINK_SOURCE: Final = 1 << 11  # path_link, from here
    PATH_LINK_TARGET: Final = 1 << 12  # path_link, to here
    PATH_OPEN: Final = 1 << 13  # path_open
    FD_READDIR: Final = 1 << 14  # fd_readdir
    PATH_READLINK: Final = 1 << 15  # path_readlink
    PATH_RENAME_SOURCE: Final = 1 << 16  # path_rename, from here
    PATH_RENAME_TARGET: Final = 1 << 17  # path_rename, to here
    PATH_FILESTAT_GET: Final = 1 << 18  # path_filestat_get
    PATH_FILESTAT_SET_SIZE: Final = 1 << 19  # path_open that cuts a file
    PATH_FILESTAT_SET_TIMES: Final = 1 << 20  # path_filestat_set_times
    FD_FILESTAT_GET: Final = 1 << 21  # fd_filestat_get
    FD_FILESTAT_SET_SIZE: Final = 1 << 22  # fd_filestat_set_size
    FD_FILESTAT_SET_TIMES: Final = 1 << 23  # fd_filestat_set_times
    PATH_SYMLINK: Final = 1 << 24  # path_symlink
    PATH_REMOVE_DIRECTORY: Final = 1 << 25  # path_remove_directory
    PATH_UNLINK_FILE: Final = 1 << 26  # path_unlink_file
    POLL_FD_READWRITE: Final = 1 << 27  # poll_oneoff on it
    SOCK_SHUTDOWN: Final = 1 << 28  # sock_shutdown
    SOCK_ACCEPT: Final = 1 << 29  # sock_accept

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

    APPEND: Final = 1  # each write goes to the end, wherever the offset is
    DSYNC: Final = 2  # writing waits until the bytes are safe
    NONBLOCK: Final = 4  # EAGAIN where others wait
    RSYNC: Final = 8  # reading waits as writing does
    SYNC: Final = 16  # writing waits until all is safe, the times of the file too
    ALL: Final = 31


class OFlags:
    """How a path is opened, a bit each."""

    CREAT: Final = 1  # made unless it is there
    DIRECTORY: Final = 2  # nothing but a directory will do
    EXCL: Final = 4  # with CREAT: nothing may be there
    TRUNC: Final = 8  # cut to no bytes
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


class Filestat(NamedTuple):
    """What is known of a file, in the order of the layout `FILESTAT`; times are nanoseconds since 1970."""

    dev: int
    ino: int
    filetype: Filetype
    nlink: int
    size: int
    atim: int
    mtim: int
    ctim: int


class Dirent(NamedTuple):
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
