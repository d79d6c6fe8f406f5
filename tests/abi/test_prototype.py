"""C declarations of lowered functions: what they say, and that C compilers and cffi read them."""

from __future__ import annotations

import random
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brolga.abi.conventions import CONVENTIONS, FAST, MACHINE, SYSTEM_V, WASMTIME_SYSTEM_V
from brolga.abi.prototype import c_name, prototype
from brolga.abi.signature import lower
from brolga.abi.structs import struct_of
from brolga.types import EXTERNREF, F32, F64, FUNCREF, I32, I64, V128, FuncType

SWAP = FuncType([I32, I64], [I64, I32])
SWAPS = {
    "fast": "fastcc { int64_t, int32_t } swap(int32_t, int64_t);",
    "system_v": """\
struct swap_results { int64_t r0; int32_t r1; };
struct swap_results swap(int32_t, int64_t);""",
    "windows_fastcall": """\
struct swap_results { int64_t r0; int32_t r1; };
__attribute__((ms_abi)) struct swap_results swap(int32_t, int64_t);""",
    "wasmtime_system_v": """\
struct swap_rest { int32_t r1; };
int64_t swap(int32_t, int64_t, struct swap_rest *rest);""",
    "wasmtime_fastcall": """\
struct swap_rest { int32_t r1; };
__attribute__((ms_abi)) int64_t swap(int32_t, int64_t, struct swap_rest *rest);""",
}

STABLE = [row for row in CONVENTIONS.values() if row.stable and MACHINE in row.machines]
needs_gcc = pytest.mark.skipif(shutil.which("gcc") is None, reason="no gcc")

TYPES = (
    SWAP,
    FuncType([], []),
    FuncType([F32], [F64]),
    FuncType([], [I32, I32]),
    FuncType([FUNCREF, V128], [EXTERNREF, V128, F32]),
    FuncType([V128], [V128]),
    FuncType([I32] * 1000, [I64, F32] * 500),
)


@pytest.mark.parametrize("name", SWAPS)
def test_the_declaration_of_swap(name: str) -> None:
    assert prototype("swap", lower(SWAP, CONVENTIONS[name], "x86_64"), contexts=False) == SWAPS[name]


def test_the_contexts_come_first() -> None:
    convention = CONVENTIONS["wasmtime_system_v"]
    assert prototype("f", lower(FuncType([], []), convention), contexts=True) == "void f(void *vmctx, void *caller);"
    assert prototype("f", lower(SWAP, convention), contexts=True).endswith(
        "int64_t f(void *vmctx, void *caller, int32_t, int64_t, struct f_rest *rest);"
    )


def test_nothing_at_all_is_void() -> None:
    assert prototype("f", lower(FuncType([], []), FAST), contexts=False) == "fastcc void f(void);"


def test_a_reference_is_a_pointer() -> None:
    lowered = lower(FuncType([FUNCREF], [EXTERNREF, FUNCREF]), CONVENTIONS["wasmtime_system_v"])
    assert prototype("f", lowered, contexts=False) == (
        "struct f_rest { void *r1; };\nvoid *f(void *, struct f_rest *rest);"
    )


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("swap", "swap"),
        ("memory.grow", "memory_grow"),
        ("", "_"),
        ("9lives", "_9lives"),
        ("int", "int_"),
        ("int64_t", "int64_t_"),
        ("déjà vu", "d_j__vu"),
        ("a\n;system()", "a__system__"),
    ],
)
def test_names_become_identifiers(name: str, made: str) -> None:
    assert c_name(name) == made


@given(st.text())
def test_no_name_leaves_the_alphabet_of_c(name: str) -> None:
    made = c_name(name)
    assert made.isidentifier()
    assert made.isascii()


def accepted(tmp_path: Path, lines: list[str]) -> str:
    """What gcc has to say about a file of C."""
    source = tmp_path / "declared.c"
    source.write_text("\n".join(["#include <stddef.h>", "#include <stdint.h>", *lines]))
    command = ["gcc", "-std=c11", "-Wall", "-Wextra", "-pedantic", "-Werror", "-fsyntax-only", str(source)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stderr


@needs_gcc
@pytest.mark.parametrize("typedef", [False, True])
def test_gcc_accepts_every_declaration_but_those_of_fast(tmp_path: Path, typedef: bool) -> None:
    lines = []
    for convention in STABLE:
        for number, ty in enumerate(TYPES):
            for contexts in (False, True):
                name = f"{convention.name}_{number}_{contexts}"
                lines.append(prototype(name, lower(ty, convention), contexts=contexts, typedef=typedef))
                lines += [f"{name} *pointer_{name};"] if typedef else []
    assert accepted(tmp_path, lines) == ""


@needs_gcc
def test_gcc_lays_out_the_structs_as_the_engine_does(tmp_path: Path) -> None:
    chosen, lines = random.Random(11), []
    for number in range(200):
        outs = chosen.choices([I32, I64, F32, F64, V128, EXTERNREF], k=chosen.randrange(2, 12))
        for convention, kind, first in ((SYSTEM_V, "results", 0), (WASMTIME_SYSTEM_V, "rest", 1)):
            name, layout = f"{convention.name}_{number}", struct_of(ty.size for ty in outs[first:])
            struct = f"struct {name}_{kind}"
            lines.append(prototype(name, lower(FuncType([], outs), convention), contexts=False))
            told = [f"sizeof({struct}) == {layout.size}", f"_Alignof({struct}) == {layout.align}"]
            told += [f"offsetof({struct}, r{at}) == {where}" for at, where in enumerate(layout.offsets, first)]
            lines += [f'_Static_assert({text}, "{name}");' for text in told]
    assert accepted(tmp_path, lines) == ""


@pytest.mark.parametrize("name", ["system_v", "wasmtime_system_v"])
@pytest.mark.parametrize("contexts", [False, True])
def test_cffi_reads_what_has_no_vector(name: str, contexts: bool) -> None:
    cffi = pytest.importorskip("cffi")
    for ty in TYPES:
        if V128 not in (*ty.ins, *ty.outs):
            ffi = cffi.FFI()
            ffi.cdef(prototype("f", lower(ty, CONVENTIONS[name]), contexts=contexts, typedef=True))
            assert len(ffi.typeof("f *").args) == 2 * contexts + len(ty.ins) + (
                name == "wasmtime_system_v" and len(ty.outs) > 1
            )


def test_the_struct_of_the_rest_can_be_had_from_cffi() -> None:
    cffi = pytest.importorskip("cffi")
    ffi = cffi.FFI()
    ffi.cdef(prototype("f", lower(SWAP, CONVENTIONS["wasmtime_system_v"]), contexts=False, typedef=True))
    rest = ffi.typeof("f *").args[-1].item
    assert [(name, field.offset) for name, field in rest.fields] == [("r1", 0)]
    assert ffi.sizeof(rest) == 4


def test_what_fast_returns_in_registers_stands_in_braces() -> None:
    types = [I64] * 20
    lowered = lower(FuncType([], types), FAST)
    declared = prototype("f", lowered, contexts=False)
    assert f"fastcc {{ {', '.join(['int64_t'] * lowered.in_registers)} }} f(" in declared
    assert declared.count("int64_t") == 20
    assert (lowered.rest is not None) == declared.endswith("f(struct f_rest *rest);")
