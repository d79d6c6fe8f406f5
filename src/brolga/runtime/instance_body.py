"""The body of an instance: its VM context, laid out and filled, as compiled code finds it.

It belongs to the store, and does not refer to it: handles on what it holds are made when somebody asks for them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from brolga.abi.layout import FUNC_REF, SEGMENT
from brolga.abi.objects import is_traced
from brolga.runtime.constants import evaluate
from brolga.runtime.externs import AsExtern
from brolga.runtime.func import Func, func_at
from brolga.runtime.globals import Global, global_at
from brolga.runtime.memory import Memory, MemoryBody, memory_of
from brolga.runtime.objects import Maker
from brolga.runtime.shared_memory import SharedBody, SharedMemory, shared_memory_of
from brolga.runtime.table import Table, TableBody, table_of
from brolga.runtime.tag import Tag, tag_at, tag_record
from brolga.runtime.vm import Pinned, Record, fill, poke_cell
from brolga.types import resolved

if TYPE_CHECKING:
    from brolga.abi.layout import VMContextLayout
    from brolga.compiler import CompiledModule
    from brolga.module import Module
    from brolga.runtime.state import State
    from brolga.types import DefType, GlobalType, ValType

__all__ = ["InstanceBody"]


class InstanceBody(Pinned):
    """The VM context of an instance, and what the runtime must know of it as long as the store lives."""

    def __init__(
        self, state: State, compiled: CompiledModule, types: Sequence[DefType], imports: Sequence[AsExtern]
    ) -> None:
        """Lay the context out and make what the module defines; nothing that could trap has run then.

        `types` are those of the module, as the engine knows them.
        The store may refuse what the module defines: WasmtimeError for a quota, LimitError for a table too large.
        """
        self.compiled = compiled
        self.syntax: Module = compiled.module
        self.layout: VMContextLayout = compiled.shape.layout
        self.vm: Record = Record(self.layout.size)  # zero at first: segments dropped, references null
        # Each index space in a list of its own, imports first: what the module defines is appended below.
        self.imported: list[int] = [item.ref for item in imports if isinstance(item, Func)]
        self.memories: list[MemoryBody] = [item.body for item in imports if isinstance(item, (Memory, SharedMemory))]
        self.tables: list[TableBody] = [item.body for item in imports if isinstance(item, Table)]
        self.tags: list[int] = [item.address for item in imports if isinstance(item, Tag)]
        self.cells: list[int] = [item.cell for item in imports if isinstance(item, Global)]
        self._types = types
        self.global_types: list[GlobalType] = [
            replace(ty, content=resolved(ty.content, types)) for ty in self.syntax.global_types
        ]
        self._exports = {export.name: export for export in self.syntax.exports}
        # Before anything is made: an instance that a quota forbids leaves no trace.
        state.admit(len(self.syntax.memories), len(self.syntax.tables))
        self._enter(state)
        self._fill_header(state)
        self._fill_funcs(state.direct)
        self._fill_tags(state)
        self._make_memories(state)
        with Maker(state) as maker:
            self._fill_globals(state, maker)
            self._make_tables(state, maker)

    def _enter(self, state: State) -> None:
        # Even after the store is closed a native callable of an export looks for its store in the context.
        state.structs.append(self.vm)
        # The rest is for running code only; closing the store lets it go.
        state.held.append(self)
        state.instances[self.vm.address] = self

    def cell(self, x: int) -> int:
        """Address of the cell of global `x`."""
        return self.cells[x]

    def resolved(self, ty: ValType) -> ValType:
        """Return a type of the module as the engine knows it."""
        return resolved(ty, self._types)

    def func_ref(self, x: int) -> int:
        """Address of the VMFuncRef of function `x`."""
        first = len(self.imported)
        return self.imported[x] if x < first else self.vm.address + self._ref_at(x)

    def definition(self, x: int) -> DefType:
        """Type `x` of the module, as the engine knows it."""
        return self._types[x]

    def code_made(self, x: int) -> None:
        """Function `x` has code now."""
        at = self._ref_at(x)
        self.vm.set_word(at + FUNC_REF["code"], self.compiled.entry(x))
        self.vm.set_word(at + FUNC_REF["tail"], self.compiled.tail(x))

    def is_brief(self, ref: int, hosts: AbstractSet[int]) -> bool:
        """Tell whether the function at `ref` returns soon: of its imports, what it counts on has to be in `hosts`."""
        number = (ref - self.vm.address - self.layout.func_refs_at) // FUNC_REF.size
        effect = self.compiled.effect(len(self.imported) + number)
        return effect.brief and all(self.imported[x] in hosts for x in effect.imports)

    def pure(self, ref: int) -> object | None:
        """Compile the function at `ref` if it is pure, and return what its code lives as long as; else None."""
        x = len(self.imported) + (ref - self.vm.address - self.layout.func_refs_at) // FUNC_REF.size
        if not self.compiled.effect(x).pure:
            return None
        self.compiled.compile(x)
        return self.compiled

    def extern(self, state: State, name: str) -> AsExtern | None:
        """Return a handle on the export of that name, None when there is none; `state` is the store it belongs to."""
        export = self._exports.get(name)
        return None if export is None else _EXTERN[export.kind](self, state, export.x, name)

    def externs(self, state: State) -> dict[str, AsExtern]:
        """Return handles on all exports by name, in the order of the module."""
        return {name: _EXTERN[e.kind](self, state, e.x, name) for name, e in self._exports.items()}

    def _ref_at(self, x: int) -> int:
        """Return the offset of the VMFuncRef of function `x`, which the module defines."""
        return self.layout.func_refs_at + FUNC_REF.size * (x - len(self.imported))

    def _fill_header(self, state: State) -> None:
        """Fill in what does not depend on index spaces, and the engine's VMTypes for the types of the module."""
        self.vm.set_word(self.layout.store, state.vm.address)
        self.vm.set_word(self.layout.code, self.compiled.code_table)
        # Code compares these addresses in indirect calls: a module knows its types by index, an engine by VMType.
        for x, ty in enumerate(self._types):
            self.vm.set_word(self.layout.types_at + 8 * x, state.engine.vmtype(ty))

    def _fill_funcs(self, direct: Mapping[int, int]) -> None:
        """Fill in the imported functions, and a VMFuncRef for each that the module defines."""
        for x, ref in enumerate(self.imported):
            self.vm.set_word(self.layout.imports_at + 8 * x, direct.get(ref, ref))
            self.vm.set_word(self.layout.import_refs_at + 8 * x, ref)
        with self.compiled.lock:  # so that no function gets its code between being asked and being watched
            for x, func in enumerate(self.syntax.funcs, len(self.imported)):
                at = self._ref_at(x)
                self.code_made(x)
                self.vm.set_word(at + FUNC_REF["vmctx"], self.vm.address)
                self.vm.set_word(at + FUNC_REF["type_id"], self.vm.word(self.layout.types_at + 8 * func.type))
            self.compiled.watchers.add(self)

    def _fill_tags(self, state: State) -> None:
        self.tags += [tag_record(state, self._types[tag.type]) for tag in self.syntax.tags]
        for x, address in enumerate(self.tags):
            self.vm.set_word(self.layout.tags_at + 8 * x, address)

    def _fill_globals(self, state: State, maker: Maker) -> None:
        for x, glob in enumerate(self.syntax.globals):
            cell = self.vm.address + self.layout.cells_at + 16 * x
            # Registered first: an object that an imported global holds is held by this one too from now on.
            if is_traced(resolved(glob.type.content, self._types)):
                state.heap.add_cell(cell)
            # Later globals may read earlier ones, so each cell is in place before the next is computed.
            poke_cell(cell, evaluate(self, glob.init, maker))
            self.cells.append(cell)
        for x, cell in enumerate(self.cells):
            self.vm.set_word(self.layout.globals_at + 8 * x, cell)

    def _make_memories(self, state: State) -> None:
        """Make the memories of the module, and tell code where each is."""
        for memory in self.syntax.memories:
            if memory.type.shared:
                self.memories.append(SharedBody(state.engine, memory.type))
                continue
            body = MemoryBody(memory.type, state.quotas)
            state.held.append(body)
            state.bounded.append(body)
            self.memories.append(body)
        for x, made in enumerate(self.memories):
            self._put_pair(self.layout.memories_at + 16 * x, made)

    def _make_tables(self, state: State, maker: Maker) -> None:
        """Make the tables of the module, and tell code where each is."""
        for table in self.syntax.tables:
            element = resolved(table.type.element, self._types)
            body = TableBody(replace(table.type, element=element), state.quotas)
            body.enter(state)
            if table.init is not None:
                fill(body.base, evaluate(self, table.init, maker), body.length)
            self.tables.append(body)
        for x, made in enumerate(self.tables):
            self._put_pair(self.layout.tables_at + 16 * x, made)

    def _put_pair(self, at: int, made: MemoryBody | TableBody) -> None:
        """Write the base by value, which saves code a load since it never moves, and the struct with the length."""
        self.vm.set_word(at, made.base)
        self.vm.set_word(at + 8, made.vm.address)

    def set_segment(self, at: int, base: int, length: int) -> None:
        """Fill the VMSegment at offset `at` of the context."""
        self.vm.set_word(at + SEGMENT["base"], base)
        self.vm.set_word(at + SEGMENT["length"], length)


def _func(body: InstanceBody, state: State, x: int, name: str) -> AsExtern:
    """Prefer the name of the name section, as backtraces do."""
    return func_at(state, body.func_ref(x), body.syntax.names.funcs.get(x, name))


def _global(body: InstanceBody, state: State, x: int, _: str) -> AsExtern:
    return global_at(state, body.global_types[x], body.cells[x])


def _memory(body: InstanceBody, state: State, x: int, _: str) -> AsExtern:
    memory = body.memories[x]
    return shared_memory_of(state.engine, memory) if memory.type.shared else memory_of(state, memory)


_EXTERN: Final[MappingProxyType[str, Callable[[InstanceBody, State, int, str], AsExtern]]] = MappingProxyType(
    {
        "func": _func,
        "table": lambda body, state, x, _: table_of(state, body.tables[x]),
        "memory": _memory,
        "global": _global,
        "tag": lambda body, state, x, _: tag_at(state, body.tags[x]),
    }
)
"""From an export's kind to a handle on the thing itself."""
