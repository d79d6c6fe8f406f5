"""Run some programs one after the other in one sandbox, under one engine: `python -m tests.programs.child ENGINE TASK`.

A process of its own, so that what a program does to memory, descriptors and exit codes stays here. The engines have
the same names, so this is written once.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import os
import re
import sys
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.programs.drivers import DRIVERS, Guest
from tools.programs.packages import CACHE, locked


def main(name: str, task: Path) -> None:
    """Do what the JSON in `task` says, and write the report that it names."""
    told = json.loads(task.read_text(encoding="utf-8"))
    api = importlib.import_module(name)
    machine = Machine(name, api, told["preopens"], ahead=told["ahead"])
    codes, seconds = [], []
    for step in told["steps"]:
        start = time.perf_counter()
        codes.append(machine.run(step))
        seconds.append(time.perf_counter() - start)
    report = {"codes": codes, "seconds": seconds, "peak": peak()}
    Path(told["report"]).write_text(json.dumps(report), encoding="utf-8")


def peak() -> int:
    """How much memory this process had at most, in MiB; its own, since it was started."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) >> 10 if found else 0


class Machine:
    """An engine, and the modules that it has compiled so far."""

    def __init__(self, name: str, api: Any, preopens: list[tuple[str, str, bool]], *, ahead: bool) -> None:
        """Take the directories of the host that programs get: path, guest path, whether they may be changed.

        With `ahead` modules are compiled whole, as `brolga compile` does, and loaded from that.
        """
        self.name, self.api, self.preopens, self.ahead = name, api, preopens, ahead
        config = api.Config()
        if name == "wasmtime":
            config.cranelift_opt_level = "none"  # what comes out is the same, and the largest module takes a minute so
        self.engine = api.Engine(config)
        self.modules: dict[str, Any] = {}

    def run(self, step: dict[str, Any]) -> int | str:
        """Run a program; its exit code, or the name of what went wrong."""
        config = self.api.WasiConfig()
        config.argv, config.env = step["argv"], list(step["env"].items())
        if self.name == "wasmtime":
            config.stdin_file = step["streams"][
                0
            ]  # whose thread for standard input reads the first file's end for ever
        else:
            config.inherit_stdin()
        config.inherit_stdout()
        config.inherit_stderr()
        for preopen in self.preopens:
            config.preopen_dir(*preopen)
        store, linker = self.api.Store(self.engine), self.api.Linker(self.engine)
        store.set_wasi(config)
        linker.define_wasi()
        module = self.module(step["wasm"])
        redirect(step["streams"])
        try:
            if step["driver"]:
                guest = Guest(self.api, store, linker, module, step["argv"][1:], self.preopens[0][0])
                DRIVERS[step["driver"]](guest)
            else:
                linker.instantiate(store, module).exports(store)["_start"](store)
        except self.api.ExitTrap as exit_trap:
            return int(exit_trap.code)
        except (self.api.WasmtimeError, self.api.Trap) as error:
            print(error, file=sys.stderr, flush=True)
            return type(error).__name__
        return 0

    def module(self, path: str) -> Any:
        """The module, compiled once for all steps; by Wasmtime once for all runs, as it takes up to a minute."""
        make = self.api.Module
        if path not in self.modules:
            if self.name == "wasmtime":
                module = make.deserialize_file(self.engine, self.serialised(Path(path)))
            else:
                module = make.from_file(self.engine, path)
                if self.ahead:
                    module = make.deserialize(self.engine, module.serialize())
            self.modules[path] = module
        return self.modules[path]

    def serialised(self, path: Path) -> str:
        """The path of what Wasmtime made of a module."""
        key = hashlib.sha256(path.read_bytes() + version("wasmtime").encode()).hexdigest()[:16]
        compiled = CACHE / "wasmtime" / f"{path.stem}-{key}"
        with locked(compiled):
            if not compiled.exists():
                partial = compiled.with_suffix(".partial")
                partial.write_bytes(self.api.Module.from_file(self.engine, str(path)).serialize())
                partial.replace(compiled)
        return str(compiled)


def redirect(streams: list[str]) -> None:
    """Put files in the place of the standard streams, as a shell does."""
    sys.stdout.flush()
    for fd, (name, flags) in enumerate(zip(streams, (os.O_RDONLY, *[os.O_WRONLY | os.O_CREAT] * 2), strict=True)):
        opened = os.open(name, flags, 0o666)
        os.dup2(opened, fd)
        os.close(opened)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
    sys.stdout.flush()
