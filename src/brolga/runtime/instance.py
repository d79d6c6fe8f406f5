"""Instances: a module's VM context, filled (spec, *Execution*, *Instantiation*)."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from brolga.abi.layout import FUNC_REF, MEMORY, SEGMENT, TABLE
from brolga.errors import WasmtimeError
from brolga.runtime.constants import evaluate
from brolga.runtime.externs import AsExtern, check_import
from brolga.runtime.func import Func, func_at
from brolga.runtime.globals import Global, global_at
from brolga.runtime.memory import Memory
from brolga.runtime.module import Module
from brolga.runtime.state import own, state_of
from brolga.runtime.table import Table
from brolga.runtime.vm import Struct, poke
from brolga.traps import Trap, TrapSite

if TYPE_CHECKING:
    from brolga.module import Data, Elem
    from brolga.runtime.state import State, Storelike

__all__ = ["Instance", "InstanceExports"]


class InstanceExports(Mapping[str, AsExtern]):
    """The exports of an instance by name; `by_index` has them in order."""

    def __init__(self, externs: dict[str, AsExtern]) -> None:
        """Take the exports, in the order of the module."""
        self._externs = externs

    @property
    def by_index(self) -> Sequence[AsExtern]:
        """The exports in the order of the module."""
        return list(self._externs.values())

    def __getitem__(self, name: str) -> AsExtern:
        """Return an export; KeyError when there is none of that name."""
        return self._externs[name]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names."""
        return iter(self._externs)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._externs)


class Instance:
    """A module brought to life in a store."""

    __slots__ = ("_exports", "_inside")

    def __init__(self, store: Storelike, module: Module, imports: Sequence[AsExtern]) -> None:
        """Instantiate `module` with its imports in order, and run its start function.

        Raises LinkError when an import does not fit, and the Trap when initialisation traps.
        """
        state = state_of(store)
        if not isinstance(module, Module):
            raise TypeError(f"expected a Module, got {type(module).__name__}")
        if module.engine is not state.engine:
            raise WasmtimeError("a module and a store of different engines")
        wanted = module.imports
        if len(imports) != len(wanted):
            raise WasmtimeError(f"expected {len(wanted)} imports, found {len(imports)}")
        checked = [check_import(state, i.module, i.name, i.type, item) for i, item in zip(wanted, imports, strict=True)]
        state.count("instances")
        self._inside = _Inside(state, module, checked)
        self._exports = InstanceExports(self._inside.externs)
        self._inside.run()

    def exports(self, store: Storelike) -> InstanceExports:
        """Return the exports."""
        own(self._inside.state, store)
        return self._exports


class _Inside:
    """The VM context of an instance, and what the runtime must know of it as long as the store lives."""

    def __init__(self, state: State, module: Module, imports: Sequence[AsExtern]) -> None:
        """Lay the context out and allocate what the module defines; nothing that could trap has run then."""
        self.state = state
        self.compiled = module.compiled
        self.syntax = module.compiled.module
        self.layout = module.compiled.shape.layout
        self.vm = Struct(self.layout.size)
        self.imported = [item.ref for item in imports if isinstance(item, Func)]
        self.memories = [item for item in imports if isinstance(item, Memory)]
        self.tables = [item for item in imports if isinstance(item, Table)]
        self.cells = [item.cell for item in imports if isinstance(item, Global)]
        self.global_types = self.syntax.global_types
        state.keep(self)
        self._fill_header()
        self._fill_funcs()
        self._fill_globals()
        self._make_memories()
        self._make_tables()
        self.externs: dict[str, AsExtern] = {e.name: _EXTERN[e.kind](self, e.x, e.name) for e in self.syntax.exports}
        state.instances[self.vm.address] = self
        module.compiled.watchers.add(self)

    def cell(self, x: int) -> int:
        """Address of the cell of global `x`."""
        return self.cells[x]

    def func_ref(self, x: int) -> int:
        """Address of the VMFuncRef of function `x`."""
        first = len(self.imported)
        return self.imported[x] if x < first else self.vm.address + self._ref_at(x)

    def code_made(self, x: int, address: int) -> None:
        """Function `x` has code now."""
        self.vm.set_word(self._ref_at(x) + FUNC_REF["code"], address)

    def run(self) -> None:
        """Do what may trap: the active segments in order, elements first, then the start function."""
        words = [self._elem_words(elem) for elem in self.syntax.elems]
        for x, (elem, refs) in enumerate(zip(self.syntax.elems, words, strict=True)):
            self._init_elem(x, elem, refs)
        for x, data in enumerate(self.syntax.datas):
            self._init_data(x, data)
        if self.syntax.start is not None:
            func_at(self.state, self.func_ref(self.syntax.start.x), "start").typed(self.state)()

    def _ref_at(self, x: int) -> int:
        return self.layout.func_refs_at + FUNC_REF.size * (x - len(self.imported))

    def _fill_header(self) -> None:
        self.vm.set_word(self.layout.store, self.state.vm.address)
        self.vm.set_word(self.layout.code, self.compiled.code_table)
        self.vm.set_word(self.layout.instance, len(self.state.instances))
        for x, ty in enumerate(self.syntax.types):
            self.vm.set_word(self.layout.types_at + 8 * x, self.state.engine.type_number(ty))

    def _fill_funcs(self) -> None:
        for x, ref in enumerate(self.imported):
            self.vm.set_word(self.layout.imports_at + 8 * x, ref)
        first = len(self.imported)
        for x, func in enumerate(self.syntax.funcs, first):
            at = self._ref_at(x)
            self.vm.set_word(at + FUNC_REF["code"], self.compiled.code(x))
            self.vm.set_word(at + FUNC_REF["vmctx"], self.vm.address)
            self.vm.set_word(at + FUNC_REF["type_id"], self.vm.word(self.layout.types_at + 8 * func.type))
            self.vm.set_word(at + FUNC_REF["index"], x)

    def _fill_globals(self) -> None:
        for x, glob in enumerate(self.syntax.globals):
            cell = self.vm.address + self.layout.cells_at + 16 * x
            poke(cell, evaluate(self, glob.init))
            self.cells.append(cell)
        for x, cell in enumerate(self.cells):
            self.vm.set_word(self.layout.globals_at + 8 * x, cell)
            if self.global_types[x].content.name == "externref":
                self.state.extern_cells.add(cell)

    def _make_memories(self) -> None:
        self.memories += [Memory(self.state, memory.type) for memory in self.syntax.memories]
        for x, memory in enumerate(self.memories):
            self._put_pair(self.layout.memories_at + 16 * x, memory.base, memory.vm)

    def _make_tables(self) -> None:
        for table in self.syntax.tables:
            made = Table(self.state, table.type, None)
            if table.init is not None:
                made.fill_words(evaluate(self, table.init))
            self.tables.append(made)
        for x, table_ in enumerate(self.tables):
            self._put_pair(self.layout.tables_at + 16 * x, table_.base, table_.vm)

    def _put_pair(self, at: int, base: int, struct: Struct) -> None:
        self.vm.set_word(at, base)
        self.vm.set_word(at + 8, struct.address)

    def _elem_words(self, elem: Elem) -> list[int]:
        return [evaluate(self, expr) for expr in elem.init]

    def _segment(self, at: int, base: int, length: int) -> None:
        self.vm.set_word(at + SEGMENT["base"], base)
        self.vm.set_word(at + SEGMENT["length"], length)

    def _init_elem(self, x: int, elem: Elem, words: list[int]) -> None:
        if elem.mode == "passive":
            block = Struct(8 * max(len(words), 1))
            for number, word in enumerate(words):
                block.set_word(8 * number, word)
            self.state.keep(block)
            self._segment(self.layout.elems_at + SEGMENT.size * x, block.address, len(words))
        elif elem.mode == "active":
            table = self.tables[elem.table]
            start = evaluate(self, elem.offset)
            if start + len(words) > table.vm.get(TABLE, "length"):
                raise Trap.at_site(TrapSite.TABLE_OUT_OF_BOUNDS)
            for number, word in enumerate(words):
                poke(table.base + 8 * (start + number), word)

    def _init_data(self, x: int, data: Data) -> None:
        source = ctypes.cast(ctypes.c_char_p(data.init), ctypes.c_void_p).value or 0
        if data.offset is None:
            self._segment(self.layout.datas_at + SEGMENT.size * x, source, len(data.init))
            return
        memory = self.memories[data.memory]
        start = evaluate(self, data.offset)
        if start + len(data.init) > memory.vm.get(MEMORY, "length"):
            raise Trap.at_site(TrapSite.MEMORY_OUT_OF_BOUNDS)
        ctypes.memmove(memory.base + start, source, len(data.init))


def _func(inside: _Inside, x: int, name: str) -> AsExtern:
    return func_at(inside.state, inside.func_ref(x), inside.syntax.names.funcs.get(x, name))


def _global(inside: _Inside, x: int, _: str) -> AsExtern:
    return global_at(inside.state, inside.global_types[x], inside.cells[x])


_EXTERN: Final[MappingProxyType[str, Callable[[_Inside, int, str], AsExtern]]] = MappingProxyType(
    {
        "func": _func,
        "table": lambda inside, x, _: inside.tables[x],
        "memory": lambda inside, x, _: inside.memories[x],
        "global": _global,
    }
)
"""From an export's kind to the thing itself."""
