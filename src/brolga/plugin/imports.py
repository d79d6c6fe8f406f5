"""Imports from objects of Python: their types are those that the module asks for, so nobody has to write them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from brolga.plugin.bound import unbound
from brolga.plugin.plugin import Plugin
from brolga.runtime.caller import Caller
from brolga.runtime.externs import AsExtern, described, is_extern
from brolga.runtime.func import Func
from brolga.runtime.globals import Global
from brolga.types import FuncType, GlobalType

if TYPE_CHECKING:
    from brolga.runtime.linker import Linker
    from brolga.runtime.module import Module
    from brolga.runtime.store import Store
    from brolga.types import Extern, ImportType

__all__ = ["define_imports"]

_NOTHING: Final = object()

_CALLER: Final = frozenset({Caller, "Caller", "brolga.Caller"})
"""What the annotation of a first parameter says that wants to know who calls, as a class or as a string."""


def define_imports(linker: Linker, store: Store, module: Module, imports: Mapping[str, Any]) -> None:
    """Define in `linker` what `imports` has of that which a module imports; what it has not is left to others.

    TypeError for an object that cannot be such an import.
    """
    for wanted, given in _found(module, imports):
        linker.define(store, wanted.module, wanted.name, _extern(store, wanted, given))


def _found(module: Module, imports: Mapping[str, Any]) -> Iterator[tuple[ImportType, Any]]:
    # One module may import the same thing twice; as a function it is one. Each namespace is asked for once.
    every = {(each.module, each.name): each for each in module.imports}
    spaces = {space: imports[space] for space in dict.fromkeys(space for space, _ in every) if space in imports}
    for (space, name), wanted in every.items():
        given = _member(spaces[space], name) if space in spaces else _NOTHING
        if given is not _NOTHING:
            yield wanted, given


def _member(space: Any, name: str) -> Any:
    """Return what a namespace has of a name: a mapping, a plugin, a Python module, any object with attributes."""
    if isinstance(space, Mapping):
        return space.get(name, _NOTHING)
    # A plugin's attributes are not all of its exports.
    if isinstance(space, Plugin) and name in space:
        return space[name]
    return _NOTHING if isinstance(space, Plugin) else getattr(space, name, _NOTHING)


def _extern(store: Store, wanted: ImportType, given: Any) -> AsExtern:
    """Return the import that an object stands for."""
    item = unbound(store, given)
    if is_extern(item):
        made: AsExtern = item
        return made
    make = _MAKERS.get(type(wanted.type))
    found: AsExtern | None = None if make is None else make(store, wanted.type, item)
    if found is None:
        what = f"`{wanted.module}::{wanted.name}` is a {described(wanted.type)}"
        raise TypeError(f"{what}; {type(given).__name__} cannot be one")
    return found


def _func(store: Store, ty: FuncType, item: Any) -> AsExtern | None:
    return Func(store, ty, item, _wants_caller(item)) if callable(item) else None


def _global(store: Store, ty: GlobalType, item: Any) -> AsExtern | None:
    # A reference to an object may be any object, a class or None among them.
    return Global(store, ty, item)


_MAKERS: Final[MappingProxyType[type[Extern], Any]] = MappingProxyType({FuncType: _func, GlobalType: _global})
"""What an object that is no handle can become: functions and globals. Memories and tables have to be made before."""


def _wants_caller(item: Any) -> bool:
    """Tell whether the first parameter of a function is annotated with `Caller`."""
    code = getattr(getattr(item, "__func__", item), "__code__", None)
    if code is None:
        return False
    first = 1 if hasattr(item, "__func__") else 0  # a method is given its object by Python
    names = code.co_varnames[first : code.co_argcount]
    hint = getattr(item, "__annotations__", {}).get(names[0]) if names else None
    return isinstance(hint, (type, str)) and hint in _CALLER
