"""The engine: what many stores and modules share — configuration, types, trampolines."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from brolga.errors import WasmtimeError
from brolga.llvm.lifeline import lifeline
from brolga.llvm.observers import Observer, observers, show
from brolga.llvm.target import CodeOptions
from brolga.runtime.config import Config
from brolga.runtime.managed import Managed
from brolga.runtime.timeouts import Epochs
from brolga.runtime.vmtypes import VMTypes
from brolga.types import EXTERN, FUNC, DefType, FuncType, StructType, SubType, ValType
from brolga.typetable import TypeTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brolga.abi.conventions import Convention
    from brolga.features import FeatureSet
    from brolga.module import Module
    from brolga.runtime.hosts import HostCode
    from brolga.trampoline.library import Trampolines
    from brolga.types import CompType

__all__ = ["Engine"]

_EVERYWHERE: Final = (FUNC, EXTERN)  # what references without any proposal of late refer to


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
        self.sparing: bool = config.sparing
        self.lazy_validation: bool = bool(config.lazy_validation)
        # How functions that others can reach are called; the others are the translator's own affair.
        self.stable: Convention = config.stable
        self.observers: tuple[Observer, ...] = _observers(config)
        room = max((observer.room for observer in self.observers), default=0)
        # Volatile loads and stores leave the vectorizers scraps, which cost more than they bring.
        self.options: CodeOptions = CodeOptions(level=config.opt_level, vectorize=False, room=room)
        # A trampoline is a list of calls, in which the optimiser finds next to nothing.
        self.trampolines: Trampolines = Trampolines(CodeOptions(level=1, room=room), self.observers)
        self.host_code: HostCode = HostCode(self.trampolines, self.stable)
        self.epochs: Epochs | None = Epochs() if config.epoch_interruption else None
        self._count = itertools.count()
        # Types are never forgotten: an address may stand in the VMFuncRef of any store.
        self._table = TypeTable()
        self._vmtypes = VMTypes()
        self._numbered: dict[int, DefType] = {}
        self._field_names: dict[DefType, dict[str, int]] = {}
        self._life = lifeline(_release, self.host_code, self.trampolines)

    def increment_epoch(self) -> None:
        """Begin the next epoch: a store whose last one is over traps, wherever its code is (`set_epoch_deadline`).

        From any thread, and in handlers of signals. Without `Config.epoch_interruption` nothing happens.
        """
        if self.epochs is not None:
            self.epochs.count()

    def type_address(self, ty: FuncType) -> int:
        """Return the address of the VMType of a function type, which equal types share.

        TypeError when it is none, or refers to a type by its index in a module, which alone means nothing.
        """
        if not isinstance(ty, FuncType):
            raise TypeError(f"expected a FuncType, got {type(ty).__name__}")
        for each in {*ty.ins, *ty.outs}:
            self.admit(each)
        return self._vmtypes.address(self._define((SubType(ty),), 0, ())[0])

    def define(self, ty: CompType, *, final: bool = True, supertype: DefType | None = None) -> DefType:
        """Return the type that is defined so, the same one for all modules and programs that define it.

        It may have subtypes unless it is `final`. TypeError for what is no type, InvalidError for what no module may
        define, WasmtimeError for types of another engine.
        """
        above: Any = () if supertype is None else (supertype,)
        return self.define_group([SubType(ty, final, above)])[0]

    def define_group(self, types: Iterable[CompType | SubType]) -> tuple[DefType, ...]:
        """Return the types of a recursion group (spec, *Recursive Types*), which may refer to each other.

        `ValType.ref(n)` refers to the n-th type of the group, and so does a number among the `supers` of a `SubType`.
        Errors as for `define`.
        """
        from brolga.runtime.definitions import Group, check_made

        self.check_open()
        group = Group(types, self.features)
        for each in group.named:
            self._own(each)
        made = self._define(group.types, len(group.before), group.before)
        check_made(made)
        return made

    def field_names(self, ty: DefType) -> dict[str, int]:
        """Return the fields of a struct type by the names that modules give them, those of its supertypes among them.

        A type may be defined by several modules: a name that does not mean the same field in all of them is left out.
        """
        self._own(ty)
        # Those of a supertype first, so that a subtype may call a field by another name.
        found: dict[str, int] = {}
        for above in ty.display:
            found.update(self._field_names.get(above, {}))
        return {name: number for name, number in found.items() if number >= 0}

    def name_fields(self, ty: DefType, names: Mapping[int, str]) -> None:
        """Note the names that a module gives the fields of a struct type."""
        self._own(ty)
        if not isinstance(names, Mapping):
            raise TypeError(f"expected a mapping of numbers to names, got {type(names).__name__}")
        if not isinstance(ty.type, StructType):
            return
        known = self._field_names.setdefault(ty, {})
        for number, name in names.items():
            if number < len(ty.type.fields):  # a name section may say anything
                known[name] = number if known.get(name, number) == number else -1

    def admit(self, ty: ValType) -> None:
        """Raise unless values may have this type outside of a module.

        TypeError for a type by its index, UnsupportedError for one of a proposal that is off, WasmtimeError for a type
        of another engine.
        """
        if not isinstance(ty, ValType):
            raise TypeError(f"expected a ValType, got {type(ty).__name__}")
        if ty.heap is None or ty.heap in _EVERYWHERE:
            return
        if isinstance(ty.heap, int):
            raise TypeError(f"a type by its index, outside of its module: {ty}")
        if isinstance(ty.heap, DefType):
            self._own(ty.heap)
        from brolga.validate.definitions import check_val_type

        check_val_type(ty, 0, self.features)

    def _own(self, ty: DefType) -> None:
        if not isinstance(ty, DefType):
            raise TypeError(f"expected a DefType, got {type(ty).__name__}")
        if self._numbered.get(ty.number) is not ty:
            raise WasmtimeError(f"type used with the wrong engine: {ty}")

    def definition(self, address: int) -> DefType:
        """Return the type whose VMType lies at this address; WasmtimeError when none does."""
        try:
            return self._vmtypes.type_at(address)
        except KeyError:
            raise WasmtimeError("no type of this engine lies there") from None

    @property
    def extern_box(self) -> int:
        """The address of the VMType of objects round Python objects."""
        return self._vmtypes.extern_box

    def vmtype(self, ty: DefType) -> int:
        """Return the address of the VMType of a type that a module of this engine defines."""
        self._own(ty)
        return self._vmtypes.address(ty)

    def exception_type(self, ty: DefType) -> int:
        """Return the address of the VMType of exceptions whose tag has this function type."""
        self._own(ty)
        return self._vmtypes.exception(ty)

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

        made = self._table.add(group, name, start, before)
        self._numbered.update((ty.number, ty) for ty in made)
        return made


def _observers(config: Config) -> tuple[Observer, ...]:
    """Return who is to be shown compiled code, from the code on that all engines share."""
    found = observers(debug=bool(config.debug_info), profiler=str(config.profiler))
    if found:
        from brolga.trampoline.runtime import heap_image, runtime_image

        for image in (runtime_image(), heap_image()):
            show(image, found)
    return found


def _release(host_code: HostCode, trampolines: Trampolines) -> None:
    """Give back the code of an engine that is gone; every store that could have called it went before."""
    host_code.close()
    trampolines.close()
