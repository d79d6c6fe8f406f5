"""What the return addresses of a store mean to whoever throws: found out when an exception first passes one.

The table is looked at by machine code (trampoline/exceptions.py). Nothing in it is ever wrong later: code stays where
it is as long as a store that may run it.
"""

from __future__ import annotations

from typing import Final

from brolga.abi.conventions import MACHINE
from brolga.abi.layout import FRAME, STORE
from brolga.errors import Bug
from brolga.llvm import elf
from brolga.llvm.arena import ARENA
from brolga.llvm.frames import CallerFrame, frame_at
from brolga.runtime.vm import Pinned, Record
from brolga.trampoline.landing import HASH_FACTOR, HASH_SHIFT, LANDINGS
from brolga.trampoline.undisturbed import undisturbed

__all__ = ["Frames"]

_PAIR: Final = 16
_FIRST_SIZE: Final = 64
_WORD: Final = (1 << 64) - 1


class Frames(Pinned):
    """The VMFrames of one store."""

    __slots__ = ("_known", "_store", "_table")

    def __init__(self, store: Record) -> None:
        """Start with none: `VMStore.frames` is null."""
        self._store = store
        self._known: dict[int, Record] = {}
        self._table: Record | None = None

    def learn(self, pc: int) -> int:
        """Return the address of the VMFrame for a return address in code of ours, which the table has from now on."""
        found = self._known.get(pc)
        if found is None:
            image = ARENA.find(pc - 1)
            if image is None:
                raise Bug(f"an exception in code of nobody, at {pc:#x}")
            made = _record(frame_at(image, elf.MACHINES[MACHINE], pc))
            with undisturbed():  # machine code reads the table whatever happens here
                found = self._known[pc] = made
                self._put(pc, found)
        return found.address

    def _put(self, pc: int, frame: Record) -> None:
        # Half of the table stays empty, so that a search ends soon.
        size = 0 if self._table is None else self._store.get(STORE, "frames_mask") + 1
        if self._table is None or 2 * len(self._known) > size:
            size = max(_FIRST_SIZE, 2 * size)
            self._table = Record(_PAIR * size)
            for known, record in self._known.items():
                _insert(self._table, size, known, record)
            self._store.put(STORE, "frames_mask", size - 1)
            self._store.put(STORE, "frames", self._table.address)
        else:
            _insert(self._table, size, pc, frame)


def _insert(table: Record, size: int, pc: int, frame: Record) -> None:
    # The same as in machine code: the place by the hash, and else the next one that is free.
    number = (pc * HASH_FACTOR & _WORD) >> HASH_SHIFT
    while table.word(_PAIR * (number % size)):
        number += 1
    table.set_word(_PAIR * (number % size) + 8, frame.address)
    # The address last: what is found has its frame.
    table.set_word(_PAIR * (number % size), pc)


def _record(frame: CallerFrame) -> Record:
    """Return the VMFrame."""
    places = LANDINGS[MACHINE].places
    # A register of 16 bytes has two places, and lies in two words.
    words = [(place, at + 8 * number) for reg, at in frame.saved for number, place in enumerate(places[reg])]
    record = Record(FRAME["saved"] + _PAIR * len(words))
    record.put(FRAME, "handler", frame.handler)
    record.put(FRAME, "stack", frame.stack)
    record.put(FRAME, "count", len(words))
    for number, (place, at) in enumerate(words):
        record.set_word(FRAME["saved"] + _PAIR * number, place)
        record.set_word(FRAME["saved"] + _PAIR * number + 8, at)
    return record
