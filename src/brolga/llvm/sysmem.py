"""Pages of the process, through mmap(2): reserve address space, commit parts of it, change what may be done to them.

A reservation has no access and no memory behind it; `commit` gives a part of it fresh zero pages. All addresses
are `int` and all addresses and sizes are multiples of `page_size`; whatever the kernel refuses is a
`WasmtimeError` with the text of its errno.
"""

from __future__ import annotations

import ctypes
import functools
import mmap
import os
from collections.abc import Callable
from typing import Final

from brolga.errors import WasmtimeError

__all__ = [
    "EXECUTE",
    "NONE",
    "READ",
    "WRITE",
    "commit",
    "decommit",
    "page_size",
    "pages",
    "release",
    "reserve",
    "sync_instructions",
    "view",
]

NONE: Final = 0
"""No access."""
READ: Final = mmap.PROT_READ
"""May be read."""
WRITE: Final = mmap.PROT_WRITE
"""May be written."""
EXECUTE: Final = mmap.PROT_EXEC
"""May be executed."""

# Python's mmap module names these only from 3.13 on; the values hold for every Linux that Brolga runs on.
_MAP_FIXED: Final = 0x10
_MAP_NORESERVE: Final = 0x4000
_MAP_FAILED: Final = ctypes.c_void_p(-1).value


@functools.cache
def page_size() -> int:
    """Size of a page in bytes."""
    return mmap.PAGESIZE


def pages(size: int) -> int:
    """`size` rounded up to whole pages, in bytes."""
    return -(-size // page_size()) * page_size()


def reserve(size: int) -> int:
    """Reserve `size` bytes of address space without access and return their address."""
    flags = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | _MAP_NORESERVE
    return _mapped(_calls().mmap(None, size, NONE, flags, -1, 0), f"cannot reserve {size} bytes of address space")


def commit(address: int, size: int, protection: int) -> None:
    """Set what may be done to pages of a reservation; pages never touched before read as zero."""
    _checked(_calls().mprotect(address, size, protection), f"cannot set the protection of {size} bytes of memory")


def decommit(address: int, size: int, protection: int = NONE) -> None:
    """Give the memory of the pages back; the address space stays reserved, without access unless `protection` says so.

    Then they read as zero from one moment to the next.
    """
    # Mapping anew does at one stroke what madvise and mprotect would do in two.
    flags = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | _MAP_NORESERVE | _MAP_FIXED
    _mapped(_calls().mmap(address, size, protection, flags, -1, 0), f"cannot give back {size} bytes of memory")


def release(address: int, size: int) -> None:
    """Give back a reservation (or whole pages of it) with its address space."""
    _checked(_calls().munmap(address, size), f"cannot release {size} bytes of address space")


def view(address: int, size: int) -> memoryview:
    """The bytes at `address` as a view, writable as far as the pages are; keeps nothing alive."""
    # A view of the pages themselves: what is written through it need not be copied once more.
    return memoryview((ctypes.c_char * size).from_address(address)).cast("B")


def sync_instructions(address: int, size: int) -> None:
    """Make freshly written code visible to instruction fetch; to be called before the code runs for the first time."""
    _instruction_sync()(address, address + size)


@functools.cache
def _calls() -> ctypes.CDLL:
    """The C library with the prototypes of the memory calls set (void* arguments travel as integers)."""
    libc = ctypes.CDLL(None, use_errno=True)
    libc.mmap.argtypes = [
        ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_ssize_t,
    ]  # fmt: skip
    libc.mmap.restype = ctypes.c_void_p
    libc.mprotect.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
    libc.munmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t]
    return libc


@functools.cache
def _instruction_sync() -> Callable[[int, int], object]:
    """The routine that makes data and instruction caches agree; x86-64 keeps them coherent in hardware."""
    if os.uname().machine == "x86_64":
        return lambda start, end: None
    # The compiler's run-time library knows the sequence of every processor; the kernel's own flush on mprotect is not
    # promised for pages that were executable before.
    clear = ctypes.CDLL("libgcc_s.so.1")["__clear_cache"]
    clear.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    clear.restype = None
    return clear


def _mapped(address: int | None, what: str) -> int:
    if address is None or address == _MAP_FAILED:
        raise _refused(what)
    return address


def _checked(result: int, what: str) -> None:
    if result != 0:
        raise _refused(what)


def _refused(what: str) -> WasmtimeError:
    return WasmtimeError(f"{what}: {os.strerror(ctypes.get_errno())}")
