"""Processes that go wrong, in place of the one that tries inputs."""

from __future__ import annotations

import os
import signal
import time
from multiprocessing.connection import Connection
from typing import Any

from tools.fuzzing.seeds import Seeds
from tools.fuzzing.worker import FINISHED, Failure, Job


def good(job: Job, seeds: Seeds, shown: Any, failures: Connection) -> None:
    """Find nothing."""
    shown[0] = FINISHED


def crashing(job: Job, seeds: Seeds, shown: Any, failures: Connection) -> None:
    """Die of input 2."""
    for shown[0] in range(job.first, job.stop, job.step):
        if shown[0] == 2:
            os.kill(os.getpid(), signal.SIGKILL)
    shown[0] = FINISHED


def hanging(job: Job, seeds: Seeds, shown: Any, failures: Connection) -> None:
    """Never end with input 2."""
    for shown[0] in range(job.first, job.stop, job.step):
        shown[1] = time.monotonic_ns()
        while shown[0] == 2:
            time.sleep(60)
    shown[0] = FINISHED


def raising(job: Job, seeds: Seeds, shown: Any, failures: Connection) -> None:
    """Tell of each input that it raises."""
    for shown[0] in range(job.first, job.stop, job.step):
        failures.send(Failure(shown[0], "KeyError in decode.py:1", "all of it"))
    shown[0] = FINISHED
