"""A golden file: WebAssembly text whose head says what is done with it and whose last comment what comes out.

;;! test = "ir"
(module ...)
;; what came out, line by line

Instead of a module of its own, a head may name a file that has it, by its path without the suffix: `module = "ir/ifs"`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent

_OF_THE_MODULE = ("functions", "conventions")  # what a head says of its module, whatever is done with it


@dataclass(frozen=True)
class Golden:
    """A file, taken apart."""

    path: Path
    options: dict[str, str]
    text: str  # the file but for what came out: the head, and the module if it is here
    module: str  # the text of the module
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
        text = "\n".join(lines[:end]) + "\n"
        if "module" not in options:
            return Golden(path, options, text, text, expected)
        source = Golden.read(FOLDER / f"{options['module']}.wat")
        kept = {name: value for name, value in source.options.items() if name in _OF_THE_MODULE}
        return Golden(path, {**kept, **options}, text, source.module, expected)

    def bless(self, found: str) -> None:
        """Take what came out as the new expectation."""
        comment = "".join(f";; {line}".rstrip() + "\n" for line in found.splitlines())
        self.path.write_text(self.text + comment, encoding="utf-8")


def files() -> list[Path]:
    """Every golden file, in the order of their names."""
    return sorted(FOLDER.rglob("*.wat"))
