"""What comes out of each golden file is what its last comment says, or becomes it with `--bless`."""

from __future__ import annotations

from pathlib import Path

import pytest

from brolga import validate
from brolga.abi.conventions import CONVENTIONS
from brolga.ops import SUPPORTED, Op
from tests.golden.file import FOLDER, Golden, files
from tests.golden.kinds import DIRECTIONS, RUN
from tests.translate.machine import EVERYTHING, parse


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
    module = parse(Golden.read(path).module)
    context = validate.context(module, EVERYTHING)
    return {event[validate.OP] for func in module.funcs for event in validate.checked(context, func)}


def names(folder: str) -> set[str]:
    """The files of a folder."""
    return {path.stem for path in (FOLDER / folder).glob("*.wat")}


def test_every_instruction_is_in_some_file() -> None:
    fired = set().union(*(rows(path) for path in files() if path.parent.name == "ir"))
    assert sorted(row.name for row in set(SUPPORTED) - fired) == []


def test_every_family_of_instructions_has_its_assembly_in_each_convention() -> None:
    """Those of IR that are about conventions alone have theirs by the names of the conventions."""
    families = {name for name in names("ir") if not name.startswith("results_")}
    assert families <= names("asm")
    for name in families:
        golden = Golden.read(FOLDER / "asm" / f"{name}.wat")
        assert "conventions" in golden.options or golden.options["convention"] == "each"


def test_every_convention_has_its_assembly_on_each_machine() -> None:
    wanted = {(row.name, machine) for row in CONVENTIONS.values() for machine in row.machines}
    found = set()
    for name in names("asm"):
        options = Golden.read(FOLDER / "asm" / f"{name}.wat").options
        used = {*options.get("conventions", "").split(), options.get("convention", "each")}
        if len(used - {"each"}) == 1:
            found |= {(convention, options.get("target", "x86_64")) for convention in used}
    assert wanted <= found


def test_every_direction_has_its_trampoline() -> None:
    found = [Golden.read(FOLDER / "trampoline" / f"{name}.wat").options["direction"] for name in names("trampoline")]
    assert set(found) == set(DIRECTIONS)
