"""The VMTypes of an engine: what compiled code and the collector know of each type that modules define."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from brolga.abi.layout import TYPE
from brolga.abi.objects import (
    ARRAY_ELEMENTS,
    DISPLAY,
    EXTERN_BOX_SIZE,
    EXTERN_BOX_VALUE,
    Kind,
    exception_of,
    fields_of,
    is_traced,
)
from brolga.runtime.vm import Record
from brolga.types import ArrayType, FuncType, StructType

if TYPE_CHECKING:
    from brolga.types import DefType

__all__ = ["VMTypes"]


class VMTypes:
    """Makes a VMType for each type, once, and keeps it: code compares addresses, and objects begin with them."""

    __slots__ = ("_addresses", "_exceptions", "_kept", "_lock", "_types", "extern_box")

    def __init__(self) -> None:
        """Start with none."""
        # Reentrant: a finaliser of the program may come here in between.
        self._lock = threading.RLock()
        self._addresses: dict[DefType, int] = {}
        self._exceptions: dict[DefType, int] = {}  # by the type of their tag
        self._types: dict[int, DefType] = {}
        box = Record(TYPE.size + 8 * (DISPLAY + 2))
        display, trace = TYPE.size, TYPE.size + 8 * DISPLAY
        for name, value in (("kind", Kind.EXTERN_BOX), ("size", EXTERN_BOX_SIZE)):
            box.put(TYPE, name, value)
        for name, offset in (("display", display), ("trace", trace)):
            box.put(TYPE, name, box.address + offset)
        # The collector follows what is in it: so it sees that the object of Python is still needed.
        for number, word in enumerate((1, EXTERN_BOX_VALUE)):
            box.set_word(trace + 8 * number, word)
        self._kept: list[Record] = [box]
        self.extern_box: int = box.address  # no module defines this type, and no other is above or below it

    def address(self, ty: DefType) -> int:
        """Return the address of the VMType of `ty`."""
        found = self._addresses.get(ty)
        if found is None:
            with self._lock:
                found = self._addresses.get(ty) or self._make(ty)
        return found

    def type_at(self, address: int) -> DefType:
        """Return the type whose VMType lies at `address`."""
        return self._types[address]

    def exception(self, ty: DefType) -> int:
        """Return the address of the VMType of exceptions whose tag has the function type `ty`."""
        found = self._exceptions.get(ty)
        if found is None:
            with self._lock:
                found = self._exceptions.get(ty) or self._make_exception(ty)
        return found

    def _make_exception(self, ty: DefType) -> int:
        # No type of a module, so nothing is below it, and nobody asks for its display.
        self._exceptions[ty] = made = self._record(_exception(ty.func), number=ty.number, depth=0, display=[])
        return made

    def _make(self, ty: DefType) -> int:
        """Make the VMType of a type, after those of the types above it."""
        display = [self.address(above) for above in ty.display[:-1]]
        made = self._record(_FIELDS[type(ty.type)](ty.type), number=ty.number, depth=ty.depth, display=display)
        self._types[made] = ty
        self._addresses[ty] = made  # last: whoever finds it may use all of it
        return made

    def _record(self, fields: dict[str, Any], *, number: int, depth: int, display: list[int]) -> int:
        traced = fields.pop("traced", ())
        # One piece of memory: display and offsets lie behind the struct, whose fields are their addresses.
        room = max(len(display) + 1, DISPLAY)
        record = Record(TYPE.size + 8 * (room + 1 + len(traced)))
        fields.update(number=number, depth=depth, display=record.address + TYPE.size)
        if traced:
            fields["trace"] = record.address + TYPE.size + 8 * room
        for name, value in fields.items():
            record.put(TYPE, name, value)
        words = (*display, record.address, *(0,) * (room - len(display) - 1), len(traced), *traced)
        for place, word in enumerate(words):
            record.set_word(TYPE.size + 8 * place, word)
        self._kept.append(record)
        return record.address


def _func(_: FuncType) -> dict[str, Any]:
    """Nothing but its kind: functions are no objects of the heap."""
    return {"kind": Kind.FUNC}


def _struct(ty: StructType) -> dict[str, Any]:
    """How large it is, and where the collector finds references in it."""
    layout = fields_of(ty)
    traced = tuple(at for at, each in zip(layout.offsets, ty.fields, strict=True) if is_traced(each.storage))
    return {"kind": Kind.STRUCT, "size": layout.size, "traced": traced}


def _array(ty: ArrayType) -> dict[str, Any]:
    """How large an element is, and whether the collector follows them."""
    size, traced = ty.element.storage.size, is_traced(ty.element.storage)
    return {"kind": Kind.ARRAY, "size": ARRAY_ELEMENTS, "element": size, "elements_traced": int(traced)}


def _exception(ty: FuncType) -> dict[str, Any]:
    size, traced = exception_of(ty)
    return {"kind": Kind.EXN, "size": size, "traced": traced}


_FIELDS: Final[MappingProxyType[type, Callable[[Any], dict[str, Any]]]] = MappingProxyType(
    {FuncType: _func, StructType: _struct, ArrayType: _array}
)
"""What the definition of a type says of its VMType; `traced` are the offsets that the collector follows."""
