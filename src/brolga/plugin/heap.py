"""Strings and bytes in the memory of a plugin: put there through the module's own allocator, and read from there."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, final

from brolga.errors import WasmtimeError
from brolga.plugin.allocators import ALLOCATORS, Allocator
from brolga.runtime.vm import Pinned

if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Buffer

__all__ = ["HeapScope", "PluginHeap"]

_ALIGN: Final = 8  # bytes: enough for every number
_CHUNK: Final = 256  # bytes of a string that are looked at first; twice as many each time

# AssemblyScript's runtime: the class of strings since 0.20, and where an object has its length in bytes.
_STRING: Final = 2
_LENGTH_BEFORE: Final = 4


class _Puts(Pinned):
    """The ways to put something into a memory, whoever frees it."""

    __slots__ = ()

    def _take(self, size: int, align: int, **more: int) -> int:
        """Allocate, and return the address of `size` bytes."""
        raise NotImplementedError

    def _fill(self, at: int, data: memoryview) -> None:
        """Write bytes to where there is room for them."""
        raise NotImplementedError

    def allocate(self, size: int, align: int = _ALIGN) -> int:
        """Have the module allocate `size` bytes and return their address.

        MemoryError when it has none, IndexError when what it names lies outside the memory, WasmtimeError when it
        exports nothing to allocate with. `align` is for allocators that are told.
        """
        return self._take(operator.index(size), operator.index(align))

    def put(self, data: str | Buffer, align: int = _ALIGN) -> tuple[int, int]:
        """Copy bytes, or a text as UTF-8, into fresh memory; return address and number of bytes."""
        view = _bytes_of(data)
        at = self._take(view.nbytes, operator.index(align))
        self._fill(at, view)
        return at, view.nbytes

    def put_c(self, data: str | Buffer) -> int:
        """Copy a string of C: bytes, or a text as UTF-8, with a NUL behind them; return the address.

        ValueError when there is a NUL inside.
        """
        content = bytes(_bytes_of(data))
        if 0 in content:
            raise ValueError("embedded null byte")
        return self.put(content + b"\0")[0]

    def put_utf16(self, text: str) -> int:
        """Make a string of AssemblyScript, and return its address; the module needs `--exportRuntime`."""
        if not isinstance(text, str):
            raise TypeError(f"expected a str, got {type(text).__name__}")
        content = text.encode("utf-16-le", "surrogatepass")  # its strings may hold lone surrogates, as Python's may
        at = self._take(len(content), _ALIGN, kind=_STRING)
        self._fill(at, memoryview(content))
        return at


class PluginHeap(_Puts):
    """Strings and bytes in the memory of a plugin.

    Addresses and sizes may be as a function of the module returns them: an i32 that is negative is one beyond 2 GiB.
    Whatever they are, nothing outside the memory is touched: that is an IndexError.
    """

    __slots__ = ("_allocator", "_bits", "_view")

    def __init__(self, view: Callable[[], memoryview], bits: int, allocator: Allocator | None) -> None:
        """Take a function that returns the memory, the width of its addresses, and the module's allocator."""
        self._view = view
        self._bits = bits
        self._allocator = allocator

    def free(self, at: int, size: int = 0, align: int = _ALIGN) -> None:
        """Give back what was allocated; `size` and `align` are as they were then, for allocators that ask for them."""
        self._known().free(self._unsigned(at), max(operator.index(size), 1), operator.index(align))

    def scope(self) -> HeapScope:
        """Return something to allocate from in a `with` block, at whose end all of it is freed."""
        self._known()
        return HeapScope(self)

    def read(self, at: int, size: int) -> bytes:
        """Return a copy of `size` bytes."""
        return bytes(self._span(at, size))

    def read_text(self, at: int, size: int, encoding: str = "utf-8", errors: str = "strict") -> str:
        """Return the text that `size` bytes hold; UnicodeDecodeError when they hold none."""
        return self.read(at, size).decode(encoding, errors)

    def read_c(self, at: int) -> bytes:
        """Return the bytes of a string of C, up to its NUL; IndexError when none follows."""
        view, start = self._view(), self._unsigned(at)
        size = _CHUNK
        while start < len(view):
            # From the start again, in larger and larger pieces: twice the work at most, and no copy of a whole memory.
            content = bytes(view[start : start + size])
            end = content.find(0)
            if end >= 0:
                return content[:end]
            if start + size >= len(view):
                break
            size *= 2
        raise IndexError("out of bounds memory access")

    def read_c_text(self, at: int, encoding: str = "utf-8", errors: str = "strict") -> str:
        """Return the text of a string of C."""
        return self.read_c(at).decode(encoding, errors)

    def read_utf16(self, at: int) -> str:
        """Return a string of AssemblyScript, whose length stands before it."""
        start = self._unsigned(at)
        size = int.from_bytes(self._span(start - _LENGTH_BEFORE, _LENGTH_BEFORE), "little")
        return self.read(start, size).decode("utf-16-le", "surrogatepass")

    def read_pair(self, at: int) -> tuple[int, int]:
        """Return address and size that stand at an address, one behind the other: how Rust and C return a slice."""
        word = self._bits // 8
        both = self._span(at, 2 * word)
        return int.from_bytes(both[:word], "little"), int.from_bytes(both[word:], "little")

    def write(self, at: int, data: str | Buffer) -> int:
        """Copy bytes, or a text as UTF-8, to an address; return how many. Nothing is written unless all fit."""
        view = _bytes_of(data)
        self._fill(self._unsigned(at), view)
        return view.nbytes

    def _take(self, size: int, align: int, **more: int) -> int:
        if size < 0:
            raise ValueError("a negative number of bytes")
        known = self._known()
        # One byte at least: several allocators answer null, or do worse, when they are asked for none.
        given: Any = known.allocate(max(size, 1), align, **more)
        at = self._unsigned(given)
        if at == 0:
            raise MemoryError(f"`{known.row.allocate}` of the module has no {size} bytes")
        self._span(at, size)
        return at

    def _fill(self, at: int, data: memoryview) -> None:
        self._span(at, data.nbytes)[:] = data

    def _known(self) -> Allocator:
        if self._allocator is None:
            names = ", ".join(dict.fromkeys(f"`{row.allocate}`" for row in ALLOCATORS))
            raise WasmtimeError(f"the module exports nothing to allocate memory with, such as {names}")
        return self._allocator

    def _unsigned(self, number: int) -> int:
        """Return an address or a size as it is meant."""
        found = operator.index(number)
        # Beyond either range it is no number of this memory; taken modulo its width it would seem to be one.
        return found % (1 << self._bits) if -(1 << self._bits - 1) <= found < 0 else found

    def _span(self, at: int, size: int) -> memoryview:
        view, start, count = self._view(), self._unsigned(at), self._unsigned(size)
        if not 0 <= start <= start + count <= len(view):
            raise IndexError("out of bounds memory access")
        return view[start : start + count]


@final
class HeapScope(_Puts):
    """What a `with` block has allocated in the memory of a plugin: `with plugin.heap.scope() as scope:`."""

    __slots__ = ("_heap", "_taken")

    def __init__(self, heap: PluginHeap) -> None:
        """Take the heap to allocate from."""
        if not isinstance(heap, PluginHeap):
            raise TypeError(f"expected a PluginHeap, got {type(heap).__name__}")
        self._heap = heap
        self._taken: list[tuple[int, int, int]] = []

    def free(self) -> None:
        """Free what was allocated, the last first. The end of the block does it."""
        while self._taken:
            self._heap.free(*self._taken.pop())

    def __enter__(self) -> HeapScope:
        """Return itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        """Free what was allocated."""
        try:
            self.free()
        except Exception:
            # The module may be in no state to free anything; that is not what the program has to be told of.
            if error is None:
                raise

    def _take(self, size: int, align: int, **more: int) -> int:
        at = self._heap._take(size, align, **more)
        self._taken.append((at, size, align))
        return at

    def _fill(self, at: int, data: memoryview) -> None:
        self._heap._fill(at, data)


def _bytes_of(data: str | Buffer) -> memoryview:
    """Return the bytes of a text or a buffer, in one piece."""
    view = memoryview(data.encode() if isinstance(data, str) else data)
    return view.cast("B") if view.nbytes else memoryview(b"")  # a view of nothing in two dimensions has no cast
