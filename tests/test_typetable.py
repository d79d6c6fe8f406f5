"""Equal recursion groups are one, and nothing else is."""

from __future__ import annotations

import pytest

from brolga import Engine
from brolga.errors import InvalidError
from brolga.module import Module, Rec
from brolga.text import parse_module
from brolga.types import FUNC, FUNCREF, I32, DefType, FuncType, is_subtype, reference, resolved
from brolga.validate import context


def defs(text: str) -> tuple[DefType, ...]:
    return tuple(context(parse_module(text)).defs)


def test_equal_groups_are_one_wherever_they_stand() -> None:
    found = defs("""(type (func)) (type (func)) (rec (type (func)))
      (rec (type $a (func (param (ref $b)))) (type $b (func (param (ref $a)))))
      (rec (type $c (func (param (ref $d)))) (type $d (func (param (ref $c)))))""")
    assert found[0] is found[1] is found[2]
    assert found[3] is found[5]
    assert found[4] is found[6]
    assert found[3] is not found[4]  # alike, but not in the same place


@pytest.mark.parametrize(
    "text",
    [
        "(type (func)) (rec (type (func)) (type (func)))",
        "(rec (type (func)) (type (func))) (rec (type (func)) (type (func (param i32))))",
        "(rec (type $a (func (param (ref $a))))) (type (func (param (ref $a))))",
        "(type $a (func)) (rec (type (func (param (ref $a))))) (type (func (param (ref null $a))))",
    ],
)
def test_other_groups_are_different(text: str) -> None:
    found = defs(text)
    assert found[0] is not found[-1]
    assert found[0].ref != found[-1].ref


def test_references_match_what_they_refer_to() -> None:
    first, second = defs("(type (func)) (type (func (param i32)))")
    assert is_subtype(first.ref, first.ref_null)
    assert is_subtype(first.ref, reference(FUNC, nullable=False))
    assert is_subtype(first.ref_null, FUNCREF)
    assert not is_subtype(first.ref_null, first.ref)
    assert not is_subtype(first.ref, second.ref_null)
    assert not is_subtype(FUNCREF, first.ref_null)
    assert not is_subtype(I32, FUNCREF)
    assert resolved(reference(1, nullable=False), (first, second)) is second.ref


def test_an_index_means_nothing_outside_of_its_module() -> None:
    with pytest.raises(TypeError, match="a type by its index, outside of its module"):
        Engine().type_address(FuncType([reference(5)], []))


def test_a_type_does_not_refer_behind_its_group() -> None:
    with pytest.raises(InvalidError, match="unknown type 1"):
        defs("(type (func (param (ref 1)))) (type (func))")


@pytest.mark.parametrize("count", [5000, pytest.param(100_000, marks=pytest.mark.slow)])
@pytest.mark.parametrize("together", [True, False], ids=["one group", "a chain"])
def test_any_number_of_types_that_refer_to_each_other_are_one_lookup_each(together: bool, count: int) -> None:
    types = [FuncType([reference(max(x - 1, 0), nullable=True)] if x or together else [], []) for x in range(count)]
    found = context(Module(types=[*types], recs=[Rec(0, count)] if together else []))
    assert len(set(found.defs)) == count
