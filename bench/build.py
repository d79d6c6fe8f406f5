"""C sources -> WebAssembly and native code, by one compiler at one level, cached under the hash of all that went in."""

from __future__ import annotations

import hashlib
import os
import platform
import subprocess
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from bench.fetch import CACHE, ziglang
from bench.measure import Missing

HERE = Path(__file__).resolve().parent
KERNELS = HERE / "kernels"
NATIVE = HERE / "native"

# No contraction: the checksums of floating-point kernels must be equal on machines with and without fused multiply-add.
COMMON = ("-O2", "-fno-sanitize=undefined", "-fno-math-errno", "-ffp-contract=off", "-fvisibility=hidden")
# Plain WebAssembly 2.0 without vectors, whatever the compiler's default is.
PLAIN = "-mcpu=mvp+mutable_globals+sign_ext+nontrapping_fptoint+bulk_memory"
WASM = (
    *("-target", "wasm32-freestanding"),
    *("-nostdlib", "-Wl,--no-entry", "-Wl,--export=run", "-Wl,--strip-all"),
)
# The processor's common subset, as distributions compile: the compiler's own default would be this very machine.
BASELINE = "-mcpu=baseline"
# What WebAssembly's vectors were made for; an AArch64 has it in its common subset.
VECTORS = {"x86_64": "-mcpu=x86_64_v2"}
HOST = ("-shared", "-fPIC")


def wasm(source: Path, *, simd: bool = False) -> Path:
    """The kernel as a WebAssembly module that exports `run`, with vectors or without."""
    return _build(source, (*WASM, f"{PLAIN}+simd128" if simd else PLAIN), "wasm")


def native(source: Path, *, simd: bool = False) -> Path:
    """The source as a shared library of this machine; with vectors, of processors that have those of WebAssembly."""
    return _build(source, (*HOST, VECTORS.get(platform.machine(), BASELINE) if simd else BASELINE), "so")


def _build(source: Path, flags: Sequence[str], suffix: str) -> Path:
    compiler = ziglang()
    built = CACHE / "kernels" / f"{source.stem}-{_key(source, flags)}.{suffix}"
    if built.exists():
        return built
    built.parent.mkdir(parents=True, exist_ok=True)
    partial = built.with_name(f"{os.getpid()}-{built.name}")
    folders = {"ZIG_GLOBAL_CACHE_DIR": str(CACHE / "zig"), "ZIG_LOCAL_CACHE_DIR": str(CACHE / "zig")}
    command = [*compiler, *COMMON, *flags, "-o", str(partial), str(source)]
    done = subprocess.run(command, env=os.environ | folders, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Missing(f"{source.name} does not compile: {done.stderr.strip()}")
    partial.replace(built)
    return built


def _key(source: Path, flags: Sequence[str]) -> str:
    """Hash of the source, of the headers beside it, of the flags and of the compiler's version."""
    texts = [file.read_bytes() for file in (source, *sorted(source.parent.glob("*.h")))]
    return hashlib.sha256(repr((texts, COMMON, tuple(flags), version("ziglang"))).encode()).hexdigest()[:16]
