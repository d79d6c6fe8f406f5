"""Structs: an object is its address, a field lies where abi/objects.py says.

The heap is always there to be read, so loads are plain, and LLVM may leave out what nobody needs. Stores are volatile
where the function may fault: a trap that comes later must find them done.
"""

from __future__ import annotations

from brolga.abi.cells import CELLS, class_of
from brolga.abi.layout import STORE
from brolga.abi.objects import fields_of, is_traced
from brolga.abi.signature import llvm_type
from brolga.errors import Bug
from brolga.translate.body import Body
from brolga.traps import TrapSite
from brolga.types import FieldType, PackedType, StructType, ValType
from brolga.validate import AT, IMM, INS, OP, Checked

__all__ = [
    "expect",
    "put",
    "storage",
    "struct_get",
    "struct_new",
    "struct_new_default",
    "struct_set",
    "unpacked",
    "vmtype",
]


def expect(f: Body, ref: str, ty: ValType, site: TrapSite, at: int) -> None:
    """Trap where a reference is null, if its type allows that."""
    if ty.nullable:
        f.trap_if(f.op(f"icmp eq ptr {ref}, null"), site, at)


def vmtype(f: Body, x: int) -> str:
    """Return the VMType of type `x` of the module."""
    return f.field(f.unit.shape.layout.types_at + 8 * x)


def storage(field: FieldType) -> str:
    """Return the LLVM type of what lies in a field."""
    ty = field.storage
    return f"i{8 * ty.size}" if isinstance(ty, PackedType) else llvm_type(ty)


def _struct(f: Body, x: int) -> StructType:
    """Return a struct type of the module."""
    ty = f.unit.shape.module.types[x]
    if not isinstance(ty, StructType):
        raise Bug(f"type {x} is no struct")
    return ty


def _offset(f: Body, x: int, number: int) -> int:
    """Return where a field lies, in bytes from the start of the object."""
    return fields_of(_struct(f, x)).offsets[number]


def struct_new(f: Body, event: Checked) -> None:
    """`struct.new`."""
    ty = _struct(f, event[IMM])
    values = f.popped(len(ty.fields))
    made = _allocated(f, event)
    for field, offset, value in zip(ty.fields, fields_of(ty).offsets, values, strict=True):
        if value not in _ZEROS:  # they are there already
            part = storage(field)
            f.do(f"store {part} {_packed(f, field, value)}, ptr {f.at(offset, made)}")
    f.stack.append(made)


def struct_new_default(f: Body, event: Checked) -> None:
    """`struct.new_default`: the heap gives zeros."""
    f.stack.append(_allocated(f, event))


_ZEROS = frozenset({"0", "null"})


def _allocated(f: Body, event: Checked) -> str:
    """Make a struct of zeros: the next cell of the row that the heap has ready, where there is one."""
    f.leaf = False  # the collector may run
    f.peak = max(f.peak, len(f.stack))
    ty = vmtype(f, event[IMM])
    number = class_of(fields_of(_struct(f, event[IMM])).size)
    if number is None:
        return f.helper("struct_new", event[AT], "%vm", ty)
    # Nobody else may come in between these instructions: who interrupts compiled code would have to put the rows back.
    store, label = f.field(f.unit.shape.layout.store), f.fresh()
    row = f.at(STORE[f"next{number}"], store)
    made, end = f.op(f"load ptr, ptr {row}"), f.field(STORE[f"end{number}"], of=store, suffix="")
    behind = f.at(CELLS[number], made)
    f.do(f"br i1 {f.op(f'icmp ule ptr {behind}, {end}')}, label %row{label}, label %refill{label}, !prof {_SELDOM}")
    f.enter(f"row{label}")
    f.do(f"store ptr {behind}, ptr {row}")
    f.do(f"store ptr {ty}, ptr {made}")
    f.do(f"br label %made{label}")
    f.enter(f"refill{label}")
    other = f.helper("struct_new", event[AT], "%vm", ty)
    f.do(f"br label %made{label}")
    f.enter(f"made{label}")
    return f.op(f"phi ptr [ {made}, %row{label} ], [ {other}, %refill{label} ]")


def struct_get(f: Body, event: Checked) -> None:
    """`struct.get`, and its relatives for packed fields."""
    x, number = event[IMM]
    ref = f.stack.pop()
    expect(f, ref, event[INS][0], TrapSite.NULL_STRUCT, event[AT])
    field = _struct(f, x).fields[number]
    value = f.op(f"load {storage(field)}, ptr {f.at(_offset(f, x, number), ref)}")
    f.stack.append(unpacked(f, event, field, value))


def struct_set(f: Body, event: Checked) -> None:
    """`struct.set`."""
    x, number = event[IMM]
    ref, value = f.popped(2)
    expect(f, ref, event[INS][0], TrapSite.NULL_STRUCT, event[AT])
    put(f, event, _struct(f, x).fields[number], f.at(_offset(f, x, number), ref), value)


def unpacked(f: Body, event: Checked, field: FieldType, value: str) -> str:
    """Return what has been loaded from a field as a value."""
    if not isinstance(field.storage, PackedType):
        return value
    extend = "sext" if event[OP].signed else "zext"
    return f.op(f"{extend} {storage(field)} {value} to i32")


def _packed(f: Body, field: FieldType, value: str) -> str:
    """Cut a value down to what a packed field holds."""
    if not isinstance(field.storage, PackedType):
        return value
    return f.op(f"trunc i32 {value} to {storage(field)}")


def put(f: Body, event: Checked, field: FieldType, place: str, value: str) -> None:
    """Write a value into a field of an object that others may know, at its address."""
    if is_traced(field.storage, f.unit.shape.module.types):
        _barrier(f, event, place)
    volatile = "volatile " if f.accesses else ""
    f.do(f"store {volatile}{storage(field)} {_packed(f, field, value)}, ptr {place}")


def _barrier(f: Body, event: Checked, place: str) -> None:
    """Tell the collector, while it marks, which reference is about to be overwritten: it may not have seen it yet."""
    store = f.field(f.unit.shape.layout.store)
    marking = f.field(STORE["marking"], "i64", of=store, suffix="")
    number = f.fresh()
    f.do(f"br i1 {f.op(f'icmp eq i64 {marking}, 0')}, label %go{number}, label %note{number}, !prof {_SELDOM}")
    f.enter(f"note{number}")
    f.helper("gc_barrier", event[AT], store, f.op(f"load ptr, ptr {place}"))
    f.do(f"br label %go{number}")
    f.enter(f"go{number}")


_SELDOM = '!{!"branch_weights", i32 2000, i32 1}'
