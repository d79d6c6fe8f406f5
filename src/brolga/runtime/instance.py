"""Instances: a module brought to life in a store (spec, *Execution*, *Instantiation*)."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brolga.abi.layout import SEGMENT
from brolga.abi.objects import is_traced
from brolga.errors import WasmtimeError
from brolga.runtime.constants import evaluate
from brolga.runtime.externs import AsExtern, check_import
from brolga.runtime.func import func_at
from brolga.runtime.instance_body import InstanceBody
from brolga.runtime.module import Module
from brolga.runtime.objects import Maker
from brolga.runtime.state import own, state_of
from brolga.runtime.vm import Record
from brolga.traps import Trap, TrapSite
from brolga.types import FuncType, TagType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brolga.module import Data, Elem, Instr
    from brolga.runtime.state import State, Storelike
    from brolga.types import ImportType

__all__ = ["Instance", "InstanceExports"]


class InstanceExports(Mapping[str, AsExtern]):
    """The exports of an instance by name; `by_index` has them in order."""

    __slots__ = ("_externs",)

    def __init__(self, externs: Mapping[str, AsExtern]) -> None:
        """Take the exports, in the order of the module."""
        self._externs = dict(externs)

    @property
    def by_index(self) -> Sequence[AsExtern]:
        """The exports in the order of the module."""
        return tuple(self._externs.values())

    def __getitem__(self, name: str) -> AsExtern:
        """Return an export; KeyError when there is none of that name."""
        return self._externs[name]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names."""
        return iter(self._externs)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._externs)

    def __repr__(self) -> str:
        """Return names and types."""
        return f"<InstanceExports {self._externs}>"


class Instance:
    """A module brought to life in a store."""

    __slots__ = ("_exports", "_state")

    def __init__(self, store: Storelike, module: Module, imports: Sequence[AsExtern]) -> None:
        """Instantiate `module` with its imports in order, and run its start function.

        Raises LinkError when an import does not fit, and the Trap when initialisation traps: what has been written to
        imported memories and tables until then stays there, functions of the failed instance in a table can be called.
        """
        # Everything that can be wrong with the arguments is looked at before anything is made.
        state = state_of(store)
        if not isinstance(module, Module):
            raise TypeError(f"expected a Module, got {type(module).__name__}")
        compiled = module.compiled
        if module.engine is not state.engine:
            raise WasmtimeError("a module and a store of different engines")
        wanted, given = module.imports, list(imports)  # a list, so that no iterable can change between two looks
        if len(given) != len(wanted):
            raise WasmtimeError(f"expected {len(wanted)} imports, found {len(given)}")
        checked = _checked(state, module, wanted, given)
        state.opened()  # asked again: iterating over the imports may run any code
        body = InstanceBody(state, compiled, module.types, checked)
        self._state = state
        # Handles keep the state alive and are not kept by it, so they belong to this object.
        self._exports = InstanceExports(body.externs(state))
        _initialise(state, body)

    def exports(self, store: Storelike) -> InstanceExports:
        """Return the exports."""
        own(self._state, store)
        return self._exports


def _checked(state: State, module: Module, wanted: list[ImportType], given: list[AsExtern]) -> list[AsExtern]:
    """Return the imports, after a check of each."""
    syntax = module.compiled.module
    spaces = {FuncType: iter(syntax.func_types), TagType: iter(syntax.tag_types)}  # imports come first in each
    types = [module.types[next(spaces[type(each.type)])] if type(each.type) in spaces else None for each in wanted]
    return [check_import(state, each, ty, item) for each, ty, item in zip(wanted, types, given, strict=True)]


def _initialise(state: State, body: InstanceBody) -> None:
    """Do what may trap: the active segments in order, elements first, then the start function."""
    with Maker(state) as maker:
        segments = _Segments(state, body, maker)
        # All values are computed before the first is written: a table that is filled here cannot influence them.
        words = [[segments.value(expr) for expr in elem.init] for elem in body.syntax.elems]
        # One after the other, so what was written before a trap stays (spec, *Instantiation*).
        for x, (elem, refs) in enumerate(zip(body.syntax.elems, words, strict=True)):
            segments.init_elem(x, elem, refs)
        for x, data in enumerate(body.syntax.datas):
            segments.init_data(x, data)
    # By the way of any call from Python: it may trap, and what it raises arrives unchanged.
    if body.syntax.start is not None:
        func_at(state, body.func_ref(body.syntax.start.x), "start").typed(state)()


@dataclass(frozen=True, slots=True)
class _Segments:
    """The segments of an instance that is being made."""

    state: State
    body: InstanceBody
    maker: Maker

    def value(self, expr: Iterable[Instr]) -> int:
        """Compute a constant expression."""
        return evaluate(self.body, expr, self.maker)

    def init_elem(self, x: int, elem: Elem, words: list[int]) -> None:
        """Keep a passive segment, write an active one; a declarative one only lets functions be referred to."""
        # The references as an array, for `memmove` now or `table.init` later.
        block = Record(8 * len(words))
        for number, word in enumerate(words):
            block.set_word(8 * number, word)
        if elem.mode == "passive":
            self.state.held.append(block)
            at = self.body.layout.elems_at + SEGMENT.size * x
            self.body.set_segment(at, block.address, len(words))
            if words and is_traced(self.body.resolved(elem.type)):
                self.state.heap.add_span(self.body.vm.address + at)
        elif elem.mode == "active":
            table = self.body.tables[elem.table]
            start = self.value(elem.offset)
            # All or nothing: a segment that does not fit writes no element (spec since bulk memory).
            if start + len(words) > table.length:
                raise Trap.at_site(TrapSite.TABLE_OUT_OF_BOUNDS)
            ctypes.memmove(table.base + 8 * start, block.address, 8 * len(words))

    def init_data(self, x: int, data: Data) -> None:
        """Keep a passive segment, write an active one. One that has been written is dropped: its length stays 0."""
        source = ctypes.cast(ctypes.c_char_p(data.init), ctypes.c_void_p).value or 0  # the module keeps the bytes
        if data.offset is None:
            self.body.set_segment(self.body.layout.datas_at + SEGMENT.size * x, source, len(data.init))
            return
        memory = self.body.memories[data.memory]
        start = self.value(data.offset)
        if start + len(data.init) > memory.length:
            raise Trap.at_site(TrapSite.MEMORY_OUT_OF_BOUNDS)
        ctypes.memmove(memory.base + start, source, len(data.init))
