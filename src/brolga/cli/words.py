"""What can be written behind `brolga`: the parser as plain data, for whoever completes words."""

from __future__ import annotations

import argparse
from argparse import ArgumentParser
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

__all__ = ["Command", "Kind", "Option", "commands_of"]


class Kind(Enum):
    """What stands in a place."""

    NOTHING = "nothing"  # an option without a value
    TEXT = "text"  # what nobody can guess
    FILE = "file"
    FOLDER = "folder"
    VARIABLE = "variable"  # of the environment
    CHOICE = "choice"  # one of some words


# By the name that the help gives a value. What has none here is text.
_KINDS: Final = MappingProxyType(
    {
        "FILE": Kind.FILE,
        "FILE.wat": Kind.FILE,
        "OUT": Kind.FILE,
        "PATH": Kind.FILE,
        "HOST[::GUEST][:ro]": Kind.FOLDER,
        "NAME[=VALUE]": Kind.VARIABLE,
    }
)


@dataclass(frozen=True, slots=True)
class Option:
    """An option, or what stands without one, which has no flags."""

    flags: tuple[str, ...]
    help: str
    value: str  # its name in the help
    kind: Kind
    choices: tuple[str, ...] = ()
    rest: bool = False  # all that follows it belongs to somebody else


@dataclass(frozen=True, slots=True)
class Command:
    """A subcommand, with what stands behind it."""

    name: str
    summary: str
    options: tuple[Option, ...]
    argument: Option


def commands_of(parser: ArgumentParser) -> list[Command]:
    """Return the subcommands of a parser, each under its first name."""
    # argparse has no public way to be asked; these names have been there since Python 2.7.
    (choice,) = (action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    return [_command(row.dest, row.help or "", choice.choices[row.dest]) for row in choice._choices_actions]


def _command(name: str, summary: str, parser: ArgumentParser) -> Command:
    found = [_option(action) for action in parser._actions if action.help is not argparse.SUPPRESS]
    arguments = [option for option in found if not option.flags]
    return Command(name, summary, tuple(option for option in found if option.flags), arguments[0])


def _option(action: argparse.Action) -> Option:
    choices = tuple(str(choice) for choice in action.choices or ())
    value = str(action.metavar or action.dest)
    kind = Kind.CHOICE if choices else _KINDS.get(value, Kind.TEXT)
    if action.option_strings and action.nargs == 0:
        kind = Kind.NOTHING
    text = (action.help or "") % vars(action)  # as argparse itself fills in `%(default)s`
    return Option(tuple(action.option_strings), text, value, kind, choices, action.nargs == argparse.PARSER)
