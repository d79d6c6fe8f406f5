"""What debuggers are told: a list of symbol files in memory, and a library that leads to it."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator

import pytest

from brolga.errors import WasmtimeError
from brolga.llvm import cfi, elf
from brolga.llvm.gdb import Debugger, _Descriptor, _Entry, _list
from brolga.llvm.gdbfiles import DESCRIPTOR, FUNCTION, library
from brolga.llvm.observers import observers, show
from tests.llvm.helpers import loaded
from tests.llvm.test_unwind import CODE


def read(file: bytes) -> elf.Object:
    """The sections and symbols of a file that is no relocatable object, as if it were one."""
    return elf.parse(file[:16] + b"\1\0" + file[18:])


def symbol_files(descriptor: _Descriptor) -> Iterator[bytes]:
    """Walk the list as a debugger does."""
    at, previous = descriptor.first, None
    while at:
        entry = _Entry.from_address(at)
        assert entry.previous == previous
        yield ctypes.string_at(entry.symbols, entry.size)
        at, previous = entry.next, at


def listed() -> list[set[str]]:
    """The names in each symbol file, the newest first."""
    return [{symbol.name for symbol in read(file).symbols[1:]} for file in symbol_files(_list().descriptor)]


@pytest.mark.parametrize("machine", elf.MACHINES.values())
def test_the_library_defines_the_two_names_for_debuggers_and_loaders(machine: int) -> None:
    file = library(machine)
    made = read(file)
    table = made.section(".dynsym")
    text = made.section(".text")
    assert table is not None
    assert text is not None
    assert (made.machine, table.entry_size) == (machine, 24)
    names = bytes(made.sections[table.link].data)
    assert FUNCTION.encode() + b"\0" in names
    assert DESCRIPTOR.encode() + b"\0" in names
    assert len(file) < 1500


def test_the_library_is_loaded_and_its_list_is_of_version_1() -> None:
    made = _list()
    assert made is _list()
    assert (made.descriptor.version, made.descriptor.action, made.descriptor.relevant) == (1, 0, None)
    assert made.notify() is None


def test_an_image_is_in_the_list_with_names_and_frames_until_it_is_closed() -> None:
    before = listed()
    with loaded(CODE) as image:
        show(image, [Debugger()], lambda name: f"mod!{name}")
        show(image, [Debugger()], lambda name: f"again {name}")  # another engine
        assert listed() == [{"mod!f", "mod!g"}, *before]
        file = next(symbol_files(_list().descriptor))
        made = read(file)
        places = {symbol.name: (symbol.value, symbol.size) for symbol in made.symbols[1:]}
        assert places == {f"mod!{f.name}": (f.address, f.size) for f in image.functions}
        frames = made.section(".eh_frame")
        assert frames is not None
        known = {entry.start for entry in cfi.entries(bytes(frames.data), image.frames[0])}
        assert {function.address for function in image.functions} <= known
        assert image.frames[0] in (int.from_bytes(file[at : at + 8], "little") for at in range(0, len(file), 8))
    assert listed() == before


def test_images_go_in_any_order() -> None:
    before = listed()
    with loaded(CODE) as first, loaded(CODE) as second, loaded(CODE) as third:
        for image, name in [(first, "1"), (second, "2"), (third, "3")]:
            show(image, [Debugger()], lambda _, name=name: name)  # type: ignore[misc]
        assert listed() == [{"3"}, {"2"}, {"1"}, *before]
        second.close()
        assert listed() == [{"3"}, {"1"}, *before]
        third.close()
        assert listed() == [{"1"}, *before]
    assert listed() == before


def test_what_is_wanted_in_the_middle_of_a_change_is_done_after_it(monkeypatch: pytest.MonkeyPatch) -> None:
    before = listed()
    seen: list[list[set[str]]] = []
    with loaded(CODE) as first, loaded(CODE) as second:
        show(first, [Debugger()], lambda name: "first")

        def finalise() -> None:
            first.close()  # as the garbage collector may do at any moment
            seen.append(listed())

        monkeypatch.setattr(_list(), "notify", finalise)
        show(second, [Debugger()], lambda name: "second")
        assert seen == [[{"second"}, {"first"}, *before], [{"second"}, *before]]
    assert listed() == before


def test_a_system_that_allows_no_library_in_memory_is_an_error_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str, flags: int) -> int:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "memfd_create", refuse)
    with pytest.raises(WasmtimeError, match="debug_info: the system refuses a library in memory"):
        _list.__wrapped__()


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_child_process_has_its_own_list() -> None:
    with loaded(CODE) as image:
        show(image, observers(debug=True, profiler="none"))
        child = os.fork()
        if child == 0:
            os._exit(0 if listed()[0] == {"f", "g"} else 1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
