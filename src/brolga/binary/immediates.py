"""Reading what stands behind an opcode: one reader for each kind of immediates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from brolga.binary.codes import CAST_FLAGS, EMPTY_BLOCK, HEAP_TYPES, MEMORY_GIVEN, REFERENCES, VAL_TYPES
from brolga.binary.leb import s32, s33, s64, u32, u64
from brolga.errors import MalformedError, ModuleError
from brolga.limits import MOST, limit
from brolga.module import BlockType, Catch
from brolga.ops import CATCHES, Imm
from brolga.types import HeapType, ValType, reference

__all__ = ["LARGE", "READ", "SMALL", "Read", "bad_type", "length", "val_type", "val_types"]

Read = Callable[[bytes, int], tuple[object, int]]
"""From the bytes and a position to the immediates (ops.Imm says which value) and the position behind them."""


def bad_type(data: bytes, at: int, message: str) -> ModuleError:
    """Return the error for something at `at` that should be a type."""
    if data[at] >= 0x80:  # types are signed numbers of seven bits
        return MalformedError("integer representation too long", at + 1)
    return MalformedError(message, at)


def length(data: bytes, at: int) -> tuple[int, int]:
    """Read how long a vector is; what does not fit into the remaining bytes cannot be true."""
    number, after = u32(data, at)
    # Each entry takes a byte at least. Without this, five bytes could have a reader make room for 2**32 entries.
    if number > len(data) - at:
        raise MalformedError("length out of bounds", at)
    return number, after


def val_types(data: bytes, at: int, what: str = "results") -> tuple[tuple[ValType, ...], int]:
    """Read a vector of value types; `what` (a key of `limits.MOST`) says how many are too many."""
    number, start = length(data, at)
    limit(what, number, MOST[what], at)
    types = []
    # One byte each but for references with a heap type of their own.
    for _ in range(number):
        ty = VAL_TYPES.get(data[start])
        if ty is None:
            ty, start = val_type(data, start)
        else:
            start += 1
        types.append(ty)
    return tuple(types), start


def val_type(data: bytes, at: int, message: str = "malformed value type") -> tuple[ValType, int]:
    """Read a value type; the error for something else begins with `message`."""
    code = data[at]
    ty = VAL_TYPES.get(code)
    if ty is not None:
        return ty, at + 1
    if code not in REFERENCES:
        raise bad_type(data, at, message)
    heap, after = _heap_type(data, at + 1)
    return reference(heap, nullable=REFERENCES[code]), after


def _heap_type(data: bytes, at: int) -> tuple[HeapType | int, int]:
    heap = HEAP_TYPES.get(data[at])
    if heap is not None:
        return heap, at + 1
    x, after = s33(data, at)
    if x < 0:
        raise bad_type(data, at, "malformed heap type")
    return x, after


def _nothing(data: bytes, at: int) -> tuple[None, int]:
    return None, at


def _block(data: bytes, at: int) -> tuple[ValType | int | None, int]:
    # The three forms are told apart by their sign: as numbers of 33 bits, types are below zero and indices are not.
    byte = data[at]
    if byte == EMPTY_BLOCK:
        return None, at + 1
    ty = VAL_TYPES.get(byte)
    if ty is not None:
        return ty, at + 1
    if byte in REFERENCES:
        return val_type(data, at)
    x, after = s33(data, at)
    if x < 0:
        raise bad_type(data, at, "malformed block type")
    return x, after


def _labels(data: bytes, at: int) -> tuple[tuple[tuple[int, ...], int], int]:
    number, after = length(data, at)
    limit("labels", number, MOST["labels"], at)
    # One by one, although most are a byte: `br_table` is rare, and long ones are rarer.
    labels = []
    for _ in range(number):
        x, after = u32(data, after)
        labels.append(x)
    default, after = u32(data, after)
    return (tuple(labels), default), after


def _try_table(data: bytes, at: int) -> tuple[tuple[BlockType, tuple[Catch, ...]], int]:
    ty, at = _block(data, at)
    number, after = length(data, at)
    limit("catch clauses", number, MOST["catch clauses"], at)
    catches = []
    for _ in range(number):
        catch, after = _catch(data, after)
        catches.append(catch)
    return (ty, tuple(catches)), after


# Clauses are few, so none of them is worth a table of small numbers.
def _catch(data: bytes, at: int) -> tuple[Catch, int]:
    kind = data[at]
    if kind >= len(CATCHES):
        raise MalformedError("malformed catch clause", at)
    # Two bits: whether any tag will do, and whether a reference is wanted.
    tag, after = (None, at + 1) if kind & 2 else u32(data, at + 1)
    label, after = u32(data, after)
    return Catch(tag, bool(kind & 1), label), after


def _two(data: bytes, at: int) -> tuple[tuple[int, int], int]:
    first, at = u32(data, at)
    second, at = u32(data, at)
    return (first, second), at


def _memarg(data: bytes, at: int) -> tuple[tuple[int, int, int], int]:
    # Two bytes in most places: structures are small, and only their elements far away have large offsets.
    align, offset = data[at], data[at + 1]
    if align < MEMORY_GIVEN and offset < 0x80:
        return (align, offset, 0), at + 2
    align, after = u32(data, at)
    if align >= 2 * MEMORY_GIVEN:
        raise MalformedError("malformed memop flags", at)
    memory = 0
    if align >= MEMORY_GIVEN:
        align -= MEMORY_GIVEN
        memory, after = u32(data, after)
    # 64 bits are what the grammar allows; how many the memory has is a question of validation.
    offset, after = u64(data, after)
    return (align, offset, memory), after


def _byte(data: bytes, at: int) -> tuple[int, int]:
    return data[at], at + 1


def _memarg_lane(data: bytes, at: int) -> tuple[tuple[int, int, int, int], int]:
    memarg, after = _memarg(data, at)
    return (*memarg, data[after]), after + 1


def _order(data: bytes, at: int) -> tuple[None, int]:
    if data[at] != 0:
        raise MalformedError("zero byte expected", at)
    return None, at + 1


def _reference(nullable: bool) -> Callable[[bytes, int], tuple[ValType, int]]:
    """A heap type as references to it, with null or without."""

    def read(data: bytes, at: int) -> tuple[ValType, int]:
        heap, after = _heap_type(data, at)
        return reference(heap, nullable=nullable), after

    return read


def _cast(data: bytes, at: int) -> tuple[tuple[int, ValType, ValType], int]:
    flags = data[at]
    if flags & ~sum(CAST_FLAGS):
        raise MalformedError("malformed cast flags", at)
    label, after = u32(data, at + 1)
    source, after = _heap_type(data, after)
    target, after = _heap_type(data, after)
    first, second = (bool(flags & bit) for bit in CAST_FLAGS)
    return (label, reference(source, nullable=first), reference(target, nullable=second)), after


def _chunk(data: bytes, at: int, size: int) -> bytes:
    chunk = data[at : at + size]
    if len(chunk) < size:
        raise MalformedError("unexpected end of section or function", len(data))
    return chunk


# Floats stay bits: a Python float would turn a signalling NaN into a quiet one.
def _bits(size: int) -> Read:
    return lambda data, at: (int.from_bytes(_chunk(data, at, size), "little"), at + size)


def _lanes(data: bytes, at: int) -> tuple[tuple[int, ...], int]:
    return tuple(_chunk(data, at, 16)), at + 16


READ: Final[Mapping[Imm, Read]] = MappingProxyType(
    {
        Imm.NONE: _nothing,
        Imm.BLOCK: _block,
        Imm.LABEL: u32,
        Imm.LABELS: _labels,
        Imm.FUNC: u32,
        Imm.TAG: u32,
        Imm.TRY_TABLE: _try_table,
        Imm.TYPE: u32,
        Imm.TYPE_TABLE: _two,
        Imm.LOCAL: u32,
        Imm.GLOBAL: u32,
        Imm.TABLE: u32,
        Imm.TABLE_TABLE: _two,
        Imm.ELEM: u32,
        Imm.ELEM_TABLE: _two,
        Imm.MEMARG: _memarg,
        Imm.MEMORY: u32,
        Imm.MEMORY_MEMORY: _two,
        Imm.DATA: u32,
        Imm.DATA_MEMORY: _two,
        Imm.HEAP: _reference(nullable=True),
        Imm.TYPES: val_types,
        Imm.I32: s32,
        Imm.I64: s64,
        Imm.F32: _bits(4),
        Imm.F64: _bits(8),
        Imm.V128: _bits(16),
        Imm.LANE: _byte,
        Imm.LANES: _lanes,
        Imm.MEMARG_LANE: _memarg_lane,
        Imm.TYPE_FIELD: _two,
        Imm.TYPE_COUNT: _two,
        Imm.TYPE_DATA: _two,
        Imm.TYPE_ELEM: _two,
        Imm.TYPE_TYPE: _two,
        Imm.REF: _reference(nullable=False),
        Imm.REF_NULL: _reference(nullable=True),
        Imm.CAST: _cast,
        Imm.ORDER: _order,
    }
)

LARGE: Final = object()
"""Stands in `SMALL` for a byte that is not the whole number."""

# By the first byte: the number where its highest bit is clear.
_UNSIGNED: Final = (*range(0x80), *(LARGE,) * 0x80)
_SIGNED: Final = (*range(0x40), *range(-0x40, 0), *(LARGE,) * 0x80)
_SMALL: Final[Mapping[Read, tuple[object, ...]]] = MappingProxyType({u32: _UNSIGNED, s32: _SIGNED, s64: _SIGNED})

SMALL: Final[Mapping[Imm, tuple[object, ...]]] = MappingProxyType(
    {imm: _SMALL[read] for imm, read in READ.items() if read in _SMALL}
)
"""For the kinds that are a single number: by its only byte. Almost all numbers of a real module have but one."""
