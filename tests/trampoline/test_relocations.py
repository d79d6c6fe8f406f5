"""A trampoline refers to helpers, by calls and slots, and to its own constants. Anything else is named and refused."""

from __future__ import annotations

import pytest

from brolga.abi.conventions import WASMTIME_SYSTEM_V
from brolga.errors import Bug
from brolga.llvm import elf, relocate
from brolga.llvm.build import compile_ir
from brolga.llvm.target import CodeOptions
from brolga.llvm.text import prologue
from brolga.trampoline.relocations import EXPECTED, check, references
from tests.trampoline.test_images import TYPES, irs

TRIPLES = {elf.X86_64: "x86_64-unknown-linux-gnu", elf.AARCH64: "aarch64-unknown-linux-gnu"}

SLOT = "declare i32 @helper() nonlazybind\ndefine i32 @f() {\n %r = call i32 @helper()\n ret i32 %r\n}\n"
CALL = "declare i32 @helper()\ndefine i32 @f() {\n %r = call i32 @helper()\n ret i32 %r\n}\n"
# As if the linker placed it: the code would have to lie within 2 GiB of it.
NEAR = "@helper = external dso_local global i32\ndefine i32 @f() {\n %r = load i32, ptr @helper\n ret i32 %r\n}\n"
ABSOLUTE = "@helper = external global i32\n@table = constant [1 x ptr] [ptr @helper]\n"
OWN = "@table = constant [1 x ptr] [ptr @f]\ndefine i32 @f() {\n ret i32 1\n}\n"
THREAD = "@helper = external thread_local global i32\ndefine i32 @f() {\n %r = load i32, ptr @helper\n ret i32 %r\n}\n"


def object_of(ir: str, machine: int = elf.X86_64, level: int = 1) -> bytes:
    options = CodeOptions(level=level, triple=TRIPLES[machine])
    return compile_ir(prologue(options) + ir, options, verify=True)


def check_it(ir: str, machine: int = elf.X86_64) -> None:
    check(object_of(ir, machine), "tested", lambda symbol: symbol == "helper")


@pytest.mark.parametrize("machine", TRIPLES)
@pytest.mark.parametrize("ir", [SLOT, CALL])
def test_a_helper_is_reached_by_a_call_or_a_slot(ir: str, machine: int) -> None:
    check_it(ir, machine)


@pytest.mark.parametrize(
    ("ir", "machine", "message"),
    [
        (NEAR, elf.X86_64, "tested: unexpected relocation R_X86_64_PC32 against 'helper'"),
        (NEAR, elf.AARCH64, "tested: unexpected relocation R_AARCH64_ADR_PREL_PG_HI21 against 'helper'"),
        (ABSOLUTE, elf.X86_64, "tested: unexpected relocation R_X86_64_64 against 'helper'"),
        (ABSOLUTE, elf.AARCH64, "tested: unexpected relocation R_AARCH64_ABS64 against 'helper'"),
        (OWN, elf.X86_64, "tested: unexpected relocation R_X86_64_64 against 'f'"),
        (THREAD, elf.X86_64, "unexpected relocation 19 of machine 62 against 'helper'"),
    ],
)
def test_another_relocation_is_a_bug_that_names_kind_and_symbol(ir: str, machine: int, message: str) -> None:
    with pytest.raises(Bug, match=message):
        check_it(ir, machine)


@pytest.mark.parametrize(("ir", "kind"), [(SLOT, "GOTPCRELX"), (CALL, "PLT32")])
def test_another_symbol_is_a_bug_that_names_both(ir: str, kind: str) -> None:
    with pytest.raises(Bug, match=rf"tested: unexpected relocation R_X86_64_{kind} against 'getpid'"):
        check_it(ir.replace("helper", "getpid"))


@pytest.mark.parametrize("level", [*(pytest.param(level, marks=pytest.mark.slow) for level in (0, 1)), 2])
@pytest.mark.parametrize("machine", TRIPLES)
def test_trampolines_have_the_expected_ones(machine: int, level: int) -> None:
    for ty in TYPES:
        for ir in irs(ty, WASMTIME_SYSTEM_V):
            check(object_of(ir, machine, level), "tested", lambda _: True)


def test_a_symbol_of_a_section_is_shown_by_its_name() -> None:
    found = {(row.section, row.symbol) for row in references(elf.parse(object_of(CALL)))}
    assert found == {(".text", "helper"), (".eh_frame", ".text")}


def test_every_expected_kind_has_its_row_in_the_loader() -> None:
    rows = {row.name for rows in relocate.ROWS.values() for row in rows.values()}
    assert EXPECTED[True] | EXPECTED[False] <= rows
    assert not EXPECTED[True] & EXPECTED[False]
