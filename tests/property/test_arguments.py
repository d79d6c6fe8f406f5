"""Values that cross between Python and WebAssembly: those that fit come back, others are an error that Python knows."""

from __future__ import annotations

import math
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

import brolga
from brolga import Engine, Func, FuncType, Instance, Store, ValType, WasmtimeError
from brolga.types import EXTERNREF, F32, F64, FUNCREF, I32, I64
from tests.property import oracles
from tests.property.profiles import examples
from tests.property.strategies import bits, signatures


class Hostile:
    """An object whose conversions go wrong."""

    def __index__(self) -> int:
        raise LookupError("no index")

    def __float__(self) -> float:
        raise LookupError("no float")

    def __iter__(self) -> Iterator[object]:
        raise LookupError("no items")

    def __len__(self) -> int:
        raise LookupError("no length")


class Index:
    """An object that is a number in an index."""

    def __index__(self) -> int:
        return -1


ODD: SearchStrategy[object] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(-(1 << 70), 1 << 70),
    st.floats(),
    st.text(max_size=3),
    st.binary(max_size=3),
    st.complex_numbers(),
    st.lists(st.integers(), max_size=3),
    st.tuples(st.integers(), st.integers()),
    st.sampled_from([Hostile(), Index(), Decimal("1.5"), Fraction(1, 3), Hostile, object(), math.inf, -0.0, 1 << 5000]),
)

# What a conversion may raise: what Python's own functions raise, ours, and what the object itself raises.
ALLOWED = (TypeError, OverflowError, ValueError, LookupError, WasmtimeError)


def reversing(store: Store, ty: FuncType) -> Func:
    """A function that returns its parameters, the last one first."""
    params = " ".join(map(str, ty.ins))
    results = " ".join(map(str, reversed(ty.ins)))
    gets = " ".join(f"(local.get {x})" for x in reversed(range(len(ty.ins))))
    text = f'(func (export "f") (param {params}) (result {results}) {gets})'
    func = Instance(store, brolga.Module(store.engine, text), []).exports(store)["f"]
    assert isinstance(func, Func)
    return func


def good(ty: ValType) -> SearchStrategy[object]:
    """Values of a type."""
    if ty is FUNCREF:
        return st.none()
    if ty is EXTERNREF:
        return st.one_of(st.none(), st.text(max_size=3), st.builds(object))
    if ty in {F32, F64}:
        return st.floats(width=32 if ty is F32 else 64)
    return bits(ty)


Call = tuple[FuncType, tuple[object, ...]]
"""A signature and arguments."""


@st.composite
def calls(draw: st.DrawFn, values: bool) -> Call:
    """A signature, and arguments for it: such as fit, or any."""
    ty = draw(signatures())
    if values:
        return ty, tuple(draw(good(param)) for param in ty.ins)
    return ty, tuple(draw(st.one_of(good(param), ODD)) for param in ty.ins)


def same(ty: ValType, given: Any, got: Any) -> bool:
    """Whether what came back is what went in: integers signed, NaN by class."""
    if ty in {I32, I64}:
        width = 8 * ty.size
        return bool((given - got) % (1 << width) == 0 and -(1 << width - 1) <= got < 1 << width - 1)
    if ty in {F32, F64}:
        if math.isnan(given):
            return math.isnan(got)
        return bool(given == got and math.copysign(1, given) == math.copysign(1, got))
    return given is got


@pytest.fixture(scope="module")
def engine() -> Engine:
    return oracles.engine()


@pytest.mark.slow
@examples(150)
@given(call=calls(values=True), typed=st.booleans())
def test_values_come_back_as_they_went_in(
    engine: Engine, call: tuple[FuncType, tuple[object, ...]], typed: bool
) -> None:
    ty, args = call
    with Store(engine) as store:
        func = reversing(store, ty)
        got = func.typed(store)(*args) if typed else func(store, *args)
    results = [] if not ty.ins else [got] if len(ty.ins) == 1 else [*got]
    assert len(results) == len(args)
    assert all(map(same, reversed(ty.ins), reversed(args), results))


@pytest.mark.slow
@examples(150)
@given(call=calls(values=False), extra=st.lists(ODD, max_size=2), typed=st.booleans())
def test_arguments_of_any_kind_are_answered(engine: Engine, call: Call, extra: list[object], typed: bool) -> None:
    ty, args = call
    with Store(engine) as store:
        func = reversing(store, ty)
        try:
            func.typed(store)(*args, *extra) if typed else func(store, *args, *extra)
        except ALLOWED as error:
            str(error)
        assert func.typed(store)(*(None if param.is_ref else 1 for param in ty.ins)) is not NotImplemented


@pytest.mark.slow
@examples(150)
@given(ty=signatures(most=3), returned=st.one_of(ODD, st.lists(ODD, max_size=4), st.lists(ODD, max_size=4).map(tuple)))
def test_results_of_any_kind_are_answered(engine: Engine, ty: FuncType, returned: object) -> None:
    results = " ".join(map(str, ty.outs))
    text = f'(import "" "" (func (result {results}))) (func (export "f") (result {results}) (call 0))'
    with Store(engine) as store:
        host = Func(store, FuncType([], ty.outs), lambda: returned)
        func = Instance(store, brolga.Module(engine, text), [host]).exports(store)["f"]
        assert isinstance(func, Func)
        try:
            func(store)
        except ALLOWED as error:
            str(error)
