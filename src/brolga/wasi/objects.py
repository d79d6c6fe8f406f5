"""Objects of Python as a guest's standard input and output.

They get bytes, and never a view of the guest's memory, which they might keep. What they raise goes to whoever called
WebAssembly, as it is.
"""

from __future__ import annotations

import codecs
import io
import operator
import select
from collections.abc import Callable
from typing import Any, Final, TypeVar, cast

from brolga.wasi.errno import Errno, Fail, Thrown, errno_of
from brolga.wasi.streams import Stream, require_ready
from brolga.wasi.types import FdFlags, Filetype, Rights

__all__ = ["InputObject", "OutputObject"]

_AT_ONCE: Final = 1 << 20
"""How many bytes an object is asked for, or gets. More is for the next call, as with any short read or write."""

_Got = TypeVar("_Got")


class InputObject(Stream):
    """A file object, bytes, or something that is called with a number of bytes and returns at most as many.

    Text is encoded as UTF-8. Of what comes too much, the rest is kept.
    """

    kind = rights_base = Rights.FD_READ | Rights.STREAM

    def __init__(self, given: object) -> None:
        """Find out how to read; TypeError for what cannot be read."""
        file = _binary(given)
        self._pull = _puller(file)
        self._file = _waitable(file)
        self._rest = memoryview(b"")
        if _is_terminal(given):
            self.filetype = Filetype.CHARACTER_DEVICE

    def read(self, views: list[memoryview]) -> int:
        """Read what comes with one question."""
        size = sum(map(len, views))
        if not size:
            return 0
        if not self._rest:
            if self.fdflags & FdFlags.NONBLOCK and (number := self.fileno()) is not None:
                require_ready(number, select.POLLIN)
            found = _bytes(_asked(self._pull, min(size, _AT_ONCE)))
            # Who is asked may call the guest, which reads as well: what is left of that comes first.
            self._rest = memoryview(bytes(self._rest) + found)
        count = 0
        for view in views:
            part, self._rest = self._rest[: len(view)], self._rest[len(view) :]
            view[: len(part)] = part
            count += len(part)
        return count

    def fileno(self) -> int | None:
        """Return the host's descriptor where all that is still to come comes from there."""
        if self._rest or self._file is None:
            return None
        return _asked(self._file.fileno)

    def ready(self, writing: bool) -> tuple[bool, int]:
        """Tell how much is kept; an object that cannot tell counts as ready."""
        return True, len(self._rest) or 1


class OutputObject(Stream):
    """A file object, a bytearray, something with `append`, or something that is called with bytes."""

    kind = rights_base = Rights.FD_WRITE | Rights.STREAM

    def __init__(self, given: object) -> None:
        """Find out how to write; TypeError for what takes no bytes."""
        self._push = _pusher(given)
        self._flush = getattr(given, "flush", None)
        self._waits = not isinstance(given, io.RawIOBase)
        if _is_terminal(given):
            self.filetype = Filetype.CHARACTER_DEVICE

    def write(self, views: list[memoryview]) -> int:
        """Hand bytes over. None says that all are taken, as a function without `return` does; a number, how many."""
        data = _joined(views)
        if not data:
            return 0
        took = _asked(self._push, data)
        if took is None and not self._waits:  # a raw file object that would have to wait
            raise Fail(Errno.EAGAIN)
        return len(data) if took is None else _count(took, len(data))

    def sync(self) -> None:
        """Flush."""
        if self._flush is not None:
            _asked(self._flush)

    datasync = sync


def _asked(func: Callable[..., _Got], *given: object) -> _Got:
    """Call an object of the program. An OSError of its own is none of the host's, which the guest would be told of."""
    try:
        return func(*given)
    except OSError as error:
        raise Thrown(error) from error


def _binary(given: object) -> Any:
    """Return the file object of bytes below one of text, if it has one, or what was given."""
    if _is_text(given):
        return getattr(given, "buffer", None) or given
    return given


def _is_text(given: object) -> bool:
    return isinstance(given, io.TextIOBase) or hasattr(given, "encoding")


def _is_terminal(given: object) -> bool:
    return isinstance(given, io.IOBase) and given.isatty()


def _waitable(file: object) -> io.FileIO | None:
    """Return the file of the host that an object reads, if nothing in between can hold bytes for long.

    A reader never holds any after `read1`. What others hold (decompressed, decrypted), the host does not know of.
    """
    raw = file.raw if isinstance(file, io.BufferedReader) else file
    return raw if isinstance(raw, io.FileIO) else None


def _puller(given: Any) -> Callable[[int], object]:
    """Return what reads at most so many bytes and, where the object can, does not wait for all of them."""
    if isinstance(given, str):
        raise TypeError("a str is neither bytes nor a file: encode it, or name a file by its path")
    if _is_text(given) and not isinstance(given, io.StringIO) and hasattr(given, "readline"):
        return _named(given, "readline")  # `read` would wait for as many characters
    for name in ("read1", "read"):
        if hasattr(given, name):
            return _named(given, name)
    if hasattr(given, "readinto"):
        return lambda size: _read_into(given, size)
    if callable(given):
        return lambda size: b"" if (found := given(size)) is None else found
    try:
        return io.BytesIO(given if isinstance(given, bytes) else memoryview(given).tobytes()).read1
    except TypeError:
        raise TypeError(f"expected bytes, a file object or a function to read from, got {given!r}") from None


def _named(given: object, name: str) -> Callable[..., object]:
    found: Callable[..., object] = getattr(given, name)
    return found


def _read_into(given: Any, size: int) -> bytes | None:
    buffer = bytearray(size)
    count = given.readinto(buffer)
    return None if count is None else bytes(buffer[: _count(count, size)]) if count else b""


def _bytes(found: object) -> bytes:
    """Return what an object has read as bytes; EAGAIN where it would have to wait."""
    if found is None:
        raise Fail(Errno.EAGAIN)
    if isinstance(found, str):
        return found.encode("utf-8", "surrogateescape")  # as `sys.stdin` decodes what is not UTF-8
    return found if isinstance(found, bytes) else memoryview(found).tobytes()  # type: ignore[arg-type]


def _pusher(given: Any) -> Callable[[bytes], object]:
    """Return what takes bytes, and says how many it has taken."""
    below = _binary(given)
    if below is not given:
        return lambda data: _write_below(given, below, data)
    if hasattr(given, "write"):
        return _text_pusher(given) if _is_text(given) else _named(given, "write")
    if isinstance(given, bytearray):
        return given.extend
    if hasattr(given, "append"):
        return lambda data: _nothing(given.append(data))
    if callable(given):
        return cast("Callable[[bytes], object]", given)
    raise TypeError(f"expected a file object, a list, a bytearray or a function to write to, got {given!r}")


def _nothing(_result: object) -> None:
    """Leave out what a method returns that has taken everything."""


def _write_below(text: Any, binary: Any, data: bytes) -> object:
    """Write bytes as they are, in order with the text that the program prints itself."""
    text.flush()
    took = binary.write(data)
    binary.flush()
    return took


def _text_pusher(given: Any) -> Callable[[bytes], None]:
    """Return what decodes for an object of text. A character may come in two writes; an unfinished one never comes."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    return lambda data: _nothing(given.write(text) if (text := decoder.decode(data)) else None)


def _joined(views: list[memoryview]) -> bytes:
    """Return a copy of buffers, as much as goes at once."""
    if sum(map(len, views)) <= _AT_ONCE:
        return b"".join(views)
    data = bytearray()
    for view in views:
        data += view[: _AT_ONCE - len(data)]
    return bytes(data)


def _count(took: object, size: int) -> int:
    """Return how many bytes an object says that it took: a negative number is an errno of the host, as in Wasmtime.

    None of several is EIO, as there: a guest would try again and again.
    """
    count = operator.index(took)  # type: ignore[arg-type]
    if count > size:
        raise ValueError(f"expected a number of bytes of at most {size}, got {count}")
    if count <= 0:
        raise Fail(errno_of(OSError(-count, "")) if count else Errno.EIO)
    return count
