"""The modules in scripts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from brolga.text.commands import BinaryModule, Command, QuotedModule, ScriptModule, TextModule


def modules(commands: Iterable[Command]) -> Iterator[tuple[Command, ScriptModule]]:
    """Every module of a script, with the command that it belongs to."""
    for command in commands:
        for part in ("module", "what"):
            module = getattr(command, part, None)
            if isinstance(module, TextModule | QuotedModule | BinaryModule):
                yield command, module
