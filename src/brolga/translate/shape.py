"""What all functions of a module share: index spaces, the layout of the VM context, who is called how."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from brolga.abi.conventions import FAST, MACHINE, Convention
from brolga.abi.layout import VMContextLayout
from brolga.ops import REF_FUNC

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brolga.module import Instr, Module
    from brolga.types import FuncType, GlobalType, MemoryType, TableType

__all__ = ["ModuleShape", "shape_of", "vmcontext_layout"]


@dataclass(frozen=True, slots=True)
class ModuleShape:
    """What every function of a module shares; made once, by `shape_of`.

    `conventions` has one entry for each function that the module defines. The rest are the module's index spaces,
    which it would count anew each time it is asked.
    """

    module: Module
    layout: VMContextLayout
    conventions: tuple[Convention, ...]
    stable: Convention  # of every function that is not this module's
    imported: int  # functions: the index of the first one that is defined
    func_types: tuple[int, ...]  # type indices
    table_types: tuple[TableType, ...]
    memory_types: tuple[MemoryType, ...]
    global_types: tuple[GlobalType, ...]
    machine: str = MACHINE  # what the code is for, as LLVM names it

    @property
    def imported_globals(self) -> int:
        """The index of the first global that the module defines."""
        return self.layout.globals - self.layout.cells

    def func_type(self, x: int) -> FuncType:
        """Return the type of function `x`."""
        return self.module.types[self.func_types[x]]

    def convention(self, x: int) -> Convention:
        """Return the convention of function `x`, whether it is imported or defined."""
        return self.conventions[x - self.imported] if x >= self.imported else self.stable


def shape_of(module: Module, stable: Convention, machine: str = MACHINE) -> ModuleShape:
    """Classify the functions of a valid module: those that something outside can reach have the `stable` convention.

    `machine` is one where that exists: the results of a function leave it in other registers on each.
    """
    imported = module.imported_funcs
    reachable = _reachable(module)
    return ModuleShape(
        module,
        vmcontext_layout(module),
        tuple(stable if imported + number in reachable else FAST for number in range(len(module.funcs))),
        stable,
        imported,
        tuple(module.func_types),
        tuple(module.table_types),
        tuple(module.memory_types),
        tuple(module.global_types),
        machine,
    )


def _reachable(module: Module) -> frozenset[int]:
    """The functions that something outside can get hold of.

    A `ref.func` in a body may only name a function that one of these places names too (spec, *Validation*, C.refs).
    """
    # Active, passive and declarative segments alike: whoever is in any of them may end up in a table that others see.
    found = {export.x for export in module.exports if export.kind == "func"}
    found.update(imm for op, imm, _ in chain.from_iterable(_constants(module)) if op is REF_FUNC)
    if module.start is not None:
        found.add(module.start.x)
    return frozenset(found)


def _constants(module: Module) -> Iterator[tuple[Instr, ...]]:
    for elem in module.elems:
        yield from elem.init
    for glob in module.globals:
        yield glob.init
    for table in module.tables:
        if table.init is not None:
            yield table.init


def vmcontext_layout(module: Module) -> VMContextLayout:
    """Return where everything of an instance of the module lies in its VM context."""
    return VMContextLayout(
        types=len(module.types),
        imports=module.imported_funcs,
        memories=len(module.memory_types),
        tables=len(module.table_types),
        globals=len(module.global_types),
        cells=len(module.globals),
        funcs=len(module.funcs),
        datas=len(module.datas),
        elems=len(module.elems),
    )
