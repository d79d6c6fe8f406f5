"""How exceptions of WebAssembly pass from Python into it and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brolga.abi.layout import STORE
from brolga.runtime.backtrace import frames_of
from brolga.runtime.tag import WasmException
from brolga.runtime.values import exception_at, thrown

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import NoReturn

    from brolga.runtime.state import State

__all__ = ["raise_exception", "thrown_by_host"]


def thrown_by_host(state: State, raised: object) -> int:
    """Return the address of the exception that a host function has thrown by raising a WasmException, 0 for any other.

    None stands for what native code has left in the store, which is taken then.
    """
    exception = state.kept[0] if raised is None else raised
    if not isinstance(exception, WasmException):
        return 0
    address = thrown(state, exception)
    # As soon as the trampoline lets go of it, nobody might have it: but it may come out again, as it is.
    state.flying.append(exception)
    if raised is None:
        state.take_pending()
    return address


def raise_exception(state: State, address: int, pcs: Iterable[int]) -> NoReturn:
    """Raise the exception at an address, with which an activation has ended, in Python."""
    exception = exception_at(state, address)
    # A new list: the program may have kept the one of an earlier level.
    exception.frames = [*exception.frames, *frames_of(pcs)]
    # Python has it now, and so the collector need not look there.
    state.vm.put(STORE, "exception", 0)
    raise exception
