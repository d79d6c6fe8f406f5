"""A guest's memory: nothing is read or written outside, whatever the numbers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from brolga.wasi.errno import Errno, Fail
from brolga.wasi.memory import GuestMemory
from brolga.wasi.types import CLOCK_SUBSCRIPTION, DIRENT, EVENT, FD_SUBSCRIPTION, FDSTAT, FILESTAT, IOVEC, PRESTAT

BIG = 2**32 - 1


def fails(call: Callable[[], object]) -> Errno:
    with pytest.raises(Fail) as failed:
        call()
    return failed.value.errno


def test_layouts_have_the_sizes_of_the_specification() -> None:
    layouts = [IOVEC, PRESTAT, FDSTAT, DIRENT, EVENT, CLOCK_SUBSCRIPTION, FD_SUBSCRIPTION, FILESTAT]
    assert [layout.size for layout in layouts] == [8, 8, 24, 24, 32, 48, 48, 64]


@pytest.mark.parametrize(("ptr", "size"), [(16, 1), (15, 2), (0, 17), (BIG, 0), (BIG, 1), (0, BIG), (17, 0)])
def test_what_is_not_wholly_inside_is_a_fault(ptr: int, size: int) -> None:
    memory = GuestMemory.over(bytearray(16))
    assert fails(lambda: memory.view(ptr, size)) is Errno.EFAULT
    assert fails(lambda: memory.path(ptr, size)) is Errno.EFAULT


def test_nothing_at_the_very_end_is_inside() -> None:
    assert len(GuestMemory.over(bytearray(16)).view(16, 0)) == 0


def test_the_length_is_that_of_the_moment() -> None:
    length = [8]
    memory = GuestMemory(memoryview(bytearray(16)), length)
    assert fails(lambda: memory.u32(8)) is Errno.EFAULT
    length[0] = 16
    assert memory.u32(8) == 0


def test_numbers_are_little_endian() -> None:
    data = bytearray(16)
    memory = GuestMemory.over(data)
    memory.put_u16(1, 0x203)
    memory.put_u32(3, 0x4050607)
    memory.put_u64(7, 0x8)
    assert bytes(data) == bytes([0, 3, 2, 7, 6, 5, 4, 8, 0, 0, 0, 0, 0, 0, 0, 0])
    assert memory.u32(3) == 0x4050607


def test_a_path_is_text() -> None:
    memory = GuestMemory.over(bytearray(b"a\xc3\xa9\0\xff" + bytes(1 << 17)))
    assert memory.path(0, 3) == b"a\xc3\xa9"
    assert fails(lambda: memory.path(0, 4)) is Errno.EINVAL
    assert fails(lambda: memory.path(2, 3)) is Errno.EILSEQ
    assert fails(lambda: memory.path(0, (1 << 16) + 1)) is Errno.ENAMETOOLONG


def test_buffers_are_views_of_the_memory() -> None:
    data = bytearray(32)
    memory = GuestMemory.over(data)
    IOVEC.pack_into(data, 0, 16, 4)
    IOVEC.pack_into(data, 8, 18, 14)
    first, second = memory.iovecs(0, 2)
    first[:] = b"abcd"
    assert (bytes(second[:2]), len(second)) == (b"cd", 14)
    IOVEC.pack_into(data, 8, 18, 15)
    assert fails(lambda: memory.iovecs(0, 2)) is Errno.EFAULT
    assert fails(lambda: memory.iovecs(0, BIG)) is Errno.EFAULT


def test_more_buffers_than_a_host_takes_are_left_for_the_next_call() -> None:
    data = bytearray(IOVEC.pack(0, 1) * 2000)
    assert len(GuestMemory.over(data).iovecs(0, 2000)) == 1024


def test_empty_buffers_in_front_of_many_do_not_look_like_the_end_of_a_file() -> None:
    data = bytearray(IOVEC.pack(0, 0) * 1500 + IOVEC.pack(0, 4))
    assert [len(view) for view in GuestMemory.over(data).iovecs(0, 1501)] == [4]
    assert GuestMemory.over(data).iovecs(0, 1500) == []


def test_more_bytes_than_a_host_takes_are_left_for_the_next_call() -> None:
    # One buffer a thousand times over: together they are larger than any memory.
    data = bytearray(1 << 23)
    memory = GuestMemory.over(data)
    for at in range(0, 8 * 1024, 8):
        IOVEC.pack_into(data, at, 0, 1 << 23)
    assert sum(map(len, memory.iovecs(0, 1024))) == 0x7FFFF000
