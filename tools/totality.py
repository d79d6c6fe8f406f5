"""Who notices a missing entry: `python -m tools.totality [table ...]` takes one entry after the other out of each table
of the package, or of those that are named, imports the package that is left, and prints the entries that nobody missed.
"""

from __future__ import annotations

import ast
import copy
import functools
import importlib
import importlib.abc
import importlib.machinery
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from tools.sources import SRC, module_name, python_files, tree

__all__ = ["Table", "modules", "tables", "unnoticed"]


@dataclass(frozen=True, slots=True)
class Table:
    """A dict that is written out in a module: `entries` are its keys as they are spelled, `**x` among them."""

    module: str
    name: str
    entries: tuple[str, ...]

    def __str__(self) -> str:
        """Return the dotted name."""
        return f"{self.module}.{self.name}"


def tables(path: str) -> list[Table]:
    """Return the tables of a module, given by its dotted name."""
    return [
        Table(path, name, tuple(_spelled(dict_, x) for dict_ in dicts for x in range(len(dict_.keys))))
        for name, dicts in _dicts(tree(_files()[path]))
    ]


@functools.cache
def _files() -> dict[str, Path]:
    return {module_name(path): path for path in python_files(SRC)}


def _dicts(module: ast.Module) -> Iterator[tuple[str, list[ast.Dict]]]:
    """The names of a module that hold dicts, with all dict displays in what they are assigned."""
    for node in module.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                pass
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                pass
            case _:
                continue
        found = [part for part in ast.walk(value) if isinstance(part, ast.Dict) and part.keys]
        if found:
            yield name, found


def _spelled(node: ast.Dict, x: int) -> str:
    key = node.keys[x]
    return ast.unparse(key) if key is not None else f"**{ast.unparse(node.values[x])[:40]}"


def _without(module: str, name: str, number: int) -> ast.Module:
    """The syntax tree of a module without entry `number` of a table."""
    changed = copy.deepcopy(tree(_files()[module]))
    for dict_ in next(dicts for found, dicts in _dicts(changed) if found == name):
        if number < len(dict_.keys):
            del dict_.keys[number], dict_.values[number]
            break
        number -= len(dict_.keys)
    return changed


@dataclass
class _Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds one module in a syntax tree instead of a file."""

    name: str
    code: ast.Module

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Find the module and no other."""
        if fullname != self.name:
            return None
        spec = importlib.machinery.PathFinder.find_spec(fullname, path)
        if spec is not None:
            spec.loader = self
        return spec

    def exec_module(self, module: ModuleType) -> None:
        """Run the tree."""
        exec(compile(self.code, self.name, "exec"), vars(module))  # noqa: S102 - a module is code that is run


def _imports(changed: _Changed) -> bool:
    """Tell, in a process of its own, whether the whole package can still be imported."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status) == 0
    sys.meta_path.insert(0, changed)
    try:
        for name in modules():
            importlib.import_module(name)
    except BaseException:  # noqa: BLE001 - whatever it is, somebody has noticed
        os._exit(1)
    os._exit(0)


def modules() -> list[str]:
    """Return the names of all modules of the package."""
    return [name for name in _files() if not name.endswith("__main__")]


def unnoticed(table: Table) -> list[str]:
    """Return the entries of a table without which the package can be imported."""
    return [
        entry
        for number, entry in enumerate(table.entries)
        if _imports(_Changed(table.module, _without(table.module, table.name, number)))
    ]


def main(names: list[str]) -> None:
    """Print the entries that nobody misses, table by table."""
    for table in (table for module in modules() for table in tables(module)):
        if not names or str(table) in names:
            missed = unnoticed(table)
            print(f"{table}: {len(missed)} of {len(table.entries)}: {', '.join(missed)}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
