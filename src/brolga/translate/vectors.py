"""The vector instructions: one table from mnemonic to LLVM code, in the language that `shapes.py` reads.

    T T -> I: $1 = ...    what the operands are taken for, and what the result is; without it, all are of the shape T
    $a, $b, $c            the operands
    $x                    the immediate: a lane, or the lanes of a shuffle
    $1, $2, ...           values, defined in any order; the last one is the result

Types are written as shapes (`i8x16`, also `i1x4` and the like), in the names of intrinsics too. A result `i1` becomes
an i32 that is 0 or 1.

Each row says what the instruction means; where LLVM would not find the one machine instruction that does it, a machine
has a row of its own (machine_vectors.py). What LLVM must not know is in numeric.py: here, float constants are hidden as
there, and an operand of float arithmetic that may come from integers passes an empty piece of assembly (shapes.py).
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

__all__ = ["CHOICE", "MINIMUM_MAXIMUM", "VECTOR", "of_shape"]

_BITS: Final = MappingProxyType(
    {
        "not": "$1 = xor T $a, splat (i8 -1)",
        "and": "$1 = and T $a, $b",
        "andnot": """
            $1 = xor T $b, splat (i8 -1)
            $2 = and T $a, $1""",
        "or": "$1 = or T $a, $b",
        "xor": "$1 = xor T $a, $b",
        "bitselect": """
            $1 = and T $a, $c
            $2 = xor T $c, splat (i8 -1)
            $3 = and T $b, $2
            $4 = or T $1, $3""",
        "any_true": """T -> i1:
            $1 = bitcast T $a to i128
            $2 = icmp ne i128 $1, 0""",
    }
)
"""The instructions that know no lanes."""

_SPLAT: Final = """
            $first = insertelement T poison, E VALUE, i64 0
            $all = shufflevector T $first, T poison, i32xN zeroinitializer"""
_SHIFT: Final = """T i32 -> T:
            $count = and i32 $b, MASK"""
_SHIFTED: Final = """
            $1 = HOW T $a, $all"""

_SHIFTS: Final = MappingProxyType({"l": "shl", "r_s": "ashr", "r_u": "lshr"})

_INTEGER: Final = MappingProxyType(
    {
        "abs": "$1 = call T @llvm.abs.T(T $a, i1 false)",
        "neg": "$1 = sub T zeroinitializer, $a",
        "add": "$1 = add T $a, $b",
        "sub": "$1 = sub T $a, $b",
        "all_true": """T -> i1:
            $1 = icmp eq T $a, zeroinitializer
            $2 = bitcast i1xN $1 to iN
            $3 = icmp eq iN $2, 0""",
        "bitmask": """T -> i32:
            $1 = icmp slt T $a, zeroinitializer
            $2 = bitcast i1xN $1 to iN
            $3 = zext iN $2 to i32""",
    }
)
"""What all integer shapes T have, which are N lanes of the type E."""

_NOT_64: Final = MappingProxyType(
    {
        "min_s": "$1 = call T @llvm.smin.T(T $a, T $b)",
        "min_u": "$1 = call T @llvm.umin.T(T $a, T $b)",
        "max_s": "$1 = call T @llvm.smax.T(T $a, T $b)",
        "max_u": "$1 = call T @llvm.umax.T(T $a, T $b)",
    }
)

_NARROW: Final = """W W -> T:
            $1 = call W @llvm.smax.W(W $a, W splat (D LOW))
            $2 = call W @llvm.smin.W(W $1, W splat (D HIGH))
            $3 = trunc W $2 to ExM
            $4 = call W @llvm.smax.W(W $b, W splat (D LOW))
            $5 = call W @llvm.smin.W(W $4, W splat (D HIGH))
            $6 = trunc W $5 to ExM
            $7 = shufflevector ExM $3, ExM $6, i32xN FIRST"""

_SMALL: Final = MappingProxyType(
    {
        "add_sat_s": "$1 = call T @llvm.sadd.sat.T(T $a, T $b)",
        "add_sat_u": "$1 = call T @llvm.uadd.sat.T(T $a, T $b)",
        "sub_sat_s": "$1 = call T @llvm.ssub.sat.T(T $a, T $b)",
        "sub_sat_u": "$1 = call T @llvm.usub.sat.T(T $a, T $b)",
        "avgr_u": """
            $1 = zext T $a to DxN
            $2 = zext T $b to DxN
            $3 = add DxN $1, $2
            $4 = add DxN $3, splat (D 1)
            $5 = lshr DxN $4, splat (D 1)
            $6 = trunc DxN $5 to T""",
        "narrow_W_s": _NARROW.replace("LOW", "SMIN").replace("HIGH", "SMAX"),
        "narrow_W_u": _NARROW.replace("LOW", "0").replace("HIGH", "UMAX"),
        "extract_lane_s": """T -> i32:
            $1 = extractelement T $a, i64 $x
            $2 = sext E $1 to i32""",
        "extract_lane_u": """T -> i32:
            $1 = extractelement T $a, i64 $x
            $2 = zext E $1 to i32""",
        "replace_lane": """T i32 -> T:
            $1 = trunc i32 $b to E
            $2 = insertelement T $a, E $1, i64 $x""",
        "splat": """i32 -> T:
            $1 = trunc i32 $a to E"""
        + _SPLAT.replace("VALUE", "$1"),
    }
)
"""Lanes of 8 and 16 bits; a lane of W, D, has twice the bits, and W half as many, M."""

_LARGE: Final = MappingProxyType(
    {
        "splat": "E -> T:" + _SPLAT.replace("VALUE", "$a"),
        "extract_lane": """T -> E:
            $1 = extractelement T $a, i64 $x""",
        "replace_lane": """T E -> T:
            $1 = insertelement T $a, E $b, i64 $x""",
    }
)
"""Lanes of 32 and 64 bits."""

_EXTEND: Final = """H -> T:
            $1 = shufflevector H $a, H poison, i32xN PART
            $2 = HOW CxN $1 to T"""
_EXTMUL: Final = """H H -> T:
            $1 = shufflevector H $a, H poison, i32xN PART
            $2 = HOW CxN $1 to T
            $3 = shufflevector H $b, H poison, i32xN PART
            $4 = HOW CxN $3 to T
            $5 = mul T $2, $4"""
# Each pair is a lane of T: its lower half brought up and down again, and its upper half.
_EXTADD: Final = """T -> T:
            $1 = shl T $a, splat (E HALF)
            $2 = HOW T $1, splat (E HALF)
            $3 = HOW T $a, splat (E HALF)
            $4 = add T $2, $3"""

_COMPARISONS: Final = MappingProxyType(
    {
        **{name: f"icmp {name}" for name in ("eq", "ne")},
        **{f"{name}_{sign}": f"icmp {sign}{name}" for name in ("lt", "gt", "le", "ge") for sign in "su"},
    }
)
_FLOAT_COMPARISONS: Final = MappingProxyType(
    {"eq": "fcmp oeq", "ne": "fcmp une", "lt": "fcmp olt", "gt": "fcmp ogt", "le": "fcmp ole", "ge": "fcmp oge"}
)
_COMPARE: Final = """T T -> I:
            $1 = HOW T $a, $b
            $2 = sext i1xN $1 to I"""

CHOICE: Final = """
            $1 = fcmp olt T LEFT, RIGHT
            $2 = select i1xN $1, T FIRST, T SECOND"""
"""A comparison and a choice."""

# Two choices that differ where an operand is a NaN and where zeros have different signs. Both together have the sign of
# the lesser zero, and a NaN of some kind; of a NaN, the bits below the highest one of the fraction are cleared.
_BOTH: Final = """
            $1 = fcmp olt T $a, $b
            $2 = fcmp olt T $b, $a
            $3 = select i1xN $1, T ONE, T OTHER
            $4 = select i1xN $2, T OTHER, T ONE
            $5 = bitcast T $3 to I
            $6 = bitcast T $4 to I
            $7 = or I $5, $6"""
_CLEAN: Final = """
            $11 = fcmp uno T $10, zeroinitializer
            $12 = sext i1xN $11 to I
            $13 = bitcast T $10 to I
            $14 = or I $13, $12
            $15 = lshr I $12, splat (E NAN)
            $16 = xor I $15, splat (E -1)
            $17 = and I $14, $16"""

MINIMUM_MAXIMUM: Final = MappingProxyType(
    {
        "min": "T T -> I:"
        + _BOTH.replace("ONE", "$a").replace("OTHER", "$b")
        + """
            $10 = bitcast I $7 to T"""
        + _CLEAN,
        # The difference of a zero of either sign and minus zero is plus zero; that of anything and plus zero, itself
        "max": "T T -> I:"
        + _BOTH.replace("ONE", "$b").replace("OTHER", "$a")
        + """
            $8 = xor I $5, $6
            $9 = bitcast I $8 to T
            $18 = bitcast I $7 to T
            $10 = fsub T $18, $9"""
        + _CLEAN,
    }
)

_FLOAT: Final = MappingProxyType(
    {
        "abs": "$1 = call T @llvm.fabs.T(T $a)",
        "neg": "$1 = fneg T $a",
        "sqrt": "$1 = call T @llvm.sqrt.T(T $a)",
        "ceil": "$1 = call T @llvm.ceil.T(T $a)",
        "floor": "$1 = call T @llvm.floor.T(T $a)",
        "trunc": "$1 = call T @llvm.trunc.T(T $a)",
        "nearest": "$1 = call T @llvm.roundeven.T(T $a)",
        "add": "$1 = fadd T $a, $b",
        "sub": "$1 = fsub T $a, $b",
        "mul": "$1 = fmul T $a, $b",
        "div": "$1 = fdiv T $a, $b",
        **MINIMUM_MAXIMUM,
        "pmin": CHOICE.replace("LEFT", "$b").replace("RIGHT", "$a").replace("FIRST", "$b").replace("SECOND", "$a"),
        "pmax": CHOICE.replace("LEFT", "$a").replace("RIGHT", "$b").replace("FIRST", "$b").replace("SECOND", "$a"),
        "splat": """F -> T:
            $1 = insertelement T poison, F $a, i64 0
            $2 = shufflevector T $1, T poison, i32xN zeroinitializer""",
        "extract_lane": """T -> F:
            $1 = extractelement T $a, i64 $x""",
        "replace_lane": """T F -> T:
            $1 = insertelement T $a, F $b, i64 $x""",
        **{name: _COMPARE.replace("HOW", how) for name, how in _FLOAT_COMPARISONS.items()},
        # Relaxed: one rounding where the machine has it
        "relaxed_madd": "$1 = call T @llvm.fmuladd.T(T $a, T $b, T $c)",
        "relaxed_nmadd": """
            $1 = fneg T $a
            $2 = call T @llvm.fmuladd.T(T $1, T $b, T $c)""",
        "relaxed_min": MINIMUM_MAXIMUM["min"],
        "relaxed_max": MINIMUM_MAXIMUM["max"],
    }
)
"""Both float shapes T, of lanes F, and the integer shape I with lanes E of the same size."""


def _part(name: str, lanes: int) -> str:
    """The mask of a shuffle that takes the low or the high half of twice as many lanes."""
    start = lanes if "high" in name else 0
    return _mask(range(start, start + lanes))


def _every_second(start: int, lanes: int) -> str:
    """The mask of a shuffle that takes every second lane of twice as many."""
    return _mask(range(start, 2 * lanes, 2))


def _mask(lanes: range) -> str:
    return "<" + ", ".join(f"i32 {x}" for x in lanes) + ">"


def of_shape(shape: str, code: str) -> str:
    """Write the words of the rows above as what they mean for a shape."""
    bits, lanes = (int(number) for number in shape[1:].split("x"))
    words = {
        "T": shape,
        "I": f"i{bits}x{lanes}",
        "E": f"i{bits}",
        "F": "float" if bits == 32 else "double",
        "D": f"i{2 * bits}",
        "W": f"i{2 * bits}x{lanes // 2}",
        "H": f"i{bits // 2}x{2 * lanes}",
        "ExM": f"i{bits}x{lanes // 2}",
        "DxN": f"i{2 * bits}x{lanes}",
        "CxN": f"i{bits // 2}x{lanes}",
        "ExK": f"i{bits}x{2 * lanes}",
        "i1xN": f"i1x{lanes}",
        "i32xN": f"i32x{lanes}",
        "iN": f"i{lanes}",
        "MASK": str(bits - 1),
        "HALF": str(bits // 2),
        "SMIN": str(-(1 << bits - 1)),
        "SMAX": str((1 << bits - 1) - 1),
        "UMAX": str((1 << bits) - 1),
        "NAN": "10" if bits == 32 else "13",  # sign, exponent and the highest bit of the fraction
        "FIRST": _part("low", lanes),
        "EVEN": _every_second(0, lanes),
        "ODD": _every_second(1, lanes),
        "EVENS": _every_second(0, 2 * lanes),
        "ODDS": _every_second(1, 2 * lanes),
    }
    return re.sub(r"\b[A-Za-z]\w*\b", lambda word: words.get(word[0], word[0]), code)


def _widening(bits: int, half: str) -> dict[str, str]:
    """What makes lanes of twice the bits."""
    rows = {}
    for sign, how, shift in (("s", "sext", "ashr"), ("u", "zext", "lshr")):
        for part in ("low", "high"):
            mask = _part(part, 128 // bits)
            rows[f"extend_{part}_{half}_{sign}"] = _EXTEND.replace("PART", mask).replace("HOW", how)
            rows[f"extmul_{part}_{half}_{sign}"] = _EXTMUL.replace("PART", mask).replace("HOW", how)
        if bits < 64:
            rows[f"extadd_pairwise_{half}_{sign}"] = _EXTADD.replace("HOW", shift)
    return rows


def _shifts(bits: int) -> dict[str, str]:
    """The shifts, by a count that is an i32 whatever a lane is."""
    resize = {8: "trunc", 16: "trunc", 64: "zext"}.get(bits)
    if resize is None:
        code = _SHIFT + _SPLAT.replace("VALUE", "$count")
    else:
        code = f"{_SHIFT}\n$lane = {resize} i32 $count to E" + _SPLAT.replace("VALUE", "$lane")
    return {f"sh{name}": code + _SHIFTED.replace("HOW", how) for name, how in _SHIFTS.items()}


def _integers(bits: int) -> dict[str, str]:
    """The rows of an integer shape."""
    shape, wide = f"i{bits}x{128 // bits}", f"i{2 * bits}x{64 // bits}"
    rows = {**_INTEGER, **_shifts(bits), "relaxed_laneselect": _BITS["bitselect"].replace("i8", "E")}
    comparisons = {name: how for name, how in _COMPARISONS.items() if bits < 64 or not name.endswith("_u")}
    rows |= {name: _COMPARE.replace("HOW", how) for name, how in comparisons.items()}
    if bits < 64:
        rows |= _NOT_64
    if bits < 32:
        rows |= {name.replace("W", wide): code for name, code in _SMALL.items()}
    else:
        rows |= _LARGE
    if bits > 8:
        rows |= {"mul": "$1 = mul T $a, $b", **_widening(bits, f"i{bits // 2}x{256 // bits}")}
    return {f"{shape}.{name}": of_shape(shape, code) for name, code in rows.items()}


def _swizzle() -> str:
    """Byte by byte, where the machine has no instruction for it, or LLVM finds it by itself."""
    lines = ["$1 = and i8x16 $b, splat (i8 15)", "$2 = insertelement i8x16 poison, i8 0, i64 0"]
    last = 2
    for x in range(16):
        lines += [
            f"${last + 1} = extractelement i8x16 $1, i64 {x}",
            f"${last + 2} = extractelement i8x16 $a, i8 ${last + 1}",
            f"${last + 3} = insertelement i8x16 ${last}, i8 ${last + 2}, i64 {x}",
        ]
        last += 3
    lines += [
        f"${last + 1} = icmp ult i8x16 $b, splat (i8 16)",
        f"${last + 2} = select i1x16 ${last + 1}, i8x16 ${last}, i8x16 zeroinitializer",
    ]
    return "\n".join(lines)


_DOT: Final = """H H -> T:
            $1 = sext H $a to ExK
            $2 = sext H $b to ExK
            $3 = mul ExK $1, $2
            $4 = shufflevector ExK $3, ExK poison, i32xN EVEN
            $5 = shufflevector ExK $3, ExK poison, i32xN ODD
            $6 = add T $4, $5"""
"""The sums of two products each of neighbours, which have half of the bits."""

_DOT_ADD: Final = """i8x16 i8x16 T -> T:
            $1 = sext i8x16 $a to i16x16
            $2 = sext i8x16 $b to i16x16
            $3 = mul i16x16 $1, $2
            $4 = shufflevector i16x16 $3, i16x16 poison, i32x8 EVENS
            $5 = shufflevector i16x16 $3, i16x16 poison, i32x8 ODDS
            $6 = add H $4, $5
            $7 = sext H $6 to ExK
            $8 = shufflevector ExK $7, ExK poison, i32xN EVEN
            $9 = shufflevector ExK $7, ExK poison, i32xN ODD
            $10 = add T $8, $9
            $11 = add T $10, $c"""

_Q15MULR: Final = """
            $1 = sext T $a to DxN
            $2 = sext T $b to DxN
            $3 = mul DxN $1, $2
            $4 = add DxN $3, splat (D 16384)
            $5 = ashr DxN $4, splat (D 15)
            $6 = call DxN @llvm.smin.DxN(DxN $5, DxN splat (D 32767))
            $7 = trunc DxN $6 to T"""

_TRUNC_F32: Final = "f32x4 -> i32x4:\n$1 = call i32x4 @llvm.fpto{}i.sat.i32x4.f32x4(f32x4 $a)"
_TRUNC_F64: Final = """f64x2 -> i32x4:
            $1 = call i32x2 @llvm.fpto{}i.sat.i32x2.f64x2(f64x2 $a)
            $2 = shufflevector i32x2 $1, i32x2 zeroinitializer, i32x4 <i32 0, i32 1, i32 2, i32 3>"""
_LOW_HALF: Final = "$1 = shufflevector {0} $a, {0} poison, i32x2 <i32 0, i32 1>\n"

_SINGLE: Final = MappingProxyType(
    {
        "i8x16.popcnt": "$1 = call i8x16 @llvm.ctpop.i8x16(i8x16 $a)",
        "i8x16.swizzle": _swizzle(),
        "i8x16.relaxed_swizzle": _swizzle(),
        "i8x16.shuffle": "$1 = shufflevector i8x16 $a, i8x16 $b, i32x16 <$x>",
        "i16x8.q15mulr_sat_s": of_shape("i16x8", _Q15MULR),
        "i16x8.relaxed_q15mulr_s": of_shape("i16x8", _Q15MULR),
        "i32x4.dot_i16x8_s": of_shape("i32x4", _DOT),
        "i16x8.relaxed_dot_i8x16_i7x16_s": of_shape("i16x8", _DOT),
        "i32x4.relaxed_dot_i8x16_i7x16_add_s": of_shape("i32x4", _DOT_ADD),
        **{f"i32x4.trunc_sat_f32x4_{sign}": _TRUNC_F32.format(sign) for sign in "su"},
        **{f"i32x4.trunc_sat_f64x2_{sign}_zero": _TRUNC_F64.format(sign) for sign in "su"},
        **{f"i32x4.relaxed_trunc_f32x4_{sign}": _TRUNC_F32.format(sign) for sign in "su"},
        **{f"i32x4.relaxed_trunc_f64x2_{sign}_zero": _TRUNC_F64.format(sign) for sign in "su"},
        **{f"f32x4.convert_i32x4_{s}": f"i32x4 -> f32x4:\n$1 = {s}itofp i32x4 $a to f32x4" for s in "su"},
        **{
            f"f64x2.convert_low_i32x4_{s}": "i32x4 -> f64x2:\n"
            + _LOW_HALF.format("i32x4")
            + f"$2 = {s}itofp i32x2 $1 to f64x2"
            for s in "su"
        },
        "f64x2.promote_low_f32x4": "f32x4 -> f64x2:\n" + _LOW_HALF.format("f32x4") + "$2 = fpext f32x2 $1 to f64x2",
        "f32x4.demote_f64x2_zero": """f64x2 -> f32x4:
            $1 = fptrunc f64x2 $a to f32x2
            $2 = shufflevector f32x2 $1, f32x2 zeroinitializer, i32x4 <i32 0, i32 1, i32 2, i32 3>""",
    }
)

VECTOR: Final = MappingProxyType(
    {
        **{f"v128.{name}": of_shape("i8x16", code) for name, code in _BITS.items()},
        **{name: code for bits in (8, 16, 32, 64) for name, code in _integers(bits).items()},
        **{f"{shape}.{name}": of_shape(shape, code) for shape in ("f32x4", "f64x2") for name, code in _FLOAT.items()},
        **_SINGLE,
    }
)
"""The code of every vector instruction but the constant, loads and stores, by mnemonic."""
