"""What ran: rows of the instruction table, trap sites, helpers, slow paths."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import pytest

from brolga import Engine, Global, Instance, Module
from brolga.abi.helpers import SLOW_PATHS
from brolga.ops import Op
from brolga.runtime.state import State
from brolga.text import parse_script
from brolga.text.commands import ScriptModule
from brolga.trampoline.runtime import resolve
from brolga.traps import TrapSite
from brolga.wast.runner import Runner
from brolga.wast.spectest import quiet
from tools.fuzzing.rewrite import marked

__all__ = ["Ran", "record", "run_marked"]


@dataclass
class Ran:
    """What has run so far."""

    rows: set[Op] = field(default_factory=set)
    sites: set[TrapSite] = field(default_factory=set)
    helpers: set[str] = field(default_factory=set)
    slow_paths: set[str] = field(default_factory=set)


def record(ran: Ran, patch: pytest.MonkeyPatch) -> None:
    """Note which helpers compiled code is linked to, and which slow paths it takes, with which trap sites."""
    use_slow_paths = State.use_slow_paths

    def noting(name: str, path: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any) -> Any:
            ran.slow_paths.add(name)
            if name == "raise_trap":
                ran.sites.add(TrapSite(args[0]))
            if name == "raise_exception":
                ran.sites.add(TrapSite.UNCAUGHT)
            if name == "note_frames":  # what the site HOST leads to
                ran.sites.add(TrapSite.HOST)
            return path(*args)

        return call

    def resolved(symbol: str) -> int:
        ran.helpers.add(symbol.removeprefix("brolga_"))
        return resolve(symbol)

    def used(self: State, slow_paths: Iterable[Callable[..., Any]]) -> None:
        use_slow_paths(self, map(noting, SLOW_PATHS, slow_paths))

    patch.setattr("brolga.compiler.resolve", resolved)
    patch.setattr(State, "use_slow_paths", used)


class _Marking(Runner):
    """A runner of scripts whose modules note the rows that they reach."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine, quiet)
        self.names: dict[int, dict[str, Op]] = {}
        self.kept: list[Module] = []
        self.instances: list[tuple[Instance, dict[str, Op]]] = []

    def _load(self, module: ScriptModule) -> Module:
        syntax, names = marked(super()._load(module).compiled.module)
        made = Module.from_syntax(self._engine, syntax)
        self.kept.append(made)
        self.names[id(made)] = names
        return made

    def _instantiate(self, module: Module) -> Instance:
        instance = super()._instantiate(module)
        self.instances.append((instance, self.names[id(module)]))
        return instance

    def rows(self) -> set[Op]:
        """The rows that have been reached."""
        found = set()
        for instance, names in self.instances:
            exports = instance.exports(self.store)
            for name, op in names.items():
                mark = exports[name]
                if isinstance(mark, Global) and mark.value(self.store):
                    found.add(op)
        return found


def run_marked(engine: Engine, text: str, ran: Ran) -> list[str]:
    """Run a script, note which rows were reached, and return what failed."""
    runner = _Marking(engine)
    commands = list(parse_script(text))
    with runner.store:
        problems = [problem for problem in map(runner.run, commands) if problem]
        ran.rows |= runner.rows()
    return problems
