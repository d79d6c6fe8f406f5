"""Pages for code: handed out, protected, given back, used again."""

from __future__ import annotations

import os
import threading

import pytest

from brolga.errors import WasmtimeError
from brolga.llvm import sysmem
from brolga.llvm.arena import Arena, Pages, Zone

PAGE = sysmem.page_size()


def test_runs_are_joined_when_they_come_back() -> None:
    pages = Pages(0, 10)
    assert [pages.take(2), pages.take(3), pages.take(5), pages.take(1)] == [0, 2, 5, None]
    pages.give(0, 2)
    pages.give(5, 5)
    assert (pages.starts, pages.sizes) == ([0, 5], [2, 5])
    pages.give(2, 3)
    assert (pages.starts, pages.sizes) == ([0], [10])
    assert pages.take(10) == 0


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2), (0, 2, 1)])
def test_the_order_of_giving_back_does_not_matter(order: tuple[int, ...]) -> None:
    pages = Pages(100, 130)
    for _ in range(3):
        pages.take(10)
    for index in order:
        pages.give(100 + 10 * index, 10)
    assert (pages.starts, pages.sizes) == ([100], [30])


@pytest.fixture
def arena() -> Arena:
    return Arena(128 * PAGE)


def test_nothing_is_reserved_before_the_first_use(arena: Arena) -> None:
    assert arena.find(1 << 40) is None
    assert arena.base % PAGE == 0


def test_pages_are_fresh_after_reuse(arena: Arena) -> None:
    address = arena.allocate(Zone.DATA, PAGE)
    sysmem.view(address, 4)[:] = b"abcd"
    arena.free(Zone.DATA, address, PAGE)
    assert arena.allocate(Zone.DATA, PAGE) == address
    assert sysmem.view(address, 4) == bytes(4)


def test_zones_do_not_mix_and_lie_in_the_arena(arena: Arena) -> None:
    places = {zone: arena.allocate(zone, PAGE) for zone in Zone}
    assert arena.base == places[Zone.FIXTURE] < places[Zone.CODE] < places[Zone.CONSTANT] < places[Zone.DATA]
    assert places[Zone.DATA] < arena.base + arena.size
    for zone in Zone:
        start, size = arena.span(zone)
        assert start == places[zone]
        assert [other for other, place in places.items() if start <= place < start + size] == [zone]
    assert arena.allocate(Zone.CODE, PAGE) == places[Zone.CODE] + PAGE


def test_a_full_arena_says_so_and_takes_more_after_a_free(arena: Arena) -> None:
    address = arena.allocate(Zone.CODE, 48 * PAGE)
    with pytest.raises(WasmtimeError, match=f"no {PAGE} bytes left for compiled code"):
        arena.allocate(Zone.CODE, PAGE)
    arena.free(Zone.CODE, address, 48 * PAGE)
    assert arena.allocate(Zone.CODE, PAGE) == address


def test_threads_never_get_the_same_page(arena: Arena) -> None:
    got: list[int] = []

    def take() -> None:
        got.extend(arena.allocate(Zone.CODE, PAGE) for _ in range(4))

    threads = [threading.Thread(target=take) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(got)) == 32


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")  # other tests may have left a thread
def test_a_forked_child_allocates_for_itself(arena: Arena) -> None:
    address = arena.allocate(Zone.DATA, PAGE)
    child = os.fork()
    if child == 0:
        sysmem.view(address, 1)[0] = 1
        os._exit(0 if arena.allocate(Zone.DATA, PAGE) == address + PAGE else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert sysmem.view(address, 1)[0] == 0
    assert arena.allocate(Zone.DATA, PAGE) == address + PAGE


def test_what_the_kernel_refuses_is_an_error_with_its_reason() -> None:
    with pytest.raises(WasmtimeError, match=r"cannot reserve \d+ bytes of address space: \w+"):
        sysmem.reserve(1 << 62)
    with pytest.raises(WasmtimeError, match="cannot set the protection"):
        sysmem.commit(1 << 46, PAGE, sysmem.READ)


def test_a_reservation_is_committed_in_parts_and_released() -> None:
    address = sysmem.reserve(8 << 30)
    sysmem.commit(address + PAGE, PAGE, sysmem.READ | sysmem.WRITE)
    sysmem.view(address + PAGE, 1)[0] = 7
    sysmem.decommit(address + PAGE, PAGE)
    sysmem.commit(address + PAGE, PAGE, sysmem.READ)
    assert sysmem.view(address + PAGE, 1)[0] == 0
    sysmem.release(address, 8 << 30)


def test_sizes_are_rounded_up_to_pages() -> None:
    assert [sysmem.pages(size) for size in (0, 1, PAGE, PAGE + 1)] == [0, PAGE, PAGE, 2 * PAGE]
