"""Modules written by hand are read with all that stands in them, each thing with its offset, and written again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from brolga import ops
from brolga.binary import BinaryBody, decode, encode
from brolga.errors import BinarySource
from brolga.features import DEFAULTS, Feature
from brolga.module import (
    FUNCTIONS,
    Custom,
    Data,
    Elem,
    Export,
    Global,
    Import,
    Memory,
    Start,
    Table,
    Tag,
    TagUse,
    TypeUse,
)
from brolga.types import (
    EXN,
    EXNREF,
    EXTERNREF,
    F32,
    F64,
    FUNCREF,
    I32,
    I64,
    NOEXN,
    FuncType,
    GlobalType,
    Limits,
    MemoryType,
    TableType,
    reference,
)
from tests.binary.make import END, EVERY, FUNC, HEADER, TYPE, code, custom, module, name, section, sized, vec

ZERO = b"\x41\0" + END


def test_the_header_alone_is_a_module() -> None:
    found = decode(HEADER, "a.wasm")
    assert found.source == BinarySource("a.wasm")
    assert encode(found) == HEADER


@pytest.mark.parametrize("make", [bytes, bytearray, memoryview])
def test_any_bytes_will_do(make: Callable[[bytes], bytes]) -> None:
    assert decode(make(module(TYPE))).types == [FuncType([], [])]


@pytest.mark.parametrize("data", ["\0asm", 8, None, [0, 97]])
def test_what_is_no_bytes_is_a_type_error(data: object) -> None:
    with pytest.raises(TypeError):
        decode(data)  # type: ignore[arg-type]


def test_types() -> None:
    data = module(section(1, vec(b"\x60\0\0", b"\x60\x02\x7f\x7e\x02\x7d\x7c", b"\x60\x02\x70\x6f\0")))
    types = [FuncType([], []), FuncType([I32, I64], [F32, F64]), FuncType([FUNCREF, EXTERNREF], [])]
    assert decode(data).types == types
    assert encode(decode(data)) == data


def test_imports() -> None:
    data = module(
        section(
            2,
            vec(
                name("a") + name("f") + b"\0\x05",
                name("a") + name("é") + b"\1\x6f\1\2\3",
                name("") + name("m") + b"\2\0\x80\x01",
                name("a") + name("g") + b"\3\x7e\1",
            ),
        )
    )
    assert decode(data).imports == [
        Import("a", "f", TypeUse(5), 11),
        Import("a", "é", TableType(EXTERNREF, Limits(2, 3)), 17),
        Import("", "m", MemoryType(Limits(128)), 27),
        Import("a", "g", GlobalType(I64, True), 34),
    ]
    assert encode(decode(data)) == data


def test_tags() -> None:
    data = module(
        section(2, vec(name("a") + name("t") + b"\4\0\x05")),
        section(5, b"\0"),
        section(13, vec(b"\0\0", b"\0\x80\1")),
        section(7, vec(name("e") + b"\4\2")),
    )
    found = decode(data, features=EVERY)
    assert found.imports == [Import("a", "t", TagUse(5), 11)]
    assert found.tags == [Tag(0, 24), Tag(128, 26)]
    assert found.tag_types == [5, 0, 128]
    assert found.exports == [Export("e", "tag", 2, 32)]
    assert encode(found) == data.replace(section(5, b"\0"), b"")


def test_references_to_exceptions_are_types() -> None:
    data = module(section(1, vec(b"\x60\x03\x69\x74\x64\x69\1\x64\x74")))
    none, some = reference(NOEXN, nullable=False), reference(EXN, nullable=False)
    assert decode(data).types == [FuncType([EXNREF, reference(NOEXN), some], [none])]
    assert encode(decode(data)) == data


def test_functions() -> None:
    bodies = (b"\2\3\x7f\1\x7c" + b"\x20\0\x1a" + END, b"\0" + END)
    data = module(TYPE, section(3, vec(b"\0", b"\0")), code(*bodies))
    first, second = decode(data).funcs
    assert (first.type, first.locals, first.at, first.size) == (0, ((3, I32), (1, F64)), 23, 9)
    assert list(first.body) == [(ops.LOCAL_GET, 0, 28), (ops.DROP, None, 30), (ops.END, None, 31)]
    assert isinstance(first.body, BinaryBody)
    assert repr(first.body) == "BinaryBody(0x1c, 0x20)"
    assert (second.locals, second.at, second.size) == ((), 33, 2)
    assert list(second.body) == [(ops.END, None, 34)]
    assert encode(decode(data)) == data


def test_tables_and_memories() -> None:
    data = module(section(4, vec(b"\x70\0\1", b"\x6f\1\0\x0a")), section(5, vec(b"\1\0\x80\x80\4")))
    found = decode(data)
    assert found.tables == [
        Table(TableType(FUNCREF, Limits(1)), None, 11),
        Table(TableType(EXTERNREF, Limits(0, 10)), None, 14),
    ]
    assert found.memories == [Memory(MemoryType(Limits(0, 65536)), 21)]
    assert encode(found) == data


def test_globals() -> None:
    data = module(section(6, vec(b"\x7f\0" + ZERO, b"\x70\1\xd0\x70" + END)))
    zero = ((ops.BY_CODE[0x41], 0, 13), (ops.END, None, 15))
    null = ((ops.REF_NULL, FUNCREF, 18), (ops.END, None, 20))
    assert decode(data).globals == [
        Global(GlobalType(I32, False), zero, 11),
        Global(GlobalType(FUNCREF, True), null, 16),
    ]
    assert encode(decode(data)) == data


def test_exports_and_start() -> None:
    exports = vec(*(name(kind) + bytes((kind_number, 1)) for kind_number, kind in enumerate("ftmg")))
    data = module(section(7, exports), section(8, b"\x03"))
    found = decode(data)
    assert found.exports == [
        Export("f", "func", 1, 11),
        Export("t", "table", 1, 15),
        Export("m", "memory", 1, 19),
        Export("g", "global", 1, 23),
    ]
    assert found.start == Start(3, 29)
    assert encode(found) == data


# Flags, what stands before the elements, and what it means.
REF = b"\xd2\1" + END
NULL = b"\xd0\x6f" + END
FORMS: list[tuple[bytes, tuple[str, int, bool], str]] = [
    (b"\0" + ZERO + b"\1\1", ("active", 0, True), "(ref func)"),
    (b"\1\0" + b"\1\1", ("passive", 0, False), "(ref func)"),
    (b"\2\3" + ZERO + b"\0" + b"\1\1", ("active", 3, True), "(ref func)"),
    (b"\3\0" + b"\1\1", ("declarative", 0, False), "(ref func)"),
    (b"\4" + ZERO + b"\1\xd0\x70" + END, ("active", 0, True), "funcref"),
    (b"\5\x6f" + b"\1" + NULL, ("passive", 0, False), "externref"),
    (b"\6\3" + ZERO + b"\x6f" + b"\1" + NULL, ("active", 3, True), "externref"),
    (b"\7\x6f" + b"\1" + NULL, ("declarative", 0, False), "externref"),
]


@pytest.mark.parametrize(("text", "meaning", "ty"), FORMS)
def test_each_form_of_element_segments(text: bytes, meaning: tuple[str, int, bool], ty: str) -> None:
    data = module(section(9, vec(text)))
    (elem,) = decode(data).elems
    assert (elem.mode, elem.table, elem.offset != ()) == meaning
    assert (elem.type.name, len(elem.init), elem.at) == (ty, 1, 11)
    assert elem.init[0][-1][0] is ops.END
    assert encode(decode(data)) == data


def test_function_indices_stand_for_expressions() -> None:
    (elem,) = decode(module(section(9, vec(b"\1\0\2\x05\x06")))).elems
    five, six = elem.init
    assert (five[0], six[0]) == ((ops.REF_FUNC, 5, 14), (ops.REF_FUNC, 6, 15))
    assert elem == Elem(FUNCTIONS, (five, six), at=11)


SHORTER: list[tuple[bytes, bytes]] = [
    (b"\6\0" + ZERO + b"\x64\x70\1" + REF, b"\0" + ZERO + b"\1\1"),
    (b"\5\x64\x70\1" + REF, b"\1\0\1\1"),
    (b"\6\0" + ZERO + b"\x70\0", b"\4" + ZERO + b"\0"),
    (b"\6\2" + ZERO + b"\x64\x70\1" + REF, b"\2\2" + ZERO + b"\0\1\1"),
    (b"\7\x64\x70\1" + REF, b"\3\0\1\1"),
    (b"\5\x63\x70\1" + REF, b"\5\x70\1" + REF),
    (b"\6\0" + ZERO + b"\x70\1\xd0\x70" + END, b"\4" + ZERO + b"\1\xd0\x70" + END),
    (b"\x85\0\x64\x70\x81\0" + REF, b"\1\0\1\1"),
]


@pytest.mark.parametrize(("text", "shortest"), SHORTER)
def test_element_segments_are_written_in_the_shortest_form(text: bytes, shortest: bytes) -> None:
    assert encode(decode(module(section(9, vec(text))))) == module(section(9, vec(shortest)))


def test_data() -> None:
    data = module(section(11, vec(b"\0" + ZERO + sized(b"abc"), b"\1" + sized(b""), b"\2\1" + ZERO + sized(b"\0"))))
    first, second, third = decode(data).datas
    assert (first.init, first.memory, first.at) == (b"abc", 0, 11)
    assert first.offset == ((ops.BY_CODE[0x41], 0, 12), (ops.END, None, 14))
    assert second == Data(b"", at=19)
    assert (third.init, third.memory) == (b"\0", 1)
    assert encode(decode(data)) == data


def test_memory_zero_in_data_is_not_spelled() -> None:
    data = module(section(11, vec(b"\2\0" + ZERO + sized(b"a"))))
    assert encode(decode(data)) == module(section(11, vec(b"\0" + ZERO + sized(b"a"))))


def test_the_data_count_is_kept() -> None:
    data = module(section(12, b"\1"), section(11, vec(b"\1\0")))
    assert decode(data).data_count == 1
    assert encode(decode(data)) == data


@pytest.mark.parametrize("instr", [b"\xfc\x08\0\0", b"\xfc\x09\0"])
def test_a_data_count_is_written_when_an_instruction_needs_it(instr: bytes) -> None:
    datas = section(11, vec(b"\1\0"))
    data = module(TYPE, FUNC, section(12, b"\1"), code(b"\0" + instr + END), datas)
    found = decode(data)
    found.data_count = None
    assert encode(found) == data
    plain = module(TYPE, FUNC, code(b"\0" + END), datas)
    assert encode(decode(plain)) == plain


def test_custom_sections_keep_their_places() -> None:
    parts = [custom("a", b"1"), TYPE, custom("b"), custom("a", b"2"), FUNC, code(b"\0" + END), custom("c", b"\xff")]
    found = decode(module(*parts))
    assert found.customs == [
        Custom("a", b"1", 0, 8),
        Custom("b", b"", 1, 19),
        Custom("a", b"2", 1, 23),
        Custom("c", b"\xff", 10, 38),
    ]
    assert encode(found) == module(*parts)


def test_empty_sections_are_not_written() -> None:
    empty = [section(number, b"\0") for number in (1, 2, 3, 4, 5, 6, 7, 9)]
    data = module(*empty, custom("x"), section(12, b"\0"), section(10, b"\0"), section(11, b"\0"))
    assert encode(decode(data)) == module(custom("x"), section(12, b"\0"))


def test_numbers_are_written_in_their_shortest_form() -> None:
    data = module(b"\x05\x86\0\x01\0\x82\x80\x80\0")
    assert encode(decode(data)) == module(section(5, vec(b"\0\2")))


FLAGS: list[tuple[bytes, Feature, MemoryType]] = [
    (b"\3\1\2", Feature.THREADS, MemoryType(Limits(1, 2), shared=True)),
    (b"\4\1", Feature.MEMORY64, MemoryType(Limits(1), is_64=True)),
    (b"\x08\1\0", Feature.CUSTOM_PAGE_SIZES, MemoryType(Limits(1), page_size_log2=0)),
    (b"\x09\1\2\x3f", Feature.CUSTOM_PAGE_SIZES, MemoryType(Limits(1, 2), page_size_log2=63)),
    (b"\5\0\x80\x80\x80\x80\x80\1", Feature.MEMORY64, MemoryType(Limits(0, 2**35), is_64=True)),
]


@pytest.mark.parametrize(("text", "feature", "ty"), FLAGS)
def test_limits_flags_of_proposals_that_are_on(text: bytes, feature: Feature, ty: MemoryType) -> None:
    data = module(section(5, vec(text)))
    found = decode(data, features=DEFAULTS | {feature})
    assert found.memories == [Memory(ty, 11)]
    assert encode(found) == data


def test_a_table_that_says_what_fills_it() -> None:
    data = module(section(4, vec(b"\x40\0\x70\0\1\xd2\0" + END)))
    found = decode(data, features=DEFAULTS | {Feature.FUNCTION_REFERENCES})
    assert found.tables[0].init == ((ops.REF_FUNC, 0, 16), (ops.END, None, 18))
    assert encode(found) == data
