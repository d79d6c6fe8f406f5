"""Files and functions stay small enough to be read in one go."""

from __future__ import annotations

import statistics
from collections.abc import Mapping

import pytest

from tools.size import FileSize, here, main, measure, percentile, report

FILE_MEDIAN = 160  # lines
FILE_MAX = 700
FUNCTION_MEAN = 12
FUNCTION_MAX = 50


@pytest.fixture(scope="module")
def files() -> Mapping[str, FileSize]:
    return here()


def test_no_file_is_too_long(files: Mapping[str, FileSize]) -> None:
    assert {path: size.lines for path, size in files.items() if size.lines > FILE_MAX} == {}


def test_the_median_file_is_short(files: Mapping[str, FileSize]) -> None:
    assert statistics.median(size.lines for size in files.values()) <= FILE_MEDIAN


def test_no_function_is_too_long(files: Mapping[str, FileSize]) -> None:
    found = {
        f"{path}:{function.line} {function.name}": function.length
        for path, size in files.items()
        for function in size.functions
        if function.length > FUNCTION_MAX
    }
    assert found == {}


def test_the_mean_function_is_short(files: Mapping[str, FileSize]) -> None:
    assert statistics.mean(f.length for size in files.values() for f in size.functions) <= FUNCTION_MEAN


SAMPLE = '''"""What this file
is for."""

import os  # why os

# Alone on its line.
def outer():
    """One line."""

    def _inner():
        "Private: for readers."
        return os.name  # noqa: SIM000
    return _inner
'''


def test_measuring_counts_each_kind_of_line() -> None:
    size = measure(SAMPLE)
    assert (size.lines, size.comments, size.docstrings, size.blanks, size.code) == (13, 3, 4, 3, 6)
    assert [(function.name, function.line, function.length) for function in size.functions] == [
        ("outer", 7, 7),
        ("_inner", 10, 3),
    ]


def test_a_percentile_is_one_of_the_values() -> None:
    values = list(range(1, 11))
    assert [percentile(values, share) for share in (0.1, 0.5, 0.9, 1.0)] == [1, 5, 9, 10]
    assert percentile([], 0.5) == 0


def test_the_report_shows_what_changed() -> None:
    before = {"src/brolga/a.py": measure("x = 1\n"), "src/brolga/gone.py": measure("x = 1\n")}
    now = {"src/brolga/a.py": measure("x = 1\ny = 2\n"), "src/brolga/b/c.py": measure("z = 3\n")}
    rows = {row.split()[0]: row.split()[1:] for row in report(now, before).splitlines()[:4]}
    assert rows == {"a": ["2", "+1"], "b": ["1", "+1"], "gone": ["0", "-1"], "all": ["3", "+1"]}


def test_the_tool_shows_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    assert capsys.readouterr().out.startswith("usage: python -m tools.size")


@pytest.mark.parametrize("revision", ["no-such-revision", "--no-such-option"])
def test_a_revision_that_git_does_not_know_is_an_error_of_usage(
    revision: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main([revision])
    assert left.value.code == 2
    assert revision in capsys.readouterr().err
