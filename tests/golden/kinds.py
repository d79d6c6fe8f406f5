"""What can be done with a golden file: one function for each word that `test` may be in its head."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import groupby
from types import MappingProxyType
from typing import Final

import pytest
from llvmlite import binding

from brolga.abi.conventions import CONVENTIONS, MACHINE, TAIL, WASMTIME_SYSTEM_V, Convention
from brolga.binary import decode, encode
from brolga.errors import ModuleError
from brolga.llvm import elf
from brolga.llvm.build import assembly, compile_ir
from brolga.llvm.target import CodeOptions
from brolga.llvm.text import prologue
from brolga.text import print_module
from brolga.trampoline import pyobject
from brolga.trampoline.array_to_wasm import array_to_wasm
from brolga.trampoline.native_to_wasm import native_to_wasm
from brolga.trampoline.python_to_wasm import python_to_wasm
from brolga.trampoline.relocations import references
from brolga.trampoline.wasm_to_array import wasm_to_array
from brolga.trampoline.wasm_to_native import wasm_to_native
from brolga.trampoline.wasm_to_python import wasm_to_python
from brolga.translate import shape_of
from brolga.types import FuncType
from tests.golden.file import Golden
from tests.translate.machine import compiled, ir_of, parse

# Any other LLVM selects and orders instructions in its own way.
LLVM: Final = 22
TARGETS: Final = MappingProxyType(
    {
        "x86_64": CodeOptions(level=1, triple="x86_64-unknown-linux-gnu", cpu="x86-64"),
        "aarch64": CodeOptions(level=1, triple="aarch64-unknown-linux-gnu", cpu="generic"),
    }
)
"""A plain processor of each machine, the same on any machine."""


def ir(golden: Golden) -> str:
    """The IR of the module as one unit, or of the functions that `functions` names; LLVM has verified it.

    `vectors` is the machine whose rows vector instructions have; without it, they are as any machine has them.
    `convention` is that of the functions that others can reach. `conventions` names one for each function, in the order
    of their definition. What is the same in every unit, attributes and the numbers of places, is left out unless `show`
    is "all".
    """
    text = _ir_of(golden, CONVENTIONS[golden.options.get("convention", "wasmtime_system_v")], _inner(golden))
    compiled(text)
    if golden.options.get("show") == "all":
        return text
    kept = text.partition("attributes #0")[0].partition("\n")[2]
    return "\n".join(line.partition(", !dbg ")[0] for line in kept.splitlines())


def _ir_of(golden: Golden, stable: Convention, inner: Mapping[int, Convention], target: str = "x86_64") -> str:
    only, vectors = golden.options.get("functions"), golden.options.get("vectors", "")
    indices = frozenset(map(int, only.split())) if only else None
    return ir_of(parse(golden.module), stable, indices, inner, target, vectors=vectors)


def _inner(golden: Golden) -> Mapping[int, Convention]:
    """What `conventions` says, by index; whoever reads it may rely on it, so it must also be what comes out."""
    named = golden.options.get("conventions")
    if named is None:
        return {}
    module, wanted = parse(golden.module), [CONVENTIONS[name] for name in named.split()]
    inner = dict(enumerate(wanted, module.imported_funcs))
    stable = CONVENTIONS[golden.options.get("convention", "wasmtime_system_v")]
    assert shape_of(module, stable, inner=inner).conventions == tuple(wanted)
    return inner


def asm(golden: Golden) -> str:
    """The instructions and labels of the module as one unit, for a plain processor on any machine.

    `target` is x86_64 unless it says otherwise. Where `convention` is "each", all functions have one after the other
    of them, under headings with the names of those for which the same comes out. `cpu` is another processor than a
    plain one.
    """
    if binding.llvm_version_info[0] != LLVM:
        pytest.skip(f"the instructions are those of LLVM {LLVM}")
    target, convention = golden.options.get("target", "x86_64"), golden.options.get("convention", "wasmtime_system_v")
    if convention != "each":
        return _instructions(golden, _ir_of(golden, CONVENTIONS[convention], _inner(golden), target))
    # `tail` is that of its callers too, and has files of its own.
    rows = [row for row in CONVENTIONS.values() if target in row.machines and row is not TAIL]
    same: dict[str, list[str]] = {}
    for row in rows:
        same.setdefault(_instructions(golden, _ir_of(golden, *_all(golden, row), target)), []).append(row.name)
    return "\n".join(f"-- {' '.join(names)}\n{text}" for text, names in same.items())


def _all(golden: Golden, row: Convention) -> tuple[Convention, Mapping[int, Convention]]:
    module = parse(golden.module)
    everyone = range(module.imported_funcs, len(module.func_types))
    return row if row.stable else WASMTIME_SYSTEM_V, dict.fromkeys(everyone, row)


def _instructions(golden: Golden, ir_text: str) -> str:
    options = TARGETS[golden.options.get("target", "x86_64")]
    if "cpu" in golden.options:
        options = replace(options, cpu=golden.options["cpu"])
    lines = (line.partition("#")[0].rstrip() for line in assembly(prologue(options) + ir_text, options).splitlines())
    return "\n".join(line.expandtabs(4) for line in lines if re.match(r"\t[a-z]|[ew]\d+:|\.LBB\w+:", line))


DIRECTIONS: Final[Mapping[str, Callable[[FuncType, Convention, list[str]], str]]] = MappingProxyType(
    {
        "python_to_wasm": lambda ty, row, variant: python_to_wasm(
            ty, row, bits="bits" in variant, free="free" in variant
        ),
        "wasm_to_python": lambda ty, row, variant: wasm_to_python(
            ty, row, bits="bits" in variant, caller="caller" in variant
        ),
        "wasm_to_native": lambda ty, row, variant: wasm_to_native(
            ty, row, CONVENTIONS[variant[0]], direct="direct" in variant
        ),
        "native_to_wasm": lambda ty, row, variant: native_to_wasm(ty, row, CONVENTIONS[variant[0]]),
        "array_to_wasm": lambda ty, row, _: array_to_wasm(ty, row, "x86_64"),
        "wasm_to_array": lambda ty, row, variant: wasm_to_array(ty, row, "x86_64", caller="caller" in variant),
    }
)
"""What makes the trampoline of each direction, from type, convention and the words of `variant`."""


def trampoline(golden: Golden) -> str:
    """The IR of the trampoline for the first type of the module: `direction` is its name, `variant` says what it gets.

    Below it stands what its object refers to. It shows how a thread knows itself, and where CPython keeps things: so it
    is that of x86-64, and of the builds whose objects look like those of 3.11.
    """
    offsets = (pyobject.TUPLE_ITEMS, pyobject.BYTES_DATA, pyobject.TYPE, pyobject.function_vectorcall())
    if offsets != (24, 32, 8, 120) or MACHINE != "x86_64":
        pytest.skip("this CPython lays out its objects in another way, or it is another machine")
    ty, convention = parse(golden.module).function(0), CONVENTIONS[golden.options["convention"]]
    text = DIRECTIONS[golden.options["direction"]](ty, convention, golden.options.get("variant", "").split())
    return "\n".join([text, *_relocations(text)])


def _relocations(text: str) -> list[str]:
    """A line for each symbol that a section refers to, with the kinds of relocations that it does so through."""
    options = TARGETS["x86_64"]
    found = references(elf.parse(compile_ir(prologue(options) + text, options, verify=True)))
    rows = sorted({(row.section, row.symbol, row.kind) for row in found})
    return ["-- relocations"] + [
        f"{section} {symbol}: {' '.join(kind for _, _, kind in group)}"
        for (section, symbol), group in groupby(rows, key=lambda row: row[:2])
    ]


def error(golden: Golden) -> str:
    """What is said about a module that is none."""
    with pytest.raises(ModuleError) as caught:
        parse(golden.module)
    return f"{type(caught.value).__name__}: {caught.value}"


def printed(golden: Golden) -> str:
    """The module as text again; that text is the same module, and so is its binary."""
    module = parse(golden.module)
    text = print_module(module)
    assert encode(parse(text)) == encode(module)
    assert print_module(decode(encode(module))) == text
    return text


RUN: Final[Mapping[str, Callable[[Golden], str]]] = MappingProxyType(
    {"ir": ir, "trampoline": trampoline, "asm": asm, "error": error, "print": printed}
)
"""By the name that `test` has in the head of a file."""
