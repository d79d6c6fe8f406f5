"""THE instruction table: the only place where an opcode number or a mnemonic is spelled.

One row feeds the decoder, the encoder, the parser, the printer, the validator, the translator, the docs and the fuzzer.
Whoever needs one certain instruction imports its row (`ops.CALL`); everybody else goes over `OPS` and keys on the
*kind* of the immediates (`Imm`), never on single instructions.

How to read a row

    Op(0x28, "i32.load", "a:i", "load 4 bytes as an i32", Imm.MEMARG, access=4)
       |      |           |      |                         |           bytes of memory that it touches
       |      |           |      |                         what stands behind it in the code
       |      |           |      the documentation
       |      |           operands:results; i I f F v are i32 i64 f32 f64 v128, a is the address type of the memory;
       |      |           CONTEXT: the validator's rule for this row knows
       |      mnemonic
       number in the binary format; 0xfc0a is 0x0a behind the prefix 0xfc

`of` is the proposal that the instruction belongs to, `const` the one that allows it in constant expressions. `traps` is
set where the result of a numeric instruction is undefined for some operands, and the instruction traps.
What follows from a row is computed once: the operands `ins` and the results `outs` from the letters, and from the
mnemonic whether the bits of an integer are taken as a `signed` number.

Source: spec, *Binary Format*, *Instructions*, and *Index of Instructions*.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from brolga.features import Feature
from brolga.types import F32, F64, I32, I64, V128, ValType

__all__ = ["BY_CODE", "BY_NAME", "NEEDED", "OPS", "PREFIXES", "REFUSED", "REFUSED_NAMES", "Imm", "Op"]


class Imm(Enum):
    """What stands behind an opcode: the kinds that readers, writers, parsers and printers are tables over.

    The comment says which Python value carries it in an instruction.
    """

    NONE = auto()  # None
    BLOCK = auto()  # block type: None (no result), a ValType (one result) or an int (type index)
    LABEL = auto()  # int, 0 the innermost
    LABELS = auto()  # (tuple of ints, int): the labels and the default
    FUNC = auto()  # int
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


# None and not "": `nop` takes and leaves nothing too, but nobody has to be asked about that.
CONTEXT: Final = None
_LETTERS: Final = MappingProxyType({"i": I32, "I": I64, "f": F32, "F": F64, "v": V128, "a": I32})

MVP: Final = Feature.MVP
SIGN: Final = Feature.SIGN_EXTENSION
SATURATE: Final = Feature.SATURATING_FLOAT_TO_INT
REFS: Final = Feature.REFERENCE_TYPES
BULK: Final = Feature.BULK_MEMORY
EXTENDED: Final = Feature.EXTENDED_CONST


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
    of: Feature = MVP
    access: int = 0
    const: Feature | None = None
    traps: bool = False
    ins: tuple[ValType, ...] = field(init=False)  # () when the context decides
    outs: tuple[ValType, ...] = field(init=False)
    signed: bool = field(init=False)

    def __post_init__(self) -> None:
        """Read the signature letters and the mnemonic."""
        ins, _, outs = (self.signature or ":").partition(":")
        object.__setattr__(self, "ins", tuple(_LETTERS[letter] for letter in ins))
        object.__setattr__(self, "outs", tuple(_LETTERS[letter] for letter in outs))
        # The specification's own way to say it (*Syntax*, *Conventions*): there is no other mark of it.
        object.__setattr__(self, "signed", self.name.endswith("_s"))

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


# Control
UNREACHABLE: Final = Op(0x00, "unreachable", CONTEXT, "trap at once")
NOP: Final = Op(0x01, "nop", "", "do nothing")
BLOCK: Final = Op(0x02, "block", CONTEXT, "begin a block; a branch to it goes to its end", Imm.BLOCK)
LOOP: Final = Op(0x03, "loop", CONTEXT, "begin a block; a branch to it goes to its beginning", Imm.BLOCK)
IF: Final = Op(0x04, "if", CONTEXT, "begin a block that runs when the operand is not zero", Imm.BLOCK)
ELSE: Final = Op(0x05, "else", CONTEXT, "begin the other arm of an `if`")
END: Final = Op(0x0B, "end", CONTEXT, "end a block, an `if` or the function")
BR: Final = Op(0x0C, "br", CONTEXT, "go to a label with its operands", Imm.LABEL)
BR_IF: Final = Op(
    0x0D, "br_if", CONTEXT, "go to a label with its operands when the last operand is not zero", Imm.LABEL
)
BR_TABLE: Final = Op(0x0E, "br_table", CONTEXT, "go to the label that the last operand selects", Imm.LABELS)
RETURN: Final = Op(0x0F, "return", CONTEXT, "leave the function with its results")
CALL: Final = Op(0x10, "call", CONTEXT, "call a function", Imm.FUNC)
CALL_INDIRECT: Final = Op(
    0x11, "call_indirect", CONTEXT, "call the function in a table, after a check of its type", Imm.TYPE_TABLE
)

# References
REF_NULL: Final = Op(0xD0, "ref.null", CONTEXT, "the null reference", Imm.HEAP, of=REFS, const=MVP)
REF_IS_NULL: Final = Op(0xD1, "ref.is_null", CONTEXT, "1 when the reference is null, else 0", of=REFS)
REF_FUNC: Final = Op(0xD2, "ref.func", CONTEXT, "a reference to a function", Imm.FUNC, of=REFS, const=MVP)

# Parametric
DROP: Final = Op(0x1A, "drop", CONTEXT, "throw an operand away")
SELECT: Final = Op(
    0x1B, "select", CONTEXT, "the first of two numbers when the third operand is not zero, else the second"
)
SELECT_T: Final = Op(0x1C, "select t", CONTEXT, "the same for operands of any type", Imm.TYPES, of=REFS)

# Variables
LOCAL_GET: Final = Op(0x20, "local.get", CONTEXT, "the value of a local", Imm.LOCAL)
LOCAL_SET: Final = Op(0x21, "local.set", CONTEXT, "give a local a value", Imm.LOCAL)
LOCAL_TEE: Final = Op(0x22, "local.tee", CONTEXT, "give a local a value and keep it", Imm.LOCAL)
GLOBAL_GET: Final = Op(0x23, "global.get", CONTEXT, "the value of a global", Imm.GLOBAL, const=MVP)
GLOBAL_SET: Final = Op(0x24, "global.set", CONTEXT, "give a mutable global a value", Imm.GLOBAL)

# Tables
TABLE_GET: Final = Op(0x25, "table.get", CONTEXT, "an element of a table", Imm.TABLE, of=REFS)
TABLE_SET: Final = Op(0x26, "table.set", CONTEXT, "give an element of a table a value", Imm.TABLE, of=REFS)
TABLE_INIT: Final = Op(
    0xFC0C, "table.init", CONTEXT, "copy from an element segment into a table", Imm.ELEM_TABLE, of=BULK
)
ELEM_DROP: Final = Op(0xFC0D, "elem.drop", "", "give an element segment up", Imm.ELEM, of=BULK)
TABLE_COPY: Final = Op(0xFC0E, "table.copy", CONTEXT, "copy elements between tables", Imm.TABLE_TABLE, of=BULK)
TABLE_GROW: Final = Op(0xFC0F, "table.grow", CONTEXT, "make a table longer; its old size, or -1", Imm.TABLE, of=REFS)
TABLE_SIZE: Final = Op(0xFC10, "table.size", CONTEXT, "the number of elements of a table", Imm.TABLE, of=REFS)
TABLE_FILL: Final = Op(0xFC11, "table.fill", CONTEXT, "give a run of elements one value", Imm.TABLE, of=REFS)

# Memory
MEMORY_SIZE: Final = Op(0x3F, "memory.size", ":a", "the size of a memory in pages", Imm.MEMORY)
MEMORY_GROW: Final = Op(0x40, "memory.grow", "a:a", "make a memory larger; its old size in pages, or -1", Imm.MEMORY)
# The segment is not in the memory: place and length in it stay i32 where addresses of the memory are i64. A copy
# between memories with different addresses takes two types, so its row leaves them to the context.
MEMORY_INIT: Final = Op(
    0xFC08, "memory.init", "aii:", "copy from a data segment into a memory", Imm.DATA_MEMORY, of=BULK
)
DATA_DROP: Final = Op(0xFC09, "data.drop", "", "give a data segment up", Imm.DATA, of=BULK)
MEMORY_COPY: Final = Op(0xFC0A, "memory.copy", CONTEXT, "copy bytes between memories", Imm.MEMORY_MEMORY, of=BULK)
MEMORY_FILL: Final = Op(0xFC0B, "memory.fill", "aia:", "give a run of bytes one value", Imm.MEMORY, of=BULK)

# Rows without a name of their own: nobody needs one of them in particular, their fields tell all about them.
_OTHERS: Final = (
    # Memory
    Op(0x28, "i32.load", "a:i", "load 4 bytes as an i32", Imm.MEMARG, access=4),
    Op(0x29, "i64.load", "a:I", "load 8 bytes as an i64", Imm.MEMARG, access=8),
    Op(0x2A, "f32.load", "a:f", "load a 32-bit float", Imm.MEMARG, access=4),
    Op(0x2B, "f64.load", "a:F", "load a 64-bit float", Imm.MEMARG, access=8),
    Op(0x2C, "i32.load8_s", "a:i", "load 1 byte, sign-extended", Imm.MEMARG, access=1),
    Op(0x2D, "i32.load8_u", "a:i", "load 1 byte, zero-extended", Imm.MEMARG, access=1),
    Op(0x2E, "i32.load16_s", "a:i", "load 2 bytes, sign-extended", Imm.MEMARG, access=2),
    Op(0x2F, "i32.load16_u", "a:i", "load 2 bytes, zero-extended", Imm.MEMARG, access=2),
    Op(0x30, "i64.load8_s", "a:I", "load 1 byte, sign-extended", Imm.MEMARG, access=1),
    Op(0x31, "i64.load8_u", "a:I", "load 1 byte, zero-extended", Imm.MEMARG, access=1),
    Op(0x32, "i64.load16_s", "a:I", "load 2 bytes, sign-extended", Imm.MEMARG, access=2),
    Op(0x33, "i64.load16_u", "a:I", "load 2 bytes, zero-extended", Imm.MEMARG, access=2),
    Op(0x34, "i64.load32_s", "a:I", "load 4 bytes, sign-extended", Imm.MEMARG, access=4),
    Op(0x35, "i64.load32_u", "a:I", "load 4 bytes, zero-extended", Imm.MEMARG, access=4),
    Op(0x36, "i32.store", "ai:", "store 4 bytes", Imm.MEMARG, access=4),
    Op(0x37, "i64.store", "aI:", "store 8 bytes", Imm.MEMARG, access=8),
    Op(0x38, "f32.store", "af:", "store 4 bytes", Imm.MEMARG, access=4),
    Op(0x39, "f64.store", "aF:", "store 8 bytes", Imm.MEMARG, access=8),
    Op(0x3A, "i32.store8", "ai:", "store the lowest byte", Imm.MEMARG, access=1),
    Op(0x3B, "i32.store16", "ai:", "store the lowest 2 bytes", Imm.MEMARG, access=2),
    Op(0x3C, "i64.store8", "aI:", "store the lowest byte", Imm.MEMARG, access=1),
    Op(0x3D, "i64.store16", "aI:", "store the lowest 2 bytes", Imm.MEMARG, access=2),
    Op(0x3E, "i64.store32", "aI:", "store the lowest 4 bytes", Imm.MEMARG, access=4),
    # Numeric: constants
    Op(0x41, "i32.const", ":i", "a constant", Imm.I32, const=MVP),
    Op(0x42, "i64.const", ":I", "a constant", Imm.I64, const=MVP),
    Op(0x43, "f32.const", ":f", "a constant", Imm.F32, const=MVP),
    Op(0x44, "f64.const", ":F", "a constant", Imm.F64, const=MVP),
    # Numeric: comparisons
    Op(0x45, "i32.eqz", "i:i", "1 when zero, else 0"),
    Op(0x46, "i32.eq", "ii:i", "equal"),
    Op(0x47, "i32.ne", "ii:i", "not equal"),
    Op(0x48, "i32.lt_s", "ii:i", "less, signed"),
    Op(0x49, "i32.lt_u", "ii:i", "less, unsigned"),
    Op(0x4A, "i32.gt_s", "ii:i", "greater, signed"),
    Op(0x4B, "i32.gt_u", "ii:i", "greater, unsigned"),
    Op(0x4C, "i32.le_s", "ii:i", "less or equal, signed"),
    Op(0x4D, "i32.le_u", "ii:i", "less or equal, unsigned"),
    Op(0x4E, "i32.ge_s", "ii:i", "greater or equal, signed"),
    Op(0x4F, "i32.ge_u", "ii:i", "greater or equal, unsigned"),
    Op(0x50, "i64.eqz", "I:i", "1 when zero, else 0"),
    Op(0x51, "i64.eq", "II:i", "equal"),
    Op(0x52, "i64.ne", "II:i", "not equal"),
    Op(0x53, "i64.lt_s", "II:i", "less, signed"),
    Op(0x54, "i64.lt_u", "II:i", "less, unsigned"),
    Op(0x55, "i64.gt_s", "II:i", "greater, signed"),
    Op(0x56, "i64.gt_u", "II:i", "greater, unsigned"),
    Op(0x57, "i64.le_s", "II:i", "less or equal, signed"),
    Op(0x58, "i64.le_u", "II:i", "less or equal, unsigned"),
    Op(0x59, "i64.ge_s", "II:i", "greater or equal, signed"),
    Op(0x5A, "i64.ge_u", "II:i", "greater or equal, unsigned"),
    Op(0x5B, "f32.eq", "ff:i", "equal; always 0 with a NaN"),
    Op(0x5C, "f32.ne", "ff:i", "not equal; always 1 with a NaN"),
    Op(0x5D, "f32.lt", "ff:i", "less; always 0 with a NaN"),
    Op(0x5E, "f32.gt", "ff:i", "greater; always 0 with a NaN"),
    Op(0x5F, "f32.le", "ff:i", "less or equal; always 0 with a NaN"),
    Op(0x60, "f32.ge", "ff:i", "greater or equal; always 0 with a NaN"),
    Op(0x61, "f64.eq", "FF:i", "equal; always 0 with a NaN"),
    Op(0x62, "f64.ne", "FF:i", "not equal; always 1 with a NaN"),
    Op(0x63, "f64.lt", "FF:i", "less; always 0 with a NaN"),
    Op(0x64, "f64.gt", "FF:i", "greater; always 0 with a NaN"),
    Op(0x65, "f64.le", "FF:i", "less or equal; always 0 with a NaN"),
    Op(0x66, "f64.ge", "FF:i", "greater or equal; always 0 with a NaN"),
    # Numeric: integer arithmetic
    Op(0x67, "i32.clz", "i:i", "the number of leading zero bits"),
    Op(0x68, "i32.ctz", "i:i", "the number of trailing zero bits"),
    Op(0x69, "i32.popcnt", "i:i", "the number of one bits"),
    Op(0x6A, "i32.add", "ii:i", "the sum, modulo 2^32", const=EXTENDED),
    Op(0x6B, "i32.sub", "ii:i", "the difference, modulo 2^32", const=EXTENDED),
    Op(0x6C, "i32.mul", "ii:i", "the product, modulo 2^32", const=EXTENDED),
    Op(0x6D, "i32.div_s", "ii:i", "the signed quotient, towards zero; traps", traps=True),
    Op(0x6E, "i32.div_u", "ii:i", "the unsigned quotient; traps", traps=True),
    Op(0x6F, "i32.rem_s", "ii:i", "the signed remainder, with the sign of the dividend; traps", traps=True),
    Op(0x70, "i32.rem_u", "ii:i", "the unsigned remainder; traps", traps=True),
    Op(0x71, "i32.and", "ii:i", "bitwise and"),
    Op(0x72, "i32.or", "ii:i", "bitwise or"),
    Op(0x73, "i32.xor", "ii:i", "bitwise exclusive or"),
    Op(0x74, "i32.shl", "ii:i", "shift left, by a count modulo 32"),
    Op(0x75, "i32.shr_s", "ii:i", "shift right, copying the sign"),
    Op(0x76, "i32.shr_u", "ii:i", "shift right, filling with zero"),
    Op(0x77, "i32.rotl", "ii:i", "rotate left"),
    Op(0x78, "i32.rotr", "ii:i", "rotate right"),
    Op(0x79, "i64.clz", "I:I", "the number of leading zero bits"),
    Op(0x7A, "i64.ctz", "I:I", "the number of trailing zero bits"),
    Op(0x7B, "i64.popcnt", "I:I", "the number of one bits"),
    Op(0x7C, "i64.add", "II:I", "the sum, modulo 2^64", const=EXTENDED),
    Op(0x7D, "i64.sub", "II:I", "the difference, modulo 2^64", const=EXTENDED),
    Op(0x7E, "i64.mul", "II:I", "the product, modulo 2^64", const=EXTENDED),
    Op(0x7F, "i64.div_s", "II:I", "the signed quotient, towards zero; traps", traps=True),
    Op(0x80, "i64.div_u", "II:I", "the unsigned quotient; traps", traps=True),
    Op(0x81, "i64.rem_s", "II:I", "the signed remainder, with the sign of the dividend; traps", traps=True),
    Op(0x82, "i64.rem_u", "II:I", "the unsigned remainder; traps", traps=True),
    Op(0x83, "i64.and", "II:I", "bitwise and"),
    Op(0x84, "i64.or", "II:I", "bitwise or"),
    Op(0x85, "i64.xor", "II:I", "bitwise exclusive or"),
    Op(0x86, "i64.shl", "II:I", "shift left, by a count modulo 64"),
    Op(0x87, "i64.shr_s", "II:I", "shift right, copying the sign"),
    Op(0x88, "i64.shr_u", "II:I", "shift right, filling with zero"),
    Op(0x89, "i64.rotl", "II:I", "rotate left"),
    Op(0x8A, "i64.rotr", "II:I", "rotate right"),
    # Numeric: float arithmetic
    Op(0x8B, "f32.abs", "f:f", "the value without its sign"),
    Op(0x8C, "f32.neg", "f:f", "the value with its sign turned"),
    Op(0x8D, "f32.ceil", "f:f", "round up to an integer"),
    Op(0x8E, "f32.floor", "f:f", "round down to an integer"),
    Op(0x8F, "f32.trunc", "f:f", "round towards zero to an integer"),
    Op(0x90, "f32.nearest", "f:f", "round to the nearest integer, ties to even"),
    Op(0x91, "f32.sqrt", "f:f", "the square root"),
    Op(0x92, "f32.add", "ff:f", "the sum"),
    Op(0x93, "f32.sub", "ff:f", "the difference"),
    Op(0x94, "f32.mul", "ff:f", "the product"),
    Op(0x95, "f32.div", "ff:f", "the quotient"),
    Op(0x96, "f32.min", "ff:f", "the smaller; NaN when either is NaN, and -0 < +0"),
    Op(0x97, "f32.max", "ff:f", "the larger; NaN when either is NaN, and -0 < +0"),
    Op(0x98, "f32.copysign", "ff:f", "the first value with the sign of the second"),
    Op(0x99, "f64.abs", "F:F", "the value without its sign"),
    Op(0x9A, "f64.neg", "F:F", "the value with its sign turned"),
    Op(0x9B, "f64.ceil", "F:F", "round up to an integer"),
    Op(0x9C, "f64.floor", "F:F", "round down to an integer"),
    Op(0x9D, "f64.trunc", "F:F", "round towards zero to an integer"),
    Op(0x9E, "f64.nearest", "F:F", "round to the nearest integer, ties to even"),
    Op(0x9F, "f64.sqrt", "F:F", "the square root"),
    Op(0xA0, "f64.add", "FF:F", "the sum"),
    Op(0xA1, "f64.sub", "FF:F", "the difference"),
    Op(0xA2, "f64.mul", "FF:F", "the product"),
    Op(0xA3, "f64.div", "FF:F", "the quotient"),
    Op(0xA4, "f64.min", "FF:F", "the smaller; NaN when either is NaN, and -0 < +0"),
    Op(0xA5, "f64.max", "FF:F", "the larger; NaN when either is NaN, and -0 < +0"),
    Op(0xA6, "f64.copysign", "FF:F", "the first value with the sign of the second"),
    # Numeric: conversions
    Op(0xA7, "i32.wrap_i64", "I:i", "the lowest 32 bits"),
    Op(0xA8, "i32.trunc_f32_s", "f:i", "round towards zero; traps when it does not fit, signed", traps=True),
    Op(0xA9, "i32.trunc_f32_u", "f:i", "round towards zero; traps when it does not fit, unsigned", traps=True),
    Op(0xAA, "i32.trunc_f64_s", "F:i", "round towards zero; traps when it does not fit, signed", traps=True),
    Op(0xAB, "i32.trunc_f64_u", "F:i", "round towards zero; traps when it does not fit, unsigned", traps=True),
    Op(0xAC, "i64.extend_i32_s", "i:I", "widen, signed"),
    Op(0xAD, "i64.extend_i32_u", "i:I", "widen, unsigned"),
    Op(0xAE, "i64.trunc_f32_s", "f:I", "round towards zero; traps when it does not fit, signed", traps=True),
    Op(0xAF, "i64.trunc_f32_u", "f:I", "round towards zero; traps when it does not fit, unsigned", traps=True),
    Op(0xB0, "i64.trunc_f64_s", "F:I", "round towards zero; traps when it does not fit, signed", traps=True),
    Op(0xB1, "i64.trunc_f64_u", "F:I", "round towards zero; traps when it does not fit, unsigned", traps=True),
    Op(0xB2, "f32.convert_i32_s", "i:f", "the nearest float, signed"),
    Op(0xB3, "f32.convert_i32_u", "i:f", "the nearest float, unsigned"),
    Op(0xB4, "f32.convert_i64_s", "I:f", "the nearest float, signed"),
    Op(0xB5, "f32.convert_i64_u", "I:f", "the nearest float, unsigned"),
    Op(0xB6, "f32.demote_f64", "F:f", "the nearest f32"),
    Op(0xB7, "f64.convert_i32_s", "i:F", "the nearest float, signed"),
    Op(0xB8, "f64.convert_i32_u", "i:F", "the nearest float, unsigned"),
    Op(0xB9, "f64.convert_i64_s", "I:F", "the nearest float, signed"),
    Op(0xBA, "f64.convert_i64_u", "I:F", "the nearest float, unsigned"),
    Op(0xBB, "f64.promote_f32", "f:F", "the same value as an f64"),
    Op(0xBC, "i32.reinterpret_f32", "f:i", "the same bits"),
    Op(0xBD, "i64.reinterpret_f64", "F:I", "the same bits"),
    Op(0xBE, "f32.reinterpret_i32", "i:f", "the same bits"),
    Op(0xBF, "f64.reinterpret_i64", "I:F", "the same bits"),
    Op(0xC0, "i32.extend8_s", "i:i", "extend the lowest 8 bits, signed", of=SIGN),
    Op(0xC1, "i32.extend16_s", "i:i", "extend the lowest 16 bits, signed", of=SIGN),
    Op(0xC2, "i64.extend8_s", "I:I", "extend the lowest 8 bits, signed", of=SIGN),
    Op(0xC3, "i64.extend16_s", "I:I", "extend the lowest 16 bits, signed", of=SIGN),
    Op(0xC4, "i64.extend32_s", "I:I", "extend the lowest 32 bits, signed", of=SIGN),
    Op(0xFC00, "i32.trunc_sat_f32_s", "f:i", "round towards zero, saturating; 0 for NaN, signed", of=SATURATE),
    Op(0xFC01, "i32.trunc_sat_f32_u", "f:i", "round towards zero, saturating; 0 for NaN, unsigned", of=SATURATE),
    Op(0xFC02, "i32.trunc_sat_f64_s", "F:i", "round towards zero, saturating; 0 for NaN, signed", of=SATURATE),
    Op(0xFC03, "i32.trunc_sat_f64_u", "F:i", "round towards zero, saturating; 0 for NaN, unsigned", of=SATURATE),
    Op(0xFC04, "i64.trunc_sat_f32_s", "f:I", "round towards zero, saturating; 0 for NaN, signed", of=SATURATE),
    Op(0xFC05, "i64.trunc_sat_f32_u", "f:I", "round towards zero, saturating; 0 for NaN, unsigned", of=SATURATE),
    Op(0xFC06, "i64.trunc_sat_f64_s", "F:I", "round towards zero, saturating; 0 for NaN, signed", of=SATURATE),
    Op(0xFC07, "i64.trunc_sat_f64_u", "F:I", "round towards zero, saturating; 0 for NaN, unsigned", of=SATURATE),
)

# The named rows are found among the names: a list of them by hand would be one that a new row can be missing from.
OPS: Final = (*(row for row in tuple(globals().values()) if isinstance(row, Op)), *_OTHERS)
"""Every row."""

BY_CODE: Final = MappingProxyType({op.code: op for op in OPS})
BY_NAME: Final = MappingProxyType({op.name: op for op in OPS})
NEEDED: Final = frozenset(op.of for op in OPS)
"""The proposals that some row belongs to: whoever has them all switched on may use every row."""
PREFIXES: Final = frozenset(op.code >> 8 for op in OPS if op.code > 0xFF)
"""The bytes behind which the number of the instruction follows as an unsigned LEB128."""

# What the specification and its proposals have beyond the rows above: refused by the proposal's name.
REFUSED: Final = MappingProxyType(
    {
        0x06: Feature.EXCEPTIONS,
        0x07: Feature.EXCEPTIONS,
        0x08: Feature.EXCEPTIONS,
        0x09: Feature.EXCEPTIONS,
        0x0A: Feature.EXCEPTIONS,
        0x18: Feature.EXCEPTIONS,
        0x19: Feature.EXCEPTIONS,
        0x1F: Feature.EXCEPTIONS,
        0x12: Feature.TAIL_CALL,
        0x13: Feature.TAIL_CALL,
        0x14: Feature.FUNCTION_REFERENCES,
        0x15: Feature.TAIL_CALL,
        0xD3: Feature.GC,
        0xD4: Feature.FUNCTION_REFERENCES,
        0xD5: Feature.FUNCTION_REFERENCES,
        0xD6: Feature.FUNCTION_REFERENCES,
        0xFB: Feature.GC,
        0xFD: Feature.SIMD,
        0xFE: Feature.THREADS,
        0xFC13: Feature.WIDE_ARITHMETIC,
        0xFC14: Feature.WIDE_ARITHMETIC,
        0xFC15: Feature.WIDE_ARITHMETIC,
        0xFC16: Feature.WIDE_ARITHMETIC,
    }
)
"""Codes of instructions that are known and not supported; the prefix alone where all behind it are."""

REFUSED_NAMES: Final = (
    ("return_call", Feature.TAIL_CALL),
    ("call_ref", Feature.FUNCTION_REFERENCES),
    ("br_on_cast", Feature.GC),
    ("br_on_", Feature.FUNCTION_REFERENCES),
    ("ref.as_non_null", Feature.FUNCTION_REFERENCES),
    ("ref.", Feature.GC),
    ("struct.", Feature.GC),
    ("array.", Feature.GC),
    ("i31.", Feature.GC),
    ("any.", Feature.GC),
    ("extern.", Feature.GC),
    ("throw", Feature.EXCEPTIONS),
    ("try", Feature.EXCEPTIONS),
    ("catch", Feature.EXCEPTIONS),
    ("delegate", Feature.EXCEPTIONS),
    ("rethrow", Feature.EXCEPTIONS),
    ("memory.atomic.", Feature.THREADS),
    ("i32.atomic.", Feature.THREADS),
    ("i64.atomic.", Feature.THREADS),
    ("atomic.", Feature.THREADS),
    ("i64.add128", Feature.WIDE_ARITHMETIC),
    ("i64.sub128", Feature.WIDE_ARITHMETIC),
    ("i64.mul_wide", Feature.WIDE_ARITHMETIC),
    ("v128.", Feature.SIMD),
    ("i8x16.", Feature.SIMD),
    ("i16x8.", Feature.SIMD),
    ("i32x4.", Feature.SIMD),
    ("i64x2.", Feature.SIMD),
    ("f32x4.", Feature.SIMD),
    ("f64x2.", Feature.SIMD),
)
"""Beginnings of mnemonics that are known and not supported, the longer of two before the shorter."""
