"""Every row of the instruction table is read and written, whatever its immediates are."""

from __future__ import annotations

import pytest

from brolga import ops
from brolga.binary import decode, encode
from brolga.binary.immediates import READ
from brolga.binary.writers import WRITE, expr
from brolga.errors import MalformedError, UnsupportedError
from brolga.features import Feature
from brolga.module import Catch
from brolga.ops import Imm, Op
from brolga.types import ANY, ANYREF, EXTERNREF, F64, FUNCREF, I32, STRUCT, reference
from tests.binary.make import END, EVERY, function, instrs, leb, start_of

# Per kind: bytes in their shortest form, and what they mean.
SAMPLES: dict[Imm, list[tuple[str, object]]] = {
    Imm.NONE: [("", None)],
    Imm.BLOCK: [("40", None), ("7f", I32), ("6f", EXTERNREF), ("00", 0), ("c0 00", 64), ("ff ff ff ff 0f", 2**32 - 1)],
    Imm.LABEL: [("00", 0), ("80 01", 128)],
    Imm.LABELS: [("00 05", ((), 5)), ("02 01 80 01 00", ((1, 128), 0))],
    Imm.FUNC: [("7f", 127), ("ff ff ff ff 0f", 2**32 - 1)],
    Imm.TAG: [("00", 0), ("80 01", 128)],
    Imm.TRY_TABLE: [
        ("40 00", (None, ())),
        ("7f 01 02 80 01", (I32, (Catch(None, False, 128),))),
        ("05 03 00 01 02 01 81 01 03 03 00", (5, (Catch(1, False, 2), Catch(129, True, 3), Catch(None, True, 0)))),
    ],
    Imm.TYPE: [("00", 0), ("80 01", 128)],
    Imm.TYPE_TABLE: [("01 00", (1, 0)), ("80 01 81 01", (128, 129))],
    Imm.LOCAL: [("00", 0), ("d0 86 03", 50_000)],
    Imm.GLOBAL: [("03", 3)],
    Imm.TABLE: [("00", 0), ("01", 1)],
    Imm.TABLE_TABLE: [("01 02", (1, 2))],
    Imm.ELEM: [("04", 4)],
    Imm.ELEM_TABLE: [("03 01", (3, 1))],
    Imm.MEMARG: [
        ("00 00", (0, 0, 0)),
        ("02 ff ff ff ff 0f", (2, 2**32 - 1, 0)),
        ("3f 80 01", (63, 128, 0)),
        ("43 01 7f", (3, 127, 1)),
    ],
    Imm.MEMORY: [("00", 0), ("01", 1)],
    Imm.MEMORY_MEMORY: [("00 01", (0, 1))],
    Imm.DATA: [("05", 5)],
    Imm.DATA_MEMORY: [("05 00", (5, 0))],
    Imm.HEAP: [("70", FUNCREF), ("6f", EXTERNREF), ("6e", ANYREF), ("c0 00", reference(64))],
    Imm.TYPES: [("00", ()), ("02 7c 70", (F64, FUNCREF))],
    Imm.I32: [("3f", 63), ("40", -64), ("c0 00", 64), ("80 80 80 80 78", -(2**31))],
    Imm.I64: [("7f", -1), ("80 80 80 80 80 80 80 80 80 7f", -(2**63))],
    Imm.F32: [("00 00 c0 7f", 0x7FC00000), ("01 02 a3 ff", 0xFFA30201)],
    Imm.F64: [("01 00 00 00 00 00 f4 7f", 0x7FF4000000000001)],
    Imm.V128: [("01 02 00 00 00 00 00 00 00 00 00 00 00 00 00 80", 1 << 127 | 0x201)],
    Imm.LANE: [("00", 0), ("ff", 255)],
    Imm.LANES: [("00 1f 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e ff", (0, 31, *range(2, 15), 255))],
    Imm.MEMARG_LANE: [("00 80 01 0f", (0, 128, 0, 15)), ("42 03 00 80", (2, 0, 3, 128))],
    Imm.TYPE_FIELD: [("01 80 01", (1, 128))],
    Imm.TYPE_COUNT: [("80 01 02", (128, 2))],
    Imm.TYPE_DATA: [("02 01", (2, 1))],
    Imm.TYPE_ELEM: [("02 01", (2, 1))],
    Imm.TYPE_TYPE: [("01 02", (1, 2))],
    Imm.REF: [("6b", reference(STRUCT, nullable=False)), ("05", reference(5, nullable=False))],
    Imm.REF_NULL: [("6b", reference(STRUCT)), ("05", reference(5))],
    Imm.CAST: [
        ("00 01 6e 6b", (1, reference(ANY, nullable=False), reference(STRUCT, nullable=False))),
        ("01 00 6e 07", (0, ANYREF, reference(7, nullable=False))),
        ("02 00 6e 07", (0, reference(ANY, nullable=False), reference(7))),
        ("03 80 01 6e 6e", (128, ANYREF, ANYREF)),
    ],
    Imm.ORDER: [("00", None)],
}


def opcode(op: Op) -> bytes:
    return bytes((op.prefix,)) + leb(op.number) if op.prefix else bytes((op.code,))


def around(op: Op) -> tuple[bytes, bytes]:
    """What must stand before and after an instruction so that blocks are closed."""
    match op:
        case ops.BLOCK | ops.LOOP | ops.IF | ops.TRY_TABLE | ops.TRY:
            return b"", END * 2
        case ops.CATCH | ops.CATCH_ALL:
            return b"\x06\x40", END * 2
        case ops.DELEGATE:
            return b"\x06\x40", END
        case ops.ELSE:
            return b"\x04\x40", END * 2
        case ops.END:
            return b"", b""
    return b"", END


def test_every_kind_has_a_reader_a_writer_and_samples() -> None:
    assert set(READ) == set(WRITE) == set(SAMPLES) == set(Imm)


@pytest.mark.parametrize("kind", Imm, ids=lambda kind: kind.name)
def test_instructions_are_read_and_written(kind: Imm) -> None:
    for op in (op for op in ops.OPS if op.imm is kind):
        for text, imm in SAMPLES[kind]:
            read_and_written(op, bytes.fromhex(text), imm)


def read_and_written(op: Op, tail: bytes, imm: object) -> None:
    before, after = around(op)
    text = before + opcode(op) + tail + after
    data = function(text)
    at = start_of(data, text)
    found = instrs(data)
    assert (op, imm, at + len(before)) in found
    assert found[-1] == (ops.END, None, len(data) - 1)
    assert expr(found) == text
    assert encode(decode(data, features=EVERY)) == data


def test_a_prefixed_opcode_may_be_longer_than_it_must() -> None:
    text = b"\xfc\x80\x80\x00" + END
    data = function(text)
    assert [op.code for op, _, _ in instrs(data)] == [0xFC00, 0x0B]


def test_a_body_is_decoded_anew_each_time() -> None:
    body = decode(function(b"\1\1" + END)).funcs[0].body
    assert list(body) == list(body)
    assert iter(body) is not iter(body)


KNOWN = {op.prefix or op.code for op in ops.OPS}


@pytest.mark.parametrize("code", sorted(set(range(0x100)) - KNOWN))
def test_every_other_byte_is_an_illegal_opcode(code: int) -> None:
    data = function(b"\1" + bytes((code,)) + b"\0" + END)
    with pytest.raises(MalformedError) as caught:
        instrs(data)
    assert caught.value.message == f"illegal opcode {code:02x}"
    assert caught.value.at == len(data) - 3


@pytest.mark.parametrize(
    ("text", "words"),
    [
        *((b"\xfc\x17", "fc 17"), (b"\xfc\x8a\x02", "fc 10a"), (b"\xfc\x7f", "fc 7f")),
        *((b"\xfe\x04", "fe 04"), (b"\xfe\x0f", "fe 0f"), (b"\xfe\xcf\x00", "fe 4f"), (b"\xfe\x80\x02", "fe 100")),
        *((b"\xfd\x9a\x01", "fd 9a"), (b"\xfd\x94\x02", "fd 114"), (b"\xfd\x80\x20", "fd 1000")),
    ],
)
def test_an_unknown_number_behind_a_prefix_is_an_illegal_opcode(text: bytes, words: str) -> None:
    data = function(text + END)
    with pytest.raises(MalformedError) as caught:
        instrs(data)
    assert (caught.value.message, caught.value.at) == (f"illegal opcode {words}", start_of(data, text))


def test_no_other_order_of_a_fence_is_known() -> None:
    text = b"\xfe\x03\x01"
    data = function(text + END)
    with pytest.raises(MalformedError, match=r"^zero byte expected") as caught:
        instrs(data)
    assert caught.value.at == start_of(data, text) + 2


@pytest.mark.parametrize("imm", [Imm.LANE, Imm.LANES, Imm.V128, Imm.MEMARG_LANE])
def test_immediates_of_vectors_that_break_off_are_malformed(imm: Imm) -> None:
    (op, *_) = (op for op in ops.OPS if op.imm is imm)
    whole = function(opcode(op) + bytes.fromhex(SAMPLES[imm][0][0]))
    body = opcode(op) + bytes.fromhex(SAMPLES[imm][0][0])[:-1]
    for text in (whole[:-1], function(body)):
        with pytest.raises(MalformedError, match=r"^(unexpected end of section or function|length out of bounds)"):
            instrs(text)


@pytest.mark.parametrize("name", sorted({op.of.name for op in ops.OPS} - {"MVP"}))
def test_an_instruction_whose_proposal_is_off_is_refused(name: str) -> None:
    feature = Feature[name]
    for op in ops.OPS:
        text = opcode(op) + bytes.fromhex(SAMPLES[op.imm][0][0]) + around(op)[1]
        body = decode(function(around(op)[0] + text), features=EVERY - {feature}).funcs[0].body
        if op.of is feature:
            with pytest.raises(UnsupportedError, match=f"^{feature.refusal}"):
                iter(body)
        else:
            assert op in [found for found, _, _ in body]


BLOCKS: list[tuple[str, str]] = [
    ("05 0b", "END opcode expected"),
    ("02 40 05 0b 0b", "END opcode expected"),
    ("04 40 05 05 0b 0b", "END opcode expected"),
    ("04 40 0b 05 0b", "END opcode expected"),
    ("07 00 0b", "END opcode expected"),
    ("02 40 07 00 0b 0b", "END opcode expected"),
    ("06 40 05 0b 0b", "END opcode expected"),
    ("06 40 19 07 00 0b 0b", "END opcode expected"),
    ("06 40 19 19 0b 0b", "END opcode expected"),
    ("06 40 07 00 18 00 0b", "END opcode expected"),
    ("02 40 18 00 0b", "END opcode expected"),
    ("18 00", "END opcode expected"),
    ("1f 40 00 07 00 0b 0b", "END opcode expected"),
    ("1f 40 01 04 00 0b 0b", "malformed catch clause"),
    ("1f 41 00 0b 0b", "malformed block type"),
    ("1f 40 7f 0b 0b", "length out of bounds"),
    ("1f 40 02 02 00", "unexpected end of section or function"),
    ("02 40 0b", "unexpected end of section or function"),
    ("0b 0b", "section size mismatch"),
    ("0b 01", "section size mismatch"),
]


@pytest.mark.parametrize(("text", "message"), BLOCKS)
def test_blocks_end_where_they_must(text: str, message: str) -> None:
    with pytest.raises(MalformedError, match=f"^{message}"):
        instrs(function(bytes.fromhex(text)))


def test_blocks_nest_as_deep_as_there_are_bytes() -> None:
    deep = 50_000
    found = instrs(function(b"\x02\x40" * deep + END * (deep + 1)))
    assert [op for op, _, _ in found] == [ops.BLOCK] * deep + [ops.END] * (deep + 1)
