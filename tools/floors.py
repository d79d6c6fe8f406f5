"""The floors: a file imports only from lower ones. Lazy and TYPE_CHECKING imports count like any other.

Run as a script it draws the house: each unit on its floor, with the units that it imports.
"""

from __future__ import annotations

import ast
import graphlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from tools.sources import SRC, module_name, nodes, python_files, shown

# A unit is a module or a package directly in `brolga`. "" is the package's own `__init__`.
FLOORS: Final = MappingProxyType(
    {
        **dict.fromkeys(("errors", "leb128", "release"), 0),
        **dict.fromkeys(("heaps", "valtypes", "types", "traps", "features", "limits", "llvm"), 1),
        **dict.fromkeys(("ops", "abi", "typetable", "wasi"), 2),
        **dict.fromkeys(("module", "numerics"), 3),
        **dict.fromkeys(("binary", "text", "validate"), 4),
        **dict.fromkeys(("effects", "translate", "trampoline"), 5),
        **dict.fromkeys(("artifact", "bodies", "compiler", "objects", "precompiled", "units", "workers", "cache"), 6),
        "runtime": 7,
        **dict.fromkeys(("plugin", "wast"), 8),
        **dict.fromkeys(("cli", "hook"), 9),
        **dict.fromkeys(("", "__main__"), 10),
    }
)


@dataclass(frozen=True, slots=True)
class Import:
    """One import of one file of the package by another."""

    importer: str  # dotted names of the files
    target: str
    line: int


@dataclass(frozen=True, slots=True)
class House:
    """All files of the package below `src`, by dotted name, and all imports between them."""

    files: MappingProxyType[str, Path]
    imports: tuple[Import, ...]

    @classmethod
    def read(cls, src: Path = SRC) -> House:
        """Parse every file of the package below `src`."""
        files = {module_name(path, src): path for path in python_files(src / "brolga")}
        found = [edge for name, path in files.items() for edge in _imports(name, path, files)]
        return cls(MappingProxyType(files), tuple(found))

    def is_package(self, unit: str) -> bool:
        """Whether a unit is a folder; a unit of one file is none."""
        path = self.files.get(f"brolga.{unit}")
        return path is None or path.name == "__init__.py"

    def place(self, edge: Import) -> str:
        """Where an import stands, as `path:line`."""
        return f"{shown(self.files[edge.importer])}:{edge.line}"


def unit_of(module: str) -> str:
    """The unit that a dotted name belongs to."""
    return module.split(".")[1] if "." in module else ""


def homeless(house: House) -> list[str]:
    """The units that no floor lists."""
    return sorted({unit for unit in map(unit_of, house.files) if unit not in FLOORS})


def broken(house: House) -> list[str]:
    """Every import that does not point to a lower floor, as a line that says so.

    Inside a unit all is allowed but cycles. Units of one file on one floor may see each other, packages may not.
    """
    lines = []
    for edge in house.imports:
        upper, lower = unit_of(edge.importer), unit_of(edge.target)
        neighbours = FLOORS[upper] == FLOORS[lower] and not (house.is_package(upper) or house.is_package(lower))
        if upper != lower and not neighbours and FLOORS[lower] >= FLOORS[upper]:
            lines.append(f"{house.place(edge)}: F{FLOORS[upper]} imports {edge.target} on F{FLOORS[lower]}")
    return lines


def cycle(house: House) -> list[str]:
    """The files of one cycle of imports, the first repeated at the end; empty where there is none."""
    graph: dict[str, set[str]] = {name: set() for name in house.files}
    for edge in house.imports:
        graph[edge.importer].add(edge.target)
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        return list(error.args[1])
    return []


def _imports(importer: str, path: Path, files: dict[str, Path]) -> Iterator[Import]:
    for node in nodes(path):
        for dotted in _dotted(node, importer, is_package=path.name == "__init__.py"):
            target = _file_of(dotted, files)
            if target is not None and target != importer:
                yield Import(importer, target, node.lineno if isinstance(node, ast.stmt | ast.expr) else 0)


def _dotted(node: ast.AST, importer: str, *, is_package: bool) -> list[str]:
    """The dotted names that a node imports, with the imported member as the last part."""
    match node:
        case ast.Import(names=names):
            return [alias.name for alias in names]
        case ast.ImportFrom(module=module, names=names, level=level):
            base = [module] if module else []
            if level:
                up = importer.split(".")
                base = up[: len(up) - level + is_package] + base
            return [".".join([*base, alias.name]) for alias in names]
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[ast.Constant(value=str(dotted)), *_]):
            return [dotted] if name in {"import_module", "__import__"} else []
    return []


def _file_of(dotted: str, files: dict[str, Path]) -> str | None:
    """The file that a dotted name leads to: itself, or the module whose member it is."""
    if dotted in files:
        return dotted
    base = dotted.rpartition(".")[0]
    return base if base in files else None


def main() -> None:
    """Print the floors from the top down, each unit with what it imports."""
    house = House.read()
    below: dict[str, set[str]] = {unit_of(name): set() for name in house.files}
    for edge in house.imports:
        below[unit_of(edge.importer)].add(unit_of(edge.target))
    for unit in sorted(below, key=lambda unit: (-FLOORS.get(unit, 99), unit)):
        named = sorted(below[unit] - {unit}, key=lambda other: (FLOORS.get(other, 99), other))
        print(f"F{FLOORS.get(unit, '?'):<3} {unit or '__init__':12} {' '.join(named)}")
    print("\n".join(broken(house)))


if __name__ == "__main__":
    main()
