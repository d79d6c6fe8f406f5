"""What native code refers to outside: the tables say it all, and a name that they do not know is a bug of ours."""

from __future__ import annotations

import pytest

from brolga.abi.conventions import WASMTIME_FASTCALL, WASMTIME_SYSTEM_V, Convention
from brolga.abi.externals import DATA, EXTERNALS, LIBCALLS
from brolga.abi.helpers import HEAP_HELPERS, HELPERS
from brolga.errors import Bug, UnsupportedError
from brolga.llvm import elf, relocate
from brolga.llvm.build import compile_ir, optimised_ir
from brolga.llvm.symbols import address_of
from brolga.llvm.target import CodeOptions
from brolga.trampoline import bulk
from brolga.trampoline import python_to_wasm as python_to_wasm_module
from brolga.trampoline.array_to_wasm import array_to_wasm
from brolga.trampoline.emit import Code, ImageText
from brolga.trampoline.heap.image import heap_ir
from brolga.trampoline.library import Trampolines
from brolga.trampoline.machines import MACHINES
from brolga.trampoline.pyobject import function_vectorcall
from brolga.trampoline.python_to_wasm import python_to_wasm
from brolga.trampoline.runtime import heap_image, host_symbol, machine, resolve, runtime_image
from brolga.trampoline.runtime_ir import runtime_ir
from brolga.trampoline.wasm_to_array import wasm_to_array
from brolga.trampoline.wasm_to_python import wasm_to_python
from brolga.types import FuncType
from tests.trampoline.vm import Vm, signature, typed_type

ALL = "i32 i64 f32 f64 v128 externref funcref"
TYPES = [signature(""), signature("i32", "i32"), signature("", ALL), signature(ALL), signature(ALL, ALL)]
OUTSIDE = {*EXTERNALS, *DATA}
ARM = CodeOptions(level=1, triple="aarch64-unknown-linux-gnu")


def undefined(obj: elf.Object) -> set[str]:
    return {symbol.name for symbol in obj.symbols if symbol.section == elf.SHN_UNDEF and symbol.name}


def irs(ty: FuncType, convention: Convention) -> list[str]:
    """Every trampoline of a type."""
    both = (False, True)
    into = [python_to_wasm(ty, convention, bits=bits) for bits in both]
    arrays = [array_to_wasm(ty, convention), *(wasm_to_array(ty, convention, caller=caller) for caller in both)]
    return (
        into + arrays + [wasm_to_python(ty, convention, bits=bits, caller=caller) for bits in both for caller in both]
    )


@pytest.mark.parametrize("convention", [WASMTIME_SYSTEM_V, WASMTIME_FASTCALL], ids=lambda row: row.name)
@pytest.mark.parametrize("ty", TYPES, ids=str)
@pytest.mark.parametrize("level", [*(pytest.param(level, marks=pytest.mark.slow) for level in (0, 1)), 2])
def test_trampolines_refer_to_the_runtime_and_the_tables_alone(
    level: int, ty: FuncType, convention: Convention
) -> None:
    for ir in irs(ty, convention):
        names = undefined(elf.parse(compile_ir(ir, CodeOptions(level=level), verify=True)))
        assert {name for name in names if name.startswith("brolga_")} <= set(runtime_image().symbols)
        assert {name for name in names if not name.startswith("brolga_")} <= OUTSIDE


def test_the_runtime_refers_to_the_tables_alone() -> None:
    obj = elf.parse(compile_ir(runtime_ir(machine()), CodeOptions(level=1), verify=True))
    assert undefined(obj) <= OUTSIDE


def test_every_name_in_the_tables_is_used() -> None:
    used = undefined(elf.parse(compile_ir(runtime_ir(machine()), CodeOptions(level=1))))
    used |= undefined(elf.parse(compile_ir(heap_ir(), CodeOptions(level=1))))
    for ty in TYPES:
        for ir in irs(ty, WASMTIME_SYSTEM_V):
            used |= undefined(elf.parse(compile_ir(ir, CodeOptions(level=0))))
    only_where_it_can_be_told = set() if function_vectorcall() else {"PyFunction_Type"}
    assert OUTSIDE - used == only_where_it_can_be_told


@pytest.mark.parametrize("ty", TYPES, ids=str)
def test_trampolines_of_the_other_machine_need_no_unknown_relocation(ty: FuncType) -> None:
    for ir in irs(ty, WASMTIME_SYSTEM_V):
        obj = elf.parse(compile_ir(ir, ARM, verify=True))
        loaded = [section.index for section in obj.sections if section.flags & elf.SHF_ALLOC]
        found = [relocation for index in loaded for relocation in obj.relocations.get(index, ())]
        assert found
        for relocation in found:
            relocate.row(obj.machine, relocation.kind, obj.symbols[relocation.symbol].name)


def test_the_heap_of_the_other_machine_needs_no_unknown_relocation() -> None:
    obj = elf.parse(compile_ir(heap_ir(), ARM, verify=True))
    found = [relocation for relocations in obj.relocations.values() for relocation in relocations]
    assert found
    for relocation in found:
        relocate.row(obj.machine, relocation.kind, obj.symbols[relocation.symbol].name)


def test_functions_of_one_image_reach_each_other_without_a_slot() -> None:
    obj = elf.parse(compile_ir(runtime_ir(machine()), CodeOptions(level=1)))
    through_slots = [
        obj.symbols[relocation.symbol].name
        for relocations in obj.relocations.values()
        for relocation in relocations
        if relocate.row(obj.machine, relocation.kind, "").through is relocate.Through.SLOT
    ]
    assert through_slots
    assert set(through_slots) <= undefined(obj)


def test_an_unexpected_symbol_is_a_bug_that_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    ir = "declare i32 @getpid()\ndefine i32 @python_to_wasm() {\n %r = call i32 @getpid()\n ret i32 %r\n}\n"
    monkeypatch.setattr(python_to_wasm_module, "python_to_wasm", lambda *_, **__: ir)
    with pytest.raises(Bug, match="'getpid'"):
        Trampolines(CodeOptions(level=1)).python_to_wasm(signature(""), WASMTIME_SYSTEM_V)


@pytest.mark.parametrize("name", ["getpid", "brolga_enter", "brolga_nothing", "PyLong_FromLong", ""])
def test_compiled_code_may_refer_to_helpers_and_what_llvm_calls(name: str) -> None:
    with pytest.raises(Bug):
        resolve(name)


def test_helpers_and_library_calls_have_addresses() -> None:
    for rows, image in ((HELPERS, runtime_image()), (HEAP_HELPERS, heap_image())):
        for row in rows.values():
            assert resolve(row.symbol) == image.symbols[row.symbol]
    for name in LIBCALLS:
        assert resolve(name) == address_of(name)


def test_every_name_of_the_tables_exists_in_the_process() -> None:
    assert all(host_symbol(name) for name in OUTSIDE)


def test_what_is_not_in_the_tables_cannot_be_written() -> None:
    code = Code(ImageText())
    with pytest.raises(Bug, match="getpid"):
        code.call("getpid")
    with pytest.raises(Bug, match="PyExc_KeyError"):
        code.data("PyExc_KeyError")
    with pytest.raises(ValueError, match="zip"):
        code.call("memset")  # with too few arguments


def test_a_machine_without_a_row_is_refused_by_name() -> None:
    with pytest.raises(UnsupportedError, match=r"^the machine riscv64 is not supported"):
        machine("riscv64")
    assert machine("aarch64") is MACHINES["aarch64"]


def test_there_is_one_runtime_for_the_process() -> None:
    assert runtime_image() is runtime_image()


def test_trampolines_are_made_once_for_each_kind() -> None:
    made = Trampolines(CodeOptions(level=1))
    ty, convention = signature("f64", "f64"), WASMTIME_SYSTEM_V
    one = made.python_to_wasm(ty, convention)
    assert made.python_to_wasm(signature("f64", "f64"), convention) == one
    others = [
        *(made.python_to_wasm(ty, convention, bits=True), made.python_to_wasm(ty, WASMTIME_FASTCALL)),
        *(made.wasm_to_python(ty, convention), made.wasm_to_python(ty, convention, caller=True)),
        made.wasm_to_python(ty, convention, bits=True),
    ]
    assert len({one, *others}) == 6
    made.close()
    assert made.images == {}


def test_the_activation_is_aligned_and_its_calls_are_not_tail_calls() -> None:
    ir = optimised_ir(python_to_wasm(signature("i32", "i32"), WASMTIME_SYSTEM_V, bits=False), CodeOptions(level=2))
    assert "x i8], align 16" in ir
    assert "returns_twice" in ir
    assert "musttail" not in ir


def test_stack_slots_are_made_in_the_entry_block_alone() -> None:
    for ty in TYPES:
        for ir in [*irs(ty, WASMTIME_SYSTEM_V), runtime_ir(machine())]:
            for body in ir.split("define ")[1:]:
                blocks = body.split(":\n")[2:]  # before them the name with the entry's label, and the entry block
                assert all("alloca" not in block for block in blocks)


def test_a_trampoline_of_the_windows_registers_works_at_every_level() -> None:
    for level in (0, 1, 2):
        vm = Vm(convention=WASMTIME_FASTCALL)
        code = Trampolines(CodeOptions(level=level)).python_to_wasm(signature("i32 f64", "f64 i32"), WASMTIME_FASTCALL)
        made = vm.wasm(signature("i32 f64", "f64 i32"), "store i32 %a0, ptr %rest\nret double %a1")
        assert typed_type().make("f", code, made.ref.address, (made, vm))(5, 2.5) == (2.5, 5)


def test_pieces_of_code_can_stand_in_one_function_twice() -> None:
    image = ImageText()
    code = Code(image)
    for _ in range(2):
        bulk._fill(code, "%table", "%d", "%n")
    code.do("ret void")
    image.function("f", "void @f(ptr %table, ptr %value, i64 %d, i64 %n)", code)
    assert compile_ir(image.text(), CodeOptions(), verify=True)
