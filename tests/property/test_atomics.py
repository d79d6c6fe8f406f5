"""Atomic updates on operands that Hypothesis picks: what they return, what they leave, and what they leave alone."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from brolga import Func, Instance, Memory, Module, SharedMemory, Store
from brolga.numerics import ATOMICS
from brolga.ops import BY_NAME, Op
from tests.property import oracles
from tests.property.profiles import examples
from tests.property.strategies import operands

PAGE = 65536


@st.composite
def applied(draw: DrawFn) -> tuple[Op, int, bytes, tuple[int, ...]]:
    """An update, an aligned address, the bytes round it, and operands."""
    row = BY_NAME[draw(st.sampled_from(list(ATOMICS)))]
    address = draw(st.integers(0, PAGE // row.access - 1)) * row.access
    around = draw(st.binary(min_size=row.access + 16, max_size=row.access + 16))
    values = draw(operands(row.ins[1:]))
    if len(values) == 2 and draw(st.booleans()):  # so that some comparisons come out true
        old = int.from_bytes(around[8:-8], "little")
        values = (values[0] & ~((1 << 8 * row.access) - 1) | old, values[1])
    return row, address, around, values


@functools.cache
def compiled(name: str, level: str, *, shared: bool) -> tuple[Callable[..., int], Any]:
    """An update as a callable, and how to reach the bytes of its memory."""
    row, engine = BY_NAME[name], oracles.engine(level)
    store = Store(engine)
    gets = " ".join(f"(local.get {x})" for x in range(len(row.ins)))
    params = " ".join(map(str, row.ins))
    text = f"""(module (memory (export "m") 1 1 {"shared" if shared else ""})
      (func (export "f") (param {params}) (result {row.outs[0]}) ({name} {gets})))"""
    found = Instance(store, Module(engine, text), []).exports(store)
    call, memory = found["f"], found["m"]
    assert isinstance(call, Func)
    assert isinstance(memory, SharedMemory if shared else Memory)
    return call.typed_bits(store), memory.view() if isinstance(memory, SharedMemory) else memory.view(store)


@examples(200)
@given(applied(), st.sampled_from(("none", "speed")), st.booleans())
def test_an_update_means_what_the_numerics_say(
    what: tuple[Op, int, bytes, tuple[int, ...]], level: str, shared: bool
) -> None:
    row, address, around, values = what
    call, view = compiled(row.name, level, shared=shared)
    start, end = max(address - 8, 0), min(address + row.access + 8, PAGE)
    given_bytes = around[start - address + 8 :][: end - start]
    view[start:end] = given_bytes
    old = int.from_bytes(view[address : address + row.access], "little")
    got = call(address, *values) & ((1 << 8 * row.outs[0].size) - 1)
    new = ATOMICS[row.name](old, *values).to_bytes(row.access, "little")
    assert got == old
    assert bytes(view[start:end]) == (
        given_bytes[: address - start] + new + given_bytes[address - start + row.access :]
    )
