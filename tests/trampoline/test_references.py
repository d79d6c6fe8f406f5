"""No reference is lost and none is given up twice, whichever way a call ends."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from typing import Any

import pytest

from brolga.abi.layout import STORE
from tests.trampoline.vm import Vm, call, signature

CALLS = 1000


class Token:
    """An object whose references are counted."""


class BadIndex:
    def __index__(self) -> int:
        raise KeyError("bad")


def failing(*args: object) -> None:
    raise KeyError("host")


Case = Callable[[Vm, Token], tuple[Callable[..., Any], tuple[Any, ...]]]
"""Makes a callable and its arguments, some of which are or hold the token."""


def passing(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    ty = signature("externref i64 f64", "externref i64 f64")
    return vm.through(lambda *args: args, ty), (token, 1 << 40, 2.5)


def one(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return vm.through(lambda value: value, signature("externref", "externref")), (token,)


def none(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return vm.through(lambda value: None, signature("externref")), (token,)


def listed(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return vm.through(lambda value: [value, 1 << 40], signature("externref", "externref i64")), (token,)


def sequence(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return vm.through(lambda value: range(1 << 40, (1 << 40) + 2), signature("externref", "i64 i64")), (token,)


def functions(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    ty = signature("funcref externref", "funcref externref")
    return vm.through(lambda *args: args, ty), (vm.host(failing, signature("")), token)


def arity(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return vm.through(failing, signature("externref")), (token, 1 << 40)


def bad_first(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return vm.through(failing, signature("i32 externref")), ("x", token)


def bad_last(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return vm.through(failing, signature("externref i64 i32")), (token, 1 << 40, "x")


def too_wide(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return vm.through(failing, signature("externref i64")), (token, 1 << 70)


def bad_index(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return vm.through(failing, signature("externref i64")), (token, BadIndex())


def bad_funcref(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return vm.through(failing, signature("externref funcref")), (token, token)


def raising(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return vm.through(failing, signature("externref i64 f64", "i64 i64")), (token, 1 << 40, 2.5)


def unknown_funcref(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    """The second argument cannot be boxed: what was boxed before it is given up."""
    host = vm.host(failing, signature("i64 externref funcref f64"))
    body = f"{call(host, 'i64 1099511627776, ptr %a0, ptr inttoptr (i64 16 to ptr), double 2.5')}\nret void"
    return vm.typed(vm.wasm(signature("externref"), body, host)), (token,)


def unknown_result(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    """The second of three results cannot be boxed."""
    body = "store ptr inttoptr (i64 16 to ptr), ptr %rest\n%p = getelementptr i8, ptr %rest, i64 8\n"
    body += "store i64 1099511627776, ptr %p\nret ptr %a0"
    return vm.typed(vm.wasm(signature("externref", "externref funcref i64"), body)), (token,)


def wrong_shape(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return vm.through(lambda value: (value, value, 1 << 40), signature("externref", "externref externref")), (token,)


def wrong_list(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return vm.through(lambda value: [value], signature("externref", "externref externref")), (token,)


def no_sequence(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return vm.through(lambda value: value, signature("externref", "externref externref")), (token,)


def not_none(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return vm.through(lambda value: value, signature("externref")), (token,)


def bad_result(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return vm.through(lambda value: value, signature("externref", "i32")), (token,)


def bad_item(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return vm.through(lambda value: (value, value), signature("externref", "externref i32")), (token,)


def bad_list_item(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return vm.through(lambda value: [value, 1 << 70], signature("externref", "externref i64")), (token,)


def trapping(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    body = "call void @brolga_trap(ptr %vm, i32 10, i64 1099511627776)\nunreachable"
    return vm.typed(vm.wasm(signature("externref i64", "i64"), body)), (token, 1 << 40)


def faulting(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    body = "%v = load volatile i64, ptr inttoptr (i64 64 to ptr)\nret i64 %v"
    return vm.typed(vm.wasm(signature("externref i64", "i64"), body)), (token, 1 << 40)


def closed(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    vm.store.put(STORE, closed=1)
    return vm.through(failing, signature("externref")), (token,)


def exhausted(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    """It calls itself until it is refused."""
    vm.store.put(STORE, max_stack=1 << 14)

    def host(value: Any) -> None:
        made[0](value)

    made = [vm.through(host, signature("externref"))]
    return made[0], (token,)


def unnoted(vm: Vm, token: Token) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    vm.use_slow_paths(vm.slow_paths[0], failing, *vm.slow_paths[2:])
    return vm.through(failing, signature("externref")), (token,)


GOOD: list[Case] = [passing, one, none, listed, sequence, functions]
BAD: list[Case] = [
    *(arity, bad_first, bad_last, too_wide, bad_index, bad_funcref, raising, unknown_funcref, unknown_result),
    *(wrong_shape, wrong_list, no_sequence, not_none, bad_result, bad_item, bad_list_item),
    *(trapping, faulting, closed, exhausted, unnoted),
]


def run(function: Callable[..., Any], args: tuple[Any, ...]) -> None:
    for _ in range(CALLS):
        try:
            function(*args)
        except Exception as problem:  # noqa: BLE001, PERF203  # which one it is belongs to other tests
            del problem


@pytest.mark.parametrize("make", [*GOOD, *BAD], ids=lambda make: make.__name__)
def test_a_thousand_calls_leave_nothing_behind(vm: Vm, make: Case) -> None:
    token = Token()
    vm.use_slow_paths(vm.slow_paths[0], lambda exception, pcs: None, *vm.slow_paths[2:])
    function, args = make(vm, token)
    run(function, args)  # what is made once is made now
    while gc.collect():  # what earlier tests have left: one round of finalisers can leave garbage for the next
        pass
    before = sys.getrefcount(token), sys.getrefcount(None), sys.getallocatedblocks()
    run(function, args)
    gc.collect()
    after = sys.getrefcount(token), sys.getrefcount(None), sys.getallocatedblocks()
    assert after[0] == before[0]
    assert abs(after[1] - before[1]) < CALLS // 10
    assert abs(after[2] - before[2]) < CALLS // 10
    assert vm.idle


@pytest.mark.parametrize("make", BAD, ids=lambda make: make.__name__)
def test_these_do_fail(vm: Vm, make: Case) -> None:
    function, args = make(vm, Token())
    with pytest.raises(Exception):  # noqa: B017  # so that the test above means what it says
        function(*args)


@pytest.mark.parametrize("make", GOOD, ids=lambda make: make.__name__)
def test_these_do_not_fail(vm: Vm, make: Case) -> None:
    function, args = make(vm, Token())
    function(*args)


def test_a_builtin_keeps_alive_what_it_is_bound_to() -> None:
    vm = Vm()
    token = Token()
    function = vm.through(lambda: token, signature("", "externref"))
    del vm
    gc.collect()
    assert function() is token


def test_a_builtin_is_collected_with_what_it_is_bound_to() -> None:
    vm = Vm()
    token = Token()
    before = sys.getrefcount(token)
    function = vm.through(lambda: token, signature("", "externref"))
    vm.kept.append(function)  # a cycle
    del vm, function
    gc.collect()
    assert sys.getrefcount(token) == before
