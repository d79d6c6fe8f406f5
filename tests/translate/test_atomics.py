"""Atomic instructions, compiled: where they fault, and what a backtrace says of it."""

from __future__ import annotations

import functools
from typing import Any

import pytest

from brolga import Config, Engine, Func, Instance, Module, Store, Trap, TrapCode
from brolga.ops import OPS, Op

ROWS = [op for op in OPS if op.atomic and op.access]
MEMORIES = ("(memory 1 1 shared)", "(memory i64 1 3 shared)")


@functools.cache
def engine(level: str) -> Engine:
    config = Config()
    config.cranelift_opt_level = level
    return Engine(config)


def text(memory: str, offset: int) -> str:
    """A module with a function for each row, by name; what it returns is used and is not."""
    lines = [f"(module {memory}"]
    for op in ROWS:
        ins = (f"i{64 if 'i64' in memory else 32}", *map(str, op.ins[1:]))
        gets = " ".join(f"(local.get {x})" for x in range(len(ins)))
        result = f"(result {op.outs[0]})" if op.outs else ""
        for suffix, head, tail in (("", result, ""), (" dropped", "", "(drop)" if op.outs else "")):
            lines.append(
                f'(func (export "{op.name}{suffix}") (param {" ".join(ins)}) {head} '
                f"{gets} {op.name} offset={offset} {tail})"
            )
    return "\n".join([*lines, ")"])


def places(wat: str, op: Op, suffix: str) -> int:
    """Where the instruction stands."""
    return wat.index(f" {op.name} offset=", wat.index(f'"{op.name}{suffix}"')) + 1


@pytest.fixture(params=[pytest.param("none", marks=pytest.mark.slow), "speed"])
def level(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.mark.parametrize("memory", MEMORIES)
def test_a_trap_tells_the_place_of_its_instruction(level: str, memory: str) -> None:
    wat, store = text(memory, 8), Store(engine(level))
    found = Instance(store, Module(engine(level), wat), []).exports(store)
    wrong = []
    for op in ROWS:
        for suffix in ("", " dropped"):
            call: Any = found[op.name + suffix]
            assert isinstance(call, Func)
            for address, code in ((65536 - 8, TrapCode.MEMORY_OUT_OF_BOUNDS), (1, TrapCode.HEAP_MISALIGNED)):
                if op.access == 1 and code is TrapCode.HEAP_MISALIGNED:
                    continue
                with pytest.raises(Trap) as caught:
                    call(store, address, *(0,) * (len(op.ins) - 1))
                frames = [frame.module_offset for frame in caught.value.frames]
                if (caught.value.trap_code, frames) != (code, [places(wat, op, suffix)]):
                    wrong.append((op.name + suffix, caught.value.trap_code, frames))
    assert wrong == []


@pytest.mark.parametrize("offset", [0xFFFF_FFF8, 0x1_0001])
def test_an_offset_beyond_the_memory_traps(level: str, offset: int) -> None:
    wat, store = text("(memory 1 1 shared)", offset), Store(engine(level))
    found = Instance(store, Module(engine(level), wat), []).exports(store)
    for op in ROWS:
        call: Any = found[op.name]
        for address in (0, 0xFFFF_FFF8, 0xFFFF_FFFF):
            with pytest.raises(Trap) as caught:
                call(store, address, *(0,) * (len(op.ins) - 1))
            aligned = (address + offset) % op.access == 0
            assert caught.value.trap_code is (TrapCode.MEMORY_OUT_OF_BOUNDS if aligned else TrapCode.HEAP_MISALIGNED), (
                op,
                address,
            )


def test_an_address_of_64_bits_does_not_wrap(level: str) -> None:
    wat, store = text("(memory i64 1 1 shared)", 0xFFFF_FFFF_FFFF_FFF8), Store(engine(level))
    found = Instance(store, Module(engine(level), wat), []).exports(store)
    for op in ROWS:
        call: Any = found[op.name]
        for address in (8, 16, 0xFFFF_FFFF_FFFF_FFF8):
            with pytest.raises(Trap) as caught:
                call(store, address, *(0,) * (len(op.ins) - 1))
            assert caught.value.trap_code is TrapCode.MEMORY_OUT_OF_BOUNDS, (op, address)
