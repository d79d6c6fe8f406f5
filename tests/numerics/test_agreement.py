"""The table as a whole, and the freedom that NaN results have."""

from __future__ import annotations

import doctest
import inspect

import pytest

import brolga.numerics
from brolga.numerics import F32, F64, NAN_RESULTS, NUMERICS, WIDE, agrees
from brolga.ops import OPS, Imm

CANONICAL, MINUS_CANONICAL = F32.canonical_nan, F32.canonical_nan | F32.sign
ARITHMETIC, SIGNALLING = F32.canonical_nan | 5, F32.infinity | 5


def test_every_numeric_instruction_has_a_meaning_with_as_many_operands() -> None:
    numeric = {row.name: len(row.ins) for row in OPS if row.imm is Imm.NONE and row.ins and row.outs}
    assert {
        name: len(inspect.signature(operation).parameters) for name, operation in {**NUMERICS, **WIDE}.items()
    } == numeric
    assert NAN_RESULTS.keys() <= numeric.keys()
    assert {row.name for row in OPS if row.imm is Imm.NONE and len(row.outs) == 2} == WIDE.keys()


def test_the_examples_of_the_docstring_hold() -> None:
    assert doctest.testmod(brolga.numerics) == (0, 2)


def test_the_tables_cannot_be_changed() -> None:
    for table in (NUMERICS, NAN_RESULTS, WIDE):
        with pytest.raises(TypeError):
            table["i32.add"] = None  # type: ignore[index]


def test_a_nan_from_numbers_or_canonical_nans_is_canonical_of_either_sign() -> None:
    for args in ((0, CANONICAL), (MINUS_CANONICAL, 0), (F32.infinity, F32.infinity | F32.sign)):
        verdicts = [agrees("f32.add", args, CANONICAL, got) for got in (CANONICAL, MINUS_CANONICAL, ARITHMETIC, 0)]
        assert verdicts == [True, True, False, False]


def test_a_nan_from_other_nans_is_any_arithmetic_nan() -> None:
    for args in ((SIGNALLING, 0), (0, ARITHMETIC), (CANONICAL, SIGNALLING)):
        results = (CANONICAL, MINUS_CANONICAL, ARITHMETIC, SIGNALLING, F32.infinity)
        assert [agrees("f32.min", args, CANONICAL, got) for got in results] == [True, True, True, False, False]


def test_numbers_agree_only_bit_for_bit() -> None:
    assert agrees("f32.mul", (0, 0), 0, 0)
    assert not agrees("f32.mul", (0, F32.sign), F32.sign, 0)
    assert not agrees("f32.mul", (0, 0), 0, CANONICAL)


@pytest.mark.parametrize("name", ["f32.abs", "f32.neg", "f32.copysign", "f32.reinterpret_i32", "i32.add"])
def test_operations_that_choose_no_nan_agree_only_bit_for_bit(name: str) -> None:
    assert agrees(name, (SIGNALLING, 0), SIGNALLING, SIGNALLING)
    assert not agrees(name, (SIGNALLING, 0), ARITHMETIC, CANONICAL)


def test_changing_the_format_judges_operands_by_theirs() -> None:
    wide_signalling = F64.infinity | 1
    assert agrees("f32.demote_f64", (wide_signalling,), CANONICAL, ARITHMETIC)
    assert not agrees("f32.demote_f64", (F64.canonical_nan,), CANONICAL, ARITHMETIC)
    assert agrees("f64.promote_f32", (SIGNALLING,), F64.canonical_nan, F64.canonical_nan | 1)
    assert not agrees("f64.promote_f32", (CANONICAL,), F64.canonical_nan, F64.canonical_nan | 1)
