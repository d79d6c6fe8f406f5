"""Arguments, environment, clocks, randomness and the process."""

from __future__ import annotations

import time

import pytest

from brolga.wasi.errno import Errno
from brolga.wasi.types import ClockId
from brolga.wasi.wasi import Wasi

from .guest import Guest

BIG = 2**32 - 1


def test_arguments_stand_one_behind_the_other() -> None:
    guest = Guest(Wasi(args=[b"tool", b"", "é".encode()]))
    assert guest.call("args_sizes_get", 0, 4) is Errno.SUCCESS
    assert (guest.number(0), guest.number(4)) == (3, 9)
    assert guest.call("args_get", 16, 100) is Errno.SUCCESS
    assert [guest.number(16 + 4 * index) for index in range(3)] == [100, 105, 106]
    assert guest.data[100:109] == "tool\0\0é\0".encode()


def test_the_environment_too() -> None:
    guest = Guest(Wasi(env=[b"A=1", b"B="]))
    assert guest.call("environ_sizes_get", 0, 4) is Errno.SUCCESS
    assert (guest.number(0), guest.number(4)) == (2, 7)
    assert guest.call("environ_get", 16, 100) is Errno.SUCCESS
    assert guest.data[100:107] == b"A=1\0B=\0"


def test_nothing_is_written_when_one_place_is_outside() -> None:
    guest = Guest(Wasi(args=[b"tool"]))
    for name in ("args_get", "args_sizes_get"):
        assert guest.call(name, 0, BIG) is Errno.EFAULT
        assert guest.call(name, BIG, 0) is Errno.EFAULT
    assert not any(guest.data)


@pytest.mark.parametrize("clock", ClockId)
def test_every_clock_has_a_time_and_a_resolution(clock: ClockId) -> None:
    guest = Guest()
    assert guest.call("clock_res_get", clock, 0) is Errno.SUCCESS
    assert 1 <= guest.number(0, 8) <= 1_000_000_000
    assert guest.call("clock_time_get", clock, 0, 8) is Errno.SUCCESS
    first = guest.number(8, 8)
    assert guest.call("clock_time_get", clock, 0, 8) is Errno.SUCCESS
    assert 0 < first <= guest.number(8, 8)


def test_the_real_clock_is_that_of_the_host() -> None:
    guest = Guest()
    before = time.time_ns()
    guest.call("clock_time_get", ClockId.REALTIME, 0, 0)
    assert before <= guest.number(0, 8) <= time.time_ns()


def test_there_are_no_other_clocks() -> None:
    guest = Guest()
    assert guest.call("clock_time_get", 4, 0, 0) is Errno.EINVAL
    assert guest.call("clock_res_get", BIG, 0) is Errno.EINVAL
    assert guest.call("clock_time_get", 0, 0, BIG) is Errno.EFAULT


def test_random_bytes_fill_what_was_asked_for() -> None:
    guest = Guest(size=1 << 18)
    assert guest.call("random_get", 1, (1 << 18) - 1) is Errno.SUCCESS
    assert guest.data[0] == 0
    assert len(set(guest.data[-256:])) > 64
    assert guest.call("random_get", 1, 1 << 18) is Errno.EFAULT


def test_exit_carries_its_code() -> None:
    assert Guest().exit(7).code == 7
    assert Guest().exit(BIG).code == BIG


def test_the_rest_of_the_process_is_not_the_guests() -> None:
    assert Guest().call("proc_raise", 15) is Errno.ENOTSUP
    assert Guest().call("sched_yield") is Errno.SUCCESS
