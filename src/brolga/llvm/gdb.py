"""Telling gdb about code in memory: names and frames, by way of its JIT interface.

Source: the gdb manual, "JIT Compilation Interface". A debugger looks through the process for two symbols: a list of
symbol files in memory, `__jit_debug_descriptor`, and a function in which it puts a breakpoint, so that it sees each
change of the list, `__jit_debug_register_code`. Since there is no compiler that could have linked them into something,
a library that holds nothing else is written here and loaded once in the process.
"""

from __future__ import annotations

import ctypes
import functools
import os
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from brolga.errors import WasmtimeError
from brolga.llvm import elf
from brolga.llvm.gdbfiles import DESCRIPTOR, FUNCTION, library, symbol_file

if TYPE_CHECKING:
    from brolga.llvm.image import Image, Names

__all__ = ["Debugger"]

_MFD_EXEC = 0x10  # Linux 6.3; Python does not name it

_REGISTER, _UNREGISTER = 1, 2


class _Entry(ctypes.Structure):
    """`struct jit_code_entry`: a symbol file in a doubly linked list."""


_Entry._fields_ = [
    ("next", ctypes.c_void_p),
    ("previous", ctypes.c_void_p),
    ("symbols", ctypes.c_void_p),
    ("size", ctypes.c_uint64),
]


class _Descriptor(ctypes.Structure):
    """`struct jit_descriptor`: what to look at, and the list."""

    _fields_ = (
        ("version", ctypes.c_uint32),
        ("action", ctypes.c_uint32),
        ("relevant", ctypes.c_void_p),
        ("first", ctypes.c_void_p),
    )


@dataclass(frozen=True, slots=True)
class Debugger:
    """An observer of images that tells a debugger, now or whenever one is attached."""

    room: ClassVar[int] = 0

    def __post_init__(self) -> None:
        """Load the library, so that what cannot be done is refused at once."""
        _list()

    def loaded(self, image: Image, names: Names) -> None:
        """Tell of an image until it is closed."""
        machine = elf.MACHINES[os.uname().machine]
        file = symbol_file(image, names, machine)
        told = _Told(_Entry(), ctypes.create_string_buffer(file, len(file)))
        told.entry.symbols, told.entry.size = ctypes.addressof(told.file), len(file)
        announcements = _list()
        announcements.change(_REGISTER, told)
        image.at_close.append(functools.partial(announcements.change, _UNREGISTER, told))


@dataclass(frozen=True, slots=True)
class _Told:
    """What the list of the debugger points at, and so must live until it is taken out."""

    entry: _Entry
    file: ctypes.Array[ctypes.c_char]


@dataclass(slots=True)
class _List:
    """The list of symbol files of this process."""

    descriptor: _Descriptor
    notify: Callable[[], object]
    known: dict[int, _Told] = field(default_factory=dict)
    # A finaliser may close an image in the middle of a change: what it wants is done after that.
    wanted: deque[tuple[int, _Told]] = field(default_factory=deque)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def change(self, action: int, told: _Told) -> None:
        """Put an entry into the list or take it out, at once or when whoever is at it has finished."""
        self.wanted.append((action, told))
        while self.wanted and self.lock.acquire(blocking=False):
            try:
                if self.wanted:
                    self._change(*self.wanted.popleft())
            finally:
                self.lock.release()

    def _change(self, action: int, told: _Told) -> None:
        address = ctypes.addressof(told.entry)
        if action == _REGISTER:
            self.known[address] = told
            told.entry.next = self.descriptor.first
            self._link(told.entry.next, "previous", address)
            self.descriptor.first = address
        else:
            if told.entry.previous:
                self._link(told.entry.previous, "next", told.entry.next)
            else:
                self.descriptor.first = told.entry.next
            self._link(told.entry.next, "previous", told.entry.previous)
            del self.known[address]
        self.descriptor.relevant, self.descriptor.action = address, action
        self.notify()
        self.descriptor.relevant, self.descriptor.action = None, 0  # the entry may be gone by the next look

    def _link(self, entry: int | None, name: str, value: int | None) -> None:
        if entry:
            setattr(self.known[entry].entry, name, value)


@functools.cache
def _list() -> _List:
    """The list of this process. The cache is what remembers it: debuggers look for it as long as the process lives."""
    try:
        loaded = ctypes.PyDLL(_path(library(elf.MACHINES[os.uname().machine])))
    except OSError as problem:
        raise WasmtimeError(f"debug_info: the system refuses a library in memory: {problem}") from None
    made = _List(_Descriptor.in_dll(loaded, DESCRIPTOR), ctypes.PYFUNCTYPE(None)((FUNCTION, loaded)))
    # Nobody else may be half-way through a change while the process is copied.
    os.register_at_fork(before=made.lock.acquire, after_in_parent=made.lock.release, after_in_child=made.lock.release)
    return made


def _path(content: bytes) -> str:
    """A name under which these bytes can be opened, here and by a debugger, as long as the process lives."""
    # A file without a folder: there is nothing to clean up, and no folder needs to allow programs.
    with open(_memory(), "wb", closefd=False) as out:
        out.write(content)
        return f"/proc/{os.getpid()}/fd/{out.fileno()}"


def _memory() -> int:
    """A file in memory that may be executed, which newer kernels want to be asked for and older ones do not know."""
    try:
        return os.memfd_create("brolga-jit.so", os.MFD_CLOEXEC | _MFD_EXEC)
    except OSError:
        return os.memfd_create("brolga-jit.so", os.MFD_CLOEXEC)
