"""One run of a WASI program in this process: `python -m bench.first_run PACKAGE WASM ARGUMENTS...` prints its seconds.

From the module's bytes to the end of the program, imports of the engine not counted. What the program writes goes
nowhere. A file that ends in `.cwasm` was compiled before.
"""

from __future__ import annotations

import sys
import time
from typing import Any

from bench.engines import require
from bench.measure import Missing


def main(package: str, path: str, *arguments: str) -> float:
    """Seconds from the bytes to the end of the program, which must exit with 0."""
    api: Any = require(package)
    start = time.perf_counter()
    engine = api.Engine()
    store, linker, config = api.Store(engine), api.Linker(engine), api.WasiConfig()
    config.argv = arguments
    store.set_wasi(config)
    linker.define_wasi()
    made = api.Module.deserialize_file if path.endswith(".cwasm") else api.Module.from_file
    instance = linker.instantiate(store, made(engine, path))
    try:
        instance.exports(store)["_start"](store)
    except api.ExitTrap as left:
        if left.code:
            raise Missing(f"{arguments[0]} left with {left.code} under {package}") from left
    return time.perf_counter() - start


if __name__ == "__main__":
    print(main(*sys.argv[1:]))
