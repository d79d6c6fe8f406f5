"""A process that tries inputs one after the other, bounded in time and memory. It may die: who started it knows how far
it was.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import resource
import signal
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final, NoReturn

from tools.fuzzing.inputs import make_input
from tools.fuzzing.seeds import Seeds
from tools.fuzzing.telling import Teller, bound_process
from tools.fuzzing.trial import Trial

__all__ = ["FINISHED", "Failure", "Job", "work"]

FINISHED: Final = -1
"""The number that a worker shows when it is done."""

_MEMORY: Final = 3 << 30  # bytes of private memory, all that LLVM and Python hold included
_RESERVED: Final = 30 << 30  # what three memories reserve beside that, which counts as private though nobody uses it
_SECONDS: Final = 10  # of processor time for an input


@dataclass(frozen=True, slots=True)
class Job:
    """The inputs `first`, `first + step`, ... below `stop`."""

    kind: str
    seed: int
    first: int
    stop: int
    step: int


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong with an input: the class of the fault, for counting, and all there is to say."""

    number: int
    fault: str
    detail: str


_Attempt = Callable[[Any, int], "int | None"]
"""Takes an input and its number, and returns how many of its calls succeeded; None if it had none."""


class _TooSlowError(Exception):
    """An input took more than its time."""


def _too_slow(*_: object) -> NoReturn:
    raise _TooSlowError(f"more than {_SECONDS} s of processor time")


def work(job: Job, seeds: Seeds, shown: Any, failures: Connection) -> None:
    """Try the inputs of a job. `shown` is shared: the number at hand, when it began, how many were modules, how many
    calls returned.
    """
    os.nice(19)
    _limit_memory(_MEMORY)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGVTALRM, _too_slow)
    with contextlib.ExitStack() as stack:
        _attempt_all(job, seeds, shown, failures, _telling(stack) if job.kind == "wasi" else _trying())
    shown[0] = FINISHED


def _attempt_all(job: Job, seeds: Seeds, shown: Any, failures: Connection, attempt: _Attempt) -> None:
    for number in range(job.first, job.stop, job.step):
        shown[0], shown[1] = number, time.monotonic_ns()
        source = make_input(seeds, job.kind, job.seed, number).source
        try:
            signal.setitimer(signal.ITIMER_VIRTUAL, _SECONDS)
            calls = attempt(source, number)
            if calls is not None:
                shown[2] += 1
                shown[3] += calls
        except Exception as fault:  # noqa: BLE001 - whatever comes out is a failure
            failures.send(_told(number, fault))
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _limit_memory(size: int) -> None:
    """Have allocations fail beyond so many bytes."""
    resource.setrlimit(resource.RLIMIT_DATA, (size, resource.RLIM_INFINITY))


def _held() -> int:
    """Return how many bytes of private memory the process has (proc_pid_statm(5))."""
    return int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[5]) * resource.getpagesize()


def _trying() -> _Attempt:
    """Return what tries modules."""
    trial = Trial()

    def attempt(source: bytes | str, number: int) -> int | None:
        _limit_memory(_held() + _MEMORY)  # a store that nobody has collected yet may still hold its memories
        syntax = trial.load(source)
        _limit_memory(_held() + _MEMORY + _RESERVED)
        return None if syntax is None else trial.run(syntax)

    return attempt


def _telling(stack: contextlib.ExitStack) -> _Attempt:
    """Return what tells stories, every third one by a guest of the engine."""
    bound_process()
    _limit_memory(_MEMORY + _RESERVED)
    teller = Teller()
    stack.callback(teller.close)
    return lambda source, number: teller.tell(source, compiled=number % 3 == 0)


def _told(number: int, fault: BaseException) -> Failure:
    """Faults of one class raise the same in the same line."""
    frames = traceback.extract_tb(fault.__traceback__)
    where = f"{os.path.basename(frames[-1].filename)}:{frames[-1].lineno}" if frames else ""  # noqa: PTH119
    return Failure(number, f"{type(fault).__name__} in {where}", "".join(traceback.format_exception(fault))[-8000:])


def digest(source: bytes | str) -> str:
    """A short name for an input."""
    data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    return hashlib.sha256(data).hexdigest()[:12]
