"""Test scripts: a table over the commands (WebAssembly/spec, `interpreter/README.md`, *Scripts*).

The tokens of a script are made once. A module in it stays a place among them until somebody loads it, so that a
module which is malformed, or needs what is not there, costs its command and not the script.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from types import MappingProxyType
from typing import Final

from brolga import ops
from brolga.errors import ModuleError, TextSource
from brolga.features import DEFAULTS
from brolga.ops import Imm
from brolga.text import commands, vectors
from brolga.text.commands import V128, Action, Command, Const, Either, Nan, NanOf, Ref, Result, ScriptModule, Value
from brolga.text.cursor import REFUSED_WORDS
from brolga.text.fields import FIELDS
from brolga.text.immediates import PARSE, ImmParser
from brolga.text.lexer import Kind, decode_text, lex, source_of

__all__ = ["parse_script"]

# Values are written like the instructions that make them, so numbers are read by the same readers.
_CONSTS: Final = MappingProxyType({op.mnemonic: op for op in ops.OPS if op.imm in {Imm.I32, Imm.I64, Imm.F32, Imm.F64}})
_VECTORS: Final = tuple(op.mnemonic for op in ops.OPS if op.imm is Imm.V128)
_REFS: Final = MappingProxyType(
    {f"ref.{kind}": kind for kind in ("null", "func", "extern", "exn", "host", "any", "eq", "i31", "struct", "array")}
)
_NANS: Final = MappingProxyType({nan.value: nan for nan in Nan})


def parse_script(text: str | bytes, name: str = "") -> list[Command]:
    """Return the commands of a script; `name` is for messages.

    MalformedError for what is no script. Errors in its modules wait until they are loaded, unless they are among its
    tokens.
    """
    source = source_of(text, name)
    try:
        return ScriptParser(decode_text(text), source).commands()
    except ModuleError as error:
        error.located(source)
        raise


class ScriptParser(ImmParser):
    """Reads a script."""

    def __init__(self, text: str, source: TextSource) -> None:
        """Start at the beginning of a text."""
        # The proposals do not matter here: no module is parsed before somebody loads it, with those of an engine.
        super().__init__(lex(text), DEFAULTS)
        self.source = source
        # Found once: to count the lines before each quoted module would be quadratic in a long script.
        self._line_ends = [found.start() for found in re.finditer("\n", text)]

    def is_known(self, word: str) -> bool:
        """Tell whether scripts or modules have a word."""
        # Only scripts have these: in a module, `assert_return` is as good as a slip of the pen.
        return word in _COMMANDS or word in _VALUES or word == "either" or super().is_known(word)

    def commands(self) -> list[Command]:
        """Pass the whole script and return its commands."""
        found = []
        while not self.next_is(Kind.END):
            found.append(self._inline_module() if self.opens(*_FIELDS) else self._command())
        return found

    def _command(self) -> Command:
        if not self.opens(*_COMMANDS):
            self.i += self.next_is(Kind.OPEN)
            self.fault("a command")
        _, word, at = self.tokens[self.i + 1]
        self.i += 2
        command = _COMMANDS[word](self, at)
        self.close()
        return command

    # Modules

    # A script may be nothing but the fields of a module; among commands, a run of fields is a module as well.
    def _inline_module(self) -> Command:
        at = self.at
        module = commands.TextModule(None, at, self.tokens, self.i, self.source, inline=True)
        while self.opens(*_FIELDS):
            self.i += 1
            self.skip()
        return commands.ModuleCommand(module, definition=False, at=at)

    def module_command(self, at: int) -> Command:
        """Pass the inside of a `(module ...)` that is a command."""
        # `(module instance $i $m)`: the words are no ids, so a module cannot be mistaken for one by its name.
        if self.word("instance"):
            return commands.Instance(self.identifier(), self.identifier(), at)
        definition = self.word("definition")
        return commands.ModuleCommand(self._module_at(at), definition, at)

    def _module(self) -> ScriptModule:
        at = self.at + 1  # of the word, which is where commands and fields have their positions too
        if not self.open("module"):
            self.fault("a module")
        module = self._module_at(at)
        self.close()
        return module

    def _module_at(self, at: int) -> ScriptModule:
        """Pass a module up to the parenthesis that closes it."""
        name = self.identifier()
        if self.word("binary"):
            return commands.BinaryModule(name, at, self.strings())
        if self.word("quote"):
            # Errors in it count its own characters; so its name says where in the script to look.
            line = bisect_right(self._line_ends, at) + 1
            place = f"{self.source.name}:{line} (quoted)" if self.source.name else f"line {line} (quoted)"
            return commands.QuotedModule(name, at, self.strings(), place)
        module = commands.TextModule(name, at, self.tokens, self.i, self.source)
        self.skip()
        self.i -= 1  # the caller passes the parenthesis, as behind the other two
        return module

    def register(self, at: int) -> Command:
        """Pass the inside of a `(register ...)`."""
        return commands.Register(self.name(), self.identifier(), at)

    # Actions

    def _action(self) -> Action:
        if not self.opens(*_ACTIONS):
            self.fault("an action")
        _, word, at = self.tokens[self.i + 1]
        self.i += 2
        action = _ACTIONS[word](self, at)
        self.close()
        return action

    def invoke(self, at: int) -> Action:
        """Pass the inside of an `(invoke ...)`."""
        module, name = self.identifier(), self.name()
        args = []
        while self.next_is(Kind.OPEN):
            args.append(self._value())
        return commands.Invoke(module, name, tuple(args), at)

    def get(self, at: int) -> Action:
        """Pass the inside of a `(get ...)`."""
        return commands.Get(self.identifier(), self.name(), at)

    # Assertions

    def assert_return(self, at: int) -> Command:
        """Pass the inside of an `(assert_return ...)`."""
        action = self._action()
        return commands.AssertReturn(action, self._results(), at)

    def assert_trap(self, at: int) -> Command:
        """Pass the inside of an `(assert_trap ...)`."""
        what = self._module() if self.opens("module") else self._action()
        return commands.AssertTrap(what, self.name(), at)

    def assert_exhaustion(self, at: int) -> Command:
        """Pass the inside of an `(assert_exhaustion ...)`."""
        return commands.AssertExhaustion(self._action(), self.name(), at)

    def assert_exception(self, at: int) -> Command:
        """Pass the inside of an `(assert_exception ...)`."""
        return commands.AssertException(self._action(), at)

    def assert_module(self, at: int, command: Callable[[ScriptModule, str, int], Command]) -> Command:
        """Pass the inside of an assertion about a module."""
        return command(self._module(), self.name(), at)

    # Values

    def _results(self) -> tuple[Result, ...]:
        results: list[Result] = []
        while self.next_is(Kind.OPEN):
            # An `either` holds plain results: nesting would say nothing more, and recurse.
            if self.open("either"):
                alternatives = []
                while self.next_is(Kind.OPEN):
                    alternatives.append(self._pattern())
                self.close()
                results.append(Either(tuple(alternatives)))
            else:
                results.append(self._pattern())
        return tuple(results)

    def _value(self) -> Value:
        # Arguments are written as results are, but a set of NaNs is not one value.
        start = self.i
        value = self._pattern()
        if isinstance(value, NanOf) or (isinstance(value, V128) and any(isinstance(lane, Nan) for lane in value.lanes)):
            self.i = start
            self.fault("a value")
        return value

    def _pattern(self) -> Value | NanOf:
        self.expect(Kind.OPEN, "a value")
        kind, word, _ = self.tokens[self.i]
        read = _VALUES.get(word) if kind is Kind.WORD else None
        if read is None:
            self.fault("a value")
        self.i += 1
        value = read(self, word)
        self.close()
        return value

    def number_pattern(self, word: str) -> Const | NanOf:
        """Pass a number behind its mnemonic, or any NaN."""
        op = _CONSTS[word]
        nan = self._nan(word)
        return NanOf(op.outs[0], nan) if nan else Const(op.outs[0], PARSE[op.imm](self, op))

    def _nan(self, what: str) -> Nan | None:
        """Pass the word for any NaN if it comes next and `what`, a mnemonic or a shape, is about floats."""
        nan = _NANS.get(self.tokens[self.i][1]) if what.startswith("f") else None
        self.i += nan is not None
        return nan

    def vector(self, _word: str) -> V128:
        """Pass the shape and the lanes of a vector."""
        name, form = self.tokens[self.i][1], vectors.shape(self)
        return V128(name, tuple(self._nan(name) or self._lane(form) for _ in range(form.lanes)))

    def _lane(self, form: vectors.Shape) -> int:
        at = self.at
        literal = self.expect(Kind.NUMBER, "a lane")
        # Signed or not is how it is written; a lane has only bits, so that -1 and 255 are the same lane of i8x16.
        return form.lane(literal, at) % (1 << form.bits)

    def ref(self, word: str) -> Ref:
        """Pass what stands behind the mnemonic of a reference."""
        kind = _REFS[word]
        heap = None  # any null will do
        if kind == "null" and not self.next_is(Kind.CLOSE):
            heap = self.expect(Kind.WORD, "a heap type")
        return Ref(kind, self.number(32) if self.next_is(Kind.NUMBER) else None, heap)


# Fields that only proposals know begin a module too: loading it names the proposal, and the script goes on.
_FIELDS: Final = (*FIELDS, *REFUSED_WORDS)
_ACTIONS: Final = MappingProxyType({"invoke": ScriptParser.invoke, "get": ScriptParser.get})
_VALUES: Final[MappingProxyType[str, Callable[[ScriptParser, str], Value | NanOf]]] = MappingProxyType(
    {
        **dict.fromkeys(_CONSTS, ScriptParser.number_pattern),
        **dict.fromkeys(_REFS, ScriptParser.ref),
        **dict.fromkeys(_VECTORS, ScriptParser.vector),
    }
)


def _perform(action: Callable[[ScriptParser, int], Action]) -> Callable[[ScriptParser, int], Command]:
    return lambda parser, at: commands.Perform(action(parser, at), at)


def _about_module(
    command: Callable[[ScriptModule, str, int], Command],
) -> Callable[[ScriptParser, int], Command]:
    return lambda parser, at: parser.assert_module(at, command)


_COMMANDS: Final[MappingProxyType[str, Callable[[ScriptParser, int], Command]]] = MappingProxyType(
    {
        "module": ScriptParser.module_command,
        "register": ScriptParser.register,
        **{word: _perform(action) for word, action in _ACTIONS.items()},
        "assert_return": ScriptParser.assert_return,
        "assert_trap": ScriptParser.assert_trap,
        "assert_exhaustion": ScriptParser.assert_exhaustion,
        "assert_exception": ScriptParser.assert_exception,
        "assert_malformed": _about_module(commands.AssertMalformed),
        "assert_invalid": _about_module(commands.AssertInvalid),
        "assert_malformed_custom": _about_module(commands.AssertMalformedCustom),
        "assert_invalid_custom": _about_module(commands.AssertInvalidCustom),
        "assert_unlinkable": _about_module(commands.AssertUnlinkable),
    }
)
