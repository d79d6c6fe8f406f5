"""Func.wrap: the annotations of a function are its type."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import pytest

from brolga import Func, Store, externref, f32, f64, funcref, i32, i64
from tests.runtime.make import ty


def pair(a: i32, b: i64) -> tuple[i64, i32]:
    return b, a


def everything(a: f32, b: f64, c: externref, d: funcref, /) -> externref:
    return c


def nothing(a: i32) -> None:
    return None


def test_wrap_reads_the_annotations(store: Store) -> None:
    for function, expected in (
        (pair, ty("i32 i64", "i64 i32")),
        (everything, ty("f32 f64 externref funcref", "externref")),
        (nothing, ty("i32")),
    ):
        assert Func.wrap(store, function).type(store) == expected
    assert Func.wrap(store, pair)(store, 1, 2) == [2, 1]


def test_wrap_takes_whatever_has_annotations(store: Store) -> None:
    class Scale:
        factor = 3

        def __call__(self, x: i32) -> i32:
            return x * self.factor

        def method(self, x: i32) -> i32:
            return x + self.factor

        @staticmethod
        def static(x: i32) -> i32:
            return x

    def offset(x: i32, by: i32 = 0) -> i32:
        return x + by

    scale = Scale()
    callables = (scale, scale.method, Scale.static, functools.partial(offset, by=5))
    assert [Func.wrap(store, callable_)(store, 4) for callable_ in callables] == [12, 7, 4, 9]


def star(*args: i32) -> i32:
    return 0


def by_name(*, a: i32) -> i32:
    return a


def plain(a: int) -> i32:
    return a


def bare(a) -> i32:  # type: ignore[no-untyped-def] # noqa: ANN001
    return 0


def open_end(a: i32):  # type: ignore[no-untyped-def] # noqa: ANN201
    return None


def unknown(a: Missing) -> i32:  # type: ignore[name-defined] # noqa: F821
    return 0


def nested(a: i32) -> tuple[i32, tuple[i32, i32]]:
    return 0, (0, 0)


def empty() -> tuple[()]:
    return ()


def single(a: i32) -> tuple[i32]:
    return (a,)


def broken(a: 1 / 0) -> i32:  # type: ignore[valid-type]
    return 0


@pytest.mark.parametrize(
    "function", [star, by_name, plain, bare, open_end, unknown, nested, empty, single, broken, dict.update]
)
def test_wrap_refuses_what_tells_no_signature(store: Store, function: Callable[..., Any]) -> None:
    with pytest.raises(TypeError):
        Func.wrap(store, function)


def test_wrap_says_which_annotation_it_does_not_understand(store: Store) -> None:
    with pytest.raises(TypeError, match=r"parameter a is annotated <class 'int'>; expected i32, i64"):
        Func.wrap(store, plain)
    with pytest.raises(TypeError, match="result 2 is annotated"):
        Func.wrap(store, nested)
