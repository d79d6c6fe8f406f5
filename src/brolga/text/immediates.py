"""The immediates of instructions: a table over their kinds (spec, *Text Format*, *Instructions*)."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Any, Final

from brolga.errors import Bug, MalformedError
from brolga.features import FeatureSet
from brolga.module import BlockType, Catch
from brolga.ops import CATCHES, Imm, Op
from brolga.text import vectors
from brolga.text.labels import Labels
from brolga.text.lexer import Kind, Token
from brolga.text.numbers import f32_bits, f64_bits, integer, is_natural, unsigned
from brolga.text.signatures import TypeParser
from brolga.types import ValType, reference

__all__ = ["PARSE", "ImmParser"]


class ImmParser(TypeParser):
    """Reads what stands behind mnemonics."""

    def __init__(self, tokens: list[Token], features: FeatureSet, i: int = 0) -> None:
        """Start at token `i`, outside of all blocks."""
        super().__init__(tokens, features, i)
        self.labels: Labels = Labels()

    def label(self) -> int:
        """Pass a label, by number or by id."""
        kind, text, at = self.tokens[self.i]
        if kind is not Kind.ID:
            return self.number(32)
        x = self.labels.find(text)
        if x is None:
            raise MalformedError(f"unknown label ${text}", at)
        self.i += 1
        return x


def _none(_parser: ImmParser, _op: Op) -> None:
    return None


# The parser of instructions passes the id of a block, which stands before its type, itself.
def _block(parser: ImmParser, _op: Op) -> BlockType:
    return parser.block_type()


def _try_table(parser: ImmParser, _op: Op) -> tuple[BlockType, tuple[Catch, ...]]:
    ty = parser.block_type()
    catches = []
    while parser.opens(*CATCHES):
        kind = CATCHES.index(parser.tokens[parser.i + 1][1])
        parser.i += 2
        # Labels are those outside: the block of the instruction has not been entered yet.
        tag = None if kind & 2 else parser.index("tag")
        catches.append(Catch(tag, bool(kind & 1), parser.label()))
        parser.close()
    return ty, tuple(catches)


def _label(parser: ImmParser, _op: Op) -> int:
    return parser.label()


def _labels(parser: ImmParser, _op: Op) -> tuple[tuple[int, ...], int]:
    # The last one is the default; the grammar wants at least that.
    labels = [parser.label()]
    while parser.has_index():
        labels.append(parser.label())
    return tuple(labels[:-1]), labels[-1]


def _index(space: str) -> Parse:
    return lambda parser, _op: parser.index(space)


# Where there could only be one table or memory, instructions did not name it, and still need not: it is index 0.
def _optional(space: str) -> Parse:
    return lambda parser, _op: parser.optional_index(space)


def _pair(space: str) -> Parse:
    """Two indices of one space, or none for 0 and 0."""

    def parse(parser: ImmParser, _op: Op) -> tuple[int, int]:
        return (parser.index(space), parser.index(space)) if parser.has_index() else (0, 0)

    return parse


def _segment(segment: str, space: str) -> Parse:
    """A segment, behind the index of what it goes into unless that is 0; the segment is the first of the pair."""

    def parse(parser: ImmParser, _op: Op) -> tuple[int, int]:
        # One index is the segment; only a second one tells that the first was something else.
        start = parser.i
        parser.i += 1
        both = parser.has_index()
        parser.i = start
        x = parser.index(space) if both else 0
        return parser.index(segment), x

    return parse


def _type_table(parser: ImmParser, _op: Op) -> tuple[int, int]:
    # The text has the table first, the binary format has it last, and a pair is in the order of the latter.
    table = parser.optional_index("table")
    return parser.type_use(), table


def _memarg(parser: ImmParser, op: Op) -> tuple[int, int, int]:
    return _place(parser, op, parser.optional_index("memory"))


def _memarg_lane(parser: ImmParser, op: Op) -> tuple[int, int, int, int]:
    # A number alone is the lane; only what follows tells that it was the memory.
    kind, word, _ = parser.tokens[parser.i + 1]
    more = kind is Kind.NUMBER or (kind is Kind.WORD and word.startswith(_ATTRIBUTES))
    memory = parser.index("memory") if parser.next_is(Kind.ID) or (more and parser.has_index()) else 0
    return (*_place(parser, op, memory), _lane(parser, op))


_ATTRIBUTES: Final = ("offset=", "align=")


def _place(parser: ImmParser, op: Op, memory: int) -> tuple[int, int, int]:
    """Pass the offset and the alignment, which may both be missing."""
    offset = _attribute(parser, "offset=", 0)
    at = parser.at
    align = _attribute(parser, "align=", op.access)  # written in bytes, kept as the power of two
    # Not a matter of validation, like an alignment that is too large: the binary format could not even say it.
    if align.bit_count() != 1:
        raise MalformedError(f"alignment must be a power of two, not {align}", at)
    return align.bit_length() - 1, offset, memory


def _attribute(parser: ImmParser, name: str, default: int) -> int:
    kind, word, at = parser.tokens[parser.i]
    if kind is not Kind.WORD or not word.startswith(name):
        return default
    literal = word[len(name) :]
    # All 64 bits are read, as in the binary format: what a 32-bit memory has is for the validator to say.
    # `offset=x` is no token at all, `offset=99999999999999999999` is one that says too much.
    if not literal[:1].isdigit():
        raise MalformedError(f"unknown operator {word}", at)
    value = unsigned(literal, 64)
    if value is None:
        raise MalformedError(f"i64 constant out of range: {literal}", at)
    parser.i += 1
    return value


def _lane(parser: ImmParser, _op: Op) -> int:
    # The grammar has a byte here, which the validator compares with the number of lanes; a sign or a fraction is none.
    if not parser.next_is(Kind.NUMBER) or not is_natural(parser.tokens[parser.i][1]):
        parser.fault("a lane")
    return parser.number(8)


def _lanes(parser: ImmParser, op: Op) -> tuple[int, ...]:
    lanes = []
    for literal, at in vectors.literals(parser, op.lanes, "invalid lane length"):
        lane = unsigned(literal, 8)
        if lane is None:
            raise MalformedError(f"i8 constant out of range: {literal}", at)
        lanes.append(lane)
    return tuple(lanes)


def _v128(parser: ImmParser, _op: Op) -> int:
    return vectors.constant(parser)


def _heap(parser: ImmParser, _op: Op) -> ValType:
    return reference(parser.heap_type())


def _type_field(parser: ImmParser, _op: Op) -> tuple[int, int]:
    x = parser.index("type")
    return x, parser.field_index(x)


def _type_count(parser: ImmParser, _op: Op) -> tuple[int, int]:
    return parser.index("type"), parser.number(32)


def _two(first: str, second: str) -> Parse:
    return lambda parser, _op: (parser.index(first), parser.index(second))


# Whether it may be null tells which of two rows it is.
def _ref(parser: ImmParser, _op: Op) -> ValType:
    return parser.ref_type()


def _cast(parser: ImmParser, _op: Op) -> tuple[int, ValType, ValType]:
    return parser.label(), parser.ref_type(), parser.ref_type()


def _types(parser: ImmParser, _op: Op) -> tuple[ValType, ...]:
    return parser.results()


def _number(ty: str, read: Callable[[str], int | None]) -> Parse:
    def parse(parser: ImmParser, _op: Op) -> int:
        at = parser.at
        literal = parser.expect(Kind.NUMBER, "a number")
        value = read(literal)
        if value is None:
            raise MalformedError(f"constant out of range: {literal} is no {ty}", at)
        return value

    return parse


Parse = Callable[[ImmParser, Op], Any]
"""Passes the immediates of one kind behind an instruction of the given row."""

PARSE: Final = MappingProxyType[Imm, Callable[[ImmParser, Op], Any]](
    {
        Imm.NONE: _none,
        Imm.BLOCK: _block,
        Imm.LABEL: _label,
        Imm.LABELS: _labels,
        Imm.FUNC: _index("func"),
        Imm.TAG: _index("tag"),
        Imm.TRY_TABLE: _try_table,
        Imm.TYPE: _index("type"),
        Imm.TYPE_TABLE: _type_table,
        Imm.LOCAL: _index("local"),
        Imm.GLOBAL: _index("global"),
        Imm.TABLE: _optional("table"),
        Imm.TABLE_TABLE: _pair("table"),
        Imm.ELEM: _index("elem"),
        Imm.ELEM_TABLE: _segment("elem", "table"),
        Imm.MEMARG: _memarg,
        Imm.MEMORY: _optional("memory"),
        Imm.MEMORY_MEMORY: _pair("memory"),
        Imm.DATA: _index("data"),
        Imm.DATA_MEMORY: _segment("data", "memory"),
        Imm.HEAP: _heap,
        Imm.TYPES: _types,
        Imm.I32: _number("i32", lambda literal: integer(literal, 32)),
        Imm.I64: _number("i64", lambda literal: integer(literal, 64)),
        Imm.F32: _number("f32", f32_bits),
        Imm.F64: _number("f64", f64_bits),
        Imm.V128: _v128,
        Imm.LANE: _lane,
        Imm.LANES: _lanes,
        Imm.MEMARG_LANE: _memarg_lane,
        Imm.TYPE_FIELD: _type_field,
        Imm.TYPE_COUNT: _type_count,
        Imm.TYPE_DATA: _two("type", "data"),
        Imm.TYPE_ELEM: _two("type", "elem"),
        Imm.TYPE_TYPE: _two("type", "type"),
        Imm.REF: _ref,
        Imm.REF_NULL: _ref,
        Imm.CAST: _cast,
        Imm.ORDER: _none,
    }
)
"""How the immediates of each kind are read."""

if _missing := set(Imm) - set(PARSE):
    raise Bug(f"the text parser cannot read {_missing}")
