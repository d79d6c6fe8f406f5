"""Objects that LLVM makes run where the loader puts them."""

from __future__ import annotations

import ctypes
import struct
from pathlib import Path

import pytest

from brolga.errors import Bug
from brolga.llvm import elf, relocate, sysmem
from brolga.llvm.arena import ARENA
from brolga.llvm.build import compile_ir
from brolga.llvm.loader import load
from brolga.llvm.symbols import address_of
from brolga.llvm.target import CodeOptions, host_triple
from brolga.llvm.text import prologue
from tests.llvm.helpers import AARCH64, HOST, I64, entry, loaded


@pytest.mark.parametrize("level", [0, 1, 2, 3])
def test_code_of_every_level_runs(level: int) -> None:
    ir = """
    define i64 @sum(i64 %n) {
    entry:
      br label %loop
    loop:
      %i = phi i64 [%n, %entry], [%next, %loop]
      %total = phi i64 [0, %entry], [%more, %loop]
      %more = add i64 %total, %i
      %next = sub i64 %i, 1
      %done = icmp eq i64 %next, 0
      br i1 %done, label %end, label %loop
    end:
      ret i64 %more
    }"""
    with loaded(ir, options=CodeOptions(level=level)) as image:
        assert entry(image, "sum", I64)(100) == 5050


def test_a_function_of_the_c_library_is_called_however_far_away() -> None:
    ir = """
    declare i64 @labs(i64)
    define i64 @f(i64 %x) {
      %r = call i64 @labs(i64 %x)
      %s = add i64 %r, 1
      ret i64 %s
    }"""
    with loaded(ir) as image:
        assert entry(image, "f", I64)(-41) == 42


def test_library_calls_that_llvm_makes_up_are_resolved_too() -> None:
    ir = """
    declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
    define double @rest(double %x, double %y) {
      %r = frem double %x, %y
      ret double %r
    }
    define void @fill(ptr %p, i64 %n) {
      call void @llvm.memset.p0.i64(ptr %p, i8 7, i64 %n, i1 false)
      ret void
    }"""
    with loaded(ir) as image:
        rest = ctypes.CFUNCTYPE(ctypes.c_double, ctypes.c_double, ctypes.c_double)(image.symbols["rest"])
        buffer = ctypes.create_string_buffer(5000)
        ctypes.CFUNCTYPE(None, ctypes.c_void_p, I64)(image.symbols["fill"])(ctypes.addressof(buffer), 4999)
        assert rest(7.5, 2.0) == 1.5
        assert buffer.raw == b"\7" * 4999 + b"\0"


def test_constants_are_reached_and_cannot_be_written() -> None:
    ir = """
    define double @f(double %x) {
      %r = fmul double %x, 2.5
      ret double %r
    }
    @text = constant [6 x i8] c"brolga"
    """
    with loaded(ir) as image:
        assert ctypes.CFUNCTYPE(ctypes.c_double, ctypes.c_double)(image.symbols["f"])(2.0) == 5.0
        assert bytes(sysmem.view(image.symbols["text"], 6)) == b"brolga"
        assert permissions(image.symbols["text"]) == "r--p"
        assert permissions(image.symbols["f"]) == "r-xp"


def permissions(address: int) -> str:
    """What the kernel allows at an address."""
    for line in Path("/proc/self/maps").read_text(encoding="utf-8").splitlines():
        where, allowed = line.split()[:2]
        start, end = (int(part, 16) for part in where.split("-"))
        if start <= address < end:
            return allowed
    return "----"


def test_data_may_hold_addresses_and_be_written() -> None:
    ir = """
    @value = global i64 5
    @pointer = global ptr getelementptr (i8, ptr @value, i64 0)
    @table = constant [2 x ptr] [ptr @f, ptr @labs]
    @zeros = global [4096 x i64] zeroinitializer
    declare i64 @labs(i64)
    define i64 @f(i64 %x) {
      %p = load ptr, ptr @pointer
      %old = load i64, ptr %p
      store i64 %x, ptr %p
      %zero = load volatile i64, ptr getelementptr (i64, ptr @zeros, i64 4095)
      %r = add i64 %old, %zero
      ret i64 %r
    }"""
    with loaded(ir) as image:
        f = entry(image, "f", I64)
        assert [f(7), f(8)] == [5, 7]
        assert sysmem.view(image.symbols["value"], 8) == (8).to_bytes(8, "little")
        assert permissions(image.symbols["value"]) == "rw-p"
        table = struct.unpack("<2Q", sysmem.view(image.symbols["table"], 16))
        assert table == (image.symbols["f"], address_of("labs"))
        assert permissions(image.symbols["table"]) == "r--p"


def test_a_switch_goes_through_its_jump_table() -> None:
    cases = "\n".join(f"i64 {i}, label %l{i}" for i in range(20))
    blocks = "\n".join(f"l{i}:\n call void @note(i64 {i * i})\n ret i64 {(i * 7919) % 104729}" for i in range(20))
    ir = f"""
    define internal void @note(i64 %x) noinline optnone {{
      ret void
    }}
    define i64 @f(i64 %x) {{
      switch i64 %x, label %other [ {cases} ]
    {blocks}
    other:
      ret i64 -1
    }}"""
    with loaded(ir) as image:
        f = entry(image, "f", I64)
        assert [f(i) for i in range(20)] == [(i * 7919) % 104729 for i in range(20)]
        assert f(20) == -1


def test_images_call_each_other() -> None:
    first = """
    declare i64 @back(i64)
    define i64 @twice(i64 %x) {
      %r = shl i64 %x, 1
      ret i64 %r
    }"""
    second = """
    declare i64 @twice(i64)
    @slot = constant ptr @twice
    define i64 @f(i64 %x) {
      %direct = call i64 @twice(i64 %x)
      %target = load volatile ptr, ptr @slot
      %indirect = call i64 %target(i64 %direct)
      ret i64 %indirect
    }"""
    with loaded(first) as callee, loaded(second, callee.symbols.__getitem__) as caller:
        assert entry(caller, "f", I64)(10) == 40


def test_inline_assembly_and_naked_functions_are_assembled() -> None:
    ir = r"""
    define i64 @f(i64 %x) naked {
      call void asm sideeffect "lea 1(%rdi), %rax\0A\09ret", "~{memory}"()
      unreachable
    }"""
    with loaded(ir) as image:
        assert entry(image, "f", I64)(41) == 42


def test_an_undefined_symbol_is_asked_for_once_and_its_error_passes_through() -> None:
    ir = """
    declare i64 @missing(i64)
    define i64 @f(i64 %x) {
      %a = call i64 @missing(i64 %x)
      %b = call i64 @missing(i64 %a)
      ret i64 %b
    }"""
    asked: list[str] = []

    def resolve(name: str) -> int:
        asked.append(name)
        return address_of("labs")

    with loaded(ir, resolve) as image:
        assert entry(image, "f", I64)(-3) == 3
    assert asked == ["missing"]
    with pytest.raises(Bug, match="no symbol 'missing'"), loaded(ir):
        pass


def test_a_failed_load_leaves_no_pages_behind() -> None:
    simple = "define i64 @f(i64 %x) {\n ret i64 %x\n}\n"
    with loaded(simple) as image:
        before = image.start
    with (
        pytest.raises(Bug),
        loaded("declare void @nowhere()\ndefine void @f() {\n call void @nowhere()\n ret void\n}\n"),
    ):
        pass
    with loaded(simple) as image:
        assert image.start == before


def test_the_unwind_table_is_loaded_and_closed() -> None:
    kind = "@unwind" if host_triple().startswith("x86_64") else "@progbits"
    label = f".section .eh_frame,\\22a\\22,{kind}\\0A.globl table\\0Atable:\\0A.text"
    ir = f'module asm "{label}"\ndefine i64 @f(i64 %x) uwtable {{\n ret i64 %x\n}}\n'
    with loaded(ir) as image:
        table = image.symbols["table"]
        (cie,) = struct.unpack("<I", sysmem.view(table, 4))
        size, _, start = struct.unpack("<IIi", sysmem.view(table + cie + 4, 12))
        assert table + cie + 4 + 8 + start == image.symbols["f"]  # the entry speaks of our function
        assert sysmem.view(table + cie + 4 + size + 4, 4) == bytes(4)


def test_a_function_is_found_by_any_pc_in_it() -> None:
    ir = "define internal i64 @g(i64 %x) noinline optnone {\n ret i64 %x\n}\n"
    ir += "define i64 @f(i64 %x) {\n %r = call i64 @g(i64 %x)\n %s = add i64 %r, 1\n ret i64 %s\n}\n"
    with loaded(ir, name="unit") as image:
        start = image.symbols["f"]
        assert "g" not in image.symbols
        assert {function.name for function in image.functions} == {"f", "g"}
        assert image.symbol_at(start) == ("f", 0)
        assert image.symbol_at(start + 1) == ("f", 1)
        assert image.symbol_at(image.end - 1) is None
        assert ARENA.find(start + 1) is image
        assert ARENA.base <= image.start < image.end <= ARENA.base + ARENA.size
    assert ARENA.find(start + 1) is None
    image.close()  # a second time changes nothing


def test_thread_local_storage_is_refused() -> None:
    ir = "@x = thread_local global i64 1\ndefine i64 @f() {\n %v = load i64, ptr @x\n ret i64 %v\n}\n"
    with pytest.raises(Bug, match="thread-local section"), loaded(ir):
        pass


def test_an_unexpected_relocation_is_named_with_its_symbol() -> None:
    ir = "declare void @far()\ndefine void @f() {\n call void @far()\n ret void\n}\n"
    data = bytearray(compile_ir(prologue(HOST) + ir, HOST))
    table = struct.pack("<Q", 4)  # R_X86_64_PLT32, in the low half of r_info
    at = next(
        i
        for i in range(len(data) - 24)
        if data[i + 8 : i + 12] == table[:4] and data[i + 16 : i + 24] == struct.pack("<q", -4)
    )
    data[at + 8] = 23
    with pytest.raises(Bug, match=r"unexpected relocation 23 of machine 62 against 'far'"):
        load(bytes(data), address_of, name="test")


def test_a_distance_that_does_not_fit_is_named_with_its_symbol() -> None:
    ir = "@far = external dso_local global i64\ndefine ptr @f() {\n ret ptr @far\n}\n"
    with pytest.raises(Bug, match=r"R_X86_64_PC32 against 'far' does not reach"), loaded(ir, lambda _: 1 << 62):
        pass


@pytest.mark.parametrize("machine", [elf.X86_64, elf.AARCH64])
def test_every_relocation_row_says_whether_a_value_fits(machine: int) -> None:
    for row in relocate.ROWS[machine].values():
        code = bytearray(16)
        fits = row.patch(memoryview(code), 0, 0x1000, 0x2000)
        assert fits, row.name
        assert len(code) == 16


def test_a_truncated_object_is_a_bug_wherever_it_is_cut() -> None:
    data = compile_ir(prologue(HOST) + "define i64 @f(i64 %x) {\n ret i64 %x\n}\n", HOST)
    for length in range(0, len(data), 7):
        with pytest.raises(Bug):
            elf.parse(data[:length])


# Cross-compiled code is not run: its instructions are read back instead.

ARM = """
declare i64 @outside(i64)
@near = internal constant [4 x i64] [i64 1, i64 2, i64 3, i64 4]
@byte = internal global i8 1
define internal i64 @inside(i64 %x) noinline {
  %p = getelementptr i64, ptr @near, i64 %x
  %v = load volatile i64, ptr %p
  %b = load volatile i8, ptr @byte
  %w = zext i8 %b to i64
  %s = add i64 %v, %w
  ret i64 %s
}
define i64 @f(i64 %x) {
  %a = call i64 @inside(i64 %x)
  %b = call i64 @outside(i64 %a)
  %c = add i64 %b, ptrtoint (ptr @outside to i64)
  ret i64 %c
}
"""


def words(address: int, size: int) -> list[tuple[int, int]]:
    """Address and bits of each instruction."""
    return [(address + 4 * i, word) for i, (word,) in enumerate(struct.iter_unpack("<I", sysmem.view(address, size)))]


def signed(value: int, bits: int) -> int:
    return value - (1 << bits) if value >> (bits - 1) else value


def test_aarch64_calls_and_pages_are_relocated() -> None:
    outside = 0x7FFF_1234_5678
    with loaded(ARM, lambda _: outside, AARCH64) as image:
        functions = {function.name: function for function in image.functions}
        starts = {function.address for function in image.functions}
        calls, pages = [], []
        for function in functions.values():
            code = words(function.address, function.size)
            for i, (pc, word) in enumerate(code):
                if word >> 26 in (0b100101, 0b000101):  # bl, b
                    calls.append(pc + 4 * signed(word & 0x3FFFFFF, 26))
                if word >> 24 & 0x9F == 0x90:  # adrp
                    page = (pc >> 12) + signed((word >> 5 & 0x7FFFF) << 2 | word >> 29 & 3, 21) << 12
                    pages.append(page + low_bits(code[i + 1 :], word & 31))
        assert functions["inside"].address in calls
        (far,) = set(calls) - starts
        stub = bytes(sysmem.view(far, 16))
        found = [bytes(sysmem.view(page, 8)) for page in pages]
    assert stub == struct.pack("<IIQ", 0x58000050, 0xD61F0200, outside)  # ldr x16, .+8; br x16; the address
    assert sorted(found) == sorted([struct.pack("<Q", 1), struct.pack("<Q", 1), struct.pack("<Q", outside)])


def low_bits(code: list[tuple[int, int]], register: int) -> int:
    """The low twelve bits that the first instruction after an ADRP which uses its register adds."""
    for _, word in code:
        if word >> 5 & 31 == register:
            scale = word >> 30 if word >> 24 & 0x3F == 0x39 else 0  # a load scales by its size, an addition does not
            return (word >> 10 & 0xFFF) << scale
    raise AssertionError


def test_aarch64_offsets_of_accesses_are_scaled() -> None:
    for kind, shift in ((277, 0), (278, 0), (284, 1), (285, 2), (286, 3), (299, 4)):
        code = bytearray(4)
        assert relocate.ROWS[elf.AARCH64][kind].patch(memoryview(code), 0, 0x12340, 0)
        assert struct.unpack("<I", code)[0] >> 10 == 0x340 >> shift
        if shift:
            assert not relocate.ROWS[elf.AARCH64][kind].patch(memoryview(code), 0, 0x12341, 0)
