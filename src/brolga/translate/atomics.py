"""Atomic instructions, and waiting for what other threads write.

LLVM's own atomic instructions, sequentially consistent and volatile as all accesses are (memory.py). An address that is
no multiple of what is accessed there traps before it is looked at. Where a memory is not shared nobody can wait, so
nobody is there to be woken either.
"""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Final

from brolga.abi.signature import llvm_type
from brolga.errors import Bug
from brolga.ops import Op
from brolga.translate.body import Body, Handler
from brolga.translate.memory import address
from brolga.traps import TrapSite
from brolga.types import ValType
from brolga.validate import AT, IMM, OP, Checked

__all__ = ["fence", "handler", "notify", "wait32", "wait64"]


def fence(f: Body, event: Checked) -> None:
    """`atomic.fence`."""
    f.do("fence seq_cst")


def handler(row: Op) -> Handler:
    """Return how to translate an instruction that accesses memory in one step."""
    # The last word says what it does; behind loads and stores stands the width.
    verb = row.name.split(".")[-1].removesuffix("_u").rstrip("0123456789")
    if verb not in _VERBS:
        raise Bug(f"{row.name} has no translation")
    return _VERBS[verb](row)


def _place(f: Body, event: Checked, operand: str, ty: ValType) -> str:
    """Return the address of an access, once it is known to be aligned."""
    size, offset = event[OP].access, event[IMM][1]
    if size > 1:
        name = llvm_type(ty)
        moved = f.op(f"add {name} {operand}, {offset % size}") if offset % size else operand
        rest = f.op(f"and {name} {moved}, {size - 1}")
        f.trap_if(f.op(f"icmp ne {name} {rest}, 0"), TrapSite.UNALIGNED_ATOMIC, event[AT])
    return address(f, event, operand)


def _pop_place(f: Body, event: Checked) -> str:
    ty = f.unit.shape.memory_types[event[IMM][2]].address
    return _place(f, event, f.stack.pop(), ty)


def _part(row: Op, ty: ValType) -> str:
    """LLVM's type of what is in memory, for a value of type `ty`."""
    return llvm_type(ty) if row.access == ty.size else f"i{8 * row.access}"


def _push(f: Body, event: Checked, value: str, part: str, ty: str) -> None:
    """Push what came from memory; the extension may become one instruction with the load, which may fault."""
    f.stack.append(value if part == ty else f.op(f"zext {part} {value} to {ty}{f.place.at(event[AT])}"))


def _cut(f: Body, value: str, part: str, ty: str) -> str:
    return value if part == ty else f.op(f"trunc {ty} {value} to {part}")


def _load(row: Op) -> Handler:
    part, ty = _part(row, row.outs[0]), llvm_type(row.outs[0])

    def emit(f: Body, event: Checked) -> None:
        _push(f, event, _loaded(f, event, _pop_place(f, event), part), part, ty)

    return emit


def _loaded(f: Body, event: Checked, place: str, part: str) -> str:
    align = event[OP].access
    return f.op(f"load atomic volatile {part}, ptr {place} seq_cst, align {align}{f.place.at(event[AT])}")


def _store(row: Op) -> Handler:
    part, ty = _part(row, row.ins[1]), llvm_type(row.ins[1])

    def emit(f: Body, event: Checked) -> None:
        value = _cut(f, f.stack.pop(), part, ty)
        place = _pop_place(f, event)
        at = f.place.at(event[AT])
        f.do(f"store atomic volatile {part} {value}, ptr {place} seq_cst, align {row.access}{at}")

    return emit


def _update(verb: str) -> Callable[[Op], Handler]:
    def make(row: Op) -> Handler:
        part, ty = _part(row, row.outs[0]), llvm_type(row.outs[0])

        def emit(f: Body, event: Checked) -> None:
            value = _cut(f, f.stack.pop(), part, ty)
            place = _pop_place(f, event)
            end = f"{part} {value} seq_cst, align {row.access}{f.place.at(event[AT])}"
            _push(f, event, f.op(f"atomicrmw volatile {verb} ptr {place}, {end}"), part, ty)

        return emit

    return make


def _exchange(row: Op) -> Handler:
    """Compare the lowest bytes of the first value with memory, and write those of the second if they are equal."""
    part, ty = _part(row, row.outs[0]), llvm_type(row.outs[0])

    def emit(f: Body, event: Checked) -> None:
        expected, value = (_cut(f, each, part, ty) for each in f.popped(2))
        place = _pop_place(f, event)
        end = f"seq_cst seq_cst, align {row.access}{f.place.at(event[AT])}"
        pair = f.op(f"cmpxchg volatile ptr {place}, {part} {expected}, {part} {value} {end}")
        _push(f, event, f.op(f"extractvalue {{ {part}, i1 }} {pair}, 0"), part, ty)

    return emit


# LLVM has the specification's words for the updates.
_VERBS: Final = MappingProxyType[str, Callable[[Op], Handler]](
    {
        "load": _load,
        "store": _store,
        "cmpxchg": _exchange,
        **{verb: _update(verb) for verb in ("add", "sub", "and", "or", "xor", "xchg")},
    }
)


def _is_shared(f: Body, event: Checked) -> bool:
    memory: int = event[IMM][2]
    return f.unit.shape.memory_types[memory].shared


def _probed(f: Body, event: Checked) -> str:
    """Take an address off the stack, and fault unless it lies in the memory: a helper would fault somewhere else."""
    place = _pop_place(f, event)
    _loaded(f, event, place, f"i{8 * event[OP].access}")
    return place


def notify(f: Body, event: Checked) -> None:
    """`memory.atomic.notify`."""
    count = f.stack.pop()
    place = _probed(f, event)
    f.stack.append(f.helper("notify", event[AT], place, count) if _is_shared(f, event) else "0")


def wait32(f: Body, event: Checked) -> None:
    """`memory.atomic.wait32`."""
    _wait(f, event, "wait32")


def wait64(f: Body, event: Checked) -> None:
    """`memory.atomic.wait64`."""
    _wait(f, event, "wait64")


def _wait(f: Body, event: Checked, helper: str) -> None:
    expected, timeout = f.popped(2)
    place = _probed(f, event)
    if not _is_shared(f, event):
        f.trap_if("true", TrapSite.NOT_SHARED, event[AT])
    f.leaf = False  # handlers of signals may run in there, which are Python
    f.stack.append(f.helper(helper, event[AT], "%vm", place, expected, timeout))
