"""The help texts, whole: tests/cli/help has one file for each, which `pytest --bless` rewrites."""

from __future__ import annotations

from pathlib import Path

import pytest

from brolga.cli import main
from brolga.cli.program import SUBCOMMANDS

HELP = Path(__file__).parent / "help"
NAMES = [command.name for command in SUBCOMMANDS]


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")


def help_of(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    with pytest.raises(SystemExit) as ended:
        main([*argv, "--help"])
    assert ended.value.code == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("name", ["", *NAMES], ids=["brolga", *NAMES])
def test_the_help_is_what_its_file_says(name: str, capsys: pytest.CaptureFixture[str], bless: bool) -> None:
    path = HELP / f"{name or 'brolga'}.txt"
    shown = help_of(capsys, *name.split())
    if bless:
        path.write_text(shown, encoding="utf-8")
    # Words, and not columns: how wide the first one is depends on the version of argparse.
    assert shown.split() == path.read_text(encoding="utf-8").split()


@pytest.mark.parametrize("name", NAMES)
def test_every_help_shows_examples(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert f"examples:\n  brolga {name} " in help_of(capsys, name)


def test_every_help_file_belongs_to_a_command() -> None:
    assert {path.stem for path in HELP.glob("*.txt")} == {"brolga", *NAMES}
