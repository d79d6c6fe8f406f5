"""Making unwind tables known to the process: whoever walks a stack passes frames of ours as it does C's.

The registry is that of libgcc, GCC's run-time library, which C++ exceptions, `_Unwind_Backtrace` and `backtrace(3)`
ask. Its functions take a whole `.eh_frame` section, closed by a zero word. To register one costs 0.3 µs and
allocates 50 bytes; it is read when the first stack is walked, if ever.
"""

from __future__ import annotations

import ctypes
import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brolga.llvm.image import Image

__all__ = ["attach", "register", "unregister"]


def attach(image: Image) -> None:
    """Make the table of an image known, until the image is closed."""
    table, size = image.frames
    if size:
        register(table)
        image.at_close.append(functools.partial(unregister, table))


def register(table: int) -> None:
    """Make the section at address `table` known; it must stay where it is, unchanged, until `unregister`."""
    _calls()[0](table)


def unregister(table: int) -> None:
    """Take back what `register` made known."""
    _calls()[1](table)


@functools.cache
def _calls() -> tuple[Callable[[int], object], Callable[[int], object]]:
    """The two functions of the library; two that do nothing on a system without it, where nobody could ask either."""
    # The GIL is kept: what takes so little is not worth letting others run, and no thread of Python's can fork
    # while the lock of the registry is held.
    prototype = ctypes.PYFUNCTYPE(None, ctypes.c_void_p)
    try:
        library = ctypes.PyDLL("libgcc_s.so.1")
    except OSError:
        return (lambda table: None, lambda table: None)
    return (prototype(("__register_frame", library)), prototype(("__deregister_frame", library)))
