"""Adapters: a `Peer` for every engine and way of calling, all made alike, so that a benchmark is a loop over peers."""

from __future__ import annotations

import ctypes
import importlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType

from bench.measure import Missing


@dataclass(frozen=True, slots=True)
class Entry:
    """A function as its users call it: `function(*leading, *arguments)`. `alive` is what must not be collected."""

    function: Callable[..., object]
    leading: tuple[object, ...] = ()
    alive: object = None

    def __call__(self, *arguments: object) -> object:
        """Call it."""
        return self.function(*self.leading, *arguments)


@dataclass(frozen=True, slots=True)
class Host:
    """A Python function that a module imports; the types are spelled as in WebAssembly text."""

    module: str
    name: str
    params: tuple[str, ...]
    results: tuple[str, ...]
    function: Callable[..., object]


Exports = Callable[[str], Entry]


@dataclass(frozen=True, slots=True)
class Peer:
    """An engine: `load(module, hosts)` instantiates text or bytes and returns the lookup of exported functions."""

    name: str
    load: Callable[[str | bytes, Sequence[Host]], Exports]


def require(package: str) -> ModuleType:
    """Import a peer's package, or say that it is missing."""
    try:
        return importlib.import_module(package)
    except ImportError as error:
        raise Missing(f"{package} cannot be imported: {error}") from error


def _instance(
    package: str, module: str | bytes, hosts: Sequence[Host]
) -> tuple[object, Mapping[str, Callable[..., object]]]:
    """Instantiate under Wasmtime's API, which Brolga shares: the store, and the exports by name."""
    api = require(package)
    engine = api.Engine(api.Config())
    store = api.Store(engine)
    linker = api.Linker(engine)
    for host in hosts:
        params, results = ([getattr(api.ValType, name)() for name in names] for names in (host.params, host.results))
        linker.define_func(host.module, host.name, api.FuncType(params, results), host.function)
    return store, linker.instantiate(store, api.Module(engine, module)).exports(store)


def _untyped(package: str) -> Callable[[str | bytes, Sequence[Host]], Exports]:
    def load(module: str | bytes, hosts: Sequence[Host] = ()) -> Exports:
        store, exports = _instance(package, module, hosts)
        return lambda name: Entry(exports[name], (store,))

    return load


def _brolga_typed(module: str | bytes, hosts: Sequence[Host] = ()) -> Exports:
    store, exports = _instance("brolga", module, hosts)
    return lambda name: Entry(exports[name].typed(store), alive=store)  # type: ignore[attr-defined]


def _pywasm3(module: str | bytes, hosts: Sequence[Host] = ()) -> Exports:
    wasm3 = require("wasm3")
    environment = wasm3.Environment()
    runtime = environment.new_runtime(1 << 16)
    loaded = environment.parse_module(_assembled(module))
    runtime.load(loaded)
    for host in hosts:
        loaded.link_function(host.module, host.name, _wasm3_signature(host), host.function)
    return lambda name: Entry(runtime.find_function(name), alive=(environment, runtime, loaded))


def _assembled(module: str | bytes) -> bytes:
    """pywasm3 reads bytes only, and Wasmtime has the assembler that all peers are given alike."""
    return bytes(require("wasmtime").wat2wasm(module)) if isinstance(module, str) else module


def _wasm3_signature(host: Host) -> str:
    letters = {"i32": "i", "i64": "I", "f32": "f", "f64": "F"}
    if len(host.results) > 1:
        raise Missing("pywasm3 has no host functions with several results")
    result = letters[host.results[0]] if host.results else "v"
    return f"{result}({''.join(letters[name] for name in host.params)})"


BROLGA = Peer("Brolga", _brolga_typed)
BROLGA_UNTYPED = Peer("Brolga untyped", _untyped("brolga"))
WASMTIME = Peer("wasmtime-py", _untyped("wasmtime"))
WASM3 = Peer("pywasm3", _pywasm3)


def c_function(library: str, name: str, params: Sequence[type], result: type) -> Entry:
    """A function of a shared library through ctypes."""
    loaded = ctypes.CDLL(library)
    function = loaded[name]
    function.argtypes = list(params)
    function.restype = result
    return Entry(function, alive=loaded)
