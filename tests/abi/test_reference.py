"""What the page about the binary interface says is what the code does."""

from __future__ import annotations

import re

import pytest

from brolga.abi.conventions import CONVENTIONS, MACHINE, WASMTIME_SYSTEM_V, Convention
from brolga.abi.prototype import C_TYPES, prototype
from brolga.abi.signature import lower
from brolga.abi.structs import struct_of
from brolga.types import F32, F64, I32, I64, V128, FuncType
from tests.golden.kinds import DIRECTIONS
from tools.sources import ROOT

PAGE = (ROOT / "docs" / "reference" / "abi.md").read_text(encoding="utf-8")
SWAP = FuncType([I32, I64], [I64, I32])
TYPES = {ty.name: ty for ty in (I32, I64, F32, F64, V128)}
STABLE = [row for row in CONVENTIONS.values() if row.stable and MACHINE in row.machines]


@pytest.mark.parametrize("convention", STABLE, ids=lambda row: row.name)
def test_the_prototypes_are_those_that_the_engine_writes(convention: Convention) -> None:
    assert f"/* {convention.name} */\n{prototype('swap', lower(SWAP, convention), contexts=False)}\n" in PAGE


def test_the_prototype_with_contexts_is_the_engines() -> None:
    assert prototype("swap", lower(SWAP, WASMTIME_SYSTEM_V), contexts=True).splitlines()[-1] in PAGE


def test_every_convention_and_type_is_on_the_page() -> None:
    for name in (*CONVENTIONS, *(ty.rstrip(" *") for ty in C_TYPES.values())):
        assert f"`{name}" in PAGE or name == "v128"


def test_the_structs_are_laid_out_as_the_table_says() -> None:
    rows = re.findall(r"^\| `([a-z0-9 ]+)` \| r(\d) \| ([\d, ]+) \| (\d+) \|$", PAGE, re.MULTILINE)
    assert len(rows) == 4
    for names, first, offsets, size in rows:
        struct = struct_of(TYPES[name].size for name in names.split()[int(first) :])
        assert (", ".join(map(str, struct.offsets)), str(struct.size)) == (offsets, size)


def test_every_trampoline_has_its_row() -> None:
    assert set(re.findall(r"^\| `(\w+_to_\w+)` \|", PAGE, re.MULTILINE)) == set(DIRECTIONS)
