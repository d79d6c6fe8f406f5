"""Standard streams that are objects of Python: what they give and take, and what becomes of what they raise."""

from __future__ import annotations

import array
import codecs
import collections
import errno
import gc
import io
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from brolga.wasi.errno import Errno, Thrown
from brolga.wasi.redirect import sink
from brolga.wasi.types import FdFlags, Filetype

from .guest import Guest
from .test_polling import poll, reading, writing
from .test_streams import BUFFER, IOVECS, RESULT, fdstat, guest_with, read, write


class OnlyReads:
    """What http responses are like."""

    def __init__(self, chunks: list[object]) -> None:
        self.chunks = chunks
        self.asked: list[int] = []

    def read(self, size: int) -> object:
        self.asked.append(size)
        return self.chunks.pop(0) if self.chunks else b""


class OnlyReadsInto:
    """Fills buffers and keeps them, as it should not."""

    def __init__(self, counts: list[int | None]) -> None:
        self.counts = counts
        self.kept: list[object] = []

    def readinto(self, buffer: bytearray) -> int | None:
        self.kept.append(buffer)
        buffer[:3] = b"abc"
        return self.counts.pop(0)


class Takes:
    """Answers each write with the next of these."""

    def __init__(self, *answers: object) -> None:
        self.answers = list(answers)
        self.got: list[bytes] = []

    def write(self, data: bytes) -> object:
        self.got.append(data)
        return self.answers.pop(0)


class TakesText:
    """What notebooks have: text goes in, and there are no bytes below."""

    encoding = "utf-8"

    def __init__(self) -> None:
        self.got: list[str] = []

    def write(self, text: str) -> int:
        self.got.append(text)
        return len(text)


def output(given: object) -> Guest:
    guest = Guest()
    guest.wasi.fds.insert(sink(given))
    return guest


def all_of(guest: Guest, size: int = 1000) -> bytes:
    found = []
    while chunk := read(guest, size):
        assert isinstance(chunk, bytes)
        found.append(chunk)
    return b"".join(found)


def test_bytes_and_other_buffers_are_read_to_their_end() -> None:
    mutable = bytearray(b"hello")
    for given in (b"hello", mutable, memoryview(b"hello"), array.array("B", b"hello"), memoryview(b"h.e.l.l.o.")[::2]):
        guest = guest_with(given)
        assert read(guest, 2, 0, 2) == b"hell"
        assert read(guest, 9) == b"o"
        assert read(guest, 9) == b""
    mutable += b"!"  # nobody keeps it from growing


def test_a_file_object_is_read_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"hello world")
    for buffering in (0, 4, -1):
        with (tmp_path / "file").open("rb", buffering=buffering) as file:
            file.seek(6)
            assert all_of(guest_with(file), 2) == b"world"
    stream = io.BytesIO(b"hello world")
    stream.seek(6)
    assert read(guest_with(stream), 3) == b"wor"
    assert stream.read() == b"ld"


def test_text_arrives_as_utf8(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes("grüße\nan alle\xff".encode("latin-1"))
    with (tmp_path / "file").open(encoding="latin-1") as file:
        assert all_of(guest_with(file)) == "grüße\nan alle\xff".encode("latin-1")  # bytes as they are below the text
    assert all_of(guest_with(io.StringIO("grüße\nan alle")), 4) == "grüße\nan alle".encode()
    with codecs.open(str(tmp_path / "file"), encoding="latin-1") as lines:
        assert all_of(guest_with(lines), 3) == "grüße\nan alle\xff".encode()


def test_an_object_that_only_reads() -> None:
    odd = OnlyReads([b"abc", "dü", bytearray(b"xyz"), None, memoryview(b"1234")])
    guest = guest_with(odd)
    assert read(guest, 1, 1) == b"ab"  # more came than was asked for
    assert read(guest, 9) == b"c"
    assert odd.asked == [2]
    assert read(guest, 9) == "dü".encode()
    assert read(guest, 9) == b"xyz"
    assert read(guest, 9) is Errno.EAGAIN
    assert read(guest, 9) == b"1234"
    assert read(guest, 0) == b""
    assert read(guest, 9) == b""


def test_an_object_is_never_asked_for_more_than_it_can_bear() -> None:
    odd = OnlyReads([])
    guest = guest_with(odd, size=1 << 23)
    guest.iovecs(IOVECS, (BUFFER, 1 << 22))
    assert guest.call("fd_read", 0, IOVECS, 1, RESULT) is Errno.SUCCESS
    assert odd.asked == [1 << 20]


def test_an_object_that_only_fills_buffers_never_gets_the_guests_memory() -> None:
    odd = OnlyReadsInto([3, 0, None, 7, -5])
    guest = guest_with(odd)
    assert read(guest, 6) == b"abc"
    assert read(guest, 6) == b""
    assert read(guest, 6) is Errno.EAGAIN
    with pytest.raises(ValueError, match="at most 6, got 7"):
        read(guest, 6)
    assert read(guest, 6) is Errno.EIO
    gc.collect()
    assert not [kept for kept in odd.kept if isinstance(kept, memoryview)]


def test_a_function_is_asked_for_bytes() -> None:
    asked = []

    def give(size: int) -> bytes | None:
        asked.append(size)
        return b"abcd" if len(asked) == 1 else None

    guest = guest_with(give)
    assert all_of(guest, 3) == b"abcd"
    assert asked == [3, 3]


def test_a_function_that_has_the_guest_read_meanwhile_loses_nothing() -> None:
    inner: list[bytes | Errno] = []

    def give(size: int) -> bytes:
        if size == 2:
            return b"abcd"
        if not inner:
            inner.append(b"")
            inner.append(read(guest, 2))
            return b"efgh"
        return b""

    guest = guest_with(give)
    assert all_of(guest, 4) == b"cdefgh"
    assert inner == [b"", b"ab"]


def test_an_object_that_gives_no_bytes() -> None:
    with pytest.raises(TypeError):
        read(guest_with(lambda _size: 3.5), 1)
    with pytest.raises(UnicodeEncodeError):
        read(guest_with(lambda _size: "\ud800"), 1)


def test_what_an_object_raises_is_its_own() -> None:
    def fail(error: BaseException) -> Callable[[object], bytes]:
        def call(_given: object) -> bytes:
            raise error

        return call

    for error in (ValueError("mine"), KeyboardInterrupt(), StopIteration()):
        for guest, use in [(guest_with(fail(error)), read), (output(fail(error)), write)]:
            with pytest.raises(type(error)) as caught:
                use(guest, *([b"x"] if use is write else [1]))  # type: ignore[operator]
            assert caught.value is error
    missing = FileNotFoundError(errno.ENOENT, "mine")
    with pytest.raises(Thrown) as thrown:
        read(guest_with(fail(missing)), 1)
    assert thrown.value.error is missing
    with pytest.raises(Thrown):
        write(output(fail(missing)), b"x")


def test_a_file_object_that_is_closed() -> None:
    stream = io.BytesIO(b"x")
    guest, out = guest_with(stream), output(stream)
    stream.close()
    with pytest.raises(ValueError, match="closed"):
        read(guest, 1)
    with pytest.raises(ValueError, match="closed"):
        write(out, b"x")


def test_bytes_come_into_everything_that_takes_them(tmp_path: Path) -> None:
    chunks: list[bytes] = []
    called: list[bytes] = []
    deque: collections.deque[bytes] = collections.deque()
    array_ = bytearray()
    stream = io.BytesIO()
    for given in (chunks, deque, array_, stream, called.append):
        assert write(output(given), b"ab", b"", b"cde") == 5
        assert write(output(given), b"") == 0
    assert chunks == called == list(deque) == [b"abcde"]
    assert array_ == stream.getvalue() == b"abcde"
    with (tmp_path / "file").open("wb") as file:
        guest = output(file)
        assert write(guest, b"abc") == 3
        assert guest.call("fd_sync", 0) is Errno.SUCCESS
        assert (tmp_path / "file").read_bytes() == b"abc"
    with (tmp_path / "file").open("wb", buffering=0) as raw:
        assert write(output(raw), b"ab", b"c") == 3


def test_text_takes_characters_whole() -> None:
    stream, notebook = io.StringIO(), TakesText()
    for given in (stream, notebook):
        guest = output(given)
        for chunk in ("ü€".encode()[:1], "ü€".encode()[1:4], "ü€".encode()[4:], b"\xff!", b"\xe2"):
            assert write(guest, chunk) == len(chunk)
    assert stream.getvalue() == "".join(notebook.got) == "ü€\ufffd!"


def test_bytes_pass_below_text_and_stay_in_order(tmp_path: Path) -> None:
    with (tmp_path / "file").open("w", encoding="utf-16") as file:
        file.write("a")
        assert write(output(file), b"\xff\x00") == 2
        file.write("b")
    assert (tmp_path / "file").read_bytes() == "a".encode("utf-16") + b"\xff\x00" + "b".encode("utf-16-le")
    with tempfile.NamedTemporaryFile("w+", encoding="utf-8") as named:
        assert write(output(named), b"\xff") == 1
        assert Path(named.name).read_bytes() == b"\xff"


def test_answers_to_a_write_count_or_fail() -> None:
    odd = Takes(None, 2, 0, -errno.EAGAIN, -errno.ENOSPC, -(10**30), True)
    guest = output(odd)
    assert write(guest, b"hello") == 5
    assert write(guest, b"hello") == 2
    assert write(guest, b"hello") is Errno.EIO  # a guest would try for ever
    assert write(guest, b"hello") is Errno.EAGAIN
    assert write(guest, b"hello") is Errno.ENOSPC
    assert write(guest, b"hello") is Errno.EIO
    assert write(guest, b"hello") == 1
    assert odd.got == [b"hello"] * 7
    assert {type(data) for data in odd.got} == {bytes}
    for wrong, raised in ((6, ValueError), ("5", TypeError), (2.0, TypeError)):
        with pytest.raises(raised):
            write(output(Takes(wrong)), b"hello")


def test_a_raw_file_that_would_wait_says_so() -> None:
    ours, theirs = os.pipe()
    os.set_blocking(theirs, False)
    with open(ours, "rb", buffering=0), open(theirs, "wb", buffering=0) as raw:  # noqa: PTH123 - descriptors
        guest = Guest(size=1 << 18)
        guest.wasi.fds.insert(sink(raw))
        guest.iovecs(IOVECS, (BUFFER, 200_000))
        assert guest.call("fd_write", 0, IOVECS, 1, RESULT) is Errno.SUCCESS
        assert 0 < guest.number(RESULT) < 200_000
        assert guest.call("fd_write", 0, IOVECS, 1, RESULT) is Errno.EAGAIN


def test_a_long_write_goes_in_pieces() -> None:
    got: list[bytes] = []
    guest = Guest(size=1 << 22)
    guest.wasi.fds.insert(sink(got))
    guest.iovecs(IOVECS, (BUFFER, 1 << 19), (BUFFER, 1 << 21))
    assert guest.call("fd_write", 0, IOVECS, 2, RESULT) is Errno.SUCCESS
    assert guest.number(RESULT) == len(got[0]) == 1 << 20


def test_waiting_for_objects() -> None:
    guest = guest_with(b"hello", OnlyReads([b"hello"]))
    guest.wasi.fds.insert(sink([]))
    assert poll(guest, reading(1, 0), reading(2, 1), writing(3, 2)) == [
        (1, 0, 1, 1, 0),
        (2, 0, 1, 1, 0),
        (3, 0, 2, 1, 0),
    ]
    assert read(guest, 2, fd=1) == b"he"
    assert poll(guest, reading(2, 1)) == [(2, 0, 1, 3, 0)]  # what is kept


def test_waiting_for_a_file_object_waits_for_the_host() -> None:
    ours, theirs = os.pipe()
    with open(ours, "rb") as file, open(theirs, "wb", buffering=0) as other:  # noqa: PTH123 - descriptors
        guest = guest_with(file)
        assert guest.call("fd_fdstat_set_flags", 0, FdFlags.NONBLOCK) is Errno.SUCCESS
        assert read(guest, 1) is Errno.EAGAIN
        other.write(b"abc")
        assert poll(guest, reading(1, 0)) == [(1, 0, 1, 3, 0)]
        assert read(guest, 9) == b"abc"
        file.close()
        with pytest.raises(ValueError, match="closed"):
            poll(guest, reading(1, 0))


def test_a_terminal_of_python_is_one_to_the_guest() -> None:
    class Terminal(io.BytesIO):
        def isatty(self) -> bool:
            return True

    assert fdstat(guest_with(Terminal()))[0] == fdstat(output(Terminal()))[0] == Filetype.CHARACTER_DEVICE
    assert fdstat(guest_with(io.BytesIO()))[0] == Filetype.UNKNOWN
