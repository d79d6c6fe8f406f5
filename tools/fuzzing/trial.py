"""One input, tried: read and validated, written again, and, where it is a module, run."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Any, Final

from brolga import (
    Bug,
    Config,
    Engine,
    Func,
    FuncType,
    Global,
    GlobalType,
    Instance,
    Memory,
    MemoryType,
    Module,
    ModuleError,
    SharedMemory,
    Store,
    Table,
    TableType,
    Tag,
    TagType,
    Trap,
    ValType,
    WasmtimeError,
)
from brolga.binary import encode
from brolga.module import Module as Syntax
from brolga.runtime.externs import AsExtern
from brolga.text import parse_script, print_module
from brolga.text.commands import AssertInvalid, AssertMalformed, Command, ModuleCommand
from tools.fuzzing.rewrite import FUEL, fuelled

__all__ = ["Trial"]

_FUEL: Final = 1_000
_MEMORY: Final = 1 << 20  # bytes: what a loop over memory.fill can do in its thousand turns
_ELEMENTS: Final = 10_000


class Trial:
    """Tries inputs in one engine. Whatever is not an error of the tree comes out as it is."""

    def __init__(self) -> None:
        """Make the engine: quick code, since each function is called once."""
        config = Config()
        config.cranelift_opt_level = "speed_and_size"
        self.engine = Engine(config)

    def load(self, source: bytes | str) -> Syntax | None:
        """Read and validate an input; return the module where it is one that has something to run."""
        try:
            module = Module(self.engine, source)
        except ModuleError as error:
            str(error)
            if isinstance(source, str):
                _as_script(source)
            return None
        syntax = module.compiled.module
        encode(syntax)
        print_module(syntax)
        return syntax

    def run(self, syntax: Syntax) -> int:
        """Instantiate a valid module, call all functions that it exports, and return how many did not trap.

        It gets the fuel that ends every loop, imports that trap, and little memory.
        """
        if any(_is_beyond_limits(ty) for ty in syntax.memory_types):
            return 0
        name = "".join(export.name for export in syntax.exports) + FUEL  # nobody else's
        module = Module.from_syntax(self.engine, fuelled(syntax, _FUEL, name))
        store = Store(self.engine)
        with store:
            store.set_limits(memory_size=_MEMORY, table_elements=_ELEMENTS)
            try:
                imports = [_IMPORTS[type(wanted.type)](store, wanted.type) for wanted in module.imports]
                exports = Instance(store, module, imports).exports(store)
            except WasmtimeError as error:
                _no_bug(error)
                return 0
            fuel = exports[name]
            funcs = [thing for thing in exports.by_index if isinstance(thing, Func)]
            return sum(_called(store, fuel, func) for func in funcs)


def _as_script(text: str) -> None:
    commands: list[Command] = []
    try:
        commands = parse_script(text)
        for command in commands:
            if isinstance(command, ModuleCommand | AssertMalformed | AssertInvalid):
                command.module.load()
    except ModuleError as error:
        str(error)


def _called(store: Store, fuel: Any, func: Func) -> bool:
    """Call a function with zeros and nulls; tell whether it returned."""
    fuel.set_value(store, _FUEL)
    ty = func.type(store)
    try:
        func.typed(store)(*map(_nothing, ty.ins))
    except WasmtimeError as error:
        _no_bug(error)
        str(error)
        return False
    return True


def _no_bug(error: WasmtimeError) -> None:
    if isinstance(error, Bug):
        raise error


def _is_beyond_limits(ty: MemoryType) -> bool:
    """Tell of a shared memory, which no store limits, whether it may become too large."""
    return ty.shared and (ty.limits.max or 0) << ty.page_size_log2 > _MEMORY


# Imports


def _memory(store: Store, ty: MemoryType) -> Memory | SharedMemory:
    return SharedMemory(store.engine, ty) if ty.shared else Memory(store, ty)


def _refusing(*_: object) -> None:
    raise Trap("an import was called")


def _nothing(ty: ValType) -> int | None:
    """Zero or null, whatever the type has."""
    if ty.is_ref and not ty.nullable:
        raise WasmtimeError(f"no {ty} is at hand")
    return None if ty.is_ref else 0


_IMPORTS: Final[MappingProxyType[type, Callable[[Store, Any], AsExtern]]] = MappingProxyType(
    {
        FuncType: lambda store, ty: Func(store, ty, _refusing),
        TableType: lambda store, ty: Table(store, ty, _nothing(ty.element)),
        MemoryType: _memory,
        GlobalType: lambda store, ty: Global(store, ty, _nothing(ty.content)),
        TagType: Tag,
    }
)
