"""Functions of every convention call functions of every other, many levels deep, and each value arrives.

Which convention an inner function has is its module's choice, so one chain of calls can go through all pairs of them.
"""

from __future__ import annotations

import itertools

import pytest

from brolga.abi.conventions import CONVENTIONS, MACHINE, WASMTIME_SYSTEM_V, Convention
from brolga.llvm.target import CodeOptions
from brolga.traps import TrapSite
from tests.translate.machine import Machine, Trapped, machine

HERE = [row for row in CONVENTIONS.values() if MACHINE in row.machines]

# Each holds an i64 first: what a level adds to. Two results in registers of all C compilers, or of one of them, or of
# none; more than LLVM has registers for; parameters on the stack.
SHAPES = (
    ("i64 i32", "i64 i32"),
    ("i64 i32", "i64 f32 f32"),
    ("i64 f64", "i64 f64"),
    ("i64", "i64 i64 i64"),
    ("i64 f32 f64 i32", "i64 i32 f64 f32 i32"),
    ("i64 " * 4 + "f64 i32 f32 i32 " * 4, "i64 " * 5 + "f64 f32 i32 " * 5),
)
BITS = {"i32": 0x8123_4567, "i64": 0xFEDC_BA98_7654_3210, "f32": 0x7FA0_0001, "f64": 0x7FF4_0000_0000_0001}  # two sNaNs
WORD = (1 << 64) - 1


def path(rows: list[Convention]) -> list[Convention]:
    """A walk along which each convention is followed by every one, itself too: a circle of all edges of their graph."""
    left = {row.name: list(rows) for row in rows}
    stack, walk = [rows[0]], []
    while stack:
        onward = left[stack[-1].name]
        if onward:
            stack.append(onward.pop())
        else:
            walk.append(stack.pop())
    return walk[::-1]


WALK = path(HERE)


def chain(ins: str, outs: str, last: str) -> tuple[str, dict[int, Convention]]:
    """A module of functions that call each other, with the conventions of all but the first one, which is exported.

    Every level turns the parameters by one place on its way down; on its way up it adds to the first result what it
    has kept of its own, so that registers which a callee must preserve are needed behind the call.
    """
    params = ins.split()
    results = f"(result {outs})"
    lines = []
    for level in range(len(WALK) + 1):
        name = '(export "f")' if level == 0 else ""
        params = params[1:] + params[:1] if level else params
        turned = " ".join(f"(local.get {(n + 1) % len(params)})" for n in range(len(params)))
        kept = "i64.const 1 i64.add"
        for number, ty in enumerate(params):
            kept += f" local.get {number} {AS_I64[ty]} i64.add"
        store = " ".join(f"(local.set $r{n})" for n in reversed(range(len(outs.split()))))
        load = " ".join(f"(local.get $r{n})" for n in range(1, len(outs.split())))
        locals_ = " ".join(f"(local $r{n} {ty})" for n, ty in enumerate(outs.split()))
        call = f"{turned} (call {level + 1}) {store} local.get $r0 {kept} {load}" if level < len(WALK) else last
        lines.append(f"(func {name} (param {' '.join(params)}) {results} {locals_} {call})")
    return f"(module {' '.join(lines)})", dict(enumerate(WALK, 1))


AS_I64 = {
    "i32": "i64.extend_i32_u",
    "i64": "",
    "f32": "i32.reinterpret_f32 i64.extend_i32_u",
    "f64": "i64.reinterpret_f64",
}


def literal(ty: str) -> str:
    """Code that makes the bits of a type without a float constant."""
    return {
        "i32": f"i32.const {BITS['i32']}",
        "i64": f"i64.const {BITS['i64']}",
        "f32": f"i32.const {BITS['f32']} f32.reinterpret_i32",
        "f64": f"i64.const {BITS['f64']} f64.reinterpret_i64",
    }[ty]


def made(ins: str, outs: str, last: str, level: int) -> tuple[Machine, tuple[int, ...], list[int]]:
    text, inner = chain(ins, outs, last)
    compiled = machine(text, WASMTIME_SYSTEM_V, CodeOptions(level=level), inner)
    assert compiled.shape.conventions == (WASMTIME_SYSTEM_V, *WALK)
    arguments = [BITS[ty] ^ number for number, ty in enumerate(ins.split())]
    sums = (1 + sum(arguments)) * len(WALK) & WORD
    results = [BITS[ty] for ty in outs.split()]
    return compiled, (results[0] + sums & WORD, *results[1:]), arguments


@pytest.mark.parametrize("level", [pytest.param(0, marks=pytest.mark.slow), 1])
@pytest.mark.parametrize(("ins", "outs"), SHAPES, ids=lambda shape: str(len(shape.split())))
def test_values_survive_all_pairs_of_conventions(ins: str, outs: str, level: int) -> None:
    compiled, expected, arguments = made(ins, outs, " ".join(map(literal, outs.split())), level)
    assert compiled.call(0, *arguments) == expected


def test_a_trap_ends_them_all() -> None:
    compiled, _, arguments = made("i64 f64", "i64 f64 i32", "unreachable", 1)
    with pytest.raises(Trapped) as caught:
        compiled.call(0, *arguments)
    assert caught.value.site is TrapSite.UNREACHABLE


def test_the_walk_has_every_pair() -> None:
    assert len(WALK) == len(HERE) ** 2 + 1
    assert {(one.name, next_.name) for one, next_ in itertools.pairwise(WALK)} == {
        (one.name, other.name) for one in HERE for other in HERE
    }
