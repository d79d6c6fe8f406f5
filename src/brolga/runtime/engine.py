"""The engine: what many stores and modules share — configuration, types, trampolines."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from brolga.llvm.lifeline import lifeline
from brolga.llvm.observers import Observer, observers, show
from brolga.llvm.target import CodeOptions
from brolga.runtime.config import Config
from brolga.runtime.managed import Managed
from brolga.runtime.vmtypes import VMTypes
from brolga.types import FuncType, SubType
from brolga.typetable import TypeTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brolga.abi.conventions import Convention
    from brolga.features import FeatureSet
    from brolga.module import Module
    from brolga.runtime.hosts import HostCode
    from brolga.trampoline.library import Trampolines
    from brolga.types import DefType

__all__ = ["Engine"]


class Engine(Managed):
    """The root of everything: compiles modules and knows their types. May be shared between threads."""

    def __init__(self, config: Config | None = None) -> None:
        """Make an engine with this configuration, which is read now and not again."""
        if config is not None and not isinstance(config, Config):
            raise TypeError("expected a Config")
        # What makes code is imported with the first engine: `import brolga` is to cost little.
        from brolga.runtime.hosts import HostCode
        from brolga.trampoline.library import Trampolines

        config = config or Config()
        # Read here, once: what is changed in the configuration later does not reach code that exists already.
        self.features: FeatureSet = config.features
        self.stack_size: int = config.stack_size
        self.heap_size: int = config.heap_size
        self.shared_memory: bool = bool(config.shared_memory)
        # How functions that others can reach are called; the others are the translator's own affair.
        self.stable: Convention = config.stable
        self.observers: tuple[Observer, ...] = _observers(config)
        room = max((observer.room for observer in self.observers), default=0)
        # Volatile loads and stores leave the vectorizers scraps, which cost more than they bring.
        self.options: CodeOptions = CodeOptions(level=config.opt_level, vectorize=False, room=room)
        # A trampoline is a list of calls, in which the optimiser finds next to nothing.
        self.trampolines: Trampolines = Trampolines(CodeOptions(level=1, room=room), self.observers)
        self.host_code: HostCode = HostCode(self.trampolines, self.stable)
        self._count = itertools.count()
        # Types are never forgotten: an address may stand in the VMFuncRef of any store.
        self._table = TypeTable()
        self._vmtypes = VMTypes()
        self._life = lifeline(_release, self.host_code, self.trampolines)

    def type_address(self, ty: FuncType) -> int:
        """Return the address of the VMType of a function type, which equal types share.

        TypeError when it is none, or refers to a type by its index in a module, which alone means nothing.
        """
        if not isinstance(ty, FuncType):
            raise TypeError(f"expected a FuncType, got {type(ty).__name__}")
        if ty.refers and any(isinstance(each.heap, int) for each in (*ty.ins, *ty.outs)):
            raise TypeError(f"a type by its index, outside of its module: {ty}")
        return self._vmtypes.address(self._define((SubType(ty),), 0, ())[0])

    def definition(self, address: int) -> DefType:
        """Return the type whose VMType lies at this address, as references refer to it."""
        return self._vmtypes.type_at(address)

    def vmtype(self, ty: DefType) -> int:
        """Return the address of the VMType of a type that a module of this engine defines."""
        return self._vmtypes.address(ty)

    def definitions(self, module: Module) -> tuple[DefType, ...]:
        """Return what the types of a valid module are: those that are equal in two modules are one object."""
        from brolga.module import Module  # there since the module was read

        if not isinstance(module, Module):
            raise TypeError(f"expected a module, got {type(module).__name__}")
        found: list[DefType] = []
        for start, count, _ in module.groups:
            found += self._define(module.group(start, count), start, found)
        return tuple(found)

    def _define(self, group: Sequence[SubType], start: int, before: Sequence[DefType]) -> tuple[DefType, ...]:
        def name(place: int) -> tuple[int, str]:
            number, (ty, final, supers) = next(self._count), group[place]
            # What refers to other types is called by its number: its own name could be as long as all of theirs.
            short = isinstance(ty, FuncType) and not ty.refers and final and not supers
            return number, f"(func {ty})" if short else f"type {number}"

        return self._table.add(group, name, start, before)


def _observers(config: Config) -> tuple[Observer, ...]:
    """Return who is to be shown compiled code, from the code on that all engines share."""
    found = observers(debug=bool(config.debug_info), profiler=str(config.profiler))
    if found:
        from brolga.trampoline.runtime import runtime_image

        show(runtime_image(), found)
    return found


def _release(host_code: HostCode, trampolines: Trampolines) -> None:
    """Give back the code of an engine that is gone; every store that could have called it went before."""
    host_code.close()
    trampolines.close()
