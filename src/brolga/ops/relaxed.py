"""Relaxed SIMD: vector instructions whose results are open for some operands, so that each machine takes its own.

A row says for which operands; `numerics/relaxed.py` says which results there may be.
"""

from __future__ import annotations

from typing import Final

from brolga.features import Feature
from brolga.ops.row import Op

__all__ = ["ROWS"]

RELAXED: Final = Feature.RELAXED_SIMD

ROWS: Final = (
    Op(0xFD100, "i8x16.relaxed_swizzle", "vv:v", "as i8x16.swizzle; open for indices 16 to 127", of=RELAXED),
    Op(0xFD101, "i32x4.relaxed_trunc_f32x4_s", "v:v", "towards zero; open if it does not fit, signed", of=RELAXED),
    Op(0xFD102, "i32x4.relaxed_trunc_f32x4_u", "v:v", "towards zero; open if it does not fit, unsigned", of=RELAXED),
    Op(0xFD103, "i32x4.relaxed_trunc_f64x2_s_zero", "v:v", "towards zero; open if it does not fit, signed", of=RELAXED),
    Op(
        0xFD104,
        "i32x4.relaxed_trunc_f64x2_u_zero",
        "v:v",
        "towards zero; open if it does not fit, unsigned",
        of=RELAXED,
    ),
    Op(0xFD105, "f32x4.relaxed_madd", "vvv:v", "first * second + third, rounded once or twice", of=RELAXED),
    Op(0xFD106, "f32x4.relaxed_nmadd", "vvv:v", "third - first * second, rounded once or twice", of=RELAXED),
    Op(0xFD107, "f64x2.relaxed_madd", "vvv:v", "first * second + third, rounded once or twice", of=RELAXED),
    Op(0xFD108, "f64x2.relaxed_nmadd", "vvv:v", "third - first * second, rounded once or twice", of=RELAXED),
    Op(0xFD109, "i8x16.relaxed_laneselect", "vvv:v", "as v128.bitselect; open for mixed lanes", of=RELAXED),
    Op(0xFD10A, "i16x8.relaxed_laneselect", "vvv:v", "as v128.bitselect; open for mixed lanes", of=RELAXED),
    Op(0xFD10B, "i32x4.relaxed_laneselect", "vvv:v", "as v128.bitselect; open for mixed lanes", of=RELAXED),
    Op(0xFD10C, "i64x2.relaxed_laneselect", "vvv:v", "as v128.bitselect; open for mixed lanes", of=RELAXED),
    Op(0xFD10D, "f32x4.relaxed_min", "vv:v", "the smaller values; open for NaNs and for two zeros", of=RELAXED),
    Op(0xFD10E, "f32x4.relaxed_max", "vv:v", "the larger values; open for NaNs and for two zeros", of=RELAXED),
    Op(0xFD10F, "f64x2.relaxed_min", "vv:v", "the smaller values; open for NaNs and for two zeros", of=RELAXED),
    Op(0xFD110, "f64x2.relaxed_max", "vv:v", "the larger values; open for NaNs and for two zeros", of=RELAXED),
    Op(0xFD111, "i16x8.relaxed_q15mulr_s", "vv:v", "as i16x8.q15mulr_sat_s; open where that saturates", of=RELAXED),
    Op(
        0xFD112,
        "i16x8.relaxed_dot_i8x16_i7x16_s",
        "vv:v",
        "products of bytes, neighbours added; open past 7 bits",
        of=RELAXED,
    ),
    Op(0xFD113, "i32x4.relaxed_dot_i8x16_i7x16_add_s", "vvv:v", "the same, four added, and the third", of=RELAXED),
)
