"""Our side of the matrix: for each signature, translated functions in a convention, compiled for a machine.

callee   takes its arguments to globals, and returns what stands in globals
caller   calls the import of C with what stands in globals, and takes the results to globals
relay    hands its arguments to the next relay and returns what that does, through three more functions of other
         conventions; the last one calls the import. Those that are `tail` make tail calls
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from brolga import validate
from brolga.abi.conventions import CONVENTIONS, TAIL, Convention
from brolga.abi.layout import FUNC_REF, STORE_SIZE
from brolga.llvm.build import compile_ir
from brolga.llvm.target import CodeOptions
from brolga.llvm.text import prologue
from brolga.module import Func, Global, Import, Instr, Module, TypeUse
from brolga.ops import BY_NAME
from brolga.translate import ModuleShape, shape_of
from brolga.translate.whole import translate_unit
from brolga.types import FuncType, GlobalType
from brolga.validate import Context
from tests.abi.c_source import LETTERS
from tests.abi.signatures import TYPES

HOPS = 3
PER_SIGNATURE = 2 + 1 + HOPS  # functions


@dataclass(frozen=True)
class Ours:
    """An object file, and what C has to know of it."""

    code: bytes
    names: list[tuple[str, ...]]  # in the order of c_source.NAMES, by signature
    defines: dict[str, str]  # macros of driver.c


def hops(machine: str) -> list[Convention]:
    """Conventions in such an order that each follows each, itself too, when it is read round and round."""
    # A de Bruijn sequence of order two: its Lyndon words, of one convention and of two, in lexicographic order.
    there = [row for row in CONVENTIONS.values() if machine in row.machines]
    circle: list[Convention] = []
    for at, one in enumerate(there):
        circle.append(one)
        for other in there[at + 1 :]:
            circle += [one, other]
    return circle


def ours(types: Sequence[FuncType], convention: Convention, machine: str, level: int, most: int) -> Ours:
    """Translate and compile for the signatures, whose values have places for `most` parameters and results."""
    conventions = _conventions(len(types), convention, machine)
    module = _module(types, most, conventions)
    shape = replace(shape_of(module, convention, machine), conventions=conventions)
    context = Context(
        types=module.types,
        funcs=[module.function(x) for x in module.func_types],
        globals=module.global_types,
    )
    stream = [(x, validate.checked(context, func)) for x, func in enumerate(module.funcs, len(types))]
    code = compiled(translate_unit(shape, stream, name="ours"), machine, level)
    first = [len(types) + PER_SIGNATURE * k for k in range(len(types))]
    return Ours(code, [(f"w{x}", f"w{x + 1}", f"w{x + 2}") for x in first], _defines(shape, len(types)))


def compiled(ir: str, machine: str, level: int) -> bytes:
    """Compile IR for a machine."""
    options = CodeOptions(level=level, triple=f"{machine}-unknown-linux-gnu")
    return compile_ir(prologue(options) + ir, options, verify=True)


def _defines(shape: ModuleShape, count: int) -> dict[str, str]:
    layout = shape.layout
    numbers = {
        "COUNT": count,
        "VM_SIZE": layout.size,
        "STORE_AT": layout.store,
        "IMPORTS_AT": layout.imports_at,
        "CELLS_AT": layout.cells_at,
        "STORE_SIZE": STORE_SIZE,
        "FUNC_REF_SIZE": FUNC_REF.size,
        "CODE": FUNC_REF["code"],
        "VMCTX": FUNC_REF["vmctx"],
    }
    return {name: str(number) for name, number in numbers.items()} | {
        "TYPES": '"' + "".join(LETTERS[ty.name] for ty in TYPES) + '"'
    }


def _module(types: Sequence[FuncType], most: int, conventions: Sequence[Convention]) -> Module:
    """As data and not as text: vectors are values here, though no module may have them yet."""
    nothing = len(types)  # the type of callers
    module = Module(types=[*types, FuncType([], [])])
    module.imports = [Import("c", f"give{k}", TypeUse(k)) for k in range(len(types))]
    module.globals = [Global(GlobalType(ty, mutable=True), ()) for _ in range(2 * most) for ty in TYPES]
    for k, ty in enumerate(types):
        params = [len(TYPES) * at + TYPES.index(param) for at, param in enumerate(ty.ins)]
        results = [len(TYPES) * (most + at) + TYPES.index(result) for at, result in enumerate(ty.outs)]
        relay = len(types) + PER_SIGNATURE * k + 2
        bodies = [
            (
                k,
                [step for at, x in enumerate(params) for step in (("local.get", at), ("global.set", x))]
                + _get(results),
            ),
            (nothing, [*_get(params), ("call", k), *(("global.set", x) for x in reversed(results))]),
        ]
        for hop in range(1, HOPS + 2):
            args = [("local.get", at) for at in range(len(ty.ins))]
            tail = conventions[relay + hop - 1 - len(types)] is TAIL
            bodies.append((k, [*args, ("return_call" if tail else "call", relay + hop if hop <= HOPS else k)]))
        module.funcs += [Func(x, (), tuple(_instructions(body))) for x, body in bodies]
    return module


def _get(cells: list[int]) -> list[tuple[str, int]]:
    return [("global.get", x) for x in cells]


def _instructions(body: list[tuple[str, int]]) -> Iterator[Instr]:
    for at, (name, imm) in enumerate(body):
        yield BY_NAME[name], imm, at
    yield BY_NAME["end"], None, len(body)


def _conventions(count: int, convention: Convention, machine: str) -> tuple[Convention, ...]:
    """What C calls has the convention of the matrix, and the functions behind it have any."""
    circle = itertools.cycle(hops(machine))
    made: list[Convention] = []
    for _ in range(count):
        made += [convention] * 3
        made += itertools.islice(circle, HOPS)
    return tuple(made)
