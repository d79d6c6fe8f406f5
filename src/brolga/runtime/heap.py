"""The heap of a store, as Python sees it: how large it may become, and its end.

The heap itself is made by machine code when the first object is (trampoline/heap), so a store without objects has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.layout import HEAP, STORE
from brolga.llvm import sysmem
from brolga.llvm.lifeline import lifeline
from brolga.runtime.vm import Pinned, peek, poke

if TYPE_CHECKING:
    from brolga.llvm.lifeline import Lifeline
    from brolga.runtime.vm import Record

__all__ = ["Heap"]

_NO_LIMIT: Final = -1


class Heap(Pinned):
    """The heap of one store, whether it has been made or not."""

    __slots__ = ("_free", "_life", "_store")

    def __init__(self, store: Record, size: int) -> None:
        """Have the store with this VMStore make its heap of `size` bytes of address space, when it needs one."""
        self._store = store
        self._free: list[int] = []  # numbers of handles that were given up
        store.put(STORE, "heap_size", size)
        self.bound(_NO_LIMIT)
        # Objects are part of the store, so they go when it does, and no moment earlier.
        self._life: Lifeline = lifeline(_release, store)

    def keep(self, word: int) -> int:
        """Have the collector know an object that Python refers to; return the number of the handle, for `drop`."""
        heap = self._store.get(STORE, "heap")
        try:
            number = self._free.pop()
        except IndexError:
            number = peek(heap + HEAP["handle_count"])
            poke(heap + HEAP["handle_count"], number + 1, 8)
        poke(peek(heap + HEAP["handles"]) + 8 * number, word, 8)
        return number

    def drop(self, number: int) -> None:
        """Give a handle up, at any moment and in any thread: finalisers do."""
        poke(peek(self._store.get(STORE, "heap") + HEAP["handles"]) + 8 * number, 0, 8)
        self._free.append(number)

    def bound(self, limit: int) -> None:
        """Allow the objects so many bytes, -1 for all that there are; what is there already stays."""
        self._store.put(STORE, "heap_limit", self._store.get(STORE, "heap_size") if limit < 0 else limit)


def _release(store: Record) -> None:
    heap = store.get(STORE, "heap")
    if heap:
        sysmem.release(heap, peek(heap + HEAP["size"]))
