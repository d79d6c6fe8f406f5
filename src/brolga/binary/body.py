"""Decoding instructions: one loop over bytes, one row of a table for each first byte.

The loop is what a large module spends its time in. It knows three shapes: nothing behind the opcode, one small number,
anything else that a reader takes. The few opcodes that are more than that (they nest, or a second number follows) have
a handler in their row; so has every byte that is no instruction.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from types import MappingProxyType
from typing import Final

from brolga.binary.immediates import LARGE, READ, SMALL, Read
from brolga.binary.leb import u32
from brolga.binary.scan import mentions
from brolga.errors import Bug, MalformedError, UnsupportedError
from brolga.features import FeatureSet
from brolga.limits import MAX_FUNCTION
from brolga.module import Instr
from brolga.ops import DELEGATE, END, FOLLOWS, NOP, OPENING, OPS, PREFIXES, TURNING, Imm, Op

__all__ = ["BinaryBody", "Rows", "make_rows", "read_expr"]

# A kind without a reader is found when Brolga is imported, not when somebody's module has it.
if set(READ) != set(Imm):
    raise Bug(f"no reader for {set(Imm) - set(READ)}")

Handler = Callable[[Op, bytes, int, list[Op]], tuple[Op, object, int]]
"""From the row, the bytes, the position of the opcode and the open blocks (which it may change) to the instruction."""

Row = tuple[Op, "tuple[object, ...] | None", "Read | None", "Handler | None"]
"""Instruction, SMALL of its immediates, reader of its immediates (None: it has none), handler."""

Rows = tuple[Row, ...]
"""A row for each of the 256 bytes."""


# Handlers. The loop leaves it to them to move on, so each returns the position behind its instruction.


def _open(op: Op, data: bytes, at: int, opens: list[Op]) -> tuple[Op, object, int]:
    ty, after = READ[op.imm](data, at + 1)
    opens.append(op)
    return op, ty, after


def _turn(op: Op, data: bytes, at: int, opens: list[Op]) -> tuple[Op, object, int]:
    # In the grammar all sequences but certain arms end with `end`.
    if opens[-1] not in FOLLOWS[op]:
        raise MalformedError("END opcode expected", at)
    opens[-1] = op
    imm, after = READ[op.imm](data, at + 1)
    return op, imm, after


def _end(op: Op, data: bytes, at: int, opens: list[Op]) -> tuple[Op, object, int]:
    opens.pop()
    return op, None, at + 1


def _delegate(op: Op, data: bytes, at: int, opens: list[Op]) -> tuple[Op, object, int]:
    instr = _turn(op, data, at, opens)
    opens.pop()
    return instr


def _off(op: Op, data: bytes, at: int, opens: list[Op]) -> tuple[Op, object, int]:
    raise UnsupportedError(op.of.refusal, at)


# A reader in one pass meets these instructions before the data; the count is what it checks their segments against.
def _uncounted(op: Op, data: bytes, at: int, opens: list[Op]) -> tuple[Op, object, int]:
    raise MalformedError("data count section required", at)


def _illegal(op: Op, data: bytes, at: int, opens: list[Op]) -> tuple[Op, object, int]:
    raise MalformedError(f"illegal opcode {data[at]:02x}", at)


def _prefix(rows: Mapping[int, Row]) -> Handler:
    """Return the handler of a prefix byte: the number behind it says which of `rows` it is."""

    def handle(op: Op, data: bytes, at: int, opens: list[Op]) -> tuple[Op, object, int]:
        prefix = data[at]
        number, after = u32(data, at + 1)
        row = rows.get(number)
        if row is None:
            raise MalformedError(f"illegal opcode {prefix:02x} {number:02x}", at)
        op, _, read, handler = row
        if handler is not None:
            return handler(op, data, at, opens)
        imm, after = (None, after) if read is None else read(data, after)
        return op, imm, after

    return handle


_NESTING: Final[Mapping[Op, Handler]] = MappingProxyType(
    {
        **dict.fromkeys(OPENING, _open),
        **dict.fromkeys(TURNING, _turn),
        END: _end,
        DELEGATE: _delegate,
    }
)
_OF_DATA: Final = frozenset({Imm.DATA, Imm.DATA_MEMORY, Imm.TYPE_DATA})


def _row(op: Op, features: FeatureSet, counted: bool) -> Row:
    read = None if op.imm is Imm.NONE else READ[op.imm]
    handler = _NESTING.get(op)
    if op.of not in features:
        handler = _off
    elif op.imm in _OF_DATA and not counted:
        handler = _uncounted
    # The loop asks for a small number first, so what a handler has to see must not have one. A block type would be
    # one nearly always; but blocks are the twentieth part of all instructions, and each has to be remembered anyway.
    return op, None if handler else SMALL.get(op.imm), read, handler


# Nearly all modules of a process may use the same proposals.
@lru_cache(maxsize=64)
def make_rows(features: FeatureSet, counted: bool) -> Rows:
    """Return the table for a module that may use `features` and has a data count section or not."""
    rows: list[Row] = [(NOP, None, None, _illegal)] * 0x100  # the handler speaks, the instruction only fills the place
    behind: dict[int, dict[int, Row]] = {prefix: {} for prefix in PREFIXES}
    for op in OPS:
        row = _row(op, features, counted)
        if op.prefix:
            behind[op.prefix][op.number] = row
        else:
            rows[op.code] = row
    for prefix, numbered in behind.items():
        rows[prefix] = (NOP, None, None, _prefix(numbered))
    return tuple(rows)


def read_expr(data: bytes, at: int, end: int, rows: Rows) -> tuple[list[Instr], int]:
    """Read instructions up to and with the `end` that belongs to no block, and return the position behind it.

    `end` is where they should stop; as the specification's own reader does, it is the caller who finds that they
    stopped elsewhere. Raises MalformedError and UnsupportedError.
    """
    instrs: list[Instr] = []
    append = instrs.append
    opens = [END]  # what is open; the expression itself counts as one
    large = LARGE
    try:
        # A body without its `end` meets what stands behind it, as in the specification's own reader.
        for _ in repeat(None, min(len(data) - at, MAX_FUNCTION) + 1):
            op, small, read, handler = rows[data[at]]
            # Half of what compilers write: a local, a constant, a label, a function
            if small is not None and (imm := small[data[at + 1]]) is not large:
                append((op, imm, at))
                at += 2
            # Blocks, prefixes, faults
            elif handler is not None:
                op, imm, after = handler(op, data, at, opens)
                append((op, imm, at))
                at = after
                if not opens:
                    return instrs, at
            # A fifth: nothing but the opcode
            elif read is None:
                append((op, None, at))
                at += 1
            # Memory accesses, and numbers of more than a byte
            else:
                imm, after = read(data, at + 1)
                append((op, imm, at))
                at = after
    except IndexError:
        raise MalformedError("unexpected end of section or function", min(end, len(data))) from None
    except UnsupportedError as error:
        # Behind the end stands something else, which is no reason to speak of a proposal.
        if error.at is not None and error.at >= end:
            raise MalformedError("unexpected end of section or function", end) from None
        raise
    raise MalformedError("END opcode expected", end)


def _behind(rows: Rows, data: bytes, at: int) -> int:
    """Return where the instruction behind the one at `at` begins, whatever this is."""
    op, _, _, handler = rows[data[at]]
    # A handler of blocks asks what is open. That is a question of grammar, which nobody asks here.
    if handler is not None and op.imm is Imm.NONE:
        return handler(op, data, at, [END])[2]
    return READ[op.imm](data, at + 1)[1]


@dataclass(frozen=True, slots=True, eq=False)
class BinaryBody:
    """The instructions of a function: bytes `start` to `end` of a module, decoded each time somebody iterates.

    Iterating raises MalformedError, and UnsupportedError for instructions of other proposals.
    """

    data: bytes
    start: int
    end: int
    rows: Rows

    def __iter__(self) -> Iterator[Instr]:
        """Decode all instructions, then return their iterator."""
        # Nothing is kept: validation and translation each pass once, and instructions weigh fifty times their bytes.
        instrs, after = read_expr(self.data, self.start, self.end, self.rows)
        if after != self.end:
            raise MalformedError(f"section size mismatch: the function ends at {after:#x}", min(after, self.end))
        return iter(instrs)

    def mentions(self, wanted: Collection[Op]) -> bool:
        """Return whether one of these instructions is in it, without decoding it. Prefixes are not looked behind."""
        return mentions(self.data, self.start, self.end, wanted, lambda at: _behind(self.rows, self.data, at))

    def __repr__(self) -> str:
        """Return where the bytes are, not what they are."""
        return f"BinaryBody({self.start:#x}, {self.end:#x})"
