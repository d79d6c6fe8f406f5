"""Any bytes are answered by a module or by an error of the tree: quickly, and in memory that the bytes pay for."""

from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brolga.binary import decode, encode
from brolga.errors import ModuleError
from brolga.module import Module
from brolga.ops import OPS
from tests.binary.make import END, EVERY, FUNC, HEADER, TYPE, code, custom, leb, module, name, section, sized, vec
from tests.binary.test_instructions import SAMPLES, around, opcode
from tests.binary.test_modules import FORMS
from tests.binary.test_names import TEXT
from tests.property.profiles import examples

EVERY_INSTRUCTION = b"".join(
    around(op)[0] + opcode(op) + bytes.fromhex(text) + around(op)[1][1:]
    for op in OPS
    for text, _ in SAMPLES[op.imm]
    if op.code != END[0]
)

# Something of everything, so that a mutation hits every reader.
WHOLE = module(
    section(1, vec(b"\x60\0\0", b"\x60\2\x7f\x70\1\x7e")),
    section(2, vec(name("a") + name("f") + b"\0\0", name("a") + name("g") + b"\3\x7e\1")),
    section(3, vec(b"\0", b"\1")),
    custom("note", b"payload"),
    section(4, vec(b"\x70\1\1\2")),
    section(5, vec(b"\0\1")),
    section(6, vec(b"\x7f\1\x41\0" + END)),
    section(7, vec(name("f") + b"\0\1")),
    section(8, b"\0"),
    section(9, vec(*(text for text, _, _ in FORMS))),
    section(12, b"\2"),
    code(b"\1\3\x7f" + EVERY_INSTRUCTION + END, b"\0" + END),
    section(11, vec(b"\0\x41\0" + END + sized(b"abc"), b"\1" + sized(b"d"))),
    custom("name", TEXT),
)


def read(data: bytes) -> Module | None:
    """Decode everything there is, or nothing; any other error than one of the tree is the test's failure."""
    try:
        found = decode(data, features=EVERY)
        for func in found.funcs:
            iter(func.body)
    except ModuleError as error:
        refusal = error
    else:
        return found
    assert refusal.at is not None
    assert 0 <= refusal.at <= len(data)
    return None


def read_and_written(data: bytes) -> bool:
    found = read(data)
    if found is None:
        return False
    once = encode(found)
    assert encode(decode(once, features=EVERY)) == once
    assert len(once) <= len(data) + 8  # a data count section may join
    return True


def test_the_whole_module_comes_back() -> None:
    assert read_and_written(WHOLE)
    assert encode(decode(WHOLE, features=EVERY)) != HEADER


def test_every_truncated_module_is_answered() -> None:
    whole = [cut for cut in range(len(WHOLE) + 1) if read(WHOLE[:cut]) is not None]
    assert len(WHOLE) in whole
    assert set(range(8)).isdisjoint(whole)


@pytest.mark.parametrize("step", [41, pytest.param(1, marks=pytest.mark.slow)])
def test_every_byte_may_be_another(step: int) -> None:
    for x in range(8, len(WHOLE), step):
        for byte in (WHOLE[x] ^ 1, WHOLE[x] ^ 0x80):
            read_and_written(WHOLE[:x] + bytes((byte,)) + WHOLE[x + 1 :])


edits = st.lists(
    st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 3), st.binary(max_size=6)), min_size=1, max_size=4
)


@examples(300)
@given(edits)
def test_mutated_modules_are_answered(changes: list[tuple[int, int, bytes]]) -> None:
    data = WHOLE
    for x, removed, added in changes:
        data = data[:x] + added + data[x + removed :]
    read_and_written(data)


@examples(300)
@given(st.integers(0, 14), st.binary(max_size=60))
def test_sections_of_any_bytes_are_answered(number: int, payload: bytes) -> None:
    read_and_written(module(section(number, payload)))


@examples(300)
@given(st.lists(st.sampled_from([*range(0x100), *(op.number & 0xFF for op in OPS)]), max_size=40))
def test_bodies_of_any_bytes_are_answered(body: list[int]) -> None:
    read_and_written(module(TYPE, FUNC, section(12, b"\0"), code(b"\0" + bytes(body) + END)))


def test_a_body_takes_no_more_instructions_than_it_has_bytes() -> None:
    # The body lacks its end; a million `nop` stand behind it, and it may not have them.
    data = module(TYPE, FUNC, code(b"\0\1"), section(11, vec(b"\1" + sized(b"\1" * 1_000_000))))
    body = decode(data).funcs[0].body
    tracemalloc.start()
    with pytest.raises(ModuleError):
        iter(body)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 100_000


GREEDY = [section(number, b"\xff\xff\xff\xff\x0f" + b"\0" * 1000) for number in (1, 2, 3, 4, 5, 6, 7, 9, 10, 11)] + [
    TYPE + FUNC + code(vec(*[leb(2**32 // 5) + b"\x7f"] * 4) + END),
    TYPE + FUNC + code(b"\0\x41\0\x0e\xff\xff\xff\xff\x0f\0" + END),
    custom("name", b"\1\5\xff\xff\xff\xff\x0f"),
]


@pytest.mark.parametrize("text", GREEDY)
def test_what_is_declared_and_not_there_costs_nothing(text: bytes) -> None:
    tracemalloc.start()
    read(module(text))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000


def test_many_name_sections_are_read_in_one_go_each() -> None:
    data = module(*[custom("name", b"\1\4\1\0\1a")] * 20_000)
    assert decode(data).names.funcs == {0: "a"}
