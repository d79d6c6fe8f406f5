"""Values in arrays: every type in each convention, any number of them, and no byte written that is not a value's."""

from __future__ import annotations

import ctypes
import random
from collections.abc import Callable
from typing import Any

import pytest

from brolga.abi.conventions import CONVENTIONS, WASMTIME_SYSTEM_V, Convention
from brolga.abi.layout import HOST_FUNC
from brolga.trampoline.array_to_wasm import SLOT
from brolga.trampoline.runtime import runtime_image
from brolga.types import FuncType
from tests.trampoline.vm import TRAMPOLINES, Function, Record, Trapped, Vm, signature

STABLE = [row for row in CONVENTIONS.values() if row.stable]
NUMBERS = "i32 i64 f32 f64 v128"
FILL = 0xA5


def array(vm: Vm, python: Callable[..., Any], ty: FuncType, *, caller: bool = False) -> Function:
    """A Python function that WebAssembly can call, and that gets its values as bytes."""
    code = TRAMPOLINES.wasm_to_array(ty, vm.convention, caller=caller)
    host = Record(HOST_FUNC.size).put(HOST_FUNC, store=vm.store.address, callable=id(python))
    return vm.function(code, ty, host.address, host, python)


def call(vm: Vm, function: Function, buffer: bytearray, at: int = 0) -> None:
    """Call a function with the slots that begin at `buffer[at]`."""
    enter = ctypes.PYFUNCTYPE(ctypes.py_object, *[ctypes.c_void_p] * 3)(runtime_image().symbols["brolga_call_array"])
    held = (ctypes.c_char * len(buffer)).from_buffer(buffer)
    code = TRAMPOLINES.array_to_wasm(function.ty, vm.convention)
    assert enter(function.ref.address, code, ctypes.addressof(held) + at) is None


def packed(ty: FuncType, values: list[bytes]) -> bytearray:
    """The parameters in slots, and `FILL` in every other byte."""
    buffer = bytearray([FILL]) * (SLOT * max(len(ty.ins), len(ty.outs)))
    for number, value in enumerate(values):
        buffer[SLOT * number : SLOT * number + len(value)] = value
    return buffer


def bits(ty: FuncType, seed: int = 7) -> list[bytes]:
    """Any bits for each parameter: NaNs of every kind are among them."""
    source = random.Random(seed)
    patterns = {4: [b"\1\0\xa0\x7f", b"\xff" * 4], 8: [b"\1\0\0\0\0\0\xf4\x7f", b"\xff" * 8]}
    return [source.choice([source.randbytes(p.size), *patterns.get(p.size, [])]) for p in ty.ins]


@pytest.fixture(params=STABLE, ids=lambda row: row.name)
def any_vm(request: pytest.FixtureRequest) -> Vm:
    convention: Convention = request.param
    return Vm(convention=convention)


def kinds(count: int) -> str:
    return " ".join((NUMBERS.split() * count)[:count])


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 9, 40])
def test_values_go_through_both_arrays_bit_by_bit(any_vm: Vm, count: int) -> None:
    ty = signature(kinds(count), kinds(count))
    seen: list[bytes] = []
    function = array(any_vm, lambda view: seen.append(bytes(view)), ty)
    values = bits(ty)
    buffer = packed(ty, values)
    call(any_vm, function, buffer)
    assert buffer == packed(ty, values)
    # What the host function sees beside the values is zero, not what lay on the stack.
    (slots,) = seen
    assert [slots[at * SLOT :][:SLOT] for at in range(count)] == [value.ljust(SLOT, b"\0") for value in values]
    assert any_vm.idle


def test_a_thousand_values_in_either_direction(vm: Vm) -> None:
    ty = signature(kinds(1000), kinds(1000))
    values = bits(ty)
    buffer = packed(ty, values)
    call(vm, array(vm, lambda view: None, ty), buffer)
    assert buffer == packed(ty, values)


@pytest.mark.parametrize("types", ["i32", "i64", "f32", "f64", "i32 i64", "f32 f32", "i64 i32 f32", "f64 i32"])
def test_a_result_writes_its_own_bytes_alone(any_vm: Vm, types: str) -> None:
    ty = signature("", types)

    def results(view: memoryview) -> None:
        view[:] = b"\x11" * len(view)

    buffer = bytearray([FILL]) * (SLOT * (len(ty.outs) + 2))
    call(any_vm, array(any_vm, results, ty), buffer, SLOT)
    assert buffer[:SLOT] == buffer[-SLOT:] == bytes([FILL]) * SLOT
    slots = [buffer[at : at + SLOT] for at in range(SLOT, len(buffer) - SLOT, SLOT)]
    assert slots == [(b"\x11" * out.size).ljust(SLOT, bytes([FILL])) for out in ty.outs]


@pytest.mark.parametrize("at", [1, 3, 7])
def test_the_array_may_lie_anywhere(any_vm: Vm, at: int) -> None:
    ty = signature(NUMBERS, NUMBERS)
    values = bits(ty)
    buffer = bytearray(at) + packed(ty, values)
    call(any_vm, array(any_vm, lambda view: None, ty), buffer, at)
    assert buffer[at:] == packed(ty, values)


def test_compiled_code_and_python_objects_agree_with_the_array(vm: Vm) -> None:
    ty = signature("i32 i64", "i64 i32")
    compiled = vm.wasm(ty, "store i32 %a0, ptr %rest\nret i64 %a1")
    buffer = packed(ty, [(-5).to_bytes(4, "little", signed=True), (1 << 40).to_bytes(8, "little")])
    call(vm, compiled, buffer)
    results = [(1 << 40).to_bytes(8, "little"), (-5).to_bytes(4, "little", signed=True)]
    # The i32 stands in the lower half of what was an i64, whose upper half is as it was.
    assert buffer == packed(ty, [results[0], results[1] + results[0][4:]])

    def swap(view: memoryview) -> None:
        view[:8], view[16:20] = bytes(view[16:24]), bytes(view[:4])

    assert vm.typed(array(vm, swap, ty))(-5, 1 << 40) == (1 << 40, -5)


def test_a_trap_and_an_exception_end_the_call(vm: Vm) -> None:
    trapping = vm.wasm(signature(""), "call void @brolga_trap(ptr %vm, i32 1, i64 0)\nunreachable")
    with pytest.raises(Trapped):
        call(vm, trapping, bytearray(SLOT))
    assert vm.idle
    problem = KeyError("mine")

    def fail(view: memoryview) -> None:
        raise problem

    with pytest.raises(KeyError) as caught:
        call(vm, array(vm, fail, signature("i32", "i32")), bytearray(SLOT))
    assert caught.value is problem
    assert vm.idle


def test_a_host_function_that_returns_something_has_misunderstood(vm: Vm) -> None:
    function = vm.typed(array(vm, lambda view: 5, signature("i32", "i32")))
    with pytest.raises(TypeError, match=r"^a host function without results returned int, expected None$"):
        function(5)
    assert vm.idle


def test_a_view_that_is_kept_is_no_danger(vm: Vm) -> None:
    kept: list[Any] = []

    def keep(view: memoryview) -> None:
        kept.extend([view, view.obj, memoryview(view)])
        with pytest.raises(BufferError):
            view.obj.extend(b"more")  # type: ignore[attr-defined]

    function = vm.typed(array(vm, keep, signature("i32", "i32")))
    assert [function(number) for number in (1, 2)] == [1, 2]
    with pytest.raises(ValueError, match="released"):
        len(kept[0])
    kept[1][0] = 9  # a bytearray of its own
    assert (kept[2][0], kept[5][0]) == (9, 2)


def test_a_view_that_is_released_early_is_no_danger(vm: Vm) -> None:
    def release(view: memoryview) -> None:
        slots = view.obj
        view.release()
        with pytest.raises(BufferError):
            slots.clear()  # type: ignore[attr-defined]

    assert vm.typed(array(vm, release, signature("i32", "i32")))(7) == 7


def test_an_array_of_numpys_over_the_slots_outlives_the_call(vm: Vm) -> None:
    numpy = pytest.importorskip("numpy")
    kept: list[Any] = []

    def double(view: memoryview) -> None:
        values = numpy.frombuffer(view, numpy.int64)
        kept.append(values)
        values[::2] *= 2

    assert vm.typed(array(vm, double, signature("i64 i64", "i64 i64")))(3, -4) == (6, -8)
    kept[0][:] = 1
    assert vm.idle


def test_with_access_the_callers_context_comes_first(vm: Vm) -> None:
    seen: list[tuple[Any, ...]] = []
    function = array(vm, lambda caller, view: seen.append((caller, len(view))), signature("i32 i32"), caller=True)
    vm.typed(function)(1, 2)
    assert seen == [(0, 2 * SLOT)]


def test_the_trampolines_are_made_once_for_each_type(vm: Vm) -> None:
    ty = signature("i32", "f32")
    for make in (TRAMPOLINES.array_to_wasm, TRAMPOLINES.wasm_to_array):
        assert make(ty, WASMTIME_SYSTEM_V) == make(signature("i32", "f32"), WASMTIME_SYSTEM_V)
