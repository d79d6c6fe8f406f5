"""IR text becomes an object; what it goes through can be looked at."""

from __future__ import annotations

import ctypes
import struct
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from brolga.errors import Bug, WasmtimeError
from brolga.llvm import elf
from brolga.llvm.build import assembly, compile_ir, optimised_ir
from brolga.llvm.symbols import address_of
from brolga.llvm.target import CodeOptions, data_layout, host_triple, target_machine
from brolga.llvm.text import FLOATS, float_constant, prologue, quoted
from tests.llvm.helpers import AARCH64, HOST, loaded
from tools.sources import SRC

ADD = "define i64 @f(i64 %x) {\n  %a = alloca i64\n  store i64 %x, ptr %a\n  %r = load i64, ptr %a\n  ret i64 %r\n}\n"


def test_ir_that_does_not_parse_is_a_bug_with_llvms_message() -> None:
    with pytest.raises(Bug, match=r"(?s)parsing error.*use of undefined value '%y'"):
        compile_ir("define i64 @f(i64 %x) {\n ret i64 %y\n}\n", HOST)


INVALID = (
    "define i64 @f(i64 %x) {\n  %r = call i64 @llvm.ctlz.i64(i64 %x, i1 %c)\n %c = icmp eq i64 %x, 0\n ret i64 %r\n}\n"
)
INVALID += "declare i64 @llvm.ctlz.i64(i64, i1)\n"


def test_verification_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Bug, match="does not verify"):
        compile_ir(INVALID, HOST, verify=True)
    monkeypatch.setenv("BROLGA_VERIFY", "1")
    with pytest.raises(Bug, match="does not verify"):
        compile_ir(INVALID, HOST)


def test_equal_input_gives_equal_objects() -> None:
    assert compile_ir(ADD, HOST) == compile_ir(ADD, HOST)


def test_the_level_decides_what_is_optimised() -> None:
    assert "alloca" in optimised_ir(ADD, CodeOptions(level=0))
    assert all("alloca" not in optimised_ir(ADD, CodeOptions(level=level)) for level in (1, 2, 3))


def test_assembly_is_that_of_the_target() -> None:
    assert "w0" in assembly("define i32 @f(i32 %x) {\n %r = add i32 %x, 1\n ret i32 %r\n}\n", AARCH64)
    assert elf.parse(compile_ir(ADD, AARCH64)).machine == elf.AARCH64
    assert "aarch64" in prologue(AARCH64)


def test_vectorisation_can_be_switched_off() -> None:
    ir = """
    define void @f(ptr noalias %p, ptr noalias %q, i64 %n) {
    entry:
      br label %loop
    loop:
      %i = phi i64 [0, %entry], [%next, %loop]
      %a = getelementptr i32, ptr %p, i64 %i
      %b = getelementptr i32, ptr %q, i64 %i
      %x = load i32, ptr %a
      %y = add i32 %x, 3
      store i32 %y, ptr %b
      %next = add i64 %i, 1
      %done = icmp eq i64 %next, %n
      br i1 %done, label %end, label %loop
    end:
      ret void
    }"""
    assert "x i32>" in optimised_ir(prologue(HOST) + ir, CodeOptions(level=2))
    assert "x i32>" not in optimised_ir(prologue(HOST) + ir, CodeOptions(level=2, vectorize=False))


def test_target_machines_are_made_once() -> None:
    assert target_machine(CodeOptions(level=1)) is target_machine(CodeOptions(level=2, vectorize=False))
    assert target_machine(AARCH64) is not target_machine(CodeOptions(triple=AARCH64.triple, cpu="cortex-a76"))


def test_an_unknown_target_is_a_bug() -> None:
    with pytest.raises(Bug, match="no target for 'no-such-thing'"):
        target_machine(CodeOptions(triple="no-such-thing"))


@pytest.mark.parametrize("level", [-1, 4])
def test_a_level_that_does_not_exist_is_a_bug(level: int) -> None:
    with pytest.raises(Bug, match=f"no optimisation level {level}"):
        CodeOptions(level=level)


def test_the_host_has_a_name_and_a_layout() -> None:
    assert host_triple().split("-")[0] in ("x86_64", "aarch64")
    assert data_layout(HOST).startswith("e-")


def test_threads_compile_at_once() -> None:
    with ThreadPoolExecutor(4) as pool:
        objects = list(pool.map(lambda _: compile_ir(ADD, CodeOptions(level=2)), range(32)))
    assert len(set(objects)) == 1


def test_loading_needs_no_llvm() -> None:
    program = (
        "import sys\n"
        "from brolga.llvm.loader import load\n"
        "image = load(sys.stdin.buffer.read(), lambda name: 0, name='cached')\n"
        "import ctypes\n"
        "print(ctypes.CFUNCTYPE(ctypes.c_int64, ctypes.c_int64)(image.symbols['f'])(42))\n"
        "print([name for name in sys.modules if 'llvmlite' in name])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], input=compile_ir(ADD, HOST), capture_output=True, check=True, cwd=SRC
    )
    assert done.stdout.split() == [b"42", b"[]"]


# Dumps


def test_the_environment_asks_for_dumps(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BROLGA_DUMP", "ir,opt, asm,object")
    monkeypatch.setenv("BROLGA_DUMP_DIR", str(tmp_path / "a" / "b"))
    code = compile_ir(ADD, HOST, name="unit/7 $f")
    found = {path.name: path.read_bytes() for path in (tmp_path / "a" / "b").iterdir()}
    assert sorted(found) == ["unit_7__f.ll", "unit_7__f.o", "unit_7__f.opt.ll", "unit_7__f.s"]
    assert found["unit_7__f.o"] == code
    assert found["unit_7__f.ll"].decode() == ADD
    assert b"alloca" not in found["unit_7__f.opt.ll"]
    assert b"retq" in found["unit_7__f.s"]


def test_dumps_go_to_a_folder_of_their_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BROLGA_DUMP", "ir")
    monkeypatch.delenv("BROLGA_DUMP_DIR", raising=False)
    compile_ir(ADD, HOST)
    assert [str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.*")] == ["brolga-dump/module.ll"]


def test_an_unknown_stage_is_named_with_the_known_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROLGA_DUMP", "asm,wat")
    with pytest.raises(WasmtimeError, match=r"BROLGA_DUMP: unknown wat \(known are ir, opt, asm, object\)"):
        compile_ir(ADD, HOST)


def test_a_folder_that_cannot_be_made_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("BROLGA_DUMP", "ir")
    monkeypatch.setenv("BROLGA_DUMP_DIR", str(tmp_path / "file"))
    with pytest.raises(WasmtimeError, match="BROLGA_DUMP: cannot write"):
        compile_ir(ADD, HOST)


# Text


FLOAT_BITS = [0, 1 << 31, 1, 0x007FFFFF, 0x00800000, 0x3F800000, 0x7F7FFFFF, 0x7F800000, 0xFF800000]
FLOAT_BITS += [0x7FC00000, 0x7F800001, 0xFFA12345, 0x7FBFFFFF, 0x00000123, 0x80400000]
DOUBLE_BITS = [0, 1 << 63, 1, 0x3FF0000000000000, 0x7FF0000000000000, 0x7FF0000000000001, 0xFFF8000000000000]


@pytest.mark.parametrize("level", [0, 2])
def test_float_constants_keep_every_bit(level: int) -> None:
    cases = [(bits, 32) for bits in FLOAT_BITS] + [(bits, 64) for bits in DOUBLE_BITS]
    fields = [f"{FLOATS[width]} {float_constant(bits, width)}" for bits, width in cases]
    stores = "\n".join(
        f"  %p{i} = getelementptr i64, ptr %p, i64 {i}\n  store {field}, ptr %p{i}" for i, field in enumerate(fields)
    )
    with loaded(f"define void @f(ptr %p) {{\n{stores}\n  ret void\n}}\n", options=CodeOptions(level=level)) as image:
        out = ctypes.create_string_buffer(8 * len(cases))
        ctypes.CFUNCTYPE(None, ctypes.c_void_p)(image.symbols["f"])(ctypes.addressof(out))
    assert list(struct.unpack(f"<{len(cases)}Q", out.raw)) == [bits for bits, _ in cases]


def test_llvm_reads_any_name_in_quotes() -> None:
    assert quoted("né") == '"n\\C3\\A9"'
    assert quoted(b"a\0\xff") == '"a\\00\\FF"'
    name = 'odd "name" ☃\n'
    with loaded(f"define i64 @{quoted(name)}(i64 %x) {{\n ret i64 %x\n}}\n") as image:
        assert list(image.symbols) == [name]


def test_process_symbols_are_found_or_named() -> None:
    strlen = ctypes.CFUNCTYPE(ctypes.c_size_t, ctypes.c_char_p)(address_of("strlen"))
    assert strlen(b"brolga") == 6
    assert address_of("PyErr_CheckSignals")
    assert address_of("fmod")
    with pytest.raises(Bug, match="no symbol 'surely_not_there'"):
        address_of("surely_not_there")
