"""A heap for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.heap.native import NativeHeap


@pytest.fixture
def heap() -> Iterator[NativeHeap]:
    made = NativeHeap()
    yield made
    made.close()
