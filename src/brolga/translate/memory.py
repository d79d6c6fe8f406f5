"""Memories: loads, stores and the bulk instructions.

An address is base + zero-extended operand + offset. In a 32-bit memory it always lies in the reservation; where nothing
is mapped there, the fault becomes the trap. LLVM knows nothing of that, so loads and stores are volatile: none is left
out, and each stays in its order with all others. Where addresses have
64 bits or pages a single byte, they are compared with the length.
"""

from __future__ import annotations

from brolga.abi.layout import MEMORY, SEGMENT
from brolga.abi.signature import llvm_type
from brolga.limits import MAX_MEMORY
from brolga.ops import Op
from brolga.translate.body import Body, Handler
from brolga.traps import TrapSite
from brolga.types import MemoryType
from brolga.validate import AT, IMM, OP, Checked

__all__ = [
    "access",
    "address",
    "data_drop",
    "memory_copy",
    "memory_fill",
    "memory_grow",
    "memory_init",
    "memory_size",
]


def address(f: Body, event: Checked, operand: str) -> str:
    """Return the address of what a load or store of `operand` touches, with its bounds checked if need be."""
    imm = event[IMM]
    offset, memory = imm[1], imm[2]
    if memory in f.unit.shape.checked:
        _check(f, event, operand)
    # Neighbouring fields are reached from one operand with different offsets: its address is computed once.
    key = memory, operand
    known = f.cache.get(key)
    if known is None:
        base = f.early(f"%memory{memory}", f.unit.shape.layout.memories_at + 16 * memory)
        index = f.word(operand, f.unit.shape.memory_types[memory].address)
        known = f.cache[key] = f.op(f"getelementptr i8, ptr {base}, i64 {index}")
    if offset:
        f.number = number = f.number + 1
        f.lines.append(f"  %{number} = getelementptr i8, ptr {known}, i64 {offset}")
        return f"%{number}"
    return known


def _check(f: Body, event: Checked, operand: str) -> None:
    """Trap unless all bytes of an access lie in its memory, in numbers that cannot overflow.

    A memory never shrinks: what was found once in a straight run of code holds to its end.
    """
    imm = event[IMM]
    offset, memory = imm[1], imm[2]
    end = offset + event[OP].access
    key = memory, operand, "end"
    if end <= int(f.cache.get(key, 0)):
        return
    limits = f.unit.shape.memory_types[memory].limits
    log2 = f.unit.shape.memory_types[memory].page_size_log2
    least = limits.min << log2
    index = f.word(operand, f.unit.shape.memory_types[memory].address)
    if end > MAX_MEMORY:
        beyond = "true"
    elif limits.min == limits.max:  # an import has to match both, so this is its size
        beyond = f.op(f"icmp ugt i64 {index}, {least - end}") if end <= least else "true"
    else:
        length = _length(f, memory, f.early(f"%struct{memory}", _struct_at(f, memory)))
        room = f.op(f"sub i64 {length}, {end}")
        beyond = f.op(f"icmp ugt i64 {index}, {room}")
        if end > least:
            short = f.op(f"icmp ult i64 {length}, {end}")
            beyond = f.op(f"or i1 {short}, {beyond}")
    f.trap_if(beyond, TrapSite.MEMORY_OUT_OF_BOUNDS, event[AT])
    f.cache[key] = str(end)


def access(row: Op) -> Handler:
    """Return how to translate a load or store: what it moves follows from its row."""
    value = row.outs[0] if row.outs else row.ins[1]
    ty = llvm_type(value)
    part = ty if row.access == value.size else f"i{8 * row.access}"
    if row.outs:
        return _load(part, ty, "sext" if row.signed else "zext")
    return _store(part, ty)


def _load(part: str, ty: str, extend: str) -> Handler:
    def emit(f: Body, event: Checked) -> None:
        stack = f.stack
        place = address(f, event, stack[-1])
        number = f.number + 1
        # The alignment of the immediate is a hint that may lie, and x86-64 and AArch64 need none.
        f.lines.append(f"  %{number} = load volatile {part}, ptr {place}, align 1{f.place.at(event[AT])}")
        if part != ty:
            number += 1
            f.lines.append(f"  %{number} = {extend} {part} %{number - 1} to {ty}")
        f.number = number
        stack[-1] = f"%{number}"

    return emit


def _store(part: str, ty: str) -> Handler:
    def emit(f: Body, event: Checked) -> None:
        value = f.stack.pop()
        place = address(f, event, f.stack.pop())
        if part != ty:
            value = f.op(f"trunc {ty} {value} to {part}")
        f.lines.append(f"  store volatile {part} {value}, ptr {place}, align 1{f.place.at(event[AT])}")

    return emit


def _struct_at(f: Body, x: int) -> int:
    return f.unit.shape.layout.memories_at + 16 * x + 8


def _memory(f: Body, x: int) -> str:
    """The VMMemory."""
    return f.field(_struct_at(f, x))


def _type(f: Body, event: Checked) -> MemoryType:
    """The type of the one memory of an instruction."""
    return f.unit.shape.memory_types[event[IMM]]


def _length(f: Body, x: int, struct: str) -> str:
    """Load how many bytes there are now, which other threads may change where the memory is shared."""
    if f.unit.shape.memory_types[x].shared:
        return f.field(MEMORY["length"], "atomic volatile i64", of=struct, suffix=" seq_cst, align 8")
    return f.field(MEMORY["length"], "i64", of=struct, suffix="")


def memory_size(f: Body, event: Checked) -> None:
    """`memory.size`."""
    size = _length(f, event[IMM], _memory(f, event[IMM]))
    ty = _type(f, event)
    f.stack.append(f.narrow(f.op(f"lshr i64 {size}, {ty.page_size_log2}"), ty.address))


def memory_grow(f: Body, event: Checked) -> None:
    """`memory.grow`."""
    ty = _type(f, event)
    helper = "shared_grow" if ty.shared else "memory_grow"
    old = f.helper(helper, event[AT], _memory(f, event[IMM]), f.word(f.stack.pop(), ty.address))
    f.stack.append(f.narrow(old, ty.address))


def memory_copy(f: Body, event: Checked) -> None:
    """`memory.copy`."""
    to, source = event[IMM]
    f.helper("memory_copy", event[AT], "%vm", _memory(f, to), _memory(f, source), *f.words(event))


def memory_fill(f: Body, event: Checked) -> None:
    """`memory.fill`."""
    to, value, count = f.popped(3)
    ty = _type(f, event).address
    f.helper("memory_fill", event[AT], "%vm", _memory(f, event[IMM]), f.word(to, ty), value, f.word(count, ty))


def memory_init(f: Body, event: Checked) -> None:
    """`memory.init`."""
    segment, memory = event[IMM]
    source = f.at(f.unit.shape.layout.datas_at + SEGMENT.size * segment)
    f.helper("memory_init", event[AT], "%vm", _memory(f, memory), source, *f.words(event))


def data_drop(f: Body, event: Checked) -> None:
    """`data.drop`: a segment without bytes."""
    place = f.at(f.unit.shape.layout.datas_at + SEGMENT.size * event[IMM] + SEGMENT["length"])
    f.do(f"store volatile i64 0, ptr {place}")
