"""Vector instructions in an engine with Wasmtime's API: a loop for each, over tables of operands in its memory."""

from __future__ import annotations

from typing import Any

from brolga.types import V128
from tests.numerics.vector_cases import Case

_TABLES = (1 << 16, 2 << 16, 3 << 16)
_RESULTS = 4 << 16


def loop(number: int, case: Case) -> str:
    """Return the WebAssembly function that applies an instruction to the tables up to an index."""
    at = "(local.get $at)"
    loads = [f"({ty}.load offset={table} {at})" for table, ty in zip(_TABLES, case.row.ins, strict=False)]
    return f"""(func (export "{number}") (param $end i32) (local $at i32)
        (loop $next
            ({case.row.outs[0]}.store offset={_RESULTS} {at} ({case.name} {" ".join(loads)}))
            (local.set $at (i32.add {at} (i32.const 16)))
            (br_if $next (i32.lt_u {at} (local.get $end)))))"""


class Peer:
    """The generated module in an engine: `api` is the package, `engine` an `Engine` of it."""

    def __init__(self, api: Any, engine: Any, cases: list[Case]) -> None:
        self.store = api.Store(engine)
        loops = "\n".join(loop(number, case) for number, case in enumerate(cases))
        module = api.Module(engine, f'(module (memory (export "memory") 5) {loops})')
        self.exports = api.Instance(self.store, module, []).exports(self.store)
        self.memory = self.exports["memory"]

    def run(self, number: int, case: Case) -> list[int]:
        """Return the result for each tuple of arguments of the case with that number."""
        count = len(case.arguments)
        for table, column in zip(_TABLES, zip(*case.arguments, strict=True), strict=False):
            self.memory.write(self.store, b"".join(value.to_bytes(16, "little") for value in column), table)
        self.memory.write(self.store, bytes(16 * count), _RESULTS)
        self.exports[str(number)](self.store, 16 * count)
        data = self.memory.read(self.store, _RESULTS, _RESULTS + 16 * count)
        return [int.from_bytes(data[at : at + 16], "little") for at in range(0, 16 * count, 16)]


__all__ = ["Peer"]

assert V128.size == 16  # the stride of the tables
