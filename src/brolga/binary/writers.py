"""Writing what stands behind an opcode, one writer for each kind of immediates, and the opcodes themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from brolga.binary.codes import CAST_FLAGS, CODE_OF_TYPE, EMPTY_BLOCK, HEAP_TYPES, MEMORY_GIVEN, REFERENCES
from brolga.binary.leb import from_signed, from_unsigned
from brolga.errors import Bug
from brolga.module import BlockType, Catch, Func, Instr
from brolga.ops import OPS, Imm, Op
from brolga.types import Heap, ValType

__all__ = ["WRITE", "expr", "local_runs", "val_type", "val_types", "vector"]

_HEAP_CODES: Final = MappingProxyType[Heap | None, bytes]({heap: bytes((code,)) for code, heap in HEAP_TYPES.items()})
_FORMS: Final = MappingProxyType({nullable: bytes((code,)) for code, nullable in REFERENCES.items()})


def vector(parts: Sequence[bytes]) -> bytes:
    """Return the parts with their number before them."""
    return from_unsigned(len(parts)) + b"".join(parts)


def val_types(types: Iterable[ValType]) -> bytes:
    """Return a vector of value types."""
    return vector([val_type(ty) for ty in types])


def val_type(ty: ValType) -> bytes:
    """Return a value type, in its short form where it has one."""
    code = CODE_OF_TYPE.get(ty)
    return _FORMS[ty.nullable] + _heap(ty) if code is None else code


def _heap(ty: ValType) -> bytes:
    heap = ty.heap
    # An index is signed here, as heap types share its place and are negative numbers.
    return from_signed(heap) if isinstance(heap, int) else _HEAP_CODES[heap]


def _nothing(imm: None) -> bytes:
    return b""


def _block(imm: BlockType) -> bytes:
    if imm is None:
        return bytes((EMPTY_BLOCK,))
    # An index is signed here, as types share its place and are negative numbers: 64 takes two bytes.
    return from_signed(imm) if isinstance(imm, int) else val_type(imm)


def _labels(imm: tuple[tuple[int, ...], int]) -> bytes:
    labels, default = imm
    return vector([from_unsigned(x) for x in labels]) + from_unsigned(default)


def _try_table(imm: tuple[BlockType, Sequence[Catch]]) -> bytes:
    ty, catches = imm
    return _block(ty) + vector([_catch(catch) for catch in catches])


def _catch(catch: Catch) -> bytes:
    label = from_unsigned(catch.label)
    if catch.tag is None:
        return bytes((2 | catch.ref,)) + label
    return bytes((catch.ref,)) + from_unsigned(catch.tag) + label


def _two(imm: tuple[int, int]) -> bytes:
    return from_unsigned(imm[0]) + from_unsigned(imm[1])


def _memarg(imm: tuple[int, int, int]) -> bytes:
    align, offset, memory = imm
    # The index of a memory is only spelled where it is not the first, which older readers understand too.
    given = bytes((align | MEMORY_GIVEN,)) + from_unsigned(memory) if memory else bytes((align,))
    return given + from_unsigned(offset)


def _lane(imm: int) -> bytes:
    return bytes((imm,))


def _memarg_lane(imm: tuple[int, int, int, int]) -> bytes:
    return _memarg(imm[:3]) + _lane(imm[3])


def _cast(imm: tuple[int, ValType, ValType]) -> bytes:
    label, source, target = imm
    flags = sum(bit for bit, ty in zip(CAST_FLAGS, (source, target), strict=True) if ty.nullable)
    return bytes((flags,)) + from_unsigned(label) + _heap(source) + _heap(target)


def _order(imm: None) -> bytes:
    return b"\0"


def _bits(size: int) -> Callable[[int], bytes]:
    return lambda imm: imm.to_bytes(size, "little")


# A writer knows the value that its kind has, a table of them cannot say it.
WRITE: Final[Mapping[Imm, Callable[[Any], bytes]]] = MappingProxyType(
    {
        Imm.NONE: _nothing,
        Imm.BLOCK: _block,
        Imm.LABEL: from_unsigned,
        Imm.LABELS: _labels,
        Imm.FUNC: from_unsigned,
        Imm.TAG: from_unsigned,
        Imm.TRY_TABLE: _try_table,
        Imm.TYPE: from_unsigned,
        Imm.TYPE_TABLE: _two,
        Imm.LOCAL: from_unsigned,
        Imm.GLOBAL: from_unsigned,
        Imm.TABLE: from_unsigned,
        Imm.TABLE_TABLE: _two,
        Imm.ELEM: from_unsigned,
        Imm.ELEM_TABLE: _two,
        Imm.MEMARG: _memarg,
        Imm.MEMORY: from_unsigned,
        Imm.MEMORY_MEMORY: _two,
        Imm.DATA: from_unsigned,
        Imm.DATA_MEMORY: _two,
        Imm.HEAP: _heap,
        Imm.TYPES: val_types,
        Imm.I32: from_signed,
        Imm.I64: from_signed,
        Imm.F32: _bits(4),
        Imm.F64: _bits(8),
        Imm.V128: _bits(16),
        Imm.LANE: _lane,
        Imm.LANES: bytes,
        Imm.MEMARG_LANE: _memarg_lane,
        Imm.TYPE_FIELD: _two,
        Imm.TYPE_COUNT: _two,
        Imm.TYPE_DATA: _two,
        Imm.TYPE_ELEM: _two,
        Imm.TYPE_TYPE: _two,
        Imm.REF: _heap,
        Imm.REF_NULL: _heap,
        Imm.CAST: _cast,
        Imm.ORDER: _order,
    }
)

# As for readers: a kind without a writer is found at import.
if set(WRITE) != set(Imm):
    raise Bug(f"no writer for {set(Imm) - set(WRITE)}")


def _opcode(op: Op) -> bytes:
    # A prefix is a byte, the number behind it a LEB128.
    return bytes((op.prefix,)) + from_unsigned(op.number) if op.prefix else bytes((op.code,))


# Their bytes are always the same, so they are made once.
_OPCODES: Final[Mapping[Op, bytes]] = MappingProxyType({op: _opcode(op) for op in OPS})


def local_runs(func: Func) -> bytes:
    """Return the locals of a function, with which its code begins."""
    return vector([from_unsigned(number) + val_type(ty) for number, ty in func.locals])


def expr(instrs: Iterable[Instr]) -> bytes:
    """Return the bytes of instructions."""
    return b"".join([_OPCODES[op] + WRITE[op.imm](imm) for op, imm, _ in instrs])
