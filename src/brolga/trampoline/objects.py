"""The helpers behind the instructions that make structs and arrays, or touch many elements of an array.

Each checks everything before it writes anything or makes an object, as the bulk instructions of memories do. Indices
and counts come zero-extended to 64 bits; none of the sums and products here can overflow. Where elements are
overwritten while the collector marks, it is told of them first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from brolga.abi.helpers import HEAP_HELPERS
from brolga.abi.layout import SEGMENT, STORE, TYPE
from brolga.abi.objects import (
    ARRAY_ELEMENTS,
    ARRAY_LENGTH,
    EXTERN_BOX_SIZE,
    EXTERN_BOX_VALUE,
    I31_BIT,
    INTERNAL_BIT,
    Kind,
)
from brolga.trampoline.activations import trap
from brolga.trampoline.emit import Code
from brolga.trampoline.interrupts import look_from
from brolga.traps import TrapSite

if TYPE_CHECKING:
    from brolga.trampoline.emit import ImageText

__all__ = ["define_objects"]


def define_objects(ir: ImageText) -> None:
    """Define every helper of this file."""
    _repeat(ir)
    _note(ir)
    _object_new(ir)
    _struct_new(ir)
    _array_new(ir)
    _array_new_filled(ir)
    _array_fill(ir)
    _array_copy(ir)
    for source in (_DATA, _ELEM):
        _array_new_from(ir, source)
        _array_init_from(ir, source)
    _any_convert_extern(ir)
    _extern_convert_any(ir)


@dataclass(frozen=True, slots=True)
class _Source:
    """What kinds of segments differ in: log2 of the bytes that their length counts, and the trap beyond it."""

    name: str
    shift: int
    site: TrapSite


_DATA: Final = _Source("data", 0, TrapSite.MEMORY_OUT_OF_BOUNDS)
_ELEM: Final = _Source("elem", 3, TrapSite.TABLE_OUT_OF_BOUNDS)


def _define(ir: ImageText, name: str, code: Code, *params: str) -> None:
    """Define a helper, with the result and the parameters that its row says."""
    row = HEAP_HELPERS[name]
    if params[0] == "vmctx":
        code.before_returns(look_from(code))
    typed = ", ".join(f"{ty} %{param}" for ty, param in zip(row.params, params, strict=True))
    ir.function(row.symbol, f"{row.result} @{row.symbol}({typed})", code)


def _traps(code: Code, *bounds: tuple[str, TrapSite]) -> None:
    """Write the blocks that checks branch away to: each ends the activation with its trap."""
    for label, site in bounds:
        code.label(label)
        trap(code, "%vmctx", site)


def _beyond(code: Code, at: str, count: str, length: str) -> str:
    """Branch away unless [at, at + count), both below 2**32 times 16, lies in a length; return the label."""
    end = code.op(f"add i64 {at}, {count}")
    return code.when(code.op(f"icmp ugt i64 {end}, {length}"), "bounds")


def _in_array(code: Code, array: str, at: str) -> str:
    """Branch away unless `%n` elements from `at` on are in an array; return the label."""
    return _beyond(code, at, "%n", code.load("i64", array, ARRAY_LENGTH))


def _size(code: Code, ty: str) -> str:
    """Return the bytes of an element of an array of this VMType."""
    return code.get(TYPE, "element", ty)


def _bytes(code: Code, size: str) -> str:
    """Return the bytes of `%n` elements."""
    return code.op(f"mul i64 %n, {size}")


def _element(code: Code, array: str, at: str, size: str) -> str:
    """Return the address of element number `at`."""
    return code.address(code.address(array, ARRAY_ELEMENTS), code.op(f"mul i64 {at}, {size}"))


# Making objects


def _object_new(ir: ImageText) -> None:
    """`void *brolga_object_new(void *vmctx, VMType *, u64 bytes)`: an object of zeros, or a trap."""
    code = Code(ir)
    made = code.helper("ptr ptr ptr i64", "brolga_gc_alloc", code.load("ptr", "%vmctx"), "%type", "%bytes")
    full = code.when(code.is_null(made), "full")
    code.do(f"ret ptr {made}")
    _traps(code, (full, TrapSite.ALLOCATION_TOO_LARGE))
    ir.function("brolga_object_new", "ptr @brolga_object_new(ptr %vmctx, ptr %type, i64 %bytes)", code)


def _object(code: Code, ty: str, size: str) -> str:
    """Make an object of zeros, of a number of bytes with its header."""
    return code.helper("ptr ptr ptr i64", "brolga_object_new", "%vmctx", ty, size)


def _struct_new(ir: ImageText) -> None:
    """Its size is in the VMType, so that compiled code passes nothing else."""
    code = Code(ir)
    code.do(f"ret ptr {_object(code, '%type', code.get(TYPE, 'size', '%type'))}")
    _define(ir, "struct_new", code, "vmctx", "type")


def _array(code: Code, size: str) -> str:
    """Make an array of `%n` zeros of the type `%type`."""
    made = _object(code, "%type", code.op(f"add i64 {_bytes(code, size)}, {ARRAY_ELEMENTS}"))
    code.store("i64", "%n", made, ARRAY_LENGTH)
    return made


def _array_new(ir: ImageText) -> None:
    """Of zeros, with its length."""
    code = Code(ir)
    code.do(f"ret ptr {_array(code, _size(code, '%type'))}")
    _define(ir, "array_new", code, "vmctx", "type", "n")


def _array_new_filled(ir: ImageText) -> None:
    """The value lies on the stack of the caller, where the collector sees it."""
    code = Code(ir)
    size = _size(code, "%type")
    made = _array(code, size)
    start = code.address(made, ARRAY_ELEMENTS)
    code.helper("void ptr ptr i64 i64", "brolga_repeat", start, "%value", size, _bytes(code, size))
    code.do(f"ret ptr {made}")
    _define(ir, "array_new_filled", code, "vmctx", "type", "value", "n")


def _in_segment(code: Code, source: _Source, size: str) -> str:
    """Branch away unless the bytes for `%n` elements are in the segment from `%s` on; return the label."""
    count = _bytes(code, size) if source is _DATA else "%n"
    return _beyond(code, "%s", count, code.get(SEGMENT, "length", "%segment"))


def _from_segment(code: Code, source: _Source) -> str:
    """Return the address in `%segment` that `%s` means: bytes of data, elements of references."""
    return code.address(code.get(SEGMENT, "base", "%segment"), code.op(f"shl i64 %s, {source.shift}"))


def _array_new_from(ir: ImageText, source: _Source) -> None:
    """The segment is looked at first: an array that cannot be filled is not made."""
    code = Code(ir)
    size = _size(code, "%type")
    beyond = _in_segment(code, source, size)
    made = _array(code, size)
    code.call("memmove", code.address(made, ARRAY_ELEMENTS), _from_segment(code, source), _bytes(code, size))
    code.do(f"ret ptr {made}")
    _traps(code, (beyond, source.site))
    _define(ir, f"array_new_{source.name}", code, "vmctx", "type", "segment", "s", "n")


# Writing to arrays. Where they are written to, no other thread looks: it would have to enter the store. And the
# collector works only when something is allocated, so it finds every one of these helpers done or not begun.


def _repeat(ir: ImageText) -> None:
    """`void brolga_repeat(void *to, void *value, u64 size, u64 bytes)`: fill `bytes` with copies of `size` bytes.

    What has been written is copied behind itself, so that each round writes twice as much as the one before.
    """
    code = Code(ir)
    code.expect(code.op("icmp ne i64 %bytes, 0"), "done")
    code.call("memmove", "%to", "%value", "%size")
    code.goto("start")
    code.label("start")
    code.goto("loop")
    code.label("loop")
    code.do("%written = phi i64 [ %size, %start ], [ %next, %more ]")
    code.branch(code.op("icmp ult i64 %written, %bytes"), "more", "done")
    code.label("more")
    code.ir.declare("llvm.umin.i64", "declare i64 @llvm.umin.i64(i64, i64)")
    count = code.op(f"call i64 @llvm.umin.i64(i64 %written, i64 {code.op('sub i64 %bytes, %written')})")
    code.call("memmove", code.address("%to", "%written"), "%to", count)
    code.do(f"%next = add i64 %written, {count}")
    code.goto("loop")
    code.label("done")
    code.do("ret void")
    ir.function("brolga_repeat", "void @brolga_repeat(ptr %to, ptr %value, i64 %size, i64 %bytes)", code)


def _note(ir: ImageText) -> None:
    """`void brolga_note_elements(void *vmctx, void *array, u64 at, u64 n)`: tell the collector what goes."""
    code = Code(ir)
    store = code.load("ptr", "%vmctx")
    marking = code.op(f"icmp ne i64 {code.get(STORE, 'marking', store)}, 0")
    traced = code.op(f"icmp ne i64 {code.get(TYPE, 'elements_traced', code.load('ptr', '%array'))}, 0")
    code.branch(code.op(f"and i1 {marking}, {traced}"), "told", "done", likely=False)
    code.label("told")
    code.helper("void ptr ptr i64", "brolga_gc_barrier_many", store, _element(code, "%array", "%at", "8"), "%n")
    code.goto("done")
    code.label("done")
    code.do("ret void")
    ir.function("brolga_note_elements", "void @brolga_note_elements(ptr %vmctx, ptr %array, i64 %at, i64 %n)", code)


def _writing(code: Code, at: str) -> str:
    """Say that `%n` elements of `%array` are about to be overwritten; return the bytes of an element."""
    code.helper("void ptr ptr i64 i64", "brolga_note_elements", "%vmctx", "%array", at, "%n")
    return _size(code, code.load("ptr", "%array"))


def _array_fill(ir: ImageText) -> None:
    """The value lies on the stack of the caller; it may be a part of one that is packed."""
    code = Code(ir)
    beyond = _in_array(code, "%array", "%d")
    size = _writing(code, "%d")
    place = _element(code, "%array", "%d", size)
    code.helper("void ptr ptr i64 i64", "brolga_repeat", place, "%value", size, _bytes(code, size))
    code.do("ret void")
    _traps(code, (beyond, TrapSite.ARRAY_OUT_OF_BOUNDS))
    _define(ir, "array_fill", code, "vmctx", "array", "d", "value", "n")


def _array_copy(ir: ImageText) -> None:
    """The two may be one array, and the ranges overlap."""
    code = Code(ir)
    beyond = [_in_array(code, "%array", "%d"), _in_array(code, "%from", "%s")]
    size = _writing(code, "%d")
    places = [_element(code, "%array", "%d", size), _element(code, "%from", "%s", size)]
    code.call("memmove", *places, _bytes(code, size))
    code.do("ret void")
    _traps(code, *((label, TrapSite.ARRAY_OUT_OF_BOUNDS) for label in beyond))
    _define(ir, "array_copy", code, "vmctx", "array", "from", "d", "s", "n")


def _array_init_from(ir: ImageText, source: _Source) -> None:
    """Array first, then segment, as the specification lists its conditions."""
    code = Code(ir)
    bounds = _in_array(code, "%array", "%d")
    size = _size(code, code.load("ptr", "%array"))
    beyond = _in_segment(code, source, size)
    _writing(code, "%d")
    code.call("memmove", _element(code, "%array", "%d", size), _from_segment(code, source), _bytes(code, size))
    code.do("ret void")
    _traps(code, (bounds, TrapSite.ARRAY_OUT_OF_BOUNDS), (beyond, source.site))
    _define(ir, f"array_init_{source.name}", code, "vmctx", "array", "segment", "d", "s", "n")


# From one hierarchy to another


def _any_convert_extern(ir: ImageText) -> None:
    """What came from inside loses its mark; a Python object gets an object of the heap round it."""
    code = Code(ir)
    word = code.op("ptrtoint ptr %value to i64")
    null = code.when(code.is_null("%value"), "null", likely=None)
    internal = code.when(code.op(f"icmp ne i64 {code.op(f'and i64 {word}, {INTERNAL_BIT}')}, 0"), "internal")
    box_type = code.get(STORE, "extern_box", code.load("ptr", "%vmctx"))
    made = _object(code, box_type, str(EXTERN_BOX_SIZE))
    code.store("ptr", "%value", made, EXTERN_BOX_VALUE)
    code.do(f"ret ptr {made}")
    code.label(internal)
    inside = code.op(f"xor i64 {word}, {INTERNAL_BIT}")
    code.do(f"ret ptr {code.op(f'inttoptr i64 {inside} to ptr')}")
    code.label(null)
    code.do("ret ptr null")
    _define(ir, "any_convert_extern", code, "vmctx", "value")


def _extern_convert_any(ir: ImageText) -> None:
    """What has a Python object in it becomes that again; all else gets a mark."""
    code = Code(ir)
    word = code.op("ptrtoint ptr %value to i64")
    null = code.when(code.is_null("%value"), "null", likely=None)
    small = code.when(code.op(f"icmp ne i64 {code.op(f'and i64 {word}, {I31_BIT}')}, 0"), "internal", likely=None)
    kind = code.get(TYPE, "kind", code.load("ptr", "%value"))
    code.expect(code.op(f"icmp eq i64 {kind}, {int(Kind.EXTERN_BOX)}"), small)
    code.do(f"ret ptr {code.load('ptr', '%value', EXTERN_BOX_VALUE)}")
    code.label(small)
    outside = code.op(f"or i64 {word}, {INTERNAL_BIT}")
    code.do(f"ret ptr {code.op(f'inttoptr i64 {outside} to ptr')}")
    code.label(null)
    code.do("ret ptr null")
    _define(ir, "extern_convert_any", code, "value")
