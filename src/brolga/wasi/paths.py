"""The sandbox: a guest's path is followed component by component, and leads nowhere but below where it starts.

What a name leads to is looked up in a directory that is open, and a link is never left to the host: its text is read
and followed here. Who swaps a directory for a link meanwhile makes a call fail, or be answered as before or as after.
`..` goes back to the directory that the path came through, wherever the host has moved that to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, NamedTuple, Protocol, TypeVar

from brolga.wasi.errno import Errno, Fail

if TYPE_CHECKING:
    from brolga.wasi.fds import Descriptor
    from brolga.wasi.types import Dirent, Filestat, Filetype, Time

__all__ = ["LONGEST_PATH", "MOST_LINKS", "Opening", "Tree", "Walk"]

H = TypeVar("H")  # how a tree holds a directory or file that is open

LONGEST_PATH: Final = 4095
"""Bytes of a path (PATH_MAX with the zero at its end)."""

MOST_LINKS: Final = 40
"""Links on the way of one path, as many as Linux follows; one more is ELOOP."""

_KEPT: Final = 64
"""Directories that a walk keeps open: a path may have two thousand, and the host gives perhaps a thousand to all."""


class Opening(NamedTuple):
    """How something is opened."""

    reading: bool
    writing: bool
    oflags: int
    fdflags: int


class Tree(Protocol[H]):
    """A file system, by what can be done with a name in an open directory.

    A name is one component: neither empty nor `..`, and without a slash; `.` is the directory itself. A link is never
    followed. Errors are OSError or Fail, as Linux has them for the call of the same meaning.
    """

    def descend(self, at: H, name: bytes) -> H | None:
        """Open a directory that only leads to others; None where the name is that of something else."""

    def release(self, at: H) -> None:
        """Close what `descend` or `open` has opened."""

    def target(self, at: H, name: bytes) -> bytes | None:
        """Return the text of a link; None where the name is that of something else."""

    def open(self, at: H, name: bytes, how: Opening) -> tuple[Filetype, H] | None:
        """Open a file or directory; None where the name is that of a link, or not of a directory, and one is wanted."""

    def file(self, handle: H, rights: int, how: Opening, *, mutable: bool) -> Descriptor:
        """Return a descriptor that owns an open file."""

    def status(self, handle: H) -> Filestat:
        """Return what is known of something open."""

    def entries(self, handle: H) -> list[Dirent]:
        """Return what an open directory holds, without `.` and `..`."""

    def sync(self, handle: H) -> None:
        """Wait until an open directory is safe."""

    def stat(self, at: H, name: bytes) -> Filestat:
        """Return what is known of a name."""

    def set_times(self, at: H, name: bytes, atim: Time, mtim: Time) -> None:
        """Set the times of a name."""

    def create_directory(self, at: H, name: bytes) -> None:
        """Make a directory."""

    def remove_directory(self, at: H, name: bytes) -> None:
        """Remove an empty directory."""

    def unlink(self, at: H, name: bytes) -> None:
        """Remove what is no directory."""

    def symlink(self, target: bytes, at: H, name: bytes) -> None:
        """Make a link with a text."""

    def link(self, at: H, name: bytes, new_at: H, new_name: bytes) -> None:
        """Give a file one more name."""

    def rename(self, at: H, name: bytes, new_at: H, new_name: bytes) -> None:
        """Give something another name."""


class Walk(Generic[H]):
    """The way of one path from a directory; closes on leaving what it has opened.

    A slash at the end of a path means the directory that the name before it leads to, as `/.` does, unless `slashes`
    says that it is to be kept in `slash`: for calls that make, remove or rename directories.
    """

    __slots__ = ("_held", "_links", "_low", "_names", "_slashes", "_todo", "_tree", "slash")

    def __init__(self, tree: Tree[H], start: H, path: bytes, *, slashes: bool = False) -> None:
        """Begin: ENOENT for an empty path, ENAMETOOLONG for one that the host would not take, EPERM for `/...`."""
        self._tree = tree
        self._held: list[H | None] = [start]  # those below `_low` are closed, but for the first
        self._names: list[bytes] = [b"."]  # by which each was found in the one before
        self._low = 1
        self._links = 0
        self._todo: list[bytes] = []  # components, the next one last
        self._slashes = slashes
        self.slash = False
        if not path:
            raise Fail(Errno.ENOENT)
        if len(path) > LONGEST_PATH:
            raise Fail(Errno.ENAMETOOLONG)
        self._push(path)

    def __enter__(self) -> Walk[H]:
        """Return it."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close what is still open."""
        while len(self._held) > 1:
            self._pop()

    def last(self) -> tuple[H, bytes]:
        """Go on to the last component; return its directory, open until the walk ends, and its name.

        The name is `.` where the path ends at a directory that it has come through.
        """
        while self._todo:
            name = self._todo.pop()
            if name == b"..":
                self._up()
            elif name != b".":
                if not self._todo:
                    return self._at(), name
                self._down(name)
        return self._at(), b"."

    def expand(self, at: H, name: bytes) -> bool:
        """Go on with what the link says that `last` has returned; False where it is none. ELOOP after too many."""
        text = self._tree.target(at, name)
        if text is None:
            return False
        # Counted for the whole path: links may lead to paths full of links.
        self._links += 1
        if self._links > MOST_LINKS:
            raise Fail(Errno.ELOOP)
        self._push(text)
        return True

    def _push(self, path: bytes) -> None:
        """Put a path before what is left to do."""
        if path.startswith(b"/"):
            raise Fail(Errno.EPERM)  # as Wasmtime: there is no root that a guest could know of
        # Slashes in a row are one (POSIX, *pathname resolution*).
        names = [name for name in path.split(b"/") if name]
        # In the middle, a slash at the end of a link says what the next component needs anyway.
        if path.endswith(b"/") and not self._todo:
            if self._slashes:
                self.slash = True
            else:
                names.append(b".")
        self._todo.extend(reversed(names))

    def _at(self) -> H:
        at = self._held[-1]
        return self._reopened() if at is None else at

    def _down(self, name: bytes) -> None:
        at = self._at()
        found = self._tree.descend(at, name)
        if found is not None:
            self._hold(name, found)
        elif not self.expand(at, name):
            raise Fail(Errno.ENOTDIR)

    def _up(self) -> None:
        if len(self._held) == 1:
            raise Fail(Errno.EPERM)  # as Wasmtime: it would leave the directory that the guest was given
        self._pop()

    def _hold(self, name: bytes, found: H) -> None:
        self._held.append(found)
        self._names.append(name)
        # The first is the caller's; of the others, the one that was not needed for longest goes.
        if len(self._held) - self._low > _KEPT:
            self._close(self._low)
            self._low += 1

    def _pop(self) -> None:
        self._close(-1)
        self._held.pop()
        self._names.pop()
        self._low = max(min(self._low, len(self._held)), 1)

    def _close(self, index: int) -> None:
        held, self._held[index] = self._held[index], None
        if held is not None:
            self._tree.release(held)

    def _reopened(self) -> H:
        """Open the last directory again, and those before it, by the names that led there; none may be a link now."""
        names = self._names[1:]
        del self._held[1:], self._names[1:]  # all closed: `..` has come back to where `_low` was
        self._low = 1
        at = self._at()
        for name in names:
            found = self._tree.descend(at, name)
            if found is None:
                raise Fail(Errno.ENOENT)
            self._hold(name, at := found)
        return at
