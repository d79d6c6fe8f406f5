"""Equal recursion groups are one, and nothing else is."""

from __future__ import annotations

import pytest

from brolga import Engine
from brolga.errors import InvalidError
from brolga.module import Module, Rec
from brolga.text import parse_module
from brolga.types import (
    ANY,
    ARRAY,
    EQ,
    EXN,
    EXTERN,
    FUNC,
    FUNCREF,
    HEAP_TYPES,
    I31,
    I32,
    NOEXN,
    NOEXTERN,
    NOFUNC,
    NONE,
    STRUCT,
    DefType,
    FuncType,
    is_below,
    is_subtype,
    reference,
    resolved,
)
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


def test_what_a_type_says_of_subtypes_is_a_part_of_it() -> None:
    found = defs("""(type $a (sub (struct))) (type $b (sub $a (struct))) (type $c (sub final $a (struct)))
      (type $d (sub $a (struct))) (type $e (struct)) (type $f (sub final (struct)))
      (rec (type $g (sub $a (struct))))""")
    a, b, c, d, e, f, g = found
    assert b is d is g
    assert e is f
    assert len({a, b, c, e}) == 4
    assert (a.supertype, b.supertype, c.supertype, e.supertype) == (None, a, a, None)
    assert [each.final for each in (a, b, c, e)] == [False, False, True, True]
    assert (a.depth, b.depth, b.display) == (0, 1, (a, b))


def test_a_type_is_below_all_that_are_above_it() -> None:
    found = defs(
        "(type $a (sub (struct))) (type $b (sub $a (struct))) (type $c (sub $b (struct)))"
        "(type (sub $a (struct (field i8))))"
    )
    a, b, c, d = found
    assert [[is_below(one, other) for other in found] for one in found] == [
        [True, False, False, False],
        [True, True, False, False],
        [True, True, True, False],
        [True, False, False, True],
    ]
    assert is_subtype(c.ref, a.ref_null)
    assert is_subtype(b.ref, reference(STRUCT))
    assert is_subtype(reference(NONE), d.ref_null)
    assert not is_subtype(reference(STRUCT), a.ref_null)
    assert not is_subtype(reference(NOFUNC), a.ref_null)


def test_a_group_with_its_supertypes_is_one_wherever_it_stands() -> None:
    group = "(rec (type (sub (struct (field (ref null {1}))))) (type (sub {0} (struct (field (ref null {1}))))))"
    found = defs(f"(module {group.format(0, 1)} (type (struct)) {group.format(3, 4)} {group.format(5, 5)})")
    assert found[:2] == found[3:5]
    assert found[5] is not found[0]


# Which heap types there are below which: all pairs that the specification names.
BELOW = {
    ANY: {EQ, I31, STRUCT, ARRAY, NONE},
    EQ: {I31, STRUCT, ARRAY, NONE},
    **{heap: {NONE} for heap in (I31, STRUCT, ARRAY)},
    FUNC: {NOFUNC},
    EXTERN: {NOEXTERN},
    EXN: {NOEXN},
}


def test_heap_types_are_below_each_other_as_the_specification_says() -> None:
    found = {(sub, sup) for sub in HEAP_TYPES for sup in HEAP_TYPES if sub is not sup and is_below(sub, sup)}
    assert found == {(sub, sup) for sup, subs in BELOW.items() for sub in subs}


def test_only_a_type_of_functions_can_be_called() -> None:
    (ty,) = defs("(type (struct (field i32)))")
    with pytest.raises(TypeError, match="0 is not a type of functions"):
        ty.func  # noqa: B018
