"""Collection: what can be reached survives with its content, and nothing else does."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brolga.abi.cells import BLOCK
from brolga.abi.layout import STORE
from brolga.runtime.vm import Record, fill, peek
from tests.heap.native import NativeHeap, function

SIZES = (16, 24, 40, 100, 700, 9000, 16384, 40000)


class Model:
    """Objects of random sizes with random references, and the same in Python."""

    def __init__(self, heap: NativeHeap, seed: int) -> None:
        self.heap = heap
        self.random = random.Random(seed)
        self.refs: dict[int, list[int]] = {}  # what an object holds
        self.kinds: dict[int, int] = {}
        self.types = {count: heap.struct(8 + 8 * count, *range(8, 8 + 8 * count, 8)) for count in (1, 2, 3, 9)}

    def make(self, roots: list[int]) -> int:
        """Make an object that refers to some of those that can be reached."""
        heap, count = (
            self.heap,
            self.random.choice((1, 2, 3, 9, 0, 5, 1, 2, 3, 9, 50, 700 if self.random.random() < 0.2 else 5)),
        )
        values = [self.random.choice((0, 1 | count << 2, *roots)) for _ in range(count)]
        if count in self.types:
            obj = heap.alloc(self.types[count], 8 + 8 * count)
            assert obj
            for number, value in enumerate(values):
                fill(obj + 8 + 8 * number, value, 1)
        else:
            obj = heap.new_array(values)
        self.refs[obj] = values
        self.kinds[obj] = peek(obj)
        return obj

    def place(self, obj: int, number: int) -> int:
        return obj + (16 if self.kinds[obj] == self.heap.refs else 8) + 8 * number

    def change(self, obj: int, value: int) -> None:
        """Overwrite a reference."""
        if self.refs[obj]:
            number = self.random.randrange(len(self.refs[obj]))
            self.refs[obj][number] = value
            self.heap.write(self.place(obj, number), value)

    def reach(self, roots: list[int]) -> set[int]:
        found, todo = set(), [root for root in roots if root]
        while todo:
            obj = todo.pop()
            if obj not in found:
                found.add(obj)
                todo += [value for value in self.refs[obj] if value and not value & 1]
        return found

    def check(self, roots: list[int], *, exact: bool) -> None:
        """Compare what is there with what should be; forget what is not."""
        reached = self.reach(roots)
        for obj in reached:
            assert peek(obj) == self.kinds[obj]
            assert [peek(self.place(obj, number)) for number in range(len(self.refs[obj]))] == self.refs[obj]
        if exact:
            assert {obj for obj in self.refs if self.heap.is_live(obj)} == reached
        self.refs = {obj: self.refs[obj] for obj in reached}


@settings(max_examples=20)
@given(st.integers(0, 1 << 32), st.booleans())
def test_random_graphs(seed: int, stepwise: bool) -> None:
    heap = NativeHeap()
    model = Model(heap, seed)
    roots = [0] * 12
    heap.keep(roots)
    for _ in range(4):
        reached = [0]
        for turn in range(40):
            roots[model.random.randrange(12)] = model.make(roots)
            heap.keep(roots)
            if turn % 4 == 0:
                reached = [*model.reach(roots)]
            model.change(model.random.choice(roots) or reached[0], model.random.choice(reached) * (turn % 3 > 0))
            if model.random.random() < 0.2:
                roots[model.random.randrange(12)] = 0
                heap.keep(roots)
            if stepwise and turn == 20 and not heap.marking:
                heap.start()
            if heap.marking and heap["top"] != heap["bottom"]:
                heap.mark(200)
        if heap.marking:
            heap.finish()
            model.check(roots, exact=False)
        heap.collect()
        model.check(roots, exact=True)
    heap.keep([])
    heap.collect()
    assert heap["used"] <= 60  # what rows are made of
    assert heap["live"] == 0
    heap.close()


def test_a_long_list_is_marked_without_recursion(heap: NativeHeap) -> None:
    last = 0
    for _ in range(60_000):
        last = heap.new(last, last)
        fill(heap["handles"], last, 1)
        heap["handle_count"] = 1
    heap.collect()
    assert heap["live"] == 60_000 * 24
    count = 0
    while last:
        last = peek(last + 8)
        count += 1
    assert count == 60_000


def test_cycles_go(heap: NativeHeap) -> None:
    one = heap.new()
    other = heap.new(one, one)
    fill(one + 8, other, 1)
    fill(other + 16, other, 1)
    heap.keep([one])
    heap.collect()
    assert heap.is_live(one)
    assert heap.is_live(other)
    heap.keep([])
    heap.collect()
    assert not heap.is_live(one)
    assert not heap.is_live(other)


@pytest.mark.parametrize("size", SIZES)
def test_an_address_anywhere_in_an_object_keeps_it(heap: NativeHeap, size: int) -> None:
    objects = [heap.alloc(heap.bytes, size) for _ in range(4)]
    for offset in {0, 1, 8, size // 2, size - 1}:
        scan(heap, [objects[1] + offset])
        heap.finish()
        assert [heap.is_live(obj) for obj in objects[:2]] == [False, True]
        scan(heap, [objects[1]])
        heap.finish()


def scan(heap: NativeHeap, words: list[int]) -> None:
    """Start marking with these words as the stack of the machine."""
    stack = Record(8 * len(words))
    for number, word in enumerate(words):
        stack.set_word(8 * number, word)
    heap.keep([])
    heap.start()
    function("words", 3)(heap.at, stack.address, stack.address + 8 * len(words))


def test_words_that_mean_nothing_do_no_harm(heap: NativeHeap) -> None:
    live = [heap.alloc(heap.bytes, size) for size in SIZES]
    dead = heap.alloc(heap.bytes, 3 * BLOCK)
    heap.keep(live)
    heap.collect()
    base, end = heap["base"], heap["base"] + BLOCK * heap["total"]
    chance = random.Random(3)
    words = [chance.randrange(base, base + BLOCK * (heap["high"] + 2)) for _ in range(5000)]
    words += [chance.getrandbits(64) for _ in range(500)] + [base - 1, base, end - 1, end, dead, dead + BLOCK, 1, 8]
    scan(heap, words)
    heap.finish()
    assert all(peek(obj) == heap.bytes for obj in live if heap.is_live(obj))
    assert not heap.is_live(dead)


def test_the_rest_of_a_row_is_no_object(heap: NativeHeap) -> None:
    first = heap.new()
    scan(heap, [first + 32, first + 64])
    heap.finish()
    assert heap["live"] == 0


def test_long_arrays_are_looked_into_in_parts(heap: NativeHeap) -> None:
    leaves = [heap.new() for _ in range(5000)]
    heap.keep([heap.new_array(leaves)])
    heap["longest"] = 0
    heap.start()
    steps = 1
    while not heap.mark(1):
        steps += 1
    assert steps > 5000
    heap.finish()
    assert all(heap.is_live(leaf) for leaf in leaves)


def test_a_slice_is_bounded(heap: NativeHeap) -> None:
    chance = random.Random(5)
    heap["threshold"] = 1 << 18
    kept = [heap.new() for _ in range(3000)]
    heap.keep(kept)
    for turn in range(30_000):
        number = chance.randrange(3000)
        kept[number] = heap.new(chance.choice(kept), chance.choice(kept) * (turn % 7 > 0))
        fill(heap["handles"] + 8 * number, kept[number], 1)
    assert heap["cycles"] > 0
    assert 0 < heap["longest"] <= 8 * BLOCK + 16 * 512


def test_garbage_is_collected_while_the_program_runs(heap: NativeHeap) -> None:
    for _ in range(200_000):
        heap.alloc(heap.bytes, 48)
    assert heap["cycles"] >= 2
    assert heap["used"] * BLOCK < 9 << 20


def test_what_is_overwritten_while_marking_survives_this_cycle_only(heap: NativeHeap) -> None:
    hidden = heap.new()
    holder = heap.new(hidden)
    other = heap.new()
    heap.keep([other, holder])
    heap.start()
    heap.mark(1)  # the one that was looked at last on the stack; the other waits
    heap.write(other + 8, hidden)
    heap.write(holder + 8, 0)
    heap.finish()
    assert heap.is_live(hidden)
    heap.write(other + 8, 0)
    heap.collect()
    assert not heap.is_live(hidden)


def test_many_are_overwritten_at_once(heap: NativeHeap) -> None:
    leaves = [heap.new() for _ in range(1000)]
    array = heap.new_array(leaves)
    heap.keep([array])
    heap.start()
    function("barrier_many", 3)(heap.store.address, array + 16 + 8 * 10, 900)
    fill(array + 16 + 8 * 10, 0, 900)
    heap.finish()
    assert all(heap.is_live(leaf) for leaf in leaves)
    heap.collect()
    assert sum(heap.is_live(leaf) for leaf in leaves) == 100


def test_what_is_new_while_marking_survives(heap: NativeHeap) -> None:
    heap.keep([heap.new()])
    heap.start()
    heap.store.put(STORE, "paused", 1)  # no second one
    made = [heap.alloc(heap.bytes, size) for _ in range(100) for size in SIZES]
    heap.finish()
    assert all(heap.is_live(obj) for obj in made)
    heap.store.put(STORE, "paused", 0)
    heap.collect()
    assert not any(heap.is_live(obj) for obj in made)


def test_cells_and_tables_are_roots(heap: NativeHeap) -> None:
    made = [heap.new() for _ in range(6)]
    cell, table, elements = Record(16), Record(24), Record(8 * 3)
    cell.set_word(0, made[0])
    for number in range(3):
        elements.set_word(8 * number, made[1 + number])
    table.set_word(0, elements.address)
    table.set_word(8, 2)
    cells, spans = Record(8), Record(8)
    cells.set_word(0, cell.address)
    spans.set_word(0, table.address)
    fields = {"cells": cells.address, "cell_count": 1, "spans": spans.address, "span_count": 1, "exception": made[4]}
    for field, value in fields.items():
        heap.store.put(STORE, field, value)
    heap.collect()
    assert [heap.is_live(obj) for obj in made] == [True, True, True, False, True, False]


def test_externs_are_noted(heap: NativeHeap) -> None:
    addresses = [0x7000_0000 + 16 * number for number in range(3000)]
    heap.keep([heap.new_array(addresses * 2), addresses[0], heap.new() + 2, 5])
    heap.collect()
    assert heap.externs() == set(addresses)
    assert heap["noting"] == 2
    assert heap["live"] == 16 + 8 * 6000 + 24


def test_more_externs_than_there_is_room_for_are_noted_as_lost(heap: NativeHeap) -> None:
    heap.keep([heap.new_array([0x7000_0000 + 16 * number for number in range(3000)])])
    heap["externs_end"] = heap["externs"] + 80
    heap.collect()
    assert heap["lost"] == 1
    assert len(heap.externs()) == 10


def test_marking_does_not_start_while_it_must_not(heap: NativeHeap) -> None:
    heap.store.put(STORE, "paused", 1)
    made = heap.new()
    for _ in range(100_000):
        heap.alloc(heap.bytes, 48)
    assert heap["cycles"] == 0
    assert heap.collect() == 0
    assert peek(made) == heap.node
    heap.store.put(STORE, "paused", 0)
    assert heap.collect() == 1
    assert not heap.is_live(made)
