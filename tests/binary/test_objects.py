"""Definitions of objects in bytes: both forms of subtypes, packed fields, flags of casts, names of fields."""

from __future__ import annotations

import pytest

from brolga.binary import decode, encode
from brolga.errors import MalformedError, UnsupportedError
from brolga.features import DEFAULTS, Feature
from brolga.text import parse_module, print_module
from brolga.types import I8, I16, I32, ArrayType, FieldType, StructType, SubType
from tests.binary.make import END, FUNC, TYPE, code, function, instrs, module, section, vec


def test_a_type_is_written_in_its_shortest_form() -> None:
    struct, array = StructType([FieldType(I8), FieldType(I16, mutable=True)]), ArrayType(FieldType(I32))
    long = module(section(1, vec(b"\x4f\0\x5f\2\x78\0\x77\1", b"\x50\0\x5e\x7f\0", b"\x4f\1\1\x5e\x7f\0")))
    short = module(section(1, vec(b"\x5f\2\x78\0\x77\1", b"\x50\0\x5e\x7f\0", b"\x4f\1\1\x5e\x7f\0")))
    for data in (long, short):
        found = decode(data)
        assert found.types == [struct, array, array]
        assert found.subs == {1: SubType(array, False, ()), 2: SubType(array, True, (1,))}
        assert encode(found) == short


@pytest.mark.parametrize(
    ("ty", "message", "at"),
    [
        (b"\x5f\1\x78\2", "malformed mutability", 14),
        (b"\x5e\x79\0", "malformed value type", 12),
        (b"\x5e\x40\0", "malformed value type", 12),
        (b"\x50\0\x78\0", "malformed definition type", 13),
        (b"\x50\0\x50\0\x5f\0", "malformed definition type", 13),
        (b"\x50\x7f", "length out of bounds", 12),
        (b"\x5f\x7f", "length out of bounds", 12),
        (b"\x60\1\x78\0", "malformed value type", 13),
        (b"\x5e\x63\x78\0", "malformed heap type", 13),
    ],
)
def test_what_is_no_definition_is_malformed_at_its_place(ty: bytes, message: str, at: int) -> None:
    with pytest.raises(MalformedError, match=f"^{message}") as caught:
        decode(module(section(1, vec(ty))))
    assert caught.value.at == at


@pytest.mark.parametrize("ty", [b"\x5f\0", b"\x5e\x7f\0", b"\x50\0\x60\0\0", b"\x4f\0\x60\0\0"])
def test_definitions_are_refused_by_the_name_of_their_proposal(ty: bytes) -> None:
    with pytest.raises(UnsupportedError, match="garbage collection is switched off") as caught:
        decode(module(section(1, vec(ty))), features=DEFAULTS - {Feature.GC})
    assert caught.value.at == 11


def test_other_flags_of_a_cast_are_malformed() -> None:
    data = function(b"\xd0\x6e\xfb\x18\4\0\x6e\x6e\x1a" + END)
    with pytest.raises(MalformedError, match="malformed cast flags") as caught:
        instrs(data)
    assert data[caught.value.at or 0] == 4


@pytest.mark.parametrize("op", [9, 0x12])
def test_instructions_on_data_segments_want_their_count(op: int) -> None:
    with pytest.raises(MalformedError, match="data count section required"):
        instrs(module(TYPE, FUNC, code(b"\0\xfb" + bytes((op,)) + b"\0\0" + END)))


def test_names_of_fields_survive_both_formats() -> None:
    text = """(type $s (struct (field $a i32) (field i8 i8) (field $b (mut i64)))) (type (array i8))
      (type (struct (field $a f32)))"""
    found = parse_module(text)
    assert found.names.fields == {0: {0: "a", 3: "b"}, 2: {0: "a"}}
    again = decode(encode(found))
    assert again.names.fields == found.names.fields
    assert parse_module(print_module(again)).names == found.names


def test_names_of_fields_that_are_not_there_are_not_shown() -> None:
    found = parse_module("(type (struct (field i32) (field i32))) (type (func))")
    found.names.fields.update({0: {0: "a", 1: "a", 7: "x"}, 1: {0: "b"}, 9: {0: "c"}})
    text = print_module(found)
    assert '(struct (field $a i32) (field (@name "a") i32))' in text
    assert parse_module(text).names.fields == {0: {0: "a", 1: "a"}}
