"""Vector operations: Wasmtime as a second engine, and what the specification says of some of them in so many words."""

from __future__ import annotations

import math
import struct
from fractions import Fraction
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brolga.numerics import F32, F64, LANE_OPS, NUMERICS, RELAXED, FloatFormat, agrees, decode, encode
from brolga.numerics.lanes import join, split
from brolga.numerics.relaxed import fma
from brolga.ops import OPS, Imm
from tests.numerics.vector_cases import cases
from tests.numerics.vector_peer import Peer

CASES = cases()
VECTORS = st.integers(0, (1 << 128) - 1)


def test_every_vector_instruction_with_lanes_for_an_immediate_has_a_meaning() -> None:
    assert LANE_OPS.keys() == {row.name for row in OPS if row.imm in {Imm.LANE, Imm.LANES}}


def test_every_relaxed_instruction_has_its_first_meaning_in_the_table() -> None:
    assert {name for name in NUMERICS if ".relaxed_" in name} == RELAXED.keys()
    assert all(len(ways) > 1 for ways in RELAXED.values())


@pytest.fixture(scope="module")
def peer() -> Peer:
    wasmtime = pytest.importorskip("wasmtime")
    return Peer(wasmtime, wasmtime.Engine(), CASES)


def test_wasmtime_agrees_on_edge_values(peer: Peer) -> None:
    differences = [
        f"{case.name}{tuple(map(hex, args))}: {ours:#x}, Wasmtime {theirs:#x}"
        for number, case in enumerate(CASES)
        for args, theirs in zip(case.arguments, peer.run(number, case), strict=True)
        if not agrees(case.row.name, args, ours := case.meaning(*args), theirs)
    ]
    assert differences == []


@given(VECTORS, st.sampled_from((8, 16, 32, 64)))
def test_lanes_are_put_together_as_they_were_taken_apart(v: int, n: int) -> None:
    assert join(n, split(n, v)) == v


@given(VECTORS, VECTORS)
def test_lanes_do_not_see_their_neighbours(a: int, b: int) -> None:
    for name in ("i8x16.add_sat_s", "i8x16.avgr_u", "i8x16.max_u", "i8x16.gt_s"):
        whole = split(8, NUMERICS[name](a, b))
        assert whole == [NUMERICS[name](x, y) & 0xFF for x, y in zip(split(8, a), split(8, b), strict=True)]


def test_saturation_stops_at_the_ends() -> None:
    assert NUMERICS["i8x16.add_sat_s"](0x7F, 0x01) == 0x7F
    assert NUMERICS["i8x16.sub_sat_s"](0x80, 0x01) == 0x80
    assert NUMERICS["i8x16.sub_sat_u"](0x01, 0x02) == 0
    assert NUMERICS["i16x8.q15mulr_sat_s"](0x8000, 0x8000) == 0x7FFF
    assert NUMERICS["i8x16.narrow_i16x8_u"](0x8000_0100, 0) == 0xFF


def test_the_bits_of_a_vector_are_counted_from_its_first_lane() -> None:
    assert NUMERICS["i8x16.bitmask"](0x80) == 1
    assert NUMERICS["i64x2.bitmask"](1 << 127) == 2
    assert LANE_OPS["i32x4.extract_lane"](1, 0x2_0000_0001) == 2
    assert split(8, NUMERICS["i8x16.swizzle"](0x0201, 0x8001_10))[:4] == [0, 2, 0, 1]


def test_pseudo_minimum_is_one_operand_to_the_bit() -> None:
    signalling, zero = F32.infinity | 1, 0
    for name in ("f32x4.pmin", "f32x4.pmax"):
        assert split(32, NUMERICS[name](signalling, zero))[0] == signalling
        assert split(32, NUMERICS[name](F32.sign, zero))[0] == F32.sign


def test_a_nan_of_a_lane_is_free_as_that_of_a_number_is() -> None:
    operands = (F32.canonical_nan << 32, 0)
    expected = NUMERICS["f32x4.add"](*operands)
    assert agrees("f32x4.add", operands, expected, expected ^ F32.sign << 32)
    assert not agrees("f32x4.add", operands, expected, expected | 1 << 32)
    assert not agrees("f32x4.add", operands, expected, expected | 1)
    assert agrees("f32x4.add", (F32.infinity | 1, 0), F32.canonical_nan, F32.canonical_nan | 7)


def test_a_relaxed_result_is_one_of_its_meanings_in_all_lanes() -> None:
    operands = ((1 << 128) - 1, 0, join(16, [0x8000, 0x0080, 0, 0, 0, 0, 0, 0]))
    for way in RELAXED["i16x8.relaxed_laneselect"]:
        assert agrees(
            "i16x8.relaxed_laneselect", operands, NUMERICS["i16x8.relaxed_laneselect"](*operands), way(*operands)
        )
    assert not agrees("i16x8.relaxed_laneselect", operands, operands[2], operands[2] ^ 0xFFFF)


@pytest.mark.parametrize("fmt", [F32, F64], ids=["f32", "f64"])
@given(data=st.data())
def test_a_fused_product_is_rounded_once(fmt: FloatFormat, data: st.DataObject) -> None:
    width: Literal[32, 64] = 32 if fmt is F32 else 64
    x, y, z = (data.draw(st.floats(width=width, allow_nan=False, allow_infinity=False)) for _ in range(3))
    got = decode(fmt, fma(fmt, *(encode(fmt, value) for value in (x, y, z))))
    exact = Fraction(x) * Fraction(y) + Fraction(z)
    if math.isinf(got):
        assert abs(exact) >= Fraction(decode(fmt, fmt.infinity - 1))
    else:
        near = [decode(fmt, max(encode(fmt, abs(got)) + step, 0)) for step in (-1, 1)]
        assert all(
            abs(Fraction(abs(got)) - abs(exact)) <= abs(Fraction(other) - abs(exact))
            for other in near
            if math.isfinite(other)
        )


@pytest.mark.parametrize(
    ("x", "y", "z", "result"),
    [
        (math.inf, 0.0, 1.0, math.nan),
        (1e308, 1e308, -math.inf, -math.inf),
        (-1e308, 1e308, -math.inf, -math.inf),
        (math.inf, 1.0, -math.inf, math.nan),
        (-0.0, 1.0, -0.0, -0.0),
        (-0.0, 1.0, 0.0, 0.0),
        (3.0, 2.0, -6.0, 0.0),
        (1e-200, 1e-200, -0.0, 0.0),
    ],
)
def test_a_fused_product_of_infinities_and_zeros(x: float, y: float, z: float, result: float) -> None:
    got = decode(F64, fma(F64, *(encode(F64, value) for value in (x, y, z))))
    assert struct.pack("<d", got) == struct.pack("<d", result)
