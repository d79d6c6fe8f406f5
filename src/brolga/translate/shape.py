"""What all functions of a module share: index spaces, the layout of the VM context, who is called how."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from brolga.abi.conventions import FAST, MACHINE, TAIL, Convention
from brolga.abi.layout import VMContextLayout, is_checked
from brolga.binary.body import BinaryBody
from brolga.ops import REF_FUNC, RETURN_CALL, RETURN_CALL_INDIRECT, RETURN_CALL_REF
from brolga.types import FuncType
from brolga.typetable import TypeTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brolga.module import Instr, Module
    from brolga.types import DefType, GlobalType, MemoryType, TableType, ValType

__all__ = ["ModuleShape", "Reach", "reached", "shape_of", "vmcontext_layout"]


class Reach(Enum):
    """How something outside of a module can get hold of a function; behind the words stands where it is named."""

    EXPORT = "exported as"
    ELEM = "in element segment"
    GLOBAL = "in the initial value of global"
    TABLE = "in the initial value of table"
    START = "the start function"


_NOBODY: Final[Mapping[int, Convention]] = MappingProxyType({})


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
    checked: frozenset[int] = frozenset()  # the memories whose bounds code has to check
    machine: str = MACHINE  # what the code is for, as LLVM names it
    widest: int = 8  # bytes of the widest type among those of functions and globals
    imported_tags: int = 0  # the index of the first one that is defined
    entries: frozenset[int] = frozenset()  # functions that are `tail`, and others call: by another one, in `stable`
    defs: Sequence[DefType] = ()  # what the types of the module are, as its instructions refer to them

    @property
    def imported_globals(self) -> int:
        """The index of the first global that the module defines."""
        return self.layout.globals - self.layout.cells

    def func_type(self, x: int) -> FuncType:
        """Return the type of function `x`."""
        return self.module.function(self.func_types[x])

    def convention(self, x: int) -> Convention:
        """Return the convention of function `x`, whether it is imported or defined."""
        return self.conventions[x - self.imported] if x >= self.imported else self.stable


def shape_of(
    module: Module,
    stable: Convention,
    machine: str = MACHINE,
    inner: Mapping[int, Convention] = _NOBODY,
    *,
    tails: Collection[int] | None = None,
    defs: Sequence[DefType] | None = None,
) -> ModuleShape:
    """Classify the functions of a valid module: those that something outside can reach have the `stable` convention.

    Those that make tail calls, which `tails` may tell, are `tail`. The others are `fast`, but for those in `inner`: of
    them only their module knows, so any convention will do. `machine` is one where all of these exist: the results of a
    function leave it in other registers on each. `defs` are those of the module's context.
    """
    imported = module.imported_funcs
    reachable = frozenset(x for x, _, _ in reached(module))
    defined = range(imported, imported + len(module.funcs))
    tail = frozenset(tail_callers(module) if tails is None else tails)
    given = {**dict.fromkeys(reachable, stable), **dict.fromkeys(tail, TAIL)}
    return ModuleShape(
        module,
        vmcontext_layout(module),
        tuple(given.get(x) or inner.get(x, FAST) for x in defined),
        stable,
        imported,
        tuple(module.func_types),
        tuple(module.table_types),
        tuple(module.memory_types),
        tuple(module.global_types),
        frozenset(x for x, ty in enumerate(module.memory_types) if is_checked(ty)),
        machine,
        max((8, *(ty.size for ty in _value_types(module)))),
        len(module.tag_types) - len(module.tags),
        tail & reachable,
        _definitions(module) if defs is None else defs,
    )


def _definitions(module: Module) -> Sequence[DefType]:
    table = TypeTable()
    found: list[DefType] = []
    for start, count, _ in module.groups:
        found += table.add(module.group(start, count), lambda place: (place, ""), start, found)
    return found


def _value_types(module: Module) -> Iterator[ValType]:
    for ty in module.types:
        if isinstance(ty, FuncType):
            yield from (*ty.ins, *ty.outs)
    yield from (ty.content for ty in module.global_types)


def tail_callers(module: Module) -> Iterator[int]:
    """Return the functions that make tail calls, as far as they can be read."""
    for x, func in enumerate(module.funcs, module.imported_funcs):
        body = func.body
        if isinstance(body, BinaryBody):
            found = body.mentions(_TAIL_CALLS)
        else:
            found = any(op in _TAIL_CALLS for op, _, _ in body)
        if found:
            yield x


_TAIL_CALLS: Final = frozenset((RETURN_CALL, RETURN_CALL_INDIRECT, RETURN_CALL_REF))


def reached(module: Module) -> Iterator[tuple[int, Reach, int | str | None]]:
    """Return the functions that something outside can get hold of, each time with how, and where it is named, if so.

    A `ref.func` in a body may only name a function that one of these places names too (spec, *Validation*, C.refs).
    """
    for export in module.exports:
        if export.kind == "func":
            yield export.x, Reach.EXPORT, export.name
    # Active, passive and declarative segments alike: whoever is in any of them may end up in a table that others see.
    for number, elem in enumerate(module.elems):
        for init in elem.init:
            yield from _named(init, Reach.ELEM, number)
    for number, glob in enumerate(module.globals, len(module.global_types) - len(module.globals)):
        yield from _named(glob.init, Reach.GLOBAL, number)
    for number, table in enumerate(module.tables, len(module.table_types) - len(module.tables)):
        yield from _named(table.init or (), Reach.TABLE, number)
    if module.start is not None:
        yield module.start.x, Reach.START, None


def _named(init: tuple[Instr, ...], how: Reach, number: int) -> Iterator[tuple[int, Reach, int]]:
    return ((imm, how, number) for op, imm, _ in init if op is REF_FUNC)


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
        tags=len(module.tag_types),
    )
