"""The two kinds of files that perf reads about code in memory."""

from __future__ import annotations

import os
import struct
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from brolga.errors import WasmtimeError
from brolga.llvm import cfi, elf, perf, sysmem
from brolga.llvm.build import _spaced
from brolga.llvm.observers import observers, show
from brolga.llvm.target import CodeOptions
from tests.llvm.helpers import I64, entry, loaded
from tests.llvm.test_unwind import CODE


@pytest.fixture
def map_file() -> Iterator[Path]:
    """The map of this process, which may have one already."""
    path = Path(f"/tmp/perf-{os.getpid()}.map")
    before = path.read_bytes() if path.exists() else None
    yield path
    if before is None:
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(before)


def test_a_map_has_a_line_for_each_function(map_file: Path) -> None:
    with loaded(CODE) as image:
        for _ in range(2):  # two engines that share an image
            show(image, observers(debug=False, profiler="perfmap"), lambda name: f"mod!{name} \n é")
        lines = map_file.read_text(encoding="utf-8").splitlines()
        assert lines[-2:] == [f"{f.address:x} {f.size:x} mod!{f.name} ? é" for f in image.functions]
        assert len([line for line in lines if line.startswith(f"{image.functions[0].address:x} ")]) == 1


def test_a_map_is_not_written_through_a_link(map_file: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious", encoding="utf-8")
    map_file.unlink(missing_ok=True)
    map_file.symlink_to(victim)
    with pytest.raises(WasmtimeError, match=r"cannot write /tmp/perf-\d+\.map"):
        perf.PerfMap()
    assert victim.read_text(encoding="utf-8") == "precious"
    map_file.unlink()


@pytest.fixture
def dump(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The dump of this process, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    perf._dump.cache_clear()
    yield tmp_path / f"jit-{os.getpid()}.dump"
    os.close(perf._dump(os.getpid()).file)
    perf._dump.cache_clear()


def records(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Kind, time and body of each record."""
    at = 40
    while at < len(data):
        kind, size, when = struct.unpack_from("<IIQ", data, at)
        yield kind, when, data[at + 16 : at + size]
        at += size
    assert at == len(data)


def test_a_dump_holds_the_code_and_how_to_unwind_it(dump: Path) -> None:
    before = time.monotonic_ns()
    with loaded(CODE, options=CodeOptions(level=1, room=perf.JitDump.room)) as image:
        show(image, observers(debug=False, profiler="jitdump"), lambda name: f"mod!{name}")
        data = dump.read_bytes()
        magic, version, size, machine, _, process, when, flags = struct.unpack_from("<IIIIIIQQ", data)
        assert (magic, version, size, process, flags) == (0x4A695444, 1, 40, os.getpid(), 0)
        assert machine == elf.MACHINES[os.uname().machine]
        found = list(records(data))
        assert [kind for kind, _, _ in found] == [4, 0] * len(image.functions)
        times = [before, when, *(when for _, when, _ in found), time.monotonic_ns()]
        assert times == sorted(times)
        for number, function in enumerate(image.functions):
            code = found[2 * number + 1][2]
            process, _, vma, address, size, index = struct.unpack_from("<IIQQQQ", code)
            assert (process, vma, address, size, index) == (
                os.getpid(), function.address, function.address, function.size, number,
            )  # fmt: skip
            name, _, machine_code = code[40:].partition(b"\0")
            assert name.decode() == f"mod!{function.name}"
            assert machine_code == bytes(sysmem.view(function.address, function.size))
            check_unwinding(found[2 * number][2], function.size)


def check_unwinding(body: bytes, code_size: int) -> None:
    """Check table and index as perf does, which puts them behind the code."""
    whole, index_size, mapped = struct.unpack_from("<QQQ", body)
    assert index_size == 20
    assert mapped == whole  # there is room
    start = -(-code_size // 8) * 8  # as if the function began at 0
    table, index = body[24 : 24 + whole - index_size], body[24 + whole - index_size : 24 + whole]
    assert body[24 + whole :] == bytes(-whole % 8)
    (known,) = cfi.entries(table, start)
    assert (known.start, known.size) == (0, code_size)
    *kinds, to_table, count, to_code, to_entry = struct.unpack("<BBBBiIii", index)
    assert kinds == [1, 0x1B, 0x03, 0x3B]
    here = start + len(table)
    assert (here + 4 + to_table, count, here + to_code) == (start, 1, 0)
    assert here + to_entry == start + len(known.common)


def test_a_function_without_room_behind_it_has_a_table_for_the_file_alone(dump: Path) -> None:
    with loaded(CODE) as image:
        show(image, observers(debug=False, profiler="jitdump"))
        mapped = [struct.unpack_from("<QQQ", body)[2] for kind, _, body in records(dump.read_bytes()) if kind == 4]
        assert mapped[0] == 0  # the next one follows at once
        assert mapped[1] > 0


def test_a_dump_that_cannot_be_written_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    perf._dump.cache_clear()
    (tmp_path / f"jit-{os.getpid()}.dump").mkdir()
    with pytest.raises(WasmtimeError, match=r"cannot write jit-\d+\.dump"):
        perf.JitDump()


def test_spaced_code_does_the_same() -> None:
    ir = CODE + '\n!llvm.module.flags = !{!0}\n!0 = !{i32 2, !"Debug Info Version", i32 3}\n'
    with loaded(ir) as plain, loaded(ir, options=CodeOptions(level=1, room=512)) as spaced:
        f, g = spaced.functions
        assert g.address - (f.address + f.size) >= 512
        assert plain.functions[1].address - plain.functions[0].address < 512
        assert entry(spaced, "g", I64)(30) == entry(plain, "g", I64)(30)  # sysconf(_SC_PAGESIZE) + 2


def test_room_is_made_in_front_of_definitions_alone() -> None:
    text = 'declare void @d()\ndefine void @f() uwtable !dbg !7 {\n  ret void\n}\n@s = constant [3 x i8] c" { "'
    assert _spaced(text, 16) == text.replace("uwtable", "uwtable prefix [16 x i8] zeroinitializer")
