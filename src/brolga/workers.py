"""Compiling in several processes at once: LLVM's Python binding has one lock in each.

A worker is a Python of its own that is told once what the module is, and then gets parts of it one after the other,
over its standard input; objects come back over its standard output. Which worker makes which part makes no difference:
equal parts give equal objects.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any, Final

from brolga.abi.conventions import CONVENTIONS
from brolga.binary import decode
from brolga.errors import WasmtimeError
from brolga.features import Feature
from brolga.objects import compile_unit
from brolga.translate import shape_of
from brolga.units import CALM, strain
from brolga.validate import checked, context

if TYPE_CHECKING:
    from brolga.llvm.target import CodeOptions

__all__ = ["Job", "compile_parts", "serve"]

_FEW: Final = 64 * 1024  # bytes of code; for less, to start another Python takes longer


@dataclass(frozen=True, slots=True)
class Job:
    """A binary module that is to be compiled in whole. Made of what can travel to another process."""

    data: bytes
    proposals: tuple[str, ...]  # names of `Feature`
    convention: str
    options: CodeOptions
    tails: tuple[int, ...]  # which functions make tail calls


class _Work:
    """A job with what its parts need."""

    def __init__(self, job: Job) -> None:
        """Read the module."""
        features = frozenset(Feature[name] for name in job.proposals)
        self.job = job
        self.module = decode(job.data, "", features)
        self.context = context(self.module, features)
        stable = CONVENTIONS[job.convention]
        self.shape = shape_of(self.module, stable, tails=job.tails, defs=self.context.defs)

    def part(self, functions: Sequence[int]) -> list[bytes]:
        """Check some functions and return their objects; raises as validation does."""
        first = self.shape.imported
        streams = [(x, checked(self.context, self.module.funcs[x - first])) for x in functions]
        # What is hard on LLVM's optimiser must not keep it from its neighbours.
        calm = [(x, stream) for x, stream in streams if strain(stream) <= CALM]
        units = [calm] if calm else []
        units += [[each] for each in streams if strain(each[1]) > CALM]
        return [
            compile_unit(self.shape, self.job.options, unit, name=f"part_w{unit[0][0]}", whole=True) for unit in units
        ]


def compile_parts(job: Job, parts: Sequence[Sequence[int]], processes: int = 0) -> Iterator[list[bytes]]:
    """Yield the objects of each part, in order. `processes` is how many may be used, 0 for all processors.

    Raises what validation and LLVM say of a part; WasmtimeError when a worker dies.
    """
    # Parts are many times as many as workers, so that all end at about the same time.
    count = min(processes or _processors(), len(parts))
    if count < 2 or len(job.data) < _FEW or not sys.executable:
        work = _Work(job)
        yield from map(work.part, parts)
        return
    pool = _Pool(job)
    # A thread for each worker, which sleeps until its answer comes; `map` puts the answers in order.
    executor = ThreadPoolExecutor(count)
    try:
        yield from executor.map(pool.ask, parts)
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
        pool.kill()  # whoever still waits for an answer waits no longer
        executor.shutdown()
        pool.close()


def _processors() -> int:
    # Those that this process may use, which in a container are not all there are.
    return len(os.sched_getaffinity(0))


class _Pool:
    """Workers, one for each thread that asks."""

    def __init__(self, job: Job) -> None:
        """Start none yet."""
        self._job = pickle.dumps(job)
        self._own = threading.local()
        self._all: list[subprocess.Popen[bytes]] = []

    def ask(self, part: Sequence[int]) -> list[bytes]:
        """Have the worker of this thread compile a part."""
        worker: subprocess.Popen[bytes] | None = getattr(self._own, "worker", None)
        # A worker that is gone shows as a pipe that is closed, on the way there or back.
        try:
            if worker is None:
                worker = self._own.worker = self._start()
            _send(_pipe(worker.stdin), pickle.dumps(tuple(part)))
            answer = _receive(_pipe(worker.stdout))
        except OSError as problem:
            raise WasmtimeError(f"a process that compiles cannot be used: {problem}") from None
        if answer is None:
            raise WasmtimeError("a process that compiles has died")
        found: Any = pickle.loads(answer)  # noqa: S301  what a process of ours has written
        if isinstance(found, BaseException):
            raise found
        objects: list[bytes] = found
        return objects

    def _start(self) -> subprocess.Popen[bytes]:
        # With our own path, wherever Brolga was found.
        code = f"import sys; sys.path[:] = {sys.path!r}; from brolga.workers import serve; serve()"
        worker = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603
        self._all.append(worker)
        _send(_pipe(worker.stdin), self._job)
        return worker

    def kill(self) -> None:
        """End all workers, whatever they are at."""
        for worker in self._all:
            worker.kill()

    def close(self) -> None:
        """End those as well that have been started since, and leave nothing of any."""
        self.kill()
        for worker in self._all:
            worker.wait()
            for pipe in (worker.stdin, worker.stdout):
                _pipe(pipe).close()


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise OSError("no pipe")
    return pipe


def _send(pipe: IO[bytes], message: bytes) -> None:
    pipe.write(len(message).to_bytes(8, "little") + message)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> bytes | None:
    """Return the next message, None when nobody is left to send one."""
    head = pipe.read(8)
    size = int.from_bytes(head, "little")
    message = pipe.read(size) if len(head) == 8 else b""
    return message if len(head) == 8 and len(message) == size else None


def serve() -> None:
    """Be a worker, until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that asks is interrupted as well, and ends this one
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what else is printed must not get in between
    questions = sys.stdin.buffer
    job = _receive(questions)
    if job is None:
        return
    work = _Work(pickle.loads(job))  # noqa: S301  what our parent has written
    while (part := _receive(questions)) is not None:
        try:
            made: object = work.part(pickle.loads(part))  # noqa: S301
        except Exception as problem:  # noqa: BLE001  whatever it is, whoever asked is to raise it
            made = problem
        _send(answers, pickle.dumps(made))
