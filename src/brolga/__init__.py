"""Brolga: a WebAssembly engine for Python, written in Python.

A WebAssembly function is a native Python callable, a Python function is a native import, and several results are
first-class in both directions.

`import brolga` costs next to nothing: a name is fetched from its home when it is first used, and LLVM when something is
first compiled.
"""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
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
    from brolga.plugin.bound import PluginGlobal, PluginMemory, PluginTable
    from brolga.plugin.heap import HeapScope, PluginHeap
    from brolga.plugin.load import load
    from brolga.plugin.plugin import Plugin
    from brolga.runtime.arrays import ArrayRef
    from brolga.runtime.caller import Caller
    from brolga.runtime.config import Config
    from brolga.runtime.engine import Engine
    from brolga.runtime.func import Func
    from brolga.runtime.globals import Global
    from brolga.runtime.instance import Instance, InstanceExports
    from brolga.runtime.linker import InstancePre, Linker
    from brolga.runtime.memory import Memory
    from brolga.runtime.module import Module
    from brolga.runtime.refs import AnyRef, EqRef, I31Ref
    from brolga.runtime.shared_memory import SharedMemory
    from brolga.runtime.store import Store
    from brolga.runtime.structs import StructRef
    from brolga.runtime.table import Table
    from brolga.runtime.tag import Tag, WasmException
    from brolga.traps import Frame, Trap, TrapCode
    from brolga.types import (
        ArrayType,
        DefType,
        ExportType,
        FieldType,
        FuncType,
        GlobalType,
        HeapType,
        ImportType,
        Limits,
        MemoryType,
        PackedType,
        StructType,
        SubType,
        TableType,
        TagType,
        ValType,
        externref,
        f32,
        f64,
        funcref,
        i32,
        i64,
        v128,
    )
    from brolga.wasi.config import WasiConfig

__all__ = [
    "AnyRef",
    "ArrayRef",
    "ArrayType",
    "Bug",
    "Caller",
    "Config",
    "DefType",
    "Engine",
    "EqRef",
    "ExitTrap",
    "ExportType",
    "FieldType",
    "Frame",
    "Func",
    "FuncType",
    "Global",
    "GlobalType",
    "HeapScope",
    "HeapType",
    "I31Ref",
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
    "PackedType",
    "Plugin",
    "PluginGlobal",
    "PluginHeap",
    "PluginMemory",
    "PluginTable",
    "SharedMemory",
    "Store",
    "StructRef",
    "StructType",
    "SubType",
    "Table",
    "TableType",
    "Tag",
    "TagType",
    "Trap",
    "TrapCode",
    "UnsupportedError",
    "ValType",
    "WasiConfig",
    "WasmException",
    "WasmtimeError",
    "externref",
    "f32",
    "f64",
    "funcref",
    "i32",
    "i64",
    "load",
    "v128",
]

_HOMES: Final = MappingProxyType(
    {
        name: f"brolga.{home}"
        for home, names in {
            "errors": (
                "Bug",
                "ExitTrap",
                "InvalidError",
                "LimitError",
                "LinkError",
                "MalformedError",
                "ModuleError",
                "UnsupportedError",
                "WasmtimeError",
            ),
            "plugin.bound": ("PluginGlobal", "PluginMemory", "PluginTable"),
            "plugin.heap": ("HeapScope", "PluginHeap"),
            "plugin.load": ("load",),
            "plugin.plugin": ("Plugin",),
            "runtime.arrays": ("ArrayRef",),
            "runtime.caller": ("Caller",),
            "runtime.config": ("Config",),
            "runtime.engine": ("Engine",),
            "runtime.func": ("Func",),
            "runtime.globals": ("Global",),
            "runtime.instance": ("Instance", "InstanceExports"),
            "runtime.linker": ("InstancePre", "Linker"),
            "runtime.memory": ("Memory",),
            "runtime.module": ("Module",),
            "runtime.refs": ("AnyRef", "EqRef", "I31Ref"),
            "runtime.shared_memory": ("SharedMemory",),
            "runtime.store": ("Store",),
            "runtime.structs": ("StructRef",),
            "runtime.table": ("Table",),
            "runtime.tag": ("Tag", "WasmException"),
            "traps": ("Frame", "Trap", "TrapCode"),
            "types": (
                "ArrayType",
                "DefType",
                "ExportType",
                "FieldType",
                "FuncType",
                "GlobalType",
                "HeapType",
                "ImportType",
                "Limits",
                "MemoryType",
                "PackedType",
                "StructType",
                "SubType",
                "TableType",
                "TagType",
                "ValType",
                "externref",
                "f32",
                "f64",
                "funcref",
                "i32",
                "i64",
                "v128",
            ),
            "wasi.config": ("WasiConfig",),
        }.items()
        for name in names
    }
)
"""Where each public name is at home: what the imports above are to a type checker, this is to Python."""

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Fetch a public name from its home, and keep it here (PEP 562)."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'brolga' has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(home), name)
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return __all__
