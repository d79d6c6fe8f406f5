"""The WASI side of one store: what its guest was given, and what it has opened."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from brolga.wasi.fds import Descriptors
from brolga.wasi.host import Clocks

__all__ = ["Wasi"]


@dataclass(slots=True)
class Wasi:
    """What the calls of one store work on."""

    args: Sequence[bytes] = ()
    env: Sequence[bytes] = ()  # NAME=value each
    fds: Descriptors = field(default_factory=Descriptors)
    clocks: Clocks = field(default_factory=Clocks)
    random: Callable[[int], bytes] = os.urandom  # so many bytes

    def close(self) -> None:
        """Close all descriptors."""
        self.fds.close_all()

    def __del__(self) -> None:
        """Close them when the store is gone."""
        self.close()
