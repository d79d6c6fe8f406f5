"""The heap of a store, as Python sees it: how large it may become, what it is held by, and its end.

The heap itself is made by machine code when the first object is (trampoline/heap), so a store without objects has none.
Whoever calls a function of it owns the store: its code runs in this thread, or `claim` has kept all others out.
"""

from __future__ import annotations

import ctypes
import functools
from collections import deque
from typing import TYPE_CHECKING, Final

from brolga.abi.cells import BLOCK
from brolga.abi.layout import HEAP, STORE
from brolga.errors import WasmtimeError
from brolga.llvm import sysmem
from brolga.llvm.lifeline import lifeline
from brolga.runtime.vm import Pinned, Record, fill, peek
from brolga.trampoline.heap.externs import MARKED, QUIET

if TYPE_CHECKING:
    from collections.abc import Callable

    from brolga.llvm.lifeline import Lifeline

__all__ = ["Heap"]

_WORD: Final = ctypes.c_uint64
_FIRST: Final = 8  # words that a list of addresses has room for at first


class _Addresses(Pinned):
    """A list of addresses that machine code reads, by a pointer and a count in the VMStore; nothing is taken out."""

    __slots__ = ("_arrays", "_count", "_fields", "_store")

    def __init__(self, store: Record, pointer: str, count: str) -> None:
        """Make an empty list."""
        self._store = store
        self._fields = (pointer, count)
        self._arrays: list[Record] = []
        self._count = 0

    def append(self, address: int) -> None:
        """Add an address."""
        pointer, count = self._fields
        if self._count == _FIRST << len(self._arrays) >> 1 or not self._arrays:
            # The old ones stay, because a thread that uses the store against the rules may be reading: together they
            # are as large as the new one.
            larger = Record(8 * (_FIRST << len(self._arrays)))
            if self._arrays:
                ctypes.memmove(larger.address, self._arrays[-1].address, 8 * self._count)
            self._arrays.append(larger)
            self._store.put(STORE, pointer, larger.address)
        self._arrays[-1].set_word(8 * self._count, address)
        self._count += 1
        self._store.put(STORE, count, self._count)


class Heap(Pinned):
    """The heap of one store, whether it has been made or not."""

    __slots__ = ("_cells", "_free", "_given", "_handles", "_life", "_spans", "_store")

    def __init__(self, store: Record, size: int) -> None:
        """Have the store with this VMStore make its heap of `size` bytes of address space, when it needs one."""
        self._store = store
        store.put(STORE, "heap_size", size)
        self.bound(-1)
        self._cells = _Addresses(store, "cells", "cell_count")
        self._spans = _Addresses(store, "spans", "span_count")
        self._free: deque[int] = deque()  # numbers of handles that are gone
        self._given = 0  # how many there have ever been
        self._handles = 0  # where they are, once there is a heap
        # Objects are part of the store, so they go when it does, and no moment earlier.
        self._life: Lifeline = lifeline(_release, store)

    def bound(self, limit: int) -> None:
        """Allow the objects so many bytes, -1 for all that there are; what is there already stays."""
        self._store.put(STORE, "heap_limit", self._store.get(STORE, "heap_size") if limit < 0 else limit)

    def add_cell(self, address: int) -> None:
        """Have the collector look into the cell of a global from now on."""
        self._cells.append(address)

    def add_span(self, address: int) -> None:
        """Have the collector look into a VMTable or VMSegment from now on."""
        self._spans.append(address)

    # What there is

    @property
    def made(self) -> bool:
        """Whether there is a heap."""
        return self._store.get(STORE, "heap") != 0

    @property
    def used(self) -> int:
        """Bytes of the blocks that objects lie in, dead ones included."""
        return self._get("used") * BLOCK if self.made else 0

    @property
    def live(self) -> int:
        """Bytes of the objects that the last cycle found alive."""
        return self._get("live") if self.made else 0

    def _get(self, field: str) -> int:
        return peek(self._store.get(STORE, "heap") + HEAP[field])

    def _put(self, field: str, value: int) -> None:
        fill(self._store.get(STORE, "heap") + HEAP[field], value, 1)

    # Handles

    def keep(self, word: int) -> int:
        """Keep the object at this address alive and return the number of the handle; WasmtimeError: too many.

        With 0, which is none yet, `slot` is where its address is going to be written.
        """
        base = self._handles or self._find_handles()
        try:
            number = self._free.pop()
            _WORD.from_address(base + 8 * number).value = word
        except IndexError:
            if self._given >= self._get("handle_most"):
                raise WasmtimeError("too many references to objects of WebAssembly") from None
            number = self._given
            self._given = number + 1  # between these two lines CPython lets nobody else run
            _WORD.from_address(base + 8 * number).value = word
            # A finaliser, or another thread, may come here in between: whoever has written last looks again.
            while self._get("handle_count") < self._given:
                self._put("handle_count", self._given)
        return number

    def slot(self, number: int) -> int:
        """Return the address of the word of a handle."""
        return self._handles + 8 * number

    def drop(self, number: int) -> None:
        """Give a handle back, at any moment and in any thread that has the GIL, also when the store is closed."""
        # The collector may read it at the same moment, and sees the old word or none: either will do.
        _WORD.from_address(self._handles + 8 * number).value = 0
        self._free.append(number)

    def _find_handles(self) -> int:
        """Return where handles are, which never moves; the heap is made when there is none."""
        if not (self.made or _call("make", self._store.address)):
            raise WasmtimeError("GC heap out of memory")
        self._handles = self._get("handles")
        return self._handles

    # Collections

    def collect(self) -> None:
        """Run a whole cycle, and give free memory back to the system."""
        if _call("collect", self._store.address):
            _call("trim", self._store.address)

    def advance(self) -> None:
        """Start a cycle, or go on with it for a slice."""
        _call("advance", self._store.address)

    @property
    def quiet(self) -> bool:
        """Whether no cycle goes on, as far as objects of Python are concerned."""
        return not self.made or self._get("noting") == QUIET

    @property
    def over(self) -> bool:
        """Whether a cycle has found out what is alive, or there is no heap to find it out with."""
        return not self.made or self._get("noting") == MARKED

    def seen(self) -> set[int] | None:
        """Return the addresses of the objects of Python that WebAssembly may still have, after a cycle and only once.

        None when nobody knows.
        """
        if not self.made or self._get("noting") != MARKED:
            return None
        start = self._get("externs")
        found = set((ctypes.c_uint64 * ((self._get("externs_top") - start) // 8)).from_address(start))
        self._put("noting", QUIET)
        return None if self._get("lost") else found

    def close(self) -> None:
        """Let go of all objects: nothing of the store runs any more. Handles may still be given back.

        Their memory becomes zeros and no hole: a finaliser may close the store in the midst of an access.
        """
        for field in ("cell_count", "span_count"):
            self._store.put(STORE, field, 0)
        if self.made:
            sysmem.decommit(self._get("base"), self._get("total") * BLOCK, sysmem.READ | sysmem.WRITE)


@functools.cache
def _function(name: str, arity: int) -> Callable[..., int]:
    from brolga.trampoline.runtime import heap_image

    word = ctypes.c_uint64
    # With the GIL: no Python code runs meanwhile, and none of them waits for anybody.
    return ctypes.PYFUNCTYPE(word, *[word] * arity)(heap_image().symbols[f"brolga_gc_{name}"])


def _call(name: str, *args: int) -> int:
    return int(_function(name, len(args))(*args))


def _release(store: Record) -> None:
    heap = store.get(STORE, "heap")
    if heap:
        sysmem.release(heap, peek(heap + HEAP["size"]))
