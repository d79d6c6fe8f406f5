"""How long files and functions are: `python -m tools.size [REVISION]` prints it, with the change since a git revision.

Small files and short functions are what lets a reader hold one idea at a time, so their sizes are watched like speed.
"""

from __future__ import annotations

import argparse
import ast
import functools
import io
import re
import statistics
import subprocess
import sys
import tokenize
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tools.sources import ROOT, SRC, python_files

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_DOCUMENTED = (ast.Module, ast.ClassDef, *_FUNCTIONS)


@dataclass(frozen=True, slots=True)
class Function:
    """One function, its length in lines from `def` to its end, docstring and nested functions included."""

    name: str
    line: int
    length: int


@dataclass(frozen=True, slots=True)
class FileSize:
    """The sizes of one file, in lines."""

    lines: int
    comments: int  # lines that speak to a reader of the code: `#`, and strings that no user is shown
    docstrings: int  # lines of strings that stand alone
    blanks: int  # outside of those
    functions: tuple[Function, ...]

    @property
    def code(self) -> int:
        """Lines that are neither blank nor docstring."""
        return self.lines - self.docstrings - self.blanks


def measure(text: str) -> FileSize:
    """Measure the text of one file."""
    parsed = ast.parse(text)
    nodes = [*ast.walk(parsed)]
    strings = [found for node in nodes for found in _strings(node)]
    in_string = {line for lines, _ in strings for line in lines}
    asides = sum(len(lines) for lines, shown in strings if not shown)
    lines = text.splitlines()
    blanks = sum(not line.strip() and number not in in_string for number, line in enumerate(lines, 1))
    functions = (
        Function(node.name, node.lineno, (node.end_lineno or node.lineno) - node.lineno + 1)
        for node in nodes
        if isinstance(node, _FUNCTIONS)
    )
    return FileSize(len(lines), _comments(text) + asides, len(in_string), blanks, tuple(functions))


@functools.cache
def here() -> dict[str, FileSize]:
    """The package's files in the work tree, by their path from the root of the repository."""
    return {str(path.relative_to(ROOT)): measure(path.read_text(encoding="utf-8")) for path in python_files(SRC)}


def at(revision: str) -> dict[str, FileSize]:
    """The package's files as they were at a git revision."""
    names = _git("ls-tree", "-r", "--name-only", revision, "src").splitlines()
    return {name: measure(_git("show", f"{revision}:{name}")) for name in names if name.endswith(".py")}


def percentile(values: Iterable[int], share: float) -> int:
    """The smallest value that at least `share` (0 to 1) of the values do not exceed; 0 for none."""
    ordered = sorted(values)
    return ordered[max(0, -int(-share * len(ordered) // 1) - 1)] if ordered else 0


def _strings(node: ast.AST) -> Iterator[tuple[range, bool]]:
    """The lines of each string that stands alone in a module, class or function, and whether users are shown it.

    They are shown a docstring unless the name is private. What stands below a constant or a field is for readers.
    """
    if not isinstance(node, _DOCUMENTED):
        return
    private = re.match(r"_(?!_)", getattr(node, "name", ""))
    for part in node.body:
        if isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant) and isinstance(part.value.value, str):
            yield range(part.lineno, (part.end_lineno or part.lineno) + 1), part is node.body[0] and not private


def _comments(text: str) -> int:
    """Lines with `#`, alone or behind code; marks for tools are no comments."""
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    comments = (token for token in tokens if token.type == tokenize.COMMENT)
    return sum(not token.string.startswith(("# noqa", "# type:", "# fmt:")) for token in comments)


def _git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True, text=True).stdout


def _unit(path: str) -> str:
    """The module or package directly in `brolga` that a path belongs to."""
    return path.split("/")[2].removesuffix(".py")


def _lines_by_unit(files: Mapping[str, FileSize]) -> dict[str, int]:
    totals: dict[str, int] = {}
    for path, size in files.items():
        totals[_unit(path)] = totals.get(_unit(path), 0) + size.lines
    return totals


def report(now: Mapping[str, FileSize], before: Mapping[str, FileSize] | None = None) -> str:
    """The table: lines of each unit, their change where there is a `before`, then the distribution."""
    new, old = _lines_by_unit(now), _lines_by_unit(before or {})
    rows = []
    for unit in sorted({*new, *old}):
        change = f"{new.get(unit, 0) - old.get(unit, 0):+7}" if before is not None else ""
        rows.append(f"{unit:14}{new.get(unit, 0):7}{change}")
    change = f"{sum(new.values()) - sum(old.values()):+7}" if before is not None else ""
    rows.append(f"{'all':14}{sum(new.values()):7}{change}")
    return "\n".join([*rows, "", *_distribution(now)])


def _distribution(files: Mapping[str, FileSize]) -> list[str]:
    code = sum(size.code for size in files.values()) or 1
    comments = sum(size.comments for size in files.values())
    return [
        _summary("files", [size.lines for size in files.values()]),
        _summary("functions", [function.length for size in files.values() for function in size.functions]),
        f"comments   {comments / code:5.0%} of the lines of code",
    ]


def _summary(what: str, lengths: list[int]) -> str:
    mean, median = (f(lengths or [0]) for f in (statistics.mean, statistics.median))
    spread = f"median {median:.0f}  mean {mean:.1f}  p90 {percentile(lengths, 0.9)}  max {max(lengths, default=0)}"
    return f"{what:10} {len(lengths):5}  {spread}"


def main(arguments: list[str]) -> None:
    """Print the report, compared with the revision that `arguments` may name."""
    parser = argparse.ArgumentParser(prog="python -m tools.size", description="how long files and functions are")
    parser.add_argument("revision", nargs="?", help="a git revision to compare with")
    revision = parser.parse_args(arguments).revision
    try:
        before = None if revision is None else at(revision)
    except subprocess.CalledProcessError as error:
        parser.error(error.stderr.strip())
    print(report(here(), before))


if __name__ == "__main__":
    main(sys.argv[1:])
