"""What a test script is: commands, actions and values as plain data, each with its position in the script.

The language is that of the specification's test suite (WebAssembly/spec, `interpreter/README.md`, *Scripts*).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from brolga.errors import ModuleError, TextSource
from brolga.features import DEFAULTS, FeatureSet
from brolga.module import Module
from brolga.text.fields import ModuleParser
from brolga.text.lexer import Kind, Token
from brolga.text.parser import parse_module
from brolga.types import ValType

__all__ = [
    "Action",
    "AssertException",
    "AssertExhaustion",
    "AssertInvalid",
    "AssertInvalidCustom",
    "AssertMalformed",
    "AssertMalformedCustom",
    "AssertReturn",
    "AssertTrap",
    "AssertUnlinkable",
    "BinaryModule",
    "Command",
    "Const",
    "Either",
    "Get",
    "Instance",
    "Invoke",
    "ModuleCommand",
    "Nan",
    "NanOf",
    "Perform",
    "QuotedModule",
    "Ref",
    "Register",
    "Result",
    "ScriptModule",
    "TextModule",
    "V128",
    "Value",
]

# Modules


@dataclass(frozen=True, slots=True)
class TextModule:
    """A module that is written in the script, as a place among the script's tokens; it is parsed when it is loaded."""

    name: str | None
    at: int
    # All tokens of the script, and its whole text: they are the same for each module in it, and nothing to look at.
    tokens: list[Token] = field(repr=False, compare=False)
    i: int  # the token of its first field
    source: TextSource = field(repr=False, compare=False)
    inline: bool = False  # the fields stand there without `(module`

    def load(self, features: FeatureSet = DEFAULTS) -> Module | bytes:
        """Return the module; ModuleError as of `parse_module`."""
        # A parser holds what it reads, so each loading has its own; the tokens are shared.
        parser = ModuleParser(self.tokens, features, self.i)
        try:
            module = parser.fields(self.name)
            if not self.inline:
                parser.finish(Kind.CLOSE)
        except ModuleError as error:
            error.located(self.source)
            raise
        module.source = self.source
        return module


@dataclass(frozen=True, slots=True)
class QuotedModule:
    """A module whose text stands in strings of the script."""

    name: str | None
    at: int
    text: bytes
    place: str = ""  # where the script is, for messages

    def load(self, features: FeatureSet = DEFAULTS) -> Module | bytes:
        """Return the module; ModuleError as of `parse_module`, with positions in the text that is quoted."""
        return parse_module(self.text, self.place, features)


@dataclass(frozen=True, slots=True)
class BinaryModule:
    """A module whose bytes stand in strings of the script."""

    name: str | None
    at: int
    data: bytes

    def load(self, features: FeatureSet = DEFAULTS) -> Module | bytes:
        """Return the bytes, whatever they are."""
        # To decode them is the matter of the binary format, which the text format knows nothing of.
        return self.data


ScriptModule = TextModule | QuotedModule | BinaryModule
"""A module in a script: `name` is its id, `load` gives the module or, of a binary one, the bytes."""

# Values


@dataclass(frozen=True, slots=True)
class Const:
    """A number: integers are signed, floats are their bits."""

    type: ValType
    value: int


class Nan(Enum):
    """Any NaN of a set, as a float or a lane of one."""

    CANONICAL = "nan:canonical"
    ARITHMETIC = "nan:arithmetic"


@dataclass(frozen=True, slots=True)
class NanOf:
    """Any NaN of a set, of a float type."""

    type: ValType
    nan: Nan


# A vector as written, with its shape: a lane of a result may be any NaN, which the bits cannot say.
@dataclass(frozen=True, slots=True)
class V128:
    """A vector: `shape` is as written (`i32x4`), lanes are unsigned integers or the bits of floats."""

    shape: str
    lanes: tuple[int | Nan, ...]


# Words and not types: of most of these kinds the engine has no type.
@dataclass(frozen=True, slots=True)
class Ref:
    """A reference.

    `kind` is `null` or what it refers to: `func`, `extern`, `exn`, `host`, `any`, `eq`, `i31`, `struct` or `array`.
    `number` tells one `extern` or `host` from another; without it any of the kind is meant. `heap` is the type of a
    null as written, None when any null is meant.
    """

    kind: str
    number: int | None = None
    heap: str | None = None


Value = Const | V128 | Ref
"""An argument."""


@dataclass(frozen=True, slots=True)
class Either:
    """One of several results."""

    results: tuple[Result, ...]


Result = Const | NanOf | V128 | Ref | Either
"""A pattern that a result has to match."""

# Actions


@dataclass(frozen=True, slots=True)
class Invoke:
    """Call an exported function of a module, of the latest one where `module` is None."""

    module: str | None
    name: str
    args: tuple[Value, ...]
    at: int


@dataclass(frozen=True, slots=True)
class Get:
    """Read an exported global of a module, of the latest one where `module` is None."""

    module: str | None
    name: str
    at: int


Action = Invoke | Get

# Commands


@dataclass(frozen=True, slots=True)
class ModuleCommand:
    """Define a module and, unless it is a `definition` alone, instantiate it."""

    module: ScriptModule
    definition: bool
    at: int


@dataclass(frozen=True, slots=True)
class Instance:
    """Instantiate the definition `module`, the latest one where it is None, under a name."""

    name: str | None
    module: str | None
    at: int


@dataclass(frozen=True, slots=True)
class Register:
    """Offer the exports of a module, of the latest one where `module` is None, for import under a name."""

    name: str
    module: str | None
    at: int


@dataclass(frozen=True, slots=True)
class Perform:
    """Do something, whatever comes out."""

    action: Action
    at: int


@dataclass(frozen=True, slots=True)
class AssertReturn:
    """The action returns results that match, one by one."""

    action: Action
    results: tuple[Result, ...]
    at: int


@dataclass(frozen=True, slots=True)
class AssertTrap:
    """The action, or the instantiation of the module, traps with a message that starts so."""

    # A module, because a segment that does not fit and a start function trap while it is instantiated.
    what: Action | ScriptModule
    message: str
    at: int


@dataclass(frozen=True, slots=True)
class AssertExhaustion:
    """The action exhausts the stack."""

    action: Action
    message: str
    at: int


@dataclass(frozen=True, slots=True)
class AssertException:
    """The action throws an exception that nobody catches."""

    action: Action
    at: int


# Classes of their own, although their fields are the same: whoever runs a script goes by the class of a command.
@dataclass(frozen=True, slots=True)
class _AssertModule:
    """Something is wrong with a module, and the message says so in the words that the script expects at its start."""

    module: ScriptModule
    message: str
    at: int


class AssertMalformed(_AssertModule):
    """The module cannot be decoded or parsed."""

    __slots__ = ()


class AssertInvalid(_AssertModule):
    """The module does not validate."""

    __slots__ = ()


class AssertMalformedCustom(_AssertModule):
    """A custom section or annotation of the module cannot be decoded or parsed."""

    __slots__ = ()


class AssertInvalidCustom(_AssertModule):
    """A custom section or annotation of the module does not validate."""

    __slots__ = ()


class AssertUnlinkable(_AssertModule):
    """The module validates and its imports do not fit."""

    __slots__ = ()


Command = (
    ModuleCommand
    | Instance
    | Register
    | Perform
    | AssertReturn
    | AssertTrap
    | AssertExhaustion
    | AssertException
    | AssertMalformed
    | AssertInvalid
    | AssertMalformedCustom
    | AssertInvalidCustom
    | AssertUnlinkable
)
