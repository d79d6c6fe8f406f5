"""The store that most tests start from."""

from __future__ import annotations

import pytest

from tests.trampoline.vm import Vm


@pytest.fixture
def vm() -> Vm:
    return Vm()
