"""What a script came to: plain data, for tests and for the command line."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Failure", "Report"]


@dataclass(frozen=True, slots=True)
class Failure:
    """A command that did not do what the script says."""

    line: int  # counted from 1
    command: str  # its first word: `assert_return`
    message: str  # what was expected and what came instead

    def __str__(self) -> str:
        """Return the failure as a line: `12: assert_return: expected ..., got ...`."""
        return f"{self.line}: {self.command}: {self.message}"


@dataclass(slots=True)
class Report:
    """The outcome of a script, command by command. A script that cannot be read counts as one failure."""

    name: str
    passed: int = 0
    failures: list[Failure] = field(default_factory=list)

    @property
    def failed(self) -> int:
        """How many commands failed."""
        return len(self.failures)
