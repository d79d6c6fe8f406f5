"""The arithmetic and the report of the benchmarks; the figures themselves are `make bench`'s."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import kernels, report
from bench.build import KERNELS
from bench.measure import (
    Figure,
    Missing,
    Row,
    Spread,
    Timer,
    geometric_means,
    interleave,
    prepare,
    ratio_figures,
    ratios,
)

FIGURES = [
    Figure("calls", "fast / slow", "x", Spread(0.5, 0.4, 0.6), 1.0),
    Figure("calls", "slow / fast", "x", Spread(2.0, 1.9, 2.1), 1.0),
    Figure("startup", "no limit", "ms", Spread(123.4, 120.0, 130.0)),
    Figure("startup", "not there", "ms", None, 3.0, "peer is not installed"),
]


def test_a_spread_is_the_median_between_its_quartiles() -> None:
    assert Spread.of([5.0, 1.0, 2.0, 4.0, 3.0]) == Spread(3.0, 2.0, 4.0)
    assert Spread.of([7.0]) == Spread(7.0, 7.0, 7.0)


def test_contenders_take_turns_in_alternating_order() -> None:
    order: list[str] = []

    def timer(name: str) -> Timer:
        def take() -> float:
            order.append(name)
            return float(len(order))

        return take

    samples = interleave({"a": timer("a"), "b": timer("b")}, 3)
    assert "".join(order) == "abbaab"
    assert samples == {"a": [1.0, 4.0, 5.0], "b": [2.0, 3.0, 6.0]}
    assert ratios(samples, "b", "a") == [2.0, 0.75, 1.2]


def test_a_geometric_mean_is_taken_turn_by_turn() -> None:
    assert geometric_means([[1.0, 2.0], [4.0, 8.0]]) == pytest.approx([2.0, 4.0])


def test_what_cannot_be_made_is_a_reason_and_no_crash() -> None:
    def missing() -> Timer:
        raise Missing("peer is not installed")

    def broken() -> Timer:
        return lambda: 1 / 0

    timers, reasons = prepare({"good": lambda: lambda: 1.0, "missing": missing, "broken": broken})
    assert list(timers) == ["good"]
    assert reasons["missing"] == "peer is not installed"
    assert "broken failed: ZeroDivisionError" in reasons["broken"]
    rows = [Row("good / good", "good", "good", 1.0), Row("good / missing", "good", "missing", 1.0)]
    good, absent = ratio_figures("group", rows, {"good": [1.0, 2.0]}, reasons)
    assert (good.verdict, absent.verdict) == ("ok", "missing")
    assert absent.note == "peer is not installed"


def test_a_limit_is_kept_by_the_median() -> None:
    assert [figure.verdict for figure in FIGURES] == ["ok", "over", "", "missing"]


def test_the_table_shows_limit_and_verdict_beside_each_figure() -> None:
    lines = {line.split("  ")[1].strip(): line for line in report.table(FIGURES).splitlines() if line.startswith("  ")}
    assert lines["fast / slow"].split()[3:] == ["0.50", "x", "0.40", "..", "0.60", "1.00", "x", "ok"]
    assert lines["slow / fast"].endswith("over")
    assert "123 ms" in lines["no limit"]
    assert "missing: peer is not installed" in lines["not there"]


def test_figures_survive_json_and_show_their_change(tmp_path: Path) -> None:
    report.save(FIGURES, tmp_path / "figures.json")
    loaded = report.load(tmp_path / "figures.json")
    assert loaded == FIGURES
    slower = Figure("calls", "fast / slow", "x", Spread(0.75, 0.7, 0.8), 1.0)
    assert "+50%" in report.table([slower], loaded)


def test_every_kernel_is_measured_and_every_measured_kernel_is_there() -> None:
    assert {source.stem for source in KERNELS.glob("*.c")} == set(kernels.MEASURED | kernels.FURTHER | kernels.SIMD)
