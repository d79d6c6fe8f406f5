"""Scripts, run: a table over the commands, as the specification's reference interpreter does them.

A message matches when it starts with the one that the script expects.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import MappingProxyType
from typing import Any, Final, TypeVar

from brolga.binary import decode
from brolga.errors import InvalidError, LinkError, MalformedError, ModuleError, TextSource, WasmtimeError
from brolga.runtime.engine import Engine
from brolga.runtime.func import Func
from brolga.runtime.globals import Global
from brolga.runtime.instance import Instance
from brolga.runtime.linker import Linker
from brolga.runtime.module import Module
from brolga.runtime.store import Store
from brolga.text import commands
from brolga.text.commands import Action, Command, Get, Invoke, Result, ScriptModule
from brolga.traps import Trap, TrapCode
from brolga.types import I32, I64, FuncType, ValType
from brolga.wast.spectest import Output, define_spectest
from brolga.wast.values import argument, fits, matches, show, show_pattern

__all__ = ["Runner", "told", "word"]

_T = TypeVar("_T")

Typed = list[tuple[ValType, object]]
"""What an action returned: values with their types."""


# One of the errors of the house, so that a command has a single way to fail.
class Mismatch(WasmtimeError):
    """A command did something else than the script says; the message tells both."""


class Runner:
    """The state of a script: what it has defined, instantiated and registered."""

    def __init__(self, engine: Engine, output: Output) -> None:
        """Start with nothing but `spectest`."""
        self._engine = engine
        self.store: Store = Store(engine)
        self._linker = Linker(engine)
        self._linker.allow_shadowing = True  # scripts register one name again and again
        define_spectest(self._linker, self.store, output)
        # By id; None is the latest one. A definition is kept apart from its instances: it may have any number of them.
        self._definitions: dict[str | None, Module] = {}
        self._instances: dict[str | None, Instance] = {}

    def run(self, command: Command) -> str | None:
        """Do what a command says; return None, or in one line why it did not come out so."""
        error = _error(partial(COMMANDS[type(command)][1], self, command))
        return told(error) if error else None

    # Modules

    def _load(self, module: ScriptModule) -> Module:
        features = self._engine.features
        loaded = module.load(features)
        # Not by way of the bytes: what a script calls binary is decoded as such, even if it does not look like it.
        return Module.from_syntax(self._engine, decode(loaded, "", features) if isinstance(loaded, bytes) else loaded)

    # Always into the one store: what a module exports must be there for all that import it later.
    def _instantiate(self, module: Module) -> Instance:
        return self._linker.instantiate(self.store, module)

    def module(self, command: commands.ModuleCommand) -> None:
        """Define a module, and instantiate it."""
        name = command.module.name
        if not command.definition:
            # Should it fail, what follows must not pass by means of an older instance.
            self._forget(self._instances, name)
        self._forget(self._definitions, name)
        module = self._load(command.module)
        self._bind(self._definitions, name, module)
        if not command.definition:
            self._bind(self._instances, name, self._instantiate(module))

    def instance(self, command: commands.Instance) -> None:
        """Instantiate a module that was defined before."""
        self._forget(self._instances, command.name)
        module = self._find(self._definitions, command.module, "module")
        self._bind(self._instances, command.name, self._instantiate(module))

    def register(self, command: commands.Register) -> None:
        """Offer the exports of an instance for import."""
        instance = self._find(self._instances, command.module, "module instance")
        self._linker.define_instance(self.store, command.name, instance)

    @staticmethod
    def _bind(things: dict[str | None, _T], name: str | None, thing: _T) -> None:
        things[None] = things[name] = thing

    @staticmethod
    def _forget(things: dict[str | None, _T], name: str | None) -> None:
        things.pop(None, None)
        things.pop(name, None)

    @staticmethod
    def _find(things: dict[str | None, _T], name: str | None, what: str) -> _T:
        if name not in things:
            raise Mismatch(f"no {what} defined" if name is None else f"unknown {what} ${name}")
        return things[name]

    # Actions

    def _act(self, action: Action) -> Typed:
        instance = self._find(self._instances, action.module, "module instance")
        exports = instance.exports(self.store)
        if action.name not in exports:
            raise Mismatch(f"undefined export {action.name!r}")
        item = exports[action.name]
        if isinstance(action, Get):
            return self._get(action, item)
        return self._invoke(action, item)

    def _get(self, action: Get, item: object) -> Typed:
        if not isinstance(item, Global):
            raise Mismatch(f"export {action.name!r} is not a global")
        # Bits, as a NaN on its way through a Python float could change; a reference has none to look at.
        ty = item.type(self.store).content
        return [(ty, item.value(self.store) if ty.is_ref else _signed(ty, item.bits(self.store)))]

    def _invoke(self, action: Invoke, item: object) -> Typed:
        if not isinstance(item, Func):
            raise Mismatch(f"export {action.name!r} is not a function")
        ty = item.type(self.store)
        # A script that is wrong shall say so, and not end in a TypeError of the trampoline.
        values = [argument(self.store, value) for value in action.args]
        if len(values) != len(ty.ins) or not all(map(fits, action.args, ty.ins)):
            raise Mismatch(f"wrong arguments for {action.name!r}, whose type is {ty}")
        return _typed(ty, item.typed_bits(self.store)(*values))

    def perform(self, command: commands.Perform) -> None:
        """Do an action for what it changes."""
        self._act(command.action)

    # Assertions

    def assert_return(self, command: commands.AssertReturn) -> None:
        """Compare what an action returns, value by value."""
        got = self._act(command.action)
        if not _all_match(command.results, got):
            expected = ", ".join(map(show_pattern, command.results)) or "nothing"
            raise Mismatch(f"expected {expected}, got {', '.join(show(*value) for value in got) or 'nothing'}")

    def assert_trap(self, command: commands.AssertTrap) -> None:
        """Let an action or an instantiation trap."""
        what = command.what
        if isinstance(what, Invoke | Get):
            error = _error(lambda: self._act(what))
        else:
            module = self._load(what)  # an error here is no trap
            error = _error(lambda: self._instantiate(module))
        trapped = isinstance(error, Trap) and error.trap_code not in _NO_TRAPS
        _compare("a trap", command.message, error, is_expected=trapped)

    def assert_exhaustion(self, command: commands.AssertExhaustion) -> None:
        """Let an action exhaust the stack."""
        error = _error(lambda: self._act(command.action))
        _compare("exhaustion", command.message, error, is_expected=_has_code(error, TrapCode.STACK_OVERFLOW))

    def assert_exception(self, command: commands.AssertException) -> None:
        """Let an action throw what nobody catches."""
        error = _error(lambda: self._act(command.action))
        _compare("an exception", "", error, is_expected=_has_code(error, TrapCode.UNCAUGHT_EXCEPTION))

    def assert_malformed(self, command: commands.AssertMalformed | commands.AssertMalformedCustom) -> None:
        """Let the decoder or parser refuse a module."""
        error = _error(lambda: self._load(command.module))
        _compare("a malformed module", command.message, error, is_expected=isinstance(error, MalformedError))

    def assert_invalid(self, command: commands.AssertInvalid | commands.AssertInvalidCustom) -> None:
        """Let the validator refuse a module."""
        # Loading validates as well; a module that is malformed never came so far, which is another failure.
        error = _error(lambda: self._load(command.module))
        _compare("an invalid module", command.message, error, is_expected=isinstance(error, InvalidError))

    def assert_unlinkable(self, command: commands.AssertUnlinkable) -> None:
        """Let a module not get what it imports."""
        module = self._load(command.module)
        error = _error(lambda: self._instantiate(module))
        _compare("a link failure", command.message, error, is_expected=isinstance(error, LinkError))


# The specification does not count these among the traps, and gives them assertions of their own.
_NO_TRAPS: Final = frozenset({TrapCode.STACK_OVERFLOW, TrapCode.UNCAUGHT_EXCEPTION})

# By class and not by methods of the commands: what a script says is data, and another runner may do something else.
COMMANDS: Final = MappingProxyType[type, tuple[str, Callable[[Runner, Any], None]]](
    {
        commands.ModuleCommand: ("module", Runner.module),
        commands.Instance: ("module instance", Runner.instance),
        commands.Register: ("register", Runner.register),
        commands.Perform: ("action", Runner.perform),
        commands.AssertReturn: ("assert_return", Runner.assert_return),
        commands.AssertTrap: ("assert_trap", Runner.assert_trap),
        commands.AssertExhaustion: ("assert_exhaustion", Runner.assert_exhaustion),
        commands.AssertException: ("assert_exception", Runner.assert_exception),
        commands.AssertMalformed: ("assert_malformed", Runner.assert_malformed),
        commands.AssertMalformedCustom: ("assert_malformed_custom", Runner.assert_malformed),
        commands.AssertInvalid: ("assert_invalid", Runner.assert_invalid),
        commands.AssertInvalidCustom: ("assert_invalid_custom", Runner.assert_invalid),
        commands.AssertUnlinkable: ("assert_unlinkable", Runner.assert_unlinkable),
    }
)


def word(command: Command) -> str:
    """Return the word that a command begins with."""
    return COMMANDS[type(command)][0]


def _signed(ty: ValType, bits: int) -> int:
    """Return the bits of a cell as results are: integers signed, floats as their bits."""
    wraps = ty in {I32, I64} and bits >> (8 * ty.size - 1)
    return bits - (1 << 8 * ty.size) if wraps else bits


def _typed(ty: FuncType, result: Any) -> Typed:
    """Join what a native callable returned (None, a value or a tuple) with the types."""
    # As Python functions return: one value is no tuple.
    results = result if len(ty.outs) > 1 else (result,)
    return list(zip(ty.outs, results, strict=False))  # no result is None, and has no type


def _all_match(patterns: tuple[Result, ...], got: Typed) -> bool:
    return len(patterns) == len(got) and all(
        matches(pattern, ty, value) for pattern, (ty, value) in zip(patterns, got, strict=True)
    )


def _error(act: Callable[[], object]) -> WasmtimeError | None:
    """Return the error that something ends with, None if it does not."""
    try:
        act()
    except WasmtimeError as error:
        return error
    return None


def _has_code(error: WasmtimeError | None, code: TrapCode) -> bool:
    return isinstance(error, Trap) and error.trap_code is code


def _compare(kind: str, message: str, error: WasmtimeError | None, *, is_expected: bool) -> None:
    """Raise the mismatch unless the error is of the expected kind and its message starts as the script says."""
    if not is_expected or error is None or not error.message.startswith(message):
        raise Mismatch(f"expected {kind}: {message!r}, got {told(error) if error else 'no error'}")


def told(error: WasmtimeError) -> str:
    """Return an error in one line."""
    if isinstance(error, Mismatch):
        return error.message
    place = _place(error) if isinstance(error, ModuleError) else ""
    # Messages of a compiler can have several lines.
    return f"{type(error).__name__}: {' '.join(error.message.split())}{place}"


def _place(error: ModuleError) -> str:
    if error.at is None or error.source is None:
        return ""
    if isinstance(error.source, TextSource):  # its own words for a place take three lines
        return " (at {}:{})".format(*error.source.line_column(error.at))
    return error.source.where(error.at)
