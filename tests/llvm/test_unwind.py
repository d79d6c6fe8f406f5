"""Loaded code has unwind tables that the process knows, for as long as the code is there."""

from __future__ import annotations

import ctypes

import pytest

from brolga import leb128
from brolga.abi.conventions import CONVENTIONS, Convention
from brolga.llvm import cfi, elf, sysmem
from brolga.llvm.arena import Arena
from brolga.llvm.block import place
from brolga.llvm.build import assembly, compile_ir
from brolga.llvm.loader import load
from brolga.llvm.symbols import address_of
from brolga.llvm.target import CodeOptions, host_triple
from brolga.llvm.text import prologue
from tests.llvm.helpers import AARCH64, HOST, loaded

MACHINE = elf.MACHINES[host_triple().partition("-")[0]]
# Of a return address, as it stands in a frame: it looks at the byte before.
ENCLOSING = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p)(
    ("_Unwind_FindEnclosingFunction", ctypes.PyDLL("libgcc_s.so.1"))
)

# Calls, so that there is something to walk over; far away, so that there are stubs.
CODE = """
declare i64 @sysconf(i64)
define i64 @f(i64 %x) uwtable "frame-pointer"="all" {
  %r = call i64 @sysconf(i64 %x)
  %s = add i64 %r, 1
  ret i64 %s
}
define i64 @g(i64 %x) uwtable "frame-pointer"="all" {
  %r = call i64 @f(i64 %x)
  %s = add i64 %r, 1
  ret i64 %s
}"""


def entries(table: bytes, address: int) -> dict[int, int]:
    """Start and size of the code of each frame description in an `.eh_frame` section that lies at an address."""
    return {entry.start: entry.size for entry in cfi.entries(table, address)}


def test_every_function_of_an_image_and_its_stubs_are_known_until_it_is_closed() -> None:
    with loaded(CODE) as image:
        address, size = image.frames
        known = entries(bytes(sysmem.view(address, size)), address)
        assert len(known) == len(image.functions) + 1
        for function in image.functions:
            assert known.pop(function.address) == function.size
            assert ENCLOSING(function.address + function.size - 1) == function.address
        (stubs,) = known
        assert ENCLOSING(stubs + 3) == stubs
    assert ENCLOSING(stubs + 3) is None
    assert ENCLOSING(image.functions[0].address + 1) is None


def test_hundreds_of_images_come_and_go() -> None:
    obj = compile_ir(prologue(HOST) + CODE, HOST)
    images = [load(obj, address_of, name=f"image {number}") for number in range(300)]
    for image in images[::2]:
        image.close()
    for number, image in enumerate(images):
        start = image.functions[0].address
        assert ENCLOSING(start + 1) == (start if number % 2 else None)
    for image in images:
        image.close()
    assert {ENCLOSING(image.functions[0].address + 1) for image in images} == {None}


def test_an_image_without_a_table_is_loaded_all_the_same() -> None:
    with loaded("define i64 @f(i64 %x) nounwind {\n ret i64 %x\n}") as image:
        assert image.frames == (0, 0)


def test_code_that_is_known_byte_by_byte_has_a_table() -> None:
    arena = Arena(1 << 24)
    image = place("block", MACHINE, bytes(16) + b"\xcc" * 48, [(16, 16, "first"), (32, 32, "second")], arena=arena)
    first, second = image.start + 16, image.start + 32
    assert image.symbols == {"first": first, "second": second}
    assert bytes(sysmem.view(image.start, 64)) == bytes(16) + b"\xcc" * 48
    assert [ENCLOSING(pc) for pc in (first, first + 1, second, second + 1, second + 32)] == [
        None, first, first, second, second,
    ]  # fmt: skip
    assert ENCLOSING(second + 33) is None
    assert image.symbol_at(second + 4) == ("second", 4)
    assert arena.find(first) is image
    image.close()
    assert arena.find(first) is None
    assert ENCLOSING(first + 1) is None


@pytest.mark.parametrize(
    ("value", "unsigned", "signed"),
    # The examples of DWARF 5, tables 7.6 and 7.7 (Appendix C).
    [(2, "02", "02"), (127, "7f", "ff00"), (128, "8001", "8001"), (129, "8101", "8101"), (12857, "b964", "b9e400")],
)
def test_numbers_are_encoded_as_the_standard_shows(value: int, unsigned: str, signed: str) -> None:
    assert leb128.unsigned(value).hex() == unsigned
    assert leb128.signed(value).hex() == signed


@pytest.mark.parametrize(("value", "signed"), [(-2, "7e"), (-127, "817f"), (-128, "807f"), (-129, "ff7e")])
def test_negative_numbers_are_encoded_as_the_standard_shows(value: int, signed: str) -> None:
    assert leb128.signed(value).hex() == signed


@pytest.mark.parametrize("machine", cfi.ROWS)
def test_a_table_of_our_own_is_whole_and_points_at_its_code(machine: int) -> None:
    place = 0x10000
    table = cfi.at_entry(machine, place, 0x9000, 0x123)
    assert len(table) == cfi.AT_ENTRY_SIZE[machine]
    assert entries(table + bytes(4), place) == {0x9000: 0x123}


@pytest.mark.parametrize("machine", cfi.ROWS)
def test_the_entry_of_one_function_can_stand_alone(machine: int) -> None:
    (entry,) = cfi.entries(cfi.at_entry(machine, 0x10000, 0x9000, 0x123) + bytes(4), 0x10000)
    (moved,) = cfi.entries(cfi.alone(entry, 0x128), 0x4000 + 0x128)
    assert (moved.start, moved.size, moved.common, moved.rest) == (0x4000, 0x123, entry.common, entry.rest)


WINDOWS = CodeOptions(level=1, triple="x86_64-pc-windows-msvc")
LINUX = CodeOptions(level=1, triple="x86_64-unknown-linux-gnu")
TABLES = {".cfi_startproc": LINUX, ".seh_proc": WINDOWS}


@pytest.mark.parametrize(
    "convention", [row for row in CONVENTIONS.values() if "x86_64" in row.machines], ids=lambda row: row.name
)
@pytest.mark.parametrize("table", TABLES)
def test_the_kind_of_table_follows_the_target_and_never_the_convention(table: str, convention: Convention) -> None:
    cc = convention.cc
    ir = CODE.replace("define i64", f"define {cc} i64").replace("call i64 @f", f"call {cc} i64 @f")
    text = assembly(prologue(TABLES[table]) + ir, TABLES[table])
    assert text.count(table) == 2
    assert not any(other in text for other in TABLES if other != table)


def test_tables_of_other_machines_are_read_as_well() -> None:
    with loaded(CODE, options=AARCH64) as image:
        address, size = image.frames
        known = entries(bytes(sysmem.view(address, size)), address)
        assert {function.address: function.size for function in image.functions}.items() <= known.items()
