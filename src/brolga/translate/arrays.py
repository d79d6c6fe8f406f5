"""Arrays: a length, and elements behind it. What touches many elements is a helper's (trampoline/arrays.py).

LLVM may keep nothing of an address but what it has computed from it, somewhere outside of the object, and the collector
would not know it again. So whoever computes with an index starts from a copy of the reference that LLVM knows nothing
of, made right there: until then the reference itself is needed.
"""

from __future__ import annotations

from typing import Final

from brolga.abi.layout import SEGMENT
from brolga.abi.objects import ARRAY_ELEMENTS, ARRAY_LENGTH
from brolga.abi.structs import Struct
from brolga.errors import Bug
from brolga.translate.body import INVARIANT, Body
from brolga.translate.structs import expect, put, storage, unpacked, vmtype
from brolga.traps import TrapSite
from brolga.types import ArrayType, FieldType
from brolga.validate import AT, IMM, INS, Checked

__all__ = [
    "array_copy",
    "array_fill",
    "array_get",
    "array_init_data",
    "array_init_elem",
    "array_len",
    "array_new",
    "array_new_data",
    "array_new_default",
    "array_new_elem",
    "array_new_fixed",
    "array_set",
]

_VALUE: Final = Struct((0,), 16, 16)
"""The stack slot of an element that a helper is to write: none is larger."""

_ZEROS: Final = frozenset({"0", "null"})


def _element(f: Body, x: int) -> FieldType:
    """Return the type of the elements of an array type of the module."""
    ty = f.unit.shape.module.types[x]
    if not isinstance(ty, ArrayType):
        raise Bug(f"type {x} is no array")
    return ty.element


def _allocating(f: Body) -> None:
    """Note that the function calls somebody who may take long, and what has to survive that."""
    f.leaf = False  # the collector may run
    f.peak = max(f.peak, len(f.stack))


def array_new(f: Body, event: Checked) -> None:
    """`array.new`."""
    value, count = f.popped(2)
    if value in _ZEROS:
        f.stack.append(_made(f, event, event[IMM], f.wide(count)))
        return
    _allocating(f)
    args = "%vm", vmtype(f, event[IMM]), _slot(f, _element(f, event[IMM]), value), f.wide(count)
    f.stack.append(f.helper("array_new_filled", event[AT], *args))


def _slot(f: Body, field: FieldType, value: str) -> str:
    """Put a value where a helper reads it: it may have any type, and a helper has one parameter for it."""
    slot = f.rest(_VALUE)
    ty = "i32" if field.value is not field.storage else storage(field)  # of a packed one the lowest bytes are taken
    f.do(f"store {ty} {value}, ptr {slot}")
    return slot


def _made(f: Body, event: Checked, x: int, count: str) -> str:
    """Make an array of zeros."""
    _allocating(f)
    return f.helper("array_new", event[AT], "%vm", vmtype(f, x), count)


def array_new_default(f: Body, event: Checked) -> None:
    """`array.new_default`."""
    f.stack.append(_made(f, event, event[IMM], f.wide(f.stack.pop())))


def array_new_fixed(f: Body, event: Checked) -> None:
    """`array.new_fixed`."""
    x, count = event[IMM]
    field, values = _element(f, x), f.popped(count)
    made = _made(f, event, x, str(count))
    part = storage(field)
    for number, value in enumerate(values):
        if value not in _ZEROS:
            cut = f.op(f"trunc i32 {value} to {part}") if field.value is not field.storage else value
            f.do(f"store {part} {cut}, ptr {f.at(ARRAY_ELEMENTS + field.storage.size * number, made)}")
    f.stack.append(made)


def array_new_data(f: Body, event: Checked) -> None:
    """`array.new_data`."""
    _new_from(f, event, "array_new_data", f.unit.shape.layout.datas_at)


def array_new_elem(f: Body, event: Checked) -> None:
    """`array.new_elem`."""
    _new_from(f, event, "array_new_elem", f.unit.shape.layout.elems_at)


def _new_from(f: Body, event: Checked, helper: str, segments: int) -> None:
    """Make an array out of a part of a segment."""
    x, segment = event[IMM]
    words = f.words(event)
    _allocating(f)
    source = f.at(segments + SEGMENT.size * segment)
    f.stack.append(f.helper(helper, event[AT], "%vm", vmtype(f, x), source, *words))


def array_get(f: Body, event: Checked) -> None:
    """`array.get`, and its relatives for packed elements."""
    ref, index = f.popped(2)
    field = _element(f, event[IMM])
    place = _checked(f, event, field, ref, index)
    f.stack.append(unpacked(f, event, field, f.op(f"load {storage(field)}, ptr {place}")))


def array_set(f: Body, event: Checked) -> None:
    """`array.set`."""
    ref, index, value = f.popped(3)
    field = _element(f, event[IMM])
    put(f, event, field, _checked(f, event, field, ref, index), value)


def _checked(f: Body, event: Checked, field: FieldType, ref: str, index: str) -> str:
    """Return the address of an element, after a check of everything."""
    expect(f, ref, event[INS][0], TrapSite.NULL_ARRAY, event[AT])
    word = f.wide(index)
    f.trap_if(f.op(f"icmp uge i64 {word}, {_length(f, ref)}"), TrapSite.ARRAY_OUT_OF_BOUNDS, event[AT])
    start = f.at(ARRAY_ELEMENTS, f.op(f'call ptr asm sideeffect "", "=r,0"(ptr {ref}) {_ALONE}'))
    return f.op(f"getelementptr {storage(field)}, ptr {start}, i64 {word}")


_ALONE: Final = "nounwind willreturn memory(inaccessiblemem: readwrite)"
"""It stays where it is, and memory is as it was."""


def _length(f: Body, ref: str) -> str:
    """Return the number of elements as an i64."""
    # Written by whoever makes the array, before anybody has its address.
    return f.field(ARRAY_LENGTH, "i64", of=ref, suffix=INVARIANT)


def array_len(f: Body, event: Checked) -> None:
    """`array.len`."""
    ref = f.stack.pop()
    expect(f, ref, event[INS][0], TrapSite.NULL_ARRAY, event[AT])
    f.stack.append(f.op(f"trunc i64 {_length(f, ref)} to i32"))


def array_fill(f: Body, event: Checked) -> None:
    """`array.fill`."""
    ref, index, value, count = f.popped(4)
    expect(f, ref, event[INS][0], TrapSite.NULL_ARRAY, event[AT])
    slot = _slot(f, _element(f, event[IMM]), value)
    f.helper("array_fill", event[AT], "%vm", ref, f.wide(index), slot, f.wide(count))


def array_copy(f: Body, event: Checked) -> None:
    """`array.copy`."""
    to, d, source, s, count = f.popped(5)
    expect(f, to, event[INS][0], TrapSite.NULL_ARRAY, event[AT])
    expect(f, source, event[INS][2], TrapSite.NULL_ARRAY, event[AT])
    f.helper("array_copy", event[AT], "%vm", to, source, f.wide(d), f.wide(s), f.wide(count))


def array_init_data(f: Body, event: Checked) -> None:
    """`array.init_data`."""
    _init_from(f, event, "array_init_data", f.unit.shape.layout.datas_at)


def array_init_elem(f: Body, event: Checked) -> None:
    """`array.init_elem`."""
    _init_from(f, event, "array_init_elem", f.unit.shape.layout.elems_at)


def _init_from(f: Body, event: Checked, helper: str, segments: int) -> None:
    """Copy a part of a segment into an array."""
    ref, d, s, count = f.popped(4)
    expect(f, ref, event[INS][0], TrapSite.NULL_ARRAY, event[AT])
    source = f.at(segments + SEGMENT.size * event[IMM][1])
    f.helper(helper, event[AT], "%vm", ref, source, f.wide(d), f.wide(s), f.wide(count))
