"""A guest without an engine: its memory is an array, and its calls are made from Python."""

from __future__ import annotations

from brolga.errors import ExitTrap
from brolga.wasi.calls import CALLS
from brolga.wasi.errno import Errno, Fail, errno_of
from brolga.wasi.memory import GuestMemory
from brolga.wasi.wasi import Wasi

PAGE = 1 << 16


class Guest:
    """One guest with a page of memory; whatever a call has to be told lies where `put` puts it."""

    def __init__(self, wasi: Wasi | None = None, size: int = PAGE) -> None:
        self.wasi = Wasi() if wasi is None else wasi
        self.data = bytearray(size)
        self.memory = GuestMemory.over(self.data)

    def call(self, name: str, *params: int) -> Errno:
        """Call by name, and return the errno as the engine would."""
        func = next(call.func for call in CALLS if call.name == name)
        try:
            func(self.wasi, self.memory, *params)
        except Fail as failed:
            return failed.errno
        except OSError as error:
            return errno_of(error)
        return Errno.SUCCESS

    def put(self, at: int, data: bytes) -> tuple[int, int]:
        """Write bytes, and return where they are and how many: the way in which calls take strings."""
        self.data[at : at + len(data)] = data
        return at, len(data)

    def iovecs(self, at: int, *buffers: tuple[int, int]) -> tuple[int, int]:
        """Write an array of buffers, and return where it is and how many."""
        words = [word for buffer in buffers for word in buffer]
        self.put(at, b"".join(word.to_bytes(4, "little") for word in words))
        return at, len(buffers)

    def number(self, at: int, size: int = 4) -> int:
        """Return the number that a call has written."""
        return int.from_bytes(self.data[at : at + size], "little")

    def exit(self, code: int) -> ExitTrap:
        """Return what `proc_exit` raises."""
        try:
            self.call("proc_exit", code)
        except ExitTrap as trap:
            return trap
        raise AssertionError
