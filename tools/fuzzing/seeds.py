"""What mutations begin with: the official test suite's modules, those of our own tests, generated ones, and a large one
in slices. No seed is large itself: thousands of inputs come from each.
"""

from __future__ import annotations

import ast
import os
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeVar

from brolga import ops
from brolga.binary import decode, encode
from brolga.errors import ModuleError
from brolga.features import Feature
from brolga.module import Module
from brolga.text import parse_module, print_module
from tools.fuzzing.generate import generate
from tools.sources import ROOT, nodes, python_files

__all__ = ["Seeds", "collect"]

_LARGEST: Final = 12_000  # bytes or characters
_GENERATED: Final = 200
_SLICES: Final = 30
_EVERY: Final = frozenset(Feature)
T = TypeVar("T", bytes, str)
_TOKEN: Final = re.compile(r';;[^\n]*|"(?:[^"\\]|\\.)*"|[()]|[^()";]+|.', re.DOTALL)


@dataclass(frozen=True)
class Seeds:
    """Inputs that are modules, or were meant to be."""

    binaries: list[bytes]
    texts: list[str]


def collect() -> Seeds:
    """Gather all seeds, the same on each machine that has the same files."""
    texts = [*_of_the_suite(), *_of_our_tests()]
    modules = [*_generated(), *_slices()]
    parsed = [module for module in map(_parsed, texts) if module is not None]
    binaries = [data for data in map(_encoded, [*modules, *parsed]) if data is not None]
    texts += [print_module(module) for module in modules]
    # Half of what is tried should come from what was made to do something.
    weight = len(binaries) // len(modules)
    return Seeds(_small(binaries) + _small(binaries[: len(modules)]) * weight, _small(texts))


def _small(things: list[T]) -> list[T]:
    return [thing for thing in dict.fromkeys(things) if len(thing) <= _LARGEST]


def _attempt(act: Callable[[], Module | bytes]) -> Module | bytes | None:
    try:
        return act()
    except ModuleError:
        return None


def _parsed(text: str) -> Module | None:
    found = _attempt(lambda: parse_module(text, features=_EVERY))
    return found if isinstance(found, Module) else None


def _encoded(module: Module) -> bytes | None:
    found = _attempt(lambda: encode(module))
    return found if isinstance(found, bytes) else None


def _forms(text: str) -> Iterator[str]:
    """The modules in a script, wherever they stand."""
    depth, began = 0, None
    for token in _TOKEN.finditer(text):
        if token[0] == "(":
            depth += 1
            if began is None and text.startswith("(module", token.start()):
                began = token.start(), depth
        elif token[0] == ")":
            if began is not None and began[1] == depth:
                yield text[began[0] : token.end()]
                began = None
            depth -= 1


def _of_the_suite() -> list[str]:
    folder = os.environ.get("BROLGA_SPEC")
    paths = sorted(Path(folder).rglob("*.wast")) if folder else []
    return [form for path in paths for form in _forms(path.read_text(encoding="utf-8", errors="replace"))]


def _of_our_tests() -> list[str]:
    """Every string in the tests that looks like text, and every text file there."""
    strings = [
        node.value
        for path in python_files(ROOT / "tests")
        for node in nodes(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.lstrip().startswith("(")
    ]
    paths = sorted([*(ROOT / "tests").rglob("*.wat"), *(ROOT / "tests").rglob("*.wast")])
    return strings + [path.read_text(encoding="utf-8") for path in paths]


def _generated() -> list[Module]:
    rng = random.Random(2)
    return [generate(rng.randbytes(rng.randint(0, 2000)), raw=bool(x & 1)) for x in range(_GENERATED)]


def _slices() -> Iterator[Module]:
    """The SQLite module that the benchmarks fetch, a few functions at a time: the others do nothing but trap."""
    paths = sorted((ROOT / ".cache" / "programs" / "packages").glob("sql.js-*/package/dist/sql-wasm.wasm"))
    for path in paths[:1]:
        module = decode(path.read_bytes())
        stub = (ops.UNREACHABLE, None, 0), (ops.END, None, 0)
        rng = random.Random(3)
        for _ in range(_SLICES):
            kept = set(rng.sample(range(len(module.funcs)), 3))
            funcs = [
                func if x in kept and func.size < 3000 else replace(func, locals=(), body=stub)
                for x, func in enumerate(module.funcs)
            ]
            yield replace(module, funcs=funcs, datas=module.datas[:1], elems=module.elems[:1], customs=[])
