"""`brolga.load`: from a file to an object with its exports in one call."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from brolga.plugin.imports import define_imports
from brolga.plugin.plugin import Plugin
from brolga.runtime.commands import kind_of
from brolga.runtime.engine import Engine
from brolga.runtime.func import Func
from brolga.runtime.linker import Linker
from brolga.runtime.module import Module
from brolga.runtime.store import Store

if TYPE_CHECKING:
    from brolga.wasi.config import WasiConfig

__all__ = ["load"]

_COMPILED: Final = ".cwasm"

Source = str | bytes | bytearray | memoryview | os.PathLike[str] | Module


def load(
    source: Source,
    *,
    imports: Mapping[str, Any] | None = None,
    wasi: WasiConfig | None = None,
    store: Store | None = None,
    name: str = "",
) -> Plugin:
    """Bring a module to life and return an object whose attributes are its exports.

    `source` is a path, the module itself (bytes, or text that begins with `(` or `;`), or a `Module`. A path that
    ends in `.cwasm` is that of a compiled module, with all that `Module.deserialize` says of it. `imports` has a
    namespace for each module name: a mapping, a plugin, a Python module, or any object with attributes. In it a
    function stands for a function, whose type is the one that the import has, and which gets a `Caller` first if
    its first parameter is annotated so; a value stands for a global; all else is given as what it is, a `Memory`
    for instance, or something from another plugin of the same store. `wasi` is what the module may have of the
    system: without it nothing, unless the store has been given something. `store` is where the module shall live, a
    new one unless it is given.

    A reactor's `_initialize` is called; a program's `_start` is not. Raises what `Module` and `Linker.instantiate` do:
    LinkError for imports that are nowhere, or of another type, TypeError for what cannot be an import.
    """
    if imports is not None and not isinstance(imports, Mapping):
        raise TypeError(f"expected a mapping of module names, got {type(imports).__name__}")
    if store is not None and not isinstance(store, Store):
        raise TypeError(f"expected a Store, got {type(store).__name__}")
    home = store or Store(source.engine if isinstance(source, Module) else Engine())
    try:
        return _load(home, source, imports or {}, wasi, name, owned=store is None)
    except BaseException:
        # What has been made of it cannot be reached by anybody. A store that was given may have other uses.
        if store is None:
            home.close()
        raise


def _load(
    store: Store, source: Source, imports: Mapping[str, Any], wasi: WasiConfig | None, name: str, *, owned: bool
) -> Plugin:
    module, named = _module(store.engine, source, name)
    reactor = kind_of({export.name: export.type for export in module.exports}) == "reactor"
    linker = Linker(store.engine)
    if wasi is not None:
        store.set_wasi(wasi)
    if store._context().wasi is not None:
        linker.define_wasi()
        linker.allow_shadowing = True  # of two, the one counts that the program has written itself
    define_imports(linker, store, module, imports)
    instance = linker.instantiate(store, module)
    begin = instance.exports(store).get("_initialize")
    if reactor and isinstance(begin, Func):
        begin(store)
    return Plugin(store, instance, name=named, owned=owned)


def _module(engine: Engine, source: Source, name: str) -> tuple[Module, str]:
    """Return the module, and what to call it."""
    if isinstance(source, Module):
        return source, name or source.name or ""
    if isinstance(source, (bytes, bytearray, memoryview)) or (
        isinstance(source, str) and source.lstrip().startswith(("(", ";"))
    ):
        module = Module(engine, source, name=name)
        return module, name or module.name or ""
    if not isinstance(source, (str, os.PathLike)):
        raise TypeError(f"expected a path, bytes, text or a Module, got {type(source).__name__}")
    path = os.fspath(source)
    # By its name, so that a file that only says it is a module in WebAssembly cannot bring machine code of its own.
    read = Module.deserialize_file if path.endswith(_COMPILED) else Module.from_file
    return read(engine, path), name or os.path.basename(path)  # noqa: PTH119  pathlib costs more than it gives
