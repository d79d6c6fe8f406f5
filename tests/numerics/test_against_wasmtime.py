"""Every operation on single numbers, on edge values x edge values, with Wasmtime as a second engine.

One generated module holds a loop for each operation: operand tables in its memory, results into it. A loop notes its
index before each operation, so that after a trap it is entered again behind the operands that trapped.
"""

from __future__ import annotations

import itertools
import struct
from dataclasses import dataclass

import pytest

from brolga.numerics import NUMERICS, Trapped, agrees
from brolga.ops import BY_NAME
from brolga.traps import TrapCode
from brolga.types import V128
from tests.numerics.edges import EDGES

wasmtime = pytest.importorskip("wasmtime")

INDEX, LEFT, RIGHT, RESULTS = 0, 1 << 16, 2 << 16, 3 << 16  # byte offsets in the memory; slots of 8 bytes


CODES = {
    wasmtime.TrapCode.INTEGER_DIVISION_BY_ZERO: TrapCode.INTEGER_DIVISION_BY_ZERO,
    wasmtime.TrapCode.INTEGER_OVERFLOW: TrapCode.INTEGER_OVERFLOW,
    wasmtime.TrapCode.BAD_CONVERSION_TO_INTEGER: TrapCode.BAD_CONVERSION_TO_INTEGER,
}


@dataclass(frozen=True)
class Case:
    """An operation, the types of its operands and result, and what to try."""

    name: str
    operand: str
    result: str
    arguments: list[tuple[int, ...]]

    def loop(self) -> str:
        """Return the WebAssembly function that applies the operation to the tables from an index up to another."""
        loads = [
            f"({self.operand}.load offset={table} (local.get $at))" for table in (LEFT, RIGHT)[: len(self.arguments[0])]
        ]
        return f"""(func (export "{self.name}") (param $i i32) (param $end i32) (local $at i32)
            (loop $next
                (local.set $at (i32.shl (local.get $i) (i32.const 3)))
                (i32.store offset={INDEX} (i32.const 0) (local.get $i))
                ({self.result}.store offset={RESULTS} (local.get $at) ({self.name} {" ".join(loads)}))
                (br_if $next (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $end)))))"""


def _case(name: str) -> Case:
    row = BY_NAME[name]
    operand, result = row.ins[0].name, row.outs[0].name
    return Case(name, operand, result, list(itertools.product(EDGES[operand], repeat=len(row.ins))))


CASES = [_case(name) for name in NUMERICS if V128 not in (*BY_NAME[name].ins, *BY_NAME[name].outs)]


class Peer:
    """The generated module, instantiated in Wasmtime."""

    def __init__(self) -> None:
        self.store = wasmtime.Store()
        loops = "\n".join(case.loop() for case in CASES)
        module = wasmtime.Module(self.store.engine, f'(module (memory (export "memory") 4) {loops})')
        self.exports = wasmtime.Instance(self.store, module, []).exports(self.store)
        self.memory = self.exports["memory"]

    def _read(self, offset: int, count: int) -> list[int]:
        return list(struct.unpack(f"<{count}Q", self.memory.read(self.store, offset, offset + 8 * count)))

    def run(self, case: Case) -> list[int | TrapCode]:
        """Return the outcome for each tuple of arguments."""
        count = len(case.arguments)
        for table, column in zip((LEFT, RIGHT), zip(*case.arguments, strict=True), strict=False):
            self.memory.write(self.store, struct.pack(f"<{count}Q", *column), table)
        self.memory.write(self.store, bytes(8 * count), RESULTS)
        traps: dict[int, TrapCode] = {}
        start = 0
        while start < count:
            try:
                self.exports[case.name](self.store, start, count)
                break
            except wasmtime.Trap as trap:
                (index,) = self._read(INDEX, 1)
                traps[index] = CODES[trap.trap_code]
                start = index + 1
        return [traps.get(i, value) for i, value in enumerate(self._read(RESULTS, count))]


@pytest.fixture(scope="module")
def peer() -> Peer:
    return Peer()


def _outcome(name: str, args: tuple[int, ...]) -> int | TrapCode:
    try:
        return NUMERICS[name](*args)
    except Trapped as trapped:
        return trapped.code


def _same(case: Case, args: tuple[int, ...], ours: int | TrapCode, theirs: int | TrapCode) -> bool:
    if isinstance(ours, int) and isinstance(theirs, int):
        return agrees(case.name, args, ours, theirs)
    return ours is theirs


def test_wasmtime_agrees_on_edge_values(peer: Peer) -> None:
    differences = [
        f"{case.name}{tuple(map(hex, args))}: {ours!r}, Wasmtime {theirs!r}"
        for case in CASES
        for args, theirs in zip(case.arguments, peer.run(case), strict=True)
        if not _same(case, args, ours := _outcome(case.name, args), theirs)
    ]
    assert not differences
