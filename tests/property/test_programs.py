"""Programs made by Hypothesis, whole: through the formats, through every level of optimisation, against Wasmtime."""

from __future__ import annotations

import pytest
from hypothesis import given

from brolga.types import F32, F64, V128
from tests.property import oracles
from tests.property.profiles import examples
from tests.property.strategies import Program, program, programs, programs_of_ours
from tools.fuzzing.bodies import ROWS
from tools.fuzzing.generate import generate
from tools.fuzzing.values import NUMBERS


@pytest.mark.slow
@examples(400)
@given(programs_of_ours)
def test_a_module_survives_both_formats(made: Program) -> None:
    oracles.round_trip(made.module)


@pytest.mark.slow
@examples(400)
@given(programs)
def test_wasmtime_comes_to_the_same(made: Program) -> None:
    oracles.second_engine(made)


@pytest.mark.slow
@examples(120)
@given(programs_of_ours)
def test_every_level_of_optimisation_comes_to_the_same(made: Program) -> None:
    oracles.levels(made)


def test_no_bytes_are_the_simplest_module() -> None:
    module = generate(b"")
    assert [len(func.locals) for func in module.funcs] == [len({F32, F64, V128} & {*NUMBERS}), 0]
    oracles.round_trip(module)


def test_every_instruction_can_come_out(random_bytes: list[bytes]) -> None:
    seen = {op for data in random_bytes for func in generate(data).funcs for op, _, _ in func.body}
    assert [op.name for op in ROWS if op not in seen] == []


def test_most_programs_do_something(random_bytes: list[bytes]) -> None:
    stories = [oracles.story(program(data, raw=False)) for data in random_bytes[:20]]
    ended = [step for story in stories for step in story.steps]
    assert sum(isinstance(step, tuple) for step in ended) > len(ended) / 3
