"""Many objects as one image that lies anywhere."""

from __future__ import annotations

import ctypes
import mmap
import struct
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import pytest

from brolga.errors import Bug
from brolga.llvm import cfi, elf, relocate, sysmem
from brolga.llvm.arena import Arena, Zone
from brolga.llvm.build import compile_ir
from brolga.llvm.image import Image
from brolga.llvm.link import Linked, link
from brolga.llvm.linked import Functions, LinkedLines, Words, place_linked
from brolga.llvm.symbols import address_of
from brolga.llvm.target import CodeOptions
from brolga.llvm.text import DebugInfo, prologue
from tests.llvm.helpers import AARCH64, HOST, I64

FIRST = """
declare i64 @w1(i64)
declare i64 @sysconf(i32)
@half = weak hidden constant double 0.5
define i64 @w0(i64 %x) "frame-pointer"="all" uwtable {
  %a = call i64 @w1(i64 %x)
  %b = call i64 @sysconf(i32 30)
  %d = load double, ptr @half
  %e = fptosi double %d to i64
  %c = add i64 %b, %e
  %r = add i64 %a, %c
  ret i64 %r
}
"""

SECOND = """
declare i64 @w0(i64)
@half = weak hidden constant double 2.0
define i64 @w1(i64 %x) "frame-pointer"="all" uwtable {
  %r = sub i64 -3, %x
  ret i64 %r
}
define i64 @w2(i64 %x) "frame-pointer"="all" uwtable {
  %a = call i64 @w0(i64 %x)
  %d = load double, ptr @half
  %e = fptosi double %d to i64
  %r = add i64 %a, %e
  ret i64 %r
}
@words = hidden constant [2 x ptr] [ptr @w1, ptr @w2]
define i64 @w3(i64 %x) "frame-pointer"="all" uwtable {
  %at = getelementptr ptr, ptr @words, i64 %x
  %f = load ptr, ptr %at
  %r = call i64 %f(i64 10)
  ret i64 %r
}
"""


def linked(*sources: str, options: CodeOptions = HOST) -> Linked:
    return link([compile_ir(prologue(options) + source, options, verify=True) for source in sources])


@contextmanager
def placed(made: Linked) -> Iterator[Image]:
    starts, sizes, names = (list(column) for column in zip(*made.functions, strict=True))
    numbers = array("q", [int(name[1:]) for name in names])

    def functions(base: int) -> Functions:
        return Functions(base, array("Q", starts), array("Q", sizes), numbers)

    def lines(base: int) -> LinkedLines:
        return LinkedLines(base, [at for at, _ in made.lines], [program for _, program in made.lines])

    words = Words(made.table, made.outside, made.fixups)
    image = place_linked("linked", made.data, words, address_of, functions=functions, lines=lines, frames=made.frames)
    try:
        yield image
    finally:
        image.close()


def call(image: Image, made: Linked, name: str) -> Callable[[int], int]:
    (place,) = (start for start, _, found in made.functions if found == name)
    found: Callable[[int], int] = ctypes.CFUNCTYPE(I64, I64)(image.start + place)
    return found


def test_objects_call_each_other_and_the_outside() -> None:
    made = linked(FIRST, SECOND)
    assert made.outside == ("sysconf",)
    with placed(made) as one, placed(made) as two:
        assert one.start != two.start
        for image in (one, two):
            assert call(image, made, "w0")(4) == mmap.PAGESIZE - 7
            assert call(image, made, "w2")(4) == mmap.PAGESIZE - 5  # each object has its own constant of that name
            assert call(image, made, "w3")(0) == -13  # and addresses among the constants are filled in
            assert call(image, made, "w3")(1) == mmap.PAGESIZE - 11


def test_an_image_that_cannot_be_loaded_leaves_nothing_behind() -> None:
    made, arena = linked(SECOND, FIRST), Arena(1 << 20)
    size = sysmem.pages(len(made.data))
    first = arena.allocate(Zone.CODE, size)
    arena.free(Zone.CODE, first, size)
    words = Words(made.table, made.outside, [(1 << 20, -1, 0)])  # far outside
    with pytest.raises(struct.error):
        place_linked(
            "linked",
            made.data,
            words,
            address_of,
            functions=lambda _: (),
            lines=lambda base: LinkedLines(base, (), ()),
            frames=made.frames,
            arena=arena,
        )
    assert arena.allocate(Zone.CODE, size) == first


def test_functions_and_their_frames_are_found() -> None:
    made = linked(FIRST, SECOND)
    with placed(made) as image:
        for start, size, name in made.functions:
            assert image.symbol_at(image.start + start + size - 1) == (name, size - 1)
        table = bytes(sysmem.view(*image.frames))
        framed = {(entry.start, entry.size) for entry in cfi.entries(table, image.frames[0])}
        assert framed > {(function.address, function.size) for function in image.functions}
        assert [f.name for f in image.functions[1:3]] == [name for _, _, name in made.functions[1:3]]
        assert image.symbol_at(image.end - 1) is None


def _with_lines(name: str, line: int) -> str:
    debug = DebugInfo("x", first=1)
    scope = debug.function(name)
    body = f"%t = call i64 @labs(i64 %x){scope.at(line)}\n ret i64 %t{scope.at(line + 1)}"
    return f"declare i64 @labs(i64)\ndefine i64 @{name}(i64 %x){scope.attachment} {{\n{body}\n}}\n{debug.finish()}"


def test_lines_are_found_in_each_of_the_programs() -> None:
    sources: Sequence[tuple[str, int]] = [("w0", 100), ("w1", 70_000)]
    made = linked(*(_with_lines(*each) for each in sources))
    with placed(made) as image:
        for (name, line), function in zip(sources, image.functions, strict=True):
            assert function.name == name
            assert image.line_at(function.address + function.size - 1) in (line, line + 1)


def test_what_changes_and_what_is_there_twice_cannot_be_linked() -> None:
    with pytest.raises(Bug, match="cannot be linked"):
        linked("@x = global i64 3\ndefine ptr @w0() { ret ptr @x }")
    with pytest.raises(Bug, match="defined twice"):
        linked(FIRST, FIRST)
    with pytest.raises(Bug, match="nothing"):
        link([])


def test_the_same_objects_give_the_same_image() -> None:
    assert linked(FIRST, SECOND) == linked(FIRST, SECOND)


def test_the_other_machine_is_linked_as_well() -> None:
    made = linked(FIRST, SECOND, options=AARCH64)
    assert made.machine == elf.AARCH64
    assert made.outside == ("sysconf",)


def test_a_stub_of_the_other_machine_loads_its_slot() -> None:
    code = relocate.slot_stub(elf.AARCH64, 0x1010, 0x3458)
    words = [int.from_bytes(code[at : at + 4], "little") for at in range(0, 16, 4)]
    assert words[0] == 0xD0000010  # adrp x16, two pages on
    assert words[1] == 0xF9400210 | (0x458 // 8) << 10  # ldr x16, [x16, 0x458]
    assert words[2:] == [0xD61F0200, 0xD503201F]  # br x16; nop
