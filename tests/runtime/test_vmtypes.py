"""What compiled code and the collector know of a type."""

from __future__ import annotations

from brolga.abi.layout import TYPE
from brolga.abi.objects import DISPLAY, Kind
from brolga.runtime.vm import peek
from brolga.runtime.vmtypes import VMTypes
from brolga.types import (
    ARRAY,
    EXTERNREF,
    FUNCREF,
    I8,
    I64,
    STRUCT,
    V128,
    ArrayType,
    DefType,
    FieldType,
    StructType,
    def_type,
)


def struct(number: int, *fields: FieldType, above: DefType | None = None) -> DefType:
    made = def_type(number, "struct", STRUCT, above, final=False)
    made.type = StructType(fields)
    return made


def get(address: int, name: str) -> int:
    return peek(address + TYPE[name])


def test_a_struct_is_laid_out_as_in_c_behind_its_header() -> None:
    types = VMTypes()
    ty = struct(5, FieldType(I8), FieldType(EXTERNREF), FieldType(FUNCREF), FieldType(I8), FieldType(V128))
    at = types.address(ty)
    assert types.type_at(at) is ty
    assert types.address(ty) == at
    assert [get(at, name) for name in ("kind", "number", "size", "depth")] == [Kind.STRUCT, 5, 64, 0]
    trace = get(at, "trace")
    assert [peek(trace), peek(trace + 8)] == [1, 16]  # a function lives as long as its store


def test_an_array_says_how_large_its_elements_are() -> None:
    ty = def_type(1, "array", ARRAY)
    ty.type = ArrayType(FieldType(EXTERNREF, mutable=True))
    types = VMTypes()
    at = types.address(ty)
    names = ("kind", "size", "element", "elements_traced", "trace")
    assert [get(at, name) for name in names] == [Kind.ARRAY, 16, 8, 1, 0]


def test_a_type_shows_what_it_is_below() -> None:
    types = VMTypes()
    chain = [struct(0)]
    for number in range(1, 11):
        chain.append(struct(number, *[FieldType(I64)] * number, above=chain[-1]))
    last = get(types.address(chain[-1]), "display")
    assert [peek(last + 8 * depth) for depth in range(11)] == [types.address(ty) for ty in chain]
    first = get(types.address(chain[0]), "display")
    assert [peek(first + 8 * depth) for depth in range(DISPLAY)] == [types.address(chain[0]), *(0,) * (DISPLAY - 1)]
