"""The numeric instructions: one table from mnemonic to LLVM code, and the small language that it is written in.

    $a, $b            the operands
    $1, $2, ...       values, numbered as they are defined; the last one is the result
    trap $1 if $2     end the activation with site $1 (or a number) when $2, an i1, is true
    flag icmp ...     the result is 1 where this instruction says true, and 0 elsewhere

What LLVM must not know
- The value of a float constant (unit.py tells why). Where an integer becomes a float, an empty piece of assembly, which
  costs nothing, keeps it from following a constant through.
- That the smaller of x and x is x, or that x survives the way to f64 and back: a signalling NaN would stay one.
  `canonicalize` makes it quiet whatever LLVM has made of its operand.
What it promises: `fneg`, `fabs` and `copysign` change the sign bit alone, in every NaN too (LangRef, *Floating-Point
Environment*, *Behavior of Floating-Point NaN values*).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from operator import itemgetter
from types import MappingProxyType
from typing import Final

from brolga.ops import Op
from brolga.translate.body import Body, Handler
from brolga.traps import TrapSite
from brolga.validate import AT, Checked

__all__ = ["NUMERIC", "handler"]

_ZERO: Final = int(TrapSite.INTEGER_DIVISION_BY_ZERO)
_OVERFLOW: Final = int(TrapSite.INTEGER_OVERFLOW)
_CONVERSION: Final = int(TrapSite.BAD_CONVERSION_TO_INTEGER)

_INTEGER: Final = MappingProxyType(
    {
        # `false`: zero is an operand like any other, its bits are counted
        "clz": "$1 = call T @llvm.ctlz.T(T $a, i1 false)",
        "ctz": "$1 = call T @llvm.cttz.T(T $a, i1 false)",
        "popcnt": "$1 = call T @llvm.ctpop.T(T $a)",
        "add": "$1 = add T $a, $b",
        "sub": "$1 = sub T $a, $b",
        "mul": "$1 = mul T $a, $b",
        "div_s": f"""
            $1 = icmp eq T $b, 0
            trap {_ZERO} if $1
            $2 = icmp eq T $a, MIN
            $3 = icmp eq T $b, -1
            $4 = and i1 $2, $3
            trap {_OVERFLOW} if $4
            $5 = sdiv T $a, $b""",
        # The least integer divided by -1 is one more than the greatest, and traps; unsigned, nothing overflows
        "div_u": f"""
            $1 = icmp eq T $b, 0
            trap {_ZERO} if $1
            $2 = udiv T $a, $b""",
        # x modulo -1 is 0, as x modulo 1 is, for which no x overflows
        "rem_s": f"""
            $1 = icmp eq T $b, 0
            trap {_ZERO} if $1
            $2 = icmp eq T $b, -1
            $3 = select i1 $2, T 1, T $b
            $4 = srem T $a, $3""",
        "rem_u": f"""
            $1 = icmp eq T $b, 0
            trap {_ZERO} if $1
            $2 = urem T $a, $b""",
        "and": "$1 = and T $a, $b",
        "or": "$1 = or T $a, $b",
        "xor": "$1 = xor T $a, $b",
        # LLVM leaves shifts by 32 and more undefined; the mask costs nothing where the processor has the same one
        "shl": """
            $1 = and T $b, MASK
            $2 = shl T $a, $1""",
        "shr_s": """
            $1 = and T $b, MASK
            $2 = ashr T $a, $1""",
        "shr_u": """
            $1 = and T $b, MASK
            $2 = lshr T $a, $1""",
        # Funnel shifts take their count modulo the width by themselves
        "rotl": "$1 = call T @llvm.fshl.T(T $a, T $a, T $b)",
        "rotr": "$1 = call T @llvm.fshr.T(T $a, T $a, T $b)",
        "eqz": "flag icmp eq T $a, 0",
    }
)
"""The instructions of both integer types T, its smallest value MIN and the largest shift MASK."""

_COMPARISONS: Final = MappingProxyType(
    {
        "i": {
            "eq": "eq",
            "ne": "ne",
            "lt_s": "slt",
            "lt_u": "ult",
            "gt_s": "sgt",
            "gt_u": "ugt",
            "le_s": "sle",
            "le_u": "ule",
            "ge_s": "sge",
            "ge_u": "uge",
        },
        "f": {"eq": "oeq", "ne": "une", "lt": "olt", "gt": "ogt", "le": "ole", "ge": "oge"},
    }
)
"""LLVM's predicates; those for floats are false with a NaN, but `une` true."""

_FLOAT: Final = MappingProxyType(
    {
        "abs": "$1 = call T @llvm.fabs.F(T $a)",
        "neg": "$1 = fneg T $a",
        # One instruction each since SSE4.1; elsewhere calls of the mathematics library
        "ceil": "$1 = call T @llvm.ceil.F(T $a)",
        "floor": "$1 = call T @llvm.floor.F(T $a)",
        "trunc": "$1 = call T @llvm.trunc.F(T $a)",
        "nearest": "$1 = call T @llvm.roundeven.F(T $a)",
        "sqrt": "$1 = call T @llvm.sqrt.F(T $a)",
        "add": "$1 = fadd T $a, $b",
        "sub": "$1 = fsub T $a, $b",
        "mul": "$1 = fmul T $a, $b",
        "div": "$1 = fdiv T $a, $b",
        "min": """
            $1 = call T @llvm.minimum.F(T $a, T $b)
            $2 = call T @llvm.canonicalize.F(T $1)""",
        "max": """
            $1 = call T @llvm.maximum.F(T $a, T $b)
            $2 = call T @llvm.canonicalize.F(T $1)""",
        "copysign": "$1 = call T @llvm.copysign.F(T $a, T $b)",
    }
)
"""The instructions of both float types: LLVM's name T, and F as intrinsics spell it."""

_OPAQUE: Final = '$1 = call {i} asm "", "=r,0"({i} $a)\n'

_CONVERSIONS: Final = MappingProxyType(
    {
        "i32.wrap_i64": "$1 = trunc i64 $a to i32",
        "i64.extend_i32_s": "$1 = sext i32 $a to i64",
        "i64.extend_i32_u": "$1 = zext i32 $a to i64",
        "f32.demote_f64": """
            $1 = fptrunc double $a to float
            $2 = call float @llvm.canonicalize.f32(float $1)""",
        "f64.promote_f32": "$1 = fpext float $a to double",
        "i32.reinterpret_f32": "$1 = bitcast float $a to i32",
        "i64.reinterpret_f64": "$1 = bitcast double $a to i64",
        "f32.reinterpret_i32": _OPAQUE.format(i="i32") + "$2 = bitcast i32 $1 to float",
        "f64.reinterpret_i64": _OPAQUE.format(i="i64") + "$2 = bitcast i64 $1 to double",
        # LLVM sees the sign extension in the pair
        "i32.extend8_s": "$1 = trunc i32 $a to i8\n$2 = sext i8 $1 to i32",
        "i32.extend16_s": "$1 = trunc i32 $a to i16\n$2 = sext i16 $1 to i32",
        "i64.extend8_s": "$1 = trunc i64 $a to i8\n$2 = sext i8 $1 to i64",
        "i64.extend16_s": "$1 = trunc i64 $a to i16\n$2 = sext i16 $1 to i64",
        "i64.extend32_s": "$1 = trunc i64 $a to i32\n$2 = sext i32 $1 to i64",
    }
)

_NAMES: Final = MappingProxyType({"f32": "float", "f64": "double"})


def _integers(ty: str) -> dict[str, str]:
    """The rows of an integer type."""
    bits = int(ty[1:])
    words = {"T": ty, "MIN": str(-(1 << (bits - 1))), "MASK": str(bits - 1)}
    rows = {name: re.sub(r"\b(MIN|MASK|T)\b", lambda word: words[word[0]], code) for name, code in _INTEGER.items()}
    rows |= {name: f"flag icmp {how} {ty} $a, $b" for name, how in _COMPARISONS["i"].items()}
    return {f"{ty}.{name}": code for name, code in rows.items()}


def _floats(ty: str) -> dict[str, str]:
    """The rows of a float type."""
    words = {"T": _NAMES[ty], "F": ty}
    rows = {name: re.sub(r"\b[TF]\b", lambda word: words[word[0]], code) for name, code in _FLOAT.items()}
    for name, how in _COMPARISONS["f"].items():
        rows[name] = f"flag fcmp {how} {_NAMES[ty]} $a, $b"
    return {f"{ty}.{name}": code for name, code in rows.items()}


def _between(integer: str, real: str) -> dict[str, str]:
    """The conversions between an integer type and a float type."""
    ty = _NAMES[real]
    rows = {}
    for sign, letter in (("s", "si"), ("u", "ui")):
        rows[f"{integer}.trunc_{real}_{sign}"] = _trunc(integer, real, sign)
        rows[f"{integer}.trunc_sat_{real}_{sign}"] = (
            f"$1 = call {integer} @llvm.fpto{letter}.sat.{integer}.{real}({ty} $a)"
        )
        rows[f"{real}.convert_{integer}_{sign}"] = _OPAQUE.format(i=integer) + f"$2 = {letter}tofp {integer} $1 to {ty}"
    return rows


def _trunc(integer: str, real: str, sign: str) -> str:
    """One branch for what fits; which of the two traps it is if not, LLVM moves out of its way.

    The bounds are the floats next to those that fit. Below the signed range there may be none that the type can tell
    from the least integer itself, so that one is allowed then.
    """
    bits, ty = int(integer[1:]), _NAMES[real]
    low = "ogt {}, -1.0"  # -0.5 becomes 0
    if sign == "s":
        low = "ogt {}, -2147483649.0" if (integer, real) == ("i32", "f64") else f"oge {{}}, {-(1 << (bits - 1))}.0"
    high = 1 << (bits - (sign == "s"))
    return f"""
        $1 = fcmp {low.format(f"{ty} $a")}
        $2 = fcmp olt {ty} $a, {high}.0
        $3 = and i1 $1, $2
        $4 = xor i1 $3, true
        $5 = fcmp uno {ty} $a, $a
        $6 = select i1 $5, i32 {_CONVERSION}, i32 {_OVERFLOW}
        trap $6 if $4
        $7 = fpto{sign}i {ty} $a to {integer}"""


NUMERIC: Final = MappingProxyType(
    {
        **_integers("i32"),
        **_integers("i64"),
        **_floats("f32"),
        **_floats("f64"),
        **{name: code for i in ("i32", "i64") for f in ("f32", "f64") for name, code in _between(i, f).items()},
        **_CONVERSIONS,
    }
)
"""The code of every numeric instruction but the constants, by mnemonic."""


Values = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Lines up to a trap or the end."""

    text: str  # a %-format
    pick: Callable[[Values], Values]  # its arguments from (a, b, the number of $1, of $2, ...)
    trap: tuple[str, int] | None = None  # the site, a number or $n, and the n of the condition


def _pieces(code: str) -> list[_Piece]:
    """Read the small language."""
    pieces: list[_Piece] = []
    lines: list[str] = []
    for line in filter(None, map(str.strip, code.splitlines())):
        trap = re.fullmatch(r"trap (\S+) if \$(\d)", line)
        if trap:
            pieces.append(_piece(lines, (trap[1], int(trap[2]))))
            lines = []
        else:
            lines.append(line)
    return [*pieces, _piece(lines)]


def _piece(lines: list[str], trap: tuple[str, int] | None = None) -> _Piece:
    text = "\n".join("  " + line for line in lines)
    order = ["ab".index(name) if name in "ab" else int(name) + 1 for name in re.findall(r"\$(\w)", text)]
    text = re.sub(r"\$(\w)", lambda word: "%s" if word[1] in "ab" else "%%%d", text)
    return _Piece(text, itemgetter(*order), trap)


def handler(row: Op) -> Handler:
    """Return how to translate a numeric instruction."""
    code = NUMERIC[row.name]
    binary = len(row.ins) == 2
    if code.startswith("flag "):
        return _flag(re.sub(r"\$\w", "%s", code.removeprefix("flag ")), binary)
    pieces = _pieces(code)
    count = max(int(number) for number in re.findall(r"\$(\d)", code))
    if len(pieces) == 1 and count <= 2:
        return _short(pieces[0].text, pieces[0].pick, count, binary)
    return _long(pieces, count, binary)


def _flag(text: str, binary: bool) -> Handler:
    def emit_one(f: Body, event: Checked) -> None:
        f.flag(text % f.stack.pop())

    def emit_two(f: Body, event: Checked) -> None:
        second = f.stack.pop()
        f.flag(text % (f.stack.pop(), second))

    return emit_two if binary else emit_one


# Nearly all are short, and go through here once for each in a module: numbers one by one cost a sixth of a range.
def _short(text: str, pick: Callable[[Values], Values], count: int, binary: bool) -> Handler:
    """No trap, and one or two values."""

    def emit(f: Body, event: Checked) -> None:
        stack, number = f.stack, f.number
        second = stack.pop() if binary else ""
        f.lines.append(text % pick((stack[-1], second, number + 1, number + 2)))
        f.number = number + count
        stack[-1] = f"%{number + count}"

    return emit


def _long(pieces: list[_Piece], count: int, binary: bool) -> Handler:
    """Any number of traps and values."""

    def emit(f: Body, event: Checked) -> None:
        stack, number = f.stack, f.number
        second = stack.pop() if binary else ""
        # The numbers of all pieces are given at once: the branches in between number blocks, not values.
        values = (stack[-1], second, *range(number + 1, number + count + 1))
        for piece in pieces:
            f.lines.append(piece.text % piece.pick(values))
            if piece.trap:
                site, condition = piece.trap
                site = f"%{number + int(site[1:])}" if site.startswith("$") else site
                f.trap_if(f"%{number + condition}", site, event[AT])
        f.number = number + count
        stack[-1] = f"%{f.number}"

    return emit
