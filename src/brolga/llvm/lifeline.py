"""Giving code back when nothing can call it any more, and not a moment earlier.

Weak references do not serve for this. When the garbage collector finds a cycle, it clears the weak references to what
is in the cycle first, calls their callbacks, and runs the finalisers of the program (`__del__`) after that: these may
call functions whose code would be gone then, or bring the whole cycle back to life. So there are two other means:

A *lifeline* is an object that the collector does not look at. It dies when its owner is really taken apart, at the end
of a collection or by reference counting. A *borrowed* reference is what machine code has: an address.
"""

from __future__ import annotations

import ctypes
import weakref
from typing import TYPE_CHECKING, Final, Generic, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Borrowed", "Lifeline", "lifeline", "untracked"]

_Target = TypeVar("_Target")

# A prototype of our own: the types that one sets on `ctypes.pythonapi.f` itself hold for everybody in the process.
_untrack: Final = ctypes.PYFUNCTYPE(None, ctypes.py_object)(("PyObject_GC_UnTrack", ctypes.pythonapi))


class Lifeline:
    """Held by whoever owns something that must be given back."""

    __slots__ = ("__weakref__",)


def lifeline(release: Callable[..., object], *args: object) -> Lifeline:
    """Return an object after whose end `release(*args)` is called; neither may lead back to the owner.

    Nothing is released when the process ends: finalisers that run late may still call compiled code.
    """
    made = Lifeline()
    # The registry of `weakref` holds what is to be released.
    weakref.finalize(untracked(made), release, *args).atexit = False
    return made


def untracked(made: _Target) -> _Target:
    """Hide an object from the garbage collector, and return it; nothing that it refers to may lead back to it.

    What the collector does not know of is never part of a cycle to it: neither weak references to it are cleared nor is
    it finalised before its owner is really taken apart.
    """
    _untrack(made)
    return made


class Borrowed(Generic[_Target]):
    """A reference that does not keep its object alive.

    Only for those who are called by compiled code alone: as long as that runs, somebody keeps its store and its module.
    """

    __slots__ = ("_address",)

    def __init__(self, target: _Target) -> None:
        """Remember where `target` is."""
        self._address = id(target)

    def __call__(self) -> _Target:
        """Return the object."""
        return cast("_Target", ctypes.cast(self._address, ctypes.py_object).value)
