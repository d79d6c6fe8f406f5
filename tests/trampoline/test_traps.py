"""How an activation ends: by a trap, by a fault, by an exception; and that nothing stays behind in store or thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest

from brolga.abi.layout import MAX_FRAMES, STORE
from brolga.llvm.arena import ARENA
from brolga.traps import TrapSite
from tests.trampoline.programs import program
from tests.trampoline.vm import Function, Trapped, Vm, call, define, signature

NOTHING = signature("")
UNREACHABLE = f"call void @brolga_trap(ptr %vm, i32 {int(TrapSite.UNREACHABLE)}, i64 77)\nunreachable"
FAULT = "%v = load volatile i32, ptr inttoptr (i64 64 to ptr)\nret void"


def names(pcs: tuple[int, ...]) -> list[str]:
    """The functions that pcs lie in, trampolines and helpers too."""
    images = [(ARENA.find(pc - 1), pc) for pc in pcs]
    found = [image.symbol_at(pc - 1) for image, pc in images if image is not None]
    return [symbol[0] for symbol in found if symbol is not None]


def test_a_trap_says_its_site_its_argument_and_where_it_was(vm: Vm) -> None:
    with pytest.raises(Trapped) as caught:
        vm.typed(vm.wasm(NOTHING, UNREACHABLE, name="w7"))()
    assert (caught.value.site, caught.value.argument) == (TrapSite.UNREACHABLE, 77)
    assert names(caught.value.pcs) == ["w7"]
    assert vm.idle


def test_an_argument_beyond_63_bits_is_kept(vm: Vm) -> None:
    with pytest.raises(Trapped) as caught:
        vm.typed(vm.wasm(NOTHING, UNREACHABLE.replace("77", "-1")))()
    assert caught.value.argument == -1


def test_a_fault_in_compiled_code_is_a_trap_at_that_instruction(vm: Vm) -> None:
    function = vm.wasm(NOTHING, FAULT, name="w3")
    with pytest.raises(Trapped) as caught:
        vm.typed(function)()
    assert caught.value.site == TrapSite.MEMORY_OUT_OF_BOUNDS
    assert names(caught.value.pcs) == ["w3"]
    assert vm.idle


def chain(vm: Vm, end: str, length: int) -> Function:
    """Functions w0 to wN in one image, each of which calls the next; the last one does `end`."""
    bodies = [f"call void @w{number + 1}(ptr %vm, ptr %vm)\nret void" for number in range(length)]
    ir = [define(f"w{number}", NOTHING, vm.convention, body) for number, body in enumerate([*bodies, end])]
    image = vm.image("".join(ir))
    return vm.function(image.symbols["w0"], NOTHING)


@pytest.mark.parametrize("end", [UNREACHABLE, FAULT], ids=["trap", "fault"])
def test_the_frames_are_those_of_the_calls_innermost_first(vm: Vm, end: str) -> None:
    with pytest.raises(Trapped) as caught:
        vm.typed(chain(vm, end, 4))()
    assert names(caught.value.pcs) == ["w4", "w3", "w2", "w1", "w0"]


@pytest.mark.parametrize("depth", [MAX_FRAMES - 2, MAX_FRAMES - 1, MAX_FRAMES, 3 * MAX_FRAMES])
def test_a_long_backtrace_keeps_the_innermost_frames(vm: Vm, depth: int) -> None:
    with pytest.raises(Trapped) as caught:
        vm.typed(chain(vm, UNREACHABLE, depth))()
    assert names(caught.value.pcs) == [f"w{depth - number}" for number in range(min(depth + 1, MAX_FRAMES))]


def test_the_same_function_traps_again_and_again(vm: Vm) -> None:
    function = vm.typed(vm.wasm(NOTHING, FAULT))
    for _ in range(1000):
        with pytest.raises(Trapped):
            function()
    assert vm.idle


# Exceptions of host functions


def test_an_exception_arrives_unchanged_with_its_traceback_and_is_noted(vm: Vm) -> None:
    problem = KeyError("mine")

    def host() -> None:
        raise problem

    inner = vm.host(host, NOTHING)
    outer = vm.typed(vm.wasm(NOTHING, f"{call(inner)}\nret void", inner, name="w5"))
    with pytest.raises(KeyError) as caught:
        outer()
    assert caught.value is problem
    assert caught.traceback[-1].name == "host"
    assert problem.__cause__ is None
    assert problem.__context__ is None
    [(noted, pcs)] = vm.noted
    assert noted is problem
    assert names(pcs) == ["wasm_to_python", "w5"]
    assert vm.idle


@pytest.mark.parametrize("problem", [KeyboardInterrupt(), SystemExit(3), GeneratorExit(), MemoryError()], ids=repr)
def test_every_exception_passes_whatever_its_kind(vm: Vm, problem: BaseException) -> None:
    def host() -> None:
        raise problem

    with pytest.raises(type(problem)) as caught:
        vm.through(host, NOTHING)()
    assert caught.value is problem
    assert vm.idle


def test_an_error_while_frames_are_noted_does_not_hide_the_exception(vm: Vm) -> None:
    vm.use_slow_paths(vm.slow_paths[0], lambda exception, pcs: 1 / 0, *vm.slow_paths[2:])
    with pytest.raises(TypeError, match="without results returned int"):
        vm.through(lambda: 5, NOTHING)()
    assert vm.idle


# Activations within activations


def nested(vm: Vm, end: str, catch: tuple[type[BaseException], ...]) -> tuple[Callable[[], Any], list[object]]:
    """Python -> w1 -> Python -> w0, which ends badly; Python in the middle may catch it."""
    inner = vm.typed(vm.wasm(NOTHING, end, name="w0"))
    caught: list[object] = []

    def middle() -> None:
        try:
            inner()
        except catch as problem:
            caught.append(problem)

    host = vm.host(middle, NOTHING)
    return vm.typed(vm.wasm(signature("", "i32"), f"{call(host)}\nret i32 9", host, name="w1")), caught


@pytest.mark.parametrize("end", [UNREACHABLE, FAULT], ids=["trap", "fault"])
def test_a_trap_ends_the_inner_activation_alone(vm: Vm, end: str) -> None:
    outer, caught = nested(vm, end, (Trapped,))
    assert outer() == 9
    [problem] = caught
    assert isinstance(problem, Trapped)
    assert names(problem.pcs) == ["w0"]
    assert vm.noted == []
    assert vm.idle


@pytest.mark.parametrize("end", [UNREACHABLE, FAULT], ids=["trap", "fault"])
def test_a_trap_that_nobody_catches_passes_through_each_activation(vm: Vm, end: str) -> None:
    outer, _ = nested(vm, end, ())
    with pytest.raises(Trapped) as caught:
        outer()
    [(noted, pcs)] = vm.noted
    assert noted is caught.value
    assert (names(caught.value.pcs), names(pcs)) == (["w0"], ["wasm_to_python", "w1"])
    assert vm.idle


def test_after_an_inner_trap_the_outer_code_still_traps_where_it_is(vm: Vm) -> None:
    inner = vm.typed(vm.wasm(NOTHING, FAULT, name="w0"))

    def middle() -> None:
        with pytest.raises(Trapped):
            inner()

    host = vm.host(middle, NOTHING)
    outer = vm.typed(vm.wasm(NOTHING, f"{call(host)}\n{FAULT}", host, name="w1"))
    with pytest.raises(Trapped) as caught:
        outer()
    assert names(caught.value.pcs) == ["w1"]
    assert vm.idle


def test_two_stores_may_take_turns_on_one_thread(vm: Vm) -> None:
    other = Vm()
    innermost = vm.typed(vm.wasm(NOTHING, FAULT, name="w0"))
    host = other.host(innermost, NOTHING)
    between = other.typed(other.wasm(NOTHING, f"{call(host)}\nret void", host, name="w1"))
    outer_host = vm.host(between, NOTHING)
    outer = vm.typed(vm.wasm(NOTHING, f"{call(outer_host)}\nret void", outer_host, name="w2"))
    with pytest.raises(Trapped) as caught:
        outer()
    assert names(caught.value.pcs) == ["w0"]
    assert [names(pcs)[-1] for _, pcs in other.noted + vm.noted] == ["w1", "w2"]
    assert vm.idle
    assert other.idle


# Refusals


def test_a_closed_store_is_refused_before_anything_is_converted(vm: Vm) -> None:
    vm.store.put(STORE, closed=1)
    with pytest.raises(ValueError, match=r"^already closed$"):
        vm.through(lambda value: value, signature("i32", "i32"))("no int")
    assert vm.idle


def test_a_store_that_runs_in_another_thread_is_refused_there_and_goes_on_here(vm: Vm) -> None:
    function = vm.through(lambda: None, NOTHING)
    problems: list[BaseException] = []

    def elsewhere() -> None:
        try:
            function()
        except RuntimeError as problem:
            problems.append(problem)

    def host() -> None:
        thread = threading.Thread(target=elsewhere)
        thread.start()
        thread.join()

    vm.through(host, NOTHING)()
    assert [str(problem) for problem in problems] == ["the store is in use by another thread"]
    assert vm.idle
    thread = threading.Thread(target=function)  # and now it may
    thread.start()
    thread.join()
    assert len(problems) == 1
    assert vm.idle


def recursion(vm: Vm) -> tuple[Callable[[], Any], list[int]]:
    """A function that calls itself through Python, and the number of calls so far."""
    calls = [0]

    def host() -> None:
        calls[0] += 1
        made[0]()

    made = [vm.through(host, NOTHING)]
    return made[0], calls


@pytest.mark.parametrize("max_stack", [1 << 14, 1 << 16])
def test_recursion_through_python_ends_at_the_limit(max_stack: int) -> None:
    vm = Vm(max_stack=max_stack)
    function, calls = recursion(vm)
    with pytest.raises(Trapped) as caught:
        function()
    assert (caught.value.site, caught.value.pcs) == (TrapSite.STACK_OVERFLOW, ())
    first = calls[0]
    assert 2 <= first < max_stack // 500
    with pytest.raises(Trapped):
        function()
    # The limit is counted from each outermost entry; how deep that gets depends a little on how frames are aligned.
    assert abs(calls[0] - 2 * first) <= 2
    assert vm.idle


IN_A_SMALL_THREAD = """
import sys, threading
from brolga.trampoline.threads import STACK_RESERVE
from tests.trampoline.test_traps import NOTHING, Trapped, Vm, recursion
vm = Vm(max_stack=(1 << 64) - 1)
vm.through(lambda: None, NOTHING)()  # so that nothing is compiled on the small stack
def enter():
    try:
        recursion(vm)[0]()
    except Trapped as problem:
        print(problem.site, problem.pcs, vm.idle)
threading.stack_size(STACK_RESERVE + int(sys.argv[1]))  # in a new process, where no larger stack is waiting to be used
thread = threading.Thread(target=enter)
thread.start()
thread.join()
"""


@pytest.mark.parametrize("room", [pytest.param(64 << 10, marks=pytest.mark.slow), -(64 << 10)], ids=["some", "none"])
def test_whatever_the_limit_a_reserve_of_the_stack_is_left_alone(room: int) -> None:
    done = program(IN_A_SMALL_THREAD, str(room))
    assert (done.stdout, done.returncode) == (f"{int(TrapSite.STACK_OVERFLOW)} () True\n", 0)


# Threads


@pytest.mark.parametrize("end", [UNREACHABLE, FAULT], ids=["trap", "fault"])
def test_threads_trap_at_the_same_time_each_in_its_store(end: str) -> None:
    problems: list[BaseException] = []
    start = threading.Barrier(4)

    def work(vm: Vm, function: Callable[[], Any]) -> None:
        start.wait()
        for _ in range(300):
            try:
                function()
            except Trapped as problem:  # noqa: PERF203  # each call is to end so
                if names(problem.pcs) != ["w0"]:
                    problems.append(problem)
        if not vm.idle:
            problems.append(RuntimeError("something is left of an activation"))

    stores = [Vm() for _ in range(4)]
    threads = [threading.Thread(target=work, args=(vm, vm.typed(vm.wasm(NOTHING, end)))) for vm in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []


def test_threads_come_and_go(vm: Vm) -> None:
    function = vm.typed(vm.wasm(NOTHING, FAULT))
    trapped: list[bool] = []

    def work() -> None:
        with pytest.raises(Trapped):
            function()
        trapped.append(True)

    for _ in range(50):
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    assert len(trapped) == 50
    assert vm.idle
