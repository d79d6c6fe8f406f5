"""The table of descriptors: which number is next, who may do what, and that everything is closed once."""

from __future__ import annotations

import pytest

from brolga.wasi.errno import Errno, Fail
from brolga.wasi.fds import Descriptor, Descriptors, Directory
from brolga.wasi.types import Rights


class Counted(Descriptor):
    """One that counts how often it was closed, and may fail at that."""

    rights_base = Rights.FD_READ

    def __init__(self, *, fails: bool = False) -> None:
        self.closed = 0
        self.fails = fails

    def close(self) -> None:
        self.closed += 1
        if self.fails:
            raise OSError(5, "closing")


def errno(fds: Descriptors, fd: int, *rights: int) -> Errno:
    with pytest.raises(Fail) as failed:
        fds.get(fd, *rights)
    return failed.value.errno


def test_a_new_descriptor_gets_the_lowest_free_number() -> None:
    fds = Descriptors()
    assert [fds.insert(Counted()) for _ in range(4)] == [0, 1, 2, 3]
    fds.close(2)
    fds.close(0)
    assert [fds.insert(Counted()) for _ in range(3)] == [0, 2, 4]


def test_rights_are_asked_for() -> None:
    fds = Descriptors()
    fds.insert(Counted())
    assert fds.get(0, Rights.FD_READ) is fds.get(0)
    assert errno(fds, 0, Rights.FD_READ, Rights.FD_WRITE) is Errno.ENOTCAPABLE
    assert errno(fds, 1, Rights.FD_WRITE) is Errno.EBADF
    assert errno(fds, 2**32 - 1) is Errno.EBADF


def test_only_a_directory_is_one() -> None:
    fds = Descriptors()
    fds.insert(Counted())
    fds.insert(Directory())
    assert fds.directory(1) is fds.get(1)
    for fd, rights, expected in ((0, 0, Errno.ENOTDIR), (1, 1, Errno.ENOTCAPABLE), (2, 0, Errno.EBADF)):
        with pytest.raises(Fail) as failed:
            fds.directory(fd, rights)
        assert failed.value.errno is expected


def test_a_full_table_says_so() -> None:
    fds = Descriptors(2)
    fds.insert(Counted())
    fds.insert(Counted())
    with pytest.raises(Fail, match="EMFILE"):
        fds.insert(Counted())
    fds.close(0)
    assert fds.insert(Counted()) == 0


def test_a_number_is_free_even_when_closing_fails() -> None:
    fds = Descriptors()
    failing = Counted(fails=True)
    fds.insert(failing)
    with pytest.raises(OSError, match="closing"):
        fds.close(0)
    assert errno(fds, 0) is Errno.EBADF
    assert failing.closed == 1


def test_renumbering_closes_what_was_there() -> None:
    fds = Descriptors()
    first, second = Counted(), Counted()
    fds.insert(first)
    fds.insert(second)
    fds.renumber(1, 0)
    assert fds.get(0) is second
    assert (first.closed, second.closed) == (1, 0)
    assert list(fds) == [0]
    fds.renumber(0, 0)
    assert second.closed == 0
    for fd, to in ((0, 1), (1, 0), (5, 5)):
        with pytest.raises(Fail, match="EBADF"):
            fds.renumber(fd, to)


def test_all_are_closed_once_whatever_fails() -> None:
    fds = Descriptors()
    each = [Counted(), Counted(fails=True), Counted()]
    for descriptor in each:
        fds.insert(descriptor)
    fds.close_all()
    fds.close_all()
    assert [descriptor.closed for descriptor in each] == [1, 1, 1]
    assert list(fds) == []
