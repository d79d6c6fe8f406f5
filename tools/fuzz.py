"""Try mutated modules: `python -m tools.fuzz [--count N] [--seed S] [--jobs J] [--kind both|binary|text|wasi]`.

Each input has to become a module or an error of the tree, in bounded time and memory; modules are run, with fuel and
with imports that trap. Inputs are tried in processes of their own, so that a crash or a hang is a failure like others.
The inputs that failed are kept in `.cache/fuzz/`, each with what went wrong beside it.

With `--kind wasi` the inputs are stories of guests, each of a hundred calls of WASI in a sandbox with much around it
that has to stay as it is.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any, Final

from tools.fuzzing.inputs import KINDS, make_input
from tools.fuzzing.seeds import Seeds, collect
from tools.fuzzing.worker import FINISHED, Failure, Job, digest, work
from tools.sources import ROOT

FOLDER: Final = ROOT / ".cache" / "fuzz"
_PATIENCE: Final = 120.0  # seconds for one input, by the clock, until its process is given up
_START: Final = 120  # seconds that a process may take before its first input

Work = Callable[[Job, Seeds, Any, Connection], None]
"""What a process does: `tools.fuzzing.worker.work`, unless a test puts something else there."""

_PROCESSES: Final = multiprocessing.get_context("spawn")  # a fork would share what LLVM's threads hold


@dataclass
class _Lane:
    """One process after the other, through the inputs of a job."""

    job: Job
    seeds: Seeds
    work: Work = work
    patience: float = _PATIENCE
    shown: Any = field(default_factory=lambda: _PROCESSES.Array("q", 4, lock=False))
    process: SpawnProcess | None = None
    pipe: Connection | None = None

    def start(self, first: int) -> None:
        """Go on with input `first`, if there is one."""
        if first >= self.job.stop:
            self.shown[0] = FINISHED
            return
        self.pipe, theirs = _PROCESSES.Pipe(duplex=False)
        job = Job(self.job.kind, self.job.seed, first, self.job.stop, self.job.step)
        self.shown[0], self.shown[1] = first, time.monotonic_ns() + _START * 10**9
        self.process = _PROCESSES.Process(target=self.work, args=(job, self.seeds, self.shown, theirs), daemon=True)
        self.process.start()
        theirs.close()

    @property
    def done(self) -> bool:
        """Whether all inputs have been tried."""
        return bool(self.shown[0] == FINISHED)

    def failures(self) -> list[Failure]:
        """What has failed since the last time; a process that is dead or stuck is replaced."""
        found = self._told()
        if self.done or self.process is None:
            return found
        number = self.shown[0]
        stuck = time.monotonic_ns() - self.shown[1] > self.patience * 10**9
        if stuck:
            self.process.kill()
        if stuck or not self.process.is_alive():
            self.process.join()
            found += self._told()
            if not self.done:
                fault = "hang" if stuck else f"crash with exit code {self.process.exitcode}"
                found.append(Failure(number, fault, fault))
                self.start(number + self.job.step)
        return found

    def close(self) -> None:
        """End the process. It shares memory with this one, where something else may lie soon."""
        if self.process is not None:
            self.process.kill()
            self.process.join()

    def _told(self) -> list[Failure]:
        found: list[Failure] = []
        try:
            while self.pipe is not None and self.pipe.poll():
                found.append(self.pipe.recv())
        except EOFError:
            self.pipe = None
        return found


def _keep(failure: Failure, seeds: Seeds, kind: str, seed: int, folder: Path) -> Path:
    made = make_input(seeds, kind, seed, failure.number)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{digest(made.source)}{made.suffix}"
    data = made.source
    path.write_bytes(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data)
    note = f"seed {seed}, kind {kind}, input {failure.number}: {failure.fault}\n\n{failure.detail}"
    path.with_suffix(".txt").write_text(note, encoding="utf-8", errors="backslashreplace")
    return path


def fuzz(count: int, seed: int, jobs: int, kind: str) -> int:
    """Try inputs 0 to `count` - 1 and return how many failed."""
    seeds = Seeds([], []) if kind == "wasi" else collect()
    if kind != "wasi":
        print(f"{len(seeds.binaries)} binary and {len(seeds.texts)} text seeds")
    lanes = [_Lane(Job(kind, seed, first, count, jobs), seeds) for first in range(min(jobs, count))]
    failed = _watch(lanes, FOLDER)
    print(f"{count - failed} passed, {failed} failed")
    return failed


def _watch(lanes: list[_Lane], folder: Path) -> int:
    """Run the lanes to their ends, keep and report what fails, and return how many inputs did."""
    for lane in lanes:
        lane.start(lane.job.first)
    faults: Counter[str] = Counter()
    finished = False
    while not finished:
        finished = all(lane.done for lane in lanes)  # asked first: what they told last is still read
        for lane in lanes:
            for failure in lane.failures():
                path = _keep(failure, lane.seeds, lane.job.kind, lane.job.seed, folder)
                faults[failure.fault] += 1
                if faults[failure.fault] == 1:
                    print(f"input {failure.number}: {failure.fault}, see {path}", flush=True)
        _progress(lanes)
        time.sleep(0 if finished else 0.2)
    for lane in lanes:
        lane.close()
    _report(lanes, faults)
    return sum(faults.values())


def _progress(lanes: list[_Lane]) -> None:
    if sys.stderr.isatty():
        least = min(lane.job.stop if lane.done else lane.shown[0] for lane in lanes)
        print(f"\r{least}/{lanes[0].job.stop}", end="", file=sys.stderr, flush=True)


def _report(lanes: list[_Lane], faults: Counter[str]) -> None:
    if sys.stderr.isatty():
        print("\r\x1b[K", end="", file=sys.stderr)
    for fault, times in faults.most_common():
        print(f"{times:6} x {fault}")
    modules, calls = (sum(lane.shown[x] for lane in lanes) for x in (2, 3))
    if lanes[0].job.kind == "wasi":
        print(f"{modules} stories were told; {calls} of their calls succeeded")
    else:
        print(f"{modules} inputs were modules; {calls} calls of their functions returned")


def main(arguments: list[str]) -> int:
    """Read the arguments, try the inputs, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.fuzz", description="try mutated modules")
    parser.add_argument(
        "--count", type=int, default=20_000, help="how many inputs; with wasi, stories of 100 calls each"
    )
    parser.add_argument("--seed", type=int, default=0, help="another seed, other inputs")
    parser.add_argument("--jobs", type=int, default=2, help="how many processes")
    parser.add_argument(
        "--kind",
        choices=KINDS,
        default="both",
        help="of which kind; of both, three in thirteen are texts; with wasi, calls of guests",
    )
    chosen = parser.parse_args(arguments)
    return 1 if fuzz(chosen.count, chosen.seed, chosen.jobs, chosen.kind) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
