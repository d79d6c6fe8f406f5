"""Interruption from the keyboard while compiled code runs."""

from __future__ import annotations

import signal
import threading
from collections.abc import Generator
from contextlib import contextmanager

__all__ = ["ends_at_once"]


@contextmanager
def ends_at_once() -> Generator[None]:
    """Let an interruption end the process, as it does with native programs.

    Python only notes a signal, for its interpreter to look at, and a loop of compiled code would keep it from that.
    """
    # Another handler has its reasons, and a shell that ignores the signal for a job in the background has, too.
    ours = threading.current_thread() is threading.main_thread()
    if not ours or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    # The price: nothing is tidied up. What compiled code was in the middle of could not be tidied up anyhow.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
