"""A signalling NaN leaves no arithmetic instruction as it came, whatever LLVM finds out about the other operand."""

from __future__ import annotations

import itertools
import math
import struct

import pytest

from brolga.llvm.target import CodeOptions
from brolga.numerics import F32, F64, NUMERICS, FloatFormat, agrees, encode
from brolga.ops import BY_NAME
from brolga.types import ValType
from tests.numerics.edges import EDGES
from tests.translate.machine import Machine, machine

FORMATS = {"f32": F32, "f64": F64}
BINARY = [f"{ty}.{name}" for ty in FORMATS for name in ("add", "sub", "mul", "div", "min", "max", "copysign")]
SPECIAL = (0.0, -0.0, 1.0, -1.0, 2.0, 0.5, math.inf, -math.inf)


def constants(fmt: FloatFormat) -> list[int]:
    return [*(encode(fmt, value) for value in SPECIAL), fmt.infinity | 1, fmt.canonical_nan]


def literal(ty: str, bits: int) -> str:
    fmt = FORMATS[ty]
    sign, payload = "-" if bits & fmt.sign else "", bits & ((1 << fmt.signif) - 1)
    if bits & fmt.infinity != fmt.infinity:
        (value,) = (
            struct.unpack("<d", struct.pack("<Q", bits))
            if ty == "f64"
            else struct.unpack("<f", struct.pack("<I", bits))
        )
        return f"({ty}.const {value.hex()})"
    return f"({ty}.const {sign}{f'nan:{payload:#x}' if payload else 'inf'})"


def function(ty: str, body: str) -> str:
    return f"(func (param $x {ty}) (result {ty}) {body})"


CASES = [(name, bits, first) for name in BINARY for bits in constants(FORMATS[name[:3]]) for first in (True, False)]


def folding(name: str, bits: int, first: bool) -> str:
    ty = name[:3]
    operands = [literal(ty, bits), "(local.get $x)"]
    return function(ty, f"({name} {' '.join(operands if first else operands[::-1])})")


@pytest.fixture(scope="module")
def folded() -> Machine:
    return machine("(module " + "\n".join(itertools.starmap(folding, CASES)) + ")")


@pytest.mark.parametrize("name", BINARY)
def test_a_constant_operand_changes_nothing(folded: Machine, name: str) -> None:
    wrong = []
    for number, (row, bits, first) in enumerate(CASES):
        for x in EDGES[name[:3]] if row == name else ():
            args = (bits, x) if first else (x, bits)
            (got,) = folded.call(number, x)
            if not agrees(name, args, expected := NUMERICS[name](*args), got):
                wrong.append(f"{name}{tuple(map(hex, args))}: {expected:#x}, compiled {got:#x}")
    assert wrong == []


@pytest.mark.parametrize("step", [9, pytest.param(1, marks=pytest.mark.slow)])
def test_constants_alone_change_nothing(step: int) -> None:
    cases = [
        (name, pair) for name in BINARY for pair in [*itertools.product(constants(FORMATS[name[:3]]), repeat=2)][::step]
    ]
    functions = [
        f"(func (result {name[:3]}) ({name} {literal(name[:3], a)} {literal(name[:3], b)}))" for name, (a, b) in cases
    ]
    made = machine("(module " + "\n".join(functions) + ")")
    assert [
        f"{name}{tuple(map(hex, args))}"
        for x, (name, args) in enumerate(cases)
        if not agrees(name, args, NUMERICS[name](*args), made.call(x)[0])
    ] == []


# Each gives x back in value, after at least one instruction that has to make a signalling NaN quiet. LLVM finds the
# identity in its own way: by inlined constants, through phis, by unrolling, by equality, across types.
IDENTITIES = {
    "a local": """(local $one f64)
        (local.set $one (f64.const 1)) (block (br_if 0 (i32.const 1))) (f64.mul (local.get $x) (local.get $one))""",
    "a local that nobody sets": "(local $zero f64) (f64.sub (local.get $x) (local.get $zero))",
    "a converted integer": "(f64.mul (local.get $x) (f64.convert_i32_s (i32.const 1)))",
    "a reinterpreted integer": "(f64.div (local.get $x) (f64.reinterpret_i64 (i64.const 0x3ff0000000000000)))",
    "a sum of constants": "(f64.mul (local.get $x) (f64.sub (f64.const 2) (f64.const 1)))",
    "both ways to f32": "(f64.promote_f32 (f32.demote_f64 (local.get $x)))",
    "an unrolled loop": """(local $i i32)
        (loop
          (local.set $i (i32.add (local.get $i) (i32.const 1)))
          (local.set $x (f64.mul (local.get $x) (f64.convert_i32_u (local.get $i))))
          (br_if 0 (i32.lt_u (local.get $i) (i32.const 1))))
        (local.get $x)""",
    "a choice": """(f64.mul (local.get $x)
        (select (f64.const 1) (f64.const 1) (i64.eqz (i64.reinterpret_f64 (local.get $x)))))""",
    "a phi": """(f64.mul (local.get $x)
        (if (result f64) (i64.eqz (i64.reinterpret_f64 (local.get $x)))
          (then (f64.neg (f64.const -1))) (else (f64.const 1))))""",
    "the smaller of itself": "(f64.min (local.get $x) (local.get $x))",
    "the smaller of itself and the larger": "(f64.min (local.get $x) (f64.max (local.get $x) (local.get $x)))",
    "the larger of it and -inf": "(f64.max (f64.const -inf) (local.get $x))",
    "two negations": "(f64.mul (f64.neg (local.get $x)) (f64.const -1))",
    "the other zero": "(f64.neg (f64.sub (f64.const -0) (local.get $x)))",
}


@pytest.mark.parametrize("body", IDENTITIES.values(), ids=IDENTITIES)
def test_an_identity_makes_a_signalling_nan_quiet(body: str) -> None:
    made = machine(f"(module {function('f64', body)})")
    signalling = F64.infinity | 1 << 40
    assert made.call(0, signalling)[0] & ~F64.sign == signalling | F64.canonical_nan
    assert made.call(0, encode(F64, 1.5)) == (encode(F64, 1.5),)


# What LLVM knows to be a number, and so no NaN: it compares the other operand in a shorter way then.
KNOWN_NUMBERS = (
    "({ty}.convert_i32_s (i32.wrap_i64 (i64.const 7)))",
    "({ty}.convert_i64_u ({int}.reinterpret_{ty} (local.get $x)))",
    "({ty}.abs ({ty}.convert_i32_u (i32.const 7)))",
)


@pytest.mark.parametrize("known", KNOWN_NUMBERS)
@pytest.mark.parametrize("name", ["min", "max"])
@pytest.mark.parametrize("ty", FORMATS)
@pytest.mark.parametrize("level", [0, 1, 2])
def test_a_signalling_nan_is_not_smaller_or_larger_than_a_number(ty: str, name: str, known: str, level: int) -> None:
    number = known.format(ty=ty, int="i64" if ty == "f64" else "i32").replace(
        "convert_i64_u (i32", "convert_i32_u (i32"
    )
    bodies = [f"({ty}.{name} {number} (local.get $x))", f"({ty}.{name} (local.get $x) {number})"]
    made = machine(f"(module {' '.join(function(ty, body) for body in bodies)})", options=CodeOptions(level=level))
    signalling = FORMATS[ty].infinity | 1
    assert [made.call(x, signalling)[0] for x in (0, 1)] == [signalling | FORMATS[ty].canonical_nan] * 2


def test_f32_on_the_way_through_f64_becomes_quiet() -> None:
    body = "(f32.demote_f64 (f64.promote_f32 (local.get $x)))"
    absolute = "(f32.demote_f64 (f64.abs (f64.promote_f32 (local.get $x))))"
    made = machine(f"(module {function('f32', body)} {function('f32', absolute)})")
    for x in (0, 1):
        assert made.call(x, F32.infinity | 1) == (F32.canonical_nan | 1,)


# What only moves bits keeps every one of them.
MOVES = {
    "a constant": "(f32.const nan:0x1)",
    "memory": "(f32.store (i32.const 8) (f32.const nan:0x1)) (f32.load (i32.const 8))",
    "a choice": "(select (f32.const nan:0x1) (f32.const 0) (i32.wrap_i64 (i64.const 1)))",
    "a local": "(local.set $x (f32.const nan:0x1)) (block (br_if 0 (i32.const 0))) (local.get $x)",
    "two signs": "(f32.neg (f32.copysign (f32.abs (f32.const nan:0x1)) (f32.const -1)))",
    "a block": "(block (result f32) (f32.const nan:0x1) (br 0))",
    "a call": "(call $same (f32.const nan:0x1))",
    "integers": "(f32.reinterpret_i32 (i32.reinterpret_f32 (f32.const nan:0x1)))",
}


@pytest.mark.parametrize("body", MOVES.values(), ids=MOVES)
def test_what_only_moves_keeps_a_signalling_nan(body: str) -> None:
    same = "(func $same (param f32) (result f32) (local.get 0))"
    made = machine(f"(module (memory 1) {function('f32', body)} {same})")
    assert made.call(0, 0) == (F32.infinity | 1,)


def test_the_table_of_types_is_complete() -> None:
    assert {str(ty) for name in BINARY for ty in BY_NAME[name].ins} == {
        str(ty) for ty in (ValType.f32(), ValType.f64())
    }
