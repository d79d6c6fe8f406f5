"""Options and fixtures that all tests share."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes says something about the machine and what else it does, and nothing about the engine.
settings.register_profile("brolga", settings(), deadline=None)
settings.register_profile("short", settings.get_profile("brolga"), max_examples=20)
settings.load_profile("brolga")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="rewrite the expectations of golden files to what came out")


@pytest.fixture
def bless(request: pytest.FixtureRequest) -> bool:
    """Whether a golden file takes what came out as its new expectation."""
    return bool(request.config.getoption("--bless"))


@pytest.fixture(scope="session")
def spec_folder() -> Path:
    """The folder of the official test suite, from BROLGA_SPEC."""
    named = os.environ.get("BROLGA_SPEC")
    if not named:
        pytest.skip("BROLGA_SPEC does not name a folder of the official test suite")
    folder = Path(named)
    if not folder.is_dir():
        pytest.fail(f"BROLGA_SPEC names {named}, which is no folder")
    return folder


def settle() -> None:
    """Keep what stays anyway out of each `gc.collect()`, which would take a quarter of a second else.

    There are the thousands of collected tests, and what modules remember: libraries, syntax trees.
    """
    gc.collect()
    gc.freeze()


def pytest_collection_finish() -> None:
    settle()


@pytest.hookimpl(trylast=True)  # when the fixtures of the module are gone
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    if nextitem is not None and nextitem.path != item.path:
        settle()
