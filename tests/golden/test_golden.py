"""What comes out of each golden file is what its last comment says, or becomes it with `--bless`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from brolga import validate
from brolga.abi.conventions import CONVENTIONS
from brolga.features import DEFAULTS
from brolga.ops import OPS, Op
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


RUN: dict[str, Callable[[Golden], str]] = {"ir": ir, "trampoline": trampoline}
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
