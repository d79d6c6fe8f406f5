"""Directories in memory, from a dict of path -> bytes, with the answers that Linux gives for those on a disk."""

from __future__ import annotations

import itertools
import operator
from typing import TYPE_CHECKING, Final

from brolga.wasi.directories import TreeDirectory
from brolga.wasi.errno import Errno, Fail
from brolga.wasi.memory_files import MemoryFile
from brolga.wasi.memory_nodes import LARGEST, File, Folder, Link, Node, Room
from brolga.wasi.paths import LONGEST_PATH
from brolga.wasi.types import Dirent, Filestat, Filetype, OFlags, Time

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from brolga.wasi.fds import Descriptor
    from brolga.wasi.paths import Opening

__all__ = ["ROOM", "MemoryTree"]

ROOM: Final = 1 << 28
"""Bytes that a guest may add to a directory in memory, unless the program says otherwise."""

_ENTRY: Final = 512  # bytes that a name and what it leads to take at least
_LONGEST_NAME: Final = 255  # NAME_MAX


class MemoryTree:
    """A file system in memory. It knows neither owners nor modes; what a guest does is seen by `files`."""

    def __init__(self, files: Mapping[str, bytes], limit: int = ROOM) -> None:
        """Make one of files by their paths, relative and with `/` between names; those that end with it are folders.

        The guest may add `limit` bytes, names included, until it is told ENOSPC. TypeError for what is no str or no
        bytes, ValueError for a path that cannot be, or that would lie in a file, and for a limit below 0.
        """
        self._numbers = itertools.count(1)
        self._room = Room(LARGEST)
        self._root = Folder(next(self._numbers))
        self._root.links += 1
        for path, data in files.items():
            self._add(path, data)
        self._room.left = _limit(limit)

    def directory(self, name: bytes, *, mutable: bool = True) -> TreeDirectory[Node]:
        """Return its uppermost directory for a guest, which finds it as `name`."""
        return TreeDirectory(self, self._root, name, mutable=mutable)

    def files(self) -> dict[str, bytes]:
        """Return all files by path as they are now, and empty folders as paths that end with `/`.

        Links are left out, and what has a path longer than any that can be opened (4095).
        """
        return dict(self._listed())

    def _listed(self) -> Iterator[tuple[str, bytes]]:
        # A stack of our own: a guest may have made folders deeper than Python recurses.
        waiting: list[tuple[str, Node]] = [("", self._root)]
        copies: dict[Node, bytes] = {}  # one for each file, however many names it has
        while waiting:
            path, node = waiting.pop()
            # A guest may go down without end, one open folder after the other; all these paths would fill the memory.
            if len(path) > LONGEST_PATH:
                continue
            if isinstance(node, File):
                if node not in copies:
                    copies[node] = bytes(node.data)
                yield path, copies[node]
            elif isinstance(node, Folder):
                prefix = f"{path}/" if path else ""
                if prefix and not node.names:
                    yield prefix, b""
                waiting += [(prefix + name.decode(), inner) for name, inner in reversed(node.listed())]

    def _add(self, path: str, data: bytes) -> None:
        """Add a file that the program gives, and the folders above it."""
        if not isinstance(path, str):
            raise TypeError(f"a path is a str, got {type(path).__name__}")
        if not isinstance(data, bytes | bytearray | memoryview):
            raise TypeError(f"a file is bytes, got {type(data).__name__}")
        *folders, last = _names(path)
        at = self._root
        for name in folders:
            inner = at.names.get(name)
            if inner is None:
                self._put(at, name, inner := Folder(next(self._numbers), at))
            elif not isinstance(inner, Folder):
                raise ValueError(f"lies in a file: {path!r}")
            at = inner
        if last in at.names or (last == b"" and data):
            raise ValueError(f"a file and a folder: {path!r}")
        if last:
            self._put(at, last, File(next(self._numbers), self._room, bytes(data)))

    # What a guest does

    def descend(self, at: Node, name: bytes) -> Node | None:
        """Go into a folder."""
        found = _found(at, name)
        return found if isinstance(found, Folder) else None

    def release(self, at: Node) -> None:
        """Do nothing: a folder is there as long as somebody holds it."""

    def target(self, at: Node, name: bytes) -> bytes | None:
        """Return the text of a link."""
        found = _found(at, name)
        return found.text if isinstance(found, Link) else None

    def open(self, at: Node, name: bytes, how: Opening) -> tuple[Filetype, Node] | None:
        """Find or make a file, and cut it if it is to be."""
        folder = _folder(at)
        found = folder if name == b"." else folder.names.get(_checked(name))
        if found is None and how.oflags & OFlags.CREAT:
            found = self._put(folder, name, File(next(self._numbers), self._room))
        elif found is None:
            raise Fail(Errno.ENOENT)
        elif how.oflags & OFlags.CREAT and how.oflags & OFlags.EXCL:
            raise Fail(Errno.EEXIST)
        elif isinstance(found, Folder) and (how.writing or how.oflags & (OFlags.CREAT | OFlags.TRUNC)):
            raise Fail(Errno.EISDIR)
        elif isinstance(found, Link) or (isinstance(found, File) and how.oflags & OFlags.DIRECTORY):
            return None
        elif isinstance(found, File) and how.oflags & OFlags.TRUNC:
            found.resize(0)
        return found.filetype, found

    def file(self, handle: Node, rights: int, how: Opening, *, mutable: bool) -> Descriptor:
        """Return the descriptor of an open file."""
        if not isinstance(handle, File):
            raise Fail(Errno.EINVAL)
        return MemoryFile(handle, id(self), rights, how.fdflags, writing=how.writing, mutable=mutable)

    def status(self, handle: Node) -> Filestat:
        """Return what is known of a node."""
        return handle.stat(id(self))

    def entries(self, handle: Node) -> list[Dirent]:
        """Return what a folder holds, the oldest first."""
        return [Dirent(node.ino, node.filetype, name) for name, node in _folder(handle).listed()]

    def sync(self, handle: Node) -> None:
        """Do nothing: there is nothing to wait for."""

    def stat(self, at: Node, name: bytes) -> Filestat:
        """Return what is known of a name."""
        return _found(at, name).stat(id(self))

    def set_times(self, at: Node, name: bytes, atim: Time, mtim: Time) -> None:
        """Set the times of a name."""
        if atim is not None or mtim is not None:  # for neither, Linux does not even look whether it is there
            _found(at, name).set_times(atim, mtim)

    def create_directory(self, at: Node, name: bytes) -> None:
        """Make a folder."""
        folder = _free(at, name)
        self._put(folder, name, Folder(next(self._numbers), folder))

    def remove_directory(self, at: Node, name: bytes) -> None:
        """Remove an empty folder."""
        if name == b".":
            raise Fail(Errno.EINVAL)
        found = _found(at, name)
        if not isinstance(found, Folder):
            raise Fail(Errno.ENOTDIR)
        if found.names:
            raise Fail(Errno.ENOTEMPTY)
        self._drop(_folder(at), name)

    def unlink(self, at: Node, name: bytes) -> None:
        """Remove a name."""
        if isinstance(_found(at, name), Folder):
            raise Fail(Errno.EISDIR)
        self._drop(_folder(at), name)

    def symlink(self, target: bytes, at: Node, name: bytes) -> None:
        """Make a link."""
        # The text counts with the name, so that neither comes for free.
        folder = _free(at, name)
        self._room.take(len(target))
        try:
            self._put(folder, name, Link(next(self._numbers), target))
        except Fail:
            self._room.give(len(target))
            raise

    def link(self, at: Node, name: bytes, new_at: Node, new_name: bytes) -> None:
        """Add a name."""
        found = _found(at, name)
        folder = _free(new_at, new_name)  # asked first: Linux says EEXIST before EPERM
        if isinstance(found, Folder):
            raise Fail(Errno.EPERM)
        self._put(folder, new_name, found)
        found.ctim = folder.ctim

    def rename(self, at: Node, name: bytes, new_at: Node, new_name: bytes) -> None:
        """Rename, in the order in which Linux looks at what is wrong."""
        found, folder, new_folder = _found(at, name), _folder(at), _folder(new_at)
        replaced = new_folder.names.get(_checked(new_name))
        if not new_folder.links:
            raise Fail(Errno.ENOENT)
        _check_rename(found, folder, new_folder, replaced)
        if replaced is found:
            return  # two names of one file, which both stay (POSIX)
        # The room for a longer name first: nothing has happened yet if there is none.
        shorter = min(len(name), len(new_name))
        self._room.take(len(new_name) - shorter)
        if replaced is not None:
            self._drop(new_folder, new_name)
        # With both names for a moment, and never with none: another thread, or a handler of a signal, may come between.
        found.links += 1
        new_folder.names[new_name] = found
        folder.names.pop(name, None)
        found.links -= 1
        self._room.give(len(name) - shorter)
        if isinstance(found, Folder):
            new_folder.links += 1
            folder.links -= 1
            found.parent = new_folder
        new_folder.changed()
        folder.changed()

    def _put(self, folder: Folder, name: bytes, node: Node) -> Node:
        """Give a node a name; ENOENT in a folder that is removed."""
        if not folder.links:
            raise Fail(Errno.ENOENT)
        cost = _ENTRY + len(name)
        self._room.take(cost)
        folder.names[name] = node
        node.links += 1
        folder.links += isinstance(node, Folder)
        folder.changed()
        return node

    def _drop(self, folder: Folder, name: bytes) -> None:
        """Take a name from a node."""
        node = folder.names.pop(name, None)
        if node is None:
            raise Fail(Errno.ENOENT)  # another thread was faster
        self._room.give(_ENTRY + len(name))
        node.dropped(self._room)
        folder.links -= isinstance(node, Folder)
        folder.changed()


def _folder(node: Node) -> Folder:
    if not isinstance(node, Folder):
        raise Fail(Errno.ENOTDIR)
    return node


def _checked(name: bytes) -> bytes:
    if len(name) > _LONGEST_NAME:
        raise Fail(Errno.ENAMETOOLONG)
    return name


def _found(at: Node, name: bytes) -> Node:
    """Return what a name in a folder is that of."""
    folder = _folder(at)
    found = folder if name == b"." else folder.names.get(_checked(name))
    if found is None:
        raise Fail(Errno.ENOENT)
    return found


def _free(at: Node, name: bytes) -> Folder:
    """Return the folder in which a name is free."""
    folder = _folder(at)
    if name == b"." or _checked(name) in folder.names:
        raise Fail(Errno.EEXIST)
    return folder


def _check_rename(found: Node, folder: Folder, new_folder: Folder, replaced: Node | None) -> None:
    """Refuse what cannot be renamed."""
    if new_folder.is_in(found):
        raise Fail(Errno.EINVAL)
    if replaced is None or replaced is found:
        return
    if folder.is_in(replaced):
        raise Fail(Errno.ENOTEMPTY)
    if isinstance(replaced, Folder):
        if not isinstance(found, Folder):
            raise Fail(Errno.EISDIR)
        if replaced.names:
            raise Fail(Errno.ENOTEMPTY)
    elif isinstance(found, Folder):
        raise Fail(Errno.ENOTDIR)


def _limit(given: int) -> int:
    limit = operator.index(given)
    if limit < 0:
        raise ValueError(f"a number of bytes below 0: {limit}")
    return limit


def _names(path: str) -> list[bytes]:
    """Return the components of a path that a program gives; the last one is empty for a folder."""
    try:
        names = path.encode().split(b"/")
    except UnicodeEncodeError:
        names = []
    if not names or not names[0] or any(name in (b".", b"..") or 0 in name for name in names):
        raise ValueError(f"no path below a directory: {path!r}")
    if not all(names[:-1]) or any(len(name) > _LONGEST_NAME for name in names):
        raise ValueError(f"no path below a directory: {path!r}")
    return names
