"""The one region of the process where compiled code lives, and the registry of what lies where in it.

It is a single reservation of address space, for two reasons: a signal handler can tell by one comparison whether a pc
is ours, and everything inside reaches everything else with the 32-bit distances of the small code model. No page is
ever writable and executable at once. Pages of one kind lie together, so that neighbours share one mapping of the kernel
(which has 65,530 of them for a process).
"""

from __future__ import annotations

import os
import threading
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable
from enum import Enum
from typing import Final

from brolga.errors import Bug, WasmtimeError
from brolga.llvm import sysmem
from brolga.llvm.image import Image

__all__ = ["ARENA", "SIZE", "Arena", "Pages", "Zone"]

SIZE: Final = 1 << 30
"""Bytes of address space for all code of the process."""
# Half of what a signed distance of 32 bits reaches. It costs nothing: pages that hold no code have no memory.


class Zone(Enum):
    """A kind of pages: what may be done to them once they are filled, and their eighths of the arena."""

    FIXTURE = (sysmem.READ | sysmem.EXECUTE, 0, 1)
    """Code that may not be left wherever it is: the runtime, trampolines, thunks."""
    CODE = (sysmem.READ | sysmem.EXECUTE, 1, 4)
    CONSTANT = (sysmem.READ, 4, 6)
    DATA = (sysmem.READ | sysmem.WRITE, 6, 8)

    def __init__(self, protection: int, first: int, last: int) -> None:
        """Unpack the row."""
        self.protection = protection
        self.first = first
        self.last = last

    @property
    def executable(self) -> bool:
        """Whether it is one of code."""
        return bool(self.protection & sysmem.EXECUTE)


class Pages:
    """Free runs of pages between two addresses, neighbours joined, first fit."""

    def __init__(self, start: int, end: int) -> None:
        """All of [start, end) is free."""
        # Two lists and not one of pairs, so that a place can be found by bisection. Both stay short: what is given
        # back grows together with its neighbours.
        self.starts = [start]
        self.sizes = [end - start]

    def take(self, size: int) -> int | None:
        """The address of `size` bytes that were free; None when no run is long enough."""
        for index, free in enumerate(self.sizes):
            if free >= size:
                address = self.starts[index]
                self._set(index, address + size, free - size)
                return address
        return None

    def give(self, start: int, size: int) -> None:
        """Make [start, start + size) free again."""
        index = bisect_left(self.starts, start)
        if index < len(self.starts) and start + size == self.starts[index]:
            self._set(index, start, size + self.sizes[index])
        else:
            self.starts.insert(index, start)
            self.sizes.insert(index, size)
        if index > 0 and self.starts[index - 1] + self.sizes[index - 1] == start:
            self._set(index - 1, self.starts[index - 1], self.sizes[index - 1] + self.sizes[index])
            self._set(index, 0, 0)

    def _set(self, index: int, start: int, size: int) -> None:
        if size:
            self.starts[index], self.sizes[index] = start, size
        else:
            del self.starts[index], self.sizes[index]


class Arena:
    """Address space for code, and the images in it. All methods may be called from any thread.

    `free`, `remove` and `find` take no lock, so that a finaliser or a Python signal handler may call
    them wherever it interrupts. A forked child has its own copy of everything.
    """

    def __init__(self, size: int) -> None:
        """`size` bytes, reserved on first use."""
        self.size = size
        self._base = 0
        self._zones: dict[Zone, Pages] = {}
        self._freed: deque[tuple[Zone, int, int]] = deque()
        # By number of the code page: looked up in one step and changed in one step, so without a lock.
        self._images: dict[int, Image] = {}
        self._kept: dict[str, Image] = {}
        self._lock = threading.Lock()
        # Nobody else may be half-way through an allocation while the process is copied.
        os.register_at_fork(
            before=self._lock.acquire, after_in_parent=self._lock.release, after_in_child=self._lock.release
        )

    @property
    def base(self) -> int:
        """The lowest address; [base, base + size) is ours for the life of the process."""
        with self._lock:
            return self._reserved()

    def span(self, zone: Zone) -> tuple[int, int]:
        """Where the pages of a zone begin, and how many bytes they are."""
        eighth = self.size // 8
        return self.base + zone.first * eighth, (zone.last - zone.first) * eighth

    # Reserved when the first code arrives: a program that only reads or validates modules never asks for it.
    def _reserved(self) -> int:
        if not self._base:
            base = sysmem.reserve(self.size)
            eighth = self.size // 8
            self._zones = {zone: Pages(base + zone.first * eighth, base + zone.last * eighth) for zone in Zone}
            self._base = base
        return self._base

    def allocate(self, zone: Zone, size: int) -> int:
        """The address of `size` bytes (whole pages) of zeros, to be filled and then sealed."""
        with self._lock:
            self._reserved()
            # What was freed meanwhile is taken in here, under the lock that freeing does without.
            while self._freed:
                freed, start, length = self._freed.popleft()
                self._zones[freed].give(start, length)
            address = self._zones[zone].take(size)
        if address is None:
            raise WasmtimeError(f"no {size} bytes left for compiled code")
        sysmem.commit(address, size, sysmem.READ | sysmem.WRITE)
        return address

    def seal(self, zone: Zone, address: int, size: int) -> None:
        """End the filling of pages: from now on only what the zone allows may be done to them."""
        sysmem.commit(address, size, zone.protection)
        if zone.executable:
            sysmem.sync_instructions(address, size)

    def free(self, zone: Zone, address: int, size: int) -> None:
        """Give pages back: they lose their contents and all access at once, and are used again later."""
        # First the contents, then the permission to use them again: the other order would race with allocate.
        sysmem.decommit(address, size)
        self._freed.append((zone, address, size))

    def add(self, image: Image) -> None:
        """Make the code pages of `image` known."""
        # An entry for each page, not for each image: then a pc is found without a search and without a lock. Images
        # never share a page, as pages are what protection works on.
        for page in _pages(image):
            if self._images.setdefault(page, image) is not image:
                raise Bug(f"images {image.name!r} and {self._images[page].name!r} share a page")

    def remove(self, image: Image) -> None:
        """Forget the code pages of `image`."""
        for page in _pages(image):
            self._images.pop(page, None)

    def drop(self, zone: Zone, image: Image) -> None:
        """Forget an image that takes all of its pages from one zone, and give them back."""
        self.remove(image)
        self.free(zone, image.start, image.end - image.start)

    def keep(self, image: Image) -> Image:
        """Note an image that is never closed, so that it can be asked for by its name; return it."""
        return self._kept.setdefault(image.name, image)

    def kept(self, name: str) -> Image | None:
        """The image of that name that is never closed."""
        return self._kept.get(name)

    def find(self, pc: int) -> Image | None:
        """The image whose code pages `pc` lies in."""
        return self._images.get(pc // sysmem.page_size())


def _pages(image: Image) -> Iterable[int]:
    return range(image.start // sysmem.page_size(), image.end // sysmem.page_size())


ARENA: Final = Arena(SIZE)
"""The process-wide registry of code, the one mutable global that the package has."""
