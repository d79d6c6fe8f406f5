"""What LLVM calls of the C library, where a processor has no instruction for it: all of it is in a table."""

from __future__ import annotations

import functools

import pytest

from brolga.abi.externals import LIBCALLS
from brolga.llvm import elf
from brolga.llvm.target import CodeOptions
from brolga.ops import SUPPORTED
from tests.translate.machine import compiled, ir_of, parse

NUMERIC = [op for op in SUPPORTED if op.ins and len(op.outs) == 1 and not op.access]
ZEROS = f'(func (export "f") (result {"i64 " * 100}) {"i64.const 0 " * 100})'


@functools.cache
def called(text: str, level: int, triple: str) -> set[str]:
    obj = elf.parse(compiled(ir_of(parse(text)), CodeOptions(level=level, triple=triple)))
    names = {symbol.name for symbol in obj.symbols if symbol.section == elf.SHN_UNDEF}
    return {name for name in names if name and not name.startswith("brolga_")}


def everything() -> str:
    """A module with a function for each numeric instruction, and one that returns many zeros."""
    made = [
        f"(func (param {' '.join(map(str, op.ins))}) (result {op.outs[0]}) "
        f"{' '.join(f'(local.get {n})' for n in range(len(op.ins)))} {op.name})"
        for op in NUMERIC
        if op.imm.name == "NONE"
    ]
    return f"(module {' '.join(made)} {ZEROS})"


@pytest.mark.parametrize("level", [*(pytest.param(level, marks=pytest.mark.slow) for level in (0, 1)), 2])
def test_what_llvm_calls_is_in_the_table(level: int) -> None:
    assert called(everything(), level, "x86_64-unknown-linux-gnu") <= set(LIBCALLS)
    assert called(everything(), level, "aarch64-unknown-linux-gnu") <= set(LIBCALLS)


def test_a_plain_x86_has_no_instruction_for_rounding_and_zeros_are_set_at_once() -> None:
    roundings = {name for name, (result, _) in LIBCALLS.items() if result != "ptr"}
    assert called(everything(), 2, "x86_64-unknown-linux-gnu") == roundings | {"memset"}
