"""The exception tree: every error that Brolga itself raises is one of these.

    WasmtimeError                 the root, with Wasmtime's name for it
    ├── ModuleError               something is wrong with a module, at a known place
    │   ├── MalformedError        bytes or text that are no module      (assert_malformed)
    │   ├── InvalidError          a module that does not validate       (assert_invalid)
    │   ├── UnsupportedError      needs a proposal that is off or not there; names it
    │   └── LimitError            within the specification, beyond a published limit of the engine
    ├── LinkError                 imports that are missing or of another type (assert_unlinkable)
    ├── Trap                      execution ended abnormally (traps.py)
    │   └── WasmException         by an exception of WebAssembly that nobody there has caught (runtime/tag.py)
    ├── ExitTrap                  the guest asked to exit; carries the code
    └── Bug                       cannot happen in valid code: please report it

What a caller of a Python function would expect stays a Python exception: a wrong argument type is a TypeError, an
integer out of range an OverflowError, a closed store a ValueError. An exception of a host function arrives unchanged.

The wording is the specification's, so that `message` starts with what its test-suite expects; `str()` adds the place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Protocol

__all__ = [
    "BinarySource",
    "Bug",
    "ExitTrap",
    "InvalidError",
    "LimitError",
    "LinkError",
    "MalformedError",
    "ModuleError",
    "Source",
    "TextSource",
    "UnsupportedError",
    "WasmtimeError",
]


_LONGEST: Final = 500  # characters of the message of a ModuleError


class Source(Protocol):
    """What a module was made from: turns a position into words for a person."""

    def where(self, at: int) -> str:
        """Say where position `at` is, ready to stand behind a message."""


@dataclass(frozen=True, slots=True)
class BinarySource:
    """A binary module; positions are byte offsets from its start."""

    name: str = ""

    def where(self, at: int) -> str:
        """Return ` (at offset 0x1a)`, with the name of the module before it where there is one."""
        prefix = f"{self.name}: " if self.name else ""
        return f" ({prefix}at offset {at:#x})"


@dataclass(frozen=True, slots=True)
class TextSource:
    """A text module; positions are indices into its characters."""

    text: str
    name: str = ""

    def line_column(self, at: int) -> tuple[int, int]:
        """Return line and column of position `at`, both counted from 1."""
        before = self.text[: max(at, 0)]
        start = before.rfind("\n") + 1
        return before.count("\n") + 1, len(before) - start + 1

    def where(self, at: int) -> str:
        """Return line and column, the line itself and a caret below the place."""
        line, column = self.line_column(at)
        start = self.text.rfind("\n", 0, max(at, 0)) + 1
        stop = self.text.find("\n", start)
        shown = self.text[start : stop if stop >= 0 else len(self.text)]
        left = max(0, column - 1 - 70)  # a line of a generated file can be a megabyte long
        cut = shown[left : left + 110].replace("\t", " ")
        return f"\n  at {self.name or 'line'} {line}:{column}\n    {cut}\n    {' ' * (column - 1 - left)}^"


class WasmtimeError(Exception):
    """The root of the tree, with the name that users of Wasmtime know."""

    def __init__(self, message: str) -> None:
        """Keep `message`, one sentence without a final stop."""
        super().__init__(message)
        self.message = message


class ModuleError(WasmtimeError):
    """Something is wrong with a module, at position `at` of `source`.

    The one who finds an error knows the position, the one who reads the module knows the source: `located` joins them.
    """

    def __init__(self, message: str, at: int | None = None, source: Source | None = None) -> None:
        """Keep the message, cut where it is longer than anybody reads, and the place as far as it is known."""
        # A name or a number that a module has can be megabytes long.
        super().__init__(message if len(message) <= _LONGEST else f"{message[:_LONGEST]}...")
        self.at = at
        self.source = source

    def located(self, source: Source) -> ModuleError:
        """Fill in the source unless one is known already, and return self."""
        if self.source is None:
            self.source = source
        return self

    def __str__(self) -> str:
        """Return the message and, where they are known, the place and the line."""
        if self.at is None:
            return self.message
        return self.message + (self.source or BinarySource()).where(self.at)


class MalformedError(ModuleError):
    """Bytes or text that are no module: they do not follow the grammar."""


class InvalidError(ModuleError):
    """A module that follows the grammar but not the typing rules."""


class UnsupportedError(ModuleError):
    """A module that needs a proposal which is switched off or not there; the message names it."""


class LimitError(ModuleError):
    """A module that the specification allows and a published limit of this engine does not (spec, Appendix,
    *Implementation Limitations*).
    """


class LinkError(WasmtimeError):
    """An import that is missing or has another type than the module asks for."""


class ExitTrap(WasmtimeError):
    """The guest asked to end the program (`proc_exit`)."""

    def __init__(self, code: int) -> None:
        """Keep the exit code, 0 to 2**32 - 1."""
        super().__init__(f"Exited with i32 exit status {code}")
        self.code = code

    def __reduce__(self) -> tuple[type[ExitTrap], tuple[int]]:
        """Return how to make it again, for another process: from the code, not from the message."""
        return type(self), (self.code,)


class Bug(WasmtimeError):
    """Something that cannot happen in valid code has happened: a fault of Brolga, never of what it was given."""

    def __init__(self, message: str) -> None:
        """Keep the message, marked as an internal error."""
        super().__init__(f"internal error: {message}")
        self.fault = message

    def __reduce__(self) -> tuple[type[Bug], tuple[str]]:
        """Return how to make it again, for another process: the mark must not be put on it twice."""
        return type(self), (self.fault,)
