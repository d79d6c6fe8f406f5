"""`import brolga.hook`: from then on `import plugin` finds `plugin.wasm` or `plugin.wat` on `sys.path`.

What is written in Python goes first: a module or a folder of that name hides the file. Of the others, `.wasm` does, and
what `brolga compile` has made of it, `.cwasm`, comes last: it may be of another version.

The exports are the names of the module, as they are attributes of what `brolga.load` returns. Its imports are looked up
by `import` as well: `(import "helpers" "f")` is what `helpers.f` is, be `helpers` written in Python or in WebAssembly.
So a module of WebAssembly can use what it likes of all that can be imported, as one of Python can: for what is not
trusted there is `brolga.load`. Of the system it gets nothing beyond that, unless `install` says so: calls of WASI find
no arguments, no environment, no files, and no standard output.

All of them live in one store, which lets them share memories and call each other without Python in between. Only one
thread at a time can run them.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from importlib.machinery import FileFinder, ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

from brolga.errors import LinkError
from brolga.plugin.names import is_special

if TYPE_CHECKING:
    from brolga.plugin.plugin import Plugin
    from brolga.runtime.store import Store
    from brolga.wasi.config import WasiConfig

__all__ = ["Finder", "Loader", "install", "installed", "remove"]

_SUFFIXES: Final = (".wasm", ".wat", ".cwasm")

_PLUGIN: Final = "__plugin__"
"""The attribute of a module that is the plugin behind it."""


class Finder:
    """Finds modules of WebAssembly (a *meta path finder*), and has the store that they live in."""

    def __init__(self, wasi: WasiConfig | None = None, store: Store | None = None) -> None:
        """Take what they may have of the system, and where they shall live: a store of their own by default."""
        self._wasi = wasi
        self._store: Store | None = store
        self._folders: dict[str, FileFinder] = {}
        # Python locks each module that is imported, but not the finders: two threads may ask for the store at once.
        self._lock: threading.RLock = threading.RLock()

    @property
    def store(self) -> Store:
        """The store of all modules that it finds, made when there is the first."""
        from brolga.runtime.store import Store
        from brolga.wasi.config import WasiConfig

        with self._lock:
            if self._store is None:
                self._store = Store()
            # Once: a second time would close what they have open. A store that was given may have something already.
            wasi, self._wasi = self._wasi, None
            if wasi is not None or self._store._context().wasi is None:
                self._store.set_wasi(wasi or WasiConfig())
            return self._store

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return where a module is, None when it is not here (`importlib.abc.MetaPathFinder`)."""
        entries: Iterable[object] = sys.path if path is None else path
        for entry in entries:
            if isinstance(entry, str):  # what else there may be is for finders of its own
                spec = self._folder(entry or os.getcwd()).find_spec(fullname, target)  # noqa: PTH109  pathlib is slow
                loader: object = None if spec is None else spec.loader
                if isinstance(loader, Loader):  # a folder has none, and is Python's
                    return spec
        return None

    def invalidate_caches(self) -> None:
        """Forget what there was in folders (`importlib.invalidate_caches`)."""
        for folder in self._folders.values():
            folder.invalidate_caches()

    def _folder(self, path: str) -> FileFinder:
        """Return Python's own finder of files with certain names in a folder, which remembers what it has seen."""
        found = self._folders.get(path)
        if found is None:

            def loader(fullname: str, path: str) -> Loader:
                return Loader(fullname, path, self)

            details: Any = (loader, [*_SUFFIXES])  # typed as if it had to be a class
            found = self._folders[path] = FileFinder(path, details)
        return found


class Loader:
    """Makes a module of Python from a file of WebAssembly."""

    def __init__(self, fullname: str, path: str, finder: Finder) -> None:
        """Take the name of the module, its file, and whose store it shall live in."""
        self.name = fullname
        self.path = path
        self._finder = finder

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Leave it to Python (`importlib.abc.Loader`)."""
        return None

    def exec_module(self, module: ModuleType) -> None:
        """Bring the file to life and give the module its exports; those of the last time go when it is reloaded.

        ImportError when an import is nowhere to be found or has another type; what is wrong with the file itself is
        told by the errors of `Module`.
        """
        from brolga.plugin.load import load

        try:
            plugin = load(self.path, imports=_Modules(), store=self._finder.store, name=self.name)
        except LinkError as error:
            raise ImportError(str(error), name=self.name, path=self.path) from error
        self._clear(module)
        _fill(module, plugin)

    def is_package(self, fullname: str) -> bool:
        """Say that no file of WebAssembly is a package; a folder with some in it may be."""
        return False

    def get_code(self, fullname: str) -> None:
        """Say that there is no code of Python (`importlib.abc.InspectLoader`)."""
        return

    def get_source(self, fullname: str) -> None:
        """Say that there is no source in Python."""
        return

    def get_data(self, path: str) -> bytes:
        """Return the content of a file beside it (`pkgutil.get_data`)."""
        with open(path, "rb") as file:  # noqa: PTH123  pathlib is slow
            return file.read()

    def _clear(self, module: ModuleType) -> None:
        for name in getattr(module, _PLUGIN, ()):
            if not is_special(name):
                module.__dict__.pop(name, None)


def _fill(module: ModuleType, plugin: Plugin) -> None:
    """Give a module the exports of a plugin, each when it is first asked for (PEP 562)."""
    there = module.__dict__

    def get(name: str) -> Any:
        if name not in plugin or is_special(name):
            # As Python words it, and with what it needs to say which name it may have been.
            raise AttributeError(f"module {module.__name__!r} has no attribute {name!r}", name=name, obj=module)
        value = there[name] = plugin[name]
        return value

    words = [name for name in plugin if name.isidentifier() and not is_special(name)]
    there.update(
        {
            _PLUGIN: plugin,
            "__all__": words,
            "__dir__": lambda: sorted({*there, *words}),
            "__doc__": f"A module of WebAssembly with {len(plugin)} exports: {', '.join(words)}",
            "__getattr__": get,
        }
    )


class _Modules(Mapping[str, Any]):
    """What can be imported, by name, as a mapping: looking a name up imports it."""

    def __getitem__(self, name: str) -> Any:
        # Names such as `./x` or `wasi:io/streams` cannot be meant.
        if not all(part.isidentifier() for part in name.split(".")):
            raise KeyError(name)
        try:
            found = import_module(name)
        except ModuleNotFoundError as error:
            if error.name is None or not f"{name}.".startswith(f"{error.name}."):
                raise  # it is there, and what it needs is not
            raise KeyError(name) from None
        return getattr(found, _PLUGIN, found)  # a plugin has all of its exports, also those that are no words

    def __iter__(self) -> Iterator[str]:
        return iter(sys.modules)

    def __len__(self) -> int:
        return len(sys.modules)


def installed() -> Finder | None:
    """Return the finder that is at work, None when there is none."""
    return next((finder for finder in sys.meta_path if isinstance(finder, Finder)), None)


def install(wasi: WasiConfig | None = None, store: Store | None = None) -> Finder:
    """Let Python find modules of WebAssembly, and return what finds them.

    `wasi` is what they get of the system, nothing unless it is given, and `store` where they live, a new store by
    default. What was installed before is replaced; modules that are imported already stay what they are.
    """
    remove()
    finder = Finder(wasi, store)
    sys.meta_path.append(finder)  # the last: what Python finds without us, it finds as fast as before
    return finder


def remove() -> None:
    """Let Python find them no longer; modules that are imported already stay."""
    finder = installed()
    if finder is not None:
        sys.meta_path.remove(finder)


if installed() is None:  # reloading this module leaves what is there
    install()
