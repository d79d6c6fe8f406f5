"""No table over kinds can lose an entry unnoticed: the package does not import any more, or a test here fails."""

from __future__ import annotations

import importlib
import subprocess
import sys
from collections.abc import Iterable, Mapping
from enum import Enum

import pytest

from brolga.features import Feature
from brolga.ops import OPS, Imm, Op
from brolga.traps import TrapSite
from brolga.types import ANYREF, EXNREF, EXTERNREF, F32, F64, FUNCREF, I32, I64, V128, ValType
from tools.sources import ROOT
from tools.totality import Table, modules, tables

NUMBERS = (I32, I64, F32, F64)
REFS = (FUNCREF, EXTERNREF)
CROSSING = (*REFS, ANYREF, EXNREF)  # those that have a form in Python
TYPES = (*NUMBERS, *REFS)
NUMERIC = [op for op in OPS if op.imm is Imm.NONE and op.ins and op.outs]
COMPARISONS = ("eq", "ne", "lt", "gt", "le", "ge")
BLOCKS = {op for op in OPS if op.imm in {Imm.BLOCK, Imm.TRY_TABLE}}
EXCEPTIONS = ("catch", "catch_all", "delegate", "throw", "throw_ref", "rethrow")
BY_NAME = {op.name: op for op in OPS}


def rows(*names: str) -> set[Op]:
    return {BY_NAME[name] for name in names}


def spelled(types: Iterable[ValType]) -> set[str]:
    return {ty.name for ty in types}


def makes_a_nan(op: Op) -> bool:
    """Whether an instruction computes floats, and does not only move their bits."""
    kind, _, part = op.name.partition(".")
    moves = ("abs", "neg", "copysign", "convert", "reinterpret", "splat", "pmin", "pmax")
    return op.outs[0] != I32 and kind.startswith("f") and part not in COMPARISONS and not part.startswith(moves)


# The keys of the tables that are not checked when they are imported, told in another way.
KEYS: Mapping[str, Iterable[object]] = {
    "brolga.abi.prototype.C_TYPES": spelled([*TYPES, V128]),
    "brolga.abi.signature.LLVM_TYPES": spelled([*TYPES, V128]),
    "brolga.binary.body._NESTING": BLOCKS | rows("else", "end", "catch", "catch_all", "delegate"),
    "brolga.cli.values._FORMATS": [F32, F64],
    "brolga.cli.values._READ": NUMBERS,
    "brolga.effects._STEPS": BLOCKS
    | rows(
        "else",
        "end",
        "br",
        "br_if",
        "br_on_null",
        "br_on_non_null",
        "br_on_cast",
        "br_on_cast_fail",
        "br_table",
        "return",
        "return_call",
        "unreachable",
        "call",
        *EXCEPTIONS,
    ),
    "brolga.numerics.vectors.LANE_OPS": [op.name for op in OPS if op.imm in (Imm.LANE, Imm.LANES)],
    "brolga.numerics.relaxed.RELAXED": [op.name for op in OPS if op.of is Feature.RELAXED_SIMD],
    "brolga.numerics.atomics.ATOMICS": [op.name for op in OPS if ".rmw" in op.name],
    "brolga.numerics.wide.WIDE": [op.name for op in OPS if op.of is Feature.WIDE_ARITHMETIC],
    "brolga.numerics.NUMERICS": [op.name for op in NUMERIC if len(op.outs) == 1],
    "brolga.numerics.agreement.NAN_RESULTS": [op.name for op in NUMERIC if makes_a_nan(op)],
    "brolga.runtime.as_ctypes._TYPES": spelled(TYPES),
    "brolga.runtime.as_numba._NAMES": spelled(NUMBERS),
    "brolga.runtime.values._FROM_WORD": spelled([*NUMBERS, *CROSSING, V128]),
    "brolga.runtime.values._TO_WORD": spelled([*NUMBERS, *CROSSING, V128]),
    "brolga.trampoline.boxing._BOX": spelled([*NUMBERS, *CROSSING, V128]) | {"f32_bits", "f64_bits"},
    "brolga.trampoline.boxing._UNBOX": spelled([*NUMBERS, *CROSSING, V128]) | {"f32_bits", "f64_bits"},
    "brolga.trampoline.conversions._BOX": spelled(CROSSING),
    "brolga.trampoline.conversions._RARE": spelled([I64, V128, *CROSSING]) | {"f32_bits", "f64_bits"},
    "brolga.text.instructions._FIRST": rows("if", "try"),
    "brolga.text.instructions._NEXT": rows("if", "try"),
    "brolga.text.instructions._WITH_NULL": rows("ref.test", "ref.cast"),
    "brolga.traps.MESSAGES": set(TrapSite) - {TrapSite.HOST},
    "brolga.validate.checker._BLOCK_TYPES": [None, *TYPES, V128],
    "brolga.validate.definitions._TYPE_NEEDS": [*REFS, V128],
    "brolga.ops.FOLLOWS": rows("else", "catch", "catch_all", "delegate"),
    "brolga.validate.rules.EFFECTS": BLOCKS
    | rows(
        "else",
        "end",
        "br",
        "br_table",
        "return",
        "return_call",
        "return_call_indirect",
        "return_call_ref",
        "unreachable",
        *EXCEPTIONS,
    ),
    "brolga.wast.values._FORMATS": [F32, F64],
}

# A part of NUMERICS, and code that is better for certain machines than that of the table of all machines.
PARTS = (
    "brolga.binary.scan._SHAPES",
    "brolga.numerics.vectors._SINGLE",
    "brolga.translate.machine_vectors._AARCH64",
    "brolga.translate.machine_vectors._X86_64",
)

NAMES = {op.name for op in OPS} | spelled([*NUMBERS, *CROSSING, V128]) | {"f32_bits", "f64_bits"}


def is_over_kinds(table: Mapping[object, object]) -> bool:
    """Whether all keys are kinds of immediates, instructions, trap sites or value types, or the names of such."""
    return all(isinstance(key, Imm | Op | TrapSite | ValType) or key is None or key in NAMES for key in table)


def value_of(table: Table) -> Mapping[object, object]:
    value = getattr(importlib.import_module(table.module), table.name)
    return value if isinstance(value, Mapping) else {}


ALL = [table for module in modules() for table in tables(module) if value_of(table) and is_over_kinds(value_of(table))]


@pytest.mark.parametrize("name", KEYS)
def test_a_table_has_all_its_keys(name: str) -> None:
    module, _, attribute = name.rpartition(".")
    assert set(getattr(importlib.import_module(module), attribute)) == set(KEYS[name])


def test_the_tables_with_keys_told_here_are_there() -> None:
    assert {*KEYS, *PARTS} - {str(table) for table in ALL} == set()


@pytest.mark.slow
@pytest.mark.parametrize("table", [table for table in ALL if str(table) not in {*KEYS, *PARTS}], ids=str)
def test_no_entry_can_go_without_the_import_failing(table: Table) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tools.totality", str(table)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == f"{table}: 0 of {len(table.entries)}: \n"


def test_most_tables_over_kinds_are_known() -> None:
    names = {str(table) for table in ALL}
    assert {"brolga.binary.immediates.READ", "brolga.text.operands.PRINT", "brolga.translate.table._SINGLE"} <= names
    assert all(issubclass(kind, Enum) for kind in (Imm, TrapSite))
