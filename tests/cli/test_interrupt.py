"""Interruption from the keyboard."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator

import pytest

from brolga.cli.interrupt import ends_at_once


@pytest.fixture(autouse=True)
def usual() -> Iterator[None]:
    """Start from the handler that Python starts with."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_compiled_code_ends_with_the_process() -> None:
    with ends_at_once():
        assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_the_usual_handler_comes_back_after_an_error() -> None:
    with pytest.raises(ValueError, match="boom"), ends_at_once():
        raise ValueError("boom")
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_signal_that_is_ignored_stays_so() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with ends_at_once():
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def test_a_thread_changes_nothing() -> None:
    seen: list[object] = []

    def look() -> None:
        with ends_at_once():
            seen.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert seen == [signal.default_int_handler]
