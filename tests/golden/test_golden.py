"""What comes out of each golden file is what its last comment says, or becomes it with `--bless`."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from llvmlite import binding

from brolga import validate
from brolga.abi.conventions import CONVENTIONS
from brolga.binary import decode, encode
from brolga.errors import ModuleError
from brolga.features import DEFAULTS
from brolga.llvm.build import assembly
from brolga.llvm.target import CodeOptions
from brolga.llvm.text import prologue
from brolga.ops import OPS, Op
from brolga.text import print_module
from brolga.trampoline import pyobject
from brolga.trampoline.python_to_wasm import python_to_wasm
from brolga.trampoline.wasm_to_python import wasm_to_python
from tests.golden.file import FOLDER, Golden, files
from tests.translate.machine import compiled, ir_of, parse


def ir(golden: Golden) -> str:
    """The IR of the module as one unit, or of the functions that `functions` names; LLVM has verified it.

    What is the same in every unit, attributes and the numbers of places, is left out unless `show` is "all".
    """
    convention = CONVENTIONS[golden.options.get("convention", "wasmtime_system_v")]
    only = golden.options.get("functions")
    text = ir_of(parse(golden.text), convention, frozenset(map(int, only.split())) if only else None)
    compiled(text)
    if golden.options.get("show") == "all":
        return text
    kept = text.partition("attributes #0")[0].partition("\n")[2]
    return "\n".join(line.partition(", !dbg ")[0] for line in kept.splitlines())


def trampoline(golden: Golden) -> str:
    """The IR of the trampoline for the first type of the module: `direction` is its name, `variant` says what it gets.

    It shows where CPython keeps things, so it is that of the builds whose objects look like those of 3.11.
    """
    offsets = (pyobject.TUPLE_ITEMS, pyobject.BYTES_DATA, pyobject.TYPE, pyobject.function_vectorcall())
    if offsets != (24, 32, 8, 120):
        pytest.skip("this CPython lays out its objects in another way")
    ty, convention = parse(golden.text).types[0], CONVENTIONS[golden.options["convention"]]
    variant = golden.options.get("variant", "").split()
    if golden.options["direction"] == "python_to_wasm":
        return python_to_wasm(ty, convention, bits="bits" in variant)
    return wasm_to_python(ty, convention, bits="bits" in variant, caller="caller" in variant)


# Any other LLVM selects and orders instructions in its own way.
LLVM = 22
X86_64 = CodeOptions(level=1, triple="x86_64-unknown-linux-gnu", cpu="x86-64")


def asm(golden: Golden) -> str:
    """The instructions and labels of the module as one unit, for a plain x86-64 on any machine."""
    if binding.llvm_version_info[0] != LLVM:
        pytest.skip(f"the instructions are those of LLVM {LLVM}")
    ir_text = ir_of(parse(golden.text), CONVENTIONS[golden.options["convention"]])
    lines = (line.partition("#")[0].rstrip() for line in assembly(prologue(X86_64) + ir_text, X86_64).splitlines())
    return "\n".join(line.expandtabs(4) for line in lines if re.match(r"\t[a-z]|w\d+:|\.LBB\w+:", line))


def error(golden: Golden) -> str:
    """What is said about a module that is none."""
    with pytest.raises(ModuleError) as caught:
        parse(golden.text)
    return f"{type(caught.value).__name__}: {caught.value}"


def printed(golden: Golden) -> str:
    """The module as text again; that text is the same module, and so is its binary."""
    module = parse(golden.text)
    text = print_module(module)
    assert encode(parse(text)) == encode(module)
    assert print_module(decode(encode(module))) == text
    return text


RUN: dict[str, Callable[[Golden], str]] = {
    "ir": ir,
    "trampoline": trampoline,
    "asm": asm,
    "error": error,
    "print": printed,
}
"""What can be done with a file, by the name that `test` has in its head."""


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(FOLDER)))
def test_what_comes_out_is_what_the_file_says(path: Path, bless: bool) -> None:
    golden = Golden.read(path)
    found = RUN[golden.options["test"]](golden).rstrip() + "\n"
    found = "".join(line.rstrip() + "\n" for line in found.splitlines())
    if bless:
        golden.bless(found)
    else:
        assert found == golden.expected


def rows(path: Path) -> set[Op]:
    """The instructions of a file."""
    module = parse(Golden.read(path).text)
    context = validate.context(module, DEFAULTS)
    return {event[validate.OP] for func in module.funcs for event in validate.checked(context, func)}


def test_every_instruction_is_in_some_file() -> None:
    fired = set().union(*(rows(path) for path in files() if path.parent.name == "ir"))
    assert sorted(row.name for row in set(OPS) - fired) == []
