"""Rows of the vector table for certain machines: where LLVM does not find the one instruction that does it.

For all other machines, and without the feature that these rows need, those in vectors.py stand.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from brolga.errors import Bug
from brolga.translate.vectors import CHOICE, of_shape

__all__ = ["MACHINE_VECTORS", "VECTORS_NEED"]

# x86-64

# An index above 15 gets its highest bit, which makes pshufb write zero.
_SWIZZLE: Final = """
            $1 = call i8x16 @llvm.uadd.sat.i8x16(i8x16 $b, i8x16 splat (i8 112))
            $2 = call i8x16 @llvm.x86.ssse3.pshuf.b.128(i8x16 $a, i8x16 $1)"""
_NARROW: Final = "{1} {1} -> {0}:\n$1 = call {0} @llvm.x86.{2}.128({1} $a, {1} $b)"

# cvttps2dq gives -2^31 for what does not fit: turned round where it is too large, cleared where it is no number.
_TRUNC_F32_S: Final = """f32x4 -> i32x4:
            $1 = call i32x4 @llvm.x86.sse2.cvttps2dq(f32x4 $a)
            $2 = fcmp oge f32x4 $a, splat (float 0x41E0000000000000)
            $3 = sext i1x4 $2 to i32x4
            $4 = xor i32x4 $1, $3
            $5 = fcmp ord f32x4 $a, zeroinitializer
            $6 = sext i1x4 $5 to i32x4
            $7 = and i32x4 $4, $6"""
# Once as it is and once less 2^31, where what is negative counts as zero: the sum of both.
_TRUNC_F32_U: Final = """f32x4 -> i32x4:
            $1 = fcmp ogt f32x4 $a, zeroinitializer
            $2 = select i1x4 $1, f32x4 $a, f32x4 zeroinitializer
            $3 = call i32x4 @llvm.x86.sse2.cvttps2dq(f32x4 $2)
            $4 = fsub f32x4 $2, splat (float 0x41E0000000000000)
            $5 = fcmp oge f32x4 $4, splat (float 0x41E0000000000000)
            $6 = sext i1x4 $5 to i32x4
            $7 = call i32x4 @llvm.x86.sse2.cvttps2dq(f32x4 $4)
            $8 = xor i32x4 $7, $6
            $9 = call i32x4 @llvm.smax.i32x4(i32x4 $8, i32x4 zeroinitializer)
            $10 = add i32x4 $3, $9"""
# The smaller of it and the largest that fits; that is 0 for what is no number. What is too small gives -2^31 by itself.
_TRUNC_F64_S: Final = """f64x2 -> i32x4:
            $1 = fcmp ord f64x2 $a, zeroinitializer
            $2 = select i1x2 $1, f64x2 splat (double 0x41DFFFFFFFC00000), f64x2 zeroinitializer
            $3 = fcmp olt f64x2 $a, $2
            $4 = select i1x2 $3, f64x2 $a, f64x2 $2
            $5 = call i32x4 @llvm.x86.sse2.cvttpd2dq(f64x2 $4)"""
# An integer below 2^32, and 2^52 on top: the lower half of its bits is that integer.
_TRUNC_F64_U: Final = """f64x2 -> i32x4:
            $1 = fcmp ogt f64x2 $a, zeroinitializer
            $2 = select i1x2 $1, f64x2 $a, f64x2 zeroinitializer
            $3 = fcmp olt f64x2 $2, splat (double 0x41EFFFFFFFE00000)
            $4 = select i1x2 $3, f64x2 $2, f64x2 splat (double 0x41EFFFFFFFE00000)
            $5 = call f64x2 @llvm.trunc.f64x2(f64x2 $4)
            $6 = fadd f64x2 $5, splat (double 0x4330000000000000)
            $7 = bitcast f64x2 $6 to i32x4
            $8 = shufflevector i32x4 $7, i32x4 zeroinitializer, i32x4 <i32 0, i32 2, i32 4, i32 5>"""

_PMULHRSW: Final = "$1 = call i16x8 @llvm.x86.ssse3.pmul.hr.sw.128(i16x8 $a, i16x8 $b)"
_PMADDUBSW: Final = "$1 = call i16x8 @llvm.x86.ssse3.pmadd.ub.sw.128(i8x16 {}, i8x16 {})"
_PMADDWD: Final = "{} = call i32x4 @llvm.x86.sse2.pmadd.wd(i16x8 {}, i16x8 {})"
_BY_SIGN: Final = """
            $1 = icmp slt T $c, zeroinitializer
            $2 = select i1xN $1, T $a, T $b"""
_LESS: Final = CHOICE.replace("FIRST", "$a").replace("SECOND", "$b")

_X86_64: Final = MappingProxyType(
    {
        "i8x16.swizzle": _SWIZZLE,
        "i8x16.narrow_i16x8_s": _NARROW.format("i8x16", "i16x8", "sse2.packsswb"),
        "i8x16.narrow_i16x8_u": _NARROW.format("i8x16", "i16x8", "sse2.packuswb"),
        "i16x8.narrow_i32x4_s": _NARROW.format("i16x8", "i32x4", "sse2.packssdw"),
        "i16x8.narrow_i32x4_u": _NARROW.format("i16x8", "i32x4", "sse41.packusdw").replace(".128", ""),
        "i16x8.extadd_pairwise_i8x16_s": "i8x16 -> i16x8:\n" + _PMADDUBSW.format("splat (i8 1)", "$a"),
        "i16x8.extadd_pairwise_i8x16_u": "i8x16 -> i16x8:\n" + _PMADDUBSW.format("$a", "splat (i8 1)"),
        "i32x4.extadd_pairwise_i16x8_s": "i16x8 -> i32x4:\n" + _PMADDWD.format("$1", "$a", "splat (i16 1)"),
        "i32x4.dot_i16x8_s": "i16x8 i16x8 -> i32x4:\n" + _PMADDWD.format("$1", "$a", "$b"),
        # It has one result that is no fraction of 15 bits: that of -1 times -1
        "i16x8.q15mulr_sat_s": _PMULHRSW
        + """
            $2 = icmp eq i16x8 $1, splat (i16 -32768)
            $3 = sext i1x8 $2 to i16x8
            $4 = xor i16x8 $1, $3""",
        "i32x4.trunc_sat_f32x4_s": _TRUNC_F32_S,
        "i32x4.trunc_sat_f32x4_u": _TRUNC_F32_U,
        "i32x4.trunc_sat_f64x2_s_zero": _TRUNC_F64_S,
        "i32x4.trunc_sat_f64x2_u_zero": _TRUNC_F64_U,
        # Relaxed
        "i8x16.relaxed_swizzle": "$1 = call i8x16 @llvm.x86.ssse3.pshuf.b.128(i8x16 $a, i8x16 $b)",
        "i32x4.relaxed_trunc_f32x4_s": "f32x4 -> i32x4:\n$1 = call i32x4 @llvm.x86.sse2.cvttps2dq(f32x4 $a)",
        "i32x4.relaxed_trunc_f32x4_u": _TRUNC_F32_U,
        "i32x4.relaxed_trunc_f64x2_s_zero": "f64x2 -> i32x4:\n$1 = call i32x4 @llvm.x86.sse2.cvttpd2dq(f64x2 $a)",
        "i32x4.relaxed_trunc_f64x2_u_zero": _TRUNC_F64_U,
        # Of 16 bits there is no choice by the sign, but one of bytes by theirs is allowed
        "i16x8.relaxed_laneselect": "i8x16 i8x16 i8x16 -> i8x16:" + of_shape("i8x16", _BY_SIGN),
        **{f"{shape}.relaxed_laneselect": of_shape(shape, _BY_SIGN) for shape in ("i8x16", "i32x4", "i64x2")},
        **{
            f"{shape}.relaxed_{name}": of_shape(shape, _LESS.replace("LEFT", left).replace("RIGHT", right))
            for shape in ("f32x4", "f64x2")
            for name, left, right in (("min", "$a", "$b"), ("max", "$b", "$a"))
        },
        "i16x8.relaxed_q15mulr_s": _PMULHRSW,
        "i16x8.relaxed_dot_i8x16_i7x16_s": "i8x16 i8x16 -> i16x8:\n" + _PMADDUBSW.format("$b", "$a"),
        "i32x4.relaxed_dot_i8x16_i7x16_add_s": "i8x16 i8x16 i32x4 -> i32x4:\n"
        + _PMADDUBSW.format("$b", "$a")
        + "\n"
        + _PMADDWD.format("$2", "$1", "splat (i16 1)")
        + "\n$3 = add i32x4 $2, $c",
    }
)

# AArch64

_NEON: Final = "$1 = call T @llvm.aarch64.neon.{}.T(T $a, T $b)"

_AARCH64: Final = MappingProxyType(
    {
        **{
            f"i8x16.{name}swizzle": "$1 = call i8x16 @llvm.aarch64.neon.tbl1.i8x16(i8x16 $a, i8x16 $b)"
            for name in ("", "relaxed_")
        },
        **dict.fromkeys(
            ("i16x8.q15mulr_sat_s", "i16x8.relaxed_q15mulr_s"),
            "$1 = call i16x8 @llvm.aarch64.neon.sqrdmulh.i16x8(i16x8 $a, i16x8 $b)",
        ),
        **{
            f"{shape}.{relaxed}{name}": of_shape(shape, _NEON.format(f"f{name}"))
            for shape in ("f32x4", "f64x2")
            for relaxed in ("", "relaxed_")
            for name in ("min", "max")
        },
        **{
            f"{wide}.extadd_pairwise_{narrow}_{sign}": f"{narrow} -> {wide}:\n"
            f"$1 = call {wide} @llvm.aarch64.neon.{sign}addlp.{wide}.{narrow}({narrow} $a)"
            for wide, narrow in (("i16x8", "i8x16"), ("i32x4", "i16x8"))
            for sign in "su"
        },
    }
)

MACHINE_VECTORS: Final = MappingProxyType({"x86_64": _X86_64, "aarch64": _AARCH64})
"""Machine -> mnemonic -> code."""

VECTORS_NEED: Final = MappingProxyType({"x86_64": "sse4.1", "aarch64": "neon"})
"""Machine -> the feature, by LLVM's name, that its processor must have for these rows. SSE4.1 comes with SSSE3."""

if VECTORS_NEED.keys() != MACHINE_VECTORS.keys():
    raise Bug("vector instructions have rows for a machine of which nobody says what they need")
