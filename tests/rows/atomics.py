"""A script for all atomic loads, stores and updates, against their meaning, on memories of every kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from brolga.numerics import ATOMICS
from brolga.ops import SUPPORTED, Imm, Op
from brolga.types import I32, I64, ValType

__all__ = ["atomics", "rows"]

MEMORIES: Final = ("(memory 1)", "(memory 1 2 shared)", "(memory i64 1 2 shared)")
WAITING: Final = ("memory.atomic.",)
OFFSET: Final = 16
BEFORE: Final = 0x8899_AABB_CCDD_EE7F
VALUES: Final = (1, 0xF7F6_F5F4_F3F2_F1F0)


def rows() -> list[Op]:
    """The rows."""
    return [op for op in SUPPORTED if op.atomic and op.imm is Imm.MEMARG and not op.name.startswith(WAITING)]


def atomics() -> str:
    """The script: each memory in a module of its own."""
    return "\n".join(line for memory in MEMORIES for line in _on(memory))


def _on(memory: str) -> Iterator[str]:
    address = I64 if "i64" in memory else I32
    yield f"(module {memory}"
    for name, op in [(op.name, op) for op in rows()]:
        ins, outs = op.typed(address)
        gets = " ".join(f"(local.get {x})" for x in range(len(ins)))
        results = f"(result {outs[0]})" if outs else ""
        params = " ".join(map(str, ins))
        yield f'(func (export "{name}") (param {params}) {results} ({name} offset={OFFSET} {gets}))'
    yield f'(func (export "put") (param {address} i64) (i64.store offset={OFFSET} (local.get 0) (local.get 1)))'
    yield f'(func (export "get") (param {address}) (result i64) (i64.load offset={OFFSET} (local.get 0))))'
    for op in rows():
        yield from _assertions(op, address, 65536 - OFFSET)


def _const(ty: ValType, bits: int) -> str:
    return f"({ty}.const {bits & (1 << 8 * ty.size) - 1:#x})"


def _assertions(op: Op, address: ValType, end: int) -> Iterator[str]:
    ins, outs = op.typed(address)
    part = (1 << 8 * op.access) - 1
    place = end - 8
    for values in _operands(op, part):
        given = " ".join([_const(address, place), *map(_const, ins[1:], values)])
        yield f'(invoke "put" {_const(address, place)} {_const(I64, BEFORE)})'
        result = _const(outs[0], BEFORE & part) if outs else ""
        yield f'(assert_return (invoke "{op.name}" {given}) {result})'
        after = BEFORE & ~part | _written(op, BEFORE & part, *values)
        yield f'(assert_return (invoke "get" {_const(address, place)}) {_const(I64, after)})'
    others = " ".join(_const(ty, 0) for ty in ins[1:])
    yield f'(assert_trap (invoke "{op.name}" {_const(address, end)} {others}) "out of bounds memory access")'
    if op.access > 1:
        at = _const(address, end + op.access // 2)  # beyond the end as well: it is not even looked at
        yield f'(assert_trap (invoke "{op.name}" {at} {others}) "unaligned atomic")'


def _operands(op: Op, part: int) -> Iterator[tuple[int, ...]]:
    count = len(op.ins) - 1
    if count < 2:
        yield from ((value,) * count for value in VALUES[: 1 + count])
        return
    # What is compared may have more bits than what is there, and they do not count.
    yield from ((expected, value) for expected in (BEFORE & part, BEFORE, VALUES[1]) for value in VALUES)


def _written(op: Op, old: int, *values: int) -> int:
    if not op.outs:
        return values[0] & (1 << 8 * op.access) - 1
    return ATOMICS[op.name](old, *values) if op.name in ATOMICS else old
