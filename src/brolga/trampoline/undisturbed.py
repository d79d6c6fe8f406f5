"""Work that no handler of Python's signals may come in the midst of.

Python runs them between any two instructions of the main thread, and what they raise ends whatever was going on there.
LLVM's binding is not made for that: an object that has just been given away would be given back once more.
"""

from __future__ import annotations

import ctypes
import functools
import signal
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any, Final

from brolga.llvm.arena import ARENA

__all__ = ["undisturbed"]

_RUNTIME: Final = "runtime"  # the name of the image
_ASK: Final = -1
_WAIT: Final = 1


@contextmanager
def undisturbed() -> Generator[None]:
    """Have handlers of signals run when this is over. They run in the main thread alone, so in others it does nothing.

    Within another one it changes nothing.
    """
    image = ARENA.kept(_RUNTIME)
    change = _blocked if image is None else _deferred(image.symbols["brolga_defer"])
    # Asked for before anything is changed: until then a handler may run, and raise, in front of each of these lines.
    before = change(_ASK)
    try:
        change(_WAIT)
        yield
    finally:
        change(before)


@functools.cache
def _deferred(address: int) -> Callable[[Any], Any]:
    """What sees to it once the runtime is there (kicks.py)."""
    return ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_int)(address)


def _blocked(mask: Any) -> Any:
    """Have this thread get no signals while the runtime is made; as long as there is no other, Python notes none."""
    if mask == _ASK:
        return signal.pthread_sigmask(signal.SIG_BLOCK, ())
    if mask == _WAIT:
        return signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    return signal.pthread_sigmask(signal.SIG_SETMASK, mask)
