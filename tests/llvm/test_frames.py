"""What unwind tables and tables of handlers say about return addresses, for whoever throws an exception."""

from __future__ import annotations

import pytest

from brolga.errors import Bug
from brolga.llvm import cfi, elf, sysmem
from brolga.llvm.frames import FRAME_POINTERS, CallerFrame, frame_at
from brolga.llvm.image import Image
from brolga.llvm.target import CodeOptions, host_triple
from tests.llvm.helpers import AARCH64, HOST, loaded

OPTIONS = {elf.X86_64: HOST, elf.AARCH64: AARCH64}
MACHINE = elf.MACHINES[host_triple().partition("-")[0]]

ATTRIBUTES = 'noinline uwtable "frame-pointer"="all" "disable-tail-calls"="true"'

# `keeps` needs values after its calls, in registers that it has to save; `handles` has two calls with handlers and one
# without.
CODE = f"""
declare i32 @personality()
declare i64 @far(i64)
define dso_local i64 @keeps(i64 %x, i64 %y) {ATTRIBUTES} {{
  %a = call i64 @far(i64 %x)
  %b = call i64 @far(i64 %y)
  %c = add i64 %a, %b
  %d = add i64 %c, %y
  ret i64 %d
}}
define dso_local i64 @handles(i64 %x, i64 %y) {ATTRIBUTES} personality ptr @personality {{
  %a = invoke i64 @far(i64 %x) to label %on unwind label %first
on:
  %b = call i64 @far(i64 %a)
  %c = invoke i64 @far(i64 %b) to label %out unwind label %second
out:
  ret i64 %c
first:
  %u = landingpad {{ ptr, i32 }} cleanup
  ret i64 -1
second:
  %v = landingpad {{ ptr, i32 }} cleanup
  %z = add i64 %y, %a
  ret i64 %z
}}
"""


def returns(image: Image, machine: int, name: str) -> list[int]:
    """The return addresses of the calls in a function: what follows each call instruction."""
    (function,) = (each for each in image.functions if each.name == name)
    code = bytes(sysmem.view(function.address, function.size))
    if machine == elf.X86_64:
        ends = [at for at in range(5, len(code) + 1) if code[at - 5] == 0xE8]
        jumps = {at: int.from_bytes(code[at - 4 : at], "little", signed=True) for at in ends}
        stubs = range(image.functions[-1].address + image.functions[-1].size, image.end)  # what it calls is far away
        return [function.address + at for at, by in jumps.items() if function.address + at + by in stubs]
    words = [int.from_bytes(code[at : at + 4], "little") for at in range(0, len(code), 4)]
    return [function.address + 4 * at + 4 for at, word in enumerate(words) if word >> 26 == 0b100101]


@pytest.mark.parametrize("level", [0, 1, 2])
@pytest.mark.parametrize("machine", OPTIONS)
def test_a_call_has_the_landing_pad_that_its_invoke_says(machine: int, level: int) -> None:
    options = CodeOptions(level=level, triple=OPTIONS[machine].triple)
    with loaded(CODE, lambda _: 0x7000_0000, options) as image:
        (function,) = (each for each in image.functions if each.name == "handles")
        first, none, second = (frame_at(image, machine, pc).handler for pc in returns(image, machine, "handles"))
        assert none == 0
        assert first != second
        for handler in (first, second):
            assert function.address < handler < function.address + function.size
        assert {frame_at(image, machine, pc).handler for pc in returns(image, machine, "keeps")} == {0}


@pytest.mark.parametrize("machine", OPTIONS)
def test_the_callers_registers_are_where_the_function_has_saved_them(machine: int) -> None:
    with loaded(CODE, lambda _: 0x7000_0000, OPTIONS[machine]) as image:
        frames = {frame_at(image, machine, pc) for pc in returns(image, machine, "keeps")}
        (frame,) = frames  # one form at all of its calls
        kept = {3, 12, 13, 14, 15} if machine == elf.X86_64 else set(range(19, 29))
        registers = [register for register, _ in frame.saved]
        assert len(registers) >= 2
        assert set(registers) <= kept
        if machine == elf.X86_64:
            assert frame.stack == 16
            assert sorted(at for _, at in frame.saved) == [-8 * number for number in range(len(registers), 0, -1)]
        else:
            assert frame.stack >= 16 + 8 * len(registers)
            assert all(16 <= at < frame.stack for _, at in frame.saved)


def test_vector_registers_of_windows_are_saved_in_two_words_each() -> None:
    code = f"""
    declare void @far()
    define dso_local win64cc double @f(double %x) {ATTRIBUTES} {{
      call void @far()
      ret double %x
    }}"""
    with loaded(code, lambda _: 0x7000_0000, CodeOptions(level=1, triple="x86_64-unknown-linux-gnu")) as image:
        (pc,) = returns(image, elf.X86_64, "f")
        saved = dict(frame_at(image, elf.X86_64, pc).saved)
        assert set(saved) == {4, 5, *range(23, 33)}  # rsi, rdi, xmm6-15
        assert all((saved[register] - saved[23]) % 16 == 0 for register in range(23, 33))


def test_where_no_table_tells_there_is_no_frame() -> None:
    with loaded(CODE, lambda _: 0x7000_0000) as image, pytest.raises(Bug, match="no unwind table for"):
        frame_at(image, MACHINE, image.end)
    code = "declare void @far()\ndefine void @f() uwtable {\n call void @far()\n ret void\n}"
    with loaded(code, lambda _: 0x7000_0000) as image, pytest.raises(Bug, match="no frame pointer at"):
        frame_at(image, MACHINE, image.functions[0].address + 4)


@pytest.mark.parametrize("machine", OPTIONS)
def test_a_table_that_is_moved_says_nothing_of_handlers(machine: int) -> None:
    with loaded(CODE, lambda _: 0x7000_0000, OPTIONS[machine]) as image:
        address, size = image.frames
        for entry in cfi.entries(bytes(sysmem.view(address, size)), address):
            (moved,) = cfi.entries(cfi.alone(entry, 0x1000), entry.start + 0x1000)
            assert (moved.start, moved.size, moved.handlers) == (entry.start, entry.size, 0)
            assert moved.common == entry.common
            assert moved.rest.rstrip(b"\0") == entry.rest.rstrip(b"\0")


def test_every_machine_has_a_frame_pointer() -> None:
    assert set(FRAME_POINTERS) == set(elf.MACHINES.values()) == set(cfi.ROWS)
    assert CallerFrame(16, (), 0).handler == 0
