"""From the bytes of the SQLite module to a first result: stages by name, so that one can run alone in a fresh process.

`python -m bench.first_result STAGE FILE` prints the stage's seconds; the import of the engine's package is not counted.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from bench.engines import require

# `malloc` in the names of sql.js 1.16. It can reach one other of the 1,968 functions: 2,609 instructions between them.
EXPORT, REQUEST = "Ia", 4096


def compile_only(package: str, wasm: bytes) -> float:
    """Seconds of `Module(engine, wasm)`."""
    api = require(package)
    start = time.perf_counter()
    api.Module(api.Engine(api.Config()), wasm)
    return time.perf_counter() - start


def validate_only(package: str, wasm: bytes) -> float:
    """Seconds of `Module.validate(engine, wasm)`: decode and validate, and nothing else."""
    api = require(package)
    engine = api.Engine(api.Config())
    start = time.perf_counter()
    api.Module.validate(engine, wasm)
    return time.perf_counter() - start


def first_result(package: str, wasm: bytes) -> float:
    """Seconds from the bytes to the result of one exported call; each import is a Python function that returns zero."""
    api = require(package)
    start = time.perf_counter()
    engine = api.Engine(api.Config())
    store, linker, module = api.Store(engine), api.Linker(engine), api.Module(engine, wasm)
    for wanted in module.imports:
        linker.define_func(wanted.module, wanted.name, wanted.type, _default(len(wanted.type.results)))
    exports = linker.instantiate(store, module).exports(store)
    address = exports[EXPORT](store, REQUEST)
    passed = time.perf_counter() - start
    if not isinstance(address, int) or address <= 0 or address % 8:
        raise ValueError(f"malloc({REQUEST}) returned {address}")
    return passed


def _default(results: int) -> Callable[..., object]:
    return (lambda *_: 0) if results else (lambda *_: None)


STAGES: dict[str, Callable[[bytes], float]] = {
    "brolga validate": lambda wasm: validate_only("brolga", wasm),
    "brolga Module": lambda wasm: compile_only("brolga", wasm),
    "brolga first result": lambda wasm: first_result("brolga", wasm),
    "wasmtime compile": lambda wasm: compile_only("wasmtime", wasm),
    "wasmtime first result": lambda wasm: first_result("wasmtime", wasm),
}


def main(stage: str, file: str) -> int:
    """Run one stage and print its seconds."""
    wasm = Path(file).read_bytes()
    require(stage.partition(" ")[0])
    print(STAGES[stage](wasm))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
