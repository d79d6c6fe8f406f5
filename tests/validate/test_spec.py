"""Every module of the official test suite that is there to be refused is refused in its words, and no other is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from brolga.binary import decode
from brolga.errors import InvalidError, UnsupportedError
from brolga.module import Module
from brolga.text import parse_script
from brolga.text.commands import AssertInvalid, AssertUnlinkable, ModuleCommand, ScriptModule
from brolga.validate import validate

FOLDER = Path(os.environ.get("BROLGA_SPEC", ""))
FILES = sorted([*FOLDER.glob("*.wast"), *FOLDER.glob("bulk-memory/*.wast")]) if "BROLGA_SPEC" in os.environ else []

pytestmark = pytest.mark.spec


def load(module: ScriptModule) -> Module:
    loaded = module.load()
    return decode(loaded) if isinstance(loaded, bytes) else loaded


def fault(module: ScriptModule) -> InvalidError | None:
    """Return what is wrong with a module; raise UnsupportedError for one that needs a proposal that is not there."""
    try:
        validate(load(module))
    except InvalidError as error:
        return error
    return None


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_modules_are_valid_or_refused_in_the_words_of_the_suite(path: Path) -> None:
    wrong = []
    for command in parse_script(path.read_bytes(), str(path)):
        if not isinstance(command, AssertInvalid | AssertUnlinkable | ModuleCommand):
            continue
        try:
            found = fault(command.module)
        except UnsupportedError:
            continue
        expected = command.message if isinstance(command, AssertInvalid) else None
        said = found.message if found else None
        if (said is None) != (expected is None) or not (said or "").startswith(expected or ""):
            wrong.append((command.at, expected, said))
        # A complaint about a body, and most others, say where.
        elif found is not None and found.at is None:
            wrong.append((command.at, "a place", said))
    assert wrong == []
