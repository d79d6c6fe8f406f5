"""`brolga run`: instantiate a module and call one of its functions."""

from __future__ import annotations

import json
import sys
from argparse import REMAINDER, ArgumentParser, Namespace
from collections.abc import Mapping
from itertools import islice
from typing import Final

from brolga.cli import files
from brolga.cli.command import CommandError, Subcommand
from brolga.cli.interrupt import ends_at_once
from brolga.cli.progress import busy
from brolga.cli.proposals import add_enable, config
from brolga.cli.values import parse_value, show_value
from brolga.runtime.config import Config
from brolga.runtime.engine import Engine
from brolga.runtime.func import Func
from brolga.runtime.linker import Linker
from brolga.runtime.module import Module
from brolga.runtime.store import Store
from brolga.types import FuncType

__all__ = ["SUBCOMMAND"]

_DEFAULTS: Final = ("_start", "")  # what `wasmtime run` calls where no function is named

_MOST_LISTED: Final = 40

_LARGE: Final = 256 * 1024  # bytes

_DETAILS: Final = """\
Without --invoke the export `_start` is called, or the one whose name is empty. ARG is written as in the text format:
42, -0x2a, 1e-3, inf, nan; 'i32x4 1 2 3 4' is a vector, `null` a reference to nothing. Each result is printed on a line
of its own.

The exit code is 0, or 134 after a trap, whose backtrace is printed, or 1 after another error.

examples:
  brolga run program.wasm
  brolga run fac.wat --invoke fac 20
  brolga run - --invoke swap -1 0x10 < swap.wasm
"""


def _configure(parser: ArgumentParser) -> None:
    # What follows the file may look like options (-1, -inf), so argparse must not look at it.
    parser.usage = "brolga run [-h] [--enable PROPOSAL] FILE [--invoke NAME] [ARG ...]"
    add_enable(parser)
    parser.add_argument("--invoke", metavar="NAME", help="the exported function to call")
    parser.add_argument("file", metavar="FILE", help="a module, binary or text")
    rest = parser.add_argument("args", metavar="ARG", nargs=REMAINDER, help="an argument of the function")
    rest.required = False  # before 3.12 argparse says of it what holds of FILE alone


def _run(args: Namespace) -> int:
    """Instantiate, call and print."""
    name, literals = _split(args.invoke, args.args)
    with ends_at_once():  # there may be a start function
        store, funcs = _instantiate(args.file, config(args))
    func = _chosen(funcs, name)
    if func is None:
        print(f"note: nothing to call without --invoke; {_listed(funcs)}", file=sys.stderr)
        return 0
    # Literals have no type of their own: 1 may be an i32 or an f64. So they are read when the function is known.
    ty = func.type(store)
    _check_count(ty, literals)
    values = [parse_value(param, literal) for param, literal in zip(ty.ins, literals, strict=True)]
    typed = func.typed_bits(store)  # bits, so that a NaN is shown with its payload
    with ends_at_once():
        result = typed(*values)
    results = (result,) if len(ty.outs) == 1 else result or ()
    for out, value in zip(ty.outs, results, strict=True):
        print(show_value(out, value))
    return 0


def _split(name: str | None, rest: list[str]) -> tuple[str | None, list[str]]:
    """Take `--invoke NAME` from the start of what follows the file; the others are arguments."""
    # Wasmtime has it before the file, but people write it behind; further on it could be an argument that is meant so.
    if rest and rest[0].startswith("--invoke="):
        name, rest = rest[0].partition("=")[2], rest[1:]
    elif rest and rest[0] == "--invoke":
        if len(rest) == 1:
            raise CommandError("--invoke needs the name of an exported function")
        name, rest = rest[1], rest[2:]
    return name, rest[1:] if rest and rest[0] == "--" else rest


def _instantiate(path: str, config: Config) -> tuple[Store, dict[str, Func]]:
    """Return a store, and the functions that an instance of the module in it exports."""
    data = files.read(path)
    # To validate it all takes a second for each megabyte, and hardly a program runs all of itself.
    config.lazy_validation = len(data) >= _LARGE
    engine = Engine(config)
    store = Store(engine)
    with busy(files.shown(path), len(data)):
        module = Module(engine, data, name=files.shown(path))
    instance = Linker(engine).instantiate(store, module)
    exports = instance.exports(store).items()
    return store, {name: item for name, item in exports if isinstance(item, Func)}


def _chosen(funcs: Mapping[str, Func], name: str | None) -> Func | None:
    if name is None:
        return next((funcs[default] for default in _DEFAULTS if default in funcs), None)
    if name not in funcs:
        raise CommandError(f"no function is exported as {json.dumps(name)}; {_listed(funcs)}")
    return funcs[name]


def _listed(funcs: Mapping[str, Func]) -> str:
    shown = [json.dumps(name) for name in islice(funcs, _MOST_LISTED)]  # quoted: a name may be empty or hold spaces
    more = f" and {len(funcs) - _MOST_LISTED} more" if len(funcs) > _MOST_LISTED else ""
    return f"exported functions: {', '.join(shown) or 'none'}{more}"


def _check_count(ty: FuncType, literals: list[str]) -> None:
    if len(ty.ins) != len(literals):
        raise CommandError(f"the function is {ty}: it takes {len(ty.ins)} arguments, {len(literals)} were given")


SUBCOMMAND: Final = Subcommand("run", "call a function of a WebAssembly module", _DETAILS, _configure, _run)
