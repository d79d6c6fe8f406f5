"""State that outlives a store: module globals that can change, found in the syntax trees.

A name bound in a module is suspect when its value is a dict, list, set or bytearray, or an instance of a class of ours
whose methods change it. The first kind is a constant when it is annotated `Final` and nobody changes it. The functions
of `ctypes.pythonapi` are state of the whole process: who sets their types sets them for everybody.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tools.sources import nodes, shown, tree

_DISPLAYS = (ast.Dict, ast.List, ast.Set, ast.DictComp, ast.ListComp, ast.SetComp)
_MAKERS: Final = frozenset(
    {"Counter", "OrderedDict", "WeakKeyDictionary", "WeakSet", "WeakValueDictionary", "bytearray"}
    | {"ContextVar", "count", "defaultdict", "deque", "dict", "list", "local", "set"}
)
_CHANGERS: Final = frozenset(
    {"add", "append", "clear", "discard", "extend", "insert", "pop", "popitem", "remove", "reverse", "setdefault"}
    | {"sort", "update"}
)
_MAKING: Final = frozenset({"__init__", "__new__", "__post_init__"})


@dataclass(frozen=True, slots=True)
class Global:
    """A name bound in a module to something that can change."""

    path: Path
    name: str
    line: int
    final: bool

    def __str__(self) -> str:
        """Return its place and name."""
        return f"{shown(self.path)}:{self.line} {self.name}"


def mutable_globals(paths: list[Path]) -> list[Global]:
    """Every global of the given files that is mutable and not declared Final, or Final and changed all the same."""
    classes = {name for path in paths for name in _open_classes(nodes(path))}
    suspects = [found for path in paths for found in _suspects(path, classes)]
    changed = {name.rpartition(".")[2] for path in paths for name in _changed(tree(path))}
    return [found for found in suspects if not found.final or found.name in changed]


def global_statements(paths: list[Path]) -> list[str]:
    """Every `global` statement of the given files, by its place."""
    return [f"{shown(path)}:{node.lineno}" for path in paths for node in nodes(path) if isinstance(node, ast.Global)]


def changed_functions(paths: list[Path]) -> list[str]:
    """Every place that sets an attribute of a function of `ctypes.pythonapi`, directly or by another name."""
    return [f"{shown(path)}:{line}" for path in paths for line in _shared_changes(nodes(path))]


def _shared_changes(module: Iterable[ast.AST]) -> Iterator[int]:
    """The lines of a module that set attributes of what `ctypes.pythonapi` holds."""
    aliases = {"pythonapi"}
    # Assignments stand before their use, so one look from the beginning finds the names of names too.
    for node in module:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if _root(value, aliases):
                aliases.add(name)
    for node in module:
        match node:
            case ast.Attribute(value=value, ctx=ast.Store() | ast.Del()) if _root(value, aliases):
                yield node.lineno
            case ast.Call(func=ast.Name(id="setattr"), args=[value, *_]) if _root(value, aliases):
                yield node.lineno


def _root(value: ast.expr, aliases: set[str]) -> bool:
    """Whether a dotted name or an item of it, and no call, leads to one of the aliases."""
    while isinstance(value, ast.Attribute | ast.Subscript):
        if isinstance(value, ast.Attribute) and value.attr in aliases:
            return True
        value = value.value
    return isinstance(value, ast.Name) and value.id in aliases


def _open_classes(module: Iterable[ast.AST]) -> Iterator[str]:
    """The classes of a module whose instances change after they are made."""
    for node in module:
        if isinstance(node, ast.ClassDef):
            methods = (part for part in node.body if isinstance(part, ast.FunctionDef) and part.name not in _MAKING)
            if any(name.startswith("self.") for method in methods for name in _changed(method)):
                yield node.name


def _suspects(path: Path, classes: set[str]) -> Iterator[Global]:
    for node in tree(path).body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                final = name == "__all__"
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value, annotation=annotation):
                final = "Final" in ast.unparse(annotation)
            case _:
                continue
        made = ast.unparse(value.func).rpartition(".")[2] if isinstance(value, ast.Call) else ""
        if made in classes:  # whoever makes an object that can change has no use for it but changing it
            yield Global(path, name, node.lineno, final=False)
        elif isinstance(value, _DISPLAYS) or made in _MAKERS:
            yield Global(path, name, node.lineno, final)


def _changed(within: ast.AST) -> Iterator[str]:
    """The dotted names that code changes: by a method, an item, an attribute or an augmented assignment."""
    for node in ast.walk(within):
        match node:
            case ast.Call(func=ast.Attribute(value=value, attr=method)) if method in _CHANGERS:
                yield ast.unparse(value)
            case ast.Subscript(value=value, ctx=ast.Store() | ast.Del()):
                yield ast.unparse(value)
            case ast.Attribute(ctx=ast.Store() | ast.Del()):
                yield ast.unparse(node)
            case ast.AugAssign(target=target):
                yield ast.unparse(target)
