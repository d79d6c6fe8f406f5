"""A v128 crosses as 16 bytes, in both directions and in every convention."""

from __future__ import annotations

import array
import random
from collections.abc import Callable
from typing import Any

import pytest

from brolga.abi.conventions import CONVENTIONS
from brolga.trampoline.conversions import vector_of
from tests.trampoline.vm import Vm, signature

SIXTEEN = bytes(range(1, 17))
STABLE = [row for row in CONVENTIONS.values() if row.stable]


def same(*args: Any) -> Any:
    return None if not args else args[0] if len(args) == 1 else args


def echo(vm: Vm) -> Callable[..., Any]:
    return vm.through(same, signature("v128", "v128"))


class Sub(bytes):
    """Bytes that are no bytes exactly."""


class Index:
    """An integer that is no int."""

    def __index__(self) -> int:
        return -2


BUFFERS = [
    SIXTEEN,
    bytearray(SIXTEEN),
    memoryview(SIXTEEN),
    memoryview(bytes(b for byte in SIXTEEN for b in (byte, 0)))[::2],
    array.array("I", SIXTEEN),
    Sub(SIXTEEN),
]


@pytest.mark.parametrize("given", BUFFERS, ids=lambda value: type(value).__name__)
def test_what_has_16_bytes_is_a_v128(vm: Vm, given: object) -> None:
    assert echo(vm)(given) == SIXTEEN
    assert vm.through(lambda: given, signature("", "v128"))() == SIXTEEN


@pytest.mark.parametrize("number", [0, 1, -1, 1 << 127, (1 << 128) - 1, -(1 << 127), 0x0F0E0D << 90])
def test_an_int_is_one_number_of_128_bits(vm: Vm, number: int) -> None:
    assert echo(vm)(number) == (number % (1 << 128)).to_bytes(16, "little")
    assert vector_of(number) == echo(vm)(number)


def test_what_has_index_is_a_number(vm: Vm) -> None:
    assert echo(vm)(Index()) == b"\xfe" + b"\xff" * 15
    assert echo(vm)(True) == b"\1" + bytes(15)


def test_numpys_arrays_and_numbers(vm: Vm) -> None:
    numpy = pytest.importorskip("numpy")
    assert echo(vm)(numpy.arange(1, 17, dtype=numpy.uint8)) == SIXTEEN
    assert echo(vm)(numpy.array([1.5, -2.5])) == numpy.array([1.5, -2.5]).tobytes()
    assert echo(vm)(numpy.int32(-1)) == b"\xff" * 16
    for wrong in (numpy.zeros(3), numpy.zeros((4, 4)), numpy.float64(1)):
        with pytest.raises(TypeError, match=r"got 24 bytes|got 128 bytes|got 8 bytes"):
            echo(vm)(wrong)


@pytest.mark.parametrize("dtype", [">i4", ">f8", "object"])
def test_addresses_and_numbers_with_the_highest_byte_first_are_no_lanes(vm: Vm, dtype: str) -> None:
    numpy = pytest.importorskip("numpy")
    array = numpy.zeros(16 // numpy.dtype(dtype).itemsize, dtype)
    with pytest.raises(TypeError, match="elements of format"):
        echo(vm)(array)


@pytest.mark.parametrize("number", [1 << 128, -(1 << 127) - 1, 1 << 500])
def test_a_number_out_of_range_is_an_overflow_error(vm: Vm, number: int) -> None:
    with pytest.raises(OverflowError, match=r"^a v128 holds -2\*\*127 to 2\*\*128 - 1$"):
        echo(vm)(number)
    assert vm.idle


@pytest.mark.parametrize(
    ("given", "name"),
    [(b"short", "5 bytes"), (bytes(17), "17 bytes"), (b"", "0 bytes"), ("x" * 16, "str"), (1.5, "float")],
    ids=str,
)
def test_anything_else_is_a_type_error(vm: Vm, given: object, name: str) -> None:
    with pytest.raises(TypeError, match=f"^a v128 is 16 bytes or an int, got {name}$"):
        echo(vm)(given)
    with pytest.raises(TypeError):
        vm.through(lambda: given, signature("", "v128"))()
    assert vm.idle


@pytest.mark.parametrize("lie", [5, b"short", bytes(17), bytearray(16), None], ids=repr)
def test_a_slow_path_that_lies_is_no_danger(vm: Vm, lie: object) -> None:
    vm.use_slow_paths(*vm.slow_paths[:5], lambda value: lie, *vm.slow_paths[6:])
    with pytest.raises(SystemError):
        echo(vm)(5)
    assert vm.idle


TYPES = [
    "v128",
    "i32 v128",
    "v128 v128",
    "v128 i32 v128 f64",
    "i32 v128 f32 v128 i64 v128 externref v128",
    "v128 " * 12,
]


@pytest.mark.parametrize("convention", STABLE, ids=lambda row: row.name)
@pytest.mark.parametrize("types", TYPES)
def test_vectors_go_with_others_in_every_convention(convention: Any, types: str) -> None:
    source = random.Random(3)
    given = [source.randbytes(16) if name == "v128" else at for at, name in enumerate(types.split())]
    vm = Vm(convention=convention)
    assert vm.through(same, signature(types, types))(*given) == same(*given)
    assert vm.through(same, signature(types, types), bits=True)(*given) == same(*given)


@pytest.mark.slow
def test_a_thousand_of_them(vm: Vm) -> None:
    types = "v128 i32 " * 500
    given = [number.to_bytes(16, "big") if number % 2 == 0 else number for number in range(1000)]
    assert vm.through(same, signature(types, types))(*given) == tuple(given)


def test_compiled_code_gets_the_lanes_in_their_order(vm: Vm) -> None:
    lane = "%l = extractelement <16 x i8> %a0, i32 3\n%r = zext i8 %l to i32\nret i32 %r"
    assert vm.typed(vm.wasm(signature("v128", "i32"), lane))(SIXTEEN) == 4
    more = "%b = insertelement <16 x i8> %a0, i8 -1, i32 15\nret <16 x i8> %b"
    assert vm.typed(vm.wasm(signature("v128", "v128"), more))(SIXTEEN) == SIXTEEN[:15] + b"\xff"
