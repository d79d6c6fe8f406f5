"""THE table of calls: a row for each, by which it is linked, checked, documented and tested."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Final, NamedTuple

from brolga.types import I32, I64, ValType
from brolga.wasi import (
    clocks,
    descriptor_calls,
    environment,
    path_calls,
    polling,
    process,
    random,
    readdir,
    sockets,
)

__all__ = ["CALLS", "KINDS", "MODULE", "Call", "Kind"]

MODULE: Final = "wasi_snapshot_preview1"
"""The module name that programs import the calls from."""


class Kind(NamedTuple):
    """What a parameter means: how it arrives in WebAssembly, and in Python."""

    ty: ValType
    signed: bool = False


KINDS: Final = MappingProxyType(
    {
        "fd": Kind(I32),
        "ptr": Kind(I32),
        "size": Kind(I32),
        "flags": Kind(I32),
        "enum": Kind(I32),
        "u32": Kind(I32),
        "rights": Kind(I64),
        "u64": Kind(I64),
        "filedelta": Kind(I64, signed=True),
    }
)
"""Kinds of parameters by name; numbers are unsigned in Python unless the kind says otherwise."""


class Call(NamedTuple):
    """One call. `func` gets the state of the store, the caller's memory and the parameters as ints.

    It returns when all is done, and raises `Fail` or OSError with what the guest is to be told.
    """

    name: str
    params: tuple[str, ...]  # of KINDS
    func: Callable[..., None]
    doc: str
    returns: bool = True  # the errno; `proc_exit` alone never does


def _call(func: Callable[..., None], params: str, doc: str, *, returns: bool = True) -> Call:
    return Call(func.__name__, tuple(params.split()), func, doc, returns)


CALLS: Final = (
    # Arguments and environment: environment.py
    _call(environment.args_get, "ptr ptr", "write the arguments, and where each starts"),
    _call(environment.args_sizes_get, "ptr ptr", "how many arguments there are, and their bytes"),
    _call(environment.environ_get, "ptr ptr", "write the environment, and where each variable starts"),
    _call(environment.environ_sizes_get, "ptr ptr", "how many variables there are, and their bytes"),
    # Clocks: clocks.py
    _call(clocks.clock_res_get, "enum ptr", "the resolution of a clock"),
    _call(clocks.clock_time_get, "enum u64 ptr", "the time of a clock"),
    # Descriptors: descriptor_calls.py
    _call(descriptor_calls.fd_advise, "fd u64 u64 enum", "tell how a part of a file is going to be used"),
    _call(descriptor_calls.fd_allocate, "fd u64 u64", "see that a file has room for a part"),
    _call(descriptor_calls.fd_close, "fd", "close a descriptor"),
    _call(descriptor_calls.fd_datasync, "fd", "wait until written bytes are safe"),
    _call(descriptor_calls.fd_fdstat_get, "fd ptr", "the kind, flags and rights of a descriptor"),
    _call(descriptor_calls.fd_fdstat_set_flags, "fd flags", "set how a descriptor writes and waits"),
    _call(descriptor_calls.fd_fdstat_set_rights, "fd rights rights", "give rights up"),
    _call(descriptor_calls.fd_filestat_get, "fd ptr", "what is known of a file"),
    _call(descriptor_calls.fd_filestat_set_size, "fd u64", "cut a file, or fill it with zeros"),
    _call(descriptor_calls.fd_filestat_set_times, "fd u64 u64 flags", "set the times of a file"),
    _call(descriptor_calls.fd_pread, "fd ptr size u64 ptr", "read at an offset"),
    _call(descriptor_calls.fd_pwrite, "fd ptr size u64 ptr", "write at an offset"),
    _call(descriptor_calls.fd_read, "fd ptr size ptr", "read"),
    _call(descriptor_calls.fd_renumber, "fd fd", "put one descriptor in the place of another"),
    _call(descriptor_calls.fd_seek, "fd filedelta enum ptr", "move the offset"),
    _call(descriptor_calls.fd_sync, "fd", "wait until all that was written is safe"),
    _call(descriptor_calls.fd_tell, "fd ptr", "the offset"),
    _call(descriptor_calls.fd_write, "fd ptr size ptr", "write"),
    # Directories, listed and found: readdir.py
    _call(readdir.fd_prestat_dir_name, "fd ptr size", "the name of a directory that was there at the start"),
    _call(readdir.fd_prestat_get, "fd ptr", "how long that name is"),
    _call(readdir.fd_readdir, "fd ptr size u64 ptr", "list a directory"),
    # Paths: path_calls.py
    _call(path_calls.path_create_directory, "fd ptr size", "make a directory"),
    _call(path_calls.path_filestat_get, "fd flags ptr size ptr", "what is known of a path"),
    _call(path_calls.path_filestat_set_times, "fd flags ptr size u64 u64 flags", "set the times of a path"),
    _call(path_calls.path_link, "fd flags ptr size fd ptr size", "give a file one more name"),
    _call(path_calls.path_open, "fd flags ptr size flags rights rights flags ptr", "open a file or directory"),
    _call(path_calls.path_readlink, "fd ptr size ptr size ptr", "what a link leads to"),
    _call(path_calls.path_remove_directory, "fd ptr size", "remove an empty directory"),
    _call(path_calls.path_rename, "fd ptr size fd ptr size", "give a file or directory another name"),
    _call(path_calls.path_symlink, "ptr size fd ptr size", "make a link"),
    _call(path_calls.path_unlink_file, "fd ptr size", "remove a file or a link"),
    # Waiting: polling.py
    _call(polling.poll_oneoff, "ptr ptr size ptr", "wait for clocks and descriptors"),
    # The process, and randomness: process.py, random.py
    _call(process.proc_exit, "u32", "end the program", returns=False),
    _call(process.proc_raise, "enum", "send the program a signal"),
    _call(process.sched_yield, "", "let others run"),
    _call(random.random_get, "ptr size", "fill memory with random bytes"),
    # Sockets: sockets.py
    _call(sockets.sock_accept, "fd flags ptr", "accept a connection"),
    _call(sockets.sock_recv, "fd ptr size flags ptr ptr", "receive"),
    _call(sockets.sock_send, "fd ptr size flags ptr", "send"),
    _call(sockets.sock_shutdown, "fd flags", "end one direction of a connection, or both"),
)
"""All calls, those of one file together. A row is added with its function."""
