"""A pc leads back to the number that its instruction was given."""

from __future__ import annotations

import struct

import pytest

from brolga.errors import Bug
from brolga.llvm.lines import decode
from brolga.llvm.target import CodeOptions
from brolga.llvm.text import DebugInfo
from tests.llvm.helpers import AARCH64, HOST, loaded


def module(debug: DebugInfo) -> str:
    """Three volatile loads, the middle one without a line."""
    scope = debug.function("$f")
    other = debug.function("$g")
    return (
        f"""
    define i64 @f(ptr %p) nounwind{scope.attachment} {{
      %a = load volatile i64, ptr %p{scope.at(4_000_000_000)}
      %b = load volatile i64, ptr %p, !dbg !{{}}
      %c = load volatile i64, ptr %p{scope.at(12)}
      %s = add i64 %a, %c{scope.at(12)}
      ret i64 %s{scope.at(20)}
    }}
    define i64 @g(i64 %x) nounwind{other.attachment} {{
      ret i64 %x{other.at(70)}
    }}
    """.replace(", !dbg !{}", "")
        + debug.finish()
    )


@pytest.mark.parametrize("version", [4, 5])
@pytest.mark.parametrize("options", [HOST, AARCH64, CodeOptions(level=0)], ids=["host", "aarch64", "level 0"])
def test_a_pc_knows_its_line(options: CodeOptions, version: int) -> None:
    ir = module(DebugInfo("module.wasm")).replace('"Dwarf Version", i32 4', f'"Dwarf Version", i32 {version}')
    with loaded(ir, options=options) as image:
        f, g = (image.function_at(image.symbols[name]) for name in "fg")
        assert f is not None
        assert g is not None
        lines = [image.line_at(pc) for pc in range(f.address, f.address + f.size)]
        assert list(dict.fromkeys(line for line in lines if line)) == [4_000_000_000, 12, 20]
        assert lines[-1] == 20
        assert image.line_at(g.address + g.size - 1) == 70
        assert image.line_at(g.address + g.size) is None


def test_code_without_a_line_takes_none_from_another_function() -> None:
    debug = DebugInfo("x")
    scope = debug.function("f")
    ir = f"define i64 @f(i64 %x){scope.attachment} {{\n ret i64 %x{scope.at(5)}\n}}\n"
    ir += "define i64 @g(i64 %x) {\n ret i64 %x\n}\n" + debug.finish()
    with loaded(ir) as image:
        assert image.line_at(image.symbols["g"]) is None


def test_an_image_without_lines_says_so() -> None:
    with loaded("define i64 @f(i64 %x) {\n ret i64 %x\n}\n") as image:
        assert image.line_at(image.symbols["f"]) is None


def test_a_location_belongs_to_its_function_and_line() -> None:
    debug = DebugInfo("x", first=100)
    scope, other = debug.function("a"), debug.function("b")
    assert scope.at(7) == scope.at(7) != scope.at(8)
    assert other.at(7) != scope.at(7)
    assert scope.at(7) == ", !dbg !DILocation(line: 7, scope: !105)"
    assert scope.attachment == " !dbg !105"


def test_opcodes_of_no_interest_are_stepped_over() -> None:
    program = bytes([0, 9, 2]) + struct.pack("<Q", 0x1000)  # the address
    program += bytes([3, 9, 1])  # 9 lines on, row
    program += bytes([4, 1, 5, 7, 6, 7, 10, 11, 12, 3])  # file, column, statement, basic block, prologue, isa
    program += bytes([9, 0x10, 0, 1, 8, 1])  # 16 bytes on, row, as far as opcode 255, row
    program += bytes([0, 1, 1])  # end
    header = bytes([1, 1, 1, 0xFB, 14, 13]) + bytes([0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1]) + b"\0\0"
    unit = struct.pack("<HI", 4, len(header)) + header + program
    table = decode(struct.pack("<I", len(unit)) + unit)
    assert list(zip(table.addresses, table.lines, strict=True)) == [
        (0x1000, 10),
        (0x1010, 10),
        (0x1010 + 17, 10),
        (0x1010 + 17, 0),
    ]


@pytest.mark.parametrize("section", [b"\1", struct.pack("<IHI", 50, 4, 9), struct.pack("<IH", 8, 9) + bytes(8)])
def test_a_damaged_table_is_a_bug(section: bytes) -> None:
    with pytest.raises(Bug):
        decode(section)
