"""The WASI side of one store: what its guest was given, and what it has opened."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from brolga.wasi.fds import Descriptors
from brolga.wasi.host import Clocks

__all__ = ["Wasi"]


class Wasi:
    """What the calls of one store work on."""

    __slots__ = ("args", "clocks", "env", "fds", "patience", "random")

    def __init__(
        self,
        args: Sequence[bytes] = (),
        env: Sequence[bytes] = (),
        fds: Descriptors | None = None,
        clocks: Clocks | None = None,
        random: Callable[[int], bytes] = os.urandom,
    ) -> None:
        """Take arguments, variables (`NAME=value`), descriptors, clocks, and what returns so many random bytes."""
        self.fds: Descriptors = Descriptors() if fds is None else fds
        self.args = args
        self.env = env
        self.clocks: Clocks = Clocks() if clocks is None else clocks
        self.random = random
        # How many seconds a call may wait, 0 when it may not any more, None for ever. No function: nobody has a limit.
        self.patience: Callable[[], float | None] | None = None

    def close(self) -> None:
        """Close all descriptors."""
        self.fds.close_all()

    def __del__(self) -> None:
        """Close them when the store is gone."""
        self.close()
