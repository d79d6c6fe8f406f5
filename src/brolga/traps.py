"""Traps: the codes that users see, the sites that compiled code raises, and the exception that carries both.

Compiled code names a *site* (a row of `TrapSite`); each site has Wasmtime's code and the specification's message.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from brolga.errors import WasmtimeError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["MESSAGES", "Frame", "Trap", "TrapCode", "TrapSite"]


class TrapCode(Enum):
    """Why execution ended, with the names and numbers of Wasmtime (`wasmtime_trap_code_t`)."""

    STACK_OVERFLOW = 0
    MEMORY_OUT_OF_BOUNDS = 1
    HEAP_MISALIGNED = 2
    TABLE_OUT_OF_BOUNDS = 3
    INDIRECT_CALL_TO_NULL = 4
    BAD_SIGNATURE = 5
    INTEGER_OVERFLOW = 6
    INTEGER_DIVISION_BY_ZERO = 7
    BAD_CONVERSION_TO_INTEGER = 8
    UNREACHABLE = 9
    INTERRUPT = 10
    OUT_OF_FUEL = 11
    ATOMIC_WAIT_NON_SHARED_MEMORY = 12
    NULL_REFERENCE = 13
    ARRAY_OUT_OF_BOUNDS = 14
    ALLOCATION_TOO_LARGE = 15
    CAST_FAILURE = 16
    UNCAUGHT_EXCEPTION = 49


class TrapSite(IntEnum):
    """What compiled code passes to the trap helper. The numbers are part of compiled code."""

    HOST = 0  # not a trap of WebAssembly: a host function has left an exception in CPython's slot
    STACK_OVERFLOW = 1
    MEMORY_OUT_OF_BOUNDS = 2
    TABLE_OUT_OF_BOUNDS = 3
    UNDEFINED_ELEMENT = 4
    UNINITIALIZED_ELEMENT = 5
    BAD_SIGNATURE = 6
    INTEGER_OVERFLOW = 7
    INTEGER_DIVISION_BY_ZERO = 8
    BAD_CONVERSION_TO_INTEGER = 9
    UNREACHABLE = 10
    NULL_REFERENCE = 11
    NULL_FUNCTION = 12
    UNALIGNED_ATOMIC = 13
    NOT_SHARED = 14
    NULL_STRUCT = 15
    NULL_ARRAY = 16
    NULL_I31 = 17
    ARRAY_OUT_OF_BOUNDS = 18
    ALLOCATION_TOO_LARGE = 19
    CAST_FAILURE = 20
    NULL_EXCEPTION = 21
    INTERRUPT = 23  # the time of the store is over
    UNCAUGHT = 22  # not a trap: an exception of WebAssembly that nobody in the activation has handled


@dataclass(frozen=True, slots=True)
class _Row:
    """What a program is told of a trap site: Wasmtime's code, and the words."""

    code: TrapCode
    message: str  # `{}` is replaced by the index that the site passes along


# The wording is that of the specification's reference interpreter, which the test-suite compares against.
MESSAGES: Final = MappingProxyType(
    {
        TrapSite.STACK_OVERFLOW: _Row(TrapCode.STACK_OVERFLOW, "call stack exhausted"),
        TrapSite.MEMORY_OUT_OF_BOUNDS: _Row(TrapCode.MEMORY_OUT_OF_BOUNDS, "out of bounds memory access"),
        TrapSite.TABLE_OUT_OF_BOUNDS: _Row(TrapCode.TABLE_OUT_OF_BOUNDS, "out of bounds table access"),
        TrapSite.UNDEFINED_ELEMENT: _Row(TrapCode.TABLE_OUT_OF_BOUNDS, "undefined element {}"),
        TrapSite.UNINITIALIZED_ELEMENT: _Row(TrapCode.INDIRECT_CALL_TO_NULL, "uninitialized element {}"),
        TrapSite.BAD_SIGNATURE: _Row(TrapCode.BAD_SIGNATURE, "indirect call type mismatch"),
        TrapSite.INTEGER_OVERFLOW: _Row(TrapCode.INTEGER_OVERFLOW, "integer overflow"),
        TrapSite.INTEGER_DIVISION_BY_ZERO: _Row(TrapCode.INTEGER_DIVISION_BY_ZERO, "integer divide by zero"),
        TrapSite.BAD_CONVERSION_TO_INTEGER: _Row(TrapCode.BAD_CONVERSION_TO_INTEGER, "invalid conversion to integer"),
        TrapSite.UNREACHABLE: _Row(TrapCode.UNREACHABLE, "unreachable"),
        TrapSite.NULL_REFERENCE: _Row(TrapCode.NULL_REFERENCE, "null reference"),
        TrapSite.NULL_FUNCTION: _Row(TrapCode.NULL_REFERENCE, "null function reference"),
        TrapSite.UNALIGNED_ATOMIC: _Row(TrapCode.HEAP_MISALIGNED, "unaligned atomic"),
        TrapSite.NOT_SHARED: _Row(TrapCode.ATOMIC_WAIT_NON_SHARED_MEMORY, "expected shared memory"),
        TrapSite.NULL_STRUCT: _Row(TrapCode.NULL_REFERENCE, "null structure reference"),
        TrapSite.NULL_ARRAY: _Row(TrapCode.NULL_REFERENCE, "null array reference"),
        TrapSite.NULL_I31: _Row(TrapCode.NULL_REFERENCE, "null i31 reference"),
        TrapSite.ARRAY_OUT_OF_BOUNDS: _Row(TrapCode.ARRAY_OUT_OF_BOUNDS, "out of bounds array access"),
        TrapSite.ALLOCATION_TOO_LARGE: _Row(TrapCode.ALLOCATION_TOO_LARGE, "allocation size too large"),
        TrapSite.CAST_FAILURE: _Row(TrapCode.CAST_FAILURE, "cast failure"),
        TrapSite.NULL_EXCEPTION: _Row(TrapCode.NULL_REFERENCE, "null exception reference"),
        TrapSite.INTERRUPT: _Row(TrapCode.INTERRUPT, "interrupt"),
        TrapSite.UNCAUGHT: _Row(TrapCode.UNCAUGHT_EXCEPTION, "uncaught exception"),
    }
)


@dataclass(frozen=True, slots=True)
class Frame:
    """One WebAssembly activation of a backtrace, innermost first."""

    func_index: int  # in the module's index space, imports counted
    func_name: str | None  # from the name section
    module_name: str | None  # from the name section
    module_offset: int  # of the instruction, in bytes from the start of the module (text: characters)
    func_offset: int  # the same from the start of the function

    def __str__(self) -> str:
        """Return the frame as a line of a backtrace: `0x1a - module!name`."""
        name = self.func_name if self.func_name is not None else f"<wasm function {self.func_index}>"
        return f"{self.module_offset:#6x} - {self.module_name or '<unknown>'}!{name}"


class Trap(WasmtimeError):
    """Execution ended abnormally. `str()` shows the message and the backtrace."""

    def __init__(self, message: str, code: TrapCode | None = None, frames: Iterable[Frame] = ()) -> None:
        """Make a trap; one that a host function raises has no code unless it gives one."""
        super().__init__(message)
        self.trap_code = code
        self.frames: Sequence[Frame] = list(frames)

    @property
    def code(self) -> TrapCode | None:
        """The same as `trap_code`."""
        return self.trap_code

    def __str__(self) -> str:
        """Return the message and, where there are frames, the WebAssembly backtrace."""
        shown = f"wasm trap: {self.message}" if self.trap_code is not None else self.message
        if not self.frames:
            return shown
        lines = [f"  {number:4}: {frame}" for number, frame in enumerate(self.frames)]
        return "\n".join([f"{shown}", "wasm backtrace:", *lines])

    @classmethod
    def at_site(cls, site: TrapSite, argument: int = 0, frames: Iterable[Frame] = ()) -> Trap:
        """Return the trap of a site; `argument` is the index that some messages show."""
        row = MESSAGES[site]
        return cls(row.message.format(argument), row.code, frames)
