"""Allocation: where objects lie, what is in them, and what happens when there is no room."""

from __future__ import annotations

import ctypes
import random

import pytest

from brolga.abi.cells import BLOCK, CELLS, GRANULE, LARGEST, class_of, classes
from brolga.abi.layout import BLOCK_INFO, HEAP, STORE
from brolga.runtime.vm import fill, peek
from tests.heap.native import NativeHeap, function

EDGES = sorted({max(8, cell + more) for cell in CELLS for more in (-1, 0, 1)} | {BLOCK, BLOCK + 1, 5 * BLOCK - 8})


def test_the_smallest_cell_that_is_large_enough_is_taken() -> None:
    assert list(CELLS) == sorted(set(CELLS))
    assert all(cell % GRANULE == 0 for cell in CELLS)
    for size in EDGES:
        number = class_of(size)
        if number is None:
            assert size > LARGEST
        else:
            assert CELLS[number] >= size > (CELLS[number - 1] if number else 0)
            assert classes()[-(-size // GRANULE)] == number


def test_the_structs_fit_in_front_of_their_block_of_hashes() -> None:
    assert HEAP.size <= 1 << 12


@pytest.mark.parametrize("size", EDGES)
def test_an_object_is_a_header_and_zeros(heap: NativeHeap, size: int) -> None:
    made = [heap.alloc(heap.node, size) for _ in range(5)]
    for obj in made:
        assert obj % GRANULE == 0
        assert peek(obj) == heap.node
        assert not any(ctypes.string_at(obj + 8, max(size, GRANULE) - 8))
    assert all(b - a >= size for a, b in zip(sorted(made), sorted(made)[1:], strict=False))


@pytest.mark.parametrize("size", [16, 48, 1000, LARGEST, 3 * BLOCK, 20 * BLOCK])
def test_what_was_used_is_zero_again(heap: NativeHeap, size: int) -> None:
    seen: set[int] = set()
    again = False
    for _ in range(4):
        made = {heap.alloc(heap.bytes, size) for _ in range(2 * BLOCK // size + 2)}
        for obj in made:
            assert not any(ctypes.string_at(obj + 16, size - 16))
            ctypes.memset(obj + 16, 0xFF, size - 16)
        again = bool(seen & made)
        seen |= made
        heap.collect()
    assert again
    assert heap["used"] <= 2


def test_rows_are_found_between_what_survives(heap: NativeHeap) -> None:
    count = 4 * BLOCK // 32
    made = [heap.alloc(heap.bytes, 32) for _ in range(count)]
    kept = set(made[::3])
    heap.keep(kept)
    heap.collect()
    before = heap["used"]
    again = {heap.alloc(heap.bytes, 32) for _ in range(count // 2)}
    assert not again & kept
    assert len(again) == count // 2
    assert again <= set(made) | again
    assert heap["used"] <= before + 1


def test_the_limit_is_kept(heap: NativeHeap) -> None:
    heap.store.put(STORE, "heap_limit", 8 * BLOCK)
    last = count = 0
    while obj := heap.alloc(heap.node, 32):
        fill(obj + 8, last, 1)
        last = obj
        heap.keep([last])
        count += 1
    assert count == 8 * BLOCK // 32
    assert heap["used"] == 8
    assert heap.alloc(heap.node, 32) == heap.alloc(heap.node, BLOCK) == 0
    assert heap.alloc(heap.node, 1 << 62) == 0
    heap.keep([])
    assert heap.alloc(heap.node, 8 * BLOCK)
    assert heap.alloc(heap.node, BLOCK)  # the one before it is garbage


def test_garbage_makes_room_at_the_limit(heap: NativeHeap) -> None:
    heap.store.put(STORE, "heap_limit", 4 * BLOCK)
    for size in random.Random(1).choices((16, 32, 200, 5000, BLOCK, 2 * BLOCK), k=2000):
        assert heap.alloc(heap.bytes, size)
    assert heap["used"] <= 4


def test_no_address_space_is_no_room() -> None:
    heap = NativeHeap()
    heap.store.put(STORE, "heap", 0)
    heap.store.put(STORE, "heap_size", 1 << 50)
    assert heap.alloc(heap.node, 32) == heap.alloc(heap.node, BLOCK) == 0
    assert heap.collect() == 0
    heap.close()


def test_free_memory_goes_back_to_the_system(heap: NativeHeap) -> None:
    for obj in [heap.alloc(heap.bytes, 1000) for _ in range(40 * BLOCK // 1024)]:
        ctypes.memset(obj + 16, 0xFF, 984)
    kept = heap.new()
    heap.keep([kept])
    heap.collect()
    assert dirty(heap) > 30
    function("trim", 1)(heap.store.address)
    assert dirty(heap) == 1
    assert peek(kept) == heap.node
    assert not any(any(ctypes.string_at(heap.alloc(heap.bytes, 1000) + 8, 992)) for _ in range(1000))


def dirty(heap: NativeHeap) -> int:
    """How many blocks may have anything but zeros in what is free of them."""
    places = range(heap["infos"], heap["infos"] + BLOCK_INFO.size * heap["high"], BLOCK_INFO.size)
    return sum(ctypes.c_uint32.from_address(info + BLOCK_INFO["dirty"]).value for info in places)
