"""The helpers behind bulk instructions: ranges are checked whole before anything is written; growing says -1."""

from __future__ import annotations

import ctypes
import mmap
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from brolga.abi.helpers import HELPERS
from brolga.abi.layout import MEMORY, SEGMENT, TABLE
from brolga.trampoline.runtime import runtime_image
from brolga.traps import TrapSite
from tests.trampoline.vm import Record, Trapped, Vm, signature

PAGE = 1 << 16
HUGE = [1 << 32, (1 << 64) - 1, (1 << 64) - 100, 1 << 63]

WASM = {"ptr": "i64", "i64": "i64", "i32": "i32", "void": ""}


def helper(vm: Vm, name: str) -> Callable[..., Any]:
    """A helper as a typed function: pointers are i64s; where it has a VM context, it gets ours."""
    row = HELPERS[name]
    params = row.params[1:] if row.params[0] == "ptr" and row.result == "void" else row.params
    given = [f"{ty} %p{at}" if ty == "ptr" else f"{ty} %a{at}" for at, ty in enumerate(params)]
    lines = [f"%p{at} = inttoptr i64 %a{at} to ptr" for at, ty in enumerate(params) if ty == "ptr"]
    context = ["ptr %vm"] if params != row.params else []
    result = "%r = " if row.result != "void" else ""
    lines.append(f"{result}call {row.result} @{row.symbol}({', '.join([*context, *given])})")
    lines.append("ret i64 %r" if result else "ret void")
    ty = signature(" ".join(WASM[param] for param in params), WASM[row.result])
    return vm.typed(vm.wasm(ty, "\n".join(lines)))


@pytest.fixture
def reservation() -> Iterator[int]:
    """Address of 8 pages of 64 KiB, of which the first may be used."""
    area = mmap.mmap(-1, 8 * PAGE, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, mmap.PROT_READ | mmap.PROT_WRITE)
    anchor = ctypes.c_char.from_buffer(area)
    address = ctypes.addressof(anchor)
    protect = ctypes.CDLL(None).mprotect
    assert protect(ctypes.c_void_p(address + PAGE), ctypes.c_size_t(7 * PAGE), 0) == 0
    yield address
    del anchor
    area.close()


def memory(address: int, length: int = PAGE, maximum: int = 4 * PAGE, page_log2: int = 16) -> Record:
    made = Record(MEMORY.size)
    return made.put(MEMORY, base=address, length=length, maximum=maximum, page_log2=page_log2)


def peek(address: int, size: int) -> bytes:
    return ctypes.string_at(address, size)


def test_memory_grows_page_by_page_up_to_its_maximum(vm: Vm, reservation: int) -> None:
    record, grow = memory(reservation), helper(vm, "memory_grow")
    assert grow(record.address, 0) == 1
    assert grow(record.address, 2) == 1
    assert record.get(MEMORY, "length") == 3 * PAGE
    ctypes.memset(reservation, 1, 3 * PAGE)  # it may be used
    assert grow(record.address, 2) == -1
    assert grow(record.address, 1) == 3
    assert grow(record.address, 1) == -1
    assert grow(record.address, 0) == 4
    assert record.get(MEMORY, "length") == 4 * PAGE


@pytest.mark.parametrize("pages", [*HUGE, 1 << 47, 1 << 48, (1 << 48) + 1])
@pytest.mark.parametrize("page_log2", [0, 16])
def test_memory_does_not_grow_by_an_overflow(vm: Vm, reservation: int, pages: int, page_log2: int) -> None:
    record = memory(reservation, page_log2=page_log2)
    assert helper(vm, "memory_grow")(record.address, pages) == -1
    assert record.get(MEMORY, "length") == PAGE


def test_memory_that_the_system_refuses_does_not_grow(vm: Vm) -> None:
    record = memory(1 << 46, maximum=1 << 40)  # nothing is there
    assert helper(vm, "memory_grow")(record.address, 1) == -1
    assert record.get(MEMORY, "length") == PAGE


Rows = list[tuple[str, tuple[int, ...]]]
SIZE = 64


def ranges(first: int, second: int) -> list[tuple[int, int, int]]:
    """Places and counts (d, s, n) of which one end lies beyond its length."""
    beyond = [
        (first, 0, 1),
        (0, second, 1),
        (first - 3, 0, 4),
        (0, second - 3, 4),
        (first + 1, 0, 0),
        (0, second + 1, 0),
    ]
    return beyond + [(huge, 0, 1) for huge in HUGE] + [(0, huge, 1) for huge in HUGE] + [(0, 0, huge) for huge in HUGE]


def bytes_pair(vm: Vm, kind: str) -> tuple[Callable[..., None], list[Any], Any, Any]:
    """A copy between two memories, or from a segment; the helper, its first two arguments and both buffers."""
    to = ctypes.create_string_buffer(bytes(range(SIZE)), SIZE)
    source = ctypes.create_string_buffer(bytes(range(100, 100 + SIZE)), SIZE)
    target = memory(ctypes.addressof(to), SIZE)
    origin = Record(MEMORY.size).put(MEMORY, base=ctypes.addressof(source), length=SIZE)
    if kind == "memory_init":
        origin = Record(SEGMENT.size).put(SEGMENT, base=ctypes.addressof(source), length=SIZE)
    vm.kept += [target, origin]
    return helper(vm, kind), [target.address, origin.address], to, source


def refs_pair(vm: Vm, kind: str) -> tuple[Callable[..., None], list[Any], Any, Any]:
    to, source = ((ctypes.c_uint64 * SIZE)(*range(start, start + SIZE)) for start in (0, 100))
    target = Record(TABLE.size).put(TABLE, base=ctypes.addressof(to), length=SIZE)
    layout = SEGMENT if kind == "table_init" else TABLE
    origin = Record(layout.size).put(layout, base=ctypes.addressof(source), length=SIZE)
    vm.kept += [target, origin]
    return helper(vm, kind), [target.address, origin.address], to, source


PAIRS = {"memory_copy": bytes_pair, "memory_init": bytes_pair, "table_copy": refs_pair, "table_init": refs_pair}
SITES = {"memory": TrapSite.MEMORY_OUT_OF_BOUNDS, "table": TrapSite.TABLE_OUT_OF_BOUNDS}


@pytest.mark.parametrize("kind", PAIRS)
def test_what_lies_inside_is_copied(vm: Vm, kind: str) -> None:
    copy, records, to, source = PAIRS[kind](vm, kind)
    copy(*records, 3, 5, 10)
    assert list(bytes(to) if kind.startswith("memory") else to) == [0, 1, 2, *range(105, 115), *range(13, SIZE)]
    copy(*records, 0, 0, SIZE)
    assert bytes(to) == bytes(source)


@pytest.mark.parametrize("kind", PAIRS)
def test_nothing_may_be_copied_at_the_very_end(vm: Vm, kind: str) -> None:
    copy, records, to, _ = PAIRS[kind](vm, kind)
    before = bytes(to)
    copy(*records, SIZE, SIZE, 0)
    assert bytes(to) == before


@pytest.mark.parametrize("kind", PAIRS)
def test_a_range_that_ends_beyond_traps_and_leaves_everything_as_it_was(vm: Vm, kind: str) -> None:
    copy, records, to, _ = PAIRS[kind](vm, kind)
    before = bytes(to)
    for place in ranges(SIZE, SIZE):
        with pytest.raises(Trapped) as caught:
            copy(*records, *place)
        assert caught.value.site == SITES[kind.partition("_")[0]]
        assert bytes(to) == before
    assert vm.idle


@pytest.mark.parametrize(("d", "s"), [(2, 0), (0, 2), (5, 5)])
@pytest.mark.parametrize("kind", ["memory_copy", "table_copy"])
def test_ranges_may_overlap(vm: Vm, kind: str, d: int, s: int) -> None:
    copy, records, to, _ = PAIRS[kind](vm, kind)
    model = list(bytes(to) if kind.startswith("memory") else to)
    model[d : d + 20] = model[s : s + 20]
    copy(records[0], records[0], d, s, 20)
    assert list(bytes(to) if kind.startswith("memory") else to) == model


def test_memory_is_filled_with_the_low_byte(vm: Vm) -> None:
    fill, (record, _), to, _ = helper(vm, "memory_fill"), *bytes_pair(vm, "memory_copy")[1:]
    fill(record, 2, 0x1FF, 3)
    assert bytes(to)[:6] == bytes([0, 1, 255, 255, 255, 5])
    fill(record, SIZE, 1, 0)
    for place, count in [
        (SIZE, 1),
        (SIZE + 1, 0),
        (60, 5),
        *((huge, 1) for huge in HUGE),
        *((0, huge) for huge in HUGE),
    ]:
        with pytest.raises(Trapped) as caught:
            fill(record, place, 0, count)
        assert caught.value.site == TrapSite.MEMORY_OUT_OF_BOUNDS
    assert bytes(to)[5:] == bytes(range(5, SIZE))


def test_a_table_is_filled_with_references(vm: Vm) -> None:
    fill, (record, _), to, _ = helper(vm, "table_fill"), *refs_pair(vm, "table_copy")[1:]
    fill(record, 2, 777, 3)
    assert list(to)[:6] == [0, 1, 777, 777, 777, 5]
    fill(record, SIZE, 1, 0)
    for place, count in [
        (SIZE, 1),
        (SIZE + 1, 0),
        (60, 5),
        *((huge, 1) for huge in HUGE),
        *((0, huge) for huge in HUGE),
    ]:
        with pytest.raises(Trapped) as caught:
            fill(record, place, 0, count)
        assert caught.value.site == TrapSite.TABLE_OUT_OF_BOUNDS
    assert list(to)[5:] == list(range(5, SIZE))


def test_a_table_grows_up_to_its_maximum_and_is_filled(vm: Vm) -> None:
    elements = (ctypes.c_uint64 * 10)(*range(10))
    record = Record(TABLE.size).put(TABLE, base=ctypes.addressof(elements), length=4, maximum=8)
    grow = helper(vm, "table_grow")
    assert grow(record.address, 77, 0) == 4
    assert grow(record.address, 77, 3) == 4
    assert (record.get(TABLE, "length"), list(elements)) == (7, [0, 1, 2, 3, 77, 77, 77, 7, 8, 9])
    for count in (2, *HUGE):
        assert grow(record.address, 5, count) == -1
    assert (record.get(TABLE, "length"), list(elements)) == (7, [0, 1, 2, 3, 77, 77, 77, 7, 8, 9])
    assert grow(record.address, 5, 1) == 7
    assert grow(record.address, 5, 1) == -1


def test_every_helper_of_the_table_is_defined() -> None:
    assert {row.symbol for row in HELPERS.values()} <= set(runtime_image().symbols)
