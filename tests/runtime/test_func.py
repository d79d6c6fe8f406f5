"""Func: calls in both directions, checked and with any number of results."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import pytest

from brolga import Func, LimitError, Store, ValType, WasmtimeError, i32, i64
from tests.runtime.make import exports, func, host, ty

SWAP = '(module (func $swap (export "f") (param i32 i64) (result i64 i32) local.get 1 local.get 0))'
MANY = "i32 i64 f32 f64 externref funcref i32 i64 f32 f64"


def echo_wat(types: str) -> str:
    """A module whose `f` returns its arguments by way of an import."""
    signature = f"(param {types}) (result {types})"
    gets = " ".join(f"local.get {x}" for x in range(len(types.split())))
    return f'(module (import "" "" (func {signature})) (func (export "f") {signature} {gets} call 0))'


# Results


def test_untyped_calls_return_what_wasmtime_returns(store: Store) -> None:
    nothing = func(store, '(module (func (export "f")))')
    one = func(store, '(module (func (export "f") (result i32) i32.const 7))')
    assert [nothing(store), one(store), func(store, SWAP)(store, 1, 2)] == [None, 7, [2, 1]]


def test_typed_calls_return_a_tuple_for_several_results(store: Store) -> None:
    typed = func(store, SWAP).typed(store)
    assert typed(1, 2) == (2, 1)
    assert func(store, '(module (func (export "f")))').typed(store)() is None


def test_ten_values_make_a_round_trip(store: Store) -> None:
    token = object()
    call = host(store, "", "", lambda: None)
    values = (1, -2, 1.5, 0.1, token, call, -(1 << 31), 1 << 62, -0.5, 1e300)
    seen: list[tuple[object, ...]] = []

    def echo(*args: object) -> tuple[object, ...]:
        seen.append(args)
        return args

    back = func(store, echo_wat(MANY), [host(store, MANY, MANY, echo)])
    assert back(store, *values) == list(values)
    assert seen == [values]
    assert back.typed(store)(*values)[4] is token


@pytest.mark.parametrize("kind", [tuple, list])
def test_a_host_function_returns_any_sequence_of_its_results(store: Store, kind: Callable[[object], object]) -> None:
    back = func(store, echo_wat("i32 i32"), [host(store, "i32 i32", "i32 i32", lambda *args: kind(args))])
    assert back(store, 1, 2) == [1, 2]


@pytest.mark.parametrize(
    ("results", "value"),
    [
        ("", 1),
        ("", ()),
        ("i32", None),
        ("i32", "x"),
        ("i32", (1,)),
        ("i32 i32", None),
        ("i32 i32", 1),
        ("i32 i32", (1,)),
        ("i32 i32", (1, 2, 3)),
        ("i32 i32", (1, "x")),
        ("i32 i32", "ab"),
        ("funcref", print),
    ],
)
def test_a_host_function_that_returns_something_else_is_a_type_error(store: Store, results: str, value: object) -> None:
    call = host(store, "", results, lambda: value)
    with pytest.raises(TypeError):
        call(store)


@pytest.mark.parametrize(("results", "value"), [("i32", 1 << 32), ("i64 i32", (1, -(1 << 40))), ("i64", 1 << 64)])
def test_a_host_function_whose_result_is_too_large_is_an_overflow(store: Store, results: str, value: object) -> None:
    with pytest.raises(OverflowError):
        host(store, "", results, lambda: value)(store)


# Arguments


class Whole:
    def __index__(self) -> int:
        return 5


@pytest.mark.parametrize(
    ("name", "given", "taken"),
    [
        ("i32", 0xFFFFFFFF, -1),
        ("i32", -(1 << 31), -(1 << 31)),
        ("i32", True, 1),
        ("i32", Whole(), 5),
        ("i64", (1 << 64) - 1, -1),
        ("i64", Whole(), 5),
        ("f32", 1e300, float("inf")),
        ("f32", 1, 1.0),
        ("f64", Whole(), 5.0),
        ("f64", 2, 2.0),
        ("externref", None, None),
        ("externref", 0, 0),
        ("funcref", None, None),
    ],
)
@pytest.mark.parametrize("way", ["typed", "untyped"])
def test_an_argument_is_taken(store: Store, name: str, given: object, taken: object, way: str) -> None:
    same = func(store, f'(module (func (export "f") (param {name}) (result {name}) local.get 0))')
    got = same.typed(store)(given) if way == "typed" else same(store, given)
    assert (got, type(got)) == (taken, type(taken))


@pytest.mark.parametrize(
    ("name", "given", "error"),
    [
        ("i32", 1 << 32, OverflowError),
        ("i32", -(1 << 31) - 1, OverflowError),
        ("i64", 1 << 64, OverflowError),
        ("i64", -(1 << 63) - 1, OverflowError),
        ("i32", 1 << 80, OverflowError),
        ("i32", 1.0, TypeError),
        ("i32", "1", TypeError),
        ("i64", None, TypeError),
        ("f32", "1", TypeError),
        ("f64", None, TypeError),
        ("f64", 10**400, OverflowError),
        ("funcref", print, TypeError),
        ("funcref", 0, TypeError),
    ],
)
def test_an_argument_that_does_not_fit_is_refused(
    store: Store, name: str, given: object, error: type[Exception]
) -> None:
    same = func(store, f'(module (func (export "f") (param {name}) (result {name}) local.get 0))')
    for call in (same.typed(store), functools.partial(same, store)):
        with pytest.raises(error):
            call(given)


def test_a_wrong_number_of_arguments_is_told_as_wasmtime_does(store: Store) -> None:
    swap = func(store, SWAP)
    with pytest.raises(WasmtimeError, match="too few parameters provided: given 1, expected 2"):
        swap(store, 1)
    with pytest.raises(WasmtimeError, match="too many parameters provided: given 3, expected 2"):
        swap(store, 1, 2, 3)


@pytest.mark.parametrize("args", [(), (1,), (1, 2, 3)])
def test_a_typed_function_takes_as_many_arguments_as_its_type(store: Store, args: tuple[int, ...]) -> None:
    with pytest.raises(TypeError, match=rf"\(i32, i64\) -> \(i64, i32\) takes 2 arguments, {len(args)} given"):
        func(store, SWAP).typed(store)(*args)


def test_a_typed_function_takes_no_names(store: Store) -> None:
    with pytest.raises(TypeError, match="no keyword arguments"):
        func(store, SWAP).typed(store)(1, b=2)


def test_a_function_of_another_store_is_no_argument(store: Store) -> None:
    taking = func(store, '(module (func (export "f") (param funcref)))')
    other = host(Store(store.engine), "", "", print)
    with pytest.raises(WasmtimeError, match="object used with the wrong store"):
        taking(store, other)


def test_every_bit_of_a_float_can_be_given(store: Store) -> None:
    same = func(store, '(module (func (export "f") (param f32 f64) (result f32 f64) local.get 0 local.get 1))')
    bits = (0x7FA00001, 0xFFF4000000000001)
    assert same.typed_bits(store)(*bits) == bits


# Types


def test_typed_compares_with_what_the_program_expects(store: Store) -> None:
    swap = func(store, SWAP)
    assert swap.typed(store, [ValType.i32(), i64], [i64, i32])(1, 2) == (2, 1)
    assert swap.typed(store, results=(i64, i32))(1, 2) == (2, 1)
    with pytest.raises(
        WasmtimeError, match=r"expected \(i32, i32\) -> \(i64, i32\), the function is \(i32, i64\) -> \(i64, i32\)"
    ):
        swap.typed(store, [i32, i32])
    with pytest.raises(TypeError, match="expected i32, i64, f32, f64, v128, externref or funcref"):
        swap.typed(store, [int, int])


def test_expected_results_may_be_written_as_an_annotation(store: Store) -> None:
    swap = func(store, SWAP)
    one = func(store, '(module (func (export "f") (result i32) (i32.const 7)))')
    nothing = func(store, '(module (func (export "f")))')
    assert swap.typed(store, [i32, i64], tuple[i64, i32])(1, 2) == (2, 1)
    assert [one.typed(store, [], expected)() for expected in (i32, ValType.i32(), [i32])] == [7, 7, 7]
    assert [nothing.typed(store, [], expected)() for expected in (None, ())] == [None, None]
    for wrong in (None, i32, i64, tuple[i32, i64], [i32], ()):
        with pytest.raises(WasmtimeError, match="type mismatch: expected"):
            swap.typed(store, results=wrong)


@pytest.mark.parametrize("expected", [5, "i32", int, tuple, tuple[int, int], [5], list[i32], {"a": 1}])
def test_results_that_are_no_types_are_a_type_error(store: Store, expected: Any) -> None:
    with pytest.raises(TypeError, match="expected i32, i64"):
        func(store, SWAP).typed(store, results=expected)


def test_a_function_may_say_its_signature_to_type_checkers(store: Store) -> None:
    def negated(value: i32) -> i32:
        return -value

    known: Func[[i32], i32] = Func.wrap(store, negated)
    assert isinstance(known, Func)
    assert Func[[i32], i32].wrap(store, negated)(store, 7) == -7


def test_a_function_tells_its_type_and_name(store: Store) -> None:
    swap = func(store, SWAP)
    assert swap.type(store) == ty("i32 i64", "i64 i32")
    assert repr(swap) == "<Func swap: (i32, i64) -> (i64, i32)>"
    assert (swap.typed(store).__name__, swap.typed(store).__doc__) == ("swap", "swap(i32, i64) -> (i64, i32)")


def test_handles_on_one_function_are_equal(store: Store) -> None:
    wat = '(module (func $f (export "a")) (export "b" (func $f)) (func (export "get") (result funcref) ref.func $f))'
    found = exports(store, wat)
    assert found["a"] == found["b"] == found["get"](store)  # type: ignore[operator]
    assert len({found["a"], found["b"]}) == 1
    assert found["a"] != found["get"]


def test_a_host_function_can_be_called_like_any_other(store: Store) -> None:
    double = host(store, "i32", "i32", lambda x: x * 2)
    assert (double(store, 4), double.typed(store)(4)) == (8, 8)


@pytest.mark.parametrize("wrong", [None, "f", ([], [])])
def test_a_function_is_made_from_a_type_and_a_callable(store: Store, wrong: Any) -> None:
    with pytest.raises(TypeError, match="expected a FuncType"):
        Func(store, wrong, print)
    with pytest.raises(TypeError, match="expected a callable"):
        Func(store, ty(), wrong)


@pytest.mark.parametrize("signature", [("i32 " * 1001, ""), ("", "i32 " * 1001)])
def test_a_signature_beyond_the_limits_is_refused(store: Store, signature: tuple[str, str]) -> None:
    with pytest.raises(LimitError, match=r"too many (parameters|results): 1001, at most 1000"):
        host(store, *signature, print)


def test_whatever_can_be_called_can_be_a_host_function(store: Store) -> None:
    class Adder:
        def __init__(self, base: int) -> None:
            self.base = base

        def __call__(self, x: int) -> int:
            return self.base + x

        def method(self, x: int) -> int:
            return self.base - x

    adder = Adder(10)
    for callable_ in (adder, adder.method, functools.partial(pow, 2), abs, lambda x: x):
        assert host(store, "i32", "i32", callable_)(store, 3) == callable_(3)


def test_names_of_any_kind_do_no_harm(store: Store) -> None:
    def strange(x: int) -> int:
        return x

    for name in ("", "a\0b", "\udc80", "é" * 1000):
        strange.__name__ = name
        assert host(store, "i32", "i32", strange).typed(store)(1) == 1


def test_vectors_are_bytes_in_python(store: Store) -> None:
    params, gets = "(param v128 i32 v128) (result v128 i32 v128)", "(local.get 2) (local.get 1) (local.get 0)"
    swap = func(store, f'(module (func (export "f") {params} {gets}))')
    first, second = bytes(range(16)), bytes(range(16, 32))
    assert swap.typed(store)(first, 7, second) == (second, 7, first)
    assert swap(store, bytearray(first), 7, 1 << 127) == [bytes(15) + b"\x80", 7, first]
    with pytest.raises(TypeError, match="16 bytes or an int"):
        swap(store, b"short", 7, second)
