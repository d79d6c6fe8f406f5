"""What the benchmarks need from outside, into the cache folder: `python -m bench.fetch`.

The compiler (ziglang) and the peers come with the package's extra `bench`, the SQLite module with npm's sql.js.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

from bench.measure import Missing
from tools.programs import packages

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / ".cache" / "bench"
MEMBER = "package/dist/sql-wasm.wasm"
SQL_JS = packages.Package("npm", "sql.js", "1.16.0", (MEMBER,))


def ziglang() -> tuple[str, ...]:
    """The command of the C compiler that PyPI's ziglang ships."""
    if importlib.util.find_spec("ziglang") is None:
        raise Missing("ziglang is not installed (extra `bench`)")
    return (sys.executable, "-m", "ziglang", "cc")


def sqlite_module() -> Path:
    """The SQLite module of sql.js, fetched by `npm pack` when the cache has none."""
    try:
        return packages.unpacked(SQL_JS) / MEMBER
    except packages.Missing as missing:
        raise Missing(str(missing)) from missing


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
