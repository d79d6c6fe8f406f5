"""A heap without an engine: the functions of its image on a store made by hand, and objects as tests see them."""

from __future__ import annotations

import ctypes
import functools
from collections.abc import Callable, Iterable, Sequence

from brolga.abi.cells import BLOCK, GRANULE
from brolga.abi.layout import BLOCK_INFO, HEAP, STORE, STORE_SIZE, TYPE
from brolga.llvm import sysmem
from brolga.runtime.vm import Record, fill, peek
from brolga.trampoline.runtime import heap_image

STRUCT, ARRAY = 1, 2
MASK = (1 << 64) - 1


@functools.cache
def function(name: str, arity: int) -> Callable[..., int]:
    """A function of the heap image on words."""
    word = ctypes.c_uint64
    return ctypes.PYFUNCTYPE(word, *[word] * arity)(heap_image().symbols[f"brolga_gc_{name}"])


class NativeHeap:
    """A store of which nothing is there but the heap."""

    def __init__(self, size: int = 1 << 26, limit: int = -1) -> None:
        self.store = Record(STORE_SIZE)
        self.store.put(STORE, "heap_size", size)
        self.store.put(STORE, "heap_limit", size if limit < 0 else limit)
        self.kept: list[Record] = []
        self.at = function("make", 1)(self.store.address)
        assert self.at
        self.node = self.struct(24, 8, 16)
        self.refs = self.array(8, traced=True)
        self.bytes = self.array(1)

    def close(self) -> None:
        sysmem.release(self.at, self["size"])

    def __getitem__(self, field: str) -> int:
        return peek(self.at + HEAP[field])

    def __setitem__(self, field: str, value: int) -> None:
        fill(self.at + HEAP[field], value, 1)

    def struct(self, size: int, *traced: int, kind: int = STRUCT) -> int:
        """A VMType of structs, with the offsets of their references."""
        trace = Record(8 * (len(traced) + 1))
        for number, word in enumerate((len(traced), *traced)):
            trace.set_word(8 * number, word)
        return self._type(kind=kind, size=size, trace=trace.address if traced else 0, kept=trace)

    def array(self, element: int, *, traced: bool = False) -> int:
        """A VMType of arrays."""
        return self._type(kind=ARRAY, size=16, element=element, elements_traced=int(traced))

    def _type(self, kept: Record | None = None, **fields: int) -> int:
        made = Record(TYPE.size)
        for field, value in fields.items():
            made.put(TYPE, field, value)
        self.kept += [made] if kept is None else [made, kept]
        return made.address

    def alloc(self, ty: int, size: int) -> int:
        """An object, or 0."""
        return function("alloc", 3)(self.store.address, ty, size)

    def new(self, left: int = 0, right: int = 0) -> int:
        """A node: a struct with two references."""
        made = self.alloc(self.node, 24)
        assert made
        fill(made + 8, left, 1)
        fill(made + 16, right, 1)
        return made

    def new_array(self, elements: Sequence[int]) -> int:
        """An array of references."""
        made = self.alloc(self.refs, 16 + 8 * len(elements))
        assert made
        fill(made + 8, len(elements), 1)
        data = (ctypes.c_uint64 * len(elements))(*elements)
        ctypes.memmove(made + 16, data, 8 * len(elements))
        return made

    def keep(self, words: Iterable[int]) -> None:
        """Have Python hold these, and nothing else."""
        table = list(words)
        assert len(table) <= self["handle_most"]
        for number, word in enumerate(table):
            fill(self["handles"] + 8 * number, word, 1)
        self["handle_count"] = len(table)

    def collect(self) -> int:
        return function("collect", 1)(self.store.address)

    def start(self) -> None:
        """Start marking, which nothing continues but allocation and `mark`."""
        function("start", 2)(self.store.address, self.at)

    def mark(self, budget: int = MASK) -> bool:
        """Mark for so long; whether everything is marked."""
        function("mark", 2)(self.at, budget)
        return self["top"] == self["bottom"]

    def finish(self) -> None:
        """End marking and sweep everything."""
        assert self.mark()
        function("complete", 2)(self.store.address, self.at)

    def write(self, place: int, value: int) -> None:
        """Overwrite a reference in an object, as compiled code does."""
        if self.store.get(STORE, "marking"):
            function("barrier", 2)(self.store.address, peek(place))
        fill(place, value, 1)

    @property
    def marking(self) -> bool:
        return self.store.get(STORE, "marking") != 0

    def is_live(self, obj: int) -> bool:
        """Whether an object was found by the last collection. What waits in a row is not free, but has no header."""
        number = (obj - self["base"]) // GRANULE
        info = self["infos"] + BLOCK_INFO.size * ((obj - self["base"]) // BLOCK)
        used = ctypes.c_uint32.from_address(info + BLOCK_INFO["kind"]).value != 0
        return (
            used
            and peek(obj) != 0
            and bool(ctypes.c_uint8.from_address(self["bits"] + number // 8).value >> number % 8 & 1)
        )

    def externs(self) -> set[int]:
        """The addresses of objects of Python that were noted."""
        count = (self["externs_top"] - self["externs"]) // 8
        return set((ctypes.c_uint64 * count).from_address(self["externs"]))
