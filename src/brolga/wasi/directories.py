"""Directories that a guest has: every path of a call is walked here (paths.py), whatever file system it leads into.

One that is read-only answers EPERM to all that would change something, as in Wasmtime; its files and the directories
that are opened in it are read-only too. What is opened has all rights that the directory gives on, but for those to
read and write that were not asked for: programs ask for too few and go on as if they had all (Zig's standard library
opens directories so that nothing in them could be read), since Wasmtime gives them.
"""

from __future__ import annotations

from typing import Any, Final, Generic, TypeVar

from brolga.wasi.errno import Errno, Fail
from brolga.wasi.fds import Descriptor, Directory
from brolga.wasi.paths import LONGEST_PATH, Opening, Tree, Walk
from brolga.wasi.types import Dirent, Filestat, Filetype, OFlags, Rights, Time

__all__ = ["TreeDirectory"]

H = TypeVar("H")

_MAKING: Final = OFlags.CREAT | OFlags.EXCL | OFlags.TRUNC


class TreeDirectory(Directory, Generic[H]):
    """A directory of a tree, held open."""

    kind = Rights.DIRECTORY
    rights_base = Rights.DIRECTORY
    rights_inheriting = Rights.DIRECTORY | Rights.FILE

    def __init__(self, tree: Tree[H], handle: H, name: bytes | None = None, *, mutable: bool = True) -> None:
        """Take over an open directory; `name` is that of one which a guest finds at its start."""
        self.tree = tree
        self.handle = handle
        self.preopen_name = name
        self.mutable = mutable

    def open(
        self, path: bytes, follow: bool, oflags: int, rights_base: int, rights_inheriting: int, fdflags: int
    ) -> Descriptor:
        """Open what a path leads to: as a directory, if it is one, or else as a file."""
        how = self._opening(oflags, rights_base, fdflags)
        # Who would make `a/` is told EISDIR; else a slash leads into what must be a directory.
        making = bool(oflags & OFlags.CREAT)
        with Walk(self.tree, self.handle, path, slashes=making) as walk:
            while True:
                at, name = walk.last()
                if walk.slash and name != b".":
                    raise Fail(Errno.EISDIR)  # only directories have names like this, and no file is made
                found = self.tree.open(at, name, how)
                if found is not None:
                    return self._opened(*found, how)
                # A link, or no directory where one is wanted: the tree has opened neither.
                if not follow and self.tree.target(at, name) is not None:
                    raise Fail(Errno.ELOOP)
                if not walk.expand(at, name):
                    raise Fail(Errno.ENOTDIR)

    def _opening(self, oflags: int, rights: int, fdflags: int) -> Opening:
        """Return how something is to be opened, if it may be."""
        if oflags & OFlags.DIRECTORY and oflags & _MAKING:
            raise Fail(Errno.EINVAL)
        # Who asks for neither reads, as in Wasmtime: programs that only list a directory ask for nothing.
        writing = bool(rights & Rights.FD_WRITE)
        reading = bool(rights & Rights.FD_READ) or not writing
        wanted = Rights.FD_READ * reading | Rights.FD_WRITE * writing
        if wanted & rights & ~self.rights_inheriting:
            raise Fail(Errno.ENOTCAPABLE)
        if writing or oflags & (OFlags.CREAT | OFlags.TRUNC):
            self._change()
        return Opening(reading, writing, oflags, fdflags)

    def _opened(self, filetype: Filetype, handle: H, how: Opening) -> Descriptor:
        # Both kinds keep what the directory says of changes: to be read-only is handed down.
        if filetype is Filetype.DIRECTORY:
            opened = TreeDirectory(self.tree, handle, mutable=self.mutable)
            opened.rights_base = self.rights_inheriting & Rights.DIRECTORY
            opened.rights_inheriting = self.rights_inheriting
            return opened
        rights = self.rights_inheriting & Rights.FILE
        if not how.reading:
            rights &= ~Rights.FD_READ
        if not how.writing:
            rights &= ~Rights.FD_WRITE
        return self.tree.file(handle, rights, how, mutable=self.mutable)

    def stat(self) -> Filestat:
        """Return what is known of the directory itself."""
        return self.tree.status(self.handle)

    def set_times(self, atim: Time, mtim: Time) -> None:
        """Set the times of the directory itself."""
        self._change()
        self.tree.set_times(self.handle, b".", atim, mtim)

    def sync(self) -> None:
        """Wait until what was made and renamed in it is safe."""
        self.tree.sync(self.handle)

    datasync = sync

    def entries(self) -> list[Dirent]:
        """Return what is in it. `..` has the number of `.`, as in Wasmtime: what lies above is nobody's to know."""
        found = self.tree.entries(self.handle)
        ino = self.tree.status(self.handle).ino
        return [Dirent(ino, Filetype.DIRECTORY, b"."), Dirent(ino, Filetype.DIRECTORY, b".."), *found]

    def close(self) -> None:
        """Close it."""
        self.tree.release(self.handle)

    def stat_at(self, path: bytes, follow: bool) -> Filestat:
        """Return what is known of a path."""
        with Walk(self.tree, self.handle, path) as walk:
            while True:
                at, name = walk.last()
                found = self.tree.stat(at, name)
                if not (follow and found.filetype is Filetype.SYMBOLIC_LINK and walk.expand(at, name)):
                    return found

    def set_times_at(self, path: bytes, follow: bool, atim: Time, mtim: Time) -> None:
        """Set the times of a path."""
        self._change()
        with Walk(self.tree, self.handle, path) as walk:
            at, name = self._end(walk, follow)
            self.tree.set_times(at, name, atim, mtim)

    def create_directory(self, path: bytes) -> None:
        """Make a directory; a slash at the end of its path changes nothing."""
        self._change()
        with Walk(self.tree, self.handle, path, slashes=True) as walk:
            self.tree.create_directory(*walk.last())

    def remove_directory(self, path: bytes) -> None:
        """Remove an empty directory; a slash at the end of its path changes nothing (POSIX; EINVAL in Wasmtime)."""
        self._change()
        with Walk(self.tree, self.handle, path, slashes=True) as walk:
            self.tree.remove_directory(*walk.last())

    def unlink(self, path: bytes) -> None:
        """Remove a file or a link."""
        self._change()
        with Walk(self.tree, self.handle, path) as walk:
            self.tree.unlink(*walk.last())

    def readlink(self, path: bytes) -> bytes:
        """Return what a link leads to; EPERM, as Wasmtime, where that is a path of the host."""
        with Walk(self.tree, self.handle, path) as walk:
            text = self.tree.target(*walk.last())
        if text is None:
            raise Fail(Errno.EINVAL)
        if text.startswith(b"/"):  # made by somebody else: where things lie on the host is not for guests
            raise Fail(Errno.EPERM)
        return text

    def symlink(self, target: bytes, path: bytes) -> None:
        """Make a link. It may lead anywhere but to the host's root (EPERM, as Wasmtime): following it stays inside."""
        self._change()
        if not target:
            raise Fail(Errno.ENOENT)
        if target.startswith(b"/"):
            raise Fail(Errno.EPERM)
        if len(target) > LONGEST_PATH:
            raise Fail(Errno.ENAMETOOLONG)
        with Walk(self.tree, self.handle, path) as walk:
            self.tree.symlink(target, *walk.last())

    def link(self, path: bytes, follow: bool, new_dir: Directory, new_path: bytes) -> None:
        """Give a file one more name, in a directory of the same tree."""
        self._change()  # of a read-only directory neither: what it names could be written by its second name
        other = self._other(new_dir)
        with (
            Walk(self.tree, self.handle, path) as walk,
            Walk(self.tree, other.handle, new_path) as new_walk,
        ):
            # What is followed here is never followed by the host: the new name is that of what was found.
            at, name = self._end(walk, follow)
            self.tree.link(at, name, *new_walk.last())

    def rename(self, path: bytes, new_dir: Directory, new_path: bytes) -> None:
        """Give something another name, in a directory of the same tree; only directories have names with a slash."""
        self._change()
        other = self._other(new_dir)
        with (
            Walk(self.tree, self.handle, path, slashes=True) as walk,
            Walk(self.tree, other.handle, new_path, slashes=True) as new_walk,
        ):
            at, name = walk.last()
            new_at, new_name = new_walk.last()
            # POSIX leaves open what becomes of `.`; with `..` it is the same, since a walk ends at `.` then.
            if b"." in (name, new_name):
                raise Fail(Errno.EBUSY)
            if walk.slash or new_walk.slash:
                self._need_directory(at, name)
            self.tree.rename(at, name, new_at, new_name)

    def _end(self, walk: Walk[H], follow: bool) -> tuple[H, bytes]:
        """Return where a path ends, behind the links at its end with `follow`."""
        at, name = walk.last()
        while follow and walk.expand(at, name):
            at, name = walk.last()
        return at, name

    def _need_directory(self, at: H, name: bytes) -> None:
        if self.tree.stat(at, name).filetype is not Filetype.DIRECTORY:
            raise Fail(Errno.ENOTDIR)

    def _other(self, new_dir: Directory) -> TreeDirectory[Any]:
        """Return the directory that something goes to, if it may."""
        if not isinstance(new_dir, TreeDirectory) or new_dir.tree != self.tree:
            raise Fail(Errno.EXDEV)
        new_dir._change()
        return new_dir

    def _change(self) -> None:
        """Refuse to change anything if the directory is read-only."""
        if not self.mutable:
            raise Fail(Errno.EPERM)
