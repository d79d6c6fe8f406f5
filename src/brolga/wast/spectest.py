"""The module `spectest` that scripts import from: the one of the specification's reference interpreter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from brolga.features import Feature
from brolga.runtime.func import Func
from brolga.runtime.globals import Global
from brolga.runtime.linker import Linker
from brolga.runtime.memory import Memory
from brolga.runtime.shared_memory import SharedMemory
from brolga.runtime.store import Store
from brolga.runtime.table import Table
from brolga.types import F32, F64, FUNCREF, I32, I64, FuncType, GlobalType, Limits, MemoryType, TableType, ValType

__all__ = ["MODULE", "Output", "define_spectest", "quiet"]

MODULE: Final = "spectest"

Output = Callable[[str], None]
"""Takes one line of what a script prints, without its end."""

# The reference interpreter's (WebAssembly/spec, `interpreter/host/spectest.ml`): names follow from the types.
_PRINTERS: Final = ((), (I32,), (I64,), (F32,), (F64,), (I32, F32), (F64, F64))
_GLOBALS: Final = ((I32, 666), (I64, 666), (F32, 666.6), (F64, 666.6))


def quiet(_line: str) -> None:
    """Print nothing."""


def _printer(types: tuple[ValType, ...], output: Output) -> Callable[..., None]:
    def show(*values: float) -> None:
        for value, ty in zip(values, types, strict=True):
            output(f"{value} : {ty}")

    return show


def define_spectest(linker: Linker, store: Store, output: Output = quiet) -> None:
    """Give the linker a fresh `spectest`; what its functions print goes to `output`, one line a value."""
    # Fresh for each script: one that writes to the memory or the table must not be seen by the next.
    for types in _PRINTERS:
        func = Func(store, FuncType(types, ()), _printer(types, output))
        linker.define(store, MODULE, "_".join(("print", *map(str, types))), func)
    for ty, value in _GLOBALS:
        linker.define(store, MODULE, f"global_{ty}", Global(store, GlobalType(ty, mutable=False), value))
    # The sizes are part of the contract: scripts try what can and what cannot be imported under other limits.
    linker.define(store, MODULE, "table", Table(store, TableType(FUNCREF, Limits(10, 20)), None))
    linker.define(store, MODULE, "table64", Table(store, TableType(FUNCREF, Limits(10, 20), is_64=True), None))
    linker.define(store, MODULE, "memory", Memory(store, MemoryType(Limits(1, 2))))
    engine = store.engine
    if Feature.THREADS in engine.features and engine.shared_memory:
        shared = SharedMemory(engine, MemoryType(Limits(1, 2), shared=True))
        linker.define(store, MODULE, "shared_memory", shared)
