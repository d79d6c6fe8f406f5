"""One engine for all tests, so that trampolines are made once."""

from __future__ import annotations

import pytest

from brolga import Engine, Store


@pytest.fixture(scope="session")
def engine() -> Engine:
    return Engine()


@pytest.fixture
def store(engine: Engine) -> Store:
    return Store(engine)
