"""What the benchmarks need from outside, into the cache folder: `python -m bench.fetch`.

The compiler (ziglang) and the peers come with the package's extra `bench`, the SQLite module with npm's sql.js.
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from bench.measure import Missing

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / ".cache" / "bench"
SQL_JS = "sql.js@1.16.0"
MEMBER = "package/dist/sql-wasm.wasm"


def ziglang() -> tuple[str, ...]:
    """The command of the C compiler that PyPI's ziglang ships."""
    if importlib.util.find_spec("ziglang") is None:
        raise Missing("ziglang is not installed (extra `bench`)")
    return (sys.executable, "-m", "ziglang", "cc")


def sqlite_module() -> Path:
    """The SQLite module of sql.js, fetched by `npm pack` when the cache has none."""
    wasm = CACHE / f"{SQL_JS.replace('@', '-')}.wasm"
    if not wasm.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        partial = wasm.with_suffix(".partial")
        partial.write_bytes(_member(_pack()))
        partial.replace(wasm)
    return wasm


def _pack() -> Path:
    """Let npm download the package's archive into the cache and return its path."""
    npm = shutil.which("npm")
    if npm is None:
        raise Missing("npm is not installed: it fetches the SQLite module")
    done = subprocess.run([npm, "pack", "--silent", SQL_JS], cwd=CACHE, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Missing(f"npm pack {SQL_JS} failed: {done.stderr.strip().splitlines()[-1:]}")
    return CACHE / done.stdout.split()[-1]


def _member(archive: Path) -> bytes:
    """The module's bytes out of the archive, which is then removed."""
    with tarfile.open(archive) as opened:
        file = opened.extractfile(MEMBER)
        if file is None:
            raise Missing(f"{archive.name} has no {MEMBER}")
        wasm = file.read()
    archive.unlink()
    return wasm


def main() -> int:
    """Fetch everything, and tell where it is."""
    try:
        print("compiler:", *ziglang())
        print("SQLite:  ", sqlite_module())
    except Missing as missing:
        print(missing, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
