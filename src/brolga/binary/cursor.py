"""A place in a module's bytes that moves forward: what the readers of sections read with."""

from __future__ import annotations

from brolga.binary.body import Rows, read_expr
from brolga.binary.codes import REF_TYPES, REFERENCES
from brolga.binary.immediates import bad_type, length, val_type, val_types
from brolga.binary.leb import u32, u64
from brolga.errors import MalformedError
from brolga.limits import MAX_FUNCTION, MOST, limit
from brolga.module import Instr
from brolga.types import ValType

__all__ = ["Cursor"]


# Instructions are read by functions that take a position and return the next, so that their loop keeps it in a local
# and pays for no attribute. Sections have few entries beside that, and read better with a place that moves.
class Cursor:
    """The bytes, the position and the end of the section. The section's end stops nothing, it is compared afterwards,
    as the specification's own reader does; running off the bytes is an IndexError, which `decode` puts into words.
    """

    __slots__ = ("data", "end", "pos")

    def __init__(self, data: bytes, pos: int = 0) -> None:
        """Stand at `pos`."""
        self.data: bytes = data
        self.pos: int = pos
        self.end: int = len(data)

    def byte(self) -> int:
        """Read a byte."""
        value = self.data[self.pos]
        self.pos += 1
        return value

    def u32(self) -> int:
        """Read an unsigned number below 2**32."""
        value, self.pos = u32(self.data, self.pos)
        return value

    def u64(self) -> int:
        """Read an unsigned number below 2**64."""
        value, self.pos = u64(self.data, self.pos)
        return value

    def length(self) -> int:
        """Read a number of things that follow, each of a byte at least."""
        value, self.pos = length(self.data, self.pos)
        return value

    def count(self, what: str) -> int:
        """Read how many of `what` (a key of `limits.MOST`) follow."""
        at = self.pos
        number = self.length()
        # Before the first entry is read: a module that asks for too much shall not cost what it asks for.
        limit(what, number, MOST[what], at)
        return number

    def chunk(self, size: int) -> bytes:
        """Read `size` bytes."""
        at = self.pos
        end = at + size
        # A slice would be shorter without a word; a size below zero is what a custom section without room for its
        # name leaves for its payload.
        if size < 0 or end > len(self.data):
            raise MalformedError("unexpected end of section or function", min(end, len(self.data)))
        self.pos = end
        return self.data[at:end]

    def name(self) -> str:
        """Read a name: UTF-8 with its length in bytes before it."""
        at = self.pos
        try:
            return str(self.chunk(self.length()), "utf-8")
        except UnicodeDecodeError:
            raise MalformedError("malformed UTF-8 encoding", at) from None

    def val_types(self, what: str) -> tuple[ValType, ...]:
        """Read a vector of value types, `what` of a function."""
        types, self.pos = val_types(self.data, self.pos, what)
        return types

    def val_type(self) -> ValType:
        """Read a value type."""
        ty, self.pos = val_type(self.data, self.pos)
        return ty

    def mutability(self) -> bool:
        """Read whether a global or field may change."""
        mutable = self.byte()
        if mutable > 1:
            raise MalformedError("malformed mutability", self.pos - 1)
        return mutable == 1

    def ref_type(self) -> ValType:
        """Read a reference type."""
        code = self.data[self.pos]
        if code not in REF_TYPES and code not in REFERENCES:
            raise bad_type(self.data, self.pos, "malformed reference type")
        return self.val_type()

    def expr(self, rows: Rows) -> tuple[Instr, ...]:
        """Read a constant expression with its `end`."""
        # An expression says nowhere how long it is; a function is as long as instructions may ever go on.
        end = min(self.end, self.pos + MAX_FUNCTION)
        instrs, self.pos = read_expr(self.data, self.pos, end, rows)
        return tuple(instrs)
