"""The package as text: which files there are, what they are called, and their syntax trees."""

from __future__ import annotations

import ast
import functools
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
SRC: Final = ROOT / "src"


def python_files(folder: Path) -> list[Path]:
    """Every Python file below `folder`, in the order of their paths."""
    return sorted(folder.rglob("*.py"))


def module_name(path: Path, src: Path = SRC) -> str:
    """The dotted name under which `path`, below `src`, is imported; a package is named without `__init__`."""
    parts = path.relative_to(src).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@functools.cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a file. Parsed once a process: many rules look at the same files."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@functools.cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """All nodes of the syntax tree of a file, walked once a process."""
    return (*ast.walk(tree(path)),)


def shown(path: Path) -> str:
    """The path as a message shows it: from the root of the repository where it lies below it."""
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)
