"""Stores whose time is over: by the clock, and by epochs. What runs ends with a trap, wherever it is."""

from __future__ import annotations

import math
import signal
import threading
import time
from contextlib import suppress
from typing import Any

import pytest

from brolga import Config, Engine, Func, FuncType, Instance, Module, Store, Trap, TrapCode
from brolga.runtime.timeouts import patience

SOON = 0.01
TEXT = """(module (import "" "host" (func $host))
  (func (export "nothing"))
  (func (export "spin") (param i32) (loop (br_if 0 (local.get 0))))
  (func (export "host") (param i32) (if (local.get 0) (then (call $host))))
  (func (export "hosts") (param i32) (loop (if (local.get 0) (then (call $host) (br 1))))))"""


class Guest:
    """A store, and what can be called in it."""

    def __init__(self, host: Any = None, engine: Engine | None = None) -> None:
        self.store = Store(engine)
        imports = [Func(self.store, FuncType([], []), host or (lambda: None))]
        self.exports = Instance(self.store, Module(self.store.engine, TEXT), imports).exports(self.store)
        self.store.set_epoch_deadline(1)
        for name in self.exports:  # to have them compiled, which takes its time too
            self.call(name, 0)
        self.store.set_epoch_deadline(0)

    def call(self, name: str, go_on: int = 1) -> Any:
        """Call an export; without `go_on` it ends at once."""
        func = self.exports[name]
        assert isinstance(func, Func)
        return func(self.store, *[go_on] * len(func.type(self.store).params))

    def late(self, name: str, seconds: float = SOON) -> Trap:
        """The trap that ends an export after so long."""
        with pytest.raises(Trap, match="interrupt") as caught, self.store.timeout(seconds):
            self.call(name)
        assert caught.value.trap_code is TrapCode.INTERRUPT
        return caught.value


@pytest.fixture(scope="module")
def guest() -> Guest:
    return Guest()


@pytest.mark.parametrize("name", ["spin", "hosts"])
def test_a_loop_ends_with_a_trap_that_says_where(guest: Guest, name: str) -> None:
    start = time.monotonic()
    trap = guest.late(name)
    assert SOON <= time.monotonic() - start < 5
    assert [frame.func_index for frame in trap.frames] == [{"spin": 2, "hosts": 4}[name]]
    assert str(trap).startswith("wasm trap: interrupt\nwasm backtrace:\n")
    assert guest.call("nothing") is None


def test_what_ends_in_time_knows_nothing_of_it(guest: Guest) -> None:
    with guest.store.timeout(SOON):
        guest.call("nothing")
    time.sleep(2 * SOON)
    guest.call("nothing")


def test_what_is_called_too_late_traps_until_the_block_is_left(guest: Guest) -> None:
    with guest.store.timeout(0):
        for _ in range(3):
            with pytest.raises(Trap, match="interrupt"):
                guest.call("nothing")
    guest.call("nothing")


def test_within_another_one_the_earlier_end_holds(guest: Guest) -> None:
    with guest.store.timeout(1000):
        guest.late("spin")
        guest.call("nothing")
    with guest.store.timeout(SOON):
        guest.late("spin", 1000)
        with pytest.raises(Trap):
            guest.call("nothing")
    with guest.store.timeout(SOON), guest.store.timeout(math.inf), pytest.raises(Trap):
        guest.call("spin")
    guest.call("nothing")


@pytest.mark.parametrize("seconds", [math.inf, 1e300, 10**400, 1e9])
def test_a_time_may_be_as_long_as_one_likes(guest: Guest, seconds: float) -> None:
    with guest.store.timeout(seconds):
        guest.call("nothing")


@pytest.mark.parametrize(("seconds", "error"), [(-1, ValueError), (math.nan, ValueError), (-(10**400), ValueError)])
def test_a_time_is_not_negative(guest: Guest, seconds: float, error: type[Exception]) -> None:
    with pytest.raises(error, match="at least 0"):
        guest.store.timeout(seconds)


@pytest.mark.parametrize("seconds", ["1", b"1", None, [], object(), 1j])
def test_a_time_is_a_number(guest: Guest, seconds: Any) -> None:
    with pytest.raises(TypeError, match="number of seconds"):
        guest.store.timeout(seconds)


def test_threads_have_times_of_their_own() -> None:
    ended: list[bool] = []

    def run(seconds: float) -> None:
        guest = Guest()
        start = time.monotonic()
        guest.late("spin", seconds)
        ended.append(time.monotonic() - start >= seconds)

    threads = [threading.Thread(target=run, args=(seconds,)) for seconds in (0.2, 0.3, 0.4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ended == [True] * 3


def test_a_store_takes_its_time_along_to_another_thread(guest: Guest) -> None:
    traps: list[Trap] = []

    def run() -> None:
        with pytest.raises(Trap) as caught:
            guest.call("spin")
        traps.append(caught.value)

    with guest.store.timeout(SOON):
        thread = threading.Thread(target=run)
        thread.start()
        thread.join()
    assert traps[0].trap_code is TrapCode.INTERRUPT


def test_a_wait_in_a_host_function_ends() -> None:
    guest = Guest(lambda: time.sleep(1000))
    assert guest.late("host").frames


def test_a_loop_in_a_host_function_ends() -> None:
    def host() -> None:
        while True:
            pass

    Guest(host).late("host")


def test_a_host_function_in_another_thread_ends_first() -> None:
    ended: list[str] = []

    def host() -> None:
        time.sleep(3 * SOON)
        ended.append("host")

    def run() -> None:
        guest = Guest(host)
        ended.append(guest.late("host").message)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert ended == ["host", "interrupt"]


def test_who_catches_the_trap_on_the_way_is_ended_too() -> None:
    inner = Guest()

    def host() -> None:
        with suppress(Trap):
            inner.call("spin")

    Guest(host).late("hosts")


def test_a_time_that_begins_in_a_host_function_holds_for_what_called_it() -> None:
    def host() -> None:
        if not begun:
            timeout.__enter__()
        begun.append(1)

    guest = Guest(host)
    begun: list[int] = []
    timeout = guest.store.timeout(SOON)
    with pytest.raises(Trap, match="interrupt"):
        guest.call("hosts")
    timeout.__exit__(None, None, None)
    guest.call("nothing")


def test_how_much_time_is_left(guest: Guest) -> None:
    vm = guest.store._context().vm
    assert patience(vm) is None
    with guest.store.timeout(100):
        left = patience(vm)
        assert left is not None
        assert 90 < left <= 100
    with guest.store.timeout(0):
        assert patience(vm) == 0
    assert patience(vm) is None


def test_handlers_of_signals_run_while_the_time_runs(guest: Guest) -> None:
    seen: list[int] = []
    before = signal.signal(signal.SIGALRM, lambda number, _frame: seen.append(number))
    try:
        signal.setitimer(signal.ITIMER_REAL, SOON, SOON)
        guest.late("spin", 20 * SOON)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert seen


def test_a_closed_store_has_no_time() -> None:
    guest = Guest()
    with guest.store.timeout(SOON):
        guest.store.close()
    with pytest.raises(ValueError, match="already closed"):
        guest.store.timeout(1)


def with_epochs() -> Engine:
    config = Config()
    config.epoch_interruption = True
    return Engine(config)


def test_epochs_end_what_runs_and_what_has_no_time_yet() -> None:
    engine = with_epochs()
    guest = Guest(engine=engine)
    with pytest.raises(Trap, match="interrupt"):
        guest.call("nothing")
    guest.store.set_epoch_deadline(2)
    guest.call("nothing")
    engine.increment_epoch()
    guest.call("nothing")
    timer = threading.Timer(SOON, engine.increment_epoch)
    timer.start()
    with pytest.raises(Trap, match="interrupt") as caught:
        guest.call("spin")
    timer.join()
    assert caught.value.trap_code is TrapCode.INTERRUPT
    with pytest.raises(Trap):
        guest.call("nothing")
    guest.store.set_epoch_deadline(1)
    guest.call("nothing")


def test_epochs_are_those_of_an_engine() -> None:
    one, other = with_epochs(), with_epochs()
    guest = Guest(engine=one)
    guest.store.set_epoch_deadline(1)
    other.increment_epoch()
    guest.call("nothing")
    plain = Guest(engine=Engine())
    plain.store.set_epoch_deadline(0)  # as in Wasmtime, nothing happens where epochs are off
    plain.store.engine.increment_epoch()
    plain.call("nothing")


def test_epochs_end_guests_in_other_threads() -> None:
    engine = with_epochs()
    traps: list[object] = []

    def run(guest: Guest) -> None:
        with pytest.raises(Trap) as caught:
            guest.call("spin")
        traps.append(caught.value.trap_code)

    guests = [Guest(engine=engine) for _ in range(3)]
    for guest in guests:
        guest.store.set_epoch_deadline(1)
    threads = [threading.Thread(target=run, args=(guest,)) for guest in guests]
    for thread in threads:
        thread.start()
    while len(traps) < 3:
        engine.increment_epoch()
        time.sleep(SOON)
    for thread in threads:
        thread.join()
    assert traps == [TrapCode.INTERRUPT] * 3


def test_an_epoch_may_end_in_a_handler_of_a_signal() -> None:
    engine = with_epochs()
    guest = Guest(engine=engine)
    guest.store.set_epoch_deadline(1)
    guest.call("nothing")
    before = signal.signal(signal.SIGALRM, lambda *_: engine.increment_epoch())
    try:
        signal.setitimer(signal.ITIMER_REAL, SOON)
        with pytest.raises(Trap, match="interrupt"):
            guest.call("spin")
    finally:
        signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize(
    ("ticks", "error"), [("1", TypeError), (1.5, TypeError), (-1, ValueError), (1 << 64, ValueError)]
)
def test_epochs_are_counted_in_whole_numbers(guest: Guest, ticks: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        guest.store.set_epoch_deadline(ticks)


@pytest.mark.slow
@pytest.mark.parametrize("threads", [1, 4])
def test_again_and_again_at_random_moments(threads: int) -> None:
    def run(seed: int) -> None:
        guest = Guest()
        for number in range(1000):
            guest.late(("spin", "hosts")[number % 2], (number * 7919 + seed) % 1000 * 2e-6)
            guest.call("nothing")

    running = [threading.Thread(target=run, args=(seed,)) for seed in range(threads - 1)]
    for thread in running:
        thread.start()
    run(threads)
    for thread in running:
        thread.join()
