"""The table: which programs run, with which arguments, input, files and environment, and what is known beforehand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final

FILES: Final = Path(__file__).resolve().parent / "files"


@dataclass(frozen=True, slots=True)
class Step:
    """One run of a program. `says` must stand in its output or its errors: two engines may fail alike."""

    program: str
    args: tuple[str, ...] = ()
    name: str = ""  # what it is called by; its own name if empty
    stdin: bytes | Callable[[], bytes] = b""
    env: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    exit: int = 0
    says: str = ""
    driver: str | None = None  # a row of `drivers.DRIVERS` for a library

    @property
    def input(self) -> bytes:
        """What it reads as standard input: made when it is asked for, if there is much of it."""
        return self.stdin if isinstance(self.stdin, bytes) else self.stdin()


@dataclass(frozen=True, slots=True)
class Row:
    """Runs that follow one another in one sandbox, which is `/` to them.

    `files` are put there first: paths to contents, or to names in `files/`. `shared` are folders of packages that they
    may read: guest paths to a program and a folder beside its module. `clocks` finds in output what clocks say.
    """

    name: str
    steps: tuple[Step, ...]
    files: Mapping[str, bytes | str] = field(default_factory=lambda: MappingProxyType({}))
    shared: Mapping[str, tuple[str, str]] = field(default_factory=lambda: MappingProxyType({}))
    clocks: str | None = None
    seconds: int = 540  # for all of it under one engine; a tenth of that on a machine that does nothing else
    megabytes: int = 1024


def numbers(count: int, seed: int) -> Iterator[int]:
    """Numbers of 24 bits in no order."""
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        yield seed >> 7


def lines(count: int) -> bytes:
    """So many lines in no order, of which some are equal."""
    return "".join(f"{number >> 4:x} {number & 3}\n" for number in numbers(count, 1)).encode()


def words(seed: int) -> bytes:
    """The content of a memory of 256 words of 16 bits, in hexadecimal."""
    return "".join(f"{number >> 8:04x}\n" for number in numbers(256, seed)).encode()


def placed(content: bytes) -> bytes:
    """A placed design with one memory of such a content: 16 rows of 16 words, the last word of each first."""
    given = content.split()
    rows = [b"".join(reversed(given[start : start + 16])) for start in range(0, 256, 16)]
    return b".comment one memory\n.device 1k\n.ram_data 8 5\n" + b"\n".join(rows) + b"\n\n.sym 3 led\n"


OLD, NEW = words(1), words(2)
PLACED: Final = placed(OLD)
SQL: Final = (FILES / "join.sql").read_bytes()
PLACE: Final = ("--lp384", "--package", "qn32", "--freq", "20", "--seed", "3")
DESIGN: Final = MappingProxyType({"blink.json": "blink.json", "blink.pcf": "blink.pcf"})

ROWS: Final = (
    # Built of C
    Row("files", (Step("files", says="many"), Step("walk", ("/a", "/none"), exit=1, says="Symbolic"))),
    Row("clocks", (Step("clocks", stdin=b"x", says="it is not the same twice: yes"),)),
    Row(
        "sort",
        (Step("sort", stdin=lambda: lines(1_000_000)), Step("sort", ("-r",), stdin=b"b\na\n\nno end", says="no end")),
    ),
    Row("zlib", (Step("zlib", ("/a.gz", "/none/b.gz"), exit=1, says="level 9"),)),
    Row(
        "lua",
        (
            Step(
                "lua", ("all.lua", "5", "more"), stdin=b"a line\n12.5 rest", env={"WHO": "me"}, exit=5, says="handled"
            ),
            Step("lua", ("-",), stdin=b"print(#arg, io.open('squares.txt'):read('a'):len())"),
            Step("lua", ("-e", "local x = = 2"), exit=1, says="unexpected symbol near '='"),
            Step("lua", ("-l", "none"), exit=1, says="module 'none' not found"),
            Step("lua", ("-i",), stdin=b"1 + 1\nerror('x')\nos.exit(true, true)\n", says="stack traceback"),
        ),
        {"all.lua": "all.lua"},
    ),
    Row(
        "sqlite",
        (
            Step("sqlite", ("/made.db",), name="sqlite3", stdin=SQL, exit=1, says="UNIQUE constraint failed"),
            Step("sqlite", ("-json", "/copy.db", "select count(*), max(height) from person"), says="count(*)"),
            Step("sqlite", ("-bail", "/copy.db", ".import --csv /new.csv new", ".schema new"), says="CREATE TABLE"),
            Step("sqlite", ("/none/made.db", "select 1 from t"), exit=1, says="unable to open"),
            Step("sqlite", ("/new.csv", "select 1 from t"), exit=26, says="not a database"),
        ),
        {"new.csv": b'id,words\n1,some\n2,"others, \xc3\xbc"\n' * 40},
    ),
    # Brought by packages
    Row(
        "icepll",
        (
            Step("icepll", ("-i", "12", "-o", "60"), says="achieved"),
            Step("icepll", ("-i", "16", "-o", "25.175", "-m", "-f", "/pll.v", "-n", "video"), says="PLL"),
            Step("icepll", ("-q", "-o", "5000"), exit=1),
        ),
    ),
    Row(
        "icebram",
        (
            Step("icebram", ("-g", "-s", "7", "16", "256")),
            Step("icebram", ("-v", "/old.hex", "/new.hex"), stdin=PLACED, says="replaced 1 instances"),
            Step("icebram", ("/none.hex", "/new.hex"), exit=1, says="none.hex"),
        ),
        {"old.hex": OLD, "new.hex": NEW},
    ),
    Row(
        "nextpnr-ice40",
        (
            Step("nextpnr-ice40", (*PLACE, "--json", "/blink.json", "--pcf", "/none.pcf"), exit=125, says="PCF"),
            Step(
                "nextpnr-ice40",
                (
                    *PLACE,
                    "--json",
                    "/blink.json",
                    "--pcf",
                    "/blink.pcf",
                    "--asc",
                    "/blink.asc",
                    "--report",
                    "/report.json",
                ),
                says="Program finished normally",
            ),
            Step("icepack", ("/blink.asc", "/blink.bin"), says=""),
            Step("icepack", ("-v", "/blink.bin", "/back.asc"), name="iceunpack", says="CRC Check OK"),
            Step("icemulti", ("-v", "-p0", "-o", "/multi.bin", "/blink.bin", "/blink.bin"), says="Place image 0"),
        ),
        DESIGN,
        {"/share/ice40": ("nextpnr-ice40", "share/ice40")},
        r"\d+\.\d\ds| +\d+\.\d\d +\d+\.\d\d\|",
    ),
    Row(
        "python",
        (
            Step("python", ("all.py", "3"), stdin=b"two words\n", env={"PYTHONHASHSEED": "0", "WHO": "me"}, exit=3),
            Step("python", ("-c", "import none"), exit=1, says="ModuleNotFoundError: No module named 'none'"),
            Step("python", ("-",), stdin=b"print('from', 'stdin', 1 / 0)", exit=1, says="ZeroDivisionError"),
        ),
        {"all.py": "all-python.txt"},
    ),
    Row(
        "quickjs",
        (Step("quickjs", ("all.js", "broken.js"), driver="quickjs", says="cube of 27"),),
        {"all.js": "all.js", "broken.js": "broken.js"},
    ),
    Row("oxipng", (Step("oxipng", ("97", "61", "2", "raw.png", "again.png"), driver="oxipng", says="(97, 61)"),)),
    Row("yosys", (Step("yosys", ("-V",), says="Yosys 0.70"),), megabytes=4096),
)
