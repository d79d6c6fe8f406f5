"""C programs, built for WASI by the compiler that PyPI's ziglang ships, cached under the hash of all that went in."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import sys
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Final

from tools.programs.packages import CACHE, Missing, Package, locked, run, unpacked

OWN: Final = Path(__file__).resolve().parent / "c"

# What WASI has no counterpart of, wasi-libc emulates when it is asked to.
EMULATED: Final = tuple(
    flag
    for name in ("signal", "process-clocks", "getpid")
    for flag in (f"-D_WASI_EMULATED_{name.upper().replace('-', '_')}", f"-lwasi-emulated-{name}")
)
COMMON: Final = ("-target", "wasm32-wasi", "-O2", "-s", "-w", *EMULATED)
# setjmp and longjmp are written with exceptions, those of WebAssembly 3.0.
SETJMP: Final = (
    "-mcpu=generic+exception_handling",
    *("-mllvm", "-wasm-enable-sjlj", "-mllvm", "-wasm-use-legacy-eh=false"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """How a C program is built: our own files of `c/`, and files of a package by their paths in it."""

    own: tuple[str, ...]
    package: Package | None = None
    files: tuple[str, ...] = ()
    include: str = "."
    flags: tuple[str, ...] = ()


def built(name: str, source: Source) -> Path:
    """The program as a WebAssembly module; `Missing` when the compiler or the package is not there."""
    if importlib.util.find_spec("ziglang") is None:
        raise Missing("ziglang is not installed (extra `test` or `bench`)")
    files = [OWN / file for file in source.own]
    include: tuple[str, ...] = ()
    if source.package is not None:
        folder = unpacked(source.package)
        files += [folder / file for file in source.files]
        include = ("-I", str(folder / source.include))
    wasm = CACHE / "built" / f"{name}-{_key(source, files)}.wasm"
    with locked(wasm):
        if not wasm.exists():
            _compile([*COMMON, *source.flags, *include, *map(str, files)], wasm)
    return wasm


def _compile(arguments: list[str], wasm: Path) -> None:
    partial = wasm.with_name(f"{os.getpid()}-{wasm.name}")
    cache = {f"ZIG_{scope}_CACHE_DIR": str(CACHE / "zig") for scope in ("GLOBAL", "LOCAL")}
    command = [sys.executable, "-m", "ziglang", "cc", *arguments, "-o", str(partial)]
    run(command, f"building {wasm.name}", cwd=wasm.parent, env=cache)
    partial.replace(wasm)


def _key(source: Source, files: list[Path]) -> str:
    """Hash of our own sources, of the package's version, of the flags and of the compiler's version."""
    texts = [(OWN / file).read_bytes() for file in source.own]
    package = source.package and (source.package.name, source.package.version)
    names = [file.name for file in files]
    facts = (texts, names, package, source.include, source.flags, COMMON, version("ziglang"))
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:16]
