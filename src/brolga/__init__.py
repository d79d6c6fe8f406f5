"""Brolga: a WebAssembly engine for Python, written in Python.

A WebAssembly function is a native Python callable, a Python function is a native import, and several results are
first-class in both directions.
"""

from __future__ import annotations

from brolga.errors import (
    Bug,
    ExitTrap,
    InvalidError,
    LimitError,
    LinkError,
    MalformedError,
    ModuleError,
    UnsupportedError,
    WasmtimeError,
)
from brolga.runtime.caller import Caller
from brolga.runtime.config import Config
from brolga.runtime.engine import Engine
from brolga.runtime.func import Func
from brolga.runtime.globals import Global
from brolga.runtime.instance import Instance, InstanceExports
from brolga.runtime.linker import InstancePre, Linker
from brolga.runtime.memory import Memory
from brolga.runtime.module import Module
from brolga.runtime.store import Store
from brolga.runtime.table import Table
from brolga.traps import Frame, Trap, TrapCode
from brolga.types import (
    ExportType,
    FuncType,
    GlobalType,
    ImportType,
    Limits,
    MemoryType,
    TableType,
    ValType,
    externref,
    f32,
    f64,
    funcref,
    i32,
    i64,
)

__all__ = [
    "Bug",
    "Caller",
    "Config",
    "Engine",
    "ExitTrap",
    "ExportType",
    "Frame",
    "Func",
    "FuncType",
    "Global",
    "GlobalType",
    "ImportType",
    "Instance",
    "InstanceExports",
    "InstancePre",
    "InvalidError",
    "LimitError",
    "Limits",
    "LinkError",
    "Linker",
    "MalformedError",
    "Memory",
    "MemoryType",
    "Module",
    "ModuleError",
    "Store",
    "Table",
    "TableType",
    "Trap",
    "TrapCode",
    "UnsupportedError",
    "ValType",
    "WasmtimeError",
    "externref",
    "f32",
    "f64",
    "funcref",
    "i32",
    "i64",
]

__version__ = "0.1.0"


def __dir__() -> list[str]:
    """List the public names."""
    return __all__
