"""A script for all rows with vectors, against their meaning: numeric ones, loads and stores."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from brolga.numerics import NAN_RESULTS, RELAXED, is_nan
from brolga.numerics.integers import iextend_s
from brolga.numerics.lanes import WIDTH, join, split
from brolga.ops import SUPPORTED, Imm, Op
from brolga.types import V128, ValType
from tests.numerics.vector_cases import Case, cases

__all__ = ["is_about_vectors", "vectors"]

PAGE: Final = 65536
DATA: Final = bytes(range(0x81, 0x91))  # the last bytes of the memory: as signed numbers, all are negative
OTHER: Final = int.from_bytes(bytes(range(16)), "little")
OFFSET: Final = 8


def is_about_vectors(op: Op) -> bool:
    """Whether a row has vectors for operands or results."""
    return V128 in (*op.ins, *op.outs)


def vectors() -> str:
    """The script."""
    supported = set(SUPPORTED)
    numeric = [case for case in cases() if case.row in supported]
    access = [op for op in SUPPORTED if op.access and is_about_vectors(op)]
    if not access:
        return ""
    data = "".join(f"\\{byte:02x}" for byte in DATA)
    return "\n".join(
        [
            f'(module (memory 1) (data (i32.const {PAGE - 16}) "{data}")',
            *(_function(case.row, case.name, case.immediate) for case in numeric),
            *(_function(op, op.name, f"offset={OFFSET}{' 1' if op.imm is Imm.MEMARG_LANE else ''}") for op in access),
            '(func (export "last") (result v128) (v128.load (i32.const 65520))))',
            *(line for case in numeric for line in _assertions(case)),
            *(line for op in sorted(access, key=lambda op: not op.outs) for line in _accesses(op)),
        ]
    )


def _function(op: Op, name: str, immediate: str) -> str:
    gets = " ".join(f"(local.get {x})" for x in range(len(op.ins)))
    results = f"(result {op.outs[0]})" if op.outs else ""
    return f'(func (export "{name}") (param {" ".join(map(str, op.ins))}) {results} ({op.name} {immediate} {gets}))'


def _const(ty: ValType, bits: int) -> str:
    if ty == V128:
        low, high = split(64, bits)
        return f"(v128.const i64x2 {low:#x} {high:#x})"
    return f"({ty}.const {bits:#x})"


def _assertions(case: Case) -> Iterator[str]:
    """Some calls of a numeric instruction whose operands and results are all written as integers, and are no NaNs."""
    op = case.row
    plain = {str(ty) for ty in (*op.ins, *op.outs)} <= {"v128", "i32", "i64"}
    for args in case.arguments[:: max(1, len(case.arguments) // 8)]:
        if not plain:
            yield f'(invoke "{case.name}" {" ".join(map(_number, op.ins, args))})'
            continue
        call = f'(invoke "{case.name}" {" ".join(map(_const, op.ins, args))})'
        results = {way(*args): None for way in RELAXED.get(op.name, (case.meaning,))}
        if not any(_has_nan(op, result) for result in results):
            found = " ".join(_const(op.outs[0], result) for result in results)
            yield f"(assert_return {call} {f'(either {found})' if len(results) > 1 else found})"


def _number(ty: ValType, bits: int) -> str:
    return _const(ty, bits) if ty == V128 or str(ty).startswith("i") else f"({ty}.const 1.5)"


def _has_nan(op: Op, result: int) -> bool:
    rule = NAN_RESULTS.get(op.name)
    return rule is not None and any(is_nan(rule.result, lane) for lane in split(rule.result.width, result))


def _accesses(op: Op) -> Iterator[str]:
    """At the last place where it fits, and one further."""
    edge = PAGE - OFFSET - op.access
    operand = f" {_const(V128, OTHER)}" if V128 in op.ins else ""
    call = f'(invoke "{op.name}" (i32.const {edge}){operand})'
    if op.outs:
        yield f"(assert_return {call} {_const(V128, _loaded(op))})"
    else:
        yield f"(assert_return {call})"
        width = 8 * op.access
        stored = OTHER if op.access == 16 else split(width, OTHER)[1]
        kept = int.from_bytes(DATA, "little") & (1 << WIDTH - width) - 1
        yield f'(assert_return (invoke "last") {_const(V128, kept | stored << WIDTH - width)})'
        yield f'(invoke "v128.store" (i32.const {PAGE - OFFSET - 16}) {_const(V128, int.from_bytes(DATA, "little"))})'
    yield f'(assert_trap (invoke "{op.name}" (i32.const {edge + 1}){operand}) "out of bounds memory access")'


def _loaded(op: Op) -> int:
    """What a load gives of the last bytes of the memory."""
    number, width = int.from_bytes(DATA[-op.access :], "little"), 8 * op.access
    widens = re.search(r"load(\d+)x\d+_(.)$", op.name)
    if widens:
        n = int(widens[1])
        lanes = split(n, number)[: 64 // n]
        return join(2 * n, (iextend_s(2 * n, n, lane) if widens[2] == "s" else lane for lane in lanes))
    if op.name.endswith("_splat"):
        return join(width, [number] * (WIDTH // width))
    if op.imm is Imm.MEMARG_LANE:
        lanes = split(width, OTHER)
        return join(width, [lanes[0], number, *lanes[2:]])
    return number
