"""Entering from native code: no GIL, and nobody to raise to. What goes wrong is kept in the store."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
import threading
import weakref
from collections.abc import Callable

import pytest

from brolga.abi.layout import FUNC_REF, STORE
from brolga.llvm.build import compile_ir
from brolga.llvm.image import Image
from brolga.llvm.loader import load
from brolga.trampoline.emit import Code, ImageText
from brolga.trampoline.entry import NATIVE, enter, leave, mark
from brolga.trampoline.runtime import host_symbol, runtime_image
from tests.trampoline.vm import OPTIONS, Function, Trapped, Vm, signature

ONE = signature("i32", "i32")


def entry() -> Image:
    """Native code `int native(VMFuncRef *, int)`: enters, calls, leaves, and returns 0 when that did not go well."""
    ir = ImageText()
    code = Code(ir)
    vmctx = code.get(FUNC_REF, "vmctx", "%ref")
    made = enter(code, store := code.load("ptr", vmctx), NATIVE)
    mark(code, made)
    result = code.op(f"call i32 {code.get(FUNC_REF, 'code', '%ref')}(ptr {vmctx}, ptr null, i32 %value)")
    leave(code, made)
    code.do(f"ret i32 {result}")
    code.label("trapped")
    leave(code, made, rare=True)
    code.helper("void ptr", "brolga_keep_trap", made.activation)
    code.do("ret i32 0")
    code.label("refused")
    code.helper("void ptr i32", "brolga_keep_refusal", store, made.status)
    code.do("ret i32 0")
    ir.function("native", "i32 @native(ptr %ref, i32 %value)", code)
    known = runtime_image().symbols
    return load(compile_ir(ir.text(), OPTIONS), lambda name: known.get(name) or host_symbol(name), name="native")


IMAGE = entry()
NATIVE_CALL = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_int32)(IMAGE.symbols["native"])


def native(function: Function, value: int) -> int:
    """Call a function as native code does, without the GIL."""
    return int(NATIVE_CALL(function.ref.address, value))


def taken(vm: Vm) -> BaseException | None:
    """Take the exception that waits, as a store does."""
    found, vm.pending[0] = vm.pending[0], None
    vm.store.put(STORE, pending=0)
    return found


TRAP = "call void @brolga_trap(ptr %vm, i32 1, i64 9)\nunreachable"


class Failed(Exception):
    """What weak references can be made to."""


def fail(_: int) -> int:
    raise Failed


def test_a_value_goes_there_and_back(vm: Vm) -> None:
    assert native(vm.wasm(ONE, "%r = add i32 %a0, 1\nret i32 %r"), 41) == 42
    assert native(vm.host(lambda x: x * 2, ONE), 21) == 42
    assert vm.idle


def test_a_trap_waits_in_the_store(vm: Vm) -> None:
    function = vm.wasm(ONE, TRAP)
    assert native(function, 1) == 0
    assert vm.store.get(STORE, "pending") == id(vm.pending[0])
    assert vm.idle
    found = taken(vm)
    assert isinstance(found, Trapped)
    assert (found.site, found.argument) == (1, 9)
    assert native(vm.wasm(ONE, "ret i32 7", name="w1"), 1) == 7


def test_while_one_waits_native_calls_return_zero_and_do_nothing(vm: Vm) -> None:
    seen: list[int] = []

    def note(x: int) -> int:
        seen.append(x)
        return 5

    host = vm.host(note, ONE)
    native(vm.wasm(ONE, TRAP), 1)
    first = vm.pending[0]
    assert [native(host, 1), native(host, 2)] == [0, 0]
    assert (seen, vm.pending) == ([], [first])


def test_the_next_call_from_python_raises_it(vm: Vm) -> None:
    host = vm.host(abs, ONE)
    native(vm.wasm(ONE, TRAP), 1)
    first = vm.pending[0]
    with pytest.raises(Trapped) as caught:
        vm.typed(host)(1)
    assert caught.value is first
    assert (vm.pending, vm.store.get(STORE, "pending")) == ([None], 0)
    assert vm.typed(host)(-1) == 1


@pytest.mark.parametrize("error", [LookupError("x"), KeyboardInterrupt(), SystemExit(1)])
def test_an_exception_of_a_host_function_waits_as_it_is(vm: Vm, error: BaseException) -> None:
    def raises(_: int) -> int:
        raise error

    assert native(vm.host(raises, ONE), 1) == 0
    assert taken(vm) is error
    assert error.__traceback__ is not None
    assert [frames for noted, frames in vm.noted if noted is error]


def test_a_wrong_result_waits_too(vm: Vm) -> None:
    assert native(vm.host(lambda _: "x", ONE), 1) == 0
    assert isinstance(taken(vm), TypeError)


def test_nothing_of_an_exception_is_left(vm: Vm) -> None:
    host = vm.host(fail, ONE)
    native(host, 1)
    taken(vm)
    vm.noted.clear()
    gc.collect()
    before = sys.getrefcount(fail), sys.getrefcount(None)
    for _ in range(100):
        native(host, 1)
        found = weakref.ref(taken(vm) or vm)
        vm.noted.clear()
        assert found() is None
    after = sys.getrefcount(fail), sys.getrefcount(None)
    assert [abs(one - other) < 50 for one, other in zip(before, after, strict=True)] == [True] * 2


def test_a_closed_store_is_refused(vm: Vm) -> None:
    vm.store.put(STORE, closed=1, home=0)
    assert native(vm.host(abs, ONE), -1) == 0
    assert isinstance(taken(vm), ValueError)


def test_endless_recursion_of_native_and_host_ends(vm: Vm) -> None:
    functions: list[Function] = []
    functions.append(vm.host(lambda x: native(functions[0], x + 1), ONE))
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(100_000)
    try:
        assert native(functions[0], 1) == 0
    finally:
        sys.setrecursionlimit(limit)
    assert isinstance(taken(vm), (Trapped, RecursionError))
    assert vm.idle


def test_a_thread_that_python_does_not_know_may_call(vm: Vm) -> None:
    # A thread of the C library, which has no state in the interpreter until it asks for one.
    here: list[int] = []

    def note(x: int) -> int:
        here.append(threading.get_ident())
        return x + 1

    host = vm.host(note, ONE)
    raising = vm.host(fail, ONE)
    assert foreign(host, 41) == 42
    assert here[0] != threading.get_ident()
    assert foreign(raising, 1) == 0
    assert isinstance(taken(vm), Failed)
    assert vm.typed(host)(1) == 2


def foreign(function: Function, value: int) -> int:
    """Call a function on a thread that pthreads alone know."""
    ir = ImageText()
    code = Code(ir)
    ref, argument = code.load("ptr", "%call"), code.load("i32", "%call", 8)
    code.ir.declare("native", "declare i32 @native(ptr, i32)")
    code.store("i32", code.op(f"call i32 @native(ptr {ref}, i32 {argument})"), "%call", 12)
    code.do("ret ptr null")
    ir.function("start", "ptr @start(ptr %call)", code)
    image = load(compile_ir(ir.text(), OPTIONS), lambda _: IMAGE.symbols["native"], name="start")
    call = (ctypes.c_uint64 * 2)(function.ref.address, value)
    c = ctypes.CDLL(None)
    thread = ctypes.c_ulong()
    assert c.pthread_create(ctypes.byref(thread), None, ctypes.c_void_p(image.symbols["start"]), call) == 0
    assert c.pthread_join(thread, None) == 0
    return call[1] >> 32


def test_many_threads_that_want_one_store_take_turns_or_are_told(vm: Vm) -> None:
    # No two are ever inside: each adds to a word of the store's without an atomic instruction.
    counter = (ctypes.c_uint64 * 2)()
    at = f"inttoptr (i64 {ctypes.addressof(counter)} to ptr)"
    body = f"""  %inside = load volatile i64, ptr {at}
  %more = add i64 %inside, 1
  store volatile i64 %more, ptr {at}
  ret i32 1"""
    function = vm.wasm(ONE, body)
    done: list[int] = []

    typed = vm.typed(function)

    def from_native() -> int:
        result = native(function, 0)
        if not result:
            taken(vm)  # what it was told: that it is another thread's turn
        return result

    def from_python() -> int:
        try:
            return int(typed(0))
        except RuntimeError:
            return 0

    def work(call: Callable[[], int]) -> None:
        done.append(sum(call() for _ in range(5000)))

    works = [from_native, from_python, from_native, from_native]
    threads = [threading.Thread(target=work, args=(call,)) for call in works]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sys.setswitchinterval(before)
    assert sum(done) == counter[0]
    assert vm.idle


def test_threads_that_want_it_in_turn_all_get_it(vm: Vm) -> None:
    function = vm.wasm(ONE, "%r = add i32 %a0, 1\nret i32 %r")
    turn = threading.Lock()
    results: list[int] = []

    def work(call: Callable[[int], int]) -> None:
        for x in range(300):
            with turn:
                results.append(call(x) - x)

    typed = vm.typed(function)
    works = [lambda x: native(function, x), typed, lambda x: native(function, x), typed]
    threads = [threading.Thread(target=work, args=(call,)) for call in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [1] * 1200


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_a_child_process_goes_on_where_its_parent_was(vm: Vm) -> None:
    host = vm.host(abs, ONE)
    assert native(host, -1) == 1
    child = os.fork()
    if not child:
        results: list[int] = [native(host, -2)]
        thread = threading.Thread(target=lambda: results.append(native(host, -3)))
        thread.start()
        thread.join()
        os._exit(0 if results == [2, 3] else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
