"""The official test suite, file by file, against the list of those that are expected to fail.

The list is strict both ways: a file on it that passes is a failure, and so is one that fails in more or fewer commands
than it says, or for another reason.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from brolga import Config, Engine
from brolga.features import Feature
from brolga.wast import Report, run_file

FOLDERS = (".", "bulk-memory", "exceptions", "gc", "memory64", "multi-memory", "relaxed-simd", "simd")
EXPECTED = Path(__file__).parent / "expected-failures.txt"
ROW = re.compile(r"(?P<path>\S+): (?P<failed>[1-9]\d*) failed for want of (?P<wanting>.+)")

WANTING = {feature.refusal: feature.title for feature in Feature if not feature.value.supported}


@dataclass(frozen=True)
class Outcome:
    """What a file is expected to come to, or has."""

    failed: int
    wanting: tuple[str, ...]  # titles of proposals, sorted

    @classmethod
    def of(cls, report: Report) -> Outcome:
        """The outcome of a run: the proposals are those that failures name."""
        messages = [failure.message for failure in report.failures]
        named = {title for refusal, title in WANTING.items() if any(refusal in message for message in messages)}
        return cls(report.failed, tuple(sorted(named)))


def lines() -> list[str]:
    """The rows of the list."""
    return [line for line in EXPECTED.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def expected() -> dict[str, Outcome]:
    """The list, by path."""
    rows = [row for row in map(ROW.fullmatch, lines()) if row]
    return {row["path"]: Outcome(int(row["failed"]), tuple(row["wanting"].split(", "))) for row in rows}


def scripts() -> list[str]:
    """The files of the suite, below the folder that BROLGA_SPEC names; none without it."""
    root = Path(os.environ.get("BROLGA_SPEC") or os.devnull)
    return sorted(str(path.relative_to(root)) for folder in FOLDERS for path in root.joinpath(folder).glob("*.wast"))


@pytest.mark.spec
@pytest.mark.parametrize("path", scripts() or ["(none)"])
def test_a_file_comes_to_what_is_expected(path: str, spec_folder: Path) -> None:
    report = run_file(spec_folder / path)
    wanted = expected().get(path)
    if wanted is None:
        assert [str(failure) for failure in report.failures] == []
    else:
        assert Outcome.of(report) == wanted


PROPOSALS = {
    "custom-page-sizes": Feature.CUSTOM_PAGE_SIZES,
    "legacy": Feature.LEGACY_EXCEPTIONS,
    "threads": Feature.THREADS,
    "wide-arithmetic": Feature.WIDE_ARITHMETIC,
}
"""Proposals beyond the specification, by their folders beside that of the suite."""

# The scripts about threads are older than what they assert not to be there. No engine can pass these lines and the
# official suite.
SINCE_ALLOWED = {
    "imports.wast": {309: "multiple tables", 313: "multiple tables", 317: "multiple tables"}
    | dict.fromkeys((404, 408, 412), "multiple memories"),
    "memory.wast": {14: "multiple memories", 15: "multiple memories"}
    | dict.fromkeys((83, 87, 91), "i32 constant out of range"),
}


@pytest.mark.spec
@pytest.mark.parametrize("folder", PROPOSALS)
def test_a_proposal_passes_where_it_is_on(folder: str, spec_folder: Path) -> None:
    files = sorted((spec_folder.parent / "proposals" / folder).glob("*.wast"))
    if not files:
        pytest.skip("the scripts of the proposals are not beside the official test suite")
    config = Config()
    setattr(config, PROPOSALS[folder].config_name, True)
    engine = Engine(config)
    for path in files:
        allowed = SINCE_ALLOWED.get(path.name, {}) if folder == "threads" else {}
        failures = run_file(path, engine).failures
        assert [str(failure) for failure in failures if allowed.get(failure.line, "?") not in failure.message] == []
        assert {failure.line for failure in failures} == allowed.keys()


@pytest.mark.spec
def test_the_scripts_about_annotations_pass(spec_folder: Path) -> None:
    files = sorted((spec_folder.parent / "proposals" / "custom").glob("*.wast"))
    if not files:
        pytest.skip("the scripts of the proposals are not beside the official test suite")
    failures = [str(failure) for path in files for failure in run_file(path).failures]
    assert [line for line in failures if not any(refusal in line for refusal in WANTING)] == []


@pytest.mark.spec
def test_every_expected_failure_is_a_file_of_the_suite(spec_folder: Path) -> None:
    assert [path for path in expected() if not (spec_folder / path).is_file()] == []


def test_every_expected_failure_names_proposals_that_the_engine_does_not_have() -> None:
    assert [line for line in lines() if not ROW.fullmatch(line)] == []
    assert {path for path, outcome in expected().items() if not set(outcome.wanting) <= set(WANTING.values())} == set()


def test_the_list_is_sorted_without_repetition() -> None:
    paths = [line.partition(":")[0] for line in lines()]
    assert paths == sorted(set(paths))
