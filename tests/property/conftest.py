"""Bytes to make modules of, the same in every run; and oracles whose failures show what differs."""

from __future__ import annotations

import random

import pytest

pytest.register_assert_rewrite("tests.property.oracles")


@pytest.fixture(scope="session")
def random_bytes() -> list[bytes]:
    """Hundreds of strings of bytes."""
    rng = random.Random(14)
    return [rng.randbytes(rng.randint(100, 3000)) for _ in range(500)]
