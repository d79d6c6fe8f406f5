"""Sockets that a guest is given, and the connections that it accepts: `sock_*`."""

from __future__ import annotations

import os
import socket
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from brolga.wasi.errno import Errno, Fail
from brolga.wasi.fds import Descriptor
from brolga.wasi.patience import await_reading, await_writing
from brolga.wasi.types import FdFlags, Filetype, RiFlags, Rights, RoFlags, SdFlags

if TYPE_CHECKING:
    from brolga.wasi.memory import GuestMemory
    from brolga.wasi.wasi import Wasi

__all__ = ["Connection", "Listener", "Socket", "open_socket", "sock_accept", "sock_recv", "sock_send", "sock_shutdown"]

_FILETYPES: Final = MappingProxyType(
    {socket.SOCK_STREAM: Filetype.SOCKET_STREAM, socket.SOCK_DGRAM: Filetype.SOCKET_DGRAM}
)
_SHUTDOWN: Final = MappingProxyType(
    {SdFlags.RD: socket.SHUT_RD, SdFlags.WR: socket.SHUT_WR, SdFlags.RD | SdFlags.WR: socket.SHUT_RDWR}
)
_QUIET: Final = getattr(socket, "MSG_NOSIGNAL", 0)
"""What is sent to nobody is EPIPE, and no signal, whatever the program has done to SIGPIPE."""


class Socket(Descriptor):
    """A socket of the host, under a descriptor of its own.

    Whether it waits is up to the guest, as `O_NONBLOCK` is of the host; `close` leaves that as it was found.
    """

    kind = Rights.SOCKET | Rights.LISTENER

    def __init__(self, own: socket.socket) -> None:
        """Take over a socket, which waits from now on."""
        self._socket = own
        # To the host, a timeout of the program is a descriptor that does not block: a guest would see EAGAIN, and not
        # know why. The mode belongs to the socket, not to the number, so it is put back.
        self._blocked = os.get_blocking(own.fileno())
        own.setblocking(True)
        self.filetype = _FILETYPES.get(own.type, Filetype.UNKNOWN)

    def fileno(self) -> int:
        """Return the host's descriptor."""
        return self._socket.fileno()

    def set_flags(self, fdflags: int) -> None:
        """Say whether it waits; there is no other flag."""
        if fdflags & ~FdFlags.NONBLOCK:
            raise Fail(Errno.EINVAL)
        self._socket.setblocking(not fdflags)
        self.fdflags = fdflags

    def close(self) -> None:
        """Close the descriptor; the socket itself lives on where the program has it."""
        os.set_blocking(self._socket.fileno(), self._blocked)
        self._socket.close()


class Connection(Socket):
    """A socket that sends and receives."""

    rights_base = Rights.SOCKET

    def read(self, views: list[memoryview]) -> int:
        """Receive what is there; a read into nothing does not wait."""
        # A socket of the host waits even when there is nothing to fill, which no file does.
        return self._receive(views, 0)[0] if any(map(len, views)) else 0

    def write(self, views: list[memoryview]) -> int:
        """Send."""
        return self.send(views)

    def recv(self, views: list[memoryview], flags: int) -> tuple[int, int]:
        """Receive, with `RiFlags`."""
        peek = socket.MSG_PEEK if flags & RiFlags.RECV_PEEK else 0
        return self._receive(views, peek | (socket.MSG_WAITALL if flags & RiFlags.RECV_WAITALL else 0))

    def send(self, views: list[memoryview]) -> int:
        """Send as much as goes."""
        return self._socket.sendmsg(views, (), _QUIET)

    def shutdown(self, how: int) -> None:
        """End one direction, or both."""
        self._socket.shutdown(_SHUTDOWN[how])

    def _receive(self, views: list[memoryview], flags: int) -> tuple[int, int]:
        # There is no room for ancillary data, so the kernel closes the descriptors that somebody sends along.
        count, _, found, _ = self._socket.recvmsg_into(views, 0, flags)
        return count, RoFlags.RECV_DATA_TRUNCATED if found & socket.MSG_TRUNC else 0


class Listener(Socket):
    """A socket that others connect to."""

    rights_base = Rights.LISTENER
    rights_inheriting = Rights.SOCKET

    def accept(self, fdflags: int) -> Connection:
        """Return the next connection, which waits unless `fdflags` say otherwise."""
        found, _ = self._socket.accept()
        connection = Connection(found)
        # What the guest has given up for its listener, it does not get back by a connection.
        connection.rights_base &= self.rights_inheriting
        connection.set_flags(fdflags)
        return connection


def open_socket(given: socket.socket) -> Socket:
    """Return a descriptor for a socket of the program, which keeps it; OSError if it is closed."""
    listens = given.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN)
    return Listener(given.dup()) if listens else Connection(given.dup())


def _get(wasi: Wasi, fd: int, right: int) -> Descriptor:
    """Return a socket that has a right: ENOTSOCK, which nobody who asks would guess from a right, comes first."""
    if not isinstance(wasi.fds.get(fd), Socket):
        raise Fail(Errno.ENOTSOCK)
    return wasi.fds.get(fd, right)


def sock_accept(wasi: Wasi, memory: GuestMemory, fd: int, fdflags: int, result: int) -> None:
    """Accept a connection, and write its descriptor."""
    listener = _get(wasi, fd, Rights.SOCK_ACCEPT)
    if fdflags & ~FdFlags.NONBLOCK:
        raise Fail(Errno.EINVAL)
    memory.view(result, 4)
    # First of all: a connection that no number is left for stays in the queue, where the program may still take it.
    wasi.fds.check_room()
    await_reading(wasi, listener)
    memory.put_u32(result, wasi.fds.insert(listener.accept(fdflags)))


def sock_recv(
    wasi: Wasi, memory: GuestMemory, fd: int, iovs: int, count: int, flags: int, result: int, roflags: int
) -> None:
    """Receive into buffers, and write the number of bytes and whether there were more in the message."""
    connection = _get(wasi, fd, Rights.FD_READ)
    if flags & ~RiFlags.ALL:
        raise Fail(Errno.EINVAL)
    views = memory.iovecs(iovs, count)
    memory.view(result, 4), memory.view(roflags, 2)
    await_reading(wasi, connection)
    size, found = connection.recv(views, flags)
    memory.put_u32(result, size)
    memory.put_u16(roflags, found)


def sock_send(wasi: Wasi, memory: GuestMemory, fd: int, iovs: int, count: int, flags: int, result: int) -> None:
    """Send buffers, and write the number of bytes; there are no flags yet."""
    connection = _get(wasi, fd, Rights.FD_WRITE)
    if flags:
        raise Fail(Errno.EINVAL)
    views = memory.iovecs(iovs, count)
    memory.view(result, 4)
    await_writing(wasi, connection)
    memory.put_u32(result, connection.send(views))


def sock_shutdown(wasi: Wasi, memory: GuestMemory, fd: int, how: int) -> None:
    """End one direction of a connection, or both; the other side hears of it."""
    connection = _get(wasi, fd, Rights.SOCK_SHUTDOWN)
    if how not in _SHUTDOWN:
        raise Fail(Errno.EINVAL)
    connection.shutdown(how)
