"""Faults that are not ours go where they would have gone, and signals that somebody sent are no faults."""

from __future__ import annotations

import signal

import pytest

from tests.trampoline.programs import program

START = """
import ctypes, faulthandler, os, signal, sys, threading
from tests.trampoline.test_traps import FAULT, NOTHING, Trapped, Vm, call
vm = Vm()
trap = vm.typed(vm.wasm(NOTHING, FAULT))
def trapped():
    try:
        trap()
    except Trapped:
        print("trapped", flush=True)
trapped()
"""

CRASH = "ctypes.string_at(0)"


def test_a_crash_elsewhere_still_ends_the_process() -> None:
    done = program(START + CRASH)
    assert (done.stdout, done.returncode) == ("trapped\n", -signal.SIGSEGV)


@pytest.mark.slow
def test_faulthandler_still_shows_a_crash_elsewhere() -> None:
    done = program(START + CRASH, options=("-X", "faulthandler"))
    assert (done.stdout, done.returncode) == ("trapped\n", -signal.SIGSEGV)
    assert "Fatal Python error: Segmentation fault" in done.stderr
    assert 'File "<string>"' in done.stderr
    assert done.stderr.count("Fatal Python error") == 1


@pytest.mark.slow
def test_faulthandler_shows_it_too_when_it_comes_later() -> None:
    done = program(START + "faulthandler.enable()\n" + CRASH)
    assert (done.stdout, done.returncode) == ("trapped\n", -signal.SIGSEGV)
    assert done.stderr.count("Fatal Python error: Segmentation fault") == 1


def test_traps_show_nothing_where_faulthandler_is_on() -> None:
    done = program(START + "trapped()", options=("-X", "faulthandler"))
    assert (done.stdout, done.stderr, done.returncode) == ("trapped\ntrapped\n", "", 0)


def test_a_crash_in_a_host_function_is_no_trap() -> None:
    body = "host = vm.host(lambda: ctypes.string_at(0), NOTHING)\n"
    body += 'vm.typed(vm.wasm(NOTHING, f"{call(host)}\\nret void"))()'
    assert program(START + body).returncode == -signal.SIGSEGV


@pytest.mark.slow
def test_a_crash_in_a_thread_that_never_entered_ends_the_process() -> None:
    body = f"thread = threading.Thread(target=lambda: {CRASH}); thread.start(); thread.join()"
    assert program(START + body).returncode == -signal.SIGSEGV


SENT = "os.kill(os.getpid(), signal.SIGSEGV)"


def test_a_signal_that_was_sent_ends_the_process_at_once() -> None:
    done = program(START + SENT + "\nprint('survived')")
    assert (done.stdout, done.returncode) == ("trapped\n", -signal.SIGSEGV)


@pytest.mark.slow
def test_a_signal_that_was_sent_is_ignored_where_it_would_have_been() -> None:
    before = "import signal; signal.signal(signal.SIGSEGV, signal.SIG_IGN)\n"
    done = program(before + START + SENT + "\ntrapped()")
    assert (done.stdout, done.returncode) == ("trapped\ntrapped\n", 0)


@pytest.mark.slow
def test_a_crash_is_never_ignored() -> None:
    before = "import signal; signal.signal(signal.SIGSEGV, signal.SIG_IGN)\n"
    assert program(before + START + CRASH).returncode == -signal.SIGSEGV


@pytest.mark.slow
def test_a_signal_sent_to_running_code_is_no_trap_of_it() -> None:
    """The child that sends it can tell by the time its parent takes that the loop is what runs."""
    body = """
loop = "br label %loop\\nloop:\\n%v = load volatile i64, ptr %vm\\nbr label %loop"
go = vm.typed(vm.wasm(NOTHING, loop))
parent = os.getpid()
if os.fork() == 0:
    def ticks():
        with open(f"/proc/{parent}/stat") as stat:
            return int(stat.read().rpartition(")")[2].split()[11])
    before = ticks()
    while ticks() < before + 3:
        pass
    os.kill(parent, signal.SIGSEGV)
    os._exit(0)
try:
    go()
except Trapped:
    print("trapped by a sent signal")
"""
    done = program(START + body)
    assert (done.stdout, done.returncode) == ("trapped\n", -signal.SIGSEGV)


CHAINED = """
import ctypes, signal
libc = ctypes.CDLL(None)
@ctypes.CFUNCTYPE(None, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
def handler(number, info, context):
    address = ctypes.c_uint64.from_address(info + 16).value
    os.write(1, f"chained {number} {address} {bool(context)}\\n".encode())
    os._exit(5)
class Action(ctypes.Structure):
    _fields_ = [("handler", ctypes.c_void_p), ("mask", ctypes.c_char * 128), ("flags", ctypes.c_int),
                ("restorer", ctypes.c_void_p)]
action = Action(ctypes.cast(handler, ctypes.c_void_p).value, b"", 4, None)
assert libc.sigaction(11, ctypes.byref(action), None) == 0
"""


@pytest.mark.slow
def test_a_handler_that_wants_to_know_more_gets_it_all() -> None:
    done = program(CHAINED + START + "libc.memset(ctypes.c_void_p(24), 0, 1)")
    assert (done.stdout, done.returncode) == ("trapped\nchained 11 24 True\n", 5)


FORK = """
pid = os.fork()
if pid == 0:
    trapped()
    late = vm.through(lambda *args: args, signature("i32 f64 i32", "i32 f64 i32"))
    print(late(1, 2.5, 3), flush=True)
    try:
        vm.typed(vm.wasm(NOTHING, FAULT))()
    except Trapped:
        print("child", flush=True)
    os._exit(7)
assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 7
trapped()
"""


@pytest.mark.parametrize(
    "thread", [pytest.param(False, marks=pytest.mark.slow), True], ids=["from the main thread", "from another thread"]
)
def test_a_forked_child_goes_on_as_its_parent_does(thread: bool) -> None:
    body = "from tests.trampoline.vm import signature\n"
    body += f"text = {FORK!r}\n"
    run = "exec(text, globals())"
    body += f"thread = threading.Thread(target=lambda: {run}); thread.start(); thread.join()" if thread else run
    done = program(START + body, options=("-W", "ignore::DeprecationWarning"))  # Python's own, about fork and threads
    assert done.stdout.splitlines() == ["trapped", "trapped", "(1, 2.5, 3)", "child", "trapped"]
    assert (done.stderr, done.returncode) == ("", 0)
