"""Traps: code, message and the WebAssembly frames that were there."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Callable
from typing import Any

import pytest

from brolga import ExitTrap, Frame, Instance, Module, Store, Trap, TrapCode, WasmtimeError
from brolga.binary import encode
from brolga.text import parse_module
from tests.runtime.make import func, host

# What traps, with the code and the message that the specification's test suite expects
TRAPS = {
    "unreachable": ("unreachable", TrapCode.UNREACHABLE, "unreachable"),
    "load": ("i32.const 65533 i32.load drop", TrapCode.MEMORY_OUT_OF_BOUNDS, "out of bounds memory access"),
    "far load": ("i32.const -1 i64.load offset=0xffffffff drop", TrapCode.MEMORY_OUT_OF_BOUNDS, "out of bounds memory"),
    "store": ("i32.const 65536 i32.const 1 i32.store8", TrapCode.MEMORY_OUT_OF_BOUNDS, "out of bounds memory access"),
    "fill": ("i32.const 1 i32.const 0 i32.const 65536 memory.fill", TrapCode.MEMORY_OUT_OF_BOUNDS, "out of bounds"),
    "table": ("i32.const 2 table.get 0 drop", TrapCode.TABLE_OUT_OF_BOUNDS, "out of bounds table access"),
    "null": ("i32.const 0 call_indirect", TrapCode.INDIRECT_CALL_TO_NULL, "uninitialized element 0"),
    "undefined": ("i32.const 7 call_indirect", TrapCode.TABLE_OUT_OF_BOUNDS, "undefined element 7"),
    "signature": ("i32.const 1 call_indirect (result i32) drop", TrapCode.BAD_SIGNATURE, "indirect call type mismatch"),
    "zero": ("i32.const 1 i32.const 0 i32.div_u drop", TrapCode.INTEGER_DIVISION_BY_ZERO, "integer divide by zero"),
    "overflow": ("i64.const 0x8000000000000000 i64.const -1 i64.div_s drop", TrapCode.INTEGER_OVERFLOW, "integer over"),
    "nan": ("f64.const nan i32.trunc_f64_s drop", TrapCode.BAD_CONVERSION_TO_INTEGER, "invalid conversion to integer"),
    "stack": ("call $f", TrapCode.STACK_OVERFLOW, "call stack exhausted"),
}


def trapping(body: str) -> str:
    return f'(module $m (memory 1) (table 2 funcref) (elem (i32.const 1) $f) (func $f (export "f") {body}))'


@pytest.mark.parametrize(("body", "code", "message"), TRAPS.values(), ids=TRAPS)
@pytest.mark.parametrize("way", ["typed", "untyped"])
def test_a_trap_tells_its_code_and_message(store: Store, body: str, code: TrapCode, message: str, way: str) -> None:
    call = func(store, trapping(body))
    with pytest.raises(Trap) as caught:
        call.typed(store)() if way == "typed" else call(store)
    assert (caught.value.code, caught.value.trap_code) == (code, code)
    assert caught.value.message.startswith(message)
    assert caught.value.frames[0].func_name == "f"
    assert str(caught.value).startswith(f"wasm trap: {caught.value.message}\nwasm backtrace:\n     0: ")


def test_a_trap_is_an_error_of_the_tree() -> None:
    assert issubclass(Trap, WasmtimeError)
    assert not issubclass(ExitTrap, Trap)


CHAIN = """(module $m (func $outer (export "f") (param i32) call $middle) (func $middle call $inner)
  (func $inner nop unreachable))"""


def test_frames_are_those_of_the_calls_innermost_first(store: Store) -> None:
    with pytest.raises(Trap) as caught:
        func(store, CHAIN)(store, 1)
    frames = caught.value.frames
    assert [(frame.func_index, frame.func_name, frame.module_name) for frame in frames] == [
        (2, "inner", "m"),
        (1, "middle", "m"),
        (0, "outer", "m"),
    ]
    assert str(caught.value).count("m!") == 3


def test_offsets_are_those_of_the_instructions_in_the_binary(store: Store) -> None:
    binary = encode(parse_module(CHAIN))
    call = Instance(store, Module(store.engine, binary), []).exports(store)["f"]
    with pytest.raises(Trap) as caught:
        call(store, 1)  # type: ignore[operator]
    opcodes = [binary[frame.module_offset] for frame in caught.value.frames]
    assert opcodes == [0x00, 0x10, 0x10]
    assert all(0 < frame.func_offset < frame.module_offset for frame in caught.value.frames)


def test_a_frame_shows_itself() -> None:
    assert str(Frame(3, "f", "m", 0x1A, 2)) == "  0x1a - m!f"
    assert str(Frame(3, None, None, 0x1A, 2)) == "  0x1a - <unknown>!<wasm function 3>"


def test_a_backtrace_of_a_deep_stack_is_cut(store: Store) -> None:
    with pytest.raises(Trap) as caught:
        func(store, trapping("call $f"))(store)
    assert 20 <= len(caught.value.frames) <= 64


def test_a_store_goes_on_after_a_trap(store: Store) -> None:
    wat = '(module (func (export "f") (param i32) (result i32) local.get 0 if unreachable end i32.const 5))'
    call = func(store, wat).typed(store)
    for _ in range(100):
        with pytest.raises(Trap):
            call(1)
        assert call(0) == 5


def test_a_host_function_may_trap(store: Store) -> None:
    def fail() -> None:
        raise Trap("out of patience")

    wat = '(module $m (import "" "" (func)) (func $f (export "f") call 0))'
    with pytest.raises(Trap, match="out of patience") as caught:
        func(store, wat, [host(store, "", "", fail)])(store)
    assert (caught.value.code, caught.value.message) == (None, "out of patience")
    assert [frame.func_name for frame in caught.value.frames] == ["f"]


def test_a_host_function_may_exit(store: Store) -> None:
    def leave() -> None:
        raise ExitTrap(3)

    with pytest.raises(ExitTrap) as caught:
        host(store, "", "", leave)(store)
    assert caught.value.code == 3


# Levels of WebAssembly, Python and WebAssembly again

LEVEL = """(module $m (import "" "h" (func $h (param i32) (result i32)))
  (func $enter (export "f") (param i32) (result i32) local.get 0 call $leave)
  (func $leave (param i32) (result i32) local.get 0 call $h)
  (func $trap (export "trap") (result i32) unreachable))"""


def test_frames_of_all_levels_are_collected(store: Store) -> None:
    def descend(depth: int) -> int:
        return int(call(depth - 1) if depth else trap())

    imports = [host(store, "i32", "i32", descend)]
    call, trap = func(store, LEVEL, imports).typed(store), func(store, LEVEL, imports, "trap").typed(store)
    with pytest.raises(Trap) as caught:
        call(2)
    assert [frame.func_name for frame in caught.value.frames] == ["trap", *["leave", "enter"] * 3]
    assert caught.value.code is TrapCode.UNREACHABLE


def test_a_trap_that_is_caught_between_two_levels_ends_there(store: Store) -> None:
    def rescue(depth: int) -> int:
        with pytest.raises(Trap, match="unreachable"):
            trap()
        return depth * 2

    imports = [host(store, "i32", "i32", rescue)]
    trap = func(store, LEVEL, imports, "trap").typed(store)
    assert func(store, LEVEL, imports)(store, 21) == 42


def test_recursion_through_python_ends(store: Store) -> None:
    def again(x: int) -> int:
        return int(call(x))

    call = func(store, LEVEL, [host(store, "i32", "i32", again)]).typed(store)
    with pytest.raises((RecursionError, Trap)):
        call(1)
    limit = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(1_000_000)
        with pytest.raises((RecursionError, Trap)) as caught:
            call(1)
    finally:
        sys.setrecursionlimit(limit)
    if isinstance(caught.value, Trap):
        assert caught.value.code is TrapCode.STACK_OVERFLOW


def test_recursion_from_one_store_to_another_ends(store: Store) -> None:
    calls: list[Callable[..., Any]] = []
    for _ in range(2):
        other = Store(store.engine)
        turn = host(other, "i32", "i32", lambda x: calls[x % 2](x + 1))
        calls.append(func(other, LEVEL, [turn]).typed(other))
    with pytest.raises((RecursionError, Trap)):
        calls[0](0)


# Errors that travel


@pytest.mark.parametrize(
    "error",
    [Trap("unreachable", TrapCode.UNREACHABLE, [Frame(0, "f", None, 5, 1)]), ExitTrap(3), WasmtimeError("no")],
)
def test_an_error_reaches_another_process_unchanged(error: WasmtimeError) -> None:
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), str(copy), vars(copy)) == (type(error), str(error), vars(error))


def test_the_numbers_of_the_codes_are_those_of_wasmtime() -> None:
    wasmtime = pytest.importorskip("wasmtime")
    assert {code.name: code.value for code in TrapCode}.items() <= {c.name: c.value for c in wasmtime.TrapCode}.items()
