"""What stories happen in: directories in a temporary place, with much beside them that has to stay as it is."""

from __future__ import annotations

import io
import os
import shutil
import socket
import stat
import tempfile
from pathlib import Path
from typing import Final

from brolga import WasiConfig

__all__ = ["World", "seen"]

_ROOM: Final = 1 << 22  # bytes that a story may add in memory
_QUICK: Final = Path("/dev/shm")  # noqa: S108 - a file system in memory, where removing a directory writes to no disk

_OUTSIDE: Final = {"secret": "secret", "other/inner": "inner", "other/d/g": "outer g", "d/g": "another g"}
_INSIDE: Final = {"f": "hello" * 100, "d/g": "g", "d/d/f": "deep", "e/f/g": "deeper"}
_LINKS: Final = {
    "lf": "f",
    "ld": "d",
    "loop": "loop",
    "dang": "nowhere",
    "up": "..",
    "out": "../secret",
    "far": "../" * 50 + "etc/passwd",
    "through": "d/../f",
    "d/up": "../..",
    "d/out": "../../other",
}

Seen = dict[str, tuple[object, ...]]
"""Kind and mode, names, links, size, time of the last change and content, by path."""


class World:
    """A temporary directory: `root` belongs to guests, `read` is for them to read, and the rest is nobody's."""

    def __init__(self) -> None:
        """Make it."""
        self.place = Path(tempfile.mkdtemp(prefix="brolga-fuzz-", dir=_QUICK if _QUICK.is_dir() else None))
        self._make(self.place, _OUTSIDE)
        os.mkfifo(self.place / "pipe")
        (self.place / "link").symlink_to("secret")
        (self.place / "other" / "inner").chmod(0o600)
        self._make(self.place / "read", _INSIDE, _LINKS)
        (self.place / "read" / "absolute").symlink_to(self.place / "secret")
        (self.place / "root").mkdir()
        self.before = self.around()

    def around(self) -> Seen:
        """Return what nobody may have changed: all but what lies in `root`."""
        found = seen(self.place)
        return {path: facts for path, facts in found.items() if path != "root" and not path.startswith("root/")}

    def renewed(self) -> tuple[WasiConfig, socket.socket]:
        """Return what the next guest gets, with `root` as new, and what is to be closed after it."""
        root = self.place / "root"
        shutil.rmtree(root, ignore_errors=True)
        self._make(root, _INSIDE, _LINKS)
        (root / "absolute").symlink_to(self.place / "secret")
        ours, theirs = socket.socketpair()
        theirs.send(b"some bytes" * 100)
        theirs.close()  # nobody waits for the other end of a connection: it is gone
        config = WasiConfig()
        config.argv, config.env = ["story", "--of=calls"], {"HOME": "/"}
        config.stdin, config.stdout = b"input " * 50, io.BytesIO()
        config.preopen_dir(root, "/")
        config.preopen_dir(self.place / "read", "/read", False)
        config.preopen_dict({"f": b"hello", "d/g": b"g", "e/": b""}, "/memory", limit=_ROOM)
        config.preopen_dir(root / "d", "/d")
        config.preopen_dict({"f": b"hello"}, "/fixed", False)
        config.listen(ours)
        return config, ours

    def close(self) -> None:
        """Remove it."""
        shutil.rmtree(self.place)

    @staticmethod
    def _make(folder: Path, files: dict[str, str], links: dict[str, str] | None = None) -> None:
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        for path, target in (links or {}).items():
            (folder / path).symlink_to(target)


def seen(place: Path) -> Seen:
    """Return all that lies below a directory, and what can be known of it but for the time of the last look."""
    found: Seen = {}
    waiting = [place]
    while waiting:
        path = waiting.pop()
        facts = path.lstat()
        name = str(path.relative_to(place))
        content: object = None
        if stat.S_ISDIR(facts.st_mode):
            inner = sorted(path.iterdir())
            content = [entry.name for entry in inner]
            if name != "root":  # which has its guests look after it
                waiting += inner
        elif stat.S_ISREG(facts.st_mode):
            content = path.read_bytes()
        elif stat.S_ISLNK(facts.st_mode):
            content = str(path.readlink())
        times = (facts.st_mtime_ns, facts.st_ctime_ns) if name != "." else ()
        found[name] = (facts.st_mode, facts.st_uid, facts.st_nlink, facts.st_ino, facts.st_size, times, content)
    return found
