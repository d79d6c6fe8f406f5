"""What a configuration takes, and what it refuses at once."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from brolga import WasiConfig


def test_arguments_are_text() -> None:
    config = WasiConfig()
    config.argv = ["tool", b"\xff", Path("é")]
    assert config.open().args == (b"tool", b"\xff", "é".encode())
    config.inherit_argv()
    assert config.argv == tuple(map(os.fsencode, sys.orig_argv))


@pytest.mark.parametrize("wrong", ["tool", b"tool", None, 1, [1], [None], [["tool"]]])
def test_other_things_are_no_arguments(wrong: object) -> None:
    config = WasiConfig()
    with pytest.raises(TypeError):
        config.argv = wrong  # type: ignore[assignment]
    assert config.argv == ()


def test_the_environment_is_a_dict_or_pairs() -> None:
    config = WasiConfig()
    config.env = {"A": "1", "B": ""}
    assert config.open().env == [b"A=1", b"B="]
    config.env = [["A", "x=y"], (b"B", b"2")]
    assert config.open().env == [b"A=x=y", b"B=2"]


def test_the_environment_can_be_that_of_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROLGA_TEST", "é")
    config = WasiConfig()
    assert config.open().env == []
    config.inherit_env()
    assert "BROLGA_TEST=é".encode() in config.open().env


@pytest.mark.parametrize("wrong", ["A=1", None, 3, ["A"], [["A"]], [["A", "B", "C"]], [["A", 1]], [[1, "A"]], ["AB"]])
def test_other_things_are_no_environment(wrong: object) -> None:
    with pytest.raises(TypeError):
        WasiConfig().env = wrong  # type: ignore[assignment]


@pytest.mark.parametrize("wrong", [[["A=B", "1"]], [["", "1"]], [["A\0", "1"]], [["A", "\0"]]])
def test_what_no_guest_could_read_is_refused(wrong: list[list[str]]) -> None:
    with pytest.raises(ValueError, match="variable"):
        WasiConfig().env = wrong
    with pytest.raises(ValueError, match="zero"):
        WasiConfig().argv = ["a\0b"]
