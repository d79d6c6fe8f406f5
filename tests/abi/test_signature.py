"""From a function type and a convention to what LLVM sees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brolga.abi import packing
from brolga.abi.conventions import (
    CONVENTIONS,
    FAST,
    SYSTEM_V,
    TAIL,
    WASMTIME_FASTCALL,
    WASMTIME_SYSTEM_V,
    WINDOWS_FASTCALL,
    Convention,
)
from brolga.abi.signature import LLVM_TYPES, llvm_type, lower
from brolga.abi.structs import Struct, struct_of
from brolga.llvm.build import assembly, compile_ir
from brolga.llvm.target import CodeOptions
from brolga.types import EXTERNREF, F32, F64, FUNCREF, I32, I64, V128, FuncType, ValType
from tests.translate.machine import Lines

ALL = list(CONVENTIONS.values())
SWAP = FuncType([I32, I64], [I64, I32])


def test_every_value_type_has_an_llvm_type_of_its_size() -> None:
    sizes = {"i32": 4, "i64": 8, "float": 4, "double": 8, "<16 x i8>": 16, "ptr": 8}
    types = [I32, I64, F32, F64, V128, FUNCREF, EXTERNREF]
    assert {ty.name for ty in types} == set(LLVM_TYPES)
    assert all(sizes[llvm_type(ty)] == ty.size for ty in types)


def test_the_examples_of_the_documentation() -> None:
    stable, fast = lower(SWAP, WASMTIME_SYSTEM_V), lower(SWAP, FAST)
    assert stable.rest == Struct((0,), 4, 4)
    assert stable.declaration("f") == "declare i64 @f(ptr, ptr, i32, i64, ptr noundef)"
    assert fast.rest is None
    assert fast.declaration("f") == f"declare {FAST.cc} {{ i64, i32 }} @f(ptr, ptr, i32, i64)"
    assert lower(SWAP, WASMTIME_FASTCALL).declaration("f") == "declare win64cc i64 @f(ptr, ptr, i32, i64, ptr noundef)"


@pytest.mark.parametrize("convention", ALL, ids=lambda row: row.name)
def test_no_result_and_one_result_are_as_c_has_them(convention: Convention) -> None:
    for outs, result in (([], "void"), ([F32], "float"), ([EXTERNREF], "ptr")):
        lowered = lower(FuncType([F64], outs), convention)
        assert lowered.declaration("f") == f"declare {lowered.cc}{result} @f({contexts(convention)}, double)"


def contexts(convention: Convention) -> str:
    return "ptr" if convention is TAIL else "ptr, ptr"


@pytest.mark.parametrize(("machine", "integers"), [("x86_64", 4), ("aarch64", 7)])
def test_no_parameter_of_tail_lies_on_the_stack(machine: str, integers: int) -> None:
    """The five results of x86-64 need a pointer, the registers of aarch64 do for them."""
    ty = FuncType([I64] * 5 + [I32, I32, EXTERNREF, I32] + [F32] * 8 + [F64, V128, F32], [I64] * 4)
    lowered = lower(ty, TAIL, machine)
    assert sum(lowered.params[number] in {"i32", "i64", "ptr"} for number in lowered.passed) == integers
    assert sum(lowered.params[number] == "float" for number in lowered.passed) == 8
    numbers = [number for number, _ in lowered.beyond]
    assert sorted([*lowered.passed, *numbers]) == list(range(len(ty.ins)))
    struct = struct_of(ty.ins[number].size for number in numbers)
    assert tuple(offset for _, offset in lowered.beyond) == struct.offsets


def test_results_beyond_the_first_are_the_c_struct_of_them_alone() -> None:
    lowered = lower(FuncType([], [I64, I32, I64, F32, I32]), WASMTIME_SYSTEM_V)
    assert lowered.rest == Struct((0, 8, 16, 20), 24, 8)
    assert lowered.declaration("f") == "declare i64 @f(ptr, ptr, ptr noundef)"


# What clang makes of `struct { ... } f(void)`; where an eightbyte is not full, our integer is the narrower one.
AS_C = {
    "i32 i32": ("i64", "i64", "i64"),
    "f32 f32": ("<2 x float>", "i64", "{ float, float }"),
    "f32 i32": ("i64", "i64", "i64"),
    "i64 i32": ("{ i64, i32 }", "", "{ i64, i32 }"),
    "i32 f64": ("{ i32, double }", "", "{ i32, i64 }"),
    "f64 i64": ("{ double, i64 }", "", "{ i64, i64 }"),
    "f64 f64": ("{ double, double }", "", "{ double, double }"),
    "f32 f64": ("{ float, double }", "", "{ i32, i64 }"),
    "f32 f32 f32": ("{ <2 x float>, float }", "", "{ float, float, float }"),
    "f32 f32 i32": ("{ <2 x float>, i32 }", "", "{ i64, i32 }"),
    "f32 f32 f32 f32": ("{ <2 x float>, <2 x float> }", "", "{ float, float, float, float }"),
    "f32 f32 f32 f32 f32": ("", "", ""),
    "i32 f32 f32 i32": ("{ i64, i64 }", "", "{ i64, i64 }"),
    "f64 f64 f64": ("", "", "{ double, double, double }"),
    "i32 i64 i32": ("", "", ""),
    "externref funcref": ("{ ptr, ptr }", "", "{ ptr, ptr }"),
    "i64 i64 i64": ("", "", ""),
    "v128 v128": ("", "", "{ <16 x i8>, <16 x i8> }"),
    "v128 i32": ("", "", ""),
}
NAMED = {ty.name: ty for ty in (I32, I64, F32, F64, V128, FUNCREF, EXTERNREF)}
PLACES = [(SYSTEM_V, "x86_64"), (WINDOWS_FASTCALL, "x86_64"), (SYSTEM_V, "aarch64")]


@pytest.mark.parametrize("at", range(3), ids=[f"{row.name}-{machine}" for row, machine in PLACES])
@pytest.mark.parametrize("names", AS_C)
def test_several_results_leave_as_the_c_struct_of_them(names: str, at: int) -> None:
    convention, machine = PLACES[at]
    types = [NAMED[name] for name in names.split()]
    lowered = lower(FuncType([I32], types), convention, machine)
    struct = struct_of(ty.size for ty in types)
    if AS_C[names][at]:
        assert (lowered.result, lowered.rest) == (AS_C[names][at], None)
        assert lowered.declaration("f") == f"declare {lowered.cc}{lowered.result} @f(ptr, ptr, i32)"
    else:
        hidden = f"ptr noundef sret([{struct.size} x i8]) align {struct.align}"
        assert (lowered.parts, lowered.rest) == ((), struct)
        assert lowered.declaration("f") == f"declare {lowered.cc}void @f({hidden}, ptr, ptr, i32)"


FLOAT, DOUBLE = "<4 x float>", "<2 x double>"  # in the lowest element
IN_FAST = {
    "i32 i64 funcref": ("i32 i64 ptr", "i32 i64 ptr"),
    "f64 f64 f64 f32": (f"double double {DOUBLE} {FLOAT}", "double double double float"),
    "i32 i32 f64 i32 i32 f64": ("i32 i32 double i32", "i32 i32 double i32 i32 double"),
    "v128 f32 f32 f32 f32": (f"<16 x i8> float {FLOAT} {FLOAT}", "<16 x i8> float float float float"),
}


@pytest.mark.parametrize("at", range(2), ids=["x86_64", "aarch64"])
@pytest.mark.parametrize("names", IN_FAST)
def test_fast_returns_in_registers_what_fits_and_stores_the_rest(names: str, at: int) -> None:
    types = [NAMED[name] for name in names.split()]
    lowered = lower(FuncType([], types), FAST, ("x86_64", "aarch64")[at])
    parts = [part.type for part in lowered.parts]
    assert " ".join(parts) == IN_FAST[names][at]
    rest = types[len(parts) :]
    assert lowered.rest == (struct_of(ty.size for ty in rest) if rest else None)


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_fast_never_returns_a_float_as_the_x87_has_it(machine: str) -> None:
    lowered = lower(FuncType([], [F64] * 20), FAST, machine)
    values = ", ".join(f"{ty} %a{at}" for at, ty in enumerate(lowered.results))
    code = Lines()
    packing.leave(code, lowered, [f"%a{at}" for at in range(20)], "%rest")
    ir = f"define fastcc {lowered.result} @f({values}, ptr noundef %rest) {{\n" + "\n".join(code.lines) + "\n}\n"
    text = assembly(ir, CodeOptions(level=1, triple=f"{machine}-unknown-linux-gnu"))
    assert "\tfld" not in text
    assert text.count("\tret") == 1


@given(st.lists(st.sampled_from(list(NAMED.values())), max_size=8), st.sampled_from(ALL), st.data())
def test_every_result_has_one_place(types: list[ValType], convention: Convention, data: st.DataObject) -> None:
    lowered = lower(FuncType([], types), convention, data.draw(st.sampled_from(sorted(convention.machines))))
    pieces = [piece.type for part in lowered.parts for piece in part.pieces]
    assert (*pieces, *lowered.in_memory) == lowered.results == tuple(map(llvm_type, types))
    assert len(lowered.in_memory) == (len(lowered.rest.offsets) if lowered.rest else 0)


def test_conventions_are_found_by_their_name() -> None:
    assert all(row.name == name for name, row in CONVENTIONS.items())
    assert [row.name for row in CONVENTIONS.values() if not row.stable] == ["fast", "tail"]
    assert all(row.machines == {"x86_64"} for row in CONVENTIONS.values() if row.cc == "win64cc")


@pytest.mark.parametrize(("convention", "machine"), [(row, name) for row in ALL for name in sorted(row.machines)])
def test_llvm_takes_every_convention_where_it_exists(convention: Convention, machine: str) -> None:
    for outs in ([I32, I64, F32, F64, FUNCREF], [F32, F32, F32], [I32, F32], [F32, F64], [I64, EXTERNREF]):
        lowered = lower(FuncType([I32, I64, F32, F64, EXTERNREF] * 3, outs), convention, machine)
        code = Lines()
        own = ", ".join(f"{ty} %a{at}" for at, ty in enumerate(lowered.params))
        args = lowered.arguments(f"ptr %vm, ptr %caller, {own}", "%rest")
        results = packing.call(code, lowered, f"call {lowered.cc}{lowered.result} @f({args})", "%rest")
        packing.leave(code, lowered, results, "%rest")
        body = "\n".join(code.lines)
        ir = f"{lowered.declaration('f')}\ndefine {lowered.cc}{lowered.result} @g({args}) {{\n{body}\n}}\n"
        assert compile_ir(ir, CodeOptions(level=1, triple=f"{machine}-unknown-linux-gnu"), verify=True)
