"""A golden file: WebAssembly text whose head says what is done with it and whose last comment what comes out.

;;! test = "ir"
(module ...)
;; what came out, line by line
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Golden:
    """A file, taken apart."""

    path: Path
    options: dict[str, str]
    text: str  # the module with its head
    expected: str

    @staticmethod
    def read(path: Path) -> Golden:
        lines = path.read_text(encoding="utf-8").splitlines()
        end = len(lines)
        while end and re.match(r";;(?!!)", lines[end - 1]):
            end -= 1
        found = (re.fullmatch(r';;! (\w+) = "(.*)"', line) for line in lines)
        options = {option[1]: option[2] for option in found if option}
        expected = "".join(line[3:] + "\n" for line in lines[end:])
        return Golden(path, options, "\n".join(lines[:end]) + "\n", expected)

    def bless(self, found: str) -> None:
        """Take what came out as the new expectation."""
        comment = "".join(f";; {line}".rstrip() + "\n" for line in found.splitlines())
        self.path.write_text(self.text + comment, encoding="utf-8")


def files() -> list[Path]:
    """Every golden file, in the order of their names."""
    return sorted(FOLDER.rglob("*.wat"))
