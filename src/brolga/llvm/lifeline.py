"""Giving code back when nothing can call it any more, and not a moment earlier.

A weak reference to the owner of code is not enough. When the garbage collector finds a cycle, it calls the callbacks of
weak references to what is in the cycle first, and the finalisers (`__del__`) of the program after that: these may call
functions whose code is gone then, or bring the whole cycle back to life. A lifeline is an object that the collector
does not look at. It dies when its owner is really taken apart, at the end of a collection or by reference counting.
"""

from __future__ import annotations

import ctypes
import weakref
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Lifeline", "lifeline"]


class Lifeline:
    """Held by whoever owns something that must be given back."""

    __slots__ = ("__weakref__",)


def lifeline(release: Callable[..., object], *args: object) -> Lifeline:
    """Return an object after whose end `release(*args)` is called; neither may lead back to the owner.

    Nothing is released when the process ends: finalisers that run late may still call compiled code.
    """
    made = Lifeline()
    untrack = ctypes.pythonapi.PyObject_GC_UnTrack
    untrack.argtypes, untrack.restype = (ctypes.py_object,), None
    untrack(made)
    weakref.finalize(made, release, *args).atexit = False
    return made
