"""Figures as a table for people and as JSON for the next run to be compared with."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from bench.measure import Figure, Spread

HEADINGS = ("figure", "median", "quartiles", "limit", "")


def _number(value: float, unit: str) -> str:
    """Three significant digits, never in exponent notation."""
    digits = 2 if abs(value) < 10 else 1 if abs(value) < 100 else 0
    return f"{value:.{digits}f} {unit}" if unit else f"{value:.{digits}f}"


def _cells(figure: Figure, before: Spread | None) -> tuple[str, ...]:
    limit = "" if figure.limit is None else _number(figure.limit, figure.unit)
    if figure.spread is None:
        return (figure.name, "-", "", limit, f"missing: {figure.note}")
    spread = figure.spread
    marks = [figure.verdict, figure.note]
    if before is not None and before.median:
        marks.append(f"{spread.median / before.median - 1:+.0%} against the run compared with")
    quartiles = f"{_number(spread.low, '')} .. {_number(spread.high, '')}"
    return (figure.name, _number(spread.median, figure.unit), quartiles, limit, "  ".join(filter(None, marks)))


def table(figures: Sequence[Figure], before: Sequence[Figure] = ()) -> str:
    """The figures in groups, limits and verdicts beside them; `before` is an earlier run to show the change from."""
    earlier = {(figure.group, figure.name): figure.spread for figure in before}
    rows = [_cells(figure, earlier.get((figure.group, figure.name))) for figure in figures]
    widths = [max(len(row[column]) for row in [HEADINGS, *rows]) for column in range(len(HEADINGS))]
    lines = [_line(HEADINGS, widths)]
    group = ""
    for figure, row in zip(figures, rows, strict=True):
        if figure.group != group:
            group = figure.group
            lines += ["", group]
        lines.append(_line(row, widths))
    return "\n".join(lines)


def _line(cells: Iterable[str], widths: Sequence[int]) -> str:
    """Names and remarks to the left, numbers to the right."""
    name, *numbers, mark = zip(cells, widths, strict=True)
    middle = "  ".join(cell.rjust(width) for cell, width in numbers)
    return f"  {name[0].ljust(name[1])}  {middle}  {mark[0]}".rstrip()


def save(figures: Iterable[Figure], path: Path) -> None:
    """Write the figures as a JSON list."""
    path.write_text(json.dumps([asdict(figure) for figure in figures], indent=1) + "\n", encoding="utf-8")


def load(path: Path) -> list[Figure]:
    """Read what `save` wrote."""
    return [
        Figure(**{**entry, "spread": Spread(**entry["spread"]) if entry["spread"] else None})
        for entry in json.loads(path.read_text(encoding="utf-8"))
    ]
