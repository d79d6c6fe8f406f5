"""The objects of Python that the collector has seen: their addresses, one behind the other, some of them repeatedly.

From the moment that marking starts, whatever comes into WebAssembly is noted as well. So an object that is not among
them when marking is over can be nowhere, and Python lets go of it as soon as it has the chance (runtime/state.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from brolga.abi.layout import HEAP
from brolga.trampoline.heap.flow import choose

if TYPE_CHECKING:
    from brolga.trampoline.emit import Code

__all__ = ["MARKED", "NOTING", "QUIET", "append", "forget"]

QUIET: Final = 0
NOTING: Final = 1
MARKED: Final = 2
"""Values of `VMHeap.noting`: nothing is noted; marking goes on; it is over, and Python has to look."""

_RECENT: Final = 1 << 12  # offset from the VMHeap: the last address noted with each hash, so that most repeats are seen
_HASHES: Final = 1 << 10


def append(code: Code, heap: str, word: str) -> None:
    """Note the address of an object of Python, an i64."""
    hashed = code.op(f"and i64 {code.op(f'lshr i64 {word}, 4')}, {_HASHES - 1}")
    place = code.op(f"getelementptr i64, ptr {code.address(heap, _RECENT)}, i64 {hashed}")

    def note() -> None:
        code.store("i64", word, place)
        top = code.get(HEAP, "externs_top", heap)

        def store() -> None:
            code.store("i64", word, top)
            code.put(HEAP, "externs_top", heap, code.address(top, 8))

        room = code.op(f"icmp ult ptr {top}, {code.get(HEAP, 'externs_end', heap)}")
        choose(code, room, store, lambda: code.put(HEAP, "lost", heap, "1"), likely=True)

    choose(code, code.op(f"icmp ne i64 {code.load('i64', place)}, {word}"), note)


def forget(code: Code, heap: str) -> None:
    """Begin anew."""
    code.put(HEAP, "externs_top", heap, code.get(HEAP, "externs", heap))
    code.put(HEAP, "lost", heap, "0")
    code.put(HEAP, "noting", heap, str(NOTING))
    code.call("memset", code.address(heap, _RECENT), "0", str(8 * _HASHES))
