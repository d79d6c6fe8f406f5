"""Looking for instructions without decoding: the same answer as decoding gives."""

from __future__ import annotations

import pytest

from brolga.binary import decode, encode
from brolga.binary.body import BinaryBody, make_rows
from brolga.features import DEFAULTS
from brolga.ops import CALL, DROP, END, NOP, OPS, RETURN_CALL, UNREACHABLE
from brolga.text import parse_module

# A body of everything whose length is not that of its neighbours.
BODY = """(module (type $t (func)) (type $s (struct (field i32))) (memory 1) (memory 1) (table 1 funcref) (tag $e)
  (func (param i32 i64 f32 f64 v128 externref) (local i32)
    block loop br 0 end end
    block (result i32) i32.const 300000 end drop
    block (type $t) end
    i64.const -1 drop i64.const 0x7fffffffffffffff drop f32.const 1 drop f64.const 1e300 drop
    v128.const i32x4 0 1 2 3 drop
    local.get 0 i32.load offset=100000 align=1 drop local.get 0 i32.load 1 offset=3 drop
    block block local.get 0 br_table 0 1 0 1 1 end end
    local.get 5 local.get 5 local.get 0 select (result externref) drop
    local.get 4 i8x16.extract_lane_s 7 drop local.get 4 local.get 4
    i8x16.shuffle 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 18 drop
    local.get 0 local.get 0 local.get 0 memory.copy 1 0
    block try_table (catch $e 0) end end
    local.get 0 call_indirect (type $t)
    struct.new_default $s struct.get $s 0 drop ref.null $s ref.test (ref $s) drop
    local.get 0 i32.const 1 i32.atomic.rmw.add drop
    {last}))"""


def body(text: str) -> BinaryBody:
    found = decode(encode(parse_module(text))).funcs[0].body
    assert isinstance(found, BinaryBody)
    return found


@pytest.mark.parametrize("last", ["", "return_call 0", "call 0", "unreachable"])
def test_the_answer_is_that_of_decoding(last: str) -> None:
    found = body(
        BODY.replace(
            "{last}",
            f"local.get 0 local.get 1 local.get 2 local.get 3 local.get 4 local.get 5 {last}"
            if "call" in last
            else last,
        )
    )
    there = {op for op, _, _ in found}
    for op in OPS:
        if not op.prefix:
            assert found.mentions({op}) is (op in there), op


def test_an_immediate_is_no_instruction() -> None:
    found = body(f"(module (func i32.const {RETURN_CALL.code} drop))")
    assert not found.mentions({RETURN_CALL})
    assert found.mentions({RETURN_CALL, DROP})


def test_a_long_body_is_looked_through_to_its_end() -> None:
    found = body(f"(module (func {'nop ' * 20_000} unreachable))")
    assert found.mentions({UNREACHABLE})
    assert not found.mentions({CALL})


def test_any_bytes_have_some_answer() -> None:
    rows = make_rows(DEFAULTS, counted=False)
    for byte in range(256):
        data = bytes((byte, 0xFF, 0x00, byte))
        for end in range(5):
            assert BinaryBody(data, 0, end, rows).mentions({END, NOP}) in (True, False)
