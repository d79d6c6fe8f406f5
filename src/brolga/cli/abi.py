"""`brolga abi`: how each function of a module is called, why so, and how C declares it."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections import defaultdict
from typing import Final

from brolga.abi.conventions import CONVENTIONS, MACHINE, WASMTIME_SYSTEM_V
from brolga.abi.prototype import c_name, prototype
from brolga.abi.signature import lower
from brolga.cli import files
from brolga.cli.command import Subcommand
from brolga.cli.modules import read_module
from brolga.cli.proposals import add_enable, features
from brolga.features import FeatureSet
from brolga.module import Module, TypeUse
from brolga.ops import REF_FUNC
from brolga.translate.shape import ModuleShape, reached, shape_of
from brolga.validate import IMM, OP, checked, context

__all__ = ["SUBCOMMAND"]

_MOST_REASONS: Final = 8

_NAMES: Final = [row.name for row in CONVENTIONS.values() if row.stable and MACHINE in row.machines]

_DETAILS: Final = """\
What is printed is C: for each function a comment with its index, name, type and convention, and with the reason for
that, then its declaration as the engine calls it. A function that only its module calls is `fast`; no C compiler knows
that convention, so what stands for a declaration is part of the comment. With --bare the declarations are those for
`address` of a typed function, and only functions that others can reach have one.

NAME is wasmtime_system_v, system_v, or, on x86-64, wasmtime_fastcall or windows_fastcall.

None of it is a stable interface: the next version may do it otherwise.

examples:
  brolga abi program.wasm
  brolga abi --bare swap.wat > swap.h
  brolga abi --convention system_v swap.wat
"""


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a module, binary or text")
    add_enable(parser)
    parser.add_argument(
        "--convention",
        metavar="NAME",
        choices=_NAMES,
        default=WASMTIME_SYSTEM_V.name,
        help="what Config.calling_convention is (default: %(default)s)",
    )
    parser.add_argument("--bare", action="store_true", help="declare what native code calls, without VM contexts")
    files.add_output(parser)


def _run(args: Namespace) -> int:
    """Validate, classify and print."""
    known = features(args)
    module = read_module(args.file, known)
    reasons = _reasons(module, known)
    shape = shape_of(module, CONVENTIONS[args.convention])
    functions = (
        _function(shape, x, name, reasons[x], contexts=not args.bare)
        for x, name in enumerate(_c_names(module))
        if reasons[x] or not args.bare
    )
    files.write_text(args.out, "\n".join(["#include <stdint.h>\n", *functions]))
    return 0


def _reasons(module: Module, known: FeatureSet) -> dict[int, list[str]]:
    """Why each function has a convention that is fixed in advance; an error when the module is not valid."""
    found: dict[int, dict[str, None]] = defaultdict(dict)  # a dict, since a segment may name a function often
    imports = [entry for entry in module.imports if isinstance(entry.desc, TypeUse)]
    for x, entry in enumerate(imports):
        found[x][f"imported from {_shown(entry.module)} {_shown(entry.name)}"] = None
    checking = context(module, known)
    bodies = [checked(checking, func) for func in module.funcs]
    for x, how, where in reached(module):
        shown = _shown(where) if isinstance(where, str) else where
        found[x][how.value if where is None else f"{how.value} {shown}"] = None
    for x, events in enumerate(bodies, len(imports)):
        for event in events:
            if event[OP] is REF_FUNC:
                found[event[IMM]][f"ref.func in function {x}"] = None
    return defaultdict(list, {x: list(texts) for x, texts in found.items()})


def _shown(name: str) -> str:
    """A name in quotes, which cannot end the comment that it stands in."""
    return json.dumps(name, ensure_ascii=False).replace("*/", "*\\/")


def _c_names(module: Module) -> list[str]:
    """An identifier for each function, from its first export or its own name; no two are the same."""
    wanted = dict(module.names.funcs)
    for export in reversed(module.exports):
        if export.kind == "func":
            wanted[export.x] = export.name
    made: dict[str, int] = {}
    for x in range(len(module.func_types)):
        name = c_name(wanted.get(x, f"w{x}"))
        while name in made:
            name = f"{name}_{x}"
        made[name] = x
    return list(made)


def _function(shape: ModuleShape, x: int, name: str, reasons: list[str], *, contexts: bool) -> str:
    # One that makes tail calls has a second entry for others than its module.
    convention = shape.stable if x in shape.entries else shape.convention(x)
    named = shape.module.names.funcs.get(x)
    head = f"function {x}{f' {_shown(named)}' if named else ''}: {shape.func_type(x)}"
    more = [f"and {len(reasons) - _MOST_REASONS} more"] if len(reasons) > _MOST_REASONS else []
    why = ", ".join(reasons[:_MOST_REASONS] + more) or "only its module calls it"
    lines = [f"/* {head}", f"   {convention.name}: {why}"]
    lowered = lower(shape.func_type(x), convention)
    declared = prototype(name, lowered, contexts=contexts)
    if convention.stable:
        return "\n".join(lines) + f" */\n{declared}\n"
    return "\n".join([*lines, *(f"   {line}" for line in declared.splitlines())]) + " */\n"


SUBCOMMAND: Final = Subcommand(_DETAILS, _configure, _run)
