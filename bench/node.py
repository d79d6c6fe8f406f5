"""Programs that run under Node.js, in a process that takes the time itself: a peer with another compiler."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from typing import Final

from bench.build import KERNELS
from bench.measure import Missing

__all__ = ["NODE", "Ask", "node"]

NODE: Final = "node"

Ask = Callable[..., tuple[float, int]]
"""Runs a function with ints: how many seconds it took, and what it returned."""

_WARM: Final = 3  # calls until its optimising compiler has seen enough


def node(script: str, *lines: str) -> Callable[..., Ask]:
    """Start a script that answers each line `name int...` with time and result, tell it `lines` first, and return how
    a function of it is made ready; `Missing` when there is no Node.js. The process ends when this one does.
    """
    path = shutil.which(NODE)
    if path is None:
        raise Missing("node is not installed")
    process = subprocess.Popen([path, str(KERNELS / script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    if process.stdin is None or process.stdout is None:
        raise Missing("node has no pipes")
    given, got = process.stdin, process.stdout
    for line in lines:
        print(line, file=given, flush=True)

    def ask(name: str, *args: int) -> tuple[float, int]:
        print(name, *args, file=given, flush=True)
        time, result = got.readline().split()
        return float(time), int(result)

    def warm(name: str, *args: int) -> Ask:
        for _ in range(_WARM):
            ask(name, *args)
        return lambda: ask(name, *args)

    return warm
