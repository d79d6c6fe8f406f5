"""How far a long command has come, on a terminal alone: one line of standard error that leaves no trace."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from types import TracebackType
from typing import TYPE_CHECKING, Final, Protocol, final

if TYPE_CHECKING:
    from rich.status import Status

__all__ = ["Progress", "busy"]

_LONG: Final = 256 * 1024  # bytes; what is smaller is done before rich is imported


class _Line(Protocol):
    """A line that can be shown and taken away."""

    def show(self, text: str) -> None:
        """Show it in place of what it was before."""

    def clear(self) -> None:
        """Take it away."""


class _NoLine:
    """For output that nobody watches."""

    def show(self, text: str) -> None:
        """Do nothing."""

    def clear(self) -> None:
        """Do nothing."""


class _PlainLine:
    """A line made with what every terminal can do."""

    def show(self, text: str) -> None:
        """Go back to the first column, wipe the line and write."""
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Wipe the line."""
        self.show("")


class _RichLine:
    """A line with a spinner that turns while a script runs."""

    # rich is imported when there is a terminal to show something on, and not by those who never look.

    def __init__(self) -> None:
        """Start with nothing shown."""
        self._status: Status | None = None

    def show(self, text: str) -> None:
        """Let the spinner turn before the text."""
        from rich.console import Console
        from rich.markup import escape

        # Names of files may hold brackets, which rich would take for styles.
        self.clear()
        self._status = Console(stderr=True).status(escape(text))
        self._status.start()

    def clear(self) -> None:
        """Stop the spinner; it wipes its line."""
        if self._status:
            self._status.stop()
            self._status = None


def _line() -> _Line:
    # None is what Python has where the shell closed it (`2>&-`).
    if sys.stderr is None or not sys.stderr.isatty():
        return _NoLine()
    return _RichLine() if find_spec("rich") else _PlainLine()


@final
class Progress:
    """Counts the parts of a long command while they run. Use it as a context manager."""

    def __init__(self, total: int) -> None:
        """Expect so many parts."""
        # Standard error, so that the report can be redirected while somebody watches how far it is.
        self._total = total
        self._started = 0
        self._line = _line()

    def start(self, part: str) -> None:
        """Say that the next part, of this name, starts."""
        self._started += 1
        self._line.show(f"{self._started}/{self._total} {part}")

    def show(self, text: str) -> None:
        """Say how far the part is, in any words."""
        self._line.show(text)

    def clear(self) -> None:
        """Make place for other output."""
        self._line.clear()

    def __enter__(self) -> Progress:
        """Return itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        """Leave a clean line, after an error too."""
        self.clear()


@contextmanager
def busy(what: str, size: int) -> Iterator[None]:
    """Show `what` while the body of the `with` statement runs, if the `size` bytes that it works on are many."""
    line = _line() if size >= _LONG else _NoLine()
    line.show(what)
    try:
        yield
    finally:
        line.clear()
