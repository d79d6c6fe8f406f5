"""Scripts: those of this folder, and one for all rows whose types the instruction table gives."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

from brolga.numerics import F32, F64, NUMERICS, WIDE, Trapped, is_nan
from brolga.ops import BY_NAME, SUPPORTED, Imm, Op
from brolga.traps import MESSAGES, TrapCode
from brolga.types import V128, ValType
from tests.numerics.edges import EDGES
from tests.rows.atomics import atomics
from tests.rows.vectors import is_about_vectors, vectors

__all__ = ["scripts"]

FORMATS = {"f32": F32, "f64": F64}
CONSTANTS = {Imm.I32, Imm.I64, Imm.F32, Imm.F64, Imm.V128}


def scripts() -> dict[str, str]:
    """Every script, by name."""
    files = {path.name: path.read_text(encoding="utf-8") for path in sorted(Path(__file__).parent.glob("*.wast"))}
    return {
        **files,
        "numeric": numeric(),
        "access": access(),
        "constants": constants(),
        "vectors": vectors(),
        "wide": wide(),
        "atomics": atomics(),
    }


def const(ty: ValType, bits: int) -> str:
    """A constant with these bits; a float as a hexadecimal integer times a power of two, which is exact."""
    fmt = FORMATS.get(ty.name)
    if ty == V128:
        return f"(v128.const i64x2 {bits & (1 << 64) - 1:#x} {bits >> 64:#x})"
    if fmt is None:
        return f"({ty}.const {bits:#x})"
    sign, rest = "-" * (bits >> fmt.width - 1), bits & (fmt.sign - 1)
    if is_nan(fmt, bits):
        return f"({ty}.const {sign}nan:{rest - fmt.infinity:#x})"
    if rest == fmt.infinity:
        return f"({ty}.const {sign}inf)"
    exponent, fraction = divmod(rest, 1 << fmt.signif)
    bias = (1 << fmt.width - fmt.signif - 2) - 1
    lead = 1 if exponent else 0
    return f"({ty}.const {sign}{((lead << fmt.signif) | fraction):#x}p{max(exponent, 1) - bias - fmt.signif})"


def pattern(ty: ValType, bits: int) -> str:
    """What a result must be: these bits, or any NaN for a NaN."""
    fmt = FORMATS.get(ty.name)
    return f"({ty}.const nan:arithmetic)" if fmt and is_nan(fmt, bits) else const(ty, bits)


def function(op: Op) -> str:
    gets = " ".join(f"(local.get {x})" for x in range(len(op.ins)))
    params = " ".join(map(str, op.ins))
    return f'(func (export "{op.name}") (param {params}) (result {" ".join(map(str, op.outs))}) ({op.name} {gets}))'


def messages(code: TrapCode) -> str:
    return next(row.message for row in MESSAGES.values() if row.code is code)


def assertions(op: Op) -> Iterator[str]:
    """Calls of a numeric instruction with some edge values, each with what its meaning says; traps among them."""
    edges = [EDGES[ty.name][::7] for ty in op.ins]
    # The pair that overflows a signed division is not among every seventh.
    extreme = [EDGES[ty.name][-1] if x else 1 << 8 * ty.size - 1 for x, ty in enumerate(op.ins)]
    for args in [*itertools.product(*edges), tuple(extreme)]:
        given = " ".join(map(const, op.ins, args))
        call = f'(invoke "{op.name}" {given})'
        try:
            result = NUMERICS[op.name](*args)
        except Trapped as trapped:
            yield f'(assert_trap {call} "{messages(trapped.code)}")'
        else:
            yield f"(assert_return {call} {pattern(op.outs[0], result)})"


def numeric() -> str:
    """Every row with a meaning in `numerics`."""
    rows = [op for op in SUPPORTED if op.name in NUMERICS and not is_about_vectors(op)]
    return "\n".join(["(module", *map(function, rows), ")", *(line for op in rows for line in assertions(op))])


def wide() -> str:
    """Every row with two results."""
    rows = [BY_NAME[name] for name in WIDE]
    lines = ["(module", *map(function, rows), ")"]
    for op in rows:
        for args in itertools.product(EDGES["i64"][:2] + EDGES["i64"][-2:], repeat=len(op.ins)):
            given, results = (" ".join(map(const, op.ins, values)) for values in (args, WIDE[op.name](*args)))
            lines.append(f'(assert_return (invoke "{op.name}" {given}) {results})')
    return "\n".join(lines)


def constants() -> str:
    """Every row that is a constant, with edge values."""
    cases = [(op, bits) for op in SUPPORTED if op.imm in CONSTANTS for bits in EDGES[op.outs[0].name]]
    funcs = [
        f'(func (export "{op.name} {x}") (result {op.outs[0]}) {const(op.outs[0], bits)})'
        for x, (op, bits) in enumerate(cases)
    ]
    # The bits of a NaN have to survive, whatever it is.
    calls = [
        f'(assert_return (invoke "{op.name} {x}") {const(op.outs[0], bits)})' for x, (op, bits) in enumerate(cases)
    ]
    return "\n".join(["(module", *funcs, ")", *calls])


def access() -> str:
    """Every load and store: what is stored comes back, as far as it was stored; one byte further is a trap."""
    rows = [op for op in SUPPORTED if op.access and not op.atomic and not is_about_vectors(op)]
    funcs = []
    for op in rows:
        params = " ".join(map(str, op.ins))
        results = f"(result {op.outs[0]})" if op.outs else ""
        gets = " ".join(f"(local.get {x})" for x in range(len(op.ins)))
        funcs.append(f'(func (export "{op.name}") (param {params}) {results} ({op.name} offset=8 {gets}))')
    return "\n".join(["(module (memory 1)", *funcs, ")", *(line for op in rows for line in _accesses(op))])


def _accesses(op: Op) -> Iterator[str]:
    edge, beyond = 65536 - 8 - op.access, "out of bounds memory access"
    bits = 0xF0E1_D2C3_B4A5_9687 & ((1 << 8 * op.access) - 1)
    if not op.outs:
        value = const(op.ins[1], bits)
        yield f'(assert_return (invoke "{op.name}" (i32.const {edge}) {value}))'
        yield f'(assert_trap (invoke "{op.name}" (i32.const {edge + 1}) {value}) "{beyond}")'
        return
    # The bytes come there by the store of as many, which the loads need not share a type with.
    store = {1: "i64.store8", 2: "i64.store16", 4: "i64.store32", 8: "i64.store"}[op.access]
    width = 8 * op.outs[0].size
    wide = bits - (1 << 8 * op.access) & ((1 << width) - 1) if op.name.endswith("_s") else bits
    yield f'(invoke "{store}" (i32.const {edge}) (i64.const {bits:#x}))'
    yield f'(assert_return (invoke "{op.name}" (i32.const {edge})) {const(op.outs[0], wide)})'
    yield f'(assert_trap (invoke "{op.name}" (i32.const {edge + 1})) "{beyond}")'
