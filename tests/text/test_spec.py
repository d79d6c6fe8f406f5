"""The official test suite, as far as text alone decides: what parses, what does not, and what is printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from brolga.errors import MalformedError, ModuleError, UnsupportedError
from brolga.module import Module
from brolga.text import parse_module, parse_script, print_module
from brolga.text.commands import AssertMalformed, BinaryModule, Command, ScriptModule
from tests.text.scripts import modules
from tests.text.shape import shape

pytestmark = pytest.mark.spec


@pytest.fixture(scope="module")
def texts(spec_folder: Path) -> list[tuple[Command, ScriptModule]]:
    """Every module of the suite, proposals and all, whose text is there, with its command."""
    paths = sorted(spec_folder.rglob("*.wast"))
    scripts = [parse_script(path.read_bytes(), path.name) for path in paths]
    return [found for script in scripts for found in modules(script) if not isinstance(found[1], BinaryModule)]


def error_of(module: ScriptModule) -> ModuleError | None:
    """What loading a module raises, if anything."""
    try:
        module.load()
    except ModuleError as error:
        return error
    return None


def test_malformed_text_is_refused_in_the_words_of_the_suite(texts: list[tuple[Command, ScriptModule]]) -> None:
    tried = 0
    for command, text in texts:
        if not isinstance(command, AssertMalformed):
            continue
        error = error_of(text)
        if not isinstance(error, UnsupportedError):
            assert isinstance(error, MalformedError), text
            assert error.message.startswith(command.message), str(error)
            tried += 1
    assert tried > 100


def test_all_other_text_parses_and_is_the_same_module_when_printed(texts: list[tuple[Command, ScriptModule]]) -> None:
    tried = 0
    for command, text in texts:
        if isinstance(command, AssertMalformed) or isinstance(error_of(text), UnsupportedError):
            continue
        module = text.load()
        assert isinstance(module, Module)
        assert shape(parse_module(print_module(module))) == shape(module), str(text)
        tried += 1
    assert tried > 1000
