"""Shared memories: of an engine and not of a store, so that instances of several stores can run on one in parallel.

Base and struct of a memory never change, and the length is in the struct: whoever grows it, all see the new length. It
lives as long as any handle, view or instance that has it.

Source: the proposal, *Threads*, https://github.com/WebAssembly/threads.
"""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING

from brolga.errors import WasmtimeError
from brolga.runtime.engine import Engine
from brolga.runtime.memory import MemoryBody, check_features
from brolga.runtime.state import Quotas
from brolga.trampoline.runtime import grow_shared
from brolga.types import MemoryType

if TYPE_CHECKING:
    import ctypes

    from typing_extensions import Buffer

__all__ = ["SharedBody", "SharedMemory", "shared_memory_of"]


class SharedBody(MemoryBody):
    """What a shared memory is made of. No store limits it, for it belongs to none."""

    __slots__ = ()

    def __init__(self, engine: Engine, ty: MemoryType) -> None:
        """Make a memory of `ty.limits.min` pages, filled with zero."""
        if not engine.shared_memory:
            raise WasmtimeError("shared memory support is disabled for this engine: see `Config.shared_memory`")
        super().__init__(ty, Quotas())

    def grow(self, pages: int) -> int:
        """Grow by so many pages, at least none, and return how many there were; WasmtimeError when that fails."""
        # By the way of compiled code, since threads that run it do not ask for the GIL.
        old = grow_shared(self.vm.address, min(pages, (1 << 63) - 1))
        if old < 0:
            raise WasmtimeError(f"failed to grow memory by `{pages}`")
        return old


class SharedMemory:
    """A linear memory that instances of several stores can import, and use from several threads at once.

    It needs no store for anything. Sizes and addresses are bytes, growing is counted in pages. From Python 3.12 on it
    is a buffer, as `Memory` is. What Python reads and writes is not atomic.
    """

    __slots__ = ("_body", "_engine")

    def __init__(self, engine: Engine, ty: MemoryType) -> None:
        """Make a memory of `ty.limits.min` pages, filled with zero; the type has to be `shared`, with a maximum."""
        if not isinstance(engine, Engine):
            raise TypeError(f"expected an Engine, got {type(engine).__name__}")
        if not isinstance(ty, MemoryType):
            raise TypeError(f"expected a MemoryType, got {type(ty).__name__}")
        engine.check_open()
        if not ty.shared:
            raise WasmtimeError("shared memory must have the `shared` flag enabled on its memory type")
        check_features(ty, engine.features)
        self._attach(engine, SharedBody(engine, ty))

    def _attach(self, engine: Engine, body: MemoryBody) -> None:
        self._engine = engine
        self._body = body

    @property
    def body(self) -> MemoryBody:
        """What it is made of."""
        return self._body

    @property
    def engine(self) -> Engine:
        """The engine it was made for."""
        return self._engine

    @property
    def current_type(self) -> MemoryType:
        """Its type with the size that it has now as the minimum: what an import is matched against."""
        return self._body.current_type

    def type(self) -> MemoryType:
        """Return the type the memory was made with; `size` tells how large it has become."""
        return self._body.type

    def size(self) -> int:
        """Return the size in pages."""
        return self._body.pages

    def data_len(self) -> int:
        """Return the size in bytes."""
        return self._body.length

    def page_size(self) -> int:
        """Return the bytes of a page."""
        return self._body.type.page_size

    def page_size_log2(self) -> int:
        """Return the base-2 logarithm of the bytes of a page."""
        return self._body.type.page_size_log2

    def grow(self, delta: int) -> int:
        """Grow by `delta` pages and return the old size in pages; WasmtimeError when it may not become that large.

        Threads may grow it at once: each of them gets its own pages.
        """
        pages = operator.index(delta)
        if pages < 0:
            raise WasmtimeError("cannot grow by negative amount")
        return self._body.grow(pages)

    def view(self) -> memoryview:
        """Return the bytes as a writable view, without a copy, which stays valid for ever (see `Memory.view`)."""
        return self._body.view()

    def __buffer__(self, flags: int) -> memoryview:
        """Return the same as `view`, for Python 3.12 and newer (PEP 688)."""
        return self._body.view()

    def data_ptr(self) -> ctypes._Pointer[ctypes.c_ubyte]:
        """Return a ctypes pointer to the first byte, which keeps the bytes alive. Nothing checks how it is used."""
        return self._body.pointer()

    def get_buffer_ptr(self, size: int | None = None, offset: int = 0) -> ctypes.Array[ctypes.c_ubyte]:
        """Return `size` bytes from `offset` on as a ctypes array, without a copy; IndexError unless they lie inside."""
        start = operator.index(offset)
        return self._body.array(None if size is None else operator.index(size), start)

    def read(self, start: int | None = 0, stop: int | None = None) -> bytearray:
        """Return a copy of the bytes `[start:stop]`, with the rules of slices."""
        return bytearray(self.view()[start:stop])

    def write(self, value: Buffer, start: int | None = None) -> int:
        """Write the bytes of a buffer from `start` on, and return how many.

        A negative `start` counts from the end. IndexError, and nothing written, unless all fit.
        """
        return self._body.write(memoryview(value), 0 if start is None else operator.index(start))

    def __eq__(self, other: object) -> bool:
        """Tell whether both are the same memory."""
        return isinstance(other, SharedMemory) and self._body is other._body

    def __hash__(self) -> int:
        """Hash by identity of the memory."""
        return hash(id(self._body))

    def __repr__(self) -> str:
        """Return the type."""
        return f"<SharedMemory {self._body.type}>"


def shared_memory_of(engine: Engine, body: MemoryBody) -> SharedMemory:
    """Return a handle on a shared memory that an instance has."""
    found = SharedMemory.__new__(SharedMemory)
    found._attach(engine, body)
    return found
