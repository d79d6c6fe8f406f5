"""Numeric instructions on operands that Hypothesis picks, beyond the edges that other tests try one by one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from brolga.numerics import NUMERICS, WIDE
from brolga.ops import BY_NAME, SUPPORTED, Op
from tests.property import oracles
from tests.property.profiles import examples
from tests.property.strategies import operands

ROWS = [row for row in SUPPORTED if row.name in NUMERICS]


@st.composite
def applied(draw: DrawFn) -> tuple[Op, tuple[int, ...]]:
    """A numeric instruction and bits for its operands."""
    row = draw(st.sampled_from(ROWS))
    return row, draw(operands(row.ins))


@pytest.mark.slow
@examples(3000)
@given(applied(), st.sampled_from(("none", "speed")))
def test_an_instruction_means_what_the_numerics_say(what: tuple[Op, tuple[int, ...]], level: str) -> None:
    oracles.numerics(*what, level)


@st.composite
def applied_wide(draw: DrawFn) -> tuple[Op, tuple[int, ...]]:
    """An instruction with two results and bits for its operands."""
    row = BY_NAME[draw(st.sampled_from(list(WIDE)))]
    return row, draw(operands(row.ins))


@examples(200)
@given(applied_wide(), st.sampled_from(("none", "speed")))
def test_wide_arithmetic_means_what_the_numerics_say(what: tuple[Op, tuple[int, ...]], level: str) -> None:
    oracles.wide(*what, level)
