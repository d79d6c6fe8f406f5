"""From a function type and a convention to what LLVM sees."""

from __future__ import annotations

import pytest

from brolga.abi.conventions import (
    CONVENTIONS,
    FAST,
    SYSTEM_V,
    WASMTIME_FASTCALL,
    WASMTIME_SYSTEM_V,
    WINDOWS_FASTCALL,
    Convention,
)
from brolga.abi.signature import LLVM_TYPES, llvm_type, lower
from brolga.abi.structs import Struct
from brolga.errors import Bug
from brolga.llvm.build import compile_ir
from brolga.llvm.target import CodeOptions
from brolga.types import EXTERNREF, F32, F64, FUNCREF, I32, I64, V128, FuncType

INSIDE = [FAST, WASMTIME_SYSTEM_V, WASMTIME_FASTCALL]
SWAP = FuncType([I32, I64], [I64, I32])


def test_every_value_type_has_an_llvm_type_of_its_size() -> None:
    sizes = {"i32": 4, "i64": 8, "float": 4, "double": 8, "<16 x i8>": 16, "ptr": 8}
    types = [I32, I64, F32, F64, V128, FUNCREF, EXTERNREF]
    assert {ty.name for ty in types} == set(LLVM_TYPES)
    assert all(sizes[llvm_type(ty)] == ty.size for ty in types)


def test_the_examples_of_the_documentation() -> None:
    stable, fast = lower(SWAP, WASMTIME_SYSTEM_V), lower(SWAP, FAST)
    assert stable.function_type == "i64 (ptr, ptr, i32, i64, ptr)"
    assert stable.rest == Struct((0,), 4, 4)
    assert stable.declaration("f") == "declare i64 @f(ptr, ptr, i32, i64, ptr)"
    assert fast.function_type == "{ i64, i32 } (ptr, ptr, i32, i64)"
    assert fast.rest is None
    assert fast.declaration("f") == f"declare {FAST.cc} {{ i64, i32 }} @f(ptr, ptr, i32, i64)"
    assert lower(SWAP, WASMTIME_FASTCALL).declaration("f") == "declare win64cc i64 @f(ptr, ptr, i32, i64, ptr)"


@pytest.mark.parametrize("convention", INSIDE, ids=lambda row: row.name)
def test_no_result_and_one_result_are_as_c_has_them(convention: Convention) -> None:
    for outs, result in (([], "void"), ([F32], "float"), ([EXTERNREF], "ptr")):
        lowered = lower(FuncType([F64], outs), convention)
        assert (lowered.result, lowered.all_params, lowered.rest) == (result, ("ptr", "ptr", "double"), None)


def test_results_beyond_the_first_are_the_c_struct_of_them_alone() -> None:
    lowered = lower(FuncType([], [I64, I32, I64, F32, I32]), WASMTIME_SYSTEM_V)
    assert lowered.rest == Struct((0, 8, 16, 20), 24, 8)
    assert lowered.all_params == ("ptr", "ptr", "ptr")


@pytest.mark.parametrize("convention", [SYSTEM_V, WINDOWS_FASTCALL], ids=lambda row: row.name)
def test_a_convention_for_code_outside_is_not_one_inside(convention: Convention) -> None:
    with pytest.raises(Bug, match=convention.name):
        lower(SWAP, convention)


def test_conventions_are_found_by_their_name() -> None:
    assert all(row.name == name for name, row in CONVENTIONS.items())
    assert [row.name for row in CONVENTIONS.values() if not row.stable] == ["fast"]
    assert all(row.machines == {"x86_64"} for row in CONVENTIONS.values() if row.cc == "win64cc")


@pytest.mark.parametrize(("convention", "machine"), [(row, name) for row in INSIDE for name in sorted(row.machines)])
def test_llvm_takes_every_convention_where_it_exists(convention: Convention, machine: str) -> None:
    lowered = lower(FuncType([I32, I64, F32, F64, EXTERNREF] * 3, [I32, I64, F32, F64, FUNCREF]), convention)
    args = ", ".join(f"{ty} %{at}" for at, ty in enumerate(lowered.all_params))
    value = f"%r = call {lowered.cc}{lowered.result} @f({args})\n ret {lowered.result} %r"
    ir = f"{lowered.declaration('f')}\ndefine {lowered.cc}{lowered.result} @g({args}) {{\n {value}\n}}\n"
    assert compile_ir(ir, CodeOptions(level=1, triple=f"{machine}-unknown-linux-gnu"), verify=True)
