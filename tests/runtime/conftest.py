"""The engine and the store that most tests start from."""

from __future__ import annotations

import pytest

from brolga import Engine, Store


@pytest.fixture(scope="session")
def engine() -> Engine:
    """One for all tests, so that trampolines are made once."""
    return Engine()


@pytest.fixture
def store(engine: Engine) -> Store:
    return Store(engine)
