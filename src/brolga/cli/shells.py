"""Scripts that teach a shell to complete: one function for each shell, from the same plain data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from string import Template
from types import MappingProxyType
from typing import Final

from brolga.cli.words import Command, Kind, Option

__all__ = ["SHELLS"]

# `local IFS` and not `mapfile`: names with spaces stay whole, and the bash of a Mac is old.
_BASH: Final = Template("""\
# Completion of `brolga` for bash: source <(brolga completion bash)
_brolga() {
    local cur=$${COMP_WORDS[COMP_CWORD]} prev=$${COMP_WORDS[COMP_CWORD-1]} command=$${COMP_WORDS[1]}
    local IFS=$$'\\n' options valued rest= argument i
    COMPREPLY=()
    if ((COMP_CWORD == 1)); then
        COMPREPLY=($$(IFS=' '; compgen -W '$names --help --version' -- "$$cur"))
        return
    fi
    case $$command in
$commands
        *) return ;;
    esac
    # Has the file been named behind which all belongs to somebody else?
    for ((i = 2; i < COMP_CWORD; i++)); do
        [[ $$rest ]] || break
        case $${COMP_WORDS[i]} in
            -?*) [[ " $$valued " == *" $${COMP_WORDS[i]} "* ]] && ((i++)) ;;
            *) _brolga_file "$$cur"; return ;;
        esac
    done
    case $$command:$$prev in
$values
    esac
    if [[ $$cur == -* ]]; then
        COMPREPLY=($$(IFS=' '; compgen -W "$$options" -- "$$cur"))
    else
        $$argument "$$cur"
    fi
}
_brolga_file() { COMPREPLY=($$(compgen -f -- "$$1")); compopt -o filenames 2>/dev/null; }
_brolga_folder() { COMPREPLY=($$(compgen -d -- "$$1")); compopt -o filenames -o nospace 2>/dev/null; }
_brolga_variable() { COMPREPLY=($$(compgen -e -- "$$1")); compopt -o nospace 2>/dev/null; }
_brolga_text() { :; }
complete -F _brolga brolga
""")

_ZSH: Final = Template("""\
#compdef brolga
# Completion of `brolga` for zsh: source <(brolga completion zsh), or a file _brolga in a folder of $$fpath
_brolga() {
    local -a commands=(
$names
    )
    if (( CURRENT == 2 )); then
        _describe -t commands command commands
        _arguments '(- *)'{-h,--help}'[show a help message]' '(- *)--version[show the version]'
        return
    fi
    local command=$$words[2]
    shift words
    (( CURRENT-- ))
    case $$command in
$commands
    esac
}
if [[ $$funcstack[1] == _brolga ]]; then _brolga "$$@"; else compdef _brolga brolga; fi
""")

_FISH: Final = Template("""\
# Completion of `brolga` for fish: brolga completion fish | source
complete -c brolga -f
complete -c brolga -n __fish_use_subcommand -l version -d 'show the version'
complete -c brolga -n __fish_use_subcommand -s h -l help -d 'show a help message'
$commands
""")

_BASH_KINDS: Final = MappingProxyType(
    {
        Kind.NOTHING: "text",
        Kind.TEXT: "text",
        Kind.CHOICE: "text",
        Kind.FILE: "file",
        Kind.FOLDER: "folder",
        Kind.VARIABLE: "variable",
    }
)
"""The function of the script that completes a value."""

_ZSH_KINDS: Final = MappingProxyType(
    {
        Kind.NOTHING: "",
        Kind.TEXT: ": ",
        Kind.CHOICE: ":",
        Kind.FILE: ":_files",
        Kind.FOLDER: ":_files -S '' -/",
        Kind.VARIABLE: ":_parameters -S '' -g '*export*'",
    }
)
"""The action behind the name of a value."""

_FISH_KINDS: Final = MappingProxyType(
    {
        Kind.NOTHING: "",
        Kind.TEXT: " -x",
        Kind.CHOICE: " -x",
        Kind.FILE: " -r -F",
        Kind.FOLDER: " -x -a '(__fish_complete_directories)'",
        Kind.VARIABLE: " -x -a '(set -nx)'",
    }
)
"""The options of `complete` for a value."""


def _valued(options: Iterable[Option]) -> list[Option]:
    return [option for option in options if option.kind is not Kind.NOTHING]


def _flags(options: Iterable[Option]) -> list[str]:
    return [flag for option in options for flag in option.flags]


def _bash(commands: Sequence[Command]) -> str:
    rows, values = [], []
    for command in commands:
        words = {
            "options": " ".join(_flags(command.options)),
            "valued": " ".join(_flags(_valued(command.options))),
            "rest": "yes" if command.argument.rest else "",
            "argument": f"_brolga_{_BASH_KINDS[command.argument.kind]}",
        }
        if command.argument.choices:  # as if they were options, since both are words
            words["argument"] = "_brolga_text"
            values.append(f"        {command.name}:{command.name}) {_bash_choices(command.argument)} ;;")
        rows.append(
            f"        {command.name}) {'; '.join(f'{name}={_quoted(word)}' for name, word in words.items())} ;;"
        )
        for option in _valued(command.options):
            pattern = " | ".join(f"{command.name}:{flag}" for flag in option.flags)
            choices = _bash_choices(option) if option.choices else f'_brolga_{_BASH_KINDS[option.kind]} "$cur"; return'
            values.append(f"        {pattern}) {choices} ;;")
    names = " ".join(command.name for command in commands)
    return _BASH.substitute(names=names, commands="\n".join(rows), values="\n".join(values))


def _bash_choices(option: Option) -> str:
    words = " ".join(option.choices)
    return f"COMPREPLY=($(IFS=' '; compgen -W {_quoted(words)} -- \"$cur\")); return"


def _zsh(commands: Sequence[Command]) -> str:
    names = "\n".join(f"        {_quoted(f'{each.name}:{each.summary}')}" for each in commands)
    rows = []
    for command in commands:
        specs = [_zsh_option(option) for option in command.options]
        first = f"{_zsh_text(command.argument.value)}{_zsh_value(command.argument)}"
        # One file, then words of somebody else; or as many of the same as one likes.
        specs += [f"1:{first}", "*:argument:_files"] if command.argument.rest else [f"*:{first}"]
        joined = " \\\n                ".join(map(_quoted, specs))
        # -A: behind the first word that is no option there are no more options.
        how = "-S -A '-*'" if command.argument.rest else "-S"
        rows.append(f"        {command.name})\n            _arguments {how} \\\n                {joined} ;;")
    return _ZSH.substitute(names=names, commands="\n".join(rows))


def _zsh_option(option: Option) -> str:
    value = f":{_zsh_text(option.value)}{_zsh_value(option)}" if option.kind is not Kind.NOTHING else ""
    return f"*{option.flags[-1]}[{_zsh_text(option.help)}]{value}"


def _zsh_value(option: Option) -> str:
    return f":({' '.join(option.choices)})" if option.choices else _ZSH_KINDS[option.kind]


def _zsh_text(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "[]:\\" else letter for letter in text)


def _fish(commands: Sequence[Command]) -> str:
    lines = []
    for command in commands:
        lines.append(f"complete -c brolga -n __fish_use_subcommand -a {command.name} -d {_fished(command.summary)}")
        seen = f"complete -c brolga -n {_fished(f'__fish_seen_subcommand_from {command.name}')}"
        for option in command.options:
            flags = "".join(f" -l {flag[2:]}" if flag.startswith("--") else f" -s {flag[1:]}" for flag in option.flags)
            lines.append(f"{seen}{flags}{_fish_value(option)} -d {_fished(option.help)}")
        lines.append(f"{seen} {_fish_argument(command.argument)}")
    return _FISH.substitute(commands="\n".join(lines))


def _fish_value(option: Option) -> str:
    chosen = f" -a {_fished(' '.join(option.choices))}" if option.choices else ""
    return f"{_FISH_KINDS[option.kind]}{chosen}"


def _fish_argument(argument: Option) -> str:
    return f"-a {_fished(' '.join(argument.choices))}" if argument.choices else "-F"


def _quoted(text: str) -> str:
    """Return a word of bash or zsh."""
    return "'" + text.replace("'", "'\\''") + "'"


def _fished(text: str) -> str:
    """Return a word of fish."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


SHELLS: Final[MappingProxyType[str, Callable[[Sequence[Command]], str]]] = MappingProxyType(
    {"bash": _bash, "zsh": _zsh, "fish": _fish}
)
"""What writes the script for each shell."""
