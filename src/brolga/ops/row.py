"""What a row of the instruction table is, and the kinds of immediates. How to read one is told in `__init__.py`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from brolga.features import Feature
from brolga.types import F32, F64, I32, I64, V128, ValType

__all__ = ["CONTEXT", "Imm", "Op", "named"]


class Imm(Enum):
    """What stands behind an opcode: the kinds that readers, writers, parsers and printers are tables over.

    The comment says which Python value carries it in an instruction.
    """

    NONE = auto()  # None
    BLOCK = auto()  # block type: None (no result), a ValType (one result) or an int (type index)
    LABEL = auto()  # int, 0 the innermost
    LABELS = auto()  # (tuple of ints, int): the labels and the default
    FUNC = auto()  # int
    TAG = auto()  # int
    TRY_TABLE = auto()  # (block type as of BLOCK, tuple of module.Catch)
    TYPE = auto()  # int
    TYPE_TABLE = auto()  # (type index, table index)
    LOCAL = auto()  # int
    GLOBAL = auto()  # int
    TABLE = auto()  # int
    TABLE_TABLE = auto()  # (destination, source)
    ELEM = auto()  # int
    ELEM_TABLE = auto()  # (segment, table)
    MEMARG = auto()  # (log2 of the alignment, offset, memory)
    MEMORY = auto()  # int
    MEMORY_MEMORY = auto()  # (destination, source)
    DATA = auto()  # int
    DATA_MEMORY = auto()  # (segment, memory)
    HEAP = auto()  # ValType: the nullable reference type whose null it is
    TYPES = auto()  # tuple of ValTypes
    I32 = auto()  # int, signed
    I64 = auto()  # int, signed
    F32 = auto()  # int: the 32 bits, so that every NaN survives
    F64 = auto()  # int: the 64 bits
    V128 = auto()  # int: the 128 bits, the first lane in the lowest of them
    LANE = auto()  # int
    LANES = auto()  # tuple of 16 ints: bytes of two vectors one behind the other
    MEMARG_LANE = auto()  # (log2 of the alignment, offset, memory, lane)
    TYPE_FIELD = auto()  # (type index, field)
    TYPE_COUNT = auto()  # (type index, number of operands)
    TYPE_DATA = auto()  # (type index, segment)
    TYPE_ELEM = auto()  # (type index, segment)
    TYPE_TYPE = auto()  # (type index of the destination, of the source)
    REF = auto()  # ValType: a reference type without null
    REF_NULL = auto()  # ValType: a reference type with null
    CAST = auto()  # (label, ValType of the operand, ValType that is asked for)
    ORDER = auto()  # None: a byte that is kept free for weaker orders than the only one there is


# None and not "": `nop` takes and leaves nothing too, but nobody has to be asked about that.
CONTEXT: Final = None
_LETTERS: Final = MappingProxyType({"i": I32, "I": I64, "f": F32, "F": F64, "v": V128, "a": I32})
_SHAPES: Final = MappingProxyType({"i8x16": 16, "i16x8": 8, "i32x4": 4, "i64x2": 2, "f32x4": 4, "f64x2": 2})


# Without `eq` a row is hashed by its address. Dicts over rows are looked into for each instruction of a module, and
# a hash of all fields would take many times as long.
@dataclass(frozen=True, slots=True, eq=False)
class Op:
    """A row of the table; there is one object for each instruction, compared by identity."""

    code: int
    name: str
    signature: str | None
    doc: str
    imm: Imm = Imm.NONE
    of: Feature = Feature.MVP
    access: int = 0
    const: Feature | None = None
    traps: bool = False
    ins: tuple[ValType, ...] = field(init=False)  # () when the context decides
    outs: tuple[ValType, ...] = field(init=False)
    signed: bool = field(init=False)
    lanes: int = field(init=False)  # of the vectors that it is about; 0 where there are none
    natural: int = field(init=False)  # log2 of its access, which is the alignment that this has of itself
    atomic: bool = field(init=False)

    def __post_init__(self) -> None:
        """Read the signature letters and the mnemonic."""
        ins, _, outs = (self.signature or ":").partition(":")
        object.__setattr__(self, "ins", tuple(_LETTERS[letter] for letter in ins))
        object.__setattr__(self, "outs", tuple(_LETTERS[letter] for letter in outs))
        # The specification's own ways to say it (*Syntax*, *Conventions*): there is no other mark of either.
        object.__setattr__(self, "signed", self.name.endswith(("_s", "_s_zero")))
        object.__setattr__(self, "lanes", _lanes(self))
        object.__setattr__(self, "natural", self.access.bit_length() - 1)
        object.__setattr__(self, "atomic", ".atomic." in self.name)

    @property
    def prefix(self) -> int:
        """The byte before its number in the binary format, 0 where there is none."""
        return self.code >> (12 if self.code > 0xFFFF else 8)

    @property
    def number(self) -> int:
        """What stands behind the prefix."""
        return self.code & (0xFFF if self.code > 0xFFFF else 0xFF)

    @property
    def mnemonic(self) -> str:
        """What the text format writes: rows that differ in their immediates alone share one."""
        return self.name.partition(" ")[0]

    def __repr__(self) -> str:
        """Return the name."""
        return f"Op({self.name})"

    def typed(self, address: ValType) -> tuple[tuple[ValType, ...], tuple[ValType, ...]]:
        """Return operand and result types for a memory (or table) with addresses of type `address`."""
        ins, _, outs = (self.signature or ":").partition(":")
        letters = {**_LETTERS, "a": address}
        return tuple(letters[c] for c in ins), tuple(letters[c] for c in outs)


def _lanes(op: Op) -> int:
    # A lane that is loaded or stored is as wide as what is moved.
    return V128.size // op.access if op.imm is Imm.MEMARG_LANE else _SHAPES.get(op.name.partition(".")[0], 0)


def named(names: Mapping[str, object]) -> tuple[Op, ...]:
    """Return the rows among the names of a module."""
    # A list of them by hand would be one that a new row can be missing from.
    return tuple(row for row in names.values() if isinstance(row, Op))
