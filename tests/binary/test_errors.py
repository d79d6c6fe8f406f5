"""What is no module is refused with the specification's words and the offset where it stops being one."""

from __future__ import annotations

import re

import pytest

from brolga.binary import decode
from brolga.errors import LimitError, MalformedError, ModuleError, UnsupportedError
from brolga.features import DEFAULTS, Feature, FeatureSet
from tests.binary.make import (
    END,
    EXCEPTIONS,
    FUNC,
    HEADER,
    TYPE,
    code,
    custom,
    function,
    leb,
    module,
    name,
    read_whole,
    section,
    sized,
    vec,
)

ENDED = "unexpected end of section or function"
TYPE_60 = b"\x60\0\0"
ZERO = b"\x41\0" + END

HEADERS: list[tuple[bytes, str, int]] = [
    (b"", ENDED, 0),
    (b"\0as", ENDED, 3),
    (b"\0asm", ENDED, 4),
    (b"\0asm\1\0\0", ENDED, 7),
    (b"asm\0", "magic header not detected", 0),
    (b"wasm\1\0\0\0", "magic header not detected", 0),
    (b"\0asm\2\0\0\0", "unknown binary version", 4),
    (b"\0asm\x0d\0\1\0", "unknown binary version", 4),
]

SECTIONS: list[tuple[bytes, str, int]] = [
    (module(b"\x0e\1\0"), "malformed section id", 8),
    (module(b"\x81\1\0\1\1\0"), "malformed section id", 8),
    (module(b"\1"), ENDED, 9),
    (module(b"\1\5\0"), "length out of bounds", 9),
    (module(b"\1\x80\x80\x80\x80\x10"), "integer too large", 13),
    (module(b"\0\0"), ENDED, 10),
    (module(b"\0\1\1"), ENDED, 11),
    (module(section(0, b"\5ab") + TYPE), ENDED, 13),
    (module(section(0, b"\2\xc0\x80")), "malformed UTF-8 encoding", 10),
    (module(section(1, vec(TYPE_60) + b"\0")), "section size mismatch", 14),
    (module(section(1, b"\2" + TYPE_60), FUNC), "malformed definition type", 14),
    (module(TYPE, TYPE), "unexpected content after last section", 14),
    (module(FUNC, TYPE), "unexpected content after last section", 12),
    (module(section(11, b"\0"), section(12, b"\0")), "unexpected content after last section", 11),
    (module(section(13, b"\0"), section(5, b"\0")), "unexpected content after last section", 11),
    (module(section(6, b"\0"), section(13, b"\0")), "unexpected content after last section", 11),
    (module(section(10, b"\0"), section(12, b"\0")), "unexpected content after last section", 11),
    (module(TYPE, FUNC), "function and code section have inconsistent lengths", 18),
    (module(code(b"\0" + END)), "function and code section have inconsistent lengths", 14),
    (module(TYPE, FUNC, code(b"\0" + END, b"\0" + END)), "function and code section have inconsistent lengths", 27),
    (module(section(12, b"\1")), "data count and data section have inconsistent lengths", 11),
    (module(section(12, b"\2"), section(11, b"\0")), "data count and data section have inconsistent lengths", 14),
]

ENTRIES: list[tuple[bytes, str, int]] = [
    (section(1, vec(b"\x5d\0\0")), "malformed definition type", 11),
    (section(1, vec(b"\xe0\x7f\0\0")), "integer representation too long", 12),
    (section(1, vec(b"\x60\1\x40\0")), "malformed value type", 13),
    (section(1, vec(b"\x60\1\xff\0")), "integer representation too long", 14),
    (section(1, b"\x7f"), "length out of bounds", 10),
    (section(2, vec(b"\0\0\5")), "malformed import kind", 13),
    (section(2, vec(b"\0\0\4\1\0")), "malformed tag attribute", 14),
    (section(13, vec(b"\1\0")), "malformed tag attribute", 11),
    (section(13, b"\1\0"), ENDED, 12),
    (section(2, vec(b"\0\0\x80\0")), "malformed import kind", 13),
    (section(2, vec(b"\1\xff\0\0\0")), "malformed UTF-8 encoding", 11),
    (section(2, vec(b"\0\3\xed\xa0\x80\0\0")), "malformed UTF-8 encoding", 12),
    (section(2, vec(b"\0\0\3\x7f\2")), "malformed mutability", 15),
    (section(2, b"\2\0\0\0\0"), ENDED, 15),
    (section(4, vec(b"\x7f\0\0")), "malformed reference type", 11),
    (section(4, vec(b"\x70\2\0\0")), "malformed limits flags", 12),
    (section(4, vec(b"\x70\x81\0\0\0")), "malformed limits flags", 12),
    (section(5, vec(b"\x08\0")), "malformed limits flags", 11),
    (section(5, vec(b"\0" + b"\x82" + b"\x80" * 9 + b"\0")), "integer representation too long", 22),
    (section(6, vec(b"\x7f\4" + ZERO)), "malformed mutability", 12),
    (section(6, vec(b"\x40\0" + ZERO)), "malformed value type", 11),
    (section(6, vec(b"\x7f\0\x41\0")), ENDED, 15),
    (section(6, vec(b"\x7f\0\x41\0")) + section(10, b"\0"), ENDED, 15),
    (section(7, vec(b"\0\5\0")), "malformed export kind", 12),
    (section(9, vec(b"\x08\0")), "malformed elements segment kind", 11),
    (section(9, vec(b"\1\1\0")), "malformed element kind", 12),
    (section(9, vec(b"\5\x7f\0")), "malformed reference type", 12),
    (section(9, vec(b"\5\x70\1\xf3\0" + END)), "illegal opcode f3", 14),
    (section(9, b"\2\0" + ZERO + b"\0"), ENDED, 16),
    (section(11, vec(b"\3\0")), "malformed data segment kind", 11),
    (section(11, vec(b"\1\2a")), ENDED, 14),
    (section(10, vec(b"\3\0\x0b")), ENDED, 14),
    (section(11, vec(b"\1\3a")), "length out of bounds", 12),
]

BODIES: list[tuple[bytes, str, int]] = [
    (b"\xff\0" + END, "illegal opcode ff", 0),
    (b"\x41\x80\x80\x80\x80\x08" + END, "integer too large", 5),
    (b"\x20\x80\x80\x80\x80\x80\0" + END, "integer representation too long", 6),
    (b"\x28\x80\x01\0" + END, "malformed memop flags", 1),
    (b"\x28\x82\x80\x80\x80\x10\0" + END, "integer too large", 5),
    (b"\x02\x41" + END * 2, "malformed block type", 1),
    (b"\x02\xff\x7f" + END * 2, "integer representation too long", 2),
    (b"\xd0\x7f" + END, "malformed heap type", 1),
    (b"\x1c\1\x40" + END, "malformed value type", 2),
    (b"\x0e\x7f\0\0" + END, "length out of bounds", 1),
    (b"\x44\0\0" + END, ENDED, 4),
    (b"\x43\0", ENDED, 2),
    (b"\x20", ENDED, 1),
    (b"\x41\1\x1a", ENDED, 3),
    (END * 2, "section size mismatch", 1),
]


def check(
    data: bytes, message: str, at: int, kind: type[ModuleError] = MalformedError, features: FeatureSet = EXCEPTIONS
) -> None:
    with pytest.raises(ModuleError) as caught:
        read_whole(data, features)
    assert type(caught.value) is kind
    assert (caught.value.message.partition(":")[0], caught.value.at) == (message, at)


def test_a_component_is_called_one() -> None:
    with pytest.raises(MalformedError, match=r"^unknown binary version: this is a component .* \(at offset 0x4\)$"):
        read_whole(b"\0asm\x0d\0\1\0", EXCEPTIONS)


@pytest.mark.parametrize(("data", "message", "at"), [*HEADERS, *SECTIONS])
def test_sections(data: bytes, message: str, at: int) -> None:
    check(data, message, at)


@pytest.mark.parametrize(("text", "message", "at"), ENTRIES)
def test_entries_of_sections(text: bytes, message: str, at: int) -> None:
    check(module(text), message, at)


@pytest.mark.parametrize(("text", "message", "at"), BODIES)
def test_instructions(text: bytes, message: str, at: int) -> None:
    data = function(text)
    check(data, message, len(data) - len(text) + at)


@pytest.mark.parametrize("instr", [b"\xfc\x08\0\0", b"\xfc\x09\0"])
def test_instructions_on_data_need_the_count(instr: bytes) -> None:
    data = function(b"\1" + instr + END, counted=False)
    check(data, "data count section required", data.index(instr))


# A body that lacks its end goes on in what stands behind it; the words tell what is met there.
RUNAWAY: list[tuple[bytes, str]] = [
    (module(TYPE, section(3, vec(b"\0", b"\0")), code(b"\0\x41\1\x1a", b"\0\0\0\0" + END)), "END opcode expected"),
    (module(TYPE, FUNC, code(b"\0\x41\1\x1a")), ENDED),
    (module(TYPE, FUNC, code(b"\0\x41\1\x1a"), section(11, vec(b"\1\0"))), "section size mismatch"),
    (module(TYPE, FUNC, code(b"\0\1"), custom("xyz")), ENDED),
    (module(TYPE, FUNC, b"\x0a\x0a\1\x08\0\x41\0\x28\2\x82\x80", b"\x80" * 7 + b"\x10" + END), "integer too large"),
]


@pytest.mark.parametrize(("data", "message"), RUNAWAY)
def test_a_function_that_runs_on_is_found_before_what_it_hides(data: bytes, message: str) -> None:
    with pytest.raises(MalformedError, match=f"^{message}"):
        read_whole(data)


def test_behind_the_end_no_proposal_is_named() -> None:
    # The code section's id would be the opcode of an exception's.
    check(module(section(6, vec(b"\x7f\0\x41\0")), code()), ENDED, 15, features=DEFAULTS - {Feature.EXCEPTIONS})


@pytest.mark.parametrize("count", [b"\xff\xff\xff\xff\x0f", b"\xff\xff\xff\x7f"])
@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 13])
def test_a_vector_is_never_longer_than_the_bytes(number: int, count: bytes) -> None:
    check(module(section(number, count)), "length out of bounds", 10)


REFUSED: list[tuple[bytes, int]] = [
    (section(2, vec(b"\0\0\4\0\0")), 13),
    (section(7, vec(b"\0\4\0")), 12),
    (section(13, vec(b"\0\0")), 8),
]


@pytest.mark.parametrize(("text", "at"), REFUSED)
def test_tags_are_refused_where_exceptions_are_switched_off(text: bytes, at: int) -> None:
    off = DEFAULTS - {Feature.EXCEPTIONS}
    check(module(text), "exception handling is switched off", at, UnsupportedError, off)


@pytest.mark.parametrize(
    ("text", "at"), [(section(1, vec(b"\x4e\1" + TYPE_60)), 11), (section(4, vec(b"\x40\0\x70\0\0\xd0\x70" + END)), 11)]
)
def test_typed_function_references_are_refused_where_they_are_switched_off(text: bytes, at: int) -> None:
    with pytest.raises(UnsupportedError, match=r"^typed function references is switched off") as caught:
        decode(module(text), features=DEFAULTS - {Feature.FUNCTION_REFERENCES})
    assert caught.value.at == at


@pytest.mark.parametrize("text", [section(1, vec(b"\x5f\0")), section(1, vec(b"\x50\0" + TYPE_60))])
def test_garbage_collection_is_refused_where_it_is_switched_off(text: bytes) -> None:
    with pytest.raises(UnsupportedError, match=r"^garbage collection is switched off") as caught:
        decode(module(text), features=DEFAULTS - {Feature.GC})
    assert caught.value.at == 11


@pytest.mark.parametrize(
    ("text", "message", "at"),
    [
        (section(1, vec(b"\x60\1\x64\x40\0")), "malformed heap type", 14),
        (section(4, vec(b"\x7f\0\0")), "malformed reference type", 11),
        (section(4, vec(b"\x62\0\0")), "malformed reference type", 11),
    ],
)
def test_reference_types_refer_to_heap_types(text: bytes, message: str, at: int) -> None:
    check(module(text), message, at)


@pytest.mark.parametrize(("text", "at"), [(section(4, vec(b"\x70\4\0")), 12), (section(5, vec(b"\4\0")), 11)])
def test_64_bit_addresses_are_refused_where_they_are_switched_off(text: bytes, at: int) -> None:
    with pytest.raises(UnsupportedError, match=r"^64-bit memory is switched off") as caught:
        decode(module(text), features=DEFAULTS - {Feature.MEMORY64})
    assert caught.value.at == at


def locals_of(*runs: tuple[int, bytes]) -> bytes:
    return module(TYPE, FUNC, code(vec(*(leb(number) + ty for number, ty in runs)) + END))


LIMITS: list[tuple[bytes, str, int]] = [
    (locals_of((50_001, b"\x7f")), "locals: 50001, at most 50000 are supported", 22),
    (locals_of((25_001, b"\x7f"), (25_000, b"\x7e")), "locals: 50001, at most 50000 are supported", 22),
    (locals_of((2**32 - 1, b"\x7f")), "locals: 4294967295, at most 50000 are supported", 22),
    (module(section(1, vec(b"\x60" + vec(*[b"\x7f"] * 1001) + b"\0"))), "params: 1001, at most 1000 are supported", 13),
    (module(section(1, vec(b"\x60\0" + vec(*[b"\x7f"] * 1001)))), "results: 1001, at most 1000 are supported", 14),
    (module(section(3, vec(*[b"\0"] * 1_000_001))), "functions: 1000001, at most 1000000 are supported", 12),
    (module(section(11, vec(*[b"\1\0"] * 100_001))), "data segments: 100001, at most 100000 are supported", 12),
    (
        module(TYPE, FUNC, code(b"\0" + b"\1" * 7_654_320 + END)),
        "bytes in a function: 7654322, at most 7654321 are supported",
        24,
    ),
]


@pytest.mark.parametrize(("data", "message", "at"), LIMITS, ids=[message for _, message, _ in LIMITS])
def test_what_is_larger_than_engines_take_is_refused(data: bytes, message: str, at: int) -> None:
    with pytest.raises(LimitError, match=f"^too many {re.escape(message)}") as caught:
        read_whole(data)
    assert caught.value.at == at


def test_the_largest_that_engines_take_is_taken() -> None:
    assert read_whole(locals_of((50_000, b"\x7f"))).funcs[0].locals[0][0] == 50_000
    assert len(read_whole(module(section(1, vec(b"\x60" + vec(*[b"\x7f"] * 1000) + b"\0")))).function(0).ins) == 1000


@pytest.mark.parametrize("runs", [[(2**32 - 1, b"\x7f"), (1, b"\x7f")], [(2**30, b"\x7f")] * 4])
def test_more_locals_than_can_be_counted_are_malformed(runs: list[tuple[int, bytes]]) -> None:
    check(locals_of(*runs), "too many locals", 22)


def test_an_error_says_which_module_it_is_in() -> None:
    with pytest.raises(MalformedError) as caught:
        decode(HEADER + b"\x0e\1\0", "bad.wasm")
    assert str(caught.value) == "malformed section id (bad.wasm: at offset 0x8)"


def test_names_of_imports_are_utf8() -> None:
    data = module(section(2, vec(sized("\ufeffé\U0010ffff".encode()) + name("\0") + b"\0\0")))
    assert (decode(data).imports[0].module, decode(data).imports[0].name) == ("\ufeffé\U0010ffff", "\0")
