"""Sampling: contenders take turns in one run, and a ratio is formed within a turn, so that the machine's drift cancels.

A contender is a `Timer`: a function that does its work once and returns the seconds that one unit of it took.
"""

from __future__ import annotations

import math
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

Timer = Callable[[], float]
Samples = Mapping[str, Sequence[float]]


class Missing(Exception):
    """A peer or a tool that a figure needs is not there; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of several rounds and the quartiles around it."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, samples: Sequence[float]) -> Spread:
        """Summarise at least one sample; with one, the quartiles are the sample itself."""
        if len(samples) == 1:
            return cls(samples[0], samples[0], samples[0])
        low, median, high = statistics.quantiles(samples, n=4, method="inclusive")
        return cls(median, low, high)


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the result: what was measured, in which unit, and the limit that it must not exceed, if there is one.

    `spread` is None when the figure could not be measured; `note` then tells why.
    """

    group: str
    name: str
    unit: str
    spread: Spread | None
    limit: float | None = None
    note: str = ""

    @property
    def verdict(self) -> str:
        """`ok` or `over` against the limit, `missing` without a measurement, and nothing where no limit is set."""
        if self.spread is None:
            return "missing"
        if self.limit is None:
            return ""
        return "ok" if self.spread.median <= self.limit else "over"


@dataclass(frozen=True, slots=True)
class Row:
    """A ratio to report: the time of `above` over the time of `below`."""

    name: str
    above: str
    below: str
    limit: float | None = None


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to measure: the number of rounds, and the seconds that one batch of tiny calls should take."""

    rounds: int = 9
    batch: float = 0.02


QUICK = Effort(rounds=3, batch=0.004)


def seconds(action: Callable[[], object]) -> float:
    """The time that one run of `action` takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def prepare(factories: Mapping[str, Callable[[], Timer]]) -> tuple[dict[str, Timer], dict[str, str]]:
    """Make and warm every contender; return the timers, and for those that could not be made the reason.

    A peer that fails must not take the others' figures with it, so any exception becomes a reason here.
    """
    made = {name: _warmed(name, factory) for name, factory in factories.items()}
    timers = {name: timer for name, timer in made.items() if not isinstance(timer, str)}
    reasons = {name: reason for name, reason in made.items() if isinstance(reason, str)}
    return timers, reasons


def _warmed(name: str, factory: Callable[[], Timer]) -> Timer | str:
    try:
        timer = factory()
        timer()
    except Missing as missing:
        return str(missing)
    except Exception as error:  # noqa: BLE001 - whatever a peer raises, it is a figure less and no more
        return f"{name} failed: {type(error).__name__}: {str(error).partition(chr(10))[0]}"
    return timer


def interleave(timers: Mapping[str, Timer], rounds: int) -> dict[str, list[float]]:
    """Let all contenders take turns, in alternating order, and return the samples of each, one for every round."""
    samples: dict[str, list[float]] = {name: [] for name in timers}
    for turn in range(rounds):
        for name in list(timers) if turn % 2 == 0 else reversed(list(timers)):
            samples[name].append(timers[name]())
    return samples


def ratios(samples: Samples, above: str, below: str) -> list[float]:
    """The ratio of two contenders, round by round."""
    return [a / b for a, b in zip(samples[above], samples[below], strict=True)]


def geometric_means(columns: Iterable[Sequence[float]]) -> list[float]:
    """The geometric mean over several columns of ratios, round by round."""
    return [math.exp(statistics.fmean(map(math.log, turn))) for turn in zip(*columns, strict=True)]


def ratio_figures(group: str, rows: Iterable[Row], samples: Samples, reasons: Mapping[str, str]) -> list[Figure]:
    """One figure for every row; a row whose contender is missing says why."""
    figures = []
    for row in rows:
        absent = [reasons[name] for name in (row.above, row.below) if name in reasons]
        spread = None if absent else Spread.of(ratios(samples, row.above, row.below))
        figures.append(Figure(group, row.name, "x", spread, row.limit, "; ".join(absent)))
    return figures


def progress(text: str) -> None:
    """Say on a terminal what is being measured; the line is overwritten by the next. An empty text clears it."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()
