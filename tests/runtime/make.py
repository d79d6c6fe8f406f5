"""Short ways to the things that tests are about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from brolga import Func, FuncType, Instance, InstanceExports, Module, Store, ValType
from brolga.runtime.externs import AsExtern

_T = TypeVar("_T")


def exports(store: Store, wat: str, imports: Sequence[AsExtern] = ()) -> InstanceExports:
    """Instantiate a module given as text, and return its exports."""
    return Instance(store, Module(store.engine, wat), imports).exports(store)


def get(kind: type[_T], store: Store, wat: str, name: str, imports: Sequence[AsExtern] = ()) -> _T:
    """Instantiate a module, and return one export, which is of the given class."""
    found = exports(store, wat, imports)[name]
    assert isinstance(found, kind)
    return found


def func(store: Store, wat: str, imports: Sequence[AsExtern] = (), name: str = "f") -> Func:
    """Instantiate a module, and return the function that it exports as `f`."""
    return get(Func, store, wat, name, imports)


def ty(params: str = "", results: str = "") -> FuncType:
    """Make a function type from the names of its value types."""
    return FuncType([getattr(ValType, name)() for name in params.split()], [_one(name) for name in results.split()])


def _one(name: str) -> ValType:
    made: ValType = getattr(ValType, name)()
    return made


def host(store: Store, params: str, results: str, function: Callable[..., Any], *, caller: bool = False) -> Func:
    """Make a host function; value types are given by name."""
    return Func(store, ty(params, results), function, caller)


class Index:
    """An integer that does something when it is asked for its value."""

    def __init__(self, value: int, act: Callable[[], object]) -> None:
        self.value = value
        self.act = act

    def __index__(self) -> int:
        self.act()
        return self.value
