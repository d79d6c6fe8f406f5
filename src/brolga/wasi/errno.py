"""Error codes of WASI (witx, *errno*), and how those of the host become such."""

from __future__ import annotations

import errno as host
from enum import IntEnum
from types import MappingProxyType
from typing import Final

__all__ = ["Errno", "Fail", "Thrown", "errno_of"]


class Errno(IntEnum):
    """What a call returns; names are those of POSIX."""

    SUCCESS = 0
    E2BIG = 1  # argument list too long
    EACCES = 2  # permission denied
    EADDRINUSE = 3  # address in use
    EADDRNOTAVAIL = 4  # address not available
    EAFNOSUPPORT = 5  # address family not supported
    EAGAIN = 6  # would have to wait
    EALREADY = 7  # connection already in progress
    EBADF = 8  # no such descriptor, or one that cannot do this
    EBADMSG = 9  # bad message
    EBUSY = 10  # in use
    ECANCELED = 11  # cancelled
    ECHILD = 12  # no child processes
    ECONNABORTED = 13  # connection aborted
    ECONNREFUSED = 14  # connection refused
    ECONNRESET = 15  # connection reset
    EDEADLK = 16  # deadlock
    EDESTADDRREQ = 17  # destination address required
    EDOM = 18  # argument outside of a function's domain
    EDQUOT = 19  # quota used up
    EEXIST = 20  # it exists
    EFAULT = 21  # an address outside of the memory
    EFBIG = 22  # file too large
    EHOSTUNREACH = 23  # host unreachable
    EIDRM = 24  # identifier removed
    EILSEQ = 25  # text that is not UTF-8
    EINPROGRESS = 26  # in progress
    EINTR = 27  # interrupted
    EINVAL = 28  # an argument that makes no sense
    EIO = 29  # input or output failed
    EISCONN = 30  # connected already
    EISDIR = 31  # is a directory
    ELOOP = 32  # too many symbolic links
    EMFILE = 33  # too many descriptors
    EMLINK = 34  # too many links
    EMSGSIZE = 35  # message too large
    EMULTIHOP = 36  # reserved
    ENAMETOOLONG = 37  # name too long
    ENETDOWN = 38  # network down
    ENETRESET = 39  # connection aborted by the network
    ENETUNREACH = 40  # network unreachable
    ENFILE = 41  # too many files in the system
    ENOBUFS = 42  # no room for buffers
    ENODEV = 43  # no such device
    ENOENT = 44  # no such file or directory
    ENOEXEC = 45  # no program
    ENOLCK = 46  # no locks left
    ENOLINK = 47  # reserved
    ENOMEM = 48  # no memory left
    ENOMSG = 49  # no such message
    ENOPROTOOPT = 50  # no such option of a protocol
    ENOSPC = 51  # no space left
    ENOSYS = 52  # no such call
    ENOTCONN = 53  # not connected
    ENOTDIR = 54  # not a directory
    ENOTEMPTY = 55  # directory not empty
    ENOTRECOVERABLE = 56  # state that nobody can recover
    ENOTSOCK = 57  # not a socket
    ENOTSUP = 58  # not supported, or not on this kind of descriptor
    ENOTTY = 59  # not for this device
    ENXIO = 60  # no such device or address
    EOVERFLOW = 61  # a number too large for its type
    EOWNERDEAD = 62  # the owner died
    EPERM = 63  # not permitted
    EPIPE = 64  # nobody reads
    EPROTO = 65  # error of a protocol
    EPROTONOSUPPORT = 66  # protocol not supported
    EPROTOTYPE = 67  # wrong protocol for this socket
    ERANGE = 68  # result too large
    EROFS = 69  # a file system that is only read
    ESPIPE = 70  # has no offset
    ESRCH = 71  # no such process
    ESTALE = 72  # the file is gone from its server
    ETIMEDOUT = 73  # took too long
    ETXTBSY = 74  # a program that runs
    EXDEV = 75  # another file system
    ENOTCAPABLE = 76  # the descriptor has no right to this


_OF_HOST: Final = MappingProxyType({getattr(host, code.name): code for code in Errno if hasattr(host, code.name)})
"""By the host's numbers, which differ from machine to machine."""


class Fail(Exception):
    """A call cannot be done, for a reason that the guest is told."""

    def __init__(self, errno: Errno) -> None:
        """Keep the reason."""
        super().__init__(errno.name)
        self.errno = errno


class Thrown(Exception):
    """An object of the program, which stands for a descriptor, has raised an OSError.

    The guest is told of the host's errors, and of none of the program's: those go to whoever called WebAssembly.
    """

    def __init__(self, error: OSError) -> None:
        """Keep what was raised."""
        super().__init__(error)
        self.error = error


def errno_of(error: OSError) -> Errno:
    """Return what the guest is told of an error of the host; EIO where it has no name for it."""
    return _OF_HOST.get(error.errno or 0, Errno.EIO)
