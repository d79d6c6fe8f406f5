"""Modules as the embedding sees them: made from bytes, text or a file, validated as a whole, compiled when called.

Readers, validator and compiler are imported when a module is made: a program may import Brolga long before that.
"""

from __future__ import annotations

import os
import struct
from dataclasses import replace
from typing import TYPE_CHECKING

from brolga.errors import ModuleError, WasmtimeError
from brolga.runtime.engine import Engine
from brolga.runtime.managed import Managed
from brolga.types import ExportType, ImportType, MemoryType, TableType, TagType, resolved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brolga.compiler import CompiledModule
    from brolga.module import Desc
    from brolga.module import Module as Syntax
    from brolga.precompiled import Precompiled
    from brolga.types import DefType, Extern

__all__ = ["Module"]

# Text or bytes: which of the two, their first byte tells.
Source = str | bytes | bytearray | memoryview


class Module(Managed):
    """A valid module, ready to be instantiated any number of times, in any store of its engine."""

    __slots__ = ("_compiled", "_engine", "_exports", "_imports", "_types")  # `_compiled` is None once it is closed

    def __init__(self, engine: Engine, wasm: Source, *, name: str = "") -> None:
        """Read and validate a module: text (str, or UTF-8 bytes), or a binary (bytes that begin with NUL).

        Raises MalformedError, InvalidError, UnsupportedError or LimitError, with the byte offset or with line, column
        and caret. `name` stands before the place in these messages.
        """
        if not isinstance(engine, Engine):
            raise TypeError(f"expected an Engine, got {type(engine).__name__}")
        engine.check_open()
        if not isinstance(wasm, (str, bytes, bytearray, memoryview)):
            raise TypeError(f"expected str or bytes, got {type(wasm).__name__}")
        from brolga.compiler import read

        self._attach(engine, read(wasm, engine.features, name))

    def _attach(self, engine: Engine, module: Syntax, code: Precompiled | None = None) -> None:
        """Validate the module, unless its code is there, and make it ready to compile; its types are resolved here."""
        from brolga.compiler import CompiledModule, Settings

        try:
            settings = Settings(
                engine.features,
                engine.stable,
                engine.options,
                engine.observers,
                sparing=engine.sparing,
                lazy=engine.lazy_validation,
            )
            self._compiled: CompiledModule | None = CompiledModule(module, settings, code)
        except ModuleError as problem:
            raise problem.located(module.source) from None  # the validator knows positions, the module its source
        self._engine = engine
        self._types = engine.definitions(module)
        for x, names in module.names.fields.items():
            if x < len(self._types):  # a name section may say anything
                engine.name_fields(self._types[x], names)
        self._imports = [ImportType(i.module, i.name, _extern(i.desc, self._types)) for i in module.imports]
        spaces = _spaces(module, self._types)
        self._exports = [ExportType(e.name, spaces[e.kind][e.x]) for e in module.exports]

    @classmethod
    def from_syntax(cls, engine: Engine, module: Syntax) -> Module:
        """Make a module from one that has been read already, which is validated here."""
        made = cls.__new__(cls)
        made._attach(engine, module)
        return made

    @classmethod
    def from_file(cls, engine: Engine, path: str | bytes | os.PathLike[str]) -> Module:
        """Make a module from a `.wasm` or `.wat` file."""
        name = os.fsdecode(path)
        with open(name, "rb") as file:  # noqa: PTH123  pathlib would be a tenth of what `import brolga` costs
            return cls(engine, file.read(), name=name)

    @classmethod
    def deserialize(cls, engine: Engine, encoded: bytes | bytearray | memoryview) -> Module:
        """Make a module from what `serialize` returned; LLVM is not needed, and nothing is validated again.

        The bytes hold machine code: only those may be given that come from somebody who is trusted as a native library
        would be. WasmtimeError when they are something else, are damaged, or were made by another version of Brolga,
        for another machine, or for an engine with another configuration.
        """
        if not isinstance(engine, Engine):
            raise TypeError(f"expected an Engine, got {type(engine).__name__}")
        if not isinstance(encoded, (bytes, bytearray, memoryview)):
            raise TypeError(f"expected bytes, got {type(encoded).__name__}")
        engine.check_open()
        return cls._deserialized(engine, encoded, "")

    @classmethod
    def _deserialized(cls, engine: Engine, encoded: bytes | bytearray | memoryview, name: str) -> Module:
        from brolga.runtime.serialise import load

        made = cls.__new__(cls)
        try:
            ready = load(engine, encoded, name)
            made._attach(engine, ready.module, ready.code)
            ready.provide(engine, made._types)
            # Copied now: a file may be changed at any moment, and that must not be seen.
            _ = made.compiled.code_table
        except (KeyError, IndexError, TypeError, ValueError, struct.error) as problem:
            raise WasmtimeError("a damaged compiled module: it does not hold what it says") from problem
        return made

    @classmethod
    def deserialize_file(cls, engine: Engine, path: str | bytes | os.PathLike[str]) -> Module:
        """Make a module from a file that `brolga compile` made, or `serialize`; see `deserialize`."""
        import mmap

        if not isinstance(engine, Engine):
            raise TypeError(f"expected an Engine, got {type(engine).__name__}")
        engine.check_open()
        name = os.fsdecode(path)
        with open(name, "rb") as file:  # noqa: PTH123  see `from_file`
            if not os.fstat(file.fileno()).st_size:
                raise WasmtimeError("not a compiled module: the file is empty")
            # Never closed by hand: it goes with the last view of it, of which an error may hold some.
            return cls._deserialized(engine, memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)), name)

    def serialize(self) -> bytearray:
        """Compile all functions and return the module with its machine code, for `deserialize`.

        Of a module in text the binary form goes along, and positions are offsets in it from then on. Large modules
        are compiled by several processes. Raises InvalidError where validation has waited for this.
        """
        from brolga.runtime.serialise import save

        return save(self._engine, self.compiled.module, self._types)

    @classmethod
    def validate(cls, engine: Engine, wasm: bytes | bytearray) -> None:
        """Check that bytes are a valid binary module, raising the error otherwise."""
        if not isinstance(engine, Engine):
            raise TypeError(f"expected an Engine, got {type(engine).__name__}")
        if not isinstance(wasm, (bytes, bytearray)):
            raise TypeError(f"expected bytes, got {type(wasm).__name__}")
        engine.check_open()
        from brolga.binary import decode
        from brolga.validate import validate

        # Not `read`, which would take for text what does not begin like a binary.
        validate(decode(bytes(wasm), "", engine.features), engine.features)

    @property
    def engine(self) -> Engine:
        """The engine it was made for."""
        return self._engine

    @property
    def compiled(self) -> CompiledModule:
        """The module and its code, as the compiler has it; ValueError when the module is closed."""
        compiled = self._compiled
        if compiled is None:
            raise ValueError("already closed")
        return compiled

    @property
    def types(self) -> tuple[DefType, ...]:
        """The types of the module, as the engine knows them."""
        return self._types

    @property
    def name(self) -> str | None:
        """The name that the name section gives the module."""
        return self.compiled.module.names.module

    @property
    def imports(self) -> list[ImportType]:
        """What the module asks for, in order."""
        self.check_open()
        return list(self._imports)

    @property
    def exports(self) -> list[ExportType]:
        """What the module gives, in order."""
        self.check_open()
        return list(self._exports)

    def close(self) -> None:
        """End the use of the module. Its code stays as long as one of its instances does."""
        self._compiled = None

    def check_open(self) -> None:
        """Raise ValueError when the module is closed."""
        _ = self.compiled

    def __repr__(self) -> str:
        """Return the name, as far as there is one."""
        name = None if self._compiled is None else self._compiled.module.names.module
        return f"<Module {name or 'without a name'}>"


def _extern(desc: Desc, types: Sequence[DefType]) -> Extern:
    """Return a type as it stands in a module with what it refers to in the place of indices."""
    from brolga.module import TagUse, TypeUse

    if isinstance(desc, TagUse):
        return TagType(types[desc.x].func)
    if isinstance(desc, TypeUse):
        return types[desc.x].func
    if isinstance(desc, TableType):
        return replace(desc, element=resolved(desc.element, types))
    return desc if isinstance(desc, MemoryType) else replace(desc, content=resolved(desc.content, types))


def _spaces(module: Syntax, types: Sequence[DefType]) -> dict[str, Sequence[Extern]]:
    """Return the index spaces by the kinds of exports, as types. A module may export a million things: once for all."""
    return {
        "func": [types[x].func for x in module.func_types],
        "table": [_extern(ty, types) for ty in module.table_types],
        "memory": module.memory_types,
        "global": [_extern(ty, types) for ty in module.global_types],
        "tag": [TagType(types[x].func) for x in module.tag_types],
    }
