"""The runtime image: the native code that every trampoline and every compiled function relies on, once a process.

Signal handler, activations, conversions, bulk helpers and the resolver of lazy code, written as IR in the files beside
this one. It is compiled when the first function is, and its handler of faults is installed then.
"""

from __future__ import annotations

import ctypes
import functools
import os
import threading
from typing import TYPE_CHECKING, Final

from brolga.abi.conventions import MACHINE
from brolga.abi.externals import DATA, EXTERNALS, LIBCALLS
from brolga.abi.helpers import HEAP_HELPERS, HELPERS
from brolga.errors import Bug, UnsupportedError
from brolga.llvm.arena import ARENA, Zone
from brolga.llvm.build import compile_ir
from brolga.llvm.image import Image
from brolga.llvm.loader import load
from brolga.llvm.symbols import address_of
from brolga.llvm.target import CodeOptions
from brolga.llvm.text import prologue
from brolga.trampoline.handlers import install_kicks, prepare
from brolga.trampoline.machines import MACHINES, Machine
from brolga.trampoline.undisturbed import undisturbed

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "claim",
    "expire",
    "grow_shared",
    "heap_image",
    "heap_object",
    "host_symbol",
    "limits_changed",
    "machine",
    "resolve",
    "runtime_image",
    "runtime_object",
    "unclaim",
]

# Reentrant: while the image is made, the collector may run a finaliser that calls a function of a store.
_LOCK: Final = threading.RLock()

_RUNTIME: Final = "runtime"
_HEAP: Final = "heap"
_HOST: Final = frozenset({*EXTERNALS, *DATA})


def machine(name: str | None = None) -> Machine:
    """Return the row of a machine, this one's unless it is named; UnsupportedError when there is none."""
    name = name or MACHINE
    if name not in MACHINES:
        raise UnsupportedError(f"the machine {name} is not supported")
    return MACHINES[name]


@functools.cache
def runtime_object() -> bytes:
    """Return the runtime image as an object file."""
    from brolga.trampoline.runtime_ir import runtime_ir  # two dozen files, for who has no object made before

    # Level 1: helpers that call the C library gain nothing from more, and every process waits for this one.
    options = CodeOptions(level=1)
    with undisturbed():
        return compile_ir(prologue(options) + runtime_ir(machine()), options, name=_RUNTIME)


def runtime_image(made: bytes | None = None) -> Image:
    """Return the process's runtime image, loaded and installed on first use: from the object `made`, if there is one.

    Whoever made it must have done so with this version of Brolga and for this machine.
    """
    # Never closed: the kernel holds the address of its handler, threads that of its key. So it is the arena that
    # remembers it, as there is nothing else that outlives every engine.
    with _LOCK:  # two threads must not install the handler twice: it would chain to itself
        image = ARENA.kept(_RUNTIME) or _first(made)
        prepare(image.symbols)
        return image


def _first(made: bytes | None) -> Image:
    with undisturbed():  # as long as there is nobody who could say that a handler came in between
        return _install(made or runtime_object())


def _install(code: bytes) -> Image:
    image = load(code, host_symbol, name=_RUNTIME, zone=Zone.FIXTURE)
    init = ctypes.CFUNCTYPE(ctypes.c_int)(image.symbols["brolga_init_threads"])
    install = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_uint64, ctypes.c_uint64)
    # The range of the arena never changes, so the handler can keep it: no fault happens in code of ours elsewhere.
    if init() != 0 or install(image.symbols["brolga_install_signals"])(ARENA.base, ARENA.size) != 0:
        raise Bug("the process refuses a thread key or a signal handler")
    main = ctypes.CFUNCTYPE(None, ctypes.c_uint64)(image.symbols["brolga_main_thread"])
    main(threading.main_thread().ident or 0)
    install_kicks(image, *ARENA.span(Zone.CODE))
    return ARENA.keep(image)


@functools.cache
def heap_object() -> bytes:
    """Return the image with the code of heaps as an object file."""
    from brolga.trampoline.heap.image import heap_ir  # a dozen files, and most programs make no object

    # LLVM's own pipeline makes nothing faster of it, and takes three times as long.
    options = CodeOptions(level=1)
    with undisturbed():
        return compile_ir(prologue(options) + heap_ir(), options, name=_HEAP)


def heap_image(made: bytes | None = None) -> Image:
    """Return the process's image with the code of heaps, loaded when the first object is about to be.

    `made` is as for the runtime image. It is never closed either: other images call it.
    """
    with _LOCK:
        found = ARENA.kept(_HEAP)
        if found is None:
            with undisturbed():
                found = ARENA.keep(load(made or heap_object(), _below_heap, name=_HEAP, zone=Zone.FIXTURE))
        return found


def _below_heap(symbol: str) -> int:
    """Return the address of what the heap image refers to."""
    known = runtime_image().symbols.get(symbol)
    return host_symbol(symbol) if known is None else known


def _call(name: str, *args: int) -> int:
    """Call a function of the runtime image on addresses, with the GIL held: none of them runs Python code or waits."""
    return int(_function(name, len(args))(*args))


@functools.cache
def _function(name: str, arity: int) -> Callable[..., int]:
    return ctypes.PYFUNCTYPE(ctypes.c_int, *[ctypes.c_uint64] * arity)(runtime_image().symbols[name])


def claim(store: int) -> bool:
    """Keep every thread out of the VMStore at this address until `unclaim`; False when code of it runs."""
    # Where nothing was ever compiled nothing can run, and the image is not made only to say so.
    return not ARENA.kept(_RUNTIME) or _call("brolga_claim", store) == 0


def unclaim(store: int) -> None:
    """Let threads enter again."""
    if ARENA.kept(_RUNTIME):
        _call("brolga_unclaim", store)


def limits_changed(store: int) -> None:
    """Have the new `VMStore.deadline` of the VMStore at this address hold from now on."""
    if ARENA.kept(_RUNTIME):
        _call("brolga_limits_changed", store)


def expire(store: int) -> None:
    """End what runs of the VMStore at this address, whichever thread it is in, and let nobody enter it."""
    if ARENA.kept(_RUNTIME):
        _call("brolga_expire", store)


def grow_shared(memory: int, pages: int) -> int:
    """Grow the shared memory whose VMMemory is at this address; return the old size in pages, or -1."""
    symbol = runtime_image().symbols["brolga_shared_grow"]
    grow = ctypes.PYFUNCTYPE(ctypes.c_int64, ctypes.c_uint64, ctypes.c_int64)(symbol)
    return int(grow(memory, pages))


def host_symbol(symbol: str) -> int:
    """Return the address of what native code of ours may refer to outside: the tables of abi/externals.py."""
    if symbol not in _HOST:
        raise Bug(f"a trampoline or the runtime refers to {symbol!r}")
    return address_of(symbol)


def resolve(symbol: str) -> int:
    """Return the address of what compiled WebAssembly may refer to: a helper, or a function that LLVM calls itself."""
    if symbol.startswith("brolga_"):
        name = symbol.removeprefix("brolga_")
        if name in HELPERS:
            return runtime_image().symbols[symbol]
        if name in HEAP_HELPERS:
            return heap_image().symbols[symbol]
    elif symbol in LIBCALLS:
        return address_of(symbol)
    raise Bug(f"compiled code refers to {symbol!r}")


def _forked() -> None:
    """Go on in a child process: no thread but this one has come along."""
    _LOCK.release()
    if ARENA.kept(_RUNTIME):
        _call("brolga_forked")


# A child process has one thread. If another one of its parent held the lock at that moment, nobody would ever let go.
os.register_at_fork(before=_LOCK.acquire, after_in_parent=_LOCK.release, after_in_child=_forked)
