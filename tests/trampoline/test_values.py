"""Values cross unchanged in both directions: from Python into WebAssembly, from there into Python, and back."""

from __future__ import annotations

import math
import struct
import sys
from collections.abc import Callable
from fractions import Fraction
from functools import partial
from typing import Any

import pytest

from brolga.abi.conventions import WASMTIME_FASTCALL
from tests.trampoline.vm import Vm, call, signature

INFINITY = math.inf


def same(*args: Any) -> Any:
    """Return one argument as itself, several as a tuple, none as None."""
    return None if not args else args[0] if len(args) == 1 else args


def echo(vm: Vm, ty: str) -> Callable[..., Any]:
    return vm.through(same, signature(ty, ty))


SAME = (-(2**31), 2**31 - 1, -1, 0, 300)
INTEGERS = [
    *(("i32", value, value) for value in SAME),
    *(("i64", value, value) for value in (*SAME, -(2**63), 2**63 - 1, 1 << 40)),
    *(("i32", 2**32 - 1, -1), ("i32", 2**31, -(2**31)), ("i64", 2**64 - 1, -1), ("i64", 2**63, -(2**63))),
]


@pytest.mark.parametrize(("ty", "given", "expected"), INTEGERS)
def test_an_integer_goes_in_signed_or_unsigned_and_comes_back_signed(
    vm: Vm, ty: str, given: int, expected: int
) -> None:
    assert echo(vm, ty)(given) == expected


@pytest.mark.parametrize(("ty", "bits"), [("i32", 32), ("i64", 64)])
@pytest.mark.parametrize("beyond", ["below", "above", "far below", "far above"])
def test_an_integer_out_of_range_is_an_overflow_error_never_a_wrap(vm: Vm, ty: str, bits: int, beyond: str) -> None:
    numbers = {
        "below": -(1 << bits - 1) - 1,
        "above": 1 << bits,
        "far below": -(1 << 200),
        "far above": 1 << 200,
    }
    with pytest.raises(OverflowError):
        echo(vm, ty)(numbers[beyond])
    with pytest.raises(OverflowError):
        vm.through(lambda: numbers[beyond], signature("", ty))()
    assert vm.idle


def test_an_overflow_names_the_range(vm: Vm) -> None:
    with pytest.raises(OverflowError, match=r"^an i32 holds -2\*\*31 to 2\*\*32 - 1$"):
        echo(vm, "i32")(1 << 32)
    with pytest.raises(OverflowError, match=r"^an i64 holds -2\*\*63 to 2\*\*64 - 1$"):
        echo(vm, "i64")(1 << 64)
    with pytest.raises(OverflowError, match=r"^an i64 holds"):
        echo(vm, "i64")(-(1 << 64))


class Index:
    """An integer that is no int."""

    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        return self.value


@pytest.mark.parametrize("ty", ["i32", "i64"])
@pytest.mark.parametrize("value", [7, -1, (1 << 32) - 1])
def test_what_has_index_is_an_integer(vm: Vm, ty: str, value: int) -> None:
    assert echo(vm, ty)(Index(value)) == echo(vm, ty)(value)
    assert echo(vm, ty)(True) == 1


@pytest.mark.parametrize("ty", ["i32", "i64"])
@pytest.mark.parametrize("value", ["1", 1.0, None, b"1", [1], 1j])
def test_what_is_no_integer_is_a_type_error(vm: Vm, ty: str, value: object) -> None:
    with pytest.raises(TypeError, match="integer"):
        echo(vm, ty)(value)
    with pytest.raises(TypeError, match="integer"):
        vm.through(lambda: value, signature("", ty))()
    assert vm.idle


def test_what_index_raises_arrives_unchanged(vm: Vm) -> None:
    problem = KeyError("mine")

    class Bad:
        def __index__(self) -> int:
            raise problem

    for ty in ("i32", "i64"):
        with pytest.raises(KeyError) as caught:
            echo(vm, ty)(Bad())
        assert caught.value is problem
        assert vm.idle


F64 = [0.0, -0.0, 1.5, -1.0, sys.float_info.max, sys.float_info.min, 5e-324, INFINITY, -INFINITY]


@pytest.mark.parametrize("value", F64)
def test_an_f64_is_the_float_itself(vm: Vm, value: float) -> None:
    assert struct.pack("<d", echo(vm, "f64")(value)) == struct.pack("<d", value)


@pytest.mark.parametrize("value", [*F64, 0.1, 16777217.0, 3.4028235677973366e38, 1e300, 1e-50])
def test_an_f32_is_rounded_to_nearest(vm: Vm, value: float) -> None:
    try:
        (expected,) = struct.unpack("<f", struct.pack("<f", value))
    except OverflowError:
        expected = math.copysign(INFINITY, value)
    assert struct.pack("<d", echo(vm, "f32")(value)) == struct.pack("<d", expected)


@pytest.mark.parametrize("ty", ["f32", "f64"])
def test_a_nan_is_a_nan(vm: Vm, ty: str) -> None:
    assert math.isnan(echo(vm, ty)(math.nan))


@pytest.mark.parametrize("ty", ["f32", "f64"])
def test_every_number_is_a_float(vm: Vm, ty: str) -> None:
    assert echo(vm, ty)(3) == 3.0
    assert echo(vm, ty)(Index(-1)) == -1.0
    assert echo(vm, ty)(Fraction(-1)) == -1.0
    assert isinstance(echo(vm, ty)(3), float)


@pytest.mark.parametrize("ty", ["f32", "f64"])
def test_what_is_no_number_is_a_type_error(vm: Vm, ty: str) -> None:
    for value in ("1.5", None, b"1", [1.0]):
        with pytest.raises(TypeError, match="real number"):
            echo(vm, ty)(value)
    with pytest.raises(OverflowError):
        echo(vm, ty)(10**400)
    assert vm.idle


PATTERNS = {
    "f32": [0, 1 << 31, 0x3F800000, 0x7F800000, 0x7FC00000, 0xFFC00001, 0x7FA00000, 0xFFFFFFFF, 0x7F800001],
    "f64": [0, 1 << 63, 0x3FF << 52, 0x7FF << 52, 0x7FF8 << 48, 0xFFF8 << 48 | 1, 0x7FF4 << 48, 2**64 - 1],
}


@pytest.mark.parametrize(("ty", "pattern"), [(ty, pattern) for ty, rows in PATTERNS.items() for pattern in rows])
def test_the_bits_variant_keeps_every_pattern_signalling_nans_too(vm: Vm, ty: str, pattern: int) -> None:
    seen: list[int] = []

    def note(value: int) -> int:
        seen.append(value)
        return value

    assert vm.through(note, signature(ty, ty), bits=True)(pattern) == pattern
    assert seen == [pattern]


def test_bits_out_of_range_are_an_overflow_error(vm: Vm) -> None:
    f32, f64 = (vm.through(same, signature(ty, ty), bits=True) for ty in ("f32", "f64"))
    for function, value in ((f32, 1 << 32), (f32, -1), (f32, 1 << 64), (f64, 1 << 64), (f64, -1)):
        with pytest.raises(OverflowError):
            function(value)
    for function in (f32, f64):
        with pytest.raises(TypeError):
            function(1.5)
        assert function(Index(5)) == 5
    assert vm.idle


def test_the_bits_variant_leaves_other_types_alone(vm: Vm) -> None:
    function = vm.through(same, signature("i32 f64 externref", "i32 f64 externref"), bits=True)
    assert function(-1, 7, "x") == (-1, 7, "x")


@pytest.mark.parametrize(
    "value", ["text", (1, 2), 10**30, 1.5, object(), None, int], ids=lambda value: str(type(value))
)
def test_an_externref_is_the_object_itself(vm: Vm, value: object) -> None:
    assert echo(vm, "externref")(value) is value
    assert (id(value) in vm.roots) is (value is not None)


def test_an_externref_that_is_a_result_is_kept_by_the_roots(vm: Vm) -> None:
    made = vm.through(lambda: ["fresh"], signature("", "externref"))()
    assert vm.roots[id(made)] is made


def test_an_externref_with_neither_hash_nor_equality_goes_through(vm: Vm) -> None:
    class Odd:
        __hash__ = None  # type: ignore[assignment]  # as Python itself spells it

        def __eq__(self, other: object) -> bool:
            raise RuntimeError("nobody should ask")

    odd = Odd()
    assert echo(vm, "externref")(odd) is odd


def test_a_funcref_is_the_function_itself_or_none(vm: Vm) -> None:
    function = vm.host(same, signature("i32", "i32"))
    assert echo(vm, "funcref")(function) is function
    assert echo(vm, "funcref")(None) is None
    with pytest.raises(TypeError, match="expected a Func or None, got int"):
        echo(vm, "funcref")(5)
    with pytest.raises(TypeError, match="expected a Func or None, got str"):
        vm.through(lambda: "f", signature("", "funcref"))()
    assert vm.idle


ALL = "i32 i64 f32 f64 externref funcref"


def values(vm: Vm, count: int) -> list[Any]:
    """Different values for `count` types, which repeat."""
    function = vm.host(same, signature(""))
    rows = [[-at, at << 33, at + 0.5, at / 3, f"object {at}", function if at % 2 else None] for at in range(count)]
    return [row for at in range(count) for row in [rows[at][at % 6]]]


@pytest.mark.parametrize("count", [0, 1, 2, 3, 10, 100, 1000])
def test_any_number_of_values_goes_in_and_out(vm: Vm, count: int) -> None:
    ty = signature(" ".join((ALL.split() * 200)[:count]), " ".join((ALL.split() * 200)[:count]))
    given = values(vm, count)
    assert vm.through(same, ty)(*given) == same(*given)
    assert vm.idle


@pytest.mark.parametrize("ty", [*ALL.split(), ALL, f"{ALL} {ALL}"])
def test_the_windows_registers_carry_every_type_too(ty: str) -> None:
    vm = Vm(convention=WASMTIME_FASTCALL)
    given = values(vm, 12)[: len(ty.split())] if " " in ty else [{"funcref": None}.get(ty, 1)]
    assert vm.through(same, signature(ty, ty))(*given) == same(*given)


@pytest.mark.parametrize("count", [0, 1, 2, 5])
def test_a_wrong_number_of_arguments_is_a_type_error_that_shows_the_type(vm: Vm, count: int) -> None:
    function = vm.through(same, signature("i32 i64", "i64 i32") if count != 2 else signature("i32"))
    with pytest.raises(
        TypeError, match=rf"^a function of type .* takes {2 if count != 2 else 1} arguments?, {count} given$"
    ):
        function(*range(count))
    assert vm.idle


def test_keywords_are_refused(vm: Vm) -> None:
    with pytest.raises(TypeError):
        vm.through(same, signature("i32", "i32"))(x=1)


def test_a_host_function_with_access_gets_the_address_of_its_callers_context(vm: Vm) -> None:
    seen: list[tuple[int, ...]] = []
    host = vm.host(lambda *args: seen.append(args), signature("i32"), caller=True)
    vm.typed(vm.wasm(signature(""), f"{call(host, 'i32 7')}\nret void", host))()
    vm.typed(host)(8)
    assert seen == [(vm.vmctx.address, 7), (0, 8)]


def test_the_store_is_running_while_values_are_converted(vm: Vm) -> None:
    states: list[bool] = []

    class Watching:
        def __index__(self) -> int:
            states.append(vm.idle)
            return 1

    vm.through(lambda _, value: value, signature("externref i32", "i32"))("x", Watching())
    assert states == [False]
    assert vm.idle


def test_numpy_scalars_are_numbers(vm: Vm) -> None:
    numpy = pytest.importorskip("numpy")
    assert echo(vm, "i32")(numpy.int32(-1)) == -1
    assert echo(vm, "i64")(numpy.uint64(2**64 - 1)) == -1
    assert echo(vm, "f32")(numpy.float32(0.5)) == 0.5
    assert echo(vm, "f64")(numpy.float64(-1.0)) == -1.0
    with pytest.raises(OverflowError):
        echo(vm, "i32")(numpy.int64(1 << 32))


class Calling:
    """A callable that is no function."""

    def __call__(self, *args: Any) -> Any:
        return same(*args)

    def method(self, *args: Any) -> Any:
        return same(*args)


@pytest.mark.parametrize(
    "python",
    [same, Calling(), Calling().method, partial(same), max],
    ids=lambda f: str(type(f)),
)
def test_every_kind_of_callable_is_called(vm: Vm, python: Callable[..., Any]) -> None:
    assert vm.through(python, signature("i32 i32", "externref" if python is not max else "i32"))(1, 2) in ((1, 2), 2)


def test_a_function_whose_code_was_replaced_is_called_as_it_is_now(vm: Vm) -> None:
    def first(value: int) -> int:
        return value + 1

    function = vm.through(first, signature("i32", "i32"))
    assert function(1) == 2
    first.__code__ = (lambda value: value + 2).__code__
    assert function(1) == 3


def test_a_function_that_takes_other_arguments_says_so(vm: Vm) -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument"):
        vm.through(lambda a, b: a, signature("i32", "i32"))(1)
    assert vm.through(lambda a, b=5, *, c=6: a + b + c, signature("i32", "i32"))(1) == 12
    assert vm.idle
