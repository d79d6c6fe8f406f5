"""The side of Python in interrupting a guest: which signals are free, where CPython's own handler is, and a handler.

Two real-time signals are taken. The *kick* (kicks.py) is sent by the system alone. The *note* is never sent: when the
time of a store is over in the midst of a host function, our native handler says to CPython that it came, and CPython
calls `_note` here as soon as it can, out of a wait in the system too. What that raises ends the host function.
"""

from __future__ import annotations

import ctypes
import functools
import signal
import threading
from typing import TYPE_CHECKING, Final

from brolga.errors import Bug
from brolga.traps import Trap, TrapSite

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import FrameType

    from brolga.llvm.image import Image

__all__ = ["free_signals", "install_kicks", "prepare"]

_ACTION_WORDS: Final = 19  # struct sigaction of glibc
_DEFAULT: Final = 0


def _disposition(number: int) -> int:
    """Return the address of the handler of a signal, as the system knows it."""
    action = (ctypes.c_uint64 * _ACTION_WORDS)()
    ask = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(("sigaction", _process()))
    if ask(number, None, ctypes.addressof(action)) != 0:
        raise Bug(f"there is no signal {number}")
    return action[0]


@functools.cache
def _process() -> ctypes.CDLL:
    return ctypes.CDLL(None)


@functools.cache
def free_signals() -> tuple[int, int]:
    """Return two real-time signals that nobody uses: the kick, and the note. The answer stays the same."""
    # From above, since programs mostly count from SIGRTMIN on.
    free = [number for number in range(signal.SIGRTMAX, signal.SIGRTMIN - 1, -1) if _disposition(number) == _DEFAULT]
    if len(free) < 2:
        raise Bug("every real-time signal has a handler already")
    return free[0], free[1]


def install_kicks(image: Image, base: int, size: int) -> None:
    """Install the handler of kicks in the runtime image, with the place of all compiled WebAssembly."""
    types = (ctypes.c_uint64, ctypes.c_uint64, ctypes.c_int, ctypes.c_int, ctypes.c_void_p)
    install = ctypes.CFUNCTYPE(ctypes.c_int, *types)(image.symbols["brolga_install_kicks"])
    if install(base, size, *free_signals(), id(_learner(image))) != 0:
        raise Bug("the process refuses a signal handler")


@functools.cache
def _learner(image: Image) -> Callable[[], None]:
    """What the main thread calls that does not know where CPython's handler is; machine code has its address."""
    return functools.partial(prepare, image.symbols)


def prepare(symbols: Mapping[str, int]) -> None:
    """Stand before CPython's handlers, if it can be found out where they are; with the GIL, as often as one likes.

    `symbols` are those of the runtime image.
    """
    main = threading.current_thread() is threading.main_thread()
    known = _known(symbols["brolga_expired_here"]) if main else _guess(symbols["brolga_signalled"])
    if known:
        _wrap(symbols["brolga_wrap_with"], known)


@functools.cache
def _wrap(wrap: int, handler: int) -> None:
    ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p)(wrap)(handler)


@functools.cache
def _known(expired: int) -> int:
    """Install the handler of the note, and return the address of CPython's own; 0 where it installs none.

    Only the main thread may do so.
    """
    is_expired = ctypes.PYFUNCTYPE(ctypes.c_int)(expired)

    def note(_number: int, _frame: FrameType | None) -> None:
        # The guest may have ended before Python came to this.
        if is_expired():
            raise Trap.at_site(TrapSite.INTERRUPT)

    number = free_signals()[1]
    try:
        signal.signal(number, note)
    except ValueError:  # an interpreter that is not the first of its process
        return 0
    return _disposition(number)


def _guess(ours: int) -> int:
    """Return the address of CPython's handler as the one of Ctrl-C, which has mostly been its own from the start; or 0.

    It is used until the main thread knows better. `ours` is the address of the one that stands before it.
    """
    there = _disposition(signal.SIGINT)
    return there if signal.getsignal(signal.SIGINT) is signal.default_int_handler and there != ours else 0
