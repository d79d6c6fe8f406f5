"""Every numeric instruction, compiled and run, against its meaning in pure Python."""

from __future__ import annotations

import itertools
from dataclasses import replace
from types import MappingProxyType

import pytest

from brolga.llvm.target import CodeOptions
from brolga.numerics import LANE_OPS, NUMERICS, agrees
from brolga.numerics import Trapped as Undefined
from brolga.ops import BY_NAME
from brolga.translate import numeric, whole
from brolga.translate.numeric import NUMERIC
from brolga.translate.table import EMIT
from brolga.translate.vectors import VECTOR
from brolga.traps import MESSAGES, TrapCode
from tests.numerics.edges import EDGES
from tests.translate.machine import Machine, Trapped, machine

NAMES = list(NUMERIC)


def declaration(name: str) -> str:
    row = BY_NAME[name]
    params = " ".join(ty.name for ty in row.ins)
    gets = " ".join(f"(local.get {x})" for x in range(len(row.ins)))
    return f'(func (export "{name}") (param {params}) (result {row.outs[0].name}) ({name} {gets}))'


@pytest.fixture(scope="module", params=[2, pytest.param(0, marks=pytest.mark.slow)])
def instance(request: pytest.FixtureRequest) -> Machine:
    text = "(module " + "\n".join(map(declaration, NAMES)) + ")"
    return machine(text, options=CodeOptions(level=request.param))


def meaning(name: str, args: tuple[int, ...]) -> int | TrapCode:
    try:
        return NUMERICS[name](*args)
    except Undefined as undefined:
        return undefined.code


def outcome(instance: Machine, x: int, args: tuple[int, ...]) -> int | TrapCode:
    try:
        return instance.call(x, *args)[0]
    except Trapped as trapped:
        return MESSAGES[trapped.site].code


def same(name: str, args: tuple[int, ...], expected: int | TrapCode, got: int | TrapCode) -> bool:
    if isinstance(expected, int) and isinstance(got, int):
        return agrees(name, args, expected, got)
    return expected is got


def test_every_numeric_instruction_has_code() -> None:
    assert NUMERIC.keys() | VECTOR.keys() == NUMERICS.keys() | LANE_OPS.keys()
    assert NUMERIC.keys() & VECTOR.keys() == set()


def test_compiled_code_means_what_the_numerics_say(instance: Machine) -> None:
    wrong = [
        f"{name}{tuple(map(hex, args))}: {expected!r}, compiled {got!r}"
        for x, name in enumerate(NAMES)
        for args in itertools.product(EDGES[BY_NAME[name].ins[0].name], repeat=len(BY_NAME[name].ins))
        if not same(name, args, expected := meaning(name, args), got := outcome(instance, x, args))
    ]
    assert wrong == []


@pytest.mark.parametrize("count", [1, 2, 3, 9])
def test_a_row_has_as_many_values_as_it_likes(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    row = replace(BY_NAME["i32.eqz"], name="i32.plus")
    code = "\n".join([f"$1 = add i32 $a, {count}", *(f"${n} = add i32 ${n - 1}, 0" for n in range(2, count + 1))])
    monkeypatch.setattr(numeric, "NUMERIC", MappingProxyType({row.name: code}))
    emit = {**EMIT, BY_NAME["i32.eqz"]: numeric.handler(row)}
    monkeypatch.setattr(whole, "EMIT", emit)
    made = machine("(module (func (param i32) (result i32) (i32.add (i32.eqz (local.get 0)) (i32.const 1))))")
    assert made.call(0, 40) == (41 + count,)
