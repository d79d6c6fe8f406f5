"""`brolga run`: run a program, or call one of the functions of a module."""

from __future__ import annotations

import json
import os
import sys
from argparse import PARSER, ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Final

from brolga.artifact import is_artifact
from brolga.cli import files
from brolga.cli.command import CommandError, Subcommand
from brolga.cli.progress import busy
from brolga.cli.proposals import add_enable, config
from brolga.cli.sandbox import add_sandbox, limited, wasi_config
from brolga.runtime.config import Config
from brolga.runtime.engine import Engine
from brolga.runtime.func import Func
from brolga.runtime.linker import Linker
from brolga.runtime.module import Module
from brolga.runtime.store import Store
from brolga.types import FuncType, ValType

__all__ = ["SUBCOMMAND"]

_DEFAULTS: Final = ("_start", "")  # what `wasmtime run` calls where no function is named

_WASI: Final = "wasi_snapshot_preview1"

_MOST_LISTED: Final = 40

_LARGE: Final = 256 * 1024  # bytes

_DETAILS: Final = """\
FILE is a program when it exports `_start`, as compilers for WASI make them (wasm32-wasip1). It has standard input,
output and error, the name of FILE and all that stands behind it as its arguments, and of the system nothing else but
what the options give it, which stand before FILE. The exit code is the program's.

With --invoke the function of that name is called, after `_initialize`, if there is one. Each ARG is written as in the
text format: 42, -0x2a, 1e-3, inf, nan; 'i32x4 1 2 3 4' is a vector, `null` a reference to nothing. Each result is
printed on a line of its own. If FILE is no program, --invoke may stand behind it, too.

The exit code is 0, or the one that the program ended itself with, or 134 after a trap, whose backtrace is printed (as
when its time is over), or 130 after Ctrl-C, which ends it at once, or 1 after another error.

examples:
  brolga run program.wasm
  brolga run --dir . --env LANG=C tool.wasm --verbose input.txt
  brolga run --dir photos::/in:ro --dir /tmp::/out --max-memory 512M convert.wasm /in/a.png /out/a.webp
  brolga run --timeout 2.5 fac.wat --invoke fac 20
  brolga run - --invoke swap -1 0x10 < swap.wasm
"""


def _configure(parser: ArgumentParser) -> None:
    parser.usage = "brolga run [OPTION ...] FILE [ARG ...]"
    # One argument for all of it: what follows the file may look like options, and argparse must not look at it.
    parser.add_argument(
        "words",
        metavar="FILE",
        nargs=PARSER,
        help="a module: binary, text or compiled; then what the program or function gets",
    )
    parser.add_argument("--invoke", metavar="NAME", help="call this exported function, and print what it returns")
    add_sandbox(parser)
    add_enable(parser)


def _run(args: Namespace) -> int:
    """Instantiate, call and print."""
    # `--` in front ends the options; not all versions of argparse take it away.
    file, *words = args.words[args.words[0] == "--" :]
    data = files.read(file)
    store = Store(Engine(_config(args, len(data))))
    with busy(files.shown(file), len(data)):
        module = _module(store.engine, data, files.shown(file))
    # What stands behind a program belongs to the program, whatever it looks like.
    program = args.invoke is None and any(export.name == "_start" for export in module.exports)
    name, rest = (None, words) if program else _split(args.invoke, words)
    with limited(store, args):  # from the start function on
        funcs = _instantiate(store, module, args, [os.path.basename(file), *rest])  # noqa: PTH119  `-` has a name as well
        func = _chosen(funcs, name)
        if func is None:
            print(f"note: nothing to call without --invoke; {_listed(funcs)}", file=sys.stderr)
            return 0
        _invoke(store, func, [] if program and not func.type(store).ins else rest)
    return 0


def _config(args: Namespace, size: int) -> Config:
    made = config(args)
    # To validate it all takes a second for each megabyte, and hardly a program runs all of itself.
    made.lazy_validation = size >= _LARGE
    return made


def _module(engine: Engine, data: bytes, name: str) -> Module:
    """Make a module of a file, compiled or not."""
    return Module.deserialize(engine, data) if is_artifact(data) else Module(engine, data, name=name)


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


def _instantiate(store: Store, module: Module, args: Namespace, argv: Sequence[str]) -> dict[str, Func]:
    """Bring the module to life with what the options give it, and return the functions that it exports."""
    linker = Linker(store.engine)
    if args.dirs or args.env or any(wanted.module == _WASI for wanted in module.imports):
        store.set_wasi(wasi_config(args, argv))
        linker.define_wasi()
    exports = linker.instantiate(store, module).exports(store)
    funcs = {name: item for name, item in exports.items() if isinstance(item, Func)}
    # Of a reactor, whose functions may be called from then on.
    begin = funcs.get("_initialize")
    if begin is not None:
        begin.typed(store, [], None)()
    return funcs


def _invoke(store: Store, func: Func, literals: list[str]) -> None:
    """Call a function and print its results."""
    # Literals have no type of their own: 1 may be an i32 or an f64. So they are read when the function is known.
    ty = func.type(store)
    _check_count(ty, literals)
    values = [_value(param, literal) for param, literal in zip(ty.ins, literals, strict=True)]
    typed = func.typed_bits(store)  # bits, so that a NaN is shown with its payload
    result = typed(*values)
    results = (result,) if len(ty.outs) == 1 else result or ()
    for out, value in zip(ty.outs, results, strict=True):
        print(_shown(out, value))


# A program has neither, and starts without the half of the text format that both come with.


def _value(ty: ValType, literal: str) -> object:
    from brolga.cli.values import parse_value

    return parse_value(ty, literal)


def _shown(ty: ValType, value: object) -> str:
    from brolga.cli.values import show_value

    return show_value(ty, value)


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


SUBCOMMAND: Final = Subcommand(_DETAILS, _configure, _run)
