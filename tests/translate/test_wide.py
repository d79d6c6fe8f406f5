"""Wide arithmetic, compiled and run, against its meaning in pure Python."""

from __future__ import annotations

import itertools

import pytest

from brolga.llvm.target import CodeOptions
from brolga.numerics import WIDE
from brolga.ops import BY_NAME
from brolga.translate import wide
from tests.numerics.edges import EDGES
from tests.translate.machine import Machine, machine

NAMES = list(wide.WIDE)
WORDS = {2: EDGES["i64"], 4: [*EDGES["i64"][:2], *EDGES["i64"][-5:]]}


def declaration(name: str) -> str:
    row = BY_NAME[name]
    params = " ".join(ty.name for ty in row.ins)
    gets = " ".join(f"(local.get {x})" for x in range(len(row.ins)))
    return f'(func (export "{name}") (param {params}) (result i64 i64) ({name} {gets}))'


@pytest.fixture(scope="module", params=[2, 0])
def instance(request: pytest.FixtureRequest) -> Machine:
    return machine("(module " + "\n".join(map(declaration, NAMES)) + ")", options=CodeOptions(level=request.param))


def test_every_instruction_with_two_results_has_code() -> None:
    assert wide.WIDE.keys() == WIDE.keys()


@pytest.mark.parametrize("x", range(len(NAMES)), ids=NAMES)
def test_compiled_code_means_what_the_numerics_say(instance: Machine, x: int) -> None:
    count = len(BY_NAME[NAMES[x]].ins)
    wrong = [
        f"{NAMES[x]}{tuple(map(hex, args))}: {wanted}, compiled {got}"
        for args in itertools.product(WORDS[count], repeat=count)
        if (wanted := WIDE[NAMES[x]](*args)) != (got := instance.call(x, *args))
    ]
    assert wrong == []


def test_the_low_half_is_below_the_high_one_and_what_was_there_stays() -> None:
    made = machine("""(module (func (param i64 i64) (result i64 i64 i64)
      (i64.const 7) (i64.mul_wide_s (local.get 0) (local.get 1))))""")
    assert made.call(0, 1 << 63, 6) == (7, 0, (1 << 64) - 3)
