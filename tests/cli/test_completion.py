"""Completion: what the parser knows, as each shell wants it."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from brolga.cli import main
from brolga.cli.program import whole_parser
from brolga.cli.shells import SHELLS
from brolga.cli.words import Command, Kind, Option, commands_of

Capture = pytest.CaptureFixture[str]

COMMANDS = commands_of(whole_parser())
needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")


@pytest.mark.parametrize("shell", SHELLS)
def test_every_command_and_option_is_in_the_script(shell: str, capsys: Capture) -> None:
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    # fish has options without their dashes.
    dashes = "-" if shell == "fish" else ""
    flags = [option.flags[-1].lstrip(dashes) for command in COMMANDS for option in command.options]
    assert [word for word in [*(command.name for command in COMMANDS), *flags] if word not in script] == []


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_can_read_it(shell: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell}")
    path = tmp_path / "script"
    path.write_text(SHELLS[shell](COMMANDS), encoding="utf-8")
    done = subprocess.run([shell, "-n", str(path)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_another_shell_is_refused(capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        main(["completion", "csh"])
    assert "invalid choice: 'csh'" in capsys.readouterr().err


def test_every_value_has_a_kind() -> None:
    """A value whose kind is only text is one that nobody can guess."""
    options = [option for command in COMMANDS for option in (*command.options, command.argument)]
    assert {option.value for option in options if option.kind is Kind.TEXT} <= {"N", "NAME", "SIZE", "TIME"}


BASH = """source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); cd "$FOLDER"; _brolga; printf '%s\\n' "${COMPREPLY[@]}" """


def completed(tmp_path: Path, *words: str) -> list[str]:
    """What bash offers for the last of some words, in a folder with a few files."""
    folder = tmp_path / "folder"
    (folder / "a b").mkdir(parents=True, exist_ok=True)
    for name in ("one.wasm", "two.wat"):
        (folder / name).touch()
    script = tmp_path / "script"
    script.write_text(SHELLS["bash"](COMMANDS), encoding="utf-8")
    done = subprocess.run(
        ["bash", "--norc", "-c", BASH, "bash", str(script), *words],
        capture_output=True,
        text=True,
        check=True,
        env={"PATH": os.environ["PATH"], "FOLDER": str(folder), "HOME": "/"},
    )
    assert done.stderr == ""
    return sorted(done.stdout.split("\n")[:-1])


FILES = ["a b", "one.wasm", "two.wat"]

OFFERED = {
    "brolga ru": ["run"],
    "brolga --v": ["--version"],
    "brolga completion ": ["bash", "fish", "zsh"],
    "brolga abi --convention wasmtime_s": ["wasmtime_system_v"],
    "brolga run --enable wide": ["wide-arithmetic"],
    "brolga run --e": ["--enable", "--env"],
    "brolga run --env HOM": ["HOME"],
    "brolga run --dir ": ["a b"],
    "brolga run ": FILES,
    "brolga run on": ["one.wasm"],
    "brolga run --env A ": FILES,
    "brolga run --max-memory ": [""],
    "brolga run one.wasm --e": [""],
    "brolga run one.wasm t": ["two.wat"],
    "brolga run --dir x one.wasm --dir ": FILES,
    "brolga print one.wasm -": ["--enable", "--help", "-h", "-o"],
    "brolga print one.wasm -o ": FILES,
    "brolga walk ": [""],
}


@needs_bash
@pytest.mark.parametrize(("line", "offered"), OFFERED.items(), ids=OFFERED)
def test_bash_completes(tmp_path: Path, line: str, offered: list[str]) -> None:
    assert completed(tmp_path, *line.split(" ")) == offered


ODD = "it's 100% `x` $HOME [a]: \\"


@pytest.mark.parametrize("shell", SHELLS)
def test_texts_mean_nothing_to_the_shell(shell: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell}")
    argument = Option((), ODD, "FILE", Kind.FILE)
    options = (Option(("--odd",), ODD, "V", Kind.CHOICE, ("a'b",)), Option(("-p",), ODD, "p", Kind.NOTHING))
    path = tmp_path / "script"
    path.write_text(SHELLS[shell]([Command("odd", ODD, options, argument)]), encoding="utf-8")
    done = subprocess.run([shell, "-n", str(path)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_parser_is_asked_for_what_it_shows() -> None:
    parser = argparse.ArgumentParser()
    sub = parser.add_subparsers().add_parser("one", aliases=["eins"], help="the first")
    sub.add_argument("file", metavar="FILE", nargs=argparse.PARSER, help="a file")
    sub.add_argument("--level", metavar="LEVEL", default=3, type=int, help="how far (default: %(default)s)")
    sub.add_argument("--secret", help=argparse.SUPPRESS)
    sub.add_argument("-q", "--quiet", action="store_true", help="say nothing")
    (command,) = commands_of(parser)
    assert (command.name, command.summary) == ("one", "the first")
    assert command.argument == Option((), "a file", "FILE", Kind.FILE, (), rest=True)
    assert command.options[1:] == (
        Option(("--level",), "how far (default: 3)", "LEVEL", Kind.TEXT),
        Option(("-q", "--quiet"), "say nothing", "quiet", Kind.NOTHING),
    )
